"""First messages whose picture is text: lists with numbers, titles of lists, quotes with their author, greetings in letters."""

import pytest

from promptreel_studio.agent import respond
from studio.agent.drafts import check, of


def made(words):
    reply = respond(words, None, seed=7)
    assert reply.ok, reply.texts
    return check(reply.draft), " ".join(reply.texts)


@pytest.mark.parametrize(
    ("words", "cards", "seconds"),
    [
        ("Make a list video, each item on its own for 2 seconds: 1. Drink water 2. Stretch 3. Sleep. Title first: “My rules”", ["My rules", "Drink water", "Stretch", "Sleep"], 8),
        ("A checklist: 1. passport 2. tickets 3. sunscreen, 6 seconds", ["Passport", "Tickets", "Sunscreen"], 6),
        ("five rules for cats, 3 seconds each: sleep, eat, play, purr, repeat", ["Five rules for cats", "Sleep", "Eat", "Play", "Purr", "Repeat"], 18),
        ("Four steps, 2 seconds each: wake up, stretch, run, shower. Show “Start now” at the end", ["Wake up", "Stretch", "Run", "Shower", "Start now"], 10),
        ("a list video: 1. ocean 2. forest 3. city, 9 seconds", ["ocean", "forest", "skyline"], 9),
    ],
)  # fmt: skip
def test_lists(words, cards, seconds):
    draft, _ = made(words)
    assert [clip["scene"]["words"] or clip["scene"]["kind"] for clip in of(draft, 0)] == cards
    assert draft["d"] == seconds * 1000
    assert not of(draft, 7)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("a quote on a plain cream background: “The sea is patient.” then underneath smaller “- my father”", "The sea is patient.\n- my father"),
        ("“Be kind.” and under it “Always.”", "Be kind.\nAlways."),
        ("happy birthday Leo in bouncing colourful letters, 8s", "Happy Birthday, Leo!"),
        ("祝妈妈生日快乐，彩色大字，8秒", "祝妈妈生日快乐！"),
    ],
)  # fmt: skip
def test_one_card(words, text):
    draft, answer = made(words)
    assert [clip["scene"]["words"] for clip in of(draft, 0)] == [text]
    assert "\n" not in answer


@pytest.mark.parametrize(
    "words", ["a sunny street", "a street by day", "a bright cosy room by day", "白天的街道"]
)
def test_it_does_not_rain_by_day_where_nobody_asked_for_it(words):
    assert of(made(words)[0], 0)[0]["scene"]["weather"] == "clear"


def shown(draft):
    """Every shot: the words of a card, or the scene, and its length in seconds."""
    return [
        (clip["scene"]["words"] or clip["scene"]["kind"], round(clip["d"] / 1000, 1)) for clip in of(draft, 0)
    ]


_NUMBERS = [("3", 1), ("2", 1), ("1", 1)]


@pytest.mark.parametrize(
    ("words", "expected", "texts"),
    [
        ("countdown from 3 to 1, one number per second, big white on dark blue, then “HAPPY NEW YEAR” over fireworks for 6 seconds", [*_NUMBERS, ("fireworks", 6)], ["HAPPY NEW YEAR"]),
        ("countdown from 3 with fireworks at the end", [*_NUMBERS, ("fireworks", 3)], []),
        ("3 2 1 countdown, then fireworks 4s. epic music, vertical", [*_NUMBERS, ("fireworks", 4)], []),
        ("新年倒计时，从3数到1，每个数字1秒，红底金字，然后烟花8秒写“新年快乐”", [*_NUMBERS, ("fireworks", 8)], ["新年快乐"]),
        ("count down from 3 and then GO!", [*_NUMBERS, ("GO!", 2)], []),
        ("happy new year 2027! fireworks, gold, countdown from 3", [*_NUMBERS, ("fireworks", 3)], ["Happy New Year 2027!"]),
        ("10 second video: fireworks, countdown from 3", [*_NUMBERS, ("fireworks", 7)], []),
        ("烟花，倒计时3秒，新年快乐", [*_NUMBERS, ("fireworks", 3)], ["新年快乐！"]),
        ("city at night, countdown from 3, then “Go!”", [("skyline", 5)], ["3", "2", "1", "Go!"]),
        ("countdown from 3, neon, synthwave", _NUMBERS, []),
    ],
)  # fmt: skip
def test_scenes_follow_a_countdown(words, expected, texts):
    draft, answer = made(words)
    assert (shown(draft), [one["txt"] for one in of(draft, 7)]) == (expected, texts)
    assert "Not in the picture" not in answer and "画面里没有" not in answer


@pytest.mark.parametrize(
    ("words", "cards"),
    [
        ("3 things to pack: passport, sunscreen, charger. 8 seconds", ["3 things to pack", "Passport", "Sunscreen", "Charger"]),
        ("3 reasons we love Mondays: coffee, cake, colleagues", ["3 reasons we love Mondays", "Coffee", "Cake", "Colleagues"]),
        ("2 tips as cards, each 4 sec:\n1 Sleep early\n2 No screens\ntitle card first: Sleep well. dark blue", ["Sleep well", "Sleep early", "No screens"]),
        ("text only:\nWE\nARE\nMOVING\nthen “48 Canal Street: from 1 March”\nwords quick, last one stays 5 seconds\nblack on yellow", ["WE", "ARE", "MOVING", "48 Canal Street: from 1 March"]),
        ("Agenda for Monday as a clip for the office: 9:00 Stand-up; 13:00 Lunch, pizza is on us; 15:30 Demo. 20 seconds", ["Agenda for Monday", "9:00 Stand-up", "13:00 Lunch, pizza is on us", "15:30 Demo"]),
        ("把这三句话一句一句打出来：生活很慢，我不着急，明天再说", ["生活很慢", "我不着急", "明天再说"]),
        ("金句卡片三张，每张4秒：\n种一棵树\n别急\n路会变宽\n深绿色背景，白字", ["种一棵树", "别急", "路会变宽"]),
        ("quote “The obstacle is the way” with Marcus Aurelius under it", ["The obstacle is the way\n— Marcus Aurelius"]),
    ],
)  # fmt: skip
def test_all_texts_of_a_list_and_its_heading_are_cards(words, cards):
    draft, _ = made(words)
    assert [words for words, _ in shown(draft)] == cards


def test_a_title_behind_the_last_card_is_that_of_the_film():
    for end in (". Title 'Us' at the start, lo-fi music.", ", title 'Us' at the start"):
        draft, _ = made(
            f"a cup for 5 seconds, then a street, then a card with the words 'Open till ten' for 3 seconds{end}"
        )
        assert shown(draft)[-1][0] == "Open till ten"
        assert [one["txt"] for one in of(draft, 7)] == ["Us"]


def test_the_last_card_stays_as_long_as_was_said():
    draft, _ = made("text only:\nWE\nARE\nMOVING\nwords quick, last one stays 5 seconds")
    assert shown(draft) == [("WE", 1), ("ARE", 1), ("MOVING", 5)]


def test_cards_in_copper_on_navy():
    scene = of(made("text in copper on navy: “Grand Opening”")[0], 0)[0]["scene"]
    assert (scene["ink"], scene["ground"]) == ("#b87333", "#1d3a8a")
