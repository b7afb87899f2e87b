"""What a backend has, and what it says of it as documented."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from fake_nemo import mp4_bytes

from .messages import STREAM, Answer

if TYPE_CHECKING:
    from .messages import Request

APP = "nemo_agent"
SESSION = "5529798706024415232"
TASK = "task_1"
FILE = mp4_bytes(data=bytes(range(256)) * 64)
DRAFT = {"t": [{"tt": 0, "sg": [{"d": 10000, "m": {"title": "city"}}]}], "d": 10000}
EDITED = {"t": [{"tt": 0, "sg": [{"d": 8000, "m": {"title": "city"}}]}], "d": 8000}
CLIP = {
    "filename": "clip.mp4",
    "file_type": "video",
    "cdn_url": "https://cdn.example.com/clip.mp4",
    "duration": 10.5,
    "width": 1920,
    "height": 1080,
    "fps": 30,
    "hash": "abc123",
}
SAID = {"content": {"parts": [{"text": "Now it is 8 seconds."}]}, "author": APP}


class World:
    """Works as documented.

    Attributes:
        renders: The renders that were asked for.
        runs: How many messages were run.
        tokens: How many guest accounts were given.
        ended: Tokens that are good no longer.
        file: The file that is there to be downloaded.
        etag: Its tag, None for none.
        file_url: Where it lies, at the foreign host.
    """

    def __init__(self) -> None:
        self.renders: set[str] = set()
        self.runs = 0
        self.tokens = 0
        self.ended: set[str] = set()
        self.file = FILE
        self.etag: str | None = '"v1"'
        self.file_url = ""

    def answer(self, request: Request) -> Answer:
        """Do what is asked."""
        if refused := self.refusal(request):
            return refused
        if request.call == "run":
            self.runs += 1
            return Answer(b"data: " + json.dumps(SAID).encode() + b"\n\n", STREAM)
        if request.call == "download":
            return self._file(request)
        if request.call == "submit" and json.loads(request.body)["id"] in self.renders:
            return Answer(b'{"success":false,"error":"duplicate id"}', status=409)
        if request.call == "render" and request.target.rsplit("/", 1)[-1] not in self.renders:
            return Answer(b'{"success":false,"error":"not found"}', status=404)
        if request.call == "elsewhere":
            return Answer(b"<html><body>Log in</body></html>", "text/html")
        return Answer(json.dumps({"code": 0, "data": self.data(request)}).encode())

    def refusal(self, request: Request) -> Answer | None:
        """Refuse a token that has ended."""
        if request.token not in self.ended:
            return None
        return Answer(json.dumps({"code": 1001, "message": "token expired"}).encode())

    def data(self, request: Request) -> dict[str, Any]:
        """Do what is asked, and return what goes into `data`."""
        if request.call == "guest":
            self.tokens += 1
            return {
                "token": f"nmv_usr_guest_{self.tokens}",
                "user_id": "anon_42",
                "expires_at": "2999-01-01T00:00:00Z",
                "credits": 100,
            }
        if request.call == "submit":
            render = json.loads(request.body)["id"]
            self.renders.add(render)
            return {"id": render, "status": "pending", "progress": 5}
        if request.call == "upload":
            return {"files": self._uploaded(request.body), "session_state_applied": True}
        answers: dict[str, dict[str, Any]] = {
            "claim": {"claim_token": "clm_abcdefgh", "expires_in": 604800},
            "session": {"task_id": TASK, "session_id": SESSION, "user_id": "anon_42"},
            "state": {"session_id": SESSION, "task_id": TASK, "task_name": "project", "state": self.state()},
            "credits": {"available": 25000, "frozen": 40, "total": 25040},
            "render": {"status": "completed", "progress": 100, "outputUrl": self.file_url},
            "cancel": {},
        }
        return answers[request.call]

    def state(self) -> dict[str, Any]:
        """The project as it is now."""
        return {
            "video_infos": [CLIP],
            "draft": EDITED if self.runs else DRAFT,
            "canvas_config": {"width": 1920, "height": 1080},
            "video_analyses": {},
            "generated_media": [{"type": "video"}],
        }

    def _uploaded(self, body: bytes) -> list[dict[str, Any]]:
        if body.startswith(b"{"):
            names = [url.rsplit("/", 1)[-1] for url in json.loads(body)["urls"]]
        else:
            names = [part.split(b'"')[0].decode() for part in body.split(b'filename="')[1:]]
        return [CLIP | {"filename": name} for name in names]

    def _file(self, request: Request) -> Answer:
        tags = (f"ETag: {self.etag}",) if self.etag else ()
        wanted = re.fullmatch(r"bytes=(\d+)-", request.headers.get("range", ""))
        if not wanted or request.headers.get("if-range", self.etag) != self.etag:
            return Answer(self.file, "video/mp4", headers=tags)
        begin, size = int(wanted[1]), len(self.file)
        if begin >= size:
            return Answer(b"", "video/mp4", 416, (f"Content-Range: bytes */{size}",))
        where = f"Content-Range: bytes {begin}-{size - 1}/{size}"
        return Answer(self.file[begin:], "video/mp4", 206, (*tags, where))
