"""Files that a message names: what is said beside them is one wish with them, and a folder before a name is its path."""

import pytest

from promptreel.router import route
from router_steps import steps


@pytest.mark.parametrize(
    ("message", "paths"),
    [
        ("slideshow of a.jpg, b.jpg and c.png with piano, 10 sec, square", ["a.jpg", "b.jpg", "c.png"]),
        ("slideshow of a.jpg and b.jpg with piano", ["a.jpg", "b.jpg"]),
        ("real estate video with ken burns: ~/h/1.jpg ~/h/2.jpg, 4 seconds each, elegant piano", ["~/h/1.jpg", "~/h/2.jpg"]),
        ("instagram reel from a.mp4 with captions from b.srt", ["a.mp4", "b.srt"]),
        ("a.mp4 and b.mp4, 10 seconds, black and white", ["a.mp4", "b.mp4"]),
        ("my trip a.jpg b.jpg, happy music", ["a.jpg", "b.jpg"]),
        ("mke a vidoe from ~/Downloads/a.mp4", ["~/Downloads/a.mp4"]),
        ('make a square video from "~/a b.mp3", the first 18 seconds, with subtitles from ~/p.srt', ["~/a b.mp3", "~/p.srt"]),
        ("Reel aus a.mp4 und b.mp4, hochkant", ["a.mp4", "b.mp4"]),
        ("Diashow aus a.jpg und b.jpg mit Klavier, 10 Sekunden", ["a.jpg", "b.jpg"]),
        ("a.jpg和b.jpg的相册,配钢琴,10秒", ["a.jpg", "b.jpg"]),
        ("diaporama de a.jpg et b.jpg avec du piano, 10 secondes", ["a.jpg", "b.jpg"]),
        ("a.jpg と b.jpg のスライドショー、10秒", ["a.jpg", "b.jpg"]),
    ],
)  # fmt: skip
def test_what_is_said_beside_files_is_one_wish_with_them(message, paths):
    assert steps(message) == [("upload", paths), ("generate", message)]


def test_where_it_is_saved_is_no_file_of_the_film():
    assert route("slideshow of a.jpg and b.jpg, 10 seconds, save it as out.mp4").actions == (
        "upload",
        "generate",
        "export",
    )


@pytest.mark.parametrize(
    "message",
    [
        "a.mp4",
        "a.mp4 b.mp4",
        "the video from last summer: a.mp4",
        "the video is a.mp4",
        "my song is song.mp3",
        "il file è /home/ann/matrimonio.mp4",
        "dosya burada /Users/mert/Desktop/tatil.mov",
        "檔案是 /tmp/raw/01.mov",
    ],
)
def test_files_that_are_only_named_are_only_handed_over(message):
    assert {step.action for step in route(message).steps} == {"upload"}


@pytest.mark.parametrize(
    ("message", "paths"),
    [
        ("make a video from Pictures/a.jpg and Pictures/sub/b.jpg", ["Pictures/a.jpg", "Pictures/sub/b.jpg"]),
        ("upload Pictures\\a.jpg", ["Pictures\\a.jpg"]),
        ('"My Videos/cat playing.mp4"', ["My Videos/cat playing.mp4"]),
        ("Bilder/Köln.jpg und Фото/море.jpg zu einem Video", ["Bilder/Köln.jpg", "Фото/море.jpg"]),
        ("用Pictures/a.jpg和Pictures/b.jpg做个视频", ["Pictures/a.jpg", "Pictures/b.jpg"]),
        ("make a film of ~/a/b.jpg and a.jpg", ["~/a/b.jpg", "a.jpg"]),
    ],
)
def test_a_folder_before_a_name_belongs_to_its_path(message, paths):
    assert route(message).steps[0].slots["paths"] == paths


def test_a_folder_to_save_in_is_kept():
    (step,) = route("export it to out/final.mp4").steps
    assert step.slots["path"] == "out/final.mp4"
