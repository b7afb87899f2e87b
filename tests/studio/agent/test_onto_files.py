"""Edits right after an upload: what is uploaded is laid on a timeline first, and nothing is drawn in its place."""

import pytest

from promptreel_studio.agent import AssetInfo, drafts, respond

CLIP = AssetInfo("a1", "IMG_2041.MOV", "video", 15_000, 1080, 1920, True)
BEACH = AssetInfo("a2", "beach.mp4", "video", 12_000, 1920, 1080, True)
DOG = AssetInfo("a3", "dog.jpg", "image", None, 3000, 2000)
CAT = AssetInfo("a4", "cat playing.mp4", "video", 9_000, 1280, 720, True)
SONG = AssetInfo("a5", "podcast ep12.mp3", "audio", 95_000)
LOGO = AssetInfo("a6", "logo.png", "image", None, 400, 200)


def made(message, *assets, language="en"):
    return respond(message, None, assets=assets, language=language, seed=7)


def files(draft):
    return [clip.get("asset") for clip in drafts.clips(draft)]


@pytest.mark.parametrize(
    ("message", "length"),
    [
        ("trim it to 6 seconds", 6_000),
        ("speed it up 2x", 7_500),
        ("剪掉前两秒", 13_000),
        ('add the title "Garden" at the start', 15_000),
        ("add upbeat music", 15_000),
        ("make it square", 15_000),
    ],
)
def test_an_edit_is_one_of_what_was_uploaded(message, length):
    reply = made(message, CLIP)
    assert reply.ok
    assert files(reply.draft) == ["a1"]
    assert drafts.total_of(reply.draft) == length


def test_undo_goes_back_to_the_files_as_they_are():
    reply = made("trim it to 6 seconds", CLIP)
    assert drafts.total_of(reply.before) == 15_000


def test_one_of_several_files_is_taken_out():
    reply = made("delete the dog", BEACH, DOG)
    assert files(reply.draft) == ["a2"]
    assert len(drafts.clips(reply.before)) == 2


@pytest.mark.parametrize("message", ["make it a boomerang", "make the sky bluer", "dreh es um 90 Grad"])
def test_what_cannot_be_done_to_it_is_told_and_nothing_is_drawn(message):
    reply = made(message, CLIP)
    assert reply.draft is None
    assert not reply.ok


@pytest.mark.parametrize("message", ["10 sec, square", "4 seconds each, elegant piano", "make a video"])
def test_a_film_without_a_subject_is_made_of_the_files(message):
    assert files(made(message, BEACH, DOG).draft) == ["a2", "a3"]


@pytest.mark.parametrize("message", ["a city at night", "make a video of a forest"])
def test_what_is_described_is_drawn(message):
    (clip,) = drafts.clips(made(message, BEACH, LOGO).draft)
    assert "scene" in clip


def test_a_path_in_quotation_marks_is_the_file_and_no_title():
    reply = made(
        'make a video from ~/Downloads/beach.mp4 and "~/My Videos/cat playing.mp4", 5 seconds each',
        BEACH,
        CAT,
    )
    assert files(reply.draft) == ["a2", "a4"]
    assert not drafts.segments(reply.draft, drafts.TEXT)


def test_folders_are_no_wishes():
    reply = made("~/Music/snow at night/beach.mp4, 5 seconds", BEACH)
    assert files(reply.draft) == ["a2"]
    assert not drafts.segments(reply.draft, drafts.AUDIO)


def test_a_title_that_is_called_like_a_file_stays_one():
    reply = made('make a video from dog.jpg with the title "dog.jpg"', DOG)
    (title,) = drafts.segments(reply.draft, drafts.TEXT)
    assert title["txt"] == "dog.jpg"


def test_a_film_of_a_sound_alone_is_as_long_as_it():
    reply = made('make a video from "podcast ep12.mp3"', SONG)
    assert drafts.total_of(reply.draft) == 95_000
    assert [one.get("asset") for one in drafts.segments(reply.draft, drafts.AUDIO)] == ["a5"]


def test_a_part_of_a_sound_makes_a_film_of_that_length():
    reply = made("square video from podcast ep12.mp3, only the first 18 seconds, on a dark background", SONG)
    assert drafts.total_of(reply.draft) == 18_000
    assert drafts.clips(reply.draft)[0]["scene"]["kind"] == "abstract"


def test_paths_right_behind_a_script_without_spaces():
    reply = made('用Desktop/beach.mp4做一个视频，右上角放Pictures/logo.png，加字幕"限时优惠"', BEACH, LOGO)
    assert files(reply.draft) == ["a2"]
    assert [clip["asset"] for clip in drafts.overlays(reply.draft)] == ["a6"]


@pytest.mark.parametrize(
    "message",
    ["put them together", "use both", "join them with a crossfade", "把它们拼在一起", "füge sie zusammen"],
)
def test_two_uploads_are_joined(message):
    assert files(made(message, BEACH, CAT).draft) == ["a2", "a4"]


@pytest.mark.parametrize(
    ("message", "pieces", "length"),
    [
        ("beach.mp4 remove the first 3 seconds", 1, 9_000),
        ("take beach.mp4 and remove the first 3 seconds", 1, 9_000),
        ("cut out seconds 5 to 10 of beach.mp4", 2, 7_000),
        ('beach.mp4, cut out seconds 5 to 10 and add the title "Talk"', 2, 7_000),
        ("把beach.mp4的前3秒剪掉", 1, 9_000),
        ('beach.mp4: speed up 2x, black and white, title "Talk"', 1, 6_000),
        ("~/Desktop/beach.mp4 2x faster, 9:16", 1, 6_000),
        ("cut the first 3 seconds of beach.mp4", 1, 9_000),
        ("nimm beach.mp4 und schneide die ersten 3 Sekunden weg", 1, 9_000),
        ("cut beach.mp4 to the first 5 seconds", 1, 5_000),
        ("the first 5 seconds of beach.mp4", 1, 5_000),
    ],
)
def test_what_is_to_go_goes_and_what_is_to_be_seen_stays(message, pieces, length):
    draft = made(message, BEACH).draft
    assert files(draft) == ["a2"] * pieces
    assert drafts.total_of(draft) == length


def test_a_file_is_played_backwards_from_the_first_message_on():
    (clip,) = drafts.clips(made("reverse beach.mp4", BEACH, CAT).draft)
    assert clip["reverse"]


def test_wishes_between_commas_need_no_verbs():
    draft = made("beach.mp4", BEACH).draft
    reply = respond('2x faster, black and white, title "A, B"', draft, assets=(BEACH,), seed=7)
    assert drafts.total_of(reply.draft) == 6_000
    assert [one["txt"] for one in drafts.segments(reply.draft, drafts.TEXT)] == ["A, B"]


def test_what_cannot_be_done_to_a_named_file_is_told():
    reply = made("rotate beach.mp4", BEACH)
    assert reply.draft is None
    assert not reply.ok
