"""First messages with several texts: one after the other over one picture, on shots of their own, as labels."""

from itertools import pairwise

import pytest

from promptreel_studio.agent import respond
from studio.agent.drafts import check, of


def made(words):
    reply = respond(words, None, seed=7)
    assert reply.ok, reply.texts
    return check(reply.draft), " ".join(reply.texts)


def shots(draft):
    """Every shot: the words of a card, or the scene, and where it ends in seconds from cut to cut."""
    clips = of(draft, 0)
    ends = [
        *((a["st"] + a["d"] + b["st"]) / 2000 for a, b in pairwise(clips)),
        draft["d"] / 1000,
    ]
    return [
        (clip["scene"]["words"] or clip["scene"]["kind"], round(end, 1))
        for clip, end in zip(clips, ends, strict=True)
    ]


def texts(draft):
    return [
        (one["txt"], round(one["st"] / 1000, 1)) for one in sorted(of(draft, 7), key=lambda one: one["st"])
    ]


@pytest.mark.parametrize(
    ("words", "expected", "total"),
    [
        ("a save the date: “Save the Date”, “Priya & Tom”, “19 May”, “Lake Como”. Each on its own for about 3 seconds over a quiet river. Acoustic music",
         [("Save the Date", 0), ("Priya & Tom", 3), ("19 May", 6), ("Lake Como", 9)], 12),
        ("forest with rain and lofi and the words 'breathe in' 4s 'hold' 4s 'breathe out' 4s repeated two times",
         [("breathe in", 0), ("hold", 4), ("breathe out", 8), ("breathe in", 12), ("hold", 16), ("breathe out", 20)], 24),
        ("“Thank you”, then the names Ana, Bo and Efe one by one, then “Bye”. Fireworks behind, gold. 20s.",
         [("Thank you", 0), ("Ana", 4), ("Bo", 8), ("Efe", 12), ("Bye", 16)], 20),
        ("yellow abstract waves, 6s, “SALE” huge, then “-40% this weekend”", [("SALE", 0), ("-40% this weekend", 3)], 6),
    ],
)  # fmt: skip
def test_texts_come_one_after_the_other_over_one_picture(words, expected, total):
    draft, answer = made(words)
    assert (texts(draft), draft["d"]) == (expected, total * 1000)
    assert len({clip["scene"]["kind"] for clip in of(draft, 0)}) == 1
    assert "Not in the picture" not in answer


@pytest.mark.parametrize(
    ("words", "expected", "said"),
    [
        ("- 1:1\n- 24 seconds total\n- 3 shots equal length\n- forest in fog / waterfall / city at night\n- acoustic guitar\n- no words anywhere",
         ["forest", "waterfall", "skyline"], []),
        ("Shot one: rain on a city street (10 s) with “Every night.” Shot two: a cosy room (10 s) with “A room costs £18.” Last: white card with our web address warm.org.uk (8 s). Quiet piano.",
         [("street", 10), ("room", 20), ("warm.org.uk", 28)], [("Every night.", 0), ("A room costs £18.", 9.6)]),
        ("Two haiku.\n“old pond” — river\n“first snow” — snow village\n8 seconds each please.",
         [("waterfall", 8), ("village", 16)], [("old pond", 0), ("first snow", 7.6)]),
        ("Product teaser, 12 seconds: tech lines dark green (4s), text “Compiling.” (3s), text “Orbit 3” (2s), text “May 2” (3s). Hard cuts.",
         [("data", 4), ("Compiling.", 7), ("Orbit 3", 9), ("May 2", 12)], []),
        ("spring, summer, autumn, winter in a forest, 5 secs each, label each with the season name, crossfade 1 second",
         [("forest", 5), ("forest", 10), ("forest", 15), ("forest", 20)], [("Spring", 0), ("Summer", 4.5), ("Autumn", 9.5), ("Winter", 14.5)]),
        ("春夏秋冬各5秒，每段左下角写季节名", [("forest", 5), ("forest", 10), ("forest", 15), ("forest", 20)],
         [("春天", 0), ("夏天", 4.6), ("秋天", 9.6), ("冬天", 14.6)]),
    ],
)  # fmt: skip
def test_shots_have_their_lengths_and_texts(words, expected, said):
    draft, answer = made(words)
    found = shots(draft)
    assert ([kind for kind, _ in found] if isinstance(expected[0], str) else found, texts(draft)) == (
        expected,
        said,
    )
    assert "Not in the picture" not in answer


def test_each_season_of_a_scene_is_a_shot():
    four = ["spring", "summer", "autumn", "winter"]
    for words, kind in (
        ("spring, summer, autumn, winter. same field. 5 secs each", "fields"),
        ("a forest through the four seasons, 5 seconds each", "forest"),
        ("four seasons of a meadow, 5 seconds each", "fields"),
        ("同一片田野的春夏秋冬，每个5秒", "fields"),
        ("瀑布的四季，每个5秒", "waterfall"),
    ):
        draft, answer = made(words)
        scenes = [clip["scene"] for clip in of(draft, 0)]
        assert [(kind, season) for season in four] == [(one["kind"], one["season"]) for one in scenes], answer
        assert "5" in words and 20_000 == draft["d"], answer


def test_seasons_that_a_scene_does_not_show_are_told():
    _, answer = made("spring, summer, autumn, winter. same desert. 5 secs each")
    assert 'Not in the picture: "spring", "summer", "autumn" and "winter"' in answer


def test_a_long_text_of_a_shot_is_seen_long_enough():
    draft, _ = made(
        "first a city for 8 seconds with “Somewhere, something incredible is waiting to be known.”, then a beach for 4 seconds"
    )
    assert of(draft, 7)[0]["d"] > 4_000


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("menu: soup, salad, steak, cake. 8 seconds, dark background", ["Soup", "Salad", "Steak", "Cake"]),
        ("our three values: honesty, courage, kindness. 12 seconds", ["Honesty", "Courage", "Kindness"]),
        ("3 2 1 countdown with synthwave", ["3", "2", "1"]),
        ("a list of shots: a beach, a forest", ["beach", "forest"]),
        ("morning, noon, evening and night over the city, 4 seconds each", ["skyline"] * 4),
    ],
)
def test_what_is_listed_is_read_or_seen(words, expected):
    assert [kind for kind, _ in shots(made(words)[0])] == expected


def test_a_card_says_its_details_and_nothing_of_the_request():
    for language, words, shots in (
        ("en", "autumn ad for pumpkin latte!! cosy room with fire -> steaming cup -> card that says LATTE IS BACK $4.50 until Nov 30. crossfades between. 12 seconds", ["room", "cup", "LATTE IS BACK $4.50 until Nov 30"]),
        ("en", "beach 6 s and after it a card saying Book now at 555-0199, 4 s. acoustic", ["beach", "Book now at 555-0199"]),
        ("en", 'Write "You belong" big and have Taylor Swift sing it. 8 seconds. For our dance team, "Tues 4 pm gym B" at the end', ["You belong", "Tues 4 pm gym B"]),
        ("ja", "今日の一言カード「急がば回れ」を真ん中に大きく、和紙みたいな明るい背景で6秒", ["急がば回れ"]),
    ):  # fmt: skip
        draft = check(respond(words, None, language=language, seed=7).draft)
        assert [one["scene"]["words"] or one["scene"]["kind"] for one in of(draft, 0)] == shots, words
        assert of(draft, 7) == [], words
