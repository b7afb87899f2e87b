"""Which files "each" is said of, where a message tells its steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo

_STEP = re.compile(
    r"\b(?:then|after (?:that|it|them)|afterwards|next|finally|lastly|followed by)\b|[.;](?=\s)|[。；]|然后|接着|随后|最后|再放?"
)


def files_of_each(text: str, end: int, files: Sequence[AssetInfo]) -> list[str]:
    """Ids of the files that "each" is said of, where others are named in a step before: "a.mp4, then b.jpg and c.jpg 3 s each"."""
    start = max((hit.end() for hit in _STEP.finditer(text, 0, end)), default=0)
    here = [asset.id for asset in files if asset.filename.lower() in text[start:end]]
    before = [asset.id for asset in files if asset.filename.lower() in text[:start]]
    return here if before and not set(here) & set(before) else []
