"""A drawn film for one's own sounds: voices one after the other, a whole song, lines of a song with their times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.board import cues
from promptreel_studio.agent.board.afterwards import tell_missed
from promptreel_studio.agent.board.film_parts import FADES, SURE_FILM, say_of_film
from promptreel_studio.agent.board.lyrics import captions_of, without_lines
from promptreel_studio.agent.board.mentions import Finder
from promptreel_studio.agent.board.split import parts_of
from promptreel_studio.agent.board.state import State
from promptreel_studio.agent.edits.voice import spoken_of
from promptreel_studio.agent.generate import generate
from promptreel_studio.agent.prompt import read_prompt
from promptreel_studio.agent.reading.durations import DURATION, duration_of
from promptreel_studio.agent.reading.quotes import MARK, quote_of
from promptreel_studio.agent.reading.scenes import take_scene
from promptreel_studio.agent.reading.shape import aspect_at
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.reading.times import When
from promptreel_studio.agent.reading.titles import TitleWish

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.board.split import Part
    from promptreel_studio.agent.models import AssetInfo, Draft, Reply
    from promptreel_studio.agent.reading.sound_lengths import SoundWish
    from promptreel_studio.agent.replies import Speaker
    from promptreel_studio.agent.request import Request

_FEWEST = 3
_VOICES = re.compile(
    r"\b(?:voices?|voice (?:messages?|notes?|memos?)|recordings?|messages|greetings)\b|录音|语音|留言|声音"
)
_HEARD = re.compile(
    r"\b(?:songs?|tracks?|tune|voices?|recordings?|lyrics?|chorus|single|audio|visuali[sz]er|sound(?:track)?|mp3|wav|attached|lines)\b|\.(?:mp3|wav|m4a|ogg|flac|aac)\b|歌|录音|语音|歌词|音频"
)
_BEFORE_SCENE = re.compile(
    r"^.*\b(?:over|with|on|behind|under|starts?|and)\b(?= (?:a|an|the|some|space|slow)\b)|^.*(?:背景|画面)(?:是|用|放)?",
    re.IGNORECASE,
)
"""What is said of the sounds in front of the picture: "play all 3 over a field"."""
_IT = re.compile(r"\b(?:(?:start|play|put|keep|have|run)s? )?(?:it|that|the (?:song|track))\b")
_FADE = re.compile(
    r"\bfad(?:e|es|ing)(?: it)? out (?:over |in |for |during |at )?(?:the )?(?P<last>last \d+ ?s\w*|end)"
)
_PLAYS = re.compile(r"\b(?:play|all \d)\b|播|放")
_MUSIC = ("music_noun", "style_sure")
_LEVEL = re.compile(r"\b(?:volume|loud|quiet)\b|\d ?%|音量")


def make_heard(
    request: Request,
    draft: Draft | None,
    assets: Sequence[AssetInfo],
    speaker: Speaker,
    sound: SoundWish,
) -> Reply | None:
    """The drawn film of a message that tells in parts what is heard and seen; None of any other."""
    sounds = [asset for asset in assets if asset.file_type == "audio"]
    if not sounds or len(sounds) < len(assets) or request.files_apart:
        return None
    lines = captions_of(request.words)
    words = without_lines(request.words)
    state = State(words, Finder(()))
    parts = parts_of(words, [])
    spoken = spoken_of(words.folded, sounds)
    if len(sounds) > 1 and not spoken and _VOICES.search(words.folded):
        spoken = sounds
    scenes = [part for part in parts if _shows(state, part)]
    kinds = {tag.concept for tag in words.tags("kind")}
    several = len(spoken) > 1 or (not spoken and len(parts) >= _FEWEST and len(kinds) == 1)
    if len(scenes) != 1 or not (lines or several):
        return None
    seen: list[str] = []
    titles: list[TitleWish] = []
    for part in parts:
        titles += _read(state, part, seen, spoken)
    if not seen:
        return None
    prompt = read_prompt(
        Reading(". ".join([", ".join(seen), *state.board.film]), words.quotes), request.constraints
    )
    prompt.titles += titles + lines
    if lines:
        prompt.music.silent = False
    whole = sum(one.duration_ms or 0 for one in (spoken or sounds[:1]))
    lengths = [DURATION.fullmatch(words.folded[part.start : part.end].strip()) for part in parts]
    prompt.duration_ms = next((duration_of(one).ms for one in lengths if one), prompt.duration_ms)
    if prompt.duration_ms is None and whole:
        prompt.duration_ms = min(max(whole, drafts.SHORTEST_MS), drafts.LONGEST_MS)
    prompt.sound, prompt.label = sound, seen[0]
    heard = [*spoken, *[one for one in sounds if one not in spoken][:1]]
    said = words.folded + "".join(f" {voice.filename.lower()} voice" for voice in spoken)
    reply = generate(
        prompt, draft, request.seed, speaker, request.asked, songs=heard, said=said, assets=assets
    )
    return tell_missed(reply, state.board, speaker)


def _read(state: State, part: Part, seen: list[str], spoken: Sequence[AssetInfo]) -> list[TitleWish]:
    """Read a part; the texts that come with the voices."""
    text, low, high = state.text, part.start, part.end
    said = state.words.part(low, high)
    marks = list(MARK.finditer(text, low, high))
    if len(marks) > 1 and len(marks) == len(spoken):
        return _with_voices([hit.group() for hit in marks], spoken, state.words.quotes)
    if marks:
        typed = " ".join(hit.group() for hit in marks) if _shows(state, part) else state.typed(part)
        state.board.film.append(
            typed if cues.TEXT_NOUN.search(MARK.sub(" ", typed.lower())) else f"title {typed}"
        )
    if _shows(state, part):
        typed = MARK.sub(" ", state.typed(part))
        before = _BEFORE_SCENE.match(typed)
        heard = before is not None and (
            _HEARD.search(before.group().lower()) or marks or _PLAYS.search(typed)
        )
        seen.insert(0, typed[before.end() :] if before and heard else typed)
    elif (marks and _FADE.search(said.folded) is None) or cues.NOTHING_ELSE.search(said.folded):
        return []
    elif _LEVEL.search(said.folded) or _FADE.search(said.folded):
        music = _FADE.sub(r"fade the music out over the \g<last>", _IT.sub("music", said.folded))
        state.board.film.append(music)
    elif _is_of_film(said) or FADES.fullmatch(said.original.strip()):
        say_of_film(state, part)
    elif DURATION.search(said.folded):
        state.board.film.append(state.typed(part))
    elif said.tags("palette", "mood", "camera", "time", "weather", "speed", "colour", "variant"):
        seen.append(state.typed(part))
    elif not (
        _HEARD.search(said.folded) or cues.TELLS.search(said.folded) or cues.FOR_WHOM.search(said.folded)
    ):
        state.board.missed.append(state.typed(part))
    return []


def _shows(state: State, part: Part) -> bool:
    """Whether a part says what is seen."""
    said = state.words.part(part.start, part.end)
    wish = take_scene(state.words.part(part.start, part.end))
    return bool({*wish.kinds} - {"words"}) and not said.tags(*_MUSIC)


def _is_of_film(said: Reading) -> bool:
    return bool(said.tags(*SURE_FILM)) or aspect_at(said.folded, 0, len(said.folded)) is not None


def _with_voices(
    marks: Sequence[str], spoken: Sequence[AssetInfo], quotes: tuple[str, ...]
) -> list[TitleWish]:
    """A text with each voice."""
    wishes: list[TitleWish] = []
    here = 0
    for one, voice in zip(marks, spoken, strict=True):
        end = here + (voice.duration_ms or 0)
        text = quote_of(one, quotes)
        wishes.append(TitleWish(texts=[text], named="caption", when=When(start=here, end=end)))
        here = end
    return wishes
