"""What is done to a film of one's own files after it is made: how its clips move, when texts come, what is told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts

if TYPE_CHECKING:
    from promptreel_studio.agent.board.shots import Board
    from promptreel_studio.agent.models import Reply
    from promptreel_studio.agent.replies import Speaker


def take_common_moves(board: Board) -> str:
    """Take how all shots of a film of files move, in words that are said of all of them."""
    if len(board.shots) != len(board.of_files):
        return ""
    common = [move for move in board.shots[0].moves if all(move in shot.moves for shot in board.shots)]
    common = [move for move in common if move.startswith(("slow zoom", "slow pan"))]
    for shot in board.shots:
        shot.moves = [move for move in shot.moves if move not in common]
    return ", ".join(move.removesuffix(" on") for move in common)


def time_texts(reply: Reply, board: Board) -> None:
    """Let texts come later in their shots."""
    if reply.draft is None:
        return
    clips = drafts.clips(reply.draft)
    titles = drafts.segments(reply.draft, drafts.TEXT)
    for number, shot in enumerate(board.shots):
        for text in shot.texts:
            if not text.delay or number >= len(clips):
                continue
            start, end = drafts.start_of(clips[number]), drafts.end_of(clips[number])
            for title in titles:
                if (
                    start <= drafts.start_of(title) < end
                    and start + text.delay < end - drafts.SHORTEST_TITLE_MS
                ):
                    title["st"] = start + text.delay
                    title["d"] = min(text.length or end - title["st"], end - title["st"])


def moves_of(board: Board) -> list[str]:
    """The edits of single shots, each for all the clips that it is said of."""
    wished: dict[str, list[int]] = {}
    for number, shot in enumerate(board.shots, 1):
        for move in shot.moves:
            wished.setdefault(move, []).append(number)
    found = []
    for move, clips in wished.items():
        *before, last = [str(one) for one in clips]
        which = f"clips {', '.join(before)} and {last}" if before else f"clip {last}"
        found.append(f"play {which} at double speed" if move.startswith("play") else f"{move} {which}")
    for number, shot in enumerate(board.shots, 1):
        if shot.joined and number > 1:
            found.append(f"{shot.joined} between clip {number - 1} and clip {number}")
    return found


def tell_missed(reply: Reply, board: Board, speaker: Speaker) -> Reply:
    """The reply, with what of the message nobody understood."""
    missed = [one for one in dict.fromkeys(board.missed) if one]
    if not missed or reply.draft is None:
        return reply
    return replace(reply, texts=(*reply.texts, speaker.say("film.unmet", wanted=missed)))
