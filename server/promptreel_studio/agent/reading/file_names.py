"""Uploads that are called by a word of their file's name: "the jingle" for jingle.mp3."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.numbers import NUMBER_WORDS
from promptreel_studio.agent.vocabulary import WORDS, tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo, Draft

_APART = re.compile(r"[_\-.\d]+")
_WORD = re.compile(r"[^\W\d_]{4,}")
_SHORT_WORD = re.compile(r"[^\W\d_]{3,}")
_VISUAL = r"(?:photo|picture|image|pic|clip|video|footage|shot)"
_PLAIN = {
    "music", "song", "songs", "track", "audio", "sound", "sounds", "voice", "voiceover", "over", "recording", "final",
    "edit", "master", "version", "background", "file", "untitled", "piano", "guitar", "ambient", "upbeat", "loop", "beat",
    "speech", "narration", "effect", "with", "this", "that", "from", "music1", "title", "clip", "video", "mein", "mix",
}  # fmt: skip
"""Words that say what a sound is rather than which one."""


IN_NAME = re.compile(
    r"[\w-]*\.(?:mp4|mov|webm|mkv|avi|m4v|png|jpe?g|webp|gif|heic|mp3|wav|m4a|ogg|flac|aac|srt)\b"
)
"""Behind a word that is part of a file's name ("drone.mp4") and says nothing by itself."""
_SHORT_NAME = 3
_COUNTS = NUMBER_WORDS | {
    "first", "second", "third", "fourth", "fifth", "sixth", "last", "next", "start", "end", "begin", "middle", "new", "all",
}  # fmt: skip


_ADDS = re.compile(
    r"\b(?:add|insert|append|put|place|attach|include|again|once more|another|twice|also|copy|duplicate|join|combine|merge)\b|加(?![速快大亮强深长粗])|[插再添也接]|放(?![大慢快])"
)


_SWAPS = re.compile(r"\b(?:replace|swap|exchange|instead)\b|[替换]")
_HAN = re.compile(r"[\u3400-\u9fff]")


def counts(word: str) -> bool:
    """Whether a word is a number or says which one."""
    return word in _COUNTS


def name_of(asset: AssetInfo) -> str:
    """Return what a file may be called without its ending; "" if that counts: one.mp4 is not meant by "one second"."""
    stem = asset.filename.rpartition(".")[0].lower()
    return "" if counts(stem) else stem


def without_repeats(assets: Sequence[AssetInfo], draft: Draft | None, words: str = "add") -> list[AssetInfo]:
    """The uploads without files that came more than once: those on the timeline stay, of the others the newest.

    People name the same file again in a later message, and each time it is uploaded again. Where the words add
    nothing ("trim beach.mp4"), the one on the timeline is meant alone.
    """
    placed = {
        one.get("asset") for kind in (drafts.VIDEO, drafts.AUDIO) for one in drafts.segments(draft, kind)
    }
    newest = {_facts(asset): asset.id for asset in assets if asset.id not in placed}
    if not _ADDS.search(words.lower()):
        newest |= {_facts(asset): asset.id for asset in assets if asset.id in placed}
    return [asset for asset in assets if asset.id in placed or newest[_facts(asset)] == asset.id]


def _facts(asset: AssetInfo) -> tuple[object, ...]:
    """What tells one file from another; the same file uploaded again has all of it."""
    return (asset.filename, asset.file_type, asset.duration_ms, asset.width, asset.height, asset.text)


_SORTS = "photo|picture|image|pic|snapshot|clip|video|footage|shot"
"""Beside one of these a short name is that of a file: "the cat photo"."""


def pictures_called(folded: str, assets: Sequence[AssetInfo]) -> list[AssetInfo]:
    """Return the pictures and clips that are called by their names without the ending: "the office one"."""
    if any(asset.filename.lower() in folded for asset in assets):
        return []
    return [
        asset
        for asset in assets
        if asset.file_type != "audio"
        and (stem := re.escape(name_of(asset)))
        and re.search(
            rf"(?<![a-z0-9]){stem}(?![a-z0-9])"
            if len(name_of(asset)) > _SHORT_NAME
            else rf"^\W*(?:(?:the|my|our) )?{stem}(?: (?:{_SORTS}|one))?\W*$|\b(?:{_SORTS}) (?:of|with) (?:(?:the|my|our) )?{stem}\b",
            folded,
        )
    ]


def with_file_names(words: str, draft: Draft | None, assets: Sequence[AssetInfo]) -> str:
    """Put the file's name for a word of it, and "the music" where that file is the music.

    Args:
        words: The message with its quotations behind marks.
        draft: The timeline so far.
        assets: The project's uploads.
    """
    words = _with_overlays(_with_pictures(_with_the_clip(words, draft, assets), draft, assets), draft, assets)
    sounds = [asset for asset in assets if asset.file_type == "audio"]
    if not sounds:
        return words
    shared = Counter(word for asset in assets for word in set(_WORD.findall(asset.filename.lower())))
    heard = {segment.get("asset") for segment in drafts.music_of(draft)} if draft else set()
    for asset in sounds:
        stem = name_of(asset)
        told = [word for word in _WORD.findall(stem) if word not in _PLAIN and shared[word] == 1]
        if not told or asset.filename.lower() in words.lower():
            continue
        called = "|".join(map(re.escape, dict.fromkeys([stem, re.sub(r"[_\-]+", " ", stem), *told])))
        found = re.compile(
            rf"(?<![a-z0-9.])(?:(?:the|our|my|that|this) )?(?:{called})(?: (?:music|song|track|tune|file|audio|sound))?(?![a-z0-9]|\.\w)",
            re.IGNORECASE,
        )
        words = found.sub("the music" if asset.id in heard else asset.filename, words)
        if han := _called_in_chinese(stem):
            words = han.sub("音乐" if asset.id in heard else f" {asset.filename} ", words)
    return words


def _with_the_clip(words: str, draft: Draft | None, assets: Sequence[AssetInfo]) -> str:
    """ "Trim beach.mp4 to 4 seconds" is about the only clip there is."""
    clips = drafts.clips(draft) if draft else []
    if len(clips) != 1 or _ADDS.search(words.lower()) or _SWAPS.search(words.lower()):
        return words
    shown = next((asset.filename for asset in assets if asset.id == clips[0].get("asset")), None)
    if shown is None:
        return words
    plain = "这个片段" if _HAN.search(words) else "the clip"
    return re.sub(
        rf"(?:\bthe |\bmy )?{re.escape(shown)}(?: (?:clip|video|photo|picture))?",
        plain,
        words,
        flags=re.IGNORECASE,
    )


def _called_in_chinese(stem: str) -> re.Pattern[str] | None:
    """What people call a sound by the meaning of its file's name: 手风琴 for accordion.mp3."""
    named = {tag.concept for tag in WORDS.scan(_APART.sub(" ", stem)) if tag.group == "file_word"}
    phrases = [phrase for name in named for phrase in tables()["zh"]["file_word"].get(name, ())]
    if not phrases:
        return None
    either = "|".join(map(re.escape, sorted(phrases, key=len, reverse=True)))
    return re.compile(
        rf"(?:那个|这个|那首|这首)?(?:{either})(?:的)?(?:那|这)?(?:一)?(?:首|段|个|条)?(?:曲子|歌|音乐|音频|录音|声音)?"
    )


def _with_overlays(words: str, draft: Draft | None, assets: Sequence[AssetInfo]) -> str:
    """ "Make the ball bigger": what lies over the film is called by its file's name without the ending."""
    over = {clip.get("asset") for clip in drafts.overlays(draft)} if draft else set()
    for asset in assets if over else ():
        stem = name_of(asset)
        if asset.id in over and _WORD.fullmatch(stem) and stem not in _PLAIN:
            words = re.sub(
                rf"\b(?:the|my|that) {re.escape(stem)}(?= (?:bigger|smaller|larger|away|off|out|to|in|on|at|up|down|fainter|transparent|a|much|should|is)\b|[\s.!]*$)",
                asset.filename,
                words,
                flags=re.IGNORECASE,
            )
    return words


def _with_pictures(words: str, draft: Draft | None, assets: Sequence[AssetInfo]) -> str:
    """ "Insert the office photo before the team photo": what is not on the timeline yet is called by its file."""
    clips = [*drafts.clips(draft), *drafts.overlays(draft)] if draft else []
    placed = {clip.get("asset") for clip in clips}
    for asset in assets:
        stem = name_of(asset)
        if not placed or asset.file_type == "audio" or asset.id in placed or not _SHORT_WORD.fullmatch(stem):
            continue
        words = _with_bare_name(words, stem, asset.filename)
        if not _WORD.fullmatch(stem):
            continue
        words = re.sub(
            rf"\b(insert|add|put|show|place|slot|include|drop in) ((?:the|our|my) )?{re.escape(stem)} {_VISUAL}\b",
            rf"\1 {asset.filename}",
            words,
            flags=re.IGNORECASE,
        )
    return words


_NOT_DRAWN = {"file_word", "filler", "beyond"}
_PLACED = (
    r"(?= ?(?:[,!]|\.(?!\w)|$)| (?:at|after|before|between|behind|to|in|as|right|directly|there|here)\b)"
)


def _with_bare_name(words: str, stem: str, filename: str) -> str:
    """ "Add the balloons after the cake", "最后加上气球": a file that is called by its name and could not be drawn."""
    if any(tag.group not in _NOT_DRAWN for tag in WORDS.scan(stem)):
        return words
    called = rf"(?:(?:the|our|my) )?{re.escape(stem)}"
    words = re.sub(
        rf"\b(insert|add|put|show|place|include|append|make)(?: in)? {called}{_PLACED}|\b{called} (add|put|insert|place)(?=\W*$)"
        rf"|\b(add|put|insert|place) (at the (?:end|beginning|start)) {called}(?=\W*$)",
        lambda found: f"{found[1] or found[2] or found[3]} {filename} {found[4] or ''}".rstrip(),
        words,
        flags=re.IGNORECASE,
    )
    phrases = [
        phrase for tag in WORDS.scan(stem) for phrase in tables()["zh"]["file_word"].get(tag.concept, ())
    ]
    if not phrases:
        return words
    either = "|".join(map(re.escape, sorted(phrases, key=len, reverse=True)))
    return re.sub(
        rf"((?:加|放|插|添)(?:入|上|进|加|个|一张|一个|那张|这张|张|一段)*)(?:{either})(?=[。,，!！]?$|[在到]|然后)",
        rf"\1{filename}",
        words,
    )
