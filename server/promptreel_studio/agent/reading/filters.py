"""How the picture is to look: brighter, more contrast, warmer, black and white, blurred."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.numbers import number_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.reading.text import Reading
    from promptreel_studio.agent.vocabulary.lexicon import Tag

LITTLE, STEP, MUCH = 0.1, 0.2, 0.4
_LOOKS = {"mono", "sepia", "vignette", "grain"}
_FIRST = {"blur": 0.4, "vignette": 0.5, "grain": 0.4}
"""How strong an effect is that was off."""
_WAYS: dict[str, tuple[str, int]] = {
    "brighter": ("brightness", 1), "darker": ("brightness", -1), "contrast": ("contrast", 1), "flatter": ("contrast", -1),
    "vivid": ("saturation", 1), "dull": ("saturation", -1), "warm": ("warmth", 1), "cold": ("warmth", -1),
    "blur": ("blur", 1), "sharp": ("blur", -1), "vignette": ("vignette", 1), "grain": ("grain", 1),
    "brightness": ("brightness", 0), "saturation": ("saturation", 0), "temperature": ("warmth", 0),
}  # fmt: skip
_PERCENT = re.compile(
    r"(?P<sign>[+-])? ?(?P<n>\d{1,3}(?:\.\d+)?) ?(?:%|percent\b)|百分之(?P<han>[一二三四五六七八九十百\d]+)"
)
_BY = re.compile(r"\bby\s*$|(?:提高|增加|降低|减少|调高|调低|提升|加强|减|降|升)了?\s*$")
_UP = re.compile(
    r"\b(?:more|increase|raise|boost|up|higher|stronger|add|bump|crank|pump|heavier|bigger|extra|punch|louder)\b|提高|增加|调高|加强|更|多|高一|增强|强一|提升|加大"
)
_DOWN = re.compile(
    r"\b(?:less|decrease|reduce|lower|down|lighter|weaker|softer|(?:dial|pull|scale|knock|cut|ease|wind|hold|turn)(?: it| them| that)? (?:back|down|off)|ease off|go (?:easy|easier) on|rein in|tone down|tame|subdue|take (?:some|a bit|a little|a third|a quarter|half|\d+ ?%) (?:of )?[\w ]*(?:out|off|away)|too much|drop|quieter|softer)\b|降低|降(?=了?[\d一]|百分|[点些下到])|减(?=了?\d|百分)|往下|暗一|减少|调低|减弱|低一|少一|弱一|减小|太强|太高"
)
_OFF = re.compile(
    r"\b(?:remove|no|without|off|undo the|delete|drop|get rid of|clear|reset|lose|not)\b|去掉|取消|删|不要|移除|关掉|拿掉|撤掉|弄掉|拿走|别再|清除"
)
_REMOVES = re.compile(
    r"\b(?:remove|get rid of|take (?:off|away|out)|drop|lose|undo|delete|clear|switch off|turn off|no more|without) (?:the |that |this |its |all )*$|(?:去掉|取消|移除|去除|删掉|不要)(?:那个|这个|那种|这种|的)?$"
)
"""Right before a look it takes it away: "take off the warm look"."""
_GOES = re.compile(
    r"(?: (?:tone|tint|look|filter|effect|cast|colou?rs?|hue|grade|grading|mood|feel))*(?: (?:off|away|out)\b| (?:can|should|must|may|has to|have to|needs? to) (?:now )?(?:go|disappear|be gone|come off)\b)|(?:的)?(?:效果|滤镜|感觉|调子|色调|色|调)*(?:都|给我|全|再|就|可以|请)*(?:去掉|取消|移除|去除|删掉|删了|不要|拿掉|撤掉|关掉|清掉)"
)
"""Right behind a look it takes it away, too: "take the warm tone off", "暖色调去掉吧"."""
_SEVERAL = re.compile(r"\b(?:all|every|filters|effects|any)\b|所有|全部|一切")
_COMMA = re.compile(r"[,;.!\n。，；](?!\d)")
_PIECE_END = re.compile(r"[,;、，]|\b(?:and|but|with|plus)\b|和|并")
_A_LOOK = re.compile(
    r"\b(?:a |the )?(?:cold|cool|warm|chilly|icy|golden)(?:ish)? (?:blue |orange |golden )?(?:look|tone|tint|feel|filter|grade|grading|cast|hue|colou?rs?|palette|mood)\b|\bmake (?:it|that|this|everything|the \w+) (?:look )?(?:cold|cool|warm)\b"
    r"|(?:冷|暖)(?:色)?(?:调|色|感|色系)(?!一?[点些])"
)
_COMPARED = re.compile(r"er$|[更点些再偏]")
_LITTLE = re.compile(
    r"\b(?:a (?:little|tiny|wee)? ?bit|slight(?:ly)?|a little|a touch|a tad|a notch|a hair|a smidge|somewhat|subtle|subtly)\b|稍微|一点点|略微|轻微|微微"
)
_COMPLAINS = re.compile(
    r"\b(?:looks?|is|'s|feels?|seems?|are|appears?|came out|turned out) (?:a (?:little |tiny )?bit|a little|a tad|kind of|kinda|sort of|rather|quite|pretty|so|very|really|somewhat|awfully) $|(?:有点|有些|显得|看着|看起来)(?:有点|有些|太)?$"
)
"""What is wrong with the picture is to become the other way."""
_MUCH = re.compile(
    r"\b(?:much|a lot|way|far|really|very|super|strong(?:ly)?|heavy|heavily|lots|significantly|extreme(?:ly)?)\b|很多|得多|非常|强烈|大幅|特别"
)


_TRACE = 0.05
"""So little of an effect that less of it is none."""


@dataclass(frozen=True, slots=True)
class FilterWish:
    """One change of how the picture looks.

    Attributes:
        field: A key of `filters`, or "all".
        change: Difference, for numbers.
        value: New value, instead of a difference; 0 takes the effect away, "none" the look.
        afresh: "A cold look", not "colder": what leans the other way counts as nothing.
    """

    field: str
    change: float | None = None
    value: float | str | None = None
    afresh: bool = False

    def applied(self, before: float | str) -> float | str:
        """The new value; kept within the range of its field."""
        if isinstance(self.value, str):
            return self.value
        low = 0.0 if self.field in {"blur", "vignette", "grain"} else -1.0
        was = float(before) if isinstance(before, int | float) else 0.0
        if self.value is not None:
            wanted = self.value
        elif was == 0 and (self.change or 0) > 0 and self.field in _FIRST:
            wanted = _FIRST[self.field] * (self.change or 0) / STEP
        else:
            if low == 0.0 and was > _TRACE and was + (self.change or 0) <= 0:
                return round(was / 2, 3)  # "Less blur" is not none.
            wanted = (0.0 if self.afresh and was * (self.change or 0) < 0 else was) + (self.change or 0)
        return round(min(max(wanted, low), 1.0), 3)


def take_filters(reading: Reading) -> list[FilterWish]:
    """Take what a clause says about the look of the picture."""
    tags = reading.tags("filter")
    if not tags:
        return []
    text = reading.text
    off = bool(_OFF.search(text))
    percents = _percents(text, tags)
    wishes: list[FilterWish] = []
    for tag in tags:
        match tag.concept:
            case "mono" | "sepia":
                own = _OFF.search(text[tag.start : tag.end]) is not None
                wishes.append(FilterWish("look", value="none" if off and not own else tag.concept))
            case "colour":
                wishes.append(FilterWish("look", value="none"))
            case "none":
                # "A black and white filter" takes none away, "remove the blur filter" the blur alone.
                one = len(tags) > 1 and not _SEVERAL.search(text)
                wishes += [FilterWish("all", value=0.0)] if (off and not one) or len(tags) == 1 else []
            case name:
                wishes.append(
                    _number(text, name, (tag.start, tag.end), off=off, percent=percents.get(tag.start))
                )
    for tag in tags:
        reading.take_span(tag.start, tag.end)
    for percent in percents.values():
        reading.take_span(*percent.span())
    for pattern in (_UP, _DOWN, _OFF, _LITTLE, _MUCH):
        while reading.take(pattern):
            pass
    wishes = [wish for place, wish in enumerate(wishes) if not _turned_later(wish, wishes[place + 1 :])]
    named = {wish.field for wish in wishes}
    return [
        wish
        for wish in dict.fromkeys(wishes)
        if len(named) == 1 or wish.change != 0.0 or wish.value is not None
    ]


def _percents(text: str, tags: Sequence[Tag]) -> dict[int, re.Match[str]]:
    """The percentage of each word, by where it begins: its own where there are as many as words, else the first."""
    named = [tag.start for tag in tags if tag.concept not in {"mono", "sepia", "colour", "none"}]
    found = list(_PERCENT.finditer(text))
    if len(found) != len(named):
        found = found[:1] * len(named)
    return dict(zip(named, found, strict=True)) if found else {}


def _turned_later(wish: FilterWish, later: list[FilterWish]) -> bool:
    """ "It looks a bit cold, warm it up": the first says what is wrong."""
    return any(other.field == wish.field and (other.change or 0) * (wish.change or 0) < 0 for other in later)


def _number(
    text: str, name: str, span: tuple[int, int], *, off: bool, percent: re.Match[str] | None
) -> FilterWish:
    field, way = _WAYS[name]
    place, end = span
    before = [found.end() for found in _PIECE_END.finditer(text, 0, place)]
    after = _PIECE_END.search(text, end)
    around = text[before[-1] if before else 0 : after.start() if after else len(text)]
    grows = _UP.search(around) and not _OFF.search(around)  # "Remove the blur, more vignette".
    sharp = (
        name == "sharp" and not _COMPARED.search(text[place:end]) and "blur" not in text[place:end]
    )  # "Sharp again" is without any blur.
    if sharp or (off and field in {"blur", "vignette", "grain"} and not grows):
        return FilterWish(field, value=0.0)
    if name in {"contrast", "brightness", "saturation", "temperature", "vignette", "blur", "grain"}:
        down = bool(_DOWN.search(around))
        way = -1 if down and not (_UP.search(around) and not re.search(r"less|低|减", around)) else 1
        if off and not down and not grows:
            return FilterWish(field, value=0.0)
    elif (_REMOVES.search(text[:place]) or _GOES.match(text, end)) and not _COMPARED.search(text[place:end]):
        return FilterWish(field, value=0.0)
    elif (
        (off and re.search(r"\bnot (?:so|as|that)\b|\bless\b|没那么|不要那么|别那么", around))
        or re.search(
            r"\b(?:too|less|not so|not as|not that)\b[^,;.]*$|(?:太|没那么)[^,;。]*$",
            text[max(0, place - 10) : place],
        )
        or (_COMPLAINS.search(text[:place]) and not text[place:end].endswith("er"))
    ):
        way = -way
    if percent:
        share = number_of(percent["n"] or percent["han"]) / 100
        if (
            percent["sign"]
            or _BY.search(text[: percent.start()])
            or way < 0
            or not re.search(r"\bto\b|到|为|at", text)
        ):
            if percent["sign"] == "-":
                way = -1
            return FilterWish(field, change=way * share)
        if field in {"blur", "vignette", "grain"}:
            return FilterWish(field, value=share)
        return FilterWish(field, value=share - 1.0 if share >= 0.5 or field == "saturation" else share)
    step = LITTLE if _LITTLE.search(text) else MUCH if _MUCH.search(text) else STEP
    afresh = name in {"warm", "cold"} and _A_LOOK.search(around) is not None
    return FilterWish(field, change=way * step, afresh=afresh)


def take_looks(reading: Reading) -> list[FilterWish]:
    """Effects that a prompt may name; "warm" and "bright" are about the scene itself."""
    if all(tag.concept not in _LOOKS for tag in reading.tags("filter")):
        return []
    probe = reading.part(0, len(reading.original))
    probe.text = reading.text
    for tag in reading.tags("filter"):
        if tag.concept not in _LOOKS:
            probe.take_span(tag.start, tag.end)
        else:
            reading.take_span(tag.start, tag.end)
    wishes: list[FilterWish] = []
    for low, high in comma_pieces(probe.folded):
        # "Black and white, no music": what is not wished is something else.
        piece = probe.part(low, high)
        piece.text = probe.text[low:high]
        wishes += take_filters(piece)
    return [wish for wish in wishes if wish.field in {"look", "vignette", "grain"}]


def comma_pieces(text: str) -> list[tuple[int, int]]:
    """Return the spans between commas and sentences."""
    edges = [0, *(edge for found in _COMMA.finditer(text) for edge in found.span()), len(text)]
    return list(zip(edges[::2], edges[1::2], strict=True))
