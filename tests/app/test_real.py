"""The App with the installed server: a video is made, shown, played, exported and handed to the host."""

import asyncio
import os
from pathlib import Path
from urllib.parse import unquote, urlparse

import pytest

from app.rig import Refusal
from mcp import Client, MCPError, StdioServerParameters
from promptreel_mcp.app import ADDRESS
from serving_rig import PROMPTREEL

pytestmark = pytest.mark.asyncio(loop_scope="module")

PROMPT = "a 2 second video of a city at night with lo-fi music at 35% and the title 'Neon'"
PLAYS = "document.querySelector('#video').readyState >= 2"
POSITION = "document.querySelector('#video').currentTime"


def plain(answer):
    return answer.model_dump(mode="json", by_alias=True, exclude_none=True)


def studio():
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    ours = {name: value for name, value in os.environ.items() if name.startswith("PROMPTREEL_")}
    environment = kept | ours | {"PROMPTREEL_BACKEND": "studio"}
    return StdioServerParameters(command=PROMPTREEL, args=["mcp"], env=environment)


def passing_on(client):
    """A host that passes an App's requests on to the server, and does as it is told."""

    async def answer(method, params):
        try:
            match method:
                case "tools/call":
                    return plain(await client.call_tool(params["name"], params["arguments"]))
                case "resources/read":
                    return plain(await client.read_resource(params["uri"]))
        except MCPError as error:
            raise Refusal(f"MCP error {error.error.code}: {error.error.message}") from None
        return {}

    return answer


async def test_a_video_is_followed_played_exported_and_handed_over(browser, tmp_path):
    """In the era that hosts with Apps speak today."""
    async with Client(studio(), mode="legacy") as client:
        page = (await client.read_resource(ADDRESS)).contents[0].text
        begun = plain(await client.call_tool("generate", {"prompt": PROMPT, "wait_seconds": 0}))
        app = await browser.open(page, passing_on(client))
        await app.given({"prompt": PROMPT})
        await app.result(begun)
        assert "running" == begun["structuredContent"]["status"]
        await app.until(PLAYS)
        source = "document.querySelector('#video').src.slice(0, 22)"
        assert "data:video/mp4;base64," == await app.inside(source)
        assert ["Video", "BGM", "Title"] == await app.inside(
            "[...document.querySelectorAll('.name')].map((one) => one.textContent)"
        )

        await app.click("#play")
        await app.until(f"{POSITION} > 0.3")
        await app.press("#cursor", " ")
        await app.until("document.querySelector('#video').paused")
        await app.point("#ruler", 0.5)
        await app.until("!document.querySelector('#video').seeking")
        assert pytest.approx(1, abs=0.1) == await app.inside(POSITION)
        assert pytest.approx(50, abs=2) == await app.inside(
            "parseFloat(document.querySelector('#cursor').style.left)"
        )

        await app.click("#export")
        await app.until("!document.querySelector('#saved').hidden")
        saved = Path(await app.inside("document.querySelector('#path').textContent"))
        assert await asyncio.to_thread(saved.is_file)
        assert saved.is_relative_to(tmp_path / "videos")
        await app.click("#download")
        await app.until("!document.querySelector('#download').disabled")
        (download,) = [params for method, params in app.asked if method == "ui/download-file"]
        assert saved == Path(unquote(urlparse(download["contents"][0]["uri"]).path))
        assert [] == await app.troubles()
