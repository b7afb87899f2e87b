"""All that people upload: it is known, lies on the timeline, is exported and decodes again, or is refused in words."""

from __future__ import annotations

import numpy as np
import pytest

from promptreel_studio.media import MediaError, probe
from promptreel_studio.media.planes import planes
from promptreel_studio.render import RenderError
from studio.media import corpus, ugly
from studio.render import kit
from studio.render.kit import audio, draft, segment, video

EACH = 300
"""Milliseconds that each file has on the timeline: three frames."""


@pytest.fixture(scope="module")
def museum(tmp_path_factory):
    folder = tmp_path_factory.mktemp("ugly")
    made = {}
    for room in (ugly.PICTURES, ugly.SOUNDS, ugly.WRECKS):
        for name, (file, make, *_) in room.items():
            made[name] = make(folder / file)
    return made


@pytest.fixture
def studio(tmp_path):
    return kit.Studio(tmp_path)


@pytest.fixture(scope="module")
def film(museum, tmp_path_factory):
    """One export of all the pictures, in a row."""
    studio = kit.Studio(tmp_path_factory.mktemp("film"))
    row = [
        segment(number * EACH, EACH, asset=studio.add(name, museum[name]))
        for number, name in enumerate(ugly.PICTURES)
    ]
    drafted = draft(video(*row), d=len(row) * EACH, width=64, height=48)
    return kit.decode(studio.render(drafted, quality="high").path)


@pytest.mark.parametrize("name", ugly.PICTURES)
def test_pictures_are_known_by_what_they_are(museum, name):
    info = probe(museum[name])
    assert info.file_type in {"video", "image"}
    assert min(info.width, info.height) > 0
    assert (info.duration > 0) is (info.file_type == "video")


@pytest.mark.parametrize("name", ugly.PICTURES)
def test_pictures_are_exported_in_their_colour(film, name):
    number = list(ugly.PICTURES).index(name)
    wanted = ugly.PICTURES[name][2]
    for picture in film.pictures[3 * number : 3 * number + 3]:
        y, u, v = (plane[:, plane.shape[1] * 5 // 8 : -2] for plane in planes(picture))
        if wanted is None:
            assert y.mean() > 40
        else:
            assert wanted == pytest.approx((np.median(y), np.median(u), np.median(v)), abs=6)


def test_the_export_has_every_frame(film):
    assert 3 * len(ugly.PICTURES) == len(film.frames)


def test_hdr_is_as_bright_as_it_was_meant(film):
    """A middle grey is neither burnt out nor lost."""
    for name in ("HDR PQ", "HDR HLG"):
        picture = film.pictures[3 * list(ugly.PICTURES).index(name)]
        assert 60 < corpus.luma(picture).mean() < 235
        assert 128 == pytest.approx(planes(picture)[1].mean(), abs=3)


@pytest.mark.parametrize("name", ugly.SOUNDS)
def test_sounds_are_known_and_exported(museum, name, studio):
    info = probe(museum[name])
    assert ("audio", True) == (info.file_type, info.has_audio)
    assert 0.3 < info.duration < 1.6
    drafted = draft(
        audio(segment(0, 500, asset=studio.add("sound", museum[name]))), d=500, width=64, height=48
    )
    samples = kit.decode(studio.render(drafted).path).samples[:, 6000:14_000]
    spectrum = np.abs(np.fft.rfft(samples[0] * np.hanning(samples.shape[1])))
    assert 440 == pytest.approx(spectrum.argmax() * 48_000 / samples.shape[1], abs=12)
    assert corpus.decibels(samples[0]) == pytest.approx(corpus.decibels(samples[1]), abs=0.5)
    assert corpus.decibels(samples) > -30


@pytest.mark.parametrize("name", ugly.WRECKS)
def test_wrecks_are_refused_in_words(museum, name, studio):
    with pytest.raises(MediaError) as refused:
        probe(museum[name])
    assert refused.value.message.endswith(".")
    assert str(museum[name].parent) not in refused.value.message
    with pytest.raises(RenderError) as failed:
        studio.render(draft(video(segment(0, 300, asset=studio.add("wreck", museum[name]))), d=300))
    assert "bad_media" == failed.value.code
    assert [] == [path for path in studio.leftovers() if path.startswith("film")]


@pytest.mark.parametrize(
    ("name", "least", "most"),
    [
        ("cut mp4", 0.8, 2.2),
        ("cut mkv", 0.8, 2.2),
        ("cut webm", 0.8, 2.2),
        ("cut avi", 0.8, 2.2),
        ("cut wav", 0.6, 0.9),
    ],
)
def test_of_a_file_that_was_cut_off_the_readable_part_is_taken_with_a_note(museum, name, least, most):
    info = probe(museum[name])
    assert least < info.duration < most
    assert "cut off" in info.note
    assert f"{info.duration:.1f}" in info.note


@pytest.mark.parametrize(
    "name",
    [
        "mp4",
        "mov",
        "avi",
        "webm",
        "mkv",
        "gif",
        "animated webp",
        "uneven frame rate",
        "begins after five seconds",
        "mp3",
        "wav",
        "m4a",
        "aac",
        "png",
        "jpg",
    ],
)
def test_whole_files_have_no_note(museum, name):
    assert not probe(museum[name]).note


def test_a_photo_that_was_cut_off_is_noted(museum):
    assert "cut off" in probe(museum["cut jpg"]).note
