"""How long each of the user's own files is shown in a new video, as people say it."""

from dataclasses import replace

import pytest

from promptreel_studio.agent import AssetInfo, respond
from studio.agent.drafts import check, of

BEACH, DOG = (
    AssetInfo("a1", "beach.mp4", "video", 12_000, 1920, 1080, True),
    AssetInfo("a2", "dog.mov", "video", 7_000, 1920, 1080, True),
)
CAT, SUNSET = (
    AssetInfo("a3", "cat.jpg", "image", None, 4000, 3000),
    AssetInfo("a4", "sunset.png", "image", None, 4000, 3000),
)
FILES = (BEACH, DOG, CAT, SUNSET, AssetInfo("a5", "theme.mp3", "audio", 90_000))


def shown(words, language="en"):
    """The files of the new video with what is shown of each: where it begins in the file and how long, ms."""
    draft = respond(words, None, assets=FILES, language=language, seed=7).draft
    assert draft is not None
    return [(one["asset"], one["src_in"], one["d"]) for one in of(check(draft), 0)]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("make a video from beach.mp4, cat.jpg and sunset.png, each picture 5 seconds", "en"),
        ("make a video from beach.mp4, cat.jpg and sunset.png, 5 seconds for each photo", "en"),
        ("beach.mp4, cat.jpg and sunset.png as one video; the pictures should last 5 seconds each", "en"),
        ("beach.mp4, cat.jpg and sunset.png in one video with the stills on screen for 5s", "en"),
        ("join beach.mp4, cat.jpg and sunset.png, show the photos for 5 seconds", "en"),
        ("用beach.mp4、cat.jpg、sunset.png做视频，每张图5秒", "zh"),
        ("用beach.mp4、cat.jpg、sunset.png做视频，照片各5秒", "zh"),
        ("beach.mp4, cat.jpg und sunset.png zu einem Video, Fotos je 5 Sekunden", "de"),
        ("un vídeo de beach.mp4, cat.jpg y sunset.png con 5 segundos por foto", "es"),
        ("fais une vidéo avec beach.mp4, cat.jpg et sunset.png, 5 secondes par photo", "fr"),
        ("un video con beach.mp4, cat.jpg e sunset.png, ogni immagine 5 secondi", "it"),
        ("um vídeo de beach.mp4, cat.jpg e sunset.png, cada imagem 5 segundos", "pt"),
        ("maak een video van beach.mp4, cat.jpg en sunset.png, elke afbeelding 5 seconden", "nl"),
        ("zrób film z beach.mp4, cat.jpg i sunset.png, po 5 sekund na zdjęcie", "pl"),
        ("сделай видео из beach.mp4, cat.jpg и sunset.png, по 5 секунд на фото", "ru"),
        ("beach.mp4, cat.jpg ve sunset.png ile video yap, fotoğraf başına 5 saniye", "tr"),
        ("buat video dari beach.mp4, cat.jpg dan sunset.png, setiap foto 5 detik", "id"),
        ("làm video từ beach.mp4, cat.jpg và sunset.png, mỗi hình 5 giây", "vi"),
        ("ทำวิดีโอจาก beach.mp4, cat.jpg และ sunset.png รูปละ 5 วินาที", "th"),
        ("beach.mp4, cat.jpg और sunset.png से वीडियो बनाओ, हर फोटो 5 सेकंड", "hi"),
        ("اصنع فيديو من beach.mp4 و cat.jpg و sunset.png، كل صورة 5 ثوان", "ar"),
        ("beach.mp4、cat.jpg、sunset.pngで動画を作って。写真は1枚5秒", "ja"),
        ("beach.mp4, cat.jpg, sunset.png로 영상 만들어줘, 사진 한 장당 5초", "ko"),
    ],
)
def test_a_length_of_each_picture_is_not_that_of_the_film(words, language):
    assert [("a1", 0, 12_000), ("a3", 0, 5_000), ("a4", 0, 5_000)] == shown(words, language)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("beach.mp4 for 5 seconds, then dog.mov for 3 seconds, then cat.jpg for 2 seconds", [("a1", 0, 5_000), ("a2", 0, 3_000), ("a3", 0, 2_000)]),
        ("5 seconds of beach.mp4, 3 seconds of dog.mov", [("a1", 0, 5_000), ("a2", 0, 3_000)]),
        ("a film from beach.mp4 (4s), cat.jpg (2s) and dog.mov (3s)", [("a1", 0, 4_000), ("a3", 0, 2_000), ("a2", 0, 3_000)]),
        ("the last 2 seconds of beach.mp4 followed by the first second of dog.mov", [("a1", 10_000, 2_000), ("a2", 0, 1_000)]),
        ("make a video of beach.mp4 from 0:02 to 0:05 and dog.mov", [("a1", 2_000, 3_000), ("a2", 0, 7_000)]),
        ("beach.mp4 前3秒，然后 dog.mov 最后2秒，再加 cat.jpg 显示4秒", [("a1", 0, 3_000), ("a2", 5_000, 2_000), ("a3", 0, 4_000)]),
        ("make a video from beach.mp4 and cat.jpg, cat.jpg for 4 seconds", [("a1", 0, 12_000), ("a3", 0, 4_000)]),
        ("make a film of all my files, 3 seconds each", [("a1", 0, 3_000), ("a2", 0, 3_000), ("a3", 0, 3_000), ("a4", 0, 3_000)]),
        ("make a slideshow of cat.jpg and sunset.png, 5 seconds each", [("a3", 0, 5_000), ("a4", 0, 5_000)]),
    ],
)  # fmt: skip
def test_what_is_shown_of_a_file_is_as_was_said(words, expected):
    assert expected == shown(words)


@pytest.mark.parametrize(
    ("words", "seconds"),
    [
        ("make a 30 second video from my photos", 30),
        ("make a slideshow of my photos, 30 seconds", 30),
        ("make a video with beach.mp4 and dog.mov for 10 seconds", 10),
        ("make a video with cat.jpg and sunset.png, 9 seconds long", 9),
        ("make a slideshow of my photos with crossfades of 1 second between the photos", 6),
        ("make a slideshow of my photos with a 1 second crossfade, 4 seconds each", 8),
        ("用我的照片做一个20秒的视频", 20),
    ],
)
def test_the_length_of_the_film_and_of_a_crossfade_stay_what_they_are(words, seconds):
    draft = respond(words, None, assets=FILES, language="en", seed=7).draft
    assert draft is not None
    assert seconds * 1000 == draft["d"]


def test_a_clip_that_is_shorter_than_was_wished_is_told():
    reply = respond("beach.mp4 for 20 seconds then cat.jpg", None, assets=FILES, language="en", seed=7)
    assert reply.draft is not None
    assert 15_000 == reply.draft["d"]
    assert '"beach.mp4" has only 12 s' in " ".join(reply.texts)


def test_a_file_that_was_uploaded_again_is_the_same_file():
    """Naming beach.mp4 in two messages uploads it twice; a film of it shows it once."""
    again = (BEACH, DOG, replace(BEACH, id="a6"), replace(DOG, id="a7"), CAT, replace(CAT, id="a8"))
    words = "make a video from beach.mp4 for 3 seconds, dog.mov and cat.jpg, cat.jpg for 2 seconds, with a crossfade of 1 second"
    draft = respond(words, None, assets=again, language="en", seed=7).draft
    assert draft is not None
    assert ["a6", "a7", "a8"] == [one["asset"] for one in of(check(draft), 0)]


def test_files_of_one_name_that_differ_are_both_there():
    other = replace(BEACH, id="a6", duration_ms=5_000)
    draft = respond("make a video of all my clips", None, assets=(BEACH, other), language="en", seed=7).draft
    assert draft is not None
    assert ["a1", "a6"] == [one["asset"] for one in of(check(draft), 0)]


def test_what_is_on_the_timeline_stays_when_its_file_comes_again():
    draft = respond("make a video from beach.mp4", None, assets=(BEACH,), language="en", seed=7).draft
    reply = respond(
        "trim beach.mp4 to 4 seconds", draft, assets=(BEACH, replace(BEACH, id="a6")), language="en", seed=7
    )
    assert reply.draft is not None
    assert [("a1", 4_000)] == [(one["asset"], one["d"]) for one in of(check(reply.draft), 0)]
