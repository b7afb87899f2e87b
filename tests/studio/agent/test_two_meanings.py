"""Words that could be taken for another edit: what is to stay, what is behind a text, how much too loud."""

import pytest

from studio.agent.drafts import music, of
from studio.agent.phrases.kit import captions, clips, sounds
from studio.agent.tables_idioms import FILES, MADE, THREE, project, said

FIELD = "a 12 second flower field at noon, acoustic music, title at the start 'Open day'"


@pytest.mark.parametrize("words", ["redraw it but keep the flowers", "redo the picture but keep the flowers"])
def test_what_is_to_stay_takes_nothing_else_away(words):
    found = project(FIELD)
    found.say("split it at 4 seconds")
    assert 2 == len(clips(said(found, words)))


@pytest.mark.parametrize("words", ["scrap that box", "remove the box behind the title", "去掉标题的黑底"])
def test_the_box_goes_and_the_title_stays(words):
    found = project(FIELD)
    found.say("put a thin black box behind the title")
    assert ("bold", "box") == tuple(of(found.draft, 7)[0]["style"][name] for name in ("weight", "background"))
    title = of(said(found, words), 7)[0]
    assert "none" == title["style"]["background"]


@pytest.mark.parametrize(
    ("words", "volume"),
    [("the music's 5 percent too loud", 75), ("music is about 10% too quiet", 90)],
)
def test_how_much_too_loud(words, volume):
    assert volume == music(said(project(FIELD), words))[1]


@pytest.mark.parametrize(
    "words",
    ["trim the interview, just 5 to 15 seconds", "use only 5 to 15 seconds of the interview"],
)
def test_just_a_span_is_what_stays(words):
    clip = clips(project(MADE, assets=FILES).say(words).draft)[1]
    assert (10000, 5000) == (clip["d"], clip["src_in"])


@pytest.mark.parametrize(
    ("words", "index", "span"),
    [
        ("caption two should hang on a second longer", 1, (2000, 3000)),
        ("make caption 3 a second longer", 2, (4000, 3000)),
    ],
)
def test_a_caption_with_its_bare_number(words, index, span):
    found = project("a 12 second city at night, no music")
    found.say("add captions:\n0:00-0:02 A\n0:02-0:04 B\n0:04-0:06 C")
    caption = captions(found.say(words).draft)[index]
    assert span == (caption["st"], caption["d"])


def test_music_that_ducks_out_is_silent():
    heard = sounds(said(project(FIELD), "the music should duck out completely for the last 4 seconds"))[0]
    assert (0, 8000) == (heard["st"], heard["d"])


@pytest.mark.parametrize("words", ["第4秒切开，后面那段慢放", "在第4秒分割，然后把后面部分慢放"])
def test_a_cut_and_what_is_done_to_the_later_part(words):
    after = clips(project(FIELD).say(words).draft)
    assert [1.0, True] == [after[0].get("speed", 1.0), after[1].get("speed", 1.0) < 1]


def test_louder_but_gone_at_the_end():
    heard = sounds(project(FIELD).say("音乐大声点，但是结尾3秒慢慢收掉").draft)[0]
    assert heard["vol"] > 0.8
    assert 3000 == heard["fade_out"]


@pytest.mark.parametrize(
    "words", ["another text from 9 to 11 saying 'Hi'", "add a caption 'Hi' from 9 to 11"]
)
def test_a_span_without_units(words):
    text = next(one for one in of(project(FIELD).say(words).draft, 7) if one["txt"] == "Hi")
    assert (9000, 2000) == (text["st"], text["d"])


@pytest.mark.parametrize(
    ("words", "language"),
    [("工厂放最前面", "zh"), ("factory first please", "en"), ("让工厂放在最前面", "zh")],
)
def test_what_is_put_in_front(words, language):
    assert "a3" == clips(project(MADE, assets=FILES).say(words, language).draft)[0]["asset"]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Hapus efek sepia", "id"),
        ("xóa hiệu ứng nâu đỏ", "vi"),
        ("quita el efecto sepia", "es"),
        ("убери эффект сепии", "ru"),
    ],
)
def test_an_effect_by_name_is_removed(words, language):
    found = project(THREE)
    found.say("all in sepia")
    if language == "vi":
        words = "xóa hiệu ứng sepia"
    assert not any("filters" in clip for clip in clips(found.say(words, language).draft))


def test_cap_it():
    assert 10000 == said(project(FIELD), "cap it at ten seconds")["d"]


def test_the_ratio_in_vietnamese():
    assert "9:16" == project(FIELD).say("Đổi tỉ lệ sang dọc", "vi").draft["m"]["aspect"]


def test_too_fast_is_about_what_was_sped_up():
    found = project(MADE, assets=FILES)
    found.say("interview at 2x")
    after = clips(found.say("ooh too fast, try 1.25").draft)
    assert [1.0, 1.25, 1.0] == [clip.get("speed", 1.0) for clip in after[:3]]


@pytest.mark.parametrize(
    ("words", "language", "size"),
    [
        ("Haz los subtítulos más grandes", "es", "large"),
        ("rends les sous-titres plus petits", "fr", "small"),
        ("rendi i sottotitoli più grandi", "it", "large"),
        ("deixa as legendas menores", "pt", "small"),
        ("сделай субтитры крупнее", "ru", "large"),
        ("zrób większe napisy", "pl", "large"),
    ],
)
def test_sizes_of_many(words, language, size):
    found = project("a 12 second city at night, no music")
    found.say("add captions:\n0:00-0:02 A\n0:02-0:04 B")
    assert [size, size] == [one["style"]["size"] for one in captions(found.say(words, language).draft)]


@pytest.mark.parametrize(
    "words", ["第一段和第二段之间改成直接切", "change the crossfade between clips 1 and 2 to a hard cut"]
)
def test_changed_into_a_cut(words):
    assert [False, True] == ["tr" in clip for clip in clips(project(THREE).say(words).draft)[1:]]


def test_a_percentage_in_words():
    after = clips(said(project(THREE), "brighten everything by twenty percent"))
    assert {0.2} == {clip["filters"]["brightness"] for clip in after}


def test_music_that_bores_is_changed():
    assert "upbeat" == music(said(project(THREE), "the ambient music is boring, give me something upbeat"))[0]


def test_how_a_title_rises():
    style = of(said(project(THREE), "标题加个动画，从下面升上来", "zh"), 7)[0]["style"]
    assert ("center", "slide") == (style["position"], style["animation"])
