"""Edits: texts by their look and words, what comes back, shots by what was said of them."""

import pytest

from studio.agent.openings import lengths, project
from studio.agent.phrases.kit import captions, clips, hue, kinds, sounds, titles


def looks(draft):
    return [clip.get("filters") or {} for clip in clips(draft)]


NIGHT = "先是有壁炉的温馨房间6秒,然后是冒热气的杯子特写5秒,然后是傍晚的雪村6秒,最后是烟花4秒,开头标题「冬夜」,lo-fi音乐"


def night():
    """A film with a pink title, a white line at the bottom and a white one at the end."""
    made = project(NIGHT)
    made.say("make the title pink")
    made.say("第11秒到第14秒加一句「外面下雪了」,放下面", "zh")
    made.say("最后3秒加「晚安」", "zh")
    return made


def texts(draft):
    return [one["txt"] for one in sorted([*titles(draft), *captions(draft)], key=lambda one: one["st"])]


def hues(draft):
    return [hue(one["style"]["color"]) for one in titles(draft)]


@pytest.mark.parametrize(
    ("words", "language", "holds"),
    [
        ("remove the pink text", "en", lambda d: texts(d) == ["外面下雪了", "晚安"]),
        ("粉色的字去掉", "zh", lambda d: texts(d) == ["外面下雪了", "晚安"]),
        ("把白色那行字删了", "zh", lambda d: texts(d) == ["冬夜"]),
        ("remove the green text", "en", lambda d: texts(d) == ["冬夜", "外面下雪了", "晚安"]),
        ("make the pink text blue", "en", lambda d: hues(d) == ["blue", "white", "white"]),
        ("both white texts in yellow", "en", lambda d: hues(d) == ["pink", "yellow", "yellow"]),
        ("only the snow line in red", "en", lambda d: hues(d) == ["pink", "red", "white"]),
        ("these two lines should type in letter by letter", "en", lambda d: [t["style"].get("animation") for t in titles(d)] == [None, "type", "type"]),
        ("这两行字都用打字机那种效果", "zh", lambda d: [t["style"].get("animation") for t in titles(d)] == [None, "type", "type"]),
        ("nr 2 should be 'snow!'", "en", lambda d: texts(d) == ["冬夜", "snow!", "晚安"]),
        ("that snow line, put 'it snows' under it too, so it's in both languages", "en", lambda d: texts(d) == ["冬夜", "外面下雪了\nit snows", "晚安"]),
        ("在「外面下雪了」下面再加一行英文「it snows」", "zh", lambda d: texts(d)[1] == "外面下雪了\nit snows"),
        ("cho dòng chữ đó màu vàng nhé", "vi", lambda d: hues(d) == ["pink", "white", "yellow"]),
        ("этот текст сделай жёлтым", "ru", lambda d: hues(d) == ["pink", "white", "yellow"]),
        ("その文字を黄色に", "ja", lambda d: hues(d) == ["pink", "white", "yellow"]),
        ("make that line the yellow of the sun and bigger", "en", lambda d: hues(d)[2] == "yellow" and titles(d)[2]["style"]["size"] == "huge"),
        ("标题用夕阳那种橙色", "zh", lambda d: hues(d)[0] == "orange"),
    ],
)  # fmt: skip
def test_texts_called_by_look_and_words(words, language, holds):
    made = night()
    made.say(words, language)
    assert holds(made.draft)


def test_capitals_of_one_text():
    """ "All caps" beside a wish for one text is not all texts."""
    made = project(NIGHT)
    made.say("change the title to 'good night'")
    made.say("add text 'keep going up' from 0:10 to 0:13, bottom")
    made.say("no wait, put it at the top actually, and all caps")
    assert texts(made.draft) == ["good night", "KEEP GOING UP"]
    made.say("加一行「谢谢」", "zh")
    assert "谢谢" in texts(made.draft)


SEA = "first an ocean at dawn for 5 seconds, then underwater for 6 seconds, then a steaming cup for 5 seconds, then space with planets for 6 seconds, title 'Deep' at the start, cinematic music"


@pytest.mark.parametrize(
    ("edits", "holds"),
    [
        (["music synthwave", "zh>不对不对,还是原来那个音乐好,换回来"], lambda d: sounds(d)[0]["music"]["style"] == "cinematic"),
        (["music synthwave", "zh>刚才那个先撤掉,我想对比一下原来的"], lambda d: sounds(d)[0]["music"]["style"] == "cinematic"),
        (["music synthwave", "eh that was too much, go one back"], lambda d: sounds(d)[0]["music"]["style"] == "cinematic"),
        (["music synthwave", "pt>volta"], lambda d: sounds(d)[0]["music"]["style"] == "cinematic"),
        (["music synthwave", "bring the title back"], lambda d: sounds(d)[0]["music"]["style"] == "synthwave" and texts(d) == ["Deep"]),
        (["make the cup warmer", "undo", "zh>嗯……还是暖的好看,恢复吧"], lambda d: looks(d) == [{}, {}, {"warmth": 0.2}, {}]),
        (["make the cup warmer", "undo", "zh>恢复吧"], lambda d: looks(d)[2] == {"warmth": 0.2}),
        (["make the cup warmer", "undo", "that was one undo too many"], lambda d: looks(d)[2] == {"warmth": 0.2}),
        (["make the cup warmer", "undo", "zh>多撤了一步吧?恢复一下"], lambda d: looks(d)[2] == {"warmth": 0.2}),
        (["remove the title", "zh>哎不是,标题别删啊,我是嫌它太大了,小一点就行"], lambda d: [(t["txt"], t["style"]["size"]) for t in titles(d)] == [("Deep", "medium")]),
        (["remove the title", "no no, don't delete the title, just make it smaller"], lambda d: titles(d)[0]["style"]["size"] == "medium"),
        (["remove the title", "music lo-fi", "i want the title after all"], lambda d: texts(d) == ["Deep"] and sounds(d)[0]["music"]["style"] == "lofi"),
        (["remove the cup", "music at 40%", "bring the cup back and make it 3 seconds"], lambda d: kinds(d) == ["ocean", "underwater", "cup", "space"] and sounds(d)[0]["vol"] == 0.4 and lengths(d)[2] == 3000),
        (["remove the cup", "music at 40%", "fr>remets la tasse"], lambda d: kinds(d)[2] == "cup" and sounds(d)[0]["vol"] == 0.4),
        *[(["remove the cup", words], lambda d: kinds(d)[2] == "cup") for words in ("hi>वापस लाओ", "fr>remets-la", "es>no, devuélvelo", "it>rimettilo", "ru>верни обратно", "pl>przywróć to", "tr>geri getir", "ar>رجعه", "vi>khôi phục lại", "ko>다시 가져와", "pt>traz de volta")],
    ],
)  # fmt: skip
def test_back_again(edits, holds):
    """What was taken back, taken away or replaced comes back, and nothing else goes with it."""
    made = project(SEA)
    for edit in edits:
        language, told, words = edit.partition(">")
        made.say(words, language) if told else made.say(edit)
    assert holds(made.draft)


@pytest.mark.parametrize(
    ("words", "language", "holds"),
    [
        ("zoom in slowly on the cup", "en", lambda d: clips(d)[2]["scene"]["camera"]["move"] == "zoom"),
        ("play the ocean backwards so the waves fall home", "en", lambda d: clips(d)[0]["reverse"] is True),
        ("海洋那段和水下那段换个位置,标题还是在最前面", "zh", lambda d: kinds(d)[:2] == ["underwater", "ocean"]),
        ("在水下和杯子之间插一段沙漠", "zh", lambda d: kinds(d) == ["ocean", "underwater", "desert", "cup", "space"]),
        ("最后一个片段前面插一段极光,4秒左右", "zh", lambda d: kinds(d)[3] == "aurora"),
        ("space too short, 4 more seconds", "en", lambda d: lengths(d)[3] == 10_400),
        ("the last one goes by too fast, 6 isn't enough, make it double", "en", lambda d: lengths(d)[3] == 12_800),
    ],
)  # fmt: skip
def test_shots(words, language, holds):
    made = project(SEA)
    made.say(words, language)
    assert holds(made.draft)
