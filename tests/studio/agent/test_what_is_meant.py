"""Words that pointed at more, at less or at something else than was meant."""

import pytest

from promptreel_studio.agent import AssetInfo, respond
from promptreel_studio.agent.models import History
from promptreel_studio.agent.reading.spelling import corrected
from studio.agent.drafts import check, of

SRT = "1\n00:00:01,000 --> 00:00:03,000\nWelcome\n\n2\n00:00:05,000 --> 00:00:07,000\nThis is us\n"
FILES = (
    AssetInfo("a1", "one.mp4", "video", 8_000, 1920, 1080, True),
    AssetInfo("a2", "two.mp4", "video", 6_000, 1920, 1080, True),
    AssetInfo("a3", "three.mp4", "video", 10_000, 1920, 1080, True),
    AssetInfo("a4", "photo.jpg", "image", None, 4000, 3000),
    AssetInfo("a5", "captions.srt", "subtitle", text=SRT),
)
JOINED = "make a video from one.mp4, two.mp4, three.mp4 and photo.jpg"
SHOTS = 'First a street in the rain at night for 5 seconds, then a beach at sunset for 5 seconds, title "Night Ride", synthwave music'
FOREST = 'a 10 second forest in autumn fog, piano music, caption "Breathe in"'


def talk(*messages, start=FOREST):
    """Say one thing after the other; the last reply, the draft before it and the draft after it."""
    files = FILES if start == JOINED else ()
    draft = respond(start, None, assets=files[:4], seed=7).draft
    past, future, before, reply = [], [], draft, None
    for message in messages:
        reply = respond(message, draft, assets=files, seed=7, history=History(tuple(past), tuple(future)))
        before = draft
        if reply.draft is None:
            continue
        if reply.steps < 0:
            past, future = past[1:], [draft, *future]
        elif reply.steps > 0:
            past, future = [draft, *past], future[1:]
        else:
            past, future = [draft, *past], []
        draft = check(reply.draft)
    return reply, before, draft


def looks(draft):
    return [clip.get("filters", {}) for clip in of(draft, 0)]


@pytest.mark.parametrize(
    "words", ["倒放最后一段", "倒着放最后一个片段", "把最后一段倒放", "play the last clip backwards"]
)
def test_the_last_clip_is_reversed_and_not_the_whole_film(words):
    _, _, draft = talk(words, start=SHOTS)
    assert [None, True] == [clip.get("reverse") for clip in of(draft, 0)]


@pytest.mark.parametrize(
    "words",
    [
        "remove the black and white filter",
        "get rid of the black-and-white effect",
        "去掉黑白滤镜",
        "Убери чёрно-белый фильтр",
    ],
)
def test_a_filter_that_is_named_goes_alone(words):
    _, _, draft = talk("brighten clip 1", "make clip 2 black and white", words, start=JOINED)
    assert [{"brightness": 0.2}, {}, {}, {}] == looks(draft)


@pytest.mark.parametrize("words", ["remove all filters", "去掉所有滤镜", "clear the effects"])
def test_all_filters_go_where_all_are_named(words):
    _, _, draft = talk("brighten clip 1", "make clip 2 black and white", words, start=JOINED)
    assert [{}, {}, {}, {}] == looks(draft)


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("Make that crossfade half a second long", 500),
        ("the crossfade should last 1.5 seconds", 1500),
        ("make the crossfade longer", 1200),
        ("把刚才的叠化改成半秒", 500),
        ("转场改成1秒", 1000),
    ],
)
def test_a_crossfade_that_is_there_is_changed_and_no_other_cut(words, length):
    _, _, draft = talk("fade between clip 1 and clip 2", words, start=JOINED)
    assert [None, length, None, None] == [clip.get("tr", {}).get("d") for clip in of(draft, 0)]


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
    "words", ["Delete the seventh clip", "remove the 9th clip", "删掉第七段", "make the twelfth shot darker"]
)
def test_a_clip_that_is_not_there_is_refused_by_its_number(words):
    reply, before, draft = talk(words, start=SHOTS)
    assert (False, before) == (reply.ok, draft)
    assert any(number in reply.texts[0] for number in ("7", "9", "12"))


@pytest.mark.parametrize(
    "words", ["删掉结尾那张图", "删掉末尾的片段", "去掉结尾那段", "delete the last photo"]
)
def test_the_last_clip_has_many_names(words):
    _, _, draft = talk(words, start=JOINED)
    assert ["a1", "a2", "a3"] == [clip["asset"] for clip in of(draft, 0)]


@pytest.mark.parametrize(
    "words", ["set both captions in yellow", "两条字幕都改成黄色", "make both texts yellow"]
)
def test_both_are_both(words):
    _, _, draft = talk('add "Breathe out" from 6 to 10 s', words)
    assert ["#ffd60a", "#ffd60a"] == [text["style"]["color"] for text in of(draft, 7)]


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


@pytest.mark.parametrize("words", ["give it a cold look", "make it cold", "改成冷色调"])
def test_a_cold_look_is_cold_whatever_was_there(words):
    _, _, draft = talk("make it warmer", words)
    assert [{"warmth": -0.2}] == looks(draft)


def test_colder_takes_one_step_from_warm():
    _, _, draft = talk("make it warmer", "make it colder")
    assert [{}] == looks(draft)


@pytest.mark.parametrize("words", ["thicker fog please", "denser fog", "雾再浓一点"])
def test_fog_gets_thicker(words):
    _, _, draft = talk(words)
    assert {"fog": 1.6} == of(draft, 0)[0]["scene"]["amounts"]


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


@pytest.mark.parametrize(
    ("words", "lengths"),
    [
        ("Split the second clip at 0:07", [5000, 2000, 3000]),
        ("split the second clip at 2 seconds", [5000, 2000, 3000]),
    ],
)
def test_a_clip_is_split_within_itself(words, lengths):
    _, _, draft = talk(words, start=SHOTS)
    assert lengths == [clip["d"] for clip in of(draft, 0)]


@pytest.mark.parametrize(
    ("split", "words"),
    [
        ("split the second clip at 0:07", "now delete the second part of that split"),
        ("split the second clip at 0:07", "把切开的后半段删掉"),
    ],
)
def test_a_part_of_the_last_cut_is_a_clip(split, words):
    _, _, draft = talk(split, words, start=SHOTS)
    assert [5000, 2000] == [clip["d"] for clip in of(draft, 0)]


@pytest.mark.parametrize("words", ["Make the copy black and white", "把副本改成黑白"])
def test_the_copy_is_the_one_that_was_made_whatever_came_after(words):
    _, _, draft = talk("duplicate two.mp4", "cut the last 2 seconds off", words, start=JOINED)
    assert [{}, {}, {"look": "mono"}, {}, {}] == looks(draft)


def test_a_clip_that_is_called_by_its_look_goes_and_not_the_look():
    _, _, draft = talk(
        "duplicate the last clip", "make the last clip black and white", "把结尾那个黑白片段删掉", start=SHOTS
    )
    assert [{}, {}] == looks(draft)


def test_chinese_with_a_word_of_another_language_is_answered_in_chinese():
    reply, _, draft = talk("还是加点音乐吧,要 lo-fi 风格")
    assert "lofi" == of(draft, 1)[0]["music"]["style"]
    assert "音乐" in reply.texts[0]


def test_new_words_for_a_caption_need_no_quotation_marks():
    _, _, draft = talk("change the first caption to Here we go")
    assert ["Here we go"] == [text["txt"] for text in of(draft, 7)]


@pytest.mark.parametrize(
    ("words", "season"), [("把秋天换成冬天", "winter"), ("make it winter", "winter"), ("改成夏天", "summer")]
)
def test_another_season_is_the_same_scene(words, season):
    _, _, draft = talk(words)
    scene = of(draft, 0)[0]["scene"]
    assert ("forest", season) == (scene["kind"], scene["season"])


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
