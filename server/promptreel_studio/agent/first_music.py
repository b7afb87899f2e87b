"""What a first message says of the music of its film, where there is none yet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.music import (
    NO_OTHER_MUSIC,
    MusicWish,
    mood_of,
    speaks_of_music,
    take_music,
)
from promptreel_studio.agent.reading.music_course import take_course
from promptreel_studio.agent.reading.music_fades import take_music_fades

if TYPE_CHECKING:
    from promptreel_studio.agent.prompt import Prompt
    from promptreel_studio.agent.reading.text import Reading

_NO_MUSIC = re.compile(
    r"\b(?:remove|take out|take away|skip|omit|drop|lose|forget(?: about)?|leave (?:out|off|away)) (?:the |all |any )*(?:background )?music\b|\bleave (?:the |all )?(?:background )?music (?:off|out|away)\b"
    r"|\b(?:don'?t|do not|never|no need to|needn'?t|without) (?:(?:add|put|use|play|include|want|need|adding|playing|having)(?: in)? )+(?:any |some |the |a )*(?:background )?music\b(?! (?:that|which|with|loud|too|so)\b)(?: (?:to it|in it|in|on it))?"
    r"|\b(?:background )?music ?(?:[:=] ?|- )?(?:none|off|is not (?:needed|wanted)|isn'?t (?:needed|wanted)|not (?:needed|wanted))\b"
    r"|(?:背景)?(?:音乐|配乐)(?:就|可以|都)*(?:不用|不要|不需要|不必|免了|免|别|无|没有|关掉|去掉)(?:加|放|配|了|要)*(?![^,，。]{0,4}(?:太|大|吵))|(?:音乐|配乐)\s*:\s*(?:无|没有|不要|不用|关)"
)
"""Where there is no film yet, none is wished."""


def read_music(prompt: Prompt, reading: Reading) -> None:
    """Take what a first message says of the music."""
    only_own = reading.take(NO_OTHER_MUSIC) is not None
    since, course = take_course(reading)
    _read_its_music(prompt, reading)
    prompt.music.only_own, prompt.music.since, prompt.music.course = only_own, since, course


def _read_its_music(prompt: Prompt, reading: Reading) -> None:
    if reading.take(_NO_MUSIC):
        prompt.music.silent = True
        return
    prompt.music.mood = mood_of(prompt.words)
    if not speaks_of_music(reading):
        return
    fades = MusicWish()
    take_music_fades(reading, fades)
    prompt.music = replace(take_music(reading), mood=prompt.music.mood)
    prompt.music.fade_in, prompt.music.fade_out = fades.fade_in, fades.fade_out
