"""The files: exact, playable everywhere, and what the timeline says."""

import numpy as np
import pytest

from promptreel_studio.render.errors import RenderError
from studio.render.jobs import draft, flat_clip, make, music, read, title, video


def loudness(sound):
    return 20 * np.log10(np.sqrt(np.mean(np.square(sound))) + 1e-9)


def test_an_mp4_is_exact_and_plays_everywhere(tmp_path):
    target = tmp_path / "a.mp4"
    progress = []
    done = make(draft([video()], [music()]), target, progress=progress)
    file = read(target)
    assert (30, (30, 180, 320)) == (done.frames, file.luma.shape)
    assert ("h264", "yuv420p", (1, 1, 1, 1)) == (
        file.stream["codec"],
        file.stream["pix_fmt"],
        file.stream["colours"],
    )
    assert np.allclose(np.arange(30) / 30, file.times, atol=1e-4)
    assert abs(file.sound.shape[1] - 48000) <= 2048
    head = target.read_bytes()
    assert 0 < head.find(b"moov") < head.find(b"mdat")
    assert "my film" == file.stream["metadata"]["title"]
    assert "procedural" in file.stream["metadata"]["comment"]
    assert target.stat().st_size == done.bytes
    frames = [frame for _, frame, _ in progress]
    assert sorted(frames) == frames
    assert 30 == frames[-1]
    assert [target] == list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("name", "codec", "frames"), [("a.mov", "h264", 30), ("a.webm", "vp9", 30), ("a.gif", "gif", 12)]
)
def test_every_format_opens_with_its_frames(tmp_path, name, codec, frames):
    target = tmp_path / name
    make(draft([video()], [music()]), target, format=name[2:])
    file = read(target)
    assert codec == file.stream["codec"]
    assert (frames, (320, 180)) == (len(file.luma), file.stream["size"])
    assert file.luma.std() > 5


@pytest.mark.parametrize(
    ("canvas", "resolution", "size"),
    [
        ((1920, 1080), "480p", (854, 480)),
        ((1080, 1920), "480p", (480, 854)),
        ((1080, 1080), "480p", (480, 480)),
        ((322, 182), None, (322, 182)),
    ],
)
def test_the_resolution_is_the_short_side(tmp_path, canvas, resolution, size):
    timeline = draft([video(length=100)], length=100, width=canvas[0], height=canvas[1])
    make(timeline, tmp_path / "a.mp4", resolution=resolution)
    assert size == read(tmp_path / "a.mp4").stream["size"]


@pytest.mark.parametrize(
    ("length", "fps", "frames"), [(1000, 25, 25), (1501, 30, 45), (100, 60, 6), (1000, 24, 24)]
)
def test_the_number_of_frames_is_exact(tmp_path, length, fps, frames):
    done = make(
        draft([video(length=length)], length=length, fps=fps, width=160, height=90), tmp_path / "a.mp4"
    )
    assert frames == done.frames == len(read(tmp_path / "a.mp4").luma)


def test_volume_is_what_the_timeline_says(tmp_path):
    levels = []
    for volume in (1.0, 0.35):
        target = tmp_path / f"{volume}.mp4"
        make(
            draft([video(length=3000)], [music(length=3000, vol=volume)], length=3000, width=160, height=90),
            target,
        )
        levels.append(loudness(read(target).sound))
    assert abs((levels[0] - levels[1]) - 9.1) < 0.7


def test_music_fades(tmp_path):
    track = [music(length=3000, vol=1.0, fade_in=1500, fade_out=1000)]
    make(draft([video(length=3000)], track, length=3000, width=160, height=90), tmp_path / "a.mp4")
    sound = read(tmp_path / "a.mp4").sound
    assert loudness(sound[:, :9600]) < loudness(sound[:, 72000:96000]) - 12
    assert loudness(sound[:, 48000 * 3 - 2400 : 48000 * 3]) < loudness(sound[:, 72000:96000]) - 12


def test_a_timeline_without_sound_has_a_silent_track(tmp_path):
    make(draft([video()], width=160, height=90), tmp_path / "a.mp4")
    sound = read(tmp_path / "a.mp4").sound
    assert abs(sound.shape[1] - 48000) <= 2048
    assert np.abs(sound).max() < 1e-3


def test_a_title_is_seen_in_its_time_only(tmp_path):
    without, with_title = tmp_path / "0.mp4", tmp_path / "1.mp4"
    make(draft([video(length=2000)], length=2000), without, quality="high")
    words = [title(500, 1000, fade_in=100, fade_out=100)]
    make(draft([video(length=2000)], words, length=2000), with_title, quality="high")
    difference = np.abs(read(with_title).luma.astype(int) - read(without).luma.astype(int))
    # A lit window may be encoded otherwise behind a title; a letter covers more than one in a thousand pixels.
    differs = np.percentile(difference, 99.9, axis=(1, 2))
    assert differs[30] > 100
    assert differs[:14].max() < 25
    assert differs[47:].max() < 25


def test_a_crossfade_blends_and_a_cut_does_not(tmp_path):
    assets = {"dark": flat_clip(tmp_path / "d.mp4", 30), "light": flat_clip(tmp_path / "l.mp4", 220)}
    paths = {name: str(path) for name, path in assets.items()}
    first = {"id": "a", "st": 0, "d": 1000, "m": {"title": "a"}, "asset": "dark"}
    second = {
        "id": "b",
        "st": 600,
        "d": 1000,
        "m": {"title": "b"},
        "asset": "light",
        "tr": {"kind": "crossfade", "d": 400},
    }
    make(draft([first, second], length=1600), tmp_path / "x.mp4", paths)
    blended = read(tmp_path / "x.mp4").luma.mean(axis=(1, 2))
    assert blended[5] < 50
    assert 110 < blended[24] < 150
    assert blended[40] > 200
    cut = [first, {"id": "b", "st": 1000, "d": 600, "m": {"title": "b"}, "asset": "light"}]
    make(draft(cut, length=1600), tmp_path / "c.mp4", paths)
    levels = read(tmp_path / "c.mp4").luma.mean(axis=(1, 2))
    assert levels[29] < 50
    assert levels[31] > 200


def test_a_dip_goes_through_black(tmp_path):
    path = str(flat_clip(tmp_path / "l.mp4", 220, seconds=2))
    first = {"id": "a", "st": 0, "d": 1000, "m": {"title": "a"}, "asset": "light"}
    second = {
        "id": "b",
        "st": 1000,
        "d": 1000,
        "m": {"title": "b"},
        "asset": "light",
        "tr": {"kind": "dip", "d": 400},
    }
    make(draft([first, second], length=2000), tmp_path / "x.mp4", {"light": path})
    levels = read(tmp_path / "x.mp4").luma.mean(axis=(1, 2))
    assert levels.min() < 60
    assert levels[5] > 180


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"scene": {"kind": "moonbase", "time": "night"}}, "scene"),
        ({"scene": None, "asset": "gone"}, "no longer there"),
        ({"d": -5}, "d"),
        ({"tr": {"kind": "explode", "d": 100}}, "tr"),
    ],
)
def test_a_wrong_draft_is_explained_and_leaves_nothing(tmp_path, change, says):
    timeline = draft([{name: value for name, value in (video() | change).items() if value is not None}])
    with pytest.raises(RenderError) as caught:
        make(timeline, tmp_path / "a.mp4")
    assert says in caught.value.message
    assert caught.value.hint
    assert [] == list(tmp_path.iterdir())


def test_a_scene_that_fails_ends_the_render(tmp_path, monkeypatch):
    """An exception in a drawing thread must end all of them, never hang."""
    from promptreel_studio.render import shots

    class Broken:
        def frame(self, _t):
            raise ArithmeticError("no")

        def clone(self):
            return self

    monkeypatch.setattr(shots, "open_scene", lambda *_, **__: Broken())
    with pytest.raises(RenderError) as caught:
        make(draft([video()]), tmp_path / "a.mp4")
    assert caught.value.hint
    assert [] == list(tmp_path.iterdir())
