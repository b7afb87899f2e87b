from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from promptreel_studio.render.audio import Sound, repeated
from promptreel_studio.render.limiter import CEILING, limited
from promptreel_studio.render.playing import Players
from promptreel_studio.render.soundtrack import TARGET_LUFS, gain_for


def constant(level, length=10**9, block=1000):
    def stream():
        left = length
        while left > 0:
            yield np.full((2, min(block, left)), level, np.float32)
            left -= block

    return stream


def mixed(sounds, total):
    return np.concatenate(list(Players(sounds, total).blocks()), axis=1)


def sound(level=0.5, start=0, length=48_000, volume=1.0, fade_in=0, fade_out=0, available=10**9):
    return Sound(start, length, volume, fade_in, fade_out, constant(level, available))


@pytest.mark.parametrize("total", [1, 4799, 4800, 4801, 48_000, 100_003])
def test_the_mix_has_exactly_the_samples_of_the_timeline(total):
    assert (2, total) == mixed([sound()], total).shape
    assert (2, total) == mixed([], total).shape


def test_nothing_to_hear_is_silence():
    assert 0 == np.abs(mixed([], 9000)).max()


def test_a_sound_is_heard_in_its_time_and_at_its_volume():
    samples = mixed([sound(0.5, start=5000, length=7000, volume=0.35)], 20_000)
    assert np.allclose(0.175, samples[:, 5000:12_000])
    assert 0 == np.abs(samples[:, :5000]).max() + np.abs(samples[:, 12_000:]).max()


def test_a_part_with_a_volume_of_its_own_begins_and_ends_gently():
    music = Sound(1000, 100_000, 0.8, 0, 0, constant(0.5), levels=((30_000, 40_000, 0.2),))
    samples = mixed([music], 101_000)[0]
    assert np.allclose(0.4, samples[1000:31_000], atol=1e-5) and np.allclose(
        0.4, samples[71_001:101_000], atol=1e-5
    )
    assert np.allclose(0.1, samples[41_000:61_000], atol=1e-5)
    assert np.abs(np.diff(samples[2000:100_000])).max() < 0.0001


def test_a_sound_that_is_heard_only_in_a_part_is_not_left_out():
    assert Sound(0, 9000, 0.0, 0, 0, constant(0.5), levels=((10, 500, 0.3),)).audible()
    assert not Sound(0, 9000, 0.0, 0, 0, constant(0.5)).audible()


def test_fades_are_straight_lines():
    samples = mixed([sound(0.8, length=30_000, fade_in=10_000, fade_out=10_000)], 30_000)[0]
    assert [0.0, 0.4, 0.8, 0.4] == pytest.approx(samples[[0, 5000, 15_000, 25_000]].tolist(), abs=1e-4)


def test_sounds_add_up():
    assert np.allclose(0.5, mixed([sound(0.2), sound(0.3)], 5000))


def test_a_source_that_ends_early_is_followed_by_silence():
    samples = mixed([sound(0.5, available=3000)], 10_000)
    assert np.allclose(0.5, samples[:, :3000])
    assert 0 == np.abs(samples[:, 3000:]).max()


def test_a_source_is_closed_when_its_time_is_over():
    closed = []

    def stream():
        try:
            while True:
                yield np.zeros((2, 480), np.float32)
        finally:
            closed.append(True)

    blocks = Players([Sound(0, 4800, 1.0, 0, 0, stream)], 48_000).blocks()
    for _ in range(5):
        next(blocks)
    assert [True] == closed


def test_below_the_ceiling_the_limiter_changes_nothing():
    noise = np.random.default_rng(1).uniform(-0.9, 0.9, (2, 50_000)).astype(np.float32)
    assert np.array_equal(noise, np.concatenate(list(limited([noise])), axis=1))


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10_000), level=st.floats(0.5, 20.0), length=st.integers(1, 5000))
def test_nothing_ever_exceeds_the_ceiling(seed, level, length):
    generator = np.random.default_rng(seed)
    loudness = level * generator.uniform(0, 1, (1, length)) ** 4
    noise = (loudness * generator.uniform(-1, 1, (2, length))).astype(np.float32)
    result = np.concatenate(list(limited([noise[:, :1234], noise[:, 1234:]])), axis=1)
    assert noise.shape == result.shape
    assert np.abs(result).max() <= CEILING + 1e-6


def test_the_limiter_lets_go_after_a_peak():
    samples = np.full((2, 96_000), 0.5, np.float32)
    samples[:, 1000:1100] = 3.0
    result = np.concatenate(list(limited([samples])), axis=1)
    assert np.allclose(0.5, result[:, 60_000:])


def speech(first, last):
    """A voice that is silent but for one span of samples."""

    def stream():
        samples = np.zeros((2, 480_000), np.float32)
        samples[:, first:last] = 0.2 * np.sin(np.arange(last - first) * 0.1)
        yield samples

    return Sound(0, 480_000, 1.0, 0, 0, stream, speaks=True)


def test_music_steps_back_while_somebody_speaks_and_comes_back_softly():
    music = Sound(0, 480_000, 0.5, 0, 0, constant(1.0), duck=0.8)
    plain = mixed([Sound(0, 480_000, 0.0, 0, 0, constant(1.0)), speech(150_000, 250_000)], 480_000)
    heard = (mixed([music, speech(150_000, 250_000)], 480_000) - plain)[0]
    assert np.allclose(0.5, heard[:140_000])
    assert np.allclose(0.1, heard[170_000:240_000], atol=0.03)
    assert 0.12 < heard[262_000] < 0.45
    assert np.allclose(0.5, heard[-20_000:], atol=0.01)
    assert np.abs(np.diff(heard)).max() < 0.0005


def test_music_that_does_not_duck_stays_as_it_is():
    music = Sound(0, 480_000, 0.5, 0, 0, constant(1.0))
    both = mixed([music, speech(0, 400_000)], 480_000) - mixed([speech(0, 400_000)], 480_000)
    assert np.allclose(0.5, both, atol=1e-6)


def test_a_sound_that_loops_begins_again_and_an_empty_one_ends():
    blocks = repeated(constant(0.25, length=1500))
    assert 1500 * 3 == sum(next(blocks).shape[1] for _ in range(6))
    assert [] == list(repeated(lambda: iter(())))


@pytest.mark.parametrize(
    ("mix_lufs", "volumes", "decibels"),
    [
        (-20.0, [0.8], 6.0),
        (-20.0 - 7.18, [0.35], 6.0),
        (-8.0, [0.8], -6.0),
        (-40.0, [0.8], 20.0),
        (-120.7, [0.8], 0.0),
    ],
)
def test_the_gain_leads_to_the_target_and_keeps_what_the_user_set(mix_lufs, volumes, decibels):
    sounds = [(Sound(0, 48_000, v, 0, 0, constant(1.0), usual=0.8), mix_lufs + 2) for v in volumes]
    assert decibels == pytest.approx(20 * np.log10(gain_for(mix_lufs, sounds)), abs=0.05)
    assert -14.0 == TARGET_LUFS
