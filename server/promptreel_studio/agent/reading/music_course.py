"""How the music of a new film goes: from when on it is heard, and that it grows louder or softer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_MUSIC = r"(?:music|song|soundtrack|piano|synthwave|guitar|ambient|lo-?fi|strings|beat|sound|it)"
_WHAT = r"(?P<{name}>[^,.;!\n，。；！\ue000-\uf8ff]{{1,40}}?|[\ue000-\uf8ff])"
_END = r"(?=\s*(?:[,.;!\n，。；！]|$|\bif\b|\band\b|\bbut\b))"
_FROM = re.compile(
    rf"\bno {_MUSIC} (?:until|till|before) (?:the )?{_WHAT.format(name='until')}{_END}"
    rf"|\b{_MUSIC},? (?:should |must |to |can |that |which )?(?:only |just )?(?:starts?|starting|begins?|beginning|kicks? in|comes? in|sets? in|enters|plays?)(?: only| just)? (?:at|in|with|when|from|on|after|once) (?:the )?{_WHAT.format(name='start')}{_END}"
    rf"|\b(?:no|without) (?:any )?(?:music|sound) (?:for|in|during|within) the (?:very )?first {_WHAT.format(name='first')}{_END}"
    rf"|\bfirst {_WHAT.format(name='firsts')} (?:no|without|silent,? no) (?:music|sound)\b"
    r"|(?:前|开头)(?P<han_first>[\d一二两三四五六七八九十]+秒)(?:内|里)?(?:先)?(?:不要|没有|别放|不放|无)(?:有)?(?:音乐|配乐)"
    rf"|\b{_MUSIC} (?:erst )?(?:from|ab|only from|à partir|a partir|starting)(?: in| of| the| du| de| los)* {_WHAT.format(name='abroad')}{_END}"
    rf"|\b{_MUSIC} only (?:at|in|with|when|from|on|after|once|over|under|for|during) (?:the )?{_WHAT.format(name='only')}{_END}"
    r"|(?:音乐|配乐|bgm)(?:只)?(?:从|到|等|等到|在)(?P<han>[^,，。]{1,12}?)(?:才|再|时|的时候|开始|起|之后|以后|后)+(?:开始|放|响|进|进来|出|出现|播放|有)*"
    r"|(?P<until_han>[^,，。]{1,12}?)(?:之前|以前|前)(?:都)?(?:不要|没有|别放|不放|先不要)(?:有)?(?:音乐|配乐)"
    r"|(?P<han_only>[^,，。]{1,12}?)(?:才|再)(?:开始)?(?:放|出|起|响起|有|来)(?:音乐|配乐)"
)
_AT_ONCE = re.compile(r"(?:very )?(?:start|beginning|first second|outset)\b|开头|一开始")
_GROWS = re.compile(
    r"\b(?:(?:slowly |gradually |that |which |and )*(?:get(?:s|ting)?|grow(?:s|ing)?|becom(?:es|ing)) (?:slowly |gradually |steadily |ever |more and more )*(?:louder|bigger|stronger|intense)(?: and (?:louder|bigger|stronger))?|louder and louder|build(?:s|ing)?(?: up| and builds?)|swell(?:s|ing)?|crescendo|ris(?:es|ing) (?:slowly|gradually|in volume))\b|(?:音乐|声音)?(?:越来越|逐渐变?|慢慢变?|渐渐变?)(?:响|大声?|强|激昂|高亢)|由(?:弱|轻|小)(?:到|变)(?:强|响|大)|渐强"
)
_SHRINKS = re.compile(
    r"\b(?:(?:slowly |gradually |that |which |and )*(?:get(?:s|ting)?|grow(?:s|ing)?|becom(?:es|ing)) (?:slowly |gradually |steadily |ever |more and more )*(?:quieter|softer)(?: and (?:quieter|softer))?|quieter and quieter|softer and softer|(?:dies|dying|ebbs|ebbing) (?:slowly )?away|diminuendo)\b|(?:音乐|声音)?(?:越来越|逐渐变?|慢慢变?|渐渐变?)(?:小声?|轻|弱|安静)|由(?:强|响|大)(?:到|变)(?:弱|轻|小)|渐弱"
)


def take_course(reading: Reading) -> tuple[str, str | None]:
    """Take from when on music is heard, in the words for it, and whether it "grows" or "shrinks"."""
    since = ""
    found = reading.search(_FROM)
    if found is not None:
        said = next(value for value in found.groupdict().values() if value)
        if not _AT_ONCE.match(said):
            since = said
            kept = (
                found.start()
                if any(found[name] for name in ("until", "until_han", "first", "firsts", "han_first"))
                else _behind_name(reading, found)
            )
            reading.take_span(kept, found.end())
    for way, pattern in (("grows", _GROWS), ("shrinks", _SHRINKS)):
        if hit := reading.search(pattern):
            if not _of_music(reading, hit):
                continue
            reading.take_span(*hit.span())
            return since, way
    return since, None


def _behind_name(reading: Reading, found: re.Match[str]) -> int:
    """Where what is said of its course begins: which music it is stays to be read."""
    named = [tag.end for tag in reading.tags("music_noun", "style_sure", "style_alone", within=found.span())]
    first = min(named, default=found.start())
    return first if first < found.end() else found.start()


def _of_music(reading: Reading, hit: re.Match[str]) -> bool:
    """Whether what grows is the music: it is named in the same sentence."""
    before = max((reading.folded.rfind(sign, 0, hit.start()) for sign in ".!?。！\n"), default=-1)
    behind = [at for sign in ".!?。！\n" if (at := reading.folded.find(sign, hit.end())) >= 0]
    window = (before + 1, min(behind, default=len(reading.folded)))
    named = reading.tags("music_noun", "style_sure", "style_alone", within=window)
    return bool(named) or "声" in hit.group() or "响" in hit.group() or "music" in hit.group()
