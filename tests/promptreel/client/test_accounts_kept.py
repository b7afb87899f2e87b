"""Accounts that are kept are never replaced by accident: each guest token opens projects that nothing else opens."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from promptreel import errors
from promptreel.client import AccountStore
from promptreel.client.accounts import GuestAccount

ACCOUNT = GuestAccount("secret-token", "anon_1", "2999-01-01T00:00:00Z")


@pytest.fixture
def store(tmp_path):
    made = AccountStore(tmp_path)
    made.put("https://a", ACCOUNT)
    return made


@pytest.fixture
def unreadable(store, monkeypatch):
    """A file that somebody else owns by now."""
    read = Path.read_text

    def refuse(self, *args, **named):
        if self == store.path:
            raise PermissionError(errno.EACCES, "Permission denied")
        return read(self, *args, **named)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "read_text", refuse)
        yield


@pytest.mark.usefixtures("unreadable")
@pytest.mark.parametrize(
    "change",
    [
        lambda store: store.put("https://b", ACCOUNT),
        lambda store: store.client_id(),
        lambda store: store.forget("https://a"),
    ],
)
def test_a_file_that_cannot_be_read_is_not_replaced(store, change):
    before = store.path.read_bytes()
    with pytest.raises(errors.OutputRefused, match="cannot be read: Permission denied"):
        change(store)
    assert before == store.path.read_bytes()


async def test_no_other_guest_is_asked_for_in_its_place(make_client, backend, settings, unreadable, store):
    async with make_client(guest=True, home=store.path.parent) as client:
        with pytest.raises(errors.OutputRefused):
            await client.credits()
    assert [] == backend.calls("guest")


def test_a_file_whose_mode_cannot_be_changed_is_read_all_the_same(store, monkeypatch):
    def refuse(*_):
        raise PermissionError(errno.EPERM, "Operation not permitted")

    store.path.chmod(0o644)
    monkeypatch.setattr(Path, "chmod", refuse)
    assert ACCOUNT == store.get("https://a")
