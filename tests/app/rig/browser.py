"""Chromium and the reference bridge, driven from a test; what the App asks its host is answered by the test."""

import asyncio
import itertools
import json
import os
import shutil
from contextlib import asynccontextmanager
from pathlib import Path

HERE = Path(__file__).parent
NODE_MODULES = Path(os.environ.get("PROMPTREEL_NODE_MODULES") or HERE.parents[1] / "peers" / "node_modules")
NEEDED = ("@modelcontextprotocol/ext-apps", "@modelcontextprotocol/client", "esbuild", "puppeteer-core")
FULL = {"serverTools": {}, "serverResources": {}, "openLinks": {}, "downloadFile": {}}
DEADLINE = 150


class Refusal(Exception):
    """What a host answers with an error."""


def chromium():
    named = os.environ.get("PROMPTREEL_CHROMIUM")
    found = (shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome"))
    return named or next(filter(None, found), None)


def missing():
    """Say what this machine lacks for these tests, None if it has all."""
    if shutil.which("node") is None:
        return "there is no Node here"
    if absent := [name for name in NEEDED if not (NODE_MODULES / name).is_dir()]:
        return f"{NODE_MODULES} lacks {', '.join(absent)}: npm install from tests/peers/package.json"
    return None if chromium() else "there is no Chromium here"


class App:
    """The App in its frame."""

    def __init__(self, browser, name):
        self._browser, self.name = browser, name
        self.asked = []

    async def _do(self, command, **what):
        return await self._browser.command(command, app=self.name, **what)

    async def given(self, arguments):
        await self._do("tell", name="sendToolInput", params={"arguments": arguments})

    async def result(self, result):
        await self._do("tell", name="sendToolResult", params=result)

    async def tell(self, name, params):
        await self._do("tell", name=name, params=params)

    async def inside(self, code):
        """Evaluate in the App."""
        return await self._do("inside", code=code)

    async def outside(self, code):
        """Evaluate in the host's page."""
        return await self._do("outside", code=code)

    async def until(self, code):
        """Return when an expression in the App is true."""
        await self._do("until", code=code)

    async def text(self, selector):
        return await self.inside(f"document.querySelector({selector!r}).innerText")

    async def shown(self, selector):
        return await self.inside(f"document.querySelector({selector!r}).offsetParent !== null")

    async def click(self, selector):
        await self._do("click", selector=selector)

    async def point(self, selector, share):
        """Click at a share of an element's width."""
        await self._do("point", selector=selector, share=share)

    async def press(self, selector, *keys):
        await self._do("focus", selector=selector)
        for key in keys:
            await self._do("press", key=key)

    async def picture(self, path):
        await self._do("picture", path=str(path))

    async def troubles(self):
        return await self._do("troubles")


class Browser:
    """A browser; use `Browser.started`."""

    def __init__(self, process):
        self._process = process
        self._ids = itertools.count(1)
        self._waiting, self._apps, self._answers, self._tasks = {}, {}, {}, set()

    @classmethod
    @asynccontextmanager
    async def started(cls, folder):
        """Start it with its scripts in a folder of the test, where Node finds their packages."""
        for name in ("driver.mjs", "host_page.mjs"):
            shutil.copy(HERE / name, folder)
        (folder / "node_modules").symlink_to(NODE_MODULES)
        process = await asyncio.create_subprocess_exec(
            "node",
            "driver.mjs",
            chromium(),
            "host_page.mjs",
            cwd=folder,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            limit=2**26,
        )
        browser = cls(process)
        listening = asyncio.create_task(browser._listen())
        try:
            yield browser
        finally:
            process.stdin.close()
            try:
                async with asyncio.timeout(20):
                    await process.wait()
            except TimeoutError:
                process.kill()
                await process.wait()
            await listening
            await asyncio.gather(*browser._tasks, return_exceptions=True)

    async def open(
        self, html, answers, *, capabilities=None, context=None, width=720, scheme="light", still=False
    ):
        """Show the App in a chat whose host answers its requests with `answers(method, params)`."""
        app = App(self, f"app{next(self._ids)}")
        self._apps[app.name], self._answers[app.name] = app, answers
        await self.command(
            "open",
            app=app.name,
            html=html,
            capabilities=FULL if capabilities is None else capabilities,
            context=context or {"theme": scheme},
            width=width,
            scheme=scheme,
            still=still,
        )
        return app

    async def close_pages(self):
        for name in list(self._apps):
            await self.command("close", app=name)
            del self._apps[name], self._answers[name]

    async def command(self, command, **what):
        number = next(self._ids)
        done = self._waiting[number] = asyncio.get_running_loop().create_future()
        self._say({"id": number, "command": command} | what)
        async with asyncio.timeout(DEADLINE):
            return await done

    def _say(self, message):
        self._process.stdin.write(json.dumps(message).encode() + b"\n")

    async def _listen(self):
        async for line in self._process.stdout:
            message = json.loads(line)
            if "question" in message:
                task = asyncio.create_task(self._answer(message))
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)
            elif (done := self._waiting.pop(message.get("id"), None)) is not None:
                if "error" in message:
                    done.set_exception(AssertionError(message["error"]))
                else:
                    done.set_result(message["result"])
        for done in self._waiting.values():
            done.set_exception(AssertionError("the browser has ended"))

    async def _answer(self, message):
        method, params = message["method"], message["params"]
        if message["app"] not in self._apps:
            return
        self._apps[message["app"]].asked.append((method, params))
        try:
            answer = {"result": await self._answers[message["app"]](method, params)}
        except Refusal as refusal:
            answer = {"error": {"code": -32603, "message": str(refusal)}}
        self._say({"question": message["question"]} | answer)
