"""Tables of messages in many languages, and projects that answer them."""

from studio.agent.drafts import check


def rows(table):
    """Language and words of every line of a table."""
    return [tuple(line.strip().split("|", 1)) for line in table.strip().splitlines()]


def done(project, words, language="en"):
    """The draft after an edit that is understood wholly."""
    reply = project.say(words, language)
    assert reply.draft is not None, reply.texts
    assert 1 == len(reply.texts), reply.texts
    return check(reply.draft)
