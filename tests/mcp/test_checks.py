"""Values that users give are checked before anything is sent."""

from pathlib import Path

import pytest

from promptreel.errors import InvalidInput, OutputRefused
from promptreel.settings import load_settings
from promptreel_mcp.actions import check_export, check_prompt, choose_target
from promptreel_mcp.actions.checks import check_aspect_ratio, check_format, check_resolution, check_seconds


@pytest.mark.parametrize("prompt", ["", "   ", "\n\t"])
def test_an_empty_prompt_is_refused_with_an_example(prompt):
    with pytest.raises(InvalidInput, match="empty") as caught:
        check_prompt(prompt)
    assert "for example" in caught.value.hint


def test_a_huge_prompt_is_refused_with_its_size():
    with pytest.raises(InvalidInput, match="20000 characters"):
        check_prompt("x" * 20_000)


@pytest.mark.parametrize("seconds", [0, -3, 0.5, 601, 10_000, float("inf"), float("nan")])
def test_an_impossible_duration_is_refused_with_the_limits(seconds):
    with pytest.raises(InvalidInput, match="1 to 600 seconds"):
        check_seconds(seconds)


def test_aspect_ratios_may_be_written_in_several_ways():
    assert ["9:16"] * 4 == [check_aspect_ratio(text) for text in ("9:16", "9x16", "9 / 16", " 9 : 16 ")]
    with pytest.raises(InvalidInput, match="'7:3'"):
        check_aspect_ratio("7:3")


def test_resolutions_have_everyday_names():
    assert ["2160p", "1080p", "720p"] == [check_resolution(text) for text in ("4K", "Full HD", "720p")]


def test_an_unknown_format_is_refused_with_the_known_ones():
    assert ["mp4", "gif"] == [check_format("MP4"), check_format(".gif")]
    with pytest.raises(InvalidInput, match="'avi'") as caught:
        check_format("avi")
    assert "mp4, mov, webm, gif" in caught.value.hint


def test_the_name_of_the_file_decides_the_format():
    assert "webm" == check_export(None, None, None, "clip.webm")
    assert "mp4" == check_export(None, None, None, "clip")
    assert "gif" == check_export("gif", None, None, "clip")
    with pytest.raises(InvalidInput, match=r"ends in \.mov, but the format is mp4"):
        check_export("mp4", None, None, "clip.mov")
    with pytest.raises(InvalidInput, match="'txt'"):
        check_export(None, None, None, "clip.txt")


@pytest.mark.parametrize("path", ["../escape.mp4", "/etc/escape.mp4", "a/../../escape.mp4"])
def test_tools_write_only_below_the_output_folder(path):
    with pytest.raises(OutputRefused, match="outside the output folder"):
        choose_target(path, load_settings(), own_hand=False)


def test_a_symlink_does_not_lead_out_of_the_output_folder(tmp_path):
    settings = load_settings()
    settings.output_dir.mkdir(parents=True)
    (settings.output_dir / "door").symlink_to(tmp_path)
    with pytest.raises(OutputRefused, match="outside the output folder"):
        choose_target("door/escape.mp4", settings, own_hand=False)


def test_the_users_own_hand_may_write_anywhere(tmp_path):
    assert tmp_path / "clip.mp4" == choose_target(str(tmp_path / "clip.mp4"), load_settings(), own_hand=True)
    assert Path.cwd() / "clip.mp4" == choose_target("clip.mp4", load_settings(), own_hand=True)


def test_a_name_that_no_file_system_takes_is_refused():
    with pytest.raises(OutputRefused, match="too long"):
        choose_target("x" * 300 + ".mp4", load_settings(), own_hand=True)


@pytest.mark.parametrize("path", ["", "  ", "a\0b.mp4"])
def test_a_path_must_be_a_path(path):
    with pytest.raises(OutputRefused, match="empty or contains"):
        choose_target(path, load_settings(), own_hand=True)
