"""More edits in people's own words: corners, what is absent, what is taken away, what stands before a comma."""

import pytest

from promptreel_studio.agent import AssetInfo, respond
from promptreel_studio.agent.models import History
from studio.agent.drafts import check, of

FILES = (
    AssetInfo("v1", "wedding.mp4", "video", 30_000, 1920, 1080, True),
    AssetInfo("p1", "ring.jpg", "image", None, 4000, 3000),
    AssetInfo("v2", "toast.mov", "video", 18_000, 1920, 1080, True),
    AssetInfo("p2", "monogram.png", "image", None, 400, 200),
)
OWN = "make a video from wedding.mp4 (first 10 seconds), ring.jpg (4 seconds) and toast.mov"
DRAWN = "First clouds from above for 5 seconds, then the ocean by day for 5 seconds. Upbeat music, title “Up” at the start"


def after(start, *messages):
    """The draft before and after the last message, and its answer."""
    files = FILES if start == OWN else ()
    asked = [asset for asset in files if asset.id != "p2"]
    draft, past, reply = respond(start, None, assets=asked, seed=7).draft, (), None
    before = draft
    for words in messages:
        before = draft
        reply = respond(words, draft, assets=files, seed=7, history=History(past, ()))
        if reply.draft is not None:
            draft = check(reply.draft)
            past = past[-reply.steps :] if reply.steps < 0 else (before, *past)
    return before, draft, reply


@pytest.mark.parametrize(
    ("words", "place", "width"),
    [
        ("place monogram.png in the bottom right corner, small", "bottom-right", 0.12),
        ("put monogram.png in the top left corner", "top-left", 0.35),
        ("把monogram.png放在右上角", "top-right", 0.35),
    ],
)
def test_a_picture_in_a_corner_lies_over_the_film(words, place, width):
    _, draft, _ = after(OWN, words)
    box = next(clip["box"] for clip in of(draft, 0) if clip["asset"] == "p2")
    assert (box["position"], box["width"]) == (place, width)


@pytest.mark.parametrize(
    ("start", "words", "named"),
    [
        (OWN, "河水流得快一点", "河水"),
        (OWN, "make the ocean faster", "ocean"),
        (DRAWN, "河水流得快一点", "河水"),
        (DRAWN, "森林那段画面调暗20%", "森林"),
        (DRAWN, "darken the forest by 20%", "forest"),
    ],
)
def test_what_is_not_there_changes_nothing(start, words, named):
    before, draft, reply = after(start, words)
    assert draft == before and not reply.ok
    assert named in reply.texts[0]


@pytest.mark.parametrize("words", ["戒指的模糊还是拿掉", "ring 的模糊還是拿掉", "I don't want that blur"])
def test_a_look_goes_however_that_is_said(words):
    _, draft, _ = after(OWN, "blur the ring photo", words)
    assert not any((clip.get("filters") or {}).get("blur") for clip in of(draft, 0))


@pytest.mark.parametrize(
    "words", ["oops, I still need that one, bring it back", "sorry, I want the toast back there"]
)
def test_what_is_wanted_back_comes_back_and_nothing_is_complained_about(words):
    before, _, _ = after(OWN)
    _, draft, reply = after(OWN, "delete the last clip", words)
    assert [clip["asset"] for clip in of(draft, 0)] == [clip["asset"] for clip in of(before, 0)]
    assert len(reply.texts) == 1


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("caption the second clip Feet in the sand", ("Feet in the sand", 5000, 10_000, "bottom")),
        ("第5秒到第8秒在上方再加一条字幕“慢慢走”", ("慢慢走", 5000, 8000, "top")),
        ("when the ocean starts, show “Home” for 3 seconds", ("Home", 5000, 8000, "center")),
        ("結尾加個新標題「再見」，4秒，置中", ("再見", 6000, 10_000, "center")),
    ],
)
def test_a_text_stands_where_and_when_it_was_said(words, expected):
    _, draft, reply = after(DRAWN, words)
    found = [(t["txt"], t["st"], t["st"] + t["d"], t["style"]["position"]) for t in of(draft, 7)]
    assert expected in found and found[0][0] == "Up"
    assert len(reply.texts) == 1


def test_the_rest():
    _, draft, _ = after(OWN, "everything after 0:20 can go")
    assert draft["d"] == 20_000
    _, draft, _ = after(DRAWN, "音乐换成原声吉他")
    assert of(draft, 1)[0]["music"]["style"] == "acoustic"
    _, draft, _ = after(DRAWN, 'captions: "Snow falls. Nothing moves."', "have those lines slide in softly")
    assert {t["style"].get("animation") for t in of(draft, 7)} == {None, "slide"}
