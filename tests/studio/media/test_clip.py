from __future__ import annotations

import cv2
import numpy as np
import pytest

from promptreel_studio.media import MediaError, open_clip
from promptreel_studio.media.planes import black, planes
from studio.media import corpus

WHITE, BLACK, RED = (255, 255, 255), (0, 0, 0), (0, 0, 255)
LOSSLESS = {"crf": "1", "preset": "ultrafast"}


def levels_at(clip, moments):
    return [round(float(corpus.luma(clip.frame_at(t)).mean())) for t in moments]


def test_every_frame_is_shown_at_its_moment(tmp_path):
    path = corpus.write_video(tmp_path / "a.mp4", corpus.grey_frames(25), options=LOSSLESS)
    with open_clip(path, 160, 90) as clip:
        shown = levels_at(clip, [i / 25 for i in range(25)])
    assert [20 + 2 * i for i in range(25)] == pytest.approx(shown, abs=1)


@pytest.mark.parametrize("name", ["a.mkv", "a.webm"])
def test_clocks_in_whole_milliseconds_neither_repeat_nor_skip(tmp_path, name):
    codec, options = ("libx264", LOSSLESS) if name == "a.mkv" else ("libvpx", {"crf": "4", "b": "5M"})
    path = corpus.write_video(tmp_path / name, corpus.grey_frames(30), fps=30, codec=codec, options=options)
    with open_clip(path, 160, 90) as clip:
        shown = levels_at(clip, [i / 30 for i in range(30)])
    assert [20 + 2 * i for i in range(30)] == pytest.approx(shown, abs=1)


def test_a_variable_frame_rate_keeps_its_own_times(tmp_path):
    path = corpus.write_video(
        tmp_path / "a.mkv",
        corpus.grey_frames(4, levels=[40, 80, 120, 160]),
        moments=[0, 100, 700, 750],
        options=LOSSLESS,
    )
    with open_clip(path, 160, 90) as clip:
        shown = levels_at(clip, [0.0, 0.05, 0.1, 0.6, 0.7, 0.76, 5.0])
    assert [40, 40, 80, 80, 120, 160, 160] == pytest.approx(shown, abs=1)


def test_src_in_and_speed_choose_the_moments(tmp_path):
    path = corpus.write_video(tmp_path / "a.mp4", corpus.grey_frames(75), options=LOSSLESS | {"g": "10"})
    with open_clip(path, 160, 90, src_in=1.0, speed=2.0) as clip:
        shown = levels_at(clip, [0.0, 0.2, 0.4])
    assert [70, 90, 110] == pytest.approx(shown, abs=1)


def test_a_far_jump_lands_on_the_right_frame(tmp_path):
    frames = corpus.grey_frames(300, levels=[20 + i % 200 for i in range(300)])
    path = corpus.write_video(tmp_path / "a.mp4", frames, fps=10, options=LOSSLESS | {"g": "20"})
    with open_clip(path, 160, 90) as clip:
        assert [20, 20 + 251 % 200] == pytest.approx(levels_at(clip, [0.0, 25.1]), abs=1)


def test_a_finished_clip_holds_its_last_picture(tmp_path):
    path = corpus.write_video(tmp_path / "a.mp4", corpus.grey_frames(5), options=LOSSLESS)
    with open_clip(path, 160, 90) as clip:
        assert [28, 28] == pytest.approx(levels_at(clip, [1.0, 60.0]), abs=1)


def test_pictures_are_shared_and_therefore_read_only(tmp_path):
    path = corpus.write_video(tmp_path / "a.mp4", corpus.grey_frames(2))
    with open_clip(path, 160, 90) as clip:
        picture = clip.frame_at(0)
        assert picture is clip.frame_at(0)
        assert not picture.flags.writeable
        assert (135, 160) == picture.shape


@pytest.mark.parametrize(
    ("degrees", "corner"), [(90, "top right"), (180, "bottom right"), (270, "bottom left")]
)
def test_rotation_metadata_turns_the_picture_the_right_way(tmp_path, degrees, corner):
    """The white corner of the stored picture is the top left one."""
    picture = np.full((96, 96), 16, np.uint8)
    picture[:48, :48] = 235
    stored = np.concatenate([picture, np.full((48, 96), 128, np.uint8)])
    path = corpus.write_video(tmp_path / "a.mp4", [stored] * 3, options=LOSSLESS)
    with open_clip(corpus.turn_mp4(path, degrees), 96, 96) as clip:
        shown = corpus.luma(clip.frame_at(0))
    vertical = "top" if shown[:48].mean() > shown[48:].mean() else "bottom"
    horizontal = "left" if shown[:, :48].mean() > shown[:, 48:].mean() else "right"
    assert corner == f"{vertical} {horizontal}"


def test_exif_orientation_turns_a_photo(tmp_path):
    """Orientation 6: the camera was held so that the stored left edge is shown on top."""
    path = corpus.turn_jpeg(corpus.write_image(tmp_path / "a.jpg", corpus.halves(WHITE, BLACK)), 6)
    with open_clip(path, 64, 96) as clip:
        shown = corpus.luma(clip.frame_at(0))
    assert shown[:40].mean() > 225
    assert shown[56:].mean() < 26


def test_cover_crops_and_contain_adds_black(tmp_path):
    path = corpus.write_image(tmp_path / "a.png", np.full((50, 100, 3), 255, np.uint8))
    with open_clip(path, 64, 64, "cover") as cover, open_clip(path, 64, 64, "contain") as contain:
        assert corpus.luma(cover.frame_at(0)).min() > 230
        shown = corpus.luma(contain.frame_at(0))
    assert (16, 235, 16) == pytest.approx((shown[:14].mean(), shown[20:44].mean(), shown[50:].mean()), abs=2)


def test_blur_fills_the_surroundings_with_the_picture_itself(tmp_path):
    path = corpus.write_image(tmp_path / "a.png", corpus.halves(WHITE, RED, 128, 32))
    with open_clip(path, 64, 64, "blur") as clip:
        picture = clip.frame_at(0)
    shown = corpus.luma(picture)
    assert 100 < shown[2, 2] < 220
    assert 40 < shown[2, -2] < shown[2, 2]
    assert planes(picture)[2][0, -1] > 150
    assert 235 == pytest.approx(shown[32, 4], abs=3)


@pytest.mark.parametrize(("width", "height"), [(33, 21), (1, 1), (640, 7), (97, 301)])
@pytest.mark.parametrize("fit", ["cover", "contain", "blur"])
def test_odd_and_extreme_sizes_fit_any_canvas(tmp_path, width, height, fit):
    path = corpus.write_image(tmp_path / "a.png", np.full((height, width, 3), 200, np.uint8))
    with open_clip(path, 128, 74, fit) as clip:
        assert (111, 128) == clip.frame_at(0).shape


def test_transparency_is_laid_over_black(tmp_path):
    picture = np.full((64, 64, 4), 255, np.uint8)
    picture[:, :32, 3] = 0
    picture[:, 32:, 3] = 128
    with open_clip(corpus.write_image(tmp_path / "a.png", picture), 64, 64) as clip:
        shown = corpus.luma(clip.frame_at(0))
    assert (16, 126) == pytest.approx((shown[:, :28].mean(), shown[:, 36:].mean()), abs=2)


def test_transparent_webm_is_laid_over_black(tmp_path):
    picture = np.full((64, 64, 4), 255, np.uint8)
    picture[:, :32, 3] = 0
    path = corpus.write_video(
        tmp_path / "a.webm",
        [picture] * 5,
        codec="libvpx-vp9",
        pix_fmt="yuva420p",
        source_format="bgra",
        options={"deadline": "realtime", "cpu-used": "8", "auto-alt-ref": "0"},
    )
    with open_clip(path, 64, 64) as clip:
        shown = corpus.luma(clip.frame_at(0.1))
    assert (16, 235) == pytest.approx((shown[:, :28].mean(), shown[:, 36:].mean()), abs=6)


def test_colours_become_bt709_limited(tmp_path):
    path = corpus.write_image(tmp_path / "a.png", np.full((64, 64, 3), RED, np.uint8))
    with open_clip(path, 64, 64) as clip:
        means = [plane.mean() for plane in planes(clip.frame_at(0))]
    assert [63, 102, 240] == pytest.approx(means, abs=2)


def test_full_range_and_bt601_are_converted(tmp_path):
    """A JPEG is full-range BT.601: white must become 235 and red the BT.709 red."""
    path = tmp_path / "a.jpg"
    cv2.imwrite(str(path), corpus.halves(WHITE, RED), [cv2.IMWRITE_JPEG_QUALITY, 98])
    with open_clip(path, 96, 64) as clip:
        y, _, v = planes(clip.frame_at(0))
    assert (235, 63, 240) == pytest.approx((y[:, :40].mean(), y[:, 56:].mean(), v[:, 28:].mean()), abs=3)


def test_non_square_pixels_are_stretched(tmp_path):
    path = corpus.write_video(tmp_path / "a.mp4", corpus.grey_frames(3, 80, 90, [200] * 3), pixel_aspect=2)
    with open_clip(path, 160, 90, "contain") as clip:
        assert corpus.luma(clip.frame_at(0)).min() > 180


def test_animations_begin_again(tmp_path):
    pictures = [np.full((64, 96, 3), level, np.uint8) for level in (0, 120, 250)]
    gif = corpus.write_video(
        tmp_path / "a.gif", pictures, fps=10, codec="gif", pix_fmt="gray", source_format="bgr24", colour=0
    )
    webp = corpus.write_animated_webp(tmp_path / "a.webp", pictures, 100)
    for path in (gif, webp):
        with open_clip(path, 96, 64) as clip:
            shown = levels_at(clip, [0.05, 0.15, 0.25, 0.35, 0.45, 1.55])
        assert [16, 119, 231, 16, 119, 16] == pytest.approx(shown, abs=4)


def fields_of_a_moving_bar(count):
    """Each line pair is 1/50 s apart: whole frames show a comb at the bar's edges."""
    for index in range(count):
        frame = np.full((135, 160), 128, np.uint8)
        frame[:90] = 40
        for field in (0, 1):
            x = 10 + (2 * index + field) * 6
            frame[field:90:2, x : x + 30] = 200
        yield frame


def test_interlaced_video_is_deinterlaced(tmp_path):
    frames = list(fields_of_a_moving_bar(8))
    options = {"flags": "+ildct+ilme", "b": "20M", "top": "1"}
    path = corpus.write_video(tmp_path / "a.mkv", frames, codec="mpeg2video", options=options)
    with open_clip(path, 160, 90) as clip:
        shown = corpus.luma(clip.frame_at(4 / 25))
    assert np.abs(np.diff(corpus.luma(frames[4])[10:80], axis=0)).max() == 160
    assert np.abs(np.diff(shown[10:80], axis=0)).max() < 60


def test_a_truncated_video_shows_what_it_has_and_then_holds(tmp_path):
    frames = [np.random.default_rng(i).integers(0, 255, (135, 160), np.uint8) for i in range(25)]
    path = corpus.write_video(
        tmp_path / "a.mp4", frames, options={"g": "5"}, container_options={"movflags": "+faststart"}
    )
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with open_clip(path, 160, 90) as clip:
        assert (135, 160) == clip.frame_at(0.0).shape
        assert (135, 160) == clip.frame_at(10.0).shape


def test_a_sound_file_has_no_pictures(tmp_path):
    path = corpus.write_audio(tmp_path / "a.mp3", corpus.tone(0.5), "mp3")
    with pytest.raises(MediaError, match="no pictures"):
        open_clip(path, 160, 90)


def test_black_is_black():
    assert (16, 128, 128) == tuple(int(plane.mean()) for plane in planes(black(32, 18)))
