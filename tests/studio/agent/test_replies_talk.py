"""Whole conversations in sixteen languages: what is answered is in the language of the question."""

import re
from string import Formatter

import pytest

from promptreel_studio.agent.replies import Speaker, en
from promptreel_studio.agent.replies.book import OTHERS, book_of
from studio.agent.phrases.kit import Project, captions, clips, sounds, titles

# A video, a title, the volume, a look, undo, something that cannot be done.
TALKS = {
    "ar": ("مدينة في الليل، 10 ثوان", "أضف العنوان 'مرحبا'", "اخفض الموسيقى إلى 30%", "اجعله أبيض وأسود", "تراجع", "أضف تنينا"),
    "de": ("eine Stadt bei Nacht, 10 Sekunden", "füge den Titel 'Hallo' hinzu", "Musik auf 30 Prozent", "mach es schwarzweiß", "rückgängig", "füge einen Drachen hinzu"),
    "es": ("una ciudad de noche, 10 segundos", "añade el título 'Hola'", "baja la música al 30%", "en blanco y negro", "deshaz", "pon un dragón"),
    "fr": ("une ville la nuit, 10 secondes", "ajoute le titre 'Bonjour'", "baisse la musique à 30%", "en noir et blanc", "annule", "ajoute un dragon"),
    "hi": ("रात में शहर, 10 सेकंड", "शीर्षक 'नमस्ते' जोड़ो", "संगीत 30% पर कम करो", "ब्लैक एंड व्हाइट करो", "पूर्ववत करो", "एक ड्रैगन जोड़ो"),
    "id": ("kota di malam hari, 10 detik", "tambahkan judul 'Halo'", "kecilkan musik ke 30%", "jadikan hitam putih", "batalkan", "tambahkan naga"),
    "it": ("una città di notte, 10 secondi", "aggiungi il titolo 'Ciao'", "abbassa la musica al 30%", "in bianco e nero", "annulla", "metti un drago"),
    "ja": ("夜の街、10秒", "タイトル「こんにちは」を追加して", "音楽を30%に下げて", "白黒にして", "元に戻して", "ドラゴンを入れて"),
    "ko": ("밤의 도시, 10초", "제목 '안녕' 추가해줘", "음악을 30%로 줄여줘", "흑백으로 바꿔줘", "되돌려줘", "용을 추가해줘"),
    "nl": ("een stad in de nacht, 10 seconden", "voeg de titel 'Hallo' toe", "zet de muziek op 30%", "maak het zwart-wit", "maak ongedaan", "voeg een draak toe"),
    "pl": ("miasto nocą, 10 sekund", "dodaj tytuł 'Cześć'", "ścisz muzykę do 30%", "zrób czarno-białe", "cofnij", "dodaj smoka"),
    "pt": ("uma cidade à noite, 10 segundos", "adicione o título 'Olá'", "abaixa a música para 30%", "em preto e branco", "desfaz", "coloca um dragão"),
    "ru": ("ночной город, 10 секунд", "добавь заголовок 'Привет'", "сделай музыку тише до 30%", "сделай чёрно-белым", "отмени", "добавь дракона"),
    "th": ("เมืองตอนกลางคืน 10 วินาที", "เพิ่มชื่อเรื่อง 'สวัสดี'", "ลดเสียงเพลงเหลือ 30%", "ทำเป็นขาวดำ", "เลิกทำ", "เพิ่มมังกร"),
    "tr": ("gece şehir, 10 saniye", "'Merhaba' başlığı ekle", "müziği yüzde 30 yap", "siyah beyaz yap", "geri al", "bir ejderha ekle"),
    "vi": ("thành phố ban đêm, 10 giây", "thêm tiêu đề 'Xin chào'", "giảm nhạc xuống 30%", "chuyển thành đen trắng", "hoàn tác", "thêm một con rồng"),
}  # fmt: skip
HELLO = {
    "ar": "مرحبا", "de": "hallo", "es": "hola", "fr": "bonjour", "hi": "नमस्ते", "id": "halo", "it": "ciao",
    "ja": "こんにちは", "ko": "안녕하세요", "nl": "hallo", "pl": "cześć", "pt": "olá", "ru": "привет", "th": "สวัสดี",
    "tr": "merhaba", "vi": "xin chào",
}  # fmt: skip
THANKS = {
    "ar": "شكرا", "de": "danke", "es": "gracias", "fr": "merci", "hi": "धन्यवाद", "id": "terima kasih", "it": "grazie",
    "ja": "ありがとう", "ko": "고마워", "nl": "dank je", "pl": "dziękuję", "pt": "obrigado", "ru": "спасибо", "th": "ขอบคุณ",
    "tr": "teşekkürler", "vi": "cảm ơn",
}  # fmt: skip
_ENGLISH_WORD = re.compile(
    r"(?i)\b(?:the|and|with|cannot|you|this|that|made|added|removed|changed|understood|undone|already|possible|nearest|black and white)\b"
)
_ENGLISH_PIECES = {
    text.strip(" .,:;")
    for template in en.TEXTS.values()
    for text, *_ in Formatter().parse(template)
    if len(text.split()) > 2
}


def english_in(text):
    """What is English in an answer."""
    return [
        *(found.group() for found in _ENGLISH_WORD.finditer(text)),
        *(piece for piece in _ENGLISH_PIECES if piece in text),
    ]


@pytest.mark.parametrize("language", OTHERS)
def test_a_conversation_is_answered_in_its_language(language):
    make, title, volume, look, undo, impossible = TALKS[language]
    project, speaker = Project(()), Speaker(language)

    made = project.say(make, language)
    assert made.ok
    assert "skyline" == clips(made.draft)[0]["scene"]["kind"]
    assert (
        speaker.say("made.music", style=speaker.name("style", "synthwave"), volume=speaker.percent(0.8))
        in (made.texts[0])
    )
    titled = project.say(title, language)
    text = titles(titled.draft)[0]["txt"]
    assert text in title
    assert speaker.quoted(text) in titled.texts[0]
    quieter = project.say(volume, language)
    assert 0.3 == sounds(quieter.draft)[0]["vol"]
    wanted = speaker.say("music.volume", before=speaker.percent(0.8), after=speaker.percent(0.3))
    assert (wanted,) == quieter.texts
    grey = project.say(look, language)
    assert speaker.name("look", "mono") in grey.texts[0]
    back = project.say(undo, language)
    assert (speaker.say("undo.done", count=1),) == back.texts
    refused = project.say(impossible, language)
    assert not refused.ok
    assert refused.draft is None
    for reply in (made, titled, quieter, grey, back, refused):
        assert [] == english_in(" ".join([*reply.texts, reply.intro or ""]))


@pytest.mark.parametrize("language", OTHERS)
def test_what_was_not_understood_is_told_in_the_words_that_were_typed(language):
    project = Project(())
    project.say(TALKS[language][0], language)
    impossible = TALKS[language][5]
    answer = " ".join(project.say(impossible, language).texts)
    before, after = book_of(language).form["quotes"].split("{}")
    told = answer.partition(before)[2].partition(after)[0].strip()
    assert told
    assert told in impossible


@pytest.mark.parametrize("language", OTHERS)
def test_what_the_answers_propose_is_understood(language):
    examples = re.findall(_quotation(language), book_of(language).text("unclear.help"))
    assert 4 == len(examples)
    for example in examples:
        project = Project(())
        project.say("a 12 second city at night with the title 'Night Drive' and lo-fi music")
        reply = project.say(example, language)
        assert reply.ok, (example, reply.texts)
        assert reply.draft is not None, example
        assert 1 == len(reply.texts), (example, reply.texts)
    where = re.search(_quotation(language), book_of(language).text("split.where")).group(1)
    project = Project(())
    project.say("a 12 second city at night")
    split = project.say(where, language)
    assert (4000, 8000) == tuple(clip["d"] for clip in clips(split.draft)), where
    assert 1 == len(split.texts), split.texts
    scene = re.search(_quotation(language), book_of(language).text("empty"))
    assert "skyline" == clips(Project(()).say(scene.group(1), language).draft)[0]["scene"]["kind"]


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize(
    "key",
    ["title.none", "music.none", "length.part", "order.two", "speed.unclear", "scene.still", "music.no_sound", "aspect.clip"],
)  # fmt: skip
def test_examples_in_refusals_are_understood(language, key):
    examples = re.findall(_quotation(language), book_of(language).text(key))
    assert examples
    for example in examples:
        project = Project(())
        project.say(f"a 12 second city at night{' with no music' if key == 'music.none' else ''}")
        if key == "order.two":
            project.say("split at 4 s")
        reply = project.say(example.format(asked="9:16"), language)
        assert reply.ok, (example, reply.texts)
        assert 1 == len(reply.texts), (example, reply.texts)


def _quotation(language):
    before, after = book_of(language).form["quotes"].split("{}")
    inner = "[^«»„“”「」]"
    return re.escape(before) + f"({inner}+?)" + re.escape(after)


@pytest.mark.parametrize("language", OTHERS)
def test_help_a_greeting_and_thanks(language):
    speaker, project = Speaker(language), Project(())
    assert (speaker.say("greeting"),) == project.say(HELLO[language], language).texts
    assert (speaker.say("thanks"),) == project.say(THANKS[language], language).texts
    assert [] == english_in(speaker.say("help").replace("Ambient", ""))


def test_a_message_without_words_is_answered_in_the_language_of_the_user():
    project = Project(())
    project.say(TALKS["it"][0], "it")
    assert (Speaker("it").say("length.changed", old=10_000, new=8000),) == project.say("8 s", "it").texts


@pytest.mark.parametrize(
    ("words", "language", "key"),
    [
        ("formato 5:3", "es", "aspect.unknown"),
        ("Format 5:3", "de", "aspect.unknown"),
        ("abrázame por favor", "es", "unclear"),
        ("make the title red, it is too pale", "es", "title.none"),
    ],
)
def test_few_words_are_answered_in_the_language_of_the_user(words, language, key):
    project = Project(())
    project.say("a 12 second city at night")
    answer = project.say(words, language).texts[0]
    begins = book_of("en" if words.startswith("make") else language).text(key).partition("{")[0]
    assert answer.startswith(begins)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("给视频加上中文标题“假期”", "假期"),
        ("加上英文字幕“hello”", "hello"),
        ("添加日文标题“こんにちは”", "こんにちは"),
        ("給影片加上中文標題「假期」", "假期"),
    ],
)
def test_the_language_of_a_title_is_said_in_chinese(words, text):
    project = Project(())
    project.say("一段10秒的海上日落")
    reply = project.say(words, "zh")
    assert text == [*titles(reply.draft), *captions(reply.draft)][0]["txt"]
    assert 1 == len(reply.texts), reply.texts
