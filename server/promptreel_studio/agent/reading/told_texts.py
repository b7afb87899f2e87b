"""Texts that a clause of a first message tells to write and where: "say Merry Christmas from us at the end", "结尾写谢谢观看"."""

from __future__ import annotations

from typing import NamedTuple

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.numbers import NUMBER
from promptreel_studio.agent.reading.quotes import MARK, mark
from promptreel_studio.agent.reading.text import Reading, fold

_NUMBER = rf"(?:(?:first|last|final|opening|closing) )?(?:{NUMBER}|few|couple of) ?(?:s|secs?|seconds?)"
_PLACE = (
    rf"(?:(?:right |just |only )?(?:at|in|near|towards?|by|for|during) (?:the )?(?:very )?(?:end(?:ing)?|finish|close|start|beginning|opening|middle|{_NUMBER})(?: of (?:it|the (?:video|film|clip)))?"
    rf"|for the (?:whole|entire) (?:time|video|film|clip)|the whole time|all the (?:time|way through)|throughout(?: the (?:video|film|clip))?"
    r"|(?:on|over|across|in|at) (?:the )?(?:screen|picture|video|image|top|bottom|cent(?:er|re)|middle)(?: of (?:it|the (?:screen|picture|video|image|frame)))?)"
)
_CLAUSE = r"(?:^|(?<=[,.;:!?\n])|(?<=\band )|(?<=\bthen )|(?<=\bwith ))\s*(?:(?:and|then|also|please|but|finally|lastly|just|it|should|must|can you|could you|have it|let it|make it|i want it to) )*"
_VERB = r"(?:(?:say|says|saying|write|writes|writing|read|reads|reading|type)(?: (?:the )?(?:words?|text|line|message|phrase))?|(?:put|show|display|add) the (?:words?|text|line|message|phrase))(?: (?:saying|reading|that says))?"
_BEGINS = r"(?P<verb>(?:end|close|finish|open|start|begin)s? (?:it |the (?:video|film) )?(?:with|by|on) (?:the (?:words?|text|line|message)|saying|writing|text)(?: (?:saying|reading))?)"
_SPOKEN = re.compile(
    rf"{_CLAUSE}(?:(?:(?P<before>{_PLACE})(?:,? (?:have it|it should|let it|make it))?,? )?{_VERB}|{_BEGINS}|(?P<noun>(?:a |the )?(?:title|text|headline|caption)(?: saying| reading)?)) (?P<text>[^,;\n\ue000-\uf8ff]+)"
)
_TAIL = re.compile(
    rf"(?P<place>(?:\s+{_PLACE})+)?\s*(?P<rest>(?:\s(?:in|with|over|while|on|as) .*)?)[.!?]*\s*"
)
_SHOULD = re.compile(
    r"\bthe (?:words?|text|line|message|phrase) $|\b(?:should|must|has to|needs to|shall|could|want it to|please) \w+\s*:?\s*$"
)
"""Behind it several texts may follow, or a look of the card that they are."""
_ENDS = re.compile(r"end|clos|finish")
_SENTENCE = re.compile(r"[.!?]+(?=\s|$)")
_HAN = re.compile(r"[\u3400-\u9fff]")
_NO_TEXT = re.compile(
    r"(?:it|that|this|them|something|anything|nothing|some|his|her|their|my|our|its|the|a|an|how|what|why|who|when|where|hi to|hello to|goodbye to|thanks to|thank you to|happy birthday to|which|in|on|at|over|with|to|out|name|names|words|text|lyrics|nice|more|no)\b(?! (?:world|end|future|sea|best|sky|one|way|time|day|night|love|only)\b)"
)
"""What is said of a text and is none: "say something nice at the end", "write the names of the planets"."""
_STAYS = re.compile(
    r"\s*[,.;，。；]?\s*(?:(?:and|but|please|it|the (?:text|words?|title)|text|should|must|is|to|keep|leave|have|let|stays?|staying|remains?|visible|shown|readable|there|up|on|screen|all) )*(?:throughout(?: the (?:video|film|clip))?|(?:for )?the (?:whole|entire) (?:time|video|film|clip)|all the (?:time|way through)|from (?:start|beginning) to (?:end|finish)|permanently|always (?:visible|there|on screen|readable))(?=\s*(?:[,.;!\n]|$))"
    r"|\s*[,，。；]?\s*(?:让|把|这|并且?|它|文字|字幕|标题|字|要|请)*(?:一直|始终|全程|自始至终|从头到尾|整个过程)(?:都|要)*(?:显示|在|有|挂着|留着|保留|出现|停留|可见|不消失|不动)(?:着|在?(?:屏幕|画面)上)?(?=\s*(?:[，,。；!！\n]|$))"
)
_MARK_STAYS = re.compile(rf"(?P<mark>{MARK.pattern})(?:{_STAYS.pattern})", re.IGNORECASE)
"""That a text stays is said of it in the next clause, too: "the words “Be kind”, keep them up the whole time"."""
_LOOKS = ("colour", "size", "font", "music_noun", "style", "style_sure", "kind", "palette", "weather", "time")
_OF_FILM = ("aspect", "position", "camera_noun", "do", "new", "silence")
_HAN_PLACE = r"(?:(?:在)?(?:视频|影片|短片|片子|画面)?的?(?:(?:结尾|最后|末尾|片尾|结束|开头|开始|片头|开场|中间|正中间?|中央|上方|下方|顶部|底部)(?:处|时|部分|的时候|的地方)?|(?:最后|前|开头|结尾)[\d一二两三四五六七八九十]+秒))"
_HAN_WRITES = r"(?:(?:书|手)?写[上着出]?|打[上出]|印[上着]|题[上着]|标[上着])(?:一?[句行段](?:话|字)?|文字|字幕|标题|字样)?"
_HAN_SHOWS = r"(?:出现|显示|弹出|浮现|放上?|加上?|配上?|来)(?:一?[句行段](?:话|字)?|文字|字幕|标题)?"
_HAN_SPOKEN = re.compile(
    rf"(?:^|(?<=[，,。.;；！!\n\s]))(?:并|并且|然后|再|请|要|同时|接着)*(?P<before>{_HAN_PLACE})?(?:要|请|再|就|能|会|都)*(?:(?P<write>{_HAN_WRITES})|(?P<show>{_HAN_SHOWS}))[:：\s]*(?P<text>[^,，。;；、!！\n\ue000-\uf8ff]{{2,30}})"
)
_HAN_TAIL = re.compile(
    rf"(?P<noun>(?:这)?[一二两三四五六七八九十]个(?:大|小)?字|几个(?:大)?字|(?:这|那)?(?:句话|行字|的?字样|的文字|的标题|的字幕)|的字)?(?:就?(?:放|写|显示)?在(?P<place>{_HAN_PLACE}))?"
)
_HAN_SENTENCE = re.compile(
    r"快乐|谢谢|感谢|祝|愿|欢迎|再见|晚安|早安|加油|恭喜|我爱|观看|关注|如意|大吉|明年见|下次见"
)
_HAN_NO_TEXT = re.compile(
    r"一?(?:些|点|首|个|段|张|句)|上?(?:什么|祝福语|名字|文字|字幕|歌词|标题|一首|一些)|[春夏秋冬]$"
)


_TRANSLATED = re.compile(
    rf"(?P<mark>{MARK.pattern})[ ,，—-]{{0,2}}(?P<text>(?![^,，。\s]*(?:[放写切段镜卡的第]|直接|背景|居中|显示|颜色|依次|分别|出现|音乐))[\u3400-\u9fff]{{4,16}})(?=[,，。.\s]|$)"
)
"""What stands behind a text of another language says it again: "“Practice makes perfect.” 熟能生巧"."""


class _Told(NamedTuple):
    """A text and where it is to be read, in a message."""

    start: int
    end: int
    low: int
    high: int
    place: str


def mask_told_texts(masked: str, quotes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Put what a clause says that is to be read behind a mark, with its place beside it.

    Args:
        masked: A first message in English or Chinese, its quotations behind marks, as it was typed.
        quotes: The quotations.
    """
    for read, noun, always in ((_english, " the title ", " throughout "), (_chinese, "标题", "全程")):
        here = 0
        while (told := read(masked, fold(masked), here)) is not None:
            text = masked[told.low : told.high].strip().strip("'\"“”")
            said = f"{told.place or always}{noun}{mark(len(quotes))}"
            masked = f"{masked[: told.start]} {said}{masked[told.end :]}"
            here = told.start + len(said)
            quotes = (*quotes, text)
    masked, quotes = _with_translations(masked, quotes)
    always = "全程" if _HAN.search(masked) else " throughout"
    return _MARK_STAYS.sub(lambda found: f"{found['mark']}{always}", masked), quotes


def _with_translations(masked: str, quotes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The texts with what says them again in Chinese below."""
    texts = {mark(number): text for number, text in enumerate(quotes)}
    for found in list(_TRANSLATED.finditer(masked)):
        said, own = found["text"], texts[found["mark"]]
        words = Reading(said)
        tags = [*words.tags(*_LOOKS, *_OF_FILM), *words.details()]
        if (
            own.isascii()
            and " " in own
            and 2 * max((tag.end - tag.start for tag in tags), default=0) < len(said)
        ):
            texts[found["mark"]] = f"{own}\n{said}"
            masked = masked.replace(found.group(), found["mark"])
    return masked, tuple(texts.values())


def _english(masked: str, folded: str, here: int) -> _Told | None:
    for found in _SPOKEN.finditer(folded, here):
        low, high = found.span("text")
        if _NO_TEXT.match(folded, low) or MARK.match(masked, high):
            continue
        high = _end_of(folded, low, high)
        tail = _tail_of(folded, low, high)
        end = tail.start() if tail else high
        rest = tail.end("place") if tail and tail["place"] else end
        place = " ".join(filter(None, [found["before"], tail["place"] if tail else None])).strip()
        if found["verb"]:
            place = "at the end" if _ENDS.match(found["verb"]) else "at the start"
        stays = _STAYS.match(folded, rest)
        # A verb alone does not show "read books" and "say cheese" to be texts; a place or capitals do.
        alone = masked[low].isupper() and not _SHOULD.search(folded, 0, low)
        shown = stays or (not found["noun"] and (place or (alone and found.start() > 0)))
        if shown and masked[low:end].strip(" .!?"):
            return _Told(
                found.start(), stays.end() if stays else rest, low, end, "" if stays else f"{place} "
            )
    return None


def _tail_of(folded: str, low: int, high: int) -> re.Match[str] | None:
    """What stands behind a text in its clause: its place, its looks, and what is seen or heard with it."""
    for at in range(low + 1, high):
        tail = _TAIL.fullmatch(folded, at, high) if folded[at] == " " else None
        if tail and (tail["place"] or (tail["rest"] and Reading(tail["rest"]).tags(*_LOOKS))):
            return tail
    return None


def _end_of(folded: str, low: int, high: int) -> int:
    """Where the sentence of a text ends."""
    stop = _SENTENCE.search(folded, low, high)
    return (stop.end() if folded[stop.start()] in "!?" else stop.start()) if stop else high


def _chinese(masked: str, folded: str, here: int) -> _Told | None:
    for found in _HAN_SPOKEN.finditer(folded, here):
        low, high = found.span("text")
        tails = (_HAN_TAIL.fullmatch(folded, at, high) for at in range(low + 1, high + 1))
        tail = next(hit for hit in tails if hit)
        said = folded[low : tail.start()]
        sure = tail["noun"] or (found["before"] and _HAN_SENTENCE.search(said))
        if _HAN_NO_TEXT.match(said) or MARK.match(masked, high) or (found["show"] and not sure):
            continue
        place = found["before"] or tail["place"] or ""
        stays = _STAYS.match(folded, high)
        # "写上…" alone is read where all titles are.
        if place or tail["noun"] or stays:
            end = stays.end() if stays else high
            return _Told(found.start(), end, low, tail.start(), "" if stays else place or " ")
    return None
