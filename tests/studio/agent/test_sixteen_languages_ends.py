"""Edits in sixteen languages: when a title goes, how the film ends, what is not wanted any more."""

import pytest

from promptreel_studio.agent.drafts import TEXT
from studio.agent.drafts import of
from studio.agent.phrases.kit import clips
from studio.agent.tables_sixteen_languages import DANCE, FAR, RACE, does_what_it_says, edits

EDITS = {
    "goes-after": (
        FAR,
        (),
        lambda a: [(0, 2000)] == [(t["st"], t["d"]) for t in of(a, TEXT)],
        """
es|que el título desaparezca a los dos segundos
fr|que le titre disparaisse au bout de deux secondes
de|der Titel soll nach zwei Sekunden verschwinden
pt|que o título suma depois de dois segundos
it|fai sparire il titolo dopo due secondi
ja|タイトルは2秒後に消して
ko|제목은 2초 뒤에 사라지게 해줘
ru|пусть заголовок исчезнет через две секунды
ar|اجعل العنوان يختفي بعد ثانيتين
hi|टाइटल दो सेकंड बाद गायब हो जाए
id|judulnya hilang setelah 2 detik
vi|cho tiêu đề biến mất sau 2 giây
tr|başlık iki saniye sonra kaybolsun
th|ให้ชื่อเรื่องหายไปหลัง 2 วินาที
nl|laat de titel na twee seconden verdwijnen
pl|niech tytuł zniknie po dwóch sekundach
""",
    ),
    "last-seconds": (
        FAR,
        (),
        lambda a: [0, 16_000] == sorted(t["st"] for t in of(a, TEXT)) and "Far Away" in {t["txt"] for t in of(a, TEXT)},
        """
es|Pon "Fin" en los últimos dos segundos
fr|Mets "Fin" sur les deux dernières secondes
de|Setz "Ende" in die letzten zwei Sekunden
pt|Coloca "Fim" nos últimos dois segundos
it|Metti "Fine" negli ultimi due secondi
ja|最後の2秒に「終わり」と出して
ko|마지막 2초에 "끝"이라고 넣어줘
ru|Поставь "Конец" на последние две секунды
ar|ضع "النهاية" في آخر ثانيتين
hi|आखिरी दो सेकंड में "समाप्त" लगा दो
id|Taruh "Tamat" di 2 detik terakhir
vi|Đặt "Hết" vào 2 giây cuối
tr|Son iki saniyeye "Son" yaz
th|ใส่ "จบ" ใน 2 วินาทีสุดท้าย
nl|Zet "Einde" in de laatste twee seconden
pl|Daj "Koniec" w ostatnich dwóch sekundach
""",
    ),
    "to-black": (
        RACE,
        (),
        lambda a: [3] == [n for n, c in enumerate(clips(a)) if c.get("fade_out")] and not any(c.get("tr") for c in clips(a)),
        """
es|Haz un fundido a negro al final
fr|Termine par un fondu au noir
de|Blende am Schluss ins Schwarze ab
pt|Dá um fade preto no final
it|Fai una dissolvenza al nero alla fine
ja|最後は黒くフェードアウトして
ko|마지막에 화면을 검게 페이드아웃해줘
ru|Плавно затемни конец в чёрный
ar|اختم بتلاشٍ إلى الأسود
hi|आखिर में काले में फ़ेड आउट कर दो
id|Akhirnya dibikin fade ke hitam
vi|Cuối video mờ dần sang đen
tr|Sonunda siyaha karart
th|ตอนจบค่อยๆ มืดเป็นสีดำ
nl|Eindig met een fade naar zwart
pl|Zakończ ściemnieniem do czerni
""",
    ),
    "coloured": (
        RACE,
        (),
        lambda a: ["#ff9500"] == [t["style"]["color"] for t in of(a, TEXT)],
        """
es|Pinta el título de naranja
fr|Colorie le titre en orange
de|Färb den Titel orange
pt|Pinta o título de laranja
it|Colora il titolo di arancione
ja|タイトルをオレンジに塗って
ko|제목을 주황색으로 칠해줘
ru|Покрась заголовок в оранжевый
ar|لوّن العنوان بالبرتقالي
hi|टाइटल को नारंगी रंग दो
id|Warnai judulnya oranye
vi|Tô màu cam cho tiêu đề
tr|Başlığı turuncuya boya
th|ลงสีชื่อเรื่องเป็นสีส้ม
nl|Kleur de titel oranje
pl|Pomaluj tytuł na pomarańczowo
""",
    ),
    "not-wanted": (
        FAR,
        (),
        lambda a: not of(a, TEXT),
        """
es|Quita el título, ya no lo quiero
fr|Enlevez le titre, je n'en veux plus
de|Nimm den Titel raus, den will ich nicht mehr
pt|Tira o título, não quero mais
it|Togli il titolo, non lo voglio più
ja|タイトルはもう要らないから消して
ko|제목은 이제 필요 없으니까 지워줘
ru|Убери заголовок, он больше не нужен
ar|احذف العنوان، لم أعد أريده
hi|टाइटल हटा दो, अब नहीं चाहिए
id|Hapus judulnya, udah nggak perlu
vi|Bỏ tiêu đề đi, không cần nữa
tr|Başlığı kaldır, artık istemiyorum
th|ลบชื่อเรื่องออก ไม่เอาแล้ว
nl|Haal de titel weg, die hoeft niet meer
pl|Usuń tytuł, już go nie chcę
""",
    ),
    "silent": (
        DANCE,
        (),
        lambda a: [0] == [c["vol"] for c in clips(a) if c.get("asset") == "a4"] and 4 == len(clips(a)),
        """
es|Apágale el sonido al brindis
fr|Coupe le son du toast
de|Dreh beim Toast den Ton ab
pt|Desliga o som do brinde
it|Spegni l'audio del brindisi
ja|乾杯の動画の音を切って
ko|건배 영상 소리를 꺼줘
ru|Отключи звук у тоста
ar|أطفئ صوت النخب
hi|टोस्ट वाले वीडियो की आवाज़ बंद करो
id|Matiin suara video toast
vi|Tắt tiếng video nâng ly
tr|Kadeh kaldırma videosunun sesini kapat
th|ปิดเสียงคลิปชนแก้ว
nl|Zet het geluid van de toast uit
pl|Wyłącz dźwięk toastu
""",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("start", "first", "holds", "language", "words"), edits(EDITS))
def test_it_ends_as_it_was_said(start, first, holds, language, words):
    does_what_it_says(start, first, holds, language, words)
