"""Uploads that a first message counts: "a video from 3 photos", "each photo 4 seconds", "the first 6 s of each file"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from promptreel_studio.agent.reading.numbers import number_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo
    from promptreel_studio.agent.reading.text import Reading

_PICTURES = r"(?:photos?|pictures?|images?|pics?)"
_CLIPS = r"(?:clips?|videos?|recordings?)"
_FILES = r"(?:files?|uploads?)"
_NUMBER = r"(?P<n>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|both)"
_COUNTED = re.compile(
    rf"\b{_NUMBER} (?:(?:of|the|my|our|all|uploaded|attached) )*(?:(?P<image>{_PICTURES})|(?P<video>{_CLIPS})(?! ?\d)|(?P<any>{_FILES}))\b"
)
_COUNTED_BEHIND = re.compile(
    rf"(?<!every )(?<!each )(?<!per )\b(?:(?P<image>{_PICTURES})|(?P<any>{_FILES})) (?P<n>[2-9]|\d\d)\b(?! ?(?:s\b|sec|min|%|:|\.\d))"
)
"""In languages that count behind the noun: "写真3枚"."""
_EVERY = re.compile(
    rf"\b(?:every|each|per|all)(?: (?:one )?of)?(?: the| my)? (?:(?P<image>{_PICTURES})|(?P<any>{_FILES}))\b"
)
_EDGE_OF_EACH = re.compile(
    r"\b(?:first|last) [\w.]{1,6} ?(?:seconds?|secs?|s) (?:of|from|in) (?:each|every|both|all)\b"
    r"|\b(?:of|from|in) (?:each|every|both|all)(?: (?:of them|one|clip|video|file))?,? (?:the )?(?:first|last) [\w.]{1,6} ?(?:seconds?|secs?|s)\b"
)
"""Something that was recorded has first seconds; what is yet to be drawn has none."""


def counted_files(words: Reading, assets: Sequence[AssetInfo]) -> tuple[list[AssetInfo], str] | None:
    """The uploads of the kind that is counted, where there are so many of them.

    Args:
        words: The message; where it names something to draw, "each picture" is a shot.
        assets: The project's uploads that can be shown.

    Returns:
        The files in the order of the uploads, and their kind: "image", "video" or "any"; None where nothing is counted.
    """
    text = words.folded
    for pattern in (_COUNTED, _COUNTED_BEHIND, *(() if _draws(words) else (_EVERY,))):
        for hit in pattern.finditer(text):
            kind = next(name for name in ("image", "video", "any") if hit.groupdict().get(name))
            alike = [asset for asset in assets if kind in {asset.file_type, "any"}]
            said = hit.groupdict().get("n")
            wanted = len(alike) if said is None else 2 if said == "both" else round(number_of(said))
            if alike and wanted == len(alike):
                return alike, kind
    if assets and _EDGE_OF_EACH.search(text):
        return list(assets), "any"
    return None


def _draws(words: Reading) -> bool:
    """Whether something to draw is named; a piano is to be heard, though a room may have one."""
    heard = words.tags("style_sure", "music_noun")
    return any(
        not any(tag.start < other.end and other.start < tag.end for other in heard)
        for tag in words.tags("kind")
    )
