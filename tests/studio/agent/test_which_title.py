"""Which of several texts is "the title", "the closing line", and what is said of its font and times."""

import pytest

from studio.agent.drafts import of
from studio.agent.phrases.kit import captions, clips
from studio.agent.tables_idioms import project, said

DAY = "a 12 second flower field at noon, no music, title at the start 'Open day'"


@pytest.fixture
def film():
    found = project(DAY)
    assert found.say("add the text 'See you' at the end").ok
    assert found.say("make it warmer").ok
    return found


def texts(draft):
    return {one["txt"]: one["style"] for one in of(draft, 7)}


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("rename the title to 'Hello' and turn it yellow", "en"),
        ("标题改成“Hello”，颜色换成黄色", "zh"),
        ("cambia el título a 'Hello' en amarillo", "es"),
    ],
)
def test_the_title_is_that_of_the_film_once_something_else_was_done(film, words, language):
    after = texts(said(film, words, language))
    assert ["#ffd60a", "#ffffff"] == [after[text]["color"] for text in ("Hello", "See you")]


def test_the_title_that_was_just_added_is_meant_right_after_that():
    found = project(DAY)
    found.say("add the title 'See you' at the end")
    assert "#ffd60a" == texts(said(found, "make the title yellow"))["See you"]["color"]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("have those closing words in yellow", "en"),
        ("the end title should be yellow", "en"),
        ("片尾的字改成黄色", "zh"),
        ("غيّر لون النص الأخير إلى الأصفر", "ar"),
    ],
)
def test_the_closing_line(film, words, language):
    after = texts(said(film, words, language))
    assert ("#ffffff", "#ffd60a") == (after["Open day"]["color"], after["See you"]["color"])


@pytest.mark.parametrize(
    ("words", "language", "font"),
    [
        ("the title in a more playful font", "en", "hand"),
        ("title in an elegant font please", "en", "serif"),
        ("swap the title's font for something more modern", "en", None),
        ("标题换个优雅点的字体", "zh", "serif"),
        ("标题用更可爱的字体", "zh", "hand"),
        ("Ganti font judul dengan yang lebih elegant", "id", "serif"),
    ],
)
def test_fonts_by_their_character(film, words, language, font):
    reply = film.say(words, language)
    if font is None:
        assert reply.draft is None  # it is sans serif already
        return
    assert font == texts(reply.draft)["Open day"]["font"]


@pytest.mark.parametrize(
    "words",
    [
        "that caption should come on three seconds in and go away at 0:07",
        "the caption should appear at 3 seconds and vanish at 0:07",
        "the caption pops up at 0:03 and is gone at 0:07",
    ],
)
def test_when_a_caption_comes_and_goes(words):
    found = project("a 12 second city at night with the caption 'One' from 1 to 2 seconds")
    caption = captions(said(found, words))[0]
    assert (3000, 4000) == (caption["st"], caption["d"])


@pytest.mark.parametrize(
    "words",
    [
        "put the caption at the top instead of the bottom",
        "caption at the top, not the bottom",
        "stick it at the top rather than the bottom",
    ],
)
def test_where_it_is_not_to_be(words):
    found = project("a 12 second city at night, no music")
    found.say("add the caption 'One' from 1 to 4 seconds")
    assert "top" == captions(said(found, words))[0]["style"]["position"]


@pytest.mark.parametrize(
    "words",
    [
        "shrink the caption a little, plus a drop shadow behind it",
        "make the caption smaller and give it a shadow",
        "字幕小一点，再加个阴影",
    ],
)
def test_what_cannot_be_done_does_not_hold_up_the_rest(words):
    found = project("a 12 second city at night with the caption 'One' from 1 to 4 seconds")
    before = captions(found.draft)[0]["style"]["size"]
    reply = found.say(words)
    assert captions(reply.draft)[0]["style"]["size"] != before
    assert 2 == len(reply.texts)


def test_wide_again_is_no_other_take():
    found = project(DAY)
    found.say("make it vertical")
    before = clips(found.draft)
    draft = said(found, "widescreen again please")
    assert "16:9" == draft["m"]["aspect"]
    assert before == clips(draft)


@pytest.mark.parametrize(
    ("words", "language", "text"),
    [
        ("break the title onto two lines so it fits", "en", "Open day\non Saturday"),
        ("put the title on two lines", "en", "Open day\non Saturday"),
        ("标题分成两行显示", "zh", "Open day\non Saturday"),
        ("the title in three lines please", "en", "Open\nday on\nSaturday"),
    ],
)
def test_a_title_in_lines(words, language, text):
    found = project("a 12 second flower field at noon, title 'Open day on Saturday'")
    assert sorted(text.split()) == sorted(of(said(found, words, language), 7)[0]["txt"].split())
    assert text.count("\n") == of(found.draft, 7)[0]["txt"].count("\n")
    assert "Open day on Saturday" == of(said(found, "make it one line again"), 7)[0]["txt"]


@pytest.mark.parametrize(
    "words",
    [
        "a reef, 6 seconds, then a desert at dusk, 6 seconds, ambient music. Title: 'Worlds'",
        "first a reef for 6 seconds, then a desert for 6 seconds. Ambient music. Title: 'Worlds'",
        "先海底6秒，再沙漠6秒。氛围音乐。标题“Worlds”",
    ],
)
def test_a_title_in_a_sentence_of_its_own_is_that_of_the_film(words):
    assert 0 == of(project(words).draft, 7)[0]["st"]


def test_a_title_within_a_shot_stays_with_it():
    assert (
        of(project("first a forest, 4 seconds, then the ocean with the title 'Sea'").draft, 7)[0]["st"] > 3000
    )


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("add another caption", "en"),
        ("再加一条字幕", "zh"),
        ("再来一个标题", "zh"),
        ("来条字幕吧", "zh"),
        ("make the title red and add a caption", "en"),
        ("把标题改成红色，再加一条字幕", "zh"),
    ],
)
def test_a_new_one_without_words_is_asked_for_its_words(words, language):
    found = project(DAY)
    before = list(texts(found.draft))
    reply = found.say(words, language)
    assert any("add the title" in text or "例如：添加标题" in text for text in reply.texts)
    assert before == list(texts(found.draft))
