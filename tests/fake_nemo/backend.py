"""The fake: Starlette and uvicorn on loopback, in a thread."""

from __future__ import annotations

import json
import socket
import threading
from collections import defaultdict
from dataclasses import dataclass, field

import uvicorn
from starlette.applications import Starlette
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from .files import mp4_bytes

APP = "nemo_agent"
DRAFT = {
    "t": [{"tt": 0, "sg": [{"d": 10000, "m": {"title": "city timelapse"}}]}],
    "d": 10000,
    "m": {"title": "p"},
}


@dataclass
class Seen:
    """A request that came."""

    call: str
    method: str
    path: str
    headers: dict[str, str]
    body: bytes = field(repr=False)

    def json(self):
        return json.loads(self.body)


def json_answer(body, status=200, **headers):
    return lambda _request: JSONResponse(
        body, status, headers={k.replace("_", "-"): v for k, v in headers.items()}
    )


def events(*bodies):
    """Return a stream's bytes, one event for each JSON body."""
    return b"".join(b"data: " + json.dumps(body, ensure_ascii=False).encode() + b"\n\n" for body in bodies)


def stream(*chunks, content_type="text/event-stream"):
    """Answer with these pieces of a stream, ending as it should."""

    async def pieces():
        for chunk in chunks:
            yield chunk

    return lambda _request: StreamingResponse(pieces(), media_type=content_type)


class Cut(Exception):
    """Makes uvicorn drop the connection in the middle of an answer."""


def cut_stream(*chunks, content_type="text/event-stream", **headers):
    """Answer with these pieces, then drop the connection."""

    async def pieces():
        for chunk in chunks:
            yield chunk
        raise Cut

    made = {k.replace("_", "-"): v for k, v in headers.items()}
    return lambda _request: StreamingResponse(pieces(), media_type=content_type, headers=made)


class FakeBackend:
    """A backend that works, and whose answers a test may replace.

    `plan["state"].append(handler)` replaces the next answer of that call; the last entry stays if
    `sticky` holds the call's name. Calls are named as in `promptreel.client.Call`.
    """

    def __init__(self):
        self.reset()
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._socket.listen(256)
        config = uvicorn.Config(self._app(), log_level="critical", lifespan="off", ws="none")
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, args=([self._socket],), daemon=True)

    def reset(self):
        self.seen: list[Seen] = []
        self.plan: dict[str, list] = defaultdict(list)
        self.sticky: dict[str, object] = {}
        self.sessions = {"5529798706024415232"}
        self.state = {"video_infos": [], "draft": json.loads(json.dumps(DRAFT))}
        self.tokens = 0
        self.valid: set[str] | None = None
        self.renders: dict[str, list] = {}
        self.render_shape = "data"
        self.file = mp4_bytes()
        self.turn = events({"content": {"parts": [{"text": "Done."}], "role": "model"}, "author": APP})
        self.after_turn = None

    @property
    def url(self):
        return f"http://127.0.0.1:{self._socket.getsockname()[1]}"

    def start(self):
        self._thread.start()
        return self

    def stop(self):
        self._server.should_exit = True
        self._thread.join(10)

    def calls(self, call):
        return [seen for seen in self.seen if seen.call == call]

    def _app(self):
        table = (
            ("guest", "POST", "/api/auth/anonymous-token", self._guest),
            ("claim", "POST", "/api/auth/claim-token", self._claim),
            ("session", "POST", f"/api/tasks/me/with-session/{APP}", self._session),
            ("state", "GET", f"/api/state/{APP}/me/{{sid}}/latest", self._state),
            ("run", "POST", "/run_sse", self._run),
            ("upload", "POST", f"/api/upload-video/{APP}/me/{{sid}}", self._upload),
            ("credits", "GET", "/api/credits/balance/simple", self._credits),
            ("submit", "POST", "/api/render/proxy/lambda", self._submit),
            ("render", "GET", "/api/render/proxy/lambda/{rid}", self._render),
            ("cancel", "POST", "/api/render/proxy/lambda/{rid}/cancel", self._cancel),
            ("download", "GET", "/api/render/proxy/{rid}/download", self._download),
            ("file", "GET", "/files/{name}", self._download),
        )
        return Starlette(
            routes=[
                Route(path, self._handler(call, do), methods=[method]) for call, method, path, do in table
            ]
        )

    def _handler(self, call, normal):
        async def handle(request):
            body = await request.body()
            self.seen.append(Seen(call, request.method, request.url.path, dict(request.headers), body))
            if self.plan[call]:
                return self.plan[call].pop(0)(request)
            if call in self.sticky:
                return self.sticky[call](request)
            token = request.headers.get("authorization", "").removeprefix("Bearer ")
            if self.valid is not None and call not in {"guest", "file"} and token not in self.valid:
                return JSONResponse({"code": 1001, "message": "bad token"})
            return normal(request, body)

        return handle

    def _guest(self, request, _body):
        if "x-client-id" not in request.headers:
            return JSONResponse({"code": 400, "message": "missing X-Client-Id"}, 400)
        self.tokens += 1
        token = f"guest-{self.tokens}"
        if self.valid is not None:
            self.valid.add(token)
        data = {"token": token, "user_id": "anon_42", "expires_at": "2999-01-01T00:00:00Z", "credits": 100}
        return JSONResponse({"code": 0, "data": data})

    def _claim(self, _request, _body):
        return JSONResponse({"code": 0, "data": {"claim_token": "clm_abcdefgh", "expires_in": 604800}})

    def _session(self, _request, _body):
        # A number, where the documents have a string: more than a double holds.
        return JSONResponse({"code": 0, "data": {"task_id": "task_1", "session_id": 5529798706024415232}})

    def _state(self, request, _body):
        if request.path_params["sid"] not in self.sessions:
            return JSONResponse({"detail": "Session not found"}, 404)
        data = {"session_id": request.path_params["sid"], "task_id": "task_1", "state": self.state}
        return JSONResponse({"code": 0, "data": data})

    def _run(self, _request, _body):
        if self.after_turn is not None:
            self.state = self.after_turn
        return StreamingResponse(iter([self.turn]), media_type="text/event-stream")

    def _upload(self, _request, body):
        if body.startswith(b"{"):
            names = [url.rsplit("/", 1)[-1] for url in json.loads(body)["urls"]]
        else:
            names = [part.split(b'"')[0].decode() for part in body.split(b'filename="')[1:]]
        files = [
            {"filename": name, "file_type": "video", "cdn_url": f"https://cdn.example.com/{name}"}
            for name in names
        ]
        return JSONResponse({"code": 0, "data": {"files": files, "session_state_applied": True}})

    def _credits(self, _request, _body):
        return JSONResponse({"code": 0, "data": {"available": 25000, "frozen": 40, "total": 25040}})

    def _submit(self, _request, body):
        render = json.loads(body)["id"]
        if render in self.renders:
            return JSONResponse({"success": False, "error": "duplicate id"}, 409)
        self.renders[render] = [("pending", 5), ("processing", 50), ("completed", 100)]
        return JSONResponse({"success": True, "data": {"id": render, "status": "pending", "progress": 5}})

    def _render(self, request, _body):
        render = request.path_params["rid"]
        if render not in self.renders:
            return JSONResponse({"success": False, "error": "not found"}, 404)
        steps = self.renders[render]
        status, progress = steps.pop(0) if len(steps) > 1 else steps[0]
        url = f"{self.url}/files/{render}.mp4" if status == "completed" else None
        if self.render_shape == "data":
            data = {"id": render, "status": status, "progress": progress, "outputUrl": url}
            return JSONResponse({"success": True, "data": data})
        return JSONResponse(
            {"taskId": render, "status": status, "progress": progress, "output": {"url": url}}
        )

    def _cancel(self, request, _body):
        self.renders[request.path_params["rid"]] = [("cancelled", 0)]
        return JSONResponse({"success": True})

    def _download(self, request, _body):
        begin, total = 0, len(self.file)
        wanted = request.headers.get("range")
        headers = {"ETag": '"v1"', "Content-Type": "video/mp4"}
        if wanted:
            begin = int(wanted.removeprefix("bytes=").rstrip("-"))
            if begin >= total:
                return Response(status_code=416, headers={"Content-Range": f"bytes */{total}"})
            headers["Content-Range"] = f"bytes {begin}-{total - 1}/{total}"
        return Response(self.file[begin:], 206 if wanted else 200, headers=headers)
