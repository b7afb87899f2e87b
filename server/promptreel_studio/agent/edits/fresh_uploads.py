"""Uploads that are to be put into the film, called by what their file's name means: "put the chart after the office"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.choose import without_logos
from promptreel_studio.agent.edits.described import NO_NAMES
from promptreel_studio.agent.reading.file_names import name_of
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.vocabulary import WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo, Draft

_GROUPS = {"file_word", "kind", "thing", "variant"}
_APART = re.compile(r"[_\-.\d]+")
_WORD = re.compile(r"[^\W\d_]{3,}")
_TYPES = {
    "image": r"(?: (?:photo|picture|image|pic|still|file))?",
    "video": r"(?: (?:clip|video|footage|recording|file))?",
}
_VERB = r"\b(?P<head>(?:put|add|insert|slot|place|drop|stick|show|include|append|bring|throw|squeeze|want)(?: in| also| now| then)? (?:the |my |our |that ))"
_GOES = r"(?= (?:in|between|before|after|at|to|behind|right|just|for|first|last|as)\b|\W*$|[,.;])"
_HAN_VERB = r"(?:放|加|插|接|排|塞)"
_HAN_NOUN = r"(?:的?(?:那|这)?(?:一)?[张个段]?(?:照片|图片|视频|片段|镜头|录像)?)"


def with_uploads_named(words: Reading, draft: Draft, assets: Sequence[AssetInfo]) -> Reading:
    """The message with the name of such a file; unchanged where it could be another file, or something on the timeline."""
    placed = {
        clip.get("asset") for kind in (drafts.VIDEO, drafts.AUDIO) for clip in drafts.segments(draft, kind)
    }
    fresh = [one for one in without_logos(assets) if one.id not in placed and one.file_type in _TYPES]
    if not fresh or MARK.search(words.folded):
        return words
    taken = {word for one in assets if one.id in placed for word in _called(one)}
    taken |= {
        str(clip["scene"].get("kind")) for clip in drafts.clips(draft) if isinstance(clip.get("scene"), dict)
    }
    text = words.original
    for asset in fresh:
        others = {word for one in fresh if one is not asset for word in _called(one)}
        names = _called(asset) - taken - others - NO_NAMES
        if not names or asset.filename.lower() in Reading(text).folded:
            continue
        text = _english(text, asset, names)
        text = _han(text, asset, names)
    if text == words.original:
        return words
    return Reading(_places_named(text, [one for one in assets if one.id in placed]), words.quotes)


def _places_named(text: str, shown: Sequence[AssetInfo]) -> str:
    """ "放到团队照片后面": what it is to be put beside by its file, too."""
    folded = Reading(text).folded
    for tag in WORDS.scan(folded):
        noun = re.compile(r"(?:的?(?:那|这)(?:一)?[张个段])?的?(?:照片|图片|相片|视频)(?=的?[前后之])").match(
            folded, tag.end
        )
        alike = [one for one in shown if tag.concept in _called(one)]
        if tag.group == "file_word" and noun and len(alike) == 1:
            return text[: tag.start] + alike[0].filename + text[noun.end() :]
    return text


def _called(asset: AssetInfo) -> set[str]:
    """The words of a file's name, and what they mean."""
    name = name_of(asset)
    said = {tag.concept for tag in WORDS.scan(_APART.sub(" ", name)) if tag.group in _GROUPS}
    return said | set(_WORD.findall(name.lower()))


def _english(text: str, asset: AssetInfo, names: set[str]) -> str:
    said = "|".join(sorted(map(re.escape, names)))
    wish = re.compile(
        rf"{_VERB}(?:{said}){_TYPES[asset.file_type]}{_GOES}",
        re.IGNORECASE,
    )
    return wish.sub(lambda hit: hit["head"].rsplit(" ", 2)[0] + f" {asset.filename}", text, count=1)


def _han(text: str, asset: AssetInfo, names: set[str]) -> str:
    folded = Reading(text).folded
    for tag in WORDS.scan(folded):
        if tag.group not in _GROUPS or tag.concept not in names or folded[tag.start] < "\u3400":
            continue
        after = re.compile(rf"{_HAN_NOUN}(?=(?:也|再|就)?{_HAN_VERB})").match(folded, tag.end)
        before = re.compile(rf"{_HAN_VERB}(?:入|上|进|进来)?$").search(folded, 0, tag.start)
        if before and after is None:
            after = re.compile(_HAN_NOUN).match(folded, tag.end)
        if after is not None:
            return text[: tag.start] + asset.filename + text[after.end() :]
    return text
