"""Hints in a terminal name its commands, those for an agent its tools."""

import re
from pathlib import Path

import pytest

from promptreel_mcp.actions import batch_items, batching, desk, reading
from promptreel_mcp.cli.commands import as_commands


@pytest.mark.parametrize(
    ("hint", "said"),
    [
        ("Call `projects` to see the ones that exist.", "Run `promptreel jobs` to see the ones that exist."),
        (
            "Call `generate` with what you want to see, or `upload` with a file.",
            "Run `promptreel make` with what you want to see, or `promptreel ask` with a file.",
        ),
        ("Correct it and call `batch` again.", "Correct it and run `promptreel batch` again."),
        ("`promptreel doctor` shows the logs.", "`promptreel doctor` shows the logs."),
        ("Rename `clip` and call it again.", "Rename `clip` and call it again."),
    ],
)
def test_a_tool_is_said_as_the_command_that_does_it(hint, said):
    assert said == as_commands(hint)


@pytest.mark.parametrize("module", [batch_items, batching, desk, reading])
def test_no_hint_tells_people_to_call_a_tool(module):
    source = Path(module.__file__).read_text(encoding="utf-8")
    hints = re.findall(r'hint="([^"]*`[^"]*)"', source)
    assert hints
    assert [] == [hint for hint in hints if re.search(r"[Cc]all `", as_commands(hint))]
