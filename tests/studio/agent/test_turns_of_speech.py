"""Turns of speech that would be misread word by word."""

import pytest

from studio.agent.drafts import of, titles
from studio.agent.tables_turns import CATS, DRAWN, LOGO, after, film, shots, styles


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("trim purr.mp4 to its first five seconds", (50, 0)),
        ("cut the last clip down to the last 2 seconds", (20, 5000)),
        ("purr.mp4 should be only its first five seconds", (50, 0)),
        ("crop purr.mp4 to its middle three seconds", (30, 2000)),
        ("把purr.mp4剪到只有前5秒", (50, 0)),
        ("把最后一段裁成它的最后3秒", (30, 4000)),
    ],
)
def test_what_is_left_of_a_clip(words, kept):
    draft = after(CATS, words)
    assert (("p", kept[0]), kept[1]) == (shots(draft)[3], of(draft, 0)[3].get("src_in", 0))


@pytest.mark.parametrize(
    "words",
    [
        "it looked better at the top, move it back",
        "I preferred it at the top, put it back there",
        "还是放上面好看，移回去",
        "原来的位置更好，移回去吧",
    ],
)
def test_what_looked_better(words):
    draft = after(DRAWN, "move the title to the top", "move the title to the bottom", words)
    assert ([("Weekend", 0, 3)], "top") == (titles(draft), styles(draft)["Weekend"]["position"])


@pytest.mark.parametrize("words", ["重做刚才撤销的那步", "把刚才撤销的那步恢复", "还是红色好，重做一下"])
def test_what_was_undone_is_done_again(words):
    draft = after(DRAWN, "make the title red", "undo", words)
    assert "#ff3b30" == styles(draft)["Weekend"]["color"]


@pytest.mark.parametrize(
    "words",
    [
        "改成竖屏9:16，文字别被切掉",
        "竖屏，标题不能被裁",
        "改成竖屏，不要切到标题",
        "make it vertical and don't let the title get cut off",
        "vertical, but the title must stay inside the frame",
        "make it vertical, keep the title readable",
    ],
)
def test_texts_stay_inside_by_themselves(words):
    draft = after(DRAWN, words)
    assert ("9:16", [("Weekend", 0, 3)]) == (draft["m"]["aspect"], titles(draft))


@pytest.mark.parametrize(
    "words",
    [
        "make it square and don't cut off the cat",
        "make it square without cropping the cats",
        "make it square but keep the cats in view",
        "make it square and make sure the cat isn't cut off",
        "改成方形，猫别被裁掉",
        "改成方形，别把猫切掉",
    ],
)
def test_what_is_seen_is_not_cropped(words):
    draft = after(CATS, "make the first photo brighter", words)
    assert "1:1" == draft["m"]["aspect"]
    # With bars or with blurred sides: of neither is anything cut off.
    assert [clip["fit"] for clip in of(draft, 0)] in (["contain"] * 4, ["blur"] * 4)


@pytest.mark.parametrize(
    "words",
    [
        "让它从0:06才开始出现",
        "字幕到0:06再出现",
        "这句等到第6秒再出来",
        "it should only come in at 0:06",
        "don't show it before 0:06",
        "have it start at six seconds instead",
        "it shouldn't appear until 0:06",
        "字幕从0:06到0:09",
        "它0:06才出现，0:09消失",
    ],
)
def test_when_a_text_begins(words):
    assert ("Hi", 6, 9) in titles(after(DRAWN, "add the caption 'Hi' from 5 to 8 s", words))


@pytest.mark.parametrize(
    "words",
    [
        "you can take the paw watermark away now",
        "the paw logo can go now",
        "we don't need the paw any more",
        "logo不用再显示了",
    ],
)
def test_a_logo_goes(words):
    draft = after(CATS, "put paw.png in the top right corner as a logo", words, more=(LOGO,))
    assert all("box" not in clip for clip in of(draft, 0))


@pytest.mark.parametrize(
    ("words", "pace"),
    [
        ("太快了，改成1.25倍吧", 1.25),
        ("1.25x is enough", 1.25),
        ("有点快，1.5倍就行", 1.5),
        ("改为1.5倍速", 1.5),
        ("that's too fast, try 75%", 0.75),
    ],
)
def test_a_speed_is_corrected(words, pace):
    draft = after(CATS, "play the last clip twice as fast", words)
    assert [1.0, 1.0, 1.0, pace] == [clip.get("speed", 1.0) for clip in of(draft, 0)]


@pytest.mark.parametrize(
    "words",
    ["take the warm tone off again", "暖色调去掉吧", "the warm colours can go", "take off the warm tone"],
)
def test_a_tone_goes(words):
    assert [None] * 3 == [
        clip.get("filters") for clip in of(after(DRAWN, "make everything warmer", words), 0)
    ]


def test_half_a_wish_is_not_left_undone():
    draft = after(DRAWN, "make everything warmer", "remove the music and take off the warm tone")
    assert ([], None) == (of(draft, 1), of(draft, 0)[0].get("filters"))


def test_no_part_of_the_answer_is_about_texts_that_must_not_be_cut():
    found = film(DRAWN)
    found.say("不要切到标题", "zh")
    assert [("Weekend", 0, 3)] == titles(found.draft)
