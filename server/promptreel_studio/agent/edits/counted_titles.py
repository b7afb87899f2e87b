"""Several texts at once, or one of several: "all three", "the middle one", "这三句", in the words of their own texts."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.versions import recent_of
from promptreel_studio.agent.models import History
from promptreel_studio.agent.parts import CUE, is_caption
from promptreel_studio.agent.reading.numbers import number_of
from promptreel_studio.agent.reading.quotes import mark
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from promptreel_studio.agent.models import Draft

Segment = dict[str, Any]
_TEXTS = r"(?:captions?|subtitles?|titles?|lines?|texts?|sentences?)"
_SEVERAL = re.compile(
    rf"\b(?:all (?:of )?(?:the )?|the |these |those |my )(?P<n>two|three|four|five|six)(?P<noun> {_TEXTS}| of them)?\b(?! (?:\w+ )?(?:clips?|shots?|scenes?|photos?|pictures?|seconds?|of the (?:clips|shots)))"
    r"|(?:这|那|全部|所有)?(?<![第成为作])(?P<han>[两二三四五六])(?P<han_noun>[句行条个]?字幕|句话?|行字?|条文字|段文字)(?:都|全部?)?"
)
_MIDDLE = re.compile(
    rf"\b(?:the )?middle (?P<noun>{_TEXTS}|one)\b|(?:中间|当中)的?(?:那|这)?(?P<han>一?[句行条](?:字幕|字|文字|话)?)"
)
_NTH = re.compile(
    r"\bthe (?P<ord>first|second|third|fourth|fifth|last) (?:one|line|sentence)\b(?! of)|第(?P<han>[一二三四五六])[句行](?:字幕|字|话)?"
    r"|\bthe (?P<of_file>first|second|third|fourth|fifth|last) srt (?:caption|subtitle|line)\b|第(?P<han_file>[一二三四五六])[条句行个] ?srt ?(?:的)?字幕"
)
_HAN_LAST = re.compile(r"最后(?:的)?(?:那|这)?一?[条句行个](?P<what>字幕|标题|文字|字)")
_ORDINALS = {"first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "last": -1}
_CLIPS_TOO = re.compile(r"\b(?:clips?|shots?|scenes?|photos?|pictures?)\b|片段|镜头|画面|照片")


def with_texts(words: Reading, draft: Draft, history: History) -> Reading:
    """The message with counted texts as quotations of them; unchanged where it is not clear which are meant."""
    texts = sorted(drafts.segments(draft, drafts.TEXT), key=drafts.start_of)
    words = _with_last(words, texts)
    if len(texts) < 2 or _CLIPS_TOO.search(words.folded):
        return words
    words = _with_either(words, draft, history, texts)
    latest = set(recent_of(draft, history))
    recent = [segment for segment in texts if segment.get("id") in latest]
    text, quotes = words.original, words.quotes
    for pattern, chosen_of in ((_SEVERAL, _several), (_MIDDLE, _middle), (_NTH, _nth)):
        found = pattern.search(Reading(text).folded)
        chosen = chosen_of(found, texts, recent) if found else []
        if found and not chosen and pattern is _SEVERAL and (found["noun"] or found["han_noun"]):
            chosen = _latest(draft, history, texts, round(number_of(found["n"] or found["han"])))
        if found is None or not chosen:
            continue
        said = ""
        for segment in chosen:
            said, quotes = said + mark(len(quotes)), (*quotes, str(segment.get("txt")))
        plain = "the captions " if len(chosen) > 1 else "the caption "
        joint = "" if re.search(r"[\u3400-\u9fff]", found.group()) else plain
        text = text[: found.start()] + joint + said + text[found.end() :]
    return words if text == words.original else Reading(text, quotes)


def _with_last(words: Reading, texts: list[Segment]) -> Reading:
    """ "最后一条字幕" is a text and no time."""
    found = _HAN_LAST.search(words.folded)
    if found is None or not texts:
        return words
    captions = [segment for segment in texts if is_caption(segment) == (found["what"] == "字幕")]
    last = max(captions or texts, key=drafts.start_of)
    said = f"{found['what']}{mark(len(words.quotes))}"
    text = words.original[: found.start()] + said + words.original[found.end() :]
    return Reading(text, (*words.quotes, str(last.get("txt"))))


def _cues(texts: list[Segment]) -> list[Segment]:
    return [segment for segment in texts if drafts.meta(segment).get(CUE)]


def _group(texts: list[Segment], recent: list[Segment], count: int | None) -> list[Segment]:
    """Those that belong together: the captions, or what was added or changed last."""
    captions = [segment for segment in texts if is_caption(segment)]
    for group in (recent, _cues(texts), captions, texts):
        if (len(group) == count) if count else len(group) > 1:
            return group
    return []


def _several(found: re.Match[str], texts: list[Segment], recent: list[Segment]) -> list[Segment]:
    count = round(number_of(found["n"] or found["han"]))
    group = _group(texts, recent, count)
    named = found["noun"] or found["han_noun"]
    return group if named or (group and group == recent) else []


_EITHER = re.compile(
    r"(?P<han>前|后)(?:面)?(?:那)?一[句条行]|\bthe (?P<en>former|latter|earlier|later) (?:one|line|caption|text|title)\b"
)


def _with_either(words: Reading, draft: Draft, history: History, texts: list[Segment]) -> Reading:
    """The message with "前一句" and "the later line" as the texts that they are of the latest two."""
    text, quotes = words.original, words.quotes
    pair = _latest(draft, history, texts, 2)
    if len(pair) != len("ab"):
        return words
    for found in reversed(list(_EITHER.finditer(words.folded))):
        later = found["han"] == "后" or found["en"] in {"latter", "later"}
        before = re.sub(r"[,，] ?$", "。", text[: found.start()])
        text = f"{before}{'字幕' if found['han'] else 'the caption '}{mark(len(quotes))}{text[found.end() :]}"
        quotes = (*quotes, str(pair[later].get("txt")))
    return words if text == words.original else Reading(text, quotes)


def _latest(draft: Draft, history: History, texts: list[Segment], count: int) -> list[Segment]:
    """As many as were added or changed last, where earlier ones are there too."""
    found: list[str] = []
    for after, before in pairwise((draft, *history.past)):
        found += [key for key in recent_of(after, History((before,))) if key not in found]
    there = [segment for key in found for segment in texts if segment.get("id") == key]
    return sorted(there[:count], key=drafts.start_of) if count <= len(there) else []


def _middle(found: re.Match[str], texts: list[Segment], recent: list[Segment]) -> list[Segment]:
    if found["noun"] == "one" and len(recent) < 2:
        return []
    captions = [segment for segment in texts if is_caption(segment)]
    group = recent if len(recent) > 2 else _cues(texts) or captions or texts
    return [group[len(group) // 2]] if len(group) % 2 and len(group) > 2 else []


def _nth(found: re.Match[str], texts: list[Segment], recent: list[Segment]) -> list[Segment]:
    of_file = found["of_file"] or found["han_file"]
    group = _cues(texts) if of_file else recent
    if len(group) < 2 and not of_file:
        return []
    said = found["ord"] or found["of_file"]
    number = found["han"] or found["han_file"]
    index = _ORDINALS[said] if said else round(number_of(number)) - 1
    return [group[index]] if index < len(group) else []
