"""The film as far as a message was read: where it is, which shots were spoken of last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.board import cues
from promptreel_studio.agent.board.shots import Board, Shot
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.notice_details import told_kinds
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.scenes import take_scene
from promptreel_studio.agent.reading.script_words import OF_FILM, film_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.board.mention import Mention
    from promptreel_studio.agent.board.mentions import Finder
    from promptreel_studio.agent.board.split import Part
    from promptreel_studio.agent.models import AssetInfo
    from promptreel_studio.agent.reading.text import Reading

_NEAR = 6
_LAST = re.compile(r"最后(?!一?[张个段幅])|finally|lastly")


class State:
    """What was read of a message.

    Attributes:
        words, text: The message, and it in folded letters.
        finder: Finds the files that words speak of.
        board: What is said of the film.
        front, middle, back: Shots that are said to come first, all others, and those at the end.
        here: To which of these the next shot goes.
        last: The shots that were spoken of last.
        grouped: Whether they were called by what they are together: "my 3 photos".
        ground: What is seen behind the texts that come in turn.
        listed: Files that were named once more, one after the other.
        pending: Parts that are said of files which are named later.
    """

    def __init__(self, words: Reading, finder: Finder) -> None:
        self.words, self.text, self.finder = words, words.folded, finder
        self.board = Board()
        self.front: list[Shot] = []
        self.middle: list[Shot] = []
        self.back: list[Shot] = []
        self.here = self.middle
        self.last: list[Shot] = []
        self.pending: list[Part] = []
        self.ground, self.grouped = "", False
        self.listed: list[AssetInfo] = []

    @property
    def shots(self) -> list[Shot]:
        """All shots, in their order."""
        return [*self.front, *self.middle, *self.back]

    @property
    def files(self) -> list[Shot]:
        """The shots that show files."""
        return [shot for shot in self.shots if shot.file is not None]

    def said(self, part: Part) -> str:
        """A part in folded letters."""
        return self.text[part.start : part.end]

    def typed(self, part: Part) -> str:
        """A part as it was typed."""
        return self.words.original[part.start : part.end].strip()

    def row_of(self, shot: Shot) -> list[Shot]:
        """Where a shot stands."""
        return next(row for row in (self.front, self.middle, self.back) if shot in row)

    def has(self, mention: Mention) -> bool:
        """Whether all files that are spoken of are shown already."""
        shown = [shot.file for shot in self.files]
        return all(file in shown for file in mention.files)

    def of(self, files: Sequence[AssetInfo]) -> list[Shot]:
        """The shots of files."""
        return [shot for shot in self.files if shot.file in files]

    def turn(self, part: Part) -> bool:
        """Go to the end of the film that a part speaks of; whether it says where its shot stands."""
        lead = MARK.sub("", self.said(part))
        if cues.END.search(lead) or _LAST.search(part.joint):
            self.here = self.back
            return True
        if cues.START.search(lead):
            self.here = self.front
            return True
        return part.follows

    def place(self, files: Sequence[AssetInfo], *, again: bool = False, turned: bool = False) -> list[Shot]:
        """Shots of files at the place where the film is."""
        made: list[Shot] = []
        for file in files:
            known = self.of([file])
            if known and not again:
                if turned and not known[0].placed:
                    self.row_of(known[0]).remove(known[0])
                    self.here.append(known[0])
                    known[0].placed = True
                made.append(known[0])
                continue
            shot = Shot(file, placed=turned)
            self.here.append(shot)
            made.append(shot)
        self.last = made
        return made

    def add(self, shot: Shot) -> None:
        """A shot that is drawn, at the place where the film is."""
        self.here.append(shot)
        self.last = [shot]

    def repeat(self, shot: Shot, times: int) -> None:
        """Show a file so many times."""
        row = self.row_of(shot)
        for _ in range(times - 1):
            row.insert(row.index(shot) + 1, Shot(shot.file, piece=shot.piece, placed=True))

    def move(self, shots: Sequence[Shot], moves: Sequence[str]) -> None:
        """Let files be edited."""
        for shot in shots:
            if shot.file is not None:
                shot.moves += [move for move in moves if move not in shot.moves]

    def say(self, part: Part, said: str) -> None:
        """What is said of the film; what belongs to the sentence before stays with it."""
        if self.goes_on(part):
            self.board.film[-1] += f", {said}"
        else:
            self.board.film.append(said)
        self.board.ends_at = part.end

    def goes_on(self, part: Part) -> bool:
        """Whether a part goes on with what the sentence says of the film."""
        return bool(self.board.film) and not part.new and part.start - self.board.ends_at <= _NEAR

    def scene_end(self, part: Part) -> int:
        """Where what a part wishes drawn ends, and what it says of the film begins."""
        high = film_words(self.words, part.start, part.end)
        mood_alone = high < part.end and not self.words.tags(*OF_FILM, within=(high, part.end))
        # "Blue technology" may be a mood too, but is all that the part says.
        return part.end if mood_alone and not self.is_scene(part.start, high) else high

    def is_scene(self, low: int, high: int) -> bool:
        """Whether something is to be drawn that can be."""
        wish = take_scene(self.words.part(low, high)) if high > low else None
        if wish is None or (not wish.kinds and told_kinds(DURATION.sub(" ", self.text[low:high]))):
            return False
        return bool(wish.kinds or (wish.near and not wish.by_mood))
