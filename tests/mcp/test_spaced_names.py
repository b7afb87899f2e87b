"""Names of files with spaces, on a command line without quotation marks."""

import pytest

from promptreel_mcp.cli.spaced_names import in_quotes

NAMES = ("voice 8k.wav", "女儿的生日 派对.mp4", "Müller Fotos/Oma & Opa (1).jpg", "a.mp4", "b.mp4")


@pytest.fixture
def folder(tmp_path):
    for name in NAMES:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    return tmp_path


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("use voice 8k.wav, quietly", 'use "voice 8k.wav", quietly'),
        ("把 女儿的生日 派对.mp4 做成视频", '把 "女儿的生日 派对.mp4" 做成视频'),
        ("把女儿的生日 派对.mp4做成视频", '把"女儿的生日 派对.mp4"做成视频'),
        ("a.mp4 and Müller Fotos/Oma & Opa (1).jpg", 'a.mp4 and "Müller Fotos/Oma & Opa (1).jpg"'),
    ],
)
def test_a_name_with_spaces_of_a_file_that_is_there_gets_its_marks(words, expected, folder):
    assert expected == in_quotes(words, folder)


def test_a_whole_path_gets_them_too(folder):
    assert f'join "{folder}/voice 8k.wav" and a.mp4' == in_quotes(
        f"join {folder}/voice 8k.wav and a.mp4", folder
    )


@pytest.mark.parametrize(
    "words",
    [
        "use 'voice 8k.wav'",
        "“女儿的生日 派对.mp4”做成视频",
        "join a.mp4 and b.mp4",
        "make a title that says b.mp4",
        "use voice 9k.wav",
        "version 1.mp4x of voice 8k.wavy",
        "~nobody/x y.mp4",
        "",
    ],
)
def test_other_words_stay_as_they_are(words, folder):
    assert words == in_quotes(words, folder)
