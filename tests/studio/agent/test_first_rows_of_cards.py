"""First messages: cards that a sentence tells one after the other, or that lines call by their numbers."""

import pytest

from promptreel_studio.agent import drafts, respond
from studio.agent.drafts import check, of


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        ("en", "Start with the heading “Two rules” as the first card, then show the cards “Listen” and “Ask”.", ["Two rules", "Listen", "Ask"]),
        ("en", "Can you make a card with the heading “Two rules” and then one card each for “Listen” and “Ask”?", ["Two rules", "Listen", "Ask"]),
        ("en", "text cards, first “Two rules” as the heading, followed by “Listen”, “Ask”", ["Two rules", "Listen", "Ask"]),
        ("en", "A card that says “A”, then one that says “B”, then one that says “C”.", ["A", "B", "C"]),
        ("en", "Card 1 (heading): Two rules\nCard 2: Listen\nCard 3: Ask", ["Two rules", "Listen", "Ask"]),
        ("zh", "第一张卡是标题“Two rules”，接下来的卡片依次是“Listen”和“Ask”。", ["Two rules", "Listen", "Ask"]),
        ("zh", "卡片1（标题）：Two rules\n卡片2：Listen\n卡片3：Ask", ["Two rules", "Listen", "Ask"]),
    ],
)  # fmt: skip
def test_cards_follow_each_other_in_a_sentence(language, words, expected):
    draft = check(respond(words, None, language=language, seed=7).draft)
    assert [clip["scene"]["words"] for clip in of(draft, 0)] == expected
    assert not drafts.segments(draft, drafts.TEXT)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            "A card that says “A”, then one that says “B”, then one that says “C”. Each stays for 2 seconds.",
        ),
        ("en", "Card 1: A (2 s)\nCard 2: B (2 s)\nCard 3: C (2 s)"),
        ("zh", "卡片1：A（2秒）\n卡片2：B（2秒）\n卡片3：C（2秒）"),
        ("zh", "先出一张写着“A”的卡，再出“B”，最后“C”，都是两秒。"),
    ],
)
def test_each_of_them_is_as_long_as_is_said(language, words):
    draft = check(respond(words, None, language=language, seed=7).draft)
    assert [(clip["scene"]["words"], drafts.length_of(clip)) for clip in of(draft, 0)] == [
        ("A", 2000), ("B", 2000), ("C", 2000),
    ]  # fmt: skip
