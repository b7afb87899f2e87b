"""Uploads that are called by half of their name: "the sunset picture" for sunset.jpg, "日落那张照片"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.vocabulary import WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo, Draft

_GROUPS = ("time", "weather", "season", "kind", "file_word", "thing", "variant")
_TOLD_APART = {"time", "weather", "season"}
"""Groups that only name a file where "picture" or "clip" follows: "sunset" alone may be a wish for the scene."""
_APART = re.compile(r"[_\-.\d]+")
_NOUN = re.compile(
    r" (?:video )?(?:photo|picture|pic|image|shot|clip|video|file|one|footage)\b|的?(?:那|这)?一?(?:张|段|个)?(?:照片|图片|图|视频|片段)|的?(?:那|这)一?(?:张|段)"
)
_SWAPPED = re.compile(
    r"\b(?:swap|replace|exchange|switch|trade)\b[^,;.]* (?:for|with|by) (?:the |my )?$|[换替][^,。]{0,6}(?:成|为)(?:那张|那个)?$"
)
_LEAD = re.compile(
    r"(?:\b(?:the|my|that|this|a|another) )?$|(?:结尾|开头|最后|末尾|中间)?(?:的)?(?:那|这)?一?(?:张|个|段)$"
)


def named_by_time(text: str, draft: Draft, assets: Sequence[AssetInfo]) -> str:
    """The message with such a file called by its whole name; only where one alone can be meant."""
    meant: dict[str, list[str]] = {}
    for asset in assets:
        if asset.file_type in {"video", "image"}:
            name = _APART.sub(" ", asset.filename.rpartition(".")[0].lower())
            for concept in {tag.concept for tag in WORDS.scan(name) if tag.group in _GROUPS}:
                meant.setdefault(concept, []).append(asset.filename)
    drawn = {
        str(one.get("scene", {}).get("time"))
        for one in drafts.clips(draft)
        if isinstance(one.get("scene"), dict)
    }
    used = {one.get("asset") for one in drafts.clips(draft)}
    placed = {asset.filename for asset in assets if asset.id in used}
    for tag in reversed(Reading(text).tags(*_GROUPS)):
        files = meant.get(tag.concept, [])
        noun = _NOUN.match(text.lower(), tag.end)
        swapped = _SWAPPED.search(text[: tag.start].lower()) if files and files[0] not in placed else None
        if len(files) != 1 or not (noun or swapped) or tag.concept in drawn:
            continue
        said = text[tag.start : tag.end].lower()
        if not noun and tag.group not in _TOLD_APART and said.isascii() and said not in files[0].lower():
            continue  # "Replace the waves with data lines" is a drawing, and no chart.png.
        if tag.group not in _TOLD_APART and files[0] in placed:
            continue  # Clips that are there are found by their words.
        if files[0].lower() in text.lower():
            continue
        lead = _LEAD.search(text[: tag.start].lower())
        start = lead.start() if lead else tag.start
        text = text[:start] + files[0] + text[noun.end() if noun else tag.end :]
    return text
