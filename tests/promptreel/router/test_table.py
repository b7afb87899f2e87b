"""The table in SKILL.md is the router's own."""

from pathlib import Path

import pytest

from promptreel.router import route
from promptreel.router.table import table, with_table
from promptreel.router.wordlists import FILES

SKILL = Path(__file__).parents[3] / "SKILL.md"
EXAMPLES = [
    (action, text)
    for code in FILES.codes
    for action, texts in FILES.read(code).get("examples", {}).items()
    for text in texts
]


def test_skill_md_shows_the_table_that_the_words_make():
    assert SKILL.read_text(encoding="utf-8") == with_table(SKILL.read_text(encoding="utf-8"))


@pytest.mark.parametrize(("action", "text"), EXAMPLES)
def test_every_example_is_understood_as_the_table_says(action, text):
    assert [action] == list(dict.fromkeys(route(text).actions))


def test_a_document_without_a_place_for_the_table_is_refused():
    with pytest.raises(ValueError, match="no routing table"):
        with_table("# nothing here")


def test_the_table_has_a_row_for_each_action():
    assert 5 == sum(line.endswith("` |") for line in table().splitlines())
