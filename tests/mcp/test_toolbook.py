"""What hosts see of the tools is committed, so that a change of it is seen."""

from pathlib import Path

import pytest

from promptreel_mcp.toolbook import listed, main, snapshot, with_table

ROOT = Path(__file__).parents[2]
SNAPSHOTS = Path(__file__).with_name("snapshots")
AGAIN = "run: python -m promptreel_mcp.toolbook README.md --snapshots tests/mcp/snapshots"


async def test_every_tool_is_as_its_snapshot_says():
    tools = await listed()
    assert sorted(file.stem for file in SNAPSHOTS.glob("*.json")) == sorted(tool.name for tool in tools), (
        AGAIN
    )
    for tool in tools:
        assert SNAPSHOTS.joinpath(f"{tool.name}.json").read_text(encoding="utf-8") == snapshot(tool), AGAIN


async def test_the_readme_lists_the_tools_that_there_are():
    text = ROOT.joinpath("README.md").read_text(encoding="utf-8")
    assert text == with_table(text, await listed()), AGAIN


def test_a_document_without_a_place_for_the_table_is_left_alone(tmp_path):
    document = tmp_path / "a.md"
    document.write_text("nothing")
    with pytest.raises(ValueError, match="no table"):
        main([str(document)])
    assert "nothing" == document.read_text()
