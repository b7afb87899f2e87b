"""A film of one's own files with shots and cards drawn between them, and texts over single files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent.edits.choose import chosen_assets
from promptreel_studio.agent.models import Reply
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.prompt import read_prompt
from promptreel_studio.agent.reading.beside_files import Beside
from promptreel_studio.agent.reading.beyond_film import take_beyond
from promptreel_studio.agent.reading.file_lengths import FileLengths
from promptreel_studio.agent.reading.file_looks import looks_of_files
from promptreel_studio.agent.reading.file_pieces import OF_EACH, SHOWN, Piece, edge_of
from promptreel_studio.agent.reading.own_sound import take_mute
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.shape import Constraints
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.request import with_song
from promptreel_studio.agent.slideshow import make_slideshow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo, Draft
    from promptreel_studio.agent.reading.script_items import Item, Script
    from promptreel_studio.agent.reading.titles import TitleWish
    from promptreel_studio.agent.replies import Speaker


def make_scripted(
    script: Script,
    words: Reading,
    constraints: Constraints,
    assets: Sequence[AssetInfo],
    draft: Draft | None,
    seed: int,
    speaker: Speaker,
    asked: str,
) -> Reply:
    """Make the film that a script tells.

    Args:
        script: The shots.
        words: The whole message.
        constraints: What overrides it.
        assets: Everything uploaded.
        draft: The timeline so far; it is replaced.
        seed: Decides pictures and music.
        speaker: Answers in the user's language.
        asked: The user's words, for the tool call.
    """
    sounds = [
        asset
        for asset in chosen_assets(Reading(script.rest.original, words.quotes), assets)[0]
        if asset.file_type == "audio"
    ]
    prompt = read_prompt(script.rest, constraints)
    prompt.words = words
    prompt.beyond = take_beyond(Reading(words.original, words.quotes))
    shots = [item.file for item in script.items if item.file is not None]
    sounds = sounds or [one for one in with_song(words, shots, assets) if one.file_type == "audio"]
    files = [item for item in script.items if item.file is not None]
    shown = [item.file for item in files if item.file is not None]
    prompt.beside = tuple(
        Beside(sum(one.file is not None for one in script.items[:n]), item.words(words))
        for n, item in enumerate(script.items)
        if item.file is None
    )
    rows = tuple(_rest_of(item, files[:n]) or _piece(item, words) for n, item in enumerate(files))
    for number, item in enumerate(script.items):
        if item.file is not None:
            prompt.titles += _titles(item, number, words)
    if prompt.duration_ms is None and any(item.rest for item in files) and sounds:
        prompt.duration_ms = sounds[0].duration_ms
    prompt.muted = [item.file.id for item in files if item.file and take_mute(item.words(words))]
    everything = prompt.mutes_own or OF_EACH.search(words.folded) is not None
    prompt.mutes_own = prompt.mutes_own or bool(prompt.muted)
    prompt.muted = [] if everything else prompt.muted
    prompt.filters = looks_of_files(script.rest, shown) or prompt.filters
    prompt.file_looks = {n: looks_of_files(item.words(words), shown) for n, item in enumerate(files)}
    lengths = FileLengths(rows=rows)
    try:
        return make_slideshow(prompt, [*shown, *sounds], lengths, assets, draft, seed, speaker, asked)
    except Problem as problem:
        return Reply((speaker.note(problem.note),), ok=False)


def _rest_of(item: Item, before: Sequence[Item]) -> Piece | None:
    """What is left of a file of which the beginning was shown before: "..., then the rest of party.mp4"."""
    if item.file is None or not item.rest or item.piece is not None or not item.file.duration_ms:
        return None
    shown = [one.piece for one in before if one.file is item.file and one.piece and not one.piece.from_end]
    end = max((piece.start + piece.length for piece in shown), default=0)
    return Piece(item.file.duration_ms - end, end) if 0 < end < item.file.duration_ms else None


def _piece(item: Item, words: Reading) -> Piece | None:
    """What of its file a shot shows."""
    if item.piece is None and (shown := SHOWN.search(item.words(words).folded)) is not None:
        return edge_of(shown)
    if item.half is None or item.file is None or not item.file.duration_ms:
        return item.piece
    half = item.file.duration_ms // 2
    return Piece(half, half * item.half)


def _titles(item: Item, number: int, words: Reading) -> list[TitleWish]:
    """The texts over a shot that shows a file; times that are said of them are those of the shot."""
    said = item.words(words)
    if not MARK.search(said.folded):
        return []
    found = [wish for wish in read_prompt(said, Constraints()).titles if any(wish.texts)]
    for wish in found:
        wish.shot = number
    return found
