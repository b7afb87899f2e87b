"""A museum of ugly media: every kind that people upload, in the states in which they upload it.

All pictures show the same plain colour, so one look at the export tells whether they were understood.
"""

from __future__ import annotations

import struct
import zlib
from fractions import Fraction

import av
import cv2
import numpy as np

from studio.media import corpus

BGR = (90, 130, 170)
YUV = (133, 106, 145)
"""The same colour in BT.709, limited range."""
GREY = (133, 128, 128)
BT601, BT2020, PQ, HLG = 6, 9, 16, 18


def plain(width=64, height=48, bgr=BGR):
    return np.full((height, width, 3), bgr, np.uint8)


def clear_left(width=64, height=48):
    """The left half is transparent."""
    picture = np.dstack([plain(width, height), np.full((height, width), 255, np.uint8)])
    picture[:, : width // 2, 3] = 0
    return picture


def clip(path, codec="libx264", pix_fmt="yuv420p", count=6, fps=10, picture=None, **more):
    pixels = plain() if picture is None else picture
    if codec == "libx264":
        more["options"] = {"crf": "8", "preset": "ultrafast"} | more.get("options", {})
    source = "bgra" if pixels.shape[2] == 4 else "bgr24"
    return corpus.write_video(
        path, [pixels] * count, fps=fps, codec=codec, pix_fmt=pix_fmt, source_format=source, **more
    )


def still(path, pixels=None, flags=()):
    assert cv2.imwrite(str(path), plain() if pixels is None else pixels, list(flags))
    return path


def with_sound(path, codec="libx264", sound_codec="aac", **more):
    return clip(path, codec, sound=corpus.tone(0.6), sound_codec=sound_codec, **more)


def turned(path):
    return corpus.turn_mp4(clip(path), 90)


def uneven(path):
    """Frames that last from a twentieth of a second to almost a second."""
    return clip(path, count=5, moments=[0, 50, 120, 1000, 1100])


def hdr(path, transfer):
    """Ten bits in BT.2020; half of PQ is as bright as paper in the sun."""
    level = np.full((72, 64), 512 << 6 >> 6, np.uint16)
    level[:48] = 500
    frame = av.VideoFrame.from_ndarray(level, format="yuv420p10le")
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx265", rate=10, options={"x265-params": "log-level=none"})
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p10le"
        context = stream.codec_context
        context.colorspace, context.color_primaries, context.color_trc = BT2020, BT2020, transfer
        for index in range(6):
            frame.pts, frame.time_base = index, Fraction(1, 10)
            frame.colorspace, frame.color_primaries, frame.color_trc = BT2020, BT2020, transfer
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return path


def interlaced(path):
    return clip(path, "mpeg2video", options={"flags": "+ildct+ilme", "b": "8M", "top": "1"})


def changing_size(path):
    """A call that was recorded while the network went down: VP9 may change its size at a key frame."""
    options = {"deadline": "realtime", "cpu-used": "8"}
    with av.open(str(path), "w", format="webm") as container:
        stream = container.add_stream("libvpx-vp9", rate=10, options=options)
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
        for index in range(6):
            width, height = ((64, 48), (32, 24), (96, 72))[index // 2]
            if index % 2 == 0:
                encoder = av.CodecContext.create("libvpx-vp9", "w")
                encoder.width, encoder.height, encoder.pix_fmt = width, height, "yuv420p"
                encoder.time_base, encoder.options = Fraction(1, 1000), options | {"lag-in-frames": "0"}
            frame = av.VideoFrame.from_ndarray(plain(width, height), format="bgr24").reformat(
                format="yuv420p", dst_colorspace="ITU709"
            )
            frame.pts, frame.time_base = index * 100, Fraction(1, 1000)
            for packet in encoder.encode(frame):
                packet.stream, packet.time_base = stream, Fraction(1, 1000)
                container.mux(packet)
    return path


def late_start(path):
    return clip(path, moments=[5000 + 100 * index for index in range(6)])


def cut_off(path, make, share):
    made = make(path)
    made.write_bytes(made.read_bytes()[: round(made.stat().st_size * share)])
    return made


def noisy(count=30):
    """Pictures that need many bytes, under a plain right side."""
    for index in range(count):
        picture = plain()
        picture[:, :20] = np.random.default_rng(index).integers(0, 255, (48, 20, 3))
        yield picture


def long_clip(path, codec="libx264", **more):
    options = (
        {"g": "5", "bf": "0"} if codec == "libx264" else {"deadline": "realtime", "cpu-used": "8", "g": "5"}
    )
    return corpus.write_video(
        path, noisy(), fps=10, codec=codec, source_format="bgr24", options=options, **more
    )


def faststart(path):
    return long_clip(path, container_options={"movflags": "+faststart"})


def scratched(path):
    """Bytes in the middle are lost."""
    made = faststart(path)
    content = bytearray(made.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 40] = bytes(40)
    made.write_bytes(bytes(content))
    return made


def photo(path):
    """A JPEG with something in it, for cutting."""
    return still(path, cv2.resize(next(noisy(1)), (256, 192), interpolation=cv2.INTER_NEAREST))


def exif_turned(path):
    return corpus.turn_jpeg(still(path, plain(64, 48)), 6)


def deep_png(path):
    return still(path, (plain().astype(np.uint16) * 257))


def png(path, color_type, depth, rows, chunks=()):
    """A PNG of a kind that OpenCV does not write; `rows` are the bytes of each line."""

    def chunk(name, content):
        return (
            struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
        )

    header = struct.pack(">IIBBBBB", 64, 48, depth, color_type, 0, 0, 0)
    body = b"".join(b"\0" + row for row in rows)
    parts = [(b"IHDR", header), *chunks, (b"IDAT", zlib.compress(body)), (b"IEND", b"")]
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*part) for part in parts))
    return path


def palette_png(path):
    """Two colours, of which one is transparent."""
    palette = bytes([0, 0, 0, *BGR[::-1]])
    row = b"\0" * 4 + b"\xff" * 4
    return png(path, 3, 1, [row] * 48, [(b"PLTE", palette), (b"tRNS", b"\0\xff")])


def grey_png(path):
    """Grey with an opacity, sixteen bits each."""
    return png(path, 4, 16, [struct.pack(">HH", 0x8888, 0xFFFF) * 64] * 48)


def cmyk_jpeg(path):
    """Four colours as printers use them, inverted as Adobe writes them: one plain block for each."""
    ink = (170, 130, 90, 255)
    quantization = b"\0" + bytes([8]) + bytes([1] * 63)
    frame = struct.pack(">BHHB", 8, 16, 16, 4) + b"".join(bytes([number, 0x11, 0]) for number in range(1, 5))
    dc = b"\x00" + bytes([0, 0, 0, 9] + [0] * 12) + bytes(range(9))
    ac = b"\x10" + bytes([1] + [0] * 15) + b"\0"
    scan = b"\x04" + b"".join(bytes([number, 0]) for number in range(1, 5)) + b"\x00\x3f\x00"
    bits = ""
    for block in range(4):
        for value in ink:
            # The first block says how bright it is, the others that nothing has changed.
            level = value - 128 if block == 0 else 0
            size = abs(level).bit_length()
            bits += f"{size:04b}"
            if size:
                bits += f"{level if level > 0 else level + (1 << size) - 1:0{size}b}"
            bits += "0"
    bits += "1" * (-len(bits) % 8)
    data = int(bits, 2).to_bytes(len(bits) // 8, "big").replace(b"\xff", b"\xff\0")
    adobe = b"Adobe" + struct.pack(">HHHB", 100, 0, 0, 0)
    parts = [(0xEE, adobe), (0xDB, quantization), (0xC0, frame), (0xC4, dc), (0xC4, ac), (0xDA, scan)]
    segments = b"".join(struct.pack(">BBH", 0xFF, marker, len(part) + 2) + part for marker, part in parts)
    path.write_bytes(b"\xff\xd8" + segments + data + b"\xff\xd9")
    return path


def animated_webp(path):
    return corpus.write_animated_webp(path, [plain(), plain()], 100)


def gif(path, count=3):
    """Made of the nearest of its 256 colours."""
    return corpus.write_video(
        path, [plain()] * count, fps=10, codec="gif", pix_fmt="rgb8", source_format="bgr24", colour=0
    )


def full_range(path):
    """As screen recorders write it: no limited range."""
    return clip(path, "mjpeg", "yuvj420p", colour=0, options={"q": "2"})


def many_channels(path, codec="aac"):
    """Sound from six sides; the middle one speaks."""
    samples = np.zeros((6, 24_000), np.float32)
    samples[2] = corpus.tone(0.5, channels=1)[0]
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=48_000, layout="5.1")
        for start in range(0, 24_000, 1024):
            block = np.ascontiguousarray(samples[:, start : start + 1024])
            frame = av.AudioFrame.from_ndarray(block, format="fltp", layout="5.1")
            frame.sample_rate, frame.pts, frame.time_base = 48_000, start, Fraction(1, 48_000)
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return path


def sound(path, codec, rate=48_000, channels=2, seconds=0.5):
    return corpus.write_audio(path, corpus.tone(seconds, rate, channels), codec, rate)


def with_cover(path):
    """A song with a picture in its tag."""
    cover = still(path.with_suffix(".png")).read_bytes()
    tag = b"\0image/png\0\x03\0" + cover
    frame = b"APIC" + struct.pack(">I", len(tag)) + b"\0\0" + tag
    size = len(frame)
    length = bytes([size >> 21 & 127, size >> 14 & 127, size >> 7 & 127, size & 127])
    content = sound(path, "mp3").read_bytes()
    path.write_bytes(b"ID3\x03\0\0" + length + frame + content)
    path.with_suffix(".png").unlink()
    return path


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
