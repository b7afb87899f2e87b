"""A file that is lacking, or is to be somewhere, is wanted."""

import pytest

from promptreel.router import route


def actions(message):
    return list(route(message).actions)


@pytest.mark.parametrize(
    "message",
    [
        "The caterer's on the phone and without the final cut she can't set up the screen.",
        "Der Caterer ist am Telefon und ohne den fertigen Film kann er die Leinwand nicht einrichten.",
        "Le traiteur est au téléphone et sans le montage final il ne peut pas préparer l'écran.",
        "我笔记本上到现在还没有咱们的片子。",
        "Notre film n'est toujours pas sur mon portable.",
    ],
)
def test_a_file_that_is_lacking_is_wanted(message):
    assert ["export"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "Could you see to it that the video lands in my downloads folder?",
        "¿Puedes hacer que el vídeo acabe en mi carpeta de descargas?",
    ],
)
def test_where_the_video_shall_land_is_an_export(message):
    assert ["export"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "Not the gif this time, the mp4 one.",
        "Diesmal nicht das gif, sondern das mp4.",
        "这次不要gif，要mp4。",
    ],
)
def test_the_format_that_is_meant_instead_is_exported(message):
    (step,) = route(message).steps
    assert ("export", "mp4") == (step.action, step.slots["format"])


@pytest.mark.parametrize(
    "message",
    [
        "A delivery man is standing at the door without the parcel",
        "Please could the coach's name appear a second earlier, and without that swoosh?",
        "Ein Bote steht ohne das Paket vor der Tür",
        "make a video without the logo on my phone",
    ],
)
def test_what_is_lacking_in_the_film_is_content(message):
    assert ["generate"] == actions(message)


@pytest.mark.parametrize(
    ("message", "quality"),
    [
        ("Послезавтра корпоратив, дайте в самом лучшем качестве", "high"),
        ("lusa ada pensi, kasih yang kualitas paling bagus ya", "high"),
        ("kasih draf kasarnya dulu aja, kualitas rendah gapapa", "draft"),
        ("모레 사내 행사라서 제일 좋은 화질로 부탁드립니다", "high"),
    ],
)
def test_a_quality_that_is_asked_for_is_an_export(message, quality):
    (step,) = route(message).steps
    assert ("export", quality) == (step.action, step.slots["quality"])


@pytest.mark.parametrize(
    "message", ["make it look like high quality film", "ein Video über gute Qualität im Handwerk"]
)
def test_a_quality_within_a_wish_is_none(message):
    assert ["generate"] == actions(message)
