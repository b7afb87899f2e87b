"""Titles without quotation marks: the whole first sentence ("A title Our holidays. Then a beach, ..."), or behind a colon."""

from __future__ import annotations

from functools import cache

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.gloss import phrases_for
from promptreel_studio.agent.reading.quotes import MARK, mark
from promptreel_studio.agent.reading.text import fold

_SMALL_WORDS = r"(?:[^\W\d_]{1,5} ){0,2}"
"""Articles and prepositions before the word for a title: "mit dem Titel"."""
_IS = r"(?:[ ]*(?::|=|–|-|は|が)[ ]*|[ ](?:is|called|saying|es|est|ist|é|è|to|jest|adalah|là|है|คือ)[ :]+|[ ]|(?:은|는|이|가) )"
_NAME = r"(?:, (?-i:[A-ZÀ-ÞА-Я])[\w'’-]+(?: (?-i:[A-ZÀ-ÞА-Я])[\w'’-]+)?(?=\s*(?:[.!?\n]|$)))?"
_TEXT = rf"(?P<text>[^.!?。！？।؟\n,،、;:：]{{2,48}}{_NAME}[!?！？؟]?)"
_REST = r"(?:\.[ ]+|[。।\n]\s*|(?<=[!?！？؟]) +)(?=\S)"
_LONGEST_WORDS = 7
_A_NAME = r"[A-ZÀ-ÞА-Я][\w'’-]*(?: [A-ZÀ-ÞА-Я][\w'’-]*)?"
_NAMES = re.compile(rf"\bnames?(?: of)?:? (?P<names>{_A_NAME}(?:, {_A_NAME})+(?:,? (?:and|&) {_A_NAME})?)")
_OWN_NAME = re.compile(
    rf"\b(?:my|our|the band's|the company's) (?:(?:band|channel|company|full|artist|shop)(?:'s)? )?name,?(?: is)?(?P<name> {_A_NAME})(?=,|\.| at | in | on |$)"
)
_BOTH_ENDS = re.compile(
    rf"\b(start|begin|open)(?:s|ing)? and (end|finish|close)(?:s|ing)?(?: it| the (?:video|film))? (?:with|on) (?:(?:the|a) )?(?:(?P<what>words?|text|title|name)(?: saying)? )?({MARK.pattern})",
    re.IGNORECASE,
)
_HAN_BOTH_ENDS = re.compile(
    rf"(?:开头|片头|开始)(?:和|与|跟|、)(?:结尾|片尾|最后)(?:都|各|分别)?(?:写|放|是|加|显示|出现)(?:上|出)?(?:标题|文字|字幕)?({MARK.pattern})"
)
"""What a film begins and ends with alike."""
_NAME_PUT = re.compile(
    rf"\b(?:the )?name (?:of (?:the |my |our )?\w+ )?is (?P<name>{_A_NAME}(?: {_A_NAME})?),? (?:so |and )?(?:please )?(?:put|show|write|place) (?:it|that|this)(?= (?:on|over|across|in|at)\b)"
)
"""A name of which it is said where it is to be read: "the name of the band is Paper Tigers, put it over the photo"."""
_CLOSES = re.compile(
    r"\b(?:end(?:s|ing)?|clos(?:e|es|ing)|finish(?:es|ing)?)(?: (?:it|this|the (?:video|film)))? (?:with|on) (?:(?:a|the) (?:card|screen|slide|title|text|line|message|words?)(?: (?:saying|that says|which says|reading|with))?:?|(?:the )?(?:words?|text|title|line)|(?:his|her|their|my|our|its) (?:full )?names?,?) "
    r"(?P<text>(?-i:[A-ZÀ-ÞА-Я0-9])[^.!?\n,;]{1,60}?[!?]?)(?=\s*(?:[.,;\n]|$)|,? (?:and (?:then|add|use|put|with|the music|no)|with (?:an?|the|piano|soft|music|no)|in (?:white|black|red|gold|blue|yellow|green|pink|big|small|bold|an?|the)|on (?:an?|the|black|white)|over (?:an?|the|it)|for (?:\d+|two|three|four|five))\b)",
    re.IGNORECASE,
)
"""What a film is to end with, without quotation marks: "end with his name Harold James Whitby 1948 - 2025"."""
_OF_NAME = re.compile(r"(?:his|her|their|my|our|its) (?:full )?names?,? $", re.IGNORECASE)
_PICTURES = re.compile(r"\b(?:photos?|pictures?|pics|images|clips?|videos)\b", re.IGNORECASE)
_SAID = re.compile(
    r"\b(?:[Tt]he (?:words?|text|phrase|line|message|slogan|title|caption)|[Ss]ay(?:s|ing)?|reading)(?: (?:is|says|saying))?:? (?P<text>[A-Z][\w'’&-]*!?(?: (?:(?:of|the|and|a|to|in|for|is|on|your|&) )?[A-Z0-9][\w'’&-]*!?)+)(?=\s+(?:on|over|in|at|with|for|across|above|against|as|written)\b|\s*[,.;]|\s*$)"
)
"""What is to be read, by its capitals: "the words Dream Big on a blue background"."""
_BETWEEN_NAMES = re.compile(r",? (?:and|&) |, ")
_ENGLISH = ("title", "the title", "a title", "opening title")


def mask_unquoted_title(
    masked: str, quotes: tuple[str, ...], language: str | None
) -> tuple[str, tuple[str, ...]]:
    """Put a title that is named in a first sentence of its own behind a mark.

    Args:
        masked: A first message with its quotations behind marks, as it was typed.
        quotes: The quotations.
        language: One of the glossed languages; None for English and Chinese.

    Returns:
        The message and its quotations, with the title as the last; unchanged where no title is named so.
    """
    if MARK.search(masked):
        return masked, quotes
    found = _leading(language).match(masked) or (_behind_colon(language).search(masked) if language else None)
    if found is None or not _is_text(found["text"].strip()):
        return masked, quotes
    start, end = found.span("text")
    return masked[:start] + mark(len(quotes)) + masked[end:], (*quotes, found["text"].strip())


def mask_names(masked: str, quotes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Put each of several names that are to be read behind a mark of its own: "the names Ana, Bo and Efe one by one"."""
    masked = _BOTH_ENDS.sub(r"at the start the title \4, at the end the title \4", masked)
    masked = _HAN_BOTH_ENDS.sub(r"开头写\1，结尾写\1", masked)
    if not MARK.search(masked) and (said := _SAID.search(masked)):
        low, high = said.span("text")
        return f"{masked[:low]}{mark(len(quotes))}{masked[high:]}", (*quotes, said["text"])
    if put := _NAME_PUT.search(masked):
        masked = f"{masked[: put.start()]}{mark(len(quotes))} {masked[put.end() :]}"
        quotes = (*quotes, put["name"].strip())
    if own := _OWN_NAME.search(masked):
        masked = masked[: own.start("name")] + f" {mark(len(quotes))}" + masked[own.end("name") :]
        quotes = (*quotes, own["name"].strip())
    if (closes := _CLOSES.search(masked)) and not MARK.search(closes.group()):
        start, end = closes.span("text")
        lead = _OF_NAME.sub("", masked[:start])
        card = "a card " if lead != masked[:start] and _PICTURES.search(masked) else ""
        masked = f"{lead}{card}{mark(len(quotes))}{masked[end:]}"
        quotes = (*quotes, closes["text"].strip())
    found = _NAMES.search(masked)
    if found is None:
        return masked, quotes
    names = [name for name in _BETWEEN_NAMES.split(found["names"]) if name]
    marks = ", ".join(mark(len(quotes) + number) for number in range(len(names)))
    return masked[: found.start("names")] + marks + masked[found.end("names") :], (*quotes, *names)


def _is_text(said: str) -> bool:
    """Whether words are a text that is to be read: scripts with capitals begin it with one."""
    first = said[0]
    capital = first.isupper() or first.isdigit() or not (first.islower() or first.isupper())
    return capital and len(said.split()) <= _LONGEST_WORDS


@cache
def _leading(language: str | None) -> re.Pattern[str]:
    return re.compile(rf"\s*{_SMALL_WORDS}(?:{title_nouns(language)}){_IS}{_TEXT}{_REST}", re.IGNORECASE)


@cache
def _behind_colon(language: str) -> re.Pattern[str]:
    """A title that is named anywhere, behind a colon; read after the gloss it would lose its capitals."""
    return re.compile(
        rf"(?<!\w)(?:{title_nouns(language)})\s*[:：]\s*{_TEXT}(?=\s*(?:[.。,،、;\n]|$))", re.IGNORECASE
    )


def title_nouns(language: str | None) -> str:
    """What titles are called in a language, as alternatives of a pattern."""
    nouns = phrases_for("title", language) if language else _ENGLISH
    return "|".join(re.escape(fold(noun)) for noun in sorted(nouns, key=len, reverse=True))
