"""Texts that are to be read, in the words that the user typed: greetings and cards of a message that was glossed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.labels import LONGEST, says_sentence
from promptreel_studio.agent.reading.times import When
from promptreel_studio.agent.reading.titles import TitleWish

if TYPE_CHECKING:
    from promptreel_studio.agent.prompt import Prompt
    from promptreel_studio.agent.replies import Speaker

FIRST_PART = re.compile(r"[,，、。;；؛،.\n]|(?<=\S) [-–—] |(?<=[!！])(?=\s\S)")
_NAME = re.compile(
    r"\s*(?:[A-ZÀ-ÞА-Я][\w'’-]*|[\u0600-\u1fff\u3040-\ud7af]{1,12})(?: [A-ZÀ-ÞА-Я][\w'’-]*)?\s*[!！]?\s*"
)
_AGE = re.compile(r"\s*\d{1,3}(?: [^\W\d_]{2,8}| ?[\u0600-\u1fff\u3040-\ud7af]{1,8})?\s*[!！]?\s*")


def read_sentence(prompt: Prompt) -> None:
    """Let a message that is a sentence be read over the scene that it names: "Welcome to room 204" before a room."""
    said = prompt.words.original.strip()
    other = (
        prompt.titles or prompt.shots or prompt.cards.shots or prompt.words.tags("own") or len(said) > LONGEST
    )
    if prompt.scene.kinds and not other and says_sentence(said):
        prompt.titles = [TitleWish(texts=[said[:1].upper() + said[1:]], when=When(anchor="whole"))]


def in_own_words(prompt: Prompt, asked_for: str, speaker: Speaker) -> None:
    """Let cards and greetings say what the user typed, where they were read in other words."""
    for shot in prompt.cards.shots:
        if shot.words and not shot.words.isdigit() and shot.words not in prompt.words.quotes:
            said = speaker.own_text(shot.words)
            shot.words = said[:1].upper() + said[1:]
    _greet_in_own_words(prompt, asked_for, speaker)


def _greet_in_own_words(prompt: Prompt, asked_for: str, speaker: Speaker) -> None:
    """A greeting is read as English; what is shown are the user's own words up to the next comma."""
    if not prompt.greeting or not prompt.titles:
        return
    own = speaker.own_words(prompt.greeting.rstrip("!！").lower())
    start = asked_for.lower().find(own.lower())
    if start >= 0:
        said, *rest = FIRST_PART.split(asked_for[start:])
        end = start + len(said)
        rest = [] if said.rstrip()[-1:] in {"!", "！"} else rest
        for part in rest:
            if not _NAME.fullmatch(part) and not _AGE.fullmatch(part):
                break
            end += 1 + len(part)  # "..., Masha!", "..., 30 ans"
        said = asked_for[start:end].strip(" :")
        shown = said.lower()
        prompt.unknown = [
            phrase
            for phrase in prompt.unknown
            if phrase.lower() not in shown and speaker.own_words(phrase).lower() not in shown
        ]
        prompt.titles[0].texts = [said[:1].upper() + said[1:]]
