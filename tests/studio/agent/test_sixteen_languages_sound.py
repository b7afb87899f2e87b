"""Edits in sixteen languages: music, transitions, captions of files, and back again."""

import pytest

from promptreel_studio.agent.drafts import AUDIO, TEXT
from studio.agent.drafts import of
from studio.agent.phrases.kit import clips
from studio.agent.tables_sixteen_languages import (
    BERLIN,
    DANCE,
    FIELD,
    FOUR,
    HARBOUR,
    does_what_it_says,
    edits,
)

EDITS = {
    "percent": (
        HARBOUR,
        (),
        lambda a: [0.3] == [s["vol"] for s in of(a, AUDIO)],
        """
es|pon la música al treinta por ciento
fr|mets la musique à 30 pour cent
de|stell die Musik auf 30 Prozent
pt|põe a música a 30 por cento
it|metti la musica al 30 per cento
ja|音楽を30パーセントにして
ko|음악을 30퍼센트로 해줘
ru|сделай музыку на 30 процентов
ar|اجعل الموسيقى 30 بالمئة
hi|संगीत 30 प्रतिशत पर कर दो
id|musiknya 30 persen saja
vi|để nhạc ở 30 phần trăm
tr|müzik yüzde 30 olsun
th|ปรับเพลงเป็น 30 เปอร์เซ็นต์
nl|zet de muziek op 30 procent
pl|ustaw muzykę na 30 procent
""",
    ),
    "crossfades": (
        FOUR,
        ("hard cuts between all shots",),
        lambda a: 2 == sum((c.get("tr") or {}).get("kind") == "crossfade" for c in clips(a)),
        """
es|quiero una transición suave entre una escena y otra
fr|je voudrais un fondu enchaîné d'une scène à l'autre
de|ich hätte gern eine Überblendung von einer Szene zur nächsten
pt|queria uma transição suave entre uma cena e outra
it|vorrei una dissolvenza tra una scena e l'altra
ja|シーンとシーンの間をクロスフェードでつないで
ko|장면이 바뀔 때마다 디졸브로 이어줘
ru|сделай плавный переход от одной сцены к другой
ar|أريد انتقالاً ناعماً بين مشهد وآخر
hi|हर सीन के बीच क्रॉसफ़ेड लगा दो
id|kasih transisi halus antar adegan
vi|thêm chuyển cảnh mượt giữa các cảnh
tr|sahneler arasında yumuşak geçiş olsun
th|ใส่การเปลี่ยนฉากแบบค่อยๆ จางระหว่างฉาก
nl|ik wil graag een overvloeiing tussen de ene en de andere scène
pl|chciałbym płynne przejście między jedną sceną a drugą
""",
    ),
    "fades-in": (
        BERLIN,
        (),
        lambda a: [3000] == [s["fade_in"] for s in of(a, AUDIO)],
        """
es|que la música entre poco a poco durante 3 segundos
fr|fais monter la musique progressivement pendant 3 secondes au début
de|lass die Musik am Anfang 3 Sekunden lang langsam einblenden
pt|que a música entre aos poucos em 3 segundos
it|fai entrare la musica gradualmente in 3 secondi
ja|音楽を最初の3秒でフェードインさせて
ko|음악이 처음 3초 동안 서서히 커지게 해줘
ru|пусть музыка нарастает в течение первых 3 секунд
ar|اجعل الموسيقى تبدأ تدريجياً خلال 3 ثوانٍ
hi|संगीत शुरू में 3 सेकंड में धीरे-धीरे आए
id|musiknya masuk pelan-pelan selama 3 detik
vi|cho nhạc vào từ từ trong 3 giây
tr|müzik başta 3 saniyede yavaş yavaş gelsin
th|ให้เพลงค่อยๆ ดังขึ้นใน 3 วินาทีแรก
nl|laat de muziek in 3 seconden langzaam opkomen
pl|niech muzyka wchodzi stopniowo przez 3 sekundy
""",
    ),
    "no-music": (
        BERLIN,
        (),
        lambda a: not of(a, AUDIO),
        """
es|fuera la música
fr|je ne veux pas de musique
de|ohne Musik bitte
pt|sem música, por favor
it|niente musica
ja|音楽はなしで
ko|음악은 빼줘
ru|музыку убери
ar|بدون موسيقى
hi|संगीत मत रखो
id|musiknya dihilangkan saja
vi|bỏ nhạc đi
tr|müzik olmasın
th|ไม่เอาเพลง
nl|haal de muziek weg
pl|bez muzyki
""",
    ),
    "background-music": (
        DANCE,
        (),
        lambda a: ["b2"] == [s.get("asset") for s in of(a, AUDIO)],
        """
es|Usa waltz.mp3 como música de fondo
fr|Utilise waltz.mp3 comme musique de fond
de|Nimm waltz.mp3 als Hintergrundmusik
pt|Use waltz.mp3 como música de fundo
it|Usa waltz.mp3 come musica di sottofondo
ja|BGMにwaltz.mp3を使って
ko|배경음악으로 waltz.mp3 써줘
ru|Поставь waltz.mp3 фоновой музыкой
ar|استخدم waltz.mp3 كموسيقى خلفية
hi|बैकग्राउंड म्यूज़िक में waltz.mp3 लगाओ
id|Pakai waltz.mp3 sebagai musik latar
vi|Dùng waltz.mp3 làm nhạc nền
tr|Fon müziği olarak waltz.mp3 kullan
th|ใช้ waltz.mp3 เป็นเพลงประกอบ
nl|Gebruik waltz.mp3 als achtergrondmuziek
pl|Użyj waltz.mp3 jako muzyki w tle
""",
    ),
    "subtitles": (
        DANCE,
        (),
        lambda a: ["Welcome", "This is us"] == [t["txt"] for t in of(a, TEXT)],
        """
es|Ponle los subtítulos de subs.srt
fr|Mets les sous-titres de subs.srt
de|Blende die Untertitel aus subs.srt ein
pt|Põe as legendas do subs.srt
it|Inserisci i sottotitoli da subs.srt
ja|subs.srtの字幕を付けて
ko|subs.srt 자막 넣어줘
ru|Наложи субтитры из subs.srt
ar|أضف الترجمة من subs.srt
hi|subs.srt से सबटाइटल लगा दो
id|Pasang subtitle dari subs.srt
vi|Gắn phụ đề từ subs.srt
tr|subs.srt altyazılarını ekle
th|ใส่ซับจาก subs.srt
nl|Zet de ondertitels van subs.srt erbij
pl|Dodaj napisy z subs.srt
""",
    ),
    "fifteen-seconds": (
        FIELD,
        (),
        lambda a: 15_000 == a["d"],
        """
es|que dure quince segundos en total
fr|que ça dure quinze secondes en tout
de|insgesamt soll es fünfzehn Sekunden dauern
pt|que dure quinze segundos no total
it|che duri quindici secondi in tutto
ja|全部で15秒にして
ko|전체 길이를 15초로 해줘
ru|пусть всё длится пятнадцать секунд
ar|اجعل المدة الإجمالية 15 ثانية
hi|कुल 15 सेकंड का कर दो
id|totalnya jadi 15 detik
vi|tổng cộng 15 giây thôi
tr|toplam 15 saniye olsun
th|ให้ยาวทั้งหมด 15 วินาที
nl|in totaal moet het vijftien seconden duren
pl|niech całość trwa piętnaście sekund
""",
    ),
    "as-it-was": (
        HARBOUR,
        ("remove bridge.jpg",),
        lambda a: 4 == len(clips(a)),
        """
es|mejor déjalo como estaba
fr|finalement, remets comme avant
de|mach das lieber wieder rückgängig
pt|melhor deixar como estava
it|no, rimetti com'era prima
ja|やっぱり元に戻して
ko|아니야, 원래대로 해줘
ru|нет, верни как было
ar|لا، أرجعه كما كان
hi|नहीं, पहले जैसा कर दो
id|nggak jadi, kembalikan seperti semula
vi|thôi, trả lại như cũ
tr|vazgeçtim, eski haline getir
th|ไม่เอาแล้ว กลับไปเป็นเหมือนเดิม
nl|nee, zet het terug zoals het was
pl|nie, przywróć jak było
""",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("start", "first", "holds", "language", "words"), edits(EDITS))
def test_the_rest_is_what_was_said(start, first, holds, language, words):
    does_what_it_says(start, first, holds, language, words)
