"""Sheets, posters and small copies, drawn by the real child process from real files."""

import asyncio
import os

import av
import cv2
import numpy as np
import pytest

from preview.films import brightness, film, sound_only
from promptreel.errors import VerificationFailed
from promptreel_mcp.preview import decoding
from promptreel_mcp.preview.draw import SHEET_BYTES, layout, sample_times, written
from promptreel_mcp.preview.shrink import BYTES_A_SECOND


async def looked(source, container="mp4", **more):
    folder = source.parent
    return await decoding.look_into(
        source,
        container,
        sheet=folder / "sheet.jpg",
        poster=folder / "poster.jpg",
        small=folder / "small.mp4",
        **more,
    )


def cells_of(sheet, width, height, columns, count):
    """Yield the frames of a sheet, without the edge between them."""
    for number in range(count):
        top, left = (6 + number // columns * (height + 6), 6 + number % columns * (width + 6))
        yield sheet[top : top + height, left : left + width]


@pytest.mark.parametrize(
    ("size", "cell", "columns", "count"),
    [
        ((320, 180), (320, 180), 3, 9),
        ((180, 320), (224, 400), 4, 8),
        ((240, 240), (300, 300), 3, 9),
        ((420, 180), (480, 206), 2, 6),
    ],
)
async def test_every_frame_is_the_one_of_the_time_that_is_written_on_it(tmp_path, size, cell, columns, count):
    source = film(tmp_path / "film.mp4", width=size[0], height=size[1])
    found = await looked(source)
    assert (10.0, count, False) == (found.seconds, len(found.times), found.dark)
    sheet = cv2.imread(str(tmp_path / "sheet.jpg"))
    rows = -(-count // columns)
    assert (rows * (cell[1] + 6) + 6, columns * (cell[0] + 6) + 6) == sheet.shape[:2]
    for moment, picture in zip(found.times, cells_of(sheet, *cell, columns, count), strict=True):
        # Ten frames a second, so the frame shown at 3.8 s is number 38; the label is at the bottom.
        shown = float(np.mean(picture[: cell[1] // 2]))
        assert abs(brightness(round(moment * 10)) - shown) < 6
        label = picture[-30:, :60]
        assert label.max() > 200 and label.min() < 60
    assert SHEET_BYTES >= (tmp_path / "sheet.jpg").stat().st_size


async def test_long_films_are_jumped_through_and_still_right(tmp_path):
    source = film(tmp_path / "film.mp4", frames=600)
    found = await looked(source)
    assert sample_times(60.0, 9) == found.times
    sheet = cv2.imread(str(tmp_path / "sheet.jpg"))
    for moment, picture in zip(found.times, cells_of(sheet, 320, 180, 3, 9), strict=True):
        assert abs(brightness(round(moment * 10)) - float(np.mean(picture[:90]))) < 6


async def test_a_film_of_a_few_frames_gets_a_sheet(tmp_path):
    found = await looked(film(tmp_path / "film.mp4", frames=2))
    assert (0.2, 9) == (found.seconds, len(found.times))
    found = await looked(film(tmp_path / "one.mp4", frames=1, fps=1))
    assert 1.0 == found.seconds


def test_times_are_written_as_people_read_them():
    assert "0:03.5" == written(3.5, 10)
    assert "2:05.0" == written(125.0, 200)
    assert "0:00.25" == written(0.25, 0.5)


def test_wide_frames_are_at_least_320_pixels():
    for aspect in (21 / 9, 16 / 9, 4 / 3):
        (width, height), columns, count = layout(aspect)
        assert width >= 320 and 6 <= count <= 9 and count % columns == 0
        assert abs(width / height - aspect) < 0.05


async def test_noise_stays_within_the_size_that_is_promised(tmp_path):
    random = np.random.default_rng(7)

    def noise(_, width, height):
        return random.integers(0, 255, (height, width, 3), np.uint8)

    await looked(film(tmp_path / "film.mp4", width=640, height=360, fps=5, frames=30, picture=noise))
    assert SHEET_BYTES >= (tmp_path / "sheet.jpg").stat().st_size
    assert BYTES_A_SECOND * 6 * 1.1 >= (tmp_path / "small.mp4").stat().st_size


async def test_the_small_copy_plays_everywhere_with_its_sound(tmp_path):
    source = film(tmp_path / "film.mp4", width=1280, height=720, fps=50, sound=True)
    found = await looked(source)
    assert found.small
    data = (tmp_path / "small.mp4").read_bytes()
    assert 0 < data.find(b"moov") < data.find(b"mdat")
    with av.open(str(tmp_path / "small.mp4")) as container:
        video, audio = container.streams.video[0], container.streams.audio[0]
        assert ("h264", 640, 360, "aac") == (video.codec.name, video.width, video.height, audio.codec.name)
        levels = [float(frame.to_ndarray(format="gray8").mean()) for frame in container.decode(video)]
    assert 2.0 == found.seconds
    assert abs(60 - len(levels)) <= 1
    with av.open(str(tmp_path / "small.mp4")) as container:
        samples = sum(block.samples for block in container.decode(audio=0))
    assert abs(2.0 - samples / 48_000) < 0.1


async def test_the_poster_is_no_black_frame(tmp_path):
    def late(number, width, height):
        picture = np.zeros((height, width, 3), np.uint8)
        if number >= 20:
            picture[:, : width // 2] = (220, 120, 40)
        return picture

    found = await looked(film(tmp_path / "film.mp4", picture=late))
    poster = cv2.imread(str(tmp_path / "poster.jpg"))
    assert poster.mean() > 30
    assert not found.dark


async def test_a_black_film_is_called_black(tmp_path):
    def black(_, width, height):
        return np.zeros((height, width, 3), np.uint8)

    assert (await looked(film(tmp_path / "film.mp4", frames=20, picture=black))).dark


@pytest.mark.parametrize(("name", "codec"), [("webm", "libvpx-vp9"), ("mov", "libx264")])
async def test_other_containers_are_read_too(tmp_path, name, codec):
    found = await looked(film(tmp_path / f"film.{name}", frames=20, codec=codec), name)
    assert (9, True) == (len(found.times), found.small)


async def test_what_shows_nothing_gets_a_sentence(tmp_path):
    empty, junk = tmp_path / "empty.mp4", tmp_path / "junk.mp4"
    empty.write_bytes(b"")
    junk.write_bytes(os.urandom(4096))
    playlist = tmp_path / "list.mp4"
    playlist.write_text(f"ffconcat version 1.0\nfile {film(tmp_path / 'film.mp4', frames=2)}\n")
    silent = sound_only(tmp_path / "sound.mp4")
    cut = tmp_path / "cut.mp4"
    cut.write_bytes((tmp_path / "film.mp4").read_bytes()[:200])
    for source, said in (
        (empty, "damaged"),
        (junk, "damaged"),
        (playlist, "damaged"),
        (cut, "damaged"),
        (silent, "only sound"),
    ):
        with pytest.raises(VerificationFailed, match=said):
            await looked(source)
        assert not (tmp_path / "sheet.jpg").exists()


async def test_without_media_libraries_it_is_said(tmp_path, monkeypatch):
    source = film(tmp_path / "film.mp4", frames=2)
    broken = tmp_path / "broken" / "av"
    broken.mkdir(parents=True)
    (broken / "__init__.py").write_text("raise ImportError('libavcodec.so: cannot open shared object file')")
    monkeypatch.setenv("PYTHONPATH", str(broken.parent))
    with pytest.raises(decoding.NoMediaLibraries):
        await looked(source)
    assert "pip install 'promptreel[studio]'" in decoding.HOW_TO_SEE


async def test_a_child_that_hangs_is_ended(tmp_path, monkeypatch):
    """And is no orphan: its end is waited for."""
    source = film(tmp_path / "film.mp4", frames=2)
    slow = tmp_path / "slow" / "av"
    slow.mkdir(parents=True)
    (slow / "__init__.py").write_text(
        f"import os, threading\nopen({str(tmp_path / 'pid')!r}, 'w').write(str(os.getpid()))\nthreading.Event().wait()"
    )
    monkeypatch.setenv("PYTHONPATH", str(slow.parent))
    async with asyncio.timeout(60):
        with pytest.raises(VerificationFailed, match="too long"):
            await looked(source, seconds=6.0)  # a busy machine starts it within five
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)


async def test_the_child_gets_no_secrets(monkeypatch):
    monkeypatch.setenv("NEMO_TOKEN", "secret")
    monkeypatch.setenv("PROMPTREEL_HTTP_TOKEN", "secret")
    assert "secret" not in decoding._environment().values()
