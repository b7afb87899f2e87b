from __future__ import annotations

import os
import subprocess
import sys

import numpy as np
import pytest

from promptreel_studio.media import MediaError, probe
from promptreel_studio.media.sniff import sniff_bytes
from studio.media import corpus

WHITE, BLACK = (255, 255, 255), (0, 0, 0)


@pytest.mark.parametrize(
    ("name", "codec", "sound_codec"),
    [
        ("a.mp4", "libx264", "aac"),
        ("a.mov", "libx264", "aac"),
        ("a.mkv", "libx264", "aac"),
        ("a.avi", "mpeg4", "mp3"),
        ("a.webm", "libvpx-vp9", "libopus"),
    ],
)
def test_a_video_of_every_container_is_known_by_its_content(tmp_path, name, codec, sound_codec):
    options = {"deadline": "realtime", "cpu-used": "8"} if codec == "libvpx-vp9" else {}
    made = corpus.write_video(
        tmp_path / name,
        corpus.grey_frames(25),
        codec=codec,
        sound=corpus.tone(1.0),
        sound_codec=sound_codec,
        options=options,
    )
    info = probe(made.rename(tmp_path / "without a meaningful name.txt"))
    assert ("video", 160, 90, True) == (info.file_type, info.width, info.height, info.has_audio)
    assert 1.0 == pytest.approx(info.duration, abs=0.06)
    assert 25 == pytest.approx(info.fps, abs=0.1)


@pytest.mark.parametrize("extension", ["jpg", "png", "webp", "gif"])
def test_stills_are_images_without_duration(tmp_path, extension):
    path = tmp_path / f"a.{extension}"
    picture = corpus.halves(WHITE, BLACK)
    if extension == "gif":
        corpus.write_video(path, [picture], codec="gif", pix_fmt="rgb8", source_format="bgr24", colour=0)
    else:
        corpus.write_image(path, picture)
    info = probe(path)
    assert ("image", 0.0, 96, 64, False) == (
        info.file_type,
        info.duration,
        info.width,
        info.height,
        info.has_audio,
    )


def test_animated_gif_and_webp_are_videos_with_their_duration(tmp_path):
    pictures = [np.full((64, 96, 3), level, np.uint8) for level in (0, 120, 250)]
    gif = corpus.write_video(
        tmp_path / "a.gif", pictures, fps=10, codec="gif", pix_fmt="rgb8", source_format="bgr24", colour=0
    )
    webp = corpus.write_animated_webp(tmp_path / "a.webp", pictures, 100)
    for path in (gif, webp):
        info = probe(path)
        assert ("video", 96, 64) == (info.file_type, info.width, info.height)
        assert 0.3 == pytest.approx(info.duration, abs=0.02)


@pytest.mark.parametrize(
    ("name", "codec"), [("a.mp3", "mp3"), ("a.wav", "pcm_s16le"), ("a.m4a", "aac"), ("a.aac", "aac")]
)
def test_sound_files_are_audio_with_their_real_length(tmp_path, name, codec):
    info = probe(corpus.write_audio(tmp_path / name, corpus.tone(3.0), codec))
    assert ("audio", 0, 0, True) == (info.file_type, info.width, info.height, info.has_audio)
    assert 3.0 == pytest.approx(info.duration, abs=0.1)


def test_a_video_without_sound_says_so(tmp_path):
    assert not probe(corpus.write_video(tmp_path / "a.mp4", corpus.grey_frames(5))).has_audio


@pytest.mark.parametrize(("degrees", "size"), [(90, (90, 160)), (180, (160, 90)), (270, (90, 160))])
def test_the_size_is_the_one_shown_after_rotation(tmp_path, degrees, size):
    path = corpus.write_video(tmp_path / "a.mp4", corpus.grey_frames(3))
    info = probe(corpus.turn_mp4(path, degrees))
    assert size == (info.width, info.height)


def test_the_size_of_a_photo_follows_its_exif_orientation(tmp_path):
    path = corpus.turn_jpeg(corpus.write_image(tmp_path / "a.jpg", corpus.halves(WHITE, BLACK)), 6)
    info = probe(path)
    assert (64, 96) == (info.width, info.height)


def test_the_size_follows_the_shape_of_the_pixels(tmp_path):
    path = corpus.write_video(tmp_path / "a.mp4", corpus.grey_frames(3), pixel_aspect=2)
    assert (320, 90) == (probe(path).width, probe(path).height)


def test_a_webm_whose_header_has_no_duration_is_measured(tmp_path):
    """Browsers stream their recordings: the header is written before the length is known."""
    path = tmp_path / "a.webm"
    corpus.write_video(
        path,
        corpus.grey_frames(50),
        codec="libvpx",
        container_format="webm",
        options={"deadline": "realtime", "cpu-used": "8"},
    )
    content = path.read_bytes()
    duration_element = content.index(b"\x44\x89\x88")
    path.write_bytes(content[:duration_element] + b"\xec\x89" + content[duration_element + 2 :])
    assert 2.0 == pytest.approx(probe(path).duration, abs=0.05)


def test_a_truncated_video_is_still_usable(tmp_path):
    frames = [np.random.default_rng(i).integers(0, 255, (135, 160), np.uint8) for i in range(25)]
    path = corpus.write_video(tmp_path / "a.mp4", frames, container_options={"movflags": "+faststart"})
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 2 // 3])
    assert "video" == probe(path).file_type


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"hello, this is no video",
        b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n",
        b"ffconcat version 1.0\nfile /etc/passwd\n",
        b'<?xml version="1.0"?><MPD></MPD>',
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"\x89PNG\r\n\x1a\n" + bytes(64),
        b"\xff\xd8\xff\xe0" + bytes(64),
        b"GIF89a" + bytes(64),
        b"RIFF\x40\0\0\0WAVE" + bytes(64),
        b"RIFF\x40\0\0\0WEBPVP8X\x0a\0\0\0\x02" + bytes(64),
        b"\0\0\0\x18ftypmp42" + bytes(64),
        b"\0\0\0\x18ftypheic" + bytes(64),
        b"\x1a\x45\xdf\xa3" + bytes(64),
        b"ID3\x04\0\0\0\0\0\0" + bytes(64),
    ],
    ids=lambda content: repr(content[:12]),
)
def test_what_is_no_media_gives_a_clean_error(tmp_path, content):
    path = tmp_path / "a.mp4"
    path.write_bytes(content)
    with pytest.raises(MediaError) as caught:
        probe(path)
    assert 4001 == caught.value.code
    assert str(tmp_path) not in caught.value.message
    assert caught.value.hint


def test_a_video_whose_index_is_missing_gives_a_clean_error(tmp_path):
    path = corpus.write_video(tmp_path / "a.mp4", corpus.grey_frames(25))
    content = path.read_bytes()
    path.write_bytes(content[: content.index(b"moov") - 4])
    with pytest.raises(MediaError, match="not complete"):
        probe(path)


def test_what_is_no_regular_file_is_not_opened(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path, tmp_path / "missing.mp4"):
        with pytest.raises(MediaError):
            probe(path)


def test_a_picture_beyond_100_megapixels_is_refused_before_it_is_decoded(tmp_path):
    path = corpus.write_image(tmp_path / "a.png", np.zeros((32, 32, 3), np.uint8))
    content = bytearray(path.read_bytes())
    content[16:24] = (60_000).to_bytes(4, "big") * 2
    path.write_bytes(bytes(content))
    with pytest.raises(MediaError):
        probe(path)


@pytest.mark.parametrize(
    ("head", "demuxer"),
    [
        (b"\xff\xfb\x90\x64", "mp3"),
        (b"\xff\xf1\x50\x80", "aac"),
        (b"\xff\xd8\xff\xdb", "jpeg_pipe"),
        (b"\xff\xff\xff\xff", None),
    ],
)
def test_mpeg_sound_and_adts_are_told_apart(head, demuxer):
    assert demuxer == sniff_bytes(head.ljust(64, b"\0"))


def test_importing_the_package_loads_no_media_library():
    code = (
        "import sys, promptreel_studio.media; print([m for m in ('av', 'cv2', 'numpy') if m in sys.modules])"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=30
    )
    assert "[]" == loaded.stdout.strip()
