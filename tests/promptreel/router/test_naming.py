"""File names right behind a colon, or behind words of scripts without spaces, and right before such words."""

import pytest

from promptreel.router import route


@pytest.mark.parametrize(
    ("message", "name"),
    [
        ("给你音乐文件：春江花月夜.mp3", "春江花月夜.mp3"),
        ("附上我們樂團的 demo：夜車_v3.mp3", "夜車_v3.mp3"),
        ("给你音乐文件春江花月夜.mp3", "春江花月夜.mp3"),
        ("上传video.mp4", "video.mp4"),
        ("노래.mp3을 써줘", "노래.mp3"),
        ("ロゴ送ります shop_logo.svg", "shop_logo.svg"),
        ("here it is:song.mp3", "song.mp3"),
        ("照片1.jpg", "照片1.jpg"),
        ("使用「我的照片.jpg」", "我的照片.jpg"),
        ("这个文件：/home/li/给你的照片.jpg", "/home/li/给你的照片.jpg"),
    ],
)
def test_what_announces_a_file_is_no_part_of_its_name(message, name):
    (step,) = route(message).steps
    assert ("upload", [name]) == (step.action, step.slots["paths"])


def test_names_that_a_word_joins_without_spaces_are_two():
    found = route("photo.pngとclip1.mp4をつなげて")
    assert ("upload", "generate") == found.actions
    assert ["photo.png", "clip1.mp4"] == found.steps[0].slots["paths"]
    assert ["a.mp4", "b.mp4"] == route("把a.mp4和b.mp4接起来").steps[0].slots["paths"]
    assert ["backup.mp4.mov"] == route("use backup.mp4.mov").steps[0].slots["paths"]


def test_a_word_right_behind_an_ending_says_what_to_do_with_the_file():
    found = route("用照片海边.jpg做开头")
    assert ("upload", "generate") == found.actions
    assert ["海边.jpg"] == found.steps[0].slots["paths"]


def test_a_verb_in_two_parts_has_files_between_them():
    found = route("Füg clip1.mp4 und clip2.mp4 zusammen und schreib unten „Ferien“")
    assert ("upload", "generate") == found.actions
    assert found.steps[1].slots["text"].startswith("Füg clip1.mp4")
