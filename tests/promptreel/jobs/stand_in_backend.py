"""A backend on loopback that writes down every request and can be held in the middle of one."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tiny_mp4 import tiny_mp4

DEADLINE = 30


class StandInBackend:
    """Answers `POST /<method>` with JSON; what it knows is in plain attributes."""

    def __init__(self):
        self.requests = []
        self.sessions = {}
        self.renders = {}
        self.fails = {}
        self.render_status = "done"
        self.draft_title = "a city"
        self._gates = {}
        self._arrived = {}
        self._guard = threading.Lock()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self):
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_):
        self.release_all()
        self._server.shutdown()
        self._server.server_close()

    def hold(self, method):
        """Let requests of this kind do their work, and wait before they answer."""
        self._gates[method] = threading.Event()
        self._arrived[method] = threading.Event()

    def wait_for(self, method):
        """Wait until a held request has come and done its work."""
        assert self._arrived[method].wait(DEADLINE), f"no {method} came"

    def release_all(self):
        for gate in self._gates.values():
            gate.set()

    def count(self, method):
        return len(self.arguments(method))

    def arguments(self, method):
        with self._guard:
            return [arguments for name, arguments in self.requests if name == method]

    def _answer(self, method, arguments):
        with self._guard:
            self.requests.append((method, arguments))
            if self.fails.get(method):
                return self.fails[method].pop(0)
            return getattr(self, f"_{method}")(**arguments)

    def _create_session(self, name, language):
        session_id = str(5529798706024415000 + len(self.sessions))
        self.sessions[session_id] = {"draft": None, "video_infos": [], "name": name, "language": language}
        return {"session_id": session_id, "task_id": f"task_{session_id}"}

    def _state(self, session_id):
        session = self.sessions[session_id]
        return {"draft": session["draft"], "video_infos": session["video_infos"]}

    def _send(self, session_id, text):
        label = {"title": text}
        segment = {"id": "seg_00000001", "st": 0, "d": 2000, "m": label}
        self.sessions[session_id]["draft"] = {"t": [{"tt": 0, "sg": [segment]}], "d": 2000, "m": label}
        return {"texts": [f"Made {text}."]}

    def _upload(self, session_id, sources):
        files = [{"filename": source.rsplit("/", 1)[-1], "file_type": "image"} for source in sources]
        self.sessions[session_id]["video_infos"] += files
        return {"files": files}

    def _submit_render(self, session_id, render_id, output):
        self.renders[render_id] = {"session": session_id, "output": output, "status": self.render_status}
        return {"id": render_id, "status": "pending"}

    def _render_status(self, render_id):
        render = self.renders.get(render_id)
        return {"missing": True} if render is None else {"status": render["status"], "url": f"/{render_id}"}

    _follow_render = _render_status

    def _cancel_render(self, render_id):
        if render_id in self.renders:
            self.renders[render_id]["status"] = "cancelled"
        return {}

    def _download(self, render_id):
        return {"file": tiny_mp4(seconds=2, width=320, height=180).hex(), "of": render_id}

    def _handler(self):
        backend = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                method = self.path.strip("/")
                body = self.rfile.read(int(self.headers["Content-Length"]))
                answer = json.dumps(backend._answer(method, json.loads(body))).encode()
                if method in backend._gates:
                    backend._arrived[method].set()
                    backend._gates[method].wait(DEADLINE)
                try:
                    self.send_response(200)
                    self.send_header("Content-Length", str(len(answer)))
                    self.end_headers()
                    self.wfile.write(answer)
                except OSError:
                    return

            def log_message(self, *_):
                pass

        return Handler
