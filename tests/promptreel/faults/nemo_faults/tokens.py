"""The faults of accounts: a token ends, and something may be in the way of a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .faults import Fault, code, numbered, status

if TYPE_CHECKING:
    from .messages import Request
    from .server import UnrulyBackend

NO_TOKEN = frozenset({"download", "resume"})
"""Rows at the foreign host, which never sees a token."""
_NO_RENEWAL = NO_TOKEN | {"guest"}


async def expired(backend: UnrulyBackend, request: Request) -> None:
    """End the account's token; a turn that has begun goes on to its end."""
    world = backend.world
    if request.call == "run":
        answer = world.answer(request)
        world.ended.add(request.token)
    elif request.call == "guest":
        answer = world.answer(request)
        world.ended.add(f"nmv_usr_guest_{world.tokens}")
    else:
        world.ended.add(request.token)
        answer = world.answer(request)
    await backend.send(request, answer)


async def gone(backend: UnrulyBackend, request: Request) -> None:
    """Know a token that has ended no longer, and a new one's session neither."""
    if refused := backend.world.refusal(request):
        await backend.send(request, refused)
    else:
        await code(1002)(backend, request)


async def _expired_then_gone(backend: UnrulyBackend, request: Request) -> None:
    await (expired if request.number == 1 else gone)(backend, request)


def _renewal(answer: str) -> Fault:
    acts = {
        "429": numbered(status(429), first=2),
        "429 soon": numbered(status(429, "Retry-After: 0"), first=2, last=2),
        "429 later": numbered(status(429, "Retry-After: 3600"), first=2),
    }
    return Fault(
        f"renewal {answer}",
        expired,
        f"a guest's token ends during the call; asked for a new one, the backend says {answer}",
        times=1,
        account="guest",
        beside={"guest": acts[answer]},
        skips=_NO_RENEWAL,
    )


TOKEN_FAULTS: tuple[Fault, ...] = (
    Fault(
        "expired",
        expired,
        "a guest's token ends during the call",
        times=1,
        account="guest",
        skips=NO_TOKEN,
    ),
    Fault(
        "own expired",
        expired,
        "the user's own token ends during the call",
        times=1,
        skips=_NO_RENEWAL,
    ),
    Fault(
        "never good",
        code(1001),
        "code 1001 for a guest, with a new token too",
        account="guest",
        skips=_NO_RENEWAL,
    ),
    _renewal("429"),
    _renewal("429 soon"),
    _renewal("429 later"),
    Fault(
        "renewed, gone",
        _expired_then_gone,
        "a guest's token ends during the call; with the new one the session is gone (1002)",
        account="guest",
        beside={"state": gone},
        skips=_NO_RENEWAL,
    ),
)
