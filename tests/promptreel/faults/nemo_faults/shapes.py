"""Shapes: ways to say the same, of which the client must make the same."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from .messages import Answer

if TYPE_CHECKING:
    from .cells import Cell
    from .messages import Request
    from .server import Act, UnrulyBackend

DOCUMENTED = "documented"

Make = Callable[[dict[str, Any], int], Any]
"""From the documented `data`, and the number of the request, to a body or a whole answer."""


@dataclass(frozen=True)
class Shape:
    """One way to answer a call.

    Attributes:
        row: Which call.
        name: The heading.
        says: What is particular about it.
        act: How the backend answers.
        expect: What is not the same as with the documented shape; `...` is not compared.
        outcome: What the call comes to.
        like: With which shape of the same call it is compared.
    """

    row: str
    name: str
    says: str
    act: Act
    expect: dict[str, Any] = field(default_factory=dict)
    outcome: str = "ok"
    like: str = DOCUMENTED


def differences(shape: Shape, cells: Mapping[tuple[str, str], Cell]) -> dict[str, Any]:
    """Return what is not as it should be: what was expected and what was found."""
    cell, like = cells[shape.name, shape.row], cells[shape.like, shape.row]
    expected = like.found | shape.expect
    wrong = {
        key: (value, cell.found.get(key))
        for key, value in expected.items()
        if value is not ... and cell.found.get(key) != value
    }
    return wrong if cell.outcome == shape.outcome else wrong | {"outcome": (shape.outcome, cell.outcome)}


def shaped(make: Make) -> Act:
    """Do what is asked, and say so in another shape."""

    async def act(backend: UnrulyBackend, request: Request) -> None:
        if request.call == "download" and request.foreign:
            await backend.work(request)
            return
        made = make(_data(backend, request), request.number)
        answer = made if isinstance(made, Answer) else Answer(json.dumps(made).encode())
        await backend.send(request, answer)

    return act


def _data(backend: UnrulyBackend, request: Request) -> dict[str, Any]:
    if request.call == "download":
        return {"output": {"url": backend.world.file_url}}
    return backend.world.data(request)


def _enveloped(data: dict[str, Any], **more: Any) -> Answer:
    return replace(Answer(json.dumps({"code": 0, "data": data}).encode()), **more)


def _packed(data: dict[str, Any]) -> Answer:
    body = gzip.compress(json.dumps({"code": 0, "data": data}).encode(), mtime=0)
    return Answer(body, headers=("Content-Encoding: gzip",))


ENVELOPED_ROWS = (
    "guest",
    "session",
    "state",
    "credits",
    "claim",
    "cancel",
    "upload",
    "files",
    "links",
    "submit",
    "render",
    "endpoint",
)

_ENVELOPES: dict[str, tuple[str, Make]] = {
    DOCUMENTED: ('{"code":0,"data":{…}}', lambda data, _: {"code": 0, "data": data}),
    "message": ("with a message too", lambda data, _: {"code": 0, "message": "ok", "data": data}),
    "code as text": ('{"code":"0","data":{…}}', lambda data, _: {"code": "0", "data": data}),
    "code null": ('{"code":null,"data":{…}}', lambda data, _: {"code": None, "data": data}),
    "success": ('{"success":true,"data":{…}}', lambda data, _: {"success": True, "data": data}),
    "both": ("code 0 and success true", lambda data, _: {"code": 0, "success": True, "data": data}),
    "error null": (
        "success true and error null",
        lambda data, _: {"success": True, "error": None, "data": data},
    ),
    "bare": ("the object alone", lambda data, _: data),
    "beside code": ("the keys at the top level, beside code", lambda data, _: {"code": 0, **data}),
    "beside success": ("the keys beside success", lambda data, _: {"success": True, **data}),
    "beside data": ("the keys beside an empty data", lambda data, _: {"code": 0, "data": {}, **data}),
    "beside null": ("the keys beside data null", lambda data, _: {"code": 0, "data": None, **data}),
    "more keys": (
        "keys nobody documented",
        lambda data, _: {"code": 0, "trace": {"id": [1]}, "data": data | {"x_unknown": {"keep": [1]}}},
    ),
    "indented": (
        "JSON on many lines",
        lambda data, _: Answer(json.dumps({"code": 0, "data": data}, indent=2).encode()),
    ),
    "HTTP 201": ("HTTP 201", lambda data, _: _enveloped(data, status=201)),
    "HTTP 202": ("HTTP 202", lambda data, _: _enveloped(data, status=202)),
    "text/plain": ("as text/plain", lambda data, _: _enveloped(data, kind="text/plain")),
    "no type": ("without a content type", lambda data, _: _enveloped(data, kind="")),
    "charset": ("with a charset", lambda data, _: _enveloped(data, kind="application/json; charset=UTF-8")),
    "gzip": ("compressed", lambda data, _: _packed(data)),
    "chunked": ("without a length, in pieces of 7 bytes", lambda data, _: _enveloped(data, chunked=True)),
}

_NOT_AT_THE_ENDPOINT = {"text/plain", "no type"}
"""Without its content type, JSON at the download endpoint is a file like any other."""


def envelope_shapes() -> list[Shape]:
    """Every call in every envelope."""
    return [
        Shape(row, name, says, shaped(make))
        for name, (says, make) in _ENVELOPES.items()
        for row in ENVELOPED_ROWS
        if not (row == "endpoint" and name in _NOT_AT_THE_ENDPOINT)
    ]
