"""What a wish may speak of: the clips, texts, pictures and sounds of a film, and what was uploaded beside it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.alike_names import names_of
from promptreel_studio.agent.edits.timeline import speed_of
from promptreel_studio.agent.frames.asked_for import asked_of
from promptreel_studio.agent.frames.values import values
from promptreel_studio.agent.reading.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo, Draft

_SHORT, _SHORT_HAN = 3, 3
_HAN = re.compile(r"[\u3400-\u9fff]")
_ENDS = " .!?…。！？"
_WORDS = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class ShownText:
    """A text of the film."""

    text: str
    caption: bool
    position: str = ""
    start_s: float = 0.0
    end_s: float = 0.0


@dataclass(slots=True)
class Film:
    """A film as far as wishes can name it.

    Attributes:
        names: What each clip can be called by, in their order.
        types: "drawn", "image" or "video" of each clip.
        texts: Titles and captions, in their order.
        lengths: How long each clip is, s.
        cards: What each clip says, of those that are cards of words.
        overlays: File names of pictures that lie over the film.
        unused: Uploads that are neither seen nor heard yet.
        files: File name -> number of the clip that shows it, where there is one.
        uploads: The names of all files.
        slow: Numbers of the clips in slow motion.
        fast: Numbers of those that are sped up.
        turned: Numbers of those that are played backwards.
        again: Numbers of those that show the same file or scene as the clip before.
        parted: The number of the second of the pieces that the last message has cut a clip into, or of the copy that it made.
        heard: What the music can be called by: its style, the words of its file's name.
        mono: Numbers of the clips that are black and white.
        loudness: How loud the music is, 1 for as it is.
        heard_at: How loud it is in each clip.
        volumes: How loud each clip's own sound is.
        corners: Where pictures lie over it: corners, and the edges that they are at.
        asked: The words that each clip was asked for in, where it is drawn.
        fresh: The only text that the last message has brought in, if there is one.
        marked: Whether the last message was about a picture that lies over the film.
    """

    names: list[set[str]] = field(default_factory=list)
    types: list[str] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    times: list[str] = field(default_factory=list)
    texts: list[ShownText] = field(default_factory=list)
    lengths: list[float] = field(default_factory=list)
    cards: list[str] = field(default_factory=list)
    overlays: list[str] = field(default_factory=list)
    unused: list[AssetInfo] = field(default_factory=list)
    files: dict[str, list[int]] = field(default_factory=dict)
    uploads: tuple[str, ...] = ()
    shown: list[set[str]] = field(default_factory=list)
    music: bool = False
    style: str = ""
    heard: frozenset[str] = frozenset()
    total_s: float = 0.0
    starts: list[float] = field(default_factory=list)
    slow: list[int] = field(default_factory=list)
    fast: list[int] = field(default_factory=list)
    turned: list[int] = field(default_factory=list)
    again: list[int] = field(default_factory=list)
    parted: int | None = None
    asked: list[str] = field(default_factory=list)
    mono: list[int] = field(default_factory=list)
    loudness: float = 1.0
    heard_at: list[float] = field(default_factory=list)
    volumes: list[float] = field(default_factory=list)
    corners: set[str] = field(default_factory=set)
    fresh: ShownText | None = None
    marked: bool = False

    @property
    def numbers(self) -> list[int]:
        """Numbers of all clips."""
        return list(range(1, len(self.names) + 1))

    def of_type(self, kind: str) -> list[int]:
        """Numbers of those that are "drawn", "image" or "video"."""
        return [number for number, one in enumerate(self.types, 1) if one == kind]

    def clips_called(self, name: str) -> list[int]:
        """Numbers of the clips that a word or concept names."""
        return [number for number, names in enumerate(self.names, 1) if name in names]

    def of_version(self, numbers: list[int], version: object) -> list[int]:
        """Those of the clips that show that version of what is drawn, if any: a river is drawn as a waterfall is."""
        alike = [number for number in numbers if version is not None and version in self.details(number)]
        return alike or numbers

    def pieces(self, numbers: Sequence[int]) -> bool:
        """Whether these clips show the same file."""
        return any({*numbers} <= {*places} for places in self.files.values())

    def details(self, number: int) -> set[str]:
        """What a shot shows already, of what may be said within its name."""
        return self.shown[number - 1]

    def names_a_text(self, folded: str) -> bool:
        """Whether a text can be meant without quotation marks: "Forest" over a forest is more often the shot."""
        whole = any(tag.start == 0 and tag.end == len(folded) for tag in values().scan(folded))
        if _HAN.search(folded) and len(folded) <= _SHORT_HAN:
            return False  # "整个视频放慢一点" over "慢一点" is about the film.
        return len(folded) > _SHORT and not whole and not self.clips_called(folded)

    def renamed(self, place: int, text: str) -> Film:
        """The film with other words in the text at a place."""
        new = replace(self.texts[place], text=text)
        return replace(self, texts=[*self.texts[:place], new, *self.texts[place + 1 :]])

    def text_called(self, text: str) -> ShownText | None:
        """The only text that reads so, whatever its capitals."""
        found = [one for one in self.texts if fold(one.text).strip(_ENDS) == fold(text).strip(_ENDS)]
        return found[0] if len(found) == 1 else None

    def text_with(self, part: str) -> ShownText | None:
        """The only text that has these words."""
        found = [one for one in self.texts if fold(part) in fold(one.text)]
        return found[0] if len(found) == 1 else None


def film_of(draft: Draft, assets: Sequence[AssetInfo]) -> Film:
    """What can be named of a draft."""
    film = Film(total_s=drafts.total_of(draft) / 1000, uploads=tuple(asset.filename for asset in assets))
    types: dict[object, str] = {asset.id: asset.file_type for asset in assets}
    names: dict[object, str] = {asset.id: asset.filename for asset in assets}
    used: set[object] = set()
    before: dict[str, Any] | None = None
    for number, clip in enumerate(drafts.clips(draft), 1):
        film.names.append(names_of(clip, assets))
        film.asked.append(asked_of(clip))
        film.starts.append(drafts.start_of(clip) / 1000)
        film.types.append(types.get(clip.get("asset"), "drawn"))
        scene = clip.get("scene")
        film.kinds.append(str(scene.get("kind")) if isinstance(scene, dict) else "")
        film.lengths.append(drafts.length_of(clip) / 1000)
        film.cards.append(str(scene.get("words") or "") if isinstance(scene, dict) else "")
        film.times.append(str(scene.get("time")) if isinstance(scene, dict) else "")
        fields = ("time", "season", "weather", "variant") if isinstance(scene, dict) else ()
        film.shown.append({str(scene.get(name)) for name in fields} if isinstance(scene, dict) else set())
        used.add(clip.get("asset"))
        _with_state(film, clip, number)
        if before is not None and (clip.get("asset"), clip.get("scene")) == (
            before.get("asset"),
            before.get("scene"),
        ):
            film.again.append(number)
        before = clip
        if name := names.get(clip.get("asset")):
            film.files.setdefault(fold(name), []).append(number)
    for one in drafts.segments(draft, drafts.TEXT):
        text: Any = one.get("txt")
        if isinstance(text, str):
            style: Any = one.get("style")
            place = str(style.get("position", "")) if isinstance(style, dict) else ""
            shown = drafts.start_of(one) / 1000, drafts.end_of(one) / 1000
            film.texts.append(ShownText(text, one.get("role") == "caption", place, *shown))
    for one in drafts.overlays(draft):
        used.add(one.get("asset"))
        film.overlays.append(names.get(one.get("asset"), ""))
        box: Any = one.get("box")
        corner = str(box.get("position", "")) if isinstance(box, dict) else ""
        film.corners |= {corner, *corner.split("-")} - {""}
    for one in drafts.segments(draft, drafts.AUDIO):
        used.add(one.get("asset"))
    film.style = _style(draft)
    music = drafts.music_of(draft)
    film.music = bool(music)
    called = {str(made.get("style")) for one in music if isinstance(made := one.get("music"), dict)}
    files = [names.get(one.get("asset"), "") for one in music]
    film.heard = frozenset(called.union(*(_WORDS.findall(fold(name).rpartition(".")[0]) for name in files)))
    _with_levels(film, draft)
    film.unused = [asset for asset in assets if asset.id not in used]
    return film


def _with_levels(film: Film, draft: Draft) -> None:
    """Note how loud the music and the clips are."""
    film.volumes = [float(clip.get("vol", 1.0)) for clip in drafts.clips(draft)]
    music = drafts.music_of(draft)
    film.loudness = float(music[0].get("vol", 1.0)) if music else 1.0
    for clip in drafts.clips(draft):
        middle = (drafts.start_of(clip) + drafts.end_of(clip)) / 2
        levels = [
            float(level["vol"])
            for one in music
            for level in one.get("levels") or ()
            if 0 <= middle - drafts.start_of(one) - level["st"] < level["d"]
        ]
        film.heard_at.append(levels[-1] if levels else film.loudness)


def _with_state(film: Film, clip: dict[str, Any], number: int) -> None:
    """Note how a clip is played, and whether it is without colours."""
    filters: Any = clip.get("filters")
    states = (
        (film.mono, isinstance(filters, dict) and filters.get("look") == "mono"),
        (film.slow, speed_of(clip) < 1),
        (film.fast, speed_of(clip) > 1),
        (film.turned, bool(clip.get("reverse"))),
    )
    for those, so in states:
        if so:
            those.append(number)


def _style(draft: Draft) -> str:
    """The style of the only music there is, where it was composed."""
    found = [one["music"] for one in drafts.music_of(draft) if isinstance(one.get("music"), dict)]
    return str(found[0].get("style")) if len(found) == 1 else ""
