"""Which language to answer in."""

from __future__ import annotations

from functools import cache

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.gloss import LANGUAGES as GLOSSED
from promptreel_studio.agent.reading.variants import simplified
from promptreel_studio.agent.vocabulary import LANGUAGES

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
_OTHER_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\uac00-\ud7af]")
_WORD = re.compile(r"[^\W\d_\u3400-\u9fff\ue000-\uf8ff]{2,}")
_FILE = re.compile(r"[\w-]+\.\w{2,4}\b", re.ASCII)
_LETTERS = re.compile(r"[^\W\d_\ue000-\uf8ff]{2}")
_HAN_PER_WORD = 2
TRADITIONAL = "zh-Hant"
_PREFERS_TRADITIONAL = ("zh-hant", "zh-tw", "zh-hk", "zh-mo")


def _is_chinese(preferred: str) -> bool:
    return preferred.lower().startswith("zh")


def script_of(words: str, preferred: str) -> str:
    """`zh` or `zh-Hant`, by the characters that only one of the scripts has; else what is preferred.

    Args:
        words: Something in Chinese.
        preferred: A language tag such as `zh-TW`.
    """
    table = simplified()
    traditional = sum(ord(char) in table for char in words)
    plain = sum(char in _only_simplified() for char in words)
    if traditional == plain:
        return TRADITIONAL if preferred.lower().replace("_", "-").startswith(_PREFERS_TRADITIONAL) else "zh"
    return TRADITIONAL if traditional > plain else "zh"


@cache
def _only_simplified() -> frozenset[str]:
    """Simplified characters that traditional texts do not have as well (後 is read as 后, which both have)."""
    return frozenset(char for char in simplified().values() if not _is_big5(char))


def _is_big5(char: str) -> bool:
    try:
        char.encode("big5")
    except UnicodeError:
        return False
    return True


def answer_language(words: str, preferred: str) -> str:
    """`zh`, `zh-Hant` or `en`, from the words themselves; the preference decides when they do not say.

    Args:
        words: The message with quotations taken out: a quoted title says nothing about its author.
        preferred: A language tag such as `zh-CN`.
    """
    han = len(_HAN.findall(words))
    if _OTHER_EAST_ASIAN.search(words):
        return "en"
    latin = len(_WORD.findall(words))
    if han and _is_chinese(preferred) and not _WORD.search(_FILE.sub(" ", words)):
        return script_of(words, preferred)  # "导入subs.srt"
    if han or latin:
        chinese = han >= latin * _HAN_PER_WORD or han > latin + 1
        return script_of(words, preferred) if chinese else "en"
    if _is_chinese(preferred):
        return script_of("", preferred)
    base = preferred.lower().replace("_", "-").split("-")[0]
    return base if base in LANGUAGES else "en"


def answers_in(words: str, preferred: str) -> str:
    """The language of a message that is in none of the others, or that has no words to tell by ("8 s?")."""
    base = preferred.lower().replace("_", "-").partition("-")[0]
    if base == "zh" and not _LETTERS.search(words):
        return script_of("", preferred)
    return base if base in GLOSSED and not _LETTERS.search(words) else answer_language(words, preferred)
