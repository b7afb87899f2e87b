"""What a clause means beside the others, in several languages."""

import pytest

from promptreel.router import route


def actions(message):
    return list(route(message).actions)


@pytest.mark.parametrize(
    "message",
    [
        "explain to the audience, when the sale is done",
        "tell the viewers how many points are left",
        "erklär den Zuschauern, wie viele Punkte noch übrig sind",
        "cuéntale al público cuántos puntos le quedan",
        "explique aux spectateurs combien de temps il reste",
        "объясни зрителям, сколько очков осталось",
        "告诉观众还剩多少积分",
    ],
)
def test_what_an_audience_is_told_is_content(message):
    assert ["generate"] == actions(message)


@pytest.mark.parametrize(
    ("message", "action"),
    [
        ("tell me how much time is left", "state"),
        ("sag mir, wie viele Credits ich noch habe", "credits"),
        ("dime cuántos créditos me quedan", "credits"),
        ("告诉我还剩多少积分", "credits"),
    ],
)
def test_what_the_user_is_told_is_a_question(message, action):
    assert [action] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "if I make it 30 seconds longer, is that more credits?",
        "another one like that, what would it cost?",
        "wenn ich es länger mache, was kostet das?",
        "si lo hago más largo, ¿cuánto cuesta?",
        "si je la rallonge, ça coûte combien ?",
        "se lo faccio più lungo, quanto costa?",
        "se eu fizer mais longo, quanto custa?",
        "als ik hem langer maak, wat kost dat?",
        "jeśli zrobię dłuższy film, ile to kosztuje?",
        "если сделать длиннее, сколько это стоит?",
        "إذا جعلته أطول، كم سيكلف من الرصيد؟",
        "kalau dibuat lebih panjang, berapa kreditnya?",
        "nếu làm dài hơn thì tốn bao nhiêu credit?",
        "ถ้าทำให้ยาวขึ้น จะใช้กี่เครดิต",
        "daha uzun yaparsam kaç kredi tutar?",
        "再做一个这样的，要多少积分？",
    ],
)
def test_what_is_only_supposed_before_a_question_for_its_price_is_no_wish(message):
    assert ["credits"] == actions(message)


@pytest.mark.parametrize(
    "message", ["make it longer, and what does that cost?", "mach es länger, und was kostet das?"]
)
def test_what_is_asked_for_besides_is_a_wish(message):
    assert ["generate", "credits"] == actions(message)


def test_a_supposition_before_a_wish_stays_with_it():
    assert ["generate"] == actions("if the sky is too dark, make it brighter")


@pytest.mark.parametrize(
    "message",
    [
        "اجعل العنوان أزرق وصدّره",
        "أضف موسيقى هادئة وأرسله لي",
        "قص البداية فأرسلها لي",
        "اعمل فيديو عن البحر ونزّله",
    ],
)
def test_an_arabic_verb_with_and_before_it_is_another_wish(message):
    assert ["generate", "export"] == actions(message)


@pytest.mark.parametrize(
    ("message", "seconds"),
    [
        ("make a minute and a half video about rain", 90),
        ("a 90-second video about the sea", 90),
        ("a 1 minute 30 seconds video of rain", 90),
        ("un vídeo de un minuto y medio sobre el mar", 90),
        ("un vídeo de dos minutos y medio sobre el mar", 150),
        ("ein Video von anderthalb Minuten über das Meer", 90),
        ("ein zweiminütiges Video vom Meer", 120),
        ("30-minutowy film o morzu", 1800),
        ("półtoraminutowy film o morzu", 90),
        ("сделай минутный ролик о море", 60),
        ("15-сек ролик о море", 15),
        ("做一个半分钟的海边视频", 30),
        ("做一个一分半的海边视频", 90),
        ("做一个1分30秒的海边视频", 90),
        ("바다 영상 1분 30초로 만들어줘", 90),
    ],
)
def test_lengths_are_read_from_adjectives_and_halves(message, seconds):
    (step,) = route(message).steps
    assert seconds == step.slots["duration_seconds"]


@pytest.mark.parametrize(
    "message",
    [
        "Nimm die Pausen raus und gib's mir dann als MP4",
        "plak de beelden achter elkaar en render daarna alles in 720p",
    ],
)
def test_a_then_behind_its_verb_stays_within_the_clause(message):
    assert ["generate", "export"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "zeig, wie viel Zeit noch übrig ist, unten rechts",
        "explain to the client how the export works",
        "explain to my boss how the download works",
    ],
)
def test_what_is_to_be_shown_at_a_place_or_explained_is_content(message):
    assert ["generate"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "time left on 5 minute timer",
        "how long is left on the pizza timer",
        "Restzeit des Timers",
        "сколько осталось на таймере",
        "टाइमर में कितना समय बाकी है",
        "có bao nhiêu quạt",
    ],
)
def test_what_is_left_of_something_else_is_not_our_progress(message):
    assert ["generate"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "que el saldo que sale en pantalla sea 0,37",
        "the balance drops to 12 euros on the screen",
    ],
)
def test_an_amount_that_is_told_is_in_the_film(message):
    assert ["generate"] == actions(message)


@pytest.mark.parametrize(
    "message", ["what % is it at?", "a che % sei?", "en qué % va el video?", "bao nhiêu % rồi"]
)
def test_a_share_that_is_asked_for_is_the_state(message):
    assert ["state"] == actions(message)


@pytest.mark.parametrize("message", ["-50 % on everything, with snow", "soldes d'hiver, -50 % sur tout"])
def test_a_share_that_is_told_is_content(message):
    assert ["generate"] == actions(message)


@pytest.mark.parametrize(
    ("message", "formats"),
    [
        ("my tv only plays mov, so export it as mov", ["mov"]),
        ("mp4 하나, gif 하나 이렇게 두 개로 뽑아주세요", ["mp4", "gif"]),
        ("Zuerst als GIF und danach als MOV exportieren, bitte", ["gif", "mov"]),
        ("Guárdalo en /Users/ximena/Tesis final/corto.mov", ["mov"]),
        ("导出mp4,存到 /Users/lin/影片/终版.mp4", ["mp4"]),
        ("帮我转成gif发给我", ["gif"]),
    ],
)
def test_each_format_is_one_export_in_the_order_of_the_words(message, formats):
    steps = route(message).steps
    assert [("export", name) for name in formats] == [
        (step.action, step.slots.get("format")) for step in steps
    ]


@pytest.mark.parametrize("message", ["轉了快十分鐘，是不是當掉了？", "ten minutes already, is it stuck?"])
def test_waiting_before_a_question_for_the_state_is_no_wish(message):
    assert ["state"] == actions(message)


@pytest.mark.parametrize(
    ("message", "format"),
    [
        ("Before exporting as webm cut the last two seconds please", "webm"),
        ("Before exporting as mp4, cut the last two seconds", "mp4"),
        ("Trước khi xuất mp4 thì cắt bớt 3 giây cuối của clip hai đã nhé", "mp4"),
        ("ก่อนจะโหลดเป็น mp4 ช่วยตัดสามวินาทีสุดท้ายของคลิปสองออกก่อนนะคะ", "mp4"),
        ("Sebelum ekspor jadi mp4 potong dulu dua detik terakhir", "mp4"),
        ("Antes de exportar en gif quita el título", "gif"),
    ],
)
def test_an_edit_before_an_export_that_is_only_mentioned_is_done_first(message, format):
    steps = route(message).steps
    assert ["generate", "export"] == [step.action for step in steps]
    assert format == steps[1].slots["format"]


def test_an_entry_with_its_question_mark_ends_a_clause():
    assert ["state", "export"] == [step.action for step in route("できた？じゃあ動画ください").steps]
