"""Questions about the film as it is, answered in words: how long it is, what is seen when, how loud the music is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.loudness import name_of, volume_of
from promptreel_studio.agent.edits.pick import called
from promptreel_studio.agent.reading.quotes import MARK

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.reading.text import Reading

Segment = dict[str, Any]
_LEAD = r"\W*(?:(?:just (?:checking|asking|curious|wondering)|quick question|out of curiosity|so|and|ok|okay|wait|hey|hm+|btw|by the way|also|but|well|now|then|remind me|tell me|do you know|can you tell me|could you tell me|i was wondering|不好意思|请问|对了|那|话说|问一下|现在|我想知道)[\s,:，]*)*"
_POINT = (
    r"(?:(?P<m>\d{1,2}):(?P<s>\d\d)|(?P<n>\d+(?:\.\d+)?) ?(?:s\b|secs?\b|seconds?\b)|second (?P<nth>\d+))"
)
_AT = re.compile(
    rf"{_LEAD}(?:what|which|who)(?:'s| is| are| do| does| was| clip| shot| scene| one| part)?\b.*?\b(?:at|around|about|on screen at) (?:the )?{_POINT}.*"
    r"|.*?(?:(?P<hm>\d{1,2}):(?P<hs>\d\d)|第?(?P<han>\d+)秒)[^,，。]{0,8}?(?:是什么|是啥|放的?是?(?:什么|啥)|是?哪一?(?:段|个)|什么(?:画面|内容|镜头)|演到哪).*"
)
_LENGTH = re.compile(
    rf"{_LEAD}(?:how long (?:is|are|does|will|would|do we|have we|did)|what(?:'s| is) (?:the )?(?:total|whole|current|overall|full)?(?: ?(?:length|duration|running time|runtime|total))|what are we (?:at|up to)|how many (?:seconds|minutes|clips|shots|scenes|parts)|what do we have(?: so far)?|how much (?:time|footage) (?:is|do))\b.*"
    rf"|{_LEAD}.{{0,6}}(?:总长|总时长|时长|全长|一共|总共|视频|片子|现在)[^,，。]{{0,4}}(?:多长|多久|多少秒|几秒|几分钟|有几(?:段|个))[^,，。]{{0,4}}"
)
_ORDER = re.compile(
    rf"{_LEAD}(?:what(?:'s| is) (?:in|on) (?:the|my|it)|what (?:clips|shots|scenes|order)|which (?:clip|shot|scene|one|part) (?:comes|is|was|plays|goes)|what (?:comes|plays|is|was) (?:after|before|first|last|next|second|third)|in (?:what|which) order)\b.*"
    rf"|{_LEAD}.{{0,8}}(?:什么顺序|顺序是(?:什么|怎样|怎么)|哪一?(?:段|个)(?:在|是|排)(?:第|最)|第[一二三四五六\d](?:段|个)是(?:什么|哪|啥)).*"
)
_MUSIC = re.compile(
    rf"{_LEAD}(?:how loud|what (?:music|song|track|style of music|volume|kind of music)|which (?:music|song|track)|what(?:'s| is) the (?:music|volume|song|track)|is there (?:any |some )?music)\b.*"
    rf"|{_LEAD}.{{0,6}}(?:音乐|配乐)(?:现在)?是(?:什么|啥|哪).*|{_LEAD}.{{0,6}}(?:音乐|音量|声音)(?:现在)?(?:是)?(?:多大|多少|开到多少).*"
)
_FIT = re.compile(
    rf"{_LEAD}(?:does|do|did|will|is|are|would)\b.*\b(?:crop(?:s|ped)?|bars|letterbox(?:ed)?|cut off|borders)\b.*|{_LEAD}.*(?:会|有没有|是不是)[^,，。]{{0,6}}(?:裁|黑边|切掉).*"
)
_CAN = re.compile(
    rf"{_LEAD}what (?:(?:sorts?|kinds?) of )?(?:else |other |more )?(?:things? |stuff |changes? |edits? )?(?:can|could) (?:i|we|you) (?:still |also |even )?(?:do|change|try|edit)\b.*|{_LEAD}.*(?:还|都)?(?:能|可以)(?:怎么|做什么|改什么|做些什么|改些什么|怎样)(?:改|调|弄|做|处理)?.*"
)
_WISHES = re.compile(r"\b(?:make|change|put|add|remove|should|please)\b|改成|换成|加上|删")


def asks_about_film(said: str) -> bool:
    """Whether a message asks what only the film can answer, such as how long it is."""
    return any(one.fullmatch(said) for one in (_LENGTH, _ORDER, _MUSIC))


def answer_of(work: Work, clause: Reading) -> str | None:
    """What is to be said to a clause that asks about the film; None where it asks for a change, or nothing."""
    said = clause.folded
    if MARK.search(said) or _WISHES.search(said):
        return None
    if (at := _AT.fullmatch(said)) is not None:
        return _seen_at(work, at)
    if _CAN.fullmatch(said):
        return work.speaker.say("help")
    if _LENGTH.fullmatch(said) or _ORDER.fullmatch(said):
        return _all_clips(work)
    if _MUSIC.fullmatch(said):
        return _heard(work)
    return _fits(work) if _FIT.fullmatch(said) else None


def _seen_at(work: Work, at: re.Match[str]) -> str:
    seconds = 60 * int(at["m"] or at["hm"] or 0) + float(
        at["s"] or at["hs"] or at["n"] or at["nth"] or at["han"]
    )
    time = round(seconds * 1000)
    found = [clip for clip in drafts.clips(work.draft) if drafts.start_of(clip) <= time < drafts.end_of(clip)]
    texts = [
        work.speaker.quoted(str(text.get("txt")))
        for text in drafts.segments(work.draft, drafts.TEXT)
        if drafts.start_of(text) <= time < drafts.end_of(text)
    ]
    if not found:
        return _all_clips(work)
    seen = ", ".join([*(called(work, clip) for clip in found), *texts])
    return f"{time // 60_000}:{time // 1000 % 60:02d}: {seen}."


def _all_clips(work: Work) -> str:
    """The length of the film, and every clip with its time."""
    speaker = work.speaker
    shown = [
        f"{number}. {drafts.label_of(clip)}, {speaker.span(drafts.start_of(clip), drafts.end_of(clip))}"
        for number, clip in enumerate(drafts.clips(work.draft), 1)
    ]
    return f"{speaker.seconds(drafts.total_of(work.draft))}: {'; '.join(shown)}."


def _heard(work: Work) -> str:
    music = drafts.music_of(work.draft)
    if not music:
        return work.speaker.say("music.none")
    return "; ".join(f"{name_of(work, one)}, {work.speaker.percent(volume_of(one))}" for one in music) + "."


def _fits(work: Work) -> str | None:
    """Whether clips are cropped or have bars; None where all are drawn."""
    shown = [clip for clip in drafts.clips(work.draft) if "asset" in clip]
    told = [
        f"{called(work, clip)}: {work.speaker.name('fit', str(clip.get('fit', 'cover')))}" for clip in shown
    ]
    return "; ".join(told) + "." if told else None
