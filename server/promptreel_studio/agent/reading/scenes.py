"""What a scene is wished to be, as far as the words say it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.amounts import Amount, take_amounts
from promptreel_studio.agent.reading.camera import take_camera
from promptreel_studio.agent.reading.nearest_kind import has_thing, is_shown, nearest_kind, undrawn
from promptreel_studio.agent.reading.night_sky import AT_NIGHT, take_stars
from promptreel_studio.agent.reading.subject_places import is_place, is_sky, place_within
from promptreel_studio.agent.reading.weathers import not_twice, snow_lies, weather_inside
from promptreel_studio.scenes.spec import KINDS

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading
    from promptreel_studio.agent.vocabulary import Tag

_INSTEAD_OF = re.compile(r"\b(?:instead of|rather than|and not)\b|而不是|不要")


@dataclass(slots=True)
class SceneWish:
    """A scene as it was asked for; None where nothing was said.

    Attributes:
        kinds: Subjects in the order of the words; the first is drawn.
        near: The kind nearest to what was said, when no subject was.
        by_mood: Nothing but a mood led to `near`.
        palette_word: The user's word for the palette.
        palettes: All that were named, in the order of the words.
        beyond: The user's words for things that cannot be drawn.
        direction: Where the camera goes, as `scenes.spec.Camera.direction`.
        camera_beyond: The user's words for camera moves that do not exist.
        season: Season.
        variants: Ways to show a scene, of any kind.
        amounts: Things of which more or less is wanted ("more snow").
        gone: The weather that is to go, of the scenes that have it.
        within: The kind in whose picture it is too, where all that is named as a subject is also a place in that
            picture: "rain on the window" of a room, or behind a cup.
    """

    kinds: list[str] = field(default_factory=list)
    near: str | None = None
    by_mood: bool = False
    time: str | None = None
    weather: str | None = None
    palette: str | None = None
    palette_word: str = ""
    palettes: tuple[str, ...] = ()
    move: str | None = None
    direction: str | None = None
    speed: float | None = None
    factor: float | None = None
    beyond: list[str] = field(default_factory=list)
    camera_beyond: list[str] = field(default_factory=list)
    season: str | None = None
    variants: list[str] = field(default_factory=list)
    amounts: list[Amount] = field(default_factory=list)
    within: str | None = None
    gone: str | None = None

    @property
    def says_something(self) -> bool:
        """Whether any field of a scene was named."""
        said = (
            self.time,
            self.weather,
            self.palette,
            self.move,
            self.direction,
            self.speed,
            self.factor,
            self.season,
        )
        return bool(self.kinds or self.amounts) or any(value is not None for value in said)


_LOOK_ONLY = re.compile(
    r"snow[- ]covered|wilderness|falls|cyberpunk|冬天|冬季|冬日|寒冬|雪景|雪地|赛博朋克|水墨(?=(?:画)?(?:风|风格|画风|感|质感|效果))"
)
_OUTSIDE = re.compile(r"\b(?:outside|through|behind|beyond)(?: of)?(?: the)? windows?\b|窗外|窗户外")


def take_scene(reading: Reading, *, changing: bool = False) -> SceneWish:
    """Take everything that describes a scene.

    Args:
        reading: The text.
        changing: The words change a scene: "from night to sunset" means the sunset.
    """
    wish = SceneWish()
    take_camera(reading, wish)
    wish.amounts = take_amounts(reading)
    details = reading.details()
    wish.beyond = [reading.original[tag.start : tag.end] for tag in undrawn(reading)]
    wish.near, wish.by_mood = nearest_kind(reading)
    tags = reading.tags("kind", "time", "weather", "palette")
    if changing and not _INSTEAD_OF.search(reading.text):
        tags.reverse()
    wish.kinds = _subjects(
        reading, tags, changing=changing, nearly=None if wish.by_mood or not wish.beyond else wish.near
    )
    if len(wish.kinds) > 1 and not changing:
        whole = [kind for kind in wish.kinds if {*wish.kinds} <= {kind, *KINDS[kind].includes}]
        # "The sea with fireworks above it" is a picture of fireworks, in which there is water.
        first = (whole or wish.kinds)[0]
        others = [
            kind
            for kind in wish.kinds
            if kind != first and not _included(reading, kind, first, tags, details)
        ]
        wish.kinds = [first, *others]
    wish.time, wish.weather, wish.palette = (_only(tags, group) for group in ("time", "weather", "palette"))
    if not changing:
        _let_it_storm(wish, tags)
    if wish.time is None and wish.kinds and wish.kinds[0] != "space" and AT_NIGHT.search(reading.text):
        wish.time = "night"
    wish.palettes = tuple(dict.fromkeys(tag.concept for tag in tags if tag.group == "palette"))
    wish.palette_word = next((reading.original[t.start : t.end] for t in tags if t.group == "palette"), "")
    wish.season = next((tag.concept for tag in details if tag.group == "season"), None)
    wish.variants = _variants(reading, details, changing=changing)
    wish.weather = wish.weather or weather_inside(reading, wish, details)
    wish.within = place_within(reading, tags)
    not_twice(wish)
    snow_lies(reading, wish)
    _take_named(reading, wish, details, changing=changing)
    take_stars(reading, wish.kinds, wish.time)
    return wish


def _take_named(reading: Reading, wish: SceneWish, details: list[Tag], *, changing: bool) -> None:
    """Take the words for what is drawn; what only another scene would have is left, to be missed."""
    drawn = wish.kinds[0] if wish.kinds else wish.near
    for tag in reading.tags("kind", "time", "weather", "palette", "mood", "season", "thing"):
        missed = tag.group == "thing" and drawn and not changing and not has_thing(reading, tag, drawn)
        if not missed:
            reading.take_span(tag.start, tag.end)
    ways = KINDS[wish.kinds[0]].variants if wish.kinds else ()
    for tag in details:
        if tag.group == "variant" and tag.concept in ways:
            reading.take_span(tag.start, tag.end)
    for tag in reading.tags("shows"):
        # The cat that a cosy room has is missed in a garden.
        if drawn is None or tag.concept == drawn or is_shown(reading, tag.start, drawn):
            reading.take_span(tag.start, tag.end)


def _let_it_storm(wish: SceneWish, tags: list[Tag]) -> None:
    """ "Heavy rain on a stormy sea" and "dark clouds and lightning" are storms."""
    if all(tag.concept != "storm" for tag in tags):
        return
    if wish.weather == "cloudy" or (
        wish.weather == "rain" and wish.kinds and "storm" in KINDS[wish.kinds[0]].weathers
    ):
        wish.weather = "storm"


def _variants(reading: Reading, details: list[Tag], *, changing: bool) -> list[str]:
    """The ways to show it; "make it snow outside the window" is about the weather, and the fireplace stays."""
    named = [tag.concept for tag in details if tag.group == "variant"]
    inside = changing and _OUTSIDE.search(reading.folded) is not None
    if "bokeh" in named:
        named.append("frame")  # A card of words has such lights around its frame.
    return [variant for variant in named if not (inside and variant == "window")]


def _subjects(reading: Reading, tags: list[Tag], *, changing: bool, nearly: str | None) -> list[str]:
    """The kinds that are named; words that may only say how another looks ("snow covered", 冬天) count where they are alone."""
    named = [tag for tag in tags if tag.group == "kind" and tag.concept in KINDS]
    sure = [
        tag
        for tag in named
        if not ((look := _LOOK_ONLY.match(reading.folded, tag.start)) and look.end() == tag.end)
    ]
    kept = sure if changing else sure or named
    kept = [tag for tag in kept if not is_place(reading.folded[tag.start : tag.end], kept)]
    kept = [tag for tag in kept if not is_sky(reading.folded, tag, kept, nearly)]
    return list(dict.fromkeys(tag.concept for tag in kept))


def _included(reading: Reading, other: str, kind: str, tags: list[Tag], details: list[Tag]) -> bool:
    """Whether a second subject is in the picture of the first: the jungle around a waterfall, the river before a city."""
    if other in KINDS[kind].includes:
        return True
    ways = [tag for tag in details if tag.group == "variant" and tag.concept in KINDS[kind].variants]
    named = [tag for tag in tags if tag.group == "kind" and tag.concept == other]
    return all(
        any(way.start <= tag.start < way.end for way in ways) or is_shown(reading, tag.start, kind)
        for tag in named
    )


def _only(tags: list[Tag], group: str) -> str | None:
    """The first word of a group; a later, more telling one wins over a colour inside the subject."""
    return next((tag.concept for tag in tags if tag.group == group), None)
