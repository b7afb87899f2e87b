from __future__ import annotations

import numpy as np
import pytest

from promptreel_studio.music.loudness import integrated

RATE = 48_000


def tone(seconds: float, decibels: float, hz: float = 997.0) -> np.ndarray:
    t = np.arange(round(seconds * RATE)) / RATE
    wave = 10 ** (decibels / 20) * np.sin(2 * np.pi * hz * t)
    return np.stack([wave, wave]).astype(np.float32)


@pytest.mark.parametrize("level", [-23.0, -33.0])
def test_a_stereo_tone_of_1_khz_measures_its_level(level):
    """The first two cases of EBU Tech 3341."""
    assert level == pytest.approx(integrated(tone(8, level)), abs=0.1)


def test_quiet_passages_do_not_count():
    """The third case of EBU Tech 3341."""
    sound = np.concatenate([tone(5, -36), tone(20, -23), tone(5, -36)], axis=1)
    assert -23 == pytest.approx(integrated(sound), abs=0.1)


def test_bass_counts_less_than_treble():
    assert integrated(tone(3, -20, 40.0)) < integrated(tone(3, -20, 400.0)) < integrated(tone(3, -20, 4000.0))


def test_silence_has_a_loudness_too():
    assert integrated(np.zeros((2, RATE), np.float32)) < -100
