"""Announcements that are not called so: what tells when, where or for how much is to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.card_heads import LIST
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.notice_details import (
    ANNOUNCES,
    counts_days,
    greets,
    is_of_film,
    only_hour,
    told_kinds,
)
from promptreel_studio.agent.reading.notice_pieces import (
    FORM_FOR,
    TOLD_THAT,
    asks_for,
    bare_of,
    headline_of,
    introduces,
    without_lead,
)
from promptreel_studio.agent.reading.text import Reading, fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from promptreel_studio.agent.reading.notice_pieces import Span

_MYSELF = re.compile(
    r"^(?:hi|hello|hey|dear|thanks|thank you|so|i|i'm|i've|i'd|we run|we have|we own|we need|we want|my name|can|could|please)\b|^(?:你好|您好|大家好|我是|我想|我要|我们想|谢谢|帮我|请(?!假|柬|帖))"
)
_SHOT_BY_SHOT = re.compile(
    r"\d:\d\d ?(?:-|to|–) ?\d|\b(?:shot|scene|clip) ?[1-9]\b|(?:镜头|画面|场景)[1-9一二三]|\.(?:mp4|mov|jpe?g|png|mp3|wav|m4a)\b"
)
_MOST_LENGTHS = 2
_LONGEST_NAME = 5
_SENTENCE = re.compile(r"(?<!\d)[.](?=\s|$)|[。！!？?；;\n]")
_NO_NAME = re.compile(
    r"\b(?:with|of|instagram|insta|facebook|fb|tiktok|youtube|whatsapp|linkedin|story|stories|status|website)\b|:"
)
_LETTER_OR_DIGIT = re.compile(r"\w|[\ue000-\uf8ff]")

_ALSO = re.compile(
    r"\b(?i:says?|saying|mentions?|tells?|writes?) (?i:that|this|it|so)(?i:,? and|,? plus| \+)(?i: also| then| at the end| finally)? (?P<text>[A-Z].*)$"
)
"""What is to be said beside what was told before: "... that says that and also See you on the 10th!"."""
_OF_FILES = re.compile(
    r"\b(?:attached|uploaded|enclosed|see (?:the )?(?:photos?|pictures?|files?|attachments?))\b|^\W*(?:with |use |using |and )*(?:my|our|these|the|this) (?:\w+ )?(?:photos?|pictures?|pics|images?|clips?|videos?|logo)\W*$|^\W*(?:we|i)(?:'re| are|'m| am) (?:an? |the |two |three |your )|^\W*(?:(?:a|an|the|make|short|video|clip|film|ad|promo) )*for (?:my |our |the )?[\w' -]+$|(?:照片|图片|视频|logo|文件)(?:已经|都|也)?(?:附上|传|上传|发|放|在)"
)
_CAPITALS = re.compile(r"(?<!^)[A-ZÀ-ÞА-Я]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_FEWEST = 2


def announced(masked: str, spans: list[Span], english: Callable[[str], str]) -> list[Span]:
    """The texts of a message that tells when, where or for how much, as only an announcement does."""
    folded = fold(masked)
    if _SHOT_BY_SHOT.search(folded) or LIST.search(folded) or len(DURATION.findall(folded)) > _MOST_LENGTHS:
        return []
    told = [span for span in spans if told_kinds(masked[slice(*span)])]
    sure = [
        span
        for span in told
        if not (only_hour(masked[slice(*span)]) and Reading(english(masked[slice(*span)])).tags("kind"))
    ]
    several = any(told_kinds(masked[slice(*span)]) > 1 for span in sure)
    announces = ANNOUNCES.search(folded) is not None
    if len(sure) < (1 if announces or several else _FEWEST):
        return []
    texts = _texts_of(masked, spans, told, english)
    if len(texts) == 1 and (announces or several) and texts[0] in sure:
        piece = masked[slice(*texts[0])]  # "Peonies half price till Saturday" is all of it.
        form = FORM_FOR.match(fold(bare_of(piece)))
        asked = _MYSELF.search(folded) or (form and not TOLD_THAT.search(form.group()))
        seen = Reading(english(piece)).tags("kind") and not counts_days(piece)
        return [] if asked or seen else texts
    return texts if len(texts) >= (_FEWEST if announces or len(sure) >= _FEWEST else _FEWEST + 1) else []


def _texts_of(masked: str, spans: list[Span], told: list[Span], english: Callable[[str], str]) -> list[Span]:
    """The pieces that are to be read.

    What stands among the details is one of them, whatever it names: "coffee and cake" between a day and an address.
    Behind their sentence, what shares a sentence with words about the film is about the film.
    """
    last = max(told)[1]
    stop = _SENTENCE.search(masked, last)
    end = stop.start() if stop else len(masked)
    texts: list[Span] = []
    unnamed = masked[slice(*spans[0])]
    for_whom = tells_of_files(english(unnamed)) and not _CAPITALS.search(unnamed)
    for low, high in spans[1:] if for_whom else spans:
        piece = masked[low:high]
        if not _LETTER_OR_DIGIT.search(piece):
            continue
        if also := _ALSO.search(piece):
            texts.append((low + also.start("text"), high))
        elif ((low, high) == spans[0] and _names_it(piece)) or _is_read(piece, english) or introduces(piece):
            texts.append((low, high))
        elif (_MYSELF.search(fold(piece).strip()) or tells_of_files(english(piece))) and not told_kinds(
            piece
        ):
            continue
        elif low < (end if texts else last):
            if not is_of_film(piece, english, surely=True, seen=low > last or not texts):
                texts.append((low, high))
        elif not is_of_film(piece, english):
            around = sentence_around(masked, (low, high))
            others = [one for one in spans if around[0] <= one[0] < around[1] and one != (low, high)]
            if low < last or not any(is_of_film(masked[slice(*one)], english) for one in others):
                texts.append((low, high))
    return texts


def tells_of_files(piece: str) -> bool:
    """Whether a piece only says that there are files, or for whom the film is: "logo attached", "for my shop"."""
    return _OF_FILES.search(fold(piece)) is not None


def _is_read(piece: str, english: Callable[[str], str]) -> bool:
    """Whether a piece wishes well or says what the place is called, wherever it stands."""
    if without_lead(piece) != piece:
        return True
    return greets(piece) and not is_of_film(piece, english, surely=True)


def sentence_around(text: str, span: Span) -> Span:
    """The sentence that a piece is in."""
    before = [hit.end() for hit in _SENTENCE.finditer(text, 0, span[0])]
    behind = _SENTENCE.search(text, span[1])
    return max(before, default=0), behind.start() if behind else len(text)


def _names_it(piece: str) -> bool:
    """Whether a piece that asks for the film names what is announced: "15 second ad for Tony's Pizza"."""
    bare = bare_of(piece)
    form = FORM_FOR.match(fold(bare))
    said = headline_of(piece)
    if _HAN.search(said):
        if asks_for(piece):
            return True
        return said != piece.strip() and ANNOUNCES.search(fold(said)) is not None
    whom = form is not None and said and fold(said) != fold(bare)
    return bool(whom and len(said.split()) <= _LONGEST_NAME and not _NO_NAME.search(fold(said)))
