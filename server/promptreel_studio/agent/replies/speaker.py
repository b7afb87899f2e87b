"""Say things in the user's language: templates and names come from one book per language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.replies import en
from promptreel_studio.agent.replies.book import book_of
from promptreel_studio.agent.replies.tints import nearest_colour
from promptreel_studio.scenes.spec import KINDS, TILTS
from promptreel_studio.scenes.words.colours import DARK, ink_on

if TYPE_CHECKING:
    from promptreel_studio.agent.models import Draft
    from promptreel_studio.agent.reading.own_words import OwnWords
    from promptreel_studio.scenes.spec import Camera, SceneSpec

Note = tuple[str, dict[str, Any]]
"""A template's key and the values that go into it."""

_TIMES = re.compile(r"\d+(?:\.\d+)?x")
_SPACES = re.compile(r" {2,}")
_QUOTED = re.compile(r'"(.*)"', re.DOTALL)
_THEIRS = frozenset({"wanted", "clause", "plain"})
"""Values that may hold words of the user."""
_THEIRS_IN = {"music.near": _THEIRS | {"asked"}, "scene.amount": _THEIRS | {"wished"}}
"""The same in single sentences; elsewhere these values are names."""

_AN = re.compile(r"(?<=^Made )a (8|1[18](?!\d))")
"""English says "an 8 s video"."""


_CALLED_BY_VARIANT = {("waterfall", "river")}
"""Scenes that nobody would call by the name of their kind."""


class Speaker:
    """Says things in one language."""

    def __init__(self, language: str, own: OwnWords | None = None) -> None:
        """Speak a language.

        Args:
            language: One that there is a book of.
            own: The way back from the words of the grammar to those of the user, if they differ.
        """
        self.language = language
        self._book = book_of(language)
        self._form = self._book.form
        self._own = own

    def say(self, key: str, **values: Any) -> str:
        """A template filled in; lists are joined, ms and spans are written as people say them."""
        if values.pop("caption", False):
            key = f"caption.{key.removeprefix('title.')}" if key.startswith("title.") else key
        known = {"scenes": self.scenes(), "styles": self.styles()} | values
        theirs = _THEIRS_IN.get(key, _THEIRS)
        return self._book.text(key).format(
            **{
                name: self._written(name, self._theirs(value) if name in theirs else value)
                for name, value in known.items()
            }
        )

    def note(self, note: Note) -> str:
        """Say a note."""
        return self.say(note[0], **note[1])

    def name(self, group: str, concept: str) -> str:
        """What people call a concept of the vocabulary."""
        return self._book.name(group, concept)

    def together(self, sentences: list[str]) -> str:
        """Several sentences as one text."""
        return self._form["glue"].join(sentences)

    @property
    def comma(self) -> str:
        """What stands between two words of a list."""
        return self._form["comma"]

    def listing(self, items: list[str], *, quoted: bool = False) -> str:
        """ "a, b and c"."""
        items = [self.quoted(item) if quoted else self._requoted(item) for item in items]
        if len(items) < 2:
            return "".join(items)
        return self._form["comma"].join(items[:-1]) + self._form["and"] + items[-1]

    def quoted(self, text: str) -> str:
        """A text in the language's quotation marks."""
        return self._form["quotes"].format(text)

    def seconds(self, ms: float) -> str:
        """A length of time: "10 s"."""
        number = f"{round(ms / 1000, 2):g}" if abs(ms) < 1e9 else f"{ms / 1000:.0f}"
        return self._form["seconds"].format(self._number(number))

    def span(self, start: int, end: int) -> str:
        """A span of the timeline: "0-3 s"."""
        first, last = (self._number(f"{round(ms / 1000, 2):g}") for ms in (start, end))
        return self._form["seconds"].format(self._form["span"].format(start=first, end=last))

    def percent(self, volume: float) -> str:
        """A volume 0..1 as a percentage."""
        return self._form["percent"].format(self._number(f"{round(volume * 100, 1):g}"))

    def _number(self, digits: str) -> str:
        return digits.replace(".", self._form["decimal"])

    def scene(self, spec: SceneSpec) -> str:
        """A scene in a few words: "city skyline at night"."""
        called = spec.variant if (spec.kind, spec.variant) in _CALLED_BY_VARIANT else None
        kind = self.name("variant", called) if called else self.name("kind", spec.kind)
        parts = {"kind": kind, "time": self.name("at", spec.time), "weather": ""}
        if spec.season and spec.season in KINDS[spec.kind].seasons[1:]:
            season = self.name("season", spec.season)
            parts["kind"] = self._form["season"].format(season=season, kind=parts["kind"])
        if spec.weather not in {KINDS[spec.kind].weathers[0], "clear"}:
            parts["weather"] = self.name("in", spec.weather)
        return _SPACES.sub(" ", self._form["scene"].format(**parts)).strip(" ,、，،")

    def scenes(self) -> str:
        """Everything that can be drawn."""
        return self.listing([self.name("kind", kind) for kind in KINDS])

    def styles(self) -> str:
        """All styles of music."""
        return self.listing([self.name("style", style) for style in en.NAMES["style"]])

    def made(
        self, draft: Draft, spec: SceneSpec | None, music: dict[str, Any] | None, titles: list[dict[str, Any]]
    ) -> str:
        """The sentence that sums up a new video."""
        meta = drafts.meta(draft)
        what = {"label": meta["title"], "total": drafts.total_of(draft), "aspect": meta["aspect"]}
        sentences = [_AN.sub(r"an \1", self.say("made", **what), count=1)]
        if spec is not None:
            sentences.append(self.picture(spec))
        style = music.get("music", {}).get("style") if music else None
        if music and style:
            sentences.append(
                self.say("made.music", style=self.name("style", style), volume=self.percent(music["vol"]))
            )
        elif music:
            sentences.append(
                self.say("made.own_music", name=music["m"]["title"], volume=self.percent(music["vol"]))
            )
        else:
            sentences.append(self.say("made.silent"))
        sentences += [self.title(segment) for segment in titles]
        return self.together(sentences)

    def picture(self, spec: SceneSpec) -> str:
        """What a scene shows, in one sentence; of a card in chosen colours, which they are."""
        if spec.kind == "words" and (spec.ink or spec.ground):
            ground = self.colour_near(spec.ground) if spec.ground else self.name("palette", spec.palette)
            ink = self.colour_near(spec.ink or ink_on(spec.ground or DARK))
            return self.say("made.card", kind=spec.kind, ink=ink, ground=ground)
        return self.say(
            "made.scene",
            scene=self.scene(spec),
            palette=self.name("palette", spec.palette),
            camera=self.camera(spec.camera),
        )

    def title(self, segment: dict[str, Any]) -> str:
        """A title in one sentence: its text, time, colour and place."""
        return self.say(
            "title.is",
            text=segment["txt"],
            span=(drafts.start_of(segment), drafts.end_of(segment)),
            color=self.colour(segment["style"]["color"]),
            position=self.name("position", segment["style"]["position"]),
            caption=segment.get("role") == "caption",
        )

    def colour(self, code: str) -> str:
        """A colour's name, or its code."""
        return self.name("colour", code)

    def colour_near(self, code: str) -> str:
        """The name of the colour, or of the one that comes nearest."""
        known = en.NAMES["colour"]
        return self.colour(nearest_colour(code, known))

    def camera(self, camera: Camera) -> str:
        """A camera move in words: "slow pan left"."""
        if camera.move == "static":
            return self.move(camera)
        pace = "slow" if camera.speed < 0.75 else "fast" if camera.speed > 1.4 else ""
        words = self._form["camera"].format(
            pace=self.name("pace", pace) if pace else "", move=self.move(camera)
        )
        return words.strip(" ,、，،")

    def move(self, camera: Camera) -> str:
        """A camera move without its speed: "pan left", "still camera"."""
        way = camera.goes
        if way is None or way == "in":
            return self.name("camera", camera.move)
        # A drift that rises or sinks is called as a pan that does.
        return self.name("camera", f"{'pan' if way in TILTS else camera.move}_{way}")

    def intro(self, total: int, spec: SceneSpec) -> str:
        """What is about to be made."""
        return self.say("intro", total=total, scene=self.scene(spec))

    def _written(self, name: str, value: Any) -> str:
        match name, value:
            case ("wanted", list()):
                return self.listing(value, quoted=True)
            case ("things", list()):
                return self.listing([self.name("thing", thing) for thing in value])
            case ("thing", str()):
                return self.name("thing", value)
            case (_, list()):
                return self.listing(value)
            case (_, (int(start), int(end))):
                return self.span(start, end)
            case (("total" | "start" | "nearest_ms" | "old" | "new" | "length_ms"), int()):
                return self.seconds(value)
            case ("kind", str()):
                return self.name("kind", value)
            case ("possible", list()):
                return self.listing(value)
            case (_, str()) if value.endswith("x") and _TIMES.fullmatch(value):
                return self._form["times"].format(self._number(value[:-1]))
            case _:
                return str(value)

    def own_words(self, phrase: str) -> str:
        """What the user typed where the grammar read this phrase."""
        return phrase if self._own is None else self._own.of(phrase)

    def own_text(self, phrase: str) -> str:
        """The same for a text that is to be read: with its articles, which the grammar has no use for."""
        return phrase if self._own is None else self._own.whole(phrase)

    def _theirs(self, value: Any) -> Any:
        """Words of the user as they typed them."""
        if self._own is None:
            return value
        return [self._own.of(word) for word in value] if isinstance(value, list) else self._own.of(value)

    def _requoted(self, text: str) -> str:
        """What code has put in plain quotation marks, in those of the language."""
        found = _QUOTED.fullmatch(text)
        return self.quoted(found.group(1)) if found else text
