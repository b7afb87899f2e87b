"""Entries with alternatives are matched as they are written; what they stand for is never written out."""

import itertools
import random

import pytest

from promptreel.router import route
from promptreel.router.folding import word_in
from promptreel.router.phrases import Node, WordGraph, add_characters, parts
from promptreel.router.reading import read_words
from promptreel.router.walking import State, first_state
from promptreel.router.wordlists import FILES, alternatives, entries


def words_of(*texts, flags=1):
    graph = WordGraph()
    for text in texts:
        graph.add(parts(text), flags, None)
    return graph.start


def walked(start, phrase):
    first, *rest = phrase
    state = first_state(first, start, ())
    for one in rest:
        state = state and state.step(one)
    return state


def is_phrase(start, text):
    state = walked(start, text.split())
    return state is not None and state.ends


@pytest.mark.parametrize(
    ("entry", "phrases", "others"),
    [
        ("send {it|them} {over|across}", ["send it over", "send them across"], ["send it", "send over", "send it them"]),
        ("{can you |}export{ing|} it", ["can you exporting it", "export it"], ["can you", "exporting", "it"]),
        ("{a|b c|}{d|} e", ["ad e", "b cd e", "a e", "b c e", "d e", "e"], ["a d e", "b e", "c e"]),
        ("make {a |}vide* {now|please}", ["make video now", "make a videos please"], ["make a vid now", "make video"]),
        ("*spiel {ab|an}", ["abspiel ab", "spiel an"], ["spiele ab"]),
        ("how many{ %| left}", ["how many left"], ["how many"]),
        ("l'{export|import}", ["l export", "l import"], ["export"]),
    ],
)  # fmt: skip
def test_an_entry_stands_for_all_its_alternatives_and_nothing_else(entry, phrases, others):
    start = words_of(entry)
    assert phrases == [text for text in phrases if is_phrase(start, text)]
    assert not [text for text in others if is_phrase(start, text)]


def test_an_entry_may_have_more_alternatives_than_could_be_written_out():
    start = words_of("the " + "{big|red|old} " * 60 + "house")
    assert is_phrase(start, "the " + "red " * 60 + "house")
    assert not is_phrase(start, "the " + "red " * 59 + "house")


@pytest.mark.parametrize(
    ("text", "found"),
    [("把视频导出", True), ("把片子导出", True), ("把导出", True), ("把视频export", True), ("视频导出", False), ("把视频", False)],
)  # fmt: skip
def test_characters_are_matched_one_by_one(text, found):
    start = Node()
    add_characters(start, parts("把{视频|片子|}{导出|export}"), 1, None)
    leads = State(start.edges.get(text[0], ()), ())
    for character in text[1:]:
        leads = leads and leads.step(character)
    assert found == bool(leads and leads.ends)


def test_alternatives_without_a_character_of_such_a_script_are_words():
    start, words = Node(), words_of("{导出|export} {now|立刻}")
    add_characters(start, parts("{导出|export} {now|立刻}"), 1, None)
    assert is_phrase(words, "export now")
    assert not walked(words, ["导出"])
    assert {"导", "e"} == set(start.edges)
    state = State(start.edges["导"], ()).step("出")
    assert not state.ends
    assert state.step("立").step("刻").spaced


@pytest.mark.parametrize("code", ["de", "en", "fr", "hi", "tr"])
def test_what_a_language_lists_is_found(code):
    graph, listed = WordGraph(), []
    for text, flags, value in entries(FILES.read(code)):
        if " ... " not in text and "=" not in text and "%" not in text and text.isascii() and "*" not in text:
            graph.add(parts(text.lower()), flags, value)
            listed.append((text.lower(), flags))
    for text, flags in random.Random(code).sample(listed, 300):
        for phrase in itertools.islice(alternatives(text), 50):
            if words := word_in(phrase).findall(phrase):
                state = walked(graph.start, words)
                assert state is not None, phrase
                assert state.ends, phrase
                assert flags == state.flags & flags, phrase


def test_what_the_main_language_says_of_a_word_no_other_one_adds_to():
    main, other = words_of("them", flags=1), words_of("them", "them all", flags=2)
    assert 1 == first_state("them", main, [other]).flags
    assert 2 == first_state("them", main, [other]).step("all").flags


@pytest.mark.parametrize(
    ("message", "action"),
    [("xeport pls", "export"), ("скоко кридитов асталось", "credits"), ("نزل الفيدبو", "export")],
)
def test_slips_of_first_letters_and_of_other_keyboards_are_seen_through(message, action):
    assert (action,) == route(message).actions


def test_no_phrase_goes_on_over_what_stands_between_two_words():
    for text, words in (
        ("a, b-c's  (d)", ["a", "", "b", "c", "s", "", "d"]),
        ("… Größe. Ja!", ["grosse", "", "ja"]),
        ("", []),
        ("?!", []),
    ):
        read = read_words(text)
        assert words == read.words
        begun = {number: place for place, number in read.index_at.items() if place >= 0}
        assert [word for word in words if word] == [
            read.folded[begun[number] : read.ends[number]] for number in begun
        ]
        assert all(words[number] for number in begun)
