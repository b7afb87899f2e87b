"""The fake backend, held where a test wants it."""

import asyncio
import json
import threading

from starlette.responses import StreamingResponse

from fake_nemo import FakeBackend, events

DRAFT = {"t": [{"tt": 0, "sg": [{"d": 10000, "m": {"title": "the sea"}}]}], "d": 10000}
DEADLINE = 60


class HeldBackend(FakeBackend):
    """Waits before, or in the middle of, the answer to calls that are held."""

    def __init__(self):
        super().__init__()
        self.gates = {}
        self.after_turn = {"draft": DRAFT, "video_infos": []}

    def hold(self, call, *first):
        """Hold the next call of this kind after these pieces of its answer."""
        gate = self.gates[call] = threading.Event()

        async def pieces():
            for piece in first:
                yield piece
            await asyncio.to_thread(gate.wait, DEADLINE)
            yield self.turn if call == "run" else self._whole(call)

        kind = "text/event-stream" if call == "run" else "application/json"
        self.plan[call].append(lambda _request: StreamingResponse(pieces(), media_type=kind))

    def release(self):
        for gate in self.gates.values():
            gate.set()

    def posted(self, mark):
        """How often a message with this mark in it was posted."""
        return sum(mark.encode() in seen.body for seen in self.calls("run"))

    def _whole(self, call):
        assert "session" == call
        return json.dumps(
            {"code": 0, "data": {"task_id": "task_1", "session_id": "5529798706024415232"}}
        ).encode()


def said(text):
    """One thing that the backend's agent says, whole."""
    return events({"content": {"parts": [{"text": text}], "role": "model"}, "author": "nemo_agent"})


async def until(true, what, deadline=DEADLINE):
    """Wait until a function says so, and return what it says."""
    async with asyncio.timeout(deadline):
        while not (found := await asyncio.to_thread(true)):  # noqa: ASYNC110 - other processes tell us nothing
            await asyncio.sleep(0.03)
    assert found, what
    return found
