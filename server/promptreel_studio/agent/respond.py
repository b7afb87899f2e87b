"""One message in, one answer out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent.answering import answer
from promptreel_studio.agent.models import AssetInfo, Draft, History, Reply
from promptreel_studio.agent.onto_files import OntoFiles, edited_files, lay_files
from promptreel_studio.agent.reading.file_names import without_repeats

if TYPE_CHECKING:
    from collections.abc import Sequence


def respond(
    message: str,
    draft: Draft | None,
    *,
    assets: Sequence[AssetInfo] = (),
    language: str = "en",
    seed: int,
    history: History | None = None,
) -> Reply:
    """Answer one message of a user.

    Args:
        message: The user's words, in any language that is known; a last line such as
            `Duration: 12 seconds. Aspect ratio: 9:16. No background music.` overrides them.
        draft: The timeline so far, or None; it is never changed.
        assets: The project's uploads.
        language: Language to answer in when the words do not show it.
        seed: Decides pictures and music of what is newly made.
        history: The versions around the draft, for undo and redo.

    Returns:
        What to say, and the new draft if there is one. It never raises, whatever the text.
    """

    def said_of(timeline: Draft | None, *, apart: bool) -> Reply | OntoFiles:
        return answer(
            message, timeline, assets=assets, language=language, seed=seed, history=history, files_apart=apart
        )

    found = said_of(draft, apart=False)
    if isinstance(found, Reply):
        return found
    laid = lay_files(without_repeats(assets, None), seed, found.speaker, message)
    edited = said_of(laid.draft, apart=True) if laid is not None else None
    if laid is not None and isinstance(edited, Reply) and (edited.draft is not None or found.must):
        return edited_files(laid, edited)
    made = said_of(draft, apart=True)
    return made if isinstance(made, Reply) else Reply((found.speaker.say("no_video"),), ok=False)
