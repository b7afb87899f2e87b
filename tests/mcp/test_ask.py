"""The user's own words, run as steps, through the tool and the command line."""

import asyncio
import json
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from promptreel.errors import InvalidInput
from promptreel.settings import Settings
from promptreel_mcp import actions
from promptreel_mcp.actions.speaking import spoken
from promptreel_mcp.answers import to_call_result


def make_desk(tmp_path, **values):
    out = tmp_path / "out"
    out.mkdir(exist_ok=True)
    return actions.Desk(Settings(home=tmp_path / "home", output_dir=out, **values))


async def test_two_steps_are_done_in_order_and_said(tmp_path):
    result = await actions.ask(
        make_desk(tmp_path), "make a 1 second video of the sea and export it as webm in 480p", wait_seconds=45
    )
    assert ["generate", "export"] == [step.action for step in result.steps]
    assert {"done"} == {step.status for step in result.steps}
    assert "export as webm in 480p" in result.text
    assert result.ok
    assert result.file.path.endswith(".webm")


async def test_a_film_in_which_nothing_was_changed_is_not_exported_as_if_it_had_been(tmp_path):
    desk = make_desk(tmp_path)
    await actions.ask(desk, "make a 1 second video of the sea", wait_seconds=45)
    result = await actions.ask(desk, "make the title red and export it as gif in 480p", wait_seconds=45)
    assert ["generate", "export"] == [step.action for step in result.steps]
    assert ["done", "not done"] == [step.status for step in result.steps]
    assert not result.ok
    assert result.file is None
    assert "Nothing was changed, so this was not done: export as gif in 480p." in result.text
    assert "export" in [proposed.tool for proposed in result.next_actions]


async def test_a_new_project_exports_no_other_one(tmp_path):
    desk = make_desk(tmp_path)
    await actions.ask(desk, "make a 1 second video of the sea", wait_seconds=45)
    with pytest.raises(InvalidInput, match="nothing to export yet"):
        await actions.ask(desk, "export it as gif in 480p", project="new")
    assert [] == list((tmp_path / "out").iterdir())


async def test_a_length_in_the_words_is_the_video_s_only_where_they_say_so(tmp_path):
    desk = make_desk(tmp_path)
    await actions.ask(desk, "make a 6 second video of the sea", wait_seconds=45)
    titled = await actions.ask(desk, "add the title 'Calm' for the first 3 seconds", wait_seconds=45)
    assert "(0-6s)" in titled.timeline
    assert '"Calm" (0-3s)' in titled.timeline


async def test_every_file_that_was_made_is_told_and_linked(tmp_path):
    words = "make a 1 second video of the sea, export it as webm in 480p, then export it as gif in 480p"
    result = await actions.ask(make_desk(tmp_path), words, wait_seconds=45)
    assert [None, ".webm", ".gif"] == [step.file and Path(step.file.path).suffix for step in result.steps]
    assert [True, True, True] == [bool(step.job) for step in result.steps]
    answer = to_call_result(result)
    assert [("resource_link", "video/webm"), ("resource_link", "image/gif")] == [
        (link.type, link.mime_type) for link in answer.content[1:]
    ]
    assert [step.file.path for step in result.steps[1:]] == [
        unquote(urlsplit(str(link.uri)).path) for link in answer.content[1:]
    ]
    for step in result.steps[1:]:
        assert 1 == answer.content[0].text.count(f"File: {step.file.path} (")


async def test_what_waits_is_queued_and_starts_when_the_first_is_done(tmp_path):
    desk = make_desk(tmp_path)
    result = await actions.ask(desk, "make a 1 second video of the sea and export it in 480p", wait_seconds=0)
    assert ("running", False) == (result.status, result.ok)
    export = (await desk.jobs.jobs())[-1]
    assert "export" == export.kind
    done = await actions.wait(desk, export.id, wait_seconds=45)
    assert done.ok
    assert done.file is not None


async def test_a_job_whose_forerunner_was_stopped_is_not_started(tmp_path):
    desk = make_desk(tmp_path)
    made = await actions.generate(desk, "a 60 second video of the sea", wait_seconds=0)
    export = await actions.export(desk, project=made.project, after=made.job, wait_seconds=0)
    await actions.cancel(desk, made.job)
    result = await actions.wait(desk, export.job, wait_seconds=45)
    assert "cancelled" == result.status
    assert "Not started: the generate before it did not succeed (cancelled). Nothing was sent." == result.text


async def test_a_later_step_that_cannot_be_done_is_refused_before_the_first_is_paid_for(tmp_path):
    from promptreel.errors import OutputRefused

    desk = make_desk(tmp_path)
    with pytest.raises(OutputRefused):
        await actions.ask(desk, "make a video of the sea and export it to /etc/sea.mp4")
    assert [] == await desk.jobs.jobs()


async def test_an_upload_of_nothing_asks_which_file(tmp_path):
    from promptreel.errors import InvalidInput

    with pytest.raises(InvalidInput, match="Which file"):
        await actions.ask(make_desk(tmp_path), "upload")


async def test_looking_needs_no_agent(tmp_path):
    desk = make_desk(tmp_path)
    looked = await actions.ask(desk, "还有多少积分？")
    assert looked.credits.free
    assert looked.text.startswith("已理解：查看积分。")
    assert [] == await desk.jobs.jobs()


def test_the_command_line_goes_on_with_the_latest_project(tmp_path):
    env = {"PROMPTREEL_HOME": str(tmp_path / "home"), "PROMPTREEL_OUTPUT_DIR": str(tmp_path), "PATH": ""}
    command = [sys.executable, "-m", "promptreel_mcp", "ask", "--json"]

    def ask(words):
        done = subprocess.run(
            [*command, words], env=env, capture_output=True, text=True, check=True, timeout=120
        )
        return json.loads(done.stdout)

    first = ask("make a 1 second video of the sea, square")
    second = ask("now add the title 'Calm'")
    assert first["project"] == second["project"]
    assert any("Calm" in change for change in second["changes"])


def test_instructions_of_the_backend_become_proposals_and_never_deeds():
    said = spoken(["I added music. Click Export to save it.", "Drag the title left."], "p_1")
    assert said.text.startswith("I added music.\n\n(The backend spoke of doing something by hand")
    assert ["export", "generate"] == [offer.tool for offer in said.next_actions]


async def test_what_an_earlier_step_made_is_in_the_result_of_all(tmp_path):
    result = await actions.ask(
        make_desk(tmp_path),
        "make a 1 second video of the sea, export it as gif in 480p and tell me how many credits are left",
        wait_seconds=45,
    )
    assert ["generate", "export", "credits"] == [step.action for step in result.steps]
    assert result.file.path.endswith(".gif")
    assert result.project
    assert result.job


async def test_a_failure_behind_a_step_that_was_done_is_told_and_is_no_error(tmp_path, monkeypatch):
    """A host repeats what it takes for an error, and the first step would be done again."""
    from promptreel.errors import PromptreelError
    from promptreel_mcp.actions import stepping

    async def broken(*_, **__):
        raise PromptreelError("The disk is full.", hint="Make room.")

    monkeypatch.setattr(stepping, "export", broken)
    result = await actions.ask(
        make_desk(tmp_path), "make a 1 second video of the sea and export it in 480p", wait_seconds=45
    )
    assert (False, "failed", None) == (result.ok, result.status, result.error)
    assert "The disk is full. What to do: Make room." in result.text
    assert "export" in [action.tool for action in result.next_actions]
    assert result.project


async def test_a_file_is_converted_in_a_project_of_its_own(tmp_path):
    desk = make_desk(tmp_path, media_dirs=(tmp_path,))
    made = await actions.ask(desk, "make a 1 second video of the sea and export it in 480p", wait_seconds=45)
    before = desk.current_project
    result = await actions.ask(desk, f"convert {made.file.path} to gif", wait_seconds=45)
    assert ["upload", "generate", "export"] == [step.action for step in result.steps]
    assert result.file.path.endswith(".gif")
    assert desk.current_project != before
    assert await asyncio.to_thread(Path(made.file.path).is_file)


async def test_what_was_only_uploaded_is_laid_before_it_is_exported(tmp_path):
    desk = make_desk(tmp_path, media_dirs=(tmp_path,))
    made = await actions.ask(desk, "make a 1 second video of the sea and export it in 480p", wait_seconds=45)
    handed = await actions.ask(desk, made.file.path, project="new", wait_seconds=45)
    assert ["upload"] == [step.action for step in handed.steps]
    assert "Say what to make of it" in handed.text
    looked = await actions.ask(desk, "how long is it?", wait_seconds=45)
    assert "(1 s). Say what to make of it." in looked.text
    result = await actions.ask(desk, "export it as webm in 480p", wait_seconds=45)
    assert ["generate", "export"] == [step.action for step in result.steps]
    assert result.ok
    assert result.file.path.endswith(".webm")
