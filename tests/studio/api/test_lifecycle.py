"""The process: how it starts, is found, is alone, and ends."""

import contextlib
import json
import os
import signal
import socket
import sqlite3
import stat
import subprocess
import sys

import httpx
import pytest

from studio.api.stand_ins import DEADLINE
from studio.api.steps import message, new_session, until

posix = pytest.mark.skipif(os.name != "posix", reason="POSIX signals and permissions")


@pytest.fixture
def start(data):
    """Start the real command; whatever still runs at the end is killed."""
    processes = []

    def run(*arguments, folder=data, **env):
        command = [sys.executable, "-m", "promptreel_studio", "--data", str(folder), *arguments]
        pipe = subprocess.PIPE
        process = subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, env=os.environ | env)
        processes.append(process)
        return process

    yield run
    for process in processes:
        process.kill()
        process.communicate(timeout=DEADLINE)


def served(data):
    """The address file, as soon as it is there."""
    until((data / "address.json").exists)
    return json.loads((data / "address.json").read_text())


def ended(process):
    """Exit code, standard output and error."""
    out, err = process.communicate(timeout=DEADLINE)
    return process.returncode, out, err


def test_the_foreground_says_how_to_use_it(start, data):
    process = start()
    address = served(data)
    process.send_signal(signal.SIGINT)
    code, out, err = ended(process)
    assert (0, "") == (code, err)
    assert f"export NEMO_API_URL={address['url']}" in out
    assert str(data) in out


def test_the_address_file_leads_to_the_studio(start, data):
    process = start("--background-child")
    address = served(data)
    health = httpx.get(f"{address['url']}/healthz").json()
    assert {"url", "pid", "version", "secret"} == address.keys()
    assert {"name": "promptreel-studio", "version": address["version"], "pid": process.pid} == health
    assert address["url"].startswith("http://127.0.0.1:")


@posix
def test_only_the_owner_can_read_what_the_process_writes(start, data):
    start("--background-child")
    served(data)
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in (data, *data.rglob("*"))}
    assert 0o600 == modes[data / "address.json"]
    assert {} == {path: oct(mode) for path, mode in modes.items() if mode & 0o077}


def test_a_second_studio_for_the_folder_ends_quietly(start, data):
    first = start("--background-child")
    address = served(data)
    assert (0, "", "") == ended(start("--background-child"))
    assert first.poll() is None
    assert address == json.loads((data / "address.json").read_text())


def test_of_two_started_at_once_one_serves(start, data):
    racers = [start("--background-child") for _ in range(2)]
    served(data)
    loser = until(lambda: next((one for one in racers if one.poll() is not None), None))
    assert (0, "", "") == ended(loser)
    (winner,) = [one for one in racers if one is not loser]
    assert winner.pid == json.loads((data / "address.json").read_text())["pid"]


def test_the_foreground_names_the_studio_that_is_there(start, data):
    start("--background-child")
    address = served(data)
    code, out, err = ended(start())
    assert (2, "") == (code, out)
    assert address["url"] in err


def test_it_stops_when_asked_with_the_secret(start, data):
    process = start("--background-child")
    address = served(data)
    stop = f"{address['url']}/studio/stop"
    assert 403 == httpx.post(stop).status_code
    assert 403 == httpx.post(stop, headers={"X-Studio-Secret": "wrong"}).status_code
    assert 200 == httpx.post(stop, headers={"X-Studio-Secret": address["secret"]}).status_code
    assert 0 == ended(process)[0]
    assert not (data / "address.json").exists()


def test_a_studio_that_is_stopped_makes_room_for_the_next(start, data):
    start("--background-child")
    first = served(data)
    httpx.post(f"{first['url']}/studio/stop", headers={"X-Studio-Secret": first["secret"]})
    second = start("--background-child")
    until(lambda: served(data)["pid"] == second.pid)


@posix
def test_a_signal_ends_it_soon_even_in_the_middle_of_a_turn(start, data):
    process = start(
        "--background-child", PROMPTREEL_STUDIO_THINK_SECONDS="60", PROMPTREEL_STUDIO_HEARTBEAT_SECONDS="0.05"
    )
    with httpx.Client(base_url=served(data)["url"], timeout=DEADLINE) as client:
        token = client.post("/api/auth/anonymous-token", headers={"X-Client-Id": "c"}).json()["data"]["token"]
        client.headers["Authorization"] = f"Bearer {token}"
        with client.stream("POST", "/run_sse", json=message(new_session(client), "a city")) as stream:
            chunks = stream.iter_raw()
            next(chunks)
            process.send_signal(signal.SIGTERM)
            assert 0 == process.wait(3)
    assert not (data / "address.json").exists()


def test_it_ends_by_itself_when_nobody_needs_it(start, data):
    process = start("--background-child", "--idle-seconds", "0.3")
    assert (0, "", "") == ended(process)
    assert not (data / "address.json").exists()


def test_an_open_turn_keeps_it_alive(start, data):
    """The turn thinks more than twice as long as the studio waits."""
    process = start("--background-child", "--idle-seconds", "1", PROMPTREEL_STUDIO_THINK_SECONDS="2.5")
    with httpx.Client(base_url=served(data)["url"], timeout=DEADLINE) as client:
        token = client.post("/api/auth/anonymous-token", headers={"X-Client-Id": "c"}).json()["data"]["token"]
        client.headers["Authorization"] = f"Bearer {token}"
        answer = client.post("/run_sse", json=message(new_session(client), "a city"))
    assert "data: " in answer.text
    assert 0 == ended(process)[0]


def test_an_address_file_that_is_not_ours_any_more_is_left(start, data):
    process = start("--background-child")
    address = served(data)
    (data / "address.json").write_text(json.dumps(address | {"pid": 1}))
    httpx.post(f"{address['url']}/studio/stop", headers={"X-Studio-Secret": address["secret"]})
    assert 0 == ended(process)[0]
    assert 1 == json.loads((data / "address.json").read_text())["pid"]


def test_a_stale_address_file_is_replaced(start, data):
    data.mkdir(mode=0o700)
    stale = {"url": "http://127.0.0.1:9", "pid": 1, "version": "0", "secret": "s"}
    (data / "address.json").write_text(json.dumps(stale))
    process = start("--background-child")
    until(lambda: served(data)["pid"] == process.pid)


def test_other_machines_are_let_in_only_on_purpose(start):
    code, _, err = ended(start("--host", "0.0.0.0"))
    assert 2 == code
    assert "--allow-remote" in err


def test_what_cannot_work_is_said_in_one_sentence(start, tmp_path):
    (tmp_path / "file").write_text("")
    (tmp_path / "newer").mkdir()
    with contextlib.closing(sqlite3.connect(tmp_path / "newer" / "studio.db", isolation_level=None)) as newer:
        newer.execute("CREATE TABLE migrations (number INTEGER PRIMARY KEY, applied REAL NOT NULL)")
        newer.execute("INSERT INTO migrations VALUES (99, 0)")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        for process in (
            start("--port", str(taken.getsockname()[1])),
            start(folder=tmp_path / "file" / "x"),
            start(folder=tmp_path / "newer"),
            start("--port", "70000"),
            start(PROMPTREEL_STUDIO_STARTING_CREDITS="many"),
        ):
            code, out, err = ended(process)
            assert (2, "") == (code, out), err
            assert (1, ".") == (err.count("\n"), err.rstrip()[-1]), err


def test_importing_the_command_is_light():
    """What reads words takes longer to load than all the rest: it comes with the first turn."""
    script = (
        "import sys; import promptreel_studio.__main__, promptreel_studio.api, promptreel_studio.lifecycle.serve;"
        "heavy = ('numpy', 'cv2', 'av', 'skia', 'mcp', 'PIL', 'promptreel_studio.agent');"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=DEADLINE
    )
    assert "[]\n" == done.stdout
