"""Every example of SKILL.md and its references runs, as it stands there, on a machine with the studio."""

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from skill_rig import BODY, REFERENCES, blocks

PROGRAM = Path(sys.executable).with_name("promptreel")


@pytest.mark.slow
def test_the_commands_of_the_skill_run_one_after_the_other(tmp_path):
    (tmp_path / "ideas.txt").write_text("a 2-second clip of the sea at night\n")
    (block,) = blocks(BODY)
    saved = []
    for line in block:
        ended = _run(line, tmp_path)
        assert 0 == ended.returncode, (line, ended.stdout, ended.stderr)
        if "--json" not in line:
            continue
        answer = json.loads(ended.stdout)
        if " ask " in line or " make " in line or " batch " in line:
            assert answer["ok"] and "done" == answer["status"], answer
            saved += [file["path"] for file in _files(answer)]
    assert {".webm", ".mp4"} == {Path(path).suffix for path in saved}
    assert {"autumn.mp4", "clips"} <= {path.name for path in tmp_path.iterdir()}
    assert 3 == len(saved) and all(Path(path).stat().st_size for path in saved)


@pytest.mark.parametrize("page", ["privacy.md", "studio.md"])
def test_the_commands_of_a_reference_run(page, tmp_path):
    lines = [line for block in blocks(REFERENCES[page]) for line in block]
    assert lines
    for line in lines:
        ended = _run(line, tmp_path)
        assert 0 == ended.returncode, (line, ended.stdout, ended.stderr)


PROMPTS = re.findall(r'(?m)^\| "([^"]+)" \|', REFERENCES["prompting.md"])


def test_the_prompts_that_were_tried_are_made_by_the_studio(tmp_path):
    assert 8 == len(PROMPTS)
    for prompt in PROMPTS:
        ended = _run(f"promptreel ask {shlex.quote(prompt)} --project new --json", tmp_path)
        answer = json.loads(ended.stdout)
        assert answer["ok"] and ["generate"] == [step["action"] for step in answer["steps"]], (prompt, answer)
        told = re.search(r"(\d+)(?:-second| seconds|秒)", prompt)
        if told and "then" not in prompt:
            assert f"(0-{told[1]}s)" in answer["timeline"], (prompt, answer["timeline"])


def _run(line, folder):
    command = [str(PROGRAM), *shlex.split(line)[1:]]
    return subprocess.run(
        command, cwd=folder, env=os.environ, capture_output=True, text=True, timeout=300, check=False
    )


def _files(answer):
    return [item["file"] for item in [answer, *(answer.get("items") or [])] if item.get("file")]
