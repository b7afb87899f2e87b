"""Drawn shots that are spoken of although none of them is on the timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.denied import take_refused
from promptreel_studio.agent.reading.scenes import take_scene

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.reading.scenes import SceneWish
    from promptreel_studio.agent.reading.text import Reading

_THE = re.compile(r"\b(?:the|that|this|my|our) (?:[\w-]+ )?$")
_SHOT = re.compile(
    r"(?: (?:shot|clip|scene|bit|part)s?\b(?! (?:to|into|with|as|of)\b)|的?(?:那|这)?(?:一)?(?:个|段|幕)?(?:镜头|片段|场景|那段|那个))"
)
_PLACED = re.compile(
    r"\b(?:to|at) the (?:very )?(?:start|beginning|front|end|back)\b|\b(?:before|after|between) \b|\bin front of\b|最前|最后面|前面去|后面去|开头|结尾|之前|之后"
)
_COMPARES = re.compile(r"得.{0,4}(?:一?[点些]|很)|再.{1,4}一?[点些]")
_CUTS = {"shorten", "lengthen", "remove"}
_TURNS = re.compile(r"(?:改|换|变|做|弄)(?:成|为)|\b(?:into|to an?|turn|become)\b")


def kinds_of(work: Work) -> list[str]:
    """What the clips draw, in their order."""
    scenes = [clip.get("scene") for clip in drafts.clips(work.draft)]
    return [str(scene.get("kind")) for scene in scenes if isinstance(scene, dict)]


def take_seen(work: Work, reading: Reading) -> SceneWish:
    """What a clause changes of the scene.

    Raises:
        Problem: It speaks of a shot that is not there.
    """
    take_refused(reading)
    wish = take_scene(reading, changing=True)
    refuse_unseen(work, reading, wish)
    return wish


def refuse_unseen(work: Work, reading: Reading, wish: SceneWish) -> None:
    """Refuse a change of "the lake shot" while no lake is drawn, rather than draw one instead of something else.

    Raises:
        Problem: A shot is spoken of that is not there.
    """
    shown = kinds_of(work)
    if not shown or not wish.kinds or wish.kinds[0] in shown:
        return
    fresh = type(reading)(reading.original)
    tag = next((tag for tag in fresh.tags("kind") if tag.concept == wish.kinds[0]), None)
    turns = _TURNS.search(fresh.folded)
    if tag is None or (turns and turns.start() <= tag.start):
        return
    # "把海边改成日出": what stands before the turning is what is to be turned.
    pointed = turns is not None or _THE.search(fresh.folded[: tag.start]) is not None
    shot = _SHOT.match(fresh.folded, tag.end) is not None
    verbs = {one.concept for one in fresh.tags("do")}
    moved = _PLACED.search(fresh.folded) is not None and bool(fresh.tags("edit") or "move" in verbs)
    # "河水流得快一点": more or less of what is not there is no wish to have it instead.
    pointed = pointed or _COMPARES.search(fresh.folded, tag.end) is not None
    about = moved or verbs & _CUTS or fresh.tags("filter") or wish.amounts or wish.speed or wish.factor
    if ((pointed or shot) and about) or (shot and moved):
        said = reading.original[tag.start : tag.end]
        labels = [f'"{drafts.label_of(clip)}"' for clip in drafts.clips(work.draft)]
        raise Problem("clip.unseen", wanted=[said], clips=labels)
