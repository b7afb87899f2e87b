"""A title that was written wrongly: "it should say Lighter, not Smaller", "应该是山里，不是海里"."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import mark

_OLD = r"(?P<old>[\ue000-\uf8ff])"
_NEW = r"(?P<new>[\ue000-\uf8ff]|[^,，.;。\ue000-\uf8ff]{1,60}?)"
_LEAD = (
    r"^\W*(?:(?:no|oh|sorry|wait|hm+|ok|actually|well|and|but|so)[\s,]+)*(?:(?:on|in) the [\w ]{2,30}?,? )?"
)
_SHOULD = r"(?:(?:it|that|this|the \w+(?: \w+)?) )?(?:should|must|needs? to|has to|ought to|was (?:meant|supposed) to|is (?:meant|supposed) to) (?:be|say|read|have (?:said|been)) "
_CORRECTS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_LEAD}{_SHOULD}{_NEW}[,;]? (?:and )?(?:not|instead of|rather than) {_OLD}\W*$",
        rf"{_LEAD}(?:make it|say|write|put|call it|i meant|i mean|it's) {_NEW}[,;]? (?:and )?(?:not|instead of|rather than) {_OLD}\W*$",
        rf"{_LEAD}not {_OLD}[,;]? (?:but|it's|it is|{_SHOULD}|make it|i meant) ?{_NEW}\W*$",
        rf"{_LEAD}instead of {_OLD}[,;]? (?:it should (?:say|be|read)|say|write|put|have|use|make it|show|i want) {_NEW}\W*$",
    )
)
_HAN_CORRECTS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^\W*(?:[^,，。\ue000-\uf8ff]{{0,10}})?应该(?:是|写|叫|写成|改成){_NEW}[,，]?(?:而)?不(?:是|该是|要){_OLD}\W*$",
        rf"^\W*(?:[^,，。\ue000-\uf8ff]{{0,10}})?不是{_OLD}[,，]?(?:而是|应该是|是|要写){_NEW}(?:才对|吧)?\W*$",
        rf"^\W*(?:把)?{_OLD}(?:写|打|拼|弄|搞)错了[,，]?(?:应该|其实|要)?(?:是|写|写成|改成){_NEW}(?:才对|吧)?\W*$",
    )
)


def with_corrections(masked: str, quotes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The message as "change 'old' to 'new'"; known titles must be behind marks already."""
    for patterns, plain in ((_CORRECTS, "change {} to {}"), (_HAN_CORRECTS, "把标题{}改成{}")):
        found = next(filter(None, (pattern.match(masked) for pattern in patterns)), None)
        if found is None:
            continue
        new = found["new"].strip(" '\"")
        if re.fullmatch(r"[\ue000-\uf8ff]", new):
            return plain.format(found["old"], new), quotes
        if new:
            return plain.format(found["old"], mark(len(quotes))), (*quotes, new)
    return masked, quotes
