"""`promptreel account`, as people call it."""

import json

import pytest
from typer.testing import CliRunner

from promptreel.client import AccountStore, GuestAccount
from promptreel.errors import InvalidInput
from promptreel_mcp.cli import account as command
from promptreel_mcp.cli.app import app

CLOUD = "https://mega-api-prod.nemovideo.ai"
SECRET = "nmv_usr_secret"


@pytest.fixture
def store(home):
    return AccountStore(home)


@pytest.fixture
def guest(store):
    store.client_id()
    store.put(CLOUD, GuestAccount(SECRET, "anon_42", "2099-01-01T00:00:00Z", 100))
    return store


def run(*arguments):
    found = CliRunner().invoke(app, ["account", *arguments])
    assert SECRET not in found.output
    return found


def test_a_fresh_machine_has_no_account_and_is_told_how_to_get_one(store):
    said = run().output
    assert "No account" in said
    assert "--backend nemo" in said
    assert "NEMO_TOKEN" in said
    assert not store.path.exists()


def test_a_guest_is_shown_with_its_end_its_credits_and_the_link_that_keeps_it(guest):
    said = " ".join(run().output.split())
    assert "A guest account anon_42" in said
    assert "good until 2099-01-01" in said
    assert "100 credits" in said
    assert "https://nemovideo.com/register?bind=anon_42" in said
    assert str(guest.path) in said


@pytest.mark.parametrize(
    ("ends", "says"), [("2001-02-03T00:00:00Z", "ended on 2001-02-03"), ("some day", "with no known end")]
)
def test_an_end_is_told_as_it_is(store, ends, says):
    store.put(CLOUD, GuestAccount(SECRET, None, ends))
    assert says in run().output


def test_json_holds_all_but_the_token(guest):
    found = json.loads(run("--json").output)
    assert str(guest.path) == found["file"]
    cloud, studio = found["accounts"]
    assert ("nemo", "guest", "anon_42") == (cloud["backend"], cloud["kind"], cloud["user_id"])
    assert ("studio", "none") == (studio["backend"], studio["kind"])


def test_a_token_of_the_users_own_is_named_and_not_shown(guest, monkeypatch):
    monkeypatch.setenv("NEMO_TOKEN", SECRET)
    said = run().output
    assert "Your own account" in said
    assert "A guest account is kept as well" in said


def test_a_damaged_file_is_no_crash(store):
    store.path.parent.mkdir(parents=True)
    store.path.write_text('{"accounts": [')
    assert "No account" in run().output


def test_forgetting_needs_a_yes_where_nobody_can_be_asked(guest):
    found = run("forget")
    assert isinstance(found.exception, InvalidInput)
    assert "--yes" in found.exception.hint
    assert guest.get(CLOUD) is not None


def test_forgetting_asks_and_a_no_keeps_it(guest, monkeypatch):
    monkeypatch.setattr(command, "_can_ask", lambda: True)
    found = CliRunner().invoke(app, ["account", "forget"], input="n\n")
    assert 1 == found.exit_code
    assert guest.get(CLOUD) is not None
    CliRunner().invoke(app, ["account", "forget"], input="y\n")
    assert guest.get(CLOUD) is None


def test_forgetting_keeps_the_id_by_which_the_backend_knows_this_installation(guest):
    known = guest.client_id()
    assert CLOUD in run("forget", "nemo", "--yes").output
    assert guest.get(CLOUD) is None
    assert known == guest.client_id()


def test_forgetting_all_leaves_no_file(guest):
    assert "the id of this installation" in run("forget", "all", "-y").output
    assert not guest.path.exists()


def test_forgetting_what_is_not_there_changes_nothing(guest):
    assert "nothing was changed" in run("forget", "studio", "--yes").output
    assert guest.get(CLOUD) is not None


def test_a_token_in_the_environment_can_only_be_unset_there(guest, monkeypatch):
    monkeypatch.setenv("NEMO_TOKEN", SECRET)
    said = run("forget", "--yes").output
    assert "unset it" in said
    assert guest.get(CLOUD) is None
