"""Messages that ask for no change: greetings, questions, and errands of other tools."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.vocabulary import ASIDES, Tag, tokens

_THINGS = r"(?:things?|stuff|edits?|changes?|commands?|effects?|fonts?|typefaces?|filters?|transitions?|animations?|styles?|colou?rs?|scenes?|options?|features?|looks?|moods?|genres?|music|songs?|formats?|aspect ratios?|languages?|sizes?|positions?|tricks?)"
_TAIL = r"(?: (?:for|here|with|to|about|next|still|else|now|exactly|anyway|again|use|choose|pick|get|have|do|ask|available|from|it|this|that|them|the|my|video|film|title|titles|captions?|text|clips?|photos?|music|me|you|offer|know|support))*"
_HELP = re.compile(
    r"\W*(?:(?:hey|hi|hello|ok|okay|so|btw|by the way|oh|and|um|uh|remind me|tell me|just|please|quick question|can you tell me|could you tell me|i wonder|i forget|show me|again)\b[ ,:!.-]*)*"
    rf"(?:(?:what|which)(?: (?:sorts?|kinds?|types?) of)?(?: (?:other|more|text|title|caption|video|music|camera|picture|colou?r|different|cool|nice)){{0,2}} {_THINGS}(?: else)? (?:can|could|do|does|are|have|may|is|you)(?: (?:i|you|we|there|it|this|they))?(?: (?:got|know))?{_TAIL}"
    rf"|what (?:else |all |more )?(?:can|could|may) (?:you|i|we|this thing|it) (?:do|change|edit|ask|say|tell|try|request|make|use){_TAIL}"
    r"|how (?:do|can|does|should) (?:i|you|this|it|we) (?:use|work|edit|change|talk to|ask)(?: (?:this|it|you|things|here|with))*)\W*"
    r"|\W*(?:请问|对了|那|话说|顺便问(?:一?下)?|提醒我一?下|告诉我|你好|嗨)*[,，]?(?:你|这里|这个|现在|这|我|这儿)?(?:们)?(?:还|都|一共|总共|究竟|到底)*(?:有|支持|提供|会|能|可以)(?:用|做|加|选|换|改|让你做|要求)?(?:些)?(?:哪些|什么|啥|哪几种|多少种)(?:样|类型|种类)?的?[\u4e00-\u9fff]{0,6}?(?:动画|字体|滤镜|转场|音乐|风格|效果|特效|颜色|功能|场景|画幅|格式|东西|操作|花样|命令|修改|事)?(?:可以用|可选|能用|可以选|可以改|吗|呢|呀|啊)*\W*"
)
"""Questions about what there is and what can be done."""
_MAKES = re.compile(
    r"\b(?:make|create|generate|draw|show|surprise|give) (?:me|us)\b|\b(?:make|create|generate|draw) (?:a|an|some|something|anything)\b|随便(?:做|来|画|生成)|给我(?:做|来|画|生成)"
)
_A_FILE = re.compile(r"[\w-]+\.(?:mp4|mov|webm)\b")
_USUAL_SIZES = frozenset({"1080p", "full hd"})
_ORDER = ("export", "credits", "status", "quality", "help", "greeting", "thanks")


def aside(folded: str) -> str | None:
    """The key of the answer to a message that is nothing but an aside."""
    if _HELP.fullmatch(folded):
        return "help"
    tags = ASIDES.scan(folded)
    if not tags or not _covers(folded, tags):
        return None
    concepts = {tag.concept for tag in tags}
    if MARK.search(folded):
        concepts &= {"export", "credits", "status"}  # "加一行「谢谢」": a text is no thanks.
    if _MAKES.search(folded):
        concepts.discard("thanks")  # "Make me something cool"
    if not concepts:
        return None
    concept = next(name for name in _ORDER if name in concepts)
    if concept == "quality":
        return "outside.export"  # chosen when the file is made
    return f"outside.{concept}" if concept in _ORDER[:3] else concept


def errand(folded: str) -> str | None:
    """The same for one clause, where only errands of other tools are told apart."""
    if _A_FILE.search(folded):
        return None  # "Start with one.mp4"
    found = aside(folded)
    return found if found and found.startswith("outside.") else None


def errands_in(folded: str) -> list[Tag]:
    """Words about exporting inside a longer message."""
    return [tag for tag in ASIDES.scan(folded) if tag.concept == "export"]


def sizes_in(folded: str) -> list[str]:
    """Sizes of the file that are asked for in a longer message and are not the usual one: "in 4k"."""
    said = [folded[tag.start : tag.end] for tag in ASIDES.scan(folded) if tag.concept == "quality"]
    return [size for one in said if (size := one.removeprefix("in ")) not in _USUAL_SIZES]


def _covers(folded: str, tags: list[Tag]) -> bool:
    """Whether nothing but small words is left beside the known phrases."""
    rest = Reading(folded)
    for tag in tags:
        rest.take_span(tag.start, tag.end)
    rest.take_tags("filler")
    return not tokens(rest.text.replace("\x00", " "))
