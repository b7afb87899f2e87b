"""Films that are edited in Spanish, German, French, Portuguese, Italian, Dutch and Polish, and what every such edit must do."""

import pytest

from promptreel_studio.agent import AssetInfo
from promptreel_studio.agent.reading.gloss import glossed
from studio.agent.drafts import check
from studio.agent.phrases.kit import Project

DRAWN = (
    "First a street in the rain at night for 5 seconds, then a beach at sunset for 5 seconds, "
    'then space with planets for 5 seconds, title "Night Ride" at the start, synthwave music'
)
CLIPS = "make a video from one.mp4, two.mp4, three.mp4 and photo.jpg, photo.jpg for 4 seconds"
HOLIDAY = "make a video from beach.mp4, dog.mov, cat.jpg and sunset.png, each picture 4 seconds"


def _sent(*files):
    return [
        AssetInfo(f"a{n}", name, "video", length, 1920, 1080, True)
        if length
        else AssetInfo(f"a{n}", name, "image", None, 4000, 3000)
        for n, (name, length) in enumerate(files, 1)
    ]


SENT = {
    DRAWN: [],
    CLIPS: _sent(("one.mp4", 8000), ("two.mp4", 6000), ("three.mp4", 10_000), ("photo.jpg", 0)),
    HOLIDAY: _sent(("beach.mp4", 12_000), ("dog.mov", 7000), ("cat.jpg", 0), ("sunset.png", 0)),
}
LATER = [
    AssetInfo("a5", "logo.png", "image", None, 400, 200),
    AssetInfo("a6", "theme.mp3", "audio", 90_000),
    AssetInfo("a7", "drone.mp4", "video", 15_000, 1920, 1080, True),
]


def edits(table):
    """Parameters of a test: the first messages, what then holds, the language and the words of each edit."""
    return [
        pytest.param(start, first, holds, language, words, id=f"{edit}-{language}")
        for edit, (start, first, holds, said) in table.items()
        for language, words in said.items()
    ]


def begun(start):
    """A project of the film that this first message makes, with files that were uploaded later."""
    project = Project(SENT[start])
    project.say(start)
    project.assets = project.assets and SENT[start] + LATER
    return project


def does_what_it_says(start, first, holds, language, words):
    """The film of the first messages is edited as it was said, and nothing else is to be told about it."""
    project = begun(start)
    if first:
        project.say(first)
    reply = project.say(words, language)
    assert reply.ok, (glossed(words, language), reply.texts)
    assert holds(check(reply.draft)), (glossed(words, language), reply.texts)
    assert 1 == len(reply.texts), (glossed(words, language), reply.texts)
