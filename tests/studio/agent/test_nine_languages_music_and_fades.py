"""Edits as people type them in nine further languages: music, fades and transitions."""

import pytest

from studio.agent.drafts import check
from studio.agent.phrases.kit import Project, clips, sounds
from studio.agent.tables_nine_languages import DRAWN, FILES, does_what_it_says, edits

EDITS = {
    "m1": (
        DRAWN,
        lambda a: "piano" == sounds(a)[0]["music"]["style"],
        {
            "ja": ('音楽をピアノに変えてください',),
            "ko": ('음악을 피아노로 바꿔주세요',),
            "ru": ('Поменяй музыку на пианино',),
            "tr": ('Müziği piyanoyla değiştir',),
            "ar": ('غيّر الموسيقى إلى بيانو',),
            "vi": ('Đổi nhạc sang piano',),
            "id": ('Ganti musiknya jadi piano',),
            "hi": ('संगीत बदलकर पियानो कर दो',),
            "th": ('เปลี่ยนเพลงเป็นเปียโน',),
        },
    ),
    "m5": (
        DRAWN,
        lambda a: 2000 == sounds(a)[0]["fade_in"],
        {
            "ja": ('音楽をフェードインさせて',),
            "ko": ('음악이 서서히 커지게 해줘',),
            "ru": ('Сделай плавное нарастание музыки в начале',),
            "tr": ('müzik yavaşça başlasın, fade in yap',),
            "ar": ('اجعل الموسيقى تبدأ بالتدريج',),
            "vi": ('Cho nhạc to dần lúc đầu',),
            "id": ('Buat musiknya fade in',),
            "hi": ('संगीत को धीरे-धीरे शुरू करो',),
            "th": ('ให้เพลงค่อยๆ ดังขึ้นตอนเริ่ม',),
        },
    ),
    "m6": (
        DRAWN,
        lambda a: 2000 == sounds(a)[0]["fade_out"],
        {
            "ja": ('最後に音楽をフェードアウトして', '音楽の最後をフェードアウトにしてください',),
            "ko": ('끝에서 음악 페이드아웃 해줘', '음악 끝부분 페이드아웃',),
            "ru": ('В конце плавно заглуши музыку', 'В конце музыка должна плавно затихнуть',),
            "tr": ('Sonda müziği yavaşça kıs', 'Müzik sonda yavaşça bitsin',),
            "ar": ('تلاشي الموسيقى في النهاية', 'خلّي الموسيقى تخفت تدريجيا في النهاية',),
            "vi": ('Cho nhạc nhỏ dần ở cuối', 'Cuối video nhạc nhỏ dần',),
            "id": ('Musiknya fade out di akhir ya', 'Di akhir musiknya pelan-pelan hilang',),
            "hi": ('अंत में संगीत फेड आउट करो', 'आखिर में म्यूजिक धीरे-धीरे बंद हो',),
            "th": ('ให้เพลงค่อยๆ เบาลงตอนจบ', 'ตอนจบให้เพลงค่อยๆ เบาลง',),
        },
    ),
    "m8": (
        FILES,
        lambda a: "a6" == sounds(a)[0]["asset"],
        {
            "ja": ('song.mp3をBGMにして', 'song.mp3を背景音楽に使って',),
            "ko": ('song.mp3를 배경음악으로 써줘', '배경음악으로 song.mp3 사용해줘',),
            "ru": ('Поставь song.mp3 фоновой музыкой', 'Используй song.mp3 в качестве музыки',),
            "tr": ("song.mp3'ü arka plan müziği olarak kullan", "Müzik olarak song.mp3'ü kullan",),
            "ar": ('استخدم song.mp3 كموسيقى خلفية', 'خلي song.mp3 موسيقى الخلفية',),
            "vi": ('Dùng song.mp3 làm nhạc nền', 'Lấy song.mp3 làm nhạc nền',),
            "id": ('Pakai song.mp3 sebagai musik latar', 'Jadikan song.mp3 musik latarnya',),
            "hi": ('song.mp3 को बैकग्राउंड म्यूजिक बनाओ', 'बैकग्राउंड में song.mp3 चलाओ',),
            "th": ('ใช้ song.mp3 เป็นเพลงประกอบ', 'เอา song.mp3 มาเป็นเพลงประกอบ',),
        },
    ),
    "2b09": (
        DRAWN,
        lambda a: 0.9 == sounds(a)[0]["vol"],
        {
            "ja": ('音楽の音量を90%まで上げて',),
            "ko": ('음악 소리를 90%까지 올려줘',),
            "ru": ('Прибавь громкость музыки до 90%',),
            "tr": ("Müzik sesini yüzde 90'a çıkar",),
            "ar": ('ارفع صوت الموسيقى إلى 90%',),
            "vi": ('Tăng âm lượng nhạc lên 90%',),
            "id": ('Naikkan volume musik ke 90%',),
            "hi": ('म्यूजिक का वॉल्यूम 90% तक बढ़ा दो',),
            "th": ('เพิ่มเสียงเพลงเป็น 90%',),
        },
    ),
    "3b05": (
        DRAWN,
        lambda a: 3000 == sounds(a)[0]["st"],
        {
            "ja": ('音楽は0:03から始めて',),
            "ko": ('음악이 0:03부터 시작하게 해줘',),
            "ru": ('Пусть музыка начнётся с 0:03',),
            "tr": ("Müzik 0:03'te başlasın",),
            "ar": ('اجعل الموسيقى تبدأ عند 0:03',),
            "vi": ('Cho nhạc bắt đầu từ 0:03',),
            "id": ('Musiknya mulai di 0:03',),
            "hi": ('संगीत 0:03 से शुरू हो',),
            "th": ('ให้เพลงเริ่มที่ 0:03',),
        },
    ),
    "x2": (
        FILES,
        lambda a: [None, 1000, None, None] == [(c.get("tr") or {}).get("d") for c in clips(a)],
        {
            "ja": ('クリップ1と2の間に1秒のクロスフェードを入れてください',),
            "ko": ('1번과 2번 클립 사이에 1초짜리 크로스페이드 넣어줘',),
            "ru": ('Сделай кроссфейд 1 секунду между клипами 1 и 2',),
            "tr": ('Klip 1 ve klip 2 arasına 1 saniyelik çapraz geçiş koy',),
            "ar": ('أضف تلاشي متقاطع لمدة ثانية واحدة بين المقطع 1 والمقطع 2',),
            "vi": ('Thêm crossfade 1 giây giữa clip 1 và clip 2',),
            "id": ('Kasih transisi crossfade 1 detik antara klip 1 dan klip 2',),
            "hi": ('क्लिप 1 और 2 के बीच 1 सेकंड का क्रॉसफेड जोड़ो',),
            "th": ('ใส่ครอสเฟด 1 วินาทีระหว่างคลิป 1 กับคลิป 2',),
        },
    ),
    "x4": (
        FILES,
        lambda a: 1000 == clips(a)[-1]["fade_out"],
        {
            "ja": ('最後は黒にフェードアウト', 'エンディングは黒くフェードアウト',),
            "ko": ('마지막에 검은 화면으로 페이드아웃', '끝날 때 화면이 서서히 어두워지게 해줘',),
            "ru": ('В конце затемнение в чёрный', 'Заверши затемнением',),
            "tr": ('Sonda siyaha karart', 'Video sonda siyaha kararsın',),
            "ar": ('تلاشي إلى الأسود في النهاية', 'في النهاية تلاشي إلى اللون الأسود',),
            "vi": ('Mờ dần sang màu đen ở cuối', 'Cuối video tối dần thành đen',),
            "id": ('Fade ke hitam di akhir', 'Di akhir gelap perlahan jadi hitam',),
            "hi": ('अंत में काले में फेड करो', 'अंत में स्क्रीन काली हो जाए',),
            "th": ('เฟดเป็นสีดำตอนจบ', 'ตอนจบค่อยๆ มืดเป็นสีดำ',),
        },
    ),
    "2e04": (
        FILES,
        lambda a: 1000 == clips(a)[0]["fade_in"],
        {
            "ja": ('最初は黒からフェードインして',),
            "ko": ('시작할 때 검은 화면에서 페이드인 해줘',),
            "ru": ('Начни с плавного появления из чёрного',),
            "tr": ('Videonun başı siyahtan açılsın',),
            "ar": ('ابدأ الفيديو بظهور تدريجي من الأسود',),
            "vi": ('Mở đầu sáng dần từ màu đen',),
            "id": ('Mulai dengan fade in dari hitam',),
            "hi": ('शुरुआत में काले से फेड इन करो',),
            "th": ('เริ่มต้นด้วยเฟดจากสีดำ',),
        },
    ),
}  # fmt: skip


@pytest.mark.parametrize(("start", "holds", "language", "words"), edits(EDITS))
def test_an_edit_in_everyday_words_does_what_it_says(start, holds, language, words):
    does_what_it_says(start, holds, language, words)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ja", "音楽を10%上げて"),
        ("ko", "음악을 10% 올려줘"),
        ("ru", "Подними музыку на 10%"),
        ("tr", "Müziği %10 artır"),
        ("ar", "ارفع الموسيقى 10%"),
        ("vi", "Tăng nhạc 10%"),
        ("id", "Naikkan musik 10%"),
        ("hi", "संगीत 10% बढ़ाओ"),
        ("th", "เพิ่มเสียงเพลง 10%"),
    ],
)
def test_raised_by_a_share_is_not_set_to_it(language, words):
    project = Project(())
    project.say(DRAWN)
    assert 0.9 == sounds(check(project.say(words, language).draft))[0]["vol"]
