"""The film that is to be brought somewhere, what is asked of top-ups and counts, and what is handed over with a link."""

import pytest

from promptreel.router import route


def actions(message):
    return list(route(message).actions)


@pytest.mark.parametrize(
    "message",
    [
        "hijo, ¿y cómo hago para poner la película en el móvil?",
        "quiero meterlo en un pendrive para mi abuela",
        "meu filho, como eu boto esse filme no meu celular",
        "pengen disalin ke flashdisk",
        "يا ابني ازاي أحط الفيلم ده على موبايلي",
    ],
)
def test_the_film_onto_a_device_is_an_export(message):
    assert ["export"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "¿cómo paso desde el móvil mis fotos aquí?",
        "wie bekomme ich die Aufnahmen vom Handy zu dir?",
        "スマホから写真を送りたいです",
    ],
)
def test_from_a_device_is_an_upload(message):
    assert ["upload"] == actions(message)


@pytest.mark.parametrize(
    "message", ["làm gif cho mình gửi zalo nha", "GIFにしてくれたらLINEで送れるんだけど"]
)
def test_a_format_that_is_for_something_is_an_export(message):
    (step,) = route(message).steps
    assert ("export", "gif") == (step.action, step.slots["format"])


@pytest.mark.parametrize(
    "message", ["make a gif of a dancing cat", "speed up the gif", "haz un gif de un gato bailando"]
)
def test_a_format_of_something_is_no_export(message):
    assert ["generate"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "waar kan ik bijladen", "wo kann ich aufladen", "où est-ce que je recharge", "dove si ricarica", "onde eu recarrego",
        "chcę doładować konto", "gdzie mogę dokupić punkty?", "點數快沒了要去哪裡儲值",
    ],
)  # fmt: skip
def test_where_to_top_up_is_about_credits(message):
    assert ["credits"] == actions(message)


@pytest.mark.parametrize(
    "message", ["customers collect points and swap them for free lattes", "배터리 충전 화면을 보여줘"]
)
def test_points_of_others_are_none_of_ours(message):
    assert ["generate"] == actions(message)


@pytest.mark.parametrize("message", ["今の動画でなんぼかかったん", "¿y esto por cuánto me ha salido?"])
def test_the_price_is_asked_without_a_question_mark_too(message):
    assert ["credits"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "cuántos cachos llevamos",
        "wie viele schnipsel sinds inzwischen",
        "現在配哪一首歌",
        "o que que tem dentro agora",
    ],
)
def test_counts_and_songs_of_now_are_looked_up(message):
    assert ["state"] == actions(message)


@pytest.mark.parametrize(
    "message", ["change the current font", "how many lions live there now? make a film of it"]
)
def test_what_is_to_be_made_of_now_is_not_looked_up(message):
    assert "state" not in actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "c'est sur mon drive https://drive.google.com/file/d/3ff/view",
        "l'ho messo su drive https://drive.google.com/file/d/7ii/view",
        "всё лежит на яндекс диске https://disk.yandex.ru/d/Qw12",
        "hier mal das rohmaterial",
        "nih bahan mentahnya",
    ],
)
def test_what_lies_behind_a_link_or_is_presented_is_handed_over(message):
    assert ["upload"] == actions(message)


@pytest.mark.parametrize(
    "message",
    ["is anyone home", "export Coffee beans", "Which shot should I shorten?", "video soal ekspor kelapa sawit"],
)  # fmt: skip
def test_what_speaks_of_something_else_is_no_look_and_no_export(message):
    assert ["generate"] == actions(message)


@pytest.mark.parametrize("message", ["elimde ne kaldı", "còn nhiêu"])
def test_what_is_left_of_nothing_named_is_the_balance(message):
    assert ["credits"] == actions(message)


@pytest.mark.parametrize("message", ["wat kun je allemaal?", "On est le combien", "скажи время"])
def test_other_brief_questions_are_none_for_the_balance(message):
    assert "credits" not in actions(message)


@pytest.mark.parametrize(
    "message",
    ["brat nagrał wesele dronem, mogę to tu wcisnąć?"],
)
def test_what_somebody_shot_and_is_to_fit_in_is_handed_over(message):
    assert ["upload"] == actions(message)


@pytest.mark.parametrize("message", ["isko computer mein kaise daalu", "cómo lo paso a la compu"])
def test_the_film_is_what_goes_onto_a_device_whatever_the_verb(message):
    assert ["export"] == actions(message)


@pytest.mark.parametrize("message", ["ya acabaste o sigues", "現在配哪一首歌"])
def test_or_ready_and_how_it_is_now_are_looked_up(message):
    assert ["state"] == actions(message)


@pytest.mark.parametrize(
    ("message", "action"),
    [
        ("was dat duur?", "credits"),
        ("高くついた？", "credits"),
        ("hesabımda daha çok var mı", "credits"),
        ("много там у меня ещё?", "credits"),
        ("連結弄丟了再給一次", "export"),
        ("もう持って帰っていい？", "export"),
        ("hazır olanı indirilenlere kopyala", "export"),
        ("ek ghante se kuch nahi ho raha", "state"),
        ("รูปเข้าไปครบหมดยัง", "state"),
    ],
)
def test_dear_lost_taken_home_and_stuck(message, action):
    assert [action] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "有料道路を走る車のドローン映像",
        "家に荷物を持って帰る少年の動画",
        "拍一个很贵的手表的广告",
        "ein Mann legt sein Handy auf den Tisch",
        "Werbung für eine Ladesäule, an der Autos aufladen",
        "bankaya dosya götüren kuryenin filmi",
        "快遞員把檔案弄丟了的搞笑片",
        "Make a lesson on how to balance chemical equations",
        "cuanto falta para temporizador",
    ],
)
def test_dear_lost_and_charged_things_of_others_are_content(message):
    assert ["generate"] == actions(message)
