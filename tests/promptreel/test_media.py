from __future__ import annotations

import os
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fake_nemo import gif_bytes, mp4_bytes, webm_bytes
from promptreel import errors, media


def ftyp(brand: bytes) -> bytes:
    return struct.pack(">I4s4sI", 16, b"ftyp", brand, 0)


HEADS = {
    "mp4": [mp4_bytes(), ftyp(b"isom"), ftyp(b"mp42"), ftyp(b"dash")],
    "mov": [ftyp(b"qt  "), struct.pack(">I4s", 8, b"wide") + b"\0" * 16],
    "avi": [b"RIFF\0\0\0\0AVI LIST"],
    "webm": [webm_bytes()],
    "mkv": [webm_bytes(doctype=b"matroska")],
    "jpg": [b"\xff\xd8\xff\xe0\0\x10JFIF"],
    "png": [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"],
    "gif": [gif_bytes(), b"GIF87a" + b"\0" * 10],
    "webp": [b"RIFF\0\0\0\0WEBPVP8 "],
    "mp3": [b"ID3\4\0\0\0\0\0\0\0\0", b"\xff\xfb\x90\x64\0\0", b"\xff\xf3\x40\xc0\0\0"],
    "wav": [b"RIFF\0\0\0\0WAVEfmt ", b"RF64\xff\xff\xff\xffWAVEds64"],
    "m4a": [ftyp(b"M4A ")],
    "aac": [b"\xff\xf1\x50\x80\0\0", b"\xff\xf9\x4c\x80\0\0"],
}
NO_MEDIA = [
    b"",
    b"x",
    b"#!/bin/sh\n",
    b"%PDF-1.7",
    b"PK\3\4",
    b"\x7fELF",
    b"-----BEGIN OPENSSH PRIVATE KEY-----",
    b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    b"\xff\xfe<\0h\0t\0m\0l\0",
    b"\xff\xff\xff\xff",
    ftyp(b"heic"),
    ftyp(b"avif"),
    b"RIFF\0\0\0\0ACON",
]


@pytest.mark.parametrize(("name", "head"), [(name, head) for name, heads in HEADS.items() for head in heads])
def test_an_accepted_type_is_known_by_its_content(name, head):
    assert name == media.sniff(head).name


def test_every_accepted_type_is_tested():
    assert set(media.ACCEPTED.split()) == set(HEADS)


@pytest.mark.parametrize("head", NO_MEDIA)
def test_what_is_no_media_is_not_taken_for_it(head):
    assert media.sniff(head) is None


@given(st.binary(max_size=64))
def test_looking_at_any_bytes_raises_nothing(head):
    media.sniff(head)


@pytest.fixture
def clip(tmp_path):
    path = tmp_path / "clip.mp4"
    path.write_bytes(mp4_bytes())
    return path


def check(path, *folders, limit=10**9):
    return media.check_file(path, folders, max_bytes=limit)


def test_a_good_file_is_described(clip, tmp_path):
    found = check(clip, tmp_path)
    assert ("clip.mp4", clip.stat().st_size, "video") == (found.name, found.size, found.type.kind)
    with found.open() as file:
        assert clip.read_bytes() == file.read()


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.srt", "1\n00:00:01,000 --> 00:00:02,000\nHi\n".encode("utf-16"), "srt"),
        ("a.SRT", b"1\n00:00:01,000 --> 00:00:02,000\nHi\n", "srt"),
        ("a.vtt", b"\xef\xbb\xbfWEBVTT\n\nSTYLE\n", "vtt"),
        ("a.srt", b"only words", None),
        ("a.txt", b"1\n00:00:01,000 --> 00:00:02,000\nHi\n", None),
    ],
)
def test_files_with_captions_are_known_by_their_name_and_their_arrows(tmp_path, name, content, kind):
    path = tmp_path / name
    path.write_bytes(content)
    assert media.is_subtitles(path) == name.lower().endswith((".srt", ".vtt"))
    if kind is None:
        with pytest.raises(errors.MediaRefused):
            check(path, tmp_path)
    else:
        found = check(path, tmp_path)
        assert (name, kind, "subtitle") == (found.name, found.type.name, found.type.kind)


def test_the_home_folder_is_understood(clip, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    assert clip == check("~/clip.mp4", tmp_path).path


def test_only_allowed_folders_count(clip, tmp_path):
    with pytest.raises(errors.MediaRefused) as caught:
        check(clip, tmp_path / "elsewhere")
    assert "PROMPTREEL_MEDIA_DIRS" in caught.value.hint
    with pytest.raises(errors.MediaRefused):
        check(clip)


def test_a_folder_that_only_begins_the_same_does_not_count(tmp_path):
    (tmp_path / "media2").mkdir()
    path = tmp_path / "media2" / "clip.mp4"
    path.write_bytes(mp4_bytes())
    with pytest.raises(errors.MediaRefused):
        check(path, tmp_path / "media")


def test_a_link_is_judged_by_where_it_leads(clip, tmp_path):
    (tmp_path / "allowed").mkdir()
    link = tmp_path / "allowed" / "link.mp4"
    link.symlink_to(clip)
    with pytest.raises(errors.MediaRefused):
        check(link, tmp_path / "allowed")
    with pytest.raises(errors.MediaRefused):
        check(tmp_path / "allowed" / ".." / "clip.mp4", tmp_path / "allowed")


def test_hidden_folders_are_never_read_unless_they_are_allowed_themselves(tmp_path):
    hidden = tmp_path / ".ssh"
    hidden.mkdir()
    path = hidden / "clip.mp4"
    path.write_bytes(mp4_bytes())
    with pytest.raises(errors.MediaRefused):
        check(path, tmp_path)
    assert path == check(path, hidden).path


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes are a matter of POSIX")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path):
    os.mkfifo(tmp_path / "pipe.mp4")
    with pytest.raises(errors.MediaRefused, match="regular"):
        check(tmp_path / "pipe.mp4", tmp_path)


@pytest.mark.skipif(os.name != "posix", reason="devices are a matter of POSIX")
def test_a_device_is_refused(tmp_path):
    link = tmp_path / "zero.mp4"
    link.symlink_to("/dev/zero")
    with pytest.raises(errors.MediaRefused):
        check(link, tmp_path, link.resolve().parent)


def test_a_folder_an_empty_file_and_nothing_are_refused(tmp_path):
    (tmp_path / "empty.mp4").touch()
    for path in (
        tmp_path,
        tmp_path / "empty.mp4",
        tmp_path / "missing.mp4",
        "",
        " ",
        "a\0b",
        tmp_path / ("x" * 300),
    ):
        with pytest.raises(errors.MediaRefused) as caught:
            check(path, tmp_path.parent)
        assert caught.value.message.endswith(".")


def test_links_in_a_circle_are_refused(tmp_path):
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(errors.MediaRefused):
        check(tmp_path / "a", tmp_path)


def test_text_under_the_name_of_a_video_is_refused_with_what_is_accepted(tmp_path):
    path = tmp_path / "secrets.mp4"
    path.write_text("password")
    with pytest.raises(errors.MediaRefused) as caught:
        check(path, tmp_path)
    assert "mp4 mov avi" in caught.value.hint


def test_a_file_over_the_limit_says_both_sizes(clip, tmp_path):
    with clip.open("r+b") as file:
        file.truncate(3 * 1024 * 1024)
    with pytest.raises(errors.MediaTooLarge, match="3 MB; the limit is 2 MB"):
        check(clip, tmp_path, limit=2 * 1024 * 1024)


def test_a_file_that_grows_after_the_look_is_not_opened(clip, tmp_path):
    found = check(clip, tmp_path)
    clip.write_bytes(mp4_bytes() + b"more")
    with pytest.raises(errors.MediaRefused, match="changed"):
        found.open()


@pytest.mark.parametrize(
    "url", ["https://example.com/a.mp4", "http://[::1]:8080/a?b=c#d", "HTTPS://EXAMPLE.com/ü.mp4"]
)
def test_a_link_is_passed_on_as_it_is(url):
    assert media.is_url(url)
    assert url == media.check_url(f" {url} ")


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.com/a.mp4",
        "file:///etc/passwd",
        "https://",
        "https://user:pass@example.com/a.mp4",
        "https://user@example.com/a.mp4",
        "http://[::1/a",
        "https://example.com:99999/a",
        "https://example.com/a b",
        "https://example.com/" + "a" * 5000,
        "javascript://example.com/%0aalert(1)",
    ],
)
def test_a_link_that_cannot_or_should_not_be_fetched_is_refused(url):
    with pytest.raises(errors.MediaRefused) as caught:
        media.check_url(url)
    assert "pass@" not in caught.value.message


def test_a_link_is_called_by_its_file():
    assert "my clip.mp4" == media.url_filename("https://example.com/x/my%20clip.mp4?sig=1")
    assert "the file" == media.url_filename("https://example.com")
