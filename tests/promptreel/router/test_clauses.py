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
