"""Stands between a client and a server, and can cut their connections."""

import asyncio


class Relay:
    """Passes bytes on to a server until it is told to cut."""

    def __init__(self, port):
        self.port, self.tasks, self.writers = port, set(), []

    async def __aenter__(self):
        self.server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self.server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(self, *_):
        self.cut()
        self.server.close()

    def cut(self):
        for writer in self.writers:
            writer.transport.abort()

    async def _serve(self, reader, writer):
        there, back = await asyncio.open_connection("127.0.0.1", self.port)
        self.writers += [writer, back]
        for pair in ((reader, back), (there, writer)):
            task = asyncio.create_task(self._pass_on(*pair))
            self.tasks.add(task)
            task.add_done_callback(self.tasks.discard)

    async def _pass_on(self, reader, writer):
        try:
            while data := await reader.read(65536):
                writer.write(data)
                await writer.drain()
        except OSError:
            return
        finally:
            writer.close()
