"""Edits in sixteen languages: the sound of a clip and of the music, one file for another, the end, questions."""

import pytest

from promptreel_studio.agent.drafts import AUDIO
from studio.agent.drafts import of, scene
from studio.agent.phrases.kit import clips, files
from studio.agent.tables_sixteen_languages import INTERVIEW, PARTY, RACE, SEA, VAN, does_what_it_says, edits

EDITS = {
    "half-volume": (
        RACE,
        (),
        lambda a: [(2, 0.5)] == [(n, c["vol"]) for n, c in enumerate(clips(a)) if c.get("vol", 1) < 1] and 0.8 == of(a, AUDIO)[0]["vol"],
        """
es|Baja el sonido del público a la mitad
fr|Baisse le son de la foule de moitié
de|Das Publikum bitte nur halb so laut
pt|Abaixa o som da multidão pela metade
it|Dimezza il volume della folla
ja|観客の動画の音量を半分にして
ko|관중 영상 소리를 반으로 줄여줘
ru|Звук толпы сделай вдвое тише
ar|خفّض صوت الجمهور إلى النصف
hi|भीड़ वाले वीडियो की आवाज़ आधी कर दो
id|Suara penontonnya dikecilkan setengah
vi|Giảm tiếng đám đông còn một nửa
tr|Kalabalığın sesini yarıya indir
th|ลดเสียงฝูงชนลงครึ่งหนึ่ง
nl|Zet het publiek half zo hard
pl|Ścisz tłum o połowę
""",
    ),
    "music-half": (
        RACE,
        (),
        lambda a: 0.4 == of(a, AUDIO)[0]["vol"] and all(1 == c.get("vol", 1) for c in clips(a)),
        """
es|Baja la música a la mitad
fr|Baisse la musique de moitié
de|Die Musik bitte nur halb so laut
pt|Abaixa a música pela metade
it|Dimezza il volume della musica
ja|音楽の音量を半分にして
ko|음악 소리를 반으로 줄여줘
ru|Музыку сделай вдвое тише
ar|خفّض صوت الموسيقى إلى النصف
hi|संगीत की आवाज़ आधी कर दो
id|Musiknya dikecilkan setengah
vi|Giảm tiếng nhạc còn một nửa
tr|Müziğin sesini yarıya indir
th|ลดเสียงเพลงลงครึ่งหนึ่ง
nl|Zet de muziek half zo hard
pl|Ścisz muzykę o połowę
""",
    ),
    "replaced": (
        PARTY,
        (),
        lambda a: ["a1", "a2", "b3", "a4"] == files(a),
        """
es|Reemplaza la tarta por los globos
fr|Remplace le gâteau par les ballons
de|Ersetze den Kuchen durch die Ballons
pt|Substitua o bolo pelos balões
it|Sostituisci la torta con i palloncini
ja|ケーキを風船の写真に差し替えて
ko|케이크를 풍선 사진으로 교체해줘
ru|Замени торт на шарики
ar|استبدل الكعكة بالبالونات
hi|केक की जगह गुब्बारे लगा दो
id|Ganti kuenya sama balon
vi|Thay bánh kem bằng bóng bay
tr|Pastayı balonlarla değiştir
th|เปลี่ยนเค้กเป็นลูกโป่ง
nl|Vervang de taart door de ballonnen
pl|Zamień tort na balony
""",
    ),
    "ends-with": (
        VAN,
        (),
        lambda a: ["a1", "a2", "a4", "a3"] == files(a),
        """
es|Termina con la hoguera
fr|Termine par le feu de camp
de|Hör mit dem Lagerfeuer auf
pt|Termina com a fogueira
it|Chiudi con il falò
ja|最後は焚き火で終わって
ko|모닥불로 끝나게 해줘
ru|Закончи костром
ar|اختم بنار المخيم
hi|अंत में अलाव दिखाओ
id|Akhiri dengan api unggun
vi|Kết thúc bằng lửa trại
tr|Kamp ateşiyle bitsin
th|จบด้วยกองไฟ
nl|Sluit af met het kampvuur
pl|Zakończ ogniskiem
""",
    ),
    "sunrise": (
        SEA,
        (),
        lambda a: "dawn" == scene(a)["time"],
        """
es|Que amanezca en el mar
fr|Mets la mer au lever du soleil
de|Lass die Sonne aufgehen
pt|Muda o mar para o amanhecer
it|Fai sorgere il sole
ja|海を日の出にして
ko|바다를 일출로 바꿔줘
ru|Пусть взойдёт солнце
ar|اجعل البحر وقت الشروق
hi|समुद्र पर सूर्योदय कर दो
id|Lautnya pas matahari terbit dong
vi|Cho biển lúc bình minh
tr|Güneş doğsun
th|ให้ทะเลเป็นตอนพระอาทิตย์ขึ้น
nl|Laat de zon opkomen boven zee
pl|Niech wzejdzie słońce
""",
    ),
    "question": (
        INTERVIEW,
        (),
        lambda a: [1] == [n for n, c in enumerate(clips(a)) if (c.get("filters") or {}).get("look") == "sepia"],
        """
es|¿Puedes poner el perro en sepia?
fr|Le chien, tu peux le passer en sépia ?
de|Könntest du den Hund in Sepia tauchen?
pt|Será que dá para deixar o cachorro em sépia?
it|Il cane lo vorrei in seppia
ja|犬の写真をセピア調にしてもらえますか
ko|강아지 사진 세피아로 해주실래요?
ru|Собаку можно в сепию?
ar|هل يمكنك جعل صورة الكلب سيبيا؟
hi|कुत्ते की फोटो सेपिया में कर सकते हो?
id|Foto anjing bisa dibikin sepia?
vi|Làm ảnh chó kiểu sepia được không?
tr|Köpeği sepya yapabilir misin?
th|ทำรูปหมาเป็นซีเปียได้ไหม
nl|Kan de hond in sepia?
pl|Czy pies może być w sepii?
""",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("start", "first", "holds", "language", "words"), edits(EDITS))
def test_the_file_is_the_one_that_was_meant(start, first, holds, language, words):
    does_what_it_says(start, first, holds, language, words)
