"""What a new video does not show of what was wished, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.voice import NAMED
from promptreel_studio.agent.labels import shorten
from promptreel_studio.agent.reading.not_missed import beside_the_point
from promptreel_studio.agent.reading.purposes import is_purpose
from promptreel_studio.agent.storyboard import shot_name
from promptreel_studio.agent.unwritten import say_unwritten

if TYPE_CHECKING:
    from promptreel_studio.agent.fit import Fit
    from promptreel_studio.agent.prompt import Prompt
    from promptreel_studio.agent.replies import Note, Speaker


_MOST_NAMED = 4

_A_CARD = re.compile(
    r"(?:the |a )?(?:(?:quote|quotes|text|word|single|simple) )?(?:cards?|slides?|screens?|pages?|posters?|banners?|signs?)|卡片?|字卡|海报|页",
    re.IGNORECASE,
)
"""What a picture of words is called."""


def say_what_is_missing(
    prompt: Prompt, kind: str, *, found: bool, fits: list[Fit], notes: list[Note], speaker: Speaker
) -> None:
    """Add a note for everything that was wished and is not in the picture."""
    scene = prompt.scene
    said = [
        *prompt.unknown,
        *(phrase for shot in prompt.shots for phrase in shot.wish.beyond),
        *(
            phrase
            for shot in prompt.shots
            for phrase in shot.unknown
            if not beside_the_point(prompt.words, phrase)
        ),
    ]
    found, said = _without_purposes(prompt, said, found=found)
    wanted = [shorten(phrase, 40) for phrase in dict.fromkeys(said)][:_MOST_NAMED]
    # A card without a text of its own spells whatever was said.
    spells = kind == "words" and not (prompt.cards.text or prompt.cards.look or prompt.greeting)
    if kind == "words":
        wanted = [phrase for phrase in wanted if not _A_CARD.fullmatch(phrase)]
        shown = " ".join(one.spec.words for one in fits).lower()
        if spells and not all(phrase.lower() in shown for phrase in wanted):
            spells, wanted = False, [phrase for phrase in wanted if phrase.lower() not in shown]
    _say_subject(notes, kind, wanted, found=found, spells=spells)
    if len(fits) > 1:
        names = [shot_name(speaker, one.spec) for one in fits]
        if not prompt.shots:
            names = [
                f"{name} ({speaker.camera(one.spec.camera)})" for name, one in zip(names, fits, strict=True)
            ]
        notes.insert(0, ("made.shots", {"count": len(fits), "shots": names}))
    if spelled := [shot.words for shot in prompt.shots if shot.undrawable]:
        notes.append(("draw.words", {"wanted": spelled[:_MOST_NAMED]}))
    _say_compromises(fits, notes, speaker)
    if len(scene.kinds) > 1 and not prompt.shots:
        notes.append(
            (
                "draw.one_scene",
                {"kind": kind, "others": [speaker.name("kind", other) for other in scene.kinds[1:]]},
            )
        )
    say_unwritten(prompt, notes)
    if scene.camera_beyond:
        notes.append(("camera.beyond", {"wanted": scene.camera_beyond}))
    if prompt.wants_file:
        notes.append(("outside.export_later", {}))
    if prompt.later:
        notes.append(("later", {"wanted": list(dict.fromkeys(prompt.later))}))


def _say_compromises(fits: list[Fit], notes: list[Note], speaker: Speaker) -> None:
    """Add a note for everything that is drawn otherwise; once for what several shots have in common."""
    for drawn, compromise in [(one.spec.kind, c) for one in fits for c in one.compromises]:
        group = "at" if compromise.field == "time" else compromise.field
        wished = compromise.wished if compromise.field == "amount" else speaker.name(group, compromise.wished)
        used = speaker.name(group, compromise.used)
        note: Note = (f"scene.{compromise.field}", {"wished": wished, "used": used, "kind": drawn})
        if note not in notes:
            notes.append(note)


def _without_purposes(prompt: Prompt, said: list[str], *, found: bool) -> tuple[bool, list[str]]:
    """What was said beside what the film is for, and whether what is drawn is all of it."""
    if not (found or prompt.cards.text or prompt.titles or prompt.words.quotes):
        return found, said
    shown = [phrase for phrase in said if not is_purpose(prompt.words, phrase)]
    return found or (bool(said) and not shown), shown


def beyond_of(prompt: Prompt, *, spoken: bool) -> list[str]:
    """What cannot be done, as the user typed it; a voice that is `spoken` in the film is none of it."""
    said = [one for one in prompt.later if not (spoken and NAMED.search(one.lower()))]
    return list(dict.fromkeys([*prompt.beyond, *said]))


def _say_subject(notes: list[Note], kind: str, wanted: list[str], *, found: bool, spells: bool) -> None:
    if not found and wanted and kind == "words":
        notes.insert(0, ("draw.words", {"wanted": wanted}))
    elif not found and wanted:
        notes.insert(0, ("draw.cannot", {"wanted": wanted, "kind": kind}))
    elif not found and kind != "words":
        notes.insert(0, ("draw.no_subject", {"kind": kind}))
    elif wanted and not spells:
        notes.append(("draw.left_out", {"wanted": wanted}))
