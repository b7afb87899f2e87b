"""Other music from a time on, or until one: the rest stays as it is."""

import pytest

from studio.agent.drafts import of
from studio.agent.tables_turns import DRAWN, after, film


def heard(draft):
    return [(one["music"]["style"], one["st"] / 1000, (one["st"] + one["d"]) / 1000) for one in of(draft, 1)]


@pytest.mark.parametrize(
    ("words", "pieces"),
    [
        ("from second 9 on, switch to lo-fi", [("piano", 0, 9), ("lofi", 9, 15)]),
        ("从第9秒开始换成欢快的音乐", [("piano", 0, 9), ("upbeat", 9, 15)]),
        ("after 8 seconds the music should change to upbeat", [("piano", 0, 8), ("upbeat", 8, 15)]),
        ("switch the music to upbeat for the last 5 seconds", [("piano", 0, 10), ("upbeat", 10, 15)]),
        ("后半段换成欢快的音乐", [("piano", 0, 7.5), ("upbeat", 7.5, 15)]),
        ("use lo-fi for the first half", [("lofi", 0, 7.5), ("piano", 7.5, 15)]),
        ("upbeat music for the first five seconds", [("upbeat", 0, 5), ("piano", 5, 15)]),
        ("switch the music to upbeat", [("upbeat", 0, 15)]),
        ("start lo-fi music at 0:08 instead", [("lofi", 8, 15)]),
    ],
)
def test_what_is_heard_when(words, pieces):
    assert pieces == heard(after(DRAWN, words))


def test_both_pieces_are_the_music():
    found = film(DRAWN, "from second 9 on, switch to lo-fi", "make the music quieter")
    assert [0.6, 0.6] == [one["vol"] for one in of(found.draft, 1)]
    assert found.say("remove the music").ok
    assert [] == of(found.draft, 1)


def test_half_is_a_loudness_by_itself():
    assert [0.4] == [one["vol"] for one in of(after(DRAWN, "music at half volume"), 1)]
