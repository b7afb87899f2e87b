"""What we store, in the words of the protocol."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from starlette.responses import JSONResponse

from promptreel.wire import UploadedFile, WireModel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from starlette.responses import Response

    from promptreel_studio.store import Asset, Render


EXTRAS = {"preview": ".preview.mp4", "poster": ".poster.jpg"}
"""What is made beside a film, and how its address ends; in the order of `render.plan.extras`."""


def enveloped(data: dict[str, Any] | WireModel) -> Response:
    """`{"code": 0, "data": ...}`."""
    return JSONResponse(
        {"code": 0, "message": "success", "data": data.dump() if isinstance(data, WireModel) else data}
    )


def file_url(base: str, link_key: str, filename: str) -> str:
    """An address that nobody can guess, and that needs no token."""
    return f"{base}/files/{link_key}/{quote(filename)}"


def asset_record(asset: Asset, base: str) -> dict[str, Any]:
    """A record of `files` in an upload and of `video_infos` in the state."""
    known = {"note": asset.note} if asset.note else {}
    return UploadedFile.model_validate(
        known
        | {
            "filename": asset.filename,
            "file_type": asset.file_type,
            "cdn_url": file_url(base, asset.link_key, asset.filename),
            "duration": asset.duration,
            "width": asset.width,
            "height": asset.height,
            "fps": asset.fps,
            "hash": asset.hash,
            "asset_id": asset.id,
        }
    ).dump()


def state_of_draft(draft: dict[str, Any] | None) -> dict[str, Any]:
    """The keys of the state that a draft decides."""
    if draft is None:
        return {}
    meta = draft.get("m") or {}
    canvas = {
        "width": meta.get("width"),
        "height": meta.get("height"),
        "ratio": meta.get("aspect"),
        "fps": meta.get("fps"),
    }
    return {
        "draft": draft,
        "canvas_config": {key: value for key, value in canvas.items() if value is not None},
        "generated_media": _generated(draft),
    }


def render_body(render: Render, base: str, made: Iterable[str] = ()) -> dict[str, Any]:
    """Both documented shapes of a render at once (protocol.md §4.8).

    Args:
        render: The render.
        base: Our own address.
        made: What lies beside the finished file, of `EXTRAS`; their links are ours, no part of the protocol.
    """
    filename = f"{render.id}.{render.output['format']}"
    url = file_url(base, render.link_key, filename) if render.status == "completed" else None
    data: dict[str, Any] = {
        "id": render.id,
        "status": render.status,
        "progress": render.progress,
        "outputUrl": url,
        "createdAt": _milliseconds(render.created),
        "completedAt": _milliseconds(render.completed),
    }
    body: dict[str, Any] = {
        "success": True,
        "data": data,
        "taskId": render.id,
        "status": render.status,
        "progress": render.progress,
    }
    if url is not None:
        output: dict[str, Any] = {"url": url, "duration": render.duration, "size": render.bytes}
        body["output"] = output
        if render.notes:
            data["notes"] = list(render.notes)
            output["notes"] = data["notes"]
        for name in made:
            output[f"{name}_url"] = file_url(base, render.link_key, f"{render.id}{EXTRAS[name]}")
    if render.error is not None:
        data["error"] = body["error"] = render.error
    return body


def _milliseconds(moment: float | None) -> int | None:
    return None if moment is None else round(moment * 1000)


def _generated(draft: dict[str, Any]) -> list[dict[str, Any]]:
    """What of a draft was made here: scenes and music."""
    made = []
    for track in draft.get("t") or []:
        for segment in track.get("sg") or []:
            meta = segment.get("m") or {}
            is_picture = "scene" in segment or "source" in meta
            kind = "video" if is_picture else "audio" if "music" in segment else None
            if kind is not None:
                title = meta.get("title")
                made.append({"type": kind, "title": title, "duration": segment.get("d", 0) / 1000})
    return made
