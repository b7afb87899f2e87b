"""The guards that every cell is held to find what they are there to find."""

from __future__ import annotations

import pytest
from nemo_faults.guards import headers_wrong, leftovers, secrets_told
from nemo_faults.messages import Request
from nemo_faults.stage import IDENTITY, OWN_TOKEN
from nemo_faults.world import FILE

OURS = {key.lower(): value for key, value in IDENTITY.headers().items()}
BEARER = {"authorization": f"Bearer {OWN_TOKEN}"}


def request(headers, *, foreign=False, call="state", target="/x"):
    return Request(call, 1, target, foreign, headers, b"", None, None)


def test_a_request_as_it_should_be_is_nothing_to_complain_of():
    assert [] == headers_wrong([request(OURS | BEARER), request({}, foreign=True)], "own")


@pytest.mark.parametrize(
    ("seen", "complaint"),
    [
        (request(BEARER, foreign=True), "a foreign host was told authorization"),
        (request(OURS, foreign=True), "a foreign host was told x-skill-source"),
        (request(BEARER), "state came without our X-Skill headers"),
        (request(OURS), "state came without the user's own token"),
        (request(OURS, call="guest"), "an own token was to be replaced"),
        (request(OURS | BEARER, call="guest"), "the call for a guest account had a token"),
    ],
)
def test_a_header_in_the_wrong_place_is_found(seen, complaint):
    assert complaint in headers_wrong([seen], "own")


def test_a_guests_call_with_another_token_is_found():
    assert ["state came without a guest's token"] == headers_wrong([request(OURS | BEARER)], "guest")


def test_a_token_in_an_address_or_a_sentence_or_a_file_is_found(tmp_path):
    accounts = tmp_path / "home" / "accounts.json"
    accounts.parent.mkdir()
    accounts.write_text(OWN_TOKEN)
    seen = [request({}, target=f"/x?token={OWN_TOKEN}")]
    assert [
        "a token is in the address of state",
        "a token is in a sentence",
        "the user's own token is kept",
    ] == secrets_told(seen, f"It is {OWN_TOKEN}.", tmp_path)


@pytest.mark.parametrize(
    ("name", "content", "outcome", "complaint"),
    [
        ("film.mp4", FILE, "Unreachable", "the file and the outcome contradict each other"),
        ("film.mp4", FILE[:-1], "ok", "the file is not the backend's"),
        ("film.mp4.part", b"something else", "Unreachable", "film.mp4.part is left"),
        (".accounts.json.1f", b"", "Unreachable", ".accounts.json.1f is left"),
    ],
)
def test_a_file_that_should_not_be_there_is_found(tmp_path, name, content, outcome, complaint):
    (tmp_path / name).write_bytes(content)
    assert [complaint] == leftovers(tmp_path, outcome, FILE, made_by="download")


def test_an_accounts_file_that_is_damaged_or_open_to_others_is_found(tmp_path):
    accounts = tmp_path / "home" / "accounts.json"
    accounts.parent.mkdir()
    accounts.write_text("{")
    accounts.chmod(0o644)
    assert ["accounts.json is no JSON", "others can read accounts.json"] == leftovers(
        tmp_path, "ok", FILE, made_by="credits"
    )
