"""155 sentences of somebody who had not seen the grammar, applied one after another on 18 projects."""

import pytest

from promptreel_studio.render.draft import read_draft
from studio.agent.phrases.kit import PROJECTS, Project, run


@pytest.mark.parametrize("project", PROJECTS, ids=[project["project"] for project in PROJECTS])
def test_every_sentence_does_what_it_says_or_is_refused_in_words(project):
    steps = run(project)
    assert len(project["steps"]) == len(steps)
    assert all(step.answer for step in steps)
    wrong = [(step.number, step.say, step.problem, step.answer) for step in steps if step.problem]
    assert [] == wrong


@pytest.mark.parametrize("project", PROJECTS, ids=[project["project"] for project in PROJECTS])
def test_the_renderer_reads_every_version_of_every_project(project):
    made = Project(project["assets"])
    for words, language in [
        (project["start"], "en"),
        *((step["say"], step["lang"]) for step in project["steps"]),
    ]:
        made.say(words, language)
        read = read_draft(made.draft)
        assert made.draft["d"] == read.d
        assert read.video
