"""The sentences and names of one language, wherever they are written."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from promptreel_studio.agent.reading.language import TRADITIONAL
from promptreel_studio.agent.replies import en, zh
from promptreel_studio.agent.replies.hant import in_traditional
from promptreel_studio.agent.vocabulary import scene_names

OTHERS = ("ar", "de", "es", "fr", "hi", "id", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "vi")
_MODULES = {"en": en, "zh": zh}
_CAPTION = "caption."
_PLAIN = {"span": "{start}-{end}", "decimal": ".", "percent": "{}%", "times": "{}x"}


@dataclass(frozen=True)
class Book:
    """What the answers in a language are made of.

    Attributes:
        texts: Key -> template.
        names: Group -> concept -> what people call it; the group "kind" holds the scenes.
        form: How lists, quotations, numbers and phrases are put together; see the README of `others`.
    """

    texts: dict[str, str]
    names: dict[str, dict[str, str]]
    form: dict[str, str]

    def text(self, key: str) -> str:
        """A template; the English one where this language lacks it."""
        found = self.texts.get(key)
        if found is None and key.startswith(_CAPTION):
            return self._of_caption(self.text(f"title.{key.removeprefix(_CAPTION)}"))
        return found or en.TEXTS[key]

    def _of_caption(self, text: str) -> str:
        """What is said of a title, said of a caption: sentences that need more than another noun are written out."""
        title, caption = (self.name("text", concept) for concept in ("title", "caption"))
        if title in text:
            return text.replace(title, caption, 1)
        return text.replace(title.lower(), caption.lower(), 1)

    def name(self, group: str, concept: str) -> str:
        """What people call a concept; the English name where this language lacks it."""
        found = self.names.get(group, {}).get(concept)
        if found is None and group == "kind":
            return scene_names("en").get(concept, concept)
        return found if found is not None else en.NAMES.get(group, {}).get(concept, concept)


@cache
def book_of(language: str) -> Book:
    """The book of a language, read when it is first needed."""
    if language == TRADITIONAL:
        plain = book_of("zh")
        return Book(
            _traditional(plain.texts),
            {g: _traditional(n) for g, n in plain.names.items()},
            _traditional(plain.form),
        )
    module = _MODULES.get(language)
    if module is None:
        return _read(language)
    form = {
        "comma": module.COMMA, "and": module.AND, "quotes": module.QUOTES, "seconds": module.SECONDS,
        "scene": module.SCENE, "season": module.SEASON, "camera": module.CAMERA,
        "glue": " " if language == "en" else "",
    }  # fmt: skip
    names = {**module.NAMES, "kind": scene_names(language)}
    return Book(module.TEXTS, names, _PLAIN | form)


def _traditional(texts: dict[str, str]) -> dict[str, str]:
    return {key: in_traditional(text) for key, text in texts.items()}


def _read(language: str) -> Book:
    folder = files("promptreel_studio.agent.replies").joinpath("others")
    table: dict[str, Any] = tomllib.loads(folder.joinpath(f"{language}.toml").read_text("utf-8"))
    return Book(table["texts"], table["names"], _PLAIN | table["form"])
