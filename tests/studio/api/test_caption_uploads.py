"""Subtitle files over HTTP: taken as they are, refused in a sentence, used by the agent."""

import pytest

from promptreel_studio.api.context import PROBE, WORKER, Studio
from studio.agent.drafts import of
from studio.api.stand_ins import sse
from studio.api.steps import message, new_session

SRT = "1\n00:00:00,500 --> 00:00:02,000\nÀ bientôt\n\n2\n00:00:03,000 --> 00:00:04,000\nFin\n"


@pytest.fixture
def client(launch, connect):
    real = Studio.__dataclass_fields__["agent"].default
    return connect(launch(agent=real, worker=WORKER, probe=PROBE), "client-1")


@pytest.fixture
def session(client):
    return new_session(client)


def upload(client, session, name, data):
    return client.post(f"/api/upload-video/nemo_agent/me/{session}", files={"files": (name, data)}).json()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_captions_of_a_file_come_onto_the_timeline(client, session, encoding):
    client.post("/run_sse", json=message(session, "a 5-second video of the ocean, no music"))
    record = upload(client, session, "film.srt", SRT.encode(encoding))["data"]["files"][0]
    assert ("film.srt", "subtitle", encoding == "latin-1") == (
        record["filename"], record["file_type"], "note" in record,
    )  # fmt: skip
    events = sse(client.post("/run_sse", json=message(session, "add captions from this file")).text)
    draft = client.get(f"/api/state/nemo_agent/me/{session}/latest").json()["data"]["state"]["draft"]
    assert [("À bientôt", 500), ("Fin", 3000)] == [(s["txt"], s["st"]) for s in of(draft, 7)]
    said = " ".join(event.get("content", {"parts": [{}]})["parts"][0].get("text", "") for event in events)
    assert "2 captions added" in said
    assert ("Windows-1252" in said) == (encoding == "latin-1")


def test_webvtt_is_taken_too(client, session):
    data = b"WEBVTT\n\n00:01.000 --> 00:02.000\nHi\n"
    assert "subtitle" == upload(client, session, "film.vtt", data)["data"]["files"][0]["file_type"]


@pytest.mark.parametrize(
    ("content", "why"),
    [(b"just words", "no captions in it"), (b"\0\1\2\3" * 100, "not a text file"), (b"", "cannot be used")],
)
def test_what_has_no_captions_is_refused_and_nothing_is_kept(client, session, content, why):
    body = upload(client, session, "film.srt", content)
    assert 4001 == body["code"]
    assert "film.srt" in body["message"]
    assert why in body["message"] or not content
    state = client.get(f"/api/state/nemo_agent/me/{session}/latest").json()["data"]["state"]
    assert [] == state["video_infos"]
