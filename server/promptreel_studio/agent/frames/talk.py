"""Talk around a wish: what only says why, what was just uploaded, where in the film something is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.frames.asking import ASKS
from promptreel_studio.agent.frames.bag import EMPTY
from promptreel_studio.agent.frames.pauses import PIECE as PAUSE
from promptreel_studio.agent.frames.pauses import PIECES, SENTENCE
from promptreel_studio.agent.reading.quotes import MARK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from promptreel_studio.agent.frames.bag import Bag

_WHY = re.compile(
    r"\W*(?:so (?:that )?(?:we|you|they|people|i|everyone|nobody|viewers)\b|because\b|"
    r"(?:i|we) (?:want|need|like) (?:people|them|everyone|everybody|viewers|folks|the viewers?|the audience|her|him|guests|customers|you) (?:to |[a-z]+ing\b)"
    r"|you know what\b|we re(?:staged|shot|did|filmed|took)\b)",
    re.IGNORECASE,
)
"""How a clause begins that only says what for."""
_STATES = re.compile(
    r"\W*(?:and |but |so |because |as |since )?(?:the|it|it['’]s|that|that['’]s|this|these|those|my|our|his|her|their|i|i['’]m|we|we['’]re|they|he|she|you"
    r"|someone|everyone|nobody|didn['’]t|too|not|never mind|\w+ (?:is|isn['’]t|was|wasn['’]t|are|aren['’]t|looks?|looked|does|doesn['’]t))\b",
    re.IGNORECASE,
)
_HAN_WHY = re.compile(r"\W*(?:(?:别|不要|免得|省得|以免|不会)(?:再)?(?:挡|遮|盖)|好让|方便大家|让大家看)")
_ASKS = re.compile(
    r"\b(?:make|set|put|change|remove|delete|add|move|cut|turn|show|use|give|replace|swap|play|try|want|need|should|must|instead|rather|please|let|trim|rename|call|mute|fade)\b",
    re.IGNORECASE,
)
_HAN_STATES = re.compile(r"错|不对|不行|不好|算了|手滑|后悔|不喜欢|可惜|[唉哎糟丑]|点错|手误|搞混|还是原来")
_HAN_ASKS = re.compile(r"[把给改换加删移调设]|放到|剪掉|去掉|变成")
_TIMES = frozenset({"secs", "point", "number"})
_ELSE = frozenset({"clips", "named", "quote", "old", "music", "logo", "voice", "asset"})
_ARRIVED = re.compile(r"\b(?:uploaded|there now|added|sent|arrived|is up|is in)\b|传|上载", re.IGNORECASE)
_STEPS = (["undo"], ["redo"])


def says_why(part: str, language: str) -> bool:
    """Whether a clause only says what a wish is for: "so that people cry"."""
    if language == "zh":
        return _HAN_WHY.match(part) is not None
    return language == "en" and _WHY.match(part) is not None and MARK.search(part) is None


def _is_stated(part: str, language: str) -> bool:
    if language == "zh":
        return bool(_HAN_STATES.search(part)) and not _HAN_ASKS.search(part)
    return language == "en" and bool(_STATES.match(part)) and not (_ASKS.search(part) or MARK.search(part))


def step_beside_talk(
    text: str, language: str, read: Callable[[str], Iterable[str] | None]
) -> list[str] | None:
    """The step back or forward of a message whose other parts only say why: "redo it, the slow motion comes back"."""
    parts = [
        part
        for sentence in SENTENCE.findall(text)
        for part in PIECES.get(language, PAUSE).split(sentence)
        if part and part.strip(" ,，")
    ]
    if len(parts) < 2:
        return None
    others = [part for part in parts if not _is_stated(part, language)]
    if len(others) != 1:
        return None
    found = list(read(others[0]) or ())
    return found if found in _STEPS else None


def goes_on(bag: Bag, text: str) -> dict[str, object] | None:
    """What a clause without a wish is about: a file that is just there, a span in which something is wrong."""
    if (
        (asset := bag.one("asset")) is not None
        and _ARRIVED.search(text)
        and bag.only("asset", "clip", "photo", "take", "move", "stays")
    ):
        return {"asset": asset}
    said = bag.seconds()
    spoiled = (
        len(said) == 2 and said[0] < said[1] and bag.has("reason") and bag.has("from", "between", "until")
    )
    if spoiled and not any(
        one.senses.keys() & _ELSE or (one.senses.keys() & ASKS - _TIMES and not one.senses.keys() & EMPTY)
        for one in bag.items
    ):
        return {"range": tuple(said)}
    return None
