"""Edits in sixteen languages: colours, shapes, what is drawn, logos."""

import pytest

from studio.agent.drafts import scene
from studio.agent.phrases.kit import clips, overlays
from studio.agent.tables_sixteen_languages import (
    FAR,
    FIELD,
    FOREST,
    INTERVIEW,
    PARTY,
    RAIN,
    VAN,
    does_what_it_says,
    edits,
)

EDITS = {
    "colour-again": (
        PARTY,
        ("make party.mp4 black and white",),
        lambda a: not any((c.get("filters") or {}).get("look") for c in clips(a)),
        """
es|devuélvele el color a la fiesta
fr|remets la fête en couleur
de|mach die Party wieder farbig
pt|devolve as cores à festa
it|rimetti la festa a colori
ja|パーティーをカラーに戻して
ko|파티 영상을 다시 컬러로 해줘
ru|верни вечеринке цвет
ar|أعد الألوان إلى الحفلة
hi|पार्टी को फिर से रंगीन कर दो
id|kembalikan warna video pesta
vi|trả lại màu cho video bữa tiệc
tr|partiyi yeniden renkli yap
th|ทำให้ปาร์ตี้กลับเป็นสีเหมือนเดิม
nl|maak het feestje weer in kleur
pl|przywróć kolor imprezie
""",
    ),
    "aspect": (
        FAR,
        (),
        lambda a: "9:16" == a["m"]["aspect"],
        """
es|cambia la proporción a 9:16
fr|change le format d'image en 9:16
de|ändere das Seitenverhältnis auf 9:16
pt|muda a proporção para 9:16
it|cambia le proporzioni in 9:16
ja|アスペクト比を9:16に変えて
ko|화면 비율을 9:16으로 바꿔줘
ru|измени соотношение сторон на 9:16
ar|غيّر نسبة العرض إلى 9:16
hi|अनुपात 9:16 कर दो
id|ubah rasionya jadi 9:16
vi|đổi tỉ lệ thành 9:16
tr|en boy oranını 9:16 yap
th|เปลี่ยนอัตราส่วนเป็น 9:16
nl|verander de beeldverhouding naar 9:16
pl|zmień proporcje na 9:16
""",
    ),
    "another-take": (
        FOREST,
        (),
        lambda a: "forest" == scene(a)["kind"] and 7 != scene(a)["seed"],
        """
es|dibuja el bosque otra vez, de otra manera
fr|redessine la forêt autrement
de|zeichne den Wald noch mal anders
pt|desenha a floresta de novo, de outro jeito
it|ridisegna la foresta in modo diverso
ja|森を別の感じで描き直して
ko|숲을 다르게 다시 그려줘
ru|нарисуй лес ещё раз, по-другому
ar|ارسم الغابة مرة أخرى بشكل مختلف
hi|जंगल को दोबारा अलग तरह से बनाओ
id|gambar ulang hutannya dengan cara lain
vi|vẽ lại khu rừng theo cách khác
tr|ormanı farklı bir şekilde yeniden çiz
th|วาดป่าใหม่อีกแบบ
nl|teken het bos nog eens, maar anders
pl|narysuj las jeszcze raz, inaczej
""",
    ),
    "less-rain": (
        RAIN,
        (),
        lambda a: 1 > clips(a)[0]["scene"]["amounts"]["rain"] and "rain" not in clips(a)[1]["scene"].get("amounts", {}),
        """
es|que la lluvia sea más floja
fr|que la pluie soit moins forte
de|der Regen soll schwächer werden
pt|a chuva podia ser mais fraca
it|la pioggia dev'essere più debole
ja|雨脚を弱めて
ko|비가 좀 덜 왔으면 좋겠어
ru|пусть дождь ослабнет
ar|ليكن المطر أخف
hi|बारिश कम होनी चाहिए
id|hujannya jangan terlalu deras
vi|cho mưa nhỏ lại
tr|yağmur biraz azalsın
th|อยากให้ฝนเบาลง
nl|de regen mag wat minder
pl|niech pada trochę mniej
""",
    ),
    "small-logo": (
        INTERVIEW,
        (),
        lambda a: [("bottom-right", True)] == [(o["box"]["position"], o["box"]["width"] < 0.15) for o in overlays(a)],
        """
es|Pon el logo pequeño abajo a la derecha
fr|Mets le logo en petit en bas à droite
de|Setz das Logo klein unten rechts hin
pt|Coloca o logo pequeno no canto inferior direito
it|Metti il logo piccolo in basso a destra
ja|右下にロゴを小さく入れて
ko|오른쪽 아래에 로고를 작게 넣어줘
ru|Поставь логотип маленьким в правом нижнем углу
ar|ضع الشعار صغيراً في أسفل اليمين
hi|लोगो को नीचे दाएँ छोटा सा लगाओ
id|Pasang logo kecil di kanan bawah
vi|Đặt logo nhỏ ở góc dưới bên phải
tr|Logoyu sağ alta küçük olarak koy
th|วางโลโก้เล็กๆ ที่มุมขวาล่าง
nl|Zet het logo klein rechtsonder
pl|Wstaw małe logo w prawym dolnym rogu
""",
    ),
    "contrast": (
        VAN,
        (),
        lambda a: [0] == [n for n, c in enumerate(clips(a)) if (c.get("filters") or {}).get("contrast")],
        """
es|súbele el contraste a surf.mp4
fr|augmente le contraste de surf.mp4
de|gib surf.mp4 mehr Kontrast
pt|aumenta o contraste do surf.mp4
it|aumenta il contrasto di surf.mp4
ja|surf.mp4のコントラストを上げて
ko|surf.mp4 대비를 높여줘
ru|прибавь контраста в surf.mp4
ar|زد التباين في surf.mp4
hi|surf.mp4 का कॉन्ट्रास्ट बढ़ाओ
id|naikkan kontras surf.mp4
vi|tăng độ tương phản của surf.mp4
tr|surf.mp4'ün kontrastını artır
th|เพิ่มคอนทราสต์ให้ surf.mp4
nl|geef surf.mp4 meer contrast
pl|zwiększ kontrast surf.mp4
""",
    ),
    "blurred": (
        VAN,
        (),
        lambda a: [2] == [n for n, c in enumerate(clips(a)) if (c.get("filters") or {}).get("blur")],
        """
es|desenfoca la hoguera
fr|floute le feu de camp
de|mach das Lagerfeuer unscharf
pt|desfoca a fogueira
it|sfoca il falò
ja|焚き火をぼかして
ko|모닥불 영상을 흐리게 해줘
ru|размой костёр
ar|اجعل نار المخيم ضبابية
hi|अलाव को धुंधला कर दो
id|buramkan api unggunnya
vi|làm mờ lửa trại
tr|kamp ateşini bulanıklaştır
th|เบลอกองไฟ
nl|maak het kampvuur wazig
pl|rozmyj ognisko
""",
    ),
    "warmer": (
        VAN,
        (),
        lambda a: all((c.get("filters") or {}).get("warmth", 0) > 0 for c in clips(a)),
        """
es|dale un tono más cálido a todo
fr|donne un ton plus chaud à l'ensemble
de|mach alles etwas wärmer
pt|deixa tudo num tom mais quente
it|dai a tutto un tono più caldo
ja|全体をもう少し暖かい色味にして
ko|전체적으로 더 따뜻한 톤으로 해줘
ru|сделай всё потеплее
ar|اجعل كل شيء أكثر دفئاً
hi|सब कुछ थोड़ा गर्म टोन में कर दो
id|buat semuanya lebih hangat
vi|làm mọi thứ ấm hơn
tr|her şeyi biraz daha sıcak tonda yap
th|ทำทั้งหมดให้โทนอุ่นขึ้น
nl|maak alles wat warmer
pl|zrób wszystko trochę cieplejsze
""",
    ),
    "sunset": (
        FIELD,
        (),
        lambda a: "sunset" == scene(a)["time"],
        """
es|que sea al atardecer
fr|que ce soit au coucher du soleil
de|es soll bei Sonnenuntergang sein
pt|que seja ao pôr do sol
it|che sia al tramonto
ja|夕焼けにして
ko|해질녘으로 바꿔줘
ru|пусть будет закат
ar|اجعله وقت الغروب
hi|सूर्यास्त का समय कर दो
id|jadikan waktu senja
vi|cho thành lúc hoàng hôn
tr|gün batımı olsun
th|ให้เป็นช่วงพระอาทิตย์ตก
nl|laat het zonsondergang zijn
pl|niech będzie zachód słońca
""",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("start", "first", "holds", "language", "words"), edits(EDITS))
def test_the_look_is_what_was_said(start, first, holds, language, words):
    does_what_it_says(start, first, holds, language, words)
