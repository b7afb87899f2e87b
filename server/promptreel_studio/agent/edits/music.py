"""Music: add, change style, volume and fades, remove."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.described import takes_only_clip
from promptreel_studio.agent.edits.earlier_music import music_again, refuse_absent
from promptreel_studio.agent.edits.loudness import (
    all_sound,
    asks_besides,
    fade_music,
    fades_said,
    level_of,
    name_of,
    own_sounds,
    set_volume,
)
from promptreel_studio.agent.edits.music_parts import near_style, switched
from promptreel_studio.agent.edits.music_style import beside_fades, change_music, style_of
from promptreel_studio.agent.edits.music_time import (
    loop_music,
    music_span,
    silent_part,
    take_part,
)
from promptreel_studio.agent.edits.named_files import refuse_unplaced
from promptreel_studio.agent.edits.numbered import CLIP_REFERENCE
from promptreel_studio.agent.edits.over_clips import over_clip_whole
from promptreel_studio.agent.edits.pick import pick
from promptreel_studio.agent.edits.span import pick_part
from promptreel_studio.agent.parts import (
    DEFAULT_VOLUME,
    DUCKED,
    DUCKED_FOR,
    Problem,
    music_segment,
    suitable_music,
)
from promptreel_studio.agent.reading.music import MusicWish, take_music

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading
    from promptreel_studio.agent.reading.times import When

Segment = dict[str, Any]
_ANOTHER = re.compile(r"\b(?:another|different|new|other|else|again)\b|换一?[首个段]|另一[首个段]|别的|重新")
_CLIP_SOUND = re.compile(
    r"\b(?:video|clip|footage|original|clip's|video's|clips|videos)\b|视频|片段|原声|素材|(?:那|这)一?(?:段|张|个(?:视频|片段|镜头))"
)
_OWN_SOUND = re.compile(r"\b(?:sound|audio|noise) (?:of|from|in|on)\b|的(?:声音|原声)")
_ITS = re.compile(r"\b(?:it|its|that|this|them)\b|它")
_ORIGINAL = re.compile(r"\b(?:own|original) (?=sound|audio)|的?原声(?:音)?(?:都)?")
_SLOWLY = re.compile(r"\b(?:slowly|gradually|gently|softly)\b|慢慢|逐渐|渐渐")
_LOOPS = re.compile(r"\b(?:loop|repeat)(?:s|ed|ing)?\b[^,;.]*|循环(?:播放)?")
_OTHERWISE = re.compile(r"\b(?:instead|rather than)\b|取代|代替|而不是")
_NO_MUSIC = re.compile(r"\b(?:music|bgm|soundtrack|song)\b|音乐|配乐")
_SWITCHED_OFF = re.compile(r"\b(?:turn|switch|shut)(?:ed)?\b[^,;.]{0,30}\boff\b|关掉|关闭|关了")


def edit_music(work: Work, reading: Reading) -> list[Change]:
    """Do what a clause says about music.

    Raises:
        Problem: It cannot be done; nothing was changed.
    """
    another = reading.take(_ANOTHER) is not None
    verbs = {tag.concept for tag in reading.tags("do")}
    if _OTHERWISE.search(reading.folded):
        verbs.add("change")
    about_clip = _about_clip(work, reading, verbs)
    # "Mute the last clip for its first two seconds": that part is cut out for it.
    chosen = pick_part(work, reading) if about_clip else refuse_unplaced(work, reading)
    reading.take(_ORIGINAL)
    fades = fades_said(reading, verbs)
    over = None if about_clip else over_clip_whole(work, reading)
    wish = take_music(reading, loose=True)
    wish.fade_in, wish.fade_out = fades
    off = reading.take(_SWITCHED_OFF) is not None
    when = over or take_part(reading, drafts.total_of(work.draft))
    reading.take_around("do", "new", "amount", "palette", "speed", "mood")
    existing = drafts.music_of(work.draft)
    if not existing and wish.wanted and (back := music_again(work, wish, reading)) is not None:
        return back
    own_sound = own_sounds(work, chosen)
    if wish.contradicts:
        raise Problem("contradiction")
    if not (existing or about_clip):
        refuse_absent(wish, reading, verbs)
    if existing and _LOOPS.search(reading.folded):
        reading.text = re.sub(r"[^\x00]", "\x00", reading.text)
        return loop_music(work, existing)
    if "keep" in verbs and not asks_besides(existing, wish, reading):
        again = None if existing else music_again(work, wish, reading, kept=True)
        return again or [Change("keep", ("kept", {"wanted": [name_of(work, s) for s in existing]}))]
    if (
        own_sound
        and (about_clip or not existing)
        and not (not existing and "add" in verbs and _NO_MUSIC.search(reading.folded))
        and _about_level(wish, verbs, about_clip=about_clip or all_sound(reading), off=off)
    ):
        return [set_volume(work, own_sound, wish, "music.own_sound")]
    sinks = ({"lower", "mute", "remove"} & verbs or wish.silent or (wish.change or 0) < 0) and _SLOWLY.search(
        reading.folded
    )
    if existing and sinks and when and when.anchor == "end" and when.length:
        return fade_music(work, existing, (None, when.length))
    if (later := switched(work, existing, wish, when, reading.folded)) is not None:
        return later
    return _edit_composed(
        work, existing, wish, when, another=another, verbs=verbs | ({"remove"} if off else set())
    )


def _about_clip(work: Work, reading: Reading, verbs: set[str]) -> bool:
    """Whether the loudness of clips is spoken of, not that of the music."""
    if reading.has("music_noun", "music") or reading.tags("style_sure") or _NO_MUSIC.search(reading.folded):
        return False
    said = ((_CLIP_SOUND, reading.folded), (CLIP_REFERENCE, reading.text), (_OWN_SOUND, reading.text))
    if any(pattern.search(text) for pattern, text in said) or takes_only_clip(work, reading):
        return True
    if work.scope and (_ITS.search(reading.text) or "mute" in verbs):
        return True
    try:
        return pick(work, reading.part(0, len(reading.original)), pronouns=False).said
    except Problem:
        return True


def _about_level(wish: MusicWish, verbs: set[str], *, about_clip: bool, off: bool) -> bool:
    """Whether the loudness of clips is meant; "remove the sound of the clip" is a loudness of none."""
    if wish.says_volume and not (about_clip and off):
        return wish.style is None
    if about_clip and ({"remove", "mute"} & verbs or wish.silent or off):
        wish.level = 0.0
        return True
    return False


def _edit_composed(
    work: Work, existing: list[Segment], wish: MusicWish, when: When | None, *, another: bool, verbs: set[str]
) -> list[Change]:
    fades = (wish.fade_in, wish.fade_out)
    if when is not None and existing and (wish.silent or verbs & {"remove", "mute"}):
        return silent_part(work, existing[0], when)
    if fades != (None, None) and not existing and wish.style is not None and "remove" not in verbs:
        return [*_add(work, wish, verbs, when), *fade_music(work, drafts.music_of(work.draft), fades)]
    if fades != (None, None):
        beside = beside_fades(work, existing, wish, when, verbs) if existing else []
        return [*beside, *fade_music(work, existing, fades)]
    if (
        wish.silent
        or ("remove" in verbs and not wish.says_volume and wish.style in {None, style_of(existing)})
        or _goes_with_last(work, wish, verbs)
    ):
        return _remove(work, existing)
    if not existing:
        return _add(work, wish, verbs, when)
    return change_music(work, existing, wish, when, another=another, verbs=verbs)


def _goes_with_last(work: Work, wish: MusicWish, verbs: set[str]) -> bool:
    return work.last_verb == "remove" and not verbs and not wish.says_volume and wish.style is None


def _add(work: Work, wish: MusicWish, verbs: set[str], when: When | None) -> list[Change]:
    if wish.style is None and not (wish.wanted and (not verbs or verbs & {"add", "change", "unmute"})):
        raise Problem("music.none")
    style = wish.style or suitable_music(work.draft)
    volume = level_of(wish, 1.0 if wish.factor else DEFAULT_VOLUME)  # "At half volume" is 50 % of new music.
    segment = music_segment(work.draft, style, work.seed, volume, work.speaker)
    changes = [
        Change(
            "add_music",
            (
                "music.added",
                {"style": work.speaker.name("style", style), "volume": work.speaker.percent(volume)},
            ),
            {"style": style, "volume": volume},
        )
    ]
    if drafts.has_voice(work.draft):
        segment |= {"duck": DUCKED, DUCKED_FOR: drafts.VOICE}
    drafts.add_segment(work.draft, drafts.AUDIO, segment)
    return [*changes, *near_style(work, wish, style), *music_span(work, segment, when)]


def _remove(work: Work, existing: list[Segment]) -> list[Change]:
    if not existing:
        raise Problem("music.none")
    drafts.remove_segments(work.draft, drafts.AUDIO, existing)
    return [Change("remove_music", ("music.removed", {"style": [name_of(work, s) for s in existing]}))]
