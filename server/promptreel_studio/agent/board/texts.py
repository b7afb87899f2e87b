"""Texts over one's own files that nobody quoted: one for each photo, on a card at the end, a title at the beginning."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.board.end_texts import FEWEST, FILM, mask_ends, mask_lines
from promptreel_studio.agent.board.lyrics import mask_lyrics
from promptreel_studio.agent.edits.choose import is_logo
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.gloss import phrases_for
from promptreel_studio.agent.reading.quotes import MARK, MARK_FIRST, mark
from promptreel_studio.agent.reading.text import Reading, fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo

_NOUN = (
    r"(?:captions?|subtitles?|texts?|titles?|labels?|words?|names?|numbers?|years?|lines?|writing|headings?)"
)
_EN_LABEL = rf"\b(?:{_NOUN}|writ(?:e|ten)|saying|captioned|labell?ed|under(?:neath)? (?:each|them)|on (?:each|them)|(?:caption|label|title|name) (?:them|each|the \w+))\b"
_HAN_LABEL = r"(?:字幕|标题|文字|文案|名字|菜名|地名|配字|分别|依次|各写|写上?|打上|标上|配上)"
_NO_LABEL = re.compile(
    r"\b(?:order|scenes?|shots?|music|style|sounds?|playlist|credits|times?|colou?rs?|font|format|size|length|duration|seconds?)\b|顺序|次序|画面|场景|镜头|音乐|时长|风格"
)
_SINGLE = re.compile(r"\b(?:title|caption|subtitle|text|label|heading|headline|name)\b|标题|片名")
_PLURAL = re.compile(
    r"\b(?:captions|subtitles|texts|titles|labels|names|words|lines|each|every|them|all|under|per)\b|分别|依次|各|每"
)
_STOP = r"(?=[.!?](?:\s|$)|[。！？\n]|[ \t]*$)"
_AFTER_ROW = re.compile(
    r"(?:(?:,|，)\s*|\s+)(?:(?:and )?(?:then|finally)\b|on (?:each|them|the|top)\b|in (?:white|black|gold|yellow|red|blue|small|big|bold|that order)\b|at the (?:bottom|top)\b|for each\b|with (?:a|the|soft|some|upbeat|piano)\b|(?:no|upbeat|soft|calm|quiet|piano|acoustic|lo-?fi) music\b|music\b|\d+ ?s(?:ec|econds?)?\b|每|配乐|音乐|白色|黑色|竖屏|横屏|然后|最后|结尾|放在|字体).*$",
    re.IGNORECASE,
)
_AND = r"(?: and | und | y | et | e | i | и | & |和|以及|跟)"
_SPLITS = (
    re.compile(r"\s*[/|]\s*"),
    re.compile(r"\s*[;；]\s*"),
    re.compile(r"\s*、\s*"),
    re.compile(rf"\s*(?:[,，、](?!\d{{3}}\b)(?:\s*and\b)?|{_AND})\s*", re.IGNORECASE),
    re.compile(r"\s*[,，、](?!\d{3}\b)\s*"),
    re.compile(r"\s+[-–—]\s+"),
    re.compile(r"\s*\n\s*(?:[-*•–]|\d{1,2}[.)、])?\s*"),
    re.compile(r"\s+"),
)
"""What stands between the texts of a row, the surest first."""
_LIVED = re.compile(
    r"(?:^|[.!?,:;\n] |\b(?:for|of|to|about) )(?P<t>[A-ZÀ-ÞА-Я][\w'’.-]*(?: [A-ZÀ-ÞА-Я][\w'’.-]*){0,3},? \(?(?:1[6-9]|20)\d\d ?[-–—] ?(?:1[6-9]|20)\d\d\)?)(?=[.,;!?\n]|$)"
)
_HOURS = re.compile(
    r"(?:^|(?<=[.!?,;\n] ))(?P<t>(?i:(?:we(?:'re| are) )?(?:open(?:ing hours)?|closed|ouvert|fermé|aperto|aperta|chiuso|chiusa|geöffnet|geschlossen|abierto|cerrado|aberto|fechado)\b)(?=[^,.;!?\n]*(?i:\d|days?\b|tag\b|di\b|lun|mar|mer|sab|dom))[^,.;!?\n\ue000-\uf8ff]{3,50})(?=[.,;!?\n]|$)"
)
_SURE = 3
_LONGEST = 70
_LINES = re.compile(r"\n\s*(?:[-*•–]\s*|\d{1,2}[.)、]\s*)?(?P<t>[^\n]{2,70})")


def mask_file_texts(
    masked: str, quotes: tuple[str, ...], assets: Sequence[AssetInfo], language: str | None
) -> tuple[str, tuple[str, ...]]:
    """Put what is to be read over one's own files, and was not quoted, behind marks.

    Args:
        masked: A first message with its quotations behind marks, as it was typed.
        quotes: The quotations.
        assets: The project's uploads.
        language: One of the glossed languages; None for English and Chinese.
    """
    counts = _counts(assets)
    masked, quotes = _mask_told(*mask_lyrics(masked, quotes))
    masked, quotes = _mask_row(masked, quotes, counts, assets, language)
    masked, quotes = mask_lines(masked, quotes, assets)
    if language is None:
        masked, quotes = mask_ends(masked, quotes)
    return masked, quotes


def _mask_told(masked: str, quotes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Who lived from when to when, and when a place is open: nothing of the kind is about the film."""
    for pattern in (_LIVED, _HOURS):
        for found in reversed(list(pattern.finditer(masked))):
            text = found["t"].strip()
            text = text[:1].upper() + text[1:]
            masked = f"{masked[: found.start('t')]}text {mark(len(quotes))}{masked[found.end('t') :]}"
            quotes = (*quotes, text)
    return masked, quotes


def _counts(assets: Sequence[AssetInfo]) -> set[int]:
    """How many texts may be one for each file: of all, of one kind, with logos or without."""
    counts: set[int] = set()
    for kinds in ({"image", "video"}, {"image"}, {"video"}, {"audio"}):
        alike = [asset for asset in assets if asset.file_type in kinds]
        counts |= {len(alike), sum(not is_logo(asset) for asset in alike)}
    return {count for count in counts if count >= FEWEST}


@cache
def _label(language: str | None) -> re.Pattern[str]:
    nouns = {
        one
        for plain in (
            "title",
            "titles",
            "caption",
            "captions",
            "text",
            "texts",
            "write",
            "names",
            "name",
            "label",
        )
        for one in (phrases_for(plain, language) if language else ())
    }
    own = "|".join(re.escape(fold(noun)) for noun in sorted(nouns, key=len, reverse=True))
    return re.compile(
        rf"{_EN_LABEL}|{_HAN_LABEL}" + (rf"|(?<!\w)(?:{own})(?:s|es|e|en|i|y|er|n)?(?!\w)" if own else ""),
        re.IGNORECASE,
    )


def _mask_row(
    masked: str,
    quotes: tuple[str, ...],
    counts: set[int],
    assets: Sequence[AssetInfo],
    language: str | None,
) -> tuple[str, tuple[str, ...]]:
    """Texts in a row, as many as files of a kind: "write on them: One / Two / Three", "字幕分别写：一、二、三"."""
    names = [fold(asset.filename.rpartition(".")[0]) for asset in assets]
    for low, high, colon in _rows(masked, language):
        said = masked[low:high]
        if MARK.fullmatch(said.strip()):
            quoted = quotes[ord(said.strip()) - MARK_FIRST]
            texts = _apart(quoted, counts, names, sure=True, quoted=True)
        elif MARK.search(said):
            continue
        else:
            texts = _apart(said, counts, names, sure=colon is True, quoted=colon is None)
            if texts is None and (cut := _AFTER_ROW.search(said)):
                said = said[: cut.start()]
                texts = _apart(said, counts, names, sure=colon is True, quoted=colon is None)
        if texts:
            marks = "、".join(mark(len(quotes) + number) for number in range(len(texts)))
            called = {asset.filename.lower(): asset.filename.rpartition(".")[0] for asset in assets}
            texts = [_as_name(called[text.lower()]) if text.lower() in called else text for text in texts]
            return f"{masked[:low]}{marks} {masked[low + len(said) :]}".rstrip(" "), (*quotes, *texts)
    return masked, quotes


def _as_name(stem: str) -> str:
    """A file's name as a text: with a capital, where it had been put in place of the same word."""
    return stem[:1].upper() + stem[1:].replace("_", " ")


def _rows(masked: str, language: str | None) -> list[tuple[int, int, bool | None]]:
    """Where rows of texts may stand: behind a label and a colon, or behind a verb that writes."""
    found: list[tuple[int, int, bool | None]] = []
    for hit in re.finditer(r"(?<!\d)[:：](?!\d\d)[ \t]*", masked):
        before = re.search(r"[^.!?。！？\n:：,，;]*$", masked[: hit.start()])
        lead = before.group() if before else ""
        if _label(language).search(fold(lead)) and not _NO_LABEL.search(fold(lead)):
            single = _SINGLE.search(fold(lead)) and not _PLURAL.search(fold(lead))
            lines = [*_LINES.finditer(masked, hit.end())]
            end = re.search(_STOP, masked[hit.end() :])
            if masked[hit.end() : hit.end() + 1] == "\n" and lines:
                found += [(hit.end() + 1, lines[n - 1].end(), True) for n in range(len(lines), 1, -1)]
            elif end:
                found.append((hit.end(), hit.end() + end.start(), None if single else True))
    for pattern in (_BARE_ROW, _HAN_BARE_ROW):
        found += [(*hit.span("row"), False) for hit in pattern.finditer(masked)]
    return found


_BARE_ROW = re.compile(
    rf"\b(?:(?:caption|label|title|subtitle|name|call) (?:them|each(?: one)?|these|the (?:photos|pictures|pics|clips|videos))(?: as| with)?|(?:with|and|add|the) (?:the )?(?:captions|subtitles|titles|labels|texts|names|words)(?: (?:are|reading|saying|that say|should be))?|(?:write|put) (?=[^.\n]{{3,120}} (?:on|under|over|below) (?:them|each)))\s+(?P<row>[^\n:]{{3,200}}?){_STOP}",
    re.IGNORECASE,
)
_HAN_BARE_ROW = re.compile(
    r"(?:分别|依次|各自)(?:写上?|是|叫|标上?|配上?|加上?|打上?|显示)(?:文字|字幕|标题)?(?![:：])\s*(?P<row>[^。\n:：]{3,120}?)(?=[。！\n]|$)"
)


def _apart(
    said: str, counts: set[int], names: list[str], *, sure: bool, quoted: bool = False
) -> list[str] | None:
    """The texts of a row; None where it is none of as many texts as there are files."""
    said = said.strip(" ,.;。，；\n")
    for number, split in enumerate(_SPLITS[:_SURE] if quoted else _SPLITS):
        texts = [
            re.sub(r"^(?:[-*•–]|\d{1,2}[.)、])\s*|^(?:and|then)\s+", "", text).strip(" .。\"'")
            for text in split.split(said)
        ]
        texts = [text for text in texts if text]
        fits = len(texts) in counts or (
            sure and not quoted and FEWEST <= len(texts) <= max(counts, default=0)
        )
        if not fits or any(len(text) > _LONGEST for text in texts):
            continue
        if split.pattern == r"\s+" and not (sure and all("\u3400" <= text[0] <= "\u9fff" for text in texts)):
            continue
        if (not sure and all(fold(text) in names for text in texts)) or any(
            DURATION.fullmatch(fold(text)) for text in texts
        ):
            return None
        if number >= _SURE and any(Reading(text).tags(*FILM) for text in texts):
            continue
        again = re.compile(r"^(.*\w) again$", re.IGNORECASE)
        plain = [again.sub(r"\1", text) for text in texts]
        return [
            one if one in texts[:n] else text for n, (one, text) in enumerate(zip(plain, texts, strict=True))
        ]
    return None
