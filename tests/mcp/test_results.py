"""Results: one shape, in data and in words."""

from datetime import UTC, datetime

import pytest

from promptreel.errors import (
    CreditsExhausted,
    InvalidInput,
    PromptreelError,
    SessionGone,
    StillRunning,
    TokenRejected,
)
from promptreel.jobs import Job, JobProgress, Project
from promptreel.jobs.models import describe_error
from promptreel_mcp.actions.presenting import present
from promptreel_mcp.answers import to_call_result
from promptreel_mcp.cli.exits import Exit, exit_code, result_code
from promptreel_mcp.lines import asset_line, describe_bytes, item_line
from promptreel_mcp.results import AssetSummary, FileSummary, ItemSummary, NextAction, Result, failure

FILE = FileSummary(
    path="/videos/city.mp4",
    bytes=6_200_000,
    sha256="ab",
    container="mp4",
    duration_seconds=10.0,
    width=1920,
    height=1080,
)


def test_the_words_hold_every_essential_of_the_data():
    result = Result(
        ok=True,
        status="done",
        backend="studio",
        project="p_1",
        job="j_1",
        text="Saved.",
        timeline="Timeline (1 track): 1. Video: city (0-10s)",
        changes=["Added a title"],
        file=FILE,
        next_actions=[NextAction(tool="generate", arguments={"project": "p_1"}, why="change something")],
    )
    words = result.words()
    for essential in (
        "Saved.",
        "- Added a title",
        "Timeline (1 track): 1. Video: city (0-10s)",
        "File: /videos/city.mp4 (10.0 s, 1920x1080, 6.2 MB)",
        "[status done, project p_1, job j_1, backend studio]",
        "Next: generate(project='p_1') - change something",
    ):
        assert essential in words


def test_a_failure_is_flagged_and_says_what_to_do():
    answer = to_call_result(failure(InvalidInput("The prompt is empty.", hint="Say what you want to see.")))
    assert answer.is_error
    assert {
        "code": "invalid_input",
        "message": "The prompt is empty.",
        "hint": "Say what you want to see.",
        "retryable": False,
    } == answer.structured_content["error"]
    assert "What to do: Say what you want to see." in answer.content[0].text


def test_running_is_no_failure():
    """A host that sees isError would give up on work that goes on."""
    assert not to_call_result(Result(ok=False, status="running", job="j_1")).is_error


def test_sizes_are_said_as_people_say_them():
    assert ["1 kB", "99 kB", "0.1 MB", "12.3 MB"] == [
        describe_bytes(n) for n in (3, 99_000, 100_000, 12_345_678)
    ]


def test_every_error_has_an_exit_code_and_a_hint():
    def tree(kind):
        return [kind, *(found for child in kind.__subclasses__() for found in tree(child))]

    for kind in tree(PromptreelError):
        error = kind("Something happened.")
        assert exit_code(error) in {Exit.REFUSED, Exit.USAGE, Exit.ACCOUNT, Exit.RUNNING}
        assert error.hint
        assert exit_code(error) == result_code(failure(error))


def test_exit_codes_tell_use_account_and_running_apart():
    assert Exit.USAGE == exit_code(InvalidInput("x"))
    assert Exit.ACCOUNT == exit_code(TokenRejected("x"))
    assert Exit.ACCOUNT == exit_code(CreditsExhausted("x"))
    assert Exit.RUNNING == exit_code(StillRunning("x"))
    assert Exit.RUNNING == result_code(Result(ok=False, status="running"))
    assert Exit.DONE == result_code(Result(ok=True, status="done"))
    assert Exit.REFUSED == result_code(Result(ok=False, status="cancelled"))


@pytest.mark.parametrize(
    ("asked", "said"), [("/videos/city.mp4", ""), (None, ""), ("/videos/town.mp4", "town.mp4")]
)
def test_an_export_under_another_name_than_was_asked_for_says_why(asked, said):
    now, progress = datetime.now(UTC), JobProgress(stage="", fraction=None, message="")
    made = FILE.model_dump()
    job = Job("j_1", "p_1", "export", "done", {"path": asked}, made, None, progress, 0, False, now, now)
    project = Project("p_1", "studio", "City", "en", None, None, None, now, now)
    text = present(job, project).text
    why = f" A file called {said} was there already and stays as it was; this one is called city.mp4."
    assert f"Exported, checked and saved city.mp4 (10.0 s, 1920x1080, 6.2 MB).{why if said else ''}" == text


NOTE = "The file is cut off or damaged: 3.0 of 8.0 seconds can be read."


@pytest.mark.parametrize("known", [True, False])
def test_what_is_not_as_wished_is_said_with_the_file(known):
    """A job of an older version has no notes."""
    now, progress = datetime.now(UTC), JobProgress(stage="", fraction=None, message="")
    made = FILE.model_dump() | {"notes": [NOTE]}
    if not known:
        del made["notes"]
    job = Job("j_1", "p_1", "export", "done", {}, made, None, progress, 0, False, now, now)
    project = Project("p_1", "studio", "City", "en", None, None, None, now, now)
    result = present(job, project)
    assert ([NOTE] if known else []) == result.file.notes
    assert known == (f"Note: {NOTE}" in result.words())


def test_what_is_not_as_wished_is_said_with_the_upload():
    now, progress = datetime.now(UTC), JobProgress(stage="", fraction=None, message="")
    made = {"assets": [{"filename": "a.mp4", "type": "video", "note": NOTE}, {"filename": "b.png"}]}
    job = Job("j_1", "p_1", "upload", "done", {}, made, None, progress, 0, False, now, now)
    project = Project("p_1", "studio", "City", "en", None, None, None, now, now)
    assert f"Uploaded a.mp4, b.png.\nNote: a.mp4: {NOTE}" in present(job, project).words()
    assert f"Asset: a.mp4 (video): {NOTE}" == asset_line(AssetSummary(name="a.mp4", type="video", note=NOTE))


def test_a_wish_of_a_batch_tells_its_file_and_what_was_said():
    """A backend may have made something else than was asked for."""
    item = ItemSummary(
        item=1, asked="a forest", status="done", doing="done", file=FILE, text="I drew a village."
    )
    assert (
        '1. "a forest": done: /videos/city.mp4 (10.0 s, 1920x1080, 6.2 MB): I drew a village.'
        == item_line(item)
    )


def test_a_lost_timeline_offers_the_same_words_for_a_new_project():
    now = datetime.now(UTC)
    error = describe_error(SessionGone("The backend no longer has this project."))
    progress = JobProgress(stage="", fraction=None, message="")
    request = {"message": "a city"}
    job = Job("j_1", "p_1", "generate", "failed", request, None, error, progress, 0, False, now, now)
    project = Project("p_1", "nemo", "City", "en", None, None, None, now, now)
    (action,) = present(job, project).next_actions
    assert ("generate", {"project": "new", "prompt": "a city"}) == (action.tool, action.arguments)
