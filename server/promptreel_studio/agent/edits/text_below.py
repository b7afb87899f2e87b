"""One more line under a text that is there: "put 'bonjour' under it", "在这句下面加一行「bonjour」"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.versions import latest_title_of
from promptreel_studio.agent.parts import is_caption
from promptreel_studio.agent.reading.quotes import mark, quote_of
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from promptreel_studio.agent.models import Draft, History

Segment = dict[str, Any]
_Q = "[\ue000-\uf8ff]"
_UNDER = r"(?:right |directly |just |straight )?(?:under|below|beneath|underneath)(?! (?:the |my |our |an? )?(?:title|logo|watermark|headline|picture|photo|clip|shot)\b)"
_REF = rf"(?:(?:(?:the|that|this) )?(?:(?:caption|text|line|subtitle|one)s? ?)?(?P<ref>{_Q})|(?P<it>(?:the|that|this) (?:same )?(?:caption|text|line|subtitle|one)|it|that|this|them)\b)"
_PUT = r"(?:add|put|write|show|insert|have|place|with)"
_WHAT = r"(?:(?:the|an?) (?:(?:english|french|german|spanish|chinese|second|same|small|smaller|extra|further|new) )*(?:line|text|translation|version|caption|one)?s? ?|in \w+ |too |as well |also )*"
_BELOW = (
    re.compile(rf"(?:{_REF}[ ,:]+)?(?:please |can you |and )*{_PUT} {_WHAT}(?P<new>{_Q})(?: too| also| as well| as an? (?:second|extra|further|new) (?:line|row|one))* {_UNDER}(?: {_REF.replace('<ref>', '<ref2>').replace('<it>', '<it2>')})?(?: too| also| as well)*", re.IGNORECASE),
    re.compile(rf"{_PUT} (?P<new>{_Q}) (?:as|on|in) an? (?:second|extra|further|new) (?:line|row)(?: {_UNDER} {_REF})?", re.IGNORECASE),
    re.compile(rf"(?:{_PUT} )?(?:the )?(?:same(?: line| text)?|english|french|german|spanish|chinese|translation|it)(?: version| translation)?(?: in \w+)? {_UNDER}(?: {_REF})?[ :,]+(?P<new>{_Q})", re.IGNORECASE),
    re.compile(rf"\b{_UNDER} {_REF}[ ,:]*(?:please |can you |you can )*{_PUT}? ?{_WHAT}:? ?(?P<new>{_Q})", re.IGNORECASE),
    re.compile(rf"(?<!标题)(?<!水印)(?<!logo)(?:在|把)?(?:(?:字幕|标题|文字|这句|那句)?(?P<ref>{_Q})|(?P<it>[这那](?:一)?[句行条个](?:字幕|文字|字|话)?|它))?的?(?:下面|底下|下方|下边)(?:再|也|还)*(?:加|放|写|补|来|配)(?:上)?(?:一)?(?:个|行|句|条|段)?(?:小字|英文|中文|翻译|字幕|文字|的)*[:：]?\s*(?P<new>{_Q})"),
)  # fmt: skip
_LOW = ("bottom", "lower")


def with_text_below(words: Reading, draft: Draft, history: History) -> Reading:
    """The message with a text of two lines where one at the bottom is to have another below it.

    A title elsewhere keeps its place; what comes below it is a text of its own, for as long as the title is shown.
    """
    found = next((hit for pattern in _BELOW if (hit := pattern.search(words.original))), None)
    texts = drafts.segments(draft, drafts.TEXT)
    if found is None or not texts:
        return words
    said = found.groupdict()
    ref = said.get("ref") or said.get("ref2")
    upper = _meant(words, draft, history, texts, ref)
    if upper is None:
        return words
    new = quote_of(found["new"], words.quotes)
    before, after = words.original[: found.start()], words.original[found.end() :]
    position = str((upper.get("style") or {}).get("position", ""))
    quotes = (*words.quotes, str(upper["txt"]), f"{upper['txt']}\n{new}")
    if position.startswith(_LOW):
        told = f"change the caption {mark(len(quotes) - 2)} to {mark(len(quotes) - 1)}"
        return Reading(f"{before}{told}{after}", quotes)
    span = f"from {upper['st'] / 1000:g} s to {drafts.end_of(upper) / 1000:g} s"
    return Reading(f"{before}add the caption {found['new']} {span} at the bottom{after}", words.quotes)


def _meant(
    words: Reading, draft: Draft, history: History, texts: list[Segment], ref: str | None
) -> Segment | None:
    """The text above: the one that is quoted, else the one that was spoken of last."""
    if ref is not None:
        name = quote_of(ref, words.quotes).casefold()
        return next((one for one in texts if str(one.get("txt")).casefold() == name), None)
    latest = latest_title_of(draft, history)
    found = next((one for one in texts if one.get("id") == latest), None)
    captions = [one for one in texts if is_caption(one)]
    return found or (captions[0] if len(captions) == 1 else texts[0] if len(texts) == 1 else None)
