"""What a host answers where no server is needed, and the results that it passes on."""

import json

from .browser import Refusal

BUSY = "MCP error -32603: The preview is being made (40%); ask again in a few seconds."


def timeline(**changes):
    """A project's timeline as its resource has it."""
    tracks = [
        {"name": "Video", "kind": "video", "segments": [_segment("A city", 0, 6), _segment("The sea", 6, 6)]},
        {"name": "BGM", "kind": "audio", "segments": [_segment("Lo-fi", 0, 12) | {"volume": 0.35}]},
        {"name": "Title", "kind": "text", "segments": [_segment("Urban Dreams", 0, 3)]},
    ]
    known = {"project": "p_1", "title": "Two places", "backend": "studio", "duration_seconds": 12}
    return known | {"width": 1280, "height": 720, "fingerprint": "f1", "tracks": tracks} | changes


def _segment(label, start, duration):
    return {"label": label, "start_seconds": start, "duration_seconds": duration}


def told(status, **more):
    """A tool's result, as hosts pass it to an App."""
    data = {"ok": status == "done", "status": status, "backend": "studio", "project": "p_1"} | more
    content = [{"type": "text", "text": f"{data.get('text', '')}\n[status {status}, project p_1]"}]
    return {"content": content, "structuredContent": data, "isError": "error" in data}


class StandIn:
    """A host that answers from what the test put down; an exception is an error of the host."""

    def __init__(self, **answers):
        self.answers = answers

    async def __call__(self, method, params):
        name = {"tools/call": "name", "resources/read": "uri"}.get(method)
        key = params[name].rsplit("/", 1)[-1] if name else method.rsplit("/", 1)[-1].replace("-", "_")
        answer = self.answers.get(key, Refusal(BUSY))
        if isinstance(answer, list):
            answer = answer.pop(0) if len(answer) > 1 else answer[0]
        if isinstance(answer, Exception):
            raise answer
        return answer


def drawn(**changes):
    """The resource of a timeline."""
    text = json.dumps(timeline(**changes))
    return {"contents": [{"uri": "video://x", "mimeType": "application/json", "text": text}]}
