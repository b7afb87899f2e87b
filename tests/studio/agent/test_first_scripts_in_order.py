"""First messages that tell a film shot by shot: other languages, the order of files, texts at its edges."""

import pytest

from promptreel_studio.agent import drafts, respond
from studio.agent.drafts import of
from studio.agent.scripts import made, texts, told


@pytest.mark.parametrize(
    ("language", "names", "words", "expected", "total"),
    [
        ("es", "e.mp4", "De e.mp4 quiero solo de 0:05 a 0:15. Antes una tarjeta negra de 3 s: \"Capítulo 2\". Nada de música.",
         [("Capítulo 2", 0, 0), ("e.mp4", 5, 3)], 13),
        ("es", "h.jpg l.png", "un anuncio para mi heladería: primero playa en verano 5 s, después mi foto h.jpg 4 s, y al final l.png 3 s",
         [("beach", 0, 0), ("h.jpg", 0, 5), ("l.png", 0, 9)], 12),
        ("ru", "1.jpg 2.jpg", "\"С праздником!\" 4 сек, потом фото 1.jpg, 2.jpg по 4 сек, в конце \"Твоя Даша\" 3 сек",
         [("С праздником!", 0, 0), ("1.jpg", 0, 4), ("2.jpg", 0, 8), ("Твоя Даша", 0, 12)], 15),
        ("nl", "a.mp4 b.mp4", "eerst b.mp4, dan a.mp4, van allebei alleen 3 tot 8 seconden, daartussen een zwarte kaart \"later\" van 2 sec",
         [("b.mp4", 3, 0), ("later", 0, 5), ("a.mp4", 3, 7)], 12),
        ("ja", "運動会.mp4 集合.jpg", "運動会.mp4の20秒から30秒まで。そのあと写真の集合.jpgを5秒、「おつかれさま!」と入れて",
         [("運動会.mp4", 20, 0), ("集合.jpg", 0, 10)], 15),
        ("ko", "봄.jpg 겨울.jpg", "사진 봄.jpg 겨울.jpg 각 3초, 마지막에 \"또 일 년\" 2초",
         [("봄.jpg", 0, 0), ("겨울.jpg", 0, 3), ("또 일 년", 0, 6)], 8),
    ],
)  # fmt: skip
def test_films_told_in_other_languages(language, names, words, expected, total):
    draft, _ = made(names, words, language)
    assert (told(draft), draft["d"] / 1000) == (expected, total)


@pytest.mark.parametrize(
    ("names", "words", "expected"),
    [
        ("3_b.jpg 1_a.jpg 10_c.jpg", "slideshow of all my photos, 3 seconds each, in name order", ["1_a.jpg", "3_b.jpg", "10_c.jpg"]),
        ("晚.mp4 早.mp4 中.mp4", "把我的三个视频按 早、中、晚 的顺序接起来，每个只取前6秒", ["早.mp4", "中.mp4", "晚.mp4"]),
        ("a.mp4 b.mp4", "join a.mp4 and b.mp4 in reverse order", ["b.mp4", "a.mp4"]),
        ("surf1.mp4 surf2.mp4", "join surf1.mp4 and surf2.mp4, but surf2 first", ["surf2.mp4", "surf1.mp4"]),
        ("a.mp4 b.mp4", "join a.mp4 and b.mp4", ["a.mp4", "b.mp4"]),
    ],
)  # fmt: skip
def test_files_are_in_the_order_that_was_wished(names, words, expected):
    draft, _ = made(names, words)
    assert [clip["asset"] for clip in of(draft, 0)] == expected


def test_the_shape_of_the_files_is_not_that_of_the_film():
    draft, _ = made("a.mp4 b.mp4", "Portrait video from my two landscape clips: a.mp4 then b.mp4")
    assert (draft["m"]["width"], draft["m"]["height"]) == (1080, 1920)


def test_shots_with_lengths_are_no_longer_for_a_song():
    draft, _ = made("song.mp3", "my song.mp3, first a forest 6 s, then a waterfall 4 s, hard cuts")
    assert (draft["d"], of(draft, 1)[0]["d"]) == (10_000, 10_000)


def test_wishes_for_the_film_are_no_shots():
    draft, _ = made(
        "a.mp4 b.mp4",
        "fill the frame, don't leave black bars. a.mp4 first 6s, then b.mp4 last 6s. no clip sound",
    )
    assert told(draft) == [("a.mp4", 0, 0), ("b.mp4", 24, 6)]


@pytest.mark.parametrize(
    ("names", "words", "expected"),
    [
        ("a.jpg b.jpg c.jpg", "use a.jpg b.jpg c.jpg, 5 seconds each; on the last write “Bye”", [("Bye", 10)]),
        ("a.jpg b.jpg c.jpg", "a.jpg b.jpg c.jpg, 4 seconds each, write “One” on the first and “Two” on the second", [("One", 0), ("Two", 4)]),
        ("k1.jpg k2.jpg", "旅行照片做成影片，每张4秒，第一张上面写“京都”，最后一张写“下次见”", [("京都", 0), ("下次见", 4)]),
    ],
)  # fmt: skip
def test_texts_on_counted_files(names, words, expected):
    draft, _ = made(names, words)
    assert (texts(draft), len(of(draft, 0))) == (expected, len(names.split()))


def test_a_song_may_be_heard_from_a_time_on():
    draft, _ = made("a.jpg b.jpg song.mp3", "a.jpg b.jpg, 4 seconds each. My music song.mp3 from 0:10")
    song = of(draft, 1)[0]
    assert (song["src_in"], song["d"], draft["d"]) == (10_000, 8_000, 8_000)


def test_the_picture_of_a_drawn_film_is_no_upload():
    draft, _ = made("", "río en otoño 6s, fundido a negro, pueblo nevado de noche 6s; piano", "es")
    assert [clip["scene"]["kind"] for clip in of(draft, 0)] == ["waterfall", "village"]
    assert not respond("make a slideshow of my photos of the beach", None, seed=7).ok


def test_a_band_says_its_name_at_the_end():
    draft, _ = made("", "something underwater, 20 seconds, and my name, Odd Harbor, at the end")
    assert texts(draft) == [("Odd Harbor", 17)]


@pytest.mark.parametrize(
    ("language", "words"),
    [("pl", "Cytat na ciemnym tle: \"Kto pyta.\" 6 sekund"), ("es", "una cita en fondo oscuro: \"Poco a poco.\" 6 segundos")],
)  # fmt: skip
def test_dark_grounds_in_other_languages(language, words):
    draft, _ = made("", words, language)
    assert (of(draft, 0)[0]["scene"]["ground"], draft["d"]) in {("#101014", 6_000), ("#000000", 6_000)}


def test_letters_come_one_by_one_however_many():
    draft, _ = made("", "墨水在水里，20秒，写上“山高水长”四个字一个一个出来")
    assert of(draft, 7)[0]["style"]["animation"] == "type"


@pytest.mark.parametrize(
    ("names", "words", "expected", "said"),
    [
        ("a.jpg b.jpg", "show a.jpg for 3s and b.jpg for 4s with a title “Family” at the start", [("a.jpg", 0, 0), ("b.jpg", 0, 3)], [("Family", 0)]),
        ("a.mp4 logo.png", "a.mp4 with my logo at the end for 3 seconds", [("a.mp4", 0, 0), ("logo.png", 0, 30)], []),
        ("p.jpg v.mp4", "My photo 6 seconds, then the whole video, at the end the text “Uno”", [("p.jpg", 0, 0), ("v.mp4", 0, 6)], [("Uno", 33)]),
    ],
)  # fmt: skip
def test_titles_and_logos_at_the_edges_of_a_film(names, words, expected, said):
    draft, _ = made(names, words)
    assert (told(draft), texts(draft)) == (expected, said)


def test_what_is_said_of_files_in_other_words():
    """Names that are words, files that are counted, what is said of all of a kind, names in capitals, speed."""
    for language, names, words, expected, total, said in (
        ("en", "ocean.jpg", "ocean.jpg 3 seconds, then the ocean at night 5 seconds", [("ocean.jpg", 0), ("ocean", 3)], 8, []),
        ("en", "before.jpg after.jpg", "before.jpg 4 secs with the word BEFORE top left, then after.jpg 4 secs with AFTER top left, then end card white background: Sparkle & Co / 07700 for 4s",
         [("before.jpg", 0), ("after.jpg", 4), ("Sparkle & Co\n07700", 8)], 12, [("BEFORE", 0), ("AFTER", 4)]),
        ("en", "throw.mp4 grad1.jpg grad2.jpg", "grad1-2 are photos. I want throw.mp4 LAST. Photos 2 seconds each. Put “Class of 2026” over throw.mp4",
         [("grad1.jpg", 0), ("grad2.jpg", 2), ("throw.mp4", 4)], 34, [("Class of 2026", 4)]),
        ("en", "band.jpg", "band teaser. picture: a forest for 12 secs then our photo for 5 then black w/ “OUT NOW” for 3. name of band is Paper Tigers, put it over the photo",
         [("forest", 0), ("band.jpg", 12), ("OUT NOW", 17)], 20, [("Paper Tigers", 12)]),
        ("zh", "接力.mp4 颁奖.mp4", "每段只取前4秒,顺序:接力、颁奖,硬切,颁奖那段上写“总分第一”", [("接力.mp4", 0), ("颁奖.mp4", 4)], 8, [("总分第一", 4)]),
        ("pt", "festa.mp4 praia.mp4", "junta os vídeos na ordem praia, festa, 5 segundos de cada um, música animada e no fim \"Fim\"", [("praia.mp4", 0), ("festa.mp4", 5)], 10, [("Fim", 7)]),
        ("fr", "c.jpg", "ciel étoilé en fond, « Camille » (5 s), puis « Samedi » (5 s), puis ma photo 4 s", [("space", 0), ("space", 5), ("c.jpg", 10)], 14, [("Camille", 0), ("Samedi", 5)]),
        ("ja", "a.jpg b.jpg", "写真2枚を5秒ずつ。最後に夜の海を6秒描いて「またね」と入れてください。", [("a.jpg", 0), ("b.jpg", 5), ("ocean", 10)], 16, [("またね", 10)]),
        ("zh", "a.mp4", "0-5秒 雪村傍晚\n5-8秒 字幕卡“又是一年”\n8-14秒 我的视频(取中间6秒)\n14-20秒 烟花", [("village", 0), ("又是一年", 5), ("a.mp4", 8), ("fireworks", 14)], 20, []),
        ("zh", "a.mp4", "视频只要第10秒到第25秒,去掉原声", [("a.mp4", 0)], 15, []),
        ("en", "a.mp4 b.jpg", "speed up a.mp4 so that it's 10 seconds, then b.jpg 3 sec", [("a.mp4", 0), ("b.jpg", 10)], 13, []),
    ):  # fmt: skip
        draft, _ = made(names, words, language)
        assert [(shown, start) for shown, _, start in told(draft)] == expected, words
        assert drafts.total_of(draft) == total * 1000, words
        assert texts(draft) == said, words
