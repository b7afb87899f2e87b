"""The floor of a render: its encoder alone, fed with pictures that lie ready. Prints processor seconds."""

import json
import sys
import time
from pathlib import Path

from promptreel_studio.render.blend import bgr_to_i420
from promptreel_studio.render.encode import VideoEncoder
from promptreel_studio.render.plan import make_plan, read_job
from promptreel_studio.scenes import open_scene
from promptreel_studio.scenes.spec import SceneSpec

READY = 60


def main(path: str) -> None:
    """Draw a few pictures of the job's scene, then encode as many as the video has."""
    raw = json.loads(Path(path).read_text())
    plan = make_plan(read_job(raw))
    spec = SceneSpec.model_validate(raw["draft"]["t"][0]["sg"][0]["scene"])
    scene = open_scene(spec, plan.width, plan.height, float(plan.seconds))
    pictures = [bgr_to_i420(scene.frame(index / 30)).copy() for index in range(READY)]
    there_and_back = [*pictures, *pictures[-2:0:-1]]
    start = time.process_time()
    encoder = VideoEncoder(Path(path).with_suffix(".floor.mp4"), plan)
    for index in range(round(float(plan.seconds * plan.fps))):
        encoder.write(there_and_back[index % len(there_and_back)])
    encoder.finish()
    print(time.process_time() - start)


if __name__ == "__main__":
    main(sys.argv[1])
