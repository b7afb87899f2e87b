"""A recorded voice beside the music."""

import pytest

from promptreel_studio.agent import AssetInfo, respond
from studio.agent.drafts import check, of
from studio.agent.plain import TRIP, language_of

SOUNDS = (
    *TRIP,
    AssetInfo("v", "voiceover.m4a", "audio", 18000),
    AssetInfo("s", "track.mp3", "audio", 180000),
)


def said(draft, words):
    return respond(words, draft, assets=SOUNDS, language=language_of(words), seed=9)


def sounds(draft):
    return {one.get("asset", "composed"): one for one in of(draft, 1)}


@pytest.mark.parametrize("words", ["add my voiceover", "use voiceover.m4a as narration", "加上我的旁白"])
def test_a_recorded_voice_is_heard_beside_the_music_which_steps_back(words):
    trip = respond("edit my clips into a 30 second travel video with upbeat music", None, assets=TRIP, seed=8)
    heard = sounds(check(said(trip.draft, words).draft))
    assert (0, 18000, 1.0) == (heard["v"]["st"], heard["v"]["d"], heard["v"]["vol"])
    assert heard["composed"]["duck"] > 0.5


def test_a_voice_is_moved_made_quieter_and_taken_away_and_the_music_stays_as_it_is():
    trip = respond("edit my clips into a 30 second travel video with upbeat music", None, assets=TRIP, seed=8)
    draft = said(trip.draft, "add my voiceover").draft
    draft = said(draft, "start the voiceover at 3 seconds").draft
    assert 3000 == sounds(draft)["v"]["st"]
    draft = said(draft, "voiceover at 80%").draft
    assert (0.8, 0.8) == (sounds(draft)["v"]["vol"], sounds(draft)["composed"]["vol"])
    draft = said(draft, "music at 20%").draft
    assert (0.8, 0.2) == (sounds(draft)["v"]["vol"], sounds(draft)["composed"]["vol"])
    replaced = said(draft, "use track.mp3 as the music").draft
    assert {"v", "s"} == sounds(replaced).keys()
    assert sounds(replaced)["s"]["duck"] > 0.5
    assert {"v"} == sounds(said(draft, "remove the music").draft).keys()
    gone = said(draft, "remove the voiceover").draft
    assert {"composed"} == sounds(check(gone)).keys()
    assert not sounds(gone)["composed"].get("duck")


def test_a_voice_that_was_not_recorded_cannot_be_made():
    lake = respond("a quiet lake", None, seed=8).draft
    for words in ("add a voice over that says hello", "read the title out loud"):
        reply = respond(words, lake, seed=9)
        assert reply.draft is None
        assert "recorded" in reply.texts[0]


def test_music_that_steps_back_for_the_voice_alone_is_told_of_when_it_comes_back():
    trip = respond("edit my clips into a 30 second travel video with upbeat music", None, assets=TRIP, seed=8)
    spoken = said(trip.draft, "add my voiceover").draft
    assert "70% -> 0%" in " ".join(said(spoken, "remove the voiceover").texts)


def test_music_that_the_user_let_step_back_stays_so_without_the_voice():
    trip = respond("edit my clips into a 30 second travel video with upbeat music", None, assets=TRIP, seed=8)
    ducked = said(trip.draft, "duck the music under speech").draft
    gone = said(said(ducked, "add my voiceover").draft, "remove the voiceover").draft
    assert sounds(gone)["composed"]["duck"] > 0.5


def test_a_voice_is_not_taken_away_by_a_word_about_the_music():
    trip = respond("edit my clips into a 30 second travel video with upbeat music", None, assets=TRIP, seed=8)
    reply = said(trip.draft, "add my voiceover with no music")
    assert {"v"} == sounds(reply.draft).keys()


def test_what_stands_before_a_file_s_name_is_not_passed_over():
    trip = respond("edit my clips into a 30 second travel video with upbeat music", None, assets=TRIP, seed=8)
    assert "flurb" in " ".join(said(trip.draft, "flurb voiceover.m4a as narration").texts)
