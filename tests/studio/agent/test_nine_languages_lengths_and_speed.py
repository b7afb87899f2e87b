"""Edits as people type them in nine further languages: lengths, parts and speed of clips."""

import pytest

from studio.agent.phrases.kit import clips
from studio.agent.tables_nine_languages import DRAWN, FILES, does_what_it_says, edits

EDITS = {
    "c1": (
        FILES,
        lambda a: 4000 == clips(a)[0]["d"],
        {
            "ja": ('1つ目のクリップを4秒に縮めて', '最初のクリップを4秒にトリミング',),
            "ko": ('첫 번째 클립을 4초로 줄여줘', '첫 번째 영상을 4초로 트림해줘',),
            "ru": ('Обрежь первый клип до 4 секунд', 'Укороти первый клип до 4 секунд',),
            "tr": ('İlk klibi 4 saniyeye kısalt', 'ilk klibi 4 saniye yap',),
            "ar": ('قص المقطع الأول إلى 4 ثوان', 'اجعل المقطع الأول 4 ثوان',),
            "vi": ('Cắt clip đầu tiên còn 4 giây', 'Cho clip đầu tiên còn 4 giây',),
            "id": ('Potong klip pertama jadi 4 detik', 'Klip pertama jadikan 4 detik',),
            "hi": ('पहली क्लिप को 4 सेकंड की कर दो', 'पहली वीडियो क्लिप 4 सेकंड की करें',),
            "th": ('ตัดคลิปแรกให้เหลือ 4 วินาที', 'ย่อคลิปแรกเหลือ 4 วินาที',),
        },
    ),
    "c2": (
        FILES,
        lambda a: (10_000, 2000) == (clips(a)[0]["d"], clips(a)[0]["src_in"]),
        {
            "ja": ('最初のクリップの冒頭2秒をカットして', '最初のクリップの頭から2秒を切って',),
            "ko": ('첫 번째 클립 앞부분 2초 잘라줘', '첫 번째 클립 처음 2초를 날려줘',),
            "ru": ('Отрежь 2 секунды от начала первого клипа', 'Срежь первые 2 секунды у первого клипа',),
            "tr": ('İlk klibin başından 2 saniye kes', 'İlk klibin ilk 2 saniyesini at',),
            "ar": ('احذف أول ثانيتين من المقطع الأول', 'قص أول ثانيتين من المقطع الأول',),
            "vi": ('Cắt bỏ 2 giây đầu của clip đầu tiên', 'Bỏ 2 giây đầu của clip 1',),
            "id": ('Potong 2 detik dari awal klip pertama', 'Hapus 2 detik pertama klip pertama',),
            "hi": ('पहली क्लिप की शुरुआत से 2 सेकंड काट दो', 'पहली क्लिप के शुरू के 2 सेकंड हटा दो',),
            "th": ('ตัด 2 วินาทีแรกของคลิปแรกออก', 'ตัด 2 วินาทีแรกออกจากคลิปแรก',),
        },
    ),
    "c4": (
        FILES,
        lambda a: [(0, 3000), (5000, 7000)] == [(c["src_in"], c["d"]) for c in clips(a)[:2]],
        {
            "ja": ('0:03から0:05までをカットして', '3秒から5秒を切り取ってください',),
            "ko": ('0:03부터 0:05까지 잘라내줘', '3초에서 5초 사이를 잘라줘',),
            "ru": ('Вырежи кусок с 0:03 до 0:05', 'Убери с 3 по 5 секунду',),
            "tr": ('0:03 ile 0:05 arasını kes', '3. saniye ile 5. saniye arasını çıkar',),
            "ar": ('احذف الجزء من 0:03 إلى 0:05', 'شيل الجزء من الثانية 3 إلى الثانية 5',),
            "vi": ('Cắt bỏ đoạn từ 0:03 đến 0:05', 'Xóa đoạn từ giây 3 đến giây 5',),
            "id": ('Potong bagian dari 0:03 sampai 0:05', 'Buang dari detik 3 sampai detik 5',),
            "hi": ('0:03 से 0:05 तक का हिस्सा काट दो', '3 सेकंड से 5 सेकंड तक का हिस्सा हटाओ',),
            "th": ('ตัดช่วง 0:03 ถึง 0:05 ออก', 'ตัดวินาทีที่ 3 ถึง 5 ออก',),
        },
    ),
    "c5": (
        FILES,
        lambda a: [4000, 8000] == [c["d"] for c in clips(a)[:2]],
        {
            "ja": ('最初のクリップを4秒のところで分割して',),
            "ko": ('첫 번째 클립을 4초에서 나눠줘',),
            "ru": ('Разрежь первый клип на 4 секунде',),
            "tr": ('İlk klibi 4. saniyede böl',),
            "ar": ('قسّم المقطع الأول عند الثانية 4',),
            "vi": ('Tách clip đầu tiên ở giây thứ 4',),
            "id": ('Bagi klip pertama di detik ke-4',),
            "hi": ('पहली क्लिप को 4 सेकंड पर दो हिस्सों में बांटो',),
            "th": ('แบ่งคลิปแรกที่วินาทีที่ 4',),
        },
    ),
    "2d02": (
        FILES,
        lambda a: [12_000, 5000, 4000, 4000] == [c["d"] for c in clips(a)],
        {
            "ja": ('2つ目のクリップの最後の2秒を削除して',),
            "ko": ('두 번째 클립의 마지막 2초를 지워줘',),
            "ru": ('Убери у второго клипа последние 2 секунды',),
            "tr": ('İkinci klibin son 2 saniyesini sil',),
            "ar": ('احذف آخر ثانيتين من المقطع الثاني',),
            "vi": ('Xóa 2 giây cuối của clip thứ hai',),
            "id": ('Hapus 2 detik terakhir klip kedua',),
            "hi": ('दूसरी क्लिप के आखिरी 2 सेकंड हटाओ',),
            "th": ('ลบ 2 วินาทีสุดท้ายของคลิปที่สอง',),
        },
    ),
    "2d04": (
        FILES,
        lambda a: [(0, 5000), (8000, 4000)] == [(c["src_in"], c["d"]) for c in clips(a)[:2]],
        {
            "ja": ('5秒から8秒の部分をカット',),
            "ko": ('5초부터 8초까지 삭제해 주세요',),
            "ru": ('Вырежи с 5 по 8 секунду',),
            "tr": ('5. saniyeden 8. saniyeye kadar olan kısmı kes',),
            "ar": ('اقطع من الثانية 5 إلى الثانية 8',),
            "vi": ('Cắt từ giây 5 đến giây 8',),
            "id": ('Potong dari detik 5 sampai 8',),
            "hi": ('5 सेकंड से 8 सेकंड तक काट दो',),
            "th": ('ตัดตั้งแต่วินาทีที่ 5 ถึง 8',),
        },
    ),
    "2d18": (
        FILES,
        lambda a: [12_000, 7000, 6000, 4000] == [c["d"] for c in clips(a)],
        {
            "ja": ('cat.jpgを6秒間表示して',),
            "ko": ('cat.jpg를 6초 동안 보여줘',),
            "ru": ('Покажи cat.jpg 6 секунд',),
            "tr": ('cat.jpg 6 saniye görünsün',),
            "ar": ('اعرض cat.jpg لمدة 6 ثوان',),
            "vi": ('Hiển thị cat.jpg trong 6 giây',),
            "id": ('Tampilkan cat.jpg selama 6 detik',),
            "hi": ('cat.jpg को 6 सेकंड तक दिखाओ',),
            "th": ('แสดง cat.jpg 6 วินาที',),
        },
    ),
    "3d17": (
        FILES,
        lambda a: [12_000, 7000, 3000, 3000] == [c["d"] for c in clips(a)],
        {
            "ja": ('写真はそれぞれ3秒にして',),
            "ko": ('사진은 각각 3초씩 보여줘',),
            "ru": ('Каждое фото по 3 секунды',),
            "tr": ('Her fotoğraf 3 saniye olsun',),
            "ar": ('اجعل كل صورة 3 ثوان',),
            "vi": ('Mỗi ảnh 3 giây',),
            "id": ('Setiap foto 3 detik',),
            "hi": ('हर फोटो 3 सेकंड की',),
            "th": ('รูปละ 3 วินาที',),
        },
    ),
    "c6": (
        FILES,
        lambda a: [1.0, 2.0, 1.0, 1.0] == [c["speed"] for c in clips(a)],
        {
            "ja": ('2番目のクリップを2倍速にして', '2番目の動画を倍の速さにして',),
            "ko": ('두 번째 클립을 2배속으로 해줘', '두 번째 영상 두 배로 빠르게',),
            "ru": ('Ускорь второй клип в два раза', 'Сделай второе видео в 2 раза быстрее',),
            "tr": ('İkinci klibi 2 kat hızlandır', 'İkinci klibin hızını 2 katına çıkar',),
            "ar": ('سرّع المقطع الثاني مرتين', 'خلي المقطع الثاني أسرع مرتين',),
            "vi": ('Tăng tốc clip thứ hai lên gấp đôi', 'Cho clip thứ hai chạy nhanh gấp đôi',),
            "id": ('Percepat klip kedua 2x', 'Klip kedua dipercepat dua kali',),
            "hi": ('दूसरी क्लिप की स्पीड दोगुनी करो', 'दूसरी क्लिप को दोगुना तेज़ चलाओ',),
            "th": ('เร่งความเร็วคลิปที่สองเป็น 2 เท่า', 'ทำคลิปที่สองให้เร็วขึ้น 2 เท่า',),
        },
    ),
    "c8": (
        FILES,
        lambda a: clips(a)[1]["reverse"],
        {
            "ja": ('dog.movを逆再生して', 'dog.movを後ろから再生',),
            "ko": ('dog.mov를 거꾸로 재생해줘', 'dog.mov 역재생 해주세요',),
            "ru": ('Проиграй dog.mov задом наперёд', 'Переверни dog.mov задом наперед',),
            "tr": ("dog.mov'u tersten oynat", 'dog.mov geriye doğru oynasın',),
            "ar": ('اعكس dog.mov', 'شغل dog.mov من الخلف إلى الأمام',),
            "vi": ('Phát ngược dog.mov', 'Cho dog.mov chạy ngược',),
            "id": ('Putar dog.mov mundur', 'dog.mov diputar mundur',),
            "hi": ('dog.mov को उल्टा चलाओ', 'dog.mov उल्टा चलाइए',),
            "th": ('เล่น dog.mov ย้อนกลับ', 'กลับด้าน dog.mov ให้เล่นถอยหลัง',),
        },
    ),
    "c16": (
        DRAWN,
        lambda a: [0.5, 1.0, 1.0] == [c.get("speed", 1.0) for c in clips(a)],
        {
            "ja": ('雪のシーンをスローモーションにして',),
            "ko": ('눈 장면을 슬로모션으로 해줘',),
            "ru": ('Сцену со снегом сделай в замедленной съёмке',),
            "tr": ('Kar sahnesini ağır çekim yap',),
            "ar": ('اعرض مشهد الثلج بالحركة البطيئة',),
            "vi": ('Cho cảnh tuyết quay chậm',),
            "id": ('Buat adegan salju jadi slow motion',),
            "hi": ('बर्फ वाले सीन को स्लो मोशन में चलाओ',),
            "th": ('ทำฉากหิมะให้เป็นสโลว์โมชั่น',),
        },
    ),
}  # fmt: skip


@pytest.mark.parametrize(("start", "holds", "language", "words"), edits(EDITS))
def test_an_edit_in_everyday_words_does_what_it_says(start, holds, language, words):
    does_what_it_says(start, holds, language, words)
