"""Guest tokens, claim tokens, credits."""

from datetime import UTC, datetime

import pytest

from promptreel.wire import ClaimToken, CreditsBalance, GuestToken
from studio.api.steps import message, new_session, until

TOKEN = "/api/auth/anonymous-token"
BALANCE = "/api/credits/balance/simple"
WEEK = 7 * 24 * 3600


def ask(client, client_id="client-1"):
    return client.post(TOKEN, headers={"X-Client-Id": client_id})


def test_a_guest_token_comes_in_the_envelope_and_is_valid_for_seven_days(studio, connect):
    before = datetime.now(UTC)
    body = ask(connect(studio)).json()
    token = GuestToken.model_validate(body["data"])
    days = (datetime.fromisoformat(token.expires_at) - before).total_seconds() / 86400
    assert 0 == body["code"]
    assert token.token.startswith("nmv_usr_")
    assert token.user_id.startswith("anon_")
    assert token.credits >= 100
    assert 7 == round(days, 2)


@pytest.mark.parametrize(
    ("headers", "status"), [({}, 400), ({"X-Client-Id": ""}, 400), ({"X-Client-Id": "x" * 65}, 400)]
)
def test_a_client_must_say_its_id(studio, connect, headers, status):
    answer = connect(studio).post(TOKEN, headers=headers)
    assert status == answer.status_code
    assert 400 == answer.json()["code"]
    assert "X-Client-Id" in answer.json()["message"]


def test_the_same_client_id_is_the_same_user(studio, connect):
    client = connect(studio)
    first, again, other = (ask(client, name).json()["data"] for name in ("a", "a", "b"))
    assert first["user_id"] == again["user_id"] != other["user_id"]
    assert first["token"] != again["token"]


def test_the_database_holds_no_token_in_clear(studio, connect, data):
    token = ask(connect(studio)).json()["data"]["token"]
    studio.stop()
    files = [path for path in data.rglob("*") if path.is_file()]
    assert files
    assert not [path.name for path in files if token.encode() in path.read_bytes()]


GUARDED = (
    ("POST", "/api/tasks/me/with-session/nemo_agent"),
    ("POST", "/api/auth/claim-token"),
    ("POST", "/run_sse"),
    ("GET", "/api/state/nemo_agent/me/1/latest"),
    ("GET", BALANCE),
    ("POST", "/api/upload-video/nemo_agent/me/1"),
    ("POST", "/api/render/proxy/lambda"),
    ("GET", "/api/render/proxy/lambda/r"),
    ("POST", "/api/render/proxy/lambda/r/cancel"),
    ("GET", "/api/render/proxy/r/download"),
)


def test_every_endpoint_wants_a_good_token(studio, connect):
    client = connect(studio)
    for authorization in (None, "Bearer", "Bearer nmv_usr_wrong", "Basic abc"):
        headers = {} if authorization is None else {"Authorization": authorization}
        answers = {where: client.request(*where, headers=headers) for where in GUARDED}
        assert dict.fromkeys(GUARDED, 401) == {where: answer.status_code for where, answer in answers.items()}
        assert {1001} == {answer.json()["code"] for answer in answers.values()}


def test_an_expired_token_is_refused_and_its_client_id_gets_a_new_one(launch, connect):
    now = [1_000_000.0]
    client = connect(launch(clock=lambda: now[0]), "client-1")
    assert 200 == client.get(BALANCE).status_code
    now[0] += WEEK
    assert 1001 == client.get(BALANCE).json()["code"]
    token = ask(client).json()["data"]["token"]
    assert 200 == client.get(BALANCE, headers={"Authorization": f"Bearer {token}"}).status_code


def test_there_is_no_quota_by_default(studio, connect):
    client = connect(studio)
    assert {200} == {ask(client).status_code for _ in range(12)}


def test_a_quota_per_client_says_when_to_come_back(launch, connect):
    now = [1_000_000.0]
    client = connect(launch(tokens_per_client=1, clock=lambda: now[0]))
    assert 200 == ask(client).status_code
    now[0] += 100
    refused = ask(client)
    assert 429 == refused.status_code
    assert str(WEEK - 100) == refused.headers["retry-after"]
    assert 200 == ask(client, "another").status_code
    now[0] += WEEK
    assert 200 == ask(client).status_code


def test_a_quota_per_address_counts_all_clients(launch, connect):
    client = connect(launch(tokens_per_address=2))
    assert [200, 200, 429] == [ask(client, name).status_code for name in "abc"]


def test_a_claim_token_names_a_project_and_opens_nothing(client):
    made = client.post("/api/tasks/me/with-session/nemo_agent", json={}).json()["data"]
    body = client.post(
        "/api/auth/claim-token", json={key: made[key] for key in ("task_id", "session_id")}
    ).json()
    claim = ClaimToken.model_validate(body["data"])
    assert claim.claim_token.startswith("clm_")
    assert WEEK == claim.expires_in
    assert 401 == client.get(BALANCE, headers={"Authorization": f"Bearer {claim.claim_token}"}).status_code


def test_a_claim_token_needs_the_right_project(client, session):
    wrong_task = client.post("/api/auth/claim-token", json={"task_id": "task_x", "session_id": session})
    no_session = client.post("/api/auth/claim-token", json={"task_id": "task_x", "session_id": "1"})
    half = client.post("/api/auth/claim-token", json={"task_id": "task_x"})
    assert [404, 404, 400] == [answer.status_code for answer in (wrong_task, no_session, half)]


def test_credits_are_plenty_and_nothing_is_charged(client, session):
    before = CreditsBalance.model_validate(client.get(BALANCE).json()["data"])
    client.post("/run_sse", json=message(session, "a city"))
    assert before.total == before.available + before.frozen
    assert before.dump() == client.get(BALANCE).json()["data"]


def test_a_configured_ledger_charges_what_was_done(launch, connect):
    client = connect(launch(starting_credits=160), "client-1")
    session = new_session(client)
    balances = [client.get(BALANCE).json()["data"]["available"]]
    for text in ("talk", "fail", "a city", "another city"):
        client.post("/run_sse", json=message(session, text))
        balances.append(client.get(BALANCE).json()["data"]["available"])
    assert [160, 160, 160, 60, 10] == balances
    refused = client.post("/run_sse", json=message(session, "a third city"))
    assert 2001 == refused.json()["code"]
    assert "50" in refused.json()["message"]
    assert 409 != client.post("/run_sse", json=message(session, "still free for the next")).status_code


def test_what_running_work_may_cost_is_frozen_and_comes_back_when_it_is_dropped(launch, connect):
    studio = launch(starting_credits=100, think_seconds=30, heartbeat_seconds=0.05)
    client, watcher = connect(studio, "client-1"), connect(studio, "client-1")
    session = new_session(client)
    with client.stream("POST", "/run_sse", json=message(session, "a city")) as stream:
        chunks = stream.iter_raw()
        next(chunks)
        during = watcher.get(BALANCE).json()["data"]
    assert {"available": 0, "frozen": 100, "total": 100} == during
    until(lambda: not watcher.get(BALANCE).json()["data"]["frozen"])
    assert 100 == watcher.get(BALANCE).json()["data"]["available"]
