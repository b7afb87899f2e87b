"""Pictures of any size, shape and colour, as I420 BT.709 (limited range) of one size."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Literal

import av.filter
import cv2
import numpy as np

from promptreel_studio.media.frames import even, has_alpha, is_hdr, shown_size
from promptreel_studio.media.planes import BLACK, black, paste, planes

if TYPE_CHECKING:
    from av.video.frame import VideoFrame
    from numpy.typing import NDArray

Fit = Literal["cover", "contain", "blur"]
MIDDLE = (0.5, 0.5)

_TRANSPOSE = {90: ["cclock"], 180: ["clock", "clock"], 270: ["clock"]}
"""Counter-clockwise degrees to steps of FFmpeg's transpose filter."""
_MATRIX = {1: "bt709", 4: "fcc", 5: "bt601", 6: "bt601", 7: "smpte240m", 9: "bt2020", 10: "bt2020"}
_FULL_RANGE = 2
_BT709 = 1
_TO_BT709 = "out_color_matrix=bt709:out_range=tv"
_BLUR_DIVISOR = 16
"""The blurred surroundings are made at this fraction of the size: cheaper, and softer."""


class Fitter:
    """Fits frames into one canvas; keeps the conversion for frames of the same kind.

    Args:
        width: Of the canvas, even pixels.
        height: The same.
        fit: "cover" fills and crops, "contain" shows all on black, "blur" shows all on its own blur.
        pixel_aspect: Width of a source pixel by its height.
        focus: What comes to the middle as far as cropping allows, as shares of the picture's sides.
        with_alpha: Whether the opacity is wanted, too.
    """

    def __init__(
        self,
        width: int,
        height: int,
        fit: Fit,
        pixel_aspect: Fraction = Fraction(1),
        focus: tuple[float, float] = MIDDLE,
        *,
        with_alpha: bool = False,
    ) -> None:
        self._width = width
        self._height = height
        self._fit = fit
        self._pixel_aspect = pixel_aspect
        self._focus = focus
        self._kind: tuple[object, ...] = ()
        self._graph: av.filter.Graph | None = None
        self._alpha_graph: av.filter.Graph | None = None
        self._with_alpha = with_alpha

    def __call__(self, frame: VideoFrame) -> NDArray[np.uint8]:
        """The frame as I420 (height*3/2, width), an array of its own; `height` rows of opacity may follow."""
        picture = self._picture(frame)
        return np.concatenate([picture, self._alpha(frame)]) if self._with_alpha else picture

    def _picture(self, frame: VideoFrame) -> NDArray[np.uint8]:
        if self._is_ready(frame):
            return np.asarray(frame.to_ndarray(), np.uint8)
        kind = (
            frame.width,
            frame.height,
            frame.format.name,
            frame.rotation,
            frame.colorspace,
            frame.color_range,
        )
        if self._graph is None or kind != self._kind:
            self._graph, self._kind = self._build(frame, self._steps(frame)), kind
            self._alpha_graph = None
        self._graph.push(frame)
        fitted = np.asarray(self._graph.pull().to_ndarray(), np.uint8)
        if fitted.shape == (self._height * 3 // 2, self._width):
            return fitted
        canvas = self._surroundings(fitted)
        paste(canvas, fitted)
        return canvas

    def _alpha(self, frame: VideoFrame) -> NDArray[np.uint8]:
        """The opacity (height, width); nothing is seen beside a picture that does not fill the canvas."""
        whole = np.full((self._height, self._width), 255, np.uint8)
        if not has_alpha(frame):
            return whole
        if self._alpha_graph is None:
            self._alpha_graph = self._build(frame, self._alpha_steps(frame))
        self._alpha_graph.push(frame)
        fitted = np.asarray(self._alpha_graph.pull().to_ndarray(), np.uint8)
        if fitted.shape == whole.shape:
            return fitted
        whole[:] = 0
        y, x = ((whole.shape[side] - fitted.shape[side]) // 4 * 2 for side in (0, 1))
        whole[y : y + fitted.shape[0], x : x + fitted.shape[1]] = fitted
        return whole

    def _is_ready(self, frame: VideoFrame) -> bool:
        return (
            frame.format.name == "yuv420p"
            and (frame.width, frame.height) == (self._width, self._height)
            and frame.colorspace == _BT709
            and frame.color_range != _FULL_RANGE
            and frame.rotation == 0
            and self._pixel_aspect == 1
            and not is_hdr(frame)
        )

    def _fitted_size(self, frame: VideoFrame) -> tuple[int, int]:
        shown_width, shown_height = shown_size(frame, self._pixel_aspect)
        ratios = (self._width / shown_width, self._height / shown_height)
        if self._fit == "cover":
            scale = max(ratios)
            return (
                max(self._width, even(shown_width * scale)),
                max(self._height, even(shown_height * scale)),
            )
        scale = min(ratios)
        return min(self._width, even(shown_width * scale)), min(self._height, even(shown_height * scale))

    def _steps(self, frame: VideoFrame) -> list[tuple[str, str]]:
        width, height = self._fitted_size(frame)
        steps: list[tuple[str, str]] = []
        scale = f"w={width}:h={height}:flags=bicubic:{_TO_BT709}"
        if is_hdr(frame):
            steps.append(("scale", f"w={width}:h=-2:out_transfer=bt709:out_primaries=bt709:{_TO_BT709}"))
        elif has_alpha(frame):
            steps += [("format", "gbrap"), ("premultiply", "inplace=1")]
        elif not frame.format.is_rgb:
            matrix = _MATRIX.get(frame.colorspace, "bt709" if frame.height >= 720 else "bt601")
            full = frame.color_range == _FULL_RANGE or frame.format.name.startswith("yuvj")
            scale += f":in_color_matrix={matrix}:in_range={'pc' if full else 'tv'}"
        return [*steps, *_turns(frame), ("scale", scale), ("format", "yuv420p"), *self._crop(width, height)]

    def _alpha_steps(self, frame: VideoFrame) -> list[tuple[str, str]]:
        width, height = self._fitted_size(frame)
        scale = ("scale", f"w={width}:h={height}:flags=bicubic")
        return [
            ("format", "gbrap"),
            ("alphaextract", ""),
            *_turns(frame),
            scale,
            ("format", "gray"),
            *self._crop(width, height),
        ]

    def _crop(self, width: int, height: int) -> list[tuple[str, str]]:
        if self._fit != "cover":
            return []
        x = _crop_start(width, self._width, self._focus[0])
        y = _crop_start(height, self._height, self._focus[1])
        return [("crop", f"{self._width}:{self._height}:{x}:{y}")]

    @staticmethod
    def _build(frame: VideoFrame, steps: list[tuple[str, str]]) -> av.filter.Graph:
        graph = av.filter.Graph()
        last = graph.add_buffer(
            width=frame.width,
            height=frame.height,
            format=frame.format,
            time_base=frame.time_base or Fraction(1, 1000),
        )
        for name, arguments in [*steps, ("buffersink", "")]:
            step = graph.add(name, arguments)
            last.link_to(step)
            last = step
        graph.configure()
        return graph

    def _surroundings(self, fitted: NDArray[np.uint8]) -> NDArray[np.uint8]:
        canvas = black(self._width, self._height)
        if self._fit == "blur":
            for target, source, dark in zip(planes(canvas), planes(fitted), BLACK, strict=True):
                _blur_into(target, source, dark)
        return canvas


def _crop_start(length: int, kept: int, focus: float) -> int:
    """Where to cut, on a whole pixel of the chroma planes."""
    return round(min(max(0.0, focus * length - kept / 2), length - kept)) // 2 * 2


def _turns(frame: VideoFrame) -> list[tuple[str, str]]:
    return [("transpose", step) for step in _TRANSPOSE.get(round(frame.rotation) % 360, [])]


def _blur_into(target: NDArray[np.uint8], source: NDArray[np.uint8], dark: int) -> None:
    """Fill `target` with the middle of `source`, blurred, and a little darker so that the picture stands out."""
    rows, columns = source.shape
    shape = target.shape[1] / target.shape[0]
    cut_rows, cut_columns = (
        min(rows, max(1, round(columns / shape))),
        min(columns, max(1, round(rows * shape))),
    )
    top, left = (rows - cut_rows) // 2, (columns - cut_columns) // 2
    middle = source[top : top + cut_rows, left : left + cut_columns]
    small_size = (max(2, target.shape[1] // _BLUR_DIVISOR), max(2, target.shape[0] // _BLUR_DIVISOR))
    small = cv2.GaussianBlur(cv2.resize(middle, small_size, interpolation=cv2.INTER_AREA), (0, 0), 2.0)
    small = cv2.convertScaleAbs(small, alpha=0.7, beta=0.3 * dark)
    cv2.resize(small, (target.shape[1], target.shape[0]), dst=target, interpolation=cv2.INTER_LINEAR)
