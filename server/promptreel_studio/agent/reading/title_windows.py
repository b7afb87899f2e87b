"""Where a prompt for a new video speaks of titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import MARK, quote_of
from promptreel_studio.agent.reading.titles import NAMING, Window

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_PIECE = re.compile(
    r"(?<!\d)[,.]|[,.](?!\d)|[;!?。、\n]|\b(?:with|and|plus|featuring|including)\b(?! \d)(?! (?:one|two|three|four|five|six|seven|eight|nine|ten)\b)|配上|带有?|并|加上|和|然后"
)
_STOPS = frozenset(".!?。！？…")
_NEW_SENTENCE = re.compile(r"\s+[^\W\d_a-z]")
_TITLE_SPAN = re.compile(
    r"\b(?:first|last|final|from|throughout|whole|at the (?:start|beginning|end)|for)\b|第|前|最后|显示|持续|开头|结尾|全程|\d\s?(?:-|—|到)\s?\d"
)
_GOES_BLACK = re.compile(
    r"\b(?:fad\w+|dip\w*|cut\w*|go(?:es)?) (?:in |out )?(?:to|from|into|through) (?:black|white)\b|[淡渐][入出变]?黑"
)
_MODIFIERS = ("colour", "size", "weight", "position", "title_noun", "font", "animation", "background")
_LEADS = re.compile(
    r"\W*(?:and |then |please )*(?:(?:at|in|on) the (?:very )?(?:(?:top|bottom|middle|cent(?:er|re)|upper|lower|left|right)[ -]?)+(?:corner|edge|third|side)?(?: of (?:the (?:picture|screen|frame|image|video)|it))?\W*(?:and |then )*)?"
    r"(?:(?:from|between|at|for|during|in)? ?(?:the )?(?:first |last )?(?:seconds? )?\d[\d.:]*(?: ?s| ?secs?| ?seconds?)?(?: ?(?:to|until|till|and|-|–) ?(?:seconds? )?\d[\d.:]*(?: ?s| ?secs?| ?seconds?)?)?)?\W*"
    r"|\W*(?:在|从)?第?[\d一二两三四五六七八九十.]+秒?(?:钟)?(?:开始|起)?(?:到|至|-|—)第?[\d一二两三四五六七八九十.]+秒(?:钟)?(?:之间|期间|时|内|里)?\W*|\W*(?:在)?(?:画面|屏幕)?的?[最]?[上下左右底顶中]{1,2}(?:部|方|面|边|角|间|央)\W*"
)
"""A piece before a text that says nothing but where or when it is seen: "at the bottom, from second 2 to 5, write ..."."""
_GONE = re.compile(
    r"\W*(?:then )?(?:it )?(?:then )?(?:disappears?|vanish(?:es)?|goes(?: away)?|leaves|is gone|gone|ends?|fades? (?:out|away)) (?:again )?(?:at|after|by) |\W*(?:到|在)?第?[\d一二两三四五六七八九十.]+秒(?:钟)?(?:再|就|时)?(?:消失|隐藏|结束)"
)
_PICTURE = ("画面", "屏幕")
"""The place of a text, and no film that is wished: "画面底部显示……"."""
_SMALL_WORD = re.compile(r"(?:\b(?:a|an|the|big|add|has|having|is)|一个|个|的|加|用|字|色)\s*$")


def title_windows(reading: Reading) -> list[Window]:
    """Where a prompt for a new video speaks of titles: one window for each quotation."""
    pieces = _pieces(reading)
    windows: list[Window] = []
    index = 0
    while index < len(pieces):
        start, end = pieces[index]
        quote = MARK.search(reading.folded, start, end)
        noun = next(iter(reading.tags("title_noun", within=(start, end))), None)
        if quote is None and noun is None:
            index += 1
            continue
        head = _window_start(
            reading, start, min(quote.start() if quote else end, noun.start if noun else end)
        )
        before = index - 1
        while quote and head == start and before >= 0 and _leads(reading, *pieces[before]):
            if windows and pieces[before][0] < windows[-1][1]:
                break
            head = start = pieces[before][0]
            before -= 1
        while index + 1 < len(pieces) and _continues(reading, *pieces[index + 1]):
            index += 1
            end = pieces[index][1]
        windows.append((head, end))
        index += 1
    return windows


def _pieces(reading: Reading) -> list[Window]:
    text = reading.folded
    ends = [found.span() for found in _PIECE.finditer(text)] + _behind_sentences(reading)
    pieces: list[Window] = []
    start = 0
    for low, high in sorted(ends):
        pieces.append((start, low))
        start = high
    pieces.append((start, len(text)))
    return pieces


def _behind_sentences(reading: Reading) -> list[Window]:
    """Where a sentence ends with the quotation in it: "at 8 seconds “We came home.” The video is 12 seconds long"."""
    return [
        (found.end(), found.end())
        for found in MARK.finditer(reading.folded)
        if quote_of(found.group(), reading.quotes)[-1:] in _STOPS
        and _NEW_SENTENCE.match(reading.original, found.end())
    ]


def _leads(reading: Reading, start: int, end: int) -> bool:
    """Whether a piece only says where or when the text behind it is seen, and is not the length of the film."""
    said = reading.folded[start:end]
    return _LEADS.fullmatch(said) is not None and (
        bool(reading.tags("position", within=(start, end))) or _TITLE_SPAN.search(said) is not None
    )


def _window_start(reading: Reading, start: int, first: int) -> int:
    """Everything before the title's word belongs to it, unless the scene is spoken of there."""
    naming = NAMING.search(reading.folded, start, first)
    first = naming.start() if naming else first
    shown = reading.tags(
        "kind", "shows", "beyond", "time", "weather", "new", "music_noun", "aspect", within=(start, first)
    )
    if all(reading.folded[tag.start : tag.end] in _PICTURE for tag in shown):
        return start
    changed = True
    while changed:
        changed = False
        for tag in reading.tags(*_MODIFIERS, within=(start, first)):
            if not reading.folded[tag.end : first].strip(" 的"):
                first, changed = tag.start, True
        if found := _SMALL_WORD.search(reading.folded, start, first):
            first, changed = found.start(), found.start() < first
    return first


def _continues(reading: Reading, start: int, end: int) -> bool:
    """ ", in yellow, for the first 3 seconds": still about the title."""
    if _GONE.match(reading.folded, start, end) and not MARK.search(reading.folded, start, end):
        return True
    if MARK.search(reading.folded, start, end) or _GOES_BLACK.search(reading.folded, start, end):
        return False
    if reading.tags(
        "kind",
        "beyond",
        "time",
        "weather",
        "music_noun",
        "style_sure",
        "aspect",
        "silence",
        "camera_noun",
        "new",
        within=(start, end),
    ):
        return False
    looks = reading.tags("colour", "size", "position", "weight", within=(start, end))
    return bool(looks) or bool(
        _TITLE_SPAN.search(reading.folded, start, end)
        and re.search(r"\d|second|秒|start|end|whole|结尾|开头|全程", reading.folded[start:end])
    )
