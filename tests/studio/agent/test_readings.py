"""The small readers: numbers, lengths, times, quotations, languages, slips of the finger."""

import pytest

from promptreel_studio.agent.reading.clauses import split
from promptreel_studio.agent.reading.durations import find_duration
from promptreel_studio.agent.reading.language import answer_language
from promptreel_studio.agent.reading.looks import take_look
from promptreel_studio.agent.reading.quotes import mask
from promptreel_studio.agent.reading.shape import cut_constraints
from promptreel_studio.agent.reading.spelling import corrected
from promptreel_studio.agent.reading.text import Reading, fold
from promptreel_studio.agent.reading.times import take_when


@pytest.mark.parametrize(
    ("words", "seconds"),
    [
        ("10-second", 10),
        ("a 10s clip", 10),
        ("half a minute", 30),
        ("a minute and a half", 90),
        ("one and a half minutes", 90),
        ("1 min 30 s", 90),
        ("twenty-five seconds", 25),
        ("a hundred seconds", 100),
        ("2.5 seconds", 2.5),
        ("10,000 seconds", 10_000),
        ("1,5 Sekunden", 1.5),
        ("a -5 second clip", -5),
        ("an hour", 3600),
        ("15 秒", 15),
        ("十五秒", 15),
        ("两秒半", 2.5),
        ("半分钟", 30),
        ("一分半钟", 90),
        ("1分30秒", 90),
        ("一分鐘", 60),
        ("１０秒", 10),
    ],
)
def test_lengths_of_time(words, seconds):
    assert seconds * 1000 == find_duration(fold(words)).ms


@pytest.mark.parametrize("words", ["a second title", "4k", "16:9", "100%", "a few clouds", "第二个标题"])
def test_what_is_no_length_of_time(words):
    assert find_duration(fold(words)) is None


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("for the first 3 seconds", (0, 3)),
        ("from 2 to 5 seconds", (2, 5)),
        ("between 2 and 5 seconds", (2, 5)),
        ("2s-5s", (2, 5)),
        ("0:03-0:05", (3, 5)),
        ("from 0:03 to 0:05", (3, 5)),
        ("at the end", (7, 10)),
        ("for the last two seconds", (8, 10)),
        ("at 4 seconds", (4, 7)),
        ("at 4 seconds for 2 seconds", (4, 6)),
        ("from 6 seconds until the end", (6, 10)),
        ("three seconds in", (3, 6)),
        ("for the whole video", (0, 10)),
        ("throughout", (0, 10)),
        ("the second half", (5, 10)),
        ("前3秒", (0, 3)),
        ("最后两秒", (8, 10)),
        ("第3秒到第5秒", (3, 5)),
        ("从2秒到5秒", (2, 5)),
        ("在结尾", (7, 10)),
        ("从第3秒开始", (3, 6)),
        ("显示4秒", (0, 4)),
        ("全程", (0, 10)),
    ],
)
def test_times_on_a_ten_second_timeline(words, span):
    start, end = take_when(Reading(words)).resolve(10_000, 3_000)
    assert span == (start / 1000, end / 1000)


@pytest.mark.parametrize(
    ("words", "masked", "quotes"),
    [
        ("title 'Hi' now", "title \ue000 now", ("Hi",)),
        ("don't say \"it's\"", "don't say \ue000", ("it's",)),
        ("‘It’s alive’", "\ue000", ("It’s alive",)),
        ("“甲”和「乙」和《丙》", "\ue000和\ue001和\ue002", ("甲", "乙", "丙")),
        ("the dogs' 80's", "the dogs' 80's", ()),
        ('a 5" screen', 'a 5" screen', ()),
    ],
)
def test_quotations_are_put_behind_marks(words, masked, quotes):
    assert (masked, quotes) == mask(words)


@pytest.mark.parametrize(
    ("words", "style"),
    [
        ("in large yellow letters at the top", {"color": "#ffd60a", "size": "large", "position": "top"}),
        ("#F80", {"color": "#ff8800"}),
        ("#1a2b3c bold", {"color": "#1a2b3c", "weight": "bold"}),
        ("top left corner", {"position": "top-left"}),
        ("金色，右下角，小一点", {"color": "#f5c542", "position": "bottom-right", "size": "smaller"}),
        ("酒红色粗体", {"color": "#8b0000", "weight": "bold"}),
    ],
)
def test_the_look_of_a_title(words, style):
    assert style == take_look(Reading(words)).style()


@pytest.mark.parametrize(
    ("words", "clauses"),
    [
        ("make it red, bold and at the top", 1),
        ("add \ue000 in yellow and lower the music to 20%; make it 12 seconds", 3),
        ("remove the title and the music", 2),
        ("between 2 and 5 seconds", 1),
        ("make it 1.5 seconds. louder", 2),
        ("去掉标题，然后加音乐", 2),
        ("标题改成红色大号", 1),
    ],
)
def test_one_clause_is_one_instruction(words, clauses):
    assert clauses == len(split(Reading(words, ("Hi",))))


@pytest.mark.parametrize(
    ("words", "preferred", "language"),
    [
        ("make it red", "zh", "en"),
        ("把title改成红色", "en", "zh"),
        ("a video of 城市 at night", "zh", "en"),
        ("\ue000", "zh-CN", "zh"),
        ("9:16", "fr", "en"),
        ("東京の夜景", "zh", "en"),
    ],
)
def test_the_answer_comes_in_the_language_of_the_words(words, preferred, language):
    assert language == answer_language(words, preferred)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("skylien at nigth", "skyline at night"),
        ("futurisitc vilage", "futuristic village"),
        ("a horse", "a horse"),
        ("a beast in a coach", "a beast in a coach"),
        ("w/ music", "with music"),
    ],
)
def test_one_slip_of_the_finger_is_forgiven(typed, read):
    assert read == corrected(typed)


def test_the_constraint_line_is_cut_off_and_nothing_else():
    words, constraints = cut_constraints(
        "a city\nDuration: 12 seconds. Aspect ratio: 9:16. No background music."
    )
    assert ("a city", 12_000, "9:16", True) == (
        words,
        constraints.duration_ms,
        constraints.aspect,
        constraints.silent,
    )
    assert "a city\nDuration: long" == cut_constraints("a city\nDuration: long")[0]
