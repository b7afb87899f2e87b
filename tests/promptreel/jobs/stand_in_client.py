"""The client's interface, spoken to the stand-in backend."""

import asyncio
import json
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

from promptreel import errors
from promptreel.client.state import changes, read_state
from promptreel.client.types import Progress, RenderView, Turn
from promptreel.wire import CreditsBalance, RenderStatus, SessionCreated, UploadedFile, read_envelope


@asynccontextmanager
async def connect(settings, _project):
    yield StandInClient(settings.studio_url)


class StandInClient:
    def __init__(self, url):
        self._address = urlsplit(url)

    def guest_note(self):
        return None

    async def create_session(self, name="project", language="en"):
        return SessionCreated.model_validate(await self._call("create_session", name=name, language=language))

    async def state(self, session_id):
        return read_state(
            read_envelope({"data": {"state": await self._call("state", session_id=session_id)}})
        )

    async def send(self, session_id, text, *, before, on_progress, on_sent):
        on_progress(Progress("turn", None, "Sending the message"))
        on_sent()
        answer = await self._call("send", session_id=session_id, text=text)
        if answer.get("dropped"):
            return Turn(status="unknown", dropped=True)
        after = await self.state(session_id)
        status = answer.get("turn", "done")
        return Turn(status, tuple(answer.get("texts", ())), changes=changes(before, after), state=after)

    async def recover(self, session_id, before):
        after = await self.state(session_id)
        found = changes(before, after)
        return Turn(status="done" if found else "unchanged", changes=found, state=after, dropped=True)

    async def upload(self, session_id, sources, *, on_progress):
        on_progress(Progress("upload", 0.5, "Uploading"))
        answer = await self._call("upload", session_id=session_id, sources=[str(item) for item in sources])
        return tuple(UploadedFile.model_validate(item) for item in answer["files"])

    async def credits(self):
        return CreditsBalance(available=100)

    async def submit_render(self, session_id, _draft, output, render_id):
        answer = await self._call(
            "submit_render", session_id=session_id, render_id=render_id, output=output.dump()
        )
        return RenderStatus.model_validate(answer)

    async def render_status(self, render_id):
        return self._view(await self._call("render_status", render_id=render_id))

    async def follow_render(self, render_id, *, on_progress):
        for share in (0.2, 0.6, 0.4, 1.0):
            on_progress(Progress("render", share, "Drawing frames"))
        return self._view(await self._call("follow_render", render_id=render_id))

    async def cancel_render(self, render_id):
        await self._call("cancel_render", render_id=render_id)

    async def download(self, render_id, _url, target, *, on_progress):
        on_progress(Progress("download", 0.5, "Downloading"))
        answer = await self._call("download", render_id=render_id)
        await asyncio.to_thread(target.write_bytes, bytes.fromhex(answer["file"]))

    async def browser_link(self, *_):
        return None

    @staticmethod
    def _view(answer):
        if answer.get("missing"):
            raise errors.RequestRefused("The backend does not know this render.")
        return RenderView(answer["status"], url=answer["url"], error=answer.get("error"))

    async def _call(self, method, **arguments):
        body = json.dumps(arguments).encode()
        head = f"POST /{method} HTTP/1.0\r\nContent-Length: {len(body)}\r\n\r\n".encode()
        try:
            reader, writer = await asyncio.open_connection(self._address.hostname, self._address.port)
        except OSError:
            raise errors.Unreachable("The backend cannot be reached.") from None
        try:
            writer.write(head + body)
            answer = json.loads((await reader.read()).partition(b"\r\n\r\n")[2] or b"{}")
        finally:
            writer.close()
        if "raises" in answer:
            raise getattr(errors, answer["raises"])("The backend said no.")
        if "breaks" in answer:
            raise ZeroDivisionError(answer["breaks"])
        return answer
