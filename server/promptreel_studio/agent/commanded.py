"""A plain edit, read by what it names and carried out in the grammar's own plainest words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.answering import answer
from promptreel_studio.agent.frames import in_commands
from promptreel_studio.agent.frames.words import in_romanised_hindi
from promptreel_studio.agent.models import AssetInfo, Draft, History, Reply
from promptreel_studio.agent.reading.file_mentions import with_bare_names
from promptreel_studio.agent.reading.gloss import language_of
from promptreel_studio.agent.reading.han_nouns import with_files_called
from promptreel_studio.agent.reading.language import answers_in
from promptreel_studio.agent.reading.quotes import clean, mask
from promptreel_studio.agent.reading.shape import Constraints, cut_constraints
from promptreel_studio.agent.reading.variants import simplified
from promptreel_studio.agent.replies import Speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

_HAN = re.compile(r"[\u3400-\u9fff]")


def commanded(
    message: str,
    draft: Draft,
    *,
    assets: Sequence[AssetInfo],
    language: str,
    seed: int,
    history: History | None,
) -> tuple[Reply, bool] | None:
    """Answer an edit whose every word is understood, and say whether it is sure; None where one is not, or where it could not be done.

    Args:
        message: The user's words.
        draft: A timeline with clips.
        assets: The project's uploads.
        language: Language to answer in when the words do not show it.
        seed: Decides pictures and music of what is newly made.
        history: The versions around the draft.
    """
    words, constraints = cut_constraints(clean(with_bare_names(message, [one.filename for one in assets])))
    if constraints != Constraints():
        return None
    masked, quotes = mask(words)
    other = "hi" if in_romanised_hindi(masked, language) else language_of(masked, language)
    if other is None and _HAN.search(masked):
        masked = with_files_called(masked.translate(simplified()), draft, assets)
    spoken = other or ("zh" if _HAN.search(masked) else "en")
    read = in_commands(masked, quotes, draft, assets, spoken)
    if read is None:
        return None
    speaker = Speaker(other or answers_in(masked, language))
    reply = answer(
        ". ".join(read.commands),
        draft,
        assets=assets,
        language=language,
        seed=seed,
        history=history,
        speaker=speaker,
    )
    if not isinstance(reply, Reply):
        return None
    if not reply.ok and reply.draft is None and read.sure and len(read.commands) == 1:
        texts = tuple(text.replace(read.commands[0], words.strip()) for text in reply.texts)
        return replace(reply, texts=texts), False
    return (reply, read.sure) if reply.ok and len(reply.texts) == 1 else None
