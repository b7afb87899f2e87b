"""Plain words of each language; how well it does with hard ones is measured by benchmarks/router.py."""

from pathlib import Path

import pytest

from promptreel.router import route
from promptreel.router.hints import TABLE, hints, made, packed
from promptreel.router.wordlists import FILES

SENTENCES = {
    "ar": ("صدّر الفيديو من فضلك", "كم رصيدي؟", "هل الفيديو جاهز؟", "أضف عنوانا أزرق"),
    "de": ("Exportiere das Video bitte", "Wie viele Credits habe ich noch?", "Ist es schon fertig?", "Füge einen Abspann hinzu"),
    "en": ("Please export the video", "How many credits do I have left?", "Is it done yet?", "Add end credits"),
    "es": ("Exporta el vídeo, por favor", "¿Cuántos créditos me quedan?", "¿Ya está listo?", "Añade créditos al final"),
    "fr": ("Exporte la vidéo, s'il te plaît", "Il me reste combien de crédits ?", "C'est bientôt prêt ?", "Ajoute un générique de fin"),
    "hi": ("वीडियो एक्सपोर्ट कर दो", "कितने क्रेडिट बचे हैं?", "क्या वीडियो बन गया?", "एक नीला शीर्षक जोड़ो"),
    "id": ("Tolong ekspor videonya", "Kreditku tinggal berapa?", "Udah selesai belum?", "Tambahkan judul biru"),
    "it": ("Esporta il video, per favore", "Quanti crediti mi restano?", "È già pronto?", "Aggiungi i titoli di coda"),
    "ja": ("動画を書き出してください", "クレジットはあとどれくらい残っていますか？", "もうできましたか？", "エンドクレジットを追加して"),
    "ko": ("영상 내보내줘", "크레딧 얼마나 남았어?", "다 됐나요?", "엔딩 크레딧 추가해줘"),
    "nl": ("Exporteer de video alsjeblieft", "Hoeveel credits heb ik nog?", "Is het al klaar?", "Voeg een aftiteling toe"),
    "pl": ("Wyeksportuj film, proszę", "Ile kredytów mi zostało?", "Czy to już gotowe?", "Dodaj napisy końcowe"),
    "pt": ("Exporta o vídeo, por favor", "Quantos créditos ainda tenho?", "Já está pronto?", "Coloca os créditos finais"),
    "ru": ("Экспортируй видео, пожалуйста", "Сколько у меня осталось кредитов?", "Уже готово?", "Добавь финальные титры"),
    "th": ("ช่วยส่งออกวิดีโอหน่อย", "เครดิตเหลือเท่าไหร่", "เสร็จหรือยัง", "เพิ่มชื่อเรื่องสีฟ้า"),
    "tr": ("Videoyu dışa aktar lütfen", "Kaç kredim kaldı?", "Hazır mı?", "Mavi bir başlık ekle"),
    "vi": ("Xuất video giúp mình nhé", "Còn bao nhiêu credit?", "Xong chưa?", "Thêm tiêu đề màu xanh"),
    "zh": ("请导出视频", "还有多少积分？", "好了吗？", "片尾加上演职员表"),
}  # fmt: skip
CASES = [
    pytest.param(text, action, id=f"{code}-{action}")
    for code, texts in SENTENCES.items()
    for text, action in zip(texts, ("export", "credits", "state", "generate"), strict=True)
]


@pytest.mark.parametrize(("text", "action"), CASES)
def test_each_language_is_understood(text, action):
    assert (action,) == route(text).actions


def test_no_language_is_forgotten():
    assert sorted(FILES.codes) == sorted(SENTENCES)


def test_the_table_of_hints_is_as_the_words_say():
    assert Path(TABLE).read_text(encoding="utf-8") == packed(made()), "run: python -m promptreel.router.hints"


def test_without_its_table_the_words_themselves_tell_the_language(monkeypatch, tmp_path):
    monkeypatch.setattr("promptreel.router.hints.TABLE", str(tmp_path / "none.json"))
    hints.cache_clear()
    try:
        assert "de" == route("exportiere das Video bitte").language
    finally:
        hints.cache_clear()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("exporteren in 1080p", "nl"),
        ("in 1080p herunterladen", "de"),
        ("Hamallar çay sandıklarını gemiye yüklüyor", "tr"),
        ("stopnie pojawiają się na ekranie", "pl"),
        ("export in 1080p", "en"),
    ],
)
def test_a_short_message_is_told_by_what_only_one_language_has(text, language):
    assert language == route(text).language


@pytest.mark.parametrize(
    ("text", "action"),
    [("残高確認", "credits"), ("動画保存", "export"), ("字幕追加", "generate"), ("余额", "credits")],
)
def test_a_label_of_a_few_characters_may_be_japanese(text, action):
    assert (action,) == route(text).actions
