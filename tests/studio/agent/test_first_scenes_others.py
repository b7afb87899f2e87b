"""First messages about one scene in sixteen languages: weather, light, the camera, no text, and nothing said needlessly."""

import pytest

from promptreel_studio.agent import AssetInfo, respond
from promptreel_studio.agent.reading import gloss
from studio.agent.drafts import check, music, of, scene, titles

VILLAGE = {
    "es": "Pueblo nevado de noche, luces cálidas, cámara fija, piano tranquilo, sin texto",
    "fr": "Village enneigé la nuit, lumière chaleureuse, caméra fixe, piano doux, sans texte",
    "de": "Verschneites Dorf bei Nacht, warme Lichter, Kamera still, ruhiges Klavier, ohne Text",
    "pt": "aldeia nevada à noite, luzes quentes, câmera parada, piano suave, sem texto",
    "it": "Villaggio innevato di notte, luci calde, telecamera ferma, pianoforte dolce, niente testo",
    "ja": "雪が静かに降る夜の村、暖かい光、カメラは固定、静かなピアノ、文字なし",
    "ko": "눈 내리는 밤의 마을, 따뜻한 불빛, 카메라 고정, 잔잔한 피아노, 글자 없이",
    "ru": "Заснеженная деревня ночью, тёплые огни, камера неподвижна, тихое пианино, без текста",
    "ar": "قرية مغطاة بالثلج ليلاً، أضواء دافئة، كاميرا ثابتة، بيانو هادئ، بدون نص",
    "hi": "बर्फ से ढका गांव रात में, गर्म रोशनी, कैमरा स्थिर, शांत पियानो, बिना टेक्स्ट",
    "id": "Desa bersalju di malam hari, lampu hangat, kamera diam, piano lembut, tanpa teks",
    "vi": "Ngôi làng phủ tuyết ban đêm, ánh đèn ấm áp, máy quay đứng yên, piano nhẹ nhàng, không có chữ",
    "tr": "Gece karla kaplı köy, sıcak ışıklar, kamera sabit, sakin piyano, yazısız",
    "th": "หมู่บ้านหิมะตอนกลางคืน แสงไฟอบอุ่น กล้องนิ่ง เปียโนเบาๆ ไม่มีข้อความ",
    "nl": "Besneeuwd dorp bij nacht, warme lichtjes, stilstaande camera, rustige piano, zonder tekst",
    "pl": "Zaśnieżona wioska nocą, ciepłe światła, nieruchoma kamera, spokojne pianino, bez tekstu",
}
TO_THE_RIGHT = {
    "es": "la cámara se mueve despacio hacia la derecha",
    "fr": "lent travelling vers la droite",
    "de": "Kamera fährt langsam nach rechts",
    "pt": "câmera lenta para a direita",
    "it": "la telecamera scorre lentamente verso destra",
    "ja": "カメラはゆっくり右へ",
    "ko": "카메라가 천천히 오른쪽으로 이동",
    "ru": "камера медленно движется вправо",
    "ar": "الكاميرا تتحرك ببطء إلى اليمين",
    "hi": "कैमरा धीरे-धीरे दाईं ओर जाए",
    "id": "kamera bergerak pelan ke kanan",
    "vi": "máy quay di chuyển chậm sang phải",
    "tr": "kamera yavaşça sağa kaysın",
    "th": "กล้องเลื่อนไปทางขวาช้าๆ",
    "nl": "camera beweegt langzaam naar rechts",
    "pl": "kamera przesuwa się powoli w prawo",
}
UP = {
    "es": "cámara subiendo despacio",
    "fr": "la caméra monte lentement",
    "de": "Kamera fährt langsam nach oben",
    "pt": "câmera subindo devagar",
    "it": "la telecamera sale lentamente",
    "ja": "カメラはゆっくり上へ",
    "ko": "카메라 위로 천천히",
    "ru": "камера медленно поднимается",
    "ar": "الكاميرا ترتفع ببطء",
    "hi": "कैमरा धीरे-धीरे ऊपर जाए",
    "id": "kamera naik perlahan",
    "vi": "máy quay từ từ đi lên",
    "tr": "kamera yavaşça yukarı",
    "th": "กล้องเลื่อนขึ้นช้าๆ",
    "nl": "camera gaat langzaam omhoog",
    "pl": "kamera powoli w górę",
}
AUTUMN = {
    "es": "bosque otoñal",
    "fr": "forêt d'automne",
    "de": "Herbstwald",
    "pt": "floresta de outono",
    "it": "bosco autunnale",
    "ja": "紅葉の森",
    "ko": "가을 숲",
    "ru": "осенний лес",
    "ar": "غابة خريفية",
    "hi": "पतझड़ का जंगल",
    "id": "hutan musim gugur",
    "vi": "rừng mùa thu",
    "tr": "sonbahar ormanı",
    "th": "ป่าฤดูใบไม้ร่วง",
    "nl": "herfstbos",
    "pl": "jesienny las",
}


@pytest.mark.parametrize(("language", "words"), VILLAGE.items())
def test_a_scene_with_several_wishes_is_understood_without_a_rest(language, words):
    reply = respond(words, None, language=language, seed=7)
    draft = check(reply.draft)
    shown = scene(draft)
    assert (shown["kind"], shown["time"], shown["camera"]["move"]) == ("village", "night", "static")
    assert music(draft)[0] == "piano"
    assert titles(draft) == []
    assert len(reply.texts) == 1, reply.texts


@pytest.mark.parametrize(
    ("language", "words", "plain"),
    [
        (language, words, plain)
        for table, plain in ((TO_THE_RIGHT, "slow pan right"), (UP, "slow tilt up"))
        for language, words in table.items()
    ],
)
def test_where_the_camera_goes(language, words, plain):
    assert gloss.glossed(words, language) == plain


@pytest.mark.parametrize(("language", "words"), AUTUMN.items())
def test_a_season_in_its_own_words(language, words):
    reply = respond(words, None, language=language, seed=7)
    shown = scene(check(reply.draft))
    assert (shown["kind"], shown["season"]) == ("forest", "autumn")
    assert len(reply.texts) == 1, reply.texts


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ja", "海.mp4の最初の5秒と犬.jpgを3秒、タイトル「夏休み」"),
        ("ko", "바다.mp4 앞 5초랑 犬.jpg 3초 이어서 영상 만들어줘"),
        ("ru", "возьми первые 5 секунд море.mp4, потом собака.jpg на 3 секунды"),
    ],
)
def test_the_name_of_a_file_is_no_word_of_the_message(language, words):
    names = [word for word in ("海.mp4", "바다.mp4", "море.mp4", "犬.jpg", "собака.jpg") if word in words]
    clip, photo = names
    files = (
        AssetInfo("a1", clip, "video", 8_000, 1920, 1080, True),
        AssetInfo("a2", photo, "image", None, 4000, 3000),
    )
    shown = of(check(respond(words, None, assets=files, language=language, seed=7).draft), 0)
    assert [(one["asset"], one["d"]) for one in shown] == [("a1", 5000), ("a2", 3000)]


@pytest.mark.parametrize(
    "words", ["desierto bajo un cielo estrellado", "Sternenhimmel über der Wüste", "звёздное небо над дюнами"]
)
def test_stars_over_another_scene_are_its_night(words):
    language = {"d": "es", "S": "de"}.get(words[0], "ru")
    reply = respond(words, None, language=language, seed=7)
    shown = scene(check(reply.draft))
    assert (shown["kind"], shown["time"], len(reply.texts)) == ("desert", "night", 1), reply.texts


def test_an_instrument_behind_a_list_of_shots_is_no_shot():
    words = "video three parts: mountains at sunrise, sunflowers, a city at night, each 4 seconds, piano"
    clips = of(check(respond(words, None, language="en", seed=7).draft), 0)
    assert [clip["scene"]["kind"] for clip in clips] == ["mountains", "fields", "skyline"]


def test_quotation_marks_of_german_and_polish_keyboards():
    said = respond('Wald im Nebel, Titel „Das Jahr" am Anfang', None, language="de", seed=7)
    assert [text for text, *_ in titles(said.draft)] == ["Das Jahr"]
