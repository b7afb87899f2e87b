"""Words about captions, music and earlier versions that pointed at more, at less or at something else than was meant."""

import pytest

from promptreel_studio.agent.reading.spelling import corrected
from studio.agent.drafts import of
from studio.agent.tables_what_is_meant import JOINED, SHOTS, looks, talk


@pytest.mark.parametrize(
    "words",
    [
        "Oops, too fast, undo that",
        "that's too fast, undo",
        "no wait, undo that",
        "太快了，撤销",
        "刚才的加速取消掉",
    ],
)
def test_a_change_is_taken_back_whatever_is_said_of_it(words):
    reply, _, draft = talk("speed up the second clip 2x", words, start=SHOTS)
    assert -1 == reply.steps
    assert 10_000 == draft["d"]
    assert 1 == len(reply.texts)


@pytest.mark.parametrize(
    "words",
    [
        "make it vertical for TikTok, nothing important cut off",
        "make it vertical but don't cut off anything important",
        "turn it into 9:16 and keep everything visible",
        "改成竖屏，别把重要的东西裁掉",
    ],
)
def test_a_drawn_scene_that_gets_another_shape_needs_no_excuse(words):
    reply, _, draft = talk(words)
    assert "9:16" == draft["m"]["aspect"]
    assert 1 == len(reply.texts)


@pytest.mark.parametrize(
    "words", ["删除最后一条字幕", "最后一条字幕删掉", "remove the last caption", "delete the third caption"]
)
def test_the_last_caption_is_the_last_in_time(words):
    _, _, draft = talk('add the captions "Let go" and "Rest now"', words)
    assert {"Breathe in", "Let go"} == {text["txt"] for text in of(draft, 7)}


@pytest.mark.parametrize("words", ["Get rid of the captions from the srt file", "把srt里的字幕都删掉"])
def test_captions_of_a_file_are_told_from_others(words):
    _, _, draft = talk(
        "add the captions from captions.srt", 'add the caption "Day 2" from 7 to 10 s', words, start=JOINED
    )
    assert ["Day 2"] == [text["txt"] for text in of(draft, 7)]


@pytest.mark.parametrize(
    "words",
    [
        'Caption the beach part with these lines: "Let go", "Rest now"',
        'put captions over the beach: "Let go", "Rest now"',
        "给海滩那段加两条字幕：“Let go”、“Rest now”",
    ],
)
def test_several_captions_share_the_clip_that_is_named(words):
    _, _, draft = talk(words, start=SHOTS)
    spans = [(text["st"], text["st"] + text["d"]) for text in of(draft, 7) if text["txt"] != "Night Ride"]
    assert 2 == len(spans)
    assert (5_000, 10_000) == (min(spans)[0], max(spans)[1])


@pytest.mark.parametrize(
    "words",
    ['move "Good night" to the last 3 seconds', "把「Good night」移到最后三秒", 'make "Good night" yellow'],
)
def test_a_text_that_is_not_there_is_neither_moved_nor_added(words):
    reply, before, draft = talk(words)
    assert (False, before) == (reply.ok, draft)
    assert "Breathe in" in reply.texts[0]


def test_other_words_for_a_caption_that_is_called_a_text():
    _, _, draft = talk('add the caption "Let go"', 'غيّر النص "Let go" إلى "Good night"')
    assert {"Breathe in", "Good night"} == {text["txt"] for text in of(draft, 7)}


@pytest.mark.parametrize(
    "words", ["It's not quite right, fix it", "that's not right", "something's off, fix that"]
)
def test_not_right_is_no_place(words):
    reply, before, draft = talk(words)
    assert (False, before) == (reply.ok, draft)


def test_what_was_undone_comes_back_by_its_name():
    _, _, draft = talk("画面改成黑白", "undo", "还是恢复刚才的黑白吧")
    assert [{"look": "mono"}] == looks(draft)


@pytest.mark.parametrize(
    "words",
    [
        "a video about money and desserts",
        "the bride and the groom on the stairs",
        "a lawyer with a ticket",
        "our waiter is taking a tablet",
        "thicker, placed, removed and cloned",
        "a trip to Australia with George",
    ],
)
def test_ordinary_words_are_no_slips_of_others(words):
    assert words == corrected(words)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("skylien at nihgt", "skyline at night"),
        ("moutains at sunst", "mountains at sunset"),
        ("a waterfal", "a waterfall"),
    ],
)
def test_slips_are_still_forgiven(typed, meant):
    assert meant == corrected(typed)


def test_chinese_with_a_word_of_another_language_is_answered_in_chinese():
    reply, _, draft = talk("还是加点音乐吧,要 lo-fi 风格")
    assert "lofi" == of(draft, 1)[0]["music"]["style"]
    assert "音乐" in reply.texts[0]


def test_new_words_for_a_caption_need_no_quotation_marks():
    _, _, draft = talk("change the first caption to Here we go")
    assert ["Here we go"] == [text["txt"] for text in of(draft, 7)]


def test_captions_in_one_pair_of_quotation_marks_are_one_a_sentence():
    _, _, draft = talk('Make captions from this: "The forest wakes. The sky dances. The village sleeps."')
    assert {"Breathe in", "The forest wakes", "The sky dances", "The village sleeps"} == {
        text["txt"] for text in of(draft, 7)
    }


@pytest.mark.parametrize(
    "words",
    [
        "let the music get quieter slowly at the end",
        "the music should slowly die away at the end",
        "Müzik sonda yavaşça kısılsın",
        "音乐在结尾慢慢变小",
        "La musique doit baisser doucement à la fin",
    ],
)
def test_music_that_gets_quieter_at_the_end_fades_out(words):
    _, _, draft = talk(words)
    music = of(draft, 1)[0]
    assert (2000, 0.8) == (music["fade_out"], music["vol"])
    assert "levels" not in music
