"""Questions that two of their words tell together, whatever else they hold."""

import pytest

from promptreel.router import route


def actions(message):
    return list(route(message).actions)


@pytest.mark.parametrize(
    "message",
    [
        "What did yesterday's trailer set me back?",
        "Was hat mich der Trailer von gestern eigentlich gekostet?",
        "¿Me ha costado algo el último cambio?",
        "Mon comptable demande ce que les clips de ce mois ont englouti.",
        "Il mio commercialista chiede quanto si sono mangiati i video di questo mese.",
        "Последняя правка мне во что-то обошлась?",
        "昨日の予告編っていくらかかった？",
    ],
)
def test_what_it_costs_the_user_is_the_price(message):
    assert ["credits"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "Is there enough in the tank for another one?",
        "Kann ich mir mit dem, was ich habe, noch zwei davon leisten?",
        "¿Queda bastante en el bote para otro?",
        "Posso permettermene altri due con quello che ho?",
        "今ある分であと二本いける？",
        "ยังพอสำหรับอีกอันไหม",
    ],
)
def test_enough_for_another_one_asks_for_the_balance(message):
    assert ["credits"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "Can I go and make tea or is it about to finish?",
        "Kann ich mir noch Tee machen oder ist es gleich so weit?",
        "¿Me da tiempo a hacerme un té o está a punto de acabar?",
        "Я успею чаю попить или вот-вот закончится?",
        "我能去泡杯茶吗，还是马上就好？",
    ],
)
def test_or_is_it_ready_asks_how_far_it_is(message):
    assert ["state"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "How long do you reckon until it's watchable?",
        "Wie lange schätzt du, bis man was sehen kann?",
        "C'est bien silencieux chez vous, tout va bien ?",
        "Coś u was cicho, wszystko gra?",
    ],
)
def test_how_long_and_whether_all_is_well_ask_how_far_it_is(message):
    assert ["state"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "Every week one clip like this, how many credits would that come to?",
        "Mỗi tuần một clip thế này thì mất mấy credit?",
        "Jeden taki klip na tydzień, ile by to było kredytów?",
    ],
)
def test_what_a_price_is_asked_for_is_no_wish(message):
    assert ["credits"] == actions(message)


@pytest.mark.parametrize("message", ["how are my credits doing?", "ไม่อยากให้หมดกลางทาง เครดิตเป็นยังไงบ้าง"])
def test_how_the_credits_are_is_no_question_for_the_state(message):
    assert ["credits"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "A pensioner counts coins and wonders whether they will last the month",
        "Пенсионерка считает монеты и гадает, хватит ли до конца месяца",
        "Stoper pokazuje, ile zostało biegaczowi",
        "Une retraitée compte ses pièces et se demande si elles tiendront jusqu'à la fin du mois",
    ],
)
def test_what_somebody_in_the_film_wonders_is_content(message):
    assert ["generate"] == actions(message)


def test_enough_for_another_one_may_be_asked_in_pieces():
    assert ["credits"] == actions("reicht das, was ich noch hab, für ein weiteres Video?")
