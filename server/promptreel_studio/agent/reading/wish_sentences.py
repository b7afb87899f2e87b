"""Sentences that are to be read and that nobody quoted: thanks and good wishes, and what "it should say"."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.card_words import alternatives, words_of
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.quotes import MARK, mark
from promptreel_studio.agent.reading.text import fold

_THANKS = re.compile(
    r"(?:^|(?<=[.!?\n] )|(?<=\n))(?P<text>(?:Thank you(?: so much| all| both)? for|Thanks (?:so much |a lot )?for|We(?:'ll| will|'re going to)? (?:all )?(?:miss|love) you|See you|Good luck|Welcome (?:to|back|home)|Get well|Best wishes|With (?:all our )?love|Love from|You(?:'re| are| were) (?:the best|our)|Have a (?:great|nice|wonderful|safe|lovely)"
    r"|Danke (?:für|dass)|Vielen Dank|Wir (?:vermissen|lieben) |Alles Liebe|Merci (?:pour|à|d)|Gracias (?:por|a)|Grazie (?:per|a|di)|Obrigad[oa]s? (?:por|a)|Спасибо (?:за|вам|тебе))[^.!?\n\ue000-\uf8ff]{2,80})[.!?]?(?=\s|$)"
    r"|(?:^|(?<=[，,。.!！;；\n ]))(?P<han>(?:祝|愿|感谢|谢谢|恭祝|恭贺|衷心|我们(?:永远)?爱你|想念你|一路平安|辛苦了)[\u3400-\u9fff]{2,24}(?:[，,、](?:祝|愿|感谢|谢谢|希望)?[\u3400-\u9fff]{2,16})?)(?=[。.!！;；\n\s]|$)"
)
_GREETS = re.compile(
    rf"\s*(?P<text>[¡]?(?:(?i:{alternatives([word for word in words_of('greets') if len(word) > 4])}))[^.!?。！？\n\ue000-\uf8ff]{{0,60}})(?P<end>[.!?。！？\n]+)\s*(?=\S)"
    r"|\s*(?P<han>[\u3400-\u9fff]{0,6}(?:快乐|恭喜|大吉|如意|安康)[\u3400-\u9fff]{0,8})(?P<han_end>[。!！\n]+)\s*(?=\S)"
)
_REQUEST = re.compile(
    r"\b(?:video|clip|card|film|animation|slide|music|piano|guitar|background|seconds?|behind|make|please|help)\b|视频|短片|动画|卡片|背景|音乐|钢琴|帮我|做[个一]|风格|画面",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"\b(?i:(?:it|this|the (?:card|video|film|text|screen|slide)|text) (?:should|must|has to|needs to|shall|could) (?:say|read)|i want it to say|please write|have it say|let it say)\s*:?\s+(?P<row>[A-Z0-9][^.!?\n\ue000-\uf8ff]{2,160}[!?]?)"
)
_THAT = re.compile(
    r"\b(?i:put|write|show|place|have) (?:that|this|the (?:first|above)) (?:sentence|line|text|phrase|quote)(?: (?:on|over) (?:it|screen|the (?:screen|picture|video)|top))?|(?:把)?(?:这|那|第一|上面(?:这|那)?)句话?(?:写|放|打)(?:在)?(?:上面|画面上|屏幕上|上去|上)"
)
_FIRST = re.compile(r"\s*(?P<text>[^.!?。！？\n\ue000-\uf8ff]{3,80}[!?！？]?)[.。\n]?\s*")
"""What a message begins with, of which is said later that it is to be read: "pov: it's 3am. rain on a street ... put that sentence on it"."""
_SAID = re.compile(
    rf"\b(?i:should|must|has to|needs to|shall) (?i:say|read)\s*:?\s+(?:cards: )?{MARK.pattern}"
)
_BETWEEN = re.compile(
    r"\s*[,;]?\s*(?:and |then )*(?:(?:at|in) the (?:very )?end|then|finally|after (?:that|it)|below(?: it| that)?|under(?:neath)?(?: it| that)?|as the last line)\s*[,:]?\s*(?:it (?:should )?says? )?(?=[A-Z0-9])"
)
_FILM = re.compile(
    r",? (?:over|on|with|in) (?:an? |the |some |my )?[a-z].*$|,? (?:please|and (?:use|add|put|make|with)) .*$"
)
_HAN_WRITES = re.compile(
    r"(?:^|(?<=[\s,，。]))写(?:上|着|一下)?[ :：]+(?P<row>[\u3400-\u9fff][\u3400-\u9fff\d]*(?:[ ][\u3400-\u9fff\d]+)*)"
)
_MANNER = re.compile(alternatives(words_of("manner")))
_ASKS_HAN = re.compile(r"背景|画面|颜色|^(?:要|配|用|音乐|加|做|再|最好|竖屏|横屏)|的$|音乐|视频|秒$")


def mask_said(masked: str, quotes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Put what "it should say" behind marks, one for each text that is told.

    Args:
        masked: A first message with its quotations behind marks, as it was typed.
        quotes: The quotations.
    """
    if found := _SAYS.search(masked):
        said = _FILM.sub("", found["row"])
        texts = [text.strip(" ,") for text in _BETWEEN.split(said)]
        marks = ", ".join(mark(len(quotes) + number) for number in range(len(texts)))
        marks = f"cards: {marks}. " if len(texts) > 1 else marks
        low = found.start("row")
        return f"{masked[:low]}{marks}{masked[low + len(said) :]}", (*quotes, *texts)
    if (found := _THAT.search(masked)) and (first := _FIRST.match(masked)) and first.end() <= found.start():
        text = first["text"].strip()
        return (
            f"{masked[first.end() : found.start()]} write {mark(len(quotes))} on it {masked[found.end() :]}",
            (
                *quotes,
                text,
            ),
        )
    if found := _HAN_WRITES.search(masked):
        kept: list[str] = []
        for piece in found["row"].split(" "):
            if kept and (_ASKS_HAN.search(piece) or _MANNER.fullmatch(fold(piece))):
                break
            kept.append(piece)
        low = found.start("row")
        rest = masked[low + len(" ".join(kept)) :]
        return f"{masked[:low]}{mark(len(quotes))}{rest}", (*quotes, "\n".join(kept))
    return masked, quotes


def says_all(masked: str) -> bool:
    """Whether a message tells what is to be read: nothing else of it is."""
    return _SAID.search(masked) is not None


def mask_wish_sentences(masked: str, quotes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Put the first sentence of thanks or of good wishes behind a mark, where more is said than that.

    Args:
        masked: A first message with its quotations behind marks, as it was typed.
        quotes: The quotations.
    """
    found = _GREETS.match(masked) if MARK.search(masked) else None
    if found and not _REQUEST.search(found.group()):
        # What else is to be read would let the greeting be none of it.
        said, end = (found["text"], found["end"]) if found["text"] else (found["han"], found["han_end"])
        loud = end[0] if end[0] in "!！" else ""
        return f"{mark(len(quotes))}. {masked[found.end() :]}", (*quotes, said.strip() + loud)
    for found in _THANKS.finditer(masked):
        text = (found["text"] or found["han"]).strip()
        around = masked[: found.start()] + masked[found.end() :]
        if _REQUEST.search(text) or DURATION.search(fold(text)) or not around.strip(" .!?,。！，"):
            continue
        lead = "greeting " if not MARK.search(masked) and found["text"] else ""
        return (
            f"{masked[: found.start()]}{lead}{mark(len(quotes))}. {masked[found.end() :].lstrip(' .!?。！')}",
            (*quotes, text),
        )
    return masked, quotes
