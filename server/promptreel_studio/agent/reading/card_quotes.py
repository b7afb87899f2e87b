"""Texts of cards in quotation marks: several without anything to draw, or a row that is called cards."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.card_each import EACH, ONE_BY_ONE
from promptreel_studio.agent.reading.card_rows import CardTexts, row_of_cards, told_in_turn
from promptreel_studio.agent.reading.card_words import colours_in, nouns
from promptreel_studio.agent.reading.durations import DURATION, duration_of
from promptreel_studio.agent.reading.numbers import NUMBER
from promptreel_studio.agent.reading.quotes import MARK, quote_of

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

MOST = 12
_CARDS = re.compile(
    r"\b(?:cards?|slides?|screens?|lines?|lyrics|text|texts|words|phrases|quotes|captions only)\b|卡片|文字|字卡|歌词|句"
)
_ROW = re.compile(rf"\bcards ?: (?={MARK.pattern})")
_FOR = re.compile(r"\s*[(（\[]?\s*(?:for |停留?|显示|放)?")
_JOINT = re.compile(rf"[)）\]]?\s*[,，、/]?\s*(?={MARK.pattern})")
_OF_EACH = re.compile(r"\s*(?:each|apiece|per|every)\b|\s*每")
_LAST = re.compile(
    rf"(?:^|[\s,，;；.。、])(?:(?:and |but )*(?:then|finally|lastly|at the (?:very )?end|to finish|to end(?: with)?|in the end|after that|last(?: (?:card|one|slide|comes))?|ends? with|ending with|clos(?:e|es|ing) with)|最后|然后|结尾|末尾|接着)[\s:：,，]*(?:(?:put|show|add|write|say|comes?|is|a|an|the|one|on|card|slide|screen|text|words?|saying|that says|with|放|是|来|写|出|显示|一张|卡片|字卡|一句)[\s:：]*)*(?P<text>{MARK.pattern})"
)


def quoted_cards(reading: Reading) -> CardTexts | None:
    """Several quotations without anything to draw: a card for each."""
    marks = list(MARK.finditer(reading.text))
    if listed := _listed(reading):
        return listed
    if not 2 <= len(marks) <= MOST:
        return None
    lead = reading.folded[: marks[0].start()]
    each = EACH.search(reading.folded) or ONE_BY_ONE.search(reading.folded)
    between = [reading.folded[a.end() : b.start()] for a, b in pairwise(marks)]
    plain = all(len(gap.strip()) <= 4 and not re.search(r"[^\W_]{4}|\d", gap) for gap in between)
    apart = len(marks) > 2 and all(re.search(r"[/|\n→]", gap) for gap in between)
    row = row_of_cards(reading)
    turn = told_in_turn(reading, marks)
    if row is None and not turn and (not plain or not (each or apart or _CARDS.search(lead))):
        return None
    coloured = bool(colours_in(lead))
    start = row[0] if row and not coloured else marks[0].start()
    reading.take_span(start, marks[-1].end())
    # "Cream background, dark brown text": these say whose colours they are.
    for noun in (*nouns("ground").finditer(lead), *nouns("letters").finditer(lead)) if not coloured else ():
        reading.take_span(*noun.span())
    if count := re.compile(
        rf"(?<!\w)(?:{NUMBER})\s*(?:张|个|句|条|行)?(?=\x00| ?(?:lines?|quotes|phrases|cart))"
    ).search(reading.text[:start]):
        reading.take_span(*count.span())
    return CardTexts([quote_of(hit.group(), reading.quotes) for hit in marks], quoted=True)


def _listed(reading: Reading) -> CardTexts | None:
    """ "cards: “Hold” (4s), “Breathe” (6s). ... At the end “Bye” 2 s": a row, each with its length, and what follows it."""
    head = _ROW.search(reading.folded)
    if head is None:
        return None
    texts: list[str] = []
    lengths: list[int | None] = []
    here = head.end()
    while mark := MARK.match(reading.folded, here):
        here, length = _length_behind(reading, mark.end())
        texts.append(quote_of(mark.group(), reading.quotes))
        lengths.append(length)
        joint = _JOINT.match(reading.folded, here)
        if joint is None:
            break
        here = joint.end()
    reading.take_span(head.start(), here)
    while last := reading.search(_LAST):
        end, length = _length_behind(reading, last.end())
        texts.append(quote_of(last["text"], reading.quotes))
        lengths.append(length)
        reading.take_span(last.start(), end)
    shown = lengths if any(lengths) else []
    return CardTexts(texts, lengths=shown, quoted=True, listed=True) if len(texts) > 1 else None


def _length_behind(reading: Reading, end: int) -> tuple[int, int | None]:
    """Where what is said of a text ends, and how long it is shown, ms."""
    lead = _FOR.match(reading.text, end)
    hit = DURATION.match(reading.text, lead.end() if lead else end)
    if hit is None or _OF_EACH.match(reading.text, hit.end()):
        return end, None
    close = hit.end() + (reading.text[hit.end() : hit.end() + 1] in {")", "）", "]"})
    return close, duration_of(hit).ms
