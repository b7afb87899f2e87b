"""Contact sheets of what the studio makes of 24 prompts, to be looked at.

    python benchmarks/gallery.py [--out gallery] [--aspects 16:9 9:16] [--only 3 7]

Each sheet is one prompt in one shape: five moments of the film, as an export would show them (half size), with what the
studio's agent said in `index.txt`. `all-*.png` has one picture of every prompt.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import av
import cv2
import numpy as np

from promptreel_studio.agent import respond
from promptreel_studio.render.frames import Frames
from promptreel_studio.render.plan import Output, RenderJob, make_plan

PROMPTS = (
    "a futuristic city skyline at night with the title 'Urban Dreams'",
    "a neon street in the rain at night",
    "the ocean at sunset",
    "a tropical beach by day",
    "mountains at dawn with a mirror lake",
    "a snowy village at dusk, heavy snow",
    "a forest in autumn with sun rays",
    "a desert at sunset",
    "a waterfall in the jungle",
    "a lavender field in summer",
    "a planet in space with rings",
    "a colourful nebula",
    "northern lights over a lake",
    "underwater coral reef with fish",
    "above the clouds at sunrise",
    "fireworks over the bay",
    "a cosy room with a fireplace while it snows",
    "a steaming cup of coffee by the window",
    "abstract ink in water",
    "soft bokeh lights",
    "a glowing data network",
    "the words 'Dream big, start small' as kinetic typography",
    "first a city at dusk, then fireworks, then the title 'Happy New Year'",
    "我想要一个雪山日出的视频,标题是'新的一天'",
)
MOMENTS = (0.06, 0.28, 0.5, 0.72, 0.94)
_HEIGHT = 300


def main() -> None:
    """Write the sheets."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--out", type=Path, default=Path("gallery"))
    options.add_argument("--aspects", nargs="+", default=["16:9", "9:16"])
    options.add_argument("--only", type=int, nargs="+", help="numbers of prompts, from 1")
    chosen = options.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    said: list[str] = []
    for aspect in chosen.aspects:
        covers = []
        for number, prompt in enumerate(PROMPTS, 1):
            if chosen.only and number not in chosen.only:
                continue
            strip, words = draw(prompt, aspect)
            name = f"{number:02d}-{re.sub(r'[^a-z0-9]+', '-', prompt.lower()).strip('-')[:40]}"
            cv2.imwrite(str(chosen.out / f"{name}-{aspect.replace(':', 'x')}.png"), np.hstack(strip))
            covers.append(strip[2])
            said.append(f"{number:02d} {aspect} {prompt}\n   {words}\n")
            print(name, aspect, flush=True)
        write_all(covers, chosen.out / f"all-{aspect.replace(':', 'x')}.png")
    (chosen.out / "index.txt").write_text("\n".join(said), "utf-8")


def draw(prompt: str, aspect: str) -> tuple[list[np.ndarray], str]:
    """Draw one prompt; returns its pictures, (h, w, 3) BGR, and what the agent said."""
    reply = respond(f"{prompt}\nAspect ratio: {aspect}.", None, seed=7)
    if reply.draft is None:
        return [np.zeros((_HEIGHT, _HEIGHT, 3), np.uint8)] * len(MOMENTS), " ".join(reply.texts)
    output = Output(resolution="480p")
    plan = make_plan(RenderJob(draft=reply.draft, output=output, target=Path("film.mp4").resolve()))
    with Frames(plan) as frames:
        strip = [picture(frames.frame(int(share * (plan.frames - 1)))) for share in MOMENTS]
    return strip, " ".join(reply.texts)


def picture(i420: np.ndarray) -> np.ndarray:
    """An I420 picture as BGR of the gallery's height."""
    frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(i420), format="yuv420p")
    frame.colorspace, frame.color_range = 1, 1
    bgr = frame.to_ndarray(format="bgr24")
    return cv2.resize(
        bgr, (round(bgr.shape[1] * _HEIGHT / bgr.shape[0]), _HEIGHT), interpolation=cv2.INTER_AREA
    )


def write_all(covers: list[np.ndarray], path: Path) -> None:
    """One picture of every prompt, in rows."""
    columns = 4 if covers and covers[0].shape[1] > covers[0].shape[0] else 8
    empty = np.zeros_like(covers[0]) if covers else np.zeros((1, 1, 3), np.uint8)
    filled = [*covers, *[empty] * (-len(covers) % columns)]
    rows = [np.hstack(filled[n : n + columns]) for n in range(0, len(filled), columns)]
    if rows:
        cv2.imwrite(str(path), np.vstack(rows))


if __name__ == "__main__":
    main()
