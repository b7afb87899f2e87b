"""Which upload is to lie over the video."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.choose import without_logos

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.models import AssetInfo
    from promptreel_studio.agent.reading.text import Reading

LOGO = re.compile(
    r"\b(?:logo|watermark|brand mark|emblem|badge|icon|sticker|stamp)s?\b|标志|水印|台标|图标|徽标|商标|贴纸|logo"
)
OVER_FILM = (
    r"\b(?:over|on top of|onto|across|above) (?:it|them|that|this|everything|(?:(?:the|my|that) (?:\w+ ){0,2})?(?:videos?|films?|clips?|movies?|footage|shots?|scenes?))\b"
    r"|\bon (?:the |my |that )?(?:whole |entire |first |second |third |last )?(?:video|film|clip|movie|footage)\b(?! track)"
    r"|[叠盖放](?:在|到)(?:它|视频|画面|影片|片子|片段)?的?(?:上面|上方|之上)"
)
"""A file that is put there lies over the film; with its name beside it."""
_NAME_WORD = re.compile(r"[^\W\d_]{3,}")
_SHORT = 3
"""A word of so many letters counts only where it stands by itself: "paw", not the "cat" of "duplicate"."""


def overlaid_asset(reading: Reading, assets: Sequence[AssetInfo]) -> AssetInfo | None:
    """The upload that is meant: by its name, else the only picture that could be a logo."""
    visual = [asset for asset in assets if asset.file_type != "audio"]
    for asset in visual:
        place = reading.text.find(asset.filename.lower())
        quoted = asset.filename in reading.quotes
        if place >= 0:
            reading.take_span(place, place + len(asset.filename))
        if place >= 0 or quoted:
            return asset
    logo = bool(LOGO.search(reading.text))
    pictures = [asset for asset in visual if asset.file_type == "image"]
    for words in ("logo", "watermark", "brand", "icon", "badge", "标志", "水印"):
        if logo and (found := next((a for a in visual if words in a.filename.lower()), None)):
            _take_words(reading, found)
            return found
    for asset in visual:
        stem = asset.filename.lower().rsplit(".", 1)[0]
        words = _NAME_WORD.findall(stem)
        if any(
            word in reading.text if len(word) > _SHORT else re.search(rf"\b{re.escape(word)}\b", reading.text)
            for word in words
        ):
            _take_words(reading, asset)
            return asset
    if logo and len(pictures) == 1:
        return pictures[0]
    # A small picture with a clear ground, whatever its name is.
    small = [asset for asset in pictures if asset not in without_logos(pictures)]
    if logo and len(small) == 1:
        return small[0]
    return visual[0] if len(visual) == 1 else None


def names_upload(work: Work, reading: Reading) -> bool:
    """Whether a picture is called by its name that is not a clip of the film."""
    shown = {segment.get("asset") for segment in drafts.clips(work.draft)}
    visual = [asset for asset in work.assets if asset.file_type != "audio" and asset.id not in shown]
    return any(asset.filename.lower() in reading.text or asset.filename in reading.quotes for asset in visual)


def _take_words(reading: Reading, asset: AssetInfo) -> None:
    """Take what people call a file by: "the company logo" is company_logo.png."""
    for word in _NAME_WORD.findall(asset.filename.lower().rsplit(".", 1)[0]):
        if not LOGO.search(word):
            reading.take(re.compile(rf"\b{re.escape(word)}\b"))
