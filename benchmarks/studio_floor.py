"""The floor of a render: its encoder alone, fed with the film's own pictures that lie ready. Prints processor seconds."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import cv2

from promptreel_studio.render.encode import VideoEncoder
from promptreel_studio.render.frames import Frames
from promptreel_studio.render.plan import make_plan, read_job

READY = 60
"""Pictures drawn before they are encoded: as many as memory allows without a second thought."""
_SETTLED = 0.2
"""Seconds in which the encoder's threads finish what they hold."""


def main(path: str) -> None:
    """Draw some pictures of the job's film, encode them, and so on to its end; only the encoding counts."""
    cv2.setNumThreads(1)
    plan = make_plan(read_job(json.loads(Path(path).read_text("utf-8"))))
    spent = 0.0
    with Frames(plan) as frames:
        encoder = VideoEncoder(Path(path).with_suffix(".floor.mp4"), plan)
        for first in range(0, plan.frames, READY):
            pictures = [frames.frame(n).copy() for n in range(first, min(plan.frames, first + READY))]
            start = time.process_time()
            for picture in pictures:
                encoder.write(picture)
            time.sleep(_SETTLED)
            spent += time.process_time() - start
        start = time.process_time()
        encoder.finish()
    print(spent + time.process_time() - start)


if __name__ == "__main__":
    main(sys.argv[1])
