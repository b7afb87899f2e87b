"""First messages in sixteen languages: text videos, words one after the other, one word alone, letters that move."""

import pytest

from studio.agent.drafts import of, titles
from studio.agent.tables_first_messages import made

ONE_AFTER_ANOTHER = {
    "es": "Vídeo de texto en fondo negro: «Hola», «Mundo», «Adiós», una palabra tras otra",
    "fr": "Vidéo texte sur fond noir : « Un », « Deux », « Trois », un mot après l'autre",
    "de": "Textvideo auf schwarzem Grund: „Hallo“, „liebe“, „Welt“, ein Wort nach dem anderen",
    "pt": "Vídeo de texto: «Um», «Dois», «Três», uma palavra depois da outra",
    "it": "Video di testo: «Uno», «Due», «Tre», una parola dopo l'altra",
    "nl": 'Tekstvideo: "Een", "Twee", "Drie", het ene woord na het andere',
    "pl": "Film tekstowy: „Raz”, „Dwa”, „Trzy”, słowo po słowie",
    "ru": "Текстовое видео: «Раз», «Два», «Три», слово за словом",
    "tr": 'Yazı videosu: "Bir", "İki", "Üç", kelimeler birbiri ardına',
    "ar": "فيديو نصي: «واحد»، «اثنان»، «ثلاثة»، كلمة تلو الأخرى",
    "hi": 'टेक्स्ट वीडियो: "एक", "दो", "तीन", एक के बाद एक शब्द',
    "ja": "文字だけの動画：「一」「二」「三」を順番に",
    "ko": '글자 영상: "하나", "둘", "셋", 한 단어씩 차례로',
    "vi": 'Video chữ: "Một", "Hai", "Ba", từng từ một',
    "th": 'วิดีโอข้อความ: "หนึ่ง" "สอง" "สาม" ทีละคำ',
    "id": 'Video teks: "Satu", "Dua", "Tiga", kata demi kata',
}
ONE_WORD = {
    "es": "Solo la palabra «GRACIAS» en letras doradas sobre fondo negro, 5 segundos.",
    "fr": "Juste le mot « MERCI » en lettres dorées sur fond noir, qui apparaît lettre par lettre, 5 secondes.",
    "de": "Nur das Wort „DANKE“ in goldener Schrift auf schwarzem Grund, Buchstabe für Buchstabe, 5 Sekunden.",
    "pt": "Só a palavra «OBRIGADO» em dourado sobre fundo preto, surgindo letra por letra, 5 segundos.",
    "it": "Solo la parola «GRAZIE» in oro su sfondo nero, lettera per lettera, 5 secondi.",
    "nl": 'Alleen het woord "BEDANKT" in gouden letters op een zwarte achtergrond, 5 seconden.',
    "pl": "Samo słowo „DZIĘKUJĘ” złotymi literami na czarnym tle, litera po literze, 5 sekund.",
    "ru": "Только слово «СПАСИБО» золотом на чёрном фоне, по буквам, 5 секунд.",
    "tr": 'Siyah zemin üzerine altın renginde sadece "TEŞEKKÜRLER" yazsın, harf harf belirsin, 5 saniye.',
    "ar": "فقط كلمة «شكراً» باللون الذهبي على خلفية سوداء، حرفاً حرفاً، 5 ثوانٍ.",
    "hi": 'काले बैकग्राउंड पर सुनहरे अक्षरों में सिर्फ़ "धन्यवाद" लिखा हो, एक-एक अक्षर करके, 5 सेकंड।',
    "ja": "「ありがとう」の文字だけを金色で黒い背景に、一文字ずつ出して、5秒。",
    "ko": '검은 배경에 금색으로 "감사합니다"라는 글자만, 한 글자씩 나타나게, 5초.',
    "th": 'แค่คำว่า "ขอบคุณ" สีทองบนพื้นดำ ขึ้นทีละตัวอักษร 5 วินาที',
    "id": 'Cuma tulisan "TERIMA KASIH" warna emas di latar hitam, muncul huruf demi huruf, 5 detik.',
}
ANIMATED = {
    "es": 'Animación de texto "Nunca te rindas", vertical, 6 segundos',
    "fr": "animation de texte « N'abandonne jamais », vertical, 6 secondes",
    "de": "Textanimation „Gib niemals auf“, hochkant, 6 Sekunden",
    "pt": 'animação de texto "Nunca desista", vertical, 6 segundos',
    "it": 'animazione di testo "Non mollare mai", verticale, 6 secondi',
    "nl": 'tekstanimatie "Geef nooit op", verticaal, 6 seconden',
    "pl": 'animacja tekstu "Nigdy się nie poddawaj", pionowo, 6 sekund',
    "ru": "анимация текста «Никогда не сдавайся», вертикально, 6 секунд",
    "tr": 'metin animasyonu "Asla vazgeçme", dikey, 6 saniye',
    "ar": "نص متحرك «الصبر مفتاح الفرج» عمودي 6 ثوان",
    "hi": 'टेक्स्ट एनिमेशन "हार मत मानो" वर्टिकल, 6 सेकंड',
    "ja": "文字アニメーション「あきらめない」縦 6秒",
    "ko": '타이포그래피 영상 "포기하지 마" 세로 6초',
    "vi": 'hoạt hình chữ "Đừng bỏ cuộc", dọc, 6 giây',
    "th": 'แอนิเมชันข้อความ "อย่ายอมแพ้" แนวตั้ง 6 วินาที',
    "id": 'animasi teks "Jangan menyerah", vertikal, 6 detik',
    "zh": "文字海报：“永不放弃”，竖屏，6秒",
}
UNKNOWN = {"ja": "かわいい文字のやつ「ありがとう」縦 6秒", "th": 'อะไรก็ได้ "อย่ายอมแพ้" แนวตั้ง 6 วินาที'}
NOT_THERE = {
    "es": "No está", "fr": "Absent", "de": "Nicht im Bild", "pt": "Não aparece", "it": "Non c'è",
    "nl": "Niet in beeld", "pl": "Tego nie ma", "ru": "Этого нет", "tr": "Görüntüde olmayan", "ar": "غير موجود",
    "hi": "नहीं है", "ja": "映像にない", "ko": "화면에 없는", "th": "ไม่มีในภาพ", "id": "Tidak ada",
}  # fmt: skip


@pytest.mark.parametrize("language", ONE_AFTER_ANOTHER)
def test_words_that_come_one_after_the_other_are_cards(language):
    draft, said = made(ONE_AFTER_ANOTHER[language], language=language)
    assert [clip["scene"]["kind"] for clip in of(draft, 0)] == ["words"] * 3, said
    assert not titles(draft)


def test_a_text_that_moves_is_the_picture_for_as_long_as_was_said():
    for language, words in [*ANIMATED.items(), *UNKNOWN.items()]:
        draft, said = made(words, language=language)
        (clip,) = of(draft, 0)
        assert ("words", 6000) == (clip["scene"]["kind"], clip["d"]), said
        assert clip["scene"]["words"] in words, said
        assert not titles(draft), said


def test_a_text_that_stays_longer_than_usual_has_a_film_as_long():
    for words, language in (
        ("家长会开场视频 16:9 花田 春天 阳光 字幕“三年级二班欢迎各位家长” 12秒", "zh"),
        ('a beach at sunset, title "Welcome back" for 14 seconds', "en"),
    ):
        draft, said = made(words, language=language)
        assert draft["d"] == of(draft, 7)[0]["d"] > 10_000, said


def test_a_poster_is_no_sea():
    draft, said = made("一张开业海报：“老街咖啡馆盛大开业”，10秒", language="zh")
    assert "words" == of(draft, 0)[0]["scene"]["kind"]
    assert "“海”" not in said


@pytest.mark.parametrize("language", ONE_WORD)
def test_a_word_alone_has_its_colours_and_nothing_is_missing(language):
    draft, said = made(ONE_WORD[language], language=language)
    (clip,) = of(draft, 0)
    assert (clip["scene"]["ink"], clip["scene"]["ground"], clip["d"]) == ("#f5c542", "#000000", 5000)
    assert NOT_THERE[language] not in said


@pytest.mark.parametrize(
    ("language", "words", "ground"),
    [
        ("ko", '분홍 배경에 "생일 축하해" 글자가 통통 튀면서 나오는 영상', "#ff5fa2"),
        ("en", '"Happy birthday" title bouncing, pink background', "#ff5fa2"),
    ],
)
def test_letters_that_bounce_grow_into_the_picture(language, words, ground):
    draft, said = made(words, language=language)
    (clip,) = of(draft, 0)
    assert (clip["scene"]["variant"], clip["scene"]["ground"]) == ("zoom", ground), said


def test_a_colour_right_before_the_text_is_that_of_its_letters():
    draft, _ = made('on black, gold "Thank you" text only')
    (clip,) = of(draft, 0)
    assert (clip["scene"]["ink"], clip["scene"]["ground"]) == ("#f5c542", "#000000")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("es", "Vídeo de texto: «Respira», letras blancas sobre azul noche"),
        ("it", "Video di testo: «Respira», lettere bianche su blu notte"),
        ("de", "Textvideo: „Atme“, weiße Buchstaben auf Nachtblau"),
    ],
)
def test_the_blue_of_the_night_is_a_colour(language, words):
    draft, said = made(words, language=language)
    assert of(draft, 0)[0]["scene"]["ground"] == "#1d3a8a", said


def test_sunbeams_are_seen_underwater():
    assert "Niet in beeld" not in made("onderwaterwereld met vissen en zonnestralen", language="nl")[1]
