"""Streams that google-adk really wrote, versions 1.14.1, 1.23.0 and 2.13.0."""

from __future__ import annotations

from pathlib import Path

import pytest

from fake_nemo import stream

FOLDER = Path(__file__).parent / "captures"
BEGUN = "I'll generate your video now. This may take a few minutes."
READY = "Your 10-second video is ready! Click the Export button to download it, or open the timeline panel to preview."
POST = "Post-production complete: I added background music and a title. 点击“导出”按钮即可下载。"
CLIP = ("Generating the clip", True)
EDIT = ("Editing the timeline", True)
GUI = "Great! Click the 'Generate' button, then open the Text panel, drag and drop the clip onto the timeline"
SUNSET = "I'll generate a 10-second sunset timelapse. 🌅"
STARTING = "Starting the edit..."
EXPECTED = {
    "error": ("failed", (STARTING,), (), "upstream model overloaded (503)."),
    "error_quotes": ("failed", (STARTING,), (), 'tool "edit_multitrack" failed line two.'),
    "generate": ("done", (BEGUN, READY), (CLIP,), None),
    "gui": ("done", (GUI,), (), None),
    "partial": ("done", (SUNSET,), (), None),
    "silent": ("unchanged", (), (EDIT,), None),
    "text": ("done", ("Hi! I can generate a video, add music, titles or captions.",), (), None),
    "two_stage": ("done", (BEGUN, READY, POST), (CLIP, EDIT), None),
    "unicode": ("done", ("视频已生成 🎬 \u2028line-sep\u2029para-sep\ttab\nCRLF\ndata: {",), (), None),
}


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.sse")), ids=lambda path: path.stem)
async def test_a_captured_stream_gives_the_expected_turn(path, client, backend, sid):
    status, texts, tools, error = EXPECTED[path.stem.partition("__")[2]]
    backend.plan["run"].append(stream(path.read_bytes()))
    turn = await client.send(sid, "make a sunset video")
    assert status == turn.status
    assert len(texts) == len(turn.texts)
    assert all(said.startswith(begin) for said, begin in zip(turn.texts, texts, strict=True))
    assert tools == tuple((tool.label, tool.ok) for tool in turn.tools)
    assert (error is None) == (turn.error is None)
    assert turn.error is None or turn.error.endswith(error)
    assert 1 == len(backend.calls("run"))


async def test_a_silent_edit_is_told_by_the_difference_of_two_states(client, backend, sid):
    draft = backend.state["draft"]
    music = {"tt": 1, "sg": [{"d": 10000, "m": {"title": "Lo-fi", "volume": 0.35}}]}
    backend.after_turn = backend.state | {"draft": draft | {"t": [*draft["t"], music]}}
    backend.turn = (FOLDER / "adk-2.13.0__silent.sse").read_bytes()
    turn = await client.send(sid, "add lo-fi music")
    assert ("done", ("Added music Lo-fi (0-10s, 35%)",)) == (turn.status, turn.changes)
