"""A new video from a message: drawn, or of the files that it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.board import make_board, make_heard
from promptreel_studio.agent.drawing import make_drawn
from promptreel_studio.agent.edits.voice import spoken_of
from promptreel_studio.agent.models import AssetInfo, Draft, Reply
from promptreel_studio.agent.onto_files import (
    OntoFiles,
    changes_files,
    may_edit_files,
    must_edit_files,
    shown_files,
)
from promptreel_studio.agent.own_label import label_in_own_words
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.prompt import Prompt, nothing_to_draw, read_prompt
from promptreel_studio.agent.reading.clocked_scripts import in_lengths
from promptreel_studio.agent.reading.file_lengths import FileLengths, take_file_lengths
from promptreel_studio.agent.reading.file_order import in_order
from promptreel_studio.agent.reading.script import read_script
from promptreel_studio.agent.request import (
    Request,
    beside_sound,
    meant,
    named,
    read,
    with_song,
    with_sound_wish,
)
from promptreel_studio.agent.scripted import make_scripted
from promptreel_studio.agent.slideshow import make_slideshow
from promptreel_studio.agent.texted import make_texted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.reading.sound_lengths import SoundWish
    from promptreel_studio.agent.reading.text import Reading
    from promptreel_studio.agent.replies import Speaker


_JOINS = re.compile(
    r"(?:请|帮我)?(?:把|将)?(?:它们|这些|两个|这两个|这几个|所有)?(?:片段|视频|素材|照片|文件)?(?:都)?(?:拼|合|合并|拼接|连|连接|接|剪|剪辑|放)(?:在一起|起来|成一个(?:视频)?|到一起)(?:吧)?[\s。!！]*"
)
"""What was uploaded is to be one film."""
_MINE = re.compile(r"\b(?:my|our|these|those|this|uploaded|upload|files?|photos)\b|我|上传|这")
"""Where nobody says so, "the picture" of a film that is drawn is no upload."""


def make(
    request: Request,
    draft: Draft | None,
    assets: Sequence[AssetInfo],
    speaker: Speaker,
    *,
    has_timeline: bool,
) -> Reply | OntoFiles:
    """Make a new video.

    Args:
        request: The message, as far as it is read.
        draft: The timeline so far; it is replaced.
        assets: The project's uploads.
        speaker: Answers in the user's language.
        has_timeline: Whether there is a video already.

    Returns:
        The answer; or that it may be an edit of uploads that are on no timeline yet.
    """
    request, sound, sounds = with_sound_wish(request, () if has_timeline else assets)
    words, seed, asked = request.words, request.seed, request.asked
    if not has_timeline and (film := _of_named_files(request, draft, assets, speaker, sound)):
        return film
    chosen, wanted = meant(words, assets, has_timeline=has_timeline)
    chosen = chosen if has_timeline else with_song(words, chosen, assets)
    if not (has_timeline or request.files_apart) and changes_files(words, chosen):
        return OntoFiles(speaker, must=len(chosen) == 1, files=tuple(chosen))
    prompt, lengths = read(request, chosen if wanted else None)
    if request.cues and _only_cues(words, prompt) and not has_timeline and wanted is None:
        return Reply((speaker.say("no_video"),), ok=False)
    label_in_own_words(request, prompt, speaker)
    if (
        wanted is None
        and not has_timeline
        and (nothing_to_draw(prompt) or not prompt.shots)
        and (by_name := named(request, assets))
    ):
        # "Füg a.mp4 und b.mp4 zusammen", in whatever words: files that are named are what it is made of.
        chosen, wanted = in_order(words.folded, by_name), "any"
        prompt, lengths = read(request, chosen)
    if wanted is None and not has_timeline:
        of_files = _of_files(request, prompt, draft, assets, speaker, sound)
        if of_files is not None:
            return of_files
    if chosen and all(asset.file_type == "audio" for asset in chosen) and wanted == "any":
        wanted = "audio"
        prompt = beside_sound(request, chosen, prompt)
    prompt.sound = sound
    if sound and len(sounds) == 1 and not chosen:
        chosen, wanted = sounds, wanted or "audio"
    wanted = wanted if assets or _MINE.search(words.folded) or nothing_to_draw(prompt) else None
    shows = wanted in {"video", "image", "any"} or bool(
        wanted == "audio" and chosen and nothing_to_draw(prompt)
    )
    few = _in_few_words(request, draft, assets, speaker, sound, shows=shows) if not has_timeline else None
    if few is not None or shows:
        return few or _from_uploads(prompt, chosen, lengths, assets, draft, speaker, seed, asked)
    heard = chosen if wanted == "audio" else [] if has_timeline else spoken_of(words.folded, sounds)
    return make_drawn(request, prompt, draft, assets, speaker, heard, has_timeline=has_timeline)


def _in_few_words(
    request: Request,
    draft: Draft | None,
    assets: Sequence[AssetInfo],
    speaker: Speaker,
    sound: SoundWish,
    *,
    shows: bool,
) -> Reply | None:
    """The film of a message that means files in few words, or that wishes something drawn beside them."""
    said = request.words.folded
    if (
        any(asset.filename.lower() in said for asset in assets)
        if shows
        else not (request.translated or _MINE.search(said))
    ):
        return None
    return make_board(request, draft, assets, speaker, sound, fewest=1, clean=shows)


def _only_cues(words: Reading, prompt: Prompt) -> bool:
    """Whether captions came with words that name no film; titles without a text are theirs."""
    prompt.titles = [wish for wish in prompt.titles if any(wish.texts)]
    return nothing_to_draw(prompt) and not words.tags("new")


def _of_named_files(
    request: Request, draft: Draft | None, assets: Sequence[AssetInfo], speaker: Speaker, sound: SoundWish
) -> Reply | None:
    """The film of a message that writes on one file, or that tells it shot by shot; None of any other."""
    return (
        make_board(request, draft, assets, speaker, sound, several=True)
        or make_texted(request, draft, assets, speaker)
        or make_board(request, draft, assets, speaker, sound)
        or _told_by_shots(request, draft, assets, speaker)
        or make_heard(request, draft, assets, speaker, sound)
    )


def _told_by_shots(
    request: Request, draft: Draft | None, assets: Sequence[AssetInfo], speaker: Speaker
) -> Reply | None:
    """The film of a message that tells it shot by shot, with files among the shots; None of any other."""
    shown = [asset for asset in assets if asset.file_type != "audio"]
    words = in_lengths(request.words, shown)
    script = read_script(words, shown)
    if script is None or request.files_apart:
        return None
    return make_scripted(
        script, words, request.constraints, assets, draft, request.seed, speaker, request.asked
    )


def _of_files(
    request: Request,
    prompt: Prompt,
    draft: Draft | None,
    assets: Sequence[AssetInfo],
    speaker: Speaker,
    sound: SoundWish,
) -> Reply | OntoFiles | None:
    """A message that names none of the uploads, where they are all that it can be about; None where it draws."""
    words = request.words
    if request.files_apart:
        return None
    board = make_board(request, draft, assets, speaker, sound, fewest=1, clean=True, drawn=True)
    if board is not None:
        return board
    if not _JOINS.fullmatch(words.folded.strip()) and may_edit_files(words, prompt, assets):
        return OntoFiles(speaker, must=must_edit_files(words, prompt))
    scene = prompt.scene
    # "Elegant" alone is how it is to look, not what.
    only_mood = scene.by_mood and not (scene.kinds or scene.beyond or prompt.unknown or prompt.shots)
    joins = _JOINS.fullmatch(words.folded.strip())
    if not (joins or only_mood or nothing_to_draw(prompt)) or not (files := shown_files(assets)):
        return None
    told, lengths = take_file_lengths(words, files)
    wishes = read_prompt(told, request.constraints)
    return _from_uploads(wishes, files, lengths, assets, None, speaker, request.seed, request.asked)


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
