"""Edits: own sounds for a while, captions in a row, what is fine beside a wish, weather that stops, texts that are wrong."""

import pytest

from promptreel_studio.agent import AssetInfo
from studio.agent.openings import lengths, project
from studio.agent.phrases.kit import captions, clips, files, kinds, overlays, sounds, titles

OWN = (
    "make a video from hike.mp4, tent.jpg, drone.mov and summit.jpg, each picture 3 seconds, acoustic music at 20%",
    (("hike.mp4", 15_000), ("tent.jpg", 0), ("drone.mov", 20_000), ("summit.jpg", 0)),
)
SRT = "1\n00:00:01,000 --> 00:00:04,000\nDay one\n\n2\n00:00:06,000 --> 00:00:09,000\nHome now\n"


def said(*edits):
    """The film of own files after some edits, each in its language."""
    made = project(*OWN)
    made.assets = [
        *made.assets,
        AssetInfo("wind", "wind.mp3", "audio", 45_000),
        AssetInfo("notes", "notes.srt", "subtitle", text=SRT),
        AssetInfo("logo", "logo.png", "image", None, 400, 400),
    ]
    for edit in edits:
        language, told, words = edit.partition(">")
        made.say(words, language) if told else made.say(edit)
    return made.draft


def heard(draft):
    return sorted((s.get("role") or "music", s["st"], s["st"] + s["d"]) for s in sounds(draft))


def spans(draft):
    return [(t["txt"], t["st"], t["st"] + t["d"]) for t in [*titles(draft), *captions(draft)]]


@pytest.mark.parametrize(
    ("edits", "after"),
    [
        (["wind.mp3 under the last 6 seconds at full volume, and no music there"], [("music", 0, 35_000), ("sound", 35_000, 41_000)]),
        (["play wind.mp3 from 18 s to 24 s"], [("music", 0, 41_000), ("sound", 18_000, 24_000)]),
        (["wind.mp3 under the drone clip"], [("music", 0, 41_000), ("sound", 18_000, 38_000)]),
        (["zh>最后6秒放 wind.mp3,那里不要音乐"], [("music", 0, 35_000), ("sound", 35_000, 41_000)]),
        (["wind.mp3 at 0:05", "only while the tent is on"], [("music", 0, 41_000), ("sound", 15_000, 18_000)]),
        (["wind.mp3 at 0:05", "it should stop when the drone starts"], [("music", 0, 41_000), ("sound", 5000, 18_000)]),
        (["wind.mp3 at 0:05", "zh>只在第三段放"], [("music", 0, 41_000), ("sound", 18_000, 38_000)]),
        (["wind.mp3 at 0:05", "stop it at 0:20"], [("music", 0, 41_000), ("sound", 5000, 20_000)]),
        (["use wind.mp3 as the music"], [("music", 0, 41_000)]),
    ],
)  # fmt: skip
def test_sounds_for_a_while(edits, after):
    """A file with sound that is said to be heard for a while stands beside the music."""
    assert heard(said(*edits)) == after


@pytest.mark.parametrize(
    ("edits", "after"),
    [
        (["captions, one after another, 3 sec each starting at 0:05: Get on / Hold tight / Don't ask"], [("Get on", 5000, 8000), ("Hold tight", 8000, 11_000), ("Don't ask", 11_000, 14_000)]),
        (["captions: One / Two", "remove the captions and use notes.srt instead"], [("Day one", 1000, 4000), ("Home now", 6000, 9000)]),
        (["captions: One / Two", "zh>那两句字幕不要了,换成 notes.srt 里的"], [("Day one", 1000, 4000), ("Home now", 6000, 9000)]),
        (["subtitles from notes.srt", "can the first srt line wait til 0:02"], [("Day one", 2000, 5000), ("Home now", 6000, 9000)]),
        (["text 'A' on tent.jpg and 'B' on summit.jpg. same style both"], [("A", 15_000, 18_000), ("B", 38_000, 41_000)]),
        (["text 'Top 2.914 m' on summit.jpg", "the number's wrong lol, it's 2.941"], [("Top 2.941 m", 38_000, 41_000)]),
        (["text 'Top 2.914 m' on summit.jpg", "zh>数字错了,应该是2.941"], [("Top 2.941 m", 38_000, 41_000)]),
        (["text 'Low' on summit.jpg", "'Low' is wrong, we went up, so: 'High'"], [("High", 38_000, 41_000)]),
        (["zh>字幕写：“冬天过去了”，放在第三段的最后三秒"], [("冬天过去了", 35_000, 38_000)]),
        (["text 'A' on tent.jpg", "text 'B' on summit.jpg", "zh>前一句改成「三」,后一句早两秒再出来"], [("三", 15_000, 18_000), ("B", 36_000, 39_000)]),
    ],
)  # fmt: skip
def test_texts(edits, after):
    assert sorted(spans(said(*edits)), key=lambda one: one[1]) == after


@pytest.mark.parametrize(
    ("edits", "after"),
    [
        (["last one in black and white, first one's ok"], "---x"),
        (["zh>第一个和最后一个片段都调成黑白,中间的别动"], "x--x"),
        (["the first and last clips black and white, the middle ones stay"], "x--x"),
        (["everything black and white", "ugh no, last one in color, first one's ok"], "xxx-"),
    ],
)
def test_what_is_fine_stays(edits, after):
    looks = [
        "x" if (clip.get("filters") or {}).get("look") == "mono" else "-" for clip in clips(said(*edits))
    ]
    assert "".join(looks) == after


@pytest.mark.parametrize(
    ("edits", "holds"),
    [
        (["i mean shorter, 2 secs is fine"], lambda d: lengths(d) == [15_000, 3000, 20_000, 3000]),
        (["too blue. half of that"], lambda d: lengths(d) == [15_000, 3000, 20_000, 3000]),
        (["logo.png bottom right", "you know the tent pic at 0:15? i want it gone from there and put AFTER the drone"], lambda d: files(d) == ["a1", "a3", "a2", "a4"] and len(overlays(d)) == 1),
        (["id>klip drone-nya dobel dong, taruh satu lagi di paling akhir"], lambda d: files(d) == ["a1", "a2", "a3", "a4", "a3"]),
        (["it>il logo in alto a sinistra, ma solo sugli ultimi due clip"], lambda d: [(o["st"], o["box"]["position"]) for o in overlays(d)] == [(18_000, "top-left")]),
        (["tr>müziği biraz kıs, yüzde 50 olsun, başta da yavaşça girsin"], lambda d: (sounds(d)[0]["vol"], sounds(d)[0]["fade_in"]) == (0.5, 2000)),
        (["split drone.mov at 3 seconds", "and bin the first bit"], lambda d: lengths(d) == [15_000, 3000, 17_000, 3000]),
        (["split drone.mov at 3 seconds", "music at 50%", "crossfade between those two halves"], lambda d: [bool(clip.get("tr")) for clip in clips(d)] == [False, False, False, True, False]),
        (["add the title 'Trip'", "remove the title", "bring it back but smaller"], lambda d: [t["style"]["size"] for t in titles(d)] == ["medium"]),
        (["zh>tent.jpg再来一份，放在片子最后"], lambda d: files(d)[-1] == "a2" and len(files(d)) == 5),
        (["crossfades everywhere", "pt>volta para corte seco na última transição"], lambda d: [bool(clip.get("tr")) for clip in clips(d)] == [False, True, True, False]),
        (["crossfade that one"], lambda d: not any(clip.get("tr") for clip in clips(d))),
    ],
)  # fmt: skip
def test_clips(edits, holds):
    assert holds(said(*edits))


WEATHER = "first a snowy mountain village at dusk for 6 seconds, then a city street at night in the rain for 6 seconds, then a beach for 6 seconds, lo-fi music"


@pytest.mark.parametrize(
    ("words", "language", "weathers"),
    [
        ("the rain stops", "en", ["snow", "clear", "clear"]),
        ("no snow", "en", ["clear", "rain", "clear"]),
        ("雪停了", "zh", ["clear", "rain", "clear"]),
        ("make clip 1 dawn, no snow", "en", ["clear", "rain", "clear"]),
        ("第一段改成早上,雪停了", "zh", ["clear", "rain", "clear"]),
        ("it still needs that something", "en", ["snow", "rain", "clear"]),
    ],
)
def test_weather_that_stops(words, language, weathers):
    """What falls in one scene stops there, and falls nowhere else."""
    made = project(WEATHER)
    made.say(words, language)
    assert [clip["scene"]["weather"] for clip in clips(made.draft)] == weathers
    assert kinds(made.draft) == ["village", "street", "beach"]
    assert {clip["scene"]["camera"]["move"] for clip in clips(made.draft)} == {"pan"}


@pytest.mark.parametrize(
    "words", ["add 'hi' at the bottom, not too big", "第2秒到第5秒加一句「hi」,放下面,别太大"]
)
def test_not_too_big(words):
    made = project(WEATHER)
    made.say(words)
    assert (titles(made.draft) + captions(made.draft))[0]["style"]["size"] == "medium"


def test_a_pair_said_anew():
    made = project(WEATHER)
    made.say("swap village and street, no sorry, village and beach")
    assert kinds(made.draft) == ["beach", "street", "village"]
