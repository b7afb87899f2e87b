"""A museum of ugly media: every kind that people upload, in the states in which they upload it.

All pictures show the same plain colour, so one look at the export tells whether they were understood.
"""

from __future__ import annotations

import cv2
import numpy as np

from studio.media.ugly_pictures import (
    animated_webp,
    cmyk_jpeg,
    deep_png,
    exif_turned,
    gif,
    grey_png,
    palette_png,
    photo,
)
from studio.media.ugly_sounds import many_channels, sound, with_cover
from studio.media.ugly_videos import (
    BT601,
    GREY,
    HLG,
    PQ,
    YUV,
    changing_size,
    clear_left,
    clip,
    cut_off,
    faststart,
    full_range,
    hdr,
    interlaced,
    late_start,
    long_clip,
    plain,
    scratched,
    still,
    turned,
    uneven,
    with_sound,
)

PICTURES = {
    "mp4": ("a.mp4", with_sound, YUV),
    "mov": ("a.mov", with_sound, YUV),
    "avi": ("a.avi", lambda p: with_sound(p, "mpeg4", "mp3", options={"b": "4M"}, colour=BT601), YUV),
    "webm": (
        "a.webm",
        lambda p: with_sound(p, "libvpx-vp9", "libopus", options={"deadline": "realtime", "cpu-used": "8"}),
        YUV,
    ),
    "mkv": ("a.mkv", lambda p: with_sound(p, sound_codec="flac"), YUV),
    "jpg": ("a.jpg", still, YUV),
    "png": ("a.png", still, YUV),
    "gif": ("a.gif", gif, None),
    "webp": ("a.webp", still, YUV),
    "vp8": ("vp8.webm", lambda p: clip(p, "libvpx", options={"b": "2M"}, colour=BT601), YUV),
    "av1": (
        "av1.mkv",
        lambda p: clip(p, "libsvtav1", options={"preset": "12", "svtav1-params": "enable-stat-report=0"}),
        YUV,
    ),
    "hevc": ("hevc.mp4", lambda p: clip(p, "libx265", options={"x265-params": "log-level=none"}), YUV),
    "prores with alpha": (
        "prores.mov",
        lambda p: clip(p, "prores_ks", "yuva444p10le", picture=clear_left(), options={"profile": "4444"}),
        YUV,
    ),
    "animation codec with alpha": (
        "qtrle.mov",
        lambda p: clip(p, "qtrle", "argb", picture=clear_left(), colour=0),
        YUV,
    ),
    "webm with alpha": (
        "alpha.webm",
        lambda p: clip(
            p,
            "libvpx-vp9",
            "yuva420p",
            picture=clear_left(),
            options={"deadline": "realtime", "cpu-used": "8", "auto-alt-ref": "0"},
        ),
        YUV,
    ),
    "rotated by its header": ("turned.mp4", turned, YUV),
    "uneven frame rate": ("vfr.mkv", uneven, YUV),
    "120 frames a second": ("fast.mp4", lambda p: clip(p, fps=120, count=30), YUV),
    "one frame": ("one.mp4", lambda p: clip(p, count=1), YUV),
    "odd size": ("odd.mkv", lambda p: clip(p, "ffv1", "yuv444p", picture=plain(63, 47)), YUV),
    "raw colours": ("rgb.mkv", lambda p: clip(p, "ffv1", "bgr0", colour=0), YUV),
    "ten bits": ("deep.mp4", lambda p: clip(p, pix_fmt="yuv422p10le"), YUV),
    "HDR PQ": ("pq.mp4", lambda p: hdr(p, PQ), None),
    "HDR HLG": ("hlg.mp4", lambda p: hdr(p, HLG), None),
    "interlaced": ("interlaced.mkv", interlaced, YUV),
    "wide pixels": ("wide.mp4", lambda p: clip(p, pixel_aspect=2), YUV),
    "full range": ("full.avi", full_range, YUV),
    "changing size": ("changing.webm", changing_size, YUV),
    "begins after five seconds": ("late.mkv", late_start, YUV),
    "no name that means anything": ("holiday.jpg", lambda p: clip(p, container_format="mp4"), YUV),
    "16-bit png": ("deep.png", deep_png, YUV),
    "png with alpha": ("alpha.png", lambda p: still(p, clear_left()), YUV),
    "png with a transparent palette": ("palette.png", palette_png, YUV),
    "png in grey with alpha": ("grey.png", grey_png, GREY),
    "jpg in grey": ("grey.jpg", lambda p: still(p, np.full((48, 64), 136, np.uint8)), GREY),
    "progressive jpg": ("progressive.jpg", lambda p: still(p, flags=(cv2.IMWRITE_JPEG_PROGRESSIVE, 1)), YUV),
    "cmyk jpg": ("cmyk.jpg", cmyk_jpeg, YUV),
    "exif rotation": ("exif.jpg", exif_turned, YUV),
    "one pixel": ("dot.png", lambda p: still(p, plain(1, 1)), YUV),
    "a thread": ("thread.png", lambda p: still(p, plain(900, 3)), YUV),
    "animated webp": ("moving.webp", animated_webp, YUV),
    "gif of one picture": ("one.gif", lambda p: gif(p, 1), None),
    "webp with alpha": ("alpha.webp", lambda p: still(p, clear_left(), (cv2.IMWRITE_WEBP_QUALITY, 101)), YUV),
    "scratched": ("scratched.mp4", scratched, YUV),
    "cut mp4": ("cut.mp4", lambda p: cut_off(p, faststart, 0.5), YUV),
    "cut mkv": ("cut.mkv", lambda p: cut_off(p, long_clip, 0.5), YUV),
    "cut webm": ("cut.webm", lambda p: cut_off(p, lambda q: long_clip(q, "libvpx"), 0.5), YUV),
    "cut avi": ("cut.avi", lambda p: cut_off(p, long_clip, 0.5), YUV),
    "cut jpg": ("cut.jpg", lambda p: cut_off(p, photo, 0.7), None),
    "cut gif": ("cut.gif", lambda p: cut_off(p, lambda q: gif(q, 8), 0.6), None),
}
"""Name -> file name, maker, the colour that its right side must have in the export."""

SOUNDS = {
    "mp3": ("a.mp3", lambda p: sound(p, "mp3")),
    "wav": ("a.wav", lambda p: sound(p, "pcm_s16le")),
    "m4a": ("a.m4a", lambda p: sound(p, "aac")),
    "aac": ("a.aac", lambda p: sound(p, "aac")),
    "8 kHz": ("phone.wav", lambda p: sound(p, "pcm_mulaw", 8000, 1)),
    "96 kHz, 24 bits": ("studio.wav", lambda p: sound(p, "pcm_s24le", 96_000)),
    "floating point": ("float.wav", lambda p: sound(p, "pcm_f32le", 44_100)),
    "lossless m4a": ("alac.m4a", lambda p: sound(p, "alac")),
    "5.1": ("cinema.m4a", many_channels),
    "a song with a cover": ("cover.mp3", with_cover),
    "22 kHz mono mp3": ("voice.mp3", lambda p: sound(p, "mp3", 22_050, 1)),
    "cut mp3": ("cut.mp3", lambda p: cut_off(p, lambda q: sound(q, "mp3", seconds=1.5), 0.5)),
    "cut wav": ("cut.wav", lambda p: cut_off(p, lambda q: sound(q, "pcm_s16le", seconds=1.5), 0.5)),
    "sound in a webm": ("voice.webm", lambda p: sound(p, "libopus")),
}


def no_index(path):
    content = long_clip(path).read_bytes()
    path.write_bytes(content[: content.index(b"moov") - 4])
    return path


def bytes_in(content):
    def write(path):
        path.write_bytes(content)
        return path

    return write


WRECKS = {
    "nothing": ("nothing.mp4", bytes_in(b"")),
    "words": ("words.png", bytes_in(b"this is a shopping list\n" * 20)),
    "zeros": ("zeros.mov", bytes_in(bytes(4096))),
    "mp4 without its index": ("half.mp4", no_index),
    "mp4 without pictures": ("head.mp4", lambda p: cut_off(p, faststart, 0.02)),
    "png without a body": ("head.png", lambda p: cut_off(p, still, 0.3)),
    "jpg without a body": ("head.jpg", lambda p: cut_off(p, still, 0.3)),
    "webp without a body": ("head.webp", lambda p: cut_off(p, still, 0.4)),
    "animated webp, cut": ("head2.webp", lambda p: cut_off(p, animated_webp, 0.3)),
    "a program": ("game.gif", bytes_in(b"MZ\x90\0" + bytes(range(256)) * 4)),
    "a playlist": ("list.mp4", bytes_in(b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n")),
    "an archive": ("photos.zip", bytes_in(b"PK\x03\x04" + bytes(200))),
}
