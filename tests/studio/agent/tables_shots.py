"""The video of a prompt with several shots, and how to look into it."""

from promptreel_studio.agent import respond
from studio.agent.drafts import check, of


def made(words, **more):
    reply = respond(words, None, seed=7, **more)
    assert reply.draft is not None, reply.texts
    return check(reply.draft)


def kinds(draft):
    """What each shot shows: its words, or its kind."""
    return [clip["scene"]["words"] or clip["scene"]["kind"] for clip in of(draft, 0)]
