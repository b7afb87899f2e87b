"""Clips in pieces, halves of what was changed, and what nobody knows: never done to something else."""

import pytest

from studio.agent.drafts import check, music
from studio.agent.phrases.kit import Project, clips, files, sounds, titles
from studio.agent.tables_idioms import FILES, MADE, project, said


@pytest.fixture
def pieces():
    """A film whose interview is in two pieces of 5 s and 12 s."""
    found = project(MADE, assets=FILES)
    assert found.say("cut out seconds 5 to 8 of the interview").ok
    return found


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("split the interview in half", "en"),
        ("cut the interview clip in two", "en"),
        ("把采访那段从中间切成两段", "zh"),
    ],
)
def test_the_middle_of_what_is_in_pieces_is_that_of_the_whole(pieces, words, language):
    after = clips(said(pieces, words, language))
    assert [5000, 3500, 8500] == [clip["d"] for clip in after if clip["asset"] == "a2"]


@pytest.mark.parametrize("words", ["put the factory between those two halves", "工厂放到那两半之间"])
def test_between_the_halves_of_what_was_just_split(words):
    found = project(MADE, assets=FILES)
    found.say("split the interview in half")
    assert ["a1", "a2", "a3", "a2", "a4"] == files(said(found, words))


@pytest.mark.parametrize(
    ("words", "language", "left"),
    [
        ("throw out the second half of it", "en", 0),
        ("and now remove the first half", "en", 8000),
        ("后半段删掉", "zh", 0),
    ],
)
def test_a_half_is_what_the_last_cut_made(words, language, left):
    found = project(MADE, assets=FILES)
    found.say("split the interview at 8 seconds")
    after = clips(said(found, words, language))
    assert [left] == [clip["src_in"] for clip in after if clip["asset"] == "a2"]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("make the interview brighter", "en"),
        ("brighten all the interview bits", "en"),
        ("每个采访片段都调亮一点", "zh"),
        ("所有采访的画面亮一点", "zh"),
    ],
)
def test_a_look_is_given_to_every_piece(pieces, words, language):
    pieces.say("put the factory after the first interview clip")
    after = clips(said(pieces, words, language))
    assert [clip["asset"] == "a2" for clip in after] == ["filters" in clip for clip in after]


@pytest.mark.parametrize(
    ("first", "words", "language"),
    [
        ("warmer", "too orange now, halve that", "en"),
        ("暖一点", "太暖了，减半", "zh"),
        ("warmer", "halve that please", "en"),
    ],
)
def test_half_of_what_was_changed(first, words, language):
    found = project("a 12 second flower field at noon with music")
    found.say(first, language)
    draft = said(found, words, language)
    assert (12000, {"warmth": 0.1}) == (draft["d"], clips(draft)[0]["filters"])


def test_there_is_no_half_of_nothing():
    assert project("a 12 second flower field at noon").say("halve that").draft is None


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("replace clip two with an orchard at dusk", "en"),
        ("swap the second clip for a ferris wheel", "en"),
        ("把第二段换成果园", "zh"),
        ("给果园那段配上“期待您的光临”几个字", "zh"),
        ("再复制一份果园那段接到最后", "zh"),
    ],
)
def test_what_nobody_knows_is_named_and_nothing_is_changed(words, language):
    found = project("first the ocean, 4 seconds, then a forest, 4 seconds")
    reply = found.say(words, language)
    assert reply.draft is None
    assert any(word in reply.texts[-1] for word in ("orchard", "ferris wheel", "果园")), reply.texts


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("add calm piano music that fades in and out", "en"),
        ("加一段钢琴音乐，渐入渐出", "zh"),
        ("加點鋼琴音樂，漸入漸出", "zh"),
    ],
)
def test_new_music_with_its_fades(words, language):
    draft = said(project("a 12 second city at night, no music"), words, language)
    assert "piano" == music(draft)[0]
    assert all(sounds(draft)[0][name] > 0 for name in ("fade_in", "fade_out"))


@pytest.mark.parametrize("words", ["可以添幾隻蝴蝶嗎？", "add some butterflies", "加几只蝴蝶"])
def test_a_thing_that_is_not_in_the_scene_is_named(words):
    reply = project("a 12 second city at night").say(words)
    assert reply.draft is None
    assert any(word in reply.texts[-1] for word in ("butterflies", "蝴蝶"))


@pytest.mark.parametrize("words", ["add some fish", "put in a few fish", "加几条鱼"])
def test_a_few_things_are_added_where_there_are_such(words):
    draft = said(project("a 12 second underwater reef"), words)
    assert clips(draft)[0]["scene"]["amounts"]["fish"] > 1


def test_a_title_of_which_the_words_are_corrected():
    found = project("a 12 second city at night, no music")
    found.say("add the title 'Hola' at the start")
    draft = said(found, 'that title: English please, "Hello", and in dark blue')
    assert [("Hello", "#1d3a8a")] == [(one["txt"], one["style"]["color"]) for one in titles(draft)]


def test_traditional_characters_are_read():
    found = Project(FILES)
    assert found.say(MADE).ok
    check(said(found, "訪談的畫面調冷一點", "zh"))
    assert [False, True, False, False] == ["filters" in clip for clip in clips(found.draft)]
