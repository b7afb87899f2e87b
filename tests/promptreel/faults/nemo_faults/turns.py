"""Turns whose token ends, or whose stream is cut: what is known is said, and nothing is sent again."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .faults import code, fixed, numbered, status
from .messages import STREAM, Answer, head_of, reset
from .streams import CAMEL, said, sse
from .tokens import gone

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .faults import Account
    from .messages import Request
    from .server import Act, UnrulyBackend

_BOTH: tuple[Account, ...] = ("guest", "own")
_REFUSED = {"code": 1001, "message": "token expired"}


@dataclass(frozen=True)
class TurnFault:
    """A way for a turn to go wrong in the middle; attributes as in `Fault`."""

    name: str
    says: str
    act: Act
    beside: Mapping[str, Act] = field(default_factory=dict)
    accounts: tuple[Account, ...] = _BOTH


def streamed(body: bytes, *, ends: bool = True, broken: bool = False) -> Act:
    """Run the message, answer with these bytes; the token ends with them, or the connection does."""

    async def act(backend: UnrulyBackend, request: Request) -> None:
        backend.world.answer(request)
        if ends:
            backend.world.ended.add(request.token)
        if not broken:
            await backend.send(request, Answer(body, STREAM))
            return
        request.writer.write(head_of(Answer(body, STREAM), len(body) + 1000) + body)
        await request.writer.drain()
        reset(request)

    return act


def streamed_answer(answer: Answer, *, edits: bool) -> Act:
    """Give this answer; the message is run only if it edits something."""

    async def act(backend: UnrulyBackend, request: Request) -> None:
        if edits:
            backend.world.answer(request)
        await backend.send(request, answer)

    return act


async def _refused(backend: UnrulyBackend, request: Request) -> None:
    backend.world.ended.add(request.token)
    await backend.work(request)


_TEXTS = sse(*CAMEL)
_SILENCE = sse(*CAMEL[1:3])
_CUT = sse(CAMEL[0]) + sse(CAMEL[3])[:40]
_SOON = numbered(status(429, "Retry-After: 0"), first=2, last=2)

TURN_FAULTS: tuple[TurnFault, ...] = (
    TurnFault("1001 at once", "code 1001 instead of the stream", _refused),
    TurnFault("HTTP 401 at once", "HTTP 401 instead of the stream", status(401)),
    TurnFault("1001 event", "a text, then the event code 1001", streamed(sse(said("Working."), _REFUSED))),
    TurnFault(
        "1001 error event",
        'the same as {"type":"error","code":1001}',
        streamed(sse(said("Working."), {"type": "error", **_REFUSED})),
    ),
    TurnFault(
        "1001 as text",
        'the same as {"code":"1001"}',
        streamed(sse(said("Working."), {"code": "1001", "message": "token expired"})),
    ),
    TurnFault(
        "2001 event", "the event code 2001", streamed(sse({"code": 2001, "message": "no"}), ends=False)
    ),
    TurnFault(
        "ends after", "the token ends with the stream; the state after it is refused", streamed(_TEXTS)
    ),
    TurnFault("ends, silent", "the same after a stream that says nothing", streamed(_SILENCE)),
    TurnFault("ends, breaks", "the same after a stream that is reset", streamed(_SILENCE, broken=True)),
    TurnFault(
        "ends, 429",
        "silent, and no further guest account is to be had",
        streamed(_SILENCE),
        beside={"guest": numbered(status(429), first=2)},
        accounts=("guest",),
    ),
    TurnFault(
        "ends, 429 soon",
        "the same with Retry-After: 0, once",
        streamed(_SILENCE),
        beside={"guest": _SOON},
        accounts=("guest",),
    ),
    TurnFault(
        "ends, breaks, 429",
        "reset, and no further guest account is to be had",
        streamed(_SILENCE, broken=True),
        beside={"guest": numbered(status(429), first=2)},
        accounts=("guest",),
    ),
    TurnFault(
        "ends, gone",
        "the new guest's session is gone (1002)",
        streamed(_TEXTS),
        beside={"state": gone},
        accounts=("guest",),
    ),
    TurnFault(
        "ends, breaks, gone",
        "the same after a stream that is reset",
        streamed(_SILENCE, broken=True),
        beside={"state": gone},
        accounts=("guest",),
    ),
    TurnFault(
        "breaks, gone",
        "reset, and the session is gone (1002)",
        streamed(_TEXTS, ends=False, broken=True),
        beside={"state": code(1002)},
    ),
    TurnFault("cut", "two events, the second cut in two, and a clean end", streamed(_CUT, ends=False)),
    TurnFault("cut, reset", "the same with a reset", streamed(_CUT, ends=False, broken=True)),
    TurnFault(
        "cut, not run",
        "the same with a clean end, and nothing changed",
        fixed(Answer(_CUT, STREAM)),
    ),
    TurnFault(
        "JSON error",
        '{"error":"…"} as application/json',
        fixed(Answer(json.dumps({"error": "broken"}).encode())),
    ),
)
