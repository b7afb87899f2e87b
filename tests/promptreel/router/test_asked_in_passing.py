"""Questions and orders of two clauses, the second of which only goes on with the first, and content that speaks of looks."""

import pytest

from promptreel.router import route


def actions(message):
    return list(route(message).actions)


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("यार कंगाल हो गया क्या मैं, कितने पॉइंट बचे?", ["credits"]),
        ("gue udah bokek belum nih, kreditnya tinggal berapa", ["credits"]),
        ("剩下的撐得到月底嗎，我每天要做一支", ["credits"]),
        ("剩下的还够我做五条吗？", ["credits"]),
        ("連結咧，不是說做好了嗎？", ["export"]),
        ("完成したファイル、どこにあります？", ["export"]),
        ("ดูว่าเรนเดอร์เสร็จหรือยัง แล้วขอไฟล์ mov", ["state", "export"]),
        ("不改了，音乐和剪辑都别动，直接把成片存下来", ["export"]),
        ("有没有地方能放我自己的片子？", ["upload"]),
        ("Voici mon entretien filmé : https://example.fr/medias/entretien.mov", ["upload"]),
        ("you'll be getting three photos from me in a sec", ["upload"]),
    ],
)
def test_the_second_clause_goes_on_with_the_first(message, expected):
    assert expected == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "Chcę animację paska pobierania, który zaciął się na 99%",
        "Нужна анимация загрузки: кружок крутится, потом галочка",
        "Реклама кредита на квартиру в 9:16",
        "save the whale clip for the finale and start with the sunrise",
        "把鲸鱼那段保留到最后，先放日出",
        "一个快递员必须在午夜前把文件送到的小短片",
    ],
)
def test_what_is_in_the_picture_is_content(message):
    assert ["generate"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "Könnten Sie mir das Video bitte in hoher Qualität rausrechnen?",
        "May I please have the download link for the final file?",
        "yo lemme grab that vid",
        "tolong donlod vidionya yg udh jadi",
        "quero baichar o vidio pronto",
        "先导个草稿画质的给我顶着用",
        "我的檔案在哪？",
    ],
)
def test_orders_for_the_file_in_other_words(message):
    assert ["export"] == actions(message)


def test_is_much_left_asks_how_far_it_is():
    assert ["state"] == actions("هل بقي الكثير حتى ينتهي؟")
