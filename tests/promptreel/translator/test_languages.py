"""An instruction and a sentence of content in each language; hard ones are in benchmarks/data/translator."""

import pytest

from promptreel.translator import translate
from promptreel.translator.vocabulary import FILES

SENTENCES = {
    "ar": ("انقر على زر التصدير في الزاوية العلوية.", "أضفت موسيقى هادئة إلى الفيديو."),
    "de": (
        "Klicken Sie oben rechts auf die Schaltfläche „Exportieren“.",
        "Ich habe ruhige Musik hinzugefügt.",
    ),
    "en": ("Click the Export button in the top-right corner.", "I added calm music."),
    "es": ("Haz clic en el botón Exportar.", "He añadido una música tranquila."),
    "fr": ("Cliquez sur le bouton Exporter.", "J'ai ajouté une musique calme."),
    "hi": ("एक्सपोर्ट बटन पर क्लिक करें।", "मैंने शांत संगीत जोड़ दिया है।"),
    "id": ("Klik tombol Ekspor di kanan atas.", "Saya sudah menambahkan musik yang tenang."),
    "it": ("Fai clic sul pulsante Esporta.", "Ho aggiunto una musica tranquilla."),
    "ja": ("右上のエクスポートボタンをクリックしてください。", "落ち着いた音楽を追加しました。"),
    "ko": ("오른쪽 위의 내보내기 버튼을 클릭하세요.", "잔잔한 음악을 추가했습니다."),
    "nl": ("Klik op de knop Exporteren rechtsboven.", "Ik heb rustige muziek toegevoegd."),
    "pl": ("Kliknij przycisk Eksportuj w prawym górnym rogu.", "Dodałem spokojną muzykę."),
    "pt": ("Clique no botão Exportar.", "Adicionei uma música calma."),
    "ru": ("Нажмите кнопку «Экспорт» справа вверху.", "Я добавил спокойную музыку."),
    "th": ("คลิกที่ปุ่มส่งออกที่มุมขวาบน", "ผมได้เพิ่มเพลงเบาๆ ให้แล้ว"),
    "tr": ("Sağ üstteki Dışa Aktar düğmesine tıklayın.", "Sakin bir müzik ekledim."),
    "vi": ("Nhấp vào nút Xuất ở góc trên bên phải.", "Tôi đã thêm nhạc nhẹ."),
    "zh": ("点击右上角的导出按钮。", "我添加了舒缓的音乐。"),
}


@pytest.mark.parametrize("code", SENTENCES)
def test_an_instruction_goes_and_content_stays(code):
    instruction, content = SENTENCES[code]
    # Nothing ends a sentence in Thai but the line.
    between = "\n" if code == "th" else " "
    result = translate(f"{content}{between}{instruction}")
    assert (content, ("export",)) == (result.text, result.actions)


def test_no_language_is_forgotten():
    assert sorted(FILES.codes) == sorted(SENTENCES)
