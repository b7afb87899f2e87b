from __future__ import annotations

import asyncio
import json
import os
import stat

import pytest

from fake_nemo import json_answer
from promptreel import errors
from promptreel.client import AccountStore
from promptreel.client.accounts import GuestAccount

LATER = "2999-01-01T00:00:00Z"


async def test_a_users_own_token_is_used_as_it_is_and_never_replaced(client, backend, settings):
    backend.valid = set()
    with pytest.raises(errors.TokenRejected) as caught:
        await client.credits()
    assert "NEMO_TOKEN" in caught.value.message
    assert [] == backend.calls("guest")
    assert not (settings.home / "accounts.json").exists()
    assert client.guest() is None


async def test_a_guest_is_asked_for_once_and_kept(make_client, backend, settings):
    async with make_client(guest=True) as client:
        await client.credits()
        await client.credits()
    async with make_client(guest=True) as client:
        await client.credits()
        assert "anon_42" == client.guest().user_id
    (asked,) = backend.calls("guest")
    assert "authorization" not in asked.headers
    assert {"Bearer guest-1"} == {seen.headers["authorization"] for seen in backend.calls("credits")}
    kept = json.loads((settings.home / "accounts.json").read_text())
    assert kept["client_id"] == asked.headers["x-client-id"]
    assert backend.url in kept["accounts"]


@pytest.mark.skipif(os.name != "posix", reason="modes are a matter of POSIX")
async def test_the_file_of_accounts_is_for_its_owner_alone(make_client, backend, settings):
    async with make_client(guest=True) as client:
        await client.credits()
    path = settings.home / "accounts.json"
    assert 0o600 == stat.S_IMODE(path.stat().st_mode)
    path.chmod(0o644)
    assert AccountStore(settings.home).get(backend.url) is not None
    assert 0o600 == stat.S_IMODE(path.stat().st_mode)


async def test_no_guest_is_asked_for_where_nobody_wanted_one(make_client, backend):
    async with make_client(nemo_token=None) as client:
        with pytest.raises(errors.NoBackend):
            await client.credits()
    assert [] == backend.seen


async def test_a_guest_that_is_refused_is_renewed_with_the_same_client_id(make_client, backend, sid):
    backend.valid = set()
    async with make_client(guest=True) as client:
        await client.credits()
        backend.valid.clear()
        assert "task_1" == (await client.state(sid)).task_id
    first, second = backend.calls("guest")
    assert first.headers["x-client-id"] == second.headers["x-client-id"]


async def test_a_guest_that_has_expired_is_renewed_before_it_is_used(make_client, backend, settings):
    AccountStore(settings.home).put(backend.url, GuestAccount("old", None, "2020-01-01T00:00:00Z"))
    async with make_client(guest=True) as client:
        await client.credits()
    assert ["Bearer guest-1"] == [seen.headers["authorization"] for seen in backend.calls("credits")]


async def test_a_token_that_another_process_renewed_is_taken_over(make_client, backend, settings):
    store = AccountStore(settings.home)
    store.put(backend.url, GuestAccount("old", None, LATER))
    backend.valid = {"new"}
    async with make_client(guest=True) as client:
        await client._api.token()
        store.put(backend.url, GuestAccount("new", None, LATER))
        await client.credits()
    assert [] == backend.calls("guest")


async def test_many_first_calls_at_once_ask_for_one_guest(make_client, backend):
    async with make_client(guest=True) as one, make_client(guest=True) as two:
        await asyncio.gather(*(client.credits() for client in (one, two) for _ in range(5)))
    assert 1 == len(backend.calls("guest"))


async def test_a_message_refused_for_its_token_is_not_sent_again_but_the_guest_is_renewed(
    make_client, backend, sid
):
    backend.plan["run"].append(json_answer({"code": 1001}, 401))
    async with make_client(guest=True) as client:
        with pytest.raises(errors.TokenRejected) as caught:
            await client.send(sid, "hello")
        assert caught.value.retryable
        assert "done" == (await client.send(sid, "hello")).status
    assert ["Bearer guest-1", "Bearer guest-2"] == [
        seen.headers["authorization"] for seen in backend.calls("run")
    ]


@pytest.mark.parametrize("headers", [{}, {"Retry_After": "604800"}])
async def test_a_weekly_quota_is_explained_and_not_looped_on(headers, make_client, backend):
    backend.sticky["guest"] = json_answer({}, 429, **headers)
    async with make_client(guest=True) as client:
        with pytest.raises(errors.GuestQuotaReached) as caught:
            await client.credits()
    assert 1 == len(backend.calls("guest"))
    assert "week" in caught.value.hint
    assert not headers or "again in 7 days" in caught.value.hint


async def test_a_short_wait_for_a_guest_is_waited_once(make_client, backend):
    backend.sticky["guest"] = json_answer({}, 429, Retry_After="0")
    async with make_client(guest=True) as client:
        with pytest.raises(errors.GuestQuotaReached):
            await client.credits()
    assert 2 == len(backend.calls("guest"))


@pytest.mark.parametrize(
    "body",
    [
        {"token": "t1", "user_id": "anon_1"},
        {"code": 0, "data": {"token": "t1", "expires_at": "never", "credits": "many"}},
        {"code": "0", "data": {"token": "t1", "expires_at": None}},
    ],
)
async def test_a_token_is_found_wherever_it_is(body, make_client, backend):
    backend.plan["guest"].append(json_answer(body))
    async with make_client(guest=True) as client:
        await client.credits()
        assert client.guest().is_current()
    assert "Bearer t1" == backend.calls("credits")[0].headers["authorization"]


@pytest.mark.parametrize(
    "body", [{}, {"data": {"token": 7}}, {"token": "a b"}, {"token": ""}, [], {"token": "x\ny"}]
)
async def test_a_guest_without_a_token_is_one_of_our_errors(body, make_client, backend):
    backend.sticky["guest"] = json_answer(body)
    async with make_client(guest=True) as client:
        with pytest.raises(errors.PromptreelError):
            await client.credits()


@pytest.mark.parametrize("token", ["two words", "umläut", "line\nbreak"])
async def test_a_token_that_cannot_be_one_is_not_sent(token, make_client, backend, settings):
    async with make_client(nemo_token=token) as client:
        client._api._own = type(settings.nemo_token)(token)
        with pytest.raises(errors.InvalidInput) as caught:
            await client.credits()
    assert [] == backend.seen
    assert token not in caught.value.message


async def test_the_token_of_the_cloud_never_goes_to_the_studio(make_client, backend):
    async with make_client(name="studio", guest=True, nemo_token="secret") as client:
        await client.credits()
    assert "Bearer guest-1" == backend.calls("credits")[0].headers["authorization"]


async def test_a_guest_without_credits_is_shown_how_to_register(make_client, backend, sid):
    backend.plan["run"].append(json_answer({"code": 2001}))
    async with make_client(guest=True) as client:
        with pytest.raises(errors.CreditsExhausted) as caught:
            await client.send(sid, "hello")
    assert "https://web.example.com/register?bind=anon_42" in caught.value.hint


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"accounts": 3}', '{"accounts": {"x": {"token": 1}}}', "\x00"]
)
def test_a_damaged_file_is_as_good_as_none(text, tmp_path):
    store = AccountStore(tmp_path)
    store.path.write_text(text)
    assert store.get("x") is None
    assert store.client_id() == store.client_id()
    store.put("x", GuestAccount("t", "anon_1", LATER))
    assert "t" == store.get("x").token


def test_forgetting_one_account_keeps_the_others_and_the_client_id(tmp_path):
    store = AccountStore(tmp_path)
    client_id = store.client_id()
    store.put("a", GuestAccount("1", None, LATER))
    store.put("b", GuestAccount("2", None, LATER))
    assert store.forget("a")
    assert not store.forget("a")
    assert ["b"] == store.backends()
    assert client_id == store.client_id()
    assert store.forget()
    assert not store.path.exists()


def test_a_token_does_not_show_in_messages():
    assert "hush" not in repr(GuestAccount("hush", None, LATER))


def test_a_folder_that_cannot_be_written_is_said_plainly(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(errors.OutputRefused):
        AccountStore(tmp_path / "file").client_id()
