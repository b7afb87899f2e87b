"""A new video from a prompt: read the wishes, fit them to what can be drawn, build the draft."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent.card_dress import dress, shown_by
from promptreel_studio.agent.cards import give_back
from promptreel_studio.agent.edits.change import Work
from promptreel_studio.agent.edits.filters import put_filters, told_filters
from promptreel_studio.agent.edits.voice import NAMED
from promptreel_studio.agent.film_sounds import put_sounds
from promptreel_studio.agent.fit import Fit, fit
from promptreel_studio.agent.labels import label_from, shorten
from promptreel_studio.agent.missing import say_what_is_missing
from promptreel_studio.agent.models import Draft, Reply, ToolCall
from promptreel_studio.agent.music_course import lay_course
from promptreel_studio.agent.new_titles import add_titles
from promptreel_studio.agent.pacing import Lengths, pace, settle
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.quick_cuts import cut_quickly
from promptreel_studio.agent.reading.camera_turns import moves_in_turn
from promptreel_studio.agent.reading.shape import nearest_aspect
from promptreel_studio.agent.storyboard import (
    lay_shots,
    put_ends,
    same_subject,
    shot_fits,
    shot_name,
    transitions_for,
)
from promptreel_studio.agent.subject import (
    close_with_card,
    kind_of,
    put_words,
    show_title_alone,
    take_length_of_longest_text,
    take_length_of_text,
)
from promptreel_studio.agent.title_spans import on_counted_shots
from promptreel_studio.scenes.spec import KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo
    from promptreel_studio.agent.prompt import Prompt
    from promptreel_studio.agent.replies import Note, Speaker

DEFAULT_MS = 10_000
DEFAULT_ASPECT = "16:9"


def generate(
    prompt: Prompt,
    draft: Draft | None,
    seed: int,
    speaker: Speaker,
    asked: str,
    *,
    songs: Sequence[AssetInfo] = (),
    said: str = "",
    assets: Sequence[AssetInfo] = (),
) -> Reply:
    """Make a video from a prompt.

    Args:
        prompt: What was read.
        draft: The timeline so far; it is replaced, foreign keys are carried over.
        seed: Decides the pictures and the music.
        speaker: Answers in the user's language.
        asked: The user's words, for the tool call.
        songs: Uploaded audio that is to be heard.
        said: The message in folded letters, which says which of it is a voice.
        assets: Everything uploaded.
    """
    cut_quickly(prompt, DEFAULT_MS)
    show_title_alone(prompt)
    close_with_card(prompt)
    take_length_of_text(prompt)
    take_length_of_longest_text(prompt, DEFAULT_MS)
    notes = _as_long_as_possible(prompt, speaker)
    settled = _lengths(prompt)
    total = settled.total
    if not drafts.SHORTEST_MS <= total <= drafts.LONGEST_MS:
        return Reply(
            (
                speaker.say(
                    "length.limits", asked=speaker.seconds(total), nearest=speaker.seconds(_clamp(total))
                ),
            ),
            ok=False,
        )
    aspect = _aspect(prompt, notes)
    kind, found = kind_of(prompt)
    fits = _fits(prompt, kind, seed, total)
    label = prompt.label or _label(prompt, fits, speaker)
    if settled.squeezed is not None:
        notes.append(("shots.squeezed", {"said": speaker.seconds(settled.squeezed), "total": total}))
    if prompt.shots:
        pass
    elif kind == "words":
        put_words(prompt, fits, label)
        label = shorten(fits[0].spec.words.replace("\n", " "))
    elif not found:
        # What cannot be drawn is told; the timeline must not claim that it is there.
        label = speaker.scene(fits[0].spec)
    notes += [*_dress(prompt, fits, seed, speaker), *told_filters(speaker, prompt.filters)]
    on_counted_shots(prompt.titles, len(fits))
    made = drafts.empty_draft(label, aspect, total, speaker.language, seed, draft)
    try:
        music = put_sounds(Work(made, seed, speaker, assets), prompt, songs, said, kind, notes)
        _add_pictures(made, prompt, fits, settled, label, music, seed, speaker)
        titles = add_titles(made, prompt.titles, seed, speaker, notes)
        notes += lay_course(made, music, prompt.music, prompt.words.quotes)
    except Problem as problem:
        return Reply((speaker.note(problem.note),), ok=False)
    if drafts.has_voice(made):
        for phrases in (prompt.later, prompt.unknown, *(shot.unknown for shot in prompt.shots)):
            phrases[:] = [phrase for phrase in phrases if not NAMED.search(phrase.lower())]
    say_what_is_missing(prompt, kind, found=found, fits=fits, notes=notes, speaker=speaker)
    texts = [speaker.made(made, shown_by(fits), music, titles)]
    if notes:
        texts.append(speaker.together([speaker.note(note) for note in notes]))
    total = drafts.total_of(made)
    args = {"prompt": asked, "duration": total / 1000, "aspect_ratio": aspect}
    result = {
        "status": "success",
        "duration_ms": total,
        "tracks": len(made["t"]),
        "scene": fits[0].spec.kind,
        "title": label,
    }
    return Reply(
        tuple(texts), made, ToolCall("generate_video", args, result), intro=speaker.intro(total, fits[0].spec)
    )


def _as_long_as_possible(prompt: Prompt, speaker: Speaker) -> list[Note]:
    """Make the longest film where one as long as possible is wished; that it is shorter than was said is told."""
    said = prompt.duration_ms
    if not prompt.longest or (said is not None and said <= drafts.LONGEST_MS):
        return []
    prompt.duration_ms = drafts.LONGEST_MS
    longest = speaker.seconds(drafts.LONGEST_MS)
    return [] if said is None else [("length.limits", {"asked": speaker.seconds(said), "nearest": longest})]


def _lengths(prompt: Prompt) -> Lengths:
    """The length of each shot that was asked for, and of the whole."""
    if not prompt.shots and prompt.shot_row:
        return settle(prompt.shot_row, prompt.duration_ms, DEFAULT_MS)
    if not prompt.shots and prompt.shot_ms is not None:
        return settle([prompt.shot_ms] * prompt.shot_count, prompt.duration_ms, DEFAULT_MS)
    if not prompt.shots:
        return Lengths([], DEFAULT_MS if prompt.duration_ms is None else prompt.duration_ms)
    return settle([shot.duration_ms for shot in prompt.shots], prompt.duration_ms, DEFAULT_MS)


def _fits(prompt: Prompt, kind: str, seed: int, total: int) -> list[Fit]:
    """What is drawn, one scene for each shot."""
    if prompt.shots:
        return shot_fits(prompt.shots, seed)
    if kind == "words" or (prompt.shot_count == 1 and prompt.unbroken):
        return [fit(prompt.scene, kind, seed)]
    turns = moves_in_turn(prompt.words) if prompt.shot_count == 1 else []
    if turns and not prompt.scene.camera_beyond:
        ways = [
            replace(prompt.scene, move=move, direction=way, speed=speed or prompt.scene.speed)
            for move, way, speed in turns
        ]
        return [fit(one, kind, seed) for one in ways]
    return same_subject(prompt.scene, kind, seed, total, prompt.shot_count)


def _dress(prompt: Prompt, fits: list[Fit], seed: int, speaker: Speaker) -> list[Note]:
    """Give cards of text their colours and their composition; what had to be done to let them be read."""
    if fits[0].spec.kind != "words":
        give_back(prompt.cards, prompt.titles)
    looks = [shot.look or prompt.cards.look for shot in prompt.shots] or [prompt.cards.look] * len(fits)
    wished = next((name for name in prompt.scene.variants if name in KINDS["words"].variants), None)
    outlined = dress(
        fits,
        looks,
        seed,
        wished=wished,
        about=prompt.words.original,
        tinted=prompt.scene.palette is not None,
    )
    return [
        (
            "card.outlined",
            {"ink": speaker.colour_near(look.ink or ""), "ground": speaker.colour_near(look.ground or "")},
        )
        for look in outlined
    ]


def _label(prompt: Prompt, fits: list[Fit], speaker: Speaker) -> str:
    if not prompt.shots:
        return label_from(prompt.words, prompt.dropped, speaker, fits[0].spec)
    names = [
        shot.label or shot_name(speaker, fitted.spec) for shot, fitted in zip(prompt.shots, fits, strict=True)
    ]
    return shorten(speaker.listing(list(dict.fromkeys(names))))


def _add_pictures(
    made: Draft,
    prompt: Prompt,
    fits: list[Fit],
    settled: Lengths,
    label: str,
    music: dict[str, Any] | None,
    seed: int,
    speaker: Speaker,
) -> None:
    labels = [label] if len(fits) == 1 else [shot_name(speaker, fitted.spec) for fitted in fits]
    style = music["music"]["style"] if music and "music" in music else None
    said = [shot.transition for shot in prompt.shots] or [None] * len(fits)
    transitions = transitions_for(said, prompt.transition, style)
    said = settled.said if len(settled.said) == len(fits) else [None] * len(fits)
    lengths = pace(said, settled.total, music)
    segments = lay_shots(fits, lengths, labels, transitions)
    for segment, shot in zip(segments, prompt.shots, strict=False):
        if shot.label:
            segment["m"]["prompt"] = shot.label
    put_ends(segments, prompt)
    for segment in segments:
        made_segment = {"id": drafts.new_id(made, seed), **segment}
        put_filters(made_segment, prompt.filters)
        drafts.add_segment(made, drafts.VIDEO, made_segment)


def _aspect(prompt: Prompt, notes: list[Note]) -> str:
    asked = prompt.aspect or DEFAULT_ASPECT
    if asked in drafts.CANVASES:
        return asked
    width, height = (int(side) for side in asked.split(":"))
    nearest = nearest_aspect(width, height)
    notes.append(("aspect.nearest", {"asked": asked, "used": nearest}))
    return nearest


def _clamp(total: int) -> int:
    return min(max(total, drafts.SHORTEST_MS), drafts.LONGEST_MS)
