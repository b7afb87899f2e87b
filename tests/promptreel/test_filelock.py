"""One owner at a time, and none that is dead."""

import asyncio
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from promptreel.filelock import FileLock

HOLDER = """
import sys, time
from pathlib import Path
from promptreel.filelock import FileLock
lock = FileLock(Path(sys.argv[1]))
assert lock.acquire()
print("mine", flush=True)
sys.stdin.read()
"""


def test_a_second_one_does_not_get_it(tmp_path):
    first, second = FileLock(tmp_path / "a.lock"), FileLock(tmp_path / "a.lock")
    assert first.acquire()
    assert not second.acquire()
    assert second.is_held_by_another()
    first.release()
    assert second.acquire()
    second.release()


def test_nothing_is_left_of_a_lock_that_is_free(tmp_path):
    lock = FileLock(tmp_path / "locks" / "a.lock")
    with lock.held() as mine:
        assert mine
    assert [] == list(lock.path.parent.iterdir())
    assert not lock.is_held_by_another()
    assert [] == list(lock.path.parent.iterdir())


def test_a_killed_owner_loses_it(tmp_path):
    path = tmp_path / "a.lock"
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with holder:
        assert b"mine\n" == holder.stdout.readline()
        assert FileLock(path).is_held_by_another()
        holder.kill()
        holder.wait(10)
    assert not FileLock(path).is_held_by_another()


def test_removing_the_file_never_makes_two_owners(tmp_path):
    """The file is removed at each release while others are about to lock it."""
    path, owners, seen = tmp_path / "a.lock", [], []

    def use(_):
        lock = FileLock(path)
        assert lock.acquire(20)
        owners.append(1)
        seen.append(len(owners))
        owners.pop()
        lock.release()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(use, range(200)))
    assert {1} == set(seen)


async def test_waiting_for_it_holds_up_nothing_else_and_ends(tmp_path):
    owner, other = FileLock(tmp_path / "a.lock"), FileLock(tmp_path / "a.lock")
    assert owner.acquire()
    with pytest.raises(TimeoutError):
        async with other.held_soon(0.1):
            pytest.fail("it was not free")
    asyncio.get_running_loop().call_later(0.05, owner.release)
    async with other.held_soon(20):
        assert not owner.acquire()
    assert owner.acquire()
    owner.release()
