"""The page and its registration, as every host gets them."""

import re

import pytest

from mcp import Client
from promptreel_mcp.app import ADDRESS
from promptreel_mcp.server import build_server

MODES = pytest.mark.parametrize("mode", ["auto", "legacy"])


@MODES
async def test_the_page_is_a_resource_that_hosts_take_for_an_app(mode):
    async with Client(build_server(), mode=mode) as client:
        (content,) = (await client.read_resource(ADDRESS)).contents
        listed = {str(one.uri): one.mime_type for one in (await client.list_resources()).resources}
    assert "text/html;profile=mcp-app" == content.mime_type == listed[ADDRESS]
    assert content.text.startswith("<!doctype html>")


@MODES
async def test_only_what_shows_a_video_is_shown_in_the_app(mode):
    async with Client(build_server(), mode=mode) as client:
        tools = (await client.list_tools()).tools
    named = {tool.name: tool.meta["ui"]["resourceUri"] for tool in tools if tool.meta}
    # Hosts of before the extension's release look for the flat name only.
    assert named == {tool.name: tool.meta["ui/resourceUri"] for tool in tools if tool.meta}
    assert dict.fromkeys(("generate", "export", "state", "wait"), ADDRESS) == named


def test_the_page_brings_everything_along(html):
    """Nothing may be loaded: hosts allow neither other hosts nor blobs."""
    assert 60_000 >= len(html.encode())
    assert [] == re.findall(
        r"""(?:src|href)\s*=\s*["'][^"']+|@import|url\(|import\s*\(|fetch\(|blob:""", html
    )
    assert "/* script */" not in html and "/* style */" not in html


def test_the_page_writes_text_never_markup(html):
    """Labels are written by users and by backends."""
    for way in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("):
        assert way not in html
