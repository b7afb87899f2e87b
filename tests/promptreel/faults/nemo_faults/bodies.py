"""The shapes of single calls: what protocol.md lists, endpoint by endpoint."""

from __future__ import annotations

from typing import Any

from .messages import Answer
from .shapes import Make, Shape, shaped
from .stage import WEB
from .world import CLIP, SESSION, TASK

LARGE_ID = 9007199254740993
"""2^53 + 1, the first whole number that a double does not hold."""
XML = '<draft fps="30" width="1920" height="1080" duration="8000"><track id="t" type="video"/></draft>'
_PLAIN = {"link": f"{WEB}/workspace/task/{TASK}?session={SESSION}"}
_EMPTY = {"draft": None, "files": [], "media": 0, "fingerprint": ...}
_NO_DRAFT = {"draft": None, "fingerprint": ...}
_WEEK = {"ends": "in a week"}


def _shape(row: str, name: str, says: str, make: Make, outcome: str = "ok", **expect: Any) -> Shape:
    return Shape(row, name, says, shaped(make), expect, outcome)


def _ok(data: Any) -> dict[str, Any]:
    return {"code": 0, "data": data}


def _with(**changed: Any) -> Make:
    return lambda data, _: _ok(data | changed)


def _without(*keys: str) -> Make:
    return lambda data, _: _ok({key: value for key, value in data.items() if key not in keys})


def _state(**changed: Any) -> Make:
    """Change keys of the state; `...` removes one."""

    def make(data: dict[str, Any], _: int) -> dict[str, Any]:
        state = {key: value for key, value in (data["state"] | changed).items() if value is not ...}
        return _ok(data | {"state": state})

    return make


def _failing(status: int) -> Make:
    return lambda _, __: Answer(b'{"detail":"Not Found"}', status=status)


def _record(**changed: Any) -> dict[str, Any]:
    return {key: value for key, value in (CLIP | changed).items() if value is not ...}


ACCOUNT_SHAPES = (
    _shape("guest", "no expires_at", "expires_at missing", _without("expires_at"), **_WEEK),
    _shape("guest", "expires_at soon", "expires_at is no time", _with(expires_at="soon"), **_WEEK),
    _shape("guest", "expires_at number", "expires_at is a number", _with(expires_at=1893456000), **_WEEK),
    _shape("guest", "expires_at null", "expires_at is null", _with(expires_at=None), **_WEEK),
    _shape(
        "guest",
        "expires_at past",
        "expires_at is long ago",
        _with(expires_at="2001-01-01T00:00:00Z"),
        **_WEEK,
    ),
    _shape("guest", "no user_id", "user_id missing", _without("user_id"), user=None),
    _shape("guest", "no credits", "credits missing", _without("credits"), credits=None),
    _shape("guest", "credits as text", '"100"', _with(credits="100")),
    _shape(
        "session",
        "ids as numbers",
        "session_id and task_id are numbers above 2^53",
        _with(session_id=int(SESSION), task_id=LARGE_ID),
        task=str(LARGE_ID),
    ),
    _shape("session", "no user_id", "user_id missing", _without("user_id"), user=None),
    _shape("session", "no task_id", "task_id missing", _without("task_id"), task=None),
    _shape("credits", "as text", "numbers as text", _with(available="25000", frozen="40", total="25040")),
    _shape("credits", "with a point", "25000.0", _with(available=25000.0, frozen=40.0, total=25040.0)),
    _shape("credits", "no total", "total missing", _without("total")),
    _shape(
        "credits",
        "no total, as text",
        "total missing, numbers as text",
        lambda _, __: _ok({"available": "25000", "frozen": "40"}),
    ),
    _shape("credits", "no available", "available missing", _without("available")),
    _shape("credits", "no frozen", "frozen missing", _without("frozen"), frozen=None),
    _shape("credits", "frozen null", "frozen null", _with(frozen=None), frozen=None),
    _shape("claim", "no claim_token", "claim_token missing", _with(claim_token=None), "plain link", **_PLAIN),
    _shape("claim", "empty claim_token", "claim_token empty", _with(claim_token=""), "plain link", **_PLAIN),
    _shape("claim", "404", "HTTP 404", _failing(404), "plain link", **_PLAIN),
    _shape("claim", "405", "HTTP 405", _failing(405), "plain link", **_PLAIN),
    _shape("claim", "no expires_in", "expires_in missing", _without("expires_in")),
    _shape("cancel", "empty body", "HTTP 200 and nothing in it", lambda _, __: Answer(b"")),
    _shape("cancel", "HTTP 204", "HTTP 204", lambda _, __: Answer(b"", status=204)),
    _shape("cancel", "404", "HTTP 404: nothing to stop", _failing(404)),
)

STATE_SHAPES = (
    _shape(
        "state",
        "ids as numbers",
        "session_id and task_id are numbers above 2^53",
        _with(session_id=int(SESSION), task_id=LARGE_ID),
        task=str(LARGE_ID),
    ),
    _shape(
        "state",
        "state in data",
        "the state's keys in data, without state",
        lambda data, _: _ok(data["state"] | {"task_id": TASK}),
    ),
    _shape("state", "state alone", "the state's keys alone", lambda data, _: data["state"], task=None),
    _shape("state", "state {}", "no keys", _with(state={}), **_EMPTY),
    _shape("state", "no state", "state missing", _without("state"), **_EMPTY),
    _shape("state", "state null", "state null", _with(state=None), **_EMPTY),
    _shape("state", "video_infos object", "by name", _state(video_infos={"clip.mp4": CLIP})),
    _shape("state", "no video_infos", "missing", _state(video_infos=...), files=[], fingerprint=...),
    _shape("state", "video_infos null", "null", _state(video_infos=None), files=[], fingerprint=...),
    _shape("state", "video_infos poor", "only names", _state(video_infos=[{"filename": "clip.mp4"}])),
    _shape("state", "generated_media object", "by name", _state(generated_media={"a": {"type": "video"}})),
    _shape("state", "no generated_media", "missing", _state(generated_media=...), media=0, fingerprint=...),
    _shape("state", "no draft", "missing", _state(draft=...), **_NO_DRAFT),
    _shape("state", "draft {}", "empty", _state(draft={}), **_NO_DRAFT),
    _shape("state", "draft null", "null", _state(draft=None), **_NO_DRAFT),
    _shape("state", 'draft ""', "an empty text", _state(draft=""), **_NO_DRAFT),
    _shape("state", "draft V3", "Draft Protocol V3, a text", _state(draft=XML), draft=XML, fingerprint=...),
    _shape("state", "more keys inside", "keys nobody documented", _state(x_unknown={"keep": 1}, sequence=7)),
)

UPLOAD_SHAPES = (
    _shape(
        "upload", "files at the top", "files beside code", lambda data, _: {"code": 0, "files": data["files"]}
    ),
    _shape("upload", "list as data", "data is the list", lambda data, _: _ok(data["files"])),
    _shape("upload", "files object", "files by name", lambda _, __: _ok({"files": {"clip.mp4": CLIP}})),
    _shape("upload", "files one object", "files is the record", lambda _, __: _ok({"files": CLIP})),
    _shape("upload", "file", "file instead of files", lambda _, __: _ok({"file": CLIP})),
    _shape(
        "upload",
        "no fps, no hash",
        "as before V4.4",
        lambda _, __: _ok({"files": [_record(fps=..., hash=...)]}),
        files=[_record(fps=None, hash=None)],
    ),
    _shape(
        "upload",
        "only a name",
        "a record with filename alone",
        lambda _, __: _ok({"files": [{"filename": "clip.mp4"}]}),
        files=[dict.fromkeys(CLIP) | {"filename": "clip.mp4"}],
    ),
    _shape(
        "upload",
        "as text",
        "numbers as text",
        lambda _, __: _ok({"files": [_record(duration="10.5", width="1920", height="1080", fps="30")]}),
    ),
    _shape(
        "upload",
        "unusable values",
        "a duration that is none",
        lambda _, __: _ok({"files": [_record(duration="long")]}),
        files=[_record(duration=None)],
    ),
    _shape("upload", "not applied said", "session_state_applied missing", _without("session_state_applied")),
    _shape("files", "list as data", "data is the list", lambda data, _: _ok(data["files"])),
    _shape(
        "files",
        "files object",
        "files by name",
        lambda data, _: _ok({"files": {record["filename"]: record for record in data["files"]}}),
    ),
    _shape("links", "list as data", "data is the list", lambda data, _: _ok(data["files"])),
)
