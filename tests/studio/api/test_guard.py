"""Which requests are let in at all, and what answers at unknown addresses."""

import pytest

from promptreel_studio.api.activity import Activity
from promptreel_studio.api.guard import Guard, is_loopback


@pytest.fixture
def port(studio):
    return studio.url.rpartition(":")[2]


def test_only_our_own_names_are_answered(studio, connect, port):
    client = connect(studio)
    for host in (f"127.0.0.1:{port}", f"localhost:{port}", f"LOCALHOST:{port}", f"[::1]:{port}", "127.0.0.1"):
        assert 200 == client.get("/healthz", headers={"Host": host}).status_code, host
    for host in (
        f"evil.example:{port}",
        "127.0.0.1.evil.example",
        "192.168.1.5",
        "0.0.0.0",
        "[::",
        "x@localhost",
    ):
        assert 200 != client.get("/healthz", headers={"Host": host}).status_code, host


def test_pages_of_other_origins_are_refused(studio, connect, port):
    client = connect(studio)
    own = {"Origin": f"http://127.0.0.1:{port}"}
    assert 200 == client.get("/healthz", headers=own).status_code
    for origin in (
        "null",
        "https://evil.example",
        "http://localhost:3000",
        f"https://127.0.0.1:{port}",
        "http://127.0.0.1",
    ):
        answer = client.post("/api/auth/anonymous-token", headers={"X-Client-Id": "c", "Origin": origin})
        assert 403 == answer.status_code, origin


def test_a_studio_for_other_machines_answers_addresses_but_no_foreign_names():
    guard = Guard(None, "0.0.0.0", Activity())
    assert [True, True, True, False] == [
        guard._is_ours(host) for host in ("192.168.1.5:80", "[fd00::1]", "localhost:1", "evil.example")
    ]
    named = Guard(None, "studio.lan", Activity())
    assert [True, True, False] == [
        named._is_ours(host) for host in ("studio.lan:80", "127.0.0.1", "192.168.1.5")
    ]


def test_loopback_is_more_than_one_address():
    hosts = ("127.0.0.1", "127.8.8.8", "::1", "localhost", "0.0.0.0", "10.0.0.1", "example.com")
    assert [True, True, True, True, False, False, False] == [is_loopback(host) for host in hosts]


def test_unknown_addresses_and_methods_are_refused_in_the_envelope(studio, connect):
    client = connect(studio)
    nowhere, wrong = client.get("/api/nothing"), client.get("/run_sse")
    assert (
        [404, 405]
        == [nowhere.status_code, wrong.status_code]
        == [nowhere.json()["code"], wrong.json()["code"]]
    )


def test_what_nobody_foresaw_is_answered_without_details(client, monkeypatch, caplog):
    def broken(*_, **__):
        raise ZeroDivisionError("a secret detail")

    monkeypatch.setattr("promptreel_studio.store.ledger.balance", broken)
    monkeypatch.setattr("promptreel_studio.store.sessions.create", broken)
    answer = client.post("/api/tasks/me/with-session/nemo_agent", json={})
    assert 500 == answer.status_code
    assert "secret" not in answer.text
    assert "secret" in caplog.text


def test_a_full_disk_is_said(client, session, monkeypatch):
    import errno

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("promptreel_studio.api.incoming.IncomingFile.write", full)
    answer = client.post(f"/api/upload-video/nemo_agent/me/{session}", files={"files": ("a.mp4", b"media:")})
    assert 507 == answer.status_code
    assert "disk" in answer.json()["message"]
