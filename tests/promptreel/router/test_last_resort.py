"""Messages that no rule understands, of which all words together tell what they ask for."""

import pytest

from promptreel.router import Context, route


def actions(message):
    return list(route(message).actions)


@pytest.mark.parametrize(
    ("message", "action"),
    [
        ("wivel gutahben hab ich nich", "credits"),
        ("eyy läuft das noch oder hats sich aufgehängt", "state"),
        ("hoevel credits heb ik ngo?", "credits"),
        ("e ai ja foi ou ta enrolando kkk", "state"),
        ("gif yap at bana", "export"),
        ("ho gya kya ya abhi bhi pak raha hai", "state"),
        ("in ra file webm giúp anh", "export"),
        ("目前進度道哪裡了?", "state"),
        ("czemu to tak długo trwa, jakiś błąd?", "state"),
        ("fotoraf yüklicem kednim çektim", "upload"),
    ],
)
def test_all_words_together_tell_what_no_rule_does(message, action):
    assert [action] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "a kid waiting for a download at 99 percent, sweat on his forehead",
        "30 seconds for our credit union, warm and calm",
        "animated battery that shows how much charge is left",
        "an upload button that grows legs and runs away",
        "I want my logo to pop in at the end",
        "No me digas cuántos créditos cuesta, solo quítale el filtro sepia.",
        "Der Kapitän fragt: sind wir bald da?",
        "ein Film über Guthaben und Gutschein im Mittelalter",
        "how long can the video be at most?",
        "quanto manca a Natale, conto alla rovescia animato",
        "做一个关于出口贸易的短片",
        "残高不足で困る会社員のコメディ",
        "мальчик отправляет фото маме из лагеря",
        "طفل يرسل صورة لجدته",
    ],
)
def test_words_of_an_action_in_a_wish_are_no_evidence_enough(message):
    assert ["generate"] == actions(message)


def test_what_answers_the_agent_is_not_guessed_at():
    assert ("generate",) == route("in ra file webm giúp anh", context=Context(question=True)).actions


def test_the_slots_are_taken_from_all_words():
    (step,) = route("in ra file webm giúp anh").steps
    assert "webm" == step.slots["format"]


@pytest.mark.parametrize(
    "message", ["eyy läuft das noch oder hats sich aufgehängt", "gif yap at bana", "目前進度道哪裡了?"]
)
def test_what_all_words_tell_says_which_of_them_did(message):
    (step,) = route(message).steps
    assert step.why
    assert all(word in message for word in step.why)


@pytest.mark.parametrize(
    ("message", "action"),
    [
        ("any news on the video", "state"), ("why so slow", "state"), ("quando posso vederlo", "state"), ("진전 있어?", "state"),
        ("什么时候能看", "state"), ("sao lâu dữ vậy", "state"), ("czemu tak długo", "state"), ("moet ik hiervoor betalen", "credits"),
        ("bu paralı mı", "credits"), ("это платно?", "credits"), ("会不会一下就被扣光啊", "credits"), ("料金どうなりますか", "credits"),
        ("how big can a file be", "upload"), ("写真の貼り付け方がわからない", "upload"), ("照片一直傳不上去", "upload"),
        ("hoe neem ik hem mee", "export"), ("masaüstüne at", "export"), ("कब तक देख पाऊँगा", "state"),
    ],
)  # fmt: skip
def test_news_prices_and_sizes_are_asked_for_in_everyday_words(message, action):
    assert (action,) == route(message).actions
