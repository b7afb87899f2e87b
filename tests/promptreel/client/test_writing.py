from __future__ import annotations

import asyncio
import errno
import threading

import pytest

from promptreel.client import writing
from promptreel.client.writing import Writer

DEADLINE = 20


@pytest.fixture
def small_batches(monkeypatch):
    monkeypatch.setattr(writing, "BATCH_BYTES", 8)
    monkeypatch.setattr(writing, "SYNC_BYTES", 16)


class Disk:
    """A file that can be slow, take little at once, and become full."""

    def __init__(self, file, *, room=10**9, at_once=10**9):
        self.file, self.room, self.at_once = file, room, at_once
        self.gate = threading.Event()
        self.gate.set()
        self.reached = threading.Event()

    def write(self, data):
        self.reached.set()
        assert self.gate.wait(DEADLINE)
        count = min(len(data), self.room, self.at_once)
        if not count:
            raise OSError(errno.ENOSPC, "No space left on device")
        self.room -= count
        return self.file.write(data[:count])

    def fileno(self):
        return self.file.fileno()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "film.part"


async def test_everything_arrives_in_order_however_little_the_disk_takes_at_once(path, small_batches):
    with path.open("wb", buffering=0) as file:
        async with Writer(Disk(file, at_once=3)) as writer:
            for number in range(100):
                await writer.write(bytes([number]) * 5)
    assert b"".join(bytes([number]) * 5 for number in range(100)) == path.read_bytes()


async def test_a_full_disk_leaves_a_beginning_without_gaps(path, small_batches):
    with path.open("wb", buffering=0) as file:
        disk = Disk(file, room=20)

        async def save():
            async with Writer(disk) as writer:
                for number in range(100):
                    await writer.write(bytes([number]) * 8)
                    disk.room += 1

        with pytest.raises(OSError, match="No space left"):
            await save()
    data = path.read_bytes()
    whole = b"".join(bytes([number]) * 8 for number in range(100))
    assert 20 <= len(data) < len(whole)
    assert data == whole[: len(data)]


async def test_what_came_before_an_error_is_kept(path):
    async def save():
        with path.open("wb", buffering=0) as file:
            async with Writer(file) as writer:
                await writer.write(b"the beginning")
                raise ValueError("broke off")

    with pytest.raises(ValueError, match="broke off"):
        await save()
    assert b"the beginning" == path.read_bytes()


async def test_cancelled_while_the_disk_is_slow_it_waits_for_the_thread_before_the_file_is_closed(
    path, small_batches
):
    with path.open("wb", buffering=0) as file:
        disk = Disk(file)
        disk.gate.clear()

        async def save():
            async with Writer(disk) as writer:
                for _ in range(10):
                    await writer.write(b"12345678")

        task = asyncio.create_task(save())
        assert await asyncio.to_thread(disk.reached.wait, DEADLINE)
        for _ in range(3):
            task.cancel()
            await asyncio.sleep(0)
        assert not task.done()
        disk.gate.set()
        async with asyncio.timeout(DEADLINE):
            with pytest.raises(asyncio.CancelledError):
                await task
    assert path.read_bytes() in {b"12345678", b"12345678" * 2}


async def test_a_slow_disk_holds_up_nothing_else(path, small_batches):
    with path.open("wb", buffering=0) as file:
        disk = Disk(file)
        disk.gate.clear()
        async with Writer(disk) as writer:
            await writer.write(b"12345678")
            await writer.write(b"1234")
            assert not path.read_bytes()
            disk.gate.set()
    assert b"123456781234" == path.read_bytes()


async def test_the_disk_is_sent_to_work_before_the_end(path, small_batches, monkeypatch):
    synced = []
    monkeypatch.setattr(writing.os, "fsync", lambda _: synced.append(path.stat().st_size))
    with path.open("wb", buffering=0) as file:
        async with Writer(file) as writer:
            for _ in range(20):
                await writer.write(b"12345678")
    assert len(synced) > 1
    assert 160 == synced[-1]
