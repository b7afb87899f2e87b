"""One message in, one answer out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent.after_made import cut_later, done_later
from promptreel_studio.agent.asides import aside
from promptreel_studio.agent.asks import asks_for_new, edits_what_is_not
from promptreel_studio.agent.cards import with_quotations
from promptreel_studio.agent.edit import edit
from promptreel_studio.agent.edits.caption_files import cues_of_file
from promptreel_studio.agent.edits.captions import cut_cues, mask_script
from promptreel_studio.agent.edits.choose import meant_assets
from promptreel_studio.agent.file_notes import with_cues, with_file_notes, with_sheet_notes
from promptreel_studio.agent.generate import generate
from promptreel_studio.agent.labels import shorten
from promptreel_studio.agent.models import AssetInfo, Draft, History, Reply
from promptreel_studio.agent.own_texts import FIRST_PART, in_own_words
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.prompt import Prompt, nothing_to_draw, read_prompt
from promptreel_studio.agent.reading.beside_files import cut_beside
from promptreel_studio.agent.reading.closing_card import cut_closing
from promptreel_studio.agent.reading.counted_uploads import as_own
from promptreel_studio.agent.reading.durations import with_units
from promptreel_studio.agent.reading.file_lengths import FileLengths, take_file_lengths
from promptreel_studio.agent.reading.file_names import name_of, with_file_names, without_repeats
from promptreel_studio.agent.reading.gloss import in_english, language_of
from promptreel_studio.agent.reading.idioms import without_idioms
from promptreel_studio.agent.reading.known_titles import mask_known_titles, renamed
from promptreel_studio.agent.reading.language import answers_in
from promptreel_studio.agent.reading.phrasing import plainer
from promptreel_studio.agent.reading.pointed_titles import mask_pointed_titles
from promptreel_studio.agent.reading.quotes import MARK, clean, mask
from promptreel_studio.agent.reading.shape import Constraints, cut_constraints
from promptreel_studio.agent.reading.spelling import corrected
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.reading.text_by_clip import one_by_one
from promptreel_studio.agent.reading.titles import mask_spoken
from promptreel_studio.agent.reading.titles_by_place import mask_titles_by_place
from promptreel_studio.agent.reading.titles_by_words import mask_titles_by_words
from promptreel_studio.agent.reading.unquoted_titles import mask_unquoted_title
from promptreel_studio.agent.replies import Speaker
from promptreel_studio.agent.slideshow import make_slideshow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.edits.change import Cue
    from promptreel_studio.agent.reading.beside_files import Beside

LONGEST_MESSAGE = 4_000
LONGEST_WITH_CUES = 40_000


@dataclass(frozen=True, slots=True)
class Request:
    """One message, read as far as it can be without the timeline."""

    words: Reading
    constraints: Constraints
    asked: str
    seed: int
    cues: tuple[Cue, ...]
    history: History
    translated: bool = False


_CAPTIONS = re.compile(r"caption|subtitle|字幕", re.IGNORECASE)


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
    words, constraints = cut_constraints(clean(message))
    words, cues = _cut_cues(words[:LONGEST_WITH_CUES], new=not drafts.has_timeline(draft))
    words, cut = words[:LONGEST_MESSAGE], len(words) > LONGEST_MESSAGE
    masked, quotes = renamed(*mask_known_titles(*mask(words), draft))
    masked, quotes = mask_titles_by_words(*mask_pointed_titles(masked, quotes, draft), draft)
    masked, quotes = mask_titles_by_place(masked, quotes, draft)
    if len(quotes) == 1 and MARK.fullmatch(masked.strip()):
        masked, quotes = quotes[0], ()
    other = language_of(masked, language)
    if not drafts.has_timeline(draft):
        masked, quotes = mask_unquoted_title(masked, quotes, other)
    names = [asset.filename for asset in assets]
    own = in_english(masked, other, quotes, names) if other else None
    speaker = Speaker(other or answers_in(masked, language), own)
    masked = own.text.strip() if own else masked
    masked, sheet, file = cues_of_file(masked, quotes, assets, draft) if not cues else (masked, None, None)
    media = without_repeats([asset for asset in assets if asset.file_type != "subtitle"], draft, masked)
    masked = with_file_names(masked, draft, media)
    masked = with_units(masked)
    masked = masked if drafts.has_timeline(draft) else with_quotations(masked)
    masked, quotes = mask_spoken(*mask_script(corrected(plainer(one_by_one(without_idioms(masked)))), quotes))
    request = Request(
        Reading(masked, quotes), constraints, words.strip(), seed, sheet.cues if sheet else cues,
        history or History(), bool(other),
    )  # fmt: skip
    if sheet and file and not sheet.cues:
        return Reply((speaker.say("captions.none", name=file.filename),), ok=False)
    reply = with_file_notes(_answer(request, draft, media, speaker), draft, media, speaker)
    if sheet and file and reply.draft is not None:
        reply = with_sheet_notes(reply, sheet, file, speaker)
    if not cut:
        return reply
    note = speaker.say("too_long", most=LONGEST_MESSAGE)
    return Reply((*reply.texts, note), reply.draft, reply.tool, reply.ok, reply.intro, reply.steps)


def _cut_cues(words: str, *, new: bool) -> tuple[str, tuple[Cue, ...]]:
    """Captions that were pasted; where there is no video yet, lines with times are its shots."""
    if new and "->" not in words and not _CAPTIONS.search(words):
        return words, ()
    return cut_cues(words)


def _answer(request: Request, draft: Draft | None, assets: Sequence[AssetInfo], speaker: Speaker) -> Reply:
    words, constraints = request.words, request.constraints
    has_timeline = drafts.has_timeline(draft)
    if request.cues and draft is not None and has_timeline and not asks_for_new(words, draft):
        return _edit(request, draft, assets, speaker)
    if not words.original.strip() and (not has_timeline or constraints == Constraints()):
        return Reply((speaker.say("empty"),), ok=False)
    named = any(asset.filename.lower() in words.folded for asset in assets) or _moves_file(words, assets)
    if not named and (key := aside(words.folded)):
        return Reply((speaker.say(key),), ok=not key.startswith("outside."))
    if draft is not None and has_timeline and not asks_for_new(words, draft):
        return _edit(request, draft, assets, speaker)
    files = without_repeats(assets, None)
    later = cut_later(words, files)
    shown = [asset for asset in files if asset.id not in later.over]
    made = _make(replace(request, words=later.words), draft, shown, speaker, has_timeline=has_timeline)
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


def _make(
    request: Request,
    draft: Draft | None,
    assets: Sequence[AssetInfo],
    speaker: Speaker,
    *,
    has_timeline: bool,
) -> Reply:
    words, seed, asked = request.words, request.seed, request.asked
    spoken = words.original if has_timeline else as_own(words.original, uploads=bool(assets))
    chosen, wanted = meant_assets(Reading(spoken, words.quotes), assets)
    apart, beside = _cut_beside(words, chosen) if wanted else (words, ())
    told, closing = cut_closing(apart) if wanted else (words, None)
    shown, lengths = take_file_lengths(told, chosen) if wanted else (words, FileLengths())
    prompt = read_prompt(shown, request.constraints)
    if request.cues:
        prompt.titles = [wish for wish in prompt.titles if any(wish.texts)]
        if not has_timeline and wanted is None and nothing_to_draw(prompt) and not words.tags("new"):
            return Reply((speaker.say("no_video"),), ok=False)
    if request.translated:
        # The label is in the user's own words; the grammar has only seen their English.
        asked_for = MARK.sub("", request.asked).strip()
        prompt.label = shorten(asked_for if prompt.shots else FIRST_PART.split(asked_for)[0])
        in_own_words(prompt, asked_for, speaker)
    if wanted is None and not has_timeline and nothing_to_draw(prompt) and (named := _named(request, assets)):
        # "Füg a.mp4 und b.mp4 zusammen", in whatever words: files that are named are what it is made of.
        chosen, wanted = named, "any"
        apart, beside = _cut_beside(words, chosen)
        told, closing = cut_closing(apart)
        shown, lengths = take_file_lengths(told, chosen)
        prompt = read_prompt(shown, request.constraints)
    prompt.closing, prompt.beside = closing, beside
    if wanted in {"video", "image", "any"} or (wanted == "audio" and chosen and nothing_to_draw(prompt)):
        return _from_uploads(prompt, chosen, lengths, assets, draft, speaker, seed, asked)
    if not has_timeline and edits_what_is_not(words, prompt):
        return Reply((speaker.say("no_video"),), ok=False)
    if nothing_to_draw(prompt) and not (
        words.tags("new") or prompt.duration_ms or prompt.aspect or prompt.titles
    ):
        return Reply((speaker.say("nothing_to_draw"),), ok=False)
    return generate(
        prompt, draft, seed, speaker, asked, songs=chosen if wanted == "audio" else (), assets=assets
    )


def _cut_beside(words: Reading, chosen: Sequence[AssetInfo]) -> tuple[Reading, tuple[Beside, ...]]:
    """Take what is to be drawn beside the files out of a message."""
    return cut_beside(words, [asset.filename.lower() for asset in chosen if asset.file_type != "audio"])


def _named(request: Request, assets: Sequence[AssetInfo]) -> list[AssetInfo]:
    """Return the uploads that a message calls by their file names, in its order; none if no picture is among them."""
    said = request.asked.lower()
    places = {asset.id: said.find(asset.filename.lower()) for asset in assets}
    named = sorted((asset for asset in assets if places[asset.id] >= 0), key=lambda asset: places[asset.id])
    return named if any(asset.file_type != "audio" for asset in named) else []


def _from_uploads(
    prompt: Prompt,
    chosen: list[AssetInfo],
    lengths: FileLengths,
    assets: Sequence[AssetInfo],
    draft: Draft | None,
    speaker: Speaker,
    seed: int,
    asked: str,
) -> Reply:
    if not assets:
        return Reply((speaker.say("uploads.none"),), ok=False)
    try:
        return make_slideshow(prompt, chosen, lengths, assets, draft, seed, speaker, asked)
    except Problem as problem:
        return Reply((speaker.note(problem.note),), ok=False)
