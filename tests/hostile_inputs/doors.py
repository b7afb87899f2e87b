"""The server over HTTP, before those who have no business there, and before one user who asks for another's."""

import json

from background import end_background
from promptreel_mcp.http.users import new_token
from serving_rig.over_http import made, serve

from .judging import Cell

_ASKED = {"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {}}
_ACCEPT = {"Accept": "application/json, text/event-stream", "Content-Type": "application/json"}
_DOORS = {
    "the protocol": ("POST", "/mcp"),
    "a file": ("GET", "/files/x"),
    "PUT a file": ("PUT", "/incoming/a.png"),
}


async def doors(world):
    """Forged hosts and origins, tokens that are none, and another user's projects and jobs."""
    users = world.home / "http" / "tokens.json"
    users.parent.mkdir(parents=True)
    users.write_text(json.dumps({"owner": new_token(), "anna": new_token()}))
    env = {name: value for name, value in world.env().items() if name != "PROMPTREEL_HOME"}
    served = serve(world.home, **env)
    try:
        return _strangers(world, served) | await _anothers(world, served)
    finally:
        served.end()
        end_background(world.home)


def _strangers(world, served):
    good = served.bearer()
    forged = {
        "a forged Host": good | {"Host": "evil.example"},
        "a forged Origin": good | {"Origin": "https://evil.example"},
        "no token": {},
        "a token that is none": {"Authorization": "Bearer " + "x" * 43},
        "a token in another way": {"Authorization": "Basic " + served.token()},
    }
    rows = {}
    with served.http() as client:
        for what, headers in forged.items():
            rows[what] = {}
            for door, (method, path) in _DOORS.items():
                body = json.dumps(_ASKED) if method == "POST" else b"x" if method == "PUT" else None
                answer = client.request(method, path, headers=_ACCEPT | headers, content=body)
                leaks = served.token() in answer.text
                wrong = (["it was let in"] if answer.status_code < 400 else []) + (
                    ["a token"] if leaks else []
                )
                rows[what][door] = Cell(f"HTTP {answer.status_code}", world.plain(answer.text.strip()), wrong)
    return rows


async def _anothers(world, served):
    async with served.client("owner") as owner, served.client("anna") as anna:
        mine = await made(owner, backend="nemo", confirm=True)
        calls = {
            "another user's project": [
                (tool, {"project": mine["project"]} | more)
                for tool, more in (("state", {}), ("export", {}), ("generate", {"prompt": "shorter"}))
            ],
            "another user's job": [(tool, {"job": mine["job"]}) for tool in ("wait", "cancel")],
        }
        rows = {}
        for what, tries in calls.items():
            rows[what] = {}
            for tool, arguments in tries:
                seen = len(world.backend.seen)
                answer = await anna.call_tool(tool, arguments)
                error = answer.structured_content.get("error", {})
                said = error.get("message", "").replace(arguments.get("project", arguments.get("job")), "…")
                wrong = [] if answer.is_error else ["it was let in"]
                wrong += ["the backend was contacted"] if len(world.backend.seen) != seen else []
                rows[what][tool] = Cell(error.get("code", "ok"), said, wrong)
    return rows
