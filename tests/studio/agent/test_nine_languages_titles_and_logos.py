"""Edits as people type them in nine further languages: titles, captions and logos."""

import pytest

from studio.agent.phrases.kit import Project, captions, overlays, sounds, titles
from studio.agent.tables_nine_languages import DRAWN, FILES, does_what_it_says, edits

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
    "2a05": (
        DRAWN,
        lambda a: "top" == titles(a)[0]["style"]["position"],
        {
            "ja": ('文字を画面の上に持っていって',),
            "ko": ('글자를 화면 위쪽으로 올려줘',),
            "ru": ('подними заголовок наверх',),
            "tr": ('başlığı yukarı al',),
            "ar": ('ارفع العنوان إلى الأعلى',),
            "vi": ('Đưa tiêu đề lên trên',),
            "id": ('Naikkan judul ke atas',),
            "hi": ('शीर्षक को ऊपर रख दो',),
            "th": ('เลื่อนชื่อเรื่องขึ้นไปข้างบน',),
        },
    ),
    "2a06": (
        DRAWN,
        lambda a: 15_000 == titles(a)[0]["d"],
        {
            "ja": ('タイトルはずっと表示しておいて',),
            "ko": ('제목을 영상 내내 보여줘',),
            "ru": ('Пусть заголовок висит всё видео',),
            "tr": ('Başlık video boyunca görünsün',),
            "ar": ('خلي العنوان يظهر طوال الفيديو',),
            "vi": ('Hiện tiêu đề suốt cả video',),
            "id": ('Tampilkan judul sepanjang video',),
            "hi": ('टाइटल पूरे वीडियो में दिखाओ',),
            "th": ('โชว์ชื่อเรื่องตลอดทั้งวิดีโอ',),
        },
    ),
    "3a01": (
        DRAWN,
        lambda a: [5000] == [t["st"] for t in titles(a) if t["txt"] == "Part two"],
        {
            "ja": ('ビーチのシーンに「Part two」というタイトルをつけて',),
            "ko": ('해변 장면에 "Part two" 제목 달아줘',),
            "ru": ('Добавь заголовок "Part two" на сцену с пляжем',),
            "tr": ('Sahil sahnesine "Part two" başlığını ekle',),
            "ar": ('أضف العنوان "Part two" على مشهد الشاطئ',),
            "vi": ('Thêm tiêu đề "Part two" vào cảnh bãi biển',),
            "id": ('Tambahkan judul "Part two" di adegan pantai',),
            "hi": ('समुद्र तट वाले सीन पर "Part two" टाइटल लगाओ',),
            "th": ('ใส่ชื่อเรื่อง "Part two" ที่ฉากชายหาด',),
        },
    ),
    "3a04": (
        DRAWN,
        lambda a: not titles(a) and not sounds(a),
        {
            "ja": ('タイトルと音楽を消して',),
            "ko": ('제목이랑 음악 지워줘',),
            "ru": ('Убери заголовок и музыку',),
            "tr": ('Başlığı ve müziği kaldır',),
            "ar": ('احذف العنوان والموسيقى',),
            "vi": ('Xóa tiêu đề và nhạc',),
            "id": ('Hapus judul dan musiknya',),
            "hi": ('टाइटल और संगीत हटा दो',),
            "th": ('ลบชื่อเรื่องกับเพลงออก',),
        },
    ),
    "3a07": (
        DRAWN,
        lambda a: 5000 == titles(a)[0]["d"],
        {
            "ja": ('タイトルを0:05まで表示して',),
            "ko": ('제목을 0:05까지 보여줘',),
            "ru": ('Показывай заголовок до 0:05',),
            "tr": ("Başlığı 0:05'e kadar göster",),
            "ar": ('اعرض العنوان حتى 0:05',),
            "vi": ('Hiện tiêu đề đến 0:05',),
            "id": ('Tampilkan judul sampai 0:05',),
            "hi": ('टाइटल को 0:05 तक दिखाओ',),
            "th": ('แสดงชื่อเรื่องถึง 0:05',),
        },
    ),
    "3a09": (
        DRAWN,
        lambda a: ("#ff3b30", "bottom") == (titles(a)[0]["style"]["color"], titles(a)[0]["style"]["position"]),
        {
            "ja": ('タイトルを赤くして下に移動して',),
            "ko": ('제목을 빨간색으로 하고 아래로 옮겨줘',),
            "ru": ('Сделай заголовок красным и передвинь вниз',),
            "tr": ('Başlığı kırmızı yap ve aşağı taşı',),
            "ar": ('اجعل العنوان أحمر وانقله إلى الأسفل',),
            "vi": ('Cho tiêu đề màu đỏ và chuyển xuống dưới',),
            "id": ('Buat judul merah dan pindahkan ke bawah',),
            "hi": ('टाइटल लाल करके नीचे ले जाओ',),
            "th": ('ทำชื่อเรื่องเป็นสีแดงแล้วย้ายไปข้างล่าง',),
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
    "l1": (
        FILES,
        lambda a: "top-right" == overlays(a)[0]["box"]["position"],
        {
            "ja": ('右上にlogo.pngを置いて', 'logo.pngを画面右上に表示して',),
            "ko": ('오른쪽 위에 logo.png 넣어줘', 'logo.png를 우측 상단에 배치해줘',),
            "ru": ('Поставь logo.png в правый верхний угол', 'logo.png справа вверху',),
            "tr": ('Sağ üst köşeye logo.png koy', 'logo.png sağ üstte dursun',),
            "ar": ('ضع logo.png في الزاوية اليمنى العليا', 'حط logo.png فوق على اليمين',),
            "vi": ('Đặt logo.png ở góc trên bên phải', 'Gắn logo.png lên góc phải phía trên',),
            "id": ('Taruh logo.png di pojok kanan atas', 'Tempel logo.png di kanan atas',),
            "hi": ('ऊपर दाएं कोने में logo.png लगाओ', 'logo.png को ऊपर दाईं तरफ लगाओ',),
            "th": ('วาง logo.png ไว้มุมขวาบน', 'แปะ logo.png ที่มุมขวาบน',),
        },
    ),
    "2h01": (
        FILES,
        lambda a: "bottom-left" == overlays(a)[0]["box"]["position"],
        {
            "ja": ('logo.pngを左下に入れて',),
            "ko": ('왼쪽 아래에 logo.png 넣어줘',),
            "ru": ('Помести logo.png в левый нижний угол',),
            "tr": ("logo.png'yi sol alt köşeye yerleştir",),
            "ar": ('ضع logo.png في أسفل اليسار',),
            "vi": ('Chèn logo.png vào góc dưới bên trái',),
            "id": ('Letakkan logo.png di kiri bawah',),
            "hi": ('logo.png को नीचे बाएं कोने में रखो',),
            "th": ('วาง logo.png มุมซ้ายล่าง',),
        },
    ),
}  # fmt: skip


@pytest.mark.parametrize(("start", "holds", "language", "words"), edits(EDITS))
def test_an_edit_in_everyday_words_does_what_it_says(start, holds, language, words):
    does_what_it_says(start, holds, language, words)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ru", "Не удаляй заголовок"),
        ("ar", "لا تحذف العنوان"),
        ("vi", "Đừng xóa tiêu đề"),
        ("id", "Jangan hapus judulnya"),
        ("hi", "टाइटल मत हटाओ"),
        ("th", "อย่าลบชื่อเรื่อง"),
    ],
)
def test_what_is_not_to_be_done_is_left_alone(language, words):
    project = Project(())
    project.say(DRAWN)
    reply = project.say(words, language)
    assert reply.texts
    assert "Night Ride" == titles(project.draft)[0]["txt"]
