"""Texts that nobody quoted and of which each lies on a shot of its own: "one word on each: Rain, Rivers, Sea"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.card_film import of_film
from promptreel_studio.agent.reading.card_words import nouns
from promptreel_studio.agent.reading.quotes import MARK, mark
from promptreel_studio.agent.reading.text import Reading, fold

if TYPE_CHECKING:
    from collections.abc import Callable

_SHOTS = r"(?:shots?|scenes?|clips?|pictures?|parts?|views?|images?)"
_TEXTS = r"(?:texts?|words?|captions?|titles?|labels?|names?|subtitles?|lines?)"
ON_EACH = re.compile(
    rf"\b(?:on|over|under|onto|across) (?:each|every|them|all)\b|\b(?:each|every) (?:one |{_SHOTS} )?(?:has|gets|with|having|shows?|says?)\b|\brespectively\b|\bin (?:this |that |the same )?order\b|\bone (?:each|per {_SHOTS}|for each|on each|over each)\b|\b(?:label|caption|title) (?:each|them|the {_SHOTS})\b"
    r"|分别|依次|依序|各自|(?:每|各)(?:一)?(?:个|段|张|幅|幕)?(?:镜头|画面|场景|片段)?(?:上|里|上面)?(?:都)?(?:写|配|加|放|打|标|显示)"
)
"""What says that each shot has a text of its own."""
_BEHIND_COLON = re.compile(
    r"[:：]\s*(?P<row>(?:[^.!?。！？;；\n:：\ue000-\uf8ff]|\.(?=\S)|[:：](?=\S))+)(?!\s*[:：])"
)
_COLON = re.compile(r"[:：]")
_LEAD = re.compile(r"[^.!?。！？;；\n\ue000-\uf8ff]*$")
_WRITES = re.compile(
    rf"\b{_TEXTS}\b|\b(?:write|writing|saying|put|show|label|caption|add|say)\b|[写字题]|文案|标题|字幕|标注",
    re.IGNORECASE,
)
_WORDS_ON = re.compile(
    rf"\b(?:the|with|words?|texts?|titles?) (?:{_TEXTS} )?(?P<row>(?-i:[A-Z0-9])[^,.;:!?\n\ue000-\uf8ff]{{0,30}}(?:, (?:and )?(?-i:[A-Z0-9])[^,.;:!?\n\ue000-\uf8ff]{{0,30}}?)+(?:,? and (?-i:[A-Z0-9])[^,.;:!?\n\ue000-\uf8ff]{{0,30}}?)?) (?:(?:written|placed|shown) )?(?:on|over|onto|under|across) (?:them|each|the {_SHOTS}|every)\b",
    re.IGNORECASE,
)
_HAN_ROW = re.compile(
    r"(?:(?:分别|依次|依序|各自)(?:写|配|加|打|标|显示)|(?:字幕|标题|文字|字样|字)(?:分别|依次|依序|各自)(?:是|为))(?:上|着|出|成)?(?:文字|字幕|标题|字)?(?P<row>[^,，.。;；:：\n\ue000-\uf8ff]{1,12}(?:[、/][^,，.。;；:：\n\ue000-\uf8ff]{1,12})+)"
)
_NTH = re.compile(
    rf"(?P<lead>\b(?:on|over|for|in) (?:the )?(?P<n>first|second|third|fourth|fifth|last|1st|2nd|3rd)(?: (?:one|{_SHOTS}))?\s*[:：]\s*|(?:在)?第(?P<han>[一二三四五])(?:个|段|幕)?(?:镜头|画面|场景)?(?:上)?(?:写|是|配|标题|字幕)?\s*[:：]\s*)(?P<text>[^,，.。;；:：\n\ue000-\uf8ff]{{2,50}})",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"\s*[,，、;；/|]\s*(?:(?:and|then|und|y|et|e) )?|\s+(?:and|&) (?=[^,]*$)|和(?=[^,，、]*$)"
)
_NAMES = re.compile(r"[A-ZÀ-ÞА-Я]\S*(?: [A-ZÀ-ÞА-Я]\S*)?")
"""Words with capitals in a row are texts, whatever they are: "Breathe, Flow, Rise"."""
_HAN = re.compile(r"[\u3400-\u9fff]")
_LONGEST, _FEWEST, _MOST = 45, 2, 8


def mask_texts_on_shots(
    masked: str, quotes: tuple[str, ...], english: Callable[[str], str]
) -> tuple[str, tuple[str, ...]]:
    """Put each text of a list of texts that lie on one shot each behind a mark of its own.

    Args:
        masked: A first message with its quotations behind marks, as it was typed.
        quotes: The quotations.
        english: Puts a piece of it into the words of the grammar.
    """
    nth = list(_NTH.finditer(masked))
    if len(nth) >= _FEWEST and _WRITES.search(masked, 0, nth[0].end("lead")):
        for number, found in reversed(list(enumerate(nth))):
            lead = f"第{found['han']}个镜头" if found["han"] else f"on the {found['n']}"
            joint = "字幕" if found["han"] else " the text "
            masked = (
                f"{masked[: found.start()]}{lead}{joint}{mark(len(quotes) + number)}{masked[found.end() :]}"
            )
        return masked, (*quotes, *(found["text"].strip() for found in nth))
    colons = [
        found
        for hit in reversed(list(_COLON.finditer(masked)))
        if (found := _BEHIND_COLON.match(masked, hit.start())) and _tells_each(masked[: hit.start()], english)
    ]
    for found in (*colons, *_HAN_ROW.finditer(masked), *_WORDS_ON.finditer(masked)):
        texts, end = _texts_of(masked, found.span("row"), english)
        if not _FEWEST <= len(texts) <= _MOST:
            continue
        marks = ", ".join(mark(len(quotes) + number) for number in range(len(texts)))
        before = masked[: found.start("row")].rstrip(" :：")  # What stands behind a colon would be shots.
        each = "" if _HAN.search(before) else " on each"
        return f"{before}{each} {marks}{masked[end:]}", (*quotes, *texts)
    return masked, quotes


def _tells_each(before: str, english: Callable[[str], str]) -> bool:
    """Whether what stands before a colon says that each shot has a text."""
    found = _LEAD.search(before)
    lead = found.group() if found else ""
    said = english(lead).lower()
    if not (_WRITES.search(said) or _WRITES.search(lead)):
        return False
    last = re.split(r"[,，、]", lead)[-1]
    foreign = said.strip() != lead.strip().lower() and nouns("each").search(fold(last)) is not None
    return ON_EACH.search(said) is not None or foreign


def _texts_of(masked: str, row: tuple[int, int], english: Callable[[str], str]) -> tuple[list[str], int]:
    """The texts of a row, without what is about the film behind them, and where the last of them ends."""
    texts: list[str] = []
    here, end = row[0], row[0]
    for hit in [*_JOINT.finditer(masked, *row), None]:
        last = hit.start() if hit else row[1]
        piece = masked[here:last].strip()
        words = Reading(english(piece))
        film = of_film(words, (0, len(words.folded))) and not _NAMES.fullmatch(piece)
        if not piece or len(piece) > _LONGEST or film:
            break
        texts.append(piece)
        end = last
        here = hit.end() if hit else row[1]
    return ([] if any(MARK.search(text) for text in texts) else texts), end
