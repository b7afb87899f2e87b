"""First messages: lists told in words, lengths as "for 3 seconds", quotes by somebody, the camera of several shots."""

import pytest

from promptreel_studio.agent import AssetInfo, respond
from studio.agent.drafts import check, of, titles


def made(words):
    reply = respond(words, None, language="en", seed=7)
    return reply, check(reply.draft)


def kinds(draft):
    return [one["scene"]["kind"] for one in of(draft, 0)]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("lofi music: first a rainy city, then a forest, then a beach", ["skyline", "forest", "beach"]),
        ("a video that goes from the ocean to the clouds and ends with space", ["ocean", "clouds", "space"]),
        ("a city, then a window with snow", ["skyline", "room"]),
        ("a starfield", ["space"]),
    ],
)  # fmt: skip
def test_what_is_listed(words, wanted):
    assert kinds(made(words)[1]) == wanted


def test_what_is_heard_before_the_list_is_music():
    music = of(made("lofi music: first a rainy city, then a forest, then a beach")[1], 1)
    assert [one["music"]["style"] for one in music] == ["lofi"]


def test_lengths_as_for_seconds():
    _, draft = made("For 3 seconds show a city, for 5 seconds a beach, for 4 seconds a forest.")
    assert [(one["scene"]["kind"], one["d"]) for one in of(draft, 0)] == [
        ("skyline", 3000), ("beach", 5000), ("forest", 4000),
    ]  # fmt: skip


def test_times_of_one_place():
    _, draft = made("the same city: one in the morning, one at noon, one at night")
    assert kinds(draft) == ["skyline"] * 3
    assert [one["scene"]["time"] for one in of(draft, 0)] == ["dawn", "day", "night"]


@pytest.mark.parametrize(
    "words",
    [
        "animate this quote: “Be water.” by Bruce Lee, dark background",
        "put this quote in motion: “Be water.” by Bruce Lee",
    ],
)
def test_a_quote_by_somebody(words):
    _, draft = made(words)
    shown = {one["scene"]["words"] for one in of(draft, 0)} | {text for text, *_ in titles(draft)}
    assert "Be water.\n— Bruce Lee" in shown


def test_by_behind_a_title_is_no_author():
    assert titles(made("a beach, title “Summer” by the sea")[1])[0][0] == "Summer"


def test_the_camera_behind_several_shots_is_of_all():
    _, draft = made("first a city, then a forest, then a beach, slow camera pan left")
    assert [one["scene"]["camera"]["direction"] for one in of(draft, 0)] == ["left"] * 3


def test_a_fade_of_the_film_is_none_of_its_title():
    _, draft = made(
        "a beach at sunset, title “Hi” for the first 3 seconds, 10 seconds. The film fades to black at the end."
    )
    (title,) = of(draft, 7)
    assert title["d"] == 3000, title


def test_a_blue_like_a_lake_draws_none():
    _, draft = made("a lake-blue abstract background")
    assert kinds(draft) == ["abstract"]


def test_what_moves_is_not_missed():
    for words in (
        "swirling ink",
        "a fireplace burning in a cosy room",
        "flying above the clouds",
        "underwater light beams",
    ):
        reply, _ = made(words)
        assert not any("Not in the picture" in text or "left out" in text for text in reply.texts), (
            reply.texts
        )


def files(*names):
    kinds = {"mp4": "video", "jpg": "image"}
    return tuple(
        AssetInfo(
            f"a{i}",
            name,
            kinds[name[-3:]],
            8000 if name.endswith("mp4") else None,
            1920,
            1080,
            name.endswith("mp4"),
        )
        for i, name in enumerate(names, 1)
    )


def test_music_instead_of_what_was_recorded():
    words = "join them, upbeat music instead of the original sound"
    draft = check(respond(words, None, assets=files("a.mp4", "b.mp4"), seed=7).draft)
    assert [clip["vol"] for clip in of(draft, 0)] == [0, 0]
    assert of(draft, 1)[0]["music"]["style"] == "upbeat"


def test_seconds_each_with_crossfades():
    words = "slideshow of my photos, 3 seconds each with crossfades"
    draft = check(respond(words, None, assets=files("a.jpg", "b.jpg", "c.jpg"), seed=7).draft)
    assert [clip["st"] for clip in of(draft, 0)] == [0, 3000, 6000]
    assert [(clip.get("tr") or {}).get("kind") for clip in of(draft, 0)] == [None, "crossfade", "crossfade"]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (
            "开头用城市夜景3秒，中间下雨的街道6秒，结尾一杯冒热气的咖啡3秒",
            [("skyline", 3000), ("street", 6000), ("cup", 3000)],
        ),
        (
            "could you do the same mountain twice, once in the morning and once in a thunderstorm at night? 6 seconds each",
            [("mountains", 6000), ("mountains", 6000)],
        ),
    ],
)
def test_lists_in_other_words(words, wanted):
    _, draft = made(words)
    assert [one["scene"]["kind"] for one in of(draft, 0)] == [kind for kind, _ in wanted]
    assert draft["d"] == sum(length for _, length in wanted)


def test_one_shot_each():
    _, draft = made(
        "A video called “Four Seasons” with one shot each: a flower field in spring, a beach in summer, "
        "a forest in autumn, a village in winter snow. 20 seconds altogether"
    )
    assert kinds(draft) == ["fields", "beach", "forest", "village"]


def test_a_slow_zoom_on_each_photo():
    words = "a.jpg and b.jpg, five seconds each with a slow zoom"
    draft = check(respond(words, None, assets=files("a.jpg", "b.jpg"), seed=7).draft)
    assert [(clip["d"], clip["zoom"]["to"]["scale"] > clip["zoom"]["from"]["scale"]) for clip in of(draft, 0)] == [
        (5000, True), (5000, True),
    ]  # fmt: skip
