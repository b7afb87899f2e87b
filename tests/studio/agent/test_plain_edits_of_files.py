"""Edits of own files in plain words: what comes in the place of what, moves over pictures, names in any language."""

import pytest

from promptreel_studio.agent import AssetInfo
from studio.agent.phrases.kit import Project, captions, clips, files, overlays, titles, total
from studio.agent.tables_plain_edits import done, rows

SRT = "1\n00:00:01,000 --> 00:00:03,000\nOne\n\n2\n00:00:11,000 --> 00:00:13,000\nTwo\n"
BAKERY = tuple(
    AssetInfo(f"a{n}", name, "video" if "." in name and name[-1] in "4v" else "image", ms, 1920, 1080, True)
    for n, (name, ms) in enumerate(
        [("kitchen.mp4", 10_000), ("bread.jpg", 0), ("oven.mov", 8_000), ("table.png", 0), ("rings.jpg", 0)],
        1,
    )
)
LATER = (
    AssetInfo("b1", "flowers.jpg", "image", None, 4000, 3000),
    AssetInfo("b2", "club_badge.png", "image", None, 400, 400),
    AssetInfo("b3", "sub.srt", "subtitle", text=SRT),
)


@pytest.fixture
def bakery():
    made = Project(BAKERY)
    made.say(
        "make a video from kitchen.mp4, bread.jpg, oven.mov, table.png and rings.jpg, each picture 4 seconds"
    )
    made.assets = [*BAKERY, *LATER]
    return made


SECOND = """
en|play the second video at double speed
zh|第二个视频加速两倍
de|Spiel das zweite Video doppelt so schnell ab.
"""


@pytest.mark.parametrize(("language", "words"), rows(SECOND))
def test_the_second_video_is_no_photo(bakery, language, words):
    assert [1.0, 1.0, 2.0, 1.0, 1.0] == [one.get("speed") for one in clips(done(bakery, words, language))]


INSTEAD = """
en|Use flowers.jpg instead of the table, same length.
en|the table should be replaced by flowers.jpg
en|I'd rather have flowers.jpg than the table
en|instead of the table, show flowers.jpg
zh|桌子不要了,换成flowers.jpg
de|Nimm flowers.jpg statt des Tisches, gleiche Länge
ja|テーブルの代わりに flowers.jpg を使って
th|ใช้ flowers.jpg แทนโต๊ะ
"""


@pytest.mark.parametrize(("language", "words"), rows(INSTEAD))
def test_a_picture_comes_in_the_place_of_another(bakery, language, words):
    draft = done(bakery, words, language)
    assert (["a1", "a2", "a3", "b1", "a5"], 30_000) == (files(draft), total(draft))


TABLE = """
zh|把桌子放到烤箱前面
pt|Passa a foto da mesa para antes do forno.
ru|Поставь стол перед печью
tr|Masa fotoğrafını fırından önceye taşı
it|Metti il tavolo prima del forno
"""


@pytest.mark.parametrize(("language", "words"), rows(TABLE))
def test_things_that_files_show_have_names_in_every_language(bakery, language, words):
    assert ["a1", "a2", "a4", "a3", "a5"] == files(done(bakery, words, language))


def test_chinese_names_are_read_beside_texts_and_no_texts_are_changed(bakery):
    draft = done(bakery, "在戒指上写“面包”", "zh")
    assert [("面包", 26_000)] == [(one["txt"], one["st"]) for one in titles(draft)]
    draft = done(bakery, "标题“面包”改成“桌子”", "zh")
    assert ["桌子"] == [one["txt"] for one in titles(draft)]
    assert "contain" == overlays(done(bakery, "徽章放到右上角当水印", "zh"))[0]["fit"]


PANS = """
en|On the bread photo, start on the left and drift slowly to the right.
en|Ken Burns on the bread photo, left to right
zh|面包照片从左慢慢移到右
de|Auf dem Brotfoto langsam von links nach rechts schwenken
es|En la foto del pan, muévete despacio de izquierda a derecha
fr|Sur la photo du pain, glisse lentement de gauche à droite
pl|Na zdjęciu chleba przesuwaj powoli od lewej do prawej
hi|रोटी वाली फोटो पर धीरे-धीरे बाएं से दाएं चलाओ
"""


@pytest.mark.parametrize(("language", "words"), rows(PANS))
def test_a_move_over_a_picture_from_side_to_side(bakery, language, words):
    draft = done(bakery, words, language)
    assert ["a2"] == [one["asset"] for one in clips(draft) if "zoom" in one]
    assert 0.4 == clips(draft)[1]["zoom"]["from"]["x"]


def test_in_on_one_picture_and_out_of_another(bakery):
    draft = done(bakery, "Slowly zoom into the bread and out of the table picture.")
    assert [1.0, 1.25] == [one["zoom"]["from"]["scale"] for one in clips(draft) if "zoom" in one]


FRAMED = """
en|make it 9:16 and keep the people in the picture
en|portrait format, faces should stay visible
zh|改成9:16竖屏,人要留在画面里。
"""


@pytest.mark.parametrize(("language", "words"), rows(FRAMED))
def test_who_is_in_the_picture_is_not_seen_and_that_is_told(bakery, language, words):
    reply = bakery.say(words, language)
    assert "9:16" == reply.draft["m"]["aspect"]
    assert any("cannot see who" in text or "看不出里面有谁" in text for text in reply.texts), reply.texts


def test_captions_of_a_file_are_all_captions(bakery):
    draft = done(bakery, "加上sub.srt字幕,字体用宋体", "zh")
    assert ["serif", "serif"] == [one["style"]["font"] for one in captions(draft)]


def test_a_title_still_opens_the_film_when_its_beginning_is_cut(bakery):
    done(bakery, "title “Fresh” for the first 3 seconds")
    assert [(0, 3000)] == [(t["st"], t["d"]) for t in titles(done(bakery, "cut the first two seconds"))]


MIDDLE = """
en|Do the thing with the middle part.
en|make the middle better
zh|中间那部分弄一下
"""


@pytest.mark.parametrize(("language", "words"), rows(MIDDLE))
def test_the_middle_of_the_film_is_no_place_for_a_title(bakery, language, words):
    done(bakery, "title “Fresh”, at the top")
    assert bakery.say(words, language).draft is None
    assert "center" == titles(done(bakery, "put it in the middle"))[0]["style"]["position"]


def test_the_last_two_photos_are_photos(bakery):
    done(bakery, "move oven.mov to the end")
    draft = done(bakery, "the last two photos should be 2 seconds each")
    assert [10_000, 4000, 2000, 2000, 8000] == [one["d"] for one in clips(draft)]


SLIDES = """
en|let the title come in from the left
it|Fai entrare il titolo da sinistra
es|Haz que el título entre desde la izquierda
nl|Laat de titel van links binnenkomen
"""


@pytest.mark.parametrize(("language", "words"), rows(SLIDES))
def test_a_title_that_comes_from_a_side_stays_in_its_place(bakery, language, words):
    done(bakery, "title “Fresh”")
    style = titles(done(bakery, words, language))[0]["style"]
    assert ("slide", "center") == (style["animation"], style["position"])
