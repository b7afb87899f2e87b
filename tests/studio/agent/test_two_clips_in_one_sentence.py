"""One sentence about two clips, clips that change places, and wishes beside "keep it short"."""

import pytest

from studio.agent.drafts import of
from studio.agent.tables_turns import DRAWN, after, shots

BEACH, FIREWORKS, MOUNTAINS = 0, 1, 2


def scenes(draft):
    return [clip["scene"] for clip in of(draft, 0)]


@pytest.mark.parametrize(
    "words",
    ["make the mountains foggy and the beach at night", "the beach at night and the mountains in fog"],
)
def test_a_weather_and_a_time(words):
    found = scenes(after(DRAWN, words))
    assert ("night", "fog") == (found[BEACH]["time"], found[MOUNTAINS]["weather"])
    assert "clear" == found[BEACH]["weather"]


@pytest.mark.parametrize(
    "words", ["第一个和第三个换一下", "第一个镜头和最后一个镜头换个位置", "swap the beach and the mountains"]
)
def test_two_change_places(words):
    assert ["mountains", "fireworks", "beach"] == [shown for shown, _ in shots(after(DRAWN, words))]


def test_to_keep_it_short_keeps_the_others():
    draft = after(DRAWN, "another take of the beach, but keep it short")
    assert ["beach", "fireworks", "mountains"] == [shown for shown, _ in shots(draft)]


@pytest.mark.parametrize("words", ["去掉中间的镜头", "删掉中间的那个片段"])
def test_the_one_in_the_middle(words):
    assert ["beach", "mountains"] == [shown for shown, _ in shots(after(DRAWN, words))]


def test_backwards_and_slower():
    clip = of(after(DRAWN, "reverse the beach shot and slow it down"), 0)[0]
    assert (True, 0.667) == (clip["reverse"], clip["speed"])


def test_lengths_in_a_row():
    draft = after(DRAWN, "the first shot 3, the second 4 and the third 7 seconds")
    assert [30, 40, 70] == [length for _, length in shots(draft)]
