"""Drawn shots that are added to a timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.filters import put_filters
from promptreel_studio.agent.edits.pick import pick
from promptreel_studio.agent.edits.scene_fields import cannot
from promptreel_studio.agent.edits.timeline import lay_out
from promptreel_studio.agent.fit import fit
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.durations import find_duration
from promptreel_studio.agent.reading.filters import take_filters
from promptreel_studio.agent.reading.night_sky import STARS
from promptreel_studio.agent.reading.scenes import take_scene

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.durations import Duration
    from promptreel_studio.agent.reading.scenes import SceneWish
    from promptreel_studio.agent.reading.text import Reading

Segment = dict[str, Any]
USUAL_MS = 5_000
_ADD = re.compile(
    r"\b(?:add|append|insert|include|put in|throw in|tack on|chuck in|drop in|pop in|slip in|squeeze in|stick in|bring in|work in|sneak in|put|attach|create|give me|put (?=an? )|continue with|follow (?:it )?with|end with|finish with|start with|open with)\b|加(?![长快速粗深重亮强宽])|添加|插入|插(?=[一个段幕]|$)|放(?=一(?:段|幕))|追加|接一|再来(?!一?(?:版|次|遍|回|试|过))"
)
_SHOT = re.compile(
    r"\b(?:another |new |\d+[ -]?s(?:ec(?:onds?)?)?[ -])?(?:shot|scene|clip|segment|part|ending|opening|intro|outro)\b|镜头|场景|片段|画面|片尾|片头|一段"
)
_NEW_SHOT = re.compile(
    r"\b(?:an?|another|one more|new|second|third|fourth|fifth|sixth|final|last) (?:\w+ )?(?:shot|scene)\b|(?:第[二三四五六]|新|一)个(?:镜头|场景)"
)
_TO_ONE = re.compile(
    r"\b(?:add|put|give|apply)\b[^,;.]*\b(?:to|onto) (?:the|my|that|this)\b(?! (?:very )?(?:end|start|beginning|front|back|timeline|video|film|movie|sequence|project|whole)\b)|给[^,，。]{1,14}?(?:加|添)(?!一?个[^,，。]*(?:镜头|场景|片段))"
)
_OVER_ONE = re.compile(
    r"\b(?:on|over|for|in|of) (?:the|my|that|this)\b|[\u3400-\u9fff](?:镜头|片段|场景|那段)?(?:上|里)?(?:加|添)"
)
_BETWEEN = re.compile(r"\b(?:in )?between\b|之间|中间")
_BEFORE = re.compile(r"\bbefore\b|之前|前面|前(?=加|插)")
_AFTER = re.compile(r"\bafter\b|之后|后面|后(?=加|插)")
_ENDING = re.compile(r"\bat the (?:very )?end\b|(?:在)?(?:结尾|最后|末尾)")
_START = re.compile(
    r"\b(?:at|to) (?:the )?(?:very )?(?:start|beginning|front)\b|\b(?:start|open) with\b|开头|最前|片头"
)


def wants_shot(reading: Reading) -> bool:
    """Whether a clause adds a drawn shot ("add a five second shot of fireworks at the end")."""
    if not _ADD.search(reading.text) or reading.tags("title_noun", "music_noun", "own"):
        return False
    if _TO_ONE.search(reading.text) or (reading.tags("filter") and _OVER_ONE.search(reading.text)):
        return False  # "Add a vignette to the village shot"
    told = reading.tags("beyond") or re.search(r":| of ", reading.text)  # whatever is to be seen in it
    if (
        not reading.tags("kind")
        and not STARS.search(reading.text)
        and not (told and _NEW_SHOT.search(reading.text))
    ):
        return False
    placed = bool(
        _BEFORE.search(reading.text)
        or _AFTER.search(reading.text)
        or _BETWEEN.search(reading.text)
        or re.search(
            r"\b(?:at the (?:end|start|beginning)|(?:end|start|finish|open|continue|follow) (?:it )?with)\b|结尾|最后|开头",
            reading.text,
        )
    )
    return bool(_SHOT.search(reading.text)) or placed or bool(find_duration(reading.text))


_MEASURED = re.compile(r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|half a))[ -]$")
_PLACES = {"first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4}


def _numbered_place(reading: Reading, end: int) -> int:
    """Where "a third shot" comes; the end where no number is said or that many are not there."""
    for tag in reading.tags("which"):
        if _MEASURED.search(reading.text[: tag.start]):
            continue  # "A 5 second shot"
        reading.take_span(tag.start, tag.end)
        return min(_PLACES.get(tag.concept, end), end)
    return end


def _take_subject(reading: Reading) -> SceneWish:
    """What is to be drawn; stars by themselves are a subject."""
    stars = STARS.search(reading.text) is not None
    wish = take_scene(reading)
    if stars and not wish.kinds:
        wish.kinds = ["space"]
        reading.take(STARS)
    return wish


def _beside(work: Work, reading: Reading, anchor: re.Match[str], place: int) -> int:
    """Take beside which clip a new shot is to be; its place.

    Raises:
        Problem: Nobody knows that clip.
    """
    text = reading.text
    han = anchor.group() > "\u3000"
    tail = reading.part(0, anchor.start()) if han else reading.part(anchor.start(), len(text))
    picked = pick(work, tail)
    if picked.said:
        index = next(i for i, c in enumerate(drafts.clips(work.draft)) if c is picked.clips[0])
        reading.take_span(*((0, anchor.end()) if han else (anchor.start(), len(text))))
        return index if _BEFORE.search(text) else index + 1
    several = len(drafts.clips(work.draft)) > 1
    if several and (left := tail.leftovers(ignore=("new", "do", "which"))):
        raise Problem("unclear.part", wanted=left)
    return 0 if _BEFORE.search(text) else place


def _length(work: Work, said: Duration | None) -> int:
    """How long a new shot is, ms.

    Raises:
        Problem: No shot can be as short as was said.
    """
    if said is None:
        return USUAL_MS
    if said.ms < drafts.SHORTEST_MS:
        shortest = work.speaker.seconds(drafts.SHORTEST_MS)
        raise Problem("length.limits", asked=work.speaker.seconds(said.ms), nearest=shortest)
    return said.ms


def add_shot(work: Work, reading: Reading) -> list[Change]:
    """Draw one more shot, at the end unless another place was said.

    Raises:
        Problem: The whole would be too long.
    """
    text = reading.text
    order = drafts.clips(work.draft)
    place = len(order)
    anchor = _BEFORE.search(text) or _AFTER.search(text)
    length = find_duration(reading.text)
    if (between := _BETWEEN.search(text)) and len(order) > 1:
        han = between.group() > "\u3000"
        span = (0, between.end()) if han else (between.start(), len(text))
        picked = pick(work, reading.part(*span))
        reading.take_span(*span)
        place = next(i for i, c in enumerate(order) if c is picked.clips[0]) + 1
    elif anchor:
        place = _beside(work, reading, anchor, place)
    elif _START.search(text):
        place = 0
    else:
        place = _numbered_place(reading, place)
    if length:
        reading.take_span(length.start, length.end)
    looks = [look for look in take_filters(reading) if look.field in {"look", "vignette", "grain", "blur"}]
    wish = _take_subject(reading)
    if not wish.kinds:
        raise Problem("scene.beyond", wanted=list(dict.fromkeys(wish.beyond)) or [reading.original.strip()])
    fitted = fit(wish, wish.kinds[0], work.seed)
    if fitted.compromises:
        lost = fitted.compromises[0]
        raise cannot(wish.kinds[0], lost.field, lost.wished, lost.used)
    label = work.speaker.scene(fitted.spec)
    segment: Segment = {
        "id": drafts.new_id(work.draft, work.seed), "st": 0, "d": _length(work, length),
        "m": {"title": label}, "scene": fitted.spec.model_dump(),
    }  # fmt: skip
    put_filters(segment, looks)
    at = drafts.start_of(order[place]) if place < len(order) else drafts.total_of(work.draft)
    order.insert(place, segment)
    changes = lay_out(
        work, order, shift=(lambda t: t if t < at or place == len(order) - 1 else t + segment["d"])
    )
    work.last_clip = segment["id"]
    reading.take_around("do", "new", "edit")
    for pattern in (_ADD, _SHOT, _BEFORE, _AFTER, _START, _ENDING):
        reading.take(pattern)
    note = ("shot.added", {"label": label, "span": (segment["st"], drafts.end_of(segment))})
    return [Change("add_shot", note, {"kind": fitted.spec.kind}), *changes]
