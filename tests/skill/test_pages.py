"""What documents say from the code is what the code says."""

from pathlib import Path

import pytest

from pages import pages
from shipping.tables import GROUPS, all_errors, put
from skill_rig import ROOT

AGAIN = "run: python tools/pages.py"


@pytest.mark.parametrize(("path", "text"), pages().items(), ids=list(pages()))
def test_every_page_is_as_the_code_makes_it(path, text):
    assert (ROOT / path).read_text(encoding="utf-8") == text, AGAIN


def test_every_error_is_in_one_group_whose_members_may_be_repeated_alike():
    known = {kind.code: kind.default_retryable for kind in all_errors()}
    grouped = [code for group in GROUPS for code in group.codes]
    assert sorted(known) == sorted(grouped)
    for group in GROUPS:
        assert 1 == len({known[code] for code in group.codes}), group


def test_a_document_without_a_place_for_a_table_is_refused():
    with pytest.raises(ValueError, match="no place for the error table"):
        put("# nothing here", "error table", "")


def test_a_table_is_replaced_as_a_whole():
    text = "a\n<!-- list: made by x -->\nold\n<!-- end of the list -->\nb\n"
    once = put(text, "list", "new")
    assert "old" not in once and once == put(once, "list", "new")


def test_the_scripts_write_only_pages_that_are_committed_or_about_to_be():
    assert {Path(path).parts[0] for path in pages()} <= {
        "SKILL.md",
        "references",
        "agents",
        "server.json",
        ".claude-plugin",
    }
