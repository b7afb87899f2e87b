"""Rows that nobody quoted, a card for each: price lists, dates of a tour, vocabulary, lines below a heading."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.card_each import EACH, ONE_BY_ONE, ONE_EACH
from promptreel_studio.agent.reading.card_film import of_film
from promptreel_studio.agent.reading.card_heads import COUNTED, HAN_COUNTED, LIST
from promptreel_studio.agent.reading.card_look import find_look
from promptreel_studio.agent.reading.card_rows import numbered_cards
from promptreel_studio.agent.reading.card_words import alternatives, words_of
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.notice_details import is_of_film
from promptreel_studio.agent.reading.notice_pieces import with_capital
from promptreel_studio.agent.reading.quotes import MARK, mark
from promptreel_studio.agent.reading.row_heads import heading_of
from promptreel_studio.agent.reading.row_kinds import LABELS, kind_of_row, own_length
from promptreel_studio.agent.reading.rows_following import FOLLOWING, cut_following
from promptreel_studio.agent.reading.rows_on_one_card import mask_rows_on_one_card
from promptreel_studio.agent.reading.shape import aspect_at
from promptreel_studio.agent.reading.text import Reading, fold
from promptreel_studio.agent.reading.word_pairs import Step, in_two_steps

if TYPE_CHECKING:
    from collections.abc import Callable

Span = tuple[int, int]
_LINE = re.compile(r"[^\n]+")
_BULLET = re.compile(r"\s*(?:[-*•·–—✓]+\s+|\d{1,2}\s*[.)、:]\s*(?=\D)|\(\d{1,2}\)\s*)?")
_LONGEST, _SHORT, _MOST, _FEWEST, _SURE = 70, 40, 12, 2, 3
_HEADS = re.compile(r"[:：]\s*$")
_JOINT = re.compile(
    r"\s*(?:[;；|\n]|\s/\s|(?<!\d),(?!\d)|(?<=\d),\s|(?<=\D),(?=\s|\d)|[，、]|(?<=[\d元块])[ ](?=[\u3400-\u9fff])|(?<=[价目单表])[ ](?=[\u3400-\u9fff]))\s*(?:(?:and|&|und|y|et|e|и)\s+)?"
)
_SENTENCE = re.compile(
    rf"(?<!\d)[.](?=\s|$)|(?<=\d)[.](?=\s)(?!\s(?i:{alternatives(words_of('months'))}))|[。！!？?\n]"
)
_EDGE = re.compile(r"[:：]\s+|[:：](?!\d\d)|[!！。；]+\s*|\n|\.\s+(?=\D)")
_COLONS = (":", "：")
_CARDS = re.compile(
    r"\b(?:cards|slides|screens|pages)\b|\b(?:own|separate|new|single) (?:card|slide|screen|page)\b|\bin turn\b|卡片|字卡|轮流|依次|滚动播放|循环播?放"
)
_TOGETHER = re.compile(
    r"\b(?:one|single|same) (?:card|slide|screen|page|picture|image)\b|\b(?:all )?(?:together|at once)\b|\bposter\b|(?:一张|同一张|一屏|一页)(?:卡片|图|画面|海报)|一起|同时"
)
_SHOTS = re.compile(
    r"\b(?:shots?|scenes?|views?|clips|seasons?|times of day|landscapes?|places)\b|镜头|画面|场景|景色|季节"
)
_SLIDESHOW = re.compile(r"\bslide ?shows?\b|diaporama|幻灯片", re.IGNORECASE)
_SEEN = ("kind", "beyond", "time", "weather", "season")
_OF_FILM = ("kind", "music_noun", "silence", "style_sure", "camera_noun", "palette", "colour")
_LABELLED = re.compile(rf"(?<=[\w)])\.\s+(?={LABELS.pattern})", re.IGNORECASE)
"""Between rows that are sentences of their own: "1st prize: ticket 204. 2nd prize: ticket 31."."""
_BEHIND_LABEL = re.compile(rf"{LABELS.pattern}$", re.IGNORECASE)
_COLON = re.compile(r"[:：]\s*(?=[^\d\s])")
_WHOLE = re.compile(r"[^\s.!?。！？\n][^.!?。！？\n]*[.!?。！？]+(?=\s|$|[\u3400-\u9fff])")
_TEXTS = re.compile(r"\bline by line\b|\b(?:affirmations?|mantras?)\b|逐行|逐句|一行一行")
"""What comes so is to be read, whatever it names."""


class Rows(NamedTuple):
    """Rows of a list: where they are, where the first of them begins with its bullet, and where the last ends."""

    spans: list[Span]
    start: int
    end: int


def mask_rows_of_cards(
    masked: str, quotes: tuple[str, ...], english: Callable[[str], str]
) -> tuple[str, tuple[str, ...]]:
    """Put each row of a list behind a mark of its own, where a card for each is wished or the rows are alike.

    Args:
        masked: A first message with its quotations behind marks, as it was typed.
        quotes: The quotations.
        english: Puts a piece of it into the words of the grammar.
    """
    one = mask_rows_on_one_card(masked, quotes, lambda line: _is_row(line, english))
    if one[0] != masked or numbered_cards(Reading(english(masked))):
        return one
    masked = _LABELLED.sub(", ", masked)
    rows = _in_lines(masked, english) or _in_a_sentence(masked, english) or _in_sentences(masked, english)
    if rows is None:
        return one
    before, rest = masked[: rows.start], masked[rows.end :].lstrip(" .。,，;；")
    texts = [masked[low:high].strip(" ,;，；。") for low, high in rows.spans]
    rest, closing = cut_following(rest)
    heading = heading_of(before, english)
    halves = in_two_steps(texts, f"{before}\n{rest}")
    if halves is not None:
        steps, rest = halves
        before = ""
    else:
        steps = [_step_of(text) for text in [*heading, *texts]]
    shown = [
        mark(len(quotes) + number) + (f" ({step.length})" if step.length else "")
        for number, step in enumerate(steps)
    ]
    said = f"{_without_head(before, english)} cards: {', '.join(shown)}. {rest}"
    texts = [step.text if halves else with_capital(step.text) for step in steps]
    if closing:
        said = said.replace(FOLLOWING, mark(len(quotes) + len(texts)))
        texts.append(with_capital(closing))
    return said, (*quotes, *texts)


def _step_of(row: str) -> Step:
    """A row with its own length, if one stands in brackets behind it: "Hold (4s)"."""
    own = own_length(row)
    return Step(row[: own.start()], own["length"]) if own else Step(row, "")


def _without_head(before: str, english: Callable[[str], str]) -> str:
    """What is said before the rows, without what they are: "our drinks for the screen at the door, 3 seconds each:"."""
    start = max((hit.end() for hit in _SENTENCE.finditer(before.rstrip(" \n!"))), default=0)
    kept: list[str] = []
    for piece in re.split(r"[,，:：\n]", before[start:]):
        words = Reading(english(piece))
        film = DURATION.search(words.folded) or aspect_at(words.folded, 0, len(words.folded)) is not None
        if film or EACH.search(words.folded) or words.tags(*_OF_FILM) or find_look(words)[1]:
            kept.append(_SLIDESHOW.sub("video", piece))
    return before[:start] + ", ".join(kept) + (". " if kept else "")


def _in_lines(masked: str, english: Callable[[str], str]) -> Rows | None:
    """Lines below a heading, up to the first that is about the film."""
    lines = [line.span() for line in _LINE.finditer(masked) if line.group().strip()]
    if len(lines) <= _FEWEST:
        return None
    said = [_is_row(masked[slice(*line)], english) for line in lines]
    said[0] = said[0] and kind_of_row(masked[slice(*lines[0])]) != ""
    runs = [list(run) for good, run in groupby(range(len(lines)), key=lambda at: said[at]) if good]
    best = max(runs, key=len, default=[])
    heads = [at for at in range(best[0]) if _HEADS.search(masked[slice(*lines[at])])] if best else []
    if heads and not any(
        _is_of_length(masked[slice(*lines[at])], english) for at in range(heads[-1] + 1, best[0])
    ):
        best = list(range(heads[-1] + 1, best[-1] + 1))  # A line of a poem may be all of what is seen.
    if not _FEWEST <= len(best) <= _MOST:
        return None
    spans = [_without_bullet(masked, lines[at]) for at in best]
    return Rows(spans, lines[best[0]][0], spans[-1][1]) if _may_be_cards(masked, spans, english) else None


def _in_a_sentence(masked: str, english: Callable[[str], str]) -> Rows | None:
    """Pieces of a sentence that are all alike, or stand behind a colon: "Latte 3.50, Mocha 4.20, Tea 2"."""
    for low in reversed([0, *(hit.end() for hit in _EDGE.finditer(masked))]):
        if _BEHIND_LABEL.search(masked, 0, low):
            continue
        stop = _SENTENCE.search(masked, low)
        pieces = _pieces(masked, low, stop.start() if stop else len(masked))
        kinds = [kind_of_row(masked[slice(*piece)]) for piece in pieces]
        kinds = ["price" if kind == "number" and "price" in kinds else kind for kind in kinds]
        runs = [
            [pieces[at] for at in run] for kind, run in groupby(range(len(pieces)), kinds.__getitem__) if kind
        ]
        if masked[:low].rstrip().endswith(_COLONS):
            runs.append(_listed(masked, pieces, english))
        for spans in runs:
            short = all(high - low <= _LONGEST for low, high in spans)
            if short and _SURE <= len(spans) <= _MOST and _may_be_cards(masked, spans, english):
                return Rows(spans, spans[0][0], spans[-1][1])
    return None


def _in_sentences(masked: str, english: Callable[[str], str]) -> Rows | None:
    """Sentences behind a colon of which each is shown for as long: "affirmations, 5 s each: I am calm. I am enough."."""
    for colon in _COLON.finditer(masked):
        spans: list[Span] = []
        for found in _WHOLE.finditer(masked, colon.end()):
            if not _is_row(found.group(), english, surely=True):
                break
            spans.append(found.span())
        told = fold(english(f"{masked[: colon.start()]}\n{masked[spans[-1][1] if spans else colon.end() :]}"))
        each = EACH.search(told) or ONE_BY_ONE.search(told) or _TEXTS.search(told)
        if each and _FEWEST <= len(spans) <= _MOST and not _SHOTS.search(told):
            return Rows(spans, spans[0][0], spans[-1][1])
    return None


def _listed(masked: str, pieces: list[Span], english: Callable[[str], str]) -> list[Span]:
    """What is listed behind a colon, up to what is about the film; nothing where it is no list of texts."""
    kept: list[Span] = []
    for piece in pieces:
        if not _is_row(masked[slice(*piece)], english, surely=True):
            break
        kept.append(piece)
    return kept if all(high - low <= _SHORT for low, high in kept) else []


def _pieces(masked: str, low: int, high: int) -> list[Span]:
    found: list[Span] = []
    here = low
    for hit in [*_JOINT.finditer(masked, low, high), None]:
        last = hit.start() if hit else high
        if masked[here:last].strip():
            found.append((here, last))
        here = hit.end() if hit else high
    return found


def _is_row(line: str, english: Callable[[str], str], *, surely: bool = False) -> bool:
    """Whether a line may be one of the rows: short, no heading, and not about the film, or not surely so."""
    if len(line.strip()) > _LONGEST or _HEADS.search(line) or MARK.search(line) or ONE_EACH.search(line):
        return False
    if kind_of_row(line):
        return True
    if _is_of_length(line, english):
        return False
    pieces = [piece for piece in re.split(r"[,，、;；]|\.(?=\s|$)|。", line) if piece.strip()]
    words = [Reading(english(piece)) for piece in pieces]
    return not any(
        of_film(one, (0, len(one.folded))) or is_of_film(one.original, str, surely=surely) for one in words
    )


def _is_of_length(line: str, english: Callable[[str], str]) -> bool:
    """Whether a line tells how long something is shown, and more than that of itself in brackets."""
    return DURATION.search(Reading(english(line)).folded) is not None and not own_length(line)


def _may_be_cards(masked: str, spans: list[Span], english: Callable[[str], str]) -> bool:
    """Whether rows are cards: one is wished for each, or all are alike; scenes that are told so are shots."""
    said = fold(english(f"{masked[: spans[0][0]]}\n{masked[spans[-1][1] :]}"))
    counted = COUNTED.search(said) or HAN_COUNTED.search(said)
    seen = any(tag.concept != "words" for tag in Reading(said).tags("kind"))
    if (counted and not seen) or _TOGETHER.search(said):
        return False
    rows = [masked[slice(*span)] for span in spans]
    kinds = {kind_of_row(row) for row in rows}
    kinds = {"price"} if kinds == {"price", "number"} else kinds
    wished = any(one.search(said) for one in (EACH, ONE_BY_ONE, _CARDS)) and not _SHOTS.search(said)
    alike = len(kinds) == 1 and kinds != {""} and len(rows) >= (_FEWEST if wished else _SURE)
    if alike and not kinds & {"timed", "number"}:
        return True
    if _TEXTS.search(said):
        return True
    shown = sum(bool(Reading(english(row)).tags(*_SEEN)) for row in rows)
    if LIST.search(said) and not _SHOTS.search(said):
        return shown < len(rows)
    return (alike or wished) and 2 * shown < len(rows)


def _without_bullet(masked: str, line: Span) -> Span:
    bullet = _BULLET.match(masked, *line)
    return (bullet.end() if bullet else line[0]), line[1]
