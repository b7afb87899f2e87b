"""Users at one server: what is one's, another cannot see, guess, follow, stop, read or fetch.

One server stands for the whole file, so each test says whose projects it begins with: Bert never makes any, and who is
new has made none yet.
"""

import asyncio
import json
from pathlib import Path

import pytest

from mcp import MCPError
from serving_rig.over_http import exported, finished, made, raw

OLD = pytest.mark.filterwarnings("ignore::mcp.shared.exceptions.MCPDeprecationWarning")
MODES = pytest.mark.parametrize("mode", ["auto", "legacy"])


def videos_of(standing):
    """The folder of the machine's own user; the others' are below it."""
    return standing.home.parent / "videos"


def same(first, second, *names):
    """Both answers, without the ids that were asked for."""
    texts = [json.dumps(answer.structured_content) for answer in (first, second)]
    for name in names:
        texts = [text.replace(name, "ID") for text in texts]
    return texts[0] == texts[1]


@MODES
async def test_projects_jobs_and_files_of_another_are_answered_as_unknown_ones(standing, mode):
    async with standing.client("owner", mode) as owner, standing.client("bert", mode) as bert:
        result = await made(owner)
        file = await exported(owner, project=result["project"])
        assert "file" in file, file
        project, job = result["project"], result["job"]
        several = await owner.call_tool("batch", {"items": ["the sea"], "export": False, "wait_seconds": 0})
        batch = several.structured_content["job"]
        assert [] == (await bert.call_tool("projects", {})).structured_content["projects"]
        for tool, foreign, unknown in [
            ("state", {"project": project}, {"project": "p_aaaaaaaa"}),
            ("export", {"project": project}, {"project": "p_aaaaaaaa"}),
            (
                "generate",
                {"prompt": "warmer", "project": project},
                {"prompt": "warmer", "project": "p_aaaaaaaa"},
            ),
            (
                "ask",
                {"message": "export it", "project": project},
                {"message": "export it", "project": "p_aaaaaaaa"},
            ),
            ("wait", {"job": job}, {"job": "j_aaaaaaaa"}),
            ("wait", {"job": file["job"]}, {"job": "j_aaaaaaaa"}),
            ("cancel", {"job": job}, {"job": "j_aaaaaaaa"}),
            ("wait", {"job": batch}, {"job": "b_aaaaaaaa"}),
            ("cancel", {"job": batch}, {"job": "b_aaaaaaaa"}),
            ("state", {"project": project, "preview": True}, {"project": "p_aaaaaaaa", "preview": True}),
        ]:
            theirs, none = await bert.call_tool(tool, foreign), await bert.call_tool(tool, unknown)
            assert theirs.is_error
            ids = (project, job, batch, file["job"], "p_aaaaaaaa", "j_aaaaaaaa", "b_aaaaaaaa")
            assert same(theirs, none, *ids), tool
        for address in (
            f"video://projects/{project}/timeline",
            f"video://projects/{project}/preview",
            f"video://projects/{project}/poster",
            f"video://jobs/{job}",
        ):
            with pytest.raises(MCPError):
                await bert.read_resource(address)
        for source in (file["file"]["path"], "/etc/hostname", "~/.bashrc"):
            known = await bert.call_tool("upload", {"sources": [source]})
            missing = await bert.call_tool("upload", {"sources": [f"{source}.none"]})
            assert same(known, missing, f"{source.rsplit('/', 1)[1]}.none", source.rsplit("/", 1)[1])
        outside = str(videos_of(standing) / "mine.mp4")
        assert (await bert.call_tool("export", {"path": outside})).is_error
        mine = (await owner.call_tool("projects", {})).structured_content["projects"]
        assert project in [one["project"] for one in mine]


@pytest.mark.parametrize(("mode", "name"), [("auto", "anna"), ("legacy", "lena")])
async def test_each_has_folders_of_their_own_and_uploads_only_what_came_in(standing, mode, name):
    async with standing.client("owner", mode) as owner, standing.client(name, mode) as anna:
        await made(owner)
        assert "There is no project yet." in (await anna.call_tool("state", {})).content[0].text
        await made(anna)
        mine, hers = await exported(owner, path="mine.mp4"), await exported(anna)
        assert videos_of(standing) == Path(mine["file"]["path"]).parent
        assert str(videos_of(standing) / name / "sea.mp4") == hers["file"]["path"]
        assert {"journal.db", "users"} <= {path.name for path in standing.home.iterdir()}
        assert "journal.db" in {path.name for path in (standing.home / "users" / name).iterdir()}

        clip = Path(hers["file"]["path"])
        refused = await anna.call_tool("upload", {"sources": [str(clip)]})
        assert "PUT" in refused.structured_content["error"]["hint"]
        with standing.http(name) as http:
            sent = http.put("/incoming/my%20clip.mp4", content=await asyncio.to_thread(clip.read_bytes))
            assert 404 == http.get(hers["link"].replace(f"u={name}", "u=owner")).status_code
        assert 201 == sent.status_code
        path = sent.json()["path"]
        taken = await finished(anna, await anna.call_tool("upload", {"sources": [path], "project": "new"}))
        assert ["my clip.mp4"] == [asset["name"] for asset in taken["assets"]]
        used = await made(anna, "make a video from my clip", project=taken["project"])
        assert used["ok"]
        theirs = await owner.call_tool("upload", {"sources": [path]})
        assert "media_elsewhere" == theirs.structured_content["error"]["code"]


async def test_one_users_session_is_no_session_of_anothers(standing):
    begin = {
        "jsonrpc": "2.0",
        "id": 1,
        "method": "initialize",
        "params": {
            "protocolVersion": "2025-11-25",
            "capabilities": {},
            "clientInfo": {"name": "x", "version": "1"},
        },
    }
    accept = {"Accept": "application/json, text/event-stream"}
    with standing.http("owner") as owner, standing.http("anna") as anna:
        session = {"Mcp-Session-Id": owner.post("/mcp", json=begin, headers=accept).headers["mcp-session-id"]}
        listed = {"jsonrpc": "2.0", "id": 2, "method": "tools/list"}
        assert 200 == owner.post("/mcp", json=listed, headers=accept | session).status_code
        theirs = anna.post("/mcp", json=listed, headers=accept | session)
        unknown = anna.post("/mcp", json=listed, headers=accept | {"Mcp-Session-Id": "0" * 32})
        assert (404, unknown.text) == (theirs.status_code, theirs.text)
        assert 404 == anna.delete("/mcp", headers=accept | session).status_code
        assert 200 == owner.post("/mcp", json=listed, headers=accept | session).status_code


async def test_news_of_one_are_not_heard_by_another(standing):
    """Also not that there are any."""
    heard = []
    async with standing.client("anna") as anna, standing.client("owner") as owner:

        async def listen():
            async with anna.listen(resource_subscriptions=["video://projects"]) as events:
                begun.set()
                async for event in events:
                    heard.append(event.uri)
                    return

        begun = asyncio.Event()
        listening = asyncio.create_task(listen())
        async with asyncio.timeout(60):
            await begun.wait()
            await made(owner)
            assert [] == heard
            await made(anna)
            await listening
    assert ["video://projects"] == heard


def noting(told):
    async def note(message):
        if getattr(message, "method", "") == "notifications/resources/updated":
            told.append(str(message.params.uri))
            told.news.set()

    return note


class Told(list):
    """What a host of the old era was told."""

    def __init__(self):
        super().__init__()
        self.news = asyncio.Event()

    async def until(self, address):
        while address not in self:
            self.news.clear()
            await self.news.wait()


@OLD
@MODES
async def test_every_session_of_a_user_that_subscribed_hears_of_a_job_and_nobody_elses(standing, mode):
    """Whichever session asked for it, and in either era."""
    hears, deaf, foreign, new = Told(), Told(), Told(), Told()
    async with (
        standing.client("owner", mode) as asks,
        standing.client("owner", "legacy", message_handler=noting(hears)) as second,
        standing.client("owner", "legacy", message_handler=noting(deaf)) as third,
        standing.client("anna", "legacy", message_handler=noting(foreign)) as anna,
        standing.client("owner", "auto") as modern,
        asyncio.timeout(60),
    ):
        result = (
            await asks.call_tool("generate", {"prompt": "the sea, 1 second", "wait_seconds": 0})
        ).structured_content
        address = f"video://jobs/{result['job']}"
        timeline = f"video://projects/{result['project']}/timeline"
        await second.subscribe_resource(address)
        await anna.subscribe_resource(address)
        await third.subscribe_resource("video://jobs/j_aaaaaaaa")
        async with modern.listen(resource_subscriptions=[timeline]) as events:
            # However fast the job was: this call tells of it once more.
            await asks.call_tool("wait", {"job": result["job"], "wait_seconds": 45})
            async for event in events:
                new.append(event.uri)
                break
        await hears.until(address)
        # A round trip over each connection: what was on its way before has come.
        await asyncio.gather(third.list_tools(), anna.list_tools())
    assert ({address}, [], [], [timeline]) == (set(hears), deaf, foreign, new)


def test_a_conversation_that_is_made_up_is_refused(standing):
    bearer = f"Authorization: Bearer {standing.token('anna')}"
    head, _ = raw(
        standing.url,
        "GET /mcp HTTP/1.1",
        f"Host: {standing.url[7:]}",
        bearer,
        "Accept: text/event-stream",
        "Mcp-Session-Id: ../../owner",
    )
    assert head.startswith(("HTTP/1.1 404", "HTTP/1.1 400"))
