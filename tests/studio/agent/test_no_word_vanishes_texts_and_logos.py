"""Titles, captions and logos: every word that says which, where or how large is used by an edit, or the edit is refused with that word."""

import pytest

from studio.agent.drafts import of
from studio.agent.phrases.kit import Project, clips, sounds
from studio.agent.plain import language_of
from studio.agent.tables_no_word_vanishes import FILES, LOGO, NUMBERED, SRT, START, film


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("caption the first three clips 'Sea', 'Rex' and 'Tom'", "en"),
        ("put the captions 'Sea', 'Rex' and 'Tom' on the first three clips", "en"),
        ("caption the beach 'Sea', the dog 'Rex' and the cat 'Tom'", "en"),
        ("给前三段分别加上字幕“Sea”、“Rex”、“Tom”", "zh"),
    ],
)
def test_texts_for_clips_lie_over_them(words, language):
    project = film()
    reply = project.say(words, language)
    starts = [clip["st"] for clip in clips(project.draft)]
    said = [(one["txt"], one["st"]) for one in of(project.draft, 7)]
    assert list(zip(("Sea", "Rex", "Tom"), starts, strict=True)) == said, reply.texts


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("call the opening Summer by the Sea, in a serif font", "en"),
        ("name the film Summer by the Sea in a serif font", "en"),
        ("title it Summer by the Sea in serif", "en"),
    ],
)
def test_a_name_for_the_film_is_its_title(words, language):
    project = film()
    reply = project.say(words, language)
    (title,) = of(project.draft, 7)
    assert ("Summer by the Sea", 0, "serif") == (title["txt"], title["st"], title["style"].get("font")), (
        reply.texts
    )


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("gib dem Titel eine rote Farbe", "de"),
        ("nadaj tytułowi czerwony kolor", "pl"),
        ("сделай заголовок красного цвета", "ru"),
        ("geef de titel een rode kleur", "nl"),
    ],
)
def test_colours_are_known_in_all_their_forms(words, language):
    project = film()
    project.say("add the title 'Hello' at the start")
    reply = project.say(words, language)
    (title,) = of(project.draft, 7)
    assert ("Hello", "#ff3b30") == (title["txt"], title["style"]["color"]), reply.texts


def test_a_font_in_traditional_characters_is_no_text():
    project = film()
    project.say("add the title 'Hello' at the start")
    project.say("把標題改成等寬字體，並用打字機效果出現", "zh")
    (title,) = of(project.draft, 7)
    assert ("Hello", "mono", "type") == (title["txt"], title["style"]["font"], title["style"]["animation"])


@pytest.mark.parametrize(
    ("words", "language", "seen"),
    [
        ("delete all captions from subs.srt", "en", []),
        ("remove the subs.srt captions", "en", []),
        ("subs.srt的字幕全部删掉", "zh", []),
        ("make the subs.srt captions yellow", "en", ["#ffd60a", "#ffd60a"]),
        ("把subs.srt的字幕改成黄色", "zh", ["#ffd60a", "#ffd60a"]),
    ],
)
def test_captions_are_called_by_their_file_once_they_are_there(words, language, seen):
    project = Project((*FILES, {"id": "s", "filename": "subs.srt", "file_type": "subtitle", "text": SRT}))
    project.say(START)
    project.say("add the captions from subs.srt")
    reply = project.say(words, language)
    assert seen == [one["style"]["color"] for one in of(project.draft, 7)], reply.texts


@pytest.mark.parametrize(
    "words", ["把最后的标题改成“剧终”", "把最后那个标题改成“剧终”", "change the last title to '剧终'"]
)
def test_the_last_title_is_the_last_one(words):
    project = film()
    project.say("add the title 'Hello' at the start")
    project.say("add the title 'Bye' at the end")
    reply = project.say(words, language_of(words))
    assert [("Hello", 0), ("剧终", 19000)] == sorted(
        (one["txt"], one["st"]) for one in of(project.draft, 7)
    ), reply.texts
    assert 1 == len(reply.texts), reply.texts


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("it's too big, make it about 10% of the width", "en"),
        ("make it 10% wide", "en"),
        ("水印改成宽度的10%", "zh"),
    ],
)
def test_a_share_right_after_a_logo_is_its_width(words, language):
    project = Project((*FILES, LOGO, NUMBERED[3]))
    for said in (START, "use song.mp3 as the music", "put watermark.png bottom right"):
        project.say(said)
    reply = project.say(words, language)
    (box,) = [one["box"] for one in of(project.draft, 0) if "box" in one]
    assert (0.1, 0.8) == (box["width"], sounds(project.draft)[0]["vol"]), reply.texts


@pytest.mark.parametrize(
    ("words", "language"), [("they should start half a second sooner", "en"), ("都早半秒出现", "zh")]
)
def test_captions_come_sooner(words, language):
    project = Project((*FILES, {"id": "s", "filename": "subs.srt", "file_type": "subtitle", "text": SRT}))
    project.say(START)
    project.say("add the captions from subs.srt")
    reply = project.say(words, language)
    assert [500, 4500] == [one["st"] for one in of(project.draft, 7)], reply.texts


@pytest.mark.parametrize(
    "words",
    [
        "write 'The End' across the middle during the last three seconds, white with a fade",
        "最后三秒在中间写“The End”，白色，淡入",
    ],
)
def test_the_end_is_when_a_text_is_seen_and_not_how_it_fades(words):
    project = film()
    reply = project.say(words, language_of(words))
    (title,) = of(project.draft, 7)
    assert (19000, 3000) == (title["st"], title["d"]), reply.texts


def test_what_is_put_back_is_not_moved_back():
    project = film()
    project.say("add the caption 'Hi' from 4 to 7 seconds")
    before = project.draft
    project.say("put the serif back")
    assert before == project.draft


@pytest.mark.parametrize(
    ("words", "language"), [("only show it during the dog clip", "en"), ("只在狗那段显示", "zh")]
)
def test_when_a_logo_is_seen_is_said_right_after_it(words, language):
    project = Project((*FILES, LOGO))
    for said in (START, "put the watermark in the lower left corner"):
        project.say(said)
    reply = project.say(words, language)
    (logo,) = [one for one in of(project.draft, 0) if "box" in one]
    assert (12000, 7000) == (logo["st"], logo["d"]), reply.texts


def test_a_quoted_file_is_no_title():
    project = film()
    before = project.draft
    project.say('add "watermark.png" bottom right')
    assert before == project.draft
    project.say('put "drone.mp4" at the end')
    assert "a4" == clips(project.draft)[-1]["asset"]


def test_a_file_name_does_not_make_a_message_english():
    project = Project((*FILES, {"id": "s", "filename": "subs.srt", "file_type": "subtitle", "text": SRT}))
    project.say(START)
    assert "字幕" in project.say("导入subs.srt", "zh").texts[0]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("add watermark.png bottom right", "en"),
        ("add logo.png at the end", "en"),
        ("use hello.mp3 as the music", "en"),
        ("replace cat.jpg with tree.jpg", "en"),
        ("把hello.mp3作为音乐", "zh"),
        ("füge baum.jpg am Ende hinzu", "de"),
    ],
)
def test_a_file_that_was_never_uploaded_is_not_another_one(words, language):
    project = film()
    before = project.draft
    reply = project.say(words, language)
    assert "beach.mp4" in reply.texts[0], reply.texts
    assert before == project.draft
