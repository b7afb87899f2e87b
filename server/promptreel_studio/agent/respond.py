"""One message in, one answer out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent.answering import answer
from promptreel_studio.agent.asides import sizes_in
from promptreel_studio.agent.audit import unmet, unmet_of_film, unused_files
from promptreel_studio.agent.commanded import commanded
from promptreel_studio.agent.edits.heard_clips import with_heard_named
from promptreel_studio.agent.frame_rate import with_frame_rate
from promptreel_studio.agent.models import AssetInfo, Draft, History, Reply
from promptreel_studio.agent.onto_files import OntoFiles, edited_files, lay_files, said_of_files
from promptreel_studio.agent.reading.file_names import without_repeats
from promptreel_studio.agent.reading.frame_rate import cut_frame_rate
from promptreel_studio.agent.reading.gloss import language_of
from promptreel_studio.agent.reading.language import answers_in
from promptreel_studio.agent.reading.quotes import between_commas
from promptreel_studio.agent.reading.text import fold
from promptreel_studio.agent.reading.typed_texts import with_texts_quoted
from promptreel_studio.agent.replies import Speaker
from promptreel_studio.agent.told import Told, told

if TYPE_CHECKING:
    from collections.abc import Sequence


_MOST_UNUSED = 3


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
    if draft is not None and drafts.has_timeline(draft):
        message = with_heard_named(with_texts_quoted(message, draft), draft, history)
    words, rate = cut_frame_rate(message, language)
    found = None
    if words or rate is None:
        found = _answer(words, draft, assets, language, seed, history)
        found = found if drafts.has_timeline(draft) else _with_unmet(found, words, assets, language)
    if rate is None and found is not None:
        return found
    speaker = Speaker(language_of(message, language) or answers_in(message, language))
    return with_frame_rate(found, draft, rate or drafts.FPS, speaker)


def _answer(
    message: str,
    draft: Draft | None,
    assets: Sequence[AssetInfo],
    language: str,
    seed: int,
    history: History | None,
) -> Reply:
    def said_of(timeline: Draft | None, *, apart: bool, words: str = message) -> Reply | OntoFiles:
        return answer(
            words, timeline, assets=assets, language=language, seed=seed, history=history, files_apart=apart
        )

    def edit_of(timeline: Draft | None, words: str) -> Reply | OntoFiles:
        """Wishes between commas without verbs ("2x faster, 9:16") are read one by one where they are not understood together."""
        whole = said_of(timeline, apart=True, words=words)
        if not isinstance(whole, Reply) or (whole.ok and len(whole.texts) < 2):
            return whole
        apart = between_commas(words)
        pieces = said_of(timeline, apart=True, words=apart) if apart != words else whole
        if not isinstance(pieces, Reply) or pieces.draft is None:
            return whole
        nothing_else = whole.draft is None and pieces.harmless
        return pieces if nothing_else or len(pieces.texts) == 1 else whole

    if draft is not None and drafts.has_timeline(draft):
        said = told(message, draft, assets, language)
        plain = commanded(said, draft, assets=assets, language=language, seed=seed, history=history)
        if plain is not None and plain[1]:
            return plain[0]
        found = _agreed(edit_of(draft, message), said, draft, assets, language)
        clean = isinstance(found, Reply) and found.ok and len(found.texts) == 1
        if plain is not None and not clean:
            return plain[0]
    else:
        found = said_of(draft, apart=False)
    if isinstance(found, Reply):
        return found
    laid = lay_files(without_repeats(assets, None), seed, found.speaker, message, found.files)
    words = said_of_files(message, found.files)
    edited = edit_of(laid.draft, words) if laid is not None else None
    if laid is not None and isinstance(edited, Reply) and (edited.draft is not None or found.must):
        return edited_files(laid, edited)
    made = said_of(draft, apart=True)
    return made if isinstance(made, Reply) else Reply((found.speaker.say("no_video"),), ok=False)


def _with_unmet(found: Reply, message: str, assets: Sequence[AssetInfo], language: str) -> Reply:
    """The answer to a first message, with what was said in it that the film does not show."""
    if found.draft is None:
        return found
    said = told(message, found.draft, assets, language)
    if said.demands:
        return found
    missed = unmet_of_film(said, found.draft, assets, " ".join(found.texts[1:]))
    sizes = sizes_in(fold(said.masked))
    unused = unused_files(said, found.draft, assets)[:_MOST_UNUSED]
    if not (missed or sizes or unused):
        return found
    speaker = Speaker(said.other or answers_in(said.written, language))
    told_too = [speaker.say("film.unmet", wanted=list(missed))] if missed else []
    told_too += [speaker.say("size.later", wanted=sizes)] if sizes else []
    told_too += [speaker.say("uploads.not_placed", name=name) for name in unused]
    return replace(found, texts=(*found.texts, speaker.together(told_too)))


def _agreed(
    found: Reply | OntoFiles, said: Told, draft: Draft, assets: Sequence[AssetInfo], language: str
) -> Reply | OntoFiles:
    """The answer, if what was changed agrees with what the message names; else that it was left alone."""
    if not isinstance(found, Reply) or found.draft is None:
        return found
    if found.steps or found.before is not None or said.demands:
        return found
    beside = " ".join(found.texts[1:])
    words = unmet(said.masked, said.quotes, draft, found.draft, assets, said.spoken, told=beside)
    if not words:
        return found
    speaker = Speaker(said.other or answers_in(said.written, language))
    return Reply((speaker.say("unclear.other", wanted=list(words)),), ok=False)
