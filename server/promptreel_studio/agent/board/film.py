"""A new film of one's own files, as a board tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.after_made import Later, done_later
from promptreel_studio.agent.board.afterwards import moves_of, take_common_moves, tell_missed, time_texts
from promptreel_studio.agent.board.cues import CAPTION, ELSEWHERE, OWN_SOUND
from promptreel_studio.agent.board.reader import FEWEST_PARTS, read_board
from promptreel_studio.agent.board.said import SKIP, moves_in
from promptreel_studio.agent.edits.choose import is_logo
from promptreel_studio.agent.edits.voice import spoken_of
from promptreel_studio.agent.models import Reply
from promptreel_studio.agent.onto_files import changes_files, takes_away
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.prompt import read_prompt
from promptreel_studio.agent.reading.beside_files import Beside
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.file_lengths import FileLengths
from promptreel_studio.agent.reading.file_looks import looks_of_files
from promptreel_studio.agent.reading.file_pieces import Piece
from promptreel_studio.agent.reading.looks import take_look
from promptreel_studio.agent.reading.quotes import MARK, quote_of
from promptreel_studio.agent.reading.script_words import LEFT_OUT
from promptreel_studio.agent.reading.text import Reading, fold
from promptreel_studio.agent.reading.times import When
from promptreel_studio.agent.reading.titles import TitleWish
from promptreel_studio.agent.request import Request, with_song
from promptreel_studio.agent.slideshow import make_slideshow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.board.shots import Board, Text
    from promptreel_studio.agent.models import AssetInfo, Draft
    from promptreel_studio.agent.prompt import Prompt
    from promptreel_studio.agent.reading.sound_lengths import SoundWish
    from promptreel_studio.agent.replies import Speaker

_CARD_MS, _LOGO_MS, _SEVERAL = 3_000, 4_000, 2
_WARM = re.compile(
    r"\b(?:something )?warm\b(?! (?:\w+ )?(?:looks?|tones?|colou?rs?|tint|filter|light|pictures?)\b)",
    re.IGNORECASE,
)
"""A mood, where it is not said of the colours."""
_HAN = re.compile(r"[\u3400-\u9fff]")


def make_board(
    request: Request,
    draft: Draft | None,
    assets: Sequence[AssetInfo],
    speaker: Speaker,
    sound: SoundWish,
    *,
    several: bool = False,
    fewest: int = FEWEST_PARTS,
    clean: bool = False,
    drawn: bool = False,
) -> Reply | None:
    """The film of a message that tells it in parts, of which some are files; None of any other.

    Args:
        request: The message.
        draft: The timeline so far; it is replaced.
        assets: Everything uploaded.
        speaker: Answers in the user's language.
        sound: What is said of its sounds.
        several: Only a film of several shots is wished.
        fewest: Who says less says it in a sentence, which others read.
        clean: Only one of which all is understood is wished.
        drawn: Only one in which something is drawn beside the files is wished.
    """
    words = request.words
    shown = [asset for asset in assets if asset.file_type in {"image", "video"}]
    if not shown or request.files_apart:
        return None
    if (
        LEFT_OUT.search(words.folded)
        or ELSEWHERE.search(words.folded)
        or takes_away(SKIP.sub(" ", words.folded))
    ):
        return None
    board = read_board(
        words, shown, glossed=request.translated and not _HAN.search(words.original), fewest=fewest
    )
    if board is None or board.loose or (several and len(board.shots) < _SEVERAL):
        return None
    if clean and board.missed:
        return None
    if drawn and not any(shot.file is None and not shot.card for shot in board.shots):
        return None
    if len(board.shots) == 1 and (changes_files(words, shown) or takes_away(words.folded)):
        return None
    prompt = read_prompt(Reading(". ".join(board.film), words.quotes), request.constraints)
    prompt.sound = sound
    return _made(board, prompt, request, draft, assets, speaker)


def _made(
    board: Board,
    prompt: Prompt,
    request: Request,
    draft: Draft | None,
    assets: Sequence[AssetInfo],
    speaker: Speaker,
) -> Reply:
    words, seed = request.words, request.seed
    files = board.of_files
    shown = [shot.file for shot in files if shot.file is not None]
    sounds = _sounds(words, shown, assets)
    _fill(board, prompt)
    prompt.beside = tuple(
        Beside(sum(one.file is not None for one in board.shots[:n]), Reading(shot.words, words.quotes))
        for n, shot in enumerate(board.shots)
        if shot.file is None
    )
    for number, shot in enumerate(board.shots):
        prompt.titles += [_title(text, number, words) for text in shot.texts]
    muted = [shot.file.id for shot in files if shot.file is not None and shot.muted]
    everything = board.mutes_all or (bool(muted) and len(muted) == len(files))
    prompt.mutes_own = prompt.mutes_own or everything or bool(muted)
    prompt.muted = [] if everything else muted
    lengths = FileLengths(rows=tuple(shot.piece for shot in files))
    prompt.titles += _captions(board, words, _known_length(board))
    prompt.words = Reading(f"{_told(words)}. {take_common_moves(board)}", words.quotes)
    said = _told(words) if len(board.shots) == 1 else ". ".join(board.film)
    only = Reading(_WARM.sub(" ", MARK.sub(" ", said)))
    prompt.filters = looks_of_files(only, shown) or prompt.filters
    prompt.file_looks = {n: looks_of_files(Reading(shot.said), shown) for n, shot in enumerate(files)}
    try:
        reply = make_slideshow(
            prompt, [*shown, *sounds], lengths, assets, draft, seed, speaker, request.asked
        )
    except Problem as problem:
        return Reply((speaker.note(problem.note),), ok=False)
    time_texts(reply, board)
    reply = done_later(reply, Later(words, tuple(moves_of(board))), assets, seed, speaker)
    return tell_missed(reply, board, speaker)


def _told(words: Reading) -> str:
    """The message without its texts and without how its files move: what is said of its sounds."""
    text = MARK.sub(" ", words.original)
    while spans := moves_in(fold(text), 0, len(text))[1]:
        for low, high in spans:
            text = text[:low] + " " * (high - low) + text[high:]
    return text


def _known_length(board: Board) -> int:
    """How long the film is at most of which all lengths are known, ms."""
    total = 0
    for shot in board.shots:
        whole = shot.file.duration_ms if shot.file and shot.file.duration_ms else drafts.LONGEST_MS
        total += min(shot.piece.length if shot.piece else whole, whole)
    return total


def _captions(board: Board, words: Reading, total: int) -> list[TitleWish]:
    """Texts that come at their times, each until the next; those that come too late are told."""
    late = [(at, mark) for at, mark in board.captions if at >= total]
    board.missed += [quote_of(mark, words.quotes) for _, mark in late]
    board.captions = [one for one in board.captions if one not in late]
    times = [at for at, _ in board.captions]
    ends: list[int | None] = [*times[1:], None]
    return [
        TitleWish(
            texts=[quote_of(mark, words.quotes)],
            named="caption",
            when=When(start=at, end=end, anchor=None if end else "end"),
        )
        for (at, mark), end in zip(board.captions, ends, strict=False)
    ]


def _sounds(words: Reading, shown: list[AssetInfo], assets: Sequence[AssetInfo]) -> list[AssetInfo]:
    """The uploads that are heard: those that are named, the only song, or a voice that is spoken of."""
    heard = [asset for asset in assets if asset.file_type == "audio"]
    named = [asset for asset in heard if asset.filename.lower() in words.folded]
    song = [one for one in with_song(words, shown, assets) if one.file_type == "audio"]
    alone = heard if len(heard) == 1 and OWN_SOUND.search(words.folded) else []
    return named or song or alone or spoken_of(words.folded, heard)


def _fill(board: Board, prompt: Prompt) -> None:
    """Let what is drawn last as long as the film that is wished leaves to it."""
    wanted = prompt.duration_ms
    for shot in board.of_files if wanted is not None and len(board.shots) > 1 else ():
        if shot.piece is None and shot.file and is_logo(shot.file) and wanted and wanted > 2 * _LOGO_MS:
            shot.piece = Piece(_LOGO_MS)  # What is drawn beside a logo lasts, and not the logo.
    open_shots = [
        shot
        for shot in board.shots
        if shot.file is None and not shot.card and not DURATION.search(shot.words)
    ]
    if wanted is None or not open_shots or any(shot.piece is None for shot in board.of_files):
        return
    known = sum(shot.piece.length for shot in board.of_files if shot.piece)
    cards = sum(_CARD_MS for shot in board.shots if shot.card)
    left = (wanted - known - cards) // len(open_shots)
    if left >= drafts.SHORTEST_MS:
        for shot in open_shots:
            shot.words += f", {left / 1000:g} seconds"


def _title(text: Text, number: int, words: Reading) -> TitleWish:
    """A text over a shot, for as long as the shot is seen."""
    said = Reading(text.words)
    look = take_look(said)
    named = "caption" if CAPTION.search(said.folded) else None
    shown = text.mark if text.typed else quote_of(text.mark, words.quotes)
    only_long = text.length is not None and not text.delay
    return TitleWish(
        texts=[shown],
        named=named,
        look=look,
        shot=number,
        words="" if text.at_end else "on it",
        when=When(length=text.length) if only_long else None,
        closing=text.at_end,
    )
