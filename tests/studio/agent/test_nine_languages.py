"""Edits as people type them in nine further languages, on drawn shots and on own files."""

import pytest

from promptreel_studio.agent import AssetInfo
from studio.agent.drafts import check
from studio.agent.phrases.kit import Project, captions, clips, overlays, sounds, titles

CUES = "1\n00:00:01,000 --> 00:00:03,000\nWelcome\n\n2\n00:00:05,000 --> 00:00:07,000\nThis is us\n"
DRAWN = (
    "First a village in the snow at night for 5 seconds, then a beach at sunset for 5 seconds, "
    'then a forest in the rain for 5 seconds, title "Night Ride" at the start, synthwave music'
)
FILES = "make a video from beach.mp4, dog.mov, cat.jpg and sunset.png, each picture 4 seconds"
SENT = [
    AssetInfo("a1", "beach.mp4", "video", 12_000, 1920, 1080, True),
    AssetInfo("a2", "dog.mov", "video", 7000, 1920, 1080, True),
    AssetInfo("a3", "cat.jpg", "image", None, 4000, 3000),
    AssetInfo("a4", "sunset.png", "image", None, 4000, 3000),
]
MORE = [
    AssetInfo("a5", "logo.png", "image", None, 400, 200),
    AssetInfo("a6", "song.mp3", "audio", 90_000),
    AssetInfo("a7", "drone.mp4", "video", 15_000, 1920, 1080, True),
    AssetInfo("a8", "subs.srt", "subtitle", text=CUES),
]


def files(a):
    return [clip.get("asset") for clip in clips(a)]


def kinds(a):
    return [clip["scene"]["kind"] for clip in clips(a)]


EDITS = {
    "t1": (
        DRAWN,
        lambda a: [0] == [t["st"] for t in titles(a) if t["txt"] == "Our Trip"],
        {
            "ja": ('最初に「Our Trip」というタイトルを入れて', '冒頭にタイトル「Our Trip」を追加してください',),
            "ko": ('처음에 "Our Trip"이라는 제목 넣어줘', '시작 부분에 "Our Trip" 타이틀을 추가해 주세요',),
            "ru": ('Добавь в начало заголовок "Our Trip"', 'вставьте, пожалуйста, титр «Our Trip» в самом начале',),
            "tr": ('Başa "Our Trip" başlığını ekle', 'videonun başına "Our Trip" yazısı ekler misin',),
            "ar": ('أضف العنوان "Our Trip" في البداية', 'ممكن تضيف عنوان "Our Trip" في أول الفيديو؟',),
            "vi": ('Thêm tiêu đề "Our Trip" ở đầu', 'cho mình thêm chữ "Our Trip" vào đầu video nhé',),
            "id": ('Tambahkan judul "Our Trip" di awal', 'tolong kasih tulisan "Our Trip" di awal video',),
            "hi": ('शुरुआत में "Our Trip" टाइटल जोड़ो', 'वीडियो के शुरू में "Our Trip" शीर्षक डाल दीजिए',),
            "th": ('เพิ่มชื่อเรื่อง "Our Trip" ตอนเริ่มต้น', 'ช่วยใส่ข้อความ "Our Trip" ตอนต้นวิดีโอหน่อย',),
        },
    ),
    "t3": (
        DRAWN,
        lambda a: ["Good Night"] == [t["txt"] for t in titles(a)],
        {
            "ja": ('タイトルを「Good Night」に変えて', '「Night Ride」の文字を「Good Night」に書き換えてほしい',),
            "ko": ('제목을 "Good Night"로 바꿔줘', '"Night Ride" 글자를 "Good Night"로 수정해 주세요',),
            "ru": ('Поменяй заголовок на "Good Night"', 'замени текст "Night Ride" на "Good Night"',),
            "tr": ('Başlığı "Good Night" olarak değiştir', '"Night Ride" yazısını "Good Night" yap',),
            "ar": ('غيّر العنوان إلى "Good Night"', 'استبدل النص "Night Ride" بـ "Good Night"',),
            "vi": ('Đổi tiêu đề thành "Good Night"', 'thay chữ "Night Ride" bằng "Good Night"',),
            "id": ('Ganti judulnya jadi "Good Night"', 'ubah tulisan "Night Ride" menjadi "Good Night"',),
            "hi": ('टाइटल बदलकर "Good Night" कर दो', '"Night Ride" को "Good Night" से बदलें',),
            "th": ('เปลี่ยนชื่อเรื่องเป็น "Good Night"', 'แก้ข้อความ "Night Ride" เป็น "Good Night"',),
        },
    ),
    "t5": (
        DRAWN,
        lambda a: "bottom" == titles(a)[0]["style"]["position"],
        {
            "ja": ('タイトルを下の方に移動してもらえますか？',),
            "ko": ('제목을 아래쪽으로 옮겨줄래?',),
            "ru": ('Перемести надпись вниз',),
            "tr": ('başlığı aşağıya taşı',),
            "ar": ('انقل العنوان إلى الأسفل',),
            "vi": ('Chuyển tiêu đề xuống dưới',),
            "id": ('Pindahkan judul ke bawah',),
            "hi": ('टाइटल को नीचे ले जाओ',),
            "th": ('ย้ายชื่อเรื่องลงไปข้างล่าง',),
        },
    ),
    "t9": (
        DRAWN,
        lambda a: "type" == titles(a)[0]["style"]["animation"],
        {
            "ja": ('タイトルをタイプライター風に一文字ずつ出して',),
            "ko": ('제목을 타자기 효과로 나타나게 해줘',),
            "ru": ('Пусть заголовок появляется как на пишущей машинке',),
            "tr": ('Başlık daktilo efektiyle gelsin',),
            "ar": ('اجعل العنوان يظهر بتأثير الآلة الكاتبة',),
            "vi": ('Cho tiêu đề hiện theo kiểu máy đánh chữ',),
            "id": ('Animasikan judul dengan efek mesin ketik',),
            "hi": ('टाइटल को टाइपराइटर इफेक्ट के साथ दिखाओ',),
            "th": ('ให้ชื่อเรื่องขึ้นแบบพิมพ์ดีด',),
        },
    ),
    "t10": (
        FILES,
        lambda a: (25_000, 2000, "The end") == (titles(a)[0]["st"], titles(a)[0]["d"], titles(a)[0]["txt"]),
        {
            "ja": ('最後の2秒に「The end」と入れて',),
            "ko": ('마지막 2초에 "The end"라고 써줘',),
            "ru": ('на последних двух секундах напиши "The end"',),
            "tr": ('Son iki saniyeye "The end" yaz',),
            "ar": ('ضع "The end" في آخر ثانيتين',),
            "vi": ('Thêm chữ "The end" vào 2 giây cuối',),
            "id": ('Tampilkan "The end" di dua detik terakhir',),
            "hi": ('आखिरी दो सेकंड में "The end" लिखो',),
            "th": ('ใส่คำว่า "The end" ในสองวินาทีสุดท้าย',),
        },
    ),
    "t11": (
        DRAWN,
        lambda a: 3000 == titles(a)[0]["st"],
        {
            "ja": ('タイトルは3秒のところから出して',),
            "ko": ('제목이 3초에 나오게 해줘',),
            "ru": ('Пусть титр появится на 0:03',),
            "tr": ("Başlık 0:03'te görünsün",),
            "ar": ('أظهر العنوان عند الثانية 3',),
            "vi": ('Cho tiêu đề xuất hiện lúc 0:03',),
            "id": ('Munculkan judul di detik ke-3',),
            "hi": ('टाइटल 3 सेकंड पर दिखाओ',),
            "th": ('ให้ชื่อเรื่องขึ้นที่วินาทีที่ 3',),
        },
    ),
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
            "ja": ('最後に音楽をフェードアウトして',),
            "ko": ('끝에서 음악 페이드아웃 해줘',),
            "ru": ('В конце плавно заглуши музыку',),
            "tr": ('Sonda müziği yavaşça kıs',),
            "ar": ('تلاشي الموسيقى في النهاية',),
            "vi": ('Cho nhạc nhỏ dần ở cuối',),
            "id": ('Musiknya fade out di akhir ya',),
            "hi": ('अंत में संगीत फेड आउट करो',),
            "th": ('ให้เพลงค่อยๆ เบาลงตอนจบ',),
        },
    ),
    "m8": (
        FILES,
        lambda a: "a6" == sounds(a)[0]["asset"],
        {
            "ja": ('song.mp3をBGMにして',),
            "ko": ('song.mp3를 배경음악으로 써줘',),
            "ru": ('Поставь song.mp3 фоновой музыкой',),
            "tr": ("song.mp3'ü arka plan müziği olarak kullan",),
            "ar": ('استخدم song.mp3 كموسيقى خلفية',),
            "vi": ('Dùng song.mp3 làm nhạc nền',),
            "id": ('Pakai song.mp3 sebagai musik latar',),
            "hi": ('song.mp3 को बैकग्राउंड म्यूजिक बनाओ',),
            "th": ('ใช้ song.mp3 เป็นเพลงประกอบ',),
        },
    ),
    "c1": (
        FILES,
        lambda a: 4000 == clips(a)[0]["d"],
        {
            "ja": ('1つ目のクリップを4秒に縮めて',),
            "ko": ('첫 번째 클립을 4초로 줄여줘',),
            "ru": ('Обрежь первый клип до 4 секунд',),
            "tr": ('İlk klibi 4 saniyeye kısalt',),
            "ar": ('قص المقطع الأول إلى 4 ثوان',),
            "vi": ('Cắt clip đầu tiên còn 4 giây',),
            "id": ('Potong klip pertama jadi 4 detik',),
            "hi": ('पहली क्लिप को 4 सेकंड की कर दो',),
            "th": ('ตัดคลิปแรกให้เหลือ 4 วินาที',),
        },
    ),
    "c2": (
        FILES,
        lambda a: (10_000, 2000) == (clips(a)[0]["d"], clips(a)[0]["src_in"]),
        {
            "ja": ('最初のクリップの冒頭2秒をカットして',),
            "ko": ('첫 번째 클립 앞부분 2초 잘라줘',),
            "ru": ('Отрежь 2 секунды от начала первого клипа',),
            "tr": ('İlk klibin başından 2 saniye kes',),
            "ar": ('احذف أول ثانيتين من المقطع الأول',),
            "vi": ('Cắt bỏ 2 giây đầu của clip đầu tiên',),
            "id": ('Potong 2 detik dari awal klip pertama',),
            "hi": ('पहली क्लिप की शुरुआत से 2 सेकंड काट दो',),
            "th": ('ตัด 2 วินาทีแรกของคลิปแรกออก',),
        },
    ),
    "c3": (
        FILES,
        lambda a: (9000, 0) == (clips(a)[0]["d"], clips(a)[0]["src_in"]),
        {
            "ja": ('最初のクリップの終わりを3秒削って',),
            "ko": ('첫 클립 끝에서 3초 잘라내 줘',),
            "ru": ('убери последние 3 секунды первого клипа',),
            "tr": ('ilk klibin sonundan 3 saniye kırp',),
            "ar": ('اقطع 3 ثواني من نهاية المقطع الأول',),
            "vi": ('cắt 3 giây cuối của clip thứ nhất',),
            "id": ('buang 3 detik terakhir dari klip pertama',),
            "hi": ('पहली क्लिप के आखिर से 3 सेकंड हटा दो',),
            "th": ('ตัดท้ายคลิปแรกออก 3 วินาที',),
        },
    ),
    "c4": (
        FILES,
        lambda a: [(0, 3000), (5000, 7000)] == [(c["src_in"], c["d"]) for c in clips(a)[:2]],
        {
            "ja": ('0:03から0:05までをカットして',),
            "ko": ('0:03부터 0:05까지 잘라내줘',),
            "ru": ('Вырежи кусок с 0:03 до 0:05',),
            "tr": ('0:03 ile 0:05 arasını kes',),
            "ar": ('احذف الجزء من 0:03 إلى 0:05',),
            "vi": ('Cắt bỏ đoạn từ 0:03 đến 0:05',),
            "id": ('Potong bagian dari 0:03 sampai 0:05',),
            "hi": ('0:03 से 0:05 तक का हिस्सा काट दो',),
            "th": ('ตัดช่วง 0:03 ถึง 0:05 ออก',),
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
    "c6": (
        FILES,
        lambda a: [1.0, 2.0, 1.0, 1.0] == [c["speed"] for c in clips(a)],
        {
            "ja": ('2番目のクリップを2倍速にして',),
            "ko": ('두 번째 클립을 2배속으로 해줘',),
            "ru": ('Ускорь второй клип в два раза',),
            "tr": ('İkinci klibi 2 kat hızlandır',),
            "ar": ('سرّع المقطع الثاني مرتين',),
            "vi": ('Tăng tốc clip thứ hai lên gấp đôi',),
            "id": ('Percepat klip kedua 2x',),
            "hi": ('दूसरी क्लिप की स्पीड दोगुनी करो',),
            "th": ('เร่งความเร็วคลิปที่สองเป็น 2 เท่า',),
        },
    ),
    "c8": (
        FILES,
        lambda a: clips(a)[1]["reverse"],
        {
            "ja": ('dog.movを逆再生して',),
            "ko": ('dog.mov를 거꾸로 재생해줘',),
            "ru": ('Проиграй dog.mov задом наперёд',),
            "tr": ("dog.mov'u tersten oynat",),
            "ar": ('اعكس dog.mov',),
            "vi": ('Phát ngược dog.mov',),
            "id": ('Putar dog.mov mundur',),
            "hi": ('dog.mov को उल्टा चलाओ',),
            "th": ('เล่น dog.mov ย้อนกลับ',),
        },
    ),
    "c9": (
        FILES,
        lambda a: ["a4", "a1", "a2", "a3"] == files(a),
        {
            "ja": ('最後のクリップを一番最初に持ってきて',),
            "ko": ('마지막 클립을 맨 앞으로 옮겨줘',),
            "ru": ('Переставь последний клип в начало',),
            "tr": ('Son klibi en başa al',),
            "ar": ('انقل المقطع الأخير إلى البداية',),
            "vi": ('Đưa clip cuối lên đầu',),
            "id": ('Pindahkan klip terakhir ke awal',),
            "hi": ('आखिरी क्लिप को सबसे पहले रखो',),
            "th": ('ย้ายคลิปสุดท้ายมาไว้ตอนแรก',),
        },
    ),
    "c10": (
        FILES,
        lambda a: ["a2", "a1", "a3", "a4"] == files(a),
        {
            "ja": ('クリップ1とクリップ2を入れ替えて',),
            "ko": ('1번 클립이랑 2번 클립 순서 바꿔줘',),
            "ru": ('Поменяй местами клип 1 и клип 2',),
            "tr": ("Klip 1 ile klip 2'nin yerini değiştir",),
            "ar": ('بدّل بين المقطع 1 والمقطع 2',),
            "vi": ('Đổi chỗ clip 1 và clip 2',),
            "id": ('Tukar klip 1 dan klip 2',),
            "hi": ('क्लिप 1 और क्लिप 2 की अदला-बदली करो',),
            "th": ('สลับคลิป 1 กับคลิป 2',),
        },
    ),
    "c11": (
        FILES,
        lambda a: ["a1", "a2", "a2", "a3", "a4"] == files(a),
        {
            "ja": ('2番目のクリップを複製して',),
            "ko": ('두번째 클립 복제해줘',),
            "ru": ('Продублируй второй клип',),
            "tr": ('ikinci klibi çoğalt',),
            "ar": ('كرر المقطع الثاني',),
            "vi": ('Nhân đôi clip thứ hai',),
            "id": ('Duplikat klip kedua',),
            "hi": ('दूसरी क्लिप की कॉपी बनाओ',),
            "th": ('ทำสำเนาคลิปที่สอง',),
        },
    ),
    "c12": (
        FILES,
        lambda a: ["a1", "a7", "a3", "a4"] == files(a),
        {
            "ja": ('2つ目のクリップをdrone.mp4に差し替えて',),
            "ko": ('두 번째 클립을 drone.mp4로 교체해 주세요',),
            "ru": ('Замени второй клип на drone.mp4',),
            "tr": ('İkinci klibi drone.mp4 ile değiştir',),
            "ar": ('استبدل المقطع الثاني بـ drone.mp4',),
            "vi": ('Thay clip thứ 2 bằng drone.mp4',),
            "id": ('Ganti klip kedua dengan drone.mp4',),
            "hi": ('दूसरी क्लिप को drone.mp4 से बदल दो',),
            "th": ('เปลี่ยนคลิปที่ 2 เป็น drone.mp4',),
        },
    ),
    "c14": (
        DRAWN,
        lambda a: ["village", "forest"] == kinds(a),
        {
            "ja": ('ビーチのシーンを消して',),
            "ko": ('해변 장면 빼줘',),
            "ru": ('Убери сцену с пляжем',),
            "tr": ('Sahil sahnesini çıkar',),
            "ar": ('احذف مشهد الشاطئ',),
            "vi": ('Bỏ cảnh bãi biển',),
            "id": ('Hapus adegan pantai',),
            "hi": ('समुद्र तट का सीन हटा दो',),
            "th": ('ลบฉากชายหาด',),
        },
    ),
    "c15": (
        FILES,
        lambda a: ["a1", "a2", "a4", "a3"] == files(a),
        {
            "ja": ('cat.jpgを最後に移動',),
            "ko": ('cat.jpg를 맨 뒤로 보내줘',),
            "ru": ('cat.jpg поставь в конец',),
            "tr": ("cat.jpg'yi sona taşı",),
            "ar": ('ضع cat.jpg في النهاية',),
            "vi": ('chuyển cat.jpg xuống cuối',),
            "id": ('taruh cat.jpg di paling akhir',),
            "hi": ('cat.jpg को सबसे आखिर में रखो',),
            "th": ('เอา cat.jpg ไปไว้ท้ายสุด',),
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
    "c17": (
        FILES,
        lambda a: ["a1", "a2", "a3"] == files(a),
        {
            "ja": ('最後のクリップはいらない',),
            "ko": ('마지막 클립은 필요 없어',),
            "ru": ('Последний клип удали',),
            "tr": ('Son klibi kaldırmak istiyorum',),
            "ar": ('أريد حذف المقطع الأخير',),
            "vi": ('Tôi muốn xóa clip cuối cùng',),
            "id": ('Saya mau klip terakhir dihapus',),
            "hi": ('मैं आखिरी क्लिप हटाना चाहता हूँ',),
            "th": ('อยากลบคลิปสุดท้าย',),
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
            "ja": ('最後は黒にフェードアウト',),
            "ko": ('마지막에 검은 화면으로 페이드아웃',),
            "ru": ('В конце затемнение в чёрный',),
            "tr": ('Sonda siyaha karart',),
            "ar": ('تلاشي إلى الأسود في النهاية',),
            "vi": ('Mờ dần sang màu đen ở cuối',),
            "id": ('Fade ke hitam di akhir',),
            "hi": ('अंत में काले में फेड करो',),
            "th": ('เฟดเป็นสีดำตอนจบ',),
        },
    ),
    "f1": (
        DRAWN,
        lambda a: [None, 0.2, None] == [c.get("filters", {}).get("brightness") for c in clips(a)],
        {
            "ja": ('ビーチのシーンを明るくして',),
            "ko": ('해변 장면을 더 밝게 해줘',),
            "ru": ('Сделай сцену на пляже ярче',),
            "tr": ('Sahil sahnesini aydınlat',),
            "ar": ('اجعل مشهد الشاطئ أكثر إشراقا',),
            "vi": ('Làm cảnh bãi biển sáng hơn',),
            "id": ('Buat adegan pantai lebih terang',),
            "hi": ('समुद्र तट वाले सीन को और चमकीला करो',),
            "th": ('ทำฉากชายหาดให้สว่างขึ้น',),
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
    "a3": (
        DRAWN,
        lambda a: "9:16" == a["m"]["aspect"],
        {
            "ja": ('アスペクト比を9:16に変更',),
            "ko": ('화면 비율을 9:16으로 바꿔주세요',),
            "ru": ('поменяй соотношение сторон на 9:16',),
            "tr": ('En boy oranını 9:16 yap',),
            "ar": ('غيّر نسبة العرض إلى 9:16',),
            "vi": ('đổi tỉ lệ khung hình thành 9:16',),
            "id": ('ganti rasio jadi 9:16',),
            "hi": ('आस्पेक्ट रेशियो 9:16 करो',),
            "th": ('เปลี่ยนอัตราส่วนภาพเป็น 9:16',),
        },
    ),
    "l1": (
        FILES,
        lambda a: "top-right" == overlays(a)[0]["box"]["position"],
        {
            "ja": ('右上にlogo.pngを置いて',),
            "ko": ('오른쪽 위에 logo.png 넣어줘',),
            "ru": ('Поставь logo.png в правый верхний угол',),
            "tr": ('Sağ üst köşeye logo.png koy',),
            "ar": ('ضع logo.png في الزاوية اليمنى العليا',),
            "vi": ('Đặt logo.png ở góc trên bên phải',),
            "id": ('Taruh logo.png di pojok kanan atas',),
            "hi": ('ऊपर दाएं कोने में logo.png लगाओ',),
            "th": ('วาง logo.png ไว้มุมขวาบน',),
        },
    ),
    "s1": (
        FILES,
        lambda a: ["Welcome", "This is us"] == [t["txt"] for t in captions(a)],
        {
            "ja": ('subs.srtの字幕をつけて',),
            "ko": ('subs.srt 자막 추가해줘',),
            "ru": ('Добавь субтитры из subs.srt',),
            "tr": ('subs.srt dosyasındaki altyazıları ekle',),
            "ar": ('أضف الترجمة من subs.srt',),
            "vi": ('Thêm phụ đề từ file subs.srt',),
            "id": ('Tambahkan subtitle dari subs.srt',),
            "hi": ('subs.srt से सबटाइटल जोड़ो',),
            "th": ('ใส่ซับไตเติลจาก subs.srt',),
        },
    ),
    "g1": (
        DRAWN,
        lambda a: ["dawn", "sunset", "day"] == [c["scene"]["time"] for c in clips(a)],
        {
            "ja": ('雪のシーンを朝焼けにして',),
            "ko": ('눈 장면을 해 뜰 때로 바꿔줘',),
            "ru": ('В снежной сцене пусть будет рассвет',),
            "tr": ('Kar sahnesi gün doğumunda olsun',),
            "ar": ('اجعل مشهد الثلج عند الشروق',),
            "vi": ('Cho cảnh tuyết vào lúc bình minh',),
            "id": ('Ubah adegan salju menjadi saat matahari terbit',),
            "hi": ('बर्फ वाले सीन में सूर्योदय कर दो',),
            "th": ('เปลี่ยนฉากหิมะเป็นตอนพระอาทิตย์ขึ้น',),
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
}  # fmt: skip


@pytest.mark.parametrize(
    ("start", "holds", "language", "words"),
    [
        pytest.param(start, holds, language, words, id=f"{edit}-{language}-{number}")
        for edit, (start, holds, said) in EDITS.items()
        for language, sentences in said.items()
        for number, words in enumerate(sentences)
    ],
)
def test_an_edit_in_everyday_words_does_what_it_says(start, holds, language, words):
    project = Project(())
    project.assets = SENT if start == FILES else []
    project.say(start)
    project.assets = project.assets and SENT + MORE
    reply = project.say(words, language)
    assert reply.ok, reply.texts
    assert holds(check(reply.draft)), reply.texts
    assert 1 == len(reply.texts), reply.texts
