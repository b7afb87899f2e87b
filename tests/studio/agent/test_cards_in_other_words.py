"""The same wishes for cards of text in other words, and in other languages."""

from __future__ import annotations

import pytest

from promptreel_studio.agent import respond
from promptreel_studio.agent.reading.card_each import take_each
from promptreel_studio.agent.reading.text import Reading
from studio.agent.drafts import check, of

WHITE, BLACK, RED, GOLD, BLUE = "#ffffff", "#000000", "#ff3b30", "#f5c542", "#0a84ff"


def made(words, language="en"):
    reply = respond(words, None, language=language, seed=7)
    assert reply.draft is not None, reply.texts
    return of(check(reply.draft), 0), reply


def texts(words, language="en"):
    clips, _ = made(words, language)
    assert {"words"} == {clip["scene"]["kind"] for clip in clips}
    return [clip["scene"]["words"] for clip in clips], {clip["d"] for clip in clips[:-1]}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Countdown 3-2-1 on black"),
        ("en", "count down from 3 to 1 in white digits"),
        ("zh", "从3开始倒数到1,黑底绿字"),
        ("es", "Cuenta atrás del 3 al 1, fondo azul"),
        ("de", "Countdown von 3 bis 1, schwarzer Hintergrund"),
        ("fr", "Compte à rebours de 3 à 1 sur fond noir"),
        ("it", "Conto alla rovescia da 3 a 1 su sfondo nero"),
        ("ru", "обратный отсчёт от 3 до 1 на чёрном фоне"),
        ("tr", "3'ten 1'e geri sayım, siyah zemin"),
        ("vi", "đếm ngược từ 3 đến 1 trên nền đen"),
        ("pl", "odliczanie od 3 do 1 na czarnym tle"),
        ("ja", "3から1までカウントダウン、黒い背景"),
    ],
)
def test_a_countdown(language, words):
    assert ["3", "2", "1"] == texts(words, language)[0][:3]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("A sign that reads CLOSED TODAY, white on dark green", ["CLOSED TODAY"]),
        ("our tagline is: Slow coffee. Good company. beige background", ["Slow coffee. Good company."]),
        (
            "a notice: Lift out of order. Use the stairs. Red letters on white",
            ["Lift out of order. Use the stairs."],
        ),
        (
            "三条护眼建议:多看远处、少看手机、按时睡觉,每条4秒,蓝底白字",
            ["三条护眼建议", "多看远处", "少看手机", "按时睡觉"],
        ),
        ("三個理由:便宜、好吃、近,每個理由3秒,粉紅底黑字", ["便宜", "好吃", "近"]),
        ("“一”“二”“三”三张字卡,各3秒,灰色背景", ["一", "二", "三"]),
    ],
)
def test_what_cards_say(words, said):
    assert said == texts(words)[0]


def test_what_is_drawn_beside_a_list_or_a_quotation_is_no_card():
    clips, _ = made("three shots: a forest, the sea and a desert, 3 seconds each")
    assert "words" not in {clip["scene"]["kind"] for clip in clips}
    clips, _ = made('ocean at sunset with the title "Hola" and the caption "Adios"')
    assert ["ocean"] == [clip["scene"]["kind"] for clip in clips]


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("3 seconds each", 3000),
        ("one second per number", 1000),
        ("each for 4 seconds", 4000),
        ("每个数字一秒", 1000),
        ("各3秒", 3000),
        ("1 s cada número", 1000),
        ("10 seconds", None),
        ("8 seconds in total", None),
    ],
)
def test_a_length_of_each(words, length):
    assert length == take_each(Reading(words))


@pytest.mark.parametrize(
    ("language", "words", "ink", "ground"),
    [
        ("ja", "黒い背景に金色の文字で「謹賀新年」", GOLD, BLACK),
        ("pl", 'Białe litery na niebieskim tle: "Zapraszamy"', WHITE, BLUE),
        ("de", '"Wer rastet, der rostet", goldene Buchstaben auf schwarzem Grund', GOLD, BLACK),
        ("zh", "白底红字“放假通知”", RED, WHITE),
    ],
)
def test_colours_of_a_card(language, words, ink, ground):
    (clip,), _ = made(words, language)
    assert (ink, ground) == (clip["scene"]["ink"], clip["scene"]["ground"])


def test_a_colour_without_a_name_is_called_by_the_nearest():
    _, reply = made('gold letters on a pastel pink background: "Anna and Leo"')
    assert "gold on pink" in reply.texts[0]
