"""Films that are edited in nine further languages, and what every such edit must do."""

import pytest

from promptreel_studio.agent import AssetInfo
from studio.agent.drafts import check
from studio.agent.phrases.kit import Project

CUES = "1\n00:00:01,000 --> 00:00:03,000\nWelcome\n\n2\n00:00:05,000 --> 00:00:07,000\nThis is us\n"
DRAWN = (
    "First a village in the snow at night for 5 seconds, then a beach at sunset for 5 seconds, "
    'then a forest in the rain for 5 seconds, title "Night Ride" at the start, synthwave music'
)
FILES = "make a video from beach.mp4, dog.mov, cat.jpg and sunset.png, each picture 4 seconds"
SENT = [
    AssetInfo("a1", "beach.mp4", "video", 12_000, 1920, 1080, True),
    AssetInfo("a2", "dog.mov", "video", 7000, 1920, 1080, True),
    AssetInfo("a3", "cat.jpg", "image", None, 4000, 3000),
    AssetInfo("a4", "sunset.png", "image", None, 4000, 3000),
]
MORE = [
    AssetInfo("a5", "logo.png", "image", None, 400, 200),
    AssetInfo("a6", "song.mp3", "audio", 90_000),
    AssetInfo("a7", "drone.mp4", "video", 15_000, 1920, 1080, True),
    AssetInfo("a8", "subs.srt", "subtitle", text=CUES),
]


def edits(table):
    """Parameters of a test: the first message, what then holds, the language and the words of each edit."""
    return [
        pytest.param(start, holds, language, words, id=f"{edit}-{language}-{number}")
        for edit, (start, holds, said) in table.items()
        for language, sentences in said.items()
        for number, words in enumerate(sentences)
    ]


def does_what_it_says(start, holds, language, words):
    """The film of the first message is edited as it was said, and nothing else is to be told about it."""
    project = Project(SENT if start == FILES else ())
    project.say(start)
    project.assets = project.assets and SENT + MORE
    reply = project.say(words, language)
    assert reply.ok, reply.texts
    assert holds(check(reply.draft)), reply.texts
    assert 1 == len(reply.texts), reply.texts
