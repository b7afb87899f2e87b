"""Texts come and go: one more, other words for one that is there, one less."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.title_changes import alter, facts_of, text_of, told
from promptreel_studio.agent.edits.title_choice import is_called_title, of_role
from promptreel_studio.agent.edits.title_counts import no_such_title
from promptreel_studio.agent.edits.titles_called import titles_called
from promptreel_studio.agent.parts import BESIDE, Problem, check_text, fit_title, is_caption, title_segment
from promptreel_studio.agent.reading.titles import TitleWish

if TYPE_CHECKING:
    from promptreel_studio.agent.replies import Note

Segment = dict[str, Any]
_LOW = {"bottom", "lower-third", "bottom-left", "bottom-right"}
_EDGES = {"higher": "top", "lower": "bottom"}


def add_text(work: Work, text: str, wish: TitleWish) -> Change:
    """Add one text; one that is not called anything is of the kind that is there already."""
    texts = drafts.segments(work.draft, drafts.TEXT)
    if (
        wish.named is None
        and texts
        and all(map(is_caption, texts))
        and not (wish.look.position or wish.look.size)
    ):
        wish.named = "caption"  # One more of those that are there.
    if wish.named is None and wish.look.position in _LOW and of_role(work, "title"):
        wish.named = "caption"  # What is written below, beside a title, is none.
    if wish.look.position in _EDGES:
        wish.look = replace(wish.look, position=_EDGES[wish.look.position])
    span, clipped = fit_title(wish.when, drafts.total_of(work.draft))
    segment = title_segment(work.draft, text, span, wish, work.seed, work.speaker)
    if not is_called_title(wish.words) and of_role(work, "title", sure=True):
        drafts.meta(segment)[BESIDE] = True  # "The title" goes on being the one that was called so.
    drafts.add_segment(work.draft, drafts.TEXT, segment)
    work.last_title = segment["id"]
    note: Note = ("title.added", facts_of(work, segment))
    args: dict[str, Any] = {"text": text, "start_ms": span[0], "end_ms": span[1]}
    if clipped:
        args["clipped"] = True
    return Change("add_title", note, args)


def replace_text(work: Work, existing: list[Segment], wish: TitleWish) -> list[Change]:
    """ "change 'A' to 'B'"."""
    every = drafts.segments(work.draft, drafts.TEXT)
    chosen = titles_called(existing, wish.texts[0]) or titles_called(every, wish.texts[0])
    if not chosen:
        raise no_such_title(every, wish.texts[0])
    changes = [reword(segment, wish.texts[1]) for segment in chosen]
    work.last_title = chosen[-1].get("id")
    if wish.look or wish.when:
        changes += alter(work, chosen, TitleWish(when=wish.when, look=wish.look), set())
    return changes


def reword(segment: Segment, text: str) -> Change:
    """Give a title another text.

    Raises:
        Problem: It is too long, or the same.
    """
    check_text(text)
    before = text_of(segment)
    if before == text:
        raise Problem("title.same", text=text)
    segment["txt"] = text
    return Change(
        "change_title",
        ("title.text", {"before": _flat(before), "after": _flat(text), "caption": is_caption(segment)}),
        {"before": before, "after": text},
    )


def _flat(text: str) -> str:
    return " / ".join(text.splitlines())


def remove_texts(work: Work, chosen: list[Segment]) -> list[Change]:
    """Take texts off the timeline."""
    drafts.remove_segments(work.draft, drafts.TEXT, chosen)
    work.last_title = None
    return [Change("remove_title", ("title.removed", told(s)), {"text": text_of(s)}) for s in chosen]


_SWAPS_WORD = re.compile(
    r"\b(?:swap|replace|change|exchange|substitute|correct|word|instead of)\b|替换|换成|改成|改为"
)


def swap_words(existing: list[Segment], texts: list[str], said: str) -> list[Change]:
    """ "Swap 'Summer' for 'Winter' in the title": a part of a text is another."""
    old, new = texts
    if not _SWAPS_WORD.search(said) or titles_called(existing, old):
        return []
    part = re.compile(rf"(?<!\w){re.escape(old)}(?!\w)", re.IGNORECASE)
    holding = [segment for segment in existing if part.search(text_of(segment))]
    return [reword(segment, part.sub(lambda _: new, text_of(segment))) for segment in holding]
