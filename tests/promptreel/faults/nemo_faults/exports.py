"""The shapes of renders and downloads, of which the sources agree least (protocol.md §4.8)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from .messages import Answer
from .rows import RENDER
from .shapes import Make, Shape, shaped

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .messages import Request
    from .server import UnrulyBackend

_STEPS: tuple[tuple[str, Any], ...] = (("pending", 5), ("processing", 50), ("completed", 100))
_SEEN = [0.05, 0.5]
_LIKE = "steps"
_URLS: dict[str, Callable[[str], dict[str, Any]]] = {
    "outputUrl": lambda url: {"outputUrl": url},
    "output_url": lambda url: {"output_url": url},
    "output.url": lambda url: {"output": {"url": url, "duration": 8, "size": 5}},
    "url": lambda url: {"url": url},
}


def _followed(
    *steps: tuple[str, Any],
    spell: Callable[[str], dict[str, Any]] = _URLS["outputUrl"],
    wrap: Callable[[dict[str, Any]], Any] = lambda data: {"success": True, "data": data},
    silent: int = 0,
) -> Make:
    """Go through these steps, one for each look; `silent` looks at the end bring no address."""
    path = steps or _STEPS

    def make(data: dict[str, Any], number: int) -> Any:
        word, progress = path[min(number, len(path)) - 1]
        view = {"id": RENDER, "status": word, "progress": progress}
        if number >= len(path) + silent:
            view |= spell(data["outputUrl"])
        return wrap(view)

    return make


def _render(name: str, says: str, make: Make, outcome: str = "ok", **expect: Any) -> Shape:
    return Shape("render", name, says, shaped(make), expect, outcome, like=_LIKE)


def _top(data: dict[str, Any]) -> dict[str, Any]:
    return {"taskId": data.pop("id"), **data}


def _words(words: Sequence[str], *, last: bool) -> list[Shape]:
    """Statuses under other names: for a render that goes on, or for one that is done."""
    made: list[Shape] = []
    for word in words:
        steps = (*_STEPS[:2], (word, 100)) if last else ((word, 5), (word, 50), _STEPS[2])
        made.append(_render(f"status {word}", "done" if last else "still running", _followed(*steps)))
    return made


def _ended(name: str, body: dict[str, Any], status: str, error: str | None) -> Shape:
    return _render(
        name,
        json.dumps(body),
        lambda _, __: body,
        f"render {status}",
        status=status,
        url=None,
        error=error,
        fractions=[],
    )


def _data(**view: Any) -> dict[str, Any]:
    return {"success": True, "data": view}


def _relative(_: str) -> dict[str, Any]:
    return {"outputUrl": "/files/1.mp4"}


RENDER_SHAPES = (
    Shape(
        "render",
        _LIKE,
        "pending, processing, completed, each in data",
        shaped(_followed()),
        {"fractions": _SEEN},
    ),
    *(_render(f"data.{name}", "the address there", _followed(spell=spell)) for name, spell in _URLS.items()),
    *(
        _render(f"top {name}", "at the top level, with taskId", _followed(spell=spell, wrap=_top))
        for name, spell in _URLS.items()
    ),
    _render(
        "outputUrl empty",
        "data.outputUrl empty, data.output.url good",
        _followed(spell=lambda url: {"outputUrl": "", "output": {"url": url}}),
    ),
    _render(
        "address outside data",
        "status in data, outputUrl at the top level",
        _followed(
            wrap=lambda data: {"success": True, "outputUrl": data.pop("outputUrl", None), "data": data}
        ),
    ),
    _render(
        "two statuses",
        'status "success" at the top level says nothing of data.status',
        _followed(wrap=lambda data: {"status": "success", "data": data}),
    ),
    _render(
        "progress 0 to 1",
        "0.05, 0.5, 1.0",
        _followed(("pending", 0.05), ("processing", 0.5), ("completed", 1.0)),
    ),
    _render(
        "progress as text",
        '"5", "50%"',
        _followed(("pending", "5"), ("processing", "50%"), ("completed", "100")),
    ),
    _render(
        "no progress",
        "null",
        _followed(("pending", None), ("processing", None), ("completed", None)),
        fractions=[None, None],
    ),
    _render(
        "progress beyond",
        "500, -3",
        _followed(("pending", 500), ("processing", -3), ("completed", 100)),
        fractions=[1.0, 0.0],
    ),
    *_words(("queued", "rendering", "PROCESSING", "Pending", "uploading", "warming-up"), last=False),
    *_words(("done", "succeeded", "success", "COMPLETED", "Done"), last=True),
    _render(
        "address later",
        "completed, and the address two looks later",
        _followed(silent=2),
        fractions=[*_SEEN, 1.0, 1.0],
    ),
    _render(
        "no address",
        "completed, and never an address",
        _followed(spell=lambda _: {}),
        url=None,
        fractions=[*_SEEN, 1.0, 1.0],
    ),
    _ended("failed", _data(status="failed", error="out of memory"), "failed", "out of memory"),
    _ended("error", _data(status="error", message="out of memory"), "failed", "out of memory"),
    _ended("FAILED", _data(status="FAILED", error={"message": "out of memory"}), "failed", "out of memory"),
    _ended(
        "failed at the top",
        {"taskId": "1", "status": "failed", "error": "out of memory"},
        "failed",
        "out of memory",
    ),
    _ended("failed, silent", _data(status="failed"), "failed", None),
    _ended("cancelled", _data(status="cancelled"), "cancelled", None),
    _ended("canceled", {"taskId": "1", "status": "CANCELED"}, "cancelled", None),
)

SUBMIT_SHAPES = (
    Shape(
        "submit", "taskId", '{"taskId","status"} at the top level', shaped(lambda data, _: _top(dict(data)))
    ),
    Shape("submit", "nothing said", '{"success":true}', shaped(lambda _, __: {"success": True})),
    Shape(
        "submit",
        "empty body",
        "HTTP 200 and nothing in it, though it was taken",
        shaped(lambda _, __: Answer(b"")),
    ),
    Shape("submit", "id as number", "id is a number", shaped(lambda data, _: _data(**data | {"id": 7}))),
)


async def _redirect(backend: UnrulyBackend, request: Request) -> None:
    if request.foreign:
        await backend.work(request)
    else:
        await backend.send(request, Answer(b"", "", 302, (f"Location: {backend.world.file_url}",)))


async def _moved(backend: UnrulyBackend, request: Request) -> None:
    if request.target.startswith("/files/"):
        await backend.work(request)
    else:
        await backend.send(request, Answer(b"", "", 307, ("Location: /files/1.mp4",)))


async def _own_address(backend: UnrulyBackend, request: Request) -> None:
    if request.target.startswith("/files/"):
        await backend.work(request)
    else:
        await backend.send(request, Answer(json.dumps(_data(**_relative(""))).encode()))


def _spelled(spell: Callable[[str], dict[str, Any]], wrap: Callable[..., dict[str, Any]]) -> Make:
    return lambda data, _: wrap(**spell(data["output"]["url"]))


DOWNLOAD_SHAPES = (
    *(
        Shape("endpoint", f"data.{name}", "JSON with the address there", shaped(_spelled(spell, _data)))
        for name, spell in _URLS.items()
    ),
    *(
        Shape("endpoint", f"top {name}", "at the top level", shaped(_spelled(spell, dict)))
        for name, spell in _URLS.items()
    ),
    Shape("endpoint", "relative", "JSON with a relative address", _own_address),
    Shape("endpoint", "redirect", "HTTP 302 to the foreign host", _redirect),
    Shape("endpoint", "moved", "HTTP 307 to another path", _moved),
)
