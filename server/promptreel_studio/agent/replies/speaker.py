"""Say things in the user's language: templates and names come from one module per language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent.replies import en, zh
from promptreel_studio.agent.vocabulary import scene_names
from promptreel_studio.scenes.spec import KINDS

if TYPE_CHECKING:
    from promptreel_studio.agent.models import Draft
    from promptreel_studio.scenes.spec import SceneSpec

Note = tuple[str, dict[str, Any]]
"""A template's key and the values that go into it."""

_BOOKS = {"en": en, "zh": zh}


class Speaker:
    """Says things in one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._book = _BOOKS[language]

    def say(self, key: str, **values: Any) -> str:
        """A template filled in; lists are joined, ms and spans are written as people say them."""
        known = {"scenes": self.scenes(), "styles": self.styles()} | values
        return self._book.TEXTS[key].format(
            **{name: self._written(name, value) for name, value in known.items()}
        )

    def note(self, note: Note) -> str:
        """Say a note."""
        return self.say(note[0], **note[1])

    def name(self, group: str, concept: str) -> str:
        """What people call a concept of the vocabulary."""
        if group == "kind":
            return scene_names(self.language).get(concept, concept)
        return self._book.NAMES.get(group, {}).get(concept, concept)

    def together(self, sentences: list[str]) -> str:
        """Several sentences as one text."""
        return (" " if self.language == "en" else "").join(sentences)

    def listing(self, items: list[str], *, quoted: bool = False) -> str:
        """ "a, b and c"."""
        items = [self.quoted(item) for item in items] if quoted else items
        if len(items) < 2:
            return "".join(items)
        return self._book.COMMA.join(items[:-1]) + self._book.AND + items[-1]

    def quoted(self, text: str) -> str:
        """A text in the language's quotation marks."""
        return self._book.QUOTES.format(text)

    def seconds(self, ms: float) -> str:
        """A length of time: "10 s"."""
        return self._book.SECONDS.format(f"{round(ms / 1000, 2):g}" if abs(ms) < 1e9 else f"{ms / 1000:.0f}")

    def span(self, start: int, end: int) -> str:
        """A span of the timeline: "0-3 s"."""
        return self._book.SECONDS.format(f"{round(start / 1000, 2):g}-{round(end / 1000, 2):g}")

    @staticmethod
    def percent(volume: float) -> str:
        """A volume 0..1 as a percentage."""
        return f"{round(volume * 100, 1):g}%"

    def scene(self, spec: SceneSpec) -> str:
        """A scene in a few words: "city skyline at night"."""
        parts = {"kind": self.name("kind", spec.kind), "time": self.name("at", spec.time), "weather": ""}
        if spec.season and spec.season in KINDS[spec.kind].seasons[1:]:
            season = self.name("season", spec.season)
            parts["kind"] = self._book.SEASON.format(season=season, kind=parts["kind"])
        if spec.weather not in {KINDS[spec.kind].weathers[0], "clear"}:
            parts["weather"] = self.name("in", spec.weather)
        return self._book.SCENE.format(**parts).strip()

    def scenes(self) -> str:
        """Everything that can be drawn."""
        return self.listing([self.name("kind", kind) for kind in KINDS])

    def styles(self) -> str:
        """All styles of music."""
        return self.listing(list(self._book.NAMES["style"].values()))

    def made(
        self, draft: Draft, spec: SceneSpec | None, music: dict[str, Any] | None, titles: list[dict[str, Any]]
    ) -> str:
        """The sentence that sums up a new video."""
        meta = drafts.meta(draft)
        what = {"label": meta["title"], "total": drafts.total_of(draft), "aspect": meta["aspect"]}
        sentences = [self.say("made", **what)]
        if spec is not None:
            look = self.say(
                "made.scene",
                scene=self.scene(spec),
                palette=self.name("palette", spec.palette),
                camera=self.camera(spec.camera.move, spec.camera.speed),
            )
            sentences.append(look)
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

    def title(self, segment: dict[str, Any]) -> str:
        """A title in one sentence: its text, time, colour and place."""
        return self.say(
            "title.is",
            text=segment["txt"],
            span=(drafts.start_of(segment), drafts.end_of(segment)),
            color=self.colour(segment["style"]["color"]),
            position=self.name("position", segment["style"]["position"]),
        )

    def colour(self, code: str) -> str:
        """A colour's name, or its code."""
        return self.name("colour", code)

    def camera(self, move: str, speed: float) -> str:
        """A camera move in words: "slow pan"."""
        if move == "static":
            return self.name("camera", move)
        pace = "slow" if speed < 0.75 else "fast" if speed > 1.4 else ""
        return self._book.CAMERA.format(
            pace=self.name("pace", pace) if pace else "", move=self.name("camera", move)
        ).strip()

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
            case _:
                return str(value)
