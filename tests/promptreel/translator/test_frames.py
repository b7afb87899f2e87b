"""Classes of instructions, each in several languages: what is no list of sentences is tested by what is alike in them."""

import pytest

from promptreel.translator import translate

CONTROLS = [
    ("en", "The opacity is adjustable using the slider in the sidebar."),
    ("de", "Die Deckkraft lässt sich mit dem Schieber in der Seitenleiste regeln."),
    ("es", "La opacidad se regula con el control deslizante de la barra lateral."),
    ("ru", "Непрозрачность регулируется ползунком на боковой панели."),
    ("zh-Hans", "不透明度用侧边栏的滑杆调节。"),
]
LABELS = [
    ("en", "Export button: top right corner."),
    ("fr", "Bouton Exporter : en haut à droite."),
    ("pl", "Przycisk Eksportuj: prawy górny róg."),
    ("ja", "書き出しボタン：右上。"),
    ("ko", "내보내기 버튼: 오른쪽 위."),
]
PATHS = [
    ("en", "File → Export → MP4"),
    ("it", "File → Esporta → MP4"),
    ("zh-Hans", "文件 > 导出"),
    ("ar", "ملف → تصدير → MP4"),
    ("en", "Ctrl+Shift+E opens the export window."),
    ("de", "Strg+Umschalt+E öffnet das Exportfenster."),
]
MEANS = [
    ("en", "By clicking the gear next to the clip name, the rate can be set."),
    ("pt", "Clicando na engrenagem ao lado do nome do clipe, a taxa muda."),
    ("ru", "Кликнув по шестерёнке рядом с именем клипа, можно задать частоту."),
    ("tr", "Zile tıklayınca, bildirimler görünür."),
]
FOLLOWED = [
    ("en", "Your renders are sitting in the Library, second tab from the left."),
    ("nl", "Je renders staan in de bibliotheek, tweede tab van links."),
    ("de", "Über dem Player gibt es ein Auswahlfeld, in dem Sie auf 1080p umstellen können."),
]
CHAINED = [
    ("ja", "右の欄に新しいタイトルを入力し、Enterで確定してください。"),
    ("ja", "ギターを大きくしたいなら、スライダーを少し上げてください。"),
    ("en", "Paste the link and press Enter."),
    ("es", "¿Demasiado largo? Arrastra el tirador rojo hacia dentro."),
    ("ar", "وإن أردتها أبطأ فمدّد الكتلة في المسار الثالث."),
    ("hi", "तेज़ करने के लिए क्लिप का दायाँ किनारा पकड़कर बाईं ओर खिसकाएँ।"),
]
GESTURES = [
    ("en", "A double click on the thumbnail opens the export dialog."),
    ("fr", "Un clic droit sur la piste fait apparaître le menu contextuel."),
    ("tr", "Küçük resme çift tıklama dışa aktarma penceresini açar."),
    ("ru", "Двойной щелчок по миниатюре открывает окно экспорта."),
    ("ar", "النقر المزدوج على الصورة المصغرة يفتح نافذة التصدير."),
]
KEYS = [
    ("en", "Undo is Ctrl+Z, redo is Ctrl+Y."),
    ("ja", "元に戻すはCtrl+Z、やり直しはCtrl+Yです。"),
    ("nl", "Ongedaan maken is Ctrl+Z, opnieuw is Ctrl+Y."),
    ("pl", "Zapisywanie: Ctrl+S."),
]
NAMED = [
    ("en", "Export: top right, next to Share."),
    ("de", "Export: oben rechts neben „Teilen“."),
    ("zh-Hans", "导出：右上角，分享旁边。"),
]
THROUGH = [
    ("en", "Saving works through the floppy-disk symbol."),
    ("it", "Il salvataggio avviene tramite l'icona del dischetto."),
    ("ko", "저장은 위쪽 디스켓 아이콘으로 합니다."),
    ("hi", "सेव ऊपर बने फ़्लॉपी आइकन से होता है।"),
]
STEPS = [
    ("en", "- Tap the plus\n- Select your clip from the file picker\n- Confirm with OK"),
    ("it", "- Tocca il più\n- Seleziona la tua clip\n- Conferma con OK"),
    ("ja", "- プラスをタップ\n- クリップを選択\n- OKで確定"),
]
NECESSARY = [
    ("fr", "Il faudrait descendre le curseur de volume vers 20."),
    ("es", "Habría que mover el control de volumen hasta 20."),
    ("vi", "Bạn có thể đưa đầu phát đến đó và nghe."),
]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        *CONTROLS, *LABELS, *PATHS, *MEANS, *FOLLOWED, *CHAINED, *GESTURES, *KEYS, *NAMED, *THROUGH, *STEPS, *NECESSARY,
    ],
)  # fmt: skip
def test_nothing_is_left_of_an_instruction_of_each_class(code, text):
    result = translate(text, code)
    assert ("", True) == (result.text, bool(result.actions))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Too dark for you?"),
        ("en", "Logo: top right corner."),
        ("en", "The lights go from blue → orange."),
        ("en", "The F1 car is faster now, and the night shift - day shift cut is gone."),
        ("fr", "Le bouton de son manteau est en corne."),
        ("zh-Hans", "飞行员扳下开关，跑道暗了下来。"),
        ("en", "He types a long letter, hits Enter, and leaves the room."),
        ("de", "Der Erzähler sagt: Öffne die Tür und sieh nicht zurück."),
        ("es", "El clip abre con una mano enguantada que pulsa el botón de un ascensor."),
        ("zh-Hans", "我把第二轨静音了，并把标题移到左上角。"),
        ("vi", "Anh ta gõ một lá thư dài, nhấn Enter rồi rời phòng."),
        ("th", "ให้เพิ่มป้ายเมนูในฉากร้านกาแฟไหมคะ"),
        ("ja", "もっとゆっくりした終わりがよければ、ひとこと言ってください。"),
        ("fr", "Il tape une longue lettre, appuie sur Entrée et quitte la pièce."),
        (
            "en",
            "I generated three thumbnails: a red one, a blue one and one with the play button in the middle.",
        ),
        ("ja", "字幕の「設定 > 通知 > オフ」は、原稿のとおりスマホの操作を解説するシーンに表示しています。"),
        ("ja", "ほこりをかぶった車のダッシュボードから始まり、フロントガラスに雨が当たります。"),
        ("nl", "Een jongen opent zijn laptop en klikt op 'Verzenden'."),
        ("zh-Hans", "两分钟的版本大约要60点。"),
    ],
)
def test_what_only_looks_like_one_stays(code, text):
    assert text == translate(text, code).text


@pytest.mark.parametrize(
    ("code", "kept"),
    [
        ("en", "Dr. Weber speaks first"),
        ("de", "Ich habe z. B. den Titel gekürzt"),
        ("es", "Hay planos de p. ej. barcos y gaviotas"),
    ],
)
def test_an_abbreviation_ends_no_sentence(code, kept):
    instruction = {
        "en": "click Export.",
        "de": "klicken Sie auf „Exportieren“.",
        "es": "haz clic en Exportar.",
    }[code]
    assert f"{kept}." == translate(f"{kept}, {instruction}", code).text.replace("\n", "")


@pytest.mark.parametrize(
    ("code", "text", "kept"),
    [
        (
            "en",
            "By clicking Share > Save you get the file, and the square cut for Instagram is already part of the project.",
            "And the square cut for Instagram is already part of the project.",
        ),
        ("ko", "영상이 모두 끝났으니 다운로드 버튼을 눌러 받아 가세요.", "영상이 모두 끝났으니."),
        ("th", "ทุกอย่างเรนเดอร์เป็น 4K แล้ว และไฟล์รับได้ที่แผงดาวน์โหลด", "ทุกอย่างเรนเดอร์เป็น 4K แล้ว"),
        (
            "vi",
            "Bốn phân cảnh đã được tạo xong và bạn có thể xem chúng trong danh sách dự án.",
            "Bốn phân cảnh đã được tạo xong.",
        ),
        ("ja", "湯気を足しました🥐Ctrl+Eを押すと保存画面が出ます。", "湯気を足しました🥐"),
        (
            "tr",
            "Kediyi en başa aldım ama küçük geldiyse köşesinden tutup büyüt.",
            "Kediyi en başa aldım.",
        ),
        ("en", "- Click Export\n- The music is softer now", "- The music is softer now"),
    ],
)
def test_content_beside_an_instruction_stays(code, text, kept):
    assert kept == translate(text, code).text.strip()


def test_a_control_that_may_be_content_stays_and_its_action_is_offered():
    result = translate("The slider glides from 0 to 100.", "en")
    assert ("The slider glides from 0 to 100.", ("edit",)) == (result.text, result.actions)


def test_a_question_that_wants_an_answer_stays_before_an_instruction():
    text = "Shall I make it longer? Click the Export button."
    assert "Shall I make it longer?" == translate(text, "en").text


def test_the_language_is_told_by_the_script_of_the_text():
    assert "" == translate("打开素材面板查看。").text


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "A kebab sizzles on the grill."),
        ("en", "The drawer slides open and letters fall out."),
        ("en", "Rendering took longer because the audio track is in three parts."),
        ("de", "Das Weizenfeld wiegt sich im Wind."),
        ("de", "Der Reiter galoppiert über die Wiese."),
        ("es", "El campo de trigo se mueve con el viento."),
        ("fr", "La chronologie de la marque suit les dates que vous avez choisies."),
        ("pt", "O arquivo tem senha, não consegui abrir."),
        ("ru", "Файл защищён паролем."),
        ("hi", "कार का कंट्रोल पैनल चमक रहा है।"),
        ("ja", "縦長の設定で書き出したので、上下が切れます。"),
        ("nl", "Het document heeft een wachtwoord."),
        ("vi", "Bà mở hộp và lấy ra một chiếc nhẫn."),
        ("zh-Hans", "时间轴上的年份是您写的那五个。"),
        ("zh-Hant", "放到大螢幕會有點模糊。"),
        ("en", "The key turns, the lock clicks, and the door swings open."),
        ("es", "La llave gira, la cerradura suena y la puerta se abre."),
        ("fr", "Le curseur du vieux poste grince quand on le pousse."),
        ("it", "La manopola della vecchia radio scricchiola."),
        ("tr", "Anahtar dönüyor, kilit tıklıyor ve kapı açılıyor."),
        ("ko", "첫 장면에서 토스터 스위치가 빨갛게 빛납니다."),
        ("zh-Hans", "旁白说：“按一下门铃，然后等着。”"),
    ],
)
def test_what_a_film_shows_and_what_the_reader_did_stays(code, text):
    assert text == translate(text, code).text


@pytest.mark.parametrize(
    ("code", "text", "actions"),
    [
        ("en", "Upload a clearer recording from the media library.", {"upload"}),
        ("zh-Hans", "切换到“素材”标签页，上传自己的录音。", {"upload"}),
        ("zh-Hant", "跳出視窗後請按「確定」。", {"api"}),
        ("ja", "「素材」タブを開いて、ご自分の録音をアップロードしてください。", {"upload"}),
        ("de", "Schrift und Größe kannst du im Eigenschaftenfenster einstellen.", {"edit"}),
        ("ru", "Шрифт и размер можно изменить на панели свойств.", {"edit"}),
        ("fr", "Touche l'engrenage, puis « Son » pour le couper.", None),
        ("es", "Las transiciones se arrastran desde la columna izquierda.", None),
        ("it", "Carica un'altra foto dalla libreria.", {"upload"}),
        ("nl", "Het bestand staat in de map 'Mijn video's'.", None),
    ],
)
def test_what_is_asked_in_several_steps_goes_as_one(code, text, actions):
    result = translate(text, code)
    assert "" == result.text
    assert actions is None or actions <= set(result.actions)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        # A thing is closed, kept or changed by a control.
        ("it", "L'avviso in alto si chiude con la crocetta."),
        ("pl", "Kolor ramki pobierzesz zakraplaczem z tła."),
        ("ru", "Сообщение сверху закрывается крестиком."),
        ("hi", "ऊपर की सूचना क्रॉस से बंद होती है।"),
        # Gestures, and what is asked with a pronoun at its end.
        ("fr", "Flashez le code affiché dans la barre latérale pour le voir sur votre téléphone."),
        ("ar", "هزّ الهاتف لتتراجع عن آخر خطوة."),
        ("th", "เปลี่ยนภาษาของหน้าจอได้ที่รูปลูกโลกด้านบน"),
        ("tr", "Sihirbazı kapatmak için sağ üstteki çarpı yeterli."),
        ("id", "Jika linimasanya terlalu rapat, jepit dengan dua jari di touchpad."),
        ("pt", "Permita pop-ups para este site na barra de endereço."),
        ("zh-Hant", "發票在訂單明細裡，點右邊的印表機列印。"),
    ],
)
def test_what_a_control_or_a_gesture_does_goes(code, text):
    result = translate(text, code)
    assert ("", True) == (result.text, bool(result.actions))
