"""Looks, formats, lengths and drawn shots: what people say of them is used, or it is said that it was not understood."""

import pytest

from studio.agent.tables_nothing_vanishes import DRAWN, OWN, VILLAGE, Film


@pytest.mark.parametrize("words", ["make the title bigger 77", "снег сильнее 44", "画面再亮一点 66"])
def test_a_number_that_nobody_used_is_told(words):
    film = Film(VILLAGE)
    language = "ru" if "снег" in words else "zh" if "画" in words else "en"
    before = film.draft
    reply = film.say(words, language)
    assert not reply.ok
    assert words[-2:] in reply.texts[0]
    assert film.draft == before


@pytest.mark.parametrize(
    ("words", "language"), [("照片别裁掉，用模糊背景填满", "zh"), ("don't crop the photos", "en")]
)
def test_how_photos_fill_the_picture_is_not_how_clips_do(words, language):
    film = Film(OWN, "make it 9:16")
    assert film.say(words, language).ok
    assert ["cover", "cover"] == [clip["fit"] for clip in film.clips()[:2]]
    assert "cover" not in [clip["fit"] for clip in film.clips()[2:]]


@pytest.mark.parametrize(
    "words", ["add a soft vignette to the village shot", "给村庄镜头加暗角", "vignette on the village"]
)
def test_what_is_added_to_a_shot_is_no_new_shot(words):
    film = Film(VILLAGE, "add a 5 second shot of a cosy room at the end")
    assert film.say(words, "zh" if "给" in words else "en").ok
    assert [True, False] == ["filters" in clip for clip in film.clips()]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("go back to widescreen", "en"),
        ("torna al formato 16:9", "it"),
        ("vuelve al formato horizontal", "es"),
        ("zurück zu 16:9", "de"),
        ("вернись к формату 16:9", "ru"),
        ("quay lại 16:9", "vi"),
        ("16:9に戻して", "ja"),
        ("改回横屏16:9", "zh"),
    ],
)
def test_to_go_back_to_a_format_is_no_undo(words, language):
    film = Film(OWN, "make it 9:16", "make the beach brighter")
    reply = film.say(words, language)
    assert (True, 0) == (reply.ok, reply.steps)
    assert "16:9" == film.draft["m"]["aspect"]
    assert film.clips()[0]["filters"]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("你还能帮我改哪些东西？", "zh"),
        ("what else can you change for me?", "en"),
        ("qu'est-ce que tu sais faire d'autre ?", "fr"),
        ("was kannst du sonst noch?", "de"),
    ],
)
def test_what_else_can_be_done_is_a_question(words, language):
    film = Film(VILLAGE)
    before = film.draft
    assert film.say(words, language).ok
    assert film.draft == before


def test_the_answer_names_the_shot_that_was_redrawn():
    film = Film(DRAWN)
    assert "waterfall" in film.say("another take of the waterfall").texts[0]
    assert "clip 3" in film.say("make the forest autumn").texts[0]


def test_a_shot_that_gets_longer_is_no_new_one():
    film = Film(DRAWN)
    assert film.say("瀑布那段加长到8秒", "zh").ok
    assert (4, 8000) == (len(film.clips()), film.clips()[1]["d"])


@pytest.mark.parametrize("words", ["make it softer overall, like a slight blur", "整体模糊一点"])
def test_overall_is_no_single_shot(words):
    film = Film(DRAWN, "make the forest brighter")
    assert film.say(words, "zh" if "整" in words else "en").ok
    assert 4 == sum("blur" in clip.get("filters", {}) for clip in film.clips())


@pytest.mark.parametrize(("words", "language"), [("sharp again please", "en"), ("恢复清晰", "zh")])
def test_sharp_again_takes_the_blur_off(words, language):
    film = Film(DRAWN, "blur everything slightly")
    seeds = [clip["scene"]["seed"] for clip in film.clips()]
    assert film.say(words, language).ok
    assert seeds == [clip["scene"]["seed"] for clip in film.clips()]
    assert not any(clip.get("filters") for clip in film.clips())


@pytest.mark.parametrize(("words", "language"), [("视频一共18秒就行", "zh"), ("18 seconds in total", "en")])
def test_how_long_all_of_it_is(words, language):
    film = Film(DRAWN)
    assert film.say(words, language).ok
    assert 18000 == film.draft["d"]


def test_it_is_the_film_after_a_change_of_all_of_it():
    film = Film("a 20 second space scene with planets, ambient music", "more stars please")
    assert film.say("faster camera, and let it zoom in").ok
    cameras = [clip["scene"]["camera"] for clip in film.clips()]
    assert {("zoom", "in", 1.6)} == {(one["move"], one["direction"], one["speed"]) for one in cameras}


@pytest.mark.parametrize(
    ("words", "language"), [("reframe it for a phone screen", "en"), ("改成适合手机屏幕的", "zh")]
)
def test_a_phone_stands_upright(words, language):
    film = Film(VILLAGE)
    assert film.say(words, language).ok
    assert "9:16" == film.draft["m"]["aspect"]


@pytest.mark.parametrize(
    "words", ["重做一下第一个镜头，换个版本", "redo the first shot", "redo the first shot, another version"]
)
def test_a_shot_is_redone_alone(words):
    film = Film(DRAWN)
    seeds = [clip["scene"]["seed"] for clip in film.clips()]
    assert film.say(words, "zh" if "重" in words else "en").ok
    now = [clip["scene"]["seed"] for clip in film.clips()]
    assert (seeds[1:], True) == (now[1:], seeds[0] != now[0])


@pytest.mark.parametrize("words", ["在海滩和狗之间加叠化", "add a crossfade between the beach and the dog"])
def test_what_is_between_two_is_one_wish(words):
    film = Film(OWN)
    assert film.say(words, "zh" if "在" in words else "en").ok
    assert [False, True, False, False] == ["tr" in clip for clip in film.clips()]


def test_a_photo_is_shown_for_so_long():
    film = Film(OWN)
    assert film.say("第一张照片放4秒", "zh").ok
    assert [4000, 3000] == [clip["d"] for clip in film.clips()[2:]]


@pytest.mark.parametrize("words", ["make it square and show the photos whole", "视频改成1:1，照片要完整显示"])
def test_a_format_beside_how_photos_are_shown(words):
    film = Film(OWN)
    reply = film.say(words, "zh" if "照" in words else "en")
    assert (1, "1:1") == (len(reply.texts), film.draft["m"]["aspect"])
    assert ["cover", "cover", "contain", "contain"] == [clip["fit"] for clip in film.clips()]


def test_a_colour_beside_a_look_is_used_or_told():
    film = Film(DRAWN)
    assert film.say("make the forest brighter and a bit more blue").ok
    assert {"brightness", "warmth"} == set(film.clips()[2]["filters"])
    assert "purple" in " ".join(film.say("make the waterfall brighter and purple").texts)


def test_the_ending_fades_and_no_cut_does():
    film = Film(DRAWN)
    assert film.say("give the ending a fade to black").ok
    assert [0, 0, 0, 1000] == [clip.get("fade_out", 0) for clip in film.clips()]


def test_a_shot_without_a_verb_is_added():
    film = Film(DRAWN)
    assert film.say("5 second shot of the ocean at the end").ok
    assert ("ocean", 5000) == (film.kinds()[-1], film.clips()[-1]["d"])
