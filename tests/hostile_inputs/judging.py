"""What a hostile input got, and whether that is as it must be."""

import json
import re
from dataclasses import dataclass, field

from promptreel.harmless import harmless_data

_LONGEST = 20_000
_SHOWN = 110
_OWN = {"project", "job"}
_STOPS = (
    "There is no project",
    "There is no job",
    "There is no batch",
    "The prompt is empty",
    "Nothing to upload",
)
_STOPS += ("A batch has 1 to 20",)


@dataclass
class Cell:
    """What the page says of one try, and what is wrong with it."""

    code: str
    sentence: str = ""
    wrong: list[str] = field(default_factory=list)

    @property
    def passed(self):
        return self.code == "ok" or self.sentence.startswith(_STOPS)


def judge(answer, world):
    """Read an answer as it came over the wire."""
    wrong = [] if answer == harmless_data(answer) else ["something acts in it"]
    if len(json.dumps(answer)) > _LONGEST:
        wrong.append("the answer is too long")
    if "Traceback" in json.dumps(answer):
        wrong.append("a traceback")
    if "error" in answer:
        error = answer["error"]
        return Cell(f"protocol {error['code']}", world.plain(error["message"]), wrong)
    result = answer["result"]
    data = result.get("structuredContent")
    if data is None:
        return Cell("no shape", result["content"][0]["text"], [*wrong, "not a result of ours"])
    wrong += actions_wrong(data)
    error = data.get("error")
    if error is None:
        return Cell("ok" if data["status"] != "failed" else "failed", world.plain(data["text"]), wrong)
    return Cell(error["code"], world.plain(error["message"]), wrong + error_wrong(result, error))


def error_wrong(result, error):
    """A failure is flagged, has a sentence and a hint, and is no surprise to ourselves."""
    wrong = []
    if not result.get("isError"):
        wrong.append("not flagged as an error")
    if not error["hint"] or not error["message"]:
        wrong.append("no sentence or no hint")
    if error["message"] not in result["content"][0]["text"]:
        wrong.append("the text does not say it")
    if error["code"] == "error" or "inside promptreel" in error["message"]:
        wrong.append("a surprise")
    return wrong


def actions_wrong(data):
    """Proposals hold ids of ours and constants, nothing that somebody else said."""
    ids = {data.get("project"), data.get("job")}
    found = []
    for action in data.get("next_actions", ()):
        strange = {
            name: value
            for name, value in action["arguments"].items()
            if not (name in _OWN and value in ids) and value != "make a video from my uploads"
        }
        if strange:
            found.append(f"{action['tool']} is proposed with {sorted(strange)}")
    return found


async def tried(world, work):
    """Try something that must leave nothing behind."""
    before = world.traces()
    cell = judge(await work, world)
    names, requests = world.traces()
    if cell.code != "ok":
        cell.wrong += [f"written: {name}" for name in names if name not in before[0]]
        if requests != before[1]:
            cell.wrong.append("the backend was contacted")
    return cell


def shown(text, longest=_SHOWN):
    """Return text for the page: one line, nothing in it that a page would take for its own."""
    line = "".join(
        sign if sign.isprintable() else f"\\u{{{ord(sign):x}}}" for sign in text.replace("\n", " ⏎ ")
    )
    line = line if len(line) <= longest else line[:longest] + "…"
    return re.sub(r"([|<>`*\[\]])", r"\\\1", line)
