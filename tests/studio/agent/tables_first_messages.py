"""The video of a first message, and what is answered."""

from promptreel_studio.agent import respond
from studio.agent.drafts import check


def made(words, *files, language="en"):
    reply = respond(words, None, assets=files, language=language, seed=7)
    assert reply.ok, reply.texts
    return check(reply.draft), " ".join(reply.texts)
