"""Which clip and where: names, numbers and places that people say are used, or it is said that they were not understood."""

import pytest

from studio.agent.tables_nothing_vanishes import DRAWN, OWN, VILLAGE, Film


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("两个镜头交换顺序", "zh"),
        ("把这两个镜头对调一下", "zh"),
        ("swap the two shots", "en"),
    ],
)
def test_two_clips_are_swapped_without_a_name(words, language):
    film = Film(VILLAGE, "add a 5 second shot of a cosy room at the end")
    assert film.say(words, language).ok
    assert ["room", "village"] == film.kinds()


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("the mountains belong at the very end", "en"),
        ("I want the mountains at the end", "en"),
        ("the mountains should be last", "en"),
        ("群山应该放在最后", "zh"),
        ("les montagnes doivent être à la fin", "fr"),
    ],
)
def test_where_a_shot_belongs_is_an_order(words, language):
    film = Film(DRAWN)
    assert film.say(words, language).ok
    assert ["waterfall", "forest", "fireworks", "mountains"] == film.kinds()


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("日落那张照片缓慢拉远", "zh"),
        ("slowly zoom out on the sunset", "en"),
    ],
)
def test_a_photo_is_called_by_the_time_of_day_in_its_name(words, language):
    film = Film(OWN)
    assert film.say(words, language).ok
    assert [False, False, False, True] == ["zoom" in clip for clip in film.clips()]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("spiel den Hundeclip rückwärts ab", "de"),
        ("speel het hondenfilmpje achterstevoren af", "nl"),
        ("play the dog clip backwards", "en"),
    ],
)
def test_compounds_are_two_words(words, language):
    film = Film(OWN)
    assert film.say(words, language).ok
    assert [False, True, False, False] == [bool(clip.get("reverse")) for clip in film.clips()]


@pytest.mark.parametrize(
    ("words", "language", "order"),
    [
        ("move the photos to the front", "en", ["a3", "a4", "a1", "a2"]),
        ("把照片放到最前面", "zh", ["a3", "a4", "a1", "a2"]),
        ("put both videos after the photos", "en", ["a3", "a4", "a1", "a2"]),
        ("把两个视频放到照片后面", "zh", ["a3", "a4", "a1", "a2"]),
        ("move the beach and the dog to the end", "en", ["a3", "a4", "a1", "a2"]),
        ("swap the first and the second photo", "en", ["a1", "a2", "a4", "a3"]),
        ("tausche das erste und das zweite Foto", "de", ["a1", "a2", "a4", "a3"]),
        ("bring the cat forward so it comes second", "en", ["a1", "a3", "a2", "a4"]),
    ],
)
def test_several_clips_move_together(words, language, order):
    film = Film(OWN)
    assert film.say(words, language).ok
    assert order == film.files_in_order()


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("pon la primera foto en blanco y negro", "es"),
        ("foto pertama hitam putih", "id"),
        ("第一张照片变黑白", "zh"),
    ],
)
def test_the_first_photo_is_no_clip(words, language):
    film = Film(OWN)
    assert film.say(words, language).ok
    assert ["a3"] == [clip["asset"] for clip in film.clips() if "filters" in clip]


@pytest.mark.parametrize(
    ("words", "language"),
    [("put the desert first", "en"), ("把沙漠放到前面", "zh"), ("mueve el desierto al principio", "es")],
)
def test_a_shot_that_is_not_there_is_not_moved(words, language):
    film = Film(DRAWN)
    before = film.draft
    assert not film.say(words, language).ok
    assert film.draft == before


@pytest.mark.parametrize(("words", "language"), [("duplicate the ocean", "en"), ("复制沙漠", "zh")])
def test_a_shot_that_is_not_there_is_not_copied(words, language):
    film = Film(DRAWN)
    before = film.draft
    assert not film.say(words, language).ok
    assert film.draft == before


@pytest.mark.parametrize(
    ("words", "order"),
    [
        ("把森林移到第一个", ["forest", "mountains", "waterfall", "fireworks"]),
        ("把森林移到第二个", ["mountains", "forest", "waterfall", "fireworks"]),
    ],
)
def test_a_place_is_no_shot(words, order):
    film = Film(DRAWN)
    assert film.say(words, "zh").ok
    assert order == film.kinds()


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("duplicate the cat picture", "en"),
        ("delete the first photo", "en"),
        ("verwijder de eerste foto", "nl"),
        ("删除第一张照片", "zh"),
    ],
)
def test_a_photo_that_is_not_shown_is_no_video(words, language):
    film = Film(OWN, "delete the cat", "delete the sunset")
    before = film.draft
    assert not film.say(words, language).ok
    assert film.draft == before


@pytest.mark.parametrize(
    ("words", "language", "order"),
    [
        ("move the cat to the start and give it 5 seconds", "en", ["a3", "a1", "a2", "a4"]),
        ("pon la foto del gato antes que la del atardecer y dale 5 segundos", "es", ["a1", "a2", "a3", "a4"]),
    ],
)
def test_a_place_and_a_length_are_both_of_one_clip(words, language, order):
    film = Film(OWN)
    assert film.say(words, language).ok
    assert order == film.files_in_order()
    assert {"a1": 12000, "a2": 7000, "a3": 5000, "a4": 3000} == {
        clip["asset"]: clip["d"] for clip in film.clips()
    }


def test_an_unknown_word_between_two_clips_is_no_small_thing():
    film = Film(OWN)
    before = film.draft
    assert not film.say("the cat blorf the sunset for 5 seconds").ok
    assert film.draft == before


def test_first_again_is_a_place():
    film = Film(VILLAGE, "add a 5 second shot of a cosy room at the end", "swap the two shots")
    assert film.say("no, put the village first again").ok
    assert ["village", "room"] == film.kinds()
