"""Cards of text that are on the timeline: other colours, one letter at a time, another layout."""

from __future__ import annotations

import pytest

from promptreel_studio.agent import respond
from studio.agent.drafts import check, of

ONE = 'text on black: "Less is more"'
THREE = "三张文字卡片,每张2秒:“坚持”、“自律”、“自由”,紫色背景"
PURPLE = "#af52de"


def after(start, words, language="en"):
    draft = respond(start, None, language=language, seed=7).draft
    reply = respond(words, draft, language=language, seed=7)
    assert reply.draft is not None, reply.texts
    return [clip["scene"] for clip in of(check(reply.draft), 0)], " ".join(reply.texts)


@pytest.mark.parametrize(
    ("language", "words", "field", "value"),
    [
        ("en", "make the background dark green", "ground", "#1b7f3b"),
        ("en", "change the background to light blue", "ground", "#5ac8fa"),
        ("en", "make it red", "ground", "#ff3b30"),
        ("en", "make the letters yellow", "ink", "#ffd60a"),
        ("en", "change the text colour to gold", "ink", "#f5c542"),
        ("en", "letter by letter", "reveal", "letters"),
        ("en", "let the words appear one at a time", "reveal", "words"),
        ("en", "put it in a frame", "variant", "frame"),
        ("zh", "背景改成深绿色", "ground", "#1b7f3b"),
        ("zh", "把字改成黄色", "ink", "#ffd60a"),
        ("zh", "逐字出现", "reveal", "letters"),
        ("es", "pon el fondo verde oscuro", "ground", "#1b7f3b"),
        ("es", "letras amarillas", "ink", "#ffd60a"),
        ("de", "mach den Hintergrund dunkelblau", "ground", "#1d3a8a"),
        ("ja", "文字を黄色にして", "ink", "#ffd60a"),
    ],
)
def test_a_card_is_changed(language, words, field, value):
    (scene,), _ = after(ONE, words, language)
    assert value == scene[field]
    assert "Less is more" == scene["words"]


def test_both_colours_change_at_once_and_the_answer_names_them():
    (scene,), answer = after(ONE, "white letters on red please")
    assert ("#ffffff", "#ff3b30") == (scene["ink"], scene["ground"])
    assert "black -> red" in answer


def test_letters_that_cannot_be_read_are_told():
    assert "outline" in after(ONE, "make the letters dark blue")[1]
    assert "outline" not in after(ONE, "make the letters yellow")[1]


def test_all_cards_change_or_the_one_that_is_named():
    scenes, _ = after(THREE, "背景改成红色", "zh")
    assert {"#ff3b30"} == {scene["ground"] for scene in scenes}
    scenes, _ = after(THREE, "第二张的背景改成红色", "zh")
    assert [PURPLE, "#ff3b30", PURPLE] == [scene["ground"] for scene in scenes]


def test_another_layout_is_another():
    before = of(respond(ONE, None, seed=7).draft, 0)[0]["scene"]["variant"]
    assert before != after(ONE, "another layout")[0][0]["variant"]


def test_what_is_so_already_is_said():
    draft = respond(ONE, None, seed=7).draft
    reply = respond("make the background black", draft, seed=7)
    assert not reply.ok
    assert reply.draft is None


def test_letters_over_a_card_with_a_title_are_the_titles():
    draft = respond('add the title "Hi"', respond(ONE, None, seed=7).draft, seed=7).draft
    draft = respond("make the text red", draft, seed=7).draft
    assert "#ff3b30" == of(draft, 7)[0]["style"]["color"]
    assert of(draft, 0)[0]["scene"]["ink"] is None


def test_a_scene_that_is_no_card_is_left_to_others():
    draft = respond("ocean at sunset", None, seed=7).draft
    reply = respond("make the background blue", draft, seed=7)
    assert reply.draft is None or of(reply.draft, 0)[0]["scene"]["ground"] is None
