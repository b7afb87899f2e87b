"""The way of NemoVideo's own skill, with curl: only the address is ours."""

import json
import shutil
import subprocess

import pytest

from studio.api.stand_ins import DEADLINE, sse

pytestmark = pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")

SKILL = ["-H", "X-Skill-Source: best-free", "-H", "X-Skill-Version: 1.0.0", "-H", "X-Skill-Platform: unknown"]


def curl(*arguments):
    command = [
        "curl",
        "--silent",
        "--show-error",
        "--fail-with-body",
        "--max-time",
        str(int(DEADLINE)),
        *arguments,
    ]
    return subprocess.run(command, capture_output=True, check=True, timeout=DEADLINE).stdout


def test_the_documented_commands_work_from_token_to_file(studio, tmp_path):
    api = studio.url
    token = json.loads(curl("-X", "POST", f"{api}/api/auth/anonymous-token", "-H", "X-Client-Id: my-client"))[
        "data"
    ]["token"]
    auth = ["-H", f"Authorization: Bearer {token}", *SKILL]
    as_json = [*auth, "-H", "Content-Type: application/json"]

    made = json.loads(
        curl("-X", "POST", f"{api}/api/tasks/me/with-session/nemo_agent", *as_json,
             "-d", '{"task_name":"project","language":"en"}')
    )["data"]  # fmt: skip
    session = made["session_id"]

    clip = tmp_path / "my clip.mp4"
    clip.write_bytes(b"media:" + b"x" * 3_000_000)
    upload = f"{api}/api/upload-video/nemo_agent/me/{session}"
    uploaded = json.loads(curl("-X", "POST", upload, *auth, "-F", f"files=@{clip}", "-F", f"files=@{clip}"))
    assert ["my clip.mp4"] * 2 == [file["filename"] for file in uploaded["data"]["files"]]

    body = {
        "app_name": "nemo_agent",
        "user_id": "me",
        "session_id": session,
        "new_message": {"parts": [{"text": "a city at night"}]},
    }
    stream = curl(
        "-N",
        "-X",
        "POST",
        f"{api}/run_sse",
        *as_json,
        "-H",
        "Accept: text/event-stream",
        "-d",
        json.dumps(body),
    )
    assert 4 == len(sse(stream.decode()))

    state = json.loads(curl(f"{api}/api/state/nemo_agent/me/{session}/latest", *auth))["data"]["state"]
    assert 2 == len(state["video_infos"])
    credits_ = json.loads(curl(f"{api}/api/credits/balance/simple", *auth))["data"]
    assert credits_["available"] > 0

    request = {"id": "render_1764000000", "sessionId": session, "draft": state["draft"]}
    request["output"] = {"format": "mp4", "quality": "high"}
    curl("-X", "POST", f"{api}/api/render/proxy/lambda", *as_json, "-d", json.dumps(request))
    while True:
        view = json.loads(curl(f"{api}/api/render/proxy/lambda/render_1764000000", *auth))
        if view["status"] not in {"pending", "processing"}:
            break
    assert "completed" == view["status"]
    target = tmp_path / "output.mp4"
    curl("-L", "-o", str(target), view["output"]["url"])
    by_token = curl(f"{api}/api/render/proxy/render_1764000000/download", *auth)
    assert target.read_bytes() == by_token
    rest = curl("-r", "500-", view["data"]["outputUrl"])
    assert by_token[500:] == rest

    claim = json.dumps({"task_id": made["task_id"], "session_id": session})
    assert json.loads(curl("-X", "POST", f"{api}/api/auth/claim-token", *as_json, "-d", claim))["data"][
        "claim_token"
    ]
