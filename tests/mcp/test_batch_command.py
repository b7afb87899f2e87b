"""`promptreel batch`: what it prints, how it ends, and that it can be left."""

import json
from pathlib import Path

import pytest

from fake_nemo.backend import json_answer
from serving_rig import promptreel
from serving_rig.batches import outcomes


@pytest.mark.parametrize(
    ("lines", "code", "statuses"),
    [
        (["the sea", "", '{"prompt": "a city", "path": "town.mp4"}'], 0, ["done", "done"]),
        (["the sea", '{"sources": ["missing.mp4"]}'], 1, ["done", "failed"]),
        (['{"sources": ["missing.mp4"]}'], 2, ["failed"]),
    ],
)
def test_the_command_ends_with_0_only_if_all_were_made(backend, tmp_path, lines, code, statuses):
    wishes = tmp_path / "wishes.txt"
    wishes.write_text("\n".join(lines))
    made = promptreel(backend, "batch", wishes, "--output-dir", tmp_path / "here", "--json")
    result = json.loads(made.stdout)
    assert (code, statuses) == (made.returncode, outcomes(result))
    files = [Path(item["file"]["path"]) for item in result["items"] if "file" in item]
    assert {tmp_path / "here"} >= {file.parent for file in files}
    assert all(file.is_file() for file in files)


def test_the_command_says_what_cannot_be_read(backend, tmp_path):
    wrong = tmp_path / "wrong.jsonl"
    wrong.write_text('the sea\n{"prompt": \n')
    for arguments, says in (([wrong], "Line 2"), ([tmp_path / "none"], "cannot be read")):
        refused = promptreel(backend, "batch", *arguments)
        assert (2, True) == (refused.returncode, says in refused.stderr)
        assert "Traceback" not in refused.stderr
    assert [] == backend.seen


def test_the_command_needs_a_yes_for_the_sum(backend, tmp_path):
    backend.sticky["credits"] = json_answer({"code": 0, "data": {"available": 150}})
    wishes = tmp_path / "wishes.txt"
    wishes.write_text("the sea\na city\n")
    refused = promptreel(backend, "batch", wishes)
    assert (3, True) == (refused.returncode, "about 200 credits" in refused.stderr)
    assert not backend.calls("run")
    assert 0 == promptreel(backend, "batch", wishes, "--yes").returncode


def test_the_command_can_leave_and_come_back(backend, tmp_path):
    wishes = tmp_path / "wishes.txt"
    wishes.write_text("the sea\na city\n")
    left = promptreel(backend, "batch", wishes, "--wait", 0, "--json")
    name = json.loads(left.stdout)["job"]
    assert 4 == left.returncode
    back = promptreel(backend, "jobs", "follow", name, "--json")
    assert (0, ["done", "done"]) == (back.returncode, outcomes(json.loads(back.stdout)))
