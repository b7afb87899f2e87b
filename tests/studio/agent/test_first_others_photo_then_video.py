"""First messages in sixteen languages: a photo and then the video without its sound, stories, a text below a text."""

import pytest

from promptreel_studio.agent import AssetInfo
from studio.agent.drafts import of, titles
from studio.agent.tables_first_messages import made

FILES = (
    AssetInfo("a1", "p.jpg", "image", None, 4000, 3000),
    AssetInfo("a2", "v.mp4", "video", 8000, 1920, 1080, True),
)
PHOTO_THEN_VIDEO = {
    "en": 'My photo 6 seconds, then the whole video without sound, at the end the text "Uno".',
    "es": "Mi foto 6 segundos y luego el clip entero sin sonido, con el texto «Uno» al final.",
    "fr": "Ma photo pendant 6 secondes puis la vidéo en entier sans le son, avec le texte « Uno » à la fin.",
    "de": "Mein Foto 6 Sekunden lang, dann das ganze Video ohne Ton, am Ende der Text „Uno“.",
    "pt": "Minha foto por 6 segundos e depois o vídeo inteiro sem som, com o texto «Uno» no final.",
    "it": "La mia foto per 6 secondi e poi il video intero senza audio, con la scritta «Uno» alla fine.",
    "ja": "写真を6秒、そのあと動画を全部、音なしで。最後に「Uno」の文字。",
    "ko": '사진 6초, 그다음 영상 전체를 소리 없이, 마지막에 "Uno" 글자.',
    "ru": "Моё фото 6 секунд, потом всё видео без звука, в конце надпись «Uno».",
    "ar": "صورتي لمدة 6 ثوانٍ ثم الفيديو كاملاً بدون صوت، وفي النهاية نص «Uno».",
    "hi": 'मेरी फ़ोटो 6 सेकंड, फिर पूरा वीडियो बिना आवाज़ के, आख़िर में "Uno" लिखा आए।',
    "id": 'Foto saya 6 detik lalu videonya utuh tanpa suara, di akhir ada tulisan "Uno".',
    "vi": 'Ảnh của tôi 6 giây rồi đến cả video không tiếng, cuối cùng hiện chữ "Uno".',
    "tr": 'Fotoğrafım 6 saniye, sonra videonun tamamı sessiz, en sonda "Uno" yazısı.',
    "th": 'รูปของฉัน 6 วินาที แล้วต่อด้วยวิดีโอทั้งหมดแบบไม่มีเสียง ตอนจบขึ้นข้อความ "Uno"',
    "nl": 'Mijn foto 6 seconden, daarna de hele video zonder geluid, aan het eind de tekst "Uno".',
    "pl": "Moje zdjęcie przez 6 sekund, potem cały film bez dźwięku, na końcu napis „Uno”.",
}
STORY = {
    "es": "Una calle mojada de noche, cámara lateral lenta, para historias de Instagram, 8 segundos.",
    "fr": "Une rue sous la pluie la nuit, la caméra glisse vers la gauche, format story, 8 secondes.",
    "de": "Eine verregnete Gasse bei Nacht, die Kamera gleitet nach links, Story-Format, 8 Sekunden.",
    "pt": "Uma rua molhada à noite, sintetizador anos 80, formato story, 8 segundos.",
    "it": "Un vicolo bagnato di notte, la camera scivola verso sinistra, formato storia, 8 secondi.",
    "ja": "雨に濡れた夜の路地、80年代風のシンセ、ストーリー用、8秒。",
    "ko": "비에 젖은 밤거리, 80년대 신스 음악, 스토리용, 8초.",
    "ru": "Мокрая от дождя улица ночью, формат сторис, 8 секунд.",
    "ar": "شارع مبلل بالمطر ليلاً، بمقاس الستوري، 8 ثوانٍ.",
    "hi": "रात में बारिश से भीगी सड़क, 80 के दशक का सिंथ संगीत, स्टोरी के लिए, 8 सेकंड।",
    "id": "Gang basah sehabis hujan malam-malam, musik synth 80-an, buat story, 8 detik.",
    "vi": "Con hẻm ướt mưa ban đêm, nhạc synth thập niên 80, làm story, 8 giây.",
    "tr": "Gece yağmurdan ıslanmış sokak, 80'ler synth müziği, hikâye formatında, 8 saniye.",
    "th": "ตรอกเปียกฝนตอนกลางคืน ดนตรีซินธ์ยุค 80 สำหรับสตอรี่ 8 วินาที",
    "nl": "Een natgeregend steegje 's nachts, verhaalformaat, 8 seconden.",
    "pl": "Mokra od deszczu uliczka nocą, format relacji, 8 sekund.",
    "en": "a wet street at night, for stories on instagram, 8 seconds",
}
SYNTH = ("pt", "ja", "ko", "hi", "id", "vi", "tr", "th")
BELOW = {
    "es": "Escribe «Uno» y debajo «12» en blanco sobre rosa, con piano romántico.",
    "de": "Schreib „Uno“ und darunter „12“ in Weiß auf Rosa, dazu romantisches Klavier.",
    "it": "Scrivi «Uno» e sotto «12» in bianco su rosa, con un pianoforte romantico.",
    "ru": "Напиши «Uno», а ниже «12», белым по розовому, под романтичное пианино.",
    "tr": 'Pembe üzerine beyaz harflerle "Uno", altına "12" yaz, romantik piyano ile.',
    "nl": 'Schrijf "Uno" en daaronder "12" in het wit op roze, met romantische piano.',
    "vi": 'Viết "Uno" và bên dưới "12" chữ trắng trên nền hồng, piano lãng mạn.',
    "pl": "Napisz „Uno”, a pod spodem „12”, białe litery na różowym tle, romantyczny fortepian.",
}


@pytest.mark.parametrize("language", PHOTO_THEN_VIDEO)
def test_a_photo_and_then_the_video_without_its_sound(language):
    draft, said = made(PHOTO_THEN_VIDEO[language], *FILES, language=language)
    assert [(clip["asset"], clip["d"], clip.get("vol")) for clip in of(draft, 0)] == [
        ("a1", 6000, None),
        ("a2", 8000, 0.0),
    ], said
    assert [(text, start) for text, start, _ in titles(draft)] == [("Uno", 11)]


@pytest.mark.parametrize("language", STORY)
def test_a_story_is_upright(language):
    draft, said = made(STORY[language], language=language)
    scene = of(draft, 0)[0]["scene"]
    assert (scene["kind"], scene["time"], draft["m"]["aspect"]) == ("street", "night", "9:16"), said
    if language in SYNTH:
        assert of(draft, 1)[0]["music"]["style"] == "synthwave"


@pytest.mark.parametrize("language", BELOW)
def test_a_text_below_a_text_is_its_second_line(language):
    draft, said = made(BELOW[language], language=language)
    (clip,) = of(draft, 0)
    assert (clip["scene"]["words"], clip["scene"]["ink"], clip["scene"]["ground"]) == (
        "Uno\n12",
        "#ffffff",
        "#ff5fa2",
    ), said


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ko", "4초짜리 컷 세 개: 바닷속 해파리, 열대 해변, 바다 위 불꽃놀이."),
        (
            "tr",
            "4'er saniyelik üç çekim: su altında denizanaları, tropik plaj, deniz üzerinde havai fişekler.",
        ),
        ("th", "สามฉาก ฉากละ 4 วินาที: แมงกะพรุนใต้น้ำ ชายหาดเขตร้อน พลุเหนือทะเล เพลงหน้าร้อนสนุกๆ"),
    ],
)
def test_shots_of_a_length_that_are_counted_first(language, words):
    draft, said = made(words, language=language)
    shots = [(clip["scene"]["kind"], clip["d"]) for clip in of(draft, 0)]
    assert ([kind for kind, _ in shots], draft["d"]) == (["underwater", "beach", "fireworks"], 12000), said


def test_without_sound_is_said_of_the_clips_where_music_is_wished_and_else_of_the_film():
    draft, _ = made("join both my clips, without sound, happy music", FILES[1])
    assert of(draft, 0)[0]["vol"] == 0.0
    assert of(draft, 1)[0]["music"]["style"] == "upbeat"
    assert not of(made("a forest video without sound")[0], 1)
