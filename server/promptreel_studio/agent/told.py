"""A message cut into what is said, what is quoted and what a caller demands beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.frames.romanised import in_romanised_hindi
from promptreel_studio.agent.reading.file_mentions import with_bare_names
from promptreel_studio.agent.reading.gloss import language_of
from promptreel_studio.agent.reading.han_nouns import with_files_called
from promptreel_studio.agent.reading.quotes import clean, mask
from promptreel_studio.agent.reading.scripts import without_erhua
from promptreel_studio.agent.reading.shape import Constraints, cut_constraints
from promptreel_studio.agent.reading.timed_rows import each_with_its_times
from promptreel_studio.agent.reading.variants import simplified

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo, Draft

_HAN = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Told:
    """A message without what callers demand beside it.

    Attributes:
        words: As the user wrote it.
        written: With quotations behind marks.
        masked: The same with simple characters, and files called by their names.
        quotes: The quotations.
        other: Its language, where that is neither English nor Chinese.
        spoken: Its language.
        demands: Whether a caller demands something beside it.
    """

    words: str
    written: str
    masked: str
    quotes: tuple[str, ...]
    other: str | None
    spoken: str
    demands: bool


def told(message: str, draft: Draft, assets: Sequence[AssetInfo], language: str) -> Told:
    """Cut a message into what is said and what is quoted."""
    words, constraints = cut_constraints(clean(with_bare_names(message, [one.filename for one in assets])))
    masked, quotes = mask(words)
    written = masked
    other = "hi" if in_romanised_hindi(masked, language) else language_of(masked, language)
    if other is None and _HAN.search(masked):
        masked = with_files_called(without_erhua(masked.translate(simplified())), draft, assets)
    if other is None:
        masked = each_with_its_times(masked)
    spoken = other or ("zh" if _HAN.search(masked) else "en")
    return Told(words, written, masked, quotes, other, spoken, constraints != Constraints())
