"""Edits in plain words that were refused or did something else: names, ends, halves, what hangs on a refused part."""

import pytest

from promptreel_studio.agent import AssetInfo, respond
from promptreel_studio.agent.models import History
from studio.agent.drafts import check, of
from studio.agent.plain import edited

FILES = (
    AssetInfo("v1", "party.mp4", "video", 14_000, 1920, 1080, True),
    AssetInfo("p1", "cake.jpg", "image", None, 4000, 3000),
    AssetInfo("v2", "speech.mov", "video", 20_000, 1920, 1080, True),
    AssetInfo("p2", "logo.png", "image", None, 400, 200),
)
OWN = "make a video from party.mp4, cake.jpg and speech.mov, the picture for 4 seconds"
ROOM = 'a vertical 8 second video of a cosy room with a fire, piano music, caption "Stay in"'
DRAWN = "3 shots of 6 seconds each: a desert, a waterfall, a city at night. Lo-fi music"


def after(start, *messages, language="en"):
    """The draft before and after the last message, and its answer."""
    files = FILES if start == OWN else ()
    asked = [asset for asset in files if asset.id != "p2"]
    draft = respond(start, None, assets=asked, language="en", seed=7).draft
    reply, before, past = None, draft, ()
    for words in messages:
        before = draft
        reply = respond(words, draft, assets=files, language=language, seed=7, history=History(past, ()))
        if reply.draft is not None:
            draft, past = check(reply.draft), (before, *past)
    return before, draft, reply


def texts(draft):
    return [(text["txt"], text["st"], text["st"] + text["d"]) for text in of(draft, 7)]


@pytest.mark.parametrize(
    ("messages", "expected"),
    [
        (["Drop the last five seconds of the speech"], [("v1", 14_000), ("p1", 4000), ("v2", 15_000)]),
        (["move the speech to the start"], [("v2", 20_000), ("v1", 14_000), ("p1", 4000)]),
        (
            ["trim the speech to 4 seconds", "use just 0:02 to 0:10 of the speech"],
            [("v1", 14_000), ("p1", 4000), ("v2", 8000)],
        ),
        (["最后那段缩短到3秒"], [("v1", 14_000), ("p1", 4000), ("v2", 3000)]),
        (["开头那段缩短到3秒"], [("v1", 3000), ("p1", 4000), ("v2", 20_000)]),
    ],
)
def test_a_clip_is_what_its_file_is_called(messages, expected):
    _, draft, _ = after(OWN, *messages)
    assert [(clip["asset"], clip["d"]) for clip in of(draft, 0)] == expected


@pytest.mark.parametrize(
    "words",
    [
        "erase the man in the red shirt from the speech",
        "make the banana bigger and turn it red",
        "text the xyzzy",
    ],
)
def test_what_cannot_be_done_changes_nothing(words):
    before, draft, reply = after(OWN, 'add the title "L"', words)
    assert draft == before
    assert not reply.ok


def test_what_hangs_on_a_refused_part_is_not_done_to_another_title():
    before, draft, reply = after(OWN, "add the title “L”", "在吃饭那段上加标题“慢慢走”，用手写字体")
    assert draft == before
    assert "用手写字体" in reply.texts[0]


@pytest.mark.parametrize(
    ("messages", "filters"),
    [
        (
            ["make the party black and white", "I'd rather have warm tones there than black and white"],
            {"warmth": 0.2},
        ),
        (["make the party warmer", "remove the filter warm from the party"], {}),
        (["make the party warmer and boost its colours a little"], {"warmth": 0.2, "saturation": 0.1}),
    ],
)
def test_looks_come_and_go(messages, filters):
    _, draft, _ = after(OWN, *messages)
    shown = [{key: value for key, value in clip.get("filters", {}).items() if value} for clip in of(draft, 0)]
    assert shown[0] == filters
    assert shown[1:] == [{}, {}]


@pytest.mark.parametrize(
    ("words", "box"),
    [
        ("透明度调到一半", {"opacity": 0.5}),
        ("shrink the logo to about half", {"width": 0.175}),
    ],
)
def test_half_is_half(words, box):
    _, draft, _ = after(OWN, "put logo.png in the corner", words)
    logo = next(clip for clip in of(draft, 0) if clip["asset"] == "p2")
    assert {key: logo["box"][key] for key in box} == box


@pytest.mark.parametrize(
    ("start", "messages", "expected"),
    [
        (
            ROOM,
            ["keep the caption on for the whole video", "let the caption end at 0:06"],
            [("Stay in", 0, 6000)],
        ),
        (ROOM, ["the caption should end at 5 seconds"], [("Stay in", 0, 5000)]),
        (
            OWN,
            ["add a title over the last two seconds saying Thanks for coming"],
            [("Thanks for coming", 36_000, 38_000)],
        ),
        (
            DRAWN,
            [
                'add a caption "Coral reef, 20 m down" from 0:06 to 0:09',
                'add the title "Bye"',
                "lose the coral reef caption",
            ],
            [("Bye", 0, 3000)],
        ),
        (
            DRAWN,
            ["第10秒到第13秒加一行字幕“小鱼游过来了”", "把小鱼那行字幕移到第6秒到第8秒"],
            [("小鱼游过来了", 6000, 8000)],
        ),
        (
            DRAWN,
            [
                'captions, one per shot: "Dust", "Fresh snow", "Lights"',
                "change the snow caption to say Rain in the city",
            ],
            [("Dust", 0, 5600), ("Rain in the city", 5600, 11_600), ("Lights", 11_600, 18_000)],
        ),
        (
            DRAWN,
            [
                'captions, one per shot: "First", "First snow", "Lights"',
                'the "First snow" caption should read "The first snow"',
            ],
            [("First", 0, 5600), ("The first snow", 5600, 11_600), ("Lights", 11_600, 18_000)],
        ),
        (
            DRAWN,
            [
                'add the caption "Where" on the second clip',
                "add the title “Bye” from 3 to 8 seconds",
                "delete the text on the second clip",
            ],
            [("Bye", 3000, 8000)],
        ),
    ],
)
def test_texts_are_called_by_their_words_and_end_when_they_should(start, messages, expected):
    _, draft, _ = after(start, *messages)
    assert texts(draft) == expected


def test_a_title_that_two_could_be_is_asked_for():
    before, draft, reply = after(
        DRAWN,
        'captions, one per shot: "New snow", "Fresh snow", "Lights"',
        "change the snow caption to say Rain",
    )
    assert draft == before and not reply.ok


@pytest.mark.parametrize(
    ("messages", "way", "speed"),
    [
        (["reverse the city so they fall back to the ground"], True, None),
        (["reverse the city", "play it forwards again"], False, None),
        (["reverse the city", "play it forwards again, just a little faster"], False, 1.25),
        (["reverse the second to last clip", "reverse the city"], True, None),
    ],
)
def test_a_shot_is_played_as_was_said(messages, way, speed):
    _, draft, _ = after(DRAWN, *messages)
    city = of(draft, 0)[-1]
    assert (bool(city.get("reverse")), city.get("speed")) == (way, speed)
    assert len(of(draft, 0)) == 3


@pytest.mark.parametrize("words", ["倒數第二個鏡頭倒著播", "reverse the second to last clip"])
def test_the_last_but_one(words):
    _, draft, reply = after(DRAWN, words)
    assert [bool(clip.get("reverse")) for clip in of(draft, 0)] == [False, True, False]
    assert len(reply.texts) == 1


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        (
            "after the city add five seconds of aurora over snowy mountains",
            ["desert", "waterfall", "skyline", "aurora"],
        ),
        ("no wait, city first like before", ["skyline", "desert", "waterfall"]),
        ("swap the waterfall for mountains", ["desert", "mountains", "skyline"]),
    ],
)
def test_shots_come_and_go(words, kinds):
    _, draft, _ = after(DRAWN, words)
    assert [clip["scene"]["kind"] for clip in of(draft, 0)] == kinds


def test_the_fire_stays_when_it_snows_outside_the_window():
    _, draft, _ = after(ROOM, "make it snow outside the window")
    scene = of(draft, 0)[0]["scene"]
    assert (scene["weather"], scene["variant"]) == ("snow", "fire")


@pytest.mark.parametrize(
    ("words", "aspect"),
    [
        ("put it in 1:1 so I can show it on the TV", "1:1"),
        ("Go vertical for phones without cutting off people's heads", "9:16"),
    ],
)
def test_reasons_ask_for_nothing_more(words, aspect):
    _, draft, reply = after(OWN, words)
    assert reply.ok and draft["m"]["aspect"] == aspect


def test_what_else_is_asked_is_help():
    before, draft, reply = after(ROOM, "thanks! what other kinds of edits do you understand?")
    assert reply.ok and draft == before


def test_more_of_it_in_chinese_and_music_back_in():
    draft = edited(respond("fireworks, 8 seconds, upbeat music", None, seed=7).draft, "烟花再多放一些")
    assert of(draft, 0)[0]["scene"]["amounts"] == {"fireworks": 1.6}
    draft = edited(
        edited(draft, "remove the music"), "hmm, it's dull without music, put something piano back in"
    )
    assert of(draft, 1)[0]["music"]["style"] == "piano"
