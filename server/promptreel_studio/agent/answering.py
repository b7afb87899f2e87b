"""One message read and answered: a new video, an edit of the one there is, or a word."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.after_made import cut_later, done_later
from promptreel_studio.agent.asides import aside
from promptreel_studio.agent.asks import asks_for_new
from promptreel_studio.agent.board import mask_file_texts
from promptreel_studio.agent.cards import with_quotations
from promptreel_studio.agent.edit import edit
from promptreel_studio.agent.edits.caption_files import cues_of_file
from promptreel_studio.agent.edits.captions import cut_cues
from promptreel_studio.agent.edits.numbered_names import with_numbered_names
from promptreel_studio.agent.edits.questions import asks_about_film
from promptreel_studio.agent.file_notes import with_cues, with_file_notes, with_sheet_notes
from promptreel_studio.agent.making import make
from promptreel_studio.agent.models import AssetInfo, Draft, History, Reply
from promptreel_studio.agent.onto_files import OntoFiles
from promptreel_studio.agent.reading.alternating import mask_alternating
from promptreel_studio.agent.reading.birthdays import mask_birthday
from promptreel_studio.agent.reading.business_names import mask_business_name
from promptreel_studio.agent.reading.capitals import mask_capitals, mask_shouted, mask_titled
from promptreel_studio.agent.reading.caption_script import lines_over_picture, mask_script
from promptreel_studio.agent.reading.card_sayings import mask_card_sayings
from promptreel_studio.agent.reading.counted_uploads import with_pointed
from promptreel_studio.agent.reading.credits import mask_credits
from promptreel_studio.agent.reading.durations import with_units
from promptreel_studio.agent.reading.file_mentions import (
    beside_names,
    with_bare_names,
    with_joined_names,
    with_names_spelt,
)
from promptreel_studio.agent.reading.file_names import name_of, with_file_names, without_repeats
from promptreel_studio.agent.reading.gloss import in_english, language_of
from promptreel_studio.agent.reading.han_nouns import with_files_called
from promptreel_studio.agent.reading.heard import with_heard_seen
from promptreel_studio.agent.reading.invitations import mask_invitation
from promptreel_studio.agent.reading.known_cards import card_by_its_words
from promptreel_studio.agent.reading.language import answers_in
from promptreel_studio.agent.reading.listed_texts import mask_lists
from promptreel_studio.agent.reading.message import behind_marks, in_plain_words
from promptreel_studio.agent.reading.occasions import mask_occasion
from promptreel_studio.agent.reading.plain_wishes import with_fades_of_picture
from promptreel_studio.agent.reading.poems import mask_poem
from promptreel_studio.agent.reading.purposes import with_use_apart
from promptreel_studio.agent.reading.quote_lines import mask_quote_in_steps
from promptreel_studio.agent.reading.quotes import clean
from promptreel_studio.agent.reading.rows_of_cards import mask_rows_of_cards
from promptreel_studio.agent.reading.shape import Constraints, cut_constraints
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.reading.texts_on_shots import mask_texts_on_shots
from promptreel_studio.agent.reading.titles import mask_spoken
from promptreel_studio.agent.reading.titles_by_place import mask_titles_by_place
from promptreel_studio.agent.reading.told_lists import mask_told_lists
from promptreel_studio.agent.reading.told_texts import mask_told_texts
from promptreel_studio.agent.reading.unquoted_titles import mask_names, mask_unquoted_title
from promptreel_studio.agent.reading.wish_sentences import mask_said, mask_wish_sentences, says_all
from promptreel_studio.agent.reading.written_texts import mask_written_text
from promptreel_studio.agent.replies import Speaker
from promptreel_studio.agent.request import Request

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.edits.change import Cue

LONGEST_MESSAGE = 4_000
LONGEST_WITH_CUES = 40_000


_CAPTIONS = re.compile(r"caption|subtitle|字幕", re.IGNORECASE)
_IN_A_ROW = re.compile(r"\d:\d\d\s*[\"“「][^\"”」\n]+[\"”」]\s*[,;，；、]?\s*(?:and )?\d{1,2}:\d\d")
"""Texts with their times in one sentence are none that were pasted."""


def answer(
    message: str,
    draft: Draft | None,
    *,
    assets: Sequence[AssetInfo] = (),
    language: str = "en",
    seed: int,
    history: History | None = None,
    files_apart: bool = False,
    speaker: Speaker | None = None,
) -> Reply | OntoFiles:
    """Answer one message of a user.

    Args:
        message: The user's words, in any language that is known; a last line such as
            `Duration: 12 seconds. Aspect ratio: 9:16. No background music.` overrides them.
        draft: The timeline so far, or None; it is never changed.
        assets: The project's uploads.
        language: Language to answer in when the words do not show it.
        seed: Decides pictures and music of what is newly made.
        history: The versions around the draft, for undo and redo.
        files_apart: Whether it is no edit of uploads that are on no timeline yet.
        speaker: Who answers, where the words are not the user's own.

    Returns:
        What to say, and the new draft if there is one; or that it may be such an edit.
    """
    names = [asset.filename for asset in assets]
    message = with_bare_names(message, names)
    message = message if drafts.has_timeline(draft) else with_names_spelt(message, names)
    words, constraints = cut_constraints(clean(message))
    words, cues = _cut_cues(words[:LONGEST_WITH_CUES], new=not drafts.has_timeline(draft))
    words, cut = words[:LONGEST_MESSAGE], len(words) > LONGEST_MESSAGE
    masked, quotes = behind_marks(words, draft)
    masked = with_joined_names(masked, names) if drafts.has_timeline(draft) else masked
    told = beside_names(masked, names)
    other = language_of(told, language) if speaker is None else None
    if not drafts.has_timeline(draft):
        if assets:
            masked, quotes = mask_file_texts(masked, quotes, assets, other)
        masked, quotes = _with_new_texts(masked, quotes, other, files=bool(assets))
    elif other is None:
        masked = card_by_its_words(masked, quotes, draft)
        masked, quotes = mask_credits(*mask_capitals(masked, quotes, draft))
    else:
        masked, quotes = mask_written_text(masked, quotes, other)
    own = in_english(masked, other, quotes, names) if other else None
    speaker = speaker or Speaker(other or answers_in(told, language), own)
    masked, quotes = mask_titles_by_place(own.text.strip(), quotes, draft) if own else (masked, quotes)
    masked, sheet, file = cues_of_file(masked, quotes, assets, draft) if not cues else (masked, None, None)
    media = without_repeats([asset for asset in assets if asset.file_type != "subtitle"], draft, masked)
    masked = masked if other else with_files_called(masked, draft, media)
    masked = with_numbered_names(with_file_names(masked, draft, media), drafts.clips(draft), media)
    masked = with_units(masked)
    if drafts.has_timeline(draft):
        masked = with_fades_of_picture(masked, music=bool(drafts.music_of(draft)))
    else:
        masked = lines_over_picture(with_quotations(masked))
    quoted = quotes
    masked, quotes = mask_spoken(
        *mask_script(in_plain_words(masked), quotes), new=not drafts.has_timeline(draft)
    )
    if own and drafts.has_timeline(draft):
        quotes = tuple(text if text in quoted else own.whole(text) for text in quotes)
    request = Request(
        Reading(masked, quotes), constraints, words.strip(), seed, sheet.cues if sheet else cues,
        history or History(), bool(other), files_apart,
    )  # fmt: skip
    if sheet and file and not sheet.cues:
        return Reply((speaker.say("captions.none", name=file.filename),), ok=False)
    found = _answer(request, draft, media, speaker)
    if isinstance(found, OntoFiles):
        return found
    reply = with_file_notes(found, draft, media, speaker)
    if sheet and file and reply.draft is not None:
        reply = with_sheet_notes(reply, sheet, file, speaker)
    if not cut:
        return reply
    note = speaker.say("too_long", most=LONGEST_MESSAGE)
    return replace(reply, texts=(*reply.texts, note))


def _with_new_texts(
    masked: str, quotes: tuple[str, ...], other: str | None, *, files: bool
) -> tuple[str, tuple[str, ...]]:
    """A first message with what is to be read in the film, which nobody quoted, behind marks."""
    if other is None and not files:
        masked, quotes = mask_told_lists(*mask_alternating(with_use_apart(masked), quotes))
        masked, quotes = mask_birthday(*mask_told_texts(masked, quotes))
    if other is None:
        masked, quotes = mask_titled(*mask_said(*mask_card_sayings(masked, quotes)))
    masked, quotes = mask_occasion(masked, quotes, other or "en")
    plain = partial(_piece_in_english, language=other)
    if not files:
        masked, quotes = mask_quote_in_steps(masked, quotes)
        on_shots = mask_texts_on_shots(masked, quotes, plain)
        masked, quotes = on_shots if on_shots[0] != masked else mask_rows_of_cards(masked, quotes, plain)
    masked, quotes = mask_lists(*mask_shouted(masked, quotes), other, plain)
    masked, quotes = mask_names(*mask_unquoted_title(masked, quotes, other))
    masked, quotes = mask_written_text(masked, quotes, other, new=True)
    masked, quotes = mask_poem(with_heard_seen(masked), quotes, plain)
    if says_all(masked):
        return masked, quotes
    announced = mask_invitation(masked, quotes, plain, foreign=other is not None)
    if announced[0] != masked:
        return announced
    wished = mask_wish_sentences(masked, quotes)
    return wished if wished[0] != masked else mask_business_name(masked, quotes, other or "en", files=files)


def _piece_in_english(piece: str, language: str | None) -> str:
    """A piece of a message in the words of the grammar."""
    return in_english(piece, language).text if language else piece


def _cut_cues(words: str, *, new: bool) -> tuple[str, tuple[Cue, ...]]:
    """Captions that were pasted; where there is no video yet, lines with times are its shots."""
    if new and "->" not in words and (not _CAPTIONS.search(words) or _IN_A_ROW.search(words)):
        return words, ()
    return cut_cues(words)


def _answer(
    request: Request, draft: Draft | None, assets: Sequence[AssetInfo], speaker: Speaker
) -> Reply | OntoFiles:
    words, constraints = request.words, request.constraints
    has_timeline = drafts.has_timeline(draft)
    if request.cues and draft is not None and has_timeline and not asks_for_new(words, draft):
        return _edit(request, draft, assets, speaker)
    if not words.original.strip() and (not has_timeline or constraints == Constraints()):
        return Reply((speaker.say("empty"),), ok=False)
    named = any(asset.filename.lower() in words.folded for asset in assets) or _moves_file(words, assets)
    key = aside(words.folded) if not named else None
    if key and not (key == "outside.status" and has_timeline and asks_about_film(words.folded)):
        return Reply((speaker.say(key),), ok=not key.startswith("outside."))
    if draft is not None and has_timeline and not asks_for_new(words, draft):
        return _edit(request, draft, assets, speaker)
    files = without_repeats(assets, None)
    if not has_timeline:
        words = with_pointed(words, [asset for asset in files if asset.file_type in {"image", "video"}])
    later = cut_later(words, files)
    shown = [asset for asset in files if asset.id not in later.over]
    made = make(replace(request, words=later.words), draft, shown, speaker, has_timeline=has_timeline)
    if isinstance(made, OntoFiles):
        return made
    made = done_later(made, later, files, request.seed, speaker)
    return with_cues(made, request.cues, request.seed, speaker)


def _moves_file(words: Reading, assets: Sequence[AssetInfo]) -> bool:
    """ "Move goodbye to the end" is about goodbye.mp4 and no farewell."""
    stems = [name_of(asset) for asset in assets]
    return bool(words.tags("do", "edit", "title_noun", "filter")) and any(
        stem and re.search(rf"(?<!\w){re.escape(stem)}(?!\w)", words.folded) for stem in stems
    )


def _edit(request: Request, draft: Draft, assets: Sequence[AssetInfo], speaker: Speaker) -> Reply:
    return edit(
        request.words, request.constraints, draft, request.seed, speaker,
        assets=assets, asked=request.asked, history=request.history, cues=request.cues,
    )  # fmt: skip
