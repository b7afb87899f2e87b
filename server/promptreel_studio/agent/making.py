"""A new video from a message: drawn, or of the files that it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.asks import edits_what_is_not
from promptreel_studio.agent.board import make_board, make_heard
from promptreel_studio.agent.edits.voice import spoken_of
from promptreel_studio.agent.generate import generate
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


_OVER = re.compile(
    r"(?:(?:ok|okay|no|let's|lets|please|i want to|can we|now)[ ,]+)*(?:start|begin) (?:all )?(?:over|again|from scratch|anew)(?: again| please| from scratch)?[\s.!]*"
    r"|(?:make )?(?:a )?new (?:video|project)[\s.!]*|(?:我们|咱们|要)?(?:重新开始|从头(?:再)?(?:开始|来)(?:一遍)?|新的?(?:视频|项目))(?:吧)?[\s。!！]*"
)
"""Another film is wanted, and nothing is said of it."""
_JOINS = re.compile(
    r"(?:请|帮我)?(?:把|将)?(?:它们|这些|两个|这两个|这几个|所有)?(?:片段|视频|素材|照片|文件)?(?:都)?(?:拼|合|合并|拼接|连|连接|接|剪|剪辑|放)(?:在一起|起来|成一个(?:视频)?|到一起)(?:吧)?[\s。!！]*"
)
"""What was uploaded is to be one film."""
_ANYTHING = re.compile(
    r"\bsurprise me\b|\b(?:you (?:choose|decide|pick)|up to you|your choice|dealer'?s choice|whatever you (?:like|want)|anything (?:you like|nice|beautiful|is fine|goes|will do))\b|\b(?:make|show|give|create|do)(?: me)? (?:something|anything)\b|^(?:something|anything) (?:beautiful|nice|pretty|cool|calm|relaxing|fun|happy|lovely|cute|magical|amazing)\b"
    r"|惊喜|随便(?:来|做|弄|生成|画)|(?:你|您)(?:来定|来决定|决定|看着办|做主)|都可以|什么都行|überrasch|irgendwas|sorpr[eé]nde|lo que (?:tú )?quieras|algo bonito|surpr(?:ends|enez)|ce que tu veux|quelque chose de beau|sorprendi|qualcosa di bello|surpreend|algo bonito|verras me|iets moois|zaskocz|coś ładnego|удиви|что-нибудь красив|şaşırt|güzel bir şey|おまかせ|お任せ|何か(?:きれい|綺麗)|알아서|아무거나|bất ngờ|gì đó đẹp|kejutkan|sesuatu yang indah",
    re.IGNORECASE,
)
"""Whoever asks for it leaves the subject to us."""
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
    if wanted is None and not has_timeline and (of_files := _of_files(request, prompt, assets, speaker)):
        return of_files
    if chosen and all(asset.file_type == "audio" for asset in chosen) and wanted == "any":
        wanted = "audio"
        prompt = beside_sound(request, chosen, prompt)
    prompt.sound = sound
    if sound and len(sounds) == 1 and not chosen:
        chosen, wanted = sounds, wanted or "audio"
    wanted = wanted if assets or _MINE.search(words.folded) or nothing_to_draw(prompt) else None
    if wanted in {"video", "image", "any"} or (wanted == "audio" and chosen and nothing_to_draw(prompt)):
        return _from_uploads(prompt, chosen, lengths, assets, draft, speaker, seed, asked)
    if why := _why_not(words, prompt, asked, has_timeline=has_timeline):
        return Reply((speaker.say(why),), ok=False)
    heard = chosen if wanted == "audio" else ()
    _last_as_voice(prompt, [sound.duration_ms or 0 for sound in spoken_of(words.folded, heard)])
    return generate(prompt, draft, seed, speaker, asked, songs=heard, said=words.folded, assets=assets)


def _choose(prompt: Prompt, asked: str) -> None:
    """Choose the subject for somebody who leaves it to us."""
    if prompt.shots or not _ANYTHING.search(asked):
        return
    scene, prompt.unknown = prompt.scene, []
    if not (scene.kinds or scene.near or scene.beyond or scene.time or scene.weather):
        scene.kinds = ["ocean"]


def _last_as_voice(prompt: Prompt, spoken: list[int]) -> None:
    """Let a drawn film be as long as the voice over it, where nothing says how long it is."""
    timed = any(shot.duration_ms for shot in prompt.shots)
    if any(spoken) and prompt.duration_ms is None and not timed:
        prompt.duration_ms = min(max(sum(spoken), drafts.SHORTEST_MS), drafts.LONGEST_MS)


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


def _why_not(words: Reading, prompt: Prompt, asked: str, *, has_timeline: bool) -> str | None:
    """Return the sentence that says why nothing is drawn, if nothing is."""
    if not has_timeline:
        _choose(prompt, asked)
    if not has_timeline and edits_what_is_not(words, prompt):
        return "no_video"
    if has_timeline and _OVER.fullmatch(words.folded.strip()):
        return "nothing_to_draw"
    anything = not has_timeline and _ANYTHING.search(asked)
    told = anything or words.tags("new") or prompt.duration_ms or prompt.aspect or prompt.titles
    return None if told or not nothing_to_draw(prompt) else "nothing_to_draw"


def _of_files(
    request: Request, prompt: Prompt, assets: Sequence[AssetInfo], speaker: Speaker
) -> Reply | OntoFiles | None:
    """A message that names none of the uploads, where they are all that it can be about; None where it draws."""
    words = request.words
    if request.files_apart:
        return None
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
