"""Verifying and saving files."""

from __future__ import annotations

import errno
import hashlib
import os
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fake_nemo import gif_bytes, mp4_bytes, webm_bytes
from promptreel import errors
from promptreel.client import claim_target, free_name, publish, verify_file
from promptreel.client.saving import explain

WHOLE = {
    "mp4": mp4_bytes(12.5, 640, 360),
    "mov": mp4_bytes(12.5, 640, 360, brand=b"qt  ", moov_last=True),
    "webm": webm_bytes(12.5, 640, 360),
    "gif": gif_bytes(frames=5, delay=250, width=640, height=360),
}


@pytest.fixture
def path(tmp_path):
    return tmp_path / "file"


@pytest.mark.parametrize("kind", WHOLE)
def test_a_whole_file_is_described(kind, path):
    path.write_bytes(WHOLE[kind])
    facts = verify_file(path, kind=kind, expected_seconds=12.5)
    assert (kind, 12.5, 640, 360) == (facts.container, facts.duration_seconds, facts.width, facts.height)
    assert len(WHOLE[kind]) == facts.bytes
    assert hashlib.sha256(WHOLE[kind]).hexdigest() == facts.sha256


@pytest.mark.parametrize("kind", WHOLE)
def test_a_file_without_its_end_is_refused(kind, path):
    path.write_bytes(WHOLE[kind][:-1])
    with pytest.raises(errors.VerificationFailed):
        verify_file(path, kind=kind)


@pytest.mark.parametrize("kind", WHOLE)
@pytest.mark.parametrize("other", WHOLE)
def test_a_file_of_another_kind_is_refused(kind, other, path):
    path.write_bytes(WHOLE[other])
    if kind != other:
        with pytest.raises(errors.VerificationFailed, match=other.upper()):
            verify_file(path, kind=kind)


@pytest.mark.parametrize("seconds", [10, 13.5, 60])
def test_a_file_of_another_length_is_refused(seconds, path):
    path.write_bytes(WHOLE["mp4"])
    with pytest.raises(errors.VerificationFailed, match="long"):
        verify_file(path, kind="mp4", expected_seconds=seconds)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"x",
        b"<html>",
        b"\0" * 100,
        mp4_bytes(data=b""),
        WHOLE["mp4"] + b"\0\0\0\1mdat",
        WHOLE["mp4"] + b"x",
    ],
)
def test_what_is_no_whole_video_is_refused(data, path):
    path.write_bytes(data)
    with pytest.raises(errors.VerificationFailed):
        verify_file(path, kind="mp4")


def test_a_missing_file_is_refused(path):
    with pytest.raises(errors.VerificationFailed):
        verify_file(path, kind="mp4")


@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(sorted(WHOLE)), st.data())
def test_a_damaged_file_raises_nothing_but_our_error(path, kind, data):
    raw = bytearray(WHOLE[kind])
    for _ in range(data.draw(st.integers(1, 4))):
        raw[data.draw(st.integers(0, min(len(raw), 300) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(raw[: data.draw(st.integers(0, len(raw)))])
    with suppress(errors.VerificationFailed):
        verify_file(path, kind=kind)


def test_a_finished_file_gets_its_name(tmp_path):
    final = claim_target(tmp_path / "new" / "film.mp4")
    temp = final.with_name(".film.tmp")
    temp.write_bytes(b"x")
    publish(temp, final)
    assert [final] == list(final.parent.iterdir())


def test_a_file_that_lies_there_is_never_overwritten_unless_told(tmp_path):
    final, temp = tmp_path / "film.mp4", tmp_path / "temp"
    final.write_bytes(b"old")
    temp.write_bytes(b"new")
    with pytest.raises(errors.OutputRefused):
        claim_target(final)
    with pytest.raises(errors.OutputRefused):
        publish(temp, final)
    assert b"old" == final.read_bytes()
    assert temp.exists()
    publish(temp, claim_target(final, overwrite=True), overwrite=True)
    assert b"new" == final.read_bytes()


def test_a_disk_without_links_still_never_overwrites(tmp_path, monkeypatch):
    def no_links(*_):
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", no_links)
    final, temp = tmp_path / "film.mp4", tmp_path / "temp"
    temp.write_bytes(b"one")
    publish(temp, final)
    temp.write_bytes(b"two")
    with pytest.raises(errors.OutputRefused):
        publish(temp, final)
    assert b"one" == final.read_bytes()


def test_a_free_name_has_a_number(tmp_path):
    path = tmp_path / "film.mp4"
    assert path == free_name(path)
    path.touch()
    (tmp_path / "film (2).mp4").touch()
    assert tmp_path / "film (3).mp4" == free_name(path)


def test_places_that_cannot_be_written_to_are_said_plainly(tmp_path):
    (tmp_path / "file").touch()
    for place in (tmp_path, tmp_path / "file" / "film.mp4", tmp_path / ("x" * 300), tmp_path / "a\0b"):
        with pytest.raises(errors.OutputRefused):
            claim_target(place)


@pytest.mark.parametrize(
    ("number", "word"),
    [
        (errno.ENOSPC, "full"),
        (errno.EACCES, "may not"),
        (errno.ENOTDIR, "not a folder"),
        (errno.EIO, "cannot be written"),
    ],
)
def test_what_the_system_says_becomes_a_sentence(number, word, tmp_path):
    assert word in explain(OSError(number, "x"), tmp_path / "f").message
