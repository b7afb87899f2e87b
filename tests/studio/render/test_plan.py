from __future__ import annotations

import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promptreel_studio.render import Output, RenderError, RenderJob, read_job
from promptreel_studio.render.plan import canvas, make_plan
from studio.render.kit import SCENE, draft, segment, text, video


def plan_of(drafted, **output):
    return make_plan(RenderJob(draft=drafted, output=Output(**output), target=Path("/tmp/film.mp4")))


@pytest.mark.parametrize(
    ("size", "resolution", "expected"),
    [
        ((1920, 1080), None, (1920, 1080)),
        ((1920, 1080), "480p", (854, 480)),
        ((1920, 1080), "2160p", (3840, 2160)),
        ((1080, 1920), "1080p", (1080, 1920)),
        ((1080, 1920), "720p", (720, 1280)),
        ((1080, 1080), "720p", (720, 720)),
        ((1080, 1350), "1080p", (1080, 1350)),
        ((1440, 1080), "1440p", (1920, 1440)),
        ((2520, 1080), "720p", (1680, 720)),
    ],
)
def test_a_resolution_is_the_short_side_and_keeps_the_shape(size, resolution, expected):
    assert expected == canvas(*size, Output(resolution=resolution))


@given(
    width=st.integers(16, 7680),
    height=st.integers(16, 7680),
    resolution=st.sampled_from([None, "480p", "720p", "1080p", "1440p", "2160p"]),
)
def test_every_canvas_is_even_and_of_a_sane_size(width, height, resolution):
    sides = canvas(width, height, Output(resolution=resolution))
    assert all(side % 2 == 0 and 16 <= side <= 7680 for side in sides)


@given(d=st.integers(1, 3_600_000), fps=st.sampled_from([1, 12, 23.976, 24, 25, 29.97, 30, 59.94, 60]))
def test_the_number_of_frames_is_exact_and_the_sound_ends_with_them(d, fps):
    plan = plan_of(draft(d=d), fps=fps)
    exact = Fraction(fps).limit_denominator(1001)
    assert max(1, round(d * exact / 1000)) == plan.frames
    assert abs(plan.samples - plan.frames / exact * 48_000) <= 0.5


def test_a_gif_is_small_and_slow_unless_asked_otherwise():
    drafted = draft(width=1920, height=1080, fps=30)
    small, asked = plan_of(drafted, format="gif"), plan_of(drafted, format="gif", resolution="720p", fps=20)
    assert (480, 270, 12) == (small.width, small.height, small.fps)
    assert (1280, 720, 20) == (asked.width, asked.height, asked.fps)


def test_unknown_keys_and_tracks_are_tolerated():
    drafted = draft(
        video(segment(0, 1000, scene=SCENE | {"mood": "calm"}, future=1)),
        {"tt": 9, "sg": [{"anything": 1}]},
        future={"x": 1},
    )
    plan = plan_of(drafted)
    assert 1 == len(plan.draft.video)


@pytest.mark.parametrize(
    ("drafted", "said"),
    [
        ({"t": 5}, "list of tracks"),
        (draft(d=0), "`d`"),
        (draft(width=4), "`width`"),
        (draft(video({"st": 0})), "Segment 1 of the video track cannot be rendered: `d`"),
        (draft(video(segment(0, 1000))), "either a scene or an asset"),
        (draft(video(segment(0, 9, scene=SCENE, asset="a"))), "either a scene or an asset"),
        (draft(video(segment(0, 9, scene={"kind": "moon", "time": "day"}))), "`scene.kind`"),
        (draft(video(segment(0, 9, asset="a", fit="stretch"))), "`fit`"),
        (
            draft(text(segment(0, 9, txt="a"), segment(0, 9, txt="a", style={"size": 7}))),
            "Segment 2 of the text",
        ),
    ],
)
def test_a_wrong_draft_is_explained_in_a_sentence(drafted, said):
    with pytest.raises(RenderError) as caught:
        plan_of(drafted)
    assert "bad_draft" == caught.value.code
    assert said in caught.value.message
    assert caught.value.message.endswith(".")
    assert caught.value.hint


def test_media_that_is_gone_is_named_as_the_reason():
    with pytest.raises(RenderError) as caught:
        plan_of(draft(video(segment(0, 1000, asset="gone"))))
    assert "missing_asset" == caught.value.code


@pytest.mark.parametrize(
    "job",
    [
        {},
        {"draft": {}, "target": "relative.mp4"},
        {"draft": {}, "target": "/tmp/a", "output": {"format": "exe"}},
        {"draft": {}, "target": "/tmp/a", "output": {"resolution": "4k"}},
        {"draft": {}, "target": "/tmp/a", "output": {"fps": 1000}},
    ],
)
def test_a_wrong_job_is_refused(job):
    with pytest.raises(RenderError) as caught:
        read_job(job)
    assert "bad_job" == caught.value.code


def test_reading_a_job_loads_no_media_library():
    code = "import sys, promptreel_studio.render as r; print([m for m in ('av', 'cv2', 'numpy', 'skia') if m in sys.modules])"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=30
    )
    assert "[]" == loaded.stdout.strip()
