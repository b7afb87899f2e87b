"""Edits: what is too much is made less, what is kept, what stands before the end, and what is said of the only shot."""

import pytest

from promptreel_studio.agent import AssetInfo, respond
from studio.agent.drafts import check, of

FILM = "first a beach at sunrise for 5 seconds, then a city by day for 5 seconds, ambient music"
RIVER = "a 10 second river in autumn, acoustic music, caption “Flow”"
FILES = (
    AssetInfo("a1", "intro.mp4", "video", 6000, 1920, 1080, True),
    AssetInfo("a2", "demo.mp4", "video", 24000, 1920, 1080, True),
    AssetInfo("a3", "nova.png", "image", None, 400, 200),
)
CLIPS = "make a video from intro.mp4 and demo.mp4"


def after(film, *edits):
    files = FILES if film == CLIPS else ()
    draft = respond(film, None, assets=files[:2], seed=7).draft
    for words in edits:
        reply = respond(words, draft, assets=files, seed=7)
        assert reply.ok, (words, reply.texts)
        assert not any("Not understood" in text for text in reply.texts), reply.texts
        draft = check(reply.draft)
    return draft


def filters(draft):
    return [clip.get("filters") or {} for clip in of(draft, 0)]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("the beach is too dark", [{"brightness": 0.2}, {}]),
        ("the beach looks way too dark", [{"brightness": 0.2}, {}]),
        ("it is too bright", [{"brightness": -0.2}] * 2),
        ("the picture is too warm now", [{"warmth": -0.2}] * 2),
        ("the city is too blue", [{}, {"warmth": 0.2}]),
        ("less orange please", [{"warmth": -0.2}] * 2),
        ("less blue in the city", [{}, {"warmth": 0.2}]),
        ("the colours feel too strong", [{"saturation": -0.2}] * 2),
    ],
)
def test_too_much_is_made_less(words, wanted):
    assert filters(after(FILM, words)) == wanted


@pytest.mark.parametrize(
    ("words", "since", "length"),
    [
        ("cut demo.mp4 to the first 12 seconds", 0, 12_000),
        ("trim the demo down to its last 5 seconds", 19_000, 5_000),
        ("cut demo.mp4 to 10 seconds", 0, 10_000),
    ],
)
def test_what_a_clip_is_cut_to_is_kept(words, since, length):
    clip = of(after(CLIPS, words), 0)[1]
    assert (clip.get("src_in") or 0, clip["d"]) == (since, length)


@pytest.mark.parametrize("words", ["turn demo.mp4's sound off", "demo.mp4 without sound", "mute demo.mp4"])
def test_a_clip_is_muted(words):
    assert [clip["vol"] for clip in of(after(CLIPS, words), 0)] == [1.0, 0.0]


@pytest.mark.parametrize(
    "words",
    [
        "stop the music two seconds before the end",
        "the music should end 2 seconds before the video",
        "音乐在结束前两秒停",
    ],
)
def test_the_music_ends_before_the_film(words):
    (music,) = of(after(FILM, words), 1)
    assert (music["st"], music["d"]) == (0, 8_000)


@pytest.mark.parametrize(
    ("words", "seconds"),
    [
        ("extend the river by 5 seconds", 15),
        ("make the river 3 seconds longer", 13),
        ("shorten the river to 6 seconds", 6),
    ],
)
def test_the_only_shot_is_the_film(words, seconds):
    assert after(RIVER, words)["d"] == seconds * 1000


def test_a_frozen_river_is_one_in_winter():
    (clip,) = of(after(RIVER, "make the river frozen"), 0)
    assert clip["scene"]["season"] == "winter"
    assert not clip.get("freeze")


@pytest.mark.parametrize(
    ("words", "direction"), [("camera forward along the river", "in"), ("camera moves backwards", "out")]
)
def test_the_camera_goes_along(words, direction):
    camera = of(after(RIVER, words), 0)[0]["scene"]["camera"]
    assert (camera["move"], camera["direction"]) == ("zoom", direction)


def test_a_small_picture_is_the_logo():
    draft = after(CLIPS, "put the logo in the lower right corner, 15% size")
    (logo,) = [one for track in draft["t"] for one in track["sg"] if one.get("box")]
    assert (logo["asset"], logo["box"]["position"], logo["box"]["width"]) == ("a3", "bottom-right", 0.15)


def test_nothing_else_is_to_change():
    assert after(RIVER, "make it 9:16 without changing anything else")["m"]["aspect"] == "9:16"


WATER = ("at the end, add a waterfall, 4 seconds",)


@pytest.mark.parametrize(
    ("words", "number"),
    [("change the river to sunrise", 0), ("给瀑布加一点模糊", 1), ("make the river black and white", 0), ("play the waterfall at half speed", 1)],
)  # fmt: skip
def test_a_river_is_no_waterfall(words, number):
    before, draft = after(RIVER, *WATER), after(RIVER, *WATER, words)
    same = [one["scene"] == other["scene"] and one.get("filters") == other.get("filters") and one["d"] == other["d"]
            for one, other in zip(of(before, 0), of(draft, 0), strict=True)]  # fmt: skip
    assert same == [number != 0, number != 1]


def test_the_waterfall_goes_to_the_front():
    assert [clip["scene"]["variant"] for clip in of(after(RIVER, *WATER, "把瀑布放到最前面"), 0)] == [
        "waterfall",
        "river",
    ]


def test_a_shot_behind_another_has_its_length():
    assert [clip["d"] for clip in of(after(FILM, "add a rainy street after the beach, 4 seconds"), 0)][
        1
    ] == 4000


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("duplicate intro.mp4 after demo.mp4", ["a1", "a2", "a1"]),
        ("复制一份 demo.mp4，放在 intro.mp4 前面", ["a2", "a1", "a2"]),
        ("copy the intro to the end", ["a1", "a2", "a1"]),
    ],
)
def test_a_copy_goes_beside_a_clip(words, wanted):
    assert [clip["asset"] for clip in of(after(CLIPS, words), 0)] == wanted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("take some of the saturation out of the city", [{}, {"saturation": -0.2}]),
        ("demo 太长了，只保留前12秒", None),
    ],
)
def test_in_other_words(words, wanted):
    if wanted is None:
        assert of(after(CLIPS, words), 0)[1]["d"] == 12_000
    else:
        assert filters(after(FILM, words)) == wanted
