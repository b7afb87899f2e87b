"""Ask before spending: through the host where it can ask, in the result where it cannot."""

import pytest
from mcp.types import ElicitResult

from fake_nemo import FakeBackend
from fake_nemo.backend import json_answer
from mcp import Client
from serving_rig.held import HeldBackend, said
from serving_rig.processes import promptreel, server

MODES = pytest.mark.parametrize("mode", ["auto", "legacy"])
GENERATE = {"prompt": "the sea at dusk", "backend": "nemo"}


@pytest.fixture
def backend():
    running = FakeBackend().start()
    running.after_turn = {"draft": {"t": [{"tt": 0, "sg": [{"d": 10000}]}], "d": 10000}}
    yield running
    running.stop()


def balance(backend, *amounts):
    for amount in amounts:
        backend.plan["credits"].append(json_answer({"code": 0, "data": {"available": amount}}))
    backend.sticky["credits"] = json_answer({"code": 0, "data": {"available": amounts[-1]}})


def user(answer, asked):
    """A host's user who answers every question like this."""

    async def elicited(_context, params):
        asked.append(params.message)
        return answer

    return elicited


YES = ElicitResult(action="accept", content={"proceed": True})


async def call(backend, mode, arguments=GENERATE, *, answer=None, tool="generate", **variables):
    asked = []
    callback = None if answer is None else user(answer, asked)
    async with Client(server(backend, **variables), mode=mode, elicitation_callback=callback) as client:
        result = (await client.call_tool(tool, arguments)).structured_content
        while result["status"] == "running":
            result = (await client.call_tool("wait", {"job": result["job"]})).structured_content
    return result, asked


@MODES
async def test_enough_credits_are_spent_without_a_question(backend, mode):
    balance(backend, 25000)
    result, asked = await call(backend, mode, answer=YES)
    assert (True, []) == (result["ok"], asked)


@MODES
async def test_a_balance_that_does_not_suffice_is_asked_about_and_nothing_is_sent(backend, mode):
    """A host that cannot ask gets the question as its result, with the call that says yes."""
    balance(backend, 30)
    result, _ = await call(backend, mode)
    assert ("awaiting_input", False) == (result["status"], result["ok"])
    assert "about 100 credits, and 30 are left" in result["text"]
    (again,) = result["next_actions"]
    assert ("generate", True) == (again["tool"], again["arguments"]["confirm"])
    assert not backend.calls("run")
    confirmed, _ = await call(backend, mode, again["arguments"])
    assert confirmed["ok"]
    assert 1 == len(backend.calls("run"))


@MODES
async def test_the_user_says_yes_through_the_host(backend, mode):
    balance(backend, 30)
    result, asked = await call(backend, mode, answer=YES)
    assert result["ok"]
    assert 1 == len(asked)
    assert "30 are left" in asked[0]
    assert 1 == len(backend.calls("run"))


@MODES
@pytest.mark.parametrize(
    "answer",
    [
        ElicitResult(action="accept", content={"proceed": False}),
        ElicitResult(action="decline"),
        ElicitResult(action="cancel"),
    ],
)
async def test_the_user_says_no_through_the_host(backend, mode, answer):
    balance(backend, 30)
    result, asked = await call(backend, mode, answer=answer)
    assert ("cancelled", 1) == (result["status"], len(asked))
    assert "Nothing was sent" in result["text"]
    assert not backend.calls("run")


@MODES
async def test_a_guest_is_made_only_with_the_users_word_and_once(backend, mode):
    balance(backend, 500)
    result, asked = await call(backend, mode, answer=ElicitResult(action="decline"), NEMO_TOKEN="")
    assert "anonymous guest account" in asked[0]
    assert [] == backend.seen
    result, asked = await call(backend, mode, answer=YES, NEMO_TOKEN="")
    assert (True, 1) == (result["ok"], len(asked))
    _, asked = await call(backend, mode, answer=YES, NEMO_TOKEN="")
    assert [] == asked
    assert 1 == len(backend.calls("guest"))


@MODES
async def test_looking_at_credits_makes_no_guest(backend, mode):
    result, _ = await call(backend, mode, {"backend": "nemo"}, tool="credits", NEMO_TOKEN="")
    assert result["ok"]
    assert "no account" in result["text"]
    assert [] == backend.seen


@MODES
async def test_an_upload_asks_only_about_the_first_use(backend, mode, tmp_path):
    picture = tmp_path / "a.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    arguments = {"sources": [str(picture)], "backend": "nemo"}
    media = {"PROMPTREEL_MEDIA_DIRS": str(tmp_path)}
    result, _ = await call(backend, mode, arguments, tool="upload", NEMO_TOKEN="", **media)
    assert "awaiting_input" == result["status"]
    assert [] == backend.seen
    balance(backend, 0)
    result, _ = await call(backend, mode, arguments, tool="upload", **media)
    assert result["ok"]


@MODES
async def test_the_cloud_is_sent_no_subtitle_files(backend, mode, tmp_path):
    captions = tmp_path / "a.srt"
    captions.write_text("1\n00:00:01,000 --> 00:00:02,000\nHi\n")
    arguments = {"sources": [str(captions)], "backend": "nemo"}
    result, _ = await call(backend, mode, arguments, tool="upload", PROMPTREEL_MEDIA_DIRS=str(tmp_path))
    assert not result["ok"]
    assert "takes no subtitle files" in result["error"]["message"]
    assert "text into the prompt" in result["error"]["hint"]
    assert not backend.calls("upload")


@MODES
async def test_ask_asks_before_the_first_step(backend, mode):
    balance(backend, 10)
    words = {"message": "make a video of the sea and export it"}
    result, _ = await call(backend, mode, words, tool="ask")
    assert "awaiting_input" == result["status"]
    (again,) = result["next_actions"]
    assert ("ask", True) == (again["tool"], again["arguments"]["confirm"])
    looked, _ = await call(backend, mode, {"message": "how many credits are left?"}, tool="ask")
    assert looked["ok"]
    assert not backend.calls("run")


@MODES
async def test_a_limit_of_the_users_own_counts_what_was_used(backend, mode):
    """100 for the first message are within 120; 50 more for an edit are not."""
    balance(backend, 1000, 1000, 900)
    result, asked = await call(backend, mode, answer=YES, PROMPTREEL_MAX_CREDITS="120")
    assert (True, []) == (result["ok"], asked)
    assert {"before": 1000.0, "available": 900.0} == {
        name: result["credits"][name] for name in ("before", "available")
    }
    edit = {"prompt": "shorter", "project": result["project"]}
    result, _ = await call(backend, mode, edit, PROMPTREEL_MAX_CREDITS="120")
    assert "awaiting_input" == result["status"]
    assert "100 were used in the last 24 hours" in result["text"]
    assert "PROMPTREEL_MAX_CREDITS allows 120" in result["text"]


async def test_a_balance_that_cannot_be_read_forbids_nothing(backend):
    backend.sticky["credits"] = json_answer({"oops": True}, 500, retry_after="0")
    result, _ = await call(backend, "auto", PROMPTREEL_REQUEST_SECONDS="2")
    assert result["ok"]


def test_the_command_line_needs_a_yes(backend):
    balance(backend, 30)
    refused = promptreel(backend, "make", "the sea")
    assert 3 == refused.returncode
    assert "30 are left" in refused.stderr
    assert "--yes" in refused.stderr
    assert not backend.calls("run")
    refused = promptreel(backend, "ask", "make a video of the sea")
    assert (3, True) == (refused.returncode, "--yes" in refused.stderr)
    assert not backend.calls("run")
    made = promptreel(backend, "make", "the sea", "--yes")
    assert 0 == made.returncode, made.stderr
    assert 1 == len(backend.calls("run"))


async def test_a_no_stays_a_no_if_the_question_would_not_be_asked_any_more(backend):
    """In the new era the call comes again with the answer, and the balance is read again."""
    balance(backend, 30, 500)
    result, asked = await call(backend, "auto", answer=ElicitResult(action="decline"))
    assert ("cancelled", 1) == (result["status"], len(asked))
    assert not backend.calls("run")


@MODES
async def test_a_message_that_still_runs_is_not_paid_for_again(mode):
    """A host whose call was cut off asks once more."""
    held = HeldBackend().start()
    try:
        held.hold("run", said("Working on it."))
        async with Client(server(held), mode=mode) as client:
            first, again = [
                (await client.call_tool("generate", GENERATE | {"wait_seconds": 1})).structured_content
                for _ in range(2)
            ]
            held.release()
            ended = await client.call_tool("wait", {"job": first["job"], "wait_seconds": 45})
        assert first["job"] == again["job"]
        assert "done" == ended.structured_content["status"]
        assert 1 == len(held.calls("run"))
    finally:
        held.release()
        held.stop()
