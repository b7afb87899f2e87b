"""Keys of a video segment, on media that were really encoded: direction, speed, filters, wipes, sound."""

from __future__ import annotations

import numpy as np
import pytest

from promptreel_studio.media.planes import planes
from promptreel_studio.render import RenderError
from promptreel_studio.render.frames import Frames
from promptreel_studio.render.plan import make_plan
from studio.media import corpus
from studio.render import kit
from studio.render.greys import LOSSLESS, RAMP, logo, pictures
from studio.render.kit import SCENE, audio, draft, segment, text, video


def levels(shown):
    return [float(corpus.luma(picture).mean()) for picture in shown]


def scene(st=0, d=500, **more):
    return segment(st, d, scene=SCENE, **more)


def test_a_clip_plays_backwards_frame_by_frame(studio, clip):
    drafted = draft(video(segment(0, 2000, asset=clip, reverse=True)), d=2000)
    assert RAMP[::-1] == pytest.approx(levels(pictures(studio, drafted)), abs=1)


def test_a_part_of_a_clip_plays_backwards_faster(studio, clip):
    drafted = draft(video(segment(0, 500, asset=clip, src_in=500, speed=2.0, reverse=True)), d=500)
    assert [RAMP[5 + 8 - 2 * i] for i in range(5)] == pytest.approx(levels(pictures(studio, drafted)), abs=1)


def test_backwards_any_frame_alone_is_the_same_as_in_a_row(studio, clip):
    drafted = draft(video(segment(0, 2000, asset=clip, reverse=True)), d=2000)
    order = [3, 17, 0, 9, 9, 19]
    assert [RAMP[19 - i] for i in order] == pytest.approx(levels(pictures(studio, drafted, order)), abs=1)


def test_backwards_few_pictures_are_kept(studio, clip, monkeypatch):
    """Three at a time, and still in order: the memory does not grow with the clip."""
    from promptreel_studio.render import shots

    monkeypatch.setattr(shots, "_KEPT_BYTES", 3 * 160 * 135)
    drafted = draft(video(segment(0, 2000, asset=clip, reverse=True)), d=2000)
    assert RAMP[::-1] == pytest.approx(levels(pictures(studio, drafted)), abs=1)


def test_a_file_without_an_index_plays_backwards(studio):
    path = corpus.write_video(
        studio.folder / "a.mkv",
        corpus.grey_frames(20),
        fps=10,
        options=LOSSLESS,
        container_format="matroska",
        container_options={"live": "1"},
    )
    drafted = draft(video(segment(0, 2000, asset=studio.add("live", path), reverse=True)), d=2000)
    assert RAMP[::-1] == pytest.approx(levels(pictures(studio, drafted)), abs=1)


def test_a_scene_plays_backwards_and_faster(studio):
    forward = pictures(studio, draft(video(scene()), d=500))
    backward = pictures(studio, draft(video(scene(reverse=True)), d=500))
    assert all(np.array_equal(a, b) for a, b in zip(forward, backward[::-1], strict=True))
    slow = pictures(studio, draft(video(scene(d=1000)), d=1000))
    fast = pictures(studio, draft(video(scene(speed=2.0)), d=500))
    assert all(np.array_equal(a, b) for a, b in zip(slow[::2], fast, strict=True))


def test_a_frozen_segment_holds_its_first_picture(studio, clip):
    frozen = draft(video(segment(0, 500, asset=clip, src_in=400, freeze=True), scene(500, freeze=True)))
    shown = pictures(studio, frozen)
    assert [28] * 5 == pytest.approx(levels(shown[:5]), abs=1)
    assert all(np.array_equal(shown[5], picture) for picture in shown[5:])
    assert np.array_equal(pictures(studio, draft(video(scene()), d=500))[0], shown[5])


@pytest.mark.parametrize("key", ["mute", "reverse", "freeze"])
def test_a_muted_turned_or_frozen_clip_is_silent(studio, clip, key):
    film = kit.decode(studio.render(draft(video(segment(0, 1000, asset=clip, **{key: True})))).path)
    assert corpus.decibels(film.samples[:, 4800:-4800]) < -80


def test_untouched_clips_keep_their_pictures_as_they_are(studio, clip):
    """From the decoder to the encoder, no pixel is touched or copied."""
    drafted = draft(video(segment(0, 2000, asset=clip)), d=2000)
    with Frames(make_plan(studio.job(drafted))) as frames:
        assert not frames.frame(4).flags.writeable
        assert [RAMP[5]] == [int(value) for value in np.unique(corpus.luma(frames.frame(5)))]


def test_filters_change_the_segment_that_has_them(studio):
    red = studio.add(
        "red", corpus.write_image(studio.folder / "red.png", np.full((90, 160, 3), (40, 40, 200), np.uint8))
    )
    drafted = draft(
        video(
            segment(0, 500, asset=red),
            segment(500, 500, asset=red, filters={"look": "mono", "brightness": 0.5}),
        )
    )
    film = kit.decode(studio.render(drafted, quality="high").path)
    plain, changed = film.pictures[2], film.pictures[8]
    assert corpus.luma(changed).mean() > corpus.luma(plain).mean() + 15
    assert planes(plain)[2].mean() > 180
    assert 128 == pytest.approx(planes(changed)[2].mean(), abs=1)


def test_a_still_with_filters_is_changed_once(studio):
    drafted = draft(video(segment(0, 1000, asset=studio.grey(100), filters={"vignette": 0.5})))
    with Frames(make_plan(studio.job(drafted))) as frames:
        assert frames.frame(2) is frames.frame(7)


def test_what_is_beyond_the_scale_is_refused_in_words(studio):
    drafted = draft(video(segment(0, 1000, asset=studio.grey(100), filters={"brightness": 3})))
    with pytest.raises(RenderError, match=r"Segment 1 of the video track.*filters.brightness"):
        make_plan(studio.job(drafted))


@pytest.mark.parametrize(("side", "first"), [("left", 0), ("right", -1)])
def test_a_wipe_between_two_segments(studio, side, first):
    tracks = video(
        segment(0, 600, asset=studio.grey(40)),
        segment(400, 600, asset=studio.grey(200), tr={"kind": "wipe", "d": 200, "from": side}),
    )
    film = kit.decode(studio.render(draft(tracks), quality="high").path)
    assert [40] * 5 + [120] + [200] * 4 == pytest.approx(film.levels, abs=5)
    half = corpus.luma(film.pictures[5])[45]
    assert 200 == pytest.approx(half[first], abs=5)
    assert 40 == pytest.approx(half[-1 - first], abs=5)


def test_sound_keys_of_others_are_left_alone(studio):
    """A draft may hold keys of versions to come."""
    drafted = draft(video(segment(0, 200, asset=studio.grey(60), sparkle=3)), audio(), d=200)
    assert 2 == make_plan(studio.job(drafted)).frames


def test_every_frame_is_a_function_of_draft_and_index(studio, clip):
    """All keys at once: in a row, backwards, and each for itself in a render of its own."""
    gif = studio.folder / "a.gif"
    shades = [np.full((24, 32, 3), level, np.uint8) for level in (0, 90, 180, 250)]
    corpus.write_video(gif, shades, fps=10, codec="gif", pix_fmt="gray", source_format="bgr24", colour=0)
    zoom = {"from": {"x": 0.2}, "to": {"x": 0.9, "scale": 1.7}}
    lower = video(
        segment(0, 600, asset=clip, src_in=300, zoom=zoom, filters={"warmth": 0.5, "grain": 0.3}),
        segment(400, 600, asset=clip, reverse=True, speed=1.3, tr={"kind": "wipe", "d": 200, "from": "top"}),
        segment(1000, 300, scene=SCENE, reverse=True, filters={"look": "sepia", "vignette": 0.5}),
    )
    upper = video(
        segment(100, 500, asset=logo(studio), box={"width": 0.3}, fade_in=300, zoom=zoom),
        segment(600, 700, asset=studio.add("gif", gif), box={"width": 0.4, "position": "top"}),
    )
    words = text(
        segment(0, 700, txt="one two", style={"animation": "rise", "background": "box"}),
        segment(600, 700, txt="three", style={"animation": "pop", "font": "mono"}),
    )
    drafted = draft(lower, upper, words, d=1300)
    row = pictures(studio, drafted)
    back = pictures(studio, drafted, range(12, -1, -1))[::-1]
    assert all(np.array_equal(a, b) for a, b in zip(row, back, strict=True))
    for index in (2, 5, 8, 12):
        assert np.array_equal(row[index], pictures(studio, drafted, [index])[0]), index
