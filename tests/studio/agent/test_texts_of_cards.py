"""Texts for each clip in a row, other words on cards, a card at the end, and what lies over a clip."""

import pytest

from promptreel_studio.agent import AssetInfo, drafts, respond

PHOTOS = tuple(AssetInfo(f"p{n}", f"{name}.jpg", "image", None, 3000, 2000) for n, name in enumerate("abc"))
BALL = AssetInfo("g1", "ball.gif", "video", 1_600, 300, 200, False)
ROCKET = AssetInfo("v1", "rocket.webm", "video", 6_000, 640, 360, True)
VOICE = AssetInfo("s1", "voiceover.mp3", "audio", 14_000)
CARDS = 'lyric video with these lines: "Hello darkness", "my old friend", "Bye", 3 seconds each'


def told(message, draft=None, assets=PHOTOS):
    return respond(message, draft, assets=assets, seed=7)


def texts(draft):
    return [(one["txt"], drafts.start_of(one)) for one in drafts.segments(draft, drafts.TEXT)]


def words(draft):
    return [
        clip["scene"]["words"] for clip in drafts.clips(draft) if clip.get("scene", {}).get("kind") == "words"
    ]


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("put a caption on each: Kyoto, Spring, Me", ["Kyoto", "Spring", "Me"]),
        ('caption each photo: "A", "B", "C"', ["A", "B", "C"]),
        ("captions: one, two and three", ["one", "two", "three"]),
        ("每张照片加字幕:京都、春天、咖啡", ["京都", "春天", "咖啡"]),
        ('第一张加字幕"京都",第二张"春天",第三张"咖啡"', ["京都", "春天", "咖啡"]),
    ],
)
def test_a_row_of_texts_is_one_for_each_clip(message, said):
    draft = told("a.jpg b.jpg c.jpg, 3 seconds each").draft
    assert texts(told(message, draft).draft) == list(zip(said, (0, 3_000, 6_000), strict=True))


def test_a_text_with_a_comma_is_one():
    draft = told("a.jpg b.jpg c.jpg, 3 seconds each").draft
    assert texts(told("add a caption: Hello, world", draft).draft) == [("Hello, world", 0)]


@pytest.mark.parametrize(
    "message",
    [
        'change the 2nd line to "foe"',
        'change "my old friend" to "foe"',
        'the second card should say "foe"',
        'change the text of the second clip to "foe"',
        '把第二句改成"foe"',
    ],
)
def test_a_card_says_something_else(message):
    after = told(message, told(CARDS, assets=()).draft, ()).draft
    assert words(after) == ["Hello darkness", "foe", "Bye"]
    assert not drafts.segments(after, drafts.TEXT)


def test_the_only_card_says_something_else():
    draft = told('a card that says "Hello"', assets=()).draft
    assert words(told('change it to "Goodbye"', draft, ()).draft) == ["Goodbye"]


@pytest.mark.parametrize("message", ['end card: "Call us"', 'finish with a card that says "Call us"'])
def test_a_card_closes_the_film(message):
    draft = told("a video of rocket.webm with piano music", assets=(ROCKET,)).draft
    after = told(message, draft, (ROCKET,)).draft
    assert words(after) == ["Call us"]
    assert drafts.total_of(after) == 9_000
    assert drafts.end_of(drafts.music_of(after)[0]) == 9_000


def test_a_title_over_cards_is_still_changed():
    draft = told('add the title "Song" on top', told(CARDS, assets=()).draft, ()).draft
    assert texts(told('change the title to "Songs"', draft, ()).draft) == [("Songs", 0)]


@pytest.mark.parametrize(
    "message",
    ["put ball.gif over rocket.webm in the corner", "rocket.webm with ball.gif in the top left corner"],
)
def test_one_file_lies_over_the_other(message):
    draft = told(message, assets=(BALL, ROCKET)).draft
    assert [clip["asset"] for clip in drafts.clips(draft)] == ["v1"]
    (over,) = drafts.overlays(draft)
    assert over["asset"] == "g1"
    larger = told("make the ball bigger", draft, (BALL, ROCKET)).draft
    assert drafts.overlays(larger)[0]["box"]["width"] > over["box"]["width"]


def test_a_voiceover_is_a_voice_from_the_first_message_on():
    draft = told("a video of rocket.webm, use voiceover.mp3 as the voiceover", assets=(ROCKET, VOICE)).draft
    assert drafts.has_voice(draft)
    assert not drafts.music_of(draft)


def test_pictures_are_as_long_as_the_voice_over_them():
    draft = told("slideshow of a.jpg and b.jpg with voiceover.mp3 and piano", assets=(*PHOTOS, VOICE)).draft
    assert drafts.total_of(draft) == 14_000
    assert drafts.has_voice(draft)
    assert drafts.music_of(draft)[0]["duck"]


def test_a_recording_that_is_called_the_music_is_music():
    draft = told("a video of a.jpg with voiceover.mp3 as the music", assets=(*PHOTOS, VOICE)).draft
    assert not drafts.has_voice(draft)
