"""What in a timeline can be heard: music, uploads and the sound of clips."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from promptreel_studio.media.audio import read_audio
from promptreel_studio.music import open_music
from promptreel_studio.render.cuts import plan_cuts
from promptreel_studio.render.plan import SAMPLE_RATE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import numpy as np
    from numpy.typing import NDArray

    from promptreel_studio.render.cuts import Cut
    from promptreel_studio.render.draft import AudioSegment
    from promptreel_studio.render.plan import Plan

    Block = NDArray[np.float32]

USUAL_MUSIC = 0.8
"""The volume that music has when nobody asks for another."""
_CLICK_MS = 5.0
"""The shortest fade of a clip's own sound: cut in the middle of a wave it would click."""


@dataclass(frozen=True, slots=True)
class Sound:
    """One source on the timeline; all lengths in samples at 48 kHz.

    Attributes:
        volume: 1.0 is as loud as it is.
        usual: The volume at which the film has its usual loudness.
        duck: 0..1, how far it steps back while others speak.
        speaks: Whether others step back for it.
        levels: Parts with a volume of their own: start from the sound's beginning, length, volume.
    """

    start: int
    length: int
    volume: float
    fade_in: int
    fade_out: int
    open: Callable[[], Iterator[Block]]
    usual: float = 1.0
    duck: float = 0.0
    speaks: bool = False
    levels: tuple[tuple[int, int, float], ...] = ()

    def audible(self) -> bool:
        """Whether anything of it can be heard."""
        return self.length > 0 and (self.volume > 0 or any(volume > 0 for *_, volume in self.levels))


def plan_sounds(plan: Plan) -> list[Sound]:
    """Everything in a timeline that can be heard."""
    sounds = [_segment_sound(segment, plan) for segment in plan.draft.audio]
    for track in plan.draft.video:
        sounds += [
            _clip_sound(cut, following, plan)
            for cut, following in _with_next(plan_cuts(track))
            if cut.segment.asset is not None
        ]
    return [sound for sound in sounds if sound.audible()]


def _segment_sound(segment: AudioSegment, plan: Plan) -> Sound:
    seconds = segment.d / 1000
    if segment.music is not None:
        opener = partial(open_music, segment.music.style, seconds, segment.music.seed)
    else:
        path = plan.assets[segment.asset or ""]
        read = partial(read_audio, path, segment.src_in / 1000, seconds)
        opener = partial(repeated, read) if segment.loop else read
    return Sound(
        _samples(segment.st),
        _samples(segment.d),
        segment.vol,
        _samples(min(segment.fade_in, segment.d)),
        _samples(min(segment.fade_out, segment.d)),
        opener,
        usual=USUAL_MUSIC,
        duck=segment.duck,
        speaks=segment.asset is not None and not segment.duck,
        levels=tuple((_samples(part.st), _samples(part.d), part.vol) for part in segment.levels),
    )


def repeated(read: Callable[[], Iterator[Block]]) -> Iterator[Block]:
    """A sound that begins again when it has ended, for ever; silence stays silence."""
    while True:
        heard = 0
        for block in read():
            heard += block.shape[1]
            yield block
        if not heard:
            return


def _clip_sound(cut: Cut, following: Cut | None, plan: Plan) -> Sound:
    """The sound of a clip fades as its pictures do."""
    segment, length = cut.segment, cut.end - cut.start
    fade_out = following.crossfade if following and following.start < cut.end else cut.dim_out
    opener = partial(
        read_audio,
        plan.assets[segment.asset or ""],
        (segment.src_in + (cut.start - segment.st) * segment.speed) / 1000,
        length / 1000,
        segment.speed,
    )
    return Sound(
        _samples(cut.start),
        _samples(length),
        segment.vol,
        _samples(min(length, max(_CLICK_MS, segment.fade_in, cut.crossfade, cut.dim_in))),
        _samples(min(length, max(_CLICK_MS, segment.fade_out, fade_out))),
        opener,
        speaks=True,
    )


def _with_next(cuts: list[Cut]) -> list[tuple[Cut, Cut | None]]:
    return list(zip(cuts, [*cuts[1:], None], strict=True)) if cuts else []


def _samples(milliseconds: float) -> int:
    return round(milliseconds * SAMPLE_RATE / 1000)
