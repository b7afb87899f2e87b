"""Files that are called by what their names mean in Chinese: 桌子那张 is table.png."""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.file_nouns import told_in
from promptreel_studio.agent.vocabulary import WORDS
from promptreel_studio.agent.vocabulary.lexicon import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo, Draft

_HAN = re.compile(r"[\u3400-\u9fff]")
_CLIP = r"(?:的)?(?:(?:那|这)一?[张段个幕]?(?:照片|图片|相片|视频|录像|片段|镜头|画面|图)?|(?:照片|图片|相片|视频|录像|片段|镜头))"
_TEXT = re.compile(r"(?:标题|字幕|文字|文案|写|题为|叫做?|内容是|说)[^,，。;；]*$")
"""Behind these words stands what is to be read, unless it is called a clip."""
_PART_OF_MORE = {"filler", "own"}
"""Groups that may share characters with a noun; any other known word keeps its meaning."""
_MOST_KEPT = 64


@cache
def _nouns() -> dict[str, tuple[str, ...]]:
    """English word of a name, in the singular -> what people say for it."""
    text = files("promptreel_studio.agent.vocabulary").joinpath("zh_nouns.toml").read_text("utf-8")
    return {
        stem(word): tuple(phrases.split("|"))
        for english, phrases in tomllib.loads(text)["nouns"].items()
        for word in english.split("|")
    }


def with_files_called(words: str, draft: Draft | None, assets: Sequence[AssetInfo]) -> str:
    """The message with words of the names of pictures and clips for what these mean, or whole names of unused ones.

    Args:
        words: The message with its quotations behind marks.
        draft: The timeline; without one nothing is changed.
        assets: The project's uploads.
    """
    if draft is None or not _HAN.search(words):
        return words
    placed = {clip.get("asset") for clip in drafts.clips(draft)}
    shown = [asset for asset in assets if asset.file_type in {"video", "image"}]
    called = _called(tuple((asset.filename, asset.id in placed) for asset in shown))
    if called is None:
        return words
    pattern, meant = called
    known = [tag for tag in WORDS.scan(words.lower()) if tag.group not in _PART_OF_MORE]

    def named(found: re.Match[str]) -> str:
        start, end = found.span("noun")
        other = any(
            tag.start < end and start < tag.end and not (start <= tag.start and tag.end <= end)
            for tag in known
        )
        written = found["clip"] is None and _TEXT.search(words, 0, start)
        if other or written:
            return found[0]
        name = meant[found["noun"]]
        return name if found["clip"] is None or "." in name else f"{name}那张"

    return pattern.sub(named, words)


@lru_cache(maxsize=_MOST_KEPT)
def _called(names: tuple[tuple[str, bool], ...]) -> tuple[re.Pattern[str], dict[str, str]] | None:
    """What finds the nouns of these names, and what is put for each; the names are told with whether they are shown."""
    meant: dict[str, str] = {}
    for word in told_in([name for name, _ in names]):
        alike = {(name, placed) for name, placed in names if word in told_in([name])}
        only = next(iter(alike)) if len(alike) == 1 else ("", True)
        for phrase in _nouns().get(stem(word), ()):
            meant.setdefault(phrase, word if only[1] else only[0])
    if not meant:
        return None
    either = "|".join(map(re.escape, sorted(meant, key=len, reverse=True)))
    return re.compile(rf"(?P<noun>{either})(?P<clip>{_CLIP})?"), meant
