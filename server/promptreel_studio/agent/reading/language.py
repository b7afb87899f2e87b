"""Which language to answer in."""

from __future__ import annotations

import re

from promptreel_studio.agent.vocabulary import LANGUAGES

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
_OTHER_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\uac00-\ud7af]")
_WORD = re.compile(r"[^\W\d_\u3400-\u9fff\ue000-\uf8ff]{2,}")
_FILE = re.compile(r"[\w-]+\.\w{2,4}\b", re.ASCII)
_HAN_PER_WORD = 2


def _is_chinese(preferred: str) -> bool:
    return preferred.lower().startswith("zh")


def answer_language(words: str, preferred: str) -> str:
    """`zh` or `en`, from the words themselves; the preference decides when they do not say.

    Args:
        words: The message with quotations taken out: a quoted title says nothing about its author.
        preferred: A language tag such as `zh-CN`.
    """
    han = len(_HAN.findall(words))
    if _OTHER_EAST_ASIAN.search(words):
        return "en"
    latin = len(_WORD.findall(words))
    if han and _is_chinese(preferred) and not _WORD.search(_FILE.sub(" ", words)):
        return "zh"  # "导入subs.srt"
    if han or latin:
        return "zh" if han >= latin * _HAN_PER_WORD or han > latin + 1 else "en"
    base = preferred.lower().replace("_", "-").split("-")[0]
    return base if base in LANGUAGES else "en"
