"""Texts, music, looks and transitions in the words of other people, English and Chinese."""

import pytest

from studio.agent.openings import lengths, project
from studio.agent.phrases.kit import captions, clips, kinds, sounds, titles, total

NORTH = "first an ocean at sunrise for 6 seconds, then mountains in autumn for 5 seconds, then a river for 6 seconds, then aurora for 5 seconds, title 'Northbound' at the start, ambient music at 50%"
HAN_NORTH = "第一段海上日出6秒,第二段秋天的山5秒,第三段河流6秒,第四段极光5秒,开头标题“向北”,氛围音乐音量50%"


def span(segment):
    return (segment["st"], segment["st"] + segment["d"])


def joins(draft):
    return [clip["tr"]["kind"] for clip in clips(draft)[1:]]


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        ("title could linger another second", lambda d: span(titles(d)[0]) == (0, 4000)),
        ("the caption comes in too early, 2 seconds later", lambda d: captions(d)[0]["st"] == 12_600),
        ("shift the caption so it starts with the aurora", lambda d: captions(d)[0]["st"] == 16_600),
        ("something with more drive please", lambda d: sounds(d)[0]["music"]["style"] == "upbeat"),
        ("the music kicks in too hard, ease it in over two seconds", lambda d: sounds(d)[0]["fade_in"] == 2000),
        ("have the music stop when the aurora starts", lambda d: span(sounds(d)[0]) == (0, 16_600)),
        ("stop the music at 12 seconds", lambda d: span(sounds(d)[0]) == (0, 12_000)),
        ("a touch quieter under the river", lambda d: [one["st"] for one in sounds(d)[0]["levels"]] == [10_600]),
        ("music should be gone by the end, slowly", lambda d: sounds(d)[0]["fade_out"] == 2000),
        ("the river looks washed out, give it more punch", lambda d: clips(d)[2]["filters"] == {"contrast": 0.2, "saturation": 0.2}),
        ("make it look like an old film", lambda d: clips(d)[0]["filters"]["look"] == "sepia"),
        ("ocean to 4 seconds and the river to 8", lambda d: (lengths(d)[0], lengths(d)[2]) == (4000, 8000)),
        ("can you loop the aurora once more at the end", lambda d: kinds(d)[-2:] == ["aurora", "aurora"]),
        ("only the last transition should be a dip to black", lambda d: joins(d) == ["crossfade", "crossfade", "dip"]),
        ("we are keeping it english only after all, so just the name again", lambda d: clips(d)[0]["scene"]["seed"] == 5),
    ],
)  # fmt: skip
def test_english(words, holds):
    made = project(NORTH)
    made.say("put the caption 'hold your breath' over the river")
    made.say(words)
    assert holds(made.draft)


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        ("标题能不能花哨一点,用手写的", lambda d: titles(d)[0]["style"]["font"] == "hand"),
        ("标题再多待一秒", lambda d: span(titles(d)[0]) == (0, 4000)),
        ("字幕跟着极光一起出来", lambda d: captions(d)[0]["st"] == 16_600),
        ("字幕别挡着水,放上面去", lambda d: captions(d)[0]["style"]["position"] == "top"),
        ("字幕出来得太早了,晚2秒", lambda d: captions(d)[0]["st"] == 12_600),
        ("标题干脆不要了", lambda d: titles(d) == []),
        ("音乐来点有劲的", lambda d: sounds(d)[0]["music"]["style"] == "upbeat"),
        ("音乐一下子进来太突兀,前两秒慢慢进来", lambda d: sounds(d)[0]["fade_in"] == 2000),
        ("极光一出来音乐就停", lambda d: span(sounds(d)[0]) == (0, 16_600)),
        ("音乐只放到第16秒", lambda d: span(sounds(d)[0]) == (0, 16_000)),
        ("河流看着灰蒙蒙的,鲜艳点", lambda d: clips(d)[2]["filters"] == {"saturation": 0.2}),
        ("河流和极光换一下", lambda d: kinds(d) == ["ocean", "mountains", "aurora", "waterfall"]),
        ("只有最后一个转场用黑场", lambda d: joins(d) == ["crossfade", "crossfade", "dip"]),
        ("控制在15秒以内", lambda d: total(d) == 15_000),
    ],
)  # fmt: skip
def test_chinese(words, holds):
    made = project(HAN_NORTH)
    made.say("河流那段加字幕“屏住呼吸”", "zh")
    made.say(words, "zh")
    assert holds(made.draft)
