"""A value and nothing else, right after a change: "80 percent" is another speed where a clip was just slowed down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.timeline import speed_of
from promptreel_studio.agent.reading.numbers import NUMBER, number_of
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from promptreel_studio.agent.models import Draft, History

Segment = dict[str, Any]
_AMOUNT = rf"(?:\d+(?:\.\d+)?|{NUMBER}|half|double|twice|three quarters|a quarter)"
_FILL = (
    r"(?:(?:hmm+|no|nope|nah|wait|ok|okay|well|sorry|actually|oh|or|rather|better|maybe|perhaps|then|and|so|just|try|make (?:it|that)|let's (?:say|try|do|make it)|say|like|about|around|roughly|i'd say|i meant?|more like|go (?:with|for|to)|set (?:it|that) to|change (?:it|that) to|to|at|it (?:can|should|must) be|should be|use|please|instead|would do|is enough|will do|is better|would be better|enough|fine|speed)\b[ ,.!:;—-]*"
    r"|(?:嗯+|不对?|还是|那就|那|就|改成|换成|改为|调成|调到|设成|用|要|应该是|应该|大概|差不多|左右|吧|好了|就行|就好|够了|试试|速度|播放)[ ,，.。!！:：]*)*"
)
_COMPLAINT = (
    rf"(?:(?:that's|that is|it's|it is|that|it|this is|this|{_AMOUNT} ?(?:%|percent|x|speed)?)(?: (?:is|was|looks|feels|seems|sounds))?(?: (?:now|still|already))? (?:(?:a (?:bit|little|tad)|way|far|much|still|just|rather|quite|really|kind of) )*(?:too \w+(?: \w+)?|not (?:quite )?enough|not \w+ enough)(?: now| for me)?[ ,.!:;—-]+(?:so )?"
    r"|(?:这样|现在|那样|一半|[\d一二两三四五六七八九十.]+(?:%|倍|秒)?|百分之[一二三四五六七八九十]+)?(?:还是|有点|有些|也)?(?:太|过于|不够)[\u3400-\u9fff]{1,2}(?:了)?[ ,，.。!！]+)?"
)
_VALUE = re.compile(
    rf"\W*{_FILL}{_COMPLAINT}{_FILL}(?:(?P<n>\d+(?:\.\d+)?|{NUMBER})[ -]?(?P<unit>%|percent\b|pct\b|x\b|×|times\b|seconds?\b|secs?\b|s\b|秒钟?|倍速?)?|百分之(?P<share>[\d一二三四五六七八九十]+)|(?P<word>half|double|twice|three quarters|a quarter))[ ,.!]*{_FILL}\W*",
    re.IGNORECASE,
)
_PACE = re.compile(
    rf"\W*{_FILL}(?P<much>a (?:little |tiny )?bit |a little |a touch |slightly |much |a lot |way |even )?(?P<way>faster|slower|quicker)(?: again| still| then| please)*\W*|\W*(?:还是|再|稍微|稍)*(?P<han>快|慢)(?:一?点儿?|一些|些)(?:吧|了)?\W*",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    rf"\W*{_FILL}(?:for |by )?(?P<n>an?|{_AMOUNT})?(?: more)? ?(?P<unit>seconds?|secs?|s)?(?: or so)? (?P<way>longer|shorter|more|less)(?: please| then)?\W*"
    rf"|\W*(?:再|多|还要)*(?P<han_way>长|短|多)(?P<han>[\d一二两三四五半]+)秒(?:吧)?\W*",
    re.IGNORECASE,
)
_BARELY = re.compile(
    rf"\W*{_FILL}(?:a (?:little )?bit |a little |a touch |slightly |much |a lot |even |still )?(?:longer|shorter|slower|quicker)(?: please| then| still)?\W*|\W*(?:再|稍微|还要)*(?:长|短|慢|快)(?:一?点儿?|一些|些)(?:吧)?\W*",
    re.IGNORECASE,
)
_WORDS = {"half": 0.5, "double": 2.0, "twice": 2.0, "three quarters": 0.75, "a quarter": 0.25}
_SHARES, _TIMES, _LENGTHS = {"%", "percent", "pct"}, {"x", "×", "times", "倍", "倍速"}, "s秒"
_MOST_LETTERS = 80


def with_value_told(words: Reading, draft: Draft, history: History) -> Reading:
    """The message with what was changed last before its value; unchanged where that is not one thing."""
    text = words.folded.strip()
    if not history.past or len(text) > _MOST_LETTERS:
        return words
    sped = _sped(draft, history.past[0])
    if (pace := _PACE.fullmatch(text)) and sped:
        fast = pace["han"] == "快" or (pace["way"] or "").lower() in {"faster", "quicker"}
        how = f"{pace['much'] or ''}{'faster' if fast else 'slower'}"
        return Reading(f"play {_clips(sped)} {how}", words.quotes)
    if (told := _longer(text, draft, history.past[0])) is not None:
        return Reading(told, words.quotes)
    if (value := _VALUE.fullmatch(text)) is None:
        return words
    number, unit = _read(value)
    told = _told(draft, history.past[0], sped, number, unit)
    return words if told is None else Reading(told, words.quotes)


def _longer(text: str, draft: Draft, before: Draft) -> str | None:
    """ "A second longer", right after one text or one clip has got another time."""
    found = _RELATIVE.fullmatch(text)
    if (found or _BARELY.fullmatch(text)) and not (found and (found["unit"] or found["n"] or found["han"])):
        way = "shorter" if re.search(r"shorter|less|quicker|faster|短|快", text) else "longer"
        entries = joined(draft, before)
        return (
            ". ".join(f"make the {kind} between clip {n - 1} and clip {n} {way}" for n, kind in entries)
            or None
        )
    if found is None or not (found["unit"] or found["han"]):
        return None
    amount = found["n"] or found["han"] or "1"
    amount = "1" if amount in {"a", "an"} else amount
    shorter = found["way"] in {"shorter", "less"} or found["han_way"] == "短"
    how = f"{amount} seconds {'shorter' if shorter else 'longer'}"
    if _retimed(draft, before):
        return (
            f"make the title {how}"
            if len(drafts.segments(draft, drafts.TEXT)) == 1
            else f"it should stay {how}"
        )
    sized = _resized(draft, before)
    return f"make clip {sized[0]} {how}" if len(sized) == 1 else None


def _read(value: re.Match[str]) -> tuple[float, str]:
    """The number, and "%", "x", "s" or "" for none."""
    if value["word"]:
        return _WORDS[value["word"].lower()], "x"
    if value["share"]:
        return number_of(value["share"]), "%"
    unit = (value["unit"] or "").lower()
    kind = "%" if unit in _SHARES else "x" if unit in _TIMES else "s" if unit[:1] in _LENGTHS and unit else ""
    return number_of(value["n"]), kind


def _told(draft: Draft, before: Draft, sped: list[int], number: float, unit: str) -> str | None:
    """The whole wish, or None where the value does not fit what was changed."""
    share = number / 100 if unit == "%" else number
    if sped and unit in {"%", "x", ""} and share:
        return f"play {_clips(sped)} at {share:g}x speed" if share <= 10 else None
    faded = _changed_overlays(draft, before)
    if faded and unit in {"%", ""} and 0 < number <= 100:
        return f"make {faded} {number:g}% opaque"
    sized = _resized(draft, before)
    if len(sized) == 1 and unit in {"s", ""}:
        clip, total = drafts.clips(draft)[sized[0] - 1], drafts.total_of(draft)
        of_film = abs(number * 1000 - total) < abs(number * 1000 - drafts.length_of(clip))
        return f"make {'the video' if of_film else f'clip {sized[0]}'} {number:g} seconds long"
    if unit in {"s", ""} and _retimed(draft, before):
        # A text cannot stay longer than the film.
        of_film = number * 1000 > drafts.total_of(draft)
        return (
            f"make the video {number:g} seconds long" if of_film else f"it should stay for {number:g} seconds"
        )
    looks = _looks(draft, before)
    if unit in {"%", ""} and len({name for _, name in looks}) == 1 and number > 1:
        every = len(looks) == len(drafts.clips(draft))
        of = "" if every else f" of {_clips([place for place, _ in looks])}"
        return f"set the {looks[0][1]}{of} to {number:g}%"
    entries = joined(draft, before)
    if len(entries) == 1 and unit == "s":
        place, kind = entries[0]
        return f"{number:g} second {kind} between clip {place - 1} and clip {place}"
    return None


def _pairs(draft: Draft, before: Draft) -> list[tuple[int, Segment, Segment]]:
    """Number, clip before and clip after, of all that were there before."""
    known = {clip.get("id"): clip for clip in drafts.clips(before)}
    return [
        (number, known[clip.get("id")], clip)
        for number, clip in enumerate(drafts.clips(draft), 1)
        if clip.get("id") in known
    ]


def _sped(draft: Draft, before: Draft) -> list[int]:
    """Numbers of the clips whose speed the last change made another."""
    return [number for number, old, new in _pairs(draft, before) if speed_of(old) != speed_of(new)]


def _resized(draft: Draft, before: Draft) -> list[int]:
    if len(drafts.clips(draft)) != len(drafts.clips(before)):
        return []
    return [
        number
        for number, old, new in _pairs(draft, before)
        if old.get("tr") == new.get("tr") and drafts.length_of(old) != drafts.length_of(new)
    ]


def joined(draft: Draft, before: Draft) -> list[tuple[int, str]]:
    """Numbers of the clips whose entry became another, with what it is now."""
    return [
        (number, {"dip": "dip to black"}.get(new["tr"]["kind"], new["tr"]["kind"]))
        for number, old, new in _pairs(draft, before)
        if isinstance(new.get("tr"), dict) and old.get("tr") != new["tr"]
    ]


def _retimed(draft: Draft, before: Draft) -> bool:
    """Whether the last change gave one text another time, or made one, and changed nothing else."""
    known = {
        one.get("id"): (drafts.start_of(one), drafts.end_of(one))
        for one in drafts.segments(before, drafts.TEXT)
    }
    changed = [
        one
        for one in drafts.segments(draft, drafts.TEXT)
        if known.get(one.get("id")) != (drafts.start_of(one), drafts.end_of(one))
    ]
    return len(changed) == 1 and drafts.clips(draft) == drafts.clips(before)


def _looks(draft: Draft, before: Draft) -> list[tuple[int, str]]:
    """Number and filter of all clips that got more of it than nothing."""
    return [
        (number, name)
        for number, old, new in _pairs(draft, before)
        for name, value in (new.get("filters") or {}).items()
        if value != (old.get("filters") or {}).get(name) and isinstance(value, float) and value > 0
    ]


def _changed_overlays(draft: Draft, before: Draft) -> str | None:
    """The name of the one overlay of which the last change made the opacity another."""
    known = {one.get("id"): one.get("box") or {} for one in drafts.overlays(before)}
    found = [
        drafts.label_of(one)
        for one in drafts.overlays(draft)
        if one.get("id") in known
        and (one.get("box") or {}).get("opacity") != known[one.get("id")].get("opacity")
    ]
    return found[0] if len(found) == 1 else None


def _clips(numbers: list[int]) -> str:
    if len(numbers) == 1:
        return f"clip {numbers[0]}"
    return f"clips {', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"
