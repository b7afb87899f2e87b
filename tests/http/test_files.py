"""Signed links to exported files: fetched in parts, ended by time, bound to a user, a job and the very file."""

import asyncio
import os
import shutil
import stat
import time
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest

from promptreel_mcp.http.links import LINK_SECONDS, Signer
from serving_rig.over_http import exported, made


@pytest.fixture(scope="module")
def one(standing):
    """An export of the owner's."""

    async def make():
        async with standing.client() as client:
            await made(client)
            return await exported(client)

    return asyncio.run(make())


def changed(link, **facts):
    """The same link with other facts in its query."""
    parts = urlsplit(link)
    query = dict(parse_qsl(parts.query)) | facts
    return parts._replace(
        query=urlencode({key: value for key, value in query.items() if value is not None})
    ).geturl()


def test_a_file_can_be_fetched_in_parts(standing, one):
    whole = Path(one["file"]["path"]).read_bytes()
    with standing.http() as http:
        head = http.head(one["link"])
        assert (200, b"", str(len(whole))) == (head.status_code, head.content, head.headers["content-length"])
        assert ("bytes", "video/mp4") == (head.headers["accept-ranges"], head.headers["content-type"])
        assert 'attachment; filename="sea.mp4"' == head.headers["content-disposition"]
        assert "nosniff" == head.headers["x-content-type-options"]
        tag = head.headers["etag"]
        for asked, part, said in [
            ("bytes=0-9", whole[:10], f"bytes 0-9/{len(whole)}"),
            ("bytes=10-", whole[10:], f"bytes 10-{len(whole) - 1}/{len(whole)}"),
            ("bytes=-7", whole[-7:], f"bytes {len(whole) - 7}-{len(whole) - 1}/{len(whole)}"),
        ]:
            got = http.get(one["link"], headers={"Range": asked, "If-Range": tag})
            assert (206, part, said) == (got.status_code, got.content, got.headers["content-range"])
        beyond = http.get(one["link"], headers={"Range": f"bytes={len(whole)}-"})
        assert (416, f"bytes */{len(whole)}") == (beyond.status_code, beyond.headers["content-range"])
        other = http.get(one["link"], headers={"Range": "bytes=0-9", "If-Range": '"another"'})
        assert (200, whole) == (other.status_code, other.content)
        assert 405 == http.post(one["link"]).status_code


def test_what_was_not_signed_here_is_not_there(standing, one, tmp_path):
    """Whoever changes a fact, another's name or another's key learns nothing from the answer."""
    link, job = one["link"], one["job"]
    file = Path(one["file"]["path"])
    strange = standing.url + Signer(tmp_path / "elsewhere").link("owner", job, file)
    (tmp_path / "other.mp4").write_bytes(b"x")
    ours = Signer(standing.home)
    with standing.http() as http:
        assert 200 == http.head(link).status_code
        unknown = http.get("/files/j_aaaaaaaa/sea.mp4")
        tampered = [
            strange,
            changed(link, u="anna"),
            changed(link, u="nobody"),
            changed(link, e=str(int(time.time()) + 10**6)),
            changed(link, v="1-1"),
            changed(link, v="x"),
            changed(link, s=None),
            changed(link, s=""),
            changed(link, s="ä"),
            changed(link, e="9" * 5000),
            link.replace(job, "j_aaaaaaaa"),
            link.replace("sea.mp4", "sea.mp4%00"),
            standing.url + ours.link("nobody", job, file),
        ]
        for forged in tampered:
            got = http.get(forged)
            assert (404, unknown.text) == (got.status_code, got.text), forged
        for path in ("..%2f..%2fsea.mp4", "sea.mp4/", "", "sea.mp4/x"):
            assert 404 == http.get(link.replace("sea.mp4", path)).status_code, path
    with standing.http("owner") as http:
        assert 404 == http.get(changed(link, s="x")).status_code


def test_a_link_is_for_the_file_of_that_users_export_alone(standing, one, tmp_path):
    """Not even our own signature opens anything else."""
    ours = Signer(standing.home)
    secret = tmp_path / "sea.mp4"
    secret.write_bytes(b"secret")
    generate = one["job"]
    with standing.http() as http:
        for link in (
            ours.link("owner", one["job"], secret),
            ours.link("anna", one["job"], Path(one["file"]["path"])),
            ours.link("owner", generate[:-1] + ("a" if generate[-1] != "a" else "b"), secret),
        ):
            assert 410 == http.get(link).status_code


def test_a_link_ends(standing, one):
    file = Path(one["file"]["path"])
    ours = Signer(standing.home)
    query = dict(parse_qsl(urlsplit(one["link"]).query))
    assert abs(int(query["e"]) - time.time() - LINK_SECONDS) < 60
    with standing.http() as http:
        assert 200 == http.get(ours.link("owner", one["job"], file, seconds=60)).status_code
        over = http.get(ours.link("owner", one["job"], file, seconds=-60))
    assert 410 == over.status_code
    assert one["job"] in over.json()["hint"]


def test_a_file_that_was_moved_or_changed_is_gone(standing, one, tmp_path):
    file = Path(one["file"]["path"])
    kept = tmp_path / "copy.mp4"
    shutil.copy2(file, kept)
    changes = [
        file.unlink,
        lambda: os.utime(file, (1, 1)),
        lambda: file.write_bytes(kept.read_bytes() + b"x"),
        lambda: file.write_bytes(b"x"),
        lambda: (file.unlink(), file.symlink_to(kept)),
        lambda: (file.unlink(), file.mkdir()),
    ]
    with standing.http() as http:
        for change in changes:
            link = Signer(standing.home).link("owner", one["job"], file)
            assert 200 == http.head(link).status_code
            try:
                change()
                got = http.get(link)
            finally:
                file.rmdir() if file.is_dir() else file.unlink(missing_ok=True)
                shutil.copy2(kept, file)
            assert 410 == got.status_code
            assert "moved or changed" in got.json()["error"]


def test_a_link_goes_where_the_client_came_from(standing):
    """Behind a proxy with TLS, which is believed if it is on this machine."""
    begin = {
        "jsonrpc": "2.0",
        "id": 1,
        "method": "tools/call",
        "params": {
            "name": "upload",
            "arguments": {"sources": ["/elsewhere/a.mp4"]},
            "_meta": {
                "io.modelcontextprotocol/protocolVersion": "2026-07-28",
                "io.modelcontextprotocol/clientCapabilities": {},
            },
        },
    }
    headers = {
        "Accept": "application/json, text/event-stream",
        "MCP-Protocol-Version": "2026-07-28",
        "Mcp-Method": "tools/call",
        "Mcp-Name": "upload",
        "Host": "localhost",
        "X-Forwarded-Proto": "https",
    }
    with standing.http("owner") as http:
        said = http.post("/mcp", json=begin, headers=headers).text
    assert "https://localhost/incoming/NAME" in said


async def test_the_key_is_for_the_owner_alone_and_stays(served, start):
    async with served.client() as client:
        await made(client)
        result = await exported(client, path="海 & café.mp4")
    key = served.home / "http" / "key"
    if os.name == "posix":
        assert 0o600 == stat.S_IMODE(key.stat().st_mode)
    assert (0, "") == await asyncio.to_thread(served.end)
    again = start()
    with again.http() as http:
        got = http.get(result["link"].replace(served.url, again.url))
    assert 200 == got.status_code
    assert "filename*=utf-8''%E6%B5%B7%20%26%20caf%C3%A9.mp4" in got.headers["content-disposition"]
