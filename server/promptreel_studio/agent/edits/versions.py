"""Undo and redo, and what the message before was about."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.before_what import steps_before
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.models import History
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.numbers import NUMBER, number_of
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.shape import take_aspect

if TYPE_CHECKING:
    from promptreel_studio.agent.models import Draft
    from promptreel_studio.agent.reading.text import Reading

_COUNT = re.compile(
    rf"\b(?:last|previous|past|these) (?P<n>{NUMBER}|couple(?: of)?)(?: (?:changes|edits|steps|things|ones|messages)\b|(?=\W*(?:$|please\b|again\b)))"
    rf"|\b(?P<times>{NUMBER}) (?:times|steps|changes|edits)\b|\b(?P<twice>twice|both)\b"
    rf"|(?P<han>{NUMBER})(?:步|次|个修改|个操作|个改动|处修改)"
)
_ALL = re.compile(
    r"\b(?:everything|all (?:of )?(?:my |the )?(?:changes|edits)|(?:redo|reapply) (?:them all|all(?: of (?:them|it|that))?)|to the (?:very )?(?:first|original|start|beginning)|(?:the )?original (?:version|video)?)\b|全部|所有|都重做|最初|最开始|原来的版本|一开始"
)


_BACK_TO = re.compile(
    r"\bback to (?:an? |the |with )*(?:(?:hard|straight|plain|simple|normal) )?(?:cuts?|cross ?fades?|dissolves?|wipes?)\b"
)
_TO_NUMBER = re.compile(r"\b(?:up|down|back)(?: up| down)? to \d")
_QUESTION = re.compile(
    r"\W*(?:what (?:happens|if|would|does)|why|how (?:do|does|can|often|many)|does|will|is it|when)\b|.*(?:吗|会怎样|怎么样)\W*$"
)


def is_version(reading: Reading) -> bool:
    """ "Go back to the ocean" is no undo, and neither is a question about it."""
    if _QUESTION.match(reading.folded):
        return False
    if _TO_NUMBER.search(reading.folded) or take_aspect(reading.part(0, len(reading.original))) is not None:
        return False  # "Zurück zu 16:9"
    if _BACK_TO.search(reading.folded):
        return False  # "Go back to hard cuts"
    return not reading.tags("kind", "time", "weather", "aspect", "filter") and not MARK.search(reading.text)


def change_version(work: Work, reading: Reading) -> list[Change]:
    """Go back or forward among the versions of the draft.

    Raises:
        Problem: There is none in that direction.
    """
    concepts = [tag.concept for tag in reading.tags("version")]
    back = concepts[-1] == "undo" or (concepts[-1] == "return" and not work.history.future)
    versions = work.history.past if back else work.history.future
    here = work.steps or 0
    done = max(-here if back else here, 0)
    count = len(versions) if _ALL.search(reading.text) else _count(reading)
    count = (steps_before(work, reading.folded) if back else None) or count
    if not versions[done:]:
        raise Problem("undo.none" if back else "redo.none")
    if count > len(versions) - done:
        raise Problem("undo.few" if back else "redo.few", asked=count, most=len(versions) - done)
    before, work.draft = work.draft, drafts.edited(versions[done + count - 1])
    work.recent, work.last_clip = recent_of(work.draft, History((before,))), None
    texts = [one for one in drafts.segments(work.draft, drafts.TEXT) if one.get("id") in work.recent]
    if len(texts) == 1:
        work.last_title = texts[0].get("id")  # "Bring the title back, but smaller"
    if work.steps is not None:
        work.steps += -count if back else count
    reading.take(_COUNT)
    reading.take(_ALL)
    reading.take_tags("version", "do", "which", "amount", "title_noun", "music_noun")
    reading.text = re.sub(r"[^\x00]", "\x00", reading.text)
    return [
        Change(
            "undo" if back else "redo",
            ("undo.done" if back else "redo.done", {"count": count}),
            {"count": count},
        )
    ]


def _count(reading: Reading) -> int:
    found = _COUNT.search(reading.text)
    if not found:
        return 1
    if found["twice"] or (found["n"] or "").startswith("couple"):
        return 2
    return max(round(number_of(found["n"] or found["times"] or found["han"])), 1)


def lately(draft: Draft, history: History) -> tuple[str, ...]:
    """Ids of what the message before was about: after an undo, of what was taken back."""
    undone = recent_of(draft, History(history.future[:1])) if history.future else ()
    return undone or recent_of(draft, history)


def recent_of(draft: Draft, history: History) -> tuple[str, ...]:
    """Ids of the segments that the last change made or touched, texts and clips alike."""
    if not history.past:
        return ()
    before = dict(_by_id(history.past[0]))
    after = _by_id(draft)
    changed = [key for key, segment in after if _core(before.get(key)) != _core(segment)]
    now = dict(after)
    carried = {key for key in changed if key in before and _only_moved(before[key], now[key])}
    # Texts and logos that went along with the clips are not what the change was about.
    if any("txt" not in now[key] and "box" not in now[key] for key in changed):
        changed = [key for key in changed if key not in carried]
    new = [key for key in changed if key not in before]
    return (*new, *(key for key in changed if key in before))


def _only_moved(before: dict[str, Any], after: dict[str, Any]) -> bool:
    """Whether a text or a logo is as it was but for its time."""
    times = {"st", "d", "m", "fade_in", "fade_out"}
    kept = [{key: value for key, value in one.items() if key not in times} for one in (before, after)]
    return ("txt" in after or "box" in after) and kept[0] == kept[1]


def latest_title_of(draft: Draft, history: History) -> str | None:
    """Id of the title that was added or changed last, of those that are there; None if no edit was about one."""
    there = {str(segment.get("id")) for segment in drafts.segments(draft, drafts.TEXT)}
    for after, before in pairwise((draft, *history.past)):
        known = {key: _worded(segment) for key, segment in _by_id(before)}
        for key, segment in _by_id(after):
            if "txt" in segment and key in there and known.get(key) != _worded(segment):
                return key
    return None


def _worded(segment: dict[str, Any]) -> tuple[Any, ...]:
    return (segment.get("txt"), str(segment.get("style")))


def topic_of_recent(draft: Draft, recent: tuple[str, ...]) -> str | None:
    """What the last change was about, for "make it yellow" in the next message."""
    if not recent:
        return None
    kinds = (
        ("title", drafts.segments(draft, drafts.TEXT)),
        ("music", drafts.segments(draft, drafts.AUDIO)),
        ("overlay", drafts.overlays(draft)),
    )
    return next((name for name, found in kinds if any(s.get("id") == recent[0] for s in found)), None)


def _by_id(draft: Draft) -> list[tuple[str, dict[str, Any]]]:
    return [
        (str(segment["id"]), segment)
        for kind in (drafts.TEXT, drafts.VIDEO, drafts.AUDIO)
        for segment in drafts.segments(draft, kind)
        if "id" in segment
    ]


def _core(segment: dict[str, Any] | None) -> dict[str, Any] | None:
    """A segment without what follows other changes by itself."""
    if segment is None:
        return None
    passive = {"m", "d"} if "txt" not in segment and ("music" in segment) else {"m"}
    return {key: value for key, value in segment.items() if key not in passive}
