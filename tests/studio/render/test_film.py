"""Real files, rendered and decoded back."""

from __future__ import annotations

import itertools

import av
import numpy as np
import pytest

from promptreel_studio.render import RenderError
from studio.media import corpus
from studio.render import kit
from studio.render.kit import SCENE, audio, draft, segment, text, video


def test_an_mp4_has_every_frame_at_its_time_and_plays_everywhere(studio):
    drafted = draft(video(segment(0, 2000, asset=studio.grey(120))), d=2000, fps=30, title="A grey film")
    rendered = studio.render(drafted)
    film = kit.decode(rendered.path)
    assert 60 == len(film.frames) == rendered.frames
    assert [i / 30 for i in range(60)] == pytest.approx([frame.time for frame in film.frames], abs=1e-4)
    assert {("yuv420p", 160, 90)} == {(f.format.name, f.width, f.height) for f in film.frames}
    assert {(1, 1, 1, 1)} == {
        (f.colorspace, f.color_range, f.color_primaries, f.color_trc) for f in film.frames
    }
    names = kit.atoms(rendered.path)
    assert names.index("moov") < names.index("mdat")
    assert "A grey film" == film.metadata["title"]
    assert "Made with promptreel studio (procedural)" == film.metadata["comment"]
    assert (2.0, 160, 90, 30.0) == (rendered.duration, rendered.width, rendered.height, rendered.fps)
    assert rendered.path.stat().st_size == rendered.bytes
    assert ["film.mp4"] == studio.leftovers()


@pytest.mark.parametrize(
    ("d", "fps"), [(1000, 30), (1234, 30), (997, 25), (700, 29.97), (1500, 24), (40, 60)]
)
def test_picture_and_sound_end_together(studio, d, fps):
    drafted = draft(video(segment(0, d, asset=studio.grey(120))), d=d, fps=fps)
    rendered = studio.render(drafted)
    film = kit.decode(rendered.path)
    assert max(1, round(d / 1000 * fps)) == len(film.frames)
    assert 0 == film.frames[0].pts
    with av.open(str(rendered.path)) as container:
        lasts = {s.type: float(s.duration * s.time_base) for s in container.streams}
    assert abs(lasts["video"] - lasts["audio"]) <= 1024 / 48_000
    assert 0 <= film.audio_start <= 0.001


@pytest.mark.parametrize(
    ("name", "container", "codecs"),
    [
        ("film.mp4", "mov", {"h264", "aac"}),
        ("film.mov", "mov", {"h264", "aac"}),
        ("film.webm", "matroska", {"vp9", "opus"}),
        ("film.gif", "gif", {"gif"}),
    ],
)
@pytest.mark.parametrize("quality", ["draft", "high"])
def test_every_format_opens_and_shows_the_film(studio, name, container, codecs, quality):
    cut = video(segment(0, 500, asset=studio.grey(60)), segment(500, 500, asset=studio.grey(180)))
    rendered = studio.render(draft(cut), name, quality=quality)
    with av.open(str(rendered.path)) as opened:
        assert container in opened.format.name
        assert codecs == {stream.codec_context.name for stream in opened.streams}
    film = kit.decode(rendered.path)
    assert 10 == len(film.frames)
    assert [60] * 5 + [180] * 5 == pytest.approx(film.levels, abs=6)
    assert [i / 10 for i in range(10)] == pytest.approx([frame.time for frame in film.frames], abs=0.002)


def test_the_resolution_and_rate_that_are_asked_for_are_made(studio):
    rendered = studio.render(
        draft(video(segment(0, 200, asset=studio.grey(60))), d=200), resolution="480p", fps=25
    )
    assert (854, 480, 25.0, 5) == (rendered.width, rendered.height, rendered.fps, rendered.frames)


@pytest.mark.parametrize("height", [90, 92])
def test_colours_are_right_up_to_the_first_row(studio, height):
    """Also where a quarter of the height is no whole number of rows."""
    red = np.full((90, 160, 3), (200, 40, 40), np.uint8)
    studio.add("red", corpus.write_image(studio.folder / "red.png", red))
    studio.render(draft(video(segment(0, 500, asset="red")), d=500, height=height), quality="high")
    film = kit.decode(studio.folder / "film.mp4")
    pixels = film.frames[0].to_ndarray(format="rgb24").astype(int)
    assert np.abs(pixels[:4, 20:140] - pixels[40:44, 20:140]).max() < 12


def test_a_crossfade_really_blends(studio):
    tracks = video(
        segment(0, 1000, asset=studio.grey(40)),
        segment(600, 1000, asset=studio.grey(200), tr={"kind": "crossfade", "d": 400}),
    )
    levels = kit.decode(studio.render(draft(tracks, d=1600)).path).levels
    assert [40] * 7 + [80, 120, 160] + [200] * 6 == pytest.approx(levels, abs=4)


def test_a_dip_goes_through_black(studio):
    tracks = video(
        segment(0, 1000, asset=studio.grey(216)),
        segment(1000, 1000, asset=studio.grey(116), tr={"kind": "dip", "d": 800}),
    )
    levels = kit.decode(studio.render(draft(tracks, d=2000)).path).levels
    assert [216, 166, 116, 66, 16, 41, 66, 91, 116] == pytest.approx(levels[6:15], abs=4)


def test_a_film_comes_out_of_black_and_goes_into_black(studio):
    tracks = video(segment(0, 2000, asset=studio.grey(216), fade_in=400, fade_out=800))
    levels = kit.decode(studio.render(draft(tracks, d=2000)).path).levels
    assert [16, 66, 116, 166, 216] == pytest.approx(levels[:5], abs=4)
    assert [216, 216, 191, 166, 141, 116, 91, 66, 41] == pytest.approx(levels[11:], abs=4)


def test_gaps_are_black_and_an_upper_track_covers(studio):
    lower = video(segment(300, 700, asset=studio.grey(100)))
    upper = video(segment(600, 200, asset=studio.grey(200)))
    levels = kit.decode(studio.render(draft(lower, upper)).path).levels
    assert [16] * 3 + [100] * 3 + [200] * 2 + [100] * 2 == pytest.approx(levels, abs=4)


def test_clips_are_shown_frame_by_frame(studio):
    clip = corpus.write_video(
        studio.folder / "clip.mp4",
        corpus.grey_frames(20),
        fps=10,
        options={"crf": "1"},
        sound=corpus.tone(2.0),
    )
    drafted = draft(video(segment(0, 1000, asset=studio.add("clip", clip), src_in=500)))
    film = kit.decode(studio.render(drafted, quality="high").path)
    assert [30 + 2 * i for i in range(10)] == pytest.approx(film.levels, abs=2)


def test_a_title_is_seen_only_in_its_time_and_fades(studio):
    title = text(segment(400, 1200, txt="Hello", style={"size": "large"}, fade_in=400, fade_out=400))
    drafted = draft(video(segment(0, 2000, asset=studio.grey(60))), title, d=2000, width=320, height=180)
    film = kit.decode(studio.render(drafted).path)
    brightest = [int(np.sort(corpus.luma(p), axis=None)[-40:].mean()) for p in film.pictures]
    assert all(level < 75 for level in brightest[:5] + brightest[16:])
    assert brightest[5] < brightest[7] < brightest[9]
    assert all(level > 215 for level in brightest[8:12])
    assert brightest[15] < brightest[13]


def test_progress_counts_real_frames_in_order(studio):
    studio.render(draft(video(segment(0, 1000, asset=studio.grey(60)))))
    drawn = [frame for stage, frame, _ in studio.progress if stage == "Drawing frames"]
    assert list(range(1, 11)) == drawn
    assert {10} == {frames for _, _, frames in studio.progress}


def test_the_same_draft_gives_the_same_file(studio):
    drafted = draft(
        video(segment(0, 500, scene=SCENE)),
        audio(segment(0, 500, music={"style": "lofi", "seed": 7}, vol=0.35)),
        text(segment(0, 500, txt="Again")),
        d=500,
    )
    first, second = (studio.render(drafted, name).path.read_bytes() for name in ("a.mp4", "b.mp4"))
    assert first == second


def test_drawn_scenes_move_and_music_plays(studio):
    drafted = draft(
        video(
            segment(0, 1000, scene=SCENE),
            segment(
                700,
                1300,
                scene=SCENE | {"kind": "ocean", "time": "sunset"},
                tr={"kind": "crossfade", "d": 300},
            ),
        ),
        audio(segment(0, 2000, music={"style": "lofi", "seed": 7}, vol=0.35, fade_out=300)),
        d=2000,
    )
    film = kit.decode(studio.render(drafted, quality="high").path)
    changes = [np.abs(corpus.luma(a) - corpus.luma(b)).mean() for a, b in itertools.pairwise(film.pictures)]
    assert 20 == len(film.frames)
    assert min(changes) > 0.01
    assert corpus.decibels(film.samples) > -45


def test_broken_media_ends_the_render_with_a_sentence(studio):
    path = studio.folder / "broken.mp4"
    path.write_bytes(b"\0\0\0\x18ftypmp42" + bytes(200))
    with pytest.raises(RenderError) as caught:
        studio.render(draft(video(segment(0, 1000, asset=studio.add("broken", path)))))
    assert "bad_media" == caught.value.code
    assert str(studio.folder) not in caught.value.message
    assert [] == studio.leftovers()


def test_a_gif_writes_only_what_has_changed(studio):
    rng = np.random.default_rng(1)
    still = rng.integers(0, 255, (90, 160), np.uint8)
    near = [still ^ np.uint8(number % 3) for number in range(10)]
    other = [rng.integers(0, 255, (90, 160), np.uint8) for _ in range(10)]
    sizes = []
    for name, frames in (("still", near), ("moving", other)):
        path = corpus.write_video(studio.folder / f"{name}.mkv", frames, codec="ffv1", fps=10, pix_fmt="gray")
        cut = video(segment(0, 1000, asset=studio.add(name, path)))
        sizes.append(studio.render(draft(cut), f"{name}.gif").path.stat().st_size)
    assert sizes[0] * 4 < sizes[1]
