"""More ways in which people say edits of clips and of the whole film: each does what it says, in several languages."""

import pytest

from studio.agent.phrases.kit import clips
from studio.agent.plain import language_of
from studio.agent.tables_parts_of_films import film, said


@pytest.mark.parametrize(
    "words", ["take the colour out of the beach clip", "remove the color of the beach clip"]
)
def test_something_of_a_clip_is_not_the_clip(words):
    project = film()
    said(project, words)
    assert 3 == len(clips(project.draft))
    assert "mono" == clips(project.draft)[0]["filters"]["look"]


@pytest.mark.parametrize(
    ("words", "language", "speed"),
    [
        ("2番目のクリップを1.5倍速にして", "ja", 1.5),
        ("ускорь второй клип в полтора раза", "ru", 1.5),
        ("play dinner at 1.5x", "en", 1.5),
        ("dinner 속도를 두 배로", "ko", 2.0),
    ],
)
def test_how_many_times_as_fast(words, language, speed):
    project = film()
    said(project, words, language)
    assert [1.0, speed] == [clip["speed"] for clip in clips(project.draft)[:2]]


@pytest.mark.parametrize(
    ("words", "language"),
    [("slow pan across the photo from left to right", "en"), ("照片从左往右慢慢移动", "zh")],
)
def test_a_pan_over_a_photo(words, language):
    project = film()
    said(project, words, language)
    zoom = clips(project.draft)[-1]["zoom"]
    assert zoom["from"]["x"] < zoom["to"]["x"] and zoom["from"]["scale"] == zoom["to"]["scale"] > 1


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("cut dinner to the part from 1s to 4s", "en"),
        ("from dinner just keep 1s to 4s", "en"),
        ("dinner只保留第1秒到第4秒", "zh"),
    ],
)
def test_a_part_that_is_kept(words, language):
    project = film()
    said(project, words, language)
    second = clips(project.draft)[1]
    assert ("a2", 1000, 3000) == (second["asset"], second["src_in"], second["d"])


@pytest.mark.parametrize(
    ("words", "language"),
    [("put product2.jpg right at the start for 2 seconds", "en"), ("把照片放到最前面，显示2秒", "zh")],
)
def test_a_place_and_a_length(words, language):
    project = film()
    said(project, words, language)
    assert ("a3", 2000) == (clips(project.draft)[0]["asset"], clips(project.draft)[0]["d"])


@pytest.mark.parametrize("words", ["put the photo between beach and dinner", "在beach和dinner之间插入照片"])
def test_between_two_clips(words):
    project = film()
    said(project, words, language_of(words))
    assert ["a1", "a3", "a2"] == [clip["asset"] for clip in clips(project.draft)]


def test_a_question_about_undo_undoes_nothing():
    project = film("make the beach clip 5 seconds")
    said(project, "what happens if I undo now?")
    assert 5000 == clips(project.draft)[0]["d"]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("portrait format, and don't cut off the photo", "en"),
        ("竖屏，照片不要裁", "zh"),
        ("Hochformat bitte, und beim Foto nichts abschneiden", "de"),
    ],
)
def test_not_to_cut_is_no_cut(words, language):
    project = film()
    said(project, words, language)
    assert ["a1", "a2", "a3"] == [clip["asset"] for clip in clips(project.draft)]
    assert ("9:16", "contain") == (project.draft["m"]["aspect"], clips(project.draft)[-1]["fit"])


@pytest.mark.parametrize(
    ("words", "language"),
    [("keep only the first 2 seconds of every clip", "en"), ("每个片段只保留前2秒", "zh")],
)
def test_a_part_of_every_clip_is_kept(words, language):
    project = film()
    said(project, words, language)
    assert [2000, 2000, 2000] == [clip["d"] for clip in clips(project.draft)]


@pytest.mark.parametrize(
    ("words", "language"),
    [("reduce the saturation", "en"), ("baisse la saturation", "fr"), ("饱和度降低", "zh")],
)
def test_less_of_a_look(words, language):
    project = film()
    said(project, words, language)
    assert all(clip["filters"]["saturation"] < 0 for clip in clips(project.draft))


def test_a_filter_that_is_put_on_takes_none_away():
    project = film()
    said(project, "put a black and white filter on seconds 3 to 6")
    assert [(0, None), (3000, "mono"), (6000, None)] == [
        (clip["st"], clip.get("filters", {}).get("look")) for clip in clips(project.draft)[:3]
    ]


def test_an_order_that_is_listed():
    project = film()
    said(project, "reorder: product2, dinner, beach")
    assert ["a3", "a2", "a1"] == [clip["asset"] for clip in clips(project.draft)]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("fade to black over one second at the end", "en"),
        ("aplica un fundido a negro de un segundo al final", "es"),
        ("结尾1秒渐黑", "zh"),
    ],
)
def test_into_black_is_no_beginning(words, language):
    project = film()
    said(project, words, language)
    assert 1000 == clips(project.draft)[-1]["fade_out"] and not clips(project.draft)[0].get("fade_in")


def test_bars_that_are_cropped_out_are_gone():
    project = film("show the whole photo with black bars")
    said(project, "crop out the black bars")
    assert "cover" == clips(project.draft)[-1]["fit"]
