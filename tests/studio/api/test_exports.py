"""Renders: submit, both shapes of poll, and download."""

import json

import httpx
import pytest

from promptreel.wire import RenderStatus, read_envelope
from studio.api.exporting import SUBMIT, left_over, let_go, submit
from studio.api.stand_ins import DEADLINE, a_draft
from studio.api.steps import follow, new_session, render_request


def test_a_render_answers_both_documented_shapes_from_submit_to_the_file(client, session):
    submitted = submit(client, session).json()
    data = submitted["data"]
    assert {"id", "status", "progress", "outputUrl", "createdAt", "completedAt"} == data.keys()
    assert (True, "render_1", "pending", 5) == (
        submitted["success"],
        data["id"],
        data["status"],
        data["progress"],
    )
    body = follow(client, "render_1")
    data = body["data"]
    assert ("completed", 100) == (data["status"], data["progress"]) == (body["status"], body["progress"])
    assert "render_1" == body["taskId"]
    assert {"url": data["outputUrl"], "duration": 10.0, "size": 1000} == body["output"]
    assert data["createdAt"] <= data["completedAt"]
    status = RenderStatus.model_validate(read_envelope(body).payload)
    answer = httpx.get(status.output_url)
    assert (1000, "video/mp4") == (len(answer.content), answer.headers["content-type"])


def test_output_is_optional(client, session):
    body = render_request(session)
    del body["output"]
    assert 200 == client.post(SUBMIT, json=body).status_code
    made = json.loads(httpx.get(follow(client, "render_1")["output"]["url"]).content)
    assert {"format": "mp4", "quality": "high", "resolution": None, "fps": None} == made["output"]


def test_a_snake_case_session_id_is_read_as_well(client, session):
    body = render_request(session)
    body["session_id"] = body.pop("sessionId")
    assert 200 == client.post(SUBMIT, json=body).status_code


def test_an_output_that_cannot_be_made_names_what_can(client, session):
    for output, accepted in (
        ({"format": "avi"}, "mp4, mov, webm, gif"),
        ({"quality": "best"}, "draft, standard, high"),
        ({"resolution": "8k"}, "720p, 1080p"),
        ({"fps": 0}, "from 1 to 60"),
        ({"fps": 500}, "from 1 to 60"),
    ):
        answer = submit(client, session, **output)
        assert 400 == answer.status_code
        assert not answer.json()["success"]
        assert accepted in answer.json()["message"]


def test_a_draft_that_must_not_reach_the_renderer_is_refused_in_a_sentence(client, session):
    for draft in (
        "<draft/>",
        {},
        {"t": []},
        {"t": [{"tt": 0, "sg": []}]},
        {"t": {"a": 1}},
        {"t": [{"tt": 0, "sg": [{"asset": {"a": 1}}]}]},
        a_draft(milliseconds=600_001),
        a_draft(d=-1),
        a_draft(st="x"),
        a_draft(src="/etc/passwd"),
        a_draft(src="file:///etc/passwd"),
        a_draft(m={"src": ["C:\\secret.mp4"]}),
        a_draft(font="../../font.ttf"),
        a_draft(src="/mnt/userdata/clip.mp4"),
        a_draft(asset="asset_unknown"),
        a_draft(x=json.loads("[" * 100 + "]" * 100)),
    ):
        answer = submit(client, session, draft=draft)
        assert 400 == answer.status_code, draft
        assert answer.json()["message"].endswith(".")
    assert 404 == client.get(f"{SUBMIT}/render_1").status_code


def test_words_for_people_may_look_like_paths(client, session):
    draft = a_draft("/imagine ~ a city")
    draft["t"].append(
        {"tt": 7, "sg": [{"id": "s", "st": 0, "d": 1000, "txt": "/etc", "m": {"title": "C:\\"}}]}
    )
    assert 200 == submit(client, session, draft=draft).status_code


def test_assets_are_resolved_for_their_owner_only(studio, client, session, connect, data):
    upload = f"/api/upload-video/nemo_agent/me/{session}"
    asset = client.post(upload, files={"files": ("a.mp4", b"media:")}).json()["data"]["files"][0]["asset_id"]
    submit(client, session, draft=a_draft(asset=asset))
    made = json.loads(httpx.get(follow(client, "render_1")["output"]["url"]).content)
    assert [asset] == list(made["assets"])
    assert (data / "media" / "assets") == type(data)(made["assets"][asset]).parent
    stranger = connect(studio, "stranger")
    refused = submit(stranger, new_session(stranger), draft=a_draft(asset=asset))
    assert 400 == refused.status_code
    assert "Upload it first" in refused.json()["message"]


def test_an_id_that_cannot_be_used_is_refused(client, session):
    for render_id in ("", "../x", "a/b", "x" * 200, "ü"):
        assert 400 == submit(client, session, render_id).status_code


def test_the_same_request_again_answers_the_render_that_exists(client, session, data):
    submit(client, session, title="wait")
    follow(client, "render_1", "processing")
    assert "processing" == submit(client, session, title="wait").json()["status"]
    different = submit(client, session, title="another")
    assert 409 == different.status_code
    assert "new id" in different.json()["message"]
    let_go(data)
    done = follow(client, "render_1")
    assert done == submit(client, session, title="wait").json()
    assert 1 == len([name for name in left_over(data) if name.endswith(".mp4")])


def test_ids_belong_to_their_user(studio, client, session, connect):
    stranger = connect(studio, "stranger")
    submit(client, session)
    assert 200 == submit(stranger, new_session(stranger), title="mine").status_code
    assert "completed" == follow(stranger, "render_1")["status"]


def test_an_export_is_charged_when_that_is_configured(launch, connect):
    client = connect(launch(starting_credits=10, export_cost=6), "client-1")
    session = new_session(client)
    submit(client, session, title="fail")
    follow(client, "render_1")
    submit(client, session, "render_2")
    follow(client, "render_2")
    refused = submit(client, session, "render_3")
    assert 2001 == refused.json()["code"]
    assert {"available": 4, "frozen": 0, "total": 4} == client.get("/api/credits/balance/simple").json()[
        "data"
    ]


def test_402_without_attribution_only_when_configured(launch, connect):
    client = connect(launch(require_attribution=True), "client-1")
    session = new_session(client)
    refused = submit(client, session)
    assert (402, 402) == (refused.status_code, refused.json()["code"])
    for name in ("Source", "Version", "Platform"):
        client.headers[f"X-Skill-{name}"] = "x"
    assert 200 == submit(client, session).status_code


@pytest.fixture
def finished(client, session):
    """Both ways to a finished file: the link, and the download by token."""
    submit(client, session)
    link = follow(client, "render_1")["output"]["url"]
    return {
        "link": (httpx.Client(timeout=DEADLINE), link),
        "token": (client, "/api/render/proxy/render_1/download"),
    }


@pytest.mark.parametrize("way", ["link", "token"])
def test_parts_of_a_file_can_be_fetched(finished, way):
    client, url = finished[way]
    whole = client.get(url).content
    for header, status, expected in (
        ("bytes=0-9", 206, whole[:10]),
        ("bytes=10-", 206, whole[10:]),
        ("bytes=-5", 206, whole[-5:]),
        ("bytes=990-5000", 206, whole[990:]),
    ):
        answer = client.get(url, headers={"Range": header})
        assert (status, expected) == (answer.status_code, answer.content)
    assert "bytes 0-9/1000" == client.get(url, headers={"Range": "bytes=0-9"}).headers["content-range"]
    invalid = client.get(url, headers={"Range": "bytes=1000-"})
    assert (416, "bytes */1000") == (invalid.status_code, invalid.headers["content-range"])
    assert "bytes" == client.get(url).headers["accept-ranges"]
    client.close()


def test_a_file_that_somebody_removed_is_gone_in_words(client, session, data):
    submit(client, session)
    link = follow(client, "render_1")["output"]["url"]
    for path in (data / "media" / "renders").iterdir():
        path.unlink()
    assert 410 == httpx.get(link).status_code
