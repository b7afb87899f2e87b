from __future__ import annotations

import numpy as np
import pytest

from promptreel_studio.media import MediaError, read_audio
from studio.media import corpus


def collect(*args, **kwargs):
    return np.concatenate([np.zeros((2, 0), np.float32), *read_audio(*args, **kwargs)], axis=1)


@pytest.mark.parametrize(
    ("name", "codec"), [("a.wav", "pcm_s16le"), ("a.m4a", "aac"), ("a.mp3", "mp3"), ("a.aac", "aac")]
)
def test_sound_comes_as_48_khz_stereo_at_its_own_level(tmp_path, name, codec):
    path = corpus.write_audio(tmp_path / name, corpus.tone(2.0, level=0.5), codec)
    samples = collect(path)
    assert (2, np.float32) == (samples.shape[0], samples.dtype)
    assert 96_000 == pytest.approx(samples.shape[1], abs=3000)
    assert corpus.decibels(corpus.tone(1.0, level=0.5)) == pytest.approx(
        corpus.decibels(samples[:, 24_000:72_000]), abs=0.5
    )


def test_mono_at_8_khz_is_as_loud_on_both_sides(tmp_path):
    path = corpus.write_audio(tmp_path / "a.wav", corpus.tone(1.0, 8000, 1, 0.5), "pcm_s16le", 8000)
    samples = collect(path)
    assert 48_000 == pytest.approx(samples.shape[1], abs=200)
    assert np.array_equal(samples[0], samples[1])
    assert 0.5 == pytest.approx(float(samples[:, 12_000:36_000].max()), abs=0.03)


def test_src_in_and_seconds_cut_to_the_sample(tmp_path):
    ramp = np.tile(np.linspace(0, 0.9, 48_000 * 4, dtype=np.float32), (2, 1))
    path = corpus.write_audio(tmp_path / "a.wav", ramp, "pcm_f32le")
    for src_in in (0.25, 2.5):
        samples = collect(path, src_in, 1.0)
        assert 48_000 == samples.shape[1]
        assert 0.9 * src_in / 4 == pytest.approx(float(samples[0, 0]), abs=1e-4)


def test_speed_shortens_and_keeps_the_pitch(tmp_path):
    path = corpus.write_audio(tmp_path / "a.wav", corpus.tone(4.0, hertz=1000), "pcm_s16le")
    samples = collect(path, speed=2.0)
    assert 96_000 == pytest.approx(samples.shape[1], abs=4000)
    spectrum = np.abs(np.fft.rfft(samples[0, 24_000:72_000]))
    assert 1000 == pytest.approx(int(spectrum.argmax()), abs=10)


def test_a_very_slow_speed_is_made_of_several_steps(tmp_path):
    path = corpus.write_audio(tmp_path / "a.wav", corpus.tone(1.0), "pcm_s16le")
    assert 4 * 48_000 == pytest.approx(collect(path, speed=0.25).shape[1], abs=8000)


def test_a_video_without_sound_yields_nothing(tmp_path):
    path = corpus.write_video(tmp_path / "a.mp4", corpus.grey_frames(3))
    assert 0 == collect(path).shape[1]


def test_the_sound_of_a_video_starts_with_its_pictures(tmp_path):
    click = np.zeros((2, 96_000), np.float32)
    click[:, 48_000:48_480] = 0.9
    path = corpus.write_video(tmp_path / "a.mp4", corpus.grey_frames(50), sound=click)
    loud = np.flatnonzero(np.abs(collect(path)[0]) > 0.4)
    assert 48_000 == pytest.approx(int(loud[0]), abs=480)


def test_seconds_end_the_stream_of_a_longer_file(tmp_path):
    path = corpus.write_audio(tmp_path / "a.mp3", corpus.tone(3.0), "mp3")
    assert 24_000 == collect(path, 0.0, 0.5).shape[1]


def test_a_damaged_file_gives_a_clean_error(tmp_path):
    path = tmp_path / "a.mp3"
    path.write_bytes(b"not sound")
    with pytest.raises(MediaError):
        collect(path)


def test_a_truncated_file_yields_what_it_has(tmp_path):
    path = corpus.write_audio(tmp_path / "a.mp3", corpus.tone(4.0), "mp3")
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert 96_000 == pytest.approx(collect(path).shape[1], abs=6000)
