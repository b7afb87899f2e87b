"""One instruction: what it is about decides who carries it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.added import length_of_added
from promptreel_studio.agent.edits.caption_files import means_everything
from promptreel_studio.agent.edits.captions import add_cues
from promptreel_studio.agent.edits.card_rewording import reword_cards
from promptreel_studio.agent.edits.card_texts import edit_card_texts
from promptreel_studio.agent.edits.cards import edit_cards
from promptreel_studio.agent.edits.choose import chosen_assets
from promptreel_studio.agent.edits.clips import edit_clips
from promptreel_studio.agent.edits.earlier_music import speaks_of_return
from promptreel_studio.agent.edits.framed import keep_framed
from promptreel_studio.agent.edits.further import go_further, says_further
from promptreel_studio.agent.edits.halving import halve_last
from promptreel_studio.agent.edits.later_wishes import refuse_later
from promptreel_studio.agent.edits.music import edit_music
from promptreel_studio.agent.edits.music_time import duck_music
from promptreel_studio.agent.edits.new_cards import add_card
from promptreel_studio.agent.edits.paced_before import just_paced
from promptreel_studio.agent.edits.pick import Picked, pick
from promptreel_studio.agent.edits.picture import edit_picture
from promptreel_studio.agent.edits.replacements import in_place_of
from promptreel_studio.agent.edits.restored import put_back
from promptreel_studio.agent.edits.retitle import retitle
from promptreel_studio.agent.edits.retouch import refuse_retouch
from promptreel_studio.agent.edits.same_for import do_the_same, says_same
from promptreel_studio.agent.edits.same_look import look_the_same
from promptreel_studio.agent.edits.sounds import change_sound, speaks_of_sound
from promptreel_studio.agent.edits.tempo import set_speed
from promptreel_studio.agent.edits.title_case import set_case
from promptreel_studio.agent.edits.title_lines import break_lines
from promptreel_studio.agent.edits.titles import edit_titles
from promptreel_studio.agent.edits.topics import topic_of
from promptreel_studio.agent.edits.uploads import place_assets
from promptreel_studio.agent.edits.versions import change_version, is_version
from promptreel_studio.agent.edits.voice import NAMED, change_voice, speaks_of_voice
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.text import Reading, fold

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Change, Work
    from promptreel_studio.agent.models import AssetInfo

_DUCK = re.compile(
    r"\bduck(?:s|ing)?\b|\b(?:under|behind|during|when|while)\b.{0,30}\b(?:speech|voice(?:[ -]?over)?|narration|narrator|speak(?:s|ing)?|talk(?:s|ing)?|dialogue)\b.{0,30}|人声.{0,6}(?:让开|降低|小声|闪避)|闪避|说话(?:时|的时候).{0,8}(?:小|低|轻)"
)
_SPEAKS = re.compile(
    rf"{NAMED.pattern}|interview|lecture|podcast|reading|prayer|toast|vlog|采访|访谈|演讲|讲话"
)
_WHILE = re.compile(
    r"\b(?:lower|quieter|softer|turn down|duck|less|down)\b.*\b(?:during|under|while|when|in)\b|(?:压低|降低|小声|调低)"
)
_BARE = re.compile(
    r"(?:(?:not (?:too|so|that) loud|(?:way |far |a bit |still )?too (?:slow|fast|quick|hectic|sluggish|frantic|rushed|sleepy)|太慢了?|太快了?|maybe|about|around|like|say|perhaps|roughly|no|wait|hmm|actually|sorry|rather|or|better|make that|make it|(?:set|put|turn|bring|take|move) it (?:back )?(?:up |down )?(?:again )?(?:to|at|on)|turn it (?:up|down|back)(?: up| down)? to|bring it (?:up|down|back)(?: up| down)? to|take it (?:up|down|back)(?: up| down)? to|set it (?:at|back to)|(?:back )?(?:up|down) to|let's (?:say|try|go (?:for|with))|try|how about|go (?:for|with)|i mean|不|不对|算了|还是|改成|等等)[ ,，]*)*(?P<n>\d{1,3})(?: ?%| percent)?(?: (?:instead|rather|then|please|maybe|or so|would do|will do|is enough|is fine|is plenty|is better|after all|should do(?: it)?))*(?:吧|就好|就行|就够了)?"
)
_STAYS = re.compile(
    r"\b(?:stay|show|be (?:there|seen|on|up)|last|remain)s?\b.*\b(?:until|till|to) the (?:very )?end\b(?! of the (?:clip|shot|scene|photo))|\b(?:keep|leave|show) (?:it|that|them)\b[\w ]*\b(?:until|till) \d|(?:留|显示|停留|持续|保留)到(?:最后|结尾|结束|片尾)"
)
"""Right after a title, what it does until the end of the film or until a time."""
_TIMES = re.compile(
    r"(?:(?:no|wait|hm+|actually|rather|or|maybe|more like|like|make it|make that|try|let's (?:try|say|go (?:for|with))|go (?:for|with)|better|too (?:slow|fast)|不|还是|改成|用)[ ,，]*)*(?P<n>\d?\.\d+(?= ?(?:x|times|倍)?\b)|\d(?:\.\d+)?(?= ?(?:x\b|times|倍)))(?: ?x| times|倍速?)?(?: (?:instead|rather|then|please|maybe|is enough|would do|after all))*(?:吧)?"
)
_WRITES = re.compile(r"\b(?:write|print|type)\b|写|题上|打上|标上|标注")
_SLOWEST = 10
"""Percent of the usual speed; less is no speed that is meant."""
_PERCENT = re.compile(r"\d\s?(?:%|percent\b|pct\b)|百分之")


def goes_on(text: str) -> bool:
    """Whether a clause of small words asks for more of what was done last, or for the same of other clips."""
    return says_further(text) or says_same(text)


def carry_out(work: Work, reading: Reading) -> list[Change]:
    """Do what one clause says.

    Raises:
        Problem: It cannot be done or was not understood; the draft may then be half changed and
            must be thrown away by the caller.
    """
    if reading.tags("version") and is_version(reading) and not speaks_of_return(work, reading):
        work.topic = "version"
        return change_version(work, reading)
    work.steps = None
    for way in (put_back, halve_last, go_further, look_the_same, do_the_same, break_lines, _edit_sound):
        if (found := way(work, reading)) is not None:
            return found
    refuse_later(work, reading)
    corrections = (
        _correct_number,
        length_of_added,
        keep_framed,
        reword_cards,
        edit_card_texts,
        edit_cards,
        add_card,
        set_case,
    )
    for correct in corrections:
        if (found := correct(work, reading)) is not None:
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
    if work.topic == "title" and _STAYS.search(reading.text):
        return edit_titles(work, reading)
    refuse_retouch(work, reading)
    if (found := edit_clips(work, reading)) is not None:
        work.last_verb = None
        return found
    return _by_topic(work, reading)


def _by_topic(work: Work, reading: Reading) -> list[Change]:
    verbs = {tag.concept for tag in reading.tags("do")}
    if (found := _with_files(work, reading, verbs)) is not None:
        return found
    topic = topic_of(work, reading)
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
    writes = MARK.search(reading.text) and (reading.tags("title_noun") or _WRITES.search(reading.folded))
    said = reading.part(0, len(reading.original))
    said.text = reading.text
    chosen, wanted = ([], None) if writes else chosen_assets(said, work.assets)
    seen = chosen and all(one.file_type in {"image", "video"} for one in chosen)
    if seen and reading.tags("title_noun") and not any(fold(one.filename) in said.folded for one in chosen):
        return None  # "A caption for that photo" puts no photo in.
    if chosen and _plays(work, chosen) and _PERCENT.search(reading.text):
        work.topic = "music"
        return edit_music(work, reading)
    if chosen and "remove" in verbs and not _placed(work) & {asset.id for asset in chosen}:
        raise Problem("uploads.not_placed", name=chosen[0].filename)
    if wanted is None or verbs & {"remove", "mute", "raise", "lower", "keep"}:
        return None
    if (instead := in_place_of(work, reading, chosen)) is not None:
        work.topic = "clip"
        return instead
    reading.text = said.text
    sounds = bool(chosen) and all(asset.file_type == "audio" for asset in chosen)
    if sounds and verbs and verbs <= {"fade", "double", "half", "shorten", "lengthen", "not"}:
        raise Problem("uploads.not_placed", name=chosen[0].filename)
    work.topic = "music" if sounds else "own"
    return place_assets(work, chosen, wanted, reading)


def _plays(work: Work, chosen: list[AssetInfo]) -> bool:
    """Whether these files are the music already, so that only something about it can be meant."""
    heard = {segment.get("asset") for segment in drafts.music_of(work.draft)}
    return all(asset.id in heard for asset in chosen)


def _placed(work: Work) -> set[object]:
    """Ids of all uploads on the timeline."""
    return {
        segment.get("asset")
        for kind in (drafts.VIDEO, drafts.AUDIO)
        for segment in drafts.segments(work.draft, kind)
    }


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
    """Whether the music is to step back during a clip of the user's in which somebody speaks, as its name says."""
    try:
        picked = pick(work, reading.part(0, len(reading.original)), pronouns=False)
    except Problem:
        return False
    heard = all("asset" in clip and clip.get("vol") for clip in picked.clips)
    return (
        picked.said and heard and all(_SPEAKS.search(drafts.label_of(clip).lower()) for clip in picked.clips)
    )


def _correct_number(work: Work, reading: Reading) -> list[Change] | None:
    """ "No wait, 25" right after a change of the volume is another volume."""
    found = _BARE.fullmatch(reading.text.strip(" .!,，。"))
    if (
        found
        and (paced := just_paced(work))
        and _PERCENT.search(reading.text)
        and int(found["n"]) >= _SLOWEST
    ):
        said = Reading(f"speed {int(found['n']) / 100:g}x")
        reading.text = re.sub(r"[^\x00]", "\x00", reading.text)
        work.topic = "tempo"
        return set_speed(work, Picked(paced, said=True), said)
    if not found or work.topic != "music" or not drafts.music_of(work.draft):
        return None
    words = f"music volume {found['n']}%"
    reading.text = re.sub(r"[^\x00]", "\x00", reading.text)
    return edit_music(work, Reading(words))
