"""What hosts of both eras get over stdio from the installed command."""

import asyncio
import base64
import os

import cv2
import numpy as np
import pytest

from mcp import Client, MCPError, StdioServerParameters
from serving_rig import PROMPTREEL

MODES = pytest.mark.parametrize("mode", ["auto", "legacy"])
DEADLINE = 120


def studio():
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    ours = {name: value for name, value in os.environ.items() if name.startswith("PROMPTREEL_")}
    return StdioServerParameters(
        command=PROMPTREEL, args=["mcp"], env=kept | ours | {"PROMPTREEL_BACKEND": "studio"}
    )


async def seen(client, project):
    async with asyncio.timeout(DEADLINE):
        while True:
            answer = await client.call_tool("state", {"project": project, "preview": True})
            if len(answer.content) > 1:
                return answer


async def read(client, address):
    """Read until it is made, as an app would."""
    async with asyncio.timeout(DEADLINE):
        while True:
            try:
                (content,) = (await client.read_resource(address)).contents
            except MCPError as error:
                if "ask again" not in str(error):
                    raise
            else:
                return content


@MODES
async def test_a_host_sees_what_was_made(mode):
    async with Client(studio(), mode=mode) as client:
        generate = {"prompt": "a 1 second video of a city at night", "wait_seconds": 45}
        made = (await client.call_tool("generate", generate)).structured_content
        assert made["ok"]
        project = made["project"]
        plain = await client.call_tool("state", {"project": project})
        assert ["text"] == [content.type for content in plain.content]
        answer = await seen(client, project)
        text, image = answer.content
        assert "contact sheet of the timeline as it is now: 9 frames" in text.text
        assert answer.structured_content["text"] in text.text
        assert "image/jpeg" == image.mime_type
        data = base64.b64decode(image.data)
        assert 150_000 >= len(data)
        picture = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
        assert picture.shape[1] >= 3 * 320
        video = await read(client, f"video://projects/{project}/preview")
        assert ("video/mp4", b"ftyp") == (video.mime_type, base64.b64decode(video.blob)[4:8])
        poster = await read(client, f"video://projects/{project}/poster")
        assert ("image/jpeg", b"\xff\xd8") == (poster.mime_type, base64.b64decode(poster.blob)[:2])
        templates = (await client.list_resource_templates()).resource_templates
        types = {one.uri_template: one.mime_type for one in templates}
        assert "video/mp4" == types["video://projects/{project}/preview"]
        assert "image/jpeg" == types["video://projects/{project}/poster"]


@MODES
@pytest.mark.parametrize("what", ["preview", "poster"])
async def test_unknown_projects_are_not_found_in_words_and_no_file_is_made(mode, what, home):
    async with Client(studio(), mode=mode) as client:
        with pytest.raises(MCPError, match="Call `projects`"):
            await client.read_resource(f"video://projects/p_none/{what}")
    assert not home.exists()


async def test_looking_stays_read_only():
    async with Client(studio()) as client:
        (state,) = [tool for tool in (await client.list_tools()).tools if tool.name == "state"]
        assert state.annotations.read_only_hint
        assert "boolean" == state.input_schema["properties"]["preview"]["type"]
