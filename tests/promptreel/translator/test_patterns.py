"""Phrases as regular expressions: what an entry of the word lists stands for."""

import pytest

from promptreel.translator.parts import QUOTE
from promptreel.translator.patterns import beside, has_spaceless, pattern
from promptreel.translator.vocabulary import vocabulary


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


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Click the “Export” button (Ctrl+E) → I've added calm music; 1080p, re-open it 💾 next."),
        ("ru", "Нажмите кнопку «Экспорт» справа вверху, я добавил музыку в mp4-файл."),
        ("ar", "انقر على زر التصدير في الزاوية العلوية، أضفتُ موسيقى هادئة إلى الفيديو."),
        ("hi", "एक्सपोर्ट बटन पर क्लिक करें, मैंने शांत संगीत जोड़ दिया है।"),
    ],
)
def test_texts_without_scripts_that_need_no_spaces_have_patterns_that_find_the_same(code, text):
    assert not has_spaceless(text) and has_spaceless(f"{text} 导出")
    usual, quick = (patterns_of(vocabulary((code,), spaceless=spaceless)) for spaceless in (True, False))
    lowered = text.lower()
    found = [[match.span() for match in one.finditer(lowered)] for one in usual]
    assert found == [[match.span() for match in one.finditer(lowered)] for one in quick]
    assert any(found)


def patterns_of(words):
    return [
        one
        for part in words
        if not isinstance(part, str)
        for one in (part.values() if isinstance(part, dict) else [part])
    ]
