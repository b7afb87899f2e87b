"""Edits in idioms: the wish is read, what is said beside it asks for nothing."""

import pytest

from promptreel_studio.agent.reading.idioms import without_idioms
from studio.agent.phrases.kit import captions, clips, sounds
from studio.agent.tables_idioms import FILES, MADE, THREE, project, said


@pytest.mark.parametrize(
    "words",
    [
        "black-and-white would be cool for the final clip",
        "black and white would look really nice on the last shot",
        "black and white might be great for the last clip",
    ],
)
def test_what_would_be_cool_is_no_colder(words):
    assert {"look": "mono"} == clips(said(project(THREE), words))[-1]["filters"]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("another take of the desert, these dunes look flat", "en"),
        ("another take of the desert, it looks a bit boring", "en"),
        ("沙漠那段再来一版，看着有点怪", "zh"),
    ],
)
def test_why_another_take_is_wanted_is_no_wish(words, language):
    found = project(THREE)
    before = clips(found.draft)
    after = clips(said(found, words, language))
    assert ["underwater", "desert", "aurora"] == [clip["scene"]["kind"] for clip in after]
    assert [True, False, True] == [one == other for one, other in zip(before, after, strict=True)]
    assert "filters" not in after[1]


@pytest.mark.parametrize(
    "words",
    [
        "my boss wants widescreen, so 16:9",
        "our client asked for 16:9",
        "the marketing team needs widescreen",
    ],
)
def test_who_wants_it_does_not_matter(words):
    found = project(THREE)
    found.say("make it vertical")
    assert "16:9" == said(found, words)["m"]["aspect"]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("I've gone off the vignette, get rid of it everywhere", "en"),
        ("i don't like the vignette, please take it off", "en"),
        ("暗角太难看了，去掉吧", "zh"),
    ],
)
def test_what_is_disliked_is_what_goes(words, language):
    found = project(THREE)
    found.say("add a vignette")
    after = clips(said(found, words, language))
    assert 3 == len(after)
    assert not any("filters" in clip for clip in after)


@pytest.mark.parametrize(
    "words",
    [
        "let the music die away over the last two seconds",
        "have the music trail off over the last two seconds",
        "the music should taper off over the last 2 seconds",
    ],
)
def test_music_that_dies_away_fades_out(words):
    music = sounds(said(project(THREE), words))[0]
    assert (0, 18000, 2000) == (music["st"], music["d"], music["fade_out"])


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("first caption's wrong, it ought to say 'Hello'", "en"),
        ("the first caption is wrong, should read 'Hello'", "en"),
        ("第一条字幕应该写“Hello”", "zh"),
    ],
)
def test_what_a_wrong_caption_ought_to_say(words, language):
    found = project("a 12 second city at night with the caption 'One' from 1 to 3 seconds")
    found.say("add another caption 'Two' from 5 to 7 seconds")
    assert ["Hello", "Two"] == [one["txt"] for one in captions(said(found, words, language))]


@pytest.mark.parametrize(
    "words",
    [
        "lower the captions right to the bottom edge",
        "put the caption right to the bottom",
        "captions at the bottom edge please",
    ],
)
def test_right_to_the_bottom_is_not_to_the_right(words):
    found = project("a 12 second city at night with the caption 'One' from 1 to 3 seconds")
    found.say("put the caption at the top")
    assert "bottom" == captions(said(found, words))[0]["style"]["position"]


@pytest.mark.parametrize(
    "words",
    [
        "the team picture belongs right after the intro",
        "i think the team photo fits best directly after the intro",
        "team.jpg should go after the intro",
    ],
)
def test_where_a_clip_belongs(words):
    after = clips(said(project(MADE, assets=FILES), words))
    assert ["a1", "a4", "a2", "a3"] == [clip["asset"] for clip in after]


def test_the_copy_that_closes_is_the_last_clip():
    found = project(MADE, assets=FILES)
    after = clips(said(found, "duplicate the factory clip, the copy will be our closing shot"))
    assert ["a1", "a2", "a3", "a4", "a3"] == [clip["asset"] for clip in after]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("工厂那段快两倍", "zh"),
        ("fabrika klibini iki kat hızlandır", "tr"),
        ("toca el clip de la fábrica al doble de velocidad", "es"),
        ("工場のクリップを2倍速にして", "ja"),
        ("공장 클립을 두 배 빠르게 해줘", "ko"),
        ("เร่งคลิปโรงงานเร็วขึ้นสองเท่า", "th"),
    ],
)
def test_files_are_called_by_what_their_names_mean(words, language):
    found = project(MADE, assets=FILES)
    reply = found.say(words, language)
    assert reply.draft is not None, reply.texts
    assert [1.0, 1.0, 2.0, 1.0] == [clip.get("speed", 1.0) for clip in clips(reply.draft)]


def test_a_message_for_an_account_is_no_edit():
    for words in ("帮我发到抖音账号上", "post it on my TikTok account", "上传到小红书吧"):
        reply = project(THREE).say(words)
        assert reply.draft is None
        assert not reply.ok


def test_idioms_leave_plain_words_alone():
    plain = "cut the first clip to 3 seconds, move the title to the top right and fade the music out"
    assert plain == without_idioms(plain)
