"""Sessions and their state, and that nobody sees another's."""

from promptreel.wire import SessionCreated, StateAnswer
from studio.api.steps import message, new_session, render_request

CREATE = "/api/tasks/me/with-session/nemo_agent"


def state(client, session):
    return client.get(f"/api/state/nemo_agent/me/{session}/latest")


def test_a_new_project_answers_its_ids(client):
    body = client.post(CREATE, json={"task_name": "project", "language": "zh-CN"}).json()
    made = SessionCreated.model_validate(body["data"])
    assert 0 == body["code"]
    assert (19, True) == (len(made.session_id), made.session_id.isdigit())
    assert made.task_id.startswith("task_")
    assert made.user_id.startswith("anon_")


def test_a_project_can_be_made_without_a_body_and_under_the_users_own_id(client):
    user = client.post(CREATE).json()["data"]["user_id"]
    assert 200 == client.post(f"/api/tasks/{user}/with-session/nemo_agent", json={}).status_code
    assert 404 == client.post("/api/tasks/anon_other/with-session/nemo_agent", json={}).status_code
    assert 404 == client.post("/api/tasks/me/with-session/other_agent", json={}).status_code


def test_a_body_that_cannot_be_used_is_refused_in_a_sentence(client):
    for body in (b"{", b"[1]", b'"x"', b'{"task_name": 5}', b'{"task_name": NaN}', b"\xff"):
        answer = client.post(CREATE, content=body)
        assert 400 == answer.status_code
        assert answer.json()["message"].endswith(".")


def test_a_huge_body_is_refused(launch, connect):
    client = connect(launch(max_json_bytes=1000), "client-1")
    assert 413 == client.post(CREATE, json={"task_name": "x" * 2000}).status_code


def test_the_state_of_a_new_project_is_empty(client, session):
    body = state(client, session).json()
    answer = StateAnswer.model_validate(body["data"])
    assert (0, session) == (body["code"], answer.session_id)
    assert answer.state.draft is None
    assert [] == answer.state.video_infos


def test_the_state_after_a_turn_has_the_draft_and_what_was_made(client, session):
    client.post("/run_sse", json=message(session, "a city"))
    found = state(client, session).json()["data"]["state"]
    assert "a city" == found["draft"]["m"]["title"]
    assert {"width": 1920, "height": 1080, "ratio": "16:9", "fps": 30} == found["canvas_config"]
    assert [{"type": "video", "title": "a city", "duration": 10.0}] == found["generated_media"]


def test_an_unknown_session_answers_1002(client):
    answer = state(client, "1234567890123456789")
    assert (404, 1002) == (answer.status_code, answer.json()["code"])


def test_a_foreign_project_looks_exactly_like_an_unknown_one(studio, client, session, connect):
    stranger = connect(studio, "stranger")
    client.post("/run_sse", json=message(session, "a city"))
    client.post("/api/render/proxy/lambda", json=render_request(session))
    upload = "/api/upload-video/nemo_agent/me/{}"
    for ask in (
        lambda session_id: state(stranger, session_id),
        lambda session_id: stranger.post("/run_sse", json=message(session_id, "a city")),
        lambda session_id: stranger.post(upload.format(session_id), files={"files": ("a.mp4", b"media:")}),
        lambda session_id: stranger.post(
            "/api/render/proxy/lambda", json=render_request(session_id, "other")
        ),
        lambda session_id: stranger.post(
            "/api/auth/claim-token", json={"task_id": "t", "session_id": session_id}
        ),
    ):
        unknown = "1" * len(session)
        foreign = ask(session)
        assert 404 == foreign.status_code
        assert ask(unknown).text.replace(unknown, session) == foreign.text
    foreign = stranger.get("/api/render/proxy/lambda/render_1")
    assert 404 == foreign.status_code
    assert stranger.get("/api/render/proxy/lambda/unknown").text == foreign.text
    assert 404 == stranger.post("/api/render/proxy/lambda/render_1/cancel").status_code
    assert 404 == stranger.get("/api/render/proxy/render_1/download").status_code


def test_projects_outlive_the_server(launch, connect):
    studio = launch()
    client = connect(studio, "client-1")
    session = new_session(client)
    client.post("/run_sse", json=message(session, "a city"))
    before = state(client, session).json()
    studio.stop()
    again = connect(launch())
    again.headers["Authorization"] = client.headers["Authorization"]
    assert before == state(again, session).json()
