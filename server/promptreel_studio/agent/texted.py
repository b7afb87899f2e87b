"""A new video of one of the user's files with texts that lie on it, each at its time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent.edits.choose import chosen_assets
from promptreel_studio.agent.models import Reply
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.prompt import read_prompt
from promptreel_studio.agent.reading.file_lengths import FileLengths
from promptreel_studio.agent.reading.file_pieces import piece_before
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.reading.texts_on_file import file_under_texts
from promptreel_studio.agent.slideshow import make_slideshow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo, Draft
    from promptreel_studio.agent.replies import Speaker
    from promptreel_studio.agent.request import Request


def make_texted(
    request: Request, draft: Draft | None, assets: Sequence[AssetInfo], speaker: Speaker
) -> Reply | None:
    """The film of a message that writes on one file, whole unless a part of it is named; None of any other."""
    words = request.words
    under = file_under_texts(words, [asset for asset in assets if asset.file_type != "audio"])
    if under is None or request.files_apart:
        return None
    cut = (under.start, under.end)
    lengths = FileLengths()
    if piece := piece_before(words.folded, under.start):
        lengths.named[under.file.id] = piece[0]
        cut = (piece[1][0], under.end)
    # The name is no word of the film, but what stands around it still belongs together.
    told = words.original[: cut[0]] + "it" + words.original[cut[1] :]
    rest = Reading(told, words.quotes)
    sounds = [asset for asset in chosen_assets(rest, assets)[0] if asset.file_type == "audio"]
    prompt = read_prompt(rest, request.constraints, one_shot=True)
    if under.file.file_type == "video":
        prompt.duration_ms = request.constraints.duration_ms  # All of it, however long its texts are.
    try:
        return make_slideshow(
            prompt, [under.file, *sounds], lengths, assets, draft, request.seed, speaker, request.asked
        )
    except Problem as problem:
        return Reply((speaker.note(problem.note),), ok=False)
