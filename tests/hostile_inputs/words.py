"""Words of a backend and of a user that try to act on who reads them."""

import json

from promptreel.harmless import harmless, harmless_data
from serving_rig.held import DRAFT

from .judging import Cell, actions_wrong, judge
from .stdio import Stdio
from .trials import ended
from .values import SAID

_MARKS = ("Next:", "[status", "What to do:", "File:")
_LONGEST = 20_000


def event(body):
    """An event as some backends write them, halves of characters included."""
    return b"data: " + json.dumps({"author": "nemo_agent", **body}).encode() + b"\n\n"


def spoken(text):
    return event({"content": {"parts": [{"text": text}], "role": "model"}})


def state_named(text):
    """A state whose asset and draft are called like this, halves of characters replaced as JSON needs it."""
    name = text.encode("utf-8", "replace").decode()
    asset = {"filename": name, "file_type": name[:200], "cdn_url": "https://cdn.example.com/a.mp4"}
    return {"draft": DRAFT | {"m": {"title": name}}, "video_infos": [asset]}


async def backend_words(world):
    """Each text as what the agent says, as an asset's name, as a title and as an error."""
    rows = {}
    async with Stdio(world.env(), world.media) as server:
        for what, text in SAID:
            world.backend.turn, world.backend.after_turn = spoken(text), state_named(text)
            # Every project begins with an empty state.
            world.backend.state = {"draft": None, "video_infos": []}
            generated = await to_its_end(server, {"prompt": "the sea", "project": "new"})
            project = generated["result"]["structuredContent"]["project"]
            seen = await server.call("state", {"project": project})
            listed = await server.call("projects", {})
            world.backend.turn = event({"errorCode": "INTERNAL", "errorMessage": text})
            failed = await to_its_end(server, {"prompt": "more", "project": project})
            rows[what] = {
                "text": read(generated, lambda data: data.get("text", "")),
                "asset": read(seen, lambda data: data["assets"][0]["name"]),
                "title": read(listed, lambda data: data["projects"][0]["title"]),
                "error": read(failed, lambda data: data["error"]["message"]),
            }
            rows[what]["error"].wrong += hints_wrong(failed, text)
    return rows


async def user_words(world):
    """Each text as a prompt: what was sent of it."""
    rows = {}
    world.backend.state = {"draft": None, "video_infos": []}
    async with Stdio(world.env(), world.media) as server:
        # One project, as each has a runner of its own.
        first = await to_its_end(server, {"prompt": "the sea", "project": "new"})
        project = first["result"]["structuredContent"]["project"]
        for what, text in SAID:
            before = len(world.backend.calls("run"))
            answer = await to_its_end(server, {"prompt": text, "project": project})
            cell = judge(answer, world)
            sent = world.backend.calls("run")[before:]
            if sent:
                words = sent[0].json()["new_message"]["parts"][0]["text"]
                cell = Cell("sent", words, cell.wrong)
                cell.wrong += [] if words == harmless(words) else ["something acts in what was sent"]
            rows[what] = {"prompt": cell}
    return rows


async def to_its_end(server, arguments):
    answer = await server.call("generate", arguments | {"wait_seconds": 0})
    job = answer["result"]["structuredContent"].get("job")
    return answer if job is None else await ended(server, job)


def read(answer, pick):
    """Return what is shown, and whether anything acts in it or looks like a line of ours."""
    result = answer["result"]
    data = result["structuredContent"]
    wrong = [] if answer == harmless_data(answer) else ["something acts"]
    wrong += actions_wrong(data)
    lines = result["content"][0]["text"].split("\n")
    counts = {mark: sum(line.lstrip().startswith(mark) for line in lines) for mark in _MARKS}
    ours = {
        "Next:": len(data.get("next_actions", ())),
        "[status": 1,
        "What to do:": int("error" in data),
        "File:": int("file" in data),
    }
    wrong += [f"a forged line {mark}" for mark in _MARKS if counts[mark] != ours[mark]]
    if len(json.dumps(answer)) > _LONGEST:
        wrong.append("the answer is too long")
    return Cell(data["status"], pick(data), wrong)


def hints_wrong(answer, text):
    hint = answer["result"]["structuredContent"]["error"]["hint"]
    return ["the text stands in the hint"] if text[:20] in hint else []
