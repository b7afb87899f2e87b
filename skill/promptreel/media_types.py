"""What files are, by their first bytes: the types that backends take."""

from __future__ import annotations

from dataclasses import dataclass

ACCEPTED = "mp4 mov avi webm mkv jpg png gif webp mp3 wav m4a aac"
_ISO_AUDIO = frozenset({b"M4A ", b"M4B ", b"M4P "})
_ISO_IMAGES = frozenset({b"heic", b"heix", b"mif1", b"msf1", b"avif", b"avis", b"crx "})


@dataclass(frozen=True, slots=True)
class MediaType:
    """An accepted type; `suffixes` has the usual one first."""

    name: str
    kind: str
    mime: str
    suffixes: tuple[str, ...]


_TYPES = {
    item.name: item
    for item in (
        MediaType("mp4", "video", "video/mp4", (".mp4", ".m4v")),
        MediaType("mov", "video", "video/quicktime", (".mov", ".qt")),
        MediaType("avi", "video", "video/x-msvideo", (".avi",)),
        MediaType("webm", "video", "video/webm", (".webm",)),
        MediaType("mkv", "video", "video/x-matroska", (".mkv",)),
        MediaType("jpg", "image", "image/jpeg", (".jpg", ".jpeg")),
        MediaType("png", "image", "image/png", (".png",)),
        MediaType("gif", "image", "image/gif", (".gif",)),
        MediaType("webp", "image", "image/webp", (".webp",)),
        MediaType("mp3", "audio", "audio/mpeg", (".mp3",)),
        MediaType("wav", "audio", "audio/wav", (".wav",)),
        MediaType("m4a", "audio", "audio/mp4", (".m4a", ".m4b")),
        MediaType("aac", "audio", "audio/aac", (".aac",)),
    )
}
_SUBTITLES = (
    MediaType("srt", "subtitle", "application/x-subrip", (".srt",)),
    MediaType("vtt", "subtitle", "text/vtt", (".vtt",)),
)
"""Captions: a type of the studio's, not of the protocol. They are text, so their name must say what they are."""


def sniff(head: bytes) -> MediaType | None:
    """Return the type that the first bytes of a file show, None if it is none of the accepted ones."""
    name = _sniff(head)
    return _TYPES[name] if name else None


def subtitles(name: str, head: bytes) -> MediaType | None:
    """Return the type of a file with captions, by its name and its arrows; in UTF-16 every other byte is zero."""
    found = next((kind for kind in _SUBTITLES if name.lower().endswith(kind.suffixes)), None)
    plain = head.replace(b"\0", b"")
    return found if found is not None and (b"-->" in plain or b"WEBVTT" in plain[:12]) else None


def _sniff(head: bytes) -> str | None:
    if head[4:8] == b"ftyp":
        return _iso(head)
    if head[4:8] in {b"moov", b"mdat", b"wide", b"free", b"skip"} and len(head) > 16:
        return "mov"
    if head[:4] == b"RIFF":
        return {b"AVI ": "avi", b"WAVE": "wav", b"WEBP": "webp"}.get(head[8:12])
    if head[:4] in {b"RF64", b"RIFX"} and head[8:12] == b"WAVE":
        return "wav"
    if head[:4] == b"\x1aE\xdf\xa3":
        return "webm" if b"webm" in head[:64] else "mkv" if b"matroska" in head[:64] else None
    if head[:3] == b"\xff\xd8\xff":
        return "jpg"
    if head[:8] == b"\x89PNG\r\n\x1a\n":
        return "png"
    if head[:6] in {b"GIF87a", b"GIF89a"}:
        return "gif"
    return _plain_audio(head)


def _iso(head: bytes) -> str | None:
    """Tell the files apart that begin with an `ftyp` box, by their brands."""
    major = head[8:12]
    if major in _ISO_IMAGES:
        return None
    if major in _ISO_AUDIO:
        return "m4a"
    return "mov" if major == b"qt  " else "mp4"


def _plain_audio(head: bytes) -> str | None:
    """MP3 and AAC have no header, only frames: the sync bits and fields that make sense."""
    if head[:3] == b"ID3" and len(head) > 10:
        return "mp3"
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0:
        return None
    layer = (head[1] >> 1) & 3
    if head[1] & 0xF6 == 0xF0:
        return "aac" if (head[2] >> 2) & 15 < 13 else None
    sensible = (head[1] >> 3) & 3 != 1 and head[2] >> 4 != 15 and (head[2] >> 2) & 3 != 3
    return "mp3" if layer == 1 and sensible else None
