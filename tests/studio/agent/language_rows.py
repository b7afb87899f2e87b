"""Edits of one film in many languages: its files, the rows of a table, and what every such edit must do."""

import pytest

from promptreel_studio.agent import AssetInfo
from promptreel_studio.agent.reading.gloss import glossed
from studio.agent.drafts import check
from studio.agent.phrases.kit import Project


def sent(*files):
    """Uploads by their names and lengths in milliseconds; those of no length are pictures."""
    return [
        AssetInfo(f"a{n}", name, "video", length, 1920, 1080, True)
        if length
        else AssetInfo(f"a{n}", name, "image", None, 4000, 3000)
        for n, (name, length) in enumerate(files, 1)
    ]


def rows(table):
    """Parameters of a test: the first messages, what then holds, the language and the words of each edit.

    What is said is a dictionary by language, or a line for each with its language before the bar.
    """
    return [
        pytest.param(start, first, holds, language, words, id=f"{edit}-{language}")
        for edit, (start, first, holds, said) in table.items()
        for language, words in (
            said.items() if isinstance(said, dict) else map(_parted, said.strip().splitlines())
        )
    ]


def _parted(line):
    language, _, words = line.partition("|")
    return language, words


def begun(start, files, later):
    """A project of the film that this first message makes, with files that were uploaded later if it has any."""
    project = Project(files)
    project.say(start)
    project.assets = files and [*files, *later]
    return project


def does_what_it_says(project, first, holds, language, words):
    """The film of the first messages is edited as it was said, and nothing else is to be told about it."""
    for message in first:
        assert project.say(message).ok
    reply = project.say(words, language)
    assert reply.ok, (glossed(words, language), reply.texts)
    assert holds(check(reply.draft)), (glossed(words, language), reply.texts)
    assert 1 == len(reply.texts), (glossed(words, language), reply.texts)
