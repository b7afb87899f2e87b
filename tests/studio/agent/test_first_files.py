"""First messages about the user's own files: what is shown of each, their sound, their captions."""

import pytest

from promptreel_studio.agent import AssetInfo
from studio.agent.drafts import of
from studio.agent.tables_first_messages import made


def video(number, name):
    return AssetInfo(f"v{number}", name, "video", 8000, 1920, 1080, True)


def picture(number, name):
    return AssetInfo(f"p{number}", name, "image", None, 4000, 3000)


A, B = video(1, "a.mp4"), video(2, "b.mp4")
PHOTO, LOGO = picture(1, "photo.jpg"), picture(2, "logo.png")
SONG = AssetInfo("s1", "song.mp3", "audio", 60_000)


def shown(draft):
    return [(clip["asset"], clip["src_in"], clip["d"]) for clip in of(draft, 0)]


@pytest.mark.parametrize(
    ("words", "files", "expected"),
    [
        (
            "start with logo.png on white for 2 sec then a.mp4 from 0:01 to 0:07, black and white",
            (LOGO, A),
            [("p2", 0, 2000), ("v1", 1000, 6000)],
        ),
        ("先放 a.mp4 的第2到7秒,再放 b.mp4 的前6秒", (A, B), [("v1", 2000, 5000), ("v2", 0, 6000)]),
        (
            "put song.mp3 under a.mp4, fade the music out over the last 3 seconds",
            (A, SONG),
            [("v1", 0, 8000)],
        ),
        ("cut a.mp4 to the first 5 seconds", (A,), [("v1", 0, 5000)]),
    ],
)
def test_what_is_shown_of_each_file(words, files, expected):
    draft, _ = made(words, *files)
    assert shown(draft) == expected


def test_a_film_of_a_clip_has_the_shape_of_the_clip_and_the_look_that_was_said():
    draft, _ = made("start with photo.jpg for 2 seconds, then a.mp4, black and white", PHOTO, A)
    assert draft["m"]["aspect"] == "16:9"
    assert {clip["filters"]["look"] for clip in of(draft, 0)} == {"mono"}


@pytest.mark.parametrize(
    "words",
    [
        "Join a.mp4 and b.mp4 with a crossfade, mute the original sound",
        "Join a.mp4 and b.mp4 without their own sound, piano music",
        "把 a.mp4 和 b.mp4 拼起来,去掉原声,配钢琴曲",
    ],
)
def test_the_own_sound_goes_where_that_was_said(words):
    draft, said = made(words, A, B)
    assert [clip["vol"] for clip in of(draft, 0)] == [0.0, 0.0]
    assert "100% -> 0%" in said and "keep their own" not in said


def test_the_own_sound_stays_otherwise():
    draft, said = made("join a.mp4 and b.mp4 with piano music", A, B)
    assert [clip["vol"] for clip in of(draft, 0)] == [1.0, 1.0]
    assert "keep their own sound" in said


def test_each_file_has_its_caption():
    draft, _ = made("先放 a.mp4,再放 b.mp4 的前6秒,字幕分别是“喵”和“汪”", A, B)
    assert [(text["txt"], text["st"], text["d"]) for text in of(draft, 7)] == [
        ("喵", 0, 8000),
        ("汪", 8000, 6000),
    ]


def test_the_users_song_fades_as_was_said():
    draft, _ = made("put song.mp3 under a.mp4, fade the music out over the last 3 seconds", A, SONG)
    assert (of(draft, 1)[0]["fade_out"], draft["d"]) == (3000, 8000)


@pytest.mark.parametrize(
    ("words", "files", "place"),
    [
        ("use a.mp4, mute it, logo.png in the bottom right corner", (A, LOGO), "bottom-right"),
        ("用 a.mp4 做视频,logo.png 放在左上角", (A, LOGO), "top-left"),
        ("a beach at sunset for 8 seconds with logo.png in the top left corner", (LOGO,), "top-left"),
    ],
)
def test_a_picture_in_a_corner_lies_over_the_film(words, files, place):
    draft, _ = made(words, *files)
    over = [clip["box"]["position"] for clip in of(draft, 0) if clip.get("asset") == "p2"]
    assert (over, draft["d"]) == ([place], 8000)


@pytest.mark.parametrize(
    ("words", "looks"),
    [
        ("photo.jpg for 5 seconds, then a.mp4 in black and white", [None, "mono"]),
        ("用 photo.jpg 和 a.mp4 做视频,a.mp4 黑白", [None, "mono"]),
        ("make a video from photo.jpg and a.mp4 in black and white", ["mono", "mono"]),
    ],
)
def test_a_look_of_one_file_and_of_all(words, looks):
    draft, _ = made(words, PHOTO, A)
    assert [(clip.get("filters") or {}).get("look") for clip in of(draft, 0)] == looks
