"""Files that are named are what a new video is made of, in whatever words and language they are joined."""

import pytest

from promptreel_studio.agent import AssetInfo, respond

FILES = (
    AssetInfo("a1", "clip1.mp4", "video", 3000, 640, 360, True),
    AssetInfo("a2", "clip2.mp4", "video", 3000, 640, 360, True),
    AssetInfo("a3", "photo.png", "image", None, 600, 400),
)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("join clip1.mp4 and clip2.mp4 with a crossfade of one second", "en"),
        ("une clip1.mp4 y clip2.mp4 con un fundido de un segundo", "es"),
        ("colle clip1.mp4 puis clip2.mp4 avec un fondu enchaîné d'une seconde", "fr"),
        ("unisci clip1.mp4 e clip2.mp4 con una dissolvenza di un secondo", "it"),
        ("junta clip1.mp4 com clip2.mp4 numa dissolvência de 1 segundo", "pt"),
        ("Füge clip1.mp4 und clip2.mp4 mit einer Überblendung von 1 Sekunde zusammen", "de"),
        ("plak clip1.mp4 en clip2.mp4 aan elkaar met een overvloeier van 1 seconde", "nl"),
        ("połącz clip1.mp4 i clip2.mp4 z przenikaniem 1 sekundy", "pl"),
        ("соедини clip1.mp4 и clip2.mp4 с плавным переходом в 1 секунду", "ru"),
        ("clip1.mp4 ile clip2.mp4'ü 1 saniyelik geçişle birleştir", "tr"),
        ("gabungkan clip1.mp4 dan clip2.mp4 dengan crossfade 1 detik", "id"),
        ("nối clip1.mp4 với clip2.mp4 bằng hiệu ứng chuyển cảnh mờ dần 1 giây", "vi"),
        ("clip1.mp4와 clip2.mp4를 1초 크로스페이드로 이어줘", "ko"),
        ("clip1.mp4とclip2.mp4を1秒のクロスフェードでつなげて", "ja"),
        ("clip1.mp4 और clip2.mp4 को 1 सेकंड के क्रॉसफ़ेड के साथ जोड़ो", "hi"),
        ("ต่อ clip1.mp4 กับ clip2.mp4 ด้วยครอสเฟด 1 วินาที", "th"),
        ("用1秒的交叉淡化把clip1.mp4和clip2.mp4接起来", "zh"),
    ],
)
def test_the_length_of_a_crossfade_is_not_that_of_the_film(words, language):
    draft = respond(words, None, assets=FILES, language=language, seed=3).draft
    assert draft is not None
    assert 5000 == draft["d"]


@pytest.mark.parametrize(
    "words",
    [
        "Füg clip2.mp4 und photo.png zusammen und schreib unten „Ferien“",
        "junta clip2.mp4 y photo.png",
        "zusammenkleben: clip2.mp4, photo.png",
    ],
)
def test_files_that_are_named_are_not_replaced_by_a_drawn_scene(words):
    draft = respond(words, None, assets=FILES, language="en", seed=3).draft
    assert draft is not None
    assert "scene" not in str(draft)
    assert {"a2", "a3"} == {asset for asset in ("a1", "a2", "a3") if f"'{asset}'" in str(draft)}


def test_a_time_behind_a_comma_is_that_of_the_film():
    draft = respond("a beach, then a forest with a dissolve, 20 seconds", None, seed=3).draft
    assert draft is not None
    assert 20_000 == draft["d"]


def test_the_name_of_a_file_says_nothing_about_the_language():
    assert (
        respond("junta clip1.mp4 y photo.png con un fundido", None, assets=FILES, seed=3)
        .texts[0]
        .startswith("Vídeo")
    )


@pytest.mark.parametrize(
    ("words", "fades"),
    [
        ("Fais apparaître ce texte en fondu", (2000, 400)),
        ("le titre apparaît en fondu", (2000, 400)),
        ("fais disparaître le titre en fondu", (400, 2000)),
    ],
)
def test_a_french_title_fades_and_the_music_does_not(words, fades):
    made = respond("a beach, 8 seconds, with the title 'Hi' and music", None, seed=7).draft
    draft = respond(words, made, seed=8).draft
    assert draft is not None
    (title,) = [segment for track in draft["t"] if track["tt"] == 7 for segment in track["sg"]]
    assert fades == (title["fade_in"], title["fade_out"])
