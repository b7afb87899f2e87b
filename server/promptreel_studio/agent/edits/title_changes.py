"""What of a title changes: its time, its looks, its fades."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.parts import Problem, check_look, fit_title, is_caption
from promptreel_studio.agent.reading.times import When

if TYPE_CHECKING:
    from collections.abc import Iterator

    from promptreel_studio.agent.reading.text import Reading
    from promptreel_studio.agent.reading.titles import TitleWish
    from promptreel_studio.agent.replies import Note

Segment = dict[str, Any]

_TO_LENGTH = re.compile(
    r"\bto (?:about |exactly |just |only )?(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)|[到成为至] ?[\d一二两三四五六七八九十]"
)
"""How long it is to be, not how much longer."""
_SIZES = ("small", "medium", "large", "huge")
_BEYOND = {"small": "smaller", "large": "larger"}
_BIG = re.compile(r"\b(?:big|small|tiny)\b")
_LADDER = ("bottom", "lower-third", "center", "top")
_BIT = r"(?: (?:a (?:little |tiny |wee )?bit|slightly|a little|a touch|a tad|some(?:what)?|bit))?"
_MOVES = r"(?:move|shift|nudge|push|bring|put|raise|lift|slide|set|place|drag|pull|drop|lower|take)"
_STEPS = {
    "higher": re.compile(
        rf"\b{_MOVES}\b[^,;.]*?\b(?:slightly |a (?:little |tiny )?bit |a little |a touch |a tad )?(?:up(?:wards?)?|higher)\b{_BIT}(?! to\b| by \d| on\b)|\b(?:raise|lift)\b[^,;.]*?\b(?:slightly|a (?:little )?bit|a little|a touch|a tad)\b|{_BIT} ?\bhigher\b(?: up)?{_BIT}|(?:往|向|再)?上(?:面)?(?:移动?|挪|提|靠)(?:一?[点些]|一下)?|(?:移|挪|放|摆|靠)?(?:得)?(?:再|稍微)?(?:高|(?<![加写配打放])上)一?[点些]|(?:往|靠)上(?:一?[点些])?"
    ),
    "lower": re.compile(
        rf"\b{_MOVES}\b[^,;.]*?\b(?:slightly |a (?:little |tiny )?bit |a little |a touch |a tad )?(?:down(?:wards?)?)\b{_BIT}(?! to\b| by \d| on\b)|\b(?:slightly|a (?:little )?bit|a little|a touch|a tad) lower\b|\blower\b(?: down)? (?:a (?:little )?bit|slightly|a little|a touch|a tad)\b|\blower down\b|(?:往|向|再)?下(?:面)?(?:移动?|挪|靠)(?:一?[点些]|一下)?|(?:移|挪|放|摆|靠)?(?:得)?(?:再|稍微)?(?:低|下)一?[点些]|(?:往|靠)下(?:一?[点些])?"
    ),
}
"""Ways to ask for the next place above or below."""

_USUAL = {
    "color": "#ffffff", "size": "medium", "position": "center", "weight": "regular", "font": "sans",
    "animation": "fade", "background": "none",
}  # fmt: skip


def alter(work: Work, chosen: list[Segment], wish: TitleWish, verbs: set[str]) -> list[Change]:
    """Change what was said of titles.

    Raises:
        Problem: Nothing would change, or it cannot be like that.
    """
    changes: list[Change] = []
    for segment in chosen:
        changes += _retime(work, segment, wish, verbs)
        changes += _restyle(work, segment, wish, verbs)
        changes += _refade(work, segment, wish)
        work.last_title = segment.get("id")
    work.last_titles = tuple(str(one.get("id")) for one in chosen) if len(chosen) > 1 else ()
    if not changes:
        if wish.look.size in {"larger", "smaller"}:
            size = work.speaker.name("size", _SIZES[-1] if wish.look.size == "larger" else _SIZES[0])
            raise Problem("title.size_end", text=text_of(chosen[0]), size=size)
        said = wish.look or wish.when or wish.fade_in is not None or wish.fade_out is not None
        raise Problem("title.same", text=text_of(chosen[0])) if said else Problem("title.unclear")
    return changes


def _retime(work: Work, segment: Segment, wish: TitleWish, verbs: set[str]) -> list[Change]:
    before = (drafts.start_of(segment), drafts.end_of(segment))
    when = wish.when
    if when is None:
        return []
    if (
        {"lengthen", "shorten"} & verbs
        and not _TO_LENGTH.search(wish.words)
        and when.length is not None
        and when.anchor is None
        and when.start is None
    ):
        sign = 1 if "lengthen" in verbs else -1
        when = When(length=before[1] - before[0] + sign * when.length)
    span, _ = fit_title(when, drafts.total_of(work.draft), before)
    if span == before:
        return []
    set_span(segment, *span)
    args = {"text": text_of(segment), "before": list(before), "after": list(span)}
    return [Change("move_title", ("title.time", {**told(segment), "before": before, "after": span}), args)]


_NEXT_FONT = {"sans": "serif", "serif": "hand", "hand": "mono", "mono": "sans"}
"""What "another font" is."""


def _restyle(work: Work, segment: Segment, wish: TitleWish, verbs: set[str]) -> list[Change]:
    changes = []
    style = segment["style"] if isinstance(segment.get("style"), dict) else {}
    segment["style"] = style
    for field, value in wish.look.style().items():
        before = style.get(field, _USUAL[field])
        after = _step(before, value) if value in {"larger", "smaller"} else value
        if field == "font" and value == "other":
            after = _NEXT_FONT.get(str(before), "serif")
        if field == "position":
            after = _stepped(str(before), value) if value in _STEPS else _beside(str(before), value)
        if (
            field == "size"
            and after == before
            and value in _BEYOND
            and "change" in verbs
            and _BIG.search(wish.words)
        ):
            after = _step(before, _BEYOND[value])  # "make it big" of what is large is more than that
        if after == before:
            continue
        style[field] = after
        named = [
            work.speaker.name("colour" if field == "color" else field, str(name)) for name in (before, after)
        ]
        note: Note = (
            "title.style",
            {
                **told(segment),
                "field": work.speaker.name("field", field),
                "before": named[0],
                "after": named[1],
            },
        )
        changes.append(Change("style_title", note, {"text": text_of(segment), field: after}))
    return changes


def _refade(work: Work, segment: Segment, wish: TitleWish) -> list[Change]:
    fades = {"fade_in": wish.fade_in, "fade_out": wish.fade_out}
    said = {name: ms for name, ms in fades.items() if ms is not None}
    if not said:
        return []
    long = drafts.length_of(segment)
    rest = max(long - sum(segment.get(name) or 0 for name in fades if name not in said), long // 2)
    segment.update({name: min(ms, rest // len(said)) for name, ms in said.items()})
    _keep_fades_apart(segment)
    shown = {name: work.speaker.seconds(segment.get(name, 0)) for name in fades}
    return [Change("fade_title", ("title.fade", {**told(segment), **shown}), said)]


def says_step(reading: Reading) -> bool:
    """Whether something is to be a bit higher or lower."""
    return any(pattern.search(reading.text) for pattern in _STEPS.values())


def take_step(reading: Reading) -> str | None:
    """Take "move it up a bit": "higher" or "lower"; None when no such step is asked for."""
    for way, pattern in _STEPS.items():
        if found := reading.search(pattern):
            named = reading.tags("title_noun", within=found.span())
            reading.take_span(*found.span())
            for tag in named:  # Which ones are meant is still to be read.
                reading.text = (
                    reading.text[: tag.start] + reading.folded[tag.start : tag.end] + reading.text[tag.end :]
                )
            return way
    return None


def _stepped(before: str, way: str) -> str:
    """The next place above or below; a corner has only the other corner of its side."""
    side = before.partition("-")[2]
    if side in {"left", "right"}:
        return f"{'top' if way == 'higher' else 'bottom'}-{side}"
    here = _LADDER.index(before) if before in _LADDER else 2
    return _LADDER[min(max(here + (1 if way == "higher" else -1), 0), len(_LADDER) - 1)]


def _beside(before: str, wanted: str) -> str:
    """ "To the left" of something at the top is the top left corner.

    Raises:
        Problem: A title cannot stand at that edge.
    """
    level = {"lower-third": "bottom"}.get(before, before.partition("-")[0])
    if wanted in {"left", "right"} and level in {"top", "bottom"}:
        return f"{level}-{wanted}"
    check_look({"position": wanted})
    return wanted


def _step(before: str, direction: str) -> str:
    here = _SIZES.index(before) if before in _SIZES else 1
    return _SIZES[min(max(here + (1 if direction == "larger" else -1), 0), len(_SIZES) - 1)]


def set_span(segment: Segment, start: int, end: int) -> None:
    """Move a title; its fades never cross."""
    segment["st"], segment["d"] = start, end - start
    _keep_fades_apart(segment)


def _keep_fades_apart(segment: Segment) -> None:
    """Let both fades end where they would cross."""
    fades = [name for name in ("fade_in", "fade_out") if isinstance(segment.get(name), int)]
    if sum(segment[name] for name in fades) > segment["d"]:
        segment.update({name: min(segment[name], segment["d"] // 2) for name in fades})


def text_of(segment: Segment) -> str:
    """The words of a title."""
    return segment["txt"] if isinstance(segment.get("txt"), str) else ""


def told(segment: Segment) -> dict[str, Any]:
    """What an answer calls a text: its words, and whether it is a caption."""
    return {"text": text_of(segment), "caption": is_caption(segment)}


def facts_of(work: Work, segment: Segment) -> dict[str, Any]:
    """What an answer says of a title that was added."""
    return {
        **told(segment),
        "span": (segment["st"], drafts.end_of(segment)),
        "color": work.speaker.colour(segment["style"]["color"]),
        "position": work.speaker.comma.join(_told(work, segment)),
    }


def _told(work: Work, segment: Segment) -> Iterator[str]:
    """Where a text is, and what of its looks is not as usual."""
    for field in ("position", "font", "animation"):
        value = segment["style"].get(field)
        if value and (field == "position" or value != _USUAL[field]):
            yield work.speaker.name(field, value)
