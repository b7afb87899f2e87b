"""Edits in sixteen languages: seasons, the camera from side to side, moods, every text, boxes behind titles."""

import pytest

from promptreel_studio.agent.drafts import AUDIO, TEXT
from studio.agent.drafts import of, scene
from studio.agent.phrases.kit import clips, overlays
from studio.agent.tables_sixteen_languages import (
    DANCE,
    FAR,
    FOREST,
    PARTY,
    RACE,
    SEA,
    does_what_it_says,
    edits,
)

EDITS = {
    "autumn": (
        FOREST,
        (),
        lambda a: "autumn" == scene(a)["season"],
        """
es|que sea otoño
fr|passe en automne
de|mach daraus Herbst
pt|coloca no outono
it|fallo diventare autunno
ja|季節を秋に変えて
ko|계절을 가을로 바꿔줘
ru|пусть будет осень
ar|اجعله في الخريف
hi|पतझड़ का मौसम कर दो
id|jadikan musim gugur
vi|đổi sang mùa thu
tr|mevsim sonbahar olsun
th|เปลี่ยนเป็นฤดูใบไม้ร่วง
nl|maak er herfst van
pl|niech będzie jesień
""",
    ),
    "side-to-side": (
        FOREST,
        (),
        lambda a: ("pan", "right") == (scene(a)["camera"]["move"], scene(a)["camera"]["direction"]),
        """
es|mueve la cámara de izquierda a derecha
fr|fais un panoramique de gauche à droite
de|schwenk die Kamera von links nach rechts
pt|move a câmera da esquerda para a direita
it|muovi la camera da sinistra a destra
ja|カメラを左から右へパンして
ko|카메라를 왼쪽에서 오른쪽으로 움직여줘
ru|поведи камеру слева направо
ar|حرّك الكاميرا من اليسار إلى اليمين
hi|कैमरा बाएँ से दाएँ घुमाओ
id|gerakkan kamera dari kiri ke kanan
vi|di chuyển máy quay từ trái sang phải
tr|kamerayı soldan sağa hareket ettir
th|เลื่อนกล้องจากซ้ายไปขวา
nl|beweeg de camera van links naar rechts
pl|przesuń kamerę od lewej do prawej
""",
    ),
    "transparent": (
        PARTY,
        ("put logo.png in the top right",),
        lambda a: [0.5] == [o["box"]["opacity"] for o in overlays(a)],
        """
es|haz el logo medio transparente
fr|rends le logo à moitié transparent
de|mach das Logo halb durchsichtig
pt|deixa o logo meio transparente
it|rendi il logo mezzo trasparente
ja|ロゴを半透明にして
ko|로고를 반투명하게 해줘
ru|сделай логотип полупрозрачным
ar|اجعل الشعار نصف شفاف
hi|लोगो को आधा पारदर्शी कर दो
id|buat logonya setengah transparan
vi|làm logo mờ một nửa
tr|logoyu yarı saydam yap
th|ทำโลโก้ให้โปร่งใสครึ่งหนึ่ง
nl|maak het logo half doorzichtig
pl|zrób logo półprzezroczyste
""",
    ),
    "every-text": (
        SEA,
        (),
        lambda a: ["small", "small"] == [t["style"]["size"] for t in of(a, TEXT)],
        """
es|haz todos los textos más pequeños
fr|rends tous les textes plus petits
de|mach alle Texte kleiner
pt|deixa todos os textos menores
it|rimpicciolisci tutti i testi
ja|すべての文字を小さくして
ko|모든 글자를 작게 해줘
ru|сделай все надписи мельче
ar|صغّر كل النصوص
hi|सारे टेक्स्ट छोटे कर दो
id|kecilkan semua teksnya
vi|làm nhỏ tất cả chữ lại
tr|bütün yazıları küçült
th|ทำข้อความทั้งหมดให้เล็กลง
nl|maak alle teksten kleiner
pl|zmniejsz wszystkie napisy
""",
    ),
    "sadder": (
        RACE,
        (),
        lambda a: ["piano"] == [s["music"]["style"] for s in of(a, AUDIO)],
        """
es|pon una música más triste
fr|mets une musique plus triste
de|nimm traurigere Musik
pt|coloca uma música mais triste
it|metti una musica più triste
ja|もっと悲しい音楽にして
ko|더 슬픈 음악으로 바꿔줘
ru|поставь музыку погрустнее
ar|ضع موسيقى أكثر حزناً
hi|थोड़ा उदास संगीत लगाओ
id|ganti musik yang lebih sedih
vi|đổi sang nhạc buồn hơn
tr|daha hüzünlü bir müzik koy
th|เปลี่ยนเป็นเพลงเศร้ากว่านี้
nl|zet er droeviger muziek onder
pl|daj smutniejszą muzykę
""",
    ),
    "slow-motion": (
        DANCE,
        (),
        lambda a: [3] == [n for n, c in enumerate(clips(a)) if c.get("speed") == 0.5],
        """
es|pon el brindis a cámara lenta
fr|passe le toast au ralenti
de|spiel den Toast in Zeitlupe
pt|coloca o brinde em câmera lenta
it|metti il brindisi al rallentatore
ja|乾杯をスローモーションにして
ko|건배 영상을 슬로모션으로 해줘
ru|сделай тост в замедленной съёмке
ar|اعرض النخب بالحركة البطيئة
hi|टोस्ट वाला वीडियो स्लो मोशन में करो
id|bikin video toast jadi slow motion
vi|cho video nâng ly chạy chậm
tr|kadeh kaldırma videosunu ağır çekim yap
th|ทำคลิปชนแก้วเป็นสโลว์โมชัน
nl|speel de toast in slow motion af
pl|puść toast w zwolnionym tempie
""",
    ),
    "box": (
        FAR,
        (),
        lambda a: [("box", "#ffffff")] == [(t["style"]["background"], t["style"]["color"]) for t in of(a, TEXT)],
        """
es|ponle un fondo negro al título
fr|mets un fond noir derrière le titre
de|leg einen schwarzen Kasten hinter den Titel
pt|coloca um fundo preto no título
it|metti uno sfondo nero dietro al titolo
ja|タイトルに黒い背景を付けて
ko|제목에 검은 배경을 넣어줘
ru|добавь чёрный фон под заголовок
ar|ضع خلفية سوداء خلف العنوان
hi|टाइटल के पीछे काला बैकग्राउंड लगाओ
id|kasih latar hitam di judulnya
vi|thêm nền đen cho tiêu đề
tr|başlığın arkasına siyah fon koy
th|ใส่พื้นหลังสีดำให้ชื่อเรื่อง
nl|zet een zwarte achtergrond achter de titel
pl|daj czarne tło pod tytuł
""",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("start", "first", "holds", "language", "words"), edits(EDITS))
def test_the_mood_is_what_was_said(start, first, holds, language, words):
    does_what_it_says(start, first, holds, language, words)
