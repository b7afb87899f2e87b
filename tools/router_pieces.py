"""Make what the pieces of messages tell the router: skill/promptreel/router/words/pieces/<language>.toml.

    python tools/router_pieces.py [--more DIR ...] [--out DIR]

Reads benchmarks/data/router (what each message asks for) and benchmarks/data/others (sentences that ask for none of it), fits
for each language what a piece tells of export, credits, state and upload against a wish for the video (a logistic
regression with all pieces of a message sharing one weight), and keeps what tells enough, rounded to whole numbers.
Deterministic. benchmarks/data/unseen is never read.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from promptreel.router.folding import fold
from promptreel.router.language import languages
from promptreel.router.pieces import ACTIONS, FOLDER, pieces, share
from promptreel.router.routing import bare_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DATA = Path(__file__).parents[1] / "benchmarks" / "data"
CLASSES = ("generate", *ACTIONS)
SELDOM, LITTLE = 3, 0.75
"""Pieces of fewer messages, and weights below this, are left out."""
FREEDOM, ROUNDS = 10.0, 400
"""How far weights may go for a single message's sake; steps of the fit."""

Messages = list[tuple[set[str], int]]


def messages(folders: Iterable[Path], others: Path) -> dict[str, Messages]:
    """Return the pieces of each message and what it asks for, by the language that the router takes it for."""
    found: dict[str, Messages] = defaultdict(list)
    for text, action in [*_labelled(folders), *_others(others)]:
        bare = bare_text(text)
        folded = fold(bare)
        found[languages(folded, bare)[0]].append((pieces(folded), CLASSES.index(action)))
    return found


def _labelled(folders: Iterable[Path]) -> Iterator[tuple[str, str]]:
    for folder in folders:
        for file in sorted(folder.glob("*.jsonl")):
            for line in filter(str.strip, file.read_text("utf-8").splitlines()):
                row: dict[str, Any] = json.loads(line)
                actions = {step["action"] for step in row["steps"]}
                if len(actions) == 1:
                    yield row["text"], actions.pop()


def _others(folder: Path) -> Iterator[tuple[str, str]]:
    for file in sorted(folder.glob("*.txt")):
        for line in filter(str.strip, file.read_text("utf-8").splitlines()):
            yield line, "generate"


def fitted(rows: Messages) -> tuple[list[str], np.ndarray, np.ndarray]:
    """Return the pieces, their weights (pieces x actions) and where the actions start, all against a wish."""
    seen = Counter(piece for own, _ in rows for piece in own)
    known = sorted(piece for piece, count in seen.items() if count >= SELDOM)
    at = {piece: number for number, piece in enumerate(known)}
    held = np.zeros((len(rows), len(known) + 1), np.float32)
    held[:, -1] = 1
    for number, (own, _) in enumerate(rows):
        held[number, [at[piece] for piece in own if piece in at]] = share(len(own))
    asked = np.eye(len(CLASSES), dtype=np.float32)[[action for _, action in rows]]
    weights = np.zeros((held.shape[1], len(CLASSES)), np.float32)
    ahead, momentum = weights.copy(), 1.0
    shrink = np.full((held.shape[1], 1), 1 / (FREEDOM * len(rows)), np.float32)
    shrink[-1] = 0
    for _ in range(ROUNDS):
        scores = held @ ahead
        likely = np.exp(scores - scores.max(axis=1, keepdims=True))
        likely /= likely.sum(axis=1, keepdims=True)
        step = ahead - (held.T @ (likely - asked) / len(rows) + shrink * ahead)
        momentum, last = (1 + (1 + 4 * momentum**2) ** 0.5) / 2, momentum
        ahead = step + (last - 1) / momentum * (step - weights)
        weights = step
    against = weights[:, 1:] - weights[:, :1]
    return known, against[:-1], against[-1]


def written(known: list[str], weights: np.ndarray, starts: np.ndarray) -> str:
    """Return a language's file: for each action and weight the pieces that have it."""
    lines = ["# What pieces of a message tell, made by tools/router_pieces.py: README.md beside this file.\n"]
    for number, action in enumerate(ACTIONS):
        groups: dict[int, list[str]] = defaultdict(list)
        for piece, own in zip(known, weights, strict=True):
            if np.abs(own).max() >= LITTLE and round(float(own[number])):
                groups[round(float(own[number]))].append(piece)
        lines.append(f"[{action}]\nstart = {float(starts[number]):.1f}\n")
        lines += [f'"{weight}" = [\n{_wrapped(groups[weight])}]\n' for weight in sorted(groups, reverse=True)]
    return "".join(lines)


def _wrapped(words: list[str], width: int = 120) -> str:
    lines, line = [], " "
    for word in (json.dumps(word, ensure_ascii=False) for word in words):
        if len(line) + len(word) > width:
            lines.append(line)
            line = " "
        line += f" {word},"
    return "".join(f"{line}\n" for line in [*lines, line])


def main() -> None:
    """Write the files of all languages."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--more", type=Path, nargs="*", default=[])
    parser.add_argument("--out", type=Path, default=Path(FOLDER))
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    for code, rows in sorted(messages([DATA / "router", *asked.more], DATA / "others").items()):
        if len({action for _, action in rows}) == len(CLASSES):
            text = written(*fitted(rows))
            (asked.out / f"{code}.toml").write_text(text, "utf-8")
            print(code, len(rows), "messages,", len(text), "bytes")


if __name__ == "__main__":
    main()
