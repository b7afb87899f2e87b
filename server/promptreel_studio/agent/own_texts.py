"""Texts that are to be read, in the words that the user typed: greetings and cards of a message that was glossed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re

if TYPE_CHECKING:
    from promptreel_studio.agent.prompt import Prompt
    from promptreel_studio.agent.replies import Speaker

FIRST_PART = re.compile(r"[,，、。;；؛،.\n]|(?<=\S) [-–—] ")
_NAME = re.compile(
    r"\s*(?:[A-ZÀ-ÞА-Я][\w'’-]*|[\u0600-\u1fff\u3040-\ud7af]{1,12})(?: [A-ZÀ-ÞА-Я][\w'’-]*)?\s*[!！]?\s*"
)


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
        if rest and _NAME.fullmatch(rest[0]):
            said = asked_for[start : start + len(said) + 1 + len(rest[0])]  # "..., Masha!"
        said = said.strip(" :")
        prompt.unknown = [phrase for phrase in prompt.unknown if phrase.lower() not in said.lower()]
        prompt.titles[0].texts = [said[:1].upper() + said[1:]]
