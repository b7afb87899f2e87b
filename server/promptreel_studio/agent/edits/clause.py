"""One instruction: what it is about decides who carries it out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent.edits.caption_files import means_everything
from promptreel_studio.agent.edits.captions import add_cues
from promptreel_studio.agent.edits.choose import chosen_assets
from promptreel_studio.agent.edits.clips import edit_clips
from promptreel_studio.agent.edits.music import edit_music
from promptreel_studio.agent.edits.music_time import duck_music
from promptreel_studio.agent.edits.pick import pick
from promptreel_studio.agent.edits.picture import edit_picture
from promptreel_studio.agent.edits.retitle import retitle
from promptreel_studio.agent.edits.sounds import change_sound, speaks_of_sound
from promptreel_studio.agent.edits.title_changes import says_step
from promptreel_studio.agent.edits.titles import edit_titles
from promptreel_studio.agent.edits.uploads import place_assets
from promptreel_studio.agent.edits.versions import change_version
from promptreel_studio.agent.edits.voice import change_voice, speaks_of_voice
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.music import speaks_of_music
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Change, Work
    from promptreel_studio.agent.models import AssetInfo

_HINTS = {"voice": "later.hint.voice", "effects": "later.hint.music"}
_DUCK = re.compile(
    r"\bduck(?:s|ing)?\b|\b(?:under|behind|during|when|while)\b.{0,30}\b(?:speech|voice(?:[ -]?over)?|narration|narrator|speak(?:s|ing)?|talk(?:s|ing)?|dialogue)\b.{0,30}|人声.{0,6}(?:让开|降低|小声|闪避)|闪避|说话(?:时|的时候).{0,8}(?:小|低|轻)"
)
_WHILE = re.compile(
    r"\b(?:lower|quieter|softer|turn down|duck|less|down)\b.*\b(?:during|under|while|when|in)\b|(?:压低|降低|小声|调低)"
)
_BARE = re.compile(
    r"(?:(?:no|wait|hmm|actually|sorry|rather|or|better|make that|make it|i mean|不|不对|算了|还是|改成|等等)[ ,，]*)*(?P<n>\d{1,3})(?: ?%| percent)?(?: (?:instead|rather|then|please))?(?:吧)?"
)
_PERCENT = re.compile(r"\d\s?(?:%|percent\b|pct\b)|百分之")
_LOUDNESS = re.compile(
    r"\b(?:louder|quieter|softer|mute[d]?|unmute|loud|volume|turn (?:it|that|this) (?:up|down)|turn (?:up|down)|quiet(?:ly)?|(?:too|less) (?:loud|quiet))\b|静音|大声|小声|声音|音量|太吵|太响|响一?点|轻一?点"
)
_SHOWN = re.compile(
    r"\b(?:show|display|keep|put|place|move|for the (?:first|last)|from \d)\b|显示|持续|放|移"
)
_STARTS = re.compile(r"\b(?:start|begin|stop|end|come in|kick in|set in|play)s?\b|开始|结束|停")
_LOOPS = re.compile(r"\b(?:loop|repeat) (?:it|that|this)\b")
_IT = re.compile(r"\b(?:it|that|this|them|that one)\b|它|这个|那个")
_TIME_SPAN = re.compile(
    r"\d|\b(?:one|two|three|four|five|seconds?|start|beginning|end|whole|entire|throughout)\b|秒|开头|结尾|全程"
)


def carry_out(work: Work, reading: Reading) -> list[Change]:
    """Do what one clause says.

    Raises:
        Problem: It cannot be done or was not understood; the draft may then be half changed and
            must be thrown away by the caller.
    """
    if reading.tags("version") and _is_version(reading):
        work.topic = "version"
        return change_version(work, reading)
    work.steps = None
    if (found := _edit_sound(work, reading)) is not None:
        return found
    _refuse_later(reading)
    if (found := _correct_number(work, reading)) is not None:
        return found
    if (
        work.cues
        and not means_everything(reading.folded)
        and (reading.tags("title_noun", "do") or not reading.leftovers())
    ):
        changes = add_cues(work, reading)
        work.cues, work.topic = (), "title"
        reading.take_tags("do", "title_noun", "which", "own", "new", "edit")
        return changes
    if (found := retitle(work, reading)) is not None:
        work.topic = "title"
        return found
    if (found := edit_clips(work, reading)) is not None:
        work.last_verb = None
        return found
    verbs = {tag.concept for tag in reading.tags("do")}
    if (found := _with_files(work, reading, verbs)) is not None:
        return found
    topic = _topic(work, reading)
    if topic == "title":
        changes = edit_titles(work, reading)
    elif topic == "music":
        changes = edit_music(work, reading)
    else:
        topic = "picture"
        changes = edit_picture(work, reading)
    work.topic = topic
    work.last_verb = "remove" if "remove" in verbs else None
    return changes


def _with_files(work: Work, reading: Reading, verbs: set[str]) -> list[Change] | None:
    """What is about the user's files as such; None when the clause names none."""
    writes = bool(MARK.search(reading.text) and reading.tags("title_noun"))
    chosen, wanted = ([], None) if writes else chosen_assets(reading, work.assets)
    if chosen and _plays(work, chosen) and _PERCENT.search(reading.text):
        work.topic = "music"
        return edit_music(work, reading)
    if wanted is None or verbs & {"remove", "mute", "raise", "lower", "keep"}:
        return None
    work.topic = "music" if chosen and all(asset.file_type == "audio" for asset in chosen) else "own"
    return place_assets(work, chosen, wanted, reading)


def _plays(work: Work, chosen: list[AssetInfo]) -> bool:
    """Whether these files are the music already, so that only something about it can be meant."""
    heard = {segment.get("asset") for segment in drafts.music_of(work.draft)}
    return all(asset.id in heard for asset in chosen)


def _edit_sound(work: Work, reading: Reading) -> list[Change] | None:
    """What is about a voice, or about music under one; None when the clause is not."""
    written = MARK.search(reading.text) and reading.tags("title_noun")
    if _DUCK.search(reading.folded) and not written:
        work.topic = "music"
        return duck_music(work, reading)
    if reading.tags("music_noun") and _WHILE.search(reading.folded) and _names_clip(work, reading):
        work.topic = "music"
        return duck_music(work, reading)
    if not written and speaks_of_sound(work, reading):
        work.topic = "sound"
        return change_sound(work, reading)
    if speaks_of_voice(work, reading):
        work.topic = "voice"
        return change_voice(work, reading)
    return None


def _names_clip(work: Work, reading: Reading) -> bool:
    """Whether the music is to step back during a clip of the user's, which has a sound of its own."""
    try:
        picked = pick(work, reading.part(0, len(reading.original)), pronouns=False)
    except Problem:
        return False
    return picked.said and all("asset" in clip and clip.get("vol") for clip in picked.clips)


def _correct_number(work: Work, reading: Reading) -> list[Change] | None:
    """ "No wait, 25" right after a change of the volume is another volume."""
    found = _BARE.fullmatch(reading.text.strip(" .!,，。"))
    if not found or work.topic != "music" or not drafts.music_of(work.draft):
        return None
    words = f"music volume {found['n']}%"
    reading.text = re.sub(r"[^\x00]", "\x00", reading.text)
    return edit_music(work, Reading(words))


def _is_version(reading: Reading) -> bool:
    """ "Go back to the ocean" is no undo."""
    return not reading.tags("kind", "time", "weather", "aspect", "filter") and not MARK.search(reading.text)


def _refuse_later(reading: Reading) -> None:
    found = reading.tags("later")
    if not found or MARK.search(reading.text):
        return
    words = [reading.original[tag.start : tag.end] for tag in found]
    hint = next((_HINTS[tag.concept] for tag in found if tag.concept in _HINTS), None)
    raise Problem("later.clause", wanted=words, hint=hint)


def _topic(work: Work, reading: Reading) -> str:
    """ "title", "music" or "picture"."""
    noun = reading.tags("title_noun")
    if MARK.search(reading.text) or noun:
        music_first = speaks_of_music(reading) and not MARK.search(reading.text)
        return (
            "music"
            if music_first and reading.tags("music_noun", "style_sure", "silence")[0].start < noun[0].start
            else "title"
        )
    if speaks_of_music(reading):
        return "music"
    rest = _without_clips(work, reading)
    picture = rest.tags(
        "kind", "time", "weather", "camera", "camera_noun", "camera_beyond", "aspect", "aspect_noun"
    ) + [tag for tag in reading.tags("new") if tag.concept != "make"]
    if work.topic == "music" and reading.tags("style", "style_near") and not picture:
        return "music"
    if work.topic == "music" and (not picture or _LOOPS.search(reading.text)) and _belongs_to_music(reading):
        return "music"
    if work.topic == "title" and not picture and _belongs_to_title(reading):
        return "title"
    if _LOUDNESS.search(reading.text) or (_PERCENT.search(reading.text) and not picture):
        return "music"
    if reading.has("do", "fade") or (reading.has("style_near") and not picture):
        return "music"
    if not picture and _only_title_can(work, reading):
        return "title"
    return "picture"


def _without_clips(work: Work, reading: Reading) -> Reading:
    """The clause without what clips are called by: "beach" may be a file, no wish for a beach."""
    rest = reading.part(0, len(reading.original))
    rest.text = reading.text
    try:
        pick(work, rest, pronouns=False)
    except Problem:
        return reading
    return rest


def _belongs_to_music(reading: Reading) -> bool:
    """ "Start it at 2 seconds" right after music."""
    if not _IT.search(reading.text) or reading.tags("filter", "speed"):
        return False
    if re.search(r"\b(?:loop|repeat)", reading.text):
        return True
    return _STARTS.search(reading.text) is not None and _TIME_SPAN.search(reading.text) is not None


def _belongs_to_title(reading: Reading) -> bool:
    looks = reading.tags(
        "colour", "size", "weight", "position", "font", "animation", "background", "font_noun"
    )
    if reading.has("do", "remove") and _IT.search(reading.text):
        return True
    return (
        bool(looks)
        or says_step(reading)
        or bool(_SHOWN.search(reading.text) and _TIME_SPAN.search(reading.text))
        or reading.has("do", "fade")
    )


def _only_title_can(work: Work, reading: Reading) -> bool:
    """Sizes and places are a title's, if there is one."""
    if not drafts.segments(work.draft, drafts.TEXT):
        return False
    if reading.tags("font", "font_noun", "animation", "animation_noun"):
        return True
    return bool(reading.tags("size", "weight", "position")) and not reading.tags(
        "palette", "shows", "beyond", "speed", "thing"
    )
