"""Captions: from a subtitle file, or from a text that is spread over the video."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.caption_clip import start_of_clip
from promptreel_studio.agent.edits.change import Change, Cue, Work
from promptreel_studio.agent.parts import CUE, MOST_TITLES, Problem, is_caption, title_segment
from promptreel_studio.agent.reading.looks import take_look
from promptreel_studio.agent.reading.text_by_clip import OVER_EACH
from promptreel_studio.agent.reading.titles import TitleWish
from promptreel_studio.agent.reading.variants import either_script

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

MOST_CAPTIONS = 200
_REPLACES = re.compile(either_script(r"\b(?:replace|instead of|swap|change)\b|替换|换成|换掉|改成"))
_TIME = r"(?:(\d{1,2}):)?(\d{1,2}):(\d{2})[,.](\d{1,3})"
_CUE = re.compile(rf"^[ \t]*{_TIME}[ \t]*-+>[ \t]*{_TIME}[^\n]*$", re.MULTILINE)
_NUMBER_LINE = re.compile(r"^\s*\d+\s*$")
_LINE = re.compile(
    either_script(
        r"(?:^|(?<=[^\W\d][:：]))[ \t]*[\[(]?(?P<a>\d{1,2}:\d{2}(?:\.\d+)?)[ \t]*(?:-|–|—|to|到|至)[ \t]*(?P<b>\d{1,2}:\d{2}(?:\.\d+)?)[\])]?[ \t]*[:：]?[ \t]*(?P<text>\S.*)$"
    ),
    re.MULTILINE,
)
_FROM = re.compile(
    either_script(
        r"(?:^|[\n/|;；,，、。.]|\band\b|(?P<head>[:：]))[ \t]*(?:and |then |at |在|和)*[\[(]?(?P<a>\d{1,2}:\d{2}(?:\.\d+)?)[\])]?(?![ \t]*(?:-|–|—|to\b|到|至|:|\d))[ \t]*[:：]?[ \t]*(?:(?:[-–—]|->|says?|reads?|显示)[ \t]+)?(?P<text>(?:(?![,，、;；。.]?[ \t]*(?:and |then |at |在|和)*[\[(]?\d{1,2}:\d{2})[^\n/|;；])+)"
    )
)
_CAPTIONS = re.compile(
    either_script(
        r"caption|subtitle|字幕|subt[ií]tulo|sous-titre|untertitel|legenda|sottotitol|субтитр|자막|ondertitel|napis|altyaz|phụ đề|takarir|ترجم|सबटाइटल|कैप्शन|คำบรรยาย|ซับ"
    ),
    re.IGNORECASE,
)
_LAST_MS = 3_000
"""How long the last caption is seen where only beginnings were said."""
_TAGS = re.compile(r"<[^>]+>|\{\\[^}]*\}")


def cut_cues(words: str) -> tuple[str, tuple[Cue, ...]]:
    """Take a pasted subtitle file (SubRip or WebVTT) out of a message.

    Returns:
        The words around it, and its captions in order; none when there is no such file.
    """
    found = list(_CUE.finditer(words))
    if not found:
        return _cut_lines(words)
    cues: list[Cue] = []
    ends = [hit.start() for hit in found[1:]] + [len(words)]
    tail = ""
    for hit, end in zip(found, ends, strict=True):
        lines = words[hit.end() : end].strip("\n").split("\n")
        text: list[str] = []
        for number, line in enumerate(lines):
            if not line.strip():
                tail = "\n".join(lines[number:]) if end == len(words) else ""
                break
            text.append(line)
        while text and end != len(words) and _NUMBER_LINE.match(text[-1]) and len(text) > 1:
            text.pop()
        said = _TAGS.sub("", " ".join(part.strip() for part in text)).strip()
        if said:
            cues.append(Cue(_ms(hit.groups()[:4]), _ms(hit.groups()[4:]), said[:200]))
    head = words[: found[0].start()].rstrip()
    lines = head.split("\n")
    while lines and (_NUMBER_LINE.match(lines[-1]) or lines[-1].strip().upper().startswith("WEBVTT")):
        lines.pop()
    return ("\n".join(lines).strip(" :：\n") + "\n" + tail).strip(), tuple(cues)


def _cut_lines(words: str) -> tuple[str, tuple[Cue, ...]]:
    """Captions written as "0:00-0:03 Hello", one a line."""
    found = list(_LINE.finditer(words))
    if len(found) < 2 and not (found and _CAPTIONS.search(words[: found[0].start()])):
        return _cut_starts(words)
    cues = tuple(Cue(_clock(hit["a"]), _clock(hit["b"]), hit["text"].strip(" \"“”'")[:200]) for hit in found)
    return _LINE.sub("", words).strip(" :：\n"), cues


def _cut_starts(words: str) -> tuple[str, tuple[Cue, ...]]:
    """Captions of which only the beginnings are said: "captions: 0:00 One day / 0:02 it rained"."""
    found = list(_FROM.finditer(words))
    head = words[: found[0].start()] if found else ""
    starts = [_clock(hit["a"]) for hit in found]
    if len(found) < 2 or not _CAPTIONS.search(head) or any(b <= a for a, b in pairwise(starts)):
        return words, ()
    ends = [*starts[1:], starts[-1] + _LAST_MS]
    cues = tuple(
        Cue(start, end, hit["text"].strip(" \"“”'")[:200])
        for hit, start, end in zip(found, starts, ends, strict=True)
    )
    return _FROM.sub("", words).strip(" :：/|;；\n"), cues


def _clock(text: str) -> int:
    seconds = 0.0
    for part in text.split(":"):
        seconds = seconds * 60 + float(part)
    return round(seconds * 1000)


def add_cues(work: Work, reading: Reading | None) -> list[Change]:
    """Put the captions of a subtitle file on the timeline.

    Raises:
        Problem: None of them is inside the video.
    """
    total = drafts.total_of(work.draft)
    look = take_look(reading) if reading is not None else None
    if reading is not None and (start := start_of_clip(work, reading)):
        work.cues = tuple(Cue(cue.start + start, cue.end + start, cue.text) for cue in work.cues)
    inside = [cue for cue in work.cues if cue.start < total and cue.end > cue.start]
    if not inside:
        raise Problem("captions.outside", total=total)
    shown = {(s.get("txt"), drafts.start_of(s)) for s in _captions(work)}
    replaces = reading is not None and bool(_REPLACES.search(reading.folded))
    kept = [cue for cue in inside if replaces or (cue.text, cue.start) not in shown]
    if not kept:
        raise Problem("captions.there")
    if len(kept) > MOST_CAPTIONS:
        raise Problem("captions.many", most=MOST_CAPTIONS, count=len(kept))
    changes: list[Change] = []
    if replaces and (old := _captions(work)):
        drafts.remove_segments(work.draft, drafts.TEXT, old)
        changes.append(Change("remove_captions", ("captions.gone", {"count": len(old)})))
    work.last_titles = tuple(_put(work, one.text, (one.start, min(one.end, total)), look) for one in kept)
    note = ("captions.added", {"count": len(kept), "span": (kept[0].start, min(kept[-1].end, total))})
    changes.append(Change("add_captions", note, {"count": len(kept)}))
    if lost := len(work.cues) - len(inside):
        changes.append(Change("note", ("captions.lost", {"count": lost, "total": total})))
    return changes


def _captions(work: Work) -> list[dict[str, Any]]:
    return [s for s in drafts.segments(work.draft, drafts.TEXT) if is_caption(s)]


_EACH_LONG = re.compile(
    r"\b(?:seconds?|secs?|s) (?:each|apiece|per (?:caption|line|text))\b|\beach (?:(?:one|caption|line) )?(?:for |lasting )?(?:\d|an?\b|one|two|three|four|five|half)|每(?:条|句|个|行)[^,，。]{0,3}?[\d一二两三四五半]"
)


def each_so_long(span: tuple[int, int] | None, count: int, total: int, said: str) -> tuple[int, int] | None:
    """The span of all captions where the length of each was said: "two seconds each"; ms."""
    if span is None or not _EACH_LONG.search(said):
        return span
    start, end = span
    return start, min(start + (end - start) * count, total)


_IN_TURN = re.compile(r"\bone (?:after|by|at) (?:another|the other|one|a time)\b|一个接一个|逐条|依次")


def spread(
    work: Work, texts: list[str], look: Any, span: tuple[int, int] | None, said: str = ""
) -> list[Change]:
    """Show several captions in turn, each as long as its text is, or all equally long where that is said."""
    if look and look.animation == "rise" and _IN_TURN.search(said):
        look = replace(look, animation=None)  # The captions come one after another, not their words.
    start, end = span or (0, drafts.total_of(work.draft))
    shown = {one.get("txt") for one in drafts.segments(work.draft, drafts.TEXT)}
    if len(texts) > 1 and shown >= {*texts}:
        raise Problem("title.unclear")  # No text is shown a second time because "captions" was said.
    if len(texts) > MOST_CAPTIONS or (end - start) < 300 * len(texts):
        raise Problem("captions.many", most=min(MOST_CAPTIONS, (end - start) // 300), count=len(texts))
    weights = [1 if _EACH_LONG.search(said) else len(text) + 8 for text in texts]
    here = float(start)
    put: list[str] = []
    for text, weight in zip(texts, weights, strict=True):
        after = here + (end - start) * weight / sum(weights)
        put.append(_put(work, text, (round(here), round(after)), look))
        here = after
    work.last_titles = tuple(put)
    note = ("captions.added", {"count": len(texts), "span": (start, end)})
    return [Change("add_captions", note, {"count": len(texts)})]


def over_each(work: Work, texts: list[str], look: Any, said: str) -> list[Change] | None:
    """One caption over each clip, where that was said; None where it was not.

    Raises:
        Problem: There are not as many clips as texts.
    """
    found = OVER_EACH.search(said)
    clips = drafts.clips(work.draft)
    if found is None or len(clips) < 2:
        return None
    if len(texts) != len(clips):
        raise Problem("order.which", count=len(clips))
    starts = [drafts.start_of(clip) for clip in clips]
    spans = pairwise([*starts, drafts.total_of(work.draft)])
    put = [_put(work, text, span, look) for text, span in zip(texts, spans, strict=True)]
    work.last_titles = tuple(put)
    note = ("captions.added", {"count": len(texts), "span": (starts[0], drafts.total_of(work.draft))})
    return [Change("add_captions", note, {"count": len(texts)})]


def _put(work: Work, text: str, span: tuple[int, int], look: Any) -> str:
    """Add one; its id."""
    wish = TitleWish(named="caption")
    if look:
        wish.look = look
    segment = title_segment(
        work.draft, text, span, wish, work.seed, work.speaker, most=MOST_TITLES + MOST_CAPTIONS, fixed=True
    )
    segment["fade_in"] = segment["fade_out"] = min(120, segment["d"] // 4)
    drafts.meta(segment)[CUE] = True
    drafts.add_segment(work.draft, drafts.TEXT, segment)
    work.last_title = segment["id"]
    return str(segment["id"])


def _ms(parts: tuple[str | None, ...]) -> int:
    hours, minutes, seconds, rest = parts
    return (int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0)) * 1000 + int(
        (rest or "0").ljust(3, "0")
    )
