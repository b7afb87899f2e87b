"""Edits in sixteen languages: twice as long, from a second on, in halves, two wishes in one sentence."""

import pytest

from promptreel_studio.agent.drafts import TEXT
from studio.agent.drafts import of, scene
from studio.agent.phrases.kit import clips, files
from studio.agent.tables_sixteen_languages import (
    FAR,
    FOREST,
    HARBOUR,
    INTERVIEW,
    NIGHTS,
    VAN,
    does_what_it_says,
    edits,
)

EDITS = {
    "twice": (
        NIGHTS,
        (),
        lambda a: 6000 == clips(a)[3]["d"],
        """
es|Duplica la duración de los fuegos artificiales
fr|Double la durée du feu d'artifice
de|Das Feuerwerk darf doppelt so lang sein
pt|Dobra a duração dos fogos
it|Raddoppia la durata dei fuochi d'artificio
ja|花火を2倍の長さにして
ko|불꽃놀이를 두 배로 길게 해줘
ru|Сделай салют вдвое длиннее
ar|ضاعف مدة الألعاب النارية
hi|आतिशबाज़ी को दोगुना लंबा कर दो
id|Kembang apinya dua kali lebih lama
vi|Cho pháo hoa dài gấp đôi
tr|Havai fişekler iki kat uzun sürsün
th|ให้พลุยาวขึ้นสองเท่า
nl|Verdubbel de duur van het vuurwerk
pl|Niech fajerwerki trwają dwa razy dłużej
""",
    ),
    "from-second": (
        FAR,
        (),
        lambda a: [(4000, 3000)] == [(t["st"], t["d"]) for t in of(a, TEXT)],
        """
es|El título debe aparecer a los 4 segundos
fr|Le titre devrait apparaître à 4 secondes
de|Der Titel soll erst nach 4 Sekunden auftauchen
pt|O título só deve aparecer aos 4 segundos
it|Il titolo deve comparire solo a 4 secondi
ja|タイトルは4秒から表示して
ko|제목은 4초부터 나오게 해줘
ru|Пусть заголовок появится на четвёртой секунде
ar|اجعل العنوان يظهر عند الثانية 4
hi|टाइटल 4 सेकंड पर दिखना शुरू हो
id|Judulnya baru muncul di detik ke-4
vi|Cho tiêu đề hiện từ giây thứ 4
tr|Başlık 4. saniyede çıksın
th|ให้ชื่อเรื่องขึ้นตอนวินาทีที่ 4
nl|Laat de titel pas bij 4 seconden verschijnen
pl|Niech tytuł pojawi się w czwartej sekundzie
""",
    ),
    "two-wishes": (
        FOREST,
        (),
        lambda a: "day" == scene(a)["time"] and 1 < scene(a)["amounts"]["snow"],
        """
es|Que sea de día y que nieve más fuerte
fr|Qu'il fasse jour et qu'il neige davantage
de|Mach Tag draus und lass es stärker schneien
pt|Deixa de dia e com mais neve
it|Che sia giorno e che nevichi di più
ja|昼にして、雪をもっと降らせて
ko|낮으로 바꾸고 눈을 더 많이 내리게 해줘
ru|Сделай день и снега побольше
ar|اجعله نهاراً مع ثلج أكثر
hi|दिन कर दो और बर्फ ज़्यादा गिराओ
id|Jadikan siang dan saljunya lebih lebat
vi|Cho thành ban ngày và tuyết rơi nhiều hơn
tr|Gündüz olsun ve daha çok kar yağsın
th|ทำให้เป็นกลางวันและหิมะตกหนักขึ้น
nl|Maak er dag van en laat het harder sneeuwen
pl|Zrób dzień i niech mocniej pada śnieg
""",
    ),
    "halves": (
        INTERVIEW,
        (),
        lambda a: [12_500, 12_500] == [c["d"] for c in clips(a)[2:]],
        """
es|Divide la entrevista por la mitad
fr|Coupe l'interview en deux
de|Teil das Interview in der Mitte
pt|Divide a entrevista ao meio
it|Dividi a metà l'intervista
ja|インタビューを真ん中で分割して
ko|인터뷰를 반으로 나눠줘
ru|Раздели интервью пополам
ar|قسّم المقابلة إلى نصفين
hi|इंटरव्यू को बीच से बाँट दो
id|Bagi dua wawancaranya
vi|Chia đôi đoạn phỏng vấn
tr|Röportajı ortadan ikiye böl
th|แบ่งคลิปสัมภาษณ์ออกเป็นสองส่วนเท่ากัน
nl|Splits het interview in het midden
pl|Podziel wywiad na pół
""",
    ),
    "map-last": (
        VAN,
        (),
        lambda a: ["a4", "b5"] == files(a)[3:],
        """
pt|Coloca o mapa no final
it|Aggiungi la mappa in fondo
ja|最後に地図を追加して
ko|맨 끝에 지도를 추가해줘
ru|Добавь в конец карту
ar|أضف الخريطة في النهاية
hi|आखिर में नक्शा जोड़ दो
id|Tambahkan peta di akhir
vi|Thêm bản đồ vào cuối
tr|Sona haritayı ekle
th|เพิ่มแผนที่ตอนท้าย
nl|Plak de kaart achteraan
pl|Dodaj na koniec mapę
es|Añade el mapa al final
fr|Ajoute la carte à la fin
""",
    ),
    "each-photo": (
        HARBOUR,
        (),
        lambda a: [3000] * 4 == [c["d"] for c in clips(a)],
        """
es|Acorta cada foto a 3 segundos
fr|Réduis chaque photo à 3 secondes
de|Jedes Foto nur 3 Sekunden
pt|Deixa cada foto com 3 segundos
it|Ogni foto 3 secondi
ja|写真を1枚3秒にして
ko|사진마다 3초씩으로 해줘
ru|Каждое фото по 3 секунды
ar|اجعل كل صورة 3 ثوانٍ
hi|हर फोटो 3 सेकंड की कर दो
id|Tiap foto 3 detik saja
vi|Mỗi ảnh 3 giây thôi
tr|Her fotoğraf 3 saniye olsun
th|ให้แต่ละรูป 3 วินาที
nl|Elke foto 3 seconden
pl|Każde zdjęcie po 3 sekundy
""",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("start", "first", "holds", "language", "words"), edits(EDITS))
def test_it_is_as_long_as_was_said(start, first, holds, language, words):
    does_what_it_says(start, first, holds, language, words)
