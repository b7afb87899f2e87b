"""`/run_sse`: events as google-adk writes them, heartbeats, one turn at a time, and closing."""

import threading

from promptreel.wire import AgentEvent
from studio.api.stand_ins import DEADLINE, a_draft, sse
from studio.api.steps import message, new_session, until

STATE = "/api/state/nemo_agent/me/{}/latest"


def turn(client, session, text="a city"):
    return client.post("/run_sse", json=message(session, text))


def shape(value):
    """The keys of an event, without what depends on the tool and the timeline."""
    if isinstance(value, list):
        return [shape(item) for item in value]
    if isinstance(value, dict):
        opaque = {"args", "response", "stateDelta"}
        return {key: type(inner) if key in opaque else shape(inner) for key, inner in value.items()}
    return type(value)


GENERATE = """\
data: {"content":{"parts":[{"text":"I'll generate your video now."}],"role":"model"},"invocationId":"e-1","author":"nemo_agent","actions":{"stateDelta":{},"artifactDelta":{},"requestedAuthConfigs":{},"requestedToolConfirmations":{}},"id":"c6","timestamp":1795351515.734166}

data: {"content":{"parts":[{"functionCall":{"id":"adk-5","args":{"prompt":"x"},"name":"generate_video"}}],"role":"model"},"invocationId":"e-1","author":"nemo_agent","actions":{"stateDelta":{},"artifactDelta":{},"requestedAuthConfigs":{},"requestedToolConfirmations":{}},"id":"ae","timestamp":1795351515.785193}

data: {"content":{"parts":[{"functionResponse":{"id":"adk-5","name":"generate_video","response":{"status":"success"}}}],"role":"user"},"invocationId":"e-1","author":"nemo_agent","actions":{"stateDelta":{"draft":{}},"artifactDelta":{},"requestedAuthConfigs":{},"requestedToolConfirmations":{}},"id":"0c","timestamp":1795351515.838991}

data: {"content":{"parts":[{"text":"Your video is ready."}],"role":"model"},"invocationId":"e-1","author":"nemo_agent","actions":{"stateDelta":{},"artifactDelta":{},"requestedAuthConfigs":{},"requestedToolConfirmations":{}},"id":"f7","timestamp":1795351515.892646}
"""
"""A turn as google-adk 1.23 streams it, shortened."""


def test_a_turn_has_the_events_and_keys_of_google_adk(client, session):
    answer = turn(client, session)
    assert "text/event-stream; charset=utf-8" == answer.headers["content-type"]
    assert [shape(event) for event in sse(GENERATE)] == [shape(event) for event in sse(answer.text)]
    assert [list(event) for event in sse(GENERATE)] == [list(event) for event in sse(answer.text)]


def test_the_events_of_a_turn_belong_together(client, session):
    raw = sse(turn(client, session).text)
    events = [AgentEvent.model_validate(event) for event in raw]
    call, answer = (events[n].content.parts[0] for n in (1, 2))
    assert 1 == len({event.invocation_id for event in events})
    assert 4 == len({event.id for event in events})
    assert {"nemo_agent"} == {event.author for event in events}
    assert call.function_call.id == answer.function_response.id
    assert a_draft("a city") == events[2].actions.state_delta["draft"]
    assert sorted(event.timestamp for event in events) == [event.timestamp for event in events]


def test_every_event_is_one_line_and_other_line_separators_stay_raw(client, session):
    text = "one\u2028two\u0085three"
    body = turn(client, session, text).content
    events = [block for block in body.split(b"\n\n") if block]
    assert all(block.startswith(b"data: {") and b"\n" not in block for block in events)
    assert text.encode() in body


def test_camel_case_bodies_are_read_as_well(client, session):
    body = {
        "appName": "nemo_agent",
        "userId": "me",
        "sessionId": session,
        "newMessage": {"role": "user", "parts": [{"text": "a city"}]},
        "streaming": False,
    }
    assert 4 == len(sse(client.post("/run_sse", json=body).text))


def test_a_session_id_as_a_number_is_the_same_session(client, session):
    body = message(session, "a city") | {"session_id": int(session)}
    assert 200 == client.post("/run_sse", json=body).status_code


def test_a_turn_that_changes_nothing_only_speaks(client, session):
    events = sse(turn(client, session, "talk").text)
    assert ["I know 0 files."] == [event["content"]["parts"][0]["text"] for event in events]
    assert "draft" not in client.get(STATE.format(session)).json()["data"]["state"]


def test_the_state_is_saved_before_the_tool_answers(studio, client, session, connect):
    watcher = connect(studio, "client-1")
    with client.stream("POST", "/run_sse", json=message(session, "a city")) as stream:
        for chunk in stream.iter_text():
            if "functionResponse" in chunk:
                break
        saved = watcher.get(STATE.format(session)).json()["data"]["state"]["draft"]
    assert a_draft("a city") == saved


def test_a_crash_of_the_agent_is_an_error_event_without_details(client, session):
    answer = turn(client, session, "fail")
    (event,) = sse(answer.text)
    assert 200 == answer.status_code
    assert {"error", "error_details"} == event.keys()
    assert {"error_type", "error_message", "timestamp"} == event["error_details"].keys()
    assert "secret" not in answer.text
    assert 4 == len(sse(turn(client, session).text))


def test_an_unknown_session_is_refused_in_the_words_of_google_adk(client):
    answer = turn(client, "123")
    assert (404, {"detail": "Session not found: 123"}) == (answer.status_code, answer.json())


def test_another_user_or_app_is_not_found(client, session):
    for change in ({"user_id": "anon_somebody"}, {"app_name": "other_agent"}):
        answer = client.post("/run_sse", json=message(session, "a city") | change)
        assert 404 == answer.status_code
        assert ["detail"] == list(answer.json())


def test_a_body_without_the_documented_fields_answers_422(client):
    half = b'{"session_id": "1"}'
    for body in (b"", b"{", b"[]", b"{}", half, b'{"session_id": "1", "new_message": {"parts": "x"}}'):
        answer = client.post("/run_sse", content=body)
        assert 422 == answer.status_code
        assert all({"type", "loc", "msg"} == item.keys() for item in answer.json()["detail"])


def test_an_empty_message_answers_422(client, session):
    for text in ("", "  \n "):
        answer = turn(client, session, text)
        assert 422 == answer.status_code
        assert "empty" in answer.json()["detail"][0]["msg"]


def test_heartbeats_tell_that_a_slow_turn_is_alive(launch, connect):
    client = connect(launch(think_seconds=0.4, heartbeat_seconds=0.1), "client-1")
    body = turn(client, new_session(client)).text
    beats = body.count('data: {"type":"heartbeat"}\n\n')
    assert beats >= 2
    assert beats + 4 == len(sse(body))


def test_an_agent_that_never_ends_is_given_up(launch, connect):
    release = threading.Event()

    def endless(*_, **__):
        release.wait(DEADLINE)

    client = connect(launch(agent=endless, turn_seconds=0.1), "client-1")
    (event,) = sse(turn(client, new_session(client)).text)
    release.set()
    assert "Timeout" == event["error_details"]["error_type"]


def test_a_second_turn_at_the_same_time_is_refused(launch, connect):
    studio = launch(think_seconds=30, heartbeat_seconds=0.05)
    client, second = connect(studio, "client-1"), connect(studio, "client-1")
    session = new_session(client)
    with client.stream("POST", "/run_sse", json=message(session, "a city")) as stream:
        chunks = stream.iter_raw()
        next(chunks)
        refused = turn(second, session)
        with second.stream("POST", "/run_sse", json=message(new_session(client), "x")) as other:
            assert 200 == other.status_code
    assert 409 == refused.status_code
    assert "another message" in refused.json()["message"]


def test_closing_the_connection_ends_the_turn_and_changes_nothing(launch, connect):
    studio = launch(think_seconds=30, heartbeat_seconds=0.05)
    client = connect(studio, "client-1")
    session = new_session(client)
    with client.stream("POST", "/run_sse", json=message(session, "a city")) as stream:
        chunks = stream.iter_raw()
        next(chunks)
    until(lambda: not studio.studio.talking)
    assert "draft" not in client.get(STATE.format(session)).json()["data"]["state"]


def test_the_agent_gets_what_it_needs_to_know(launch, connect):
    seen = []

    def agent(text, draft, **known):
        from studio.api.stand_ins import echo_agent

        seen.append((text, draft, known))
        return echo_agent(text, draft, **known)

    client = connect(launch(agent=agent), "client-1")
    session = client.post("/api/tasks/me/with-session/nemo_agent", json={"language": "ja"}).json()["data"][
        "session_id"
    ]
    client.post(f"/api/upload-video/nemo_agent/me/{session}", files={"files": ("a.mp4", b"media:")})
    for text in ("first", "second"):
        turn(client, session, text)
    (_, nothing, first), (_, draft, second) = seen
    assert nothing is None
    assert a_draft("first") == draft
    assert "ja" == first["language"]
    assert ["a.mp4"] == [asset.filename for asset in first["assets"]]
    assert 1 == (second["seed"] - first["seed"]) % 2**31
