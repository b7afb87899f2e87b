"""`python -m chaos.cloud`: started again on the same port and folder it is the same backend."""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import re
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from .plan import Plan
from .store import Store, asset_record

MARK = re.compile(r"Mark (\w+)")
PIECES = 12


class Nemo:
    """The routes."""

    def __init__(self, options):
        self.seed = options.seed
        self.url = f"http://127.0.0.1:{options.port}"
        self.store = Store(options.data / "nemo.db")
        self.film = options.film.read_bytes()
        self.tasks = set()

    def app(self):
        table = (
            ("session", "POST", "/api/tasks/me/with-session/nemo_agent", self.session),
            ("state", "GET", "/api/state/nemo_agent/me/{sid}/latest", self.state),
            ("run", "POST", "/run_sse", self.run),
            ("upload", "POST", "/api/upload-video/nemo_agent/me/{sid}", self.upload),
            ("credits", "GET", "/api/credits/balance/simple", self.credits),
            ("claim", "POST", "/api/auth/claim-token", self.claim),
            ("submit", "POST", "/api/render/proxy/lambda", self.submit),
            ("render", "GET", "/api/render/proxy/lambda/{rid}", self.render),
            ("cancel", "POST", "/api/render/proxy/lambda/{rid}/cancel", self.cancel),
            ("download", "GET", "/api/render/proxy/{rid}/download", self.download),
            ("file", "GET", "/files/{rid}.mp4", self.download),
        )
        return Starlette(
            routes=[Route(path, self.logged(call, do), methods=[how]) for call, how, path, do in table]
        )

    def logged(self, call, answer):
        async def handle(request):
            body = await request.body()
            session, mark = request.path_params.get("sid"), request.path_params.get("rid")
            if call == "run":
                data = json.loads(body)
                session = data["session_id"]
                mark = mark_of(data["new_message"]["parts"][0]["text"])
            elif call == "submit":
                mark = json.loads(body)["id"]
            self.store.log(call, request.method, request.url.path, session, mark)
            if session is not None and not self.store.has_session(session):
                return JSONResponse({"detail": "Session not found"}, 404)
            return answer(request, body)

        return handle

    def session(self, _request, _body):
        data = {"task_id": "task_1", "session_id": self.store.new_session()}
        return JSONResponse({"code": 0, "data": data})

    def state(self, request, _body):
        session = request.path_params["sid"]
        data = {"session_id": session, "task_id": "task_1", "state": self.store.state(session)}
        return JSONResponse({"code": 0, "data": data})

    def run(self, _request, body):
        data = json.loads(body)
        text = data["new_message"]["parts"][0]["text"]
        plan = Plan.of(self.seed, mark_of(text))
        turn = self.store.new_turn(mark_of(text), data["session_id"], json.dumps(asdict(plan)))
        return StreamingResponse(
            self.turn(turn, data["session_id"], mark_of(text), plan), media_type="text/event-stream"
        )

    async def turn(self, turn, session, mark, plan):
        """Pass on what the work says; the work itself may outlive the listener."""
        said = asyncio.Queue()
        work = asyncio.create_task(self.work(turn, session, mark, plan, said))
        self.tasks.add(work)
        work.add_done_callback(self.tasks.discard)
        try:
            while (event := await said.get()) is not None:
                yield event
        finally:
            if not plan.alone:
                work.cancel()
                with suppress(asyncio.CancelledError):
                    await work

    async def work(self, turn, session, mark, plan, said):
        for number in range(plan.events):
            if (plan.applies, number) in {("first", 0), ("middle", plan.events // 2)}:
                self.store.apply(turn, session, mark)
            await said.put(b'data: {"type":"heartbeat"}\n\n' if number % 2 else text_event("Working."))
            await asyncio.sleep(plan.seconds / plan.events)
        if plan.applies == "last":
            self.store.apply(turn, session, mark)
        if plan.applies == "fails":
            await said.put(b'data: {"error": "The model is overloaded."}\n\n')
        else:
            await said.put(text_event(f"Done with {mark}."))
        self.store.end_turn(turn)
        await said.put(None)

    def upload(self, request, body):
        names = [part.split(b'"')[0].decode() for part in body.split(b'filename="')[1:]]
        for name in names:
            self.store.add_asset(request.path_params["sid"], name)
        files = [asset_record(name) for name in names]
        return JSONResponse({"code": 0, "data": {"files": files, "session_state_applied": True}})

    def credits(self, _request, _body):
        return JSONResponse({"code": 0, "data": {"available": 25000, "frozen": 0, "total": 25000}})

    def claim(self, _request, _body):
        return JSONResponse({"code": 0, "data": {"claim_token": "clm_abcdefgh", "expires_in": 604800}})

    def submit(self, _request, body):
        data = json.loads(body)
        if self.store.render(data["id"]) is not None:
            return JSONResponse({"success": False, "error": "duplicate id"}, 409)
        draw = random.Random(f"{self.seed}:render:{self.store.renders()}")
        ends = "failed" if draw.random() < 0.1 else "completed"
        self.store.submit(data["id"], data["sessionId"], draw.randint(1, 8), ends)
        return JSONResponse({"success": True, "data": {"id": data["id"], "status": "pending", "progress": 5}})

    def render(self, request, _body):
        row = self.store.look(request.path_params["rid"])
        if row is None:
            return JSONResponse({"success": False, "error": "not found"}, 404)
        over = row["looks"] >= row["needed"]
        status = "cancelled" if row["stopped"] else row["ends"] if over else "processing"
        data = {"id": row["id"], "status": status, "progress": min(100, 100 * row["looks"] // row["needed"])}
        if status == "completed":
            data["outputUrl"] = f"{self.url}/files/{row['id']}.mp4"
        return JSONResponse({"success": True, "data": data})

    def cancel(self, request, _body):
        self.store.stop(request.path_params["rid"])
        return JSONResponse({"success": True})

    def download(self, request, _body):
        total = len(self.film)
        headers = {"ETag": '"v1"', "Accept-Ranges": "bytes"}
        begin, status = 0, 200
        if wanted := request.headers.get("range"):
            begin, status = int(wanted.removeprefix("bytes=").rstrip("-")), 206
            if begin >= total:
                return Response(status_code=416, headers={"Content-Range": f"bytes */{total}"})
            headers["Content-Range"] = f"bytes {begin}-{total - 1}/{total}"
        headers["Content-Length"] = str(total - begin)
        return StreamingResponse(self.drip(begin), status, headers, media_type="video/mp4")

    async def drip(self, begin):
        size = len(self.film) // PIECES + 1
        for start in range(begin, len(self.film), size):
            yield self.film[start : start + size]
            await asyncio.sleep(0.03)


def mark_of(text):
    return MARK.search(text)[1]


def text_event(text):
    body = {"content": {"parts": [{"text": text}], "role": "model"}, "author": "nemo_agent"}
    return b"data: " + json.dumps(body).encode() + b"\n\n"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--film", type=Path, required=True)
    parser.add_argument("--seed", type=int, required=True)
    options = parser.parse_args()
    uvicorn.run(
        Nemo(options).app(),
        host="127.0.0.1",
        port=options.port,
        log_level="critical",
        lifespan="off",
        ws="none",
    )


if __name__ == "__main__":
    main()
