"""Edits in sixteen languages: undo and redo, two clips at once, the whole film, parts of a clip."""

import pytest

from promptreel_studio.agent.drafts import AUDIO, TEXT
from studio.agent.drafts import of
from studio.agent.phrases.kit import clips, files
from studio.agent.tables_sixteen_languages import FAR, PARTY, does_what_it_says, edits

EDITS = {
    "swap-last-two": (
        PARTY,
        (),
        lambda a: ["a1", "a2", "a4", "a3"] == files(a),
        """
es|Intercambia los dos últimos clips
fr|Échange les deux derniers clips
de|Vertausch die letzten beiden Clips
pt|Inverta os dois últimos clipes
it|Scambia le ultime due clip
ja|最後の2つのクリップを入れ替えて
ko|마지막 두 클립의 순서를 바꿔줘
ru|Поменяй местами последние два клипа
ar|بدّل بين آخر مقطعين
hi|आखिरी दो क्लिप आपस में बदल दो
id|Tukar dua klip terakhir
vi|Đổi chỗ hai clip cuối
tr|Son iki klibin yerini değiştir
th|สลับสองคลิปสุดท้าย
nl|Wissel de laatste twee clips om
pl|Zamień dwa ostatnie klipy
""",
    ),
    "two-steps-back": (
        FAR,
        ("change the title colour to red", "make the title bottom"),
        lambda a: [("#ffffff", "center")] == [(t["style"]["color"], t["style"]["position"]) for t in of(a, TEXT)],
        """
es|deshaz los dos últimos cambios
fr|annule les deux dernières modifications
de|mach die letzten zwei Schritte rückgängig
pt|desfaz as duas últimas alterações
it|annulla le ultime due modifiche
ja|直前の2つの操作を取り消して
ko|마지막 두 작업을 취소해줘
ru|отмени последние два действия
ar|تراجع عن آخر خطوتين
hi|पिछले दो बदलाव वापस लो
id|batalkan dua perubahan terakhir
vi|hoàn tác hai bước gần nhất
tr|son iki değişikliği geri al
th|ยกเลิกสองขั้นตอนล่าสุด
nl|maak de laatste twee stappen ongedaan
pl|cofnij dwie ostatnie zmiany
""",
    ),
    "again": (
        FAR,
        ("change the title colour to red", "undo"),
        lambda a: ["#ff3b30"] == [t["style"]["color"] for t in of(a, TEXT)],
        """
es|rehazlo
fr|rétablis
de|stell das wieder her
pt|refaz
it|ripristina
ja|やり直して
ko|다시 실행해줘
ru|верни отменённое
ar|أعد ما تراجعت عنه
hi|फिर से करो जो हटाया था
id|ulangi yang tadi dibatalkan
vi|làm lại bước vừa hoàn tác
tr|geri aldığını yeniden yap
th|ทำซ้ำที่ยกเลิกไป
nl|doe het toch weer
pl|przywróć cofnięte
""",
    ),
    "part": (
        PARTY,
        (),
        lambda a: [3000, 15_000] == [c["d"] for c in clips(a)[3:]],
        """
es|recorta del segundo 3 al 5 de speech.mov
fr|coupe de la seconde 3 à la seconde 5 de speech.mov
de|schneide in speech.mov Sekunde 3 bis 5 raus
pt|corta do segundo 3 ao 5 do speech.mov
it|taglia dal secondo 3 al secondo 5 di speech.mov
ja|speech.movの3秒から5秒をカットして
ko|speech.mov의 3초부터 5초까지 잘라줘
ru|вырежи с 3-й по 5-ю секунду из speech.mov
ar|احذف من الثانية 3 إلى الثانية 5 من speech.mov
hi|speech.mov में 3 से 5 सेकंड का हिस्सा काट दो
id|potong detik 3 sampai 5 dari speech.mov
vi|cắt bỏ từ giây 3 đến giây 5 của speech.mov
tr|speech.mov'da 3. saniyeden 5. saniyeye kadar olan kısmı kes
th|ตัดวินาทีที่ 3 ถึง 5 ของ speech.mov ออก
nl|knip seconde 3 tot 5 uit speech.mov
pl|wytnij od 3 do 5 sekundy z speech.mov
""",
    ),
    "whole": (
        PARTY,
        (),
        lambda a: 20_000 == a["d"],
        """
es|acorta el vídeo entero a 20 segundos
fr|raccourcis la vidéo entière à 20 secondes
de|kürz das ganze Video auf 20 Sekunden
pt|encurta o vídeo inteiro para 20 segundos
it|accorcia tutto il video a 20 secondi
ja|動画全体を20秒に縮めて
ko|전체 영상을 20초로 줄여줘
ru|сократи всё видео до 20 секунд
ar|قصّر الفيديو كله إلى 20 ثانية
hi|पूरे वीडियो को 20 सेकंड का कर दो
id|pendekkan seluruh videonya jadi 20 detik
vi|rút ngắn toàn bộ video còn 20 giây
tr|tüm videoyu 20 saniyeye kısalt
th|ย่อวิดีโอทั้งหมดเหลือ 20 วินาที
nl|kort de hele video in tot 20 seconden
pl|skróć cały film do 20 sekund
""",
    ),
    "music-from": (
        FAR,
        (),
        lambda a: [5000] == [s["st"] for s in of(a, AUDIO)],
        """
es|que la música empiece en el segundo 5
fr|que la musique commence à la 5e seconde
de|die Musik soll erst bei Sekunde 5 einsetzen
pt|a música só deve começar aos 5 segundos
it|la musica deve partire solo dal secondo 5
ja|音楽は5秒から始めて
ko|음악은 5초부터 시작하게 해줘
ru|пусть музыка начинается с 5-й секунды
ar|اجعل الموسيقى تبدأ من الثانية 5
hi|संगीत 5 सेकंड से शुरू हो
id|musiknya mulai dari detik ke-5
vi|cho nhạc bắt đầu từ giây thứ 5
tr|müzik 5. saniyeden başlasın
th|ให้เพลงเริ่มที่วินาทีที่ 5
nl|laat de muziek pas bij seconde 5 beginnen
pl|niech muzyka zacznie się od 5 sekundy
""",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("start", "first", "holds", "language", "words"), edits(EDITS))
def test_the_timeline_is_what_was_said(start, first, holds, language, words):
    does_what_it_says(start, first, holds, language, words)
