"""Fields of every kind in sixteen languages: flowers, rape, rice; what cannot be drawn exactly is nearest to fields."""

import pytest

from promptreel_studio.agent.reading.gloss import glossed
from studio.agent.drafts import scene
from studio.agent.tables_first_messages import made

RICE = {
    "es": "arrozales en terraza por la tarde, cielo azul y algunas nubes",
    "fr": "des rizières en terrasses l'après-midi, soleil doré",
    "de": "Reisterrassen am Nachmittag mit blauem Himmel und ein paar Wolken",
    "pt": "plantação de arroz à tarde, sol dourado",
    "it": "risaie al pomeriggio, cielo azzurro e qualche nuvola",
    "nl": "rijstvelden met blauwe lucht en een paar wolkjes",
    "pl": "pola ryżowe, błękitne niebo i kilka chmur",
    "ru": "рисовые террасы днём, золотое солнце",
    "tr": "öğleden sonra pirinç tarlaları, altın güneş",
    "ar": "حقول الأرز بعد الظهر، شمس ذهبية",
    "hi": "दोपहर में धान के खेत, सुनहरी धूप",
    "ja": "午後の棚田、金色の日差し",
    "ko": "다랭이논 위로 파란 하늘",
    "vi": "cánh đồng lúa buổi chiều, nắng vàng",
    "th": "นาขั้นบันไดตอนบ่าย แสงแดดสีทอง",
    "id": "sawah terasering sore hari, matahari keemasan",
}
FLOWERS = {
    "nl": "tulpenveld in de lente met blauwe lucht en wat wolken",
    "de": "Rapsfeld im Mai, blauer Himmel, ein paar Wolken",
    "pl": "pole rzepaku w maju, błękitne niebo i kilka chmur",
    "it": "campo di papaveri in primavera con cielo azzurro e qualche nuvola",
    "es": "campo de colza con cielo azul y algunas nubes",
    "fr": "champ de tulipes avec quelques nuages",
    "pt": "campo de tulipas com algumas nuvens",
    "ru": "ромашковое поле, голубое небо и несколько облаков",
    "tr": "lale tarlası, mavi gökyüzü ve birkaç bulut",
    "ja": "チューリップ畑、青い空",
    "ko": "코스모스밭, 파란 하늘",
    "vi": "cánh đồng hoa cải vàng, trời xanh và vài đám mây",
    "th": "ทุ่งทิวลิป ท้องฟ้าสีฟ้า",
    "hi": "सरसों का खेत, नीला आसमान",
    "ar": "حقل توليب وسماء زرقاء",
    "id": "ladang tulip, langit biru",
}


@pytest.mark.parametrize("language", RICE)
def test_rice_grows_in_fields(language):
    draft, _ = made(RICE[language], language=language)
    assert scene(draft)["kind"] == "fields"


@pytest.mark.parametrize("language", FLOWERS)
def test_flowers_grow_in_fields_and_clouds_are_in_their_sky(language):
    draft, _ = made(FLOWERS[language], language=language)
    assert scene(draft)["kind"] == "fields"


@pytest.mark.parametrize(
    ("language", "words", "english"),
    [
        ("de", "ein Hopfenfeld", "hopfen field"),
        ("nl", "een hopveld", "hop field"),
        ("de", "das Textfeld", "textfeld"),
        ("nl", "een voetbalveld", "voetbalveld"),
    ],
)
def test_compounds_of_fields_are_fields_but_for_those_that_are_none(language, words, english):
    assert glossed(words, language) == english


def test_a_few_clouds_over_what_is_nearly_fields_are_no_sea_of_clouds():
    draft, answer = made("rice field, blue sky and a few clouds")
    assert scene(draft)["kind"] == "fields"
    assert "rice field" in answer
    draft, _ = made("a dragon in the clouds")
    assert scene(draft)["kind"] == "clouds"
