"""Edits in sixteen languages: music that is too loud or hardly heard, that starts softly, that is at a level; dark edges."""

import pytest

from promptreel_studio.agent.drafts import VIDEO, music_of
from studio.agent.drafts import of
from studio.agent.phrases.kit import clips
from studio.agent.tables_sixteen_languages import NIGHT, VAN, does_what_it_says, edits

EDITS = {
    "half-as-loud": (
        NIGHT,
        (),
        lambda a: [0.4] == [m["vol"] for m in music_of(a)] and 15_000 == a["d"],
        """
es|la música está muy fuerte, bájala a la mitad
fr|la musique est trop forte, diminue-la de moitié
de|die Musik ist zu laut, mach sie halb so laut
pt|a música está alta demais, baixa pela metade
it|la musica è troppo forte, abbassala della metà
ja|音楽が大きすぎるので半分にして
ko|음악이 너무 커요, 반으로 줄여줘
ru|музыка слишком громкая, убавь наполовину
ar|الموسيقى عالية جدا، نزلها للنص
hi|संगीत बहुत तेज़ है, आधा कर दो
id|musiknya kekencengan, kecilin setengahnya
vi|nhạc to quá, giảm xuống còn một nửa
tr|müzik çok yüksek, yarıya indir
th|เพลงดังเกินไป ลดลงครึ่งหนึ่ง
nl|de muziek is te hard, zet haar op de helft
pl|muzyka jest za głośna, ścisz o połowę
""",
    ),
    "hardly-heard": (
        NIGHT,
        (),
        lambda a: [True] == [m["vol"] > 0.8 for m in music_of(a)],
        """
es|la canción está muy bajita, súbela
fr|on n'entend presque pas la musique, monte-la
de|man hört die Musik kaum, mach sie lauter
pt|a música tá baixinha demais, aumenta
it|la musica si sente poco, alzala
ja|音楽がほとんど聞こえないから大きくして
ko|음악이 거의 안 들려, 키워줘
ru|музыку почти не слышно, прибавь
ar|الموسيقى ما تنسمع، ارفعها
hi|संगीत सुनाई नहीं दे रहा, बढ़ाओ
id|musiknya hampir nggak kedengeran, gedein
vi|nhạc nghe nhỏ quá, mở to lên
tr|müzik zor duyuluyor, sesini aç
th|เพลงแทบไม่ได้ยิน เปิดดังขึ้นหน่อย
nl|je hoort de muziek bijna niet, zet 'm harder
pl|muzyki prawie nie słychać, podgłośnij
""",
    ),
    "to-a-level": (
        NIGHT,
        (),
        lambda a: [0.25] == [m["vol"] for m in music_of(a)],
        """
es|la música ponla al 25
fr|la musique à 25
de|Musik nur 25
pt|música no 25
it|porta la musica a 25
ja|音楽は25でいい
ko|음악은 25로 맞춰줘
ru|музыку на 25
ar|الموسيقى على 25
hi|संगीत 25 पर रखो
id|musiknya di 25 aja
vi|để nhạc ở mức 25
tr|müziği 25'e getir
th|ปรับเพลงไว้ที่ 25
nl|muziek op 25
pl|muzyka na 25
""",
    ),
    "starts-softly": (
        NIGHT,
        (),
        lambda a: [True] == [m["fade_in"] > 0 for m in music_of(a)],
        """
es|que la música vaya de menos a más al comienzo
pt|a música podia começar devagarinho
ja|音楽は最初だんだん大きく
de|die Musik soll am Anfang langsam lauter werden
nl|laat de muziek langzaam opkomen
pl|niech muzyka na początku narasta
""",
    ),
    "dark-edges": (
        NIGHT,
        (),
        lambda a: all(c["filters"]["vignette"] > 0 for c in clips(a)),
        """
es|oscurece un poco los bordes
fr|assombris les bords
de|dunkle die Ränder ab
it|scurisci i bordi
ja|周りを暗くして
ko|가장자리 어둡게 해줘
ru|затемни края
ar|غمّق الأطراف
hi|किनारे गहरे कर दो
id|gelapin pinggirannya
vi|làm tối viền
tr|kenarları karart
th|ทำขอบให้มืดลง
pl|przyciemnij brzegi
""",
    ),
    "twice-as-slow": (
        VAN,
        (),
        lambda a: [0.5] == [s["speed"] for s in of(a, VIDEO) if s["asset"] == "a3"],
        """
es|la hoguera dos veces más lenta
fr|le feu de camp deux fois plus lent
de|das Lagerfeuer doppelt so langsam
pt|a fogueira duas vezes mais lenta
it|il falò due volte più lento
ru|костёр в два раза медленнее
tr|kamp ateşini iki kat yavaşlat
nl|het kampvuur twee keer zo langzaam
pl|ognisko dwa razy wolniej
ko|모닥불을 두 배 느리게
ja|キャンプファイヤーを2倍遅く
id|api unggunnya dua kali lebih lambat
vi|lửa trại chậm gấp đôi
th|กองไฟช้าลงสองเท่า
""",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("start", "first", "holds", "language", "words"), edits(EDITS))
def test_sound_looks_and_speed_are_changed_as_people_say_it(start, first, holds, language, words):
    does_what_it_says(start, first, holds, language, words)
