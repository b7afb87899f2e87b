"""A message for a new film as it is read: which files it means, in which order, for how long, and what is heard."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.choose import is_logo, meant_assets
from promptreel_studio.agent.edits.voice import spoken_of, without_voice
from promptreel_studio.agent.labels import shorten
from promptreel_studio.agent.prompt import Prompt, read_prompt
from promptreel_studio.agent.reading.beside_files import cut_beside
from promptreel_studio.agent.reading.closing_card import cut_closing
from promptreel_studio.agent.reading.counted_uploads import as_own
from promptreel_studio.agent.reading.file_lengths import FileLengths, take_file_lengths
from promptreel_studio.agent.reading.file_looks import looks_of_files
from promptreel_studio.agent.reading.file_names import name_of
from promptreel_studio.agent.reading.file_order import in_order
from promptreel_studio.agent.reading.sound_lengths import SoundWish, take_sound_wish
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.texts_in_turn import put_on_files

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.edits.change import Cue
    from promptreel_studio.agent.models import AssetInfo, History
    from promptreel_studio.agent.reading.shape import Constraints

_SONG = re.compile(
    r"\b(?:the |my |our |this |that |uploaded )*(?:songs?|tune|track|mp3)\b(?! (?:like|in the style))|歌|曲子|(?:上传|传|给你|附)(?:了|上去)?的(?:音乐|曲|音频)|我的(?:音乐|配乐|曲)"
)
"""Music that can only be that which was uploaded."""
_FIRST = re.compile(r"\b(?:only |just )?(?:the )?first (?=\d)|前(?=\d)", re.IGNORECASE)
"""Of "the first 18 seconds of podcast.mp3", a film without other clips is 18 seconds long."""


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
    files_apart: bool = False


def with_sound_wish(
    request: Request, assets: Sequence[AssetInfo]
) -> tuple[Request, SoundWish, list[AssetInfo]]:
    """The message without what it says of its sounds; a film that is as long as one of them has its length."""
    sounds = [asset for asset in assets if asset.file_type == "audio"]
    words, sound = take_sound_wish(request.words, sounds)
    constraints = request.constraints
    if sound.length is not None and constraints.duration_ms is None:
        length = min(max(sound.length, drafts.SHORTEST_MS), drafts.LONGEST_MS)
        constraints = replace(constraints, duration_ms=length)
    return replace(request, words=words, constraints=constraints), sound, sounds


def beside_sound(request: Request, sounds: Sequence[AssetInfo], read: Prompt) -> Prompt:
    """What is said beside sounds that a film is made of: it is as long as they are, before a quiet picture."""
    told = request.words.original
    for sound in sounds:
        told = re.sub(re.escape(sound.filename), "", told, flags=re.IGNORECASE)
    if spoken_of(request.words.folded, sounds):
        told = without_voice(told)
    prompt = read_prompt(Reading(_FIRST.sub("", told), request.words.quotes), request.constraints)
    if request.cues:
        prompt.titles = [wish for wish in prompt.titles if any(wish.texts)]
    scene, label = prompt.scene, read.label
    if not (scene.kinds or scene.near or scene.beyond or prompt.shots):
        scene.kinds, prompt.unknown = ["abstract"], []
        label = shorten(sounds[0].filename)
    length = sounds[0].duration_ms
    timed = bool(prompt.shots) and all(shot.duration_ms for shot in prompt.shots)
    if prompt.duration_ms is None and length and not timed:
        prompt.duration_ms = min(max(length, drafts.SHORTEST_MS), drafts.LONGEST_MS)
    prompt.label, prompt.closing, prompt.beside = label, read.closing, read.beside
    return prompt


_SHORTEST_STEM = 3
_LEFT_OUT = re.compile(
    r"\b(?:without|not|no|except|excluding|skip|leave out|instead of|rather than)(?: (?:for|using|use))? *$"
)


def meant(
    words: Reading, assets: Sequence[AssetInfo], *, has_timeline: bool
) -> tuple[list[AssetInfo], str | None]:
    """The uploads that a film is made of, in its order, and of what type the words speak."""
    spoken = words.original if has_timeline else as_own(words.original, uploads=bool(assets))
    chosen, wanted = meant_assets(Reading(spoken, words.quotes), assets)
    if wanted == "audio" and any(asset.file_type != "audio" for asset in chosen):
        wanted = "any"  # "a.jpg and b.jpg, my music song.mp3": the pictures are named.
    if chosen and wanted != "audio" and (more := _by_stem(words, chosen, assets)):
        chosen, wanted = [*chosen, *more], "any"
    return in_order(words.folded, chosen), wanted


def _by_stem(words: Reading, chosen: Sequence[AssetInfo], assets: Sequence[AssetInfo]) -> list[AssetInfo]:
    """Uploads that are spoken of by their names beside others: "my photos and the dog clip" with dog.mp4."""
    found: list[AssetInfo] = []
    for asset in assets:
        stem = re.escape(name_of(asset).lower())
        said = re.search(rf"(?<![\w.])(?:the|my|our) (?:\w+ )?{stem}(?![\w.])", words.folded)
        shown = asset not in chosen and asset.file_type != "audio" and not is_logo(asset)
        if (
            said
            and shown
            and len(stem) >= _SHORTEST_STEM
            and not _LEFT_OUT.search(words.folded, 0, said.start())
        ):
            found.append(asset)
    return found


def with_song(words: Reading, chosen: list[AssetInfo], assets: Sequence[AssetInfo]) -> list[AssetInfo]:
    """The files of a film with the only sound that was uploaded, where its song is spoken of and no kind of music."""
    sounds = [asset for asset in assets if asset.file_type == "audio"]
    if len(sounds) != 1 or not chosen or sounds[0] in chosen:
        return chosen
    said = _SONG.search(words.folded) and not words.tags("silence", "style_alone")
    return [*chosen, *sounds] if said else chosen


def read(request: Request, files: Sequence[AssetInfo] | None) -> tuple[Prompt, FileLengths]:
    """Read what a message says of the film, and how long its files are shown; None where it is not about files."""
    if files is None:
        return read_prompt(request.words, request.constraints), FileLengths()
    names = [asset.filename.lower() for asset in files if asset.file_type != "audio"]
    apart, beside = cut_beside(request.words, names)
    told, closing = cut_closing(apart)
    shown, lengths = take_file_lengths(told, files)
    prompt = read_prompt(shown, request.constraints)
    prompt.beside, prompt.closing = beside, closing
    prompt.filters = looks_of_files(shown, files) or prompt.filters
    put_on_files(prompt, len(names), [one.at for one in beside])
    return prompt, lengths


def named(request: Request, assets: Sequence[AssetInfo]) -> list[AssetInfo]:
    """Return the uploads that a message calls by their file names, in its order; none if no picture is among them."""
    said = request.asked.lower()
    places = {asset.id: said.find(asset.filename.lower()) for asset in assets}
    named = sorted((asset for asset in assets if places[asset.id] >= 0), key=lambda asset: places[asset.id])
    return named if any(asset.file_type != "audio" for asset in named) else []
