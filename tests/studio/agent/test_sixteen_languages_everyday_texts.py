"""Edits in sixteen languages: texts without quotation marks, on a shot, too short, smaller and lower."""

import pytest

from promptreel_studio.agent.drafts import TEXT, music_of
from studio.agent.drafts import of
from studio.agent.phrases.kit import clips
from studio.agent.tables_sixteen_languages import NIGHT, begun, does_what_it_says, edits


def _texts(draft):
    return [t["txt"] for t in of(draft, TEXT)]


def _on_fireworks(draft):
    shot, text = clips(draft)[-1], next(t for t in of(draft, TEXT) if t["txt"] == "Hip")
    return (shot["st"], shot["d"], "bottom") == (text["st"], text["d"], text["style"]["position"])


EDITS = {
    "too-short": (
        NIGHT,
        (),
        lambda a: [(0, 5000)] == [(t["st"], t["d"]) for t in of(a, TEXT)] and 15_000 == a["d"],
        """
es|el título desaparece muy rápido, que dure 5 segundos
fr|le titre disparaît trop vite, mets 5 secondes
de|der Titel ist zu kurz zu sehen, bitte 5 Sekunden
pt|o título some rápido demais, deixa 5 segundos
it|il titolo è troppo breve, fallo durare 5 secondi
ja|タイトルが短すぎるので5秒にして
ko|제목이 너무 짧아요, 5초로 해줘
ru|заголовок слишком короткий, пусть будет 5 секунд
ar|العنوان قصير جدا، خليه 5 ثواني
hi|टाइटल बहुत कम समय है, 5 सेकंड रखो
id|judulnya kependekan, bikin 5 detik
vi|tiêu đề ngắn quá, để 5 giây
tr|başlık çok kısa kalıyor, 5 saniye olsun
th|ชื่อเรื่องสั้นไป ให้ 5 วินาที
nl|de titel is te kort in beeld, maak er 5 seconden van
pl|tytuł jest za krótko, daj 5 sekund
""",
    ),
    "on-the-shot": (
        NIGHT,
        (),
        _on_fireworks,
        """
es|en los fuegos artificiales escribe "Hip" abajo
fr|sur le feu d'artifice écris « Hip » en bas
de|beim Feuerwerk unten "Hip" einblenden
pt|nos fogos de artifício escreve "Hip" embaixo
it|sui fuochi d'artificio scrivi "Hip" in basso
ja|花火のところの下に「Hip」って文字を出して
ko|불꽃놀이에 "Hip" 자막 아래에 넣어줘
ru|на салюте внизу напиши «Hip»
ar|على الألعاب النارية اكتب "Hip" تحت
hi|आतिशबाज़ी पर नीचे "Hip" लिखो
id|di kembang api tulis "Hip" di bawah
vi|chèn chữ "Hip" phía dưới ở đoạn pháo hoa
tr|havai fişeğin üstüne alta "Hip" yaz
th|ใส่ข้อความ "Hip" ด้านล่างตอนดอกไม้ไฟ
nl|zet "Hip" onderin bij het vuurwerk
pl|na fajerwerkach dopisz na dole "Hip"
""",
    ),
    "written": (
        NIGHT,
        (),
        lambda a: 2 == len(_texts(a)) and 15_000 == of(a, TEXT)[1]["st"] + of(a, TEXT)[1]["d"],
        """
es|escribe al final Gracias a todos
fr|écris Merci à tous à la fin
de|schreib am Ende Danke euch allen
pt|escreve no final Obrigado a todos
it|scrivi alla fine Grazie a tutti voi
ja|最後にまた会おうと入れて
ko|마지막에 또 만나요라고 써줘
ru|напиши в конце До скорой встречи
ar|اكتب شكرا للجميع في النهاية
hi|अंत में फिर मिलेंगे दोस्तों लिखो
id|tulis di akhir Sampai Jumpa Lagi
vi|thêm dòng chữ Hẹn gặp lại ở cuối
tr|sona Hepinize Teşekkürler yaz
th|เขียนว่าขอบคุณทุกคนตอนท้าย
nl|schrijf aan het eind Bedankt allemaal
pl|dodaj na końcu napis Do następnego razu
""",
    ),
    "reworded": (
        NIGHT,
        (),
        lambda a: 1 == len(_texts(a)) and _texts(a)[0] in _REWORDED,
        """
es|cambia el título a Nuestro Viaje
fr|change le titre en Notre Voyage
de|ändere den Titel in Unsere Reise
pt|muda o nome do título pra Nossa Viagem
it|cambia il titolo in Il nostro viaggio
ja|タイトルを夏休みに変えて
ko|제목을 우리 여행으로 바꿔줘
ru|поменяй заголовок на Наше лето
ar|غيّر العنوان إلى رحلتنا
hi|शीर्षक को हमारा सफ़र कर दो
id|ganti judulnya jadi Liburan Kami
vi|đổi tiêu đề thành Chuyến đi của tôi
tr|başlığı Bizim Yolculuk yap
th|เปลี่ยนชื่อเรื่องเป็นทริปของเรา
nl|verander de titel in Onze Reis
pl|zmień tytuł na Nasza podróż
""",
    ),
    "small-at-the-end": (
        NIGHT,
        (),
        lambda a: "small" == of(a, TEXT)[1]["style"]["size"] and 3 <= len(_texts(a)[1].split()) <= 4,
        """
es|al final pon Hasta la próxima en letras pequeñas
fr|écris À la prochaine à la fin en petit
pt|coloca no final Até a próxima em letra pequena
ru|в конце напиши мелко До новых встреч
nl|schrijf op het eind klein Tot de volgende keer
pl|na końcu napisz małymi literami Do następnego razu
""",
    ),
    "smaller-and-lower": (
        NIGHT,
        (),
        lambda a: [("medium", "bottom", 0.8)] == [(t["style"]["size"], t["style"]["position"], music_of(a)[0]["vol"]) for t in of(a, TEXT)],
        """
es|haz el título un poco más chico y bájalo
fr|rapetisse un peu le titre et descends-le
pt|diminui um pouco o título e desce ele
it|rimpicciolisci un po' il titolo e abbassalo
ar|صغّر العنوان شوي ونزّله تحت
hi|शीर्षक थोड़ा छोटा करके नीचे कर दो
vi|thu nhỏ tiêu đề một chút và hạ xuống dưới
tr|başlığı biraz küçült ve aşağı indir
th|ทำชื่อเรื่องเล็กลงหน่อยแล้วย้ายลงล่าง
nl|titel iets kleiner en naar beneden
ja|タイトルを少し小さくして下に移動
ko|제목을 조금 작게 하고 아래로 내려줘
""",
    ),
}  # fmt: skip
_REWORDED = {
    "Nuestro Viaje", "Notre Voyage", "Unsere Reise", "Nossa Viagem", "Il nostro viaggio", "夏休み", "우리 여행",
    "Наше лето", "رحلتنا", "हमारा सफ़र", "Liburan Kami", "Chuyến đi của tôi", "Bizim Yolculuk", "ทริปของเรา",
    "Onze Reis", "Nasza podróż",
}  # fmt: skip


@pytest.mark.parametrize(("start", "first", "holds", "language", "words"), edits(EDITS))
def test_texts_are_written_and_shown_as_people_say_it(start, first, holds, language, words):
    does_what_it_says(start, first, holds, language, words)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "the title is too short, make it 5 seconds"),
        ("en", "the title disappears too fast, make it 5 seconds"),
        ("en", "the caption goes away too soon, 5 seconds please"),
    ],
)
def test_a_complaint_about_a_title_leaves_the_film_as_long_as_it_is(language, words):
    project = begun(NIGHT)
    draft = project.say(words, language).draft
    assert ([5000], 15_000) == ([t["d"] for t in of(draft, TEXT)], draft["d"])
