from __future__ import annotations

from promptreel_studio.render.cuts import plan_cuts
from promptreel_studio.render.draft import VideoSegment


def segments(*spans):
    return [
        VideoSegment.model_validate({"st": st, "d": d, "asset": "a", "tr": {"kind": kind, "d": long}})
        for st, d, kind, long in spans
    ]


def test_a_plain_cut_is_seen_for_exactly_its_time():
    (cut,) = plan_cuts(segments((100, 900, "cut", 0)))
    assert (100, 1000, 0, 0, 0) == (cut.start, cut.end, cut.crossfade, cut.dim_in, cut.dim_out)


def test_a_crossfade_lasts_as_long_as_the_overlap():
    _, second = plan_cuts(segments((0, 1000, "cut", 0), (700, 1000, "crossfade", 500)))
    assert 300 == second.crossfade
    assert [0.0, 0.5, 1.0] == [second.share(t) for t in (700, 850, 1100)]


def test_a_crossfade_of_segments_that_only_touch_comes_out_of_what_is_below():
    _, second = plan_cuts(segments((0, 1000, "cut", 0), (1000, 1000, "crossfade", 400)))
    assert 400 == second.crossfade


def test_a_dip_takes_half_of_its_time_from_each_side():
    first, second = plan_cuts(segments((0, 1000, "cut", 0), (1000, 1000, "dip", 600)))
    assert (1000, 300, 300) == (first.end, first.dim_out, second.dim_in)
    assert [1.0, 0.5, 0.0] == [first.light(t) for t in (700, 850, 1000)]
    assert [0.0, 0.5, 1.0] == [second.light(t) for t in (1000, 1150, 1300)]


def test_a_dip_of_overlapping_segments_turns_in_the_middle():
    first, second = plan_cuts(segments((0, 1000, "cut", 0), (600, 1000, "dip", 400)))
    assert (800, 800) == (first.end, second.start)
