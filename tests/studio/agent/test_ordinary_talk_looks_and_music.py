"""What ordinary people say of looks, scenes and music: one class of wordings each, in English, Chinese and another language."""

import pytest

from studio.agent.drafts import of
from studio.agent.phrases.kit import clips, kinds
from studio.agent.tables_idioms import AT_START, FILES, MADE, project, said


@pytest.mark.parametrize(
    ("words", "volume"),
    [("upbeat music underneath it all, quietly, say 20%", 0.2), ("加欢快的音乐,一半音量就够了", 0.5)],
)
def test_a_level_beside_quietly(words, volume):
    found = project("a 10 second city at night, no music")
    draft = said(found, words, "zh" if "加" in words else "en")
    assert [one["vol"] for one in of(draft, 1)] == [volume]


@pytest.mark.parametrize(
    ("words", "style"),
    [
        ("synthwave isn't working for grandma. go orchestral", "cinematic"),
        ("Instead of piano, wouldn't an acoustic guitar suit it better?", "acoustic"),
    ],
)
def test_other_music_by_the_way(words, style):
    found = project(AT_START)
    assert [one["music"]["style"] for one in of(said(found, words), 1)] == [style]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("my password is visible in the interview, hide it", "en"),
        ("the number plate can be seen, please blur it", "en"),
        ("给车牌打码", "zh"),
    ],
)
def test_what_is_private_in_a_picture_is_refused(words, language):
    found = project(MADE, "add the title 'Hello'", assets=FILES)
    reply = found.say(words, language)
    assert reply.draft is None
    assert not reply.ok


def looks(draft, name):
    return [clip.get("filters", {}).get(name) for clip in clips(draft)]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Would the second clip look better in black and white? Let's see", "en"),
        ("take the colour out of the second clip", "en"),
        ("第二段去掉颜色", "zh"),
        ("Entferne die Farbe aus dem zweiten Clip", "de"),
        ("Quita el color del segundo clip", "es"),
    ],
)
def test_without_colour_and_nothing_is_removed(words, language):
    found = project(AT_START)
    assert looks(said(found, words, language), "look") == [None, "mono", None]


@pytest.mark.parametrize(
    ("words", "volume"),
    [
        ("upbeat music at a third of the volume", 0.33),
        ("add piano music at three quarters of full volume", 0.75),
    ],
)
def test_shares_of_the_volume(words, volume):
    draft = said(project("a 10 second city at night, no music"), words)
    assert [one["vol"] for one in of(draft, 1)] == [volume]


@pytest.mark.parametrize(
    ("words", "language"),
    [("画面四角压暗一点", "zh"), ("darken the corners a bit", "en")],
)
def test_dark_corners_are_a_vignette(words, language):
    draft = said(project(AT_START), words, language)
    assert all(looks(draft, "vignette"))
    assert not any(looks(draft, "brightness"))


@pytest.mark.parametrize(
    ("words", "language"), [("海滩那段浪花多一点", "zh"), ("more waves in the beach shot", "en")]
)
def test_more_of_a_thing_where_it_is(words, language):
    found = project(AT_START, "add a beach in the evening for 5 seconds at the end")
    assert kinds(said(found, words, language))[-1] == "beach"


@pytest.mark.parametrize(("words", "language"), [("森林改成冬天", "zh"), ("winter in the forest", "en")])
def test_another_season_of_the_same_scene(words, language):
    scene = clips(said(project(AT_START), words, language))[0]["scene"]
    assert (scene["kind"], scene["season"]) == ("forest", "winter")


@pytest.mark.parametrize(
    ("words", "language", "contrast"),
    [("more contrast on the forest, less on the mountains", "en", [0.2, None, -0.2])],
)
def test_more_of_one_and_less_of_another(words, language, contrast):
    assert looks(said(project(AT_START), words, language), "contrast") == contrast


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("all in black and white except the waterfall", "en"),
        ("Pon todo en blanco y negro menos la cascada", "es"),
    ],
)
def test_all_but_one_in_black_and_white(words, language):
    assert looks(said(project(AT_START), words, language), "look") == ["mono", None, "mono"]


def test_music_that_is_not_to_be_too_loud():
    draft = said(
        project("a 10 second city at night, no music"), "put some cheerful ukulele music in, not too loud"
    )
    assert [one["vol"] for one in of(draft, 1)] == [0.35]


def test_a_style_and_a_fade_in_one_sentence():
    (music,) = of(said(project(AT_START), "音乐换成舒缓的,最后两秒淡出", "zh"), 1)
    assert (music["music"]["style"], music["fade_out"]) == ("ambient", 2000)


def test_the_whole_video_in_portuguese():
    assert all(looks(said(project(AT_START), "Deixa o vídeo todo mais quente", "pt"), "warmth"))
