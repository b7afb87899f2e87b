"""Files that are called by what their names mean in another language, and what is left alone."""

import pytest

from promptreel_studio.agent import AssetInfo, respond
from promptreel_studio.agent.drafts import TEXT
from promptreel_studio.agent.reading.file_nouns import nouns_of
from promptreel_studio.agent.reading.gloss import in_english
from studio.agent.drafts import check, of
from studio.agent.phrases.kit import clips, files
from studio.agent.tables_sixteen_languages import FAR, HARBOUR, PARTY, begun

SWAPPED = """
es|Intercambia la foto del puente con la del mercado
fr|Échange la photo du pont et celle du marché
de|Tausche das Foto von der Brücke mit dem vom Markt
pt|Troque a foto da ponte com a do mercado
it|Scambia la foto del ponte con quella del mercato
ja|橋の写真と市場の写真を入れ替えて
ko|다리 사진이랑 시장 사진 순서 바꿔줘
ru|Поменяй местами мост и рынок
ar|بدّل بين صورة الجسر وصورة السوق
hi|पुल वाली फोटो और बाज़ार वाली फोटो आपस में बदल दो
id|Tukar foto jembatan sama foto pasar
vi|Đổi chỗ ảnh cây cầu và ảnh chợ
tr|Köprü fotoğrafıyla pazar fotoğrafının yerini değiştir
th|สลับรูปสะพานกับรูปตลาด
nl|Wissel de foto van de brug om met die van de markt
pl|Zamień miejscami zdjęcie mostu i zdjęcie targu
"""


@pytest.mark.parametrize("line", SWAPPED.strip().splitlines())
def test_a_file_is_called_by_what_its_name_means(line):
    language, words = line.split("|")
    reply = begun(HARBOUR).say(words, language)
    assert ["a1", "a3", "a2", "a4"] == files(check(reply.draft)), reply.texts
    assert 1 == len(reply.texts), reply.texts


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "add the balloons after the cake"),
        ("zh", "在蛋糕后面加上气球"),
        ("ja", "cake.jpgの後に風船を入れて"),
        ("es", "pon los globos después de la tarta"),
        ("ru", "добавь шарики после торта"),
    ],
)
def test_what_is_not_there_yet_is_added_by_what_its_name_means(language, words):
    reply = begun(PARTY).say(words, language)
    assert ["a3", "b3", "a4"] == files(check(reply.draft))[2:], reply.texts


@pytest.mark.parametrize(
    ("name", "language", "words"),
    [
        ("kuchen.jpg", "de", "Mach den Kuchen schwarzweiß"),
        ("torta.jpg", "it", "metti la torta in bianco e nero"),
        ("berlin.jpg", "es", "pon Berlín en blanco y negro"),
    ],
)
def test_a_file_is_called_by_its_name_in_the_language_of_the_name(name, language, words):
    sent = [
        AssetInfo("a1", "one.mp4", "video", 8000, 1920, 1080, True),
        AssetInfo("a2", name, "image", None, 4000, 3000),
    ]
    made = respond(f"make a video from one.mp4 and {name}", None, assets=sent, seed=7)
    reply = respond(words, made.draft, assets=sent, language=language, seed=8)
    assert [None, "mono"] == [
        (clip.get("filters") or {}).get("look") for clip in clips(check(reply.draft))
    ], reply.texts


def test_words_that_mean_something_else_keep_their_meaning():
    gloss = {"meta": "add", "playa": "beach"}
    nouns = {"finish": "meta|línea de meta", "bridge": "puente"}
    assert (("línea de meta", "finish"),) == nouns_of(["finish.mp4"], nouns, gloss)
    assert "puente" in in_english("el puente", "es", (), ["market.jpg"]).text


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "mets le titre du zébu en rouge"),
        ("fr", "mets le titre xyzique en rouge"),
        ("ru", "сделай абырвалгный заголовок красным"),
        ("fr", "mets le titre à la trucième seconde"),
    ],
)
def test_an_unknown_word_beside_one_of_several_titles_changes_none(language, words):
    project = begun(FAR)
    assert project.say('add the title "The End" in the last 3 seconds').ok
    before = of(project.draft, TEXT)
    reply = project.say(words, language)
    assert not reply.ok
    assert before == of(project.draft, TEXT)


def test_the_upper_text_is_the_higher_one():
    project = begun(FAR)
    assert project.say('add the title "Ende" at the bottom').ok
    assert project.say("make the upper text yellow").ok
    assert {"Far Away": "#ffd60a", "Ende": "#ffffff"} == {
        t["txt"]: t["style"]["color"] for t in of(project.draft, TEXT)
    }
