"""A poem that nobody quoted: "this poem: Roses are red, violets are blue, ...", "古诗：床前明月光，疑是地上霜。..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.quotes import MARK, mark
from promptreel_studio.agent.reading.shape import take_aspect
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from collections.abc import Callable

_HEAD = re.compile(
    r"(?:\b(?:(?:a|the|this|my|following) )?(?:short |little |love |famous )?(?:poem|haiku|limerick|nursery rhyme|rhyme|verse|prayer|(?:song )?lyric|song text|chorus|refrain|stanza)s?\b[^:\n.!?]{0,24}"
    r"|(?:这首|一首)?(?:古诗|唐诗|宋词|诗词|诗歌|小诗|诗句|诗|俳句|童谣|歌词|儿歌)[^:：\n。，,]{0,10})(?:[:：]|\n)\s*",
    re.IGNORECASE,
)
_LINE = re.compile(r"[^,，;；.。!！?？/|\n]+(?P<end>[,，;；.。!！?？/|\n]+)?")
_ENDS = re.compile(r"[.。!！?？;；\n]")
_LONGEST_LINE, _FEWEST, _MOST_CARDS = 60, 2, 10


def mask_poem(
    masked: str, quotes: tuple[str, ...], english: Callable[[str], str]
) -> tuple[str, tuple[str, ...]]:
    """Put the lines of a poem behind marks, two on each card.

    Args:
        masked: A first message with its quotations behind marks, as it was typed.
        quotes: The quotations.
        english: Puts a piece of it into the words of the grammar.
    """
    head = _HEAD.search(masked)
    if head is None or MARK.search(masked, head.end()):
        return masked, quotes
    lines: list[tuple[str, bool]] = []
    end = head.end()
    for found in _LINE.finditer(masked, head.end()):
        line = found.group().strip()
        ended = found["end"] is None or _ENDS.search(found["end"]) is not None
        # Behind its last sentence the film is spoken of: "... 低头思故乡。竖屏，古筝".
        if lines and lines[-1][1] and _is_of_film(english(found.group())):
            break
        if len(line) > _LONGEST_LINE:
            return masked, quotes
        lines.append((line, ended))
        end = found.end()
    cards = _two_by_two(lines)
    if len(lines) < _FEWEST or len(cards) > _MOST_CARDS:
        return masked, quotes
    shown = ", ".join(mark(len(quotes) + number) for number in range(len(cards)))
    return f"{masked[: head.start()]} cards: {shown}. {masked[end:]}", (*quotes, *cards)


def _is_of_film(piece: str) -> bool:
    """Whether a piece tells of music, shape or length; what it names is in many a poem."""
    said = Reading(piece)
    return bool(
        said.tags("music_noun", "style_sure", "title_noun")
        or DURATION.search(said.folded)
        or take_aspect(said)
    )


def _two_by_two(lines: list[tuple[str, bool]]) -> list[str]:
    """The lines as texts of one or two; a sentence of two lines stays together."""
    cards: list[list[str]] = []
    full = True
    for line, ended in lines:
        if full or len(cards[-1]) == _FEWEST:
            cards.append([line])
        else:
            cards[-1].append(line)
        full = ended and len(cards[-1]) == _FEWEST
    return ["\n".join(card) for card in cards]
