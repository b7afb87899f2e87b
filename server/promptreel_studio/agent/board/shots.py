"""What a message about one's own files asks for: its shots, and what is said of the film."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from promptreel_studio.agent.models import AssetInfo
    from promptreel_studio.agent.reading.file_pieces import Piece


@dataclass(slots=True)
class Text:
    """A text over a shot.

    Attributes:
        mark: The mark that stands for it, or what is to be read.
        words: What is said of how it looks.
        delay, length: When it comes and how long it stays, ms of its shot; None where nothing was said.
        at_end: It is seen at the end of its shot.
        typed: `mark` is the text itself.
    """

    mark: str
    words: str
    delay: int | None = None
    length: int | None = None
    at_end: bool = False
    typed: bool = False


@dataclass(slots=True, eq=False)
class Shot:
    """One shot.

    Attributes:
        file: What it shows; None where it is drawn.
        words: What is to be drawn.
        piece: What of the file is seen; None where nothing was said.
        texts: What is to be read over it.
        moves: Edits of the shot, as words before "on clip 3".
        muted: Its sound is not heard.
        placed: It is said where in the film it is.
        said: What is said beside its file.
        joined: How the shot before goes over into it, in words.
        card: It is nothing but a text.
    """

    file: AssetInfo | None
    words: str = ""
    piece: Piece | None = None
    texts: list[Text] = field(default_factory=list)
    moves: list[str] = field(default_factory=list)
    muted: bool = False
    placed: bool = False
    card: bool = False
    joined: str = ""
    said: str = ""


@dataclass(slots=True)
class Board:
    """The film that a message tells.

    Attributes:
        shots: In their order.
        film: What is said of the whole film, part by part.
        missed: Parts that nobody understood, as they were typed.
        captions: Texts with the time at which each comes, ms, and their marks.
        mutes_all: No clip is to be heard.
        loose: How many files were called in a way that may mean others.
        ends_at: Where the last part about the film ends.
    """

    shots: list[Shot] = field(default_factory=list)
    film: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    captions: list[tuple[int, str]] = field(default_factory=list)
    mutes_all: bool = False
    loose: int = 0
    ends_at: int = -1

    @property
    def of_files(self) -> list[Shot]:
        """The shots that show files."""
        return [shot for shot in self.shots if shot.file is not None]
