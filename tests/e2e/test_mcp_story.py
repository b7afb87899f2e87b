"""The whole way through the installed command: a real MCP client over stdio, the real studio, a real file."""

import os
import re
import shutil
import sys
from pathlib import Path

import pytest

from e2e.media import decode
from mcp import Client, StdioServerParameters

PROMPTREEL = shutil.which("promptreel", path=str(Path(sys.executable).parent)) or "promptreel"


def server():
    ours = {name: value for name, value in os.environ.items() if name.startswith("PROMPTREEL_")}
    return StdioServerParameters(command=PROMPTREEL, args=["mcp"], env=ours)


async def finish(client, answer):
    """Follow a job as an agent would: wait, and never send it again."""
    data = answer.structured_content
    for _ in range(20):
        if data["status"] != "running":
            return data
        follow = data["next_actions"][0]
        assert "wait" == follow["tool"]
        data = (await client.call_tool("wait", follow["arguments"] | {"wait_seconds": 45})).structured_content
    return data


@pytest.mark.parametrize("mode", ["auto", "legacy"])
async def test_words_become_a_verified_file(mode):
    progress = []

    async def note(done, _total, message):
        progress.append((done, message))

    async with Client(server(), mode=mode) as client:
        made = await finish(
            client,
            await client.call_tool(
                "generate",
                {
                    "prompt": "generate a futuristic city skyline at night with the title 'Urban Dreams'",
                    "duration_seconds": 4,
                    "aspect_ratio": "16:9",
                },
            ),
        )
        assert (True, "done", "studio") == (made["ok"], made["status"], made["backend"])

        edited = await finish(
            client,
            await client.call_tool(
                "generate", {"prompt": "add lo-fi music at 35%", "project": made["project"]}
            ),
        )
        assert edited["ok"]
        assert any("35%" in change for change in edited["changes"])

        state = (await client.call_tool("state", {"project": made["project"]})).structured_content
        assert re.fullmatch(
            r'Timeline \(3 tracks\): 1\. Video: .+ \(0-4s\) 2\. BGM: Lo-fi \(0-4s, 35%\) 3\. Title: "Urban Dreams" \(0-3s\)',
            state["timeline"],
        )

        exported = await finish(
            client,
            await client.call_tool(
                "export",
                {"project": made["project"], "resolution": "480p", "quality": "draft"},
                progress_callback=note,
            ),
        )
        assert exported["ok"], exported

    file = decode(exported["file"]["path"])
    assert 120 == file.frames
    assert ("h264", "aac", "yuv420p") == (file.video_codec, file.audio_codec, file.pixel_format)
    assert (854, 480, 30.0) == (file.width, file.height, file.fps)
    assert abs(file.seconds_of_sound - 4) < 0.05
    assert file.faststart
    assert file.movement > 0.1
    assert file.loudness > 0.005
    assert exported["file"]["bytes"] == size_of(exported["file"]["path"])
    assert progress
    assert progress == sorted(progress, key=lambda step: step[0])


async def test_what_one_server_made_another_can_export():
    """The chat and the host may end; the project stays."""
    async with Client(server()) as client:
        made = await finish(
            client, await client.call_tool("generate", {"prompt": "the sea at sunset, 2 seconds"})
        )
    async with Client(server()) as client:
        listed = (await client.call_tool("projects", {})).structured_content["projects"]
        assert [made["project"]] == [project["project"] for project in listed]
        exported = await finish(
            client,
            await client.call_tool("export", {"resolution": "480p", "quality": "draft", "path": "sea.mp4"}),
        )
    assert made["project"] == exported["project"]
    assert 60 == decode(exported["file"]["path"]).frames
    assert "sea.mp4" == Path(exported["file"]["path"]).name


async def test_an_uploaded_file_lands_on_the_timeline(tmp_path):
    clip = tmp_path / "my clip.mp4"
    make_clip(clip)
    os.environ["PROMPTREEL_MEDIA_DIRS"] = str(tmp_path)
    try:
        async with Client(server()) as client:
            uploaded = await finish(client, await client.call_tool("upload", {"sources": [str(clip)]}))
            assert ["my clip.mp4"] == [asset["name"] for asset in uploaded["assets"]]
            used = await finish(
                client,
                await client.call_tool(
                    "generate", {"prompt": "make a video from my clip", "project": uploaded["project"]}
                ),
            )
            assert used["ok"], used
            exported = await finish(
                client,
                await client.call_tool("export", {"project": uploaded["project"], "resolution": "480p"}),
            )
    finally:
        del os.environ["PROMPTREEL_MEDIA_DIRS"]
    file = decode(exported["file"]["path"])
    assert 60 == file.frames


def size_of(path):
    return Path(path).stat().st_size


def make_clip(path, seconds=2, width=320, height=180):
    """A real little video with a moving bar and a tone."""
    import av
    import numpy as np

    with av.open(str(path), "w") as container:
        video = container.add_stream("libx264", rate=30)
        video.width, video.height, video.pix_fmt = width, height, "yuv420p"
        audio = container.add_stream("aac", rate=48000, layout="stereo")
        for index in range(seconds * 30):
            picture = np.full((height, width, 3), 90, np.uint8)
            picture[:, (index * 5) % width :][:, :20] = 230
            container.mux(video.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        container.mux(video.encode())
        tone = np.sin(np.arange(48000 * seconds) * 2 * np.pi * 440 / 48000).astype(np.float32) * 0.3
        frame = av.AudioFrame.from_ndarray(np.stack([tone, tone]), format="fltp", layout="stereo")
        frame.sample_rate = 48000
        container.mux(audio.encode(frame))
        container.mux(audio.encode())
