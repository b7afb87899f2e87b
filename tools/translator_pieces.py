"""Make what words weigh for the translator: skill/promptreel/translator/words/pieces/<language>.toml and kinds.toml.

    python tools/translator_pieces.py [--more DIR ...] [--out DIR]

Reads benchmarks/data/translator and benchmarks/data/taught (what must stay of each text and what must go) and the studio's own
sentences, and fits what a piece of a language, or a kind of word in any of them, tells for an instruction (one logistic
regression of all languages, in which pieces, endings and kinds each share one weight in a sentence), and keeps what tells enough,
rounded to whole numbers. Deterministic. Neither benchmarks/data/held nor benchmarks/data/unseen is ever read.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from itertools import cycle, repeat
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from promptreel.router.pieces import share
from promptreel.translator.parts import clauses, mark_of, sentences
from promptreel.translator.patterns import has_spaceless
from promptreel.translator.translating import is_question
from promptreel.translator.vocabulary import vocabulary
from promptreel.translator.weighing import FOLDER, KINDS, UNIT, features, heard, together
from promptreel_studio.agent.replies.book import OTHERS, book_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

DATA = Path(__file__).parents[1] / "benchmarks" / "data"
SELDOM, LITTLE = 2, 2
"""Pieces of fewer sentences, and weights below so many units, are left out."""
_FIELD = re.compile(r"\{\w+\}")
OWN = 0.15
"""What one of the studio's sentences counts: they are many, all content, and speak of nothing but edits."""
FREEDOM, ROUNDS = 30.0, 150
"""How far weights may go for a single sentence's sake; steps of the fit, at most."""
SMALLEST, LEAST, CLOSE = 1e-6, 1e-4, 1e-5
"""Of a step; the share of what the slope promises that it must gain; what is left to gain, as a share, when the fit is done."""


class Example(NamedTuple):
    """What a sentence or a clause has in it, and whether it is an instruction."""

    code: str
    pieces: frozenset[str]
    endings: frozenset[str]
    kinds: list[str]
    instructs: bool
    counts: float = 1.0


def examples(folders: Iterable[Path]) -> Iterator[Example]:
    """Return the sentences of all texts of which it is known what they are; of mixed ones, which instruct, the clauses too."""
    for folder in folders:
        for file in sorted(folder.glob("*.jsonl")):
            for line in filter(str.strip, file.read_text("utf-8").splitlines()):
                row: dict[str, Any] = json.loads(line)
                for sentence in _sentences(row["text"]):
                    yield from _of_sentence(sentence, row, file.stem.partition("-")[0])


def told_by_the_studio() -> Iterator[Example]:
    """Return what the studio says of its own work; none of it is an instruction."""
    for language in ("en", "zh", "zh-Hant", *OTHERS):
        book = book_of(language)
        names = cycle(name for kind in sorted(book.names) for name in book.names[kind].values())
        for text in dict.fromkeys(said for own in book.texts.values() for said in _filled(own, names)):
            for sentence in _sentences(text):
                row = {"kept": [text], "gone": []}
                made = _of_sentence(sentence, row, language.partition("-")[0])
                yield from (one._replace(counts=OWN) for one in made)


def _filled(text: str, names: Iterator[str]) -> Iterator[str]:
    """Return a text of the studio with figures, a quoted text and names of things in its places."""
    for values in (repeat("12"), repeat("“Abc”"), names):
        yield _FIELD.sub(lambda _, of=values: next(of), text)


def _sentences(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        body = line[len(mark_of(line)) :]
        yield from (body[start:end] for start, end in sentences(body))


def _of_sentence(sentence: str, row: dict[str, Any], code: str) -> Iterator[Example]:
    if is_question(sentence):
        return
    words = vocabulary((code,), spaceless=has_spaceless(sentence))
    parts = clauses(sentence)
    have = [heard(part, words) for part in parts]
    what = _kind(sentence, row)
    some = any(part in sentence for part in row["gone"])
    if parts and (some or what is not None):
        yield Example(code, *features(together(have)), some)
    for part, own in zip(parts, have, strict=True) if what is None else ():
        instructs = _kind(sentence[part.start : part.end], row)
        if instructs is not None:
            yield Example(code, *features(own), instructs)


def _kind(text: str, row: dict[str, Any]) -> bool | None:
    bare = text.strip(" .!。！।")
    gone = any(part in text for part in row["gone"])
    kept = any(part.strip(".") in text or (bare and bare in part) for part in row["kept"])
    return gone if gone != kept else None


def fitted(rows: list[Example]) -> tuple[dict[tuple[str, str], float], float]:
    """Return what each piece (of a language) and kind (of `KINDS`) weighs, and where all start."""
    groups = [
        (
            [(one.code, piece) for piece in one.pieces],
            [(one.code, ending) for ending in one.endings],
            [(KINDS, kind) for kind in one.kinds],
        )
        for one in rows
    ]
    seen = Counter(own for several in groups for group in several for own in group)
    known = sorted(own for own, count in seen.items() if count >= SELDOM)
    at = {own: number for number, own in enumerate(known)}
    cells = [
        (number, at[own], share(len(group)))
        for number, several in enumerate(groups)
        for group in several
        for own in group
        if own in at
    ]
    row, column, held = (np.array(each) for each in zip(*cells, strict=True))
    wanted = np.array([one.instructs for one in rows], np.float64)
    counts = np.array([one.counts for one in rows])
    shrink = np.append(np.full(len(known), 1 / FREEDOM), 0)

    def measured(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = np.bincount(row, held * weights[column], len(rows)) + weights[-1]
        wrong = counts * (1 / (1 + np.exp(-scores)) - wanted)
        slope = np.append(np.bincount(column, held * wrong[row], len(known)), wrong.sum())
        loss = np.sum(counts * (np.logaddexp(0, scores) - wanted * scores)) + np.sum(shrink * weights**2) / 2
        return float(loss), slope + shrink * weights

    weights = lowest(measured, np.zeros(len(known) + 1))
    return dict(zip(known, weights[:-1].tolist(), strict=True)), float(weights[-1])


def lowest(measured: Callable[[np.ndarray], tuple[float, np.ndarray]], at: np.ndarray) -> np.ndarray:
    """Return where a smooth function is lowest, by L-BFGS: plain steps never reach the weights of seldom words."""
    value, slope = measured(at)
    last: list[tuple[np.ndarray, np.ndarray]] = []
    for _ in range(ROUNDS):
        way, shares = slope / (1 if last else np.linalg.norm(slope)), []
        for step, turn in reversed(last):
            shares.append(step @ way / (turn @ step))
            way = way - shares[-1] * turn
        if last:
            step, turn = last[-1]
            way = way * (step @ turn / (turn @ turn))
        for (step, turn), own in zip(last, reversed(shares), strict=True):
            way = way + step * (own - turn @ way / (turn @ step))
        size, hoped = 1.0, LEAST * (slope @ way)
        while (there := measured(at - size * way))[0] > value - size * hoped and size > SMALLEST:
            size /= 2
        if value - there[0] < CLOSE * value:
            return at - size * way
        last = [*last[-9:], (-size * way, there[1] - slope)]
        at, (value, slope) = at - size * way, there
    return at


def written(weights: dict[str, float], start: float) -> str:
    """Return a file: for each weight the pieces that have it."""
    groups: dict[int, list[str]] = defaultdict(list)
    for piece in sorted(weights):
        whole = round(weights[piece] * UNIT)
        if abs(whole) >= LITTLE:
            groups[whole].append(piece)
    lines = [
        "# What words tell for an instruction, made by tools/translator_pieces.py: README.md beside this file.\n"
    ]
    lines.append(f"start = {round(start * UNIT)}\n[instruction]\n")
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


def save(rows: list[Example], out: Path) -> None:
    """Fit and write the files of all languages."""
    out.mkdir(parents=True, exist_ok=True)
    weights, start = fitted(rows)
    for code in sorted({name for name, _ in weights}):
        text = written({piece: weight for (name, piece), weight in weights.items() if name == code}, start)
        (out / f"{code}.toml").write_text(text, "utf-8")
        print(code, sum(one.code == code for one in rows), "sentences,", len(text.encode()), "bytes")


def main() -> None:
    """Write the files."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--more", type=Path, nargs="*", default=[])
    parser.add_argument("--out", type=Path, default=Path(FOLDER))
    asked = parser.parse_args()
    save(
        [
            *examples([DATA / "translator", DATA / "taught" / "translator", *asked.more]),
            *told_by_the_studio(),
        ],
        asked.out,
    )


if __name__ == "__main__":
    main()
