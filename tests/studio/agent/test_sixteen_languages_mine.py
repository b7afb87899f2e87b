"""Edits and first messages in sixteen languages: what is "mine", what stands in another's place, and what is only asked."""

import pytest

from promptreel_studio.agent import AssetInfo
from studio.agent.phrases.kit import Project, clips, files, sounds, titles, total

PETS = (
    AssetInfo("beach", "beach.mp4", "video", 12_000, 1920, 1080, True),
    AssetInfo("dog", "dog.mp4", "video", 8_000, 1920, 1080, True),
    AssetInfo("cat", "cat.jpg", "image", None, 4000, 3000),
)
FILM = (
    "make a video from beach.mp4, dog.mp4 and cat.jpg, the picture for 4 seconds, piano music, title “Summer”"
)
IN_PLACE = {
    "en": "put the cat photo instead of the dog",
    "es": "pon la foto del gato en lugar del perro",
    "pt": "no lugar do cachorro põe a foto do gato",
    "fr": "à la place du chien, mets la photo du chat",
    "de": "statt des Hundes nimm das Katzenfoto",
    "it": "al posto del cane metti la foto del gatto",
    "ru": "вместо собаки поставь кота",
    "ar": "ضع صورة القطة بدلاً من الكلب",
    "hi": "कुत्ते की जगह बिल्ली की फोटो लगाओ",
    "id": "ganti video anjing dengan foto kucing",
    "vi": "thay cảnh chó bằng ảnh mèo",
    "tr": "köpek yerine kedi fotoğrafını koy",
    "nl": "zet de kattenfoto in plaats van de hond",
    "pl": "zamiast psa daj zdjęcie kota",
    "ja": "犬の代わりに猫の写真を入れて",
    "ko": "강아지 대신 고양이 사진 넣어줘",
}
WHILE_SEEN = {
    "en": "lower the music while the dog is shown",
    "es": "baja la música mientras se ve el perro",
    "pt": "abaixa a música enquanto aparece o cachorro",
    "fr": "baisse la musique pendant qu'on voit le chien",
    "de": "Musik leiser, während der Hund zu sehen ist",
    "it": "abbassa la musica mentre si vede il cane",
    "ru": "сделай музыку тише, пока видно собаку",
    "ar": "اخفض الموسيقى أثناء ظهور الكلب",
    "hi": "कुत्ता दिखते समय संगीत धीमा करो",
    "id": "kecilkan musik saat anjingnya muncul",
    "vi": "giảm nhạc khi cảnh chó hiện ra",
    "tr": "köpek görünürken müziği kıs",
    "th": "ลดเพลงตอนที่เห็นหมา",
    "nl": "muziek zachter terwijl de hond in beeld is",
    "pl": "ścisz muzykę, gdy widać psa",
    "ja": "犬が映っている間は音楽を小さくして",
    "ko": "강아지 나오는 동안 음악 줄여줘",
}
HOW_LONG = {
    "en": "how long is the video?",
    "es": "¿cuánto dura el vídeo?",
    "pt": "quanto tempo tem o vídeo?",
    "fr": "combien de temps dure la vidéo ?",
    "de": "wie lang ist das Video?",
    "it": "quanto dura il video?",
    "ru": "сколько длится видео?",
    "ar": "كم مدة الفيديو؟",
    "hi": "वीडियो कितना लंबा है?",
    "id": "berapa lama videonya?",
    "vi": "video dài bao nhiêu?",
    "tr": "video kaç saniye?",
    "th": "วิดีโอยาวกี่วินาที",
    "nl": "hoe lang duurt de video?",
    "pl": "ile trwa film?",
    "ja": "動画は何秒？",
    "ko": "영상 길이가 얼마야?",
}
OTHER_FONT = {
    "es": "cambia la tipografía del título",
    "pt": "muda a fonte do título",
    "fr": "change la police du titre",
    "de": "andere Schriftart für den Titel",
    "it": "cambia il font del titolo",
    "ru": "поменяй шрифт заголовка",
    "hi": "शीर्षक का फॉन्ट बदलो",
    "id": "ganti font judulnya",
    "vi": "đổi phông chữ tiêu đề",
    "tr": "başlığın yazı tipini değiştir",
    "th": "เปลี่ยนฟอนต์ชื่อเรื่อง",
    "nl": "ander lettertype voor de titel",
    "pl": "zmień czcionkę tytułu",
    "ja": "タイトルのフォントを変えて",
    "ko": "제목 글꼴 바꿔줘",
}
MY_MUSIC = {
    "en": "make my music quieter",
    "es": "baja mi música",
    "pt": "abaixa a minha música",
    "fr": "baisse ma musique",
    "de": "meine Musik leiser",
    "it": "abbassa la mia musica",
    "ru": "сделай мою музыку тише",
    "id": "kecilkan musik saya",
    "nl": "maak mijn muziek zachter",
    "pl": "ścisz moją muzykę",
    "ja": "私の音楽を小さくして",
    "zh": "我的音乐小一点",
}
QUIET_SONG = {
    "en": "put my photos one after the other, 3 seconds each, and my song quiet",
    "es": "pon mis fotos una detrás de otra, 3 segundos cada una, y mi canción bajita",
    "tr": "fotoğraflarım 3'er saniye, şarkımı kıs",
}


def pets():
    film = Project(PETS)
    film.say(FILM)
    return film


@pytest.mark.parametrize(("language", "words"), IN_PLACE.items())
def test_a_file_with_a_short_name_takes_the_place_of_another(language, words):
    film = pets()
    film.say(words, language)
    assert files(film.draft) == ["beach", "cat", "cat"]


@pytest.mark.parametrize(("language", "words"), WHILE_SEEN.items())
def test_music_is_quieter_while_a_clip_is_seen_and_not_wherever_somebody_speaks(language, words):
    film = pets()
    film.say(words, language)
    music = sounds(film.draft)[0]
    assert [(one["st"], one["d"], one["vol"]) for one in music["levels"]] == [(12_000, 8_000, 0.6)]
    assert not music.get("duck")


@pytest.mark.parametrize(("language", "words"), HOW_LONG.items())
def test_how_long_the_film_is_is_answered_from_it(language, words):
    film = pets()
    before = film.draft
    reply = film.say(words, language)
    assert reply.texts[0].startswith("24")
    assert film.draft == before


@pytest.mark.parametrize(("language", "words"), OTHER_FONT.items())
def test_another_font_needs_no_name(language, words):
    film = pets()
    film.say(words, language)
    assert titles(film.draft)[0]["style"]["font"] == "serif"


@pytest.mark.parametrize(("language", "words"), MY_MUSIC.items())
def test_my_music_is_that_of_the_film_where_none_was_uploaded(language, words):
    film = pets()
    reply = film.say(words, language)
    assert sounds(film.draft)[0]["vol"] == 0.6
    assert len(reply.texts) == 1


def test_my_video_is_the_film_once_the_uploads_are_in_it():
    film = pets()
    film.say("make my video vertical")
    assert film.draft["m"]["aspect"] == "9:16"
    film.say("cut my video to 8 seconds")
    assert total(film.draft) == 8_000


@pytest.mark.parametrize(("language", "words"), QUIET_SONG.items())
def test_an_own_song_is_as_loud_as_is_said(language, words):
    sent = (
        AssetInfo("a", "a.jpg", "image", None, 4000, 3000),
        AssetInfo("song", "song.mp3", "audio", 120_000),
    )
    film = Project(sent)
    film.say(words, language)
    assert [(one["asset"], one["vol"]) for one in sounds(film.draft)] == [("song", 0.6)]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "take my video without sound, put my music"),
        ("ru", "возьми моё видео без звука, поставь мою музыку"),
    ],
)
def test_clips_without_sound_still_have_the_song_that_is_wished(language, words):
    film = Project([PETS[0], AssetInfo("song", "song.mp3", "audio", 120_000)])
    film.say(words, language)
    assert [one["asset"] for one in sounds(film.draft)] == ["song"]
    assert clips(film.draft)[0]["vol"] == 0


@pytest.mark.parametrize("words", ["remove the rain from the street", "убери дождь с улицы"])
def test_what_falls_is_taken_out_of_one_shot(words):
    film = Project(())
    film.say("first a street in the rain at night for 5 seconds, then a beach for 5 seconds")
    film.say(words)
    assert [clip["scene"]["weather"] for clip in clips(film.draft)] == ["clear", "clear"]
