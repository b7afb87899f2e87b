"""155 sentences of somebody who had not seen the grammar, applied one after another on 18 projects."""

import pytest

from studio.agent.phrases.kit import PROJECTS, run


@pytest.mark.parametrize("project", PROJECTS, ids=[project["project"] for project in PROJECTS])
def test_every_sentence_does_what_it_says_or_is_refused_in_words(project):
    steps = run(project)
    assert len(project["steps"]) == len(steps)
    assert all(step.answer for step in steps)
    wrong = [(step.number, step.say, step.problem, step.answer) for step in steps if step.problem]
    assert [] == wrong
