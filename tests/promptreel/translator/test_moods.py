"""What there is not, what a thing can do, what was done and what may be said stays, though an editor's verbs are in it."""

from promptreel.translator import translate

CONTENT = {
    "en": (
        "Clips can be sped up, cut, copied or put in another order.",
        "The text can move up or down, fade in, slide in, or stay where it is.",
        "Say “mute the music” or name another style.",
        "There is no clip to cut after 12 s.",
    ),
    "de": ("Sag „Musik stumm“ oder nenne einen anderen Stil.", "Zoom und Drehung sind möglich."),
    "nl": ("Er is geen muziek om te dempen.", "De camera kan naar links draaien, inzoomen of stilstaan."),
    "pt": ("Diga “tire a música” ou escolha outro estilo.",),
    "vi": ("Không có nhạc để tắt.",),
    "id": ("Klip bisa diputar dari 0,05x sampai 20x.", "Tidak ada musik untuk dibisukan."),
    "th": ("ปิดเสียงแทร็กที่สองแล้วตามที่ขอ", "ไม่มีเพลงให้ปิดเสียง", "ข้อความเลื่อนขึ้น เลื่อนลง หรืออยู่กับที่ก็ได้"),
    "zh": ("文字可以上移、下移、淡入、滑入，也可以保持不动。", "可以说“把音乐静音”，或者选一种色调。"),
}
STAYS = {
    "en": ("The credits scroll up slowly over the sea.", "Would you like to see the titles on the left?"),
    "de": ("Der Vorhang schließt sich mit dem letzten Akkord.",),
    "es": ("El telón se cierra con el último acorde.", "El título se desliza hacia arriba y desaparece."),
    "it": ("Il coperchio si apre con un lungo cigolio.",),
    "zh": ("雾散了就能看到灯塔。",),
}
"""What things of a film do by themselves, in the words of gestures."""
INSTRUCTIONS = {
    "en": (
        "The clip can be trimmed by dragging its edge.",
        "Could you click the bell icon?",
        "Swipe up on the storyboard.",
        "Your balance shows on tapping your initials.",
        "Mute the second track with the speaker icon.",
    ),
    "de": ("Der Titel kann auf der Leinwand mit der Maus verschoben werden.",),
    "id": ("Dompetnya dapat diisi di pojok kiri bawah.",),
    "ja": ("表示言語は地球儀のマークから切り替えられます。",),
    "zh": ("双击片段可以进到里面。",),
}


def test_what_orders_nothing_stays_and_what_is_done_with_a_control_goes():
    for code, texts in [*CONTENT.items(), *STAYS.items()]:
        assert [*texts] == [translate(text, code).text for text in texts]
    for code, texts in INSTRUCTIONS.items():
        assert [""] * len(texts) == [translate(text, code).text for text in texts]
