"""Who is let in: by token, by the name they call the server, by the page they come from."""

import json
import os
import stat

import pytest

from promptreel.errors import InvalidInput
from promptreel_mcp.http.guard import Doors
from serving_rig.over_http import command, promptreel, raw

BEGIN = json.dumps(
    {
        "jsonrpc": "2.0",
        "id": 1,
        "method": "initialize",
        "params": {
            "protocolVersion": "2025-11-25",
            "capabilities": {},
            "clientInfo": {"name": "x", "version": "1"},
        },
    }
)


JSON = {"Content-Type": "application/json", "Accept": "application/json, text/event-stream"}


def begin(http, **headers):
    return http.post("/mcp", content=BEGIN, headers=JSON | headers)


def test_every_forged_token_is_answered_alike(standing):
    token = standing.token()
    forged = [
        None,
        "",
        token,
        f"Basic {token}",
        "Bearer",
        f"Bearer {token[:-1]}",
        f"Bearer {token}x",
        f"Bearer {token.swapcase()}",
        f"Bearer {token} {token}",
        "Bearer " + "x" * 5000,
        'Bearer {"owner": "x"}',
        "Bearer \xff\xfe",
    ]
    with standing.http() as http:
        assert 200 == begin(http, Authorization=f"Bearer {token}").status_code
        answers = [
            begin(http, **({} if value is None else {"Authorization": value.encode("latin-1")}))
            for value in forged
        ]
        put = http.put("/incoming/a.mp4", content=b"x")
    assert {401} == {answer.status_code for answer in [*answers, put]}
    assert 1 == len({answer.text for answer in answers})
    assert all(answer.headers["www-authenticate"].startswith("Bearer") for answer in answers)


def test_two_tokens_in_one_request_are_none(standing):
    lines = ["POST /mcp HTTP/1.1", f"Host: {standing.url[7:]}", "Content-Length: 0"]
    bearer = f"Authorization: Bearer {standing.token()}"
    head, _ = raw(standing.url, *lines, bearer, "Authorization: Bearer x")
    assert head.startswith("HTTP/1.1 401")


ROUTES = ["/mcp", "/healthz", "/files/j_aaaaaaaa/a.mp4", "/incoming/a.mp4", "/elsewhere"]
FOREIGN_HOSTS = [
    "evil.example",
    "evil.example:{port}",
    "127.0.0.1.evil.example:{port}",
    "localhost.evil.example",
    "localhost@evil.example",
    "evil.example@127.0.0.1",
    "127.0.0.1:{port}/x",
    "127.0.0.1:{port}#evil",
    "",
    "0.0.0.0:{port}",
    "[::ffff:127.0.0.1",
    "127.0.0.1:port",
]


@pytest.mark.parametrize("route", ROUTES)
def test_a_foreign_host_name_is_refused_on_every_route(standing, route):
    """A web page that binds its own name to our address still sends that name."""
    port = standing.url.rsplit(":", 1)[1]
    bearer = f"Authorization: Bearer {standing.token()}"
    for host in FOREIGN_HOSTS:
        head, _ = raw(standing.url, f"GET {route} HTTP/1.1", f"Host: {host.format(port=port)}", bearer)
        assert head.startswith("HTTP/1.1 421"), host
    for hosts in (["Host: 127.0.0.1", "Host: evil.example"], []):
        head, _ = raw(standing.url, f"GET {route} HTTP/1.1", *hosts, bearer)
        assert head.startswith(("HTTP/1.1 421", "HTTP/1.1 400")), hosts


FOREIGN_PAGES = [
    "http://evil.example",
    "null",
    "https://127.0.0.1.evil.example",
    "file://",
    "http://localhost@evil.example",
]


@pytest.mark.parametrize("route", ROUTES)
def test_a_page_of_another_origin_is_refused_on_every_route(standing, route):
    with standing.http("owner") as http:
        for origin in FOREIGN_PAGES:
            assert 403 == http.get(route, headers={"Origin": origin}).status_code, origin
        # A GET on /mcp would listen for ever.
        assert 403 != http.head(route, headers={"Origin": standing.url}).status_code


def test_an_allowed_page_may_ask_beforehand_and_read_the_answer(start):
    served = start("--allowed-origin", "https://app.example")
    asks = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization"}
    with served.http() as http:
        before = http.options("/mcp", headers=asks | {"Origin": "https://app.example"})
        assert (200, "https://app.example") == (
            before.status_code,
            before.headers["access-control-allow-origin"],
        )
        assert 401 == begin(http, Origin="https://app.example").status_code
        assert 403 == http.options("/mcp", headers=asks | {"Origin": "https://evil.example"}).status_code


def test_a_server_for_other_machines_wants_to_know_its_names(home):
    refused = command(home, "--host", "0.0.0.0", "--port", "0")
    assert 2 == refused.returncode
    assert "--allowed-host" in refused.stderr
    assert "Traceback" not in refused.stderr
    assert not home.exists()


def test_with_a_name_it_answers_under_that_name_alone(start):
    served = start("--host", "0.0.0.0", "--allowed-host", "Video.example.com")
    port = served.url.rsplit(":", 1)[1]
    url = f"http://127.0.0.1:{port}"
    for host, status in [("video.example.com", 200), (f"video.example.com:{port}", 200), ("127.0.0.1", 421)]:
        head, _ = raw(url, "GET /healthz HTTP/1.1", f"Host: {host}")
        assert head.startswith(f"HTTP/1.1 {status}"), host
    head, _ = raw(url, "POST /mcp HTTP/1.1", "Host: video.example.com", "Content-Length: 0")
    assert head.startswith("HTTP/1.1 401")


@pytest.mark.parametrize("name", ["http://a.example", "a.example/x", "a b", "a@b", "", "a:port", "a?b"])
def test_what_is_no_name_is_refused_at_the_start(name):
    with pytest.raises(InvalidInput):
        Doors.of("127.0.0.1", [name], [])
    with pytest.raises(InvalidInput):
        Doors.of("127.0.0.1", [], [name.replace("http://a.example", "ftp://a.example")])


def test_the_tokens_are_in_a_file_for_the_owner_alone(home, start):
    served = start()
    path = home / "http" / "tokens.json"
    assert str(path) in served.said
    token = served.token()
    assert token not in served.said
    assert len(token) >= 40
    if os.name == "posix":
        assert 0o600 == stat.S_IMODE(path.stat().st_mode)
    assert (0, "") == served.end()
    assert token == start().token()


def test_a_user_can_come_and_go_while_the_server_runs(home, start):
    served = start()
    with served.http() as http:
        added = command(home, "--add-user", "anna")
        assert (0, True) == (added.returncode, str(home / "http" / "tokens.json") in added.stdout)
        anna = served.bearer("anna")
        assert served.token("anna") not in added.stdout + added.stderr
        assert 200 == begin(http, **anna).status_code
        path = home / "http" / "tokens.json"
        owner = served.bearer()
        path.write_text(json.dumps({"owner": served.token()}))
        assert 401 == begin(http, **anna).status_code
        path.write_text("{")
        assert 200 == begin(http, **owner).status_code


@pytest.mark.parametrize("name", ["", "Anna", "../anna", "a/b", "owner", "con", "x" * 33, "a b", "-a", "ä"])
def test_a_name_that_is_no_name_gets_no_token(home, name):
    refused = command(home, f"--add-user={name}")
    assert 2 == refused.returncode
    assert "Traceback" not in refused.stderr


def test_a_token_that_can_be_guessed_is_refused(home):
    refused = command(home, "--port", "0", PROMPTREEL_HTTP_TOKEN="secret")
    assert 2 == refused.returncode
    assert "too short" in refused.stderr


def test_a_port_in_use_is_said_in_a_sentence(home, standing):
    refused = command(home, "--port", standing.url.rsplit(":", 1)[1])
    assert 2 == refused.returncode
    assert "--port" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_options_of_http_without_http_are_refused(home):
    refused = promptreel(home, "mcp", "--port", "8000")
    assert 2 == refused.returncode
    assert "--http" in refused.stderr


def test_a_large_body_is_refused_before_it_is_read(standing):
    with standing.http("owner") as http:
        assert 413 == http.post("/mcp", content=b" " * (4 * 1024 * 1024 + 1), headers=JSON).status_code
