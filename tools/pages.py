"""Write what SKILL.md, references/ and the descriptions for hosts say from the code: `python tools/pages.py`."""

from __future__ import annotations

from promptreel.router.table import with_table
from shipping.doors import documents
from shipping.facts import ROOT
from shipping.tables import backend_numbers, error_groups, error_list, put, studio_variables


def pages() -> dict[str, str]:
    """Return the text of each page by its path, as it should be."""
    skill, errors, studio = ((ROOT / path).read_text(encoding="utf-8") for path in _PAGES)
    return {
        _PAGES[0]: put(with_table(skill), "error table", error_groups()),
        _PAGES[1]: put(put(errors, "list of errors", error_list()), "backend's numbers", backend_numbers()),
        _PAGES[2]: put(studio, "studio's settings", studio_variables()),
        **documents(),
    }


_PAGES = ("SKILL.md", "references/errors.md", "references/studio.md")


if __name__ == "__main__":
    for path, text in pages().items():
        page = ROOT / path
        page.parent.mkdir(exist_ok=True)
        page.write_text(text, encoding="utf-8")
