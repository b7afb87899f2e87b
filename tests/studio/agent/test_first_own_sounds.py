"""First messages about one's own songs, voices and clips: what is heard, which parts are shown, and in which order."""

import pytest

from promptreel_studio.agent import AssetInfo, respond
from studio.agent.drafts import check, of

SONG = AssetInfo("song", "song.mp3", "audio", 120_000)
MEMO = AssetInfo("memo", "录音.m4a", "audio", 26_000)
NOTE = AssetInfo("note", "Voice 014.m4a", "audio", 37_000)


def clip(name, ms):
    return AssetInfo(name, name, "video", ms, 1920, 1080)


def photo(name):
    return AssetInfo(name, name, "image", None, 4000, 3000)


def made(words, assets, language="en"):
    reply = respond(words, None, assets=assets, language=language, seed=7)
    assert reply.ok, reply.texts
    return check(reply.draft), " ".join(reply.texts)


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("A beach, my own music", 0),
        ("An ocean for 20 seconds, here is the song, use it from 0:30", 30_000),
        ("ocean 20 s. heres the song, use from the chorus at 0:48", 48_000),
        ("ocean 20 s with the attached song", 0),
        ("A forest for 10 seconds. Put our jingle over it.", 0),
    ],
)
def test_the_song_that_was_brought_along_is_heard(words, start):
    draft, answer = made(words, [SONG])
    assert [(one["asset"], one["src_in"]) for one in of(draft, 1)] == [("song", start)]
    assert "Not in the picture" not in answer


@pytest.mark.parametrize(
    ("words", "asset", "kind"),
    [
        ("use my voice note and put something nice behind it, maybe trees", NOTE, "forest"),
        ("我录了一段话,背景弄点海底的就行", MEMO, "underwater"),
        ("用我的录音,背景是森林", MEMO, "forest"),
    ],
)
def test_a_drawn_film_is_as_long_as_the_voice(words, asset, kind):
    draft, _ = made(words, [asset])
    assert draft["d"] == asset.duration_ms and of(draft, 1)[0]["role"] == "voice"
    assert {one["scene"]["kind"] for one in of(draft, 0)} == {kind}


@pytest.mark.parametrize(
    "words",
    [
        "First lake.mov, then a forest 3 s. My own song under it, the clips' sound off.",
        "First lake.mov no sound, then a forest 3 s. Put our jingle over it all.",
    ],
)
def test_clips_are_silent_under_the_song(words):
    draft, _ = made(words, [clip("lake.mov", 9_000), SONG])
    assert of(draft, 0)[0]["vol"] == 0 and of(draft, 1)[0]["asset"] == "song"


def shown(draft):
    """Every shot: the file or what is drawn, where it begins in the file and how long it is, in seconds."""
    return [
        (
            one.get("asset") or one["scene"]["words"] or one["scene"]["kind"],
            one.get("src_in", 0) / 1000,
            one["d"] / 1000,
        )
        for one in of(draft, 0)
    ]


@pytest.mark.parametrize(
    ("language", "words", "assets", "expected"),
    [
        ("en", "first 5s of party.mp4, then fireworks 5s, then rest of party.mp4", [clip("party.mp4", 20_000)],
         [("party.mp4", 0, 5), ("fireworks", 0, 5), ("party.mp4", 5, 15)]),
        ("en", "my clip, but only seconds 3 to 9, then a card “Thanks!” 2 s", [clip("a.mov", 16_000)], [("a.mov", 3, 6), ("Thanks!", 0, 2)]),
        ("de", "mein clip, aber nur sekunde 3 bis 9, danach karte „Danke!“ 2s", [clip("a.mov", 16_000)], [("a.mov", 3, 6), ("Danke!", 0, 2)]),
        ("en", "seat.mp4 is me on a train, 40 sec. use 5 to 20, then go over to a city at night for another 10, lo-fi", [clip("seat.mp4", 40_000)],
         [("seat.mp4", 5, 15), ("skyline", 0, 10)]),
        ("zh", "这三段视频连起来,顺序2 1 3", [clip("1.mp4", 4_000), clip("2.mp4", 5_000), clip("3.mp4", 6_000)], [("2.mp4", 0, 5), ("1.mp4", 0, 4), ("3.mp4", 0, 6)]),
        ("en", "clip 2 then clip 1", [clip("clip1.mp4", 4_000), clip("clip2.mp4", 5_000)], [("clip2.mp4", 0, 5), ("clip1.mp4", 0, 4)]),
        ("en", "a.mp4 and b.mp4, use the second one first", [clip("a.mp4", 4_000), clip("b.mp4", 5_000)], [("b.mp4", 0, 5), ("a.mp4", 0, 4)]),
        ("en", "front.jpg 3, room.jpg 4, garden.mp4 6 (cut it), a city skyline 5 seconds", [photo("room.jpg"), photo("front.jpg"), clip("garden.mp4", 16_000)],
         [("front.jpg", 0, 3), ("room.jpg", 0, 4), ("garden.mp4", 0, 6), ("skyline", 0, 5)]),
        ("zh", "把三张照片按顺序各放3秒", [photo("1.jpg"), photo("2.jpg"), photo("3.jpg")], [("1.jpg", 0, 3), ("2.jpg", 0, 3), ("3.jpg", 0, 3)]),
        ("en", "i have 2 photos, 6 sec each, end with his name Harold Whitby 1948 - 2025", [photo("a.jpg"), photo("b.jpg")],
         [("a.jpg", 0, 6), ("b.jpg", 0, 6), ("Harold Whitby 1948 - 2025", 0, 3)]),
        ("en", "cup with steam 5s then our pic then the logo. “Open from 7” somewhere on the pic", [photo("inside.jpg"), photo("logo_white.png")],
         [("cup", 0, 5), ("inside.jpg", 0, 3), ("logo_white.png", 0, 3)]),
    ],
)  # fmt: skip
def test_parts_and_order_of_files(language, words, assets, expected):
    assert shown(made(words, assets, language)[0]) == expected


def test_a_logo_at_the_end_has_no_say_in_the_shape():
    draft, _ = made("a cup for 4 seconds, then my logo for 2 seconds", [photo("logo.png")])
    assert draft["m"]["width"] > draft["m"]["height"] * 1.7


def test_side_by_side_is_told_to_be_impossible():
    _, answer = made(
        "left.mp4 and right.mp4 side by side, 12 s", [clip("left.mp4", 12_000), clip("right.mp4", 12_000)]
    )
    assert "side by side" in answer


def test_texts_that_close_a_film_need_no_quotation_marks():
    draft, _ = made("A beach at sunset, 8 seconds, end with the words See You Soon", [])
    assert [(one["txt"], one["st"]) for one in of(draft, 7)] == [("See You Soon", 5_000)]
