"""What a message takes away or brings in, held against what an edit has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from promptreel_studio.agent.audit.changes import Changes
    from promptreel_studio.agent.frames.bag import Bag
    from promptreel_studio.agent.models import Draft

_TEXTS = {"title", "caption"}
_TEXT_NOUNS = ("title", "caption", "text", "text_noun", "old")
_GOES = {"remove", "none", "cut"}
_OTHERWISE = (
    "boxed",
    "quote", "secs", "point", "neg", "except", "keep_only", "stays", "until", "before", "after", "add", "replace", "animation_noun",
    "colour", "letters", "outline", "move", "moves", "copy", "fade", "fade_in", "fade_out", "undo", "redo", "take", "out",
)  # fmt: skip


def left_standing(bag: Bag, changes: Changes) -> Iterator[str]:
    """A text that is to go, where texts were changed and none is gone."""
    if (
        changes.fewer
        or changes.reworded
        or changes.content
        or changes.added
        or changes.removed
        or not changes.moved
    ):
        return
    if not changes.moved <= _TEXTS or not bag.has(*_TEXT_NOUNS) or bag.has(*_OTHERWISE):
        return
    goes = next((one for one in bag.items if "remove" in one.senses and one.senses.keys() <= _GOES), None)
    if goes is not None:
        yield goes.text


def unused_file(bag: Bag, changes: Changes, after: Draft) -> Iterator[str]:
    """A file that is named and not yet used, where clips were changed and it is not used now."""
    if not (changes.content or changes.touched) or bag.has("neg", "none", "remove", "except"):
        return
    used = {segment.get("asset") for segment in _all(after)}
    for item in bag.items:
        asset = item.senses.get("asset")
        seen = asset is not None and asset.file_type in {"video", "image"}
        if seen and asset.id not in used and not item.senses.keys() & {"clips", "named", "filler", "weak"}:
            yield item.text


def _all(draft: Draft) -> Iterator[dict[str, Any]]:
    for track in drafts.tracks(draft):
        listed = track.get("sg")
        yield from (one for one in (listed if isinstance(listed, list) else ()) if isinstance(one, dict))
