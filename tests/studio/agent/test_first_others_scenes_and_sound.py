"""First messages in sixteen languages: what is in the picture, where it will be seen, what plays, own clips."""

import pytest

from promptreel_studio.agent import AssetInfo
from studio.agent.drafts import of, titles
from studio.agent.tables_first_messages import made

TWO = (
    AssetInfo("a1", "a.mp4", "video", 8000, 1920, 1080, True),
    AssetInfo("a2", "b.mp4", "video", 8000, 1920, 1080, True),
)
OWN = {
    "es": "Usa los dos clips, 4 segundos cada uno, quítales el sonido, pon el título «Uno» al principio y algo alegre de fondo.",
    "fr": "Mets bout à bout mes deux vidéos, 4 secondes chacune, sans leur son, avec « Uno » comme titre et une musique joyeuse.",
    "de": "Nimm die beiden Clips, jeweils 4 Sekunden, ohne Originalton, vorne der Titel „Uno“, fröhliche Musik darunter.",
    "pt": "Junta os meus dois vídeos, 4 segundos cada um, tira o som deles, põe o título «Uno» no começo e uma música animada.",
    "it": "Monta i miei due video, 4 secondi l'uno, togli l'audio, metti il titolo «Uno» all'inizio e una musica allegra.",
    "nl": 'Plak mijn twee filmpjes achter elkaar, elk 4 seconden, haal het geluid eraf, zet "Uno" als titel aan het begin en vrolijke muziek eronder.',
    "pl": "Połącz moje dwa filmiki, po 4 sekundy każdy, wycisz oryginalny dźwięk, na początku tytuł „Uno” i wesoła muzyka.",
    "ru": "Склей два моих видео, по 4 секунды каждое, убери звук, в начале заголовок «Uno», весёлая музыка.",
    "tr": 'İki videomu 4\'er saniye birleştir, seslerini kapat, başa "Uno" başlığı koy, neşeli müzik olsun.',
    "ar": "ادمج المقطعين، 4 ثوانٍ لكل منهما، بدون الصوت الأصلي، والعنوان «Uno» في البداية وموسيقى مرحة.",
    "hi": 'मेरे दोनों वीडियो 4-4 सेकंड के जोड़ दो, असली आवाज़ हटा दो, शुरू में शीर्षक "Uno" और ख़ुशनुमा संगीत।',
    "ja": "この2本の動画を4秒ずつつないで、元の音は消して、最初に「Uno」というタイトル、明るい音楽をつけて。",
    "ko": '이 영상 두 개를 4초씩 이어 붙이고 원래 소리는 꺼 줘. 처음에 "Uno"라는 제목, 신나는 음악.',
    "vi": 'Ghép hai video của tôi, mỗi cái 4 giây, tắt tiếng gốc, mở đầu có tiêu đề "Uno", nhạc vui tươi.',
    "th": 'เอาวิดีโอสองคลิปนี้มาต่อกัน คลิปละ 4 วินาที ปิดเสียงเดิม ใส่ชื่อ "Uno" ตอนต้น เพลงสนุกๆ',
    "id": 'Gabungkan dua video saya, masing-masing 4 detik, hilangkan suara aslinya, di awal ada judul "Uno", musik ceria.',
    "en": 'Join my two videos, 4 seconds each, turn their sound off, title "Uno" at the beginning, happy music',
}
STORM = {
    "es": "Montañas en una tormenta, nubes oscuras, panorámica lenta a la derecha, para el móvil",
    "fr": "Des montagnes sous l'orage, nuages sombres, panoramique lent vers la droite, pour le téléphone",
    "de": "Berge im Gewitter, dunkle Wolken, langsamer Schwenk nach rechts, fürs Handy.",
    "pt": "Montanhas na tempestade, nuvens escuras, panorâmica lenta para a direita, para o celular",
    "it": "Montagne sotto un temporale, nuvole scure, camera che si sposta lentamente a destra, per il telefono",
    "nl": "Bergen tijdens een onweer, donkere wolken, langzame pan naar rechts, voor op de telefoon.",
    "pl": "Góry podczas burzy, ciemne chmury, powolna panorama w prawo, na telefon.",
    "ru": "Горы в грозу, тёмные тучи, медленная панорама вправо, для телефона.",
    "tr": "Fırtınada dağlar, kara bulutlar, kamera yavaşça sağa kaysın, telefon için.",
    "hi": "पहाड़ों पर तूफ़ान, काले बादल, कैमरा धीरे से दाईं ओर, मोबाइल के लिए।",
    "ja": "雷雨の山、黒い雲、ゆっくり右へパン、スマホ向け。",
    "ko": "천둥 번개 치는 산, 먹구름, 오른쪽으로 천천히 패닝, 휴대폰용.",
    "vi": "Núi trong cơn giông, mây đen, lia máy chậm sang phải, cho điện thoại.",
    "th": "ภูเขาท่ามกลางพายุฝนฟ้าคะนอง เมฆดำ แพนกล้องไปทางขวาช้าๆ สำหรับมือถือ",
    "id": "Pegunungan saat badai petir, awan gelap, kamera geser pelan ke kanan, buat HP.",
}
ROOFS = {
    "es": "Amanecer sobre los tejados", "fr": "Le soleil se lève sur les toits", "de": "Sonnenaufgang über den Dächern",
    "pt": "nascer do sol sobre os prédios", "it": "l'alba sui tetti", "nl": "zonsopgang boven de daken",
    "pl": "wschód słońca nad dachami", "ru": "рассвет над крышами", "en": "sunrise over the roofs",
}  # fmt: skip
EACH = {
    "ru": "Сначала лес, потом водопад и в конце озеро на закате. По 5 секунд, спокойное пианино.",
    "pl": "Najpierw las, potem wodospad, a na koniec jezioro o zachodzie słońca. Po 5 sekund, spokojny fortepian.",
    "ar": "أولاً غابة، ثم شلال، وأخيراً بحيرة عند الغروب. خمس ثوانٍ لكل لقطة، مع بيانو هادئ.",
    "vi": "Đầu tiên là khu rừng, rồi đến thác nước, cuối cùng là hồ lúc hoàng hôn. Mỗi cảnh 5 giây, nhạc piano êm dịu.",
}
PLAYED = {
    "it": ("Un bosco, archi delicati", "cinematic"),
    "pl": ("Las jesienią, melancholijna wiolonczela", "piano"),
    "ar": ("صحراء عند الغروب مع عود هادئ", "acoustic"),
    "de": ("Wald bei Nacht, dazu etwas Ruhiges im Hintergrund", "ambient"),
    "ru": ("лес ночью, что-нибудь весёлое на фоне", "upbeat"),
}


@pytest.mark.parametrize("language", OWN)
def test_own_clips_are_joined_cut_and_muted(language):
    draft, said = made(OWN[language], *TWO, language=language)
    assert [(clip["d"], clip["vol"]) for clip in of(draft, 0)] == [(4000, 0.0), (4000, 0.0)], said
    assert [text for text, *_ in titles(draft)] == ["Uno"]
    assert of(draft, 1)[0]["music"]["style"] == "upbeat"


@pytest.mark.parametrize("language", STORM)
def test_a_storm_that_is_panned_over_for_the_phone(language):
    draft, said = made(STORM[language], language=language)
    scene = of(draft, 0)[0]["scene"]
    assert (scene["kind"], scene["weather"], draft["m"]["aspect"]) == ("mountains", "storm", "9:16"), said
    assert (scene["camera"]["direction"], scene["camera"]["speed"]) == ("right", 0.5)


@pytest.mark.parametrize("language", ROOFS)
def test_the_sun_rises_over_the_roofs_of_a_city(language):
    draft, said = made(ROOFS[language], language=language)
    scene = of(draft, 0)[0]["scene"]
    assert (scene["kind"], scene["time"]) == ("skyline", "dawn"), said


@pytest.mark.parametrize("language", EACH)
def test_a_length_is_that_of_every_shot(language):
    draft, said = made(EACH[language], language=language)
    assert draft["d"] == 15000, said
    assert [clip["scene"]["kind"] for clip in of(draft, 0)] == ["forest", "waterfall", "mountains"]


@pytest.mark.parametrize("language", PLAYED)
def test_instruments_are_music_and_not_missing_in_the_picture(language):
    words, style = PLAYED[language]
    draft, _ = made(words, language=language)
    assert of(draft, 1)[0]["music"]["style"] == style


def test_lists_without_commas_and_with_a_stop_behind_seconds():
    draft, said = made('ขอสองฉาก: หมู่บ้านหิมะ 4 วินาที ท้องฟ้าเต็มไปด้วยดาว 6 วินาที ชื่อเรื่อง "เหนือ"', language="th")
    assert [clip["scene"]["kind"] for clip in of(draft, 0)] == ["village", "space"], said
    draft, said = made(
        'İki plan istiyorum: karlı köy 4 sn, kuzey ışıkları 6 sn. Başlık "Kuzeye".', language="tr"
    )
    assert [start for _, start, _ in titles(draft)] == [0], said


@pytest.mark.parametrize(
    ("words", "kind", "palette"),
    [("green hills at sunrise", "fields", "green"), ("hills at sunrise", "fields", "golden")],
)
def test_what_is_named_decides_not_the_time_of_day(words, kind, palette):
    scene = of(made(words)[0], 0)[0]["scene"]
    assert (scene["kind"], scene["palette"]) == (kind, palette)


def test_a_sea_of_clouds_is_cloudy_and_golden_is_warm():
    assert "instead" not in made("fast clouds")[1]
    assert "instead" not in made("a field at sunset, warm colours")[1]
