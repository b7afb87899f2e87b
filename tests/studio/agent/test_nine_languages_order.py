"""Edits as people type them in nine further languages: the order of clips: moved, copied, replaced and removed ones."""

import pytest

from studio.agent.phrases.kit import files, kinds
from studio.agent.tables_nine_languages import DRAWN, FILES, does_what_it_says, edits

EDITS = {
    "c9": (
        FILES,
        lambda a: ["a4", "a1", "a2", "a3"] == files(a),
        {
            "ja": ('最後のクリップを一番最初に持ってきて', '一番最後のクリップを頭に持ってきて',),
            "ko": ('마지막 클립을 맨 앞으로 옮겨줘', '마지막 클립을 제일 앞에 놔줘',),
            "ru": ('Переставь последний клип в начало', 'Последнее видео переместить в начало',),
            "tr": ('Son klibi en başa al', 'Son klip en başta olsun',),
            "ar": ('انقل المقطع الأخير إلى البداية', 'حط آخر مقطع في البداية',),
            "vi": ('Đưa clip cuối lên đầu', 'Chuyển clip cuối cùng lên đầu tiên',),
            "id": ('Pindahkan klip terakhir ke awal', 'Klip terakhir pindahin ke paling awal',),
            "hi": ('आखिरी क्लिप को सबसे पहले रखो', 'आखिरी क्लिप शुरू में लगा दो',),
            "th": ('ย้ายคลิปสุดท้ายมาไว้ตอนแรก', 'เอาคลิปสุดท้ายมาไว้หน้าสุด',),
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
            "ja": ('ビーチのシーンを消して', '海辺のシーン、削除してもらえませんか',),
            "ko": ('해변 장면 빼줘', '바닷가 장면 지워주세요',),
            "ru": ('Убери сцену с пляжем', 'Удалите пляжную сцену',),
            "tr": ('Sahil sahnesini çıkar', 'plaj sahnesini silelim',),
            "ar": ('احذف مشهد الشاطئ', 'أزل لقطة الشاطئ',),
            "vi": ('Bỏ cảnh bãi biển',),
            "id": ('Hapus adegan pantai', 'Tolong hilangkan adegan pantainya',),
            "hi": ('समुद्र तट का सीन हटा दो',),
            "th": ('ลบฉากชายหาด', 'ตัดฉากชายหาดทิ้ง',),
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
    "2d11": (
        FILES,
        lambda a: ["a2", "a1", "a3", "a4"] == files(a),
        {
            "ja": ('beach.mp4とdog.movの順番を入れ替えてください',),
            "ko": ('beach.mp4랑 dog.mov 자리 바꿔줘',),
            "ru": ('поменять местами beach.mp4 и dog.mov',),
            "tr": ("beach.mp4 ile dog.mov'un yerlerini değiştir",),
            "ar": ('بدّل مكان beach.mp4 و dog.mov',),
            "vi": ('Hoán đổi beach.mp4 và dog.mov',),
            "id": ('Tukar posisi beach.mp4 dan dog.mov',),
            "hi": ('beach.mp4 और dog.mov की अदला-बदली करें',),
            "th": ('สลับ beach.mp4 กับ dog.mov',),
        },
    ),
    "2d13": (
        FILES,
        lambda a: ["a1", "a7", "a3", "a4"] == files(a),
        {
            "ja": ('dog.movの代わりにdrone.mp4を使って', 'dog.movをdrone.mp4に置き換えて',),
            "ko": ('dog.mov 대신 drone.mp4를 넣어줘', 'dog.mov를 drone.mp4로 바꿔줘',),
            "ru": ('Поменяй dog.mov на drone.mp4', 'вместо dog.mov поставь drone.mp4',),
            "tr": ("dog.mov'u drone.mp4 ile değiştir", 'dog.mov yerine drone.mp4 koy',),
            "ar": ('استبدل dog.mov بـ drone.mp4', 'ضع drone.mp4 بدلا من dog.mov',),
            "vi": ('Thay dog.mov bằng drone.mp4', 'Thay dog.mov thành drone.mp4',),
            "id": ('dog.mov diganti drone.mp4', 'Ganti dog.mov pakai drone.mp4',),
            "hi": ('dog.mov को drone.mp4 से रिप्लेस करो', 'dog.mov की जगह drone.mp4 लगा दो',),
            "th": ('เปลี่ยน dog.mov เป็น drone.mp4', 'ใช้ drone.mp4 แทน dog.mov',),
        },
    ),
    "2d15": (
        DRAWN,
        lambda a: ["village", "beach"] == kinds(a),
        {
            "ja": ('森のシーンはいらないです',),
            "ko": ('숲 장면 삭제하고 싶어',),
            "ru": ('Сцена с лесом не нужна',),
            "tr": ('Orman sahnesine gerek yok, sil',),
            "ar": ('احذف مشهد الغابة',),
            "vi": ('Xóa cảnh rừng',),
            "id": ('Adegan hutan dibuang aja',),
            "hi": ('जंगल वाला सीन हटा दीजिए',),
            "th": ('ลบฉากป่าออกได้ไหม',),
        },
    ),
    "3d09": (
        FILES,
        lambda a: ["a1", "a2", "a4", "a3"] == files(a),
        {
            "ja": ('sunset.pngをcat.jpgの前に移動して',),
            "ko": ('sunset.png를 cat.jpg 앞으로 옮겨줘',),
            "ru": ('Передвинь sunset.png перед cat.jpg',),
            "tr": ("sunset.png'yi cat.jpg'nin önüne taşı",),
            "ar": ('انقل sunset.png قبل cat.jpg',),
            "vi": ('Chuyển sunset.png lên trước cat.jpg',),
            "id": ('Pindahkan sunset.png sebelum cat.jpg',),
            "hi": ('sunset.png को cat.jpg से पहले रखो',),
            "th": ('ย้าย sunset.png ไปก่อน cat.jpg',),
        },
    ),
    "3d13": (
        FILES,
        lambda a: ["a1", "a2", "a4", "a7"] == files(a),
        {
            "ja": ('cat.jpgの写真を削除して、最後にdrone.mp4を追加して',),
            "ko": ('cat.jpg 사진은 지우고 맨 뒤에 drone.mp4 추가해줘',),
            "ru": ('Убери фото cat.jpg и добавь в конец drone.mp4',),
            "tr": ('cat.jpg fotoğrafını sil ve sona drone.mp4 ekle',),
            "ar": ('احذف الصورة cat.jpg وأضف drone.mp4 في النهاية',),
            "vi": ('Xóa ảnh cat.jpg và thêm drone.mp4 vào cuối',),
            "id": ('Hapus foto cat.jpg dan tambahkan drone.mp4 di akhir',),
            "hi": ('cat.jpg फोटो हटाओ और अंत में drone.mp4 जोड़ो',),
            "th": ('ลบรูป cat.jpg แล้วเพิ่ม drone.mp4 ตอนท้าย',),
        },
    ),
}  # fmt: skip


@pytest.mark.parametrize(("start", "holds", "language", "words"), edits(EDITS))
def test_an_edit_in_everyday_words_does_what_it_says(start, holds, language, words):
    does_what_it_says(start, holds, language, words)
