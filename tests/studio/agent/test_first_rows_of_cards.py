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


def test_cards_that_are_counted_or_told_in_turn_have_their_texts_and_lengths():
    for language, words, wanted in (
        ("en", "Office notice:\nCard 1 (6s): Fire drill\nCard 2 (8s): Meet outside\ndark text on light background", [("Fire drill", 6), ("Meet outside", 8)]),
        ("en", "Slide 1: We moved. Slide 2: To Elm Street. 4 s each, navy background, white text", [("We moved", 4), ("To Elm Street", 4)]),
        ("zh", "店铺通知:\n第一页:本店10月1日休息\n第二页:10月4日营业\n每页4秒,白底黑字", [("本店10月1日休息", 4), ("10月4日营业", 4)]),
        ("fr", "Carte 1 : Bonjour\nCarte 2 : À bientôt\n3 secondes par carte, fond blanc", [("Bonjour", 3), ("À bientôt", 3)]),
        ("ru", "Карточка 1 (4 с): Мы открылись\nКарточка 2 (6 с): Приходите\nчёрный фон", [("Мы открылись", 4), ("Приходите", 6)]),
        ("en", "ivory + sage green. Text: “Save the Date” then “Hannah & Joel”. 12 sec total", [("Save the Date", 6), ("Hannah & Joel", 6)]),
        ("ar", "بطاقة، لون أخضر وذهبي، النص «عيد مبارك» ثم «كل عام»، ٥ ثوانٍ لكل جملة", [("عيد مبارك", 5), ("كل عام", 5)]),
        ("en", "2 quotes, 5 secs each\n“Begin.” - John Cage\n“Less.” - Dieter Rams", [("Begin.\n— John Cage", 5), ("Less.\n— Dieter Rams", 5)]),
    ):  # fmt: skip
        shots = of(check(respond(words, None, language=language, seed=7).draft), 0)
        assert [one["scene"]["words"] for one in shots] == [text for text, _ in wanted], words
        assert all(abs(one["d"] - s * 1000) <= 900 for one, (_, s) in zip(shots, wanted, strict=True)), words


def test_rows_that_nobody_quoted_are_a_card_each():
    """Price lists, dates, words with their meaning and lists that are to come one by one, between commas and one a line."""
    for language, words, wanted in (
        ("en", "Price list for the shop screen: Latte - 3.50, Chai - 3.80, Tea - 2. 3 seconds each, brown background", [("Latte - 3.50", 3), ("Chai - 3.80", 3), ("Tea - 2", 3)]),
        ("zh", "门口的电视循环放的价目:\n珍珠奶茶 12元\n柠檬茶 10元\n一张一张出,每个4秒,没声音", [("珍珠奶茶 12元", 4), ("柠檬茶 10元", 4)]),
        ("en", 'tour dates!! Mar 3 Leeds, Mar 5 Hull, Mar 9 York (SOLD OUT). 1.5 sec each, then "ada.example" 3 sec', [("Mar 3 Leeds", 1.5), ("Mar 5 Hull", 1.5), ("Mar 9 York (SOLD OUT)", 1.5), ("ada.example", 3)]),
        ("ko", '빵집 메뉴 영상: 소금빵 2,800원, 단팥빵 2,000원, 식빵 4,500원. 각 3초, 마지막에 "오픈" 2초', [("소금빵 2,800원", 3), ("단팥빵 2,000원", 3), ("식빵 4,500원", 3), ("오픈", 2)]),
        ("en", "packing list for camp, one after another: sleeping bag, rain jacket, mug, torch, no phones. Each 2.5 seconds", [(one, 2.5) for one in ("Sleeping bag", "Rain jacket", "Mug", "Torch", "No phones")]),
        ("en", "Vocab: el sol = the sun, el pan = the bread, la flor = the flower. first the Spanish word, 2 seconds later the English below", [(one, 2) for a, b in (("el sol", "the sun"), ("el pan", "the bread"), ("la flor", "the flower")) for one in (a, f"{a}\n{b}")]),
        ("en", "Weekly menu:\nMon lentil soup\nTue fish\nFri pizza\ngreen background, 3 seconds a day", [("Weekly menu", 3), ("Mon lentil soup", 3), ("Tue fish", 3), ("Fri pizza", 3)]),
        ("zh", "健身房价目表 月卡199 季卡499 年卡1599 每张4秒 黑底黄字", [("月卡199", 4), ("季卡499", 4), ("年卡1599", 4)]),
        ("en", "window screen please: Cut 18, Kids 12, Seniors 14. each 3 sec, then our number 555 0144 for 4 sec", [("Cut 18", 3), ("Kids 12", 3), ("Seniors 14", 3), ("Our number 555 0144", 4)]),
        ("pt", "Cardápio na tela: Coxinha R$ 6, Pastel R$ 8, Suco R$ 7. 3 segundos cada, fundo amarelo", [("Coxinha R$ 6", 3), ("Pastel R$ 8", 3), ("Suco R$ 7", 3)]),
    ):  # fmt: skip
        shots = of(check(respond(words, None, language=language, seed=7).draft), 0)
        assert [one["scene"]["words"] for one in shots] == [text for text, _ in wanted], words
        assert all(abs(one["d"] - s * 1000) <= 900 for one, (_, s) in zip(shots, wanted, strict=True)), words
    waves = check(
        respond(
            "Slow ocean. Words: Breathe in (4s), Hold (4s), Out (6s). repeat that twice", None, seed=7
        ).draft
    )
    assert [(one["txt"], drafts.length_of(one)) for one in of(waves, 7)] == 2 * [
        ("Breathe in", 4000), ("Hold", 4000), ("Out", 6000)
    ]  # fmt: skip
    assert [one["scene"]["kind"] for one in of(waves, 0)] == ["ocean"]
