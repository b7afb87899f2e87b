"""Projects edited message by message: the studio's store in small, and the words that checks are written in."""

import colorsys
import json
from copy import deepcopy
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from promptreel_studio.agent import AssetInfo, History, respond

DATA = Path(__file__).with_name("phrases.jsonl")
PROJECTS = [json.loads(line) for line in DATA.read_text("utf-8").splitlines() if line.strip()]


def first_reply(words, assets, language, seed):
    """The answer to a first message; hundreds of edits begin with the same film, which is made once."""
    reply = _answered(words, assets, language, seed)
    return replace(reply, draft=deepcopy(reply.draft), before=deepcopy(reply.before))


@lru_cache(maxsize=512)
def _answered(words, assets, language, seed):
    return respond(words, None, assets=assets, language=language, seed=seed, history=History())


@dataclass
class Step:
    """One message of a project: what was asked, what came of it."""

    project: str
    number: int
    say: str
    expect: str
    problem: str
    changed: bool
    answer: str

    @property
    def silent(self):
        """Wrong although it looks done."""
        return bool(self.problem) and self.changed


class Project:
    """A draft with its versions, as the store keeps them."""

    def __init__(self, assets, seed=None):
        """`assets` are what was uploaded or the fields of it; with a `seed` every message has that one."""
        self.assets = [asset if isinstance(asset, AssetInfo) else AssetInfo(**asset) for asset in assets]
        self.seed = seed
        self.versions, self.here, self.turns = [None], 0, 0

    @property
    def draft(self):
        return self.versions[self.here]

    def say(self, words, language="en"):
        past = tuple(version for version in reversed(self.versions[: self.here]) if version is not None)
        history = History(past, tuple(self.versions[self.here + 1 :]))
        self.turns += 1
        seed = 7 + self.turns if self.seed is None else self.seed
        if self.draft is None and history == History():
            reply = first_reply(words, tuple(self.assets), language, seed)
        else:
            reply = respond(
                words, self.draft, assets=self.assets, language=language, seed=seed, history=history
            )
        if reply.steps:
            self.here += reply.steps
        elif reply.draft is not None:
            self.versions = [*self.versions[: self.here + 1], reply.draft]
            self.here += 1
        return reply


def run(project):
    """All steps of a project, each judged."""
    made = Project(project["assets"])
    first = made.say(project["start"])
    if made.draft is None:
        return [
            Step(project["project"], 0, project["start"], "done", "nothing made", False, str(first.texts))
        ]
    steps = []
    for number, step in enumerate(project["steps"], 1):
        before = made.draft
        reply = made.say(step["say"], step["lang"])
        problem = _problem(step, before, made.draft)
        answer = " / ".join(reply.texts)
        steps.append(
            Step(
                project["project"], number, step["say"], step["expect"], problem, before != made.draft, answer
            )
        )
    return steps


def _problem(step, b, a):
    if step["expect"] == "refused":
        return "" if a == b else "changed although it had to be refused"
    for name in step["untouched"]:
        if PARTS[name](b) != PARTS[name](a):
            return f"touched the {name}"
    names = {"__builtins__": SAFE, "b": b, "a": a, **HELPERS}
    try:
        right = eval(step["check"], names)
    except Exception as error:  # noqa: BLE001 - a check that breaks has failed
        return f"{step['check']}: {type(error).__name__}: {error}"
    return "" if right else step["check"]


def _track(d, kind, which):
    tracks = [track for track in d["t"] if track["tt"] == kind][which]
    return sorted((s for track in tracks for s in track["sg"]), key=lambda s: s["st"])


def clips(d):
    return _track(d, 0, slice(0, 1))


def files(d):
    """Which file each clip shows, None for a drawn one."""
    return [clip.get("asset") for clip in clips(d)]


def kinds(d):
    """What each drawn clip shows."""
    return [clip["scene"]["kind"] for clip in clips(d)]


def overlays(d):
    return _track(d, 0, slice(1, None))


def _texts(d, role):
    return [s for s in _track(d, 7, slice(None)) if s.get("role", "title") == role]


def titles(d):
    return _texts(d, "title")


def captions(d):
    return _texts(d, "caption")


def sounds(d):
    return _track(d, 1, slice(None))


def total(d):
    return d["d"]


def meta(d):
    return d["m"]


def near(x, y, tol=0.05):
    return abs(x - y) <= max(tol, tol * abs(y))


def hue(colour):
    """The plain name of a colour code."""
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    angle, saturation, value = colorsys.rgb_to_hsv(red, green, blue)
    if value < 0.2:
        return "black"
    if saturation < 0.15:
        return "white" if value > 0.85 else "gray"
    degrees = angle * 360
    for limit, name in (
        (15, "red"),
        (41, "orange"),
        (72, "yellow"),
        (165, "green"),
        (195, "cyan"),
        (255, "blue"),
        (290, "purple"),
        (345, "pink"),
    ):
        if degrees < limit:
            return name
    return "red"


PARTS = {"clips": clips, "titles": titles, "captions": captions, "music": sounds, "overlays": overlays}
HELPERS = {f.__name__: f for f in (clips, overlays, titles, captions, sounds, total, meta, near, hue)}
SAFE = {
    f.__name__: f
    for f in (
        abs,
        all,
        any,
        len,
        max,
        min,
        round,
        sorted,
        set,
        sum,
        list,
        str,
        int,
        float,
        zip,
        isinstance,
        dict,
        range,
        enumerate,
        bool,
        next,
        tuple,
        type,
    )
}
