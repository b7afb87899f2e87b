"""First messages: when texts are seen, how long music fades, and drawn shots told beside a file in a list."""

import pytest

from promptreel_studio.agent import AssetInfo, drafts, respond
from studio.agent.drafts import check, of

CLIP = AssetInfo("a1", "clip.mp4", "video", 12_000, 1920, 1080, True)


def made(words, language="en", assets=()):
    reply = respond(words, None, assets=assets, language=language, seed=7)
    assert reply.ok, reply.texts
    return check(reply.draft)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "A desert, 9s, piano, 2s fade out at the end"),
        ("en", "A 9-second desert. Piano as music, and let it fade out at the end over 2 seconds."),
        ("en", "Subject: desert\nLength: 9 s\nMusic: piano, fade out 2 s at the end"),
        ("en", "9 seconds of a desert, piano music, with a two second fade-out of the music at the end"),
    ],
)
def test_the_length_of_a_fade_is_not_that_of_the_film(language, words):
    draft = made(words, language)
    assert drafts.total_of(draft) == 9000
    (music,) = drafts.music_of(draft)
    assert (music["music"]["style"], music["fade_out"]) == ("piano", 2000)


@pytest.mark.parametrize(
    ("language", "words", "texts"),
    [
        ("en", "At the top, from second 3 to 6, write “Hi”. The picture: a desert, nine seconds.", [("Hi", 3, 6)]),
        ("en", "A 9-second desert clip where “Hi” appears at the top at 3 seconds and disappears at 6 seconds", [("Hi", 3, 6)]),
        ("zh", "做9秒的沙漠，在第3秒到第6秒之间，画面顶部显示“Hi”。", [("Hi", 3, 6)]),
        ("zh", "一段9秒的沙漠视频，顶部的文字“Hi”从第3秒出现，到第6秒消失。", [("Hi", 3, 6)]),
        ("en", "A desert for 9 seconds with the caption “Hi” in the first 3 seconds and “Bye” in the last 4.", [("Hi", 0, 3), ("Bye", 5, 9)]),
        ("en", "A 9-second desert, two captions: for the first three seconds “Hi”, for the last four “Bye”", [("Hi", 0, 3), ("Bye", 5, 9)]),
    ],
)  # fmt: skip
def test_a_text_is_seen_when_it_is_said(language, words, texts):
    draft = made(words, language)
    assert drafts.total_of(draft) == 9000
    found = drafts.segments(draft, drafts.TEXT)
    assert [(one["txt"], drafts.start_of(one) / 1000, drafts.end_of(one) / 1000) for one in found] == texts
    if len(texts) == 1:
        assert found[0]["style"]["position"] == "top"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Part 1: clip.mp4, first 5 seconds\nPart 2: drawn desert at night, 4 seconds"),
        ("en", "1. clip.mp4, 0 to 5 seconds\n2. a desert at night, drawn, 4 seconds"),
        (
            "en",
            "Can you cut clip.mp4 to its first 5 seconds and add 4 seconds of a drawn night desert after it?",
        ),
        ("zh", "只用clip.mp4的前5秒，后面接一段手绘的夜晚沙漠，4秒。"),
    ],
)
def test_a_drawn_shot_is_told_beside_a_file(language, words):
    file, drawn = drafts.clips(made(words, language, [CLIP]))
    assert (file["asset"], drafts.length_of(file)) == ("a1", 5000)
    assert (drawn["scene"]["kind"], drawn["scene"]["time"], drafts.length_of(drawn)) == (
        "desert",
        "night",
        4000,
    )


def test_the_seconds_in_which_a_title_is_seen_cut_no_file():
    draft = made("I'd like the title “Our Trip” during the first three seconds of clip.mp4", assets=[CLIP])
    assert drafts.total_of(draft) == 12_000
    (title,) = drafts.segments(draft, drafts.TEXT)
    assert (title["txt"], drafts.start_of(title), drafts.end_of(title)) == ("Our Trip", 0, 3000)


def test_an_own_text_has_the_place_of_the_picture():
    draft = made("做一段10秒的春日瀑布，画面顶部放红色的标题“Fresh”。", "zh")
    assert [one["style"]["position"] for one in drafts.segments(draft, drafts.TEXT)] == ["top"]
    assert of(draft, 0)[0]["scene"]["kind"] == "waterfall"
