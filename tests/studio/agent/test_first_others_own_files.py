"""First messages in sixteen languages about the user's own files: how many, how long each, upright, with a song."""

import pytest

from promptreel_studio.agent import AssetInfo
from studio.agent.drafts import of
from studio.agent.tables_first_messages import made

PICTURES = tuple(AssetInfo(f"p{n}", f"IMG_{n}.jpg", "image", None, 4000, 3000) for n in (1, 2, 3))
CLIPS = tuple(AssetInfo(f"v{n}", f"c{n}.mp4", "video", 20_000, 1920, 1080, True) for n in (1, 2))
SONG = AssetInfo("s1", "song.mp3", "audio", 60_000)
PHOTO, CLIP = AssetInfo("p9", "nonna.jpg", "image", None, 4000, 3000), AssetInfo(
    "v9", "festa.mp4", "video", 20_000, 1920, 1080, True
)  # fmt: skip
THREE_PHOTOS = {
    "es": "haz un video con las tres fotos, 3 segundos cada una, en vertical y de música de fondo pon song.mp3",
    "fr": "un montage de mes 3 photos, 3 secondes par photo, vertical, avec song.mp3 en musique de fond",
    "de": "Mach ein Video aus allen drei Bildern, jedes Bild 3 Sekunden, hochkant, als Hintergrundmusik song.mp3",
    "pt": "faz um vídeo com as 3 fotos, cada foto 3 segundos, na vertical, música de fundo song.mp3",
    "it": "video con le mie tre foto, ogni foto 3 secondi, in verticale e come sottofondo song.mp3",
    "nl": "maak een filmpje van de drie foto's, elke foto 3 seconden, staand, met song.mp3 als achtergrondmuziek",
    "pl": "film z trzech zdjęć, po 3 sekundy każde, pionowo, w tle song.mp3",
    "ru": "сделай видео из трёх фото, каждое по 3 секунды, вертикальное, на фон поставь song.mp3",
    "tr": "üç fotoğraftan video yap, her fotoğraf 3 saniye, dikey olsun, arka plan müziği song.mp3",
    "ar": "اعمل فيديو من الصور الثلاث، كل صورة ٣ ثوان، بالطول، مع song.mp3 كموسيقى خلفية",
    "hi": "तीनों फोटो से वीडियो बनाओ, हर फोटो 3 सेकंड, वर्टिकल, बैकग्राउंड म्यूजिक song.mp3",
    "ja": "写真3枚で動画を作って、1枚3秒ずつ、縦長で、BGMはsong.mp3",
    "ko": "사진 3장으로 영상 만들어줘, 한 장에 3초씩, 세로로, 배경음악은 song.mp3",
    "vi": "làm video từ ba tấm ảnh, mỗi ảnh 3 giây, dọc, nhạc nền dùng song.mp3",
    "th": "ทำวิดีโอจากรูปสามรูป รูปละ 3 วินาที แนวตั้ง ใช้ song.mp3 เป็นเพลงประกอบ",
    "id": "bikin video dari ketiga foto, tiap foto 3 detik, vertikal, musik latar pakai song.mp3",
}
PHOTO_AND_CLIP = {
    "en": "nonna.jpg and festa.mp4, 4 seconds the photo and 10 the video",
    "es": "nonna.jpg y festa.mp4: foto 4 segundos, vídeo 10 segundos",
    "fr": "nonna.jpg et festa.mp4, la photo 4 secondes et la vidéo 10",
    "de": "nonna.jpg und festa.mp4, das Foto 4 Sekunden und das Video 10",
    "pt": "nonna.jpg e festa.mp4, a foto 4 segundos e o video 10",
    "it": "nonna.jpg e festa.mp4, 4 secondi la foto e 10 il video",
    "nl": "nonna.jpg en festa.mp4, de foto 4 seconden en de video 10",
    "pl": "nonna.jpg i festa.mp4, zdjecie 4 sekundy a film 10",
    "ru": "nonna.jpg и festa.mp4, фото 4 секунды, а видео 10",
    "tr": "nonna.jpg ve festa.mp4, fotoğraf 4 saniye video 10 saniye",
    "hi": "nonna.jpg और festa.mp4, फोटो 4 सेकंड और वीडियो 10 सेकंड",
    "ja": "nonna.jpgとfesta.mp4、写真は4秒、動画は10秒で",
    "ko": "nonna.jpg랑 festa.mp4, 사진은 4초 영상은 10초",
    "vi": "nonna.jpg và festa.mp4, ảnh 4 giây còn video 10 giây",
    "th": "nonna.jpg กับ festa.mp4 รูป 4 วินาที วิดีโอ 10 วินาที",
    "id": "nonna.jpg dan festa.mp4, fotonya 4 detik videonya 10 detik",
}
FIRST_OF_EACH = {
    "en": "the first 6 seconds of each video, mute the original sound, use song.mp3 as background music",
    "es": "usa c1.mp4 y c2.mp4, de cada uno los primeros 6 segundos, quítales el sonido original, de fondo song.mp3",
    "de": "die ersten 6 Sekunden von jedem Video, Originalton aus, song.mp3 als Hintergrundmusik",
    "nl": "van elk filmpje de eerste 6 seconden, zonder het originele geluid, met song.mp3 eronder",
    "pl": "z każdego pliku pierwsze 6 sekund, wycisz oryginalny dźwięk, w tle song.mp3",
    "ru": "c1.mp4 и c2.mp4: из каждого первые 6 секунд, без исходного звука, фоном song.mp3",
    "ar": "c1.mp4 و c2.mp4، أول 6 ثواني من كل واحد، اكتم الصوت الأصلي وخلي song.mp3 موسيقى خلفية",
    "ko": "영상마다 앞 6초만, 원본 소리는 끄고 song.mp3를 배경음악으로",
    "id": "6 detik pertama dari tiap video, hilangkan suara asli, musik latar song.mp3",
}

JOINED_WITHOUT_THEIR_SOUND = {
    "es": "junta los dos videos, solo los primeros 5 segundos de cada uno, sin su sonido y song.mp3 de fondo",
    "fr": "assemble les deux videos, les 5 premieres secondes de chacune, coupe leur son et mets song.mp3",
    "de": "beide Videos hintereinander, von jedem nur die ersten 5 Sekunden, Ton der Videos aus, song.mp3 drunter",
    "pt": "junta os dois vídeos, só os primeiros 5 segundos de cada um, tira o som deles e põe song.mp3",
    "it": "unisci i due video, solo i primi 5 secondi di ognuno, via l'audio originale, sotto song.mp3",
    "nl": "plak de twee video's aan elkaar, van elk alleen de eerste 5 seconden, geluid eraf, song.mp3 als muziek",
    "pl": "połącz oba filmy, z każdego tylko pierwsze 5 sekund, bez oryginalnego dźwięku, podłóż song.mp3",
    "ru": "склей оба видео, от каждого первые 5 секунд, родной звук убери, поставь song.mp3",
    "tr": "iki videoyu birleştir, her birinin ilk 5 saniyesi, orijinal sesi kapat, song.mp3 çalsın",
    "ar": "ادمج الفيديوهين، أول ٥ ثواني من كل فيديو، بدون الصوت الأصلي، مع song.mp3",
    "hi": "दोनों वीडियो जोड़ो, हर एक के पहले 5 सेकंड, असली आवाज़ हटा दो, song.mp3 लगाओ",
    "ja": "2本の動画をつなげて、それぞれ最初の5秒だけ、元の音声は消してsong.mp3を流して",
    "ko": "두 영상 이어 붙이고 각각 앞 5초만, 원래 소리 빼고 song.mp3 깔아줘",
    "vi": "ghép hai video, mỗi video lấy 5 giây đầu, tắt âm thanh gốc, nhạc nền song.mp3",
    "th": "ต่อสองวิดีโอ เอาแค่ 5 วินาทีแรกของแต่ละคลิป ปิดเสียงเดิม ใส่ song.mp3",
    "id": "gabungkan kedua video, 5 detik pertama dari masing-masing, matikan suara aslinya, pakai song.mp3",
}


def lengths(draft):
    return [(clip["asset"], clip["d"]) for clip in of(draft, 0)]


@pytest.mark.parametrize("language", THREE_PHOTOS)
def test_photos_that_are_counted_are_shown_each_for_its_time(language):
    draft, _ = made(THREE_PHOTOS[language], *PICTURES, SONG, language=language)
    assert lengths(draft) == [("p1", 3000), ("p2", 3000), ("p3", 3000)]
    assert of(draft, 1)[0]["asset"] == "s1"
    assert draft["m"]["aspect"] == "9:16"


@pytest.mark.parametrize("language", PHOTO_AND_CLIP)
def test_the_photo_and_the_clip_have_their_own_lengths(language):
    draft, _ = made(PHOTO_AND_CLIP[language], PHOTO, CLIP, language=language)
    assert lengths(draft) == [("p9", 4000), ("v9", 10_000)]


@pytest.mark.parametrize("language", FIRST_OF_EACH)
def test_the_first_seconds_of_each_without_its_sound(language):
    draft, _ = made(FIRST_OF_EACH[language], *CLIPS, SONG, language=language)
    assert lengths(draft) == [("v1", 6000), ("v2", 6000)]
    assert {clip["vol"] for clip in of(draft, 0)} == {0.0}
    assert of(draft, 1)[0]["asset"] == "s1"


@pytest.mark.parametrize(
    "words", ["a cosy room with two pictures on the wall", "a city and 3 images of a beach"]
)
def test_another_number_of_photos_than_there_are_means_no_upload(words):
    draft, _ = made(words, PICTURES[0])
    assert all("scene" in clip for clip in of(draft, 0))


def test_each_picture_of_what_is_drawn_is_no_upload():
    draft, _ = made("first a beach, then a forest, each picture 4 seconds", PICTURES[0])
    assert [clip["scene"]["kind"] for clip in of(draft, 0)] == ["beach", "forest"]


@pytest.mark.parametrize("language", JOINED_WITHOUT_THEIR_SOUND)
def test_clips_that_are_joined_without_their_sound(language):
    draft, _ = made(JOINED_WITHOUT_THEIR_SOUND[language], *CLIPS, SONG, language=language)
    assert lengths(draft) == [("v1", 5000), ("v2", 5000)]
    assert {clip["vol"] for clip in of(draft, 0)} == {0.0}
    assert of(draft, 1)[0]["asset"] == "s1"
