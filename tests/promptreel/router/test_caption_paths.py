"""A file with captions is a file like any other."""

import pytest

from promptreel.router import route


@pytest.mark.parametrize("path", ["/films/subs.srt", "~/subs.vtt", "./subs.srt", r"C:\films\subs.srt"])
def test_the_path_of_a_subtitle_file_is_uploaded_first(path):
    steps = route(f"add captions from {path}").steps
    assert ["upload", "generate"] == [step.action for step in steps]
