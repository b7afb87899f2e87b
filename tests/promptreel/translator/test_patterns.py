"""Phrases as regular expressions: what an entry of the word lists stands for."""

import pytest

from promptreel.translator.parts import QUOTE
from promptreel.translator.patterns import beside, pattern


@pytest.mark.parametrize(
    ("entry", "text", "found"),
    [
        ("{with|using} the {mouse|trackpad}", "drag it using the trackpad", ["using the trackpad"]),
        ("{with|using} the {mouse|trackpad}", "with a mouse", []),
        ("{a |}double click", "double-click, a double click", ["double-click", "a double click"]),
        ("{按下|按}{键|鍵|}", "按下鍵，按", ["按下鍵", "按"]),
        ("*{sından|inden}", "simgesinden, düğme", ["simgesinden"]),
        ("لو", "لوّنت المشهد", []),
        ("اشتر", "اشترِ باقة", ["اشتر"]),
    ],
)
def test_braces_hold_alternatives(entry, text, found):
    assert found == [match[0] for match in pattern([entry]).finditer(text)]


def test_of_two_that_begin_alike_the_longer_one_matches_whether_written_out_or_not():
    both = pattern(["{open|close} the", "open the export {menu|tab}"])
    assert ["open the export tab", "close the"] == [
        match[0] for match in both.finditer("open the export tab, close the door")
    ]


def test_a_name_stands_before_or_behind_what_bears_it():
    held = beside(["page", "section"], QUOTE)
    assert all(held.search(text) for text in (f"the page {QUOTE}", f"{QUOTE} section"))
    assert not any(held.search(text) for text in ("the page", f"page of {QUOTE}", f"{QUOTE} on a page"))
    assert beside([], QUOTE).search(f"page {QUOTE}") is None
