from __future__ import annotations

from functools import lru_cache

import numpy as np
import pytest

from promptreel_studio.music import STYLES, open_music, stream
from promptreel_studio.music.loudness import integrated

RATE = 48_000


@lru_cache(maxsize=64)
def played(style: str, seconds: float, seed: int) -> list[np.ndarray]:
    return list(open_music(style, seconds, seed))


def piece(style: str, seconds: float, seed: int) -> np.ndarray:
    return np.concatenate(played(style, seconds, seed), axis=1)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("seconds", [0.05, 1.0, 3.3333])
def test_a_piece_has_exactly_the_samples_asked_for(style, seconds):
    sound = piece(style, seconds, 5)
    assert (2, round(seconds * RATE)) == sound.shape
    assert np.float32 == sound.dtype


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("seed", [1, 2])
def test_every_style_is_about_as_loud_as_a_web_video(style, seed):
    assert -16 == pytest.approx(integrated(piece(style, 20.0, seed)), abs=1.5)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("seed", [1, 2])
def test_nothing_passes_the_ceiling_and_the_speaker_rests_in_the_middle(style, seed):
    sound = piece(style, 20.0, seed)
    assert np.abs(sound).max() <= 0.9
    assert np.abs(sound.mean(axis=1)).max() < 1e-3
    assert np.isfinite(sound).all()


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("seconds", [1.0, 20.0])
def test_a_piece_fades_to_silence_with_its_last_sample(style, seconds):
    sound = piece(style, seconds, 1)
    loud = np.sqrt((sound**2).mean())
    assert 0 == np.abs(sound[:, -1]).max()
    assert np.sqrt((sound[:, -480:] ** 2).mean()) < 0.02 * loud
    assert loud > 0.01


@pytest.mark.parametrize("style", STYLES)
def test_a_piece_is_heard_within_its_first_second(style):
    sound = piece(style, 20.0, 1)
    assert np.sqrt((sound[:, :RATE] ** 2).mean()) > 0.005


@pytest.mark.parametrize("style", STYLES)
def test_the_same_seed_plays_the_same_samples_and_another_plays_others(style):
    again = np.concatenate(list(open_music(style, 3.3333, 5)), axis=1)
    assert np.array_equal(again, piece(style, 3.3333, 5))
    other = np.concatenate(list(open_music(style, 3.3333, 6)), axis=1)
    assert abs(np.corrcoef(again[0], other[0])[0, 1]) < 0.9


@pytest.mark.parametrize("style", STYLES)
def test_where_sections_meet_makes_no_difference(style, monkeypatch):
    """The same piece rendered bar by bar and in one go is the same sound: tails are carried over."""
    in_one = 1000.0
    monkeypatch.setattr(stream, "SECTION_SECONDS", in_one)
    whole = list(stream.open_music(style, 7.0, 3))
    monkeypatch.setattr(stream, "SECTION_SECONDS", 0.1)
    parts = list(stream.open_music(style, 7.0, 3))
    assert 1 == len(whole) < len(parts)
    assert np.abs(whole[0] - np.concatenate(parts, axis=1)).max() < 1e-3


@pytest.mark.parametrize("style", STYLES)
def test_no_click_where_blocks_meet(style):
    blocks = played(style, 20.0, 1)
    assert len(blocks) > 2
    jumps = np.abs(np.diff(np.concatenate(blocks, axis=1), axis=1)).max(axis=0)
    edges = np.cumsum([block.shape[1] for block in blocks])[:-1]
    at_edges = max(jumps[edge - 2 : edge + 1].max() for edge in edges)
    assert at_edges <= jumps.max() * 0.5


def test_blocks_stay_small_however_long_the_piece():
    """Ten minutes are planned and the start of them played: no block is longer than a short piece's."""
    largest, played = 0, 0
    for block in open_music("upbeat", 600.0, 4):
        largest, played = max(largest, block.shape[1]), played + block.shape[1]
        if played > 20 * RATE:
            break
    assert largest <= 8 * RATE


@pytest.mark.parametrize("style", STYLES)
def test_left_and_right_differ_but_survive_a_single_speaker(style):
    left, right = piece(style, 20.0, 1)
    assert 0.2 < np.corrcoef(left, right)[0, 1] < 0.95


@pytest.mark.parametrize("style", STYLES)
def test_the_bass_does_not_boom(style):
    """Less than half of the energy lies where small speakers are silent."""
    sound = piece(style, 20.0, 2)
    hz = np.fft.rfftfreq(sound.shape[1], 1 / RATE)
    power = (np.abs(np.fft.rfft(sound)) ** 2).sum(axis=0)
    assert power[hz < 120].sum() < 0.5 * power.sum()
    assert power[hz < 30].sum() < 0.02 * power.sum()


def test_an_unknown_style_is_refused_with_the_styles_there_are():
    with pytest.raises(ValueError, match=r"polka.*lofi, ambient, upbeat"):
        open_music("polka", 10, 1)


@pytest.mark.parametrize("seconds", [0, -1, 601, float("nan")])
def test_a_length_out_of_range_is_refused_before_anything_plays(seconds):
    with pytest.raises(ValueError, match="600 seconds"):
        open_music("lofi", seconds, 1)
