"""Makers of ugly videos: of many codecs, turned, uneven, bright, late, cut off, scratched.

All pictures show the same plain colour, so one look at the export tells whether they were understood.
"""

from __future__ import annotations

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


def full_range(path):
    """As screen recorders write it: no limited range."""
    return clip(path, "mjpeg", "yuvj420p", colour=0, options={"q": "2"})
