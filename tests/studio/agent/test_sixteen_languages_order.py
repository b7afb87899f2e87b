"""Edits in sixteen languages: before and after another, only so long, what is said of a shot."""

import pytest

from studio.agent.phrases.kit import clips, files, kinds
from studio.agent.tables_sixteen_languages import FAR, HARBOUR, RAIN, VAN, does_what_it_says, edits

EDITS = {
    "before": (
        HARBOUR,
        (),
        lambda a: ["a1", "a2", "a4", "a3"] == files(a),
        """
es|Pon el atardecer delante del puente
fr|Mets le coucher de soleil avant le pont
de|Stell den Sonnenuntergang vor die Brücke
pt|Queria que o pôr do sol ficasse antes da ponte
it|Metti il tramonto prima del ponte
ja|夕日の写真を橋の前に移動して
ko|노을 사진을 다리 앞에 놓아줘
ru|Поставь закат перед мостом
ar|ضع صورة الغروب قبل الجسر
hi|सूर्यास्त वाली फोटो को पुल से पहले रखो
id|Taruh foto matahari terbenam sebelum jembatan
vi|Để ảnh hoàng hôn trước ảnh cây cầu
tr|Gün batımını köprüden önceye al
th|เอารูปพระอาทิตย์ตกไว้ก่อนสะพาน
nl|Zet de zonsondergang voor de brug
pl|Daj zachód słońca przed mostem
""",
    ),
    "after": (
        HARBOUR,
        (),
        lambda a: ["a2", "a3", "a1", "a4"] == files(a),
        """
es|Pon el puerto después del puente
fr|Mets le port après le pont
de|Stell den Hafen hinter die Brücke
pt|Põe o porto depois da ponte
it|Metti il porto dopo il ponte
ja|港の写真を橋の後に移動して
ko|항구 사진을 다리 뒤에 놓아줘
ru|Поставь порт после моста
ar|ضع صورة الميناء بعد الجسر
hi|बंदरगाह वाली फोटो को पुल के बाद रखो
id|Taruh foto pelabuhan setelah jembatan
vi|Để ảnh bến cảng sau ảnh cây cầu
tr|Limanı köprüden sonraya al
th|เอารูปท่าเรือไว้หลังสะพาน
nl|Zet de haven na de brug
pl|Daj port po moście
""",
    ),
    "cup-first": (
        RAIN,
        (),
        lambda a: ["cup", "street"] == kinds(a),
        """
es|Pon la taza antes de la calle
fr|Mets la tasse avant la rue
de|Stell die Tasse vor die Straße
pt|Põe a xícara antes da rua
it|Metti la tazza prima della strada
ja|カップを通りの前に移動して
ko|컵을 거리 앞으로 옮겨줘
ru|Поставь чашку перед улицей
ar|ضع الفنجان قبل الشارع
hi|कप को सड़क से पहले रखो
id|Taruh cangkirnya sebelum jalan
vi|Để tách cà phê trước đường phố
tr|Fincanı sokaktan önceye al
th|เอาถ้วยไว้ก่อนถนน
nl|Zet het kopje voor de straat
pl|Daj filiżankę przed ulicą
""",
    ),
    "only-so-long": (
        FAR,
        (),
        lambda a: 4000 == clips(a)[0]["d"],
        """
es|El desierto, que dure solo cuatro segundos
fr|Le désert, juste quatre secondes
de|Die Wüste bitte nur noch vier Sekunden
pt|O deserto, só quatro segundos
it|Il deserto solo quattro secondi
ja|砂漠は4秒だけにして
ko|사막은 4초만
ru|Пустыня пусть будет всего четыре секунды
ar|الصحراء أربع ثوانٍ فقط
hi|रेगिस्तान सिर्फ़ चार सेकंड
id|Gurunnya cukup 4 detik
vi|Sa mạc chỉ 4 giây thôi
tr|Çöl sadece dört saniye olsun
th|ทะเลทรายแค่ 4 วินาที
nl|De woestijn maar vier seconden
pl|Pustynia tylko cztery sekundy
""",
    ),
    "snow-instead": (
        RAIN,
        (),
        lambda a: "snow" == clips(a)[0]["scene"]["weather"],
        """
es|Que en la calle nieve en vez de llover
fr|Dans la rue, qu'il neige au lieu de pleuvoir
de|Statt Regen lieber Schnee auf der Straße
pt|Na rua, neve em vez de chuva
it|Nella strada deve nevicare invece di piovere
ja|通りは雨じゃなくて雪にして
ko|거리에 비 대신 눈이 오게 해줘
ru|Пусть на улице идёт снег вместо дождя
ar|اجعل الثلج يتساقط في الشارع بدل المطر
hi|सड़क पर बारिश की जगह बर्फ गिराओ
id|Di jalan, salju saja, bukan hujan
vi|Cho đường phố có tuyết thay vì mưa
tr|Sokakta yağmur yerine kar yağsın
th|ให้ถนนมีหิมะตกแทนฝน
nl|Laat het in de straat sneeuwen in plaats van regenen
pl|Niech na ulicy pada śnieg zamiast deszczu
""",
    ),
    "tiny-bit": (
        VAN,
        (),
        lambda a: [(1, -0.1)] == [(n, c["filters"]["brightness"]) for n, c in enumerate(clips(a)) if c.get("filters")],
        """
es|haz la furgoneta un pelín más oscura
fr|assombris le van un chouïa
de|mach den Bus einen Tick dunkler
pt|deixa a van um tiquinho mais escura
it|rendi il furgone un filo più scuro
ja|バンの写真をほんの少し暗くして
ko|밴 사진을 살짝 어둡게 해줘
ru|сделай фургон капельку темнее
ar|اجعل صورة الفان أغمق شوي
hi|वैन की फोटो ज़रा सी गहरी कर दो
id|foto vannya digelapkan sedikit saja
vi|làm tối ảnh xe van đi chút xíu
tr|minibüs fotoğrafını azıcık karart
th|ทำรูปรถตู้ให้มืดลงนิดนึง
nl|maak het busje ietsje donkerder
pl|przyciemnij ciut furgonetkę
""",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("start", "first", "holds", "language", "words"), edits(EDITS))
def test_the_shot_is_where_it_was_put(start, first, holds, language, words):
    does_what_it_says(start, first, holds, language, words)
