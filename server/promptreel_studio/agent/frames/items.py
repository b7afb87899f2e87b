"""A wish as items: each word or phrase with everything that it may mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.frames.foreign import LATIN_SCRIPTS, with_foreign
from promptreel_studio.agent.frames.item import Item
from promptreel_studio.agent.frames.unquoted import unquoted
from promptreel_studio.agent.frames.values import values
from promptreel_studio.agent.frames.words import AS_ENGLISH, UNSAID, Token, tokens, words_of
from promptreel_studio.agent.reading.gloss import in_english
from promptreel_studio.agent.reading.numbers import number_of
from promptreel_studio.agent.reading.quotes import MARK, quote_of
from promptreel_studio.agent.reading.text import fold
from promptreel_studio.agent.vocabulary import DETAILS, tables

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.film import Film
    from promptreel_studio.agent.vocabulary import Tag

_NAMES = ("kind", "file_word", "thing", "variant")
_ASPECTS = ("16:9", "9:16", "1:1", "4:5", "4:3", "21:9")
_SPECIAL = re.compile(
    r"(?P<aspect>(?<![\d:])(?:16|9|1|4|21) ?[:：x] ?(?:9|16|1|5|3)(?![\d:]))"
    r"|(?P<clock>(?<![\d:])(?:\d{1,2}:)?\d{1,2}[:：]\d{2}(?:\.\d{1,3})?(?![\d:]))"
    r"|(?P<percent>(?<![\d.])\d{1,3}(?:[.,]\d+)?\s?[%％])"
    r"|(?P<han_percent>百分之(?P<of_hundred>[零〇一二两三四五六七八九十百\d]+)|(?<![\d.])(?P<tenths>[一二两三四五六七八九1-9])成(?![为立功]))"
    r"|(?P<dash>(?<=[\d秒초]) ?[—~〜-] ?(?=\d))"
    r"|(?P<nth_second>第(?P<at>[零〇一二两三四五六七八九十百\d.]+)秒)"
    r"|(?P<nth>第(?P<place>[一二三四五六七八九十\d]{1,2})(?:个|段|张|条|幕|幅|句|行)?(?:片段|镜头|视频|场景|画面|照片|图片|素材)?)"
    r"|(?P<han_secs>(?P<secs>半|[零〇一二两三四五六七八九十百]{1,4}(?=个?半?秒|秒))个?(?P<more>半)?秒钟?(?P<tail>半)?)"
    r"|(?P<times>(?<![\d.])(?:\d+(?:[.,]\d+)?|[一二两三四五六七八九十半]|零点[一二三四五六七八九]) ?(?:[x×](?![a-z])|倍速?))"
)
_LATIN = r"a-z0-9_\u00c0-\u024f"
"""Letters that a file's name does not begin behind; particles of scripts without spaces may stand before it."""
_SHORT = 3
_PLURAL = re.compile(r"(?:'s|’s|s'|s)$")


def items_of(text: str, quotes: tuple[str, ...], language: str, film: Film) -> list[Item]:
    """Cut a piece of a message into items.

    Args:
        text: The words, with quotations behind marks.
        quotes: The quotations.
        language: A language that has words here.
        film: What can be named.
    """
    folded = fold(text)
    found = _special(folded, quotes, film)
    if language in UNSAID:
        taken = [(item.start, item.end) for item in found]
        for start, end, said in unquoted(text, language, taken):
            old = film.text_called(said)
            if (
                old
                or " " in said
                or not any(tag.end - tag.start == end - start for tag in values().scan(fold(said)))
            ):
                found.append(Item(start, end, fold(said), {"old": old} if old else {"quote": said}))
        found.sort(key=lambda item: item.start)
    gaps: list[tuple[int, int]] = []
    here = 0
    for item in [*found, Item(len(folded), len(folded), "")]:
        if item.start > here:
            gaps.append((here, item.start))
        here = item.end
    for low, high in gaps:
        found += _lexed(folded, low, high, language, film)
    found.sort(key=lambda item: item.start)
    return found if language in LATIN_SCRIPTS else with_foreign(text, found)


def _special(folded: str, quotes: tuple[str, ...], film: Film) -> list[Item]:
    """Quotations, names of files, and what is written in digits and signs."""
    found: list[Item] = []
    for hit in MARK.finditer(folded):
        quote = quote_of(hit.group(), quotes)
        known = film.text_called(quote)
        found.append(Item(*hit.span(), quote, {"old": known} if known else {"quote": quote}))
    names: list[tuple[str, dict[str, Any]]] = [
        (name, {"named": numbers}) for name, numbers in film.files.items()
    ]
    names += [(fold(asset.filename), {"asset": asset}) for asset in film.unused]
    names += [(fold(name), {"logo": name}) for name in film.overlays if name]
    names += [(fold(one.text), {"old": one}) for one in film.texts if len(one.text) > _SHORT]
    for name, senses in names:
        called = re.compile(rf"(?<![{_LATIN}.]){re.escape(name)}(?![a-z0-9])")
        found += [Item(*hit.span(), name, dict(senses)) for hit in called.finditer(folded)]
    for hit in _SPECIAL.finditer(folded):
        if any(item.start < hit.end() and hit.start() < item.end for item in found):
            continue
        if (senses := _measured(hit)) is not None:
            found.append(Item(*hit.span(), hit.group(), senses))
    return sorted(found, key=lambda item: item.start)


def _measured(hit: re.Match[str]) -> dict[str, Any] | None:
    if said := hit["aspect"]:
        ratio = re.sub(r"[ x：]", lambda one: "" if one[0] == " " else ":", said)
        return {"aspect": ratio} if ratio in _ASPECTS else None
    if hit["clock"]:
        parts = [float(part) for part in hit["clock"].replace("：", ":").split(":")]
        return {"point": sum(part * 60**place for place, part in enumerate(reversed(parts)))}
    if hit["percent"]:
        return {"percent": number_of(hit["percent"].rstrip("%％ "))}
    if hit["han_percent"]:
        said = hit["of_hundred"]
        return {"percent": number_of(said) if said else number_of(hit["tenths"]) * 10}
    if hit["dash"]:
        return {"until": True}
    if hit["nth_second"]:
        return {"point": number_of(hit["at"])}
    if hit["nth"]:
        return {"nth": round(number_of(hit["place"]))}
    if hit["han_secs"]:
        value = 0.5 if hit["secs"] == "半" else number_of(hit["secs"])
        return {"secs": value + (0.5 if hit["more"] or hit["tail"] else 0)}
    said = re.sub(r" ?(?:[x×]|倍速?)$", "", hit["times"])
    if said.startswith("零点"):
        return {"factor": number_of(said[2:]) / 10}
    return {"factor": 0.5 if said == "半" else number_of(said)}


def _lexed(folded: str, low: int, high: int, language: str, film: Film) -> list[Item]:
    words = words_of(language)
    if words is None:
        return []
    cut = [Token(one.start + low, one.end + low, one.text) for one in tokens(folded[low:high])]
    tags: dict[int, list[Tag]] = {}
    for tag in values().scan(folded[low:high]):
        tags.setdefault(tag.start + low, []).append(tag)
    found: list[Item] = []
    here = 0
    while here < len(cut):
        token = cut[here]
        length, concepts = words.match(cut, here)
        end = cut[here + length - 1].end if length else token.start
        known = tags.get(token.start, [])
        value_end = known[0].end + low if known else token.start
        senses = _senses(concepts) if length and end >= value_end else {}
        if known and value_end >= end:
            senses = _with_values(senses, known, folded[token.start : value_end])
        end = max(end, value_end, token.end)
        item = Item(token.start, end, folded[token.start : end], senses)
        _read_as_english(item, film)
        _name(item, film)
        if not item.senses and item.text.replace(",", ".").replace(".", "", 1).isdigit():
            item.senses["number"] = number_of(item.text)
        found.append(item)
        here += 1
        while here < len(cut) and cut[here].start < end:
            here += 1
    return found if language in ("en", "zh") else _translated(folded, found, language, film)


def _senses(concepts: set[str]) -> dict[str, Any]:
    said: dict[str, Any] = dict.fromkeys(concepts, True)
    for concept in concepts:
        if concept.startswith("n:"):
            del said[concept]
            said["number"] = float(concept[2:])
        elif concept.startswith("nth:"):
            del said[concept]
            said["nth"] = int(concept[4:])
    return said


def _read_as_english(item: Item, film: Film) -> None:
    """What `en:` says of a word of another language: it is also read as English words."""
    for name in sorted(name for name in item.senses if name.startswith(AS_ENGLISH)):
        del item.senses[name]
        item.text = name.removeprefix(AS_ENGLISH)
        for one in _lexed(item.text, 0, len(item.text), "en", film):
            if one.start == 0 and one.end == len(item.text):
                item.senses = {**one.senses, **item.senses}


def _with_values(senses: dict[str, Any], known: list[Tag], said: str) -> dict[str, Any]:
    found = dict(senses)
    for tag in [*known, *(DETAILS.scan(said) if any(one.group == "kind" for one in known) else ())]:
        found.setdefault(tag.group, tag.concept)
    return found


def _name(item: Item, film: Film) -> None:
    """Add what a word names: clips, files beside the film, scenes that can be drawn."""
    words = {item.text, _PLURAL.sub("", item.text)}
    words |= {str(item.senses[group]) for group in _NAMES if group in item.senses}
    numbers = sorted({number for word in words for number in film.clips_called(word)})
    if numbers:
        item.senses["named"] = numbers
    for asset in film.unused:
        if fold(asset.filename).rpartition(".")[0] in words:
            item.senses["asset"] = asset
    if "kind" in item.senses and not numbers:
        item.senses["scene"] = item.text if item.text.isascii() else _english_scene(item)


def _english_scene(item: Item) -> str:
    """What English calls a scene that can be drawn: a river is a version of the waterfall."""
    words = tables()["en"]
    if (version := item.senses.get("variant")) in words["variant"]:
        return words["variant"][str(version)][0]
    return words["kind"][str(item.senses["kind"])][0]


def _translated(folded: str, found: list[Item], language: str, film: Film) -> list[Item]:
    """The items with unknown runs of words read by way of the book of the language."""
    result: list[Item] = []
    run: list[Item] = []
    for item in [*found, None]:
        if item is not None and not item.senses:
            run.append(item)
            continue
        if run:
            said = folded[run[0].start : run[-1].end]
            plain = fold(in_english(said, language, files=film.uploads).text).strip()
            inner = _lexed(plain, 0, len(plain), "en", film)
            if inner and all(one.senses for one in inner):
                result += [Item(run[0].start, run[-1].end, one.text, one.senses) for one in inner]
            else:
                result += run
            run = []
        if item is not None:
            result.append(item)
    return result
