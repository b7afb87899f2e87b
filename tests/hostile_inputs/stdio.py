"""An MCP client that sends exactly the bytes it is told to, also those that no library would send."""

import asyncio
import itertools
import json

from serving_rig import PROMPTREEL

DEADLINE = 120
_LONGEST = 64 * 1024 * 1024


class Stdio:
    """One server process; answers are returned as they came."""

    def __init__(self, env, folder):
        self._env, self._folder = env, folder
        self._ids = itertools.count(1)

    async def __aenter__(self):
        self._process = await asyncio.create_subprocess_exec(
            PROMPTREEL,
            "mcp",
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env=self._env,
            cwd=self._folder,
            limit=_LONGEST,
        )
        about = {"protocolVersion": "2025-06-18", "capabilities": {}}
        await self.ask("initialize", about | {"clientInfo": {"name": "hostile", "version": "1"}})
        self._send({"jsonrpc": "2.0", "method": "notifications/initialized"})
        return self

    async def __aexit__(self, *_):
        self._process.stdin.close()
        async with asyncio.timeout(DEADLINE):
            await self._process.wait()

    def kill(self):
        """End the server as a crash does."""
        self._process.kill()

    async def ask(self, method, params):
        """Return the `result` or `error` of a request."""
        number = next(self._ids)
        self._send({"jsonrpc": "2.0", "id": number, "method": method, "params": params})
        async with asyncio.timeout(DEADLINE):
            await self._process.stdin.drain()
            while True:
                line = await self._process.stdout.readline()
                assert line, "the server has ended"
                answer = json.loads(line)
                if answer.get("id") == number:
                    return answer

    async def call(self, tool, arguments):
        """Return what a tool answers."""
        return await self.ask("tools/call", {"name": tool, "arguments": arguments})

    def _send(self, message):
        # json writes NaN and Infinity as such, and halves of characters as escapes.
        self._process.stdin.write(json.dumps(message).encode() + b"\n")
