"""The words of an edit before they are split: what is called by what happened to it is called by its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.bare_values import with_value_told
from promptreel_studio.agent.edits.before_end import with_ends_told
from promptreel_studio.agent.edits.called_texts import with_texts_called
from promptreel_studio.agent.edits.counted_titles import with_texts
from promptreel_studio.agent.edits.fresh_uploads import with_uploads_named
from promptreel_studio.agent.edits.music_names import with_music_named
from promptreel_studio.agent.edits.otherwise_called import with_clips_called
from promptreel_studio.agent.edits.overdone import with_overdone
from promptreel_studio.agent.edits.pieces import with_pieces
from promptreel_studio.agent.edits.references import with_last_made, with_numbers
from promptreel_studio.agent.edits.returned import with_returned
from promptreel_studio.agent.edits.text_below import with_text_below
from promptreel_studio.agent.reading.file_names import name_of
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.reading.variants import simplified

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo, Draft, History


_MINE = {
    "audio": re.compile(r"\b(?:my|our) (?=(?:music|song|soundtrack|track)\b)|我的(?=音乐|歌)", re.IGNORECASE),
    "video": re.compile(r"\b(?:my|our) (?=(?:video|film|movie)s?\b)|我的(?=视频|片子|影片)", re.IGNORECASE),
    "image": re.compile(r"\b(?:my|our) (?=(?:photo|picture|image)s?\b)|我的(?=照片|图片)", re.IGNORECASE),
}
"""What is said of somebody's own film as well as of what was uploaded."""
_ADDS = re.compile(
    r"\b(?:add|insert|put|use|append|place|attach|include|play|show|with)\b|加|放|用|插", re.IGNORECASE
)


_THING = r"(?:the |my |our |a )?(?P<{}>(?:[\w.-]+ ){{0,3}}?[\w.-]+)"
_PUTS = r"(?:put|use|show|add|place|insert|take|make|want)"
_INSTEAD = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^\W*(?:please |i )?{_PUTS} (?:in )?{_THING.format('new')} instead of {_THING.format('old')}(?=\W*$)",
        rf"^\W*(?:please )?instead of {_THING.format('old')} ?,? {_PUTS} (?:in )?{_THING.format('new')}(?=\W*$)",
        rf"^\W*(?:please )?instead of {_THING.format('old')} ?,? {_THING.format('new')} {_PUTS}(?=\W*$)",
    )
)


def with_replacement(words: Reading, assets: Sequence[AssetInfo]) -> Reading:
    """ "Put the cat photo instead of the dog" is a replacement, where the first is an upload that can be seen."""
    names = [name_of(asset) for asset in assets if asset.file_type != "audio"]
    for pattern in _INSTEAD:
        found = pattern.search(words.original)
        if found and any(
            re.search(rf"(?<!\w){re.escape(name)}(?!\w)", found["new"].lower()) for name in names
        ):
            rest = words.original[found.end() :]
            return Reading(f"replace the {found['old']} with the {found['new']}{rest}", words.quotes)
    return words


def without_mine(words: Reading, draft: Draft, assets: Sequence[AssetInfo]) -> Reading:
    """ "My music" is the film's where no other was uploaded, and so is "my video"; a photo beside clips stays one."""
    said = words.original
    shown = {
        one.get("asset") for kind in (drafts.VIDEO, drafts.AUDIO) for one in drafts.segments(draft, kind)
    }
    adds = _ADDS.search(said) is not None
    for kind, mine in _MINE.items():
        files = {asset.id for asset in assets if asset.file_type == kind}
        if not files or (kind != "image" and files & shown and not (adds and files - shown)):
            said = mine.sub(lambda found: "the " if found[0].isascii() else "", said)
    return Reading(said, words.quotes)


def with_everything_numbered(
    words: Reading, draft: Draft, assets: Sequence[AssetInfo], history: History
) -> Reading:
    """The message with everything that is called by what happened to it by its number or its name."""
    # Traditional characters are read as simplified ones; new texts are behind their marks and stay.
    words = without_mine(Reading(words.original.translate(simplified()), words.quotes), draft, assets)
    words = with_replacement(words, assets)
    words = with_value_told(with_overdone(words, draft, history), draft, history)
    words = with_uploads_named(words, draft, assets)
    words = with_ends_told(with_music_named(words, draft, assets), draft)
    words = with_returned(words, draft, assets, history)
    words = with_last_made(words, draft, history)
    words = with_numbers(with_pieces(words, draft, assets, history), draft, assets, history)
    words = with_clips_called(words, draft, assets)
    words = with_texts_called(with_texts(words, draft, history), draft)
    return with_text_below(words, draft, history)
