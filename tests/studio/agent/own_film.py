"""A film of the user's own files, edited message by message."""

from promptreel_studio.agent import AssetInfo
from studio.agent.phrases.kit import Project

FILES = (
    AssetInfo("a1", "beach.mp4", "video", 12_000, 1920, 1080, True),
    AssetInfo("a2", "dog.mov", "video", 8_000, 1920, 1080, True),
    AssetInfo("a3", "cat.jpg", "image", None, 4000, 3000),
    AssetInfo("a4", "sunset.png", "image", None, 4000, 3000),
    AssetInfo("a5", "party.mp4", "video", 10_000, 1920, 1080, True),
)
START = (
    "make a video from beach.mp4, dog.mov, cat.jpg, sunset.png and party.mp4, each picture 4 seconds, "
    "title 'Hello' at the start, piano music"
)


def told(language, *messages):
    """The draft before and after the last message, and what was answered."""
    project = Project(FILES)
    project.say(START)
    for words in messages[:-1]:
        assert project.say(words, language).ok
    before = project.draft
    reply = project.say(messages[-1], language)
    return before, project.draft, reply
