"""What is wished of the music: style, volume, fades, silence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.file_names import IN_NAME
from promptreel_studio.agent.reading.music_volume import PIECE_END, own_songs, take_volume
from promptreel_studio.agent.reading.text import TAKEN

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading
    from promptreel_studio.agent.vocabulary import Tag

_MOODS = {"ambient", "upbeat", "cinematic"}
"""Styles that people name by a mood; an instrument beside it counts more ("a calm piano")."""
_BESIDE_MUSIC = ("style", "style_near", "style_alone", "mood", "filler", "amount", "do", "speed", "season")
_BESIDE_STYLE = re.compile(
    rf"{DURATION.pattern}|\b(?:under|below|beneath|behind|beside)[ ](?:the[ ]|my[ ]|his[ ]|her[ ])?(?:voice[ -]?over|voice|narration|narrator|speaker|[\w-]+\.(?:mp3|wav|m4a|ogg|flac))\b|\b\d{{1,2}}[:x]\d{{1,2}}\b",
    re.VERBOSE,
)
"""What may stand beside a style that is named alone."""
_SWAPPED = re.compile(r"\b(?:swap|replace|exchange|trade|switch|change)\b[^,;.]{0,30}$")
_FOR_ANOTHER = re.compile(r"(?: music| track| song| tune| piece)?(?: out)? (?:for|with|by|to|into)\b")
_TO = re.compile(r"\b(?:to|into|with|for) (?:(?:some|something|an?|more|the) )*$")
"""Before the style that is to be there: "switch the music to upbeat for the last 5 seconds"."""
_CHANGED_INTO = re.compile(r"(?:曲|乐)?(?:的)?(?:音乐|配乐)?(?:换成|换为|改成|改为|变成|替换成)")
_INSTEAD_OF = re.compile(r"(?:\b(?:instead of|rather than|not|no)|而不是|不要)[ ]*(?:the )?$")


_SUITS = {
    "piano": r"romantic|melanchol\w+|sad|nostalgic|tender|elegant|in memory|in loving memory|memorial|rip(?! (?:the|an?|it|this|that|off|up|apart)\b)|rest in peace|funeral|passed away|condolences|farewell|goodbye|wedding|anniversary|浪漫|抒情|伤感|悲伤|忧伤|怀旧|优雅|文艺|告别|婚礼|婚庆|纪念|悼念|追思|缅怀|去世|葬礼",
    "cinematic": r"epic|dramatic|heroic|inspiring|powerful|intense|majestic|scary|spooky|creepy|horror|tense|史诗|震撼|磅礴|热血|燃|恐怖|紧张|大气|激情",
    "upbeat": r"happy|playful|energetic|cheerful|funn?y?|joyful|lively|festive|upbeat|birthday|party|loud|欢快|喜庆|活泼|动感|快乐|热闹|活力|生日",
    "ambient": r"calm|relax\w+|peaceful|soothing|dreamy|gentle|serene|serious|solemn|moody|meditat\w+|舒缓|宁静|平静|安静|治愈|温柔|冥想|放松|庄重|严肃",
}
_SUITED = re.compile(
    "|".join(rf"(?P<{style}>(?<![a-z])(?:{words})(?![a-z]))" for style, words in _SUITS.items())
)
"""What a film is said to be like, and what is then heard where no music is asked for."""


NO_OTHER_MUSIC = re.compile(
    r"\b(?:and |with |but )?(?:no|without(?: any)?|don't (?:add|use|want)(?: any)?) (?:other|more|additional|extra|further|added) (?:background )?(?:music|sounds?|audio|songs?)\b|\b(?:nothing else|no other sounds?) (?:should |must |can |may |is )?(?:to )?(?:be )?heard\b|(?:不要|别|不用|不加|没有)(?:再)?(?:加|放|用)?(?:别的|其他|其它|额外的?|另外的?)(?:背景)?(?:音乐|配乐|声音)"
)


@dataclass(slots=True)
class MusicWish:
    """Music as it was asked for; None where nothing was said.

    Attributes:
        only_own: None is wanted beside what was uploaded.
        wanted: Music was named at all.
        silent: No music is wanted.
        style: A style that can be composed.
        near: The user's word for a style that cannot; `style` is then the nearest.
        mood: The style that suits the words for the film, where none was asked for ("romantic", "epic").
        level: Volume 0..100 as said, unchecked (may be 150).
        change: Difference in points, or None.
        factor: Multiply the volume.
        fade_in, fade_out: ms; 0 takes the fade away.
        contradicts: Silent and loud at once.
        since: The words for where it begins to be heard; "" for the beginning.
        course: "grows" or "shrinks", where its volume changes over the film.
    """

    only_own: bool = False
    wanted: bool = False
    silent: bool = False
    style: str | None = None
    near: str | None = None
    mood: str | None = None
    level: float | None = None
    change: float | None = None
    factor: float | None = None
    fade_in: int | None = None
    fade_out: int | None = None
    contradicts: bool = False
    since: str = ""
    course: str | None = None

    @property
    def says_volume(self) -> bool:
        """Whether the volume was spoken of."""
        return self.level is not None or self.change is not None or self.factor is not None


def mood_of(reading: Reading) -> str | None:
    """The kind of music that suits how a film is said to be."""
    found = next(
        (
            hit
            for hit in _SUITED.finditer(reading.folded)
            if not _INSTEAD_OF.search(reading.folded[: hit.start()])
        ),
        None,
    )
    return found.lastgroup if found else None


def speaks_of_music(reading: Reading) -> bool:
    """Whether a text names music or a style that can be nothing else."""
    return (
        reading.has("music_noun")
        or reading.has("style_sure")
        or reading.has("silence")
        or bool(own_songs(reading))
        or bool(_alone(reading))
    )


def _alone(reading: Reading) -> list[tuple[int, int]]:
    """Spans between commas in which nothing but a kind of music or an instrument is named: ", soft jazz, "."""
    found = []
    edges = [0, *(edge for hit in PIECE_END.finditer(reading.folded) for edge in hit.span())]
    for low, high in zip(edges[::2], [*edges[1::2], len(reading.folded)], strict=True):
        if not reading.tags("style_alone", within=(low, high)):
            continue
        rest = list(reading.folded[low:high])
        for tag in reading.tags(*_BESIDE_MUSIC, within=(low, high)):
            rest[tag.start - low : tag.end - low] = " " * (tag.end - tag.start)
        for hit in _BESIDE_STYLE.finditer(reading.folded, low, high):
            rest[hit.start() - low : hit.end() - low] = " " * (hit.end() - hit.start())
        if not re.search(r"\w", _without_taken(reading, low, rest)):
            found.append((low, high))
    return found


def _without_taken(reading: Reading, low: int, rest: list[str]) -> str:
    """What is left of a piece without what was read before."""
    return "".join(" " if reading.text[low + at] == TAKEN else char for at, char in enumerate(rest))


def take_music(reading: Reading, *, loose: bool = False) -> MusicWish:
    """Take what is said about music.

    Args:
        reading: The text.
        loose: Style words count even far from the word "music" (the text is known to be about it).
    """
    wish = MusicWish()
    wish.silent = bool(reading.take_tags("silence"))
    take_volume(reading, wish, loose=loose)
    _take_style(reading, wish, loose=loose)
    return wish


def _take_style(reading: Reading, wish: MusicWish, *, loose: bool) -> None:
    nouns = reading.tags("music_noun")
    wish.wanted = bool([tag for tag in nouns if tag.concept == "music"]) or reading.has("style_sure")
    wish.wanted = wish.wanted or bool(own_songs(reading))
    sure = {
        (tag.start, tag.end)
        for tag in reading.tags("style_sure")
        if not IN_NAME.match(reading.folded, tag.end)
    }
    for piece in [] if loose else _alone(reading):
        sure |= {(tag.start, tag.end) for tag in reading.tags("style", "style_near", within=piece)}
    candidates = [
        tag
        for tag in reading.tags("style", "style_near")
        if not IN_NAME.match(reading.folded, tag.end)
        if loose or _belongs(reading, tag, nouns) or (tag.start, tag.end) in sure
    ]
    named = {(tag.start, tag.end) for tag in reading.tags("style_alone")}
    wanted = [tag for tag in candidates if not _given_up(reading.folded, tag)]
    for tag in [*candidates, *nouns]:
        reading.take_span(tag.start, tag.end)
    if not wanted:
        return
    ranked = sorted(
        wanted,
        key=lambda tag: (
            (tag.start, tag.end) not in sure,
            (tag.start, tag.end) not in named,
            tag.group != "style",
            tag.concept in _MOODS,
            _distance(tag, nouns),
        ),
    )
    best = ranked[0]
    wish.style = best.concept
    # "Chill jazz": the word for what cannot be composed says it better than the mood before it.
    near = next((tag for tag in wanted if tag.group == "style_near" and tag.concept == best.concept), None)
    wish.near = reading.original[near.start : near.end] if near else None
    wish.wanted = True


def _given_up(text: str, tag: Tag) -> bool:
    """Whether a style is the one that goes: "instead of piano", "swap the piano for strings"."""
    before = text[: tag.start]
    if _CHANGED_INTO.match(text, tag.end):
        return True
    given = _SWAPPED.search(before) and not _TO.search(before) and _FOR_ANOTHER.match(text, tag.end)
    return bool(_INSTEAD_OF.search(before) or given)


def _belongs(reading: Reading, style: Tag, nouns: list[Tag]) -> bool:
    """A weak style word ("cinematic") is about music only right beside the noun."""
    for noun in nouns:
        between = (
            reading.text[style.end : noun.start]
            if style.end <= noun.start
            else reading.text[noun.end : style.start]
        )
        if len(between) <= 16 and not re.search(r"[,.;。、\n]|\bwith\b", between):
            return True
    return False


def _distance(tag: Tag, nouns: list[Tag]) -> int:
    return min((abs(noun.start - tag.end) for noun in nouns), default=0)
