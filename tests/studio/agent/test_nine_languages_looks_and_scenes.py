"""Edits as people type them in nine further languages: looks, formats, weather and camera."""

import pytest

from studio.agent.phrases.kit import clips
from studio.agent.tables_nine_languages import DRAWN, FILES, does_what_it_says, edits

EDITS = {
    "f1": (
        DRAWN,
        lambda a: [None, 0.2, None] == [c.get("filters", {}).get("brightness") for c in clips(a)],
        {
            "ja": ('ビーチのシーンを明るくして', 'ビーチをもっと明るくできる？',),
            "ko": ('해변 장면을 더 밝게 해줘', '해변 장면 밝기 높여줘',),
            "ru": ('Сделай сцену на пляже ярче', 'Осветли сцену с пляжем',),
            "tr": ('Sahil sahnesini aydınlat', 'Sahil sahnesini daha aydınlık yap',),
            "ar": ('اجعل مشهد الشاطئ أكثر إشراقا', 'فتّح مشهد الشاطئ',),
            "vi": ('Làm cảnh bãi biển sáng hơn', 'Tăng độ sáng cảnh bãi biển',),
            "id": ('Buat adegan pantai lebih terang', 'Cerahkan adegan pantai',),
            "hi": ('समुद्र तट वाले सीन को और चमकीला करो', 'समुद्र तट वाला सीन ब्राइट करो',),
            "th": ('ทำฉากชายหาดให้สว่างขึ้น', 'เพิ่มแสงฉากชายหาด',),
        },
    ),
    "f4": (
        DRAWN,
        lambda a: -0.2 == clips(a)[0]["filters"]["saturation"],
        {
            "ja": ('彩度を下げてほしいです',),
            "ko": ('채도 낮춰줘',),
            "ru": ('Уменьши насыщенность',),
            "tr": ('Doygunluğu azalt',),
            "ar": ('قلل التشبع',),
            "vi": ('Giảm độ bão hòa',),
            "id": ('Kurangi saturasi',),
            "hi": ('सैचुरेशन कम करो',),
            "th": ('ลดความอิ่มตัวของสี',),
        },
    ),
    "2f07": (
        DRAWN,
        lambda a: [None, 0.2, None] == [c.get("filters", {}).get("contrast") for c in clips(a)],
        {
            "ja": ('ビーチのシーンのコントラストを強くして',),
            "ko": ('해변 장면 대비를 높여줘',),
            "ru": ('Добавь контраста в сцену с пляжем',),
            "tr": ('Sahil sahnesinin kontrastını artır',),
            "ar": ('زد تباين مشهد الشاطئ',),
            "vi": ('Tăng tương phản cho cảnh bãi biển',),
            "id": ('Tambah kontras di adegan pantai',),
            "hi": ('समुद्र तट वाले सीन का कंट्रास्ट बढ़ाओ',),
            "th": ('เพิ่มคอนทราสต์ให้ฉากชายหาด',),
        },
    ),
    "a3": (
        DRAWN,
        lambda a: "9:16" == a["m"]["aspect"],
        {
            "ja": ('アスペクト比を9:16に変更', '9:16にして',),
            "ko": ('화면 비율을 9:16으로 바꿔주세요', '9:16으로 바꿔줘',),
            "ru": ('поменяй соотношение сторон на 9:16', 'Нужен формат 9:16',),
            "tr": ('En boy oranını 9:16 yap', '9:16 yap',),
            "ar": ('غيّر نسبة العرض إلى 9:16', 'أريد 9:16',),
            "vi": ('đổi tỉ lệ khung hình thành 9:16', 'Cho tỉ lệ 9:16',),
            "id": ('ganti rasio jadi 9:16', 'Bikin 9:16',),
            "hi": ('आस्पेक्ट रेशियो 9:16 करो', '9:16 में कर दो',),
            "th": ('เปลี่ยนอัตราส่วนภาพเป็น 9:16', 'ขอ 9:16',),
        },
    ),
    "g1": (
        DRAWN,
        lambda a: ["dawn", "sunset", "day"] == [c["scene"]["time"] for c in clips(a)],
        {
            "ja": ('雪のシーンを朝焼けにして', '雪のシーンを日の出の時間にして',),
            "ko": ('눈 장면을 해 뜰 때로 바꿔줘', '눈 장면을 아침으로',),
            "ru": ('В снежной сцене пусть будет рассвет', 'Сделай снежную сцену на рассвете',),
            "tr": ('Kar sahnesi gün doğumunda olsun', 'Kar sahnesini gün doğumuna çevir',),
            "ar": ('اجعل مشهد الثلج عند الشروق', 'خلي مشهد الثلج وقت الشروق',),
            "vi": ('Cho cảnh tuyết vào lúc bình minh', 'Đổi cảnh tuyết thành lúc bình minh',),
            "id": ('Ubah adegan salju menjadi saat matahari terbit', 'Adegan salju jadi pagi hari',),
            "hi": ('बर्फ वाले सीन में सूर्योदय कर दो', 'बर्फ वाला सीन सुबह का कर दो',),
            "th": ('เปลี่ยนฉากหิมะเป็นตอนพระอาทิตย์ขึ้น', 'ทำฉากหิมะเป็นตอนเช้า',),
        },
    ),
    "g2": (
        DRAWN,
        lambda a: [1.6, None, None] == [c["scene"]["amounts"].get("snow") for c in clips(a)],
        {
            "ja": ('最初のシーンの雪を増やして',),
            "ko": ('첫 장면에 눈이 더 많이 오게 해줘',),
            "ru": ('Больше снега в первой сцене',),
            "tr": ('İlk sahnede daha çok kar olsun',),
            "ar": ('ثلج أكثر في المشهد الأول',),
            "vi": ('Thêm tuyết ở cảnh đầu',),
            "id": ('Lebih banyak salju di adegan pertama',),
            "hi": ('पहले सीन में और बर्फ गिराओ',),
            "th": ('เพิ่มหิมะในฉากแรก',),
        },
    ),
    "g4": (
        DRAWN,
        lambda a: [0.6] * 3 == [c["scene"]["camera"]["speed"] for c in clips(a)],
        {
            "ja": ('カメラをもっとゆっくり動かして',),
            "ko": ('카메라를 더 천천히 움직여줘',),
            "ru": ('Пусть камера движется медленнее',),
            "tr": ('Kamera daha yavaş hareket etsin',),
            "ar": ('أبطئ حركة الكاميرا',),
            "vi": ('Cho camera di chuyển chậm hơn',),
            "id": ('Perlambat gerakan kamera',),
            "hi": ('कैमरा धीरे चलाओ',),
            "th": ('ให้กล้องเคลื่อนช้าลง',),
        },
    ),
    "2k02": (
        DRAWN,
        lambda a: clips(a)[2]["scene"]["amounts"]["rain"] < 1,
        {
            "ja": ('雨を弱くして',),
            "ko": ('비를 좀 줄여줘',),
            "ru": ('Поменьше дождя',),
            "tr": ('Yağmuru azalt',),
            "ar": ('قلل المطر',),
            "vi": ('Bớt mưa đi',),
            "id": ('Kurangi hujannya',),
            "hi": ('बारिश कम करो',),
            "th": ('ลดฝนลง',),
        },
    ),
    "3e04": (
        FILES,
        lambda a: clips(a)[2]["zoom"]["from"]["scale"] > clips(a)[2]["zoom"]["to"]["scale"],
        {
            "ja": ('cat.jpgをゆっくりズームアウトして',),
            "ko": ('cat.jpg를 천천히 줌아웃 해줘',),
            "ru": ('Медленно отдаляй cat.jpg',),
            "tr": ("cat.jpg'de yavaşça uzaklaş",),
            "ar": ('تصغير بطيء على cat.jpg',),
            "vi": ('Thu nhỏ chậm ảnh cat.jpg',),
            "id": ('Zoom out pelan di cat.jpg',),
            "hi": ('cat.jpg पर धीरे-धीरे ज़ूम आउट करो',),
            "th": ('ซูมออกช้าๆ ที่ cat.jpg',),
        },
    ),
    "3k02": (
        DRAWN,
        lambda a: ["snow", "clear", "snow"] == [c["scene"]["weather"] for c in clips(a)],
        {
            "ja": ('最後のシーンの雨を雪に変えて',),
            "ko": ('마지막 장면의 비를 눈으로 바꿔줘',),
            "ru": ('В последней сцене замени дождь на снег',),
            "tr": ('Son sahnede yağmuru kara çevir',),
            "ar": ('حوّل المطر إلى ثلج في المشهد الأخير',),
            "vi": ('Đổi mưa thành tuyết ở cảnh cuối',),
            "id": ('Ubah hujan jadi salju di adegan terakhir',),
            "hi": ('आखिरी सीन में बारिश को बर्फ में बदलो',),
            "th": ('เปลี่ยนฝนเป็นหิมะในฉากสุดท้าย',),
        },
    ),
    "3k03": (
        DRAWN,
        lambda a: ["snow", "clear", "fog"] == [c["scene"]["weather"] for c in clips(a)],
        {
            "ja": ('森のシーンに霧を出して',),
            "ko": ('숲 장면에 안개 넣어줘',),
            "ru": ('Добавь туман в сцену с лесом',),
            "tr": ('Orman sahnesine sis ekle',),
            "ar": ('أضف ضباب في مشهد الغابة',),
            "vi": ('Thêm sương mù vào cảnh rừng',),
            "id": ('Tambahkan kabut di adegan hutan',),
            "hi": ('जंगल वाले सीन में कोहरा डालो',),
            "th": ('ใส่หมอกในฉากป่า',),
        },
    ),
}  # fmt: skip


@pytest.mark.parametrize(("start", "holds", "language", "words"), edits(EDITS))
def test_an_edit_in_everyday_words_does_what_it_says(start, holds, language, words):
    does_what_it_says(start, holds, language, words)
