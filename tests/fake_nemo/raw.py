"""A server of bare sockets, for everything a real server would never do."""

from __future__ import annotations

import socket
import struct
import threading


class RawServer:
    """Answers each connection with the next script: bytes to send, or a function of the socket.

    A script that is None closes the connection with a reset as soon as the request's head is read.
    With `tls`, a server's `ssl.SSLContext`, it speaks https.
    """

    def __init__(self, *scripts, tls=None):
        self.scripts = list(scripts)
        self.tls = tls
        self.requests: list[bytes] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._run, daemon=True)

    @property
    def url(self):
        scheme = "https" if self.tls else "http"
        return f"{scheme}://127.0.0.1:{self._socket.getsockname()[1]}"

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join(5)

    def _run(self):
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            with connection:
                connection.settimeout(5)
                try:
                    if self.tls is None:
                        self._answer(connection)
                    else:
                        with self.tls.wrap_socket(connection, server_side=True) as safe:
                            self._answer(safe)
                except OSError:
                    continue

    def _answer(self, connection):
        head = b""
        while b"\r\n\r\n" not in head:
            chunk = connection.recv(65536)
            if not chunk:
                return
            head += chunk
        self.requests.append(head)
        script = self.scripts.pop(0) if len(self.scripts) > 1 else self.scripts[0]
        if script is None:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        elif callable(script):
            script(connection)
        else:
            connection.sendall(script)
