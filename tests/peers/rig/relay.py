"""A way to the server for those that cannot send a token: it adds one, and passes everything else on as it is."""

import asyncio
from contextlib import asynccontextmanager

END = b"\r\n\r\n"


@asynccontextmanager
async def authorized(port, token):
    """Give the port of a relay to a server on this machine."""

    async def relay(reader, writer):
        try:
            head = await reader.readuntil(END)
            to_server = await asyncio.open_connection("127.0.0.1", port)
        except (OSError, asyncio.IncompleteReadError):
            writer.close()
            return
        # One request a connection, so that each has its token.
        lines = [line for line in head.removesuffix(END).split(b"\r\n") if not _is_connection(line)]
        lines += [b"Connection: close", b"Authorization: Bearer " + token.encode()]
        to_server[1].write(b"\r\n".join(lines) + END)
        await asyncio.gather(_pass_on(reader, to_server[1]), _pass_on(to_server[0], writer))

    async with await asyncio.start_server(relay, "127.0.0.1", 0) as server:
        yield server.sockets[0].getsockname()[1]
        server.close()


def _is_connection(line):
    return line.lower().startswith(b"connection:")


async def _pass_on(reader, writer):
    try:
        while piece := await reader.read(65536):
            writer.write(piece)
            await writer.drain()
    except OSError:
        pass
    finally:
        writer.close()
