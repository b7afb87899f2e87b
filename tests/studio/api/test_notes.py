"""What is not quite as it was wished reaches the user: with the upload, with the clip, with the film."""

import pytest

from promptreel_studio.api.context import PROBE, WORKER, Studio
from studio.api.stand_ins import a_draft, sse
from studio.api.steps import follow, message, new_session, render_request
from studio.media.ugly_videos import PQ, clip, cut_off, faststart, hdr


@pytest.fixture
def client(launch, connect):
    real = Studio.__dataclass_fields__["agent"].default
    return connect(launch(agent=real, worker=WORKER, probe=PROBE), "client-1")


@pytest.fixture
def session(client):
    return new_session(client)


@pytest.fixture
def add(client, session):
    def upload(path):
        url = f"/api/upload-video/nemo_agent/me/{session}"
        return client.post(url, files={"files": (path.name, path.read_bytes())}).json()["data"]["files"][0]

    return upload


def say(client, session, words):
    events = sse(client.post("/run_sse", json=message(session, words)).text)
    return " ".join(event.get("content", {"parts": [{}]})["parts"][0].get("text", "") for event in events)


def state(client, session):
    return client.get(f"/api/state/nemo_agent/me/{session}/latest").json()["data"]["state"]


@pytest.fixture
def cut(tmp_path):
    path = tmp_path / "holiday.mp4"
    cut_off(path, faststart, 0.5)
    return path


def test_a_damaged_upload_is_told_when_it_arrives_when_it_is_placed_and_when_it_is_exported(
    client, session, add, cut
):
    record = add(cut)
    assert "cut off or damaged" in record["note"]
    assert record["note"] == state(client, session)["video_infos"][0]["note"]
    text = say(client, session, "make a video from holiday.mp4")
    assert f"holiday.mp4: {record['note']}" in text
    draft = state(client, session)["draft"]
    assert record["note"] not in say(client, session, "add the title 'Hi'")
    client.post("/api/render/proxy/lambda", json=render_request(session, draft=draft, resolution="480p"))
    body = follow(client, "render_1")
    assert "completed" == body["status"], body
    assert [record["note"]] == body["data"]["notes"] == body["output"]["notes"]


def test_a_whole_upload_has_no_note_and_neither_has_its_film(client, session, add, tmp_path):
    path = tmp_path / "fine.mp4"
    clip(path, count=60)
    assert "note" not in add(path)
    assert "fine.mp4: " not in say(client, session, "make a 1 second video from fine.mp4")
    client.post(
        "/api/render/proxy/lambda",
        json=render_request(session, draft=state(client, session)["draft"], resolution="480p"),
    )
    body = follow(client, "render_1")
    assert "notes" not in body["output"]


def test_hdr_is_converted_and_that_is_told(add, tmp_path):
    path = tmp_path / "bright.mp4"
    hdr(path, PQ)
    assert "HDR" in add(path)["note"]


def test_clips_without_sound_are_not_said_to_keep_it(client, session, add, tmp_path):
    path = tmp_path / "quiet.mp4"
    clip(path, count=60)
    add(path)
    text = say(client, session, "make a video from quiet.mp4")
    assert "Made a" in text
    assert "keep their own sound" not in text


def test_a_font_that_is_replaced_is_told_with_the_film(client, session):
    draft = a_draft(milliseconds=200)
    style = {"font": "hand"}
    draft["t"].append({"tt": 7, "sg": [{"id": "t", "st": 0, "d": 200, "txt": "你好", "style": style}]})
    client.post("/api/render/proxy/lambda", json=render_request(session, draft=draft, resolution="480p"))
    (note,) = follow(client, "render_1")["data"]["notes"]
    assert "hand" in note
