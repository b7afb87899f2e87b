"""Edits of films of several clips, photos and shots, in plain talk."""

import pytest

from promptreel_studio.agent import AssetInfo, respond
from studio.agent.drafts import check, of
from studio.agent.plain import TRIP, edited, language_of, order_of


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        ("start with the drone shot", lambda d: order_of(d) == ["a3", "a1", "a2"]),
        ("bring the second clip forward by one", lambda d: order_of(d) == ["a2", "a1", "a3"]),
        ("镜头2和3换位置", lambda d: order_of(d) == ["a1", "a3", "a2"]),
        ("drop IMG_2042", lambda d: order_of(d) == ["a1", "a3"]),
        ("use seconds 5 to 10 of the drone shot", lambda d: (of(d, 0)[2]["src_in"], of(d, 0)[2]["d"]) == (5000, 5000)),
        ("最后一个镜头延长到15秒", lambda d: of(d, 0)[2]["d"] == 15000 and of(d, 0)[0]["d"] == 11500),
        ("add text 'Day 1' when the second clip starts", lambda d: of(d, 7)[-1]["st"] == 11500),
        ("title 'North' over the first two shots", lambda d: of(d, 7)[-1]["d"] == 18500),
        ("end the video with the text 'Thanks'", lambda d: of(d, 7)[-1]["st"] == 27000),
        ("the title should disappear after 2 seconds", lambda d: (of(d, 7)[0]["st"], of(d, 7)[0]["d"]) == (0, 2000)),
        ("zoom out slowly on the last shot", lambda d: of(d, 0)[2]["zoom"]["from"]["scale"] > 1),
        ("can you fade the picture in at the start?", lambda d: of(d, 0)[0]["fade_in"] == 1000),
        ("fade to black at the end over 2 seconds", lambda d: of(d, 0)[-1]["fade_out"] == 2000),
        ("画面淡入淡出", lambda d: of(d, 0)[0]["fade_in"] and of(d, 0)[-1]["fade_out"]),
        ("insert a sunset beach for 3 seconds between clip one and two", lambda d: "scene" in of(d, 0)[1]),
    ],
)  # fmt: skip
def test_a_film_of_several_clips(words, holds):
    trip = respond(
        "edit my clips into a 30 second travel video with upbeat music and the title 'Iceland'",
        None,
        assets=TRIP,
        seed=8,
    )
    reply = respond(words, trip.draft, assets=TRIP, language=language_of(words), seed=9)
    assert reply.draft is not None, reply.texts
    assert not any("Not understood" in text or "没听懂" in text for text in reply.texts), reply.texts
    assert holds(check(reply.draft))


@pytest.mark.parametrize("words", ["crop the second clip to a square", "add a fourth shot: a campfire"])
def test_what_holds_for_the_whole_or_cannot_be_drawn_is_refused(words):
    trip = respond("edit my clips into a 30 second travel video", None, assets=TRIP, seed=8)
    reply = respond(words, trip.draft, assets=TRIP, seed=9)
    assert reply.draft is None
    assert "no clip" not in reply.texts[0]


def test_shots_that_share_a_new_length_overlap_as_long_as_their_transitions():
    words = "a 20 second video: first a forest, then a waterfall, then the northern lights"
    longer = edited(respond(words, None, seed=8).draft, "make the whole video 40 seconds")
    first, second, third = of(longer, 0)
    assert [first["st"] + first["d"] - second["st"], second["st"] + second["d"] - third["st"]] == [
        second["tr"]["d"],
        third["tr"]["d"],
    ]


def test_shots_are_made_equally_long():
    words = "a 20 second video: first a forest, then a waterfall, then the northern lights"
    equal = edited(respond(words, None, seed=8).draft, "make all shots equally long")
    assert 1 == len({clip["d"] for clip in of(equal, 0)})


CORPORATE = (
    AssetInfo("a1", "intro.mp4", "video", 4000, 1920, 1080),
    AssetInfo("a2", "interview.mp4", "video", 25000, 1920, 1080),
    AssetInfo("a3", "product1.jpg", "image", 0, 3000, 3000),
    AssetInfo("a4", "product2.jpg", "image", 0, 3000, 3000),
    AssetInfo("a5", "company_logo.png", "image", 0, 800, 300),
)


@pytest.fixture(scope="module")
def advert():
    words = "use intro.mp4, then interview.mp4, then both product photos, with upbeat music at 35%"
    draft = check(respond(words, None, assets=CORPORATE, seed=8).draft)
    assert ["a1", "a2", "a3", "a4"] == order_of(draft)
    return draft


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        ("remove the sound of the interview", lambda d: [c.get("vol") for c in of(d, 0)] == [1, 0, None, None]),
        ("lower the music during the interview", lambda d: of(d, 1)[0]["duck"] > 0.5 and of(d, 1)[0]["vol"] == 0.35),
        ("delete the second product photo", lambda d: order_of(d) == ["a1", "a2", "a3"]),
        ("product2 should come before product1", lambda d: order_of(d) == ["a1", "a2", "a4", "a3"]),
        ("swap product1 and product2", lambda d: order_of(d) == ["a1", "a2", "a4", "a3"]),
        ("slow zoom out on product2", lambda d: [bool(c.get("zoom")) for c in of(d, 0)] == [False, False, False, True]),
        ("a slow zoom on each product photo", lambda d: [bool(c.get("zoom")) for c in of(d, 0)] == [False, False, True, True]),
        ("cut everything after 20 seconds", lambda d: d["d"] == 20000),
        ("music off for the first 3 seconds", lambda d: (of(d, 1)[0]["st"], of(d, 1)[0]["d"]) == (3000, 32000)),
        ("no music in the last 5 seconds", lambda d: (of(d, 1)[0]["st"], of(d, 1)[0]["d"]) == (0, 30000)),
        ("put the company logo in the top right and make it half as big", lambda d: of(d, 0)[-1]["box"]["width"] == 0.09),
        ("first clip 3 seconds, second clip 8 seconds", lambda d: [c["d"] for c in of(d, 0)[:2]] == [3000, 8000]),
        ("最后加黑场", lambda d: of(d, 0)[-1]["fade_out"] == 1000),
        ("第二张照片放到最前面", lambda d: order_of(d)[0] == "a4"),
    ],
)  # fmt: skip
def test_an_advert(advert, words, holds):
    reply = respond(words, advert, assets=CORPORATE, language=language_of(words), seed=9)
    assert reply.draft is not None, reply.texts
    assert not any("Not understood" in text for text in reply.texts), reply.texts
    assert holds(check(reply.draft))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("add thunder sounds", "compose music"),
        ("add a quick flash between the photos", "Not possible yet"),
        ("put the two photos side by side", "Not possible yet"),
        ("turn off the logo", "no logo"),
        ("what's the length now?", " s: 1. "),
        ("4k", "export"),
    ],
)
def test_what_is_not_possible_or_not_an_edit_changes_nothing(advert, words, told):
    reply = respond(words, advert, assets=CORPORATE, seed=9)
    assert reply.draft is None
    assert told in reply.texts[0]


def test_a_name_in_a_lower_third_is_no_wish_for_the_music(advert):
    words = "add the name 'Jane Doe, CEO' as a lower third while she speaks"
    reply = respond(words, advert, assets=CORPORATE, seed=9)
    assert ["Jane Doe, CEO"] == [one["txt"] for one in of(reply.draft, 7)]
    assert not of(reply.draft, 1)[0].get("duck")


def test_a_drawn_subject_is_not_taken_for_a_file_of_that_name():
    files = (AssetInfo("a1", "beach.mp4", "video", 9000, 1920, 1080),)
    beach = respond("a beach at sunset", None, assets=files, seed=8).draft
    reply = respond("make the beach darker", beach, assets=files, seed=9)
    assert of(reply.draft, 0)[0]["filters"]["brightness"] < 0
