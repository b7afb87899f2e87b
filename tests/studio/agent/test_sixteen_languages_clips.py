"""Edits in sixteen languages: which clip is spoken of, its place, its length, its speed."""

import pytest

from studio.agent.phrases.kit import clips, files
from studio.agent.tables_sixteen_languages import (
    BERLIN,
    DANCE,
    INTERVIEW,
    PARTY,
    VAN,
    does_what_it_says,
    edits,
)

EDITS = {
    "starts-with": (
        PARTY,
        (),
        lambda a: ["a3", "a1"] == files(a)[:2],
        """
es|que el vídeo empiece con el pastel
fr|fais commencer la vidéo par le gâteau
de|das Video soll mit dem Kuchen anfangen
pt|começa o vídeo pelo bolo
it|fai partire il video dalla torta
ja|動画はケーキから始めて
ko|영상을 케이크로 시작해줘
ru|пусть видео начинается с торта
ar|اجعل الفيديو يبدأ بالكعكة
hi|वीडियो की शुरुआत केक से करो
id|mulai videonya dengan kue
vi|cho video bắt đầu bằng bánh kem
tr|video pastayla başlasın
th|ให้วิดีโอเริ่มด้วยเค้ก
nl|laat de video beginnen met de taart
pl|niech film zacznie się od tortu
""",
    ),
    "stays": (
        VAN,
        (),
        lambda a: 6000 == clips(a)[1]["d"] and 4 == len(clips(a)),
        """
es|quiero que la foto de la furgoneta se quede 6 segundos en pantalla
fr|je veux que la photo du van reste 6 secondes à l'écran
de|das Foto vom Bus soll 6 Sekunden lang zu sehen sein
pt|quero que a foto da van fique 6 segundos na tela
it|voglio che la foto del furgone resti 6 secondi sullo schermo
ja|バンの写真を6秒間映してほしい
ko|밴 사진은 화면에 6초 동안 보이게 해줘
ru|хочу, чтобы фото фургона было на экране 6 секунд
ar|أريد أن تبقى صورة الشاحنة الصغيرة على الشاشة 6 ثوانٍ
hi|वैन वाली फोटो 6 सेकंड तक दिखे
id|foto vannya tampil 6 detik ya
vi|cho ảnh xe van hiện 6 giây
tr|minibüs fotoğrafı ekranda 6 saniye kalsın
th|ให้รูปรถตู้อยู่บนจอ 6 วินาที
nl|laat de foto van het busje 6 seconden in beeld
pl|zdjęcie furgonetki ma być widoczne przez 6 sekund
""",
    ),
    "tenth-second": (
        INTERVIEW,
        (),
        lambda a: [10_000, 15_000] == [c["d"] for c in clips(a)[2:]],
        """
es|divide la entrevista en el segundo diez
fr|coupe l'interview en deux à la dixième seconde
de|teile das Interview bei der zehnten Sekunde
pt|divide a entrevista no décimo segundo
it|dividi l'intervista al decimo secondo
ja|インタビューを10秒のところで分割して
ko|인터뷰를 10초 지점에서 나눠줘
ru|разрежь интервью на десятой секунде
ar|قسّم المقابلة عند الثانية العاشرة
hi|इंटरव्यू को दसवें सेकंड पर बाँट दो
id|pisahkan wawancaranya di detik ke-10
vi|tách đoạn phỏng vấn ở giây thứ 10
tr|röportajı onuncu saniyede böl
th|แบ่งคลิปสัมภาษณ์ตรงวินาทีที่ 10
nl|splits het interview op de tiende seconde
pl|podziel wywiad w dziesiątej sekundzie
""",
    ),
    "backwards": (
        DANCE,
        (),
        lambda a: [2] == [n for n, c in enumerate(clips(a)) if c.get("reverse")],
        """
es|pon el baile al revés
fr|lis la danse à l'envers
de|lass den Tanz rückwärts laufen
pt|coloca a dança de trás para frente
it|fai andare il ballo al contrario
ja|ダンスを逆再生で流して
ko|춤 영상을 거꾸로 재생해줘
ru|пусти танец в обратную сторону
ar|شغّل الرقصة بالعكس
hi|डांस वाली क्लिप उल्टी चलाओ
id|putar videonya dansa dari belakang
vi|cho video nhảy chạy ngược
tr|dansı geriye doğru oynat
th|เล่นคลิปเต้นแบบย้อนกลับ
nl|speel de dans achteruit af
pl|puść taniec wstecz
""",
    ),
    "twice-as-fast": (
        PARTY,
        (),
        lambda a: [1.0, 2.0, 1.0, 1.0] == [c.get("speed", 1.0) for c in clips(a)],
        """
es|acelera la fiesta al doble
fr|accélère la fête deux fois
de|mach die Party doppelt so schnell
pt|acelera a festa em duas vezes
it|raddoppia la velocità della festa
ja|パーティーを2倍の速さにして
ko|파티를 두 배 빠르게 해줘
ru|ускорь вечеринку вдвое
ar|ضاعف سرعة الحفلة
hi|पार्टी की रफ़्तार दोगुनी कर दो
id|percepat video pestanya jadi dua kali
vi|tăng tốc bữa tiệc gấp đôi
tr|partiyi iki katına hızlandır
th|เร่งความเร็วงานปาร์ตี้เป็นสองเท่า
nl|versnel het feest met factor twee
pl|przyspiesz imprezę dwukrotnie
""",
    ),
    "normal-speed": (
        PARTY,
        ("make party.mp4 twice as fast",),
        lambda a: {1.0} == {c.get("speed", 1.0) for c in clips(a)},
        """
es|vuelve a poner la fiesta a velocidad normal
fr|remets la fête à la vitesse normale
de|spiel die Party wieder in normaler Geschwindigkeit
pt|volta a festa para a velocidade normal
it|rimetti la festa a velocità normale
ja|パーティーを通常の速度に戻して
ko|파티 영상을 원래 속도로 돌려놔줘
ru|верни вечеринке обычную скорость
ar|أعد الحفلة إلى السرعة العادية
hi|पार्टी को फिर से सामान्य गति पर कर दो
id|kembalikan video pesta ke kecepatan normal
vi|trả video bữa tiệc về tốc độ bình thường
tr|partiyi normal hıza döndür
th|ปรับปาร์ตี้กลับเป็นความเร็วปกติ
nl|zet het feestje weer op normale snelheid
pl|przywróć imprezie normalną prędkość
""",
    ),
    "the-copy": (
        PARTY,
        ("duplicate cake.jpg",),
        lambda a: ["a3", "a4", "a3"] == files(a)[2:],
        """
es|mueve el clip que acabas de duplicar al final
fr|mets le clip que tu viens de dupliquer à la fin
de|schieb den gerade duplizierten Clip ans Ende
pt|leva o clipe que você acabou de duplicar para o final
it|sposta alla fine la clip appena duplicata
ja|さっき複製したクリップを最後に移動して
ko|방금 복제한 클립을 맨 뒤로 옮겨줘
ru|перенеси только что скопированный клип в конец
ar|انقل المقطع الذي نسخته للتو إلى النهاية
hi|अभी कॉपी की गई क्लिप को आखिर में ले जाओ
id|pindahkan klip yang baru saja diduplikat ke akhir
vi|chuyển clip vừa nhân đôi xuống cuối
tr|az önce kopyaladığın klibi sona taşı
th|ย้ายคลิปที่เพิ่งทำสำเนาไปไว้ท้ายสุด
nl|zet de net gekopieerde clip achteraan
pl|przenieś właśnie skopiowany klip na koniec
""",
    ),
    "own-name": (
        BERLIN,
        (),
        lambda a: [5000, 5000, 7000] == [c["d"] for c in clips(a)],
        """
es|alarga Berlín dos segundos más
fr|rallonge Berlin de deux secondes
de|mach Berlin zwei Sekunden länger
it|allunga Berlin di due secondi
ja|berlinを2秒長くして
ko|berlin을 2초 더 길게 해줘
ru|сделай berlin на две секунды длиннее
ar|أطل berlin ثانيتين
hi|berlin को 2 सेकंड लंबा करो
id|perpanjang berlin 2 detik
vi|kéo dài berlin thêm 2 giây
tr|berlin'i 2 saniye uzat
th|ยืด berlin ออกไปอีก 2 วินาที
nl|maak berlin twee seconden langer
pl|wydłuż berlin o dwie sekundy
""",
    ),
    "first-seconds": (
        PARTY,
        (),
        lambda a: (0, 8000) == (clips(a)[3].get("src_in", 0), clips(a)[3]["d"]),
        """
es|deja solo los primeros 8 segundos de speech.mov
fr|ne garde que les 8 premières secondes de speech.mov
de|behalte von speech.mov nur die ersten 8 Sekunden
pt|deixa só os primeiros 8 segundos do speech.mov
it|tieni solo i primi 8 secondi di speech.mov
ja|speech.movは最初の8秒だけ残して
ko|speech.mov는 처음 8초만 남겨줘
ru|оставь от speech.mov только первые 8 секунд
ar|أبقِ أول 8 ثوانٍ فقط من speech.mov
hi|speech.mov के सिर्फ़ पहले 8 सेकंड रखो
id|sisakan 8 detik pertama speech.mov saja
vi|chỉ giữ lại 8 giây đầu của speech.mov
tr|speech.mov'un sadece ilk 8 saniyesini bırak
th|เก็บไว้แค่ 8 วินาทีแรกของ speech.mov
nl|houd alleen de eerste 8 seconden van speech.mov
pl|zostaw tylko pierwsze 8 sekund speech.mov
""",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("start", "first", "holds", "language", "words"), edits(EDITS))
def test_the_clip_that_is_spoken_of_is_edited(start, first, holds, language, words):
    does_what_it_says(start, first, holds, language, words)
