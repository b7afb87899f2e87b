"""File names that every operating system takes."""

from pathlib import Path

import pytest

from promptreel.jobs.work.naming import free_names, slug, wanted_target


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Futuristic city, at night!", "futuristic-city-at-night"),
        ("未来城市 夜景", "未来城市-夜景"),
        ("Öl & Wasser: 50%", "öl-wasser-50"),
        ("../../etc/passwd", "etc-passwd"),
        ("C:\\temp\\x", "c-temp-x"),
        ("हिन्दी फ़िल्म", "हिन्दी-फ़िल्म"),
        ("CON", "video-con"),
        ("com1", "video-com1"),
        ("...", "video"),
        ("", "video"),
        ("a\0b\nc\u202ed", "a-b-c-d"),
    ],
)
def test_a_title_becomes_a_name(title, name):
    assert name == slug(title)


def test_a_long_title_is_cut_between_characters():
    name = slug("城" * 500)
    assert "城" * 40 == name


def test_paths_are_the_users_or_below_the_folder():
    folder = Path("/videos")
    assert folder / "a-city.mp4" == wanted_target({}, "A city", folder)
    assert folder / "a-city.gif" == wanted_target({"format": "gif"}, "A city", folder)
    assert Path("/mine/a-city.mp4") == wanted_target({"folder": "/mine"}, "A city", folder)
    assert folder / "x.mov" == wanted_target({"path": "x.mov"}, "A city", folder)
    assert Path("/tmp/x.mp4") == wanted_target({"path": "/tmp/x.mp4"}, "A city", folder)


def test_names_are_numbered_from_two():
    names = free_names(Path("/videos/title.mp4"))
    assert ["title.mp4", "title-2.mp4", "title-3.mp4"] == [next(names).name for _ in range(3)]


def test_the_endings_of_a_film_s_files_are_no_part_of_its_name():
    assert slug("temple.jpg, IMG_0012.JPG, my clip.mp4") == "temple-img-0012-my-clip"
    assert slug("v1.2 and a.b") == "v1-2-and-a-b"
