"""Which clips words speak of: "the second clip", "clip 2", "the beach", "it", "第二个片段"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.alike import note_others
from promptreel_studio.agent.edits.by_type import ORD, ORDINALS, among_their_type, clip_at, counted, of_type
from promptreel_studio.agent.edits.copies import refuse_absent_copy
from promptreel_studio.agent.edits.described import NOUN, by_word
from promptreel_studio.agent.edits.named import clips_named
from promptreel_studio.agent.edits.numbered import by_number
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.numbers import number_of

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.reading.text import Reading

Segment = dict[str, Any]

_ALL = re.compile(
    r"\b(?:all|both|every|each|all of|both of)(?: the| of the| my| your)? (?:clip|shot|scene|segment|photo|picture|image|video)s?\b"
    r"|\b(?:the )?(?:whole|entire|full|complete) (?:video|thing|film|movie|timeline|clip)\b|\beverything\b|\bthroughout\b"
    r"|所有的?(?:片段|镜头|视频|场景|画面|照片)|全部(?:片段|镜头)?|整个(?:视频|画面|片子)|整段视频|每(?:个|张|段|条|幅)(?:片段|镜头|照片|图片|图|视频|场景|画面)?|全片|[两二三四五六\d](?:张|个|段)(?:图片|图|照片|片段|视频|镜头)(?=都|各|每)|\b(?:each|apiece)(?: one| of them)?$|\beach(?: one)?(?= (?:for|to|should|lasts?|gets?|is|be|,))"
)
_EXCEPT = re.compile(
    rf"\b(?:except(?: for)?|but not|apart from|other than|excluding|all but) (?:the )?(?P<ord>{ORD})(?: {NOUN})?\b|(?<![删去移清消])除了?(?:第(?P<han>[一二三四五六七八九\d])个?|最后一?个?)(?:片段|镜头)?(?:以外|之外|外)?"
)
_EXCEPT_NAMED = re.compile(
    r"\b(?:except(?: for)?|but not|apart from|other than|excluding|all but|(?<=everything )but|save for) (?:the |my )?(?P<what>[^,.;]+)|除了(?P<han>[^,，。]{1,8}?)(?:以外|之外|外)"
)
_OTHER = re.compile(
    rf"\bthe other (?:one|{NOUN})\b(?<!s)(?! (?:two|three))|另(?:外)?(?:一|那)(?:个|张|段)(?:照片|图片|片段|镜头|视频)?"
)
_OVERALL = re.compile(r"\b(?:overall|all over|throughout|across the board|on the whole)\b|整体|全片|通篇")
_EACH = re.compile(r"\b(?:each|every|all|both)\b|每|所有|全部|^[两二三四五六\d](?:张|个|段)")
_IT = re.compile(
    r"\b(?:(?:the|that|this) (?:copy|duplicate|clone|repetition|repeat)|it|that(?: one| clip| shot| scene| part| photo| picture)?|this(?: one| clip| shot| scene| part| photo| picture)|(?<!of )the (?:clip|shot|photo|picture)|(?:the|that) (?:new (?:one|clip|shot)|(?:copied|duplicated|cloned) (?:one|clip|shot|scene|part)))\b(?!'s)|副本|(?:复制|拷贝)(?:出来)?的?(?:那个|那段|这段|那份|片段|镜头)|复制品|(?<![其])它|(?:(?<=[把将给让对在从掉除和跟])|(?<!\w))(?:这个|那个|这段|那段|这张|那张)"
)

_TIMES = {"st", "d", "m", "tr"}
_OTHERS = {"title", "music", "voice", "overlay"}
"""Topics after which "it" is no clip."""
_REST = re.compile(
    rf"\b(?:the )?(?:rest|others|remaining ones|other ones|remaining {NOUN}|other {NOUN})\b|\b(?:all|every) (?:the )?other {NOUN}\b|\beverything else\b|(?:其余|其他|其它|剩下|别)的?(?:几个|都)?(?:片段|镜头|视频|照片|图片|部分)?"
)
_INSTEAD = re.compile(
    r"\binstead\b(?! of)|\brather\b(?! than)$|^\W*(?:ok(?:ay)?[ ,]+)?(?:only|just) (?:the )?\w+ then\b|\bthen\W*$|反过来|反着来|^\W*那就?(?:只|就)"
)
"""Something else is wished of what the message before has changed."""
_WHOLE = re.compile(
    r"\b(?:the|my) (?:video|film|movie|picture|whole|timeline)\b|\boverall\b|整个|整体|视频|全片|全部|画面"
)


@dataclass(slots=True)
class Picked:
    """Clips that were spoken of.

    Attributes:
        clips: In the order of the words.
        said: Whether particular clips were named; otherwise `clips` is all of them.
        places: Where in the text each was named.
        every: Each one by itself was meant ("each photo for 2 seconds").
    """

    clips: list[Segment]
    said: bool = False
    places: tuple[int, ...] = ()
    every: bool = False


def pick(
    work: Work, reading: Reading, *, pronouns: bool = True, inherit: bool = False, instead: bool = True
) -> Picked:
    """Take the words that name clips.

    Args:
        work: The draft under the hands of the message.
        reading: The clause.
        pronouns: "It" may be a clip.
        inherit: Where no clip is named, those of the clause before are meant.
        instead: With "instead" the clips of the message before are meant.

    Raises:
        Problem: A clip is named that is not there.
    """
    picked = _pick(work, reading, pronouns=pronouns)
    if not picked.said and not picked.every and work.scope:
        order = drafts.clips(work.draft)
        before = [clip for clip in order if clip.get("id") in work.scope]
        if reading.take(_REST):
            picked = Picked([clip for clip in order if clip not in before] or order, said=True)
        elif (inherit or work.bound) and before and not reading.search(_WHOLE):
            picked = Picked(before, said=True)
    if instead and not picked.said and not picked.every and reading.search(_INSTEAD):
        last = [clip for clip in drafts.clips(work.draft) if clip.get("id") in work.recent]
        picked = Picked(last, said=True) if 0 < len(last) < len(drafts.clips(work.draft)) else picked
    if picked.said:
        by_word(work, reading, picked.clips)
        work.touched = tuple(str(clip.get("id")) for clip in picked.clips)
    return picked


def _pick(work: Work, reading: Reading, *, pronouns: bool) -> Picked:
    order = drafts.clips(work.draft)
    if (rest := _all_but(work, reading, order)) is not None:
        return rest
    several = counted(work, reading, order)
    if not several and (found_all := reading.take(_ALL)):
        # "Photos 2 seconds each": of what is said before.
        bare = found_all.group() in {"each", "apiece", "每个"}
        said = reading.text[: found_all.start()] if bare else found_all.group()
        alike = by_word(work, reading, order) or of_type(work, order, said)
        return Picked(alike or order, said=bool(alike), every=bool(_EACH.search(found_all.group())))
    found: list[tuple[int, Segment]] = []
    if several:
        found += [(several[0], clip) for clip in several[1]]
    found += [*among_their_type(work, reading, order), *by_number(reading, order)]
    named = clips_named(work, reading, order)
    note_others(work, order, [clip for _, clip in named], reading.original)
    found += named
    found.sort(key=lambda item: item[0])
    clips: list[Segment] = []
    places: list[int] = []
    for place, clip in found:
        if all(clip is not known for known in clips):
            clips.append(clip)
            places.append(place)
    if clips:
        return Picked(clips, said=True, places=tuple(places))
    it = _pointed_at(work, reading, order) if pronouns and not _OVERALL.search(reading.text) else None
    return it or Picked(order)


def _the_other(work: Work, reading: Reading, order: list[Segment], said: re.Match[str]) -> Picked | None:
    """ "The other one": of the same type as the clip that was spoken of last.

    Raises:
        Problem: It could be any of several.
    """
    last = next(
        (clip for name in (work.last_clip, *work.recent) for clip in order if clip.get("id") == name), None
    )
    if last is None:
        return None
    types = {asset.id: asset.file_type for asset in work.assets}
    alike = [
        clip
        for clip in order
        if clip is not last and types.get(clip.get("asset", "")) == types.get(last.get("asset", ""))
    ]
    if len(alike) != 1:
        raise Problem("order.which", count=len(order))
    reading.take_span(*said.span())
    return Picked(alike, said=True, places=(said.start(),))


def _pointed_at(work: Work, reading: Reading, order: list[Segment]) -> Picked | None:
    """ "It", "that clip": those of the clause before, or the one that was changed last."""
    if (other := reading.search(_OTHER)) is not None and len(order) > 1:
        return _the_other(work, reading, order, other)
    if len(order) < 2 or not (work.scope or work.topic not in _OTHERS) or not reading.search(_IT):
        return None
    refuse_absent_copy(reading, _IT, order)
    if scope := [clip for clip in order if clip.get("id") in work.scope]:
        reading.take(_IT)
        return Picked(scope, said=True)
    if work.unsure:
        raise Problem("order.which", count=len(order))
    if work.last_clip is None and _changed_as_one(work, order):
        return None  # "More stars please", "and let it zoom in": the film is meant.
    types = {asset.id: asset.file_type for asset in work.assets}
    photo = (hit := reading.search(_IT)) is not None and "photo" in hit.group()
    for name in (work.last_clip, *work.recent):
        if clip := next((c for c in order if name and c.get("id") == name), None):
            if photo and types.get(clip.get("asset", "")) == "video":
                continue
            found_it = reading.take(_IT)
            return Picked([clip], said=True, places=(found_it.start() if found_it else 0,))
    return None


def _changed_as_one(work: Work, order: list[Segment]) -> bool:
    """Whether the message before has changed more than the time of every clip."""
    past = {clip.get("id"): clip for clip in drafts.clips(work.history.past[0])} if work.history.past else {}
    return all(
        clip.get("id") in past
        and {key: value for key, value in clip.items() if key not in _TIMES}
        != {key: value for key, value in past[clip.get("id")].items() if key not in _TIMES}
        for clip in order
    )


def _all_but(work: Work, reading: Reading, order: list[Segment]) -> Picked | None:
    """ "Everything except the interview": all clips but those that are named then."""
    if (exception := reading.search(_EXCEPT)) and len(order) > 1:
        index = ORDINALS.get(exception["ord"] or "", -1)
        left_out = clip_at(order, round(number_of(exception["han"])) - 1 if exception["han"] else index)
        reading.take(_EXCEPT)
        reading.take(_ALL)
        return Picked([clip for clip in order if clip is not left_out], said=True)
    found = reading.search(_EXCEPT_NAMED)
    if found is None:
        return None
    low, high = found.span("what" if found["what"] else "han")
    ends = [low + one.end() for one in re.finditer(r"\S+", reading.text[low:high])]
    for end in ends:  # As few words as it takes to name one; the rest says what is wished.
        named = _pick(work, reading.part(low, end), pronouns=False)
        kept = [clip for clip in order if all(clip is not one for one in named.clips)]
        if not named.said or not kept:
            continue
        reading.take_span(found.start(), max(end, found.end() if found["han"] else end))
        reading.take(_ALL)
        return Picked(kept, said=True)
    return None


def number_in(work: Work, clip: Segment) -> int:
    """The place of a clip on the timeline, counted from 1."""
    return next((i for i, c in enumerate(drafts.clips(work.draft), 1) if c is clip), 0)


def called(work: Work, clip: Segment) -> str:
    """What an answer calls a clip."""
    label = drafts.label_of(clip)
    number = number_in(work, clip)
    if len(drafts.clips(work.draft)) < 2 or not number:
        return work.speaker.say("clip.one", label=label)
    return work.speaker.say("clip.name", number=number, label=label)
