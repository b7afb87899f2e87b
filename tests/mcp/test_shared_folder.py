"""Several servers and commands on one data folder, calls that are cut off, and servers started just to look."""

import asyncio
import hashlib
import json
import subprocess
from pathlib import Path

import pytest

from mcp import Client
from promptreel.jobs import projects, queue
from promptreel.jobs.journal import Journal
from serving_rig import PROMPTREEL, environment, promptreel, server, until

MODES = pytest.mark.parametrize("mode", ["auto", "legacy"])


def all_ended(journal):
    """All jobs, once none is unfinished and no runner is left."""
    jobs = queue.in_order(journal, None)
    return jobs if all(job.final for job in jobs) and not journal.rows("SELECT 1 FROM runners") else None


async def test_two_servers_and_a_terminal_lose_and_double_nothing(backend, journal):
    marks = {who: [f"{who}x{number}x" for number in range(5)] for who in ("first", "second", "terminal")}

    async def submit(client, mark, project):
        arguments = {"prompt": f"make {mark}", "project": project, "wait_seconds": 0}
        return (await client.call_tool("generate", arguments)).structured_content

    async with Client(server(backend)) as one, Client(server(backend), mode="legacy") as two:
        made = await asyncio.gather(
            *(submit(client, f"new{n}x", "new") for n, client in enumerate((one, two, one)))
        )
        names = [answer["project"] for answer in made]
        assert 3 == len(set(names))

        async def all_of(client, who):
            return await asyncio.gather(
                *(submit(client, mark, names[number % 3]) for number, mark in enumerate(marks[who]))
            )

        def terminal():
            for number, mark in enumerate(marks["terminal"]):
                name = names[number % 3]
                done = promptreel(backend, "make", f"make {mark}", "--project", name, "--wait", 0)
                assert 4 == done.returncode, done.stderr

        first, second, _ = await asyncio.gather(
            all_of(one, "first"), all_of(two, "second"), asyncio.to_thread(terminal)
        )
        jobs = await until(lambda: all_ended(journal), "all jobs end")
        # Each server also sees what the other and the terminal asked for.
        for client in (one, two):
            seen = (await client.call_tool("projects", {})).structured_content
            assert set(names) == {project["project"] for project in seen["projects"]}
            assert seen["jobs"]
    assert 18 == len(jobs)
    assert {"done"} == {job.status for job in jobs}
    assert 18 == len(backend.calls("run"))
    assert [1] * 15 == [backend.posted(mark) for who in marks.values() for mark in who]
    assert {answer["job"] for answer in [*first, *second]} <= {job.id for job in jobs}
    asked = [[job.request["message"].split()[1] for job in jobs if job.project_id == name] for name in names]
    posted = [
        json.loads(seen.body)["new_message"]["parts"][0]["text"].split()[1] for seen in backend.calls("run")
    ]
    for order in asked:
        assert order == [mark for mark in posted if mark in order]


@MODES
@pytest.mark.parametrize("moment", ["before it is sent", "queued", "mid-turn"])
async def test_a_call_that_the_client_cancels_leaves_its_job_running(backend, journal, mode, moment):
    call = {"before it is sent": "session"}.get(moment, "run")
    backend.hold(call, *([b": working\n\n"] if call == "run" else []))
    async with Client(server(backend), mode=mode) as client:
        if moment == "queued":
            earlier = await client.call_tool("generate", {"prompt": "earlier", "wait_seconds": 0})
            assert "running" == earlier.structured_content["status"]
        request = {"prompt": "mark-of-this", "wait_seconds": 45}
        cut_off = asyncio.create_task(client.call_tool("generate", request))
        wanted = 2 if moment == "queued" else 1
        await until(
            lambda: backend.calls(call) and len(queue.in_order(journal, None)) == wanted,
            "the moment has come",
        )
        cut_off.cancel()
        with pytest.raises(asyncio.CancelledError):
            await cut_off
        job = queue.in_order(journal, None)[-1]
        assert job.status == ("queued" if moment == "queued" else "running")
        assert not job.cancel_requested
        backend.release()
        done = await client.call_tool("wait", {"job": job.id, "wait_seconds": 45})
        assert ("done", job.id) == (done.structured_content["status"], done.structured_content["job"])
    await until(lambda: all_ended(journal), "its runner ends")
    assert 1 == backend.posted("mark-of-this")


@MODES
async def test_a_second_request_says_that_it_is_queued_and_after_what(backend, journal, mode):
    backend.hold("run", b": working\n\n")
    async with Client(server(backend), mode=mode) as client:
        await client.call_tool("generate", {"prompt": "a city at night", "wait_seconds": 0})
        await until(lambda: backend.calls("run"), "the first message is sent")
        second = await client.call_tool("generate", {"prompt": "add a title", "wait_seconds": 0})
        third = (await client.call_tool("export", {"wait_seconds": 0})).structured_content
        assert (
            'Queued. After the generation ("a city at night"): 1. add a title. It' in second.content[0].text
        )
        assert third["text"].startswith(
            'Queued. After the generation ("a city at night"): 1. add a title 2. export (mp4).'
        )
        assert [("wait", {"job": third["job"]})] == [
            (next_["tool"], next_["arguments"]) for next_ in third["next_actions"]
        ]
        state = (await client.call_tool("state", {})).structured_content
        assert 'Running: the generation ("a city at night")' in state["text"]
        assert "Then: 1. add a title 2. export (mp4)." in state["text"]
        assert ["queued", "queued", "running"] == [job["status"] for job in state["jobs"]]
        assert "wait" == state["next_actions"][0]["tool"]
        for job in (third["job"], second.structured_content["job"]):
            stopped = (await client.call_tool("cancel", {"job": job})).structured_content
            assert (True, "cancelled") == (stopped["ok"], stopped["status"])
        backend.release()
    jobs = await until(lambda: all_ended(journal), "all jobs end")
    assert ["done", "cancelled", "cancelled"] == [job.status for job in jobs]


def listing(folder):
    """Every file with what is in it."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def listening(pid):
    """Ports on which a process listens (Linux)."""
    links = []
    for entry in Path(f"/proc/{pid}/fd").iterdir():
        try:
            links.append(str(entry.readlink()))
        except OSError:
            continue
    tables = [Path(f"/proc/{pid}/net/{name}").read_text().splitlines()[1:] for name in ("tcp", "tcp6")]
    rows = [line.split() for table in tables for line in table]
    return [row[1] for row in rows if row[3] == "0A" and f"socket:[{row[9]}]" in links]


def probe(backend):
    """Start a server, shake hands, list its tools, look at its ports, and close it."""
    process = subprocess.Popen(
        [PROMPTREEL, "mcp"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment(backend),
    )
    about = {
        "protocolVersion": "2025-06-18",
        "capabilities": {},
        "clientInfo": {"name": "probe", "version": "1"},
    }

    def send(**message):
        process.stdin.write(json.dumps({"jsonrpc": "2.0", **message}) + "\n")
        process.stdin.flush()

    with process:
        send(id=1, method="initialize", params=about)
        assert 1 == json.loads(process.stdout.readline())["id"]
        send(method="notifications/initialized")
        send(id=2, method="tools/list")
        tools = json.loads(process.stdout.readline())["result"]["tools"]
        ports = listening(process.pid) if Path("/proc/self/net").is_dir() else []
        process.stdin.close()
        assert 0 == process.wait(30)
    return len(tools), ports


def test_starting_a_server_again_just_to_look_changes_nothing(backend, home):
    """Not even where work lies waiting: only those who look at jobs start runners."""
    journal = Journal(home / "journal.db")
    project = projects.create(journal, "nemo", "the sea", "en")
    queue.submit(journal, project.id, "generate", {"message": "the sea"})
    journal.close()
    before = listing(home)
    assert [(10, []), (10, [])] == [probe(backend), probe(backend)]
    assert before == listing(home)
    assert [] == journal.rows("SELECT * FROM runners")
    assert [("queued", 0)] == [tuple(row) for row in journal.rows("SELECT status, attempts FROM jobs")]
    journal.close()
    assert [] == backend.seen


def test_starting_a_server_on_a_fresh_machine_makes_no_file(backend, home, tmp_path):
    assert (10, []) == probe(backend)
    assert not home.exists()
    assert not (tmp_path / "videos").exists()
