"""The sound of real files, rendered and decoded back."""

from __future__ import annotations

import av
import numpy as np
import pytest

from promptreel_studio.music.loudness import integrated
from promptreel_studio.render import RenderError
from studio.media import corpus
from studio.render import kit
from studio.render.kit import audio, draft, segment, video


def test_every_stream_is_stereo_at_48_khz(studio):
    for name in ("film.mp4", "film.webm"):
        path = studio.render(draft(video(segment(0, 1000, asset=studio.grey(60)))), name).path
        with av.open(str(path)) as container:
            stream = container.streams.audio[0]
            assert (48_000, "stereo") == (stream.rate, stream.layout.name)


@pytest.mark.parametrize("volume", [0.8, 0.35, 0.1])
def test_the_volume_is_respected_and_the_usual_one_is_normalised(studio, volume):
    """At its usual volume a film has -14 LUFS, however quiet its sound was; turned down it is quieter by that."""
    sound = corpus.write_audio(studio.folder / "tone.wav", corpus.tone(3.0, level=0.1), "pcm_s16le")
    drafted = draft(audio(segment(0, 3000, asset=studio.add("tone", sound), vol=volume)), d=3000)
    film = kit.decode(studio.render(drafted).path)
    assert -14 + 20 * np.log10(volume / 0.8) == pytest.approx(integrated(film.samples), abs=0.4)


def test_fades_of_the_sound_are_heard(studio):
    sound = corpus.write_audio(studio.folder / "tone.wav", corpus.tone(2.0), "pcm_s16le")
    drafted = draft(
        audio(segment(0, 2000, asset=studio.add("tone", sound), fade_in=500, fade_out=1000)), d=2000
    )
    samples = kit.decode(studio.render(drafted).path).samples
    levels = [corpus.decibels(samples[:, at : at + 2400]) for at in (1200, 12_000, 48_000, 72_000, 93_000)]
    assert levels[0] < levels[1] < levels[2]
    assert levels[2] > levels[3] > levels[4]


def test_loud_sounds_together_do_not_clip(studio):
    sound = corpus.write_audio(studio.folder / "tone.wav", corpus.tone(1.0, level=0.9), "pcm_s16le")
    name = studio.add("tone", sound)
    drafted = draft(audio(segment(0, 1000, asset=name), segment(0, 1000, asset=name)))
    assert np.abs(kit.decode(studio.render(drafted).path).samples).max() <= 1.0


@pytest.mark.parametrize(("volume", "is_heard"), [(1.0, True), (0.0, False)])
def test_a_clip_brings_its_own_sound_at_its_own_volume(studio, volume, is_heard):
    clip = corpus.write_video(
        studio.folder / "clip.mp4", corpus.grey_frames(10), fps=10, sound=corpus.tone(1.0)
    )
    drafted = draft(video(segment(0, 1000, asset=studio.add("clip", clip), vol=volume)))
    heard = corpus.decibels(kit.decode(studio.render(drafted).path).samples[:, 12_000:36_000])
    assert is_heard == bool(heard > -25)


def test_broken_sound_ends_the_render_with_a_sentence(studio):
    path = studio.folder / "broken.mp3"
    path.write_bytes(b"no sound")
    drafted = draft(
        video(segment(0, 1000, asset=studio.grey(60))),
        audio(segment(0, 1000, asset=studio.add("broken", path))),
    )
    with pytest.raises(RenderError) as caught:
        studio.render(drafted)
    assert "bad_media" == caught.value.code
    assert [] == studio.leftovers()
