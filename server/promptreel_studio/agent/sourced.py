"""Shots whose pictures another engine makes: which of a draft are wanted, and how their clips are put into it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent.reading.language import answer_language
from promptreel_studio.agent.replies import Speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo, Draft

_SHORTER_MS = 250
"""So much may be missing from a clip before it is worth a word."""
_SAME_SHAPE = 0.02


@dataclass(frozen=True, slots=True)
class Order:
    """One clip that is wanted: for the segment with this id, `seconds` long, `fps` frames a second, in pixels."""

    segment: str
    prompt: str
    width: int
    height: int
    fps: float
    seconds: float
    seed: int
    scene: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Delivery:
    """What came of an order: a clip, or a sentence why there is none; both None where the scene is to be drawn."""

    order: Order
    clip: AssetInfo | None = None
    problem: str | None = None


def orders(before: Draft | None, draft: Draft) -> list[Order]:
    """The clips that a draft wants: scenes that were not in the draft before. Moving words are always drawn."""
    known = [segment.get("scene") for segment in _pictures(before)]
    meta = drafts.meta(draft)
    return [
        Order(
            segment=str(segment.get("id")),
            prompt=str(drafts.meta(segment).get("prompt") or drafts.label_of(segment)),
            width=int(meta["width"]),
            height=int(meta["height"]),
            fps=float(meta["fps"]),
            seconds=drafts.length_of(segment) * float(segment.get("speed", 1.0)) / 1000,
            seed=int(segment["scene"].get("seed", 1)),
            scene=segment["scene"],
        )
        for segment in _pictures(draft)
        if isinstance(segment.get("scene"), dict)
        and segment["scene"] not in known
        and segment["scene"].get("kind") != "words"
    ]


def with_clips(draft: Draft, deliveries: Sequence[Delivery], source: str) -> Draft:
    """The draft with its clips in the places of their scenes."""
    made = drafts.edited(draft)
    clips = {one.order.segment: one.clip for one in deliveries if one.clip is not None}
    for segment in _pictures(made):
        if (clip := clips.get(str(segment.get("id")))) is not None and "scene" in segment:
            del segment["scene"]
            segment |= {"asset": clip.id, "src_in": 0, "speed": 1.0, "fit": "cover", "vol": 1.0}
            drafts.meta(segment)["source"] = source
    return made


def sentences(draft: Draft, deliveries: Sequence[Delivery], source: str) -> str:
    """What the user should know of the clips; empty when all is as it was wished."""
    speaker = Speaker(answer_language("", str(drafts.meta(draft).get("language", "en"))))
    told: list[str] = []
    numbers = {str(segment.get("id")): n for n, segment in enumerate(drafts.clips(draft), 1)}
    for one in deliveries:
        values = {"number": numbers.get(one.order.segment, 1), "source": source}
        if one.problem is not None:
            told.append(speaker.say("source.failed", why=one.problem, **values))
        elif one.clip is not None:
            told += _differences(speaker, one.order, one.clip, values)
    if failed := [one for one in deliveries if one.problem is not None]:
        told.append(speaker.say("source.drawn", count=len(failed)))
    return speaker.together(told)


def _differences(speaker: Speaker, order: Order, clip: AssetInfo, values: dict[str, Any]) -> list[str]:
    told: list[str] = []
    wanted = round(order.seconds * 1000)
    if clip.duration_ms is not None and clip.duration_ms < wanted - _SHORTER_MS:
        told.append(
            speaker.say(
                "source.short",
                there=speaker.seconds(clip.duration_ms),
                asked=speaker.seconds(wanted),
                **values,
            )
        )
    if clip.width and clip.height:
        shape = (clip.width / clip.height) / (order.width / order.height)
        if abs(shape - 1) > _SAME_SHAPE:
            size = f"{clip.width}x{clip.height}"
            told.append(
                speaker.say("source.shape", there=size, asked=f"{order.width}x{order.height}", **values)
            )
    return told


def _pictures(draft: Draft | None) -> list[dict[str, Any]]:
    return drafts.segments(draft, drafts.VIDEO)
