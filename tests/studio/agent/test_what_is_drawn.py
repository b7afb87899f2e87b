"""Which of several subjects is drawn, what is said of the others, and what moving words say."""

import pytest

from promptreel_studio.agent import respond
from promptreel_studio.agent.drafts import TEXT, VIDEO, segments


def scenes(reply):
    return [segment["scene"] for segment in segments(reply.draft, VIDEO)]


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("a waterfall in the jungle", "waterfall"),
        ("northern lights over a lake", "aurora"),
        ("fireworks over the bay", "fireworks"),
        ("a city skyline with fireworks above it", "fireworks"),
        ("海边的烟花", "fireworks"),
        ("mountains at dawn with a mirror lake", "mountains"),
        ("a village in the mountains", "village"),
    ],
)
def test_what_a_picture_includes_is_not_said_to_be_missing(prompt, kind):
    reply = respond(prompt, None, seed=7)
    assert [kind] == [scene["kind"] for scene in scenes(reply)]
    assert 1 == len(reply.texts), reply.texts


@pytest.mark.parametrize(
    ("prompt", "other"), [("mountains by the sea", "ocean"), ("a desert and a forest", "forest")]
)
def test_what_it_does_not_include_is(prompt, other):
    said = respond(prompt, None, seed=7).texts[1]
    assert "One shot shows one scene" in said
    assert f"left out: {other}" in said


@pytest.mark.parametrize(
    ("prompt", "words"),
    [
        ("kinetic typography about our summer sale", "Our summer sale"),
        ("animated text for our summer sale", "Our summer sale"),
        ("text animation saying good morning", "Good morning"),
        ("关于环保的文字动画", "环保"),
        ("the words 'Dream big' as kinetic typography", "Dream big"),
        ("kinetic typography", "Kinetic typography"),
    ],
)
def test_moving_words_say_the_subject_and_not_the_form(prompt, words):
    reply = respond(prompt, None, seed=7)
    assert [("words", words)] == [(scene["kind"], scene["words"]) for scene in scenes(reply)]
    assert words in reply.texts[0]
    assert 1 == len(reply.texts), reply.texts


@pytest.mark.parametrize(
    "words",
    [
        "undo the last change",
        "undo everything",
        "deshaz el último cambio",
        "撤销",
        "tausche die erste und die letzte Szene",
    ],
)
def test_an_edit_without_a_video_makes_none(words):
    reply = respond(words, None, seed=7)
    assert not reply.ok
    assert reply.draft is None


def test_a_title_over_moving_words_is_what_they_say():
    draft = respond("product clip for wireless headphones 'Aero One'", None, seed=7).draft
    assert ["Aero One"] == [segment["scene"]["words"] for segment in segments(draft, VIDEO)]
    assert [] == segments(draft, TEXT)
    placed = respond("a dinosaur, title 'Rex' at the bottom", None, seed=7).draft
    assert ["Rex"] == [title["txt"] for title in segments(placed, TEXT)]


@pytest.mark.parametrize(
    ("words", "language", "season", "weather"),
    [
        ("snowy mountains at sunrise", "en", "winter", "clear"),
        ("snow-capped mountains at noon", "en", "winter", "clear"),
        ("snow-covered mountains", "en", "winter", "clear"),
        ("mountains in the snow", "en", "winter", "snow"),
        ("snowy mountains in a snowfall", "en", "winter", "snow"),
        ("雪山日出", "zh", "winter", "clear"),
        ("冬天的雪山", "zh", "winter", "clear"),
        ("雪山上下着雪", "zh", "winter", "snow"),
        ("verschneite Berge bei Sonnenaufgang", "de", "winter", "clear"),
        ("montagnes enneigées au lever du soleil", "fr", "winter", "clear"),
        ("montañas nevadas al amanecer", "es", "winter", "clear"),
        ("雪をかぶった山の日の出", "ja", "winter", "clear"),
        ("눈 덮인 산의 일출", "ko", "winter", "clear"),
        ("заснеженные горы на рассвете", "ru", "winter", "clear"),
    ],
)
def test_snowy_mountains_are_white_and_it_snows_only_where_that_is_said(words, language, season, weather):
    draft = respond(words, None, language=language, seed=7).draft
    assert draft is not None
    scene = draft["t"][0]["sg"][0]["scene"]
    assert ("mountains", season, weather) == (scene["kind"], scene["season"], scene["weather"])


@pytest.mark.parametrize(
    "words", ["the ocean at noon with high waves", "an ocean with giant waves", "巨浪的大海"]
)
def test_high_waves_are_high(words):
    draft = respond(words, None, seed=7).draft
    assert draft is not None
    assert 2.0 == draft["t"][0]["sg"][0]["scene"]["amounts"]["waves"]


@pytest.mark.parametrize(
    ("words", "missing"),
    [
        ("first the sea at night turning to dawn for 5 seconds, then a forest", "turning to dawn"),
        ("first a city at night, then at dawn", None),
    ],
)
def test_a_time_of_day_that_turns_into_another_within_a_shot_is_told(words, missing):
    answer = " ".join(respond(words, None, seed=7).texts)
    assert missing in answer if missing else "Not in the picture" not in answer


def test_a_film_of_a_time_of_day_that_turns_into_another_has_a_shot_for_each():
    for words, kind, times in (
        ("sunset over the ocean that turns into night, 12 seconds", "ocean", ["sunset", "night"]),
        ("海边从日落变成夜晚，15秒", "ocean", ["sunset", "night"]),
        ("mountains from sunrise to noon", "mountains", ["dawn", "day"]),
        ("a city skyline timelapse day to night, 20 seconds", "skyline", ["day", "night"]),
    ):
        shots = [clip["scene"] for clip in respond(words, None, seed=7).draft["t"][0]["sg"]]
        assert [(one["kind"], one["time"]) for one in shots] == [(kind, time) for time in times]


@pytest.mark.parametrize(
    ("words", "kind", "time"),
    [
        ("night sky, 10 seconds", "space", "night"),
        ("the night sky over mountains", "mountains", "night"),
        ("夜空，8秒", "space", "night"),
        ("下雨的街，10秒", "street", "night"),
        ("画面是江河，10秒", "waterfall", "day"),
    ],
)
def test_skies_and_streets(words, kind, time):
    scene = respond(words, None, seed=7).draft["t"][0]["sg"][0]["scene"]
    assert (scene["kind"], scene["time"]) == (kind, time)


def test_what_is_wished_in_brackets_is_read():
    scene = respond("森林里的小屋（10秒，蓝色，镜头慢慢漂）", None, seed=7).draft["t"][0]["sg"][0]["scene"]
    assert (scene["palette"], scene["camera"]["move"]) == ("blue", "drift")


def test_texts_of_the_halves_of_a_film():
    said = "the lake at night, then snow; the text “Alone” during the first half and “Together” during the second half"
    draft = respond(said, None, seed=7).draft
    assert [(one["txt"], one["st"], one["d"]) for one in draft["t"][-1]["sg"]] == [
        ("Alone", 0, 5000),
        ("Together", 5000, 5000),
    ]


@pytest.mark.parametrize(
    ("words", "kind", "time"),
    [
        ("mountains. not sunset, everybody does sunset. early morning, fog", "mountains", "dawn"),
        ("a beach, but not at night", "beach", "sunset"),
        ("no city please, a forest at night", "forest", "night"),
        ("海边，不要晚上，要清晨", "ocean", "dawn"),
        ("stream background: space, one ringed planet, purple", "space", "night"),
        ("background for my stream, space with planets", "space", "night"),
        ("a stream in a forest, gently flowing", "waterfall", "day"),
        ("云海日出", "clouds", "dawn"),
        ("Something calm. I don't care what. About 15 seconds.", "ocean", "sunset"),
        ("随便来个好看的，治愈一点", "ocean", "sunset"),
        ("like the ending of a sad movie", "street", "night"),
    ],
)
def test_what_is_not_wished_is_not_drawn(words, kind, time):
    (scene, *_) = scenes(respond(words, None, seed=7))
    assert (scene["kind"], scene["time"]) == (kind, time)


@pytest.mark.parametrize(
    ("words", "missing"),
    [
        ("Beach. Morning. 60fps. With waves sound.", ["With waves sound", "60 fps"]),
        ("a forest with the sound of birds, 10 seconds", ["sound of birds"]),
        ("can u make 2 versions one wide one vertical of a night city", ["2 versions"]),
        ("森林，配鸟叫声，10秒", ["鸟叫声"]),
    ],
)
def test_what_no_film_can_be_is_told(words, missing):
    answer = " ".join(respond(words, None, seed=7).texts)
    assert all(phrase in answer for phrase in missing), answer


def test_times_in_front_of_shots_are_their_lengths():
    said = "0:00-0:04 black, text “In the beginning”\n0:04-0:12 space\n0:12-0:16 black, text “light”\ncinematic music, fade out in the last 2 seconds"
    draft = respond(said, None, seed=7).draft
    first, _, last = scenes(respond(said, None, seed=7))
    assert (draft["d"], first["ground"], last["ground"], last["words"]) == (
        16_000,
        "#000000",
        "#000000",
        "light",
    )
    assert (
        respond("0-5 desert at noon / 5-11 desert at sunset / 11-15 the sea", None, seed=7).draft["d"]
        == 15_000
    )


def test_what_another_scene_would_have_is_missed_and_what_this_one_has_is_not():
    for language, words, kind, missing in (
        ("en", "a cat playing in the garden", "fields", ("cat", "garden")),
        ("fr", "un chat dans le jardin", "fields", ("chat", "jardin")),
        ("en", "a butterfly in the forest", "forest", ("butterfly",)),
        ("en", "a butterfly on a flower", "fields", ()),
        ("en", "a sailing boat on a calm sea at sunrise", "ocean", ()),
        ("zh", "海上的帆船", "ocean", ()),
        ("en", "a volcano erupting at night", "mountains", ("volcano",)),
        ("zh", "火车穿过雪林", "forest", ("火车",)),
    ):
        reply = respond(words, None, language=language, seed=7)
        assert [kind] == [scene["kind"] for scene in scenes(reply)]
        assert bool(missing) == (len(reply.texts) > 1), reply.texts
        assert all(name in reply.texts[-1] for name in missing), reply.texts
