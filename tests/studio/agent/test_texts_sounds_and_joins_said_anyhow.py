"""Texts, music, looks and transitions in the words of other people, English and Chinese."""

import pytest

from promptreel_studio.agent import AssetInfo
from studio.agent.openings import lengths, project
from studio.agent.phrases.kit import captions, clips, files, kinds, sounds, titles, total

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


OWN = (
    "make a video from beach.mp4, dog.mov, cat.jpg and sunset.jpg, each picture 4 seconds, title 'Summer' at the start, upbeat music",
    (("beach.mp4", 12_000), ("dog.mov", 8_000), ("cat.jpg", 0), ("sunset.jpg", 0)),
)
HAN_OWN = (
    "用海边.mp4、狗狗.mov、小猫.jpg、日落.jpg做个视频,每张图片4秒,开头标题“夏天”,欢快的音乐",
    (("海边.mp4", 12_000), ("狗狗.mov", 8_000), ("小猫.jpg", 0), ("日落.jpg", 0)),
)


@pytest.mark.parametrize(
    ("opening", "words", "holds"),
    [
        (OWN, "more.mp4 would be nicer than the beach", lambda d: files(d) == ["a5", "a2", "a3", "a4"]),
        (OWN, "use more.mp4 instead of cat.jpg, 4 seconds of it", lambda d: files(d) == ["a1", "a2", "a5", "a4"]),
        (OWN, "kill all the sound except the music", lambda d: clips(d)[0]["vol"] == 0 and sounds(d)[0]["vol"] == 0.8),
        (OWN, "the first four seconds of the beach are useless", lambda d: clips(d)[0]["src_in"] == 4000),
        (OWN, "only the bit from 5 to 9 of the beach please", lambda d: (clips(d)[0]["src_in"], lengths(d)[0]) == (5000, 4000)),
        (OWN, "skip the first second of the dog", lambda d: (clips(d)[1]["src_in"], lengths(d)[1]) == (1000, 7000)),
        (OWN, "the photos look dead, add some movement", lambda d: [bool(c.get("zoom")) for c in clips(d)] == [False, False, True, True]),
        (OWN, "the title should be gone before the dog comes", lambda d: span(titles(d)[0]) == (0, 12_000)),
        (OWN, "make it fit a phone", lambda d: d["m"]["aspect"] == "9:16"),
        (HAN_OWN, "more.mp4比海边那段好,换一下", lambda d: files(d) == ["a5", "a2", "a3", "a4"]),
        (HAN_OWN, "海边留后一半", lambda d: (clips(d)[0]["src_in"], lengths(d)[0]) == (6000, 6000)),
        (HAN_OWN, "狗狗第一秒跳过", lambda d: clips(d)[1]["src_in"] == 1000),
        (HAN_OWN, "小猫多一秒,日落少一秒", lambda d: lengths(d)[2:] == [5000, 3000]),
        (HAN_OWN, "去掉狗绳", lambda d: len(clips(d)) == 4),
        (HAN_OWN, "除了音乐其他声音都关掉", lambda d: clips(d)[0]["vol"] == 0 and sounds(d)[0]["vol"] == 0.8),
        (HAN_OWN, "狗狗出来之前标题就要消失", lambda d: span(titles(d)[0]) == (0, 12_000)),
    ],
)  # fmt: skip
def test_own_files(opening, words, holds):
    made = project(opening[0], opening[1])
    made.assets = [*made.assets, AssetInfo("a5", "more.mp4", "video", 6000, 1920, 1080, True)]
    made.say(words, "zh" if opening is HAN_OWN else "en")
    assert holds(made.draft)
