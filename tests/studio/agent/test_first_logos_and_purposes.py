"""First messages: logos behind what is drawn, what a film is for, shots and lengths that were lost."""

import pytest

from promptreel_studio.agent import AssetInfo
from studio.agent.drafts import of
from studio.agent.phrases.kit import Project, clips, kinds, titles, total

IN_SCENE_TWO = {
    "en": 'first a forest 4 seconds, then a waterfall 6 seconds, title "Back" in scene two',
    "vi": 'Trước tiên là rừng 4 giây, sau đó thác nước 6 giây, chữ "Back" ở cảnh hai',
}


def made(words, language="en"):
    film = Project(())
    film.say(words, language)
    return film.draft


@pytest.mark.parametrize(("language", "words"), IN_SCENE_TWO.items())
def test_a_title_stands_on_the_scene_that_is_counted_behind_its_noun(language, words):
    draft = made(words, language)
    assert titles(draft)[0]["st"] == clips(draft)[1]["st"]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("a steaming cup, “Our coffee”, then the logo at the end for 3 seconds", ["cup", "logo"]),
        ("a steaming cup, my logo at the end for 3 seconds", ["cup", "logo"]),
        ("first the sea for 4 seconds, then my logo for 3 seconds", ["ocean", "logo"]),
    ],
)
def test_a_logo_at_the_end_does_not_take_the_place_of_what_is_drawn(words, shown):
    film = Project([AssetInfo("logo", "firm.png", "image", None, 800, 800)])
    film.say(words)
    assert [one.get("asset") or one["scene"]["kind"] for one in clips(film.draft)] == shown


def test_shots_that_begin_with_a_small_word_are_not_lost():
    words = (
        "first ocean 4 seconds, then underwater 6 seconds, crossfade. At the end a card “The end” 2 seconds."
    )
    draft = made(words)
    assert kinds(draft) == ["ocean", "underwater", "words"]


def test_cuts_and_dips_are_between_all_shots_also_behind_a_card():
    start = "first the sea 4 s, then a forest 4 s, then a card “Bye” 2 s. "
    assert all("tr" not in clip for clip in clips(made(start + "hard cuts .")))
    assert [clip["tr"]["kind"] for clip in clips(made(start + "dip to black between clips ."))[1:]] == [
        "dip"
    ] * 2


def test_a_bare_length_behind_a_saying_is_that_of_the_film():
    draft = made("abstract gold background, “Time is a master.” 8 s, square, without music")
    assert (total(draft), of(draft, 7)[0]["d"]) == (8_000, 8_000)
    assert total(made("“Time” for 6 seconds, city at night")) == 10_000


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "intro for my lecture, mountains"),
        ("de", "Einladung zum Sommerfest: “ab 15 Uhr”, Blumenwiese"),
        ("ru", "поздравление: “Ура”, салют"),
        ("hi", "निमंत्रण: “रिया”, फूल"),
    ],
)
def test_what_a_film_is_for_is_not_missed_in_its_picture(language, words):
    assert len(Project(()).say(words, language).texts) == 1


IN_ORDER = {
    "en": "3 photos 5 seconds each, in the order 3, 1, 2",
    "es": "tres fotos de 5 segundos cada una, en el orden 3, 1, 2",
    "fr": "trois photos de 5 secondes chacune, dans l'ordre 3, 1, 2",
    "de": "drei Fotos je 5 Sekunden, in der Reihenfolge 3, 1, 2",
    "it": "tre foto di 5 secondi l'una, nell'ordine 3, 1, 2",
    "pt": "três fotos de 5 segundos cada, na ordem 3, 1, 2",
    "ru": "три фото по 5 секунд, в порядке 3, 1, 2",
    "nl": "drie foto's van 5 seconden elk, in de volgorde 3, 1, 2",
    "pl": "trzy zdjęcia po 5 sekund, w kolejności 3, 1, 2",
    "tr": "üç fotoğraf 5'er saniye, 3, 1, 2 sırasıyla",
    "ja": "写真3枚を5秒ずつ、順番は3、1、2で",
    "ko": "사진 세 장을 5초씩, 순서는 3, 1, 2",
}


@pytest.mark.parametrize(("language", "words"), IN_ORDER.items())
def test_photos_come_in_the_order_that_is_counted(language, words):
    film = Project([AssetInfo(str(n), f"{n}.jpg", "image", None, 4000, 3000) for n in (1, 2, 3)])
    film.say(words, language)
    assert [(clip["asset"], clip["d"]) for clip in clips(film.draft)] == [(n, 5_000) for n in "312"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "my voice over a fireplace, and very quiet music behind it"),
        ("fr", "ma voix par-dessus un feu de cheminée"),
        ("ar", "ضع صوتي على مشهد غيوم من فوق وقت الشروق"),
    ],
)
def test_a_drawn_film_is_as_long_as_the_voice_that_is_mine(language, words):
    film = Project([AssetInfo("v", "recording.m4a", "audio", 24_000)])
    film.say(words, language)
    assert total(film.draft) == 24_000
