"""Whether edits do what they ask for, however they are worded: every wording against the command it stands for.

    python benchmarks/edits.py [--language en] [--wish A12] [--show 20]

benchmarks/data/edits/wishes.toml has the films and the wishes, each with a command in plain English; the wordings of
<language>.tsv were written by people and models who saw the wishes alone. A wording is right if the film is then the same as
after the command, "remarked" if the answer also says that something was not understood, "refused" if nothing changed, and
"wrong" if something else did. What lies in benchmarks/data/unseen/edits was read by nobody who works on the words.
"""

from __future__ import annotations

import argparse
import copy
import json
import tomllib
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from promptreel_studio.agent import AssetInfo, History, Reply, respond

DATA = Path(__file__).parent / "data" / "edits"
UNSEEN = Path(__file__).parent / "data" / "unseen" / "edits"
_CAPTIONS = (
    "1\n00:00:01,000 --> 00:00:03,000\nHello there\n\n2\n00:00:04,000 --> 00:00:06,000\nThis is summer\n"
)
_APART = frozenset({"seed", "label", "id", "prompt", "title", "language"})
"""What of a draft depends on the words or the order of messages, and not on the wish."""
OUTCOMES = ("right", "remarked", "refused", "wrong")


@dataclass(slots=True)
class Project:
    """A film under edit, with its versions."""

    assets: list[AssetInfo]
    versions: list[dict[str, Any] | None] = field(default_factory=lambda: [None])
    here: int = 0

    @property
    def draft(self) -> dict[str, Any] | None:
        """The timeline as it is."""
        return self.versions[self.here]

    def say(self, words: str, language: str) -> Reply:
        """Answer a message and keep the version that it makes."""
        past = tuple(one for one in reversed(self.versions[: self.here]) if one is not None)
        future = tuple(one for one in self.versions[self.here + 1 :] if one is not None)
        reply = respond(
            words, self.draft, assets=self.assets, language=language, seed=7 + len(self.versions), history=History(past, future)
        )  # fmt: skip
        if reply.steps:
            self.here += reply.steps
        elif reply.draft is not None:
            self.versions = [*self.versions[: self.here + 1], reply.draft]
            self.here += 1
        return reply


@cache
def wishes() -> dict[str, Any]:
    """The films and the wishes."""
    return tomllib.loads((DATA / "wishes.toml").read_text(encoding="utf-8"))


def _asset(number: int, file: dict[str, Any]) -> AssetInfo:
    kind = file["type"]
    if kind == "video":
        return AssetInfo(f"a{number}", file["name"], kind, file["seconds"] * 1000, 1920, 1080, has_audio=True)
    if kind == "image":
        return AssetInfo(f"a{number}", file["name"], kind, None, 4000, 3000)
    length = file["seconds"] * 1000 if kind == "audio" else None
    return AssetInfo(f"a{number}", file["name"], kind, length, text=_CAPTIONS if kind == "subtitle" else "")


@cache
def _made(film: str) -> Project:
    said = wishes()["films"][film]
    files = [_asset(number, file) for number, file in enumerate([*said["files"], *said["later"]], 1)]
    project = Project(files[: len(said["files"])])
    project.say(said["start"], "en")
    project.assets = files
    for words in said["then"]:
        project.say(words, "en")
    return project


def film(name: str) -> Project:
    """A film of its own to edit."""
    return copy.deepcopy(_made(name))


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items() if key not in _APART}
    return [_plain(one) for one in value] if isinstance(value, list) else value


def _told(project: Project) -> str:
    return json.dumps(_plain(project.draft), sort_keys=True, ensure_ascii=False)


@cache
def _wanted(wish: str) -> tuple[frozenset[str], str, bool]:
    """What the film may be afterwards, what it was before, and whether the command only asks or is refused."""
    said = wishes()["wishes"][wish]
    before, outcomes, understood = _told(film(said["film"])), set(), True
    for number, command in enumerate([said["command"], *said.get("also", ())]):
        project = film(said["film"])
        reply = project.say(command, "en")
        understood = understood if number else reply.ok
        outcomes.add(_told(project))
    outcomes -= {before} if len(outcomes) > 1 else set()
    return frozenset(outcomes), before, understood


def outcome(wish: str, words: str, language: str) -> tuple[str, str]:
    """What comes of a wording (one of `OUTCOMES`), and what is answered."""
    wanted, before, understood = _wanted(wish)
    project = film(wishes()["wishes"][wish]["film"])
    reply = project.say(words, language)
    after, texts = _told(project), " ".join(reply.texts)
    if after not in wanted:
        return "refused" if after == before else "wrong", texts
    if after == before:
        return "right" if reply.ok == understood else "refused", texts
    return "right" if len(reply.texts) == 1 else "remarked", texts


def rows(file: Path) -> list[tuple[str, str]]:
    """The wordings of a file: the wish, and how it is said."""
    lines = [line.split("\t", 1) for line in file.read_text(encoding="utf-8").splitlines() if "\t" in line]
    return [(wish, words) for wish, words in lines]


def _measure(file: Path, show: int, only: str | None) -> None:
    counts: Counter[str] = Counter()
    for wish, words in rows(file):
        if only in (None, wish):
            found, texts = outcome(wish, words, file.stem)
            counts[found] += 1
            if found != "right" and counts.total() - counts["right"] <= show:
                print(f"    {found:8} {wish} {words!r}\n             {texts}")
    total = counts.total()
    shares = "   ".join(f"{name} {counts[name] / max(total, 1):.3f}" for name in OUTCOMES)
    print(f"{file.stem:8} {total:5} wordings   {shares}")


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--language", help="only this one")
    parser.add_argument("--wish", help="only this one")
    parser.add_argument(
        "--show",
        type=int,
        default=0,
        metavar="N",
        help="print the first N of each language that are not right",
    )
    options = parser.parse_args()
    for file in sorted(DATA.glob(f"{options.language or '*'}.tsv")):
        _measure(file, options.show, options.wish)
    print("unseen:")
    for file in sorted(UNSEEN.glob(f"{options.language or '*'}.tsv")):
        _measure(file, 0, options.wish)


if __name__ == "__main__":
    main()
