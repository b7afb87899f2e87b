"""What ordinary people say of titles and captions: one class of wordings each, in English, Chinese and another language."""

import pytest

from studio.agent.drafts import of
from studio.agent.tables_idioms import AT_START, THREE, project, said


def texts(draft):
    return [segment["txt"] for segment in sorted(of(draft, 7), key=lambda one: one["st"])]


CUES = (
    "a 12 second city at night, title 'Opening night'",
    "add a small caption at the bottom: '21 June, 8 pm'",
    "captions: One city. / One stage. / One night.",
)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("the middle one ought to be 'One huge stage.'", "en"),
        ("中间那句改成“One huge stage.”", "zh"),
        ("the second line should read 'One huge stage.'", "en"),
    ],
)
def test_the_middle_one_of_those_just_added(words, language):
    assert "One huge stage." in texts(said(project(*CUES), words, language))
    assert "One stage" not in texts(said(project(*CUES), words, language))


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("make all three captions gray", "en"),
        ("这三句都改成灰色", "zh"),
        ("the three subtitles in gray please", "en"),
    ],
)
def test_as_many_as_were_said_and_no_others(words, language):
    draft = said(project(*CUES), words, language)
    gray = {segment["txt"] for segment in of(draft, 7) if segment["style"]["color"] == "#8e8e93"}
    assert gray == {"One city", "One stage", "One night"}


@pytest.mark.parametrize(
    ("words", "language"),
    [("delay all three by half a second", "en"), ("三句字幕都往后半秒", "zh")],
)
def test_texts_come_later(words, language):
    found = project(*CUES)
    before = {one["txt"]: one["st"] for one in of(found.draft, 7)}
    after = {one["txt"]: one["st"] for one in of(said(found, words, language), 7)}
    later = {text for text in before if after[text] == before[text] + 500}
    assert later == {"One city", "One stage", "One night"}


@pytest.mark.parametrize(
    ("words", "language", "left"),
    [
        ("三句字幕全清掉,日期留着", "zh", ["Opening night", "21 June, 8 pm"]),
        ("remove the date", "en", ["Opening night", "One city", "One stage", "One night"]),
        ("quita la fecha", "es", ["Opening night", "One city", "One stage", "One night"]),
    ],
)
def test_a_text_by_what_it_is(words, language, left):
    assert sorted(texts(said(project(*CUES), words, language))) == sorted(left)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("title text: Come walk with us", "Come walk with us"),
        ("the headline wording: Come walk with us", "Come walk with us"),
        ('our boss insists: "Walk with us!!" with two exclamation marks', "Walk with us!!"),
    ],
)
def test_a_new_wording_of_the_title(words, text):
    assert texts(said(project(AT_START), words)) == [text]


@pytest.mark.parametrize(
    ("words", "language", "start"),
    [
        ("Niech tytuł pojawi się dopiero w drugiej sekundzie", "pl", 2000),
        ("제목을 3초 뒤에 나오게 해줘", "ko", 3000),
        ("der Titel soll in der zweiten Sekunde kommen", "de", 2000),
    ],
)
def test_the_second_in_which_a_title_comes(words, language, start):
    assert [one["st"] for one in of(said(project(THREE), words, language), 7)] == [start]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("make all three captions pink and put them at the top", "en"),
        ("三条字幕都换成粉色,放在顶部", "zh"),
    ],
)
def test_a_clause_goes_on_about_several_texts(words, language):
    draft = said(project(*CUES), words, language)
    top = {one["txt"] for one in of(draft, 7) if one["style"]["position"] == "top"}
    assert top == {"One city", "One stage", "One night"}


@pytest.mark.parametrize(
    ("words", "language", "end"),
    [
        ("let it linger until the end", "en", 10_000),
        ("让它一直显示到最后", "zh", 10_000),
        ("make that 5 seconds", "en", 5_000),
    ],
)
def test_it_is_the_title_that_stays(words, language, end):
    found = project("a 10 second city at night with the title 'Hi'", "make the title red")
    draft = said(found, words, language)
    assert draft["d"] == 10_000
    assert [one["st"] + one["d"] for one in of(draft, 7)] == [end]


@pytest.mark.parametrize(
    ("words", "language"),
    [("第一条字幕多停一秒", "zh"), ("show the first caption one second longer", "en")],
)
def test_a_text_stays_longer(words, language):
    found = project(*CUES[:1], CUES[2])
    before = {one["txt"]: one["d"] for one in of(found.draft, 7)}
    after = {one["txt"]: one["d"] for one in of(said(found, words, language), 7)}
    assert after["One city"] == before["One city"] + 1000


def test_a_text_that_is_written_over_the_last_seconds_is_a_new_one():
    draft = said(project(AT_START), "Write THE END over the final two seconds")
    assert texts(draft) == ["Walk with us", "THE END"]


@pytest.mark.parametrize(
    ("words", "language"),
    [("把刚加的那行字改成“别停下”", "zh"), ("change the line I just added to 'Go'", "en")],
)
def test_the_line_just_added_is_changed(words, language):
    found = project(AT_START, "add the caption 'keep going' on the waterfall")
    assert len(texts(said(found, words, language))) == 2


def test_the_opening_title_stays_at_the_start():
    found = project(AT_START, "let the title start at 2 seconds", "move the mountains to the start")
    assert [one["st"] for one in of(found.draft, 7)] == [2000]
