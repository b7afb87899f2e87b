"""Edits as different people say them: what is cut off, how often, how loud, and what comes from where."""

import pytest

from studio.agent.drafts import music, of
from studio.agent.phrases.kit import captions, clips, sounds
from studio.agent.tables_idioms import FILES, MADE, THREE, project, said

FIELD = "a 12 second flower field at noon, acoustic music, title at the start 'Open day'"


@pytest.mark.parametrize(
    ("words", "language", "lengths"),
    [
        ("shave a second off both the first and the second shot", "en", [4000, 19000, 10000]),
        ("take 2 seconds off the intro", "en", [3000, 20000, 10000]),
        ("knock half a second off clip 3", "en", [5000, 20000, 9500]),
        ("cut the interview down to its first 12 seconds", "en", [5000, 12000, 10000]),
        ("采访只留前12秒", "zh", [5000, 12000, 10000]),
    ],
)
def test_what_is_cut_off(words, language, lengths):
    after = clips(said(project(MADE, assets=FILES), words, language))
    assert lengths == [clip["d"] for clip in after[:3]]
    assert all(clip["src_in"] == 0 for clip in after[:3])


@pytest.mark.parametrize(
    "words", ["trim the interview down to just its last 5 seconds", "把采访剪到只剩最后5秒"]
)
def test_what_is_left_of_the_end(words):
    clip = clips(said(project(MADE, assets=FILES), words))[1]
    assert (5000, 15000) == (clip["d"], clip["src_in"])


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("all transitions as a dip to black", "en"),
        ("所有片段之间都用淡黑过渡", "zh"),
        ("每段之间加闪黑转场", "zh"),
    ],
)
def test_through_black(words, language):
    after = clips(project(MADE, assets=FILES).say(words, language).draft)
    assert ["dip", "dip", "dip"] == [clip["tr"]["kind"] for clip in after[1:]]


@pytest.mark.parametrize(
    ("words", "language", "index"),
    [
        ("subtitle number three should say 'New'", "en", 2),
        ("change caption #2 to 'New'", "en", 1),
        ("the fourth caption should read 'New'", "en", 3),
        ("第四条字幕改成“New”", "zh", 3),
    ],
)
def test_a_caption_by_its_number(words, language, index):
    found = project("a 12 second city at night, no music")
    found.say("add captions:\n0:00-0:02 A\n0:02-0:04 B\n0:04-0:06 C\n0:06-0:08 D")
    assert index == [one["txt"] for one in captions(said(found, words, language))].index("New")


@pytest.mark.parametrize(
    ("words", "count"), [("loop the last clip twice more", 3), ("duplicate the last clip two more times", 3)]
)
def test_how_many_copies_and_that_they_go_again(words, count):
    found = project(FIELD)
    found.say("split it at 8 seconds")
    assert count == sum(clip.get("src_in") == 8000 for clip in clips(said(found, words)))
    assert 2 == len(clips(said(found, "remove the copies")))


@pytest.mark.parametrize(
    "words",
    [
        "knock the music back a bit, it's drowning everything",
        "rein the music in a touch",
        "dial the music back a notch",
    ],
)
def test_music_that_is_held_back(words):
    assert music(said(project(FIELD), words))[1] < 80


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("the music should start at 3 seconds and slowly get louder", "en"),
        ("音乐从第3秒才开始，慢慢变大", "zh"),
    ],
)
def test_music_that_starts_later_and_grows(words, language):
    draft = project(FIELD).say(words, language).draft
    heard = sounds(draft)[0]
    assert (3000, 9000) == (heard["st"], heard["d"])


def test_music_under_speech_at_a_said_volume():
    found = project(FIELD)
    draft = said(found, "drop the music to 20% while she's talking")
    assert (0.8, 0.75) == (sounds(draft)[0]["vol"], sounds(draft)[0]["duck"])


@pytest.mark.parametrize(
    ("words", "field", "value"),
    [
        ("标题改成斜着飞入的那种，从左边飞进来", "animation", "slide"),
        ("title font: something like a typewriter", "font", "mono"),
        ("标题用打字机那种字体", "font", "mono"),
        ("make the title reddish", "color", "#ff3b30"),
        ("Aumenta o título", "size", "huge"),
    ],
)
def test_a_style_is_no_text(words, field, value):
    language = "pt" if words.startswith("Aumenta") else "zh" if words[0] > "\u3000" else "en"
    title = of(said(project(FIELD), words, language), 7)[0]
    assert ("Open day", value) == (title["txt"], title["style"][field])


@pytest.mark.parametrize(
    "words", ["end on black, slow, like two seconds", "finish in black over two seconds"]
)
def test_an_end_in_black(words):
    assert 2000 == clips(said(project(THREE), words))[-1]["fade_out"]


@pytest.mark.parametrize("words", ["photo: slow push in please", "dolly in on the team photo"])
def test_a_push_in_on_a_photo(words):
    assert "zoom" in clips(said(project(MADE, assets=FILES), words))[3]


@pytest.mark.parametrize("words", ["speed the lot up by a quarter", "speed everything up by a quarter"])
def test_a_quarter_faster(words):
    found = project(THREE)
    found.say("all hard cuts")
    assert {1.25} == {clip["speed"] for clip in clips(said(found, words))}


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Thêm hiệu ứng mờ viền tối quanh video", "vi"),
        ("ajoute des bords sombres", "fr"),
        ("füge dunkle Ränder hinzu", "de"),
        ("добавь затемнение по краям", "ru"),
        ("ビネットを追加して", "ja"),
    ],
)
def test_dark_edges_in_other_languages(words, language):
    assert all(clip["filters"]["vignette"] > 0 for clip in clips(said(project(THREE), words, language)))


@pytest.mark.parametrize("words", ["不行，换回来", "算了，改回去吧", "还是调回来吧"])
def test_back_in_chinese(words):
    found = project(THREE)
    before = found.draft
    found.say("swap the first and last clips")
    assert before["t"] == said(found, words, "zh")["t"]
