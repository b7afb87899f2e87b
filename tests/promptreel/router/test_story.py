"""What the clauses of one message make of each other: what is rejected, left out, told as a reason or as a condition."""

import pytest

from promptreel.router import route


def actions(message):
    return list(route(message).actions)


@pytest.mark.parametrize(
    ("message", "action"),
    [
        ("I don't care what it costs, I just want to know whether it's finished.", "state"),
        ("I never asked for another round of tweaks, I asked for the file.", "export"),
        ("Mich interessiert nicht, was das kostet, sondern ob es endlich durch ist.", "state"),
        ("No quiero saber cuánto cuesta, sino si ya está terminado.", "state"),
        ("Non ti ho chiesto altri ritocchi, ti ho chiesto il file.", "export"),
        ("Я не спрашиваю, когда будет готово, я спрашиваю, сколько кредитов на это ушло.", "credits"),
        ("いくらかかるかじゃなくて、終わったかどうかを知りたい。", "state"),
        ("얼마 드는지가 아니라 끝났는지 알고 싶어.", "state"),
        ("我不是要問多少錢，我是要問做好了沒。", "state"),
        ("Tôi không muốn biết tốn bao nhiêu mà muốn biết đã xong chưa.", "state"),
        ("ไม่ได้อยากรู้ว่าใช้เท่าไหร่ อยากรู้ว่าเสร็จหรือยัง", "state"),
    ],
)
def test_what_is_expressly_not_asked_is_left_out(message, action):
    assert [action] == actions(message)


def test_a_colour_that_is_rejected_is_still_said_to_the_agent():
    (step,) = route("背景は赤じゃなくて青にして").steps
    assert ("generate", "背景は赤じゃなくて青にして") == (step.action, step.slots["text"])


@pytest.mark.parametrize(
    "message",
    [
        "Had 50 of those credits yesterday, and now?",
        "Gestern hatte ich noch 50 Credits, und heute?",
        "Ayer tenía 50 créditos, ¿y ahora?",
        "昨日は50クレジットあったのに、今は？",
        "Kemarin masih ada 50 kredit, sekarang?",
    ],
)
def test_a_question_that_names_nothing_asks_for_what_was_spoken_of(message):
    assert ["credits"] == actions(message)


@pytest.mark.parametrize("message", ["a video about loyalty points, ok?", "ein Video über Treuepunkte, ok?"])
def test_a_question_behind_content_asks_for_nothing_of_ours(message):
    assert ["generate"] == actions(message)


@pytest.mark.parametrize(
    "message", ["done??", "fertig??", "¿¿listo??", "fini ??", "готово??", "好了？？", "됐어??"]
)
def test_one_word_with_a_question_mark_asks_how_far_it_is(message):
    assert ["state"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "C'est fini ! Balance-le-moi en mp4.",
        "Готово! Давай его сюда в mp4.",
        "できた！じゃあmp4で出して。",
        "Klaar! Kom maar door met die mp4.",
    ],
)
def test_what_is_exclaimed_to_be_done_leads_to_the_export(message):
    assert ["export"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "When it's ready, send it to me.",
        "Dès que le rendu est bouclé, je le veux en MOV.",
        "レンダリングが終わったらMOVでほしい。",
        "렌더링 끝나면 MOV로 받고 싶어.",
        "Begitu rendernya kelar, aku mau yang MOV.",
    ],
)
def test_a_condition_before_an_export_asks_nothing(message):
    assert ["export"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "Check whether it is finished, then send me the video.",
        "Vérifie si le rendu est terminé, puis donne-moi la vidéo en 1080p.",
    ],
)
def test_what_is_to_be_checked_is_no_condition(message):
    assert ["state", "export"] == actions(message)


@pytest.mark.parametrize(
    "message",
    ["もっと長くしたらどれくらい減る？", "Nếu làm dài hơn thì mất bao nhiêu?", "더 길게 만들면 얼마나 깎여?"],
)
def test_a_condition_within_a_question_for_the_price_is_no_wish(message):
    assert ["credits"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "Which shot has the terrier in it?",
        "In welcher Szene ist nochmal der Dackel zu sehen?",
        "In quale inquadratura si vede il cane?",
        "犬が映ってるのはどのカット？",
        "哪个镜头里有狗？",
        "หมาอยู่ในช็อตไหน",
        "Anjingnya ada di shot yang mana?",
    ],
)
def test_which_shot_it_is_in_is_a_question_whatever_it_is_called(message):
    assert ["state"] == actions(message)


@pytest.mark.parametrize(
    "message", ["Which shot should I shorten?", "In welcher Szene soll ich etwas kürzen?"]
)
def test_which_shot_to_change_asks_for_advice(message):
    assert ["generate"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "Usa ~/Foto/cane.png come immagine di sfondo.",
        "Возьми ~/Фото/собака.png в качестве фона.",
        "Użyj ~/Zdjęcia/pies.png jako tła.",
        "~/Pictures/inu.png を背景として使って。",
        "用 ~/Pictures/gou.png 当背景。",
    ],
)
def test_a_file_that_gets_a_part_in_the_film_is_a_wish_too(message):
    assert ["upload", "generate"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "Ma belle-sœur prend l'avion dans une heure et le veut sur son téléphone, alors envoie-le-moi.",
        "Mia cognata parte tra un'ora e lo vuole sul telefono, quindi mandamelo.",
        "El míster quiere ponerlo mañana en el vestuario, así que me hace falta el archivo",
        "義理の姉が一時間後に出発で、スマホに入れたいって言うから送って。",
    ],
)
def test_a_story_before_the_wish_is_its_reason(message):
    assert ["export"] == actions(message)


def test_a_wish_before_the_export_stays_one():
    assert ["generate", "export"] == actions("I want a dog on the beach, so export it as mp4 afterwards")
    assert ["generate", "export"] == actions("Ich will einen Hund am Strand sehen, dann exportier es")


@pytest.mark.parametrize(
    "message",
    [
        "Begin nog niet met monteren, vertel me alleen wat het aan credits kost.",
        "Je ne veux rien lancer pour l'instant, dis-moi seulement ce qu'il me reste comme crédits.",
    ],
)
def test_what_is_not_to_be_done_before_a_question_is_no_wish(message):
    assert ["credits"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "Sag mir zuerst, was eine neue Szene kostet, und häng dann hinten noch das Vereinswappen dran.",
        "قبل كل شيء أخبرني كم بقي عندي من الرصيد، وبعدها ابدأ بمشهد الصحراء ليلًا.",
    ],
)
def test_what_comes_behind_a_first_question_is_a_wish(message):
    assert ["credits", "generate"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "Ein Clip, in dem der Moderator fragt, wie viele Punkte noch übrig sind",
        "Klip, w którym prowadzący pyta, ile punktów zostało",
        "Клип, в котором ведущий спрашивает, сколько очков осталось",
    ],
)
def test_what_somebody_asks_in_the_film_is_content(message):
    assert ["generate"] == actions(message)
