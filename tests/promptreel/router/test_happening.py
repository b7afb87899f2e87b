"""Questions for what has happened, whatever it is."""

import pytest

from promptreel.router import route


def actions(message):
    return list(route(message).actions)


@pytest.mark.parametrize(
    "message",
    [
        "did the crossfade change get applied",
        "Did the seating chart slide get taken out like I asked?",
        "Could you please check whether Harold's name got corrected?",
        "hey could you pls tell me if the music changed, thx",
        "do you know if the titles were changed?",
        "wurde der Vorspann gekürzt?",
        "sag mir mal ob der Name jetzt stimmt",
    ],
)
def test_what_is_done_or_not_is_asked_of_the_state(message):
    assert ["state"] == actions(message)


def test_what_happened_to_the_balance_is_asked_of_the_credits():
    assert ["credits"] == actions("Did last month's credits carry over?")


@pytest.mark.parametrize(
    "message",
    [
        "see if you can make the title bigger",
        "a video in which the narrator asks whether we are ready for the storm",
        "a cat asks the dog: did you eat my fish?",
        "have the closing credits roll slower",
    ],
)
def test_what_is_to_be_done_or_told_in_the_film_is_a_wish(message):
    assert ["generate"] == actions(message)


@pytest.mark.parametrize("message", ["the export sits at 99%", "export 60 percent pe ruka hai"])
def test_how_many_percent_an_export_is_at_is_no_order_to_export(message):
    assert ["state"] == actions(message)


def test_a_quality_in_percent_is_one():
    assert ["export"] == actions("export it at 80% quality")


def test_where_a_file_is_to_go_in_the_film_is_a_wish_between_upload_and_export():
    message = "Ik heb de jingle bijgevoegd, plak die onder het begin en bewaar het geheel als webm."
    assert ["upload", "generate", "export"] == actions(message)


@pytest.mark.parametrize(
    "message", ["is it in there or is it still out?", "is the logo in there or not yet?"]
)
def test_or_not_yet_asks_for_the_state(message):
    assert ["state"] == actions(message)


def test_a_format_in_a_question_for_the_format_is_no_wish():
    assert ["state"] == actions("videonun formatı ne şu an, mp4 mü")


@pytest.mark.parametrize(
    ("message", "seconds"), [("30s explainer about cats", 30.0), ("make a 2min video of cats", 120.0)]
)
def test_a_unit_right_behind_its_number_is_a_length(message, seconds):
    (step,) = route(message).steps
    assert ("generate", seconds) == (step.action, step.slots["duration_seconds"])


@pytest.mark.parametrize(
    "message",
    ["老師想在週會播放，請把完成的影片給我", "our teacher wants to show it in class, send me the file"],
)
def test_what_a_file_is_for_is_no_wish(message):
    assert ["export"] == actions(message)


def test_what_is_thrown_to_us_in_chinese_is_an_upload():
    for message in ("先丟幾張社遊照給你喔", "把這張照片丟進專案", "幫我把 ~/a.mp4 丟進專案"):
        assert ["upload"] == actions(message)
    assert ["generate"] == actions("鏡頭裡他把信丟進信箱")


def test_where_a_file_goes_and_what_stands_still_in_everyday_words():
    assert ["export"] == actions("Ab auf den USB-Stick damit")
    for message in (
        "Stockt der Export?",
        "¿Vas por la mitad o qué?",
        "Enséñame qué hay en la línea de tiempo",
    ):
        assert ["state"] == actions(message)
    assert ["generate"] == actions("Im Film stockt der Verkehr")


def test_a_kind_of_file_that_is_asked_about_without_a_question_mark_is_an_upload():
    assert ["upload"] == actions("would a wav from me be ok")


def test_how_large_an_own_file_is_is_told_before_it_is_handed_over():
    assert ["upload"] == actions("my file is about 300 mb")
    assert ["upload"] == actions("Les .mov d'iPhone, ça passe ?")


@pytest.mark.parametrize(
    "message", ["老奶奶問孫子功課寫完了沒", "rakieta wystartowała i zniknęła w chmurach"]
)
def test_what_is_asked_or_happens_in_the_film_is_a_wish(message):
    assert ["generate"] == actions(message)


def test_somebody_behind_the_question_does_not_ask_it():
    assert ["state"] == actions("Hast du den Clip mit dem Hund rausgenommen?")


@pytest.mark.parametrize("message", ["Имя невесты исправили?", "musiknya sudah diganti?"])
def test_a_past_verb_that_ends_a_question_asks_for_the_state(message):
    assert ["state"] == actions(message)


def test_a_report_before_a_wish_is_no_question():
    assert ["generate"] == actions("quitaste la música, ponla otra vez")
    assert ["state", "generate"] == actions("¿quitaste la música? ponla otra vez")
