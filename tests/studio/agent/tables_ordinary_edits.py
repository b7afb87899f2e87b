"""Films of drawn shots and of own files, and what a message did to one of them."""

from studio.agent.drafts import check
from studio.agent.phrases.kit import Project

THREE = "first the ocean, 4 seconds, then a forest, 4 seconds, finally fireworks, 4 seconds"
CITY = "a 12 second city at night with piano music and the caption 'Night Drive'"
CLIPS = tuple(
    {"id": f"a{n}", "filename": f"part{n}.mp4", "file_type": "video", "duration_ms": ms, "width": 1920, "height": 1080}
    for n, ms in enumerate((8000, 900, 6000), 1)
)  # fmt: skip


def after(setup, words, language="en", assets=()):
    """The draft before and after a message, and the answer; everything of it was understood."""
    project = Project(assets)
    for one in setup:
        assert project.say(one).ok, one
    before = project.draft
    reply = project.say(words, language)
    assert reply.draft is not None, reply.texts
    assert len(reply.texts) == 1, reply.texts
    return before, check(reply.draft), reply
