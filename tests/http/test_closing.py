"""What a call is told that is cut off by the end of the server: the truth about what it has done."""

import asyncio
import signal
import threading

import pytest
from starlette.responses import StreamingResponse

from promptreel.jobs import queue
from promptreel.jobs.journal import Journal
from serving_rig import HeldBackend, environment
from serving_rig.over_http import DEADLINE

MODES = pytest.mark.parametrize("mode", ["auto", "legacy"])
GENERATE = {"prompt": "the sea at dusk", "backend": "nemo", "wait_seconds": 45}


@pytest.fixture
def backend():
    running = HeldBackend().start()
    running.asked = threading.Event()
    running.silent = threading.Event()
    yield running
    running.silent.set()
    running.release()
    running.stop()


def never_answers(backend):
    """An answer whose head comes and whose body does not."""

    async def nothing():
        backend.asked.set()
        await asyncio.to_thread(backend.silent.wait, DEADLINE)
        yield b"{}"

    return lambda _request: StreamingResponse(nothing(), media_type="application/json")


async def cut_off(served, mode, tool, arguments, begun):
    """Call a tool, end the server once the call has come so far, and return the answer."""
    async with served.client(mode=mode) as client:
        await client.list_tools()
        call = asyncio.create_task(client.call_tool(tool, arguments))
        async with asyncio.timeout(DEADLINE):
            await asyncio.to_thread(begun.wait, DEADLINE)
            served.process.send_signal(signal.SIGTERM)
            answer = await call
            assert 0 == await asyncio.to_thread(served.process.wait)
    return answer


@MODES
@pytest.mark.parametrize(
    ("tool", "arguments"),
    [
        ("generate", GENERATE),
        ("ask", {"message": "make a video of the sea", "wait_seconds": 45}),
        ("batch", {"items": ["the sea"], "backend": "nemo", "wait_seconds": 45}),
    ],
)
async def test_a_call_that_had_only_looked_at_the_balance_says_that_nothing_was_sent(
    start, home, backend, mode, tool, arguments
):
    backend.sticky["credits"] = never_answers(backend)
    answer = await cut_off(start(**environment(backend)), mode, tool, arguments, backend.asked)
    error = answer.structured_content["error"]
    assert "Nothing of this call was sent or queued" in error["message"]
    assert error["retryable"]
    assert "goes on by itself" not in answer.content[0].text
    assert not backend.calls("run")
    journal = Journal(home / "journal.db")
    assert [] == queue.in_order(journal, None)
    journal.close()


@MODES
async def test_a_call_whose_job_is_queued_names_it(start, home, backend, mode):
    gate = threading.Event()

    async def working():
        gate.set()
        yield b": working\n\n"
        await asyncio.to_thread(backend.silent.wait, DEADLINE)
        yield backend.turn

    backend.plan["run"].append(lambda _request: StreamingResponse(working(), media_type="text/event-stream"))
    answer = await cut_off(start(**environment(backend)), mode, "generate", GENERATE, gate)
    journal = Journal(home / "journal.db")
    (job,) = queue.in_order(journal, None)
    journal.close()
    result = answer.structured_content
    assert ("running", job.id) == (result["status"], result["job"])
    assert f"The job {job.id} goes on by itself" in result["text"]
    assert [("wait", {"job": job.id})] == [
        (action["tool"], action["arguments"]) for action in result["next_actions"]
    ]
