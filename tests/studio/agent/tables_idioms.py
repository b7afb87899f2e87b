"""Films of drawn shots and of own files, to be edited in ordinary words."""

from studio.agent.drafts import check
from studio.agent.phrases.kit import Project

AT_START = "an autumn forest, 6 seconds, then a waterfall, 4 seconds, then mountains at dawn, 6 seconds. Piano music. Title: 'Walk with us'"
THREE = "first an underwater reef, 6 seconds, then a desert at dusk, 6 seconds, then a night sky with aurora, 6 seconds, ambient music, title at the start: 'Three Worlds'"
FILES = tuple(
    {"id": f"a{n}", "filename": name, "file_type": kind, "duration_ms": ms, "width": 1920, "height": 1080}
    for n, (name, kind, ms) in enumerate(
        [("intro.mov", "video", 5000), ("interview.mp4", "video", 20000), ("factory.mp4", "video", 10000), ("team.jpg", "image", None)], 1
    )
)  # fmt: skip
MADE = "make a video from intro.mov, interview.mp4, factory.mp4 and team.jpg"


def project(*words, assets=()):
    """A project after these messages, the first of which makes its film."""
    found = Project(assets)
    for one in words:
        assert found.say(one).ok, one
    return found


def said(found, words, language="en"):
    """The draft after a message of which everything was understood."""
    reply = found.say(words, language)
    assert reply.draft is not None, reply.texts
    assert len(reply.texts) == 1, reply.texts
    return check(reply.draft)
