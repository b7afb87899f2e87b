"""What must never happen by a misread word: a film that is cut, redrawn or frozen although something else was said."""

import pytest

from promptreel_studio.agent import AssetInfo, respond
from promptreel_studio.agent.reading.denied import take_refused
from promptreel_studio.agent.reading.text import Reading

FILES = (
    AssetInfo("a1", "one.mp4", "video", 8000, 1920, 1080, True),
    AssetInfo("a2", "two.mp4", "video", 6000, 1920, 1080, True),
    AssetInfo("a3", "photo.jpg", "image", None, 4000, 3000),
    AssetInfo("a4", "second.jpg", "image", None, 4000, 3000),
)
SHOTS = "First a street in the rain at night for 5 seconds, then a beach at sunset for 5 seconds"


@pytest.fixture
def drawn():
    return respond(SHOTS, None, seed=7).draft


@pytest.fixture
def own():
    return respond("make a video from one.mp4, two.mp4 and photo.jpg", None, assets=FILES[:3], seed=7).draft


@pytest.mark.parametrize("words", ["把森林改成日出", "turn it into a waterfall", "make it all a forest"])
def test_shots_of_different_subjects_do_not_all_become_one(drawn, words):
    reply = respond(words, drawn, seed=8)
    assert not reply.ok
    assert reply.draft is None or reply.draft == drawn


def test_the_seaside_is_the_beach_where_only_that_is_drawn(drawn):
    reply = respond("把海边改成日出", drawn, seed=8)
    assert [("street", "night"), ("beach", "dawn")] == [
        (clip["scene"]["kind"], clip["scene"]["time"]) for clip in reply.draft["t"][0]["sg"]
    ]


def test_the_shot_that_is_named_becomes_another(drawn):
    made = respond("turn the beach into a forest", drawn, seed=8).draft
    assert made is not None
    assert ["street", "forest"] == [clip["scene"]["kind"] for clip in made["t"][0]["sg"]]


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("在照片后面加上 second.jpg,显示5秒", 22_000),
        ("在照片后面加上second.jpg，显示5秒", 22_000),
        ("add second.jpg at the end and show it for 5 seconds", 22_000),
        ("add second.jpg at the end, 3 seconds", 20_000),
    ],
)
def test_how_long_an_added_picture_is_shown_is_not_the_length_of_the_film(own, words, length):
    made = respond(words, own, assets=FILES, seed=8).draft
    assert made is not None
    assert (4, length) == (len(made["t"][0]["sg"]), made["d"])


@pytest.mark.parametrize(
    "words",
    [
        "cut off the last two seconds of the second clip",
        "trim the first two seconds off the first clip",
        "cut two seconds off the end of the first clip",
        "第二段剪掉最后两秒",
    ],
)
def test_two_seconds_are_not_the_file_that_is_called_two(own, words):
    made = respond(words, own, assets=FILES, seed=8).draft
    assert made is not None
    assert 15_000 == made["d"]


def test_clip_two_is_the_second_clip(own):
    made = respond("swap clip one and clip two", own, assets=FILES, seed=8).draft
    assert made is not None
    assert ["a2", "a1", "a3"] == [clip["asset"] for clip in made["t"][0]["sg"]]


def test_a_frozen_lake_freezes_nothing(drawn):
    reply = respond("add another shot after it: a frozen lake in the snow, 6 seconds", drawn, seed=8)
    assert not reply.ok
    assert reply.draft is None or reply.draft == drawn


def test_half_volume_is_not_lost_beside_a_fade(drawn):
    start = respond("add piano music", drawn, seed=8).draft
    made = respond("piano at half volume and fade it out at the end", start, seed=9).draft
    assert made is not None
    (music,) = [segment for track in made["t"] if track["tt"] == 1 for segment in track["sg"]]
    assert (0.4, 2000) == (music["vol"], music["fade_out"])


def test_taking_a_warm_look_off_makes_nothing_warmer(drawn):
    warm = respond("make it warmer", drawn, seed=8).draft
    made = respond("add a vignette and take off the warm look", warm, seed=9).draft
    assert made is not None
    for clip in made["t"][0]["sg"]:
        assert (0, 0.5) == (clip["filters"].get("warmth", 0), clip["filters"]["vignette"])


def test_the_end_of_the_film_is_not_the_title_that_says_so(drawn):
    titled = respond('add "The End" in the last two seconds', drawn, seed=8).draft
    reply = respond("duplicate the street shot and put the copy at the end", titled, seed=9)
    assert reply.draft is not None
    assert ["street", "beach", "street"] == [clip["scene"]["kind"] for clip in reply.draft["t"][0]["sg"]]


@pytest.mark.parametrize("words", ["第3秒到第5秒加一行字幕：雨一直下", "第3秒到第5秒加一行字幕:雨一直下"])
def test_a_line_of_captions_is_a_caption(drawn, words):
    reply = respond(words, drawn, seed=8)
    assert reply.draft is not None
    (text,) = [segment for track in reply.draft["t"] if track["tt"] == 7 for segment in track["sg"]]
    assert ("雨一直下", "caption", 3000, 2000) == (text["txt"], text.get("role"), text["st"], text["d"])
    assert 1 == len(reply.texts)


@pytest.mark.parametrize(
    "words",
    [
        "coupe la dernière seconde de la vidéo",
        "schneide die letzte Sekunde vom Video ab",
        "knip de laatste seconde van de video af",
        "utnij ostatnią sekundę filmu",
        "отрежь последнюю секунду видео",
        "potong satu detik terakhir videonya",
        "corta el último segundo del video",
        "cut the last second of the video",
        "剪掉最后一秒",
    ],
)
def test_the_last_second_is_one_second(drawn, words):
    made = respond(words, drawn, seed=8).draft
    assert made is not None
    assert (2, 9000) == (len(made["t"][0]["sg"]), made["d"])


def test_a_part_is_cut_out_of_a_clip(own):
    made = respond("cut 0:02 to 0:04 out of the first clip", own, assets=FILES, seed=8).draft
    assert made is not None
    assert 15_000 == made["d"]


def test_less_of_it_is_not_more(drawn):
    made = respond("整体饱和度降一点，亮度也低一点", drawn, seed=8).draft
    assert made is not None
    for clip in made["t"][0]["sg"]:
        assert (-0.2, -0.2) == (clip["filters"]["saturation"], clip["filters"]["brightness"])


def test_music_that_comes_in_gently_is_heard_to_the_end(drawn):
    start = respond("add piano music", drawn, seed=8).draft
    made = respond("music comes in gently during the first 2 secs", start, seed=9).draft
    assert made is not None
    (music,) = [segment for track in made["t"] if track["tt"] == 1 for segment in track["sg"]]
    assert (2000, made["d"]) == (music["fade_in"], music["d"])


TEA = "先是清晨的群山6秒，然后一条小河5秒，接着一片花5秒，最后一杯冒热气的茶4秒，开头标题“慢一点”，配钢琴曲"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "bump them up by half"),
        ("en", "Palm trees swaying about would be prettier, same length."),
        ("zh", "茶杯里飞出一条龙，行不？"),
        ("zh", "把那碟茶点提到头一个去。"),
    ],
)
def test_what_is_half_understood_halves_nothing_and_is_not_there_already(language, words):
    film = respond(TEA, None, language="zh", seed=7).draft
    reply = respond(words, film, language=language, seed=8)
    assert not reply.ok
    assert reply.draft is None or reply.draft == film
    assert not any("已经是这样" in text or "already" in text for text in reply.texts)


def test_a_light_that_is_not_wanted_is_not_made():
    film = respond(TEA, None, language="zh", seed=7).draft
    for language, words in (
        ("zh", "山那一段我想要晚霞，别用早上的光了。"),
        ("zh", "第一个镜头别用早上的光了，要日落。"),
        ("en", "make the mountains sunset, not dawn"),
        ("en", "first shot: don't use dawn, make it sunset"),
    ):
        reply = respond(words, film, language=language, seed=8)
        assert "sunset" == reply.draft["t"][0]["sg"][0]["scene"]["time"], (words, reply.texts)
    moved = respond("把那杯茶提到头一个。", film, language="zh", seed=8).draft
    assert "cup" == moved["t"][0]["sg"][0]["scene"]["kind"]


def test_nothing_to_redo_is_said_in_its_own_words(own):
    reply = respond("No, that was right after all, do it again.", own, assets=FILES[:3], seed=8)
    assert ("There is nothing to redo: nothing was undone just now.",) == reply.texts


@pytest.mark.parametrize(
    ("words", "denied"),
    [
        ("调得特别蓝色", False),
        ("特别金色", False),
        ("分别在白天", False),
        ("别用蓝色", True),
        ("别再晚上", True),
        ("not night", True),
    ],
)
def test_very_much_is_no_denial(words, denied):
    reading = Reading(words)
    assert reading.tags("time", "palette")
    take_refused(reading)
    assert denied == (not reading.tags("time", "palette"))
