"""A plain edit, read by what it names and carried out in the grammar's own plainest words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.answering import answer
from promptreel_studio.agent.edits.redone import once_more, wants_it_after_all
from promptreel_studio.agent.frames import Commands, in_commands
from promptreel_studio.agent.models import AssetInfo, Draft, History, Reply
from promptreel_studio.agent.reading.language import answers_in
from promptreel_studio.agent.reading.text import fold
from promptreel_studio.agent.redirected import redirected
from promptreel_studio.agent.replies import Speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.told import Told


def commanded(
    said: Told,
    draft: Draft,
    *,
    assets: Sequence[AssetInfo],
    language: str,
    seed: int,
    history: History | None,
) -> tuple[Reply, bool] | None:
    """Answer an edit whose every word is understood, and say whether it is sure; None where one is not, or where it could not be done.

    Args:
        said: The user's words.
        draft: A timeline with clips.
        assets: The project's uploads.
        language: Language to answer in when the words do not show it.
        seed: Decides pictures and music of what is newly made.
        history: The versions around the draft.
    """
    if said.demands:
        return None
    meant = redirected(said, draft, assets=assets, language=language, seed=seed, history=history)
    if meant is not None:
        return meant, True
    undone = history is not None and bool(history.future)
    if undone and wants_it_after_all(fold(said.masked)):
        return None  # What was just undone is not made anew.
    before = history.past[0] if history is not None and history.past else None
    if undone and once_more(fold(said.masked)):
        read = Commands(["redo"], sure=True)
    else:
        read = in_commands(said.masked, said.quotes, draft, assets, said.spoken, before)
    if read is None:
        return None
    reply = answer(
        ". ".join(read.commands),
        draft,
        assets=assets,
        language=language,
        seed=seed,
        history=history,
        speaker=Speaker(said.other or answers_in(said.written, language)),
    )
    if not isinstance(reply, Reply):
        return None
    if not reply.ok and reply.draft is None and read.sure and len(read.commands) == 1:
        texts = tuple(_in_own_words(text, read.commands[0], said.words.strip()) for text in reply.texts)
        return replace(reply, texts=texts), reply.beyond  # No other reading may do something else instead.
    whole = len(reply.texts) == 1
    return (reply, read.sure and whole) if reply.ok and (whole or (read.sure and read.whole)) else None


def _in_own_words(text: str, command: str, words: str) -> str:
    """An answer that quotes what the user said and not the command that it was read as."""
    quoted = re.compile(rf"(?<=[\"“„«「‘])(\s*){re.escape(command)}(\s*)(?=[\"”“»」’])")
    return quoted.sub(lambda found: f"{found[1]}{words}{found[2]}", text)
