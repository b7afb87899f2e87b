"""`state` says what changed since it was last asked, from what the backend has: in both eras, on both backends."""

import json
import sqlite3

import pytest

from fake_nemo import FakeBackend
from mcp import Client
from promptreel.errors import PromptreelError
from promptreel.jobs import looks, projects, queue
from promptreel.jobs.journal import Journal
from promptreel.jobs.models import Outcome
from promptreel_mcp import actions
from promptreel_mcp.server import build_server
from serving_rig import promptreel

MODES = pytest.mark.parametrize("mode", ["auto", "legacy"])
SESSION = "5529798706024415232"


@pytest.fixture
def nemo(monkeypatch):
    running = FakeBackend().start()
    for name in ("NEMO_API_URL", "NEMO_WEB_URL"):
        monkeypatch.setenv(name, running.url)
    monkeypatch.setenv("NEMO_TOKEN", "token")
    yield running
    running.stop()


@pytest.fixture
def project(nemo, journal):
    """A project that the cloud knows."""
    made = projects.create(journal, "nemo", "the city", "en")
    projects.set_session(journal, made.id, SESSION, "task_1", "en")
    return made.id


def segment(url="https://cdn.example/city.mp4?signature=1"):
    return {"id": "v", "d": 10000, "m": {"title": "city timelapse", "url": url}}


def title(text):
    return {"tt": 7, "sg": [{"id": "t", "d": 3000, "txt": text}]}


async def asked(mode, tool="state", **arguments):
    async with Client(build_server(), mode=mode) as client:
        answer = await client.call_tool(tool, arguments)
    found = answer.structured_content
    assert not answer.is_error
    assert all(f"- {change}" in answer.content[0].text for change in found["changes"])
    return found


@MODES
async def test_the_first_look_has_nothing_to_compare_with(nemo, project, mode):
    first = await asked(mode)
    assert [] == first["changes"]
    assert "last asked" not in first["text"]


@MODES
async def test_what_was_changed_elsewhere_is_told_once(nemo, project, mode):
    """In a browser, by another host: what the backend has counts, not what was asked for here."""
    await asked(mode)
    nemo.state["draft"]["t"].append(title("Night"))
    nemo.state["video_infos"] = [{"filename": "dog.mp4", "file_type": "video", "duration": 4}]
    second = await asked(mode)
    assert ['Added a title "Night" (0-3s)', "New file: dog.mp4 (4s)"] == second["changes"]
    assert "Since this was last asked, " in second["text"]
    assert second["text"].endswith(" ago, 2 things changed.")
    third = await asked(mode)
    assert [] == third["changes"]
    assert third["text"].endswith("nothing changed.")


@MODES
async def test_the_user_s_own_words_get_the_same_answer(nemo, project, mode):
    await asked(mode, project=project)
    nemo.state["draft"]["t"][0]["sg"][0]["d"] = nemo.state["draft"]["d"] = 8000
    told = await asked(mode, "ask", message="what is on the timeline?", project=project)
    assert ["Video now 8s (was 10s)"] == told["changes"]
    assert "one thing changed." in told["text"]


async def test_an_address_signed_anew_is_no_change(nemo, project):
    nemo.state["draft"]["t"][0]["sg"] = [segment()]
    desk = actions.Desk()
    await actions.state(desk)
    nemo.state["draft"]["t"] = [{"tt": 0, "sg": [segment("https://cdn.example/city.mp4?signature=2")]}]
    assert [] == (await actions.state(desk)).changes
    nemo.state["draft"]["t"].append(title("Night"))
    nemo.state["draft"]["t"][0] = {"tt": 0, "sg": [segment("https://cdn.example/city.mp4?signature=3")]}
    assert ['Added a title "Night" (0-3s)'] == (await actions.state(desk)).changes


async def test_a_draft_that_cannot_be_read_changed_all_the_same(nemo, project):
    desk = actions.Desk()
    nemo.state["draft"] = "<draft fps='30'/>"
    await actions.state(desk)
    nemo.state["draft"] = "<draft fps='25'/>"
    assert ["The timeline changed"] == (await actions.state(desk)).changes


async def test_a_timeline_that_was_emptied_is_told(nemo, project):
    desk = actions.Desk()
    await actions.state(desk)
    nemo.state["draft"] = None
    assert ["Removed the clip city timelapse"] == (await actions.state(desk)).changes


async def test_an_export_that_ended_meanwhile_is_told(nemo, project, journal, monkeypatch):
    monkeypatch.setattr("promptreel.jobs.dispatch.Dispatcher.ensure", lambda *_: None)
    desk = actions.Desk()
    await actions.state(desk)
    job = queue.submit(journal, project, "export", {"format": "mp4"})
    queue.finish(journal, job.id, Outcome("done", {"path": "/videos/the city.mp4"}))
    assert ["Exported the city.mp4"] == (await actions.state(desk)).changes
    assert [] == (await actions.state(desk)).changes


async def test_each_project_has_its_own_look_and_none_becomes_the_latest_by_it(nemo, project, journal):
    other = projects.create(journal, "nemo", "the sea", "en")
    projects.set_session(journal, other.id, SESSION, "task_1", "en")
    await actions.state(actions.Desk(), project=project)
    nemo.state["draft"]["t"].append(title("Night"))
    assert [] == (await actions.state(actions.Desk(), project=other.id)).changes
    assert 1 == len((await actions.state(actions.Desk(), project=project)).changes)
    assert other.id == (await actions.state(actions.Desk())).project


async def test_a_journal_that_cannot_be_written_hides_no_timeline_and_no_change(
    nemo, project, journal, monkeypatch
):
    desk = actions.Desk()
    await actions.state(desk)
    nemo.state["draft"]["t"].append(title("Night"))

    def busy(*_):
        raise PromptreelError("The journal of jobs is busy.", retryable=True)

    with monkeypatch.context() as patch:
        patch.setattr(looks, "pack", busy)
        assert 1 == len((await actions.state(desk)).changes)
        patch.setattr(looks, "exchange", busy)
        assert ("Timeline (2 tracks)", []) == (
            (shown := await actions.state(desk)).timeline.partition(":")[0],
            shown.changes,
        )
    assert 1 == len((await actions.state(desk)).changes)


def test_the_terminal_shows_the_same(nemo, project):
    assert "last asked" not in promptreel(nemo, "state").stdout
    nemo.state["draft"]["t"].append(title("Night"))
    lines = promptreel(nemo, "state").stdout.splitlines()
    assert '- Added a title "Night" (0-3s)' == lines[1]
    assert lines[2].startswith("Timeline (2 tracks): ")
    again = promptreel(nemo, "state", "--project", project, "--json")
    assert (0, []) == (again.returncode, json.loads(again.stdout)["changes"])
    assert 2 == promptreel(nemo, "state", "--project", "p_none").returncode


async def test_edits_of_the_studio_are_told_from_its_own_timeline(home):
    """Whoever made them, and whether or not their answers were seen."""
    async with Client(build_server()) as client:
        made = (
            await client.call_tool("generate", {"prompt": "a 4 second clip of the sea without music"})
        ).structured_content
        project = made["project"]
        first = (await client.call_tool("state", {"project": project})).structured_content
        await client.call_tool("generate", {"prompt": "add the title 'Calm'", "project": project})
        words = {"message": "add lo-fi music and show the timeline", "project": project}
        both = (await client.call_tool("ask", words)).structured_content
        after = (await client.call_tool("state", {"project": project})).structured_content
    assert [] == first["changes"]
    assert ["generate", "state"] == [step["action"] for step in both["steps"]]
    assert any(change.startswith("Added music") for change in both["changes"])
    assert any('"Calm"' in change for change in both["changes"])
    assert len(set(both["changes"])) == len(both["changes"])
    assert [] == after["changes"]


async def test_what_changed_is_told_in_the_language_of_the_last_message(nemo, project, journal, monkeypatch):
    monkeypatch.setattr("promptreel.jobs.dispatch.Dispatcher.ensure", lambda *_: None)
    job = queue.submit(journal, project, "generate", {"message": "加一個標題"})
    queue.finish(journal, job.id, Outcome("done", {"texts": ["好。"]}))
    await actions.state(actions.Desk())
    nemo.state["draft"]["t"].append(title("夜"))
    assert ['新增了標題 "夜" (0-3 秒)'] == (await actions.state(actions.Desk())).changes


def test_what_older_versions_kept_and_nobody_read_is_given_up(tmp_path):
    from promptreel.jobs import schema

    path = tmp_path / "old.db"
    connection = sqlite3.connect(path, isolation_level=None)
    schema.migrate(connection, until=7)
    connection.execute(
        "INSERT INTO projects (id, backend, title, seen_draft, created, updated) VALUES ('p', 'nemo', '', '{}', 1, 1)"
    )
    connection.close()
    journal = Journal(path)
    assert journal.row("SELECT seen_draft FROM projects")[0] is None
    assert looks.exchange(journal, "p", "f", {"t": []}, 0) is None
    assert {"t": []} == looks.exchange(journal, "p", "g", None, 1).draft
    journal.close()
