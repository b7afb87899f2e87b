"""Looks and drawn scenes: every word that says which or how much is used by an edit, or the edit is refused with that word."""

import pytest

from studio.agent.phrases.kit import Project, clips
from studio.agent.plain import language_of
from studio.agent.tables_no_word_vanishes import film, shots


@pytest.mark.parametrize("words", ["重做一下，晚上还是好看", "重做，还是夜里好", "redo it, night was nicer"])
def test_a_reason_beside_redo_asks_for_nothing(words):
    project = shots("make the waterfall night", "undo")
    reply = project.say(words, language_of(words))
    assert "night" == clips(project.draft)[1]["scene"]["time"], reply.texts
    assert 1 == reply.steps


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("blur the beach and darken its edges", "en"),
        ("海滩那段模糊一点，四角压暗", "zh"),
        ("mach den Strand unscharf und dunkle die Ränder ab", "de"),
    ],
)
def test_dark_edges_are_a_vignette(words, language):
    project = film()
    reply = project.say(words, language)
    looks = clips(project.draft)[0].get("filters") or {}
    assert looks.get("vignette"), reply.texts
    assert "brightness" not in looks


@pytest.mark.parametrize(
    ("words", "less"),
    [
        ("森林的雾淡一点", True),
        ("the fog in the forest should be thinner", True),
        ("森林的雾浓一点", False),
        ("the fog in the forest should be thicker", False),
    ],
)
def test_thinner_fog_is_less_of_it(words, less):
    project = shots("make the forest foggy")
    reply = project.say(words, language_of(words))
    assert less == (clips(project.draft)[2]["scene"]["amounts"]["fog"] < 1), reply.texts


@pytest.mark.parametrize(
    ("words", "language"),
    [("turn spring into autumn", "en"), ("把春天换成秋天", "zh"), ("change spring to autumn", "en")],
)
def test_one_season_for_another(words, language):
    project = Project(())
    project.say("a 10 second forest in spring")
    reply = project.say(words, language)
    assert "autumn" == clips(project.draft)[0]["scene"]["season"], reply.texts


@pytest.mark.parametrize(("words", "language"), [("bring the colour back", "en"), ("把颜色调回来", "zh")])
def test_colour_comes_back(words, language):
    project = film()
    project.say("make everything black and white")
    project.say("add the title 'Hello' at the start")
    reply = project.say(words, language)
    assert not any((clip.get("filters") or {}).get("look") for clip in clips(project.draft)), reply.texts


@pytest.mark.parametrize(
    ("words", "language"), [("less snow in the first shot", "en"), ("第一段雪小一点", "zh")]
)
def test_less_of_what_does_not_fall_lets_nothing_fall(words, language):
    project = shots()
    before = project.draft
    reply = project.say(words, language)
    assert before == project.draft, reply.texts


@pytest.mark.parametrize(
    ("words", "language"), [("花火をもっと多くして", "ja"), ("make the fireworks more", "en")]
)
def test_to_make_something_more_is_more_of_it(words, language):
    project = shots()
    reply = project.say(words, language)
    assert clips(project.draft)[3]["scene"]["amounts"]["fireworks"] > 1, reply.texts
