"""A text that is being read: readers take what they recognise, what is left was not understood."""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property
from typing import TYPE_CHECKING

from promptreel_studio.agent.vocabulary import DETAILS, WORDS, Tag, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

TAKEN = "\x00"
_TRADITIONAL = (
    "標題視頻製畫長鐘時間數點樂聲動換顏紅黃藍綠銀橫豎風雲陰霧閃電燈樓東廣滬灘陸島灣濱鄉莊鎮嶺鳥龍馬魚貓車機鐵場館員兒個條這裡對開關從過還後"
    "結複雜變調轉靜緩鏡頭遠處讓請幫給寫顯現與邊無沒應該當創語詞鋼輕鬆歡節隊體號導載儲發單雙兩幾萬億麼傳說設為適觀紐約倫華麗溫夢簡淺彈歲飛騰擬"
)
_SIMPLIFIED = (
    "标题视频制画长钟时间数点乐声动换颜红黄蓝绿银横竖风云阴雾闪电灯楼东广沪滩陆岛湾滨乡庄镇岭鸟龙马鱼猫车机铁场馆员儿个条这里对开关从过还后"
    "结复杂变调转静缓镜头远处让请帮给写显现与边无没应该当创语词钢轻松欢节队体号导载储发单双两几万亿么传说设为适观纽约伦华丽温梦简浅弹岁飞腾拟"
)
_SAME = str.maketrans(_TRADITIONAL + "’‘`–—~～〜", _SIMPLIFIED + "'''--———")
_SENTENCE = re.compile(r"[,.;:!?。、\n]")
_BRIDGE = 2


def fold(text: str) -> str:
    """Lower case, half width, simplified characters: the same length, so that spans stay true."""
    return "".join(_fold_one(char) for char in text)


def _fold_one(char: str) -> str:
    if char < "\x80":
        return " " if char in "\t\r\x00" else char.lower()
    plain = unicodedata.normalize("NFKC", char)
    plain = plain if len(plain) == 1 else char
    low = plain.lower()
    return (low if len(low) == 1 else plain).translate(_SAME)


class Reading:
    """One text under reading.

    Attributes:
        original: The words as the user typed them (quotations already replaced by marks).
        quotes: The quotations behind the marks of the whole message.
        text: The folded words; what has been taken is blanked.
    """

    def __init__(self, original: str, quotes: tuple[str, ...] = ()) -> None:
        self.original = original
        self.quotes = quotes
        self.folded = fold(original)
        self.text = self.folded

    @cached_property
    def _tags(self) -> list[Tag]:
        return WORDS.scan(self.folded)

    def details(self) -> list[Tag]:
        """Seasons, weathers and variants nobody has taken, also those inside the name of a subject."""
        return [tag for tag in DETAILS.scan(self.folded) if TAKEN not in self.text[tag.start : tag.end]]

    def take_span(self, start: int, end: int) -> None:
        """Blank a span: it has been understood."""
        self.text = self.text[:start] + TAKEN * (end - start) + self.text[end:]

    def tags(self, *groups: str, within: tuple[int, int] | None = None) -> list[Tag]:
        """Known phrases of these groups that nobody has taken yet."""
        low, high = within or (0, len(self.text))
        return [
            tag
            for tag in self._tags
            if tag.group in groups
            and low <= tag.start
            and tag.end <= high
            and TAKEN not in self.text[tag.start : tag.end]
        ]

    def tags_near(self, start: int, end: int) -> list[Tag]:
        """Known phrases that touch a span, taken or not."""
        return [tag for tag in self._tags if tag.start < end and start < tag.end]

    def part(self, start: int, end: int) -> Reading:
        """A reading of its own for one clause."""
        return Reading(self.original[start:end], self.quotes)

    def has(self, group: str, *concepts: str) -> bool:
        """Whether an untaken phrase of the group (and one of the concepts) is there."""
        return any(not concepts or tag.concept in concepts for tag in self.tags(group))

    def take_tags(self, *groups: str, within: tuple[int, int] | None = None) -> list[str]:
        """Take all phrases of the groups; their concepts, in the order of the words."""
        found = self.tags(*groups, within=within)
        for tag in found:
            self.take_span(tag.start, tag.end)
        return [tag.concept for tag in found]

    def search(self, pattern: re.Pattern[str], within: tuple[int, int] | None = None) -> re.Match[str] | None:
        """The first match in what is not taken."""
        low, high = within or (0, len(self.text))
        return pattern.search(self.text, low, high)

    def take(self, pattern: re.Pattern[str], within: tuple[int, int] | None = None) -> re.Match[str] | None:
        """Like `search`, and takes what it found."""
        found = self.search(pattern, within)
        if found and found.end() > found.start():
            self.take_span(*found.span())
        return found

    def leftovers(self, ignore: Iterable[str] = ()) -> list[str]:
        """Words that nobody took and that carry meaning, as the user typed them."""
        filler, ignored = [False] * len(self.text), set(ignore)
        for tag in WORDS.scan(self.text):
            if tag.group == "filler" or tag.group in ignored:
                filler[tag.start : tag.end] = [True] * (tag.end - tag.start)
        phrases: list[tuple[int, int]] = []
        bridge, last_end = 0, -1
        for token in tokens(self.text):
            if filler[token.start] or token.text.isdigit():
                bridge += 1
                continue
            joined = phrases and bridge <= _BRIDGE and self._joins(last_end, token.start)
            if joined:
                phrases[-1] = (phrases[-1][0], token.end)
            else:
                phrases.append((token.start, token.end))
            bridge, last_end = 0, token.end
        return [self.original[start:end] for start, end in phrases if _meaningful(self.folded[start:end])]

    def _joins(self, start: int, end: int) -> bool:
        between = self.text[start:end]
        return TAKEN not in between and not _SENTENCE.search(between)


def _meaningful(phrase: str) -> bool:
    return len(phrase) > 1 or phrase > "\u3400"
