"""Another amount at the end of a message: "blur it a bit. No, a lot, actually"."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re

_AMOUNT = r"(?:a (?:little|tiny) bit|a bit|a little|slightly|a touch|a tad|a lot|lots|loads|much|way more|heavily|strongly|really|very)"
_ENGLISH = re.compile(
    rf"(?P<said>.{{4,80}}?)[ ,.;!…—-]+(?:(?:no|nope|nah|wait|hm+|or rather|rather|make that|actually|sorry|i mean|well)[ ,.]+)+(?P<new>{_AMOUNT})(?: more)?(?:[ ,]+(?:actually|rather|instead|please|really))*\W*",
    re.IGNORECASE,
)
_FIRST = re.compile(rf"\b{_AMOUNT}\b", re.IGNORECASE)
_HAN_AMOUNT = r"(?:一点点|一点|一些|点儿|些|稍微|很多|多一点|多些|狠一点|重一点|不少)"
_HAN = re.compile(
    r"(?P<said>.{3,40}?)[，,。.！!]+(?:(?:不|不对|不是|等等|算了|还是|哦)[，,。 ]*)+(?P<new>很多|多一点|多些|多一些|狠一点|重一点|一点点|一点)(?:吧|了|好了)?\W*"
)
_HAN_FIRST = re.compile(_HAN_AMOUNT)
_MUCH = {"lots", "loads", "way more", "heavily", "strongly", "really", "very", "much"}


def with_amount_corrected(message: str, language: str) -> str:
    """The message with the amount that was said last; unchanged where none is taken back."""
    pattern, first = (_HAN, _HAN_FIRST) if language == "zh" else (_ENGLISH, _FIRST)
    hit = pattern.fullmatch(message.strip()) if language in ("en", "zh") else None
    if hit is None:
        return message
    said, new = hit["said"], hit["new"].lower()
    new = "a lot" if new in _MUCH else new
    if first.search(said):
        return first.sub(new, said, count=1)
    return f"{said}{new}" if language == "zh" else f"{said} {new}"
