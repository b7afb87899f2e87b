"""A film of three files with music, to be edited in parts, and what lies over it."""

from studio.agent.drafts import check
from studio.agent.phrases.kit import Project

FILES = (
    {"id": "a1", "filename": "beach.mp4", "file_type": "video", "duration_ms": 9000, "has_audio": True},
    {"id": "a2", "filename": "dinner.mov", "file_type": "video", "duration_ms": 6000, "has_audio": True},
    {"id": "a3", "filename": "product2.jpg", "file_type": "image", "duration_ms": 0},
    {"id": "a4", "filename": "logo.png", "file_type": "image", "duration_ms": 0, "width": 600, "height": 200},
)
VOICE = {"id": "v", "filename": "voice.wav", "file_type": "audio", "duration_ms": 4000}
START = "put beach.mp4, dinner.mov and product2.jpg together with acoustic music"


def film(*before, more=()):
    """The film after these messages; `more` has been uploaded beside its files."""
    project = Project((*FILES, *more))
    project.say(START)
    for words in before:
        assert project.say(words).ok, words
    return project


def said(project, words, language="en"):
    reply = project.say(words, language)
    check(project.draft)
    return reply
