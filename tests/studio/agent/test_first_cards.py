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
        ("five rules for cats, 3 seconds each: sleep, eat, play, purr, repeat", ["five rules for cats", "Sleep", "Eat", "Play", "Purr", "Repeat"], 18),
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
