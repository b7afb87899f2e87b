"""`promptreel jobs` as people use it: real commands, real runners, a backend that can be held."""

import asyncio
import json
import signal
import subprocess
from pathlib import Path

from fake_nemo import json_answer
from serving_rig import PROMPTREEL, environment, promptreel, until
from serving_rig.held import said


def start(backend, words, *options):
    """Start a job and leave it running; return its result."""
    done = promptreel(backend, "make", words, "--wait", 0, "--json", *options)
    assert 4 == done.returncode, done.stderr
    return json.loads(done.stdout)


def test_with_no_jobs_it_says_what_to_do(backend):
    done = promptreel(backend, "jobs")
    assert (0, 'There are no jobs yet. To start one: promptreel make "a city at night"\n') == (
        done.returncode,
        done.stdout,
    )
    assert {"jobs": []} == json.loads(promptreel(backend, "jobs", "--json").stdout)


def test_an_unknown_job_gets_one_sentence_and_those_that_there_are(backend):
    for command in ("follow", "cancel"):
        done = promptreel(backend, "jobs", command, "j_none")
        assert 2 == done.returncode
        assert "There is no job 'j_none'." in done.stderr
        assert "No job is running, and none has ended lately. Run `promptreel jobs` to see" in done.stderr
    made = start(backend, "the sea")
    done = promptreel(backend, "jobs", "follow", "j_none", "--json")
    assert f"{made['job']}, the generation, " in json.loads(done.stdout)["error"]["hint"]
    assert 2 == done.returncode


def test_an_unknown_project_or_a_bad_patience_is_told(backend):
    assert "There is no project 'p_none'" in promptreel(backend, "jobs", "--project", "p_none").stderr
    made = start(backend, "the sea")
    done = promptreel(backend, "jobs", "follow", made["job"], "--wait", -1)
    assert 2 == done.returncode
    assert "--wait cannot be -1." in done.stderr


async def test_what_runs_waits_and_ended_is_listed_and_can_be_followed(backend):
    backend.hold("run", said("I draw the sea now."))
    first = start(backend, "the sea at sunset")
    await until(lambda: backend.calls("run"), "the message is sent")
    again = promptreel(backend, "make", "add a title", "--project", first["project"], "--wait", 0)
    assert 4 == again.returncode
    assert 'Queued. After the generation ("the sea at sunset"): 1. add a title.' in again.stderr
    listed = promptreel(backend, "jobs")
    rows = listed.stdout.splitlines()
    assert 3 == len(rows)
    assert rows[0].startswith("id ")
    assert "add a title" in rows[1]
    assert "queued: Waiting for 1 earlier job" in rows[1]
    assert rows[2].startswith(first["job"])
    assert "running" in rows[2]
    assert "promptreel jobs follow " in listed.stderr
    impatient = promptreel(backend, "jobs", "follow", first["job"], "--wait", 0)
    assert 4 == impatient.returncode
    assert f"To watch it again: promptreel jobs follow {first['job']}" in impatient.stderr
    backend.release()
    second = json.loads(promptreel(backend, "jobs", "--json").stdout)["jobs"][0]["job"]
    done = promptreel(backend, "jobs", "follow", second)
    assert 0 == done.returncode, done.stderr
    assert "Timeline (1 track): 1. Video: the sea (0-10s)\n" == done.stdout
    seen = promptreel(backend, "jobs", "follow", first["job"])
    assert 0 == seen.returncode
    assert 1 == seen.stderr.count("I draw the sea now.")
    jobs = json.loads(promptreel(backend, "jobs", "--project", first["project"], "--json").stdout)["jobs"]
    assert [(second, "done", 1.0), (first["job"], "done", 1.0)] == [
        (job["job"], job["status"], job["progress"]) for job in jobs
    ]
    assert 2 == len(backend.calls("run"))


def test_a_followed_export_ends_with_the_path_as_make_does(backend, tmp_path):
    target = tmp_path / "sea.mp4"
    made = promptreel(backend, "make", "the sea", "-o", target)
    assert 0 == made.returncode, made.stderr
    (export, _) = json.loads(promptreel(backend, "jobs", "--json").stdout)["jobs"]
    assert ("export", "sea.mp4") == (export["kind"], export["asked"])
    followed = promptreel(backend, "jobs", "follow", export["job"])
    assert (made.returncode, made.stdout) == (followed.returncode, followed.stdout)
    assert f"{target}\n" == promptreel(backend, "jobs", "follow", export["job"], "-q").stdout
    answer = json.loads(promptreel(backend, "jobs", "follow", export["job"], "--json").stdout)
    assert (True, str(target)) == (answer["ok"], answer["file"]["path"])


def test_a_failed_job_ends_with_its_error_and_exit_code(backend):
    backend.plan["run"].append(json_answer({"code": 2001, "message": "credits exhausted"}))
    made = start(backend, "the sea")
    done = promptreel(backend, "jobs", "follow", made["job"])
    assert 3 == done.returncode
    assert "Error: " in done.stderr
    assert "What to do: " in done.stderr


async def test_ctrl_c_only_stops_watching(backend):
    backend.hold("run", b": working\n\n")
    made = start(backend, "the sea")
    await until(lambda: backend.calls("run"), "the message is sent")
    watcher = await asyncio.create_subprocess_exec(
        *(PROMPTREEL, "jobs", "follow", made["job"]),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(backend),
    )
    # It has begun to look at the journal when the journal is among its open files.
    journal = str(environment(backend)["PROMPTREEL_HOME"]) + "/journal.db"
    await until(lambda: journal in open_files(watcher.pid), "it watches")
    watcher.send_signal(signal.SIGINT)
    async with asyncio.timeout(30):
        out, err = [text.decode() for text in await watcher.communicate()]
    assert (130, "") == (watcher.returncode, out)
    assert f"The job goes on; to watch it again: promptreel jobs follow {made['job']}" in err
    assert "Traceback" not in err
    backend.release()
    assert 0 == promptreel(backend, "jobs", "follow", made["job"]).returncode
    assert 1 == len(backend.calls("run"))


def open_files(pid):
    found = []
    for entry in Path(f"/proc/{pid}/fd").iterdir():
        try:
            found.append(str(entry.readlink()))
        except OSError:
            continue
    return found


async def test_cancelling_says_what_may_be_charged_and_ended_jobs_are_left_alone(backend):
    backend.hold("run", b": working\n\n")
    made = start(backend, "the sea")
    await until(lambda: backend.calls("run"), "the message is sent")
    stopped = promptreel(backend, "jobs", "cancel", made["job"])
    assert 0 == stopped.returncode, stopped.stderr
    assert "may still be charged" in stopped.stdout
    again = promptreel(backend, "jobs", "cancel", made["job"])
    assert (0, stopped.stdout) == (again.returncode, again.stdout)
    followed = promptreel(backend, "jobs", "follow", made["job"])
    assert 1 == followed.returncode
    assert "may still be charged" in " ".join(followed.stderr.split())
    backend.release()
    other = start(backend, "a city")
    assert 0 == promptreel(backend, "jobs", "follow", other["job"]).returncode
    ended = promptreel(backend, "jobs", "cancel", other["job"])
    assert 1 == ended.returncode
    assert 'The generation ("a city") had ended already (done). Nothing was stopped.\n' == ended.stdout


async def test_texts_are_shown_while_the_turn_still_runs(backend):
    backend.hold("run", said("I draw the sea now."))
    made = start(backend, "the sea")
    watcher = await asyncio.create_subprocess_exec(
        *(PROMPTREEL, "jobs", "follow", made["job"]),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(backend),
    )
    async with asyncio.timeout(60):
        assert b"I draw the sea now.\n" == await watcher.stderr.readline()
        assert not backend.gates["run"].is_set()
        backend.release()
        _, rest = await watcher.communicate()
    assert 0 == watcher.returncode
    assert b"I draw the sea now." not in rest
