"""The same clip once more and otherwise: "the same again but backwards, right after", "a black and white copy of it"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.neighbours import only_clip
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work

_FILL = r"(?:(?:lol|haha|ok|okay|great|nice|cool|good|perfect|and|then|now|please|also|next|can (?:you|we)|let's|i want|i'd like)\b[ ,.!]*)*"
_HOW = r"(?:(?:played |playing |running |run |in )?(?P<back>backwards?|reversed?|in reverse|from back to front)|(?:in )?(?P<look>black and white|b&w|colou?r|sepia)|(?:in )?(?P<pace>slow motion|slower|faster|twice as fast|half speed|double speed)|(?P<other>blurred|blurry|darker|brighter|warmer|colder|muted|zoomed in))"
_AGAIN = r"(?:again|once more|one more time|another time|a second time)"
_WHERE = r"(?P<where>[ ,]*(?:right |directly |straight |immediately )*(?:(?P<end>at the (?:very )?end|as the last (?:one|clip|shot))|after(?:wards| (?:it|that|this))?|behind (?:it|that)|next(?: to it)?|then|following it))?"
_SAME = r"(?:the |that |this )?same(?: (?:exact )?(?:clip|shot|one|thing|scene|part|bit|video|photo|picture))?|(?:the )?(?:clip|shot)|(?:that|this)(?: (?:clip|shot|one|scene|part|bit))?|it"
_ENGLISH = (
    re.compile(
        rf"\W*{_FILL}(?:(?:play|show|have|put|do|see|run) )?(?P<what>{_SAME}|(?:the |my )?[\w.]+(?: [\w.]+){{0,2}}?) {_AGAIN}[ ,]*(?:but |only |just |this time |except |and )*{_HOW}{_WHERE}\W*",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\W*{_FILL}(?:(?:play|show|have|put|do|see|run) )?(?P<what>{_SAME}|(?:the |my )?[\w.]+(?: [\w.]+){{0,2}}?) {_AGAIN}{_WHERE}[ ,]+(?:but |only |just |this time |except |and )*{_HOW}\W*",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\W*{_FILL}(?:repeat|duplicate|copy|loop) (?P<what>{_SAME}|[\w.]+(?: \w+)?)[ ,]*(?:but |only |just |this time )*{_HOW}{_WHERE}\W*",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\W*{_FILL}(?P<what>{_SAME})[ ,]+(?:but |only |just |this time )*{_HOW}[ ,]*(?:right |directly |straight |immediately )*(?:(?P<end>at the (?:very )?end)|after(?:wards| (?:it|that|this))?|behind (?:it|that)|next to it|then)\W*",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\W*{_FILL}(?:add|put|make|insert|show|play|have|with|append) (?:me )?an? {_HOW} (?:copy|version|duplicate|repeat|take) of (?P<what>{_SAME}|(?:the |my )?[\w.]+(?: (?:clip|shot|one))?){_WHERE}\W*",
        re.IGNORECASE,
    ),
)
_HAN_HOW = r"(?P<back>倒着?放|倒过来|反着放|倒播)|(?P<look>黑白|彩色)|(?P<pace>慢动作|慢放|快放|加速)"
_HAN_SAME = (
    r"(?:同样?的?(?:一?(?:个|段|张))?|同一?(?:个|段|张)|(?:这|那)(?:个|段|张)|它)(?:片段|视频|镜头|画面)?"
)
_CHINESE = (
    re.compile(
        rf"\W*(?:好|很好|不错|哈+|然后|再|接着|后面|之后|紧接着|[,，。!！])*(?:把)?(?P<what>{_HAN_SAME}|[\w.]+)?(?:再|重新)?(?:来|放|播|重复)(?:一遍|一次)[,，]?(?:但|不过|这次|要|是|用|改成)*(?:{_HAN_HOW})(?:的)?(?:吧|了)?\W*"
    ),
    re.compile(
        rf"\W*(?:然后|再|接着|在|它)*(?:后面|之后|紧接着|最后)(?:再)?(?:接|加|放|来|跟)(?:一)?(?:个|段|遍|份)?(?:{_HAN_HOW})的?(?P<what>{_HAN_SAME})\W*"
    ),
)
_NAMES_NONE = re.compile(rf"(?:{_SAME}|{_HAN_SAME})?", re.IGNORECASE)


def with_copies_told(work: Work, words: Reading) -> Reading:
    """The message as "duplicate clip 3. play the copy backwards"; unchanged where it is not clear which clip is meant."""
    order = drafts.clips(work.draft)
    found = next(
        (hit for pattern in (*_ENGLISH, *_CHINESE) if (hit := pattern.fullmatch(words.folded))), None
    )
    if found is None:
        return words
    what = (found["what"] or "").strip()
    place = _last_one(work) if _NAMES_NONE.fullmatch(what) else only_clip(work, what, order)
    if place is None:
        return words
    how = found.groupdict()
    if not _NAMES_NONE.fullmatch(what) and "where" in how and not (how["where"] or how["back"]):
        return words  # "The beach again but darker" may be another take of it.
    at_end = bool(how.get("end")) and place + 1 < len(order)
    copy = f"repeat clip {place + 1} at the end" if at_end else f"duplicate clip {place + 1}"
    said = f"clip {len(order) + 1 if at_end else place + 2}"
    return Reading(f"{copy}. {_told(how, said)}", words.quotes)


def _told(how: dict[str, str | None], said: str) -> str:
    if how.get("back"):
        return f"play {said} backwards"
    look, pace = how.get("look"), how.get("pace")
    if look:
        colours = look in {"color", "colour", "彩色"}
        return (
            f"{said} in colour"
            if colours
            else f"make {said} {'sepia' if look == 'sepia' else 'black and white'}"
        )
    if pace:
        fast = pace in {"faster", "twice as fast", "double speed", "快放", "加速"}
        return f"play {said} {'twice as fast' if fast else 'at half speed'}"
    return f"make {said} {how.get('other')}"


def _last_one(work: Work) -> int | None:
    """The place of the one clip that the message before has made or changed; None where it was about several or none."""
    order = drafts.clips(work.draft)
    past = work.history.past[:1]
    if not past:
        return 0 if len(order) == 1 else None
    known = {clip.get("id"): _itself(clip) for clip in drafts.clips(past[0])}
    found = [place for place, clip in enumerate(order) if known.get(clip.get("id")) != _itself(clip)]
    return found[0] if len(found) == 1 else None


def _itself(clip: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in clip.items() if key not in {"st", "m", "tr"}}
