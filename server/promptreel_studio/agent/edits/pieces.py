"""Clips that are pieces of one: "all the interview bits", "those two halves", "split the interview in half"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.earlier_cuts import beside_earlier_cut
from promptreel_studio.agent.edits.piece_states import STATE, in_state
from promptreel_studio.agent.edits.shown import NOUN
from promptreel_studio.agent.models import History
from promptreel_studio.agent.reading.file_names import name_of
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.vocabulary import WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.models import AssetInfo, Draft

Segment = dict[str, Any]
_APART = re.compile(r"[_\-.\d]+")
_WORD = re.compile(r"[^\W\d_]{3,}")
_NAMES = ("kind", "file_word", "thing", "variant")
_HAN = re.compile(r"[\u3400-\u9fff]")
_HAN_PART = r"(?:的)?(?:那|这)?(?:一?[段个些]|几段|部分|片段|镜头|视频|画面)*"
_EVERY = re.compile(
    r"\b(?:all|each|every one|both)(?: of)?(?: (?:the|my|our|these|those))? $|\bevery $|(?:所有|全部|每一?[个段]|各[个段])的?$"
)
_HALF_OF = re.compile(
    r"\b(?:the )?(?P<which>first|second|latter|last|other) (?:half|part|piece) (?:of|in|from) (?:the |my |our )?$"
)
_HAN_HALF_OF = re.compile(
    r"(?:视频|片段|镜头)?的?(?:(?P<which>[前后])(?:面的?)?(?:那|这)?(?:一)?(?:半(?:段|部分|截)?|小段)|第(?P<nth>[一二三四1234])(?:小|个)?(?:段|部分|截|块|节))"
)
_HALVES = re.compile(
    r"\b(?:those|these|the|both|its) (?:(?:two|new) )*(?:halves|pieces|parts)\b(?! of)|(?:那|这)两(?:半|段|个片段|部分|截)"
)
_HALF = re.compile(
    r"\b(?:the|its) (?P<which>first|second|latter|last|other) (?:half|part|piece|bit)\b(?: of (?:it|that|the (?!video|film|movie|whole|clips?\b)\w+)(?: (?:clip|shot|scene))?)?(?! of)|(?:(?:刚才|刚刚)?(?:切开|分割|剪开|分开|断开)(?:了|完)?(?:以后|之后|后|出来)?的?)?(?P<han>[前后])(?:面的?)?(?:那|这)?(?:一)?(?:半(?:段|部分|截)?|小(?:段|截|块|节))(?!视频|秒)"
)
_NTHS = {char: place for place, chars in enumerate(("一1", "二2", "三3", "四4")) for char in chars}
_COPIES = re.compile(
    r"\b(?:the|those|these|both|all) (?:(?:two|three|extra|new) )*(?:copies|duplicates|clones|(?<=extra )(?:ones|clips|shots))\b|(?:复制|拷贝|多)出来的(?:那|这)?[两几三]?(?:段|个|些|份)(?:片段|镜头)?|(?:那|这)[两几三](?:个|段|份)(?:副本|复制品)"
)
_KEPT = re.compile(
    r"\W*(?:(?:actually|no|wait|on second thoughts?|whoops|oops|sorry|hmm+|ok|okay)[, ]+|i meant (?:to )?)+(?:i meant (?:to )?|let's |please |we should |i'd rather |i want to )*(?:keep|leave) (?:the |both|it|them|that|all)[\w ]*\W*$"
    r"|\W*(?:(?:算了|不对|等等|哎呀|不|还是)[,， ]*)+(?:还是)?(?:把)?(?:留着|保留|留下|留)[^,，。]{0,12}\W*$"
)
"""Said right after clips were taken away, it wants these back."""
_IN_TWO = r"(?: (?:right |exactly )?(?:in(?:to)? (?:half|two|two halves|two (?:equal )?(?:parts|pieces))|(?:in|down|through|at) the middle|halfway))"
_SPLIT = re.compile(r"\b(?:split|divide|cut|chop|slice|break)(?: up)? (?:the |my |our )?$")
_HAN_IN_TWO = re.compile(
    r"(?:从|在)?(?:正?中间|一半的?地方)?(?:处)?(?:一分为二|(?:分|切|剪|拆)(?:割)?(?:成|为)(?:两|2)(?:半|段|份|截|个)|(?:分割|切开|剪开|断开|切一刀|剪一刀))"
)
_ABOUT_LOOKS = ("filter",)
_PLAYED = re.compile(
    r"\b(?:mute|unmute|silence|speed|faster|slower|half speed|reverse|backwards|louder|quieter)\b|静音|加速|减速|倒放|快一?点|慢一?点|放慢|加快|倍速"
)
_NOT_WHOLE = re.compile(
    r"\b(?:between|before|after|during|while|until|split|cut|move|swap|trim|first|last|second|third|from|at \d|duplicate|copy|half of|part of)\b|第|前|后|之间|到|剪|切|移|换"
)


def with_pieces(words: Reading, draft: Draft, assets: Sequence[AssetInfo], history: History) -> Reading:
    """The message with such clips as numbers, and a cut through the middle of several pieces as a time."""
    order = drafts.clips(draft)
    if _KEPT.match(words.folded) and history.past and _lost(drafts.clips(history.past[0]), order):
        return Reading("undo")
    if len(order) < 2:
        return words
    text = words.original
    for start, end, places in _names_of_several(Reading(text), order, assets):
        text = _told(text, (start, end), places, order)
    text = _copies(_halves(text, order, history), order, history)
    return words if text == words.original else Reading(text, words.quotes)


_THERE = re.compile(
    r"\b(?:right |in |in between |into )?there\b(?! (?:is|are|was|were|should))", re.IGNORECASE
)


_ONE_OF = re.compile(
    r"\b(?:the )?(?P<which>first|second|latter|last|former|other) (?:one )?of (?:the|those|these|its)(?: two)?(?: (?:pieces|halves|parts|bits|clips|two|new ones))?\b(?! of\b)",
    re.IGNORECASE,
)


def in_halves(work: Work, clause: Reading) -> Reading:
    """The clause with "between the halves" as numbers, right after a clip was cut in two in the same message."""
    if work.topic != "cut" or work.begun is None:
        return clause
    said = _THERE.sub("between the halves", clause.original)
    text = _halves(said, drafts.clips(work.draft), History((work.begun,)))
    text = clause.original if text == said else text
    return clause if text == clause.original else Reading(text, clause.quotes)


def _lost(before: list[Segment], order: list[Segment]) -> bool:
    """Whether the last change took something away that had been shown."""
    shown = {clip.get("asset") for clip in order}
    return len(before) > len(order) or any(clip.get("asset") not in shown for clip in before)


def _names_of_several(
    reading: Reading, order: list[Segment], assets: Sequence[AssetInfo]
) -> list[tuple[int, int, tuple[int, ...]]]:
    """Where the message has a word that several clips are called by; the last first."""
    files = {asset.id: name_of(asset) for asset in assets}
    called: dict[str, list[int]] = {}
    for index, clip in enumerate(order):
        name = files.get(clip.get("asset", ""), "")
        scene = clip.get("scene")
        concepts = {tag.concept for tag in WORDS.scan(_APART.sub(" ", name)) if tag.group in _NAMES}
        kind = {str(scene.get("kind"))} if isinstance(scene, dict) else set()
        for word in {*concepts, *kind, *_WORD.findall(name)}:
            called.setdefault(word, []).append(index)
    alike = {word: tuple(places) for word, places in called.items() if len(places) > 1}
    spans = {
        (tag.start, tag.end, alike[tag.concept]) for tag in reading.tags(*_NAMES) if tag.concept in alike
    }
    for word, places in alike.items():
        spans |= {
            (found.start(), found.end(), places)
            for found in re.finditer(
                rf"(?<![a-z]){re.escape(word)}(?:\.(?:mp4|mov|m4v|webm|mkv|jpe?g|png))?(?![a-z])",
                reading.folded,
            )
        }
    return sorted(spans, reverse=True)


def _told(text: str, span: tuple[int, int], places: tuple[int, ...], order: list[Segment]) -> str:
    start, end = span
    reading = Reading(text)
    folded = reading.folded
    noun = re.compile(rf" {NOUN}\b|{_HAN_PART}").match(folded, end)
    stop = noun.end() if noun else end
    half = _HALF_OF.search(folded, 0, start) or _HAN_HALF_OF.match(folded, end)
    nth = half.groupdict().get("nth") if half else None
    if half and nth and _is_one(places, order) and _NTHS[nth] < len(places):
        return text[:start] + _numbered(places[_NTHS[nth] :][:1], han=True) + text[half.end() :]
    if (state := STATE.match(folded, end)) and len(alike := in_state(places, order, state)) == 1:
        return text[:start] + _numbered(alike, han=True) + text[state.end() :]
    if half and not nth and len(places) == 2 and _is_one(places, order):
        first = half["which"] in {"first", "前"}
        low, high = (half.start(), stop) if half.end() <= start else (start, half.end())
        return (
            text[:low]
            + _numbered(places[:1] if first else places[1:], han=bool(_HAN.search(folded)))
            + text[high:]
        )
    if every := _EVERY.search(folded, 0, start):
        return text[: every.start()] + _numbered(places, han=bool(_HAN.search(folded))) + text[stop:]
    if not _is_one(places, order):
        return text
    whole = (reading.tags(*_ABOUT_LOOKS) or _PLAYED.search(folded)) and not _NOT_WHOLE.search(folded)
    if whole:
        head = re.sub(r"\b(?:the|my|our) $", "", text[:start])
        return head + _numbered(places, han=bool(_HAN.search(folded))) + text[stop:]
    if any(b != a + 1 for a, b in pairwise(places)):
        return text
    before = _SPLIT.search(folded, 0, start)
    if before and (two := re.compile(_IN_TWO).match(folded, stop)):
        return (
            f"{text[: before.start()]}split the video at {_middle(places, order)} seconds{text[two.end() :]}"
        )
    if two := _HAN_IN_TWO.match(folded, stop):
        head = re.sub(r"[把将]$", "", text[:start])
        return f"{head}在{_middle(places, order)}秒处分割{text[two.end() :]}"
    return text


def _is_one(places: tuple[int, ...], order: list[Segment]) -> bool:
    """Whether clips are what one was cut into: each from another place of the same material, in its order."""
    clips = [order[place] for place in places]
    starts = [drafts.whole(clip.get("src_in")) for clip in clips]
    scenes = [
        clip.get("scene", {}).get("seed") if isinstance(clip.get("scene"), dict) else None for clip in clips
    ]
    return (
        len(set(starts)) == len(starts)
        and starts == sorted(starts)
        and len({clip.get("asset") for clip in clips}) == 1
        and len(set(scenes)) == 1
    )


def _middle(places: tuple[int, ...], order: list[Segment]) -> str:
    """The middle of what is seen of the pieces, as a time of the video in seconds."""
    low, high = drafts.start_of(order[places[0]]), drafts.end_of(order[places[-1]])
    return f"{(low + high) / 2000:g}"


def _numbered(places: tuple[int, ...], *, han: bool) -> str:
    numbers = [str(place + 1) for place in places]
    if len(numbers) == 1:
        return f"第{numbers[0]}个片段" if han else f"clip {numbers[0]}"
    return f"片段{'和'.join(numbers)}" if han else f"clips {' and '.join(numbers)}"


def _halves(text: str, order: list[Segment], history: History) -> str:
    """ "Those two halves" and "the second half of it" are the clips beside the cut that the last change made."""
    before = {clip.get("id") for clip in drafts.clips(history.past[0])} if history.past else set()
    fresh = [index for index, clip in enumerate(order) if clip.get("id") not in before]
    if len(fresh) != 1 or not fresh[0] or len(before) + 1 != len(order):
        hit = _HALVES.search(Reading(text).folded)
        pair = beside_earlier_cut(order, history) if hit else None
        if hit is None or pair is None:
            return text
        return text[: hit.start()] + _numbered(pair, han=bool(_HAN.search(hit.group()))) + text[hit.end() :]
    text = _ONE_OF.sub(lambda one: f"the {one['which']} half", text)
    folded = Reading(text).folded
    hit, places = _HALVES.search(folded), (fresh[0] - 1, fresh[0])
    if hit is None:
        hit = _HALF.search(folded)
        first = hit is not None and (hit["which"] in {"first", "former"} or hit["han"] == "前")
        places = places[:1] if first else places[1:]
    if hit is None:
        return text
    return text[: hit.start()] + _numbered(places, han=bool(_HAN.search(hit.group()))) + text[hit.end() :]


def _copies(text: str, order: list[Segment], history: History) -> str:
    """ "The copies" are the clips that were made last and show what another one shows."""
    hit = _COPIES.search(Reading(text).folded)
    if hit is None:
        return text
    shown = [_material(clip) for clip in order]
    for version in history.past:
        before = {clip.get("id") for clip in drafts.clips(version)}
        fresh = [
            index
            for index, clip in enumerate(order)
            if clip.get("id") not in before and shown.count(shown[index]) > 1
        ]
        if fresh:
            told = _numbered(tuple(fresh), han=bool(_HAN.search(hit.group())))
            return text[: hit.start()] + told + text[hit.end() :]
    return text


def _material(clip: Segment) -> tuple[str, str, int]:
    return str(clip.get("asset")), str(clip.get("scene")), drafts.whole(clip.get("src_in"))
