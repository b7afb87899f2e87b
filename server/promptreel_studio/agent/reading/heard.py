"""What a film is only to be heard of: "rain sounds for sleeping" is a film of rain, though its sound cannot be made."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.text import Reading

_SEEN = {
    "rain": "rain on a window",
    "thunder": "a storm at sea",
    "thunderstorm": "a storm at sea",
    "storm": "a storm at sea",
    "wave": "ocean waves",
    "ocean": "ocean waves",
    "sea": "ocean waves",
    "beach": "beach",
    "fire": "fireplace",
    "fireplace": "fireplace",
    "campfire": "fireplace",
    "forest": "forest",
    "nature": "forest",
    "jungle": "forest",
    "bird": "forest",
    "wind": "fields",
    "cricket": "fields at night",
    "river": "river",
    "stream": "river",
    "water": "river",
    "waterfall": "waterfall",
    "city": "city street",
    "traffic": "city street",
    "雨": "窗外下雨",
    "雷": "海上暴风雨",
    "海浪": "海浪",
    "大海": "海浪",
    "篝火": "壁炉",
    "壁炉": "壁炉",
    "柴火": "壁炉",
    "森林": "森林",
    "大自然": "森林",
    "自然": "森林",
    "鸟": "森林",
    "鸟叫": "森林",
    "风": "田野",
    "虫鸣": "夜晚的田野",
    "溪水": "小溪",
    "流水": "小溪",
    "瀑布": "瀑布",
    "城市": "城市街道",
}
"""What is heard -> what is drawn."""
_ENGLISH = "|".join(sorted((word for word in _SEEN if word.isascii()), key=len, reverse=True))
_HAN = "|".join(sorted((word for word in _SEEN if not word.isascii()), key=len, reverse=True))
_SOUNDS = re.compile(
    rf"\b(?:the )?(?:(?:relaxing|calming|soothing|gentle|soft|heavy|natural) )?(?:sounds? of (?:the |falling |crashing )?(?P<of>{_ENGLISH})s?|(?P<a>{_ENGLISH})s? (?:sounds?|noises?|ambience|asmr))\b"
    rf"|(?P<han>{_HAN})(?:的)?(?:声音|声|白噪音|音效)",
    re.IGNORECASE,
)
_NOT_OF_FILM = re.compile(r"\b(?:without|no|not)\b|不要|没有|去掉|加上|配上?|带")


def with_heard_seen(masked: str) -> str:
    """A first message with what it wants to hear as what it shows, where it names nothing else to draw."""
    found = _SOUNDS.search(masked)
    if found is None or MARK.search(masked) or _NOT_OF_FILM.search(masked):
        return masked
    rest = Reading(f"{masked[: found.start()]}, {masked[found.end() :]}")
    if rest.tags("kind", "beyond", "shows"):
        return masked
    heard = (found["of"] or found["a"] or found["han"]).lower()
    return f"{masked[: found.start()]}{_SEEN[heard]}, {found.group()},{masked[found.end() :]}"
