"""What the rows of a list are, as a card before them: "Weekly menu: Mon lasagne, Tue tacos"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.card_each import EACH
from promptreel_studio.agent.reading.card_heads import LIST
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.notice_pieces import headline_of
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from collections.abc import Callable

_HEADING = re.compile(
    r"(?:^|[.!?。！？\n])\s*(?P<head>[A-Z][\w'’&-]*(?: [\w'’&-]+){0,5}|[\u3400-\u9fff]{2,12})\s*[:：]\s*$|^(?P<said>[A-Z][\w'’&-]*(?: (?:results|winners|raffle|draw|prizes|standings|ranking|schedule|timetable|programme|program|agenda|lineup)))[.!:,]?\s*$"
)
_ASKS = re.compile(r"(?:please|can|could|make|create|do|i|we|give|an?)\b|[请帮给做想要]", re.IGNORECASE)
_NO_HEADING = re.compile(
    r"\b(?:cards?|slides?|texts?|words|screens?|lines?|captions?|titles?|these|following|show|please|video|film|each)\b|卡|文字|字幕|下面|以下|如下|这|视频|循环|播|放|门口|电视"
)
_OF_FILM = ("kind", "own", "music_noun", "silence", "style_sure", "camera_noun", "palette", "colour")


def heading_of(before: str, english: Callable[[str], str]) -> list[str]:
    """The text of that card; none where it says no more than that something is listed, or is about the film.

    Args:
        before: What is said before the rows.
        english: Puts a piece of it into the words of the grammar.
    """
    found = _HEADING.search(before)
    if found is None:
        return []
    said = (found["head"] or found["said"]).strip()
    head = headline_of(said) if _ASKS.match(said) else said
    words = Reading(english(head))
    listed = LIST.search(words.folded)
    film = EACH.search(words.folded) or DURATION.search(words.folded) or words.tags(*_OF_FILM)
    tells = head and not (listed and len(listed.group()) + 1 >= len(words.folded.strip()))
    return [head] if tells and not film and not _NO_HEADING.search(words.folded) else []
