"""SKILL.md in parts, for the tests."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "SKILL.md").read_text(encoding="utf-8")
_, _FRONT, BODY = TEXT.split("---\n", 2)
FRONT = yaml.safe_load(_FRONT)
REFERENCES = {
    name: (ROOT / "references" / name).read_text(encoding="utf-8")
    for name in re.findall(r"\[references/([\w.]+)\]", BODY)
}
PAGES = {"SKILL.md": BODY, **REFERENCES}


def blocks(text: str, language: str = "sh") -> list[list[str]]:
    """The lines of each fenced block in a language, without those that only go on with the one before."""
    found = re.findall(rf"^```{language}\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    return [block.replace("\\\n", " ").splitlines() for block in found]


def quoted(text: str) -> list[str]:
    """Whatever stands between single backquotes, outside fenced blocks."""
    return re.findall(
        r"(?<!`)`([^`\n]+)`(?!`)", re.sub(r"^```.*?^```$", "", text, flags=re.DOTALL | re.MULTILINE)
    )


def need_git() -> None:
    """Leave a module of tests out where the files are no git checkout, as in the sdist."""
    if not (ROOT / ".git").exists():
        pytest.skip("needs the git checkout", allow_module_level=True)
