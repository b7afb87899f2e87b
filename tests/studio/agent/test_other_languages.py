"""The common edits in sixteen further languages, and the files that a native speaker edits."""

import pytest

from promptreel_studio.agent import respond
from promptreel_studio.agent.drafts import AUDIO, TEXT, VIDEO, segments
from promptreel_studio.agent.reading.gloss import LANGUAGES, glossed, language_of
from promptreel_studio.agent.reading.phrasebook import table
from promptreel_studio.agent.reading.quotes import mask
from studio.agent.drafts import check
from studio.agent.phrases.kit import Project, clips, sounds, titles, total

CITY = "a 12 second city at night with the title 'Night Drive' and lo-fi music"
YELLOW, TOP = "#ffd60a", "top"

EDITS = {
    "es": ("pon el título en amarillo", "mueve el título arriba", "baja la música al 30%", "quita la música", "que dure 8 segundos", "ponlo en vertical", "en blanco y negro", "un poco más brillante", "el doble de rápido", "más lluvia"),
    "fr": ("mets le titre en jaune", "déplace le titre en haut", "baisse la musique à 30%", "enlève la musique", "raccourcis la vidéo à 8 secondes", "passe en vertical", "en noir et blanc", "un peu plus lumineux", "deux fois plus vite", "plus de pluie"),
    "de": ("mach den Titel gelb", "verschiebe den Titel nach oben", "Musik auf 30 Prozent", "entferne die Musik", "kürze das Video auf 8 Sekunden", "mach es im Hochformat", "mach es schwarzweiß", "etwas heller", "doppelt so schnell", "mehr Regen"),
    "it": ("metti il titolo in giallo", "sposta il titolo in alto", "abbassa la musica al 30%", "togli la musica", "accorcia il video a 8 secondi", "mettilo in verticale", "in bianco e nero", "un po' più luminoso", "il doppio più veloce", "più pioggia"),
    "pt": ("deixa o título amarelo", "move o título para cima", "abaixa a música para 30%", "tira a música", "encurta o vídeo para 8 segundos", "deixa na vertical", "em preto e branco", "um pouco mais claro", "o dobro da velocidade", "mais chuva"),
    "nl": ("maak de titel geel", "verplaats de titel naar boven", "zet de muziek op 30%", "verwijder de muziek", "kort de video in tot 8 seconden", "maak het verticaal", "maak het zwart-wit", "iets lichter", "twee keer zo snel", "meer regen"),
    "pl": ("zmień kolor tytułu na żółty", "przesuń tytuł na górę", "ścisz muzykę do 30%", "usuń muzykę", "skróć film do 8 sekund", "zrób pionowy film", "zrób czarno-białe", "trochę jaśniej", "dwa razy szybciej", "więcej deszczu"),
    "ru": ("сделай заголовок жёлтым", "перемести заголовок вверх", "сделай музыку тише до 30%", "убери музыку", "сократи видео до 8 секунд", "сделай видео вертикальным", "сделай чёрно-белым", "немного ярче", "в два раза быстрее", "больше дождя"),
    "ja": ("タイトルを黄色にして", "タイトルを上に移動して", "音楽を30%に下げて", "音楽を消して", "動画を8秒にして", "縦向きにして", "白黒にして", "少し明るくして", "2倍速にして", "雨をもっと降らせて"),
    "ko": ("제목을 노란색으로 바꿔줘", "제목을 위로 옮겨줘", "음악을 30%로 줄여줘", "음악을 삭제해줘", "영상을 8초로 줄여줘", "세로로 바꿔줘", "흑백으로 바꿔줘", "조금 더 밝게 해줘", "두 배 빠르게 해줘", "비를 더 많이"),
    "ar": ("اجعل العنوان أصفر", "انقل العنوان إلى الأعلى", "اخفض الموسيقى إلى 30%", "احذف الموسيقى", "اجعل الفيديو 8 ثوان", "اجعله عمودي", "اجعله أبيض وأسود", "أكثر سطوعا قليلا", "ضعف السرعة", "المزيد من المطر"),
    "hi": ("शीर्षक को पीला करो", "शीर्षक को ऊपर ले जाओ", "संगीत 30% पर कम करो", "संगीत हटाओ", "वीडियो 8 सेकंड का करो", "वीडियो को वर्टिकल करो", "ब्लैक एंड व्हाइट करो", "थोड़ा उजला करो", "दोगुनी गति करो", "ज़्यादा बारिश"),
    "id": ("ubah judul jadi kuning", "pindahkan judul ke atas", "kecilkan musik ke 30%", "hapus musik", "potong video jadi 8 detik", "jadikan vertikal", "jadikan hitam putih", "sedikit lebih terang", "dua kali lebih cepat", "lebih banyak hujan"),
    "vi": ("đổi tiêu đề thành màu vàng", "di chuyển tiêu đề lên trên", "giảm nhạc xuống 30%", "xóa nhạc", "rút ngắn video còn 8 giây", "chuyển sang dọc", "chuyển thành đen trắng", "sáng hơn một chút", "nhanh gấp đôi", "thêm mưa"),
    "tr": ("başlığı sarı yap", "başlığı yukarı taşı", "müziği yüzde 30 yap", "müziği kaldır", "videoyu 8 saniyeye kısalt", "dikey yap", "siyah beyaz yap", "biraz daha parlak yap", "iki kat hızlı yap", "daha fazla yağmur"),
    "th": ("เปลี่ยนชื่อเรื่องเป็นสีเหลือง", "ย้ายชื่อเรื่องไปด้านบน", "ลดเสียงเพลงเหลือ 30%", "ลบเพลง", "ทำวิดีโอให้เหลือ 8 วินาที", "ทำเป็นแนวตั้ง", "ทำเป็นขาวดำ", "สว่างขึ้นนิดหน่อย", "เร็วขึ้นสองเท่า", "ฝนเยอะขึ้น"),
}  # fmt: skip
HOLDS = (
    lambda a: YELLOW == titles(a)[0]["style"]["color"],
    lambda a: TOP == titles(a)[0]["style"]["position"],
    lambda a: 0.3 == sounds(a)[0]["vol"],
    lambda a: [] == sounds(a),
    lambda a: 8000 == total(a),
    lambda a: "9:16" == a["m"]["aspect"],
    lambda a: "mono" == clips(a)[0]["filters"]["look"],
    lambda a: 0.1 == clips(a)[0]["filters"]["brightness"],
    lambda a: 2.0 == clips(a)[0]["speed"],
    lambda a: "rain" == clips(a)[0]["scene"]["weather"],
)


@pytest.mark.parametrize(
    ("language", "words", "holds"),
    [
        (language, words, holds)
        for language, edits in EDITS.items()
        for words, holds in zip(edits, HOLDS, strict=True)
    ],
)
def test_the_common_edits_are_understood(language, words, holds):
    project = Project(())
    project.say(CITY)
    reply = project.say(words, language)
    assert reply.ok, (glossed(words, language), reply.texts)
    assert holds(check(reply.draft)), (glossed(words, language), reply.texts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_is_whole(language):
    book = table(language)
    assert {"title", "music", "undo", "city", "forest", "ocean"} <= book["gloss"].keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_names_of_subjects_make_videos(language):
    for english, kind in (
        ("ocean", "ocean"),
        ("forest", "forest"),
        ("fireworks", "fireworks"),
        ("city", "skyline"),
    ):
        word = table(language)["gloss"][english].split("|")[0]
        draft = Project(()).say(f"{word}, 10 s", language).draft
        assert kind == clips(draft)[0]["scene"]["kind"], word


def test_titles_are_never_translated():
    project = Project(())
    project.say("una ciudad de noche con el título 'la ciudad roja'", "es")
    assert "la ciudad roja" == titles(project.draft)[0]["txt"]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("make the title red", None),
        ("把标题改成红色", None),
        ("paint the mountains, por favor", None),
        ("haz el título rojo", "es"),
        ("タイトルを赤に", "ja"),
        ("добавь титры", "ru"),
        ("mach den Titel rot", "de"),
    ],
)
def test_which_language_a_message_is_in(words, language):
    assert language == language_of(mask(words)[0], "en")


@pytest.mark.parametrize(
    "words",
    [
        "eine Großstadt bei Nacht, ohne Musik",
        "une ville la nuit sans musique",
        "una ciudad de noche sin música",
        "una città di notte senza musica",
        "uma cidade à noite sem música",
        "een stad bij nacht zonder muziek",
        "miasto nocą bez muzyki",
        "город ночью без музыки",
        "夜の街、音楽なし",
        "도시의 밤, 음악 없이",
        "kota malam tanpa musik",
        "thành phố đêm không nhạc",
        "gece şehir, müziksiz",
        "เมืองกลางคืน ไม่มีเพลง",
        "रात का शहर, बिना संगीत",
        "مدينة ليلا بدون موسيقى",
    ],
)
def test_a_video_without_music_has_none_in_every_language(words):
    assert [] == segments(respond(words, None, seed=8).draft, AUDIO)


@pytest.mark.parametrize(
    "words",
    [
        "erst eine Großstadt bei Nacht, dann ein Wasserfall, je 2 Sekunden, ohne Musik",
        "d'abord une ville la nuit, puis une cascade, 2 secondes chacune, sans musique",
        "まず街の夜景、次に滝、2秒ずつ、音楽なし",
    ],
)
def test_a_length_may_be_each_shot_s(words):
    draft = respond(words, None, seed=8).draft
    assert (2, 4000) == (len(segments(draft, VIDEO)), draft["d"])
    assert [] == segments(draft, AUDIO)


@pytest.mark.parametrize("words", ["Füge unten den Titel »Guten Morgen!« ein", "Setz den Titel »Hallo« ein"])
def test_german_quotation_marks_point_inwards(words):
    draft = respond("a forest, 8 seconds", None, seed=7).draft
    (title,) = segments(respond(words, draft, seed=8).draft, TEXT)
    assert title["txt"] in {"Guten Morgen!", "Hallo"}


def test_the_language_is_told_by_small_words_and_not_by_names():
    for words, language in (
        ("wedding invitation: Sarah & Tom, June 14 2027, Villa Rosa, Como", None),
        ("concert poster: Los Amigos, 12 May, Sala Norte, Barcelona", None),
        ("video of the Rio de la Plata", None),
        ("Ein Video von Bergen und Seen", "de"),
        ("Ein Video von Rom", "de"),
        ("un video di gatti", "it"),
        ("une vidéo de chats à la plage", "fr"),
        ("matrimonio di Anna e Luca, 5 giugno, Villa Rosa, Como", "it"),
    ):
        assert language == language_of(words, "en"), words


def test_a_film_is_called_by_what_is_seen_and_not_by_all_that_was_said():
    for language, words, name in (
        (
            "es",
            "un vídeo de 15 segundos de una playa al atardecer con música relajante",
            "playa al atardecer",
        ),
        ("pt", "um vídeo de uma cachoeira com música calma", "cachoeira"),
        ("de", "mach ein Video von einem Wald im Herbst, 12 Sekunden, Klavier", "Wald im Herbst"),
        ("nl", "maak een video van een strand bij zonsondergang", "strand bij zonsondergang"),
        ("tr", "gece şehri videosu, 10 saniye, sakin müzik", "gece şehri"),
        ("ja", "夜の街に雨が降る動画、ローファイで", "夜の街に雨が降る"),
    ):
        reply = respond(words, None, language=language, seed=7)
        assert name == reply.draft["m"]["title"], reply.texts
