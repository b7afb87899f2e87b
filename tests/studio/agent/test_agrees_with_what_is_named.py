"""What was changed is held against what a message names: another thing is never changed in its place."""

from copy import deepcopy

import pytest

from promptreel_studio.agent import AssetInfo
from promptreel_studio.agent.audit.changes import changes_of
from promptreel_studio.agent.edits.refusals import refusal
from promptreel_studio.agent.reading.quotes import MARK, mask
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.replies import Speaker
from studio.agent.phrases.kit import Project

DRAWN = "first a street in the rain at night for 5 seconds, then a beach at sunset for 6 seconds, then a forest for 5 seconds, title 'Night Ride' at the start, synthwave music"
LEFT_ALONE = (
    ("en", "you know that thing where the letters get typed out one by one? do that with Night Ride", "night ride"),
    ("zh", "街道直接跳到海滩太突兀了，中间画段沙漠垫一下，3秒", "街道"),
)  # fmt: skip


@pytest.fixture
def film():
    project = Project([AssetInfo("a1", "dog.mov", "video", 6000, 1920, 1080, has_audio=True)])
    project.say(DRAWN)
    project.say("add the caption 'Far away' from 0:06 to 0:09")
    return project


@pytest.mark.parametrize(("language", "words", "named"), LEFT_ALONE, ids=range(len(LEFT_ALONE)))
def test_what_would_change_another_thing_changes_nothing_and_names_what_was_named(
    film, language, words, named
):
    before = film.draft
    reply = film.say(words, language)
    assert (film.draft, reply.ok) == (before, False), reply.texts
    assert named in reply.texts[0]


def test_there_is_no_caption_to_change(film):
    film.say("remove the caption")
    before = film.draft
    reply = film.say("make that caption blue")
    assert film.draft == before, reply.texts
    assert "caption" in reply.texts[0]


def test_changes_tell_clips_texts_and_sounds_apart(film):
    before = film.draft
    film.say("make the forest black and white")
    film.say("make the title red")
    film.say("music at 30%")
    found = changes_of(before, film.draft)
    assert ({3}, {3}, {"title", "music"}, {"Night Ride"}) == (
        found.touched,
        found.content,
        found.kinds,
        found.texts,
    )
    assert 30 in found.numbers
    assert not (found.longer or found.reworded or found.fewer or found.added or found.removed)


def test_changes_tell_what_only_moved(film):
    before = film.draft
    film.say("make the beach 4 seconds long")
    found = changes_of(before, film.draft)
    assert (set(), True) == (found.content, found.longer)
    assert {2, 3} <= found.touched
    assert "title" not in found.kinds


def test_a_text_about_something_is_one_that_says_it(film):
    before = film.draft
    assert "weekends" in film.say("change the caption about weekends to 'Closed on Mondays'").texts[0]
    assert film.draft == before


def test_a_new_film_may_have_a_title_too(film):
    film.say("a new video: three shots: a city, the ocean and the title Good Night, 3 seconds, no music")
    assert [None, None] != ["scene" in clip for clip in film.draft["t"][0]["sg"]][:2]
    assert len(film.draft["t"][0]["sg"]) == 3


def test_a_foreign_draft_is_not_touched_by_the_comparison(film):
    bare = deepcopy(film.draft)
    del bare["m"]
    before, after = deepcopy(bare), film.draft
    changes_of(bare, after)
    assert bare == before


def test_ids_that_are_no_words_do_not_break_the_comparison(film):
    odd = deepcopy(film.draft)
    odd["t"][0]["sg"][0]["id"] = ["no", "word"]
    assert changes_of(odd, deepcopy(odd)).touched == set()


def test_a_text_that_was_not_understood_is_named_by_its_words():
    masked, quotes = mask("put 'Crew 7' there")
    mark = MARK.search(masked).group()
    said = refusal(
        Speaker("en"), Reading(masked, quotes), ("unclear.part", {"wanted": [mark, "there"]}), alone=True
    )
    assert 'not "Crew 7" and "there"' in said
