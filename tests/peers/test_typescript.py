"""The TypeScript SDK: version 1, which most hosts are built on, and version 2 in both eras; over both transports."""

import asyncio
import json

import pytest

from peers.rig import WAYS, missing, run_node

CLIENTS = [("ts_v1.mjs", "legacy"), ("ts_v2.mjs", "legacy"), ("ts_v2.mjs", "auto")]
TOOLS = {"ask", "generate", "upload", "export", "batch", "state", "credits", "projects", "wait", "cancel"}
INVALID_PARAMS = -32602


@pytest.fixture(autouse=True, scope="module")
def packages():
    if (reason := missing("@modelcontextprotocol/sdk", "@modelcontextprotocol/client")) is not None:
        pytest.skip(reason)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("script", "mode"), CLIENTS)
async def test_a_host_in_typescript_gets_on_with_the_server(stage, tmp_path, way, script, mode):
    """It works, follows, reads, fills in and asks; and the SDK has nothing to complain about."""
    wanted = {"address": stage.address(way), "mode": mode, "file": str(stage.picture)}
    sent = len(stage.cloud.calls("run"))
    ended = await asyncio.to_thread(run_node, tmp_path, script, json.dumps(wanted))
    assert 0 == ended.returncode, ended.stderr
    saw = json.loads(ended.stdout)
    assert [] == saw["errors"]
    assert mode != "auto" or saw["revision"] == "2026-07-28"
    assert TOOLS == set(saw["tools"])
    _worked(saw)
    _read(saw)
    _asked(saw)
    assert sent + 1 == len(stage.cloud.calls("run"))


def _worked(saw):
    made, uploaded, exported = (saw[name]["structuredContent"] for name in ("made", "uploaded", "exported"))
    assert ["done"] * 3 == [result["status"] for result in (made, uploaded, exported)]
    assert ["grey.png"] == [asset["name"] for asset in uploaded["assets"]]
    assert ("resource_link", "video/mp4") == tuple(
        saw["exported"]["content"][-1][name] for name in ("type", "mimeType")
    )
    assert "done" == saw["several"]["structuredContent"]["status"]
    for told in saw["told"][:4]:
        values = [one["progress"] for one in told]
        assert values == sorted(set(values))
        assert all(one["message"] for one in told)
    assert all(any("total" in one for one in told) for told in saw["told"][1:4])
    assert "1 of 1 ended" == saw["told"][3][-1]["message"]
    assert saw["none"]["isError"]
    assert "invalid_input" == saw["none"]["structuredContent"]["error"]["code"]


def _read(saw):
    made = saw["made"]["structuredContent"]
    assert made["timeline"] == saw["timeline"]["summary"]
    assert made["text"] == saw["kept"]["text"]
    assert {"video://projects", f"video://projects/{made['project']}/timeline"} <= set(saw["listed"])
    assert {"video://projects/{project}/preview", "video://jobs/{job}"} <= set(saw["templates"])
    assert [made["project"]] == saw["completed"]
    assert ["make_video", "edit_video", "batch_videos", "continue_video"] == saw["prompts"]
    assert "warmer" in saw["prompt"]["messages"][0]["content"]["text"]
    assert INVALID_PARAMS == saw["unknown"]


def _asked(saw):
    assert ["cancelled", "done"] == [
        saw[name]["structuredContent"]["status"] for name in ("declined", "accepted")
    ]
    assert 2 == len(saw["asked"])
    assert all("1 are left" in asked["message"] for asked in saw["asked"])
    assert {"proceed"} == set(saw["asked"][0]["schema"]["properties"])
