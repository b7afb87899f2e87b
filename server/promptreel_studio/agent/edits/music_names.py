"""Music that is called by its file, put as "the music" before anything else is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo, Draft

_BROUGHT = re.compile(
    r"(?:\b(?:use|using|with|add|put|play|insert|to|by|for|instead of|into|want|try)(?: (?:the|my|our|in|on))*|用|换成|换为|改成|改为|加上?|放|配上?|播放|使用)[ ]?$"
)
"""What stands before a file that is to become the music."""
_NOT_USED = re.compile(
    r"(?:别|不要|不想|不)(?:再)?用[ ]?$|\b(?:don't|do not|stop)(?: (?:use|using|play|playing))? $",
    re.IGNORECASE,
)
_HAN = re.compile(r"[\u3400-\u9fff]")


def with_music_named(words: Reading, draft: Draft, assets: Sequence[AssetInfo]) -> Reading:
    """The message with "theme.mp3" as "the music" where that file plays already.

    A file that is to be brought in ("use theme.mp3") keeps its name.
    """
    heard = {segment.get("asset") for segment in drafts.music_of(draft)}
    text = words.original
    for asset in assets:
        if asset.id not in heard or not asset.filename:
            continue
        for hit in reversed(
            list(
                re.finditer(
                    rf"(?:\bthe )?(?<![a-z0-9_.]){re.escape(asset.filename)}(?![a-z0-9_])",
                    text,
                    re.IGNORECASE,
                )
            )
        ):
            before = text[: hit.start()]
            off = _NOT_USED.search(before)
            if _BROUGHT.search(before.lower()) and not off:
                continue
            han = _HAN.search(text) is not None
            named = ("去掉音乐" if han else "remove the music") if off else "音乐" if han else "the music"
            text = text[: off.start() if off else hit.start()] + named + text[hit.end() :]
    return words if text == words.original else Reading(text, words.quotes)
