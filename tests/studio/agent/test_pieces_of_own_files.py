"""What of a file is shown, where it is said behind the name, by a bare name, or of the only clip."""

import pytest

from promptreel_studio.agent import AssetInfo, respond
from studio.agent.drafts import check, of

FILES = (
    AssetInfo("a1", "sea.mp4", "video", 8_000, 1920, 1080, True),
    AssetInfo("a2", "dog.jpg", "image", None, 4000, 3000),
    AssetInfo("a3", "cat.jpg", "image", None, 4000, 3000),
)


@pytest.mark.parametrize(
    ("words", "language", "pieces"),
    [
        ("make a video from sea.mp4 (the first 5 seconds) and dog.jpg (3 seconds)", "en", [5000, 3000]),
        ("the first 5 seconds of sea.mp4 and dog.jpg 3 seconds", "en", [5000, 3000]),
        ("sea.mp4 and dog.jpg: the first 5 seconds of sea, then dog for 3 seconds", "en", [5000, 3000]),
        ("dog.jpg and cat.jpg 2 seconds each and of sea.mp4 only the last 4 seconds", "en", [2000, 2000, 4000]),
        ("use dog.jpg, cat.jpg and sea.mp4, photos 2 seconds each, of the clip only the last 4 seconds", "en", [2000, 2000, 4000]),
        ("Haz un vídeo con dog.jpg y sea.mp4: la foto 4 segundos y del vídeo solo los primeros 5 segundos", "es", [4000, 5000]),
        ("Fais un clip avec sea.mp4 (les 6 premières secondes) et dog.jpg (3 secondes)", "fr", [6000, 3000]),
        ("Nimm dog.jpg 5 Sekunden, danach sea.mp4 (letzte 6 Sekunden)", "de", [5000, 6000]),
        ("da sea.mp4 prendi i primi 3 secondi, poi dog.jpg e cat.jpg 2 secondi ciascuna", "it", [3000, 2000, 2000]),
        ("возьми последние 4 секунды sea.mp4, потом dog.jpg 3 секунды", "ru", [4000, 3000]),
        ("buat video dari sea.mp4 5 detik pertama dan dog.jpg 3 detik", "id", [5000, 3000]),
        ("zrób film z sea.mp4 (pierwsze 5 sekund) i dog.jpg (3 sekundy)", "pl", [5000, 3000]),
        ("sea.mp4'ün ilk 5 saniyesi ve dog.jpg 3 saniye ile video yap", "tr", [5000, 3000]),
    ],
)  # fmt: skip
def test_as_long_as_was_said_of_each(words, language, pieces):
    reply = respond(words, None, assets=FILES, language=language, seed=7)
    assert [clip["d"] for clip in of(check(reply.draft), 0)] == pieces


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("dog.jpg 2 seconds, sea.mp4 (last 3 seconds)", "en"),
        ("dog.jpg 2 sekundy, potem ostatnie 3 sekundy sea.mp4", "pl"),
    ],
)
def test_the_last_seconds_are_those_at_the_end(words, language):
    reply = respond(words, None, assets=FILES, language=language, seed=7)
    assert [clip["src_in"] for clip in of(check(reply.draft), 0)] == [0, 5000]
