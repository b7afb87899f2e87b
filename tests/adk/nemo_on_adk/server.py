"""A plain google-adk server with the documented REST calls around it; imports nothing of ours.

    python server.py FILE.mp4

Prints its port as JSON and ends when its standard input does. ADK keeps the sessions and runs the agent; what
stands here is only what the vendor's front adds: accounts, "me", and the calls that ADK has not.
"""

from __future__ import annotations

import asyncio
import json
import logging
import socket
import sys
import threading
from pathlib import Path
from typing import Any

import httpx
import uvicorn
from google.adk.cli.fast_api import get_fast_api_app
from starlette.applications import Starlette
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Mount, Route

APP = "nemo_agent"
HERE = Path(__file__).parent


class Front:
    """The vendor's part: who is who, uploads, renders."""

    def __init__(self, adk: Any, film: Path) -> None:
        self.adk, self.film = adk, film
        self.users: dict[str, str] = {}
        self.uploads: dict[str, list[dict[str, Any]]] = {}
        self.renders: dict[str, int] = {}
        self.requests: list[str] = []
        self.inside = httpx.AsyncClient(transport=httpx.ASGITransport(app=adk), base_url="http://adk")

    def user(self, request: Any) -> str | None:
        return self.users.get(request.headers.get("authorization", "").removeprefix("Bearer "))

    async def guest(self, request: Any) -> Response:
        if "x-client-id" not in request.headers:
            return JSONResponse({"code": 400, "message": "missing X-Client-Id"}, 400)
        token = f"nmv_usr_{len(self.users)}"
        self.users[token] = f"anon_{request.headers['x-client-id'][:8]}"
        data = {"token": token, "user_id": self.users[token], "expires_at": "2999-01-01T00:00:00Z"}
        return JSONResponse({"code": 0, "data": data | {"credits": 100}})

    async def session(self, request: Any) -> Response:
        path = f"/apps/{APP}/users/{self.user(request)}/sessions"
        made = (await self.inside.post(path, json={})).json()
        data = {"task_id": f"task_{made['id']}", "session_id": made["id"]}
        return JSONResponse({"code": 0, "data": data})

    async def state(self, request: Any) -> Response:
        session = request.path_params["session"]
        found = await self.inside.get(f"/apps/{APP}/users/{self.user(request)}/sessions/{session}")
        if found.status_code != 200:
            return JSONResponse(found.json(), found.status_code)
        state = {"video_infos": self.uploads.get(session, [])} | found.json().get("state", {})
        return JSONResponse({"code": 0, "data": {"task_id": f"task_{session}", "state": state}})

    async def upload(self, request: Any) -> Response:
        form = await request.form()
        files = [{"filename": item.filename, "file_type": "video"} for item in form.getlist("files")]
        self.uploads.setdefault(request.path_params["session"], []).extend(files)
        return JSONResponse({"code": 0, "data": {"files": files, "session_state_applied": True}})

    async def credits(self, _request: Any) -> Response:
        return JSONResponse({"code": 0, "data": {"available": 60, "frozen": 40, "total": 100}})

    async def claim(self, _request: Any) -> Response:
        return JSONResponse({"code": 0, "data": {"claim_token": "clm_1", "expires_in": 604800}})

    async def submit(self, request: Any) -> Response:
        render = (await request.json())["id"]
        self.renders[render] = 0
        return JSONResponse({"success": True, "data": {"id": render, "status": "pending", "progress": 5}})

    async def render(self, request: Any) -> Response:
        name = request.path_params["id"]
        if name not in self.renders:
            return JSONResponse({"success": False, "error": "not found"}, 404)
        self.renders[name] = progress = min(self.renders[name] + 50, 100)
        data = {"id": name, "status": "completed" if progress == 100 else "processing", "progress": progress}
        url = {"outputUrl": str(request.base_url) + f"files/{name}.mp4"} if progress == 100 else {}
        return JSONResponse({"success": True, "data": data | url})

    async def file(self, _request: Any) -> Response:
        return FileResponse(self.film, media_type="video/mp4")

    async def log(self, _request: Any) -> Response:
        shared = sys.modules.get("nemo_agent_shared")
        return JSONResponse({"requests": self.requests, "agent": shared.LOG if shared else []})

    async def open_gate(self, _request: Any) -> Response:
        sys.modules["nemo_agent_shared"].GATE.set()
        return JSONResponse({})

    async def end_tokens(self, _request: Any) -> Response:
        self.users.clear()
        return JSONResponse({})

    def routes(self) -> list[Any]:
        me = f"{APP}/me"
        return [
            Route("/api/auth/anonymous-token", self.guest, methods=["POST"]),
            Route("/api/auth/claim-token", self.claim, methods=["POST"]),
            Route(f"/api/tasks/me/with-session/{APP}", self.session, methods=["POST"]),
            Route(f"/api/state/{me}/{{session}}/latest", self.state),
            Route(f"/api/upload-video/{me}/{{session}}", self.upload, methods=["POST"]),
            Route("/api/credits/balance/simple", self.credits),
            Route("/api/render/proxy/lambda", self.submit, methods=["POST"]),
            Route("/api/render/proxy/lambda/{id}", self.render),
            Route("/files/{name}", self.file),
            Route("/test/log", self.log),
            Route("/test/open-gate", self.open_gate, methods=["POST"]),
            Route("/test/end-tokens", self.end_tokens, methods=["POST"]),
            Mount("/", self.adk),
        ]


def who_is_me(front: Front, app: Any) -> Any:
    """Return the application behind a front that checks the token and puts the user in the place of "me"."""

    async def serve(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
            return
        front.requests.append(f"{scope['method']} {scope['path']}")
        headers = {key.decode(): value.decode() for key, value in scope["headers"]}
        user = front.users.get(headers.get("authorization", "").removeprefix("Bearer "))
        if scope["path"].startswith(("/api/", "/run")) and user is None and "anonymous" not in scope["path"]:
            await JSONResponse({"code": 1001, "message": "token expired"})(scope, receive, send)
            return
        if scope["path"] != "/run_sse":
            await app(scope, receive, send)
            return
        body, more = b"", True
        while more:
            message = await receive()
            body, more = body + message.get("body", b""), message.get("more_body", False)
        body = json.dumps(json.loads(body) | {"user_id": user}).encode()
        kept = [(key, value) for key, value in scope["headers"] if key != b"content-length"]
        told = False

        async def receive_once() -> Any:
            nonlocal told
            if told:
                return await receive()
            told = True
            return {"type": "http.request", "body": body, "more_body": False}

        length = (b"content-length", str(len(body)).encode())
        await app(scope | {"headers": [*kept, length]}, receive_once, send)

    return serve


def main() -> None:
    logging.disable(logging.CRITICAL)
    adk = get_fast_api_app(agents_dir=str(HERE / "agents"), session_service_uri="memory://", web=False)
    front = Front(adk, Path(sys.argv[1]))
    app = who_is_me(front, Starlette(routes=front.routes()))
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="critical", lifespan="off"))

    def end_with_stdin() -> None:
        sys.stdin.read()
        server.should_exit = True
        server.force_exit = True

    threading.Thread(target=end_with_stdin, daemon=True).start()
    sys.stdout.write(json.dumps({"port": listening.getsockname()[1]}) + "\n")
    sys.stdout.flush()
    asyncio.run(server.serve([listening]))


if __name__ == "__main__":
    main()
