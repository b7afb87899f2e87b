"""First messages that list shots in less usual ways: lengths in brackets or behind gaps, lines, what goes on, titles behind commas."""

import pytest

from promptreel_studio.agent import respond
from studio.agent.drafts import check, of, titles


def made(words):
    reply = respond(words, None, seed=7)
    assert reply.ok, reply.texts
    return check(reply.draft), " ".join(reply.texts)


def shots(draft):
    return [clip["scene"]["words"] or clip["scene"]["kind"] for clip in of(draft, 0)]


@pytest.mark.parametrize(
    ("words", "expected", "seconds"),
    [
        (
            'begin with data lines, 3 s, go on to ink in water, 4 s, and close with the words "Found", 3 s',
            ["data", "abstract", "Found"],
            10,
        ),
        (
            "a river in autumn [6s] followed by clouds from above [4s] and mountains with snow [6s], then music fades out",
            ["waterfall", "clouds", "mountains"],
            16,
        ),
        ("白天的沙漠5秒 晚上的沙漠5秒 星球5秒 合成器音乐", ["desert", "desert", "space"], 15),
        ("開頭是春天的花田，接著夏天的海邊，結尾是冬天的雪村", ["fields", "ocean", "village"], 10),
        ("A storm at sea for eight seconds, after that a desert full of stars for ten.", ["ocean", "desert"], 18),
        ("Open on a planet, cut to a field of stars, cut to the aurora. 15 seconds", ["space", "space", "aurora"], 15),
        ("a snowy village then a cosy room, finally a steaming mug close up", ["village", "room", "cup"], 10),
        ("4 shots of 3 seconds: beach, underwater, the sea, fireworks. upbeat.", ["beach", "underwater", "ocean", "fireworks"], 12),
        ("a beach for 2.5 seconds, then a forest for 3.5 seconds", ["beach", "forest"], 6),
        ("city at night 6s. ocean 5s. forest 4s. title 'Out' at the start. lo-fi music.", ["skyline", "ocean", "forest"], 15),
        ("A beach for 10 seconds. Show the title “Hi” for 3 seconds.", ["beach"], 10),
    ],
)  # fmt: skip
def test_the_shots_and_their_lengths(words, expected, seconds):
    draft, _ = made(words)
    assert (shots(draft), draft["d"]) == (expected, seconds * 1000)


def test_lines_below_a_heading_are_shots_of_what_it_names():
    draft, _ = made("The seasons in one forest:\nspring\nsummer\nautumn\nwinter\n5 seconds each, soft piano")
    assert [clip["scene"]["season"] for clip in of(draft, 0)] == ["spring", "summer", "autumn", "winter"]
    assert (shots(draft), draft["d"]) == (["forest"] * 4, 20_000)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("first a beach, then a forest, title “Out”, 12 seconds", ("Out", 0)),
        ("先是城市夜景，然后下雨的街道，标题“回家”，钢琴曲", ("回家", 0)),
        ("first a beach, then a forest with the title “Deep”", ("Deep", 4.634)),
    ],
)
def test_a_title_behind_a_comma_is_that_of_the_film(words, expected):
    draft, _ = made(words)
    assert [(text, start) for text, start, _ in titles(draft)] == [expected]


@pytest.mark.parametrize(
    "words", ["城市夜景，标题“不夜城”，15秒", "文字动画：“慢慢来，比较快”，黑底白字，15秒"]
)
def test_a_length_behind_a_title_is_that_of_the_film(words):
    draft, _ = made(words)
    assert draft["d"] == 15_000
    assert all(end <= 3 for _, _, end in titles(draft))


@pytest.mark.parametrize(
    ("words", "key", "expected"),
    [
        ("大雪中的山,冷色,镜头不动,8秒", "camera", "static"),
        ("the ocean in bright sun", "time", "day"),
        ("a desert, upbeat", "style", "upbeat"),
        ("a desert at night. Square, ambient pads.", "style", "ambient"),
    ],
)
def test_words_that_were_read_as_something_else(words, key, expected):
    draft, _ = made(words)
    scene = of(draft, 0)[0]["scene"]
    found = {
        "camera": scene["camera"]["move"],
        "time": scene["time"],
        "style": of(draft, 1)[0]["music"]["style"],
    }
    assert found[key] == expected
