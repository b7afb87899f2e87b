"""The server with the real agent, probe and renderer: words in, a file out."""

import io
import struct
import wave
import zlib

import httpx
import pytest

from promptreel_studio.api.context import PROBE, WORKER, Studio
from studio.api.stand_ins import sse
from studio.api.steps import follow, message, new_session, render_request


@pytest.fixture
def client(launch, connect):
    real = Studio.__dataclass_fields__["agent"].default
    return connect(launch(agent=real, worker=WORKER, probe=PROBE), "client-1")


@pytest.fixture
def session(client):
    return new_session(client)


def a_picture(width=64, height=36):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + bytes((y * 5 % 256, 60, 90)) * width for y in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def a_sound(seconds=1):
    target = io.BytesIO()
    with wave.open(target, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        sound.writeframes(struct.pack("<h", 1000) * 8000 * seconds)
    return target.getvalue()


def test_uploads_are_judged_by_their_content(client, session):
    url = f"/api/upload-video/nemo_agent/me/{session}"
    body = client.post(url, files=[("files", ("p.png", a_picture())), ("files", ("s.wav", a_sound()))]).json()
    picture, sound = body["data"]["files"]
    assert ("image", 64, 36) == (picture["file_type"], picture["width"], picture["height"])
    assert ("audio", 1.0, None) == (sound["file_type"], sound["duration"], sound["width"])
    wrong = client.post(url, files={"files": ("a.mp4", b"this is no video" * 100)})
    assert 4001 == wrong.json()["code"]
    assert "/" not in wrong.json()["message"]


def test_words_become_a_file(client, session):
    text = "a 1-second video clip of a futuristic city skyline at night"
    events = sse(client.post("/run_sse", json=message(session, text)).text)
    assert any("functionResponse" in event["content"]["parts"][0] for event in events)
    draft = client.get(f"/api/state/nemo_agent/me/{session}/latest").json()["data"]["state"]["draft"]
    request = render_request(session, draft=draft, resolution="480p", quality="draft")
    assert 200 == client.post("/api/render/proxy/lambda", json=request).status_code
    body = follow(client, "render_1")
    assert "completed" == body["status"], body
    assert 1.0 == pytest.approx(body["output"]["duration"], abs=0.05)
    film = httpx.get(body["output"]["url"]).content
    assert (body["output"]["size"], b"ftyp") == (len(film), film[4:8])
    preview, poster = (httpx.get(body["output"][f"{name}_url"]) for name in ("preview", "poster"))
    assert (200, "video/mp4", b"ftyp") == (
        preview.status_code,
        preview.headers["content-type"],
        preview.content[4:8],
    )
    assert (200, "image/jpeg", b"\xff\xd8") == (
        poster.status_code,
        poster.headers["content-type"],
        poster.content[:2],
    )


def test_a_render_of_the_real_renderer_can_be_cancelled(client, session, data):
    client.post("/run_sse", json=message(session, "a 60-second video of a city skyline at night"))
    draft = client.get(f"/api/state/nemo_agent/me/{session}/latest").json()["data"]["state"]["draft"]
    client.post("/api/render/proxy/lambda", json=render_request(session, draft=draft))
    follow(client, "render_1", "processing")
    assert "cancelled" == client.post("/api/render/proxy/lambda/render_1/cancel").json()["status"]
    client.post("/api/render/proxy/lambda", json=render_request(session, "render_2", {"t": [{"sg": [{}]}]}))
    assert "failed" == follow(client, "render_2")["status"]
    assert [] == list((data / "media" / "renders").iterdir())
