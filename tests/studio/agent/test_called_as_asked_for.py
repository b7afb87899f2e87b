"""Shots that are called by the words they were asked for in."""

from studio.agent.drafts import check, of
from studio.agent.phrases.kit import Project

FILES = (
    {
        "id": "a1",
        "filename": "dog.mp4",
        "file_type": "video",
        "duration_ms": 8000,
        "width": 1920,
        "height": 1080,
    },
)
TRIP = "first a harbour at dawn for 5 seconds, then a village in the snow for 4 seconds, then a market street for 5 seconds"
HAN = "温馨小屋5秒，然后雪山村庄5秒，然后港湾的黎明5秒，最后竹林5秒"
BESIDE = (
    "first a cosy cabin with a fireplace for 5 seconds, then dog.mp4, then a harbour at dawn for 4 seconds"
)
MONO = (
    (TRIP, "make the harbour black and white", "en", 0),
    (TRIP, "the market should be black and white", "en", 2),
    (BESIDE, "make the fireplace black and white", "en", 0),
    (BESIDE, "harbour in black and white", "en", 2),
    (HAN, "小屋变成黑白", "zh", 0),
    (HAN, "港湾变成黑白", "zh", 2),
    (HAN, "让竹林变黑白", "zh", 3),
)


def after(start, words, language):
    made = Project(FILES if "dog.mp4" in start else ())
    assert made.say(start, language).ok
    reply = made.say(words, language)
    assert reply.draft is not None, (words, reply.texts)
    return check(reply.draft)


def test_a_shot_is_called_by_what_was_asked_for():
    for start, words, language, place in MONO:
        changed = [n for n, clip in enumerate(of(after(start, words, language), 0)) if clip.get("filters")]
        assert changed == [place], words


def test_snow_is_a_shot_between_shots_and_weather_elsewhere():
    clips = of(after(TRIP, "crossfade the harbour into the snow, 2 seconds", "en"), 0)
    assert [clip["tr"]["d"] for clip in clips[1:]] == [2000, 800]
    clips = of(after(TRIP, "more rain in the market", "en"), 0)
    assert clips[2]["scene"]["amounts"] == {"rain": 1.6}
