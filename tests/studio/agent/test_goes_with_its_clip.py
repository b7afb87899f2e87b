"""Texts and logos go with the clip that they lie over; a film's title stays at its start."""

import pytest

from promptreel_studio.agent import AssetInfo, respond
from studio.agent.drafts import of
from studio.agent.tables_talk_around_wishes import DRAWN, OWN, clips, talk


def spans(draft):
    return {one["txt"]: (one["st"], one["st"] + one["d"]) for one in of(draft, 7)}


def clip_span(draft, number):
    one = sorted((c for c in of(draft, 0) if "box" not in c), key=lambda c: c["st"])[number]
    return (one["st"], one["st"] + one["d"])


@pytest.mark.parametrize(
    ("messages", "place"),
    [
        (['add the caption "Woof" on the dog clip', "move the dog clip to the end"], -1),
        (['add the caption "Woof" on the dog clip', "把小狗那段放到最前面"], 0),
        (['add the caption "Woof" on the dog clip', "duplicate the cake and put it at the end"], 1),
        (['add the caption "Woof" on the dog clip', "let the beach run 4 seconds"], 1),
        (['add the caption "Woof" on the dog clip', "pon el primer clip al doble de velocidad"], 1),
        (['add the caption "Woof" on the dog clip', "half-second crossfades everywhere"], 1),
    ],
)
def test_a_caption_stays_over_its_clip(messages, place):
    draft, said = talk(OWN, *messages)
    assert clips(draft)[place] == "a2"
    assert spans(draft)["Woof"] == clip_span(draft, place), said


def test_a_caption_goes_with_the_clip_that_goes():
    draft, said = talk(OWN, 'add the caption "Woof" on the dog clip', "remove the dog and the party")
    assert spans(draft) == {}
    assert "Woof" in said


def test_the_title_of_the_film_stays_at_its_start():
    draft, _ = talk(DRAWN, 'add the title "Hi"', "swap the first and the last shot")
    assert spans(draft)["Hi"] == (0, 3000)


def test_a_file_that_is_called_like_a_farewell_is_no_farewell():
    files = [AssetInfo("a1", "hello.mp4", "video", 5000), AssetInfo("a2", "goodbye.mp4", "video", 5000)]
    draft = respond("make a video from hello.mp4 and goodbye.mp4", None, assets=files, seed=7).draft
    draft = respond("move goodbye to the beginning", draft, assets=files, seed=7).draft
    assert clips(draft) == ["a2", "a1"]


def test_a_title_that_is_named_beside_the_music_is_that_of_the_film():
    words = 'First a beach, then a street at night, with the title "Weekend" and acoustic music'
    assert spans(respond(words, None, seed=7).draft)["Weekend"] == (0, 3000)
