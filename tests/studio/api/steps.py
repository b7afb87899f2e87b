"""What a client does, one function per step."""

import threading
import time

from studio.api.stand_ins import DEADLINE, a_draft


def new_session(client):
    return client.post("/api/tasks/me/with-session/nemo_agent", json={"task_name": "project"}).json()["data"][
        "session_id"
    ]


def message(session_id, text):
    """The documented body of a turn."""
    return {
        "app_name": "nemo_agent",
        "user_id": "me",
        "session_id": session_id,
        "new_message": {"parts": [{"text": text}]},
    }


def render_request(session_id, render_id="render_1", draft=None, **output):
    """The documented body of a render."""
    draft = a_draft() if draft is None else draft
    body = {"id": render_id, "sessionId": session_id, "draft": draft}
    return body | {"output": {"format": "mp4", "quality": "high"} | output}


def until(condition):
    """Look again and again until the condition has a true value, and return it."""
    deadline = time.monotonic() + DEADLINE
    pause = threading.Event()
    while not (value := condition()):
        assert time.monotonic() < deadline, "waited in vain"
        pause.wait(0.01)
    return value


def follow(client, render_id, *wanted):
    """Poll a render until it has one of these statuses; without any, until it is over."""

    def body():
        found = client.get(f"/api/render/proxy/lambda/{render_id}").json()
        return found if found["status"] in (wanted or {"completed", "failed", "cancelled"}) else None

    return until(body)
