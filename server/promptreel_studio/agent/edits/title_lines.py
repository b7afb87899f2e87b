"""Titles over several lines: "break the title onto two lines"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.title_changes import text_of
from promptreel_studio.agent.edits.title_choice import chosen_titles, of_role
from promptreel_studio.agent.parts import Problem, is_caption
from promptreel_studio.agent.reading.numbers import number_of
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.titles import TitleWish

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_LINES = re.compile(
    r"\b(?:in|on|onto|into|over|across|to|as|with|make it|make (?:the|that|this) \w+) (?P<n>one|two|three|four|a single|\d) (?:separate |short |shorter )?(?:lines?|rows?)\b|\b(?P<two>line break|second line|next line)\b"
    r"|(?:成|为|到|用|占|在)?(?P<han>[一两二三四\d])行(?!字)|(?P<han_two>换行|折行|断行)"
)
_SAYS = re.compile(
    r"\b(?:break|split|put|spread|wrap|set|lay|show|divide|write|fit|make|arrange|have|display|keep|add|insert)\b|分|换|拆|排|放|显示|写|断|折|改|弄"
)
_MOST = 4
_ONE_WORD = re.compile(r"[^\W\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]+(?:['’-][^\W]+)*[.!?]*")
"""A word of a script that has spaces between its words."""


def break_lines(work: Work, reading: Reading) -> list[Change] | None:
    """Set a title in so many lines; None when the clause does not ask for that.

    Raises:
        Problem: It has too few words, or is like that already.
    """
    found = _LINES.search(reading.text)
    named_so = bool(reading.tags("title_noun"))
    about_title = named_so or (work.topic == "title" and _SAYS.search(reading.text))
    if found is None or MARK.search(reading.text) or not about_title:
        return None
    said = found["n"] or found["han"]
    lines = 2 if said is None else 1 if said == "a single" else round(number_of(said))
    nouns = {tag.concept for tag in reading.tags("title_noun")}
    named = "caption" if nouns == {"caption"} else "title" if nouns else None
    wish = TitleWish(named=named, words=reading.folded)
    chosen = chosen_titles(work, of_role(work, named), wish, reading.take_tags("which"))
    changes: list[Change] = []
    for segment in chosen:
        before = text_of(segment)
        if lines > 1 and _ONE_WORD.fullmatch(before.strip()):
            raise Problem("title.same", text=_flat(before))  # A word is not torn apart.
        after = _set(before, min(lines, _MOST))
        if after == before:
            raise Problem("title.same", text=_flat(before))
        segment["txt"] = after
        work.last_title = segment.get("id")
        note = (
            "title.text",
            {"before": _flat(before), "after": _flat(after), "caption": is_caption(segment)},
        )
        changes.append(Change("change_title", note, {"before": before, "after": after}))
    work.topic = "title"
    reading.take_span(0, len(reading.text))
    return changes


def _flat(text: str) -> str:
    return " / ".join(text.splitlines())


def _set(text: str, lines: int) -> str:
    """A text in so many lines that are about equally long, broken between words."""
    plain = re.sub(r"\s+", " ", text).strip()
    spaced = " " in plain
    pieces = plain.split(" ") if spaced else list(plain)
    glue = " " if spaced else ""
    if lines > len(pieces):
        return text
    out: list[str] = []
    for left in range(lines, 1, -1):
        wanted = len(glue.join(pieces)) / left
        sizes = [abs(len(glue.join(pieces[:count])) - wanted) for count in range(1, len(pieces) - left + 2)]
        count = sizes.index(min(sizes)) + 1
        out.append(glue.join(pieces[:count]))
        pieces = pieces[count:]
    return "\n".join([*out, glue.join(pieces)])
