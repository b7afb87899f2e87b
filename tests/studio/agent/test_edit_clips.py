"""Edits of clips: cutting, order, speed, transitions, looks, overlays, captions, versions."""

import pytest

from studio.agent.drafts import check, of
from studio.agent.phrases.kit import Project, captions, clips, overlays, sounds, titles, total

ASSETS = (
    {
        "id": "a1",
        "filename": "beach.mp4",
        "file_type": "video",
        "duration_ms": 8000,
        "width": 1920,
        "height": 1080,
    },
    {"id": "a2", "filename": "logo.png", "file_type": "image", "width": 400, "height": 200},
    {"id": "a3", "filename": "dog.jpg", "file_type": "image", "width": 3000, "height": 4000},
)
CITY = "a 12 second city at night with the title 'Night Drive' and lo-fi music"
THREE = "first the ocean, 4 seconds, then a forest, 4 seconds, finally fireworks, 4 seconds"
UPLOADS = "make a video from beach.mp4 and dog.jpg"


def spans(draft):
    return [(clip["st"], clip["st"] + clip["d"]) for clip in clips(draft)]


def kinds(draft):
    return [clip["scene"]["kind"] for clip in clips(draft)]


CHANGES = [
    (CITY, "split at 5 seconds", lambda _, a: [(0, 5000), (5000, 12000)] == spans(a) and 5000 == clips(a)[1]["src_in"]),
    (CITY, "cut it in half", lambda _, a: [(0, 6000), (6000, 12000)] == spans(a)),
    (CITY, "cut out from 2 to 5 s", lambda _, a: 9000 == total(a) and 2000 == titles(a)[0]["d"]),
    (CITY, "keep only 3 to 7 s", lambda _, a: 4000 == total(a)),
    (CITY, "trim 2 seconds off the start", lambda _, a: 10000 == total(a) and 2000 == clips(a)[0]["src_in"]),
    (CITY, "cut the first 2 seconds", lambda _, a: 10000 == total(a)),
    (CITY, "remove the last 3 seconds", lambda _, a: 9000 == total(a)),
    (CITY, "play it twice as fast", lambda _, a: 2.0 == clips(a)[0]["speed"] and 6000 == total(a)),
    (CITY, "play it at half speed", lambda _, a: 0.5 == clips(a)[0]["speed"] and 24000 == total(a)),
    (CITY, "reverse the video", lambda _, a: clips(a)[0]["reverse"]),
    (CITY, "freeze the last frame for 2 seconds", lambda _, a: clips(a)[-1]["freeze"] and 14000 == total(a)),
    (CITY, "make it darker", lambda _, a: {"brightness": -0.2} == clips(a)[0]["filters"]),
    (CITY, "a bit warmer please", lambda _, a: {"warmth": 0.1} == clips(a)[0]["filters"]),
    (CITY, "make it black and white with a vignette", lambda _, a: {"look": "mono", "vignette": 0.5} == clips(a)[0]["filters"]),
    (CITY, "increase the contrast by 30%", lambda _, a: {"contrast": 0.3} == clips(a)[0]["filters"]),
    (CITY, "more rain", lambda _, a: ("rain", 1.6) == (clips(a)[0]["scene"]["weather"], clips(a)[0]["scene"]["amounts"]["rain"])),
    (CITY, "zoom out slowly", lambda _, a: ("zoom", "out") == tuple(clips(a)[0]["scene"]["camera"][n] for n in ("move", "direction"))),
    (CITY, "make the title huge", lambda _, a: "huge" == titles(a)[0]["style"]["size"]),
    (CITY, "use a handwritten font for the title", lambda _, a: "hand" == titles(a)[0]["style"]["font"]),
    (CITY, "let the title type itself letter by letter", lambda _, a: "type" == titles(a)[0]["style"]["animation"]),
    (CITY, "put a dark box behind the title", lambda _, a: "box" == titles(a)[0]["style"]["background"]),
    (CITY, "move the title one second later", lambda _, a: 1000 == titles(a)[0]["st"]),
    (CITY, "put my logo in the top right corner", lambda _, a: ("a2", "top-right") == (overlays(a)[0]["asset"], overlays(a)[0]["box"]["position"])),
    (CITY, "put dog.jpg at the end for 3 seconds", lambda _, a: 15000 == total(a) and (12000, 15000) == spans(a)[-1]),
    (CITY, "add captions: Hello there. This is the city. Good night.", lambda _, a: 3 == len(captions(a)) and 12000 == captions(a)[-1]["st"] + captions(a)[-1]["d"]),
    (CITY, "add a 5 second shot of fireworks at the end", lambda _, a: ["skyline", "fireworks"] == kinds(a) and 17000 == total(a)),
    (THREE, "swap the first and the last clip", lambda b, a: kinds(b)[::-1] == kinds(a)),
    (THREE, "move the second clip to the start", lambda _, a: ["forest", "ocean", "fireworks"] == kinds(a)),
    (THREE, "move the fireworks before the forest", lambda _, a: ["ocean", "fireworks", "forest"] == kinds(a)),
    (THREE, "duplicate the second clip", lambda _, a: ["ocean", "forest", "forest", "fireworks"] == kinds(a)),
    (THREE, "delete the second clip", lambda _, a: ["ocean", "fireworks"] == kinds(a)),
    (THREE, "make the second clip 2 seconds long", lambda b, a: total(a) < total(b) and 2000 == clips(a)[1]["d"]),
    (THREE, "replace the forest with mountains", lambda _, a: ["ocean", "mountains", "fireworks"] == kinds(a)),
    (THREE, "wipe from the right between the first and second clip", lambda _, a: ("wipe", "right") == (clips(a)[1]["tr"]["kind"], clips(a)[1]["tr"]["from"])),
    (THREE, "hard cuts please", lambda b, a: all("tr" not in clip for clip in clips(a)) and total(a) == total(b)),
    (THREE, "play the second shot backwards", lambda _, a: [False, True, False] == [bool(c.get("reverse")) for c in clips(a)]),
    (THREE, "make the last clip brighter", lambda _, a: ["filters" in c for c in clips(a)] == [False, False, True]),
    (UPLOADS, "don't crop the photo", lambda _, a: "contain" == clips(a)[1]["fit"]),
    (UPLOADS, "ken burns on the photo", lambda _, a: "zoom" in clips(a)[1] and "zoom" not in clips(a)[0]),
    (UPLOADS, "replace the photo with a forest", lambda _, a: "forest" == clips(a)[1]["scene"]["kind"]),
    (CITY, "put my picture at the end for 3 seconds", lambda _, a: 15000 == total(a) and "a3" == clips(a)[-1]["asset"]),
    (CITY, "hide the title after 2 seconds", lambda _, a: 2000 == titles(a)[0]["d"]),
    (CITY, "stop the music at 6 seconds", lambda _, a: 6000 == sounds(a)[0]["d"]),
    (CITY, "speed up the first half", lambda _, a: [1.5, 1.0] == [c.get("speed", 1.0) for c in clips(a)]),
    (CITY, "make it brighter for the first 3 seconds", lambda _, a: [True, False] == ["filters" in c for c in clips(a)] and 3000 == clips(a)[0]["d"]),
    (CITY, "more contrast and less saturation", lambda _, a: {"contrast": 0.2, "saturation": -0.2} == clips(a)[0]["filters"]),
    (CITY, "add a black and white forest shot at the end", lambda _, a: {"look": "mono"} == clips(a)[1]["filters"]),
    (CITY, "turn the volume all the way down", lambda _, a: 0 == sounds(a)[0]["vol"]),
    (CITY, "duck the music when I speak", lambda _, a: 0.7 == sounds(a)[0]["duck"]),
    (CITY, "add a watermark with logo.png at 50% opacity", lambda _, a: 0.5 == overlays(a)[0]["box"]["opacity"]),
    (CITY, "把视频剪到8秒", lambda _, a: 8000 == total(a)),
    (CITY, "倒放整个视频", lambda _, a: clips(a)[0]["reverse"]),
    (THREE, "sepia on all clips except the last", lambda _, a: [True, True, False] == ["filters" in c for c in clips(a)]),
    (THREE, "make the forest shot twice as long", lambda b, a: 2 * clips(b)[1]["d"] == clips(a)[1]["d"]),
    (THREE, "shorten the first clip by 1 second", lambda b, a: clips(b)[0]["d"] - 1000 == clips(a)[0]["d"]),
    (UPLOADS, "show the photo first", lambda _, a: ["a3", "a1"] == [c["asset"] for c in clips(a)]),
    (CITY, "在第5秒分割", lambda _, a: [(0, 5000), (5000, 12000)] == spans(a)),
    (CITY, "剪掉第3秒到第5秒", lambda _, a: 10000 == total(a)),
    (CITY, "两倍速播放", lambda _, a: 2.0 == clips(a)[0]["speed"]),
    (CITY, "画面亮一点", lambda _, a: {"brightness": 0.2} == clips(a)[0]["filters"]),
    (CITY, "雨再大一点", lambda _, a: "rain" == clips(a)[0]["scene"]["weather"]),
    (CITY, "标题用手写体", lambda _, a: "hand" == titles(a)[0]["style"]["font"]),
    (CITY, "把標題改成紅色", lambda _, a: "#ff3b30" == titles(a)[0]["style"]["color"]),
    (THREE, "把第一个和第三个片段对调", lambda b, a: kinds(b)[::-1] == kinds(a)),
    (THREE, "删除第二个片段", lambda _, a: ["ocean", "fireworks"] == kinds(a)),
    (THREE, "第二个片段倒放", lambda _, a: clips(a)[1]["reverse"]),
    (THREE, "片段之间加黑场", lambda _, a: ["dip", "dip"] == [c["tr"]["kind"] for c in clips(a)[1:]]),
]  # fmt: skip


@pytest.mark.parametrize(("start", "words", "holds"), CHANGES, ids=[words for _, words, _ in CHANGES])
def test_an_edit_of_clips_does_what_was_said(start, words, holds):
    project = Project(ASSETS)
    before = project.say(start).draft
    reply = project.say(words)
    assert reply.ok, reply.texts
    check(reply.draft)
    assert holds(before, reply.draft)


@pytest.mark.parametrize(
    ("start", "words"),
    [
        (CITY, "split at 40 seconds"),
        (CITY, "swap the first and second clip"),
        (CITY, "crossfade between the clips"),
        (CITY, "delete the fifth clip"),
        (CITY, "play it at 500x"),
        (CITY, "undo the last nine changes"),
        (CITY, "redo"),
        (CITY, "delete everything from 0 to 12 s"),
        (CITY, "more butterflies"),
        (THREE, "make the second clip 20 minutes long"),
        (THREE, "a 30 second crossfade between the clips"),
        (UPLOADS, "make the first clip 30 seconds"),
    ],
)
def test_what_clips_cannot_do_is_refused_in_words(start, words):
    project = Project(ASSETS)
    before = project.say(start).draft
    reply = project.say(words)
    assert (False, None) == (reply.ok, reply.draft)
    assert before == project.draft
    assert reply.texts[0]


def test_undo_and_redo_walk_through_the_versions():
    project = Project(ASSETS)
    first = project.say(CITY).draft
    second = project.say("make the title red").draft
    third = project.say("make it black and white").draft
    assert second == project.say("undo").draft
    assert first == project.say("undo").draft
    assert not project.say("undo").ok
    assert third == project.say("redo the last two changes").draft
    assert first == project.say("undo everything").draft
    project.say("make it rain")
    assert not project.say("redo").ok


def test_undo_and_another_edit_in_one_message_are_a_new_version():
    project = Project(ASSETS)
    project.say(CITY)
    project.say("make the title red")
    reply = project.say("undo that and make the title yellow")
    assert ("#ffd60a", 0) == (titles(reply.draft)[0]["style"]["color"], reply.steps)


def test_words_that_point_back_mean_what_the_last_message_was_about():
    project = Project(ASSETS)
    project.say(CITY)
    project.say("add a caption 'Slow down' from 4 to 6 s")
    project.say("make it yellow")
    assert ["#ffffff", "#ffd60a"] == [s["style"]["color"] for s in of(project.draft, 7)]
    project.say("move the caption I just added to the top")
    assert "top" == captions(project.draft)[0]["style"]["position"]


def test_a_pasted_subtitle_file_becomes_captions():
    project = Project(ASSETS)
    project.say(CITY)
    reply = project.say(
        "add these captions in yellow:\n1\n00:00:01,000 --> 00:00:03,500\nHello,\nworld\n\n"
        "2\n00:00:04,000 --> 00:00:06,000\n<i>Bye</i>\n\n3\n00:01:00,000 --> 00:01:02,000\nToo late"
    )
    assert [("Hello, world", 1000, 2500), ("Bye", 4000, 2000)] == [
        (s["txt"], s["st"], s["d"]) for s in captions(reply.draft)
    ]
    assert {"#ffd60a"} == {s["style"]["color"] for s in captions(reply.draft)}
    assert "1 captions begin after" in " ".join(reply.texts)
    assert 1 == len(titles(reply.draft)) == len(sounds(reply.draft))


def test_several_shots_have_transitions_and_cuts_on_the_bars_of_the_music():
    draft = check(
        Project(()).say("first the ocean at sunset, then a snowy village, 17 seconds, piano music").draft
    )
    first, second = clips(draft)
    assert ("ocean", "village", "crossfade") == (
        first["scene"]["kind"],
        second["scene"]["kind"],
        second["tr"]["kind"],
    )
    assert second["tr"]["d"] == first["st"] + first["d"] - second["st"]
    assert 17_000 == total(draft)
    assert 8500 != second["st"] + second["tr"]["d"] // 2


def test_a_subject_that_cannot_be_drawn_becomes_moving_words_and_the_answer_says_so():
    reply = Project(()).say("my quarterly tax report")
    assert ("words", "Quarterly tax report") == (
        clips(reply.draft)[0]["scene"]["kind"],
        clips(reply.draft)[0]["scene"]["words"],
    )
    assert "cannot draw" in reply.texts[1]


def test_what_follows_an_overlay_is_about_the_overlay():
    project = Project(ASSETS)
    project.say(CITY)
    project.say("add my logo top right")
    for words in (
        "a bit bigger",
        "only for the first 4 seconds",
        "fade it in and out",
        "make it 30% transparent",
    ):
        assert project.say(words).ok
    (logo,) = overlays(project.draft)
    assert (4000, 0.7, "top-right") == (logo["d"], logo["box"]["opacity"], logo["box"]["position"])
    assert logo["fade_in"] == logo["fade_out"] > 0
    assert (12_000, 0.8) == (total(project.draft), sounds(project.draft)[0]["vol"])


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        ("add a caption 'Wow' on the second clip", lambda a: clips(a)[1]["st"] == captions(a)[0]["st"]),
        ("add dog.jpg after the first clip for 2 seconds", lambda a: "a3" == clips(a)[1]["asset"]),
        (
            "remove the transition between 1 and 2",
            lambda a: [False, True] == ["tr" in c for c in clips(a)[1:]],
        ),
        ("split the last clip into 3 parts", lambda a: 5 == len(clips(a))),
        ("在第二个片段上加字幕“哇”", lambda a: clips(a)[1]["st"] == captions(a)[0]["st"]),
    ],
)
def test_things_have_their_place_among_the_clips(words, holds):
    project = Project(ASSETS)
    project.say(THREE)
    reply = project.say(words)
    assert reply.ok, reply.texts
    assert holds(check(reply.draft))
