"""What an edit is meant for, and that it stops there: one clip and not the others, one join and not all."""

import pytest

from promptreel_studio.agent import AssetInfo
from studio.agent.drafts import check, of
from studio.agent.phrases.kit import Project

FILES = [
    AssetInfo("a1", "beach.mp4", "video", 8000, 1920, 1080, True),
    AssetInfo("a2", "boat.mp4", "video", 9000, 1920, 1080, True),
    AssetInfo("a3", "ring.jpg", "image", None, 4000, 3000),
    AssetInfo("a4", "crew.jpg", "image", None, 4000, 3000),
]
LOGO = AssetInfo("a5", "logo.png", "image", None, 400, 200)


def language(words):
    return "zh" if any("\u3400" <= one <= "\u9fff" for one in words) else "en"


def own(*messages):
    """The film of the files under a watermark after these messages, and what was answered last."""
    project = Project(FILES)
    project.say("make a video from beach.mp4, boat.mp4, ring.jpg and crew.jpg")
    project.assets = [*FILES, LOGO]
    project.say("put logo.png bottom left as a watermark")
    for words in messages:
        reply = project.say(words, language(words))
    return check(project.draft), reply


def joins(draft):
    return ["tr" in clip for clip in of(draft, 0) if clip.get("asset") != "a5"]


@pytest.mark.parametrize(
    "words",
    [
        "前两段之间加一秒的交叉淡化。",
        "前两个片段之间用叠化",
        "put a one second crossfade between the first two clips",
    ],
)
def test_a_transition_between_two_is_between_them_alone(words):
    draft, _ = own(words)
    assert [False, True, False, False] == joins(draft)
    assert 0.6 == next(one["box"]["opacity"] for one in _over(draft))


def _over(draft):
    return [s for track in draft["t"][1:] for s in track["sg"] if s.get("asset") == "a5"]


@pytest.mark.parametrize(
    ("words", "speed"),
    [
        ("Speed up boat.mp4 by a factor of four.", 4.0),
        ("make boat.mp4 slower by a factor of 2", 0.5),
        ("slow boat.mp4 down by a factor of two", 0.5),
    ],
)
def test_factors(words, speed):
    draft, _ = own(words)
    assert [1.0, speed] == [clip["speed"] for clip in of(draft, 0)[:2]]


@pytest.mark.parametrize(
    "words",
    [
        "虚化去掉，黑白留着",
        "take the blur off, keep the black and white",
        "remove the blur but keep the black and white look",
    ],
)
def test_a_look_that_is_kept_is_kept(words):
    draft, _ = own("make ring.jpg black and white", "blur ring.jpg a bit", words)
    assert {"look": "mono"} == of(draft, 0)[2]["filters"]


@pytest.mark.parametrize("words", ["the second piece brighter, leave the first piece", "make the second piece brighter, leave the first one alone"])  # fmt: skip
def test_a_piece_that_is_left_is_left(words):
    draft, _ = own("split beach.mp4 at 0:04", words)
    assert [False, True, False] == [bool(clip.get("filters")) for clip in of(draft, 0)[:3]]


@pytest.mark.parametrize("words", ["no, only the photos", "no not on the drawn ones, only the photos", "only the photos", "wait, just the photos"])  # fmt: skip
def test_what_a_change_was_meant_for_throws_nothing_away(words):
    before, _ = own("make everything warmer")
    draft, _ = own("make everything warmer", words)
    assert before == draft
    kept, _ = own("keep only the photos")
    assert ["a3", "a4"] == [clip["asset"] for clip in of(kept, 0) if clip["asset"] != "a5"]


def test_seconds_that_are_taken_out_are_cut_from_the_film():
    draft, _ = own("take out from second 8 to second 10")
    assert 21_000 == draft["d"]
    assert 1 == len(_over(draft))


def test_a_cut_is_put_where_nothing_is_lost():
    draft, reply = own("put a cut into boat.mp4 at 0:10, don't lose anything")
    assert [(8000, 2000), (10_000, 7000)] == [(clip["st"], clip["d"]) for clip in of(draft, 0)[1:3]]
    assert "bars" not in " ".join(reply.texts)


@pytest.mark.parametrize("words", ["水印透明度一半", "make the watermark half transparent"])
def test_half_is_half(words):
    draft, _ = own(words)
    assert [0.5] == [one["box"]["opacity"] for one in _over(draft)]


def test_one_shot_and_the_others_as_they_are():
    project = Project([])
    project.say(
        "first a city skyline at night for 5 seconds, then mountains for 6 seconds, then an aurora for 6 seconds"
    )
    project.say("就山那一段，画面冷一点，对比度降一点，别的段不动", "zh")
    filters = [clip.get("filters") for clip in of(check(project.draft), 0)]
    assert [None, {"warmth": -0.2, "contrast": -0.2}, None] == filters


def test_seconds_of_one_shot_are_given_to_another():
    project = Project([])
    project.say(
        "first a city skyline at night for 5 seconds, then mountains for 6 seconds, then a waterfall for 5 seconds"
    )
    project.say("take two seconds off the mountains and give them to the waterfall")
    before, after = [[clip["d"] for clip in of(draft, 0)] for draft in project.versions[1:]]
    assert [0, -2000, 2000] == [new - old for old, new in zip(before, after, strict=True)]
