"""Edits in sixteen languages: which title is spoken of, its words, its colour, its letters."""

import pytest

from promptreel_studio.agent.drafts import TEXT
from studio.agent.drafts import of
from studio.agent.tables_sixteen_languages import FAR, RAIN, does_what_it_says, edits

EDITS = {
    "instead": (
        RAIN,
        (),
        lambda a: ["Wait"] == [t["txt"] for t in of(a, TEXT) if t["txt"] in {"Wait", "Breathe"}],
        """
es|Escribe "Respira" en lugar de "Breathe"
fr|Écris "Respire" à la place de "Breathe"
de|Schreib "Atme" statt "Breathe"
pt|Escreva "Respire" no lugar de "Breathe"
it|Scrivi "Respira" al posto di "Breathe"
ja|「Breathe」の代わりに「息を吸って」と書いて
ko|"Breathe" 대신 "숨쉬기"라고 써줘
ru|Напиши "Дыши" вместо "Breathe"
ar|اكتب "تنفس" بدلاً من "Breathe"
hi|"Breathe" के बदले "साँस लो" लिख दो
id|Tulis "Tarik napas" alih-alih "Breathe"
vi|Viết "Hít thở" thay cho "Breathe"
tr|"Breathe" yerine "Nefes al" yaz
th|เขียน "หายใจ" แทน "Breathe"
nl|Schrijf "Adem" in plaats van "Breathe"
pl|Napisz "Oddychaj" zamiast "Breathe"
""",
    ),
    "white-again": (
        FAR,
        ("change the title colour to red",),
        lambda a: ["#ffffff"] == [t["style"]["color"] for t in of(a, TEXT)],
        """
es|vuelve a poner el color en blanco
fr|remets la couleur en blanc
de|stell die Farbe wieder auf Weiß
pt|volta a cor para branco
it|rimetti il colore bianco
ja|色を白に戻して
ko|색을 다시 흰색으로 되돌려줘
ru|верни белый цвет
ar|أعد اللون إلى الأبيض
hi|रंग वापस सफ़ेद कर दो
id|kembalikan warnanya ke putih
vi|đổi màu lại thành trắng
tr|rengi tekrar beyaz yap
th|เปลี่ยนสีกลับเป็นสีขาว
nl|zet de kleur terug naar wit
pl|przywróć biały kolor
""",
    ),
    "opening": (
        FAR,
        ('add the title "The End" in the last 3 seconds',),
        lambda a: ["#ff3b30", "#ffffff"] == [t["style"]["color"] for t in of(a, TEXT)],
        """
es|pon el título del principio en rojo
fr|mets le titre du début en rouge
de|mach den Titel am Anfang rot
pt|deixa o título do início vermelho
it|fai rosso il titolo iniziale
ja|冒頭のタイトルを赤にして
ko|처음 제목을 빨간색으로 해줘
ru|сделай заголовок в начале красным
ar|اجعل العنوان الذي في البداية أحمر
hi|शुरुआत वाला टाइटल लाल कर दो
id|judul di awal dibuat merah
vi|đổi tiêu đề ở đầu thành màu đỏ
tr|baştaki başlığı kırmızı yap
th|ทำชื่อเรื่องตอนต้นให้เป็นสีแดง
nl|maak de titel aan het begin rood
pl|zrób tytuł na początku czerwony
""",
    ),
    "upper": (
        FAR,
        ("move the title to the top", 'add the title "Ende" at the bottom'),
        lambda a: {("Far Away", "top", "#ffd60a"), ("Ende", "bottom", "#ffffff")} == {(t["txt"], t["style"]["position"], t["style"]["color"]) for t in of(a, TEXT)},
        """
es|pon amarillo el texto de arriba
fr|mets le texte du haut en jaune
de|mach den oberen Text gelb
pt|deixa o texto de cima amarelo
it|fai giallo il testo in alto
ja|上の文字を黄色にして
ko|위쪽 글자를 노란색으로 해줘
ru|сделай верхний текст жёлтым
ar|اجعل النص العلوي أصفر
hi|ऊपर वाला टेक्स्ट पीला कर दो
id|teks yang di atas dibuat kuning
vi|đổi chữ phía trên thành màu vàng
tr|üstteki yazıyı sarı yap
th|ทำข้อความด้านบนให้เป็นสีเหลือง
nl|maak de bovenste tekst geel
pl|zrób górny napis na żółto
""",
    ),
    "serif": (
        FAR,
        (),
        lambda a: ["serif"] == [t["style"].get("font") for t in of(a, TEXT)],
        """
es|cambia la tipografía del título por una con serifa
fr|mets le titre dans une police avec empattements
de|nimm für den Titel eine Serifenschrift
pt|troca a fonte do título por uma com serifa
it|usa un carattere con le grazie per il titolo
ja|タイトルのフォントを明朝体にして
ko|제목 글꼴을 명조체로 바꿔줘
ru|смени шрифт заголовка на шрифт с засечками
hi|टाइटल का फ़ॉन्ट सेरिफ़ कर दो
id|ganti font judulnya ke serif
vi|đổi phông chữ tiêu đề sang phông có chân
tr|başlığın yazı tipini serifli yap
th|เปลี่ยนฟอนต์ชื่อเรื่องเป็นแบบมีเชิง
nl|geef de titel een letter met schreef
pl|zmień czcionkę tytułu na szeryfową
ar|غيّر خط العنوان إلى خط بزوائد
""",
    ),
    "on-a-shot": (
        FAR,
        (),
        lambda a: [(0, "Far Away"), (5600, "Iguazú")] == sorted((t["st"], t["txt"]) for t in of(a, TEXT)),
        """
es|Escribe "Iguazú" sobre la cascada
fr|Écris "Iguazú" sur la cascade
de|Schreib "Iguazú" auf den Wasserfall
pt|Escreve "Iguazú" na cachoeira
it|Scrivi "Iguazú" sulla cascata
ja|滝のシーンに「Iguazú」と入れて
ko|폭포 장면에 "Iguazú"라고 써줘
ru|Напиши "Iguazú" на водопаде
ar|اكتب "Iguazú" على مشهد الشلال
hi|झरने वाले सीन पर "Iguazú" लिखो
id|Tulis "Iguazú" di adegan air terjun
vi|Viết "Iguazú" lên cảnh thác nước
tr|Şelale sahnesine "Iguazú" yaz
th|เขียน "Iguazú" บนฉากน้ำตก
nl|Schrijf "Iguazú" op de waterval
pl|Napisz "Iguazú" na wodospadzie
""",
    ),
    "letters": (
        FAR,
        (),
        lambda a: ["type"] == [t["style"].get("animation") for t in of(a, TEXT)],
        """
es|que el título aparezca letra por letra
fr|fais apparaître le titre lettre par lettre
de|der Titel soll Buchstabe für Buchstabe erscheinen
pt|que o título apareça letra por letra
it|fai apparire il titolo lettera per lettera
ja|タイトルを一文字ずつ表示させて
ko|제목이 한 글자씩 나타나게 해줘
ru|пусть заголовок появляется по буквам
ar|اجعل العنوان يظهر حرفاً حرفاً
hi|टाइटल एक-एक अक्षर करके आए
id|judulnya muncul huruf demi huruf
vi|cho tiêu đề hiện từng chữ một
tr|başlık harf harf gelsin
th|ให้ชื่อเรื่องขึ้นทีละตัวอักษร
nl|laat de titel letter voor letter verschijnen
pl|niech tytuł pojawia się litera po literze
""",
    ),
    "from-to": (
        FAR,
        (),
        lambda a: [(2000, 4000)] == [(t["st"], t["d"]) for t in of(a, TEXT)],
        """
es|el título de 2 a 6 segundos
fr|le titre de la seconde 2 à la seconde 6
de|den Titel von Sekunde 2 bis 6 zeigen
pt|mostra o título dos 2 aos 6 segundos
it|il titolo dal secondo 2 al secondo 6
ja|タイトルは2秒から6秒まで表示して
ko|제목을 2초부터 6초까지 보여줘
ru|покажи заголовок со 2-й по 6-ю секунду
ar|اعرض العنوان من الثانية 2 إلى الثانية 6
hi|टाइटल 2 से 6 सेकंड तक दिखाओ
id|tampilkan judul dari detik 2 sampai 6
vi|hiện tiêu đề từ giây 2 đến giây 6
tr|başlığı 2. saniyeden 6. saniyeye kadar göster
th|แสดงชื่อเรื่องตั้งแต่วินาทีที่ 2 ถึง 6
nl|toon de titel van seconde 2 tot 6
pl|pokaż tytuł od 2 do 6 sekundy
""",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("start", "first", "holds", "language", "words"), edits(EDITS))
def test_the_title_that_is_spoken_of_is_edited(start, first, holds, language, words):
    does_what_it_says(start, first, holds, language, words)
