"""Edits: texts in a row with their own times, two looks by two shares, complaints with an amount, small words of the north."""

import pytest

from promptreel_studio.agent import AssetInfo, respond
from studio.agent.phrases.kit import Project, clips, overlays, sounds

FILES = [
    AssetInfo("a1", "assembly.mp4", "video", 20_000, 1920, 1080),
    AssetInfo("a2", "rig.mp4", "video", 12_000, 1920, 1080),
]


def edited(words):
    project = Project(FILES, seed=7)
    project.say('make a video from assembly.mp4 and rig.mp4, ambient music, title "Hello"')
    reply = project.say(words, "zh" if not words.isascii() else "en")
    assert reply.ok, reply.texts
    return project.draft


def texts(draft):
    return [
        (one.get("role", "title"), one["txt"], one["st"] // 1000, (one["st"] + one["d"]) // 1000)
        for track in draft["t"]
        if track["tt"] == 7
        for one in track["sg"]
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ('add captions: from 0:05 to 0:09 "One", from 0:10 to 0:14 "Two".', [("One", 5, 9), ("Two", 10, 14)]),
        ('I require two captions: 0:05 to 0:09 "One" and 0:10 to 0:14 "Two"', [("One", 5, 9), ("Two", 10, 14)]),
        ('Three captions please: 0-3 "One", 3-6 "Two", 6-9 "Three"', [("One", 0, 3), ("Two", 3, 6), ("Three", 6, 9)]),
        ('Add these captions: "One" 0:05-0:09, "Two" 0:10-0:14', [("One", 5, 9), ("Two", 10, 14)]),
        ("加两条字幕：5到9秒“一”，10到14秒“二”", [("一", 5, 9), ("二", 10, 14)]),
        ("加字幕：第5秒到第9秒“一”；第10秒到第14秒“二”", [("一", 5, 9), ("二", 10, 14)]),
    ],
)  # fmt: skip
def test_texts_in_a_row_keep_their_kind_and_times(words, expected):
    first, *added = sorted(texts(edited(words)), key=lambda one: (one[0] == "caption", one[2]))
    assert "title" == first[0]
    assert [("caption", *one) for one in expected] == added


def test_what_is_said_before_the_row_is_not_lost():
    draft = edited('Make the music quieter. Add two captions: 0:05-0:09 "One", 0:10-0:14 "Two"')
    assert [("caption", "One", 5, 9), ("caption", "Two", 10, 14)] == sorted(texts(draft))[:2]
    assert [0.8] > [sound["vol"] for sound in sounds(draft) if "music" in sound]


def test_a_first_message_in_a_project_without_clips_keeps_its_scene():
    words = 'The ocean, 9 seconds. Captions: 0-3 "One", 3-6 "Two"'
    for empty in (None, {"t": [], "d": 0, "m": {}}):
        draft = respond(words, empty, seed=7).draft
        assert ["ocean"] == [clip["scene"]["kind"] for clip in clips(draft)]
        assert ["One", "Two"] == [text for _, text, *_ in texts(draft)]


def test_music_of_one_clip_is_not_all_the_music():
    draft = edited("the music in the second clip is too quiet, give 10 percent more")
    (music,) = [sound for sound in sounds(draft) if "music" in sound]
    assert 0.8 == music["vol"]
    assert [20_000] == [level["st"] for level in music["levels"]]


@pytest.mark.parametrize(
    ("words", "first", "second"),
    [
        ("Raise the brightness of rig.mp4 by 15 percent and its contrast by 10 per cent.", {}, {"brightness": 0.15, "contrast": 0.1}),
        ("Make rig.mp4 15% brighter and 10% more contrasty", {}, {"brightness": 0.15, "contrast": 0.1}),
        ("make everything black and white, 50% brighter", {"look": "mono", "brightness": 0.5}, {"look": "mono", "brightness": 0.5}),
        ("第一段亮度加15%，饱和度减10%", {"brightness": 0.15, "saturation": -0.1}, {}),
    ],
)  # fmt: skip
def test_each_look_has_its_own_share(words, first, second):
    assert [first, second] == [clip.get("filters") or {} for clip in clips(edited(words))]


@pytest.mark.parametrize(
    ("words", "volume"),
    [
        ("Music for me is too silent, give 10 percent more.", 0.9),
        ("The music is too quiet, turn it up by 10%", 0.9),
    ],
)
def test_too_silent_is_no_silence(words, volume):
    assert [volume] == [sound["vol"] for sound in sounds(edited(words)) if "music" in sound]


def test_again_but_backwards_is_a_copy():
    *_, last = clips(edited("Right after the rig clip, play it again but backwards."))
    assert ("a2", True) == (last["asset"], last["reverse"])


def test_like_15_seconds_total_is_the_whole():
    assert 15_000 == edited("make it shorter, like 15 sec total")["d"]


def test_a_quarter_speed_is_no_volume():
    speeds = [clip.get("speed", 1.0) for clip in clips(edited("take 0:10 through 0:12 at a quarter speed"))]
    assert [1.0, 0.25, 1.0, 1.0] == speeds


def test_small_words_of_the_north():
    (added,) = [
        one for one in texts(edited("第6秒到第9秒写一句“等等我”，放画面上边儿就行")) if one[1] == "等等我"
    ]
    assert (6, 9) == added[2:]
    draft = edited("第6秒到第9秒写一句“等等我”，放画面上边儿就行")
    places = [one["style"]["position"] for track in draft["t"] if track["tt"] == 7 for one in track["sg"]]
    assert "top" in places
    assert not overlays(draft)
