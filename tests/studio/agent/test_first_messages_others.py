"""First messages in sixteen languages: shots one after another, and how long each is."""

import pytest

from promptreel_studio.agent import respond
from studio.agent.drafts import check, of


def shots(words, language):
    """What is shown and for how long, in ms, half a transition on either side taken off."""
    reply = respond(words, None, language=language, seed=7)
    assert reply.ok, reply.texts
    clips = of(check(reply.draft), 0)
    into = [(clip.get("tr") or {}).get("d", 0) // 2 for clip in clips] + [0]
    return [
        (clip["scene"]["kind"], clip["d"] - into[place] - into[place + 1]) for place, clip in enumerate(clips)
    ]


FIRST_THEN_LAST = {
    "es": "Empieza con un desierto, después una cascada y termina con un cielo estrellado, 4 segundos por toma",
    "fr": "On voit d'abord un désert, on enchaîne avec une cascade et on finit sur un ciel étoilé, 4 s par plan",
    "de": "Erst eine Wüste, danach ein Wasserfall, zum Schluss ein Sternenhimmel. Jede Szene 4 Sekunden",
    "pt": "Começa com um deserto, em seguida uma cachoeira e por último um céu estrelado, 4 segundos por cena",
    "it": "Inizia con un deserto, poi una cascata e si finisce con un cielo stellato, 4 secondi ciascuna",
    "ja": "最初は砂漠、続いて滝、ラストは星空。各4秒",
    "ko": "먼저 사막, 그다음은 폭포, 마지막으로 별이 빛나는 밤하늘. 각 4초",
    "ru": "Начни с пустыни, потом водопад, и в конце звёздное небо, по 4 секунды на каждый",
    "ar": "ابدأ بالصحراء ثم شلال وأخيراً سماء مليئة بالنجوم، 4 ثوانٍ لكل مشهد",
    "hi": "रेगिस्तान से शुरू करो, फिर झरना, और तारों भरे आसमान पर खत्म करो, हर एक 4 सेकंड",
    "id": "dimulai dengan gurun, lalu air terjun, terakhir langit berbintang, masing-masing 4 detik",
    "vi": "mở đầu bằng sa mạc, tiếp theo là thác nước, kết thúc bằng bầu trời đầy sao, mỗi cảnh 4 giây",
    "tr": "çölden başla, ardından şelale, yıldızlı gökyüzüyle bitir, her sahne 4 saniye",
    "th": "เริ่มจากทะเลทราย ต่อด้วยน้ำตก แล้วจบที่ท้องฟ้าเต็มดาว ฉากละ 4 วินาที",
    "nl": "begin met een woestijn, daarna een waterval en sluit af met een sterrenhemel, 4 seconden per stuk",
    "pl": "zacznij od pustyni, następnie wodospad, a na koniec gwiaździste niebo, po 4 sekundy każde",
}
NUMBERED = {
    "es": "Escena 1: calle lluviosa (4 s). Escena 2: chocolate caliente (3 s). Escena 3: chimenea (5 s).",
    "fr": "Plan 1 : rue sous la pluie (4 s). Plan 2 : tasse de thé fumante (3 s). Plan 3 : feu de cheminée (5 s).",
    "de": "Szene 1: nasse Straße, 4 Sek. Szene 2: dampfende Tasse Tee, 3 Sek. Szene 3: Kaminfeuer, 5 Sek.",
    "pt": "1) rua chuvosa 4 s 2) xícara de chá fumegante 3 s 3) quarto com lareira 5 s",
    "it": "Inquadratura 1: vicolo sotto la pioggia (4s); inquadratura 2: tazza di tè (3s); inquadratura 3: camino (5s)",
    "ja": "①雨の路地 4秒 ②窓辺のコーヒー 3秒 ③暖炉のある部屋 5秒",
    "ko": "장면 1: 비 내리는 골목 4초, 장면 2: 김이 나는 차 한 잔 3초, 장면 3: 벽난로 5초",
    "ru": "Сцена 1: улица под дождём (4 с). Сцена 2: чашка горячего кофе (3 с). Сцена 3: комната с камином (5 с).",
    "ar": "المشهد 1: شارع ممطر (4 ثوان). المشهد 2: فنجان قهوة ساخن (3 ثوان). المشهد 3: غرفة بمدفأة (5 ثوان)",
    "hi": "दृश्य 1: बारिश में गली (4 सेकंड)। दृश्य 2: गरम चाय का कप (3 सेकंड)। दृश्य 3: अंगीठी (5 सेकंड)।",
    "id": "Adegan 1: gang sempit saat hujan (4 detik). Adegan 2: kopi panas (3 detik). Adegan 3: perapian (5 detik).",
    "vi": "Cảnh 1: con hẻm trong mưa (4 giây). Cảnh 2: tách trà bốc khói (3 giây). Cảnh 3: lò sưởi (5 giây).",
    "tr": "Sahne 1: yağmurlu sokak (4 sn). Sahne 2: dumanı tüten kahve (3 sn). Sahne 3: şömineli oda (5 sn).",
    "th": "ฉาก 1: ซอยกลางสายฝน 4 วินาที, ฉาก 2: กาแฟร้อน 3 วินาที, ฉาก 3: ห้องที่มีเตาผิง 5 วินาที",
    "nl": "Shot 1: steegje in de regen 4 sec, shot 2: dampende kop thee 3 sec, shot 3: open haard 5 sec",
    "pl": "Ujęcie 1: uliczka w deszczu 4 s, ujęcie 2: parująca filiżanka kawy 3 s, ujęcie 3: pokój z kominkiem 5 s",
}
COUNTED = {
    "es": "tres planos de 4 segundos: bosque con niebla, playa soleada, pueblo nevado",
    "fr": "Trois plans de 4 secondes : forêt brumeuse, plage ensoleillée, village enneigé",
    "de": "drei Bilder nacheinander: Nebelwald, sonniger Strand, verschneites Dorf. Jedes 4 Sekunden",
    "pt": "vídeo em três partes: floresta com neblina, praia ensolarada, aldeia nevada. 4 segundos por parte",
    "it": "3 inquadrature da 4 secondi: bosco nella nebbia, spiaggia soleggiata, villaggio innevato",
    "ja": "3つのシーンで：霧の森、晴れたビーチ、雪の降る村。1シーン4秒",
    "ko": "안개 낀 숲, 햇살 가득한 해변, 눈 덮인 마을을 순서대로 각각 4초씩",
    "ru": "видео из трёх частей: туманный лес, солнечный пляж, заснеженная деревня. На каждую часть 4 секунды",
    "ar": "ثلاث لقطات: غابة ضبابية، شاطئ مشمس، قرية مغطاة بالثلج. كل لقطة 4 ثوان",
    "hi": "तीन हिस्सों का वीडियो: कोहरे वाला जंगल, धूप वाला समुद्र तट, बर्फ से ढका गांव। हर हिस्सा 4 सेकंड",
    "id": "video tiga bagian: hutan berkabut, pantai cerah, desa bersalju. tiap bagian 4 detik",
    "vi": "ba cảnh: rừng sương mù, bãi biển nắng, ngôi làng phủ tuyết. mỗi cảnh 4 giây",
    "tr": "üç bölümlü video: sisli orman, güneşli plaj, karla kaplı köy. her bölüm 4 saniye",
    "th": "วิดีโอสามตอน: ป่าหมอก, ชายหาดแดดจ้า, หมู่บ้านหิมะ ตอนละ 4 วินาที",
    "nl": "drie shots: mistig bos, zonnig strand, besneeuwd dorp. elk 4 seconden",
    "pl": "trzy ujęcia: mglisty las, słoneczna plaża, zaśnieżona wioska. każde 4 sekundy",
}


@pytest.mark.parametrize(("language", "words"), FIRST_THEN_LAST.items())
def test_what_comes_first_then_and_last_are_three_shots(language, words):
    assert shots(words, language) == [("desert", 4000), ("waterfall", 4000), ("space", 4000)]


@pytest.mark.parametrize(("language", "words"), NUMBERED.items())
def test_numbered_shots_have_their_own_lengths(language, words):
    assert shots(words, language) == [("street", 4000), ("cup", 3000), ("room", 5000)]


@pytest.mark.parametrize(("language", "words"), COUNTED.items())
def test_a_list_of_so_many_shots_of_one_length(language, words):
    assert shots(words, language) == [("forest", 4000), ("beach", 4000), ("village", 4000)]
    reply = respond(words, None, language=language, seed=7)
    forest, beach, _ = (clip["scene"] for clip in of(reply.draft, 0))
    assert (forest["weather"], beach["time"]) == ("fog", "day")
