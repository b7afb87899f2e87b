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


@pytest.mark.parametrize("message", ["spit it out as mp4", "Pronto! Pode soltar em mp4."])
def test_an_unknown_verb_that_leads_to_a_format_exports(message):
    (step,) = route(message).steps
    assert ("export", "mp4") == (step.action, step.slots["format"])


@pytest.mark.parametrize(
    "message", ["mp4 and gif, both in 720p please", "mp4 y gif, los dos en 720p", "mp4とgif、どっちも720pで"]
)
def test_a_list_of_formats_without_a_verb_is_an_export_of_each(message):
    formats = [(step.action, step.slots["format"], step.slots["resolution"]) for step in route(message).steps]
    assert [("export", "mp4", "720p"), ("export", "gif", "720p")] == formats


@pytest.mark.parametrize(
    "message",
    [
        "Grabé unas tomas con el dron, ¿cómo te las paso?",
        "J'ai tourné des images au drone, comment je te les transmets ?",
        "Я наснимал с дрона, как тебе это передать?",
        "我拍了些无人机素材，怎么给你？",
    ],
)
def test_how_to_hand_over_what_was_told_of_is_an_upload(message):
    assert ["upload"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "Si ya ha acabado, déjame el mov en ~/Desktop/final",
        "Falls er fertig ist, leg mir die mov nach ~/Desktop/final",
        "Bittiyse mov'u ~/Desktop/final klasörüne koy",
    ],
)
def test_a_format_that_is_to_be_put_into_a_folder_is_an_export(message):
    (step,) = route(message).steps
    assert ("export", "mov", "~/Desktop/final") == (step.action, step.slots["format"], step.slots["path"])


@pytest.mark.parametrize(
    "message",
    [
        "I need it twice: once as mp4 for the site, once as gif for the newsletter.",
        "Preciso de duas versões: uma em mp4 pro cliente e outra em gif pro site",
    ],
)
def test_versions_that_are_wanted_are_an_export_each(message):
    assert ["mp4", "gif"] == [step.slots.get("format") for step in route(message).steps]


@pytest.mark.parametrize(
    "message",
    [
        "Der Beamer in der Schule frisst nur webm, kannst du mir so eins rausquetschen?",
        "学校的投影仪只吃webm，能给我挤一个出来吗？",
    ],
)
def test_a_format_that_is_needed_and_nothing_to_make_is_an_export(message):
    (step,) = route(message).steps
    assert ("export", "webm") == (step.action, step.slots["format"])


@pytest.mark.parametrize(
    "message",
    [
        "Eine Infografik, wie viel Zeit bis Neujahr noch bleibt",
        "Infografika o tym, ile czasu zostało do Nowego Roku",
        "Инфографика о том, сколько времени осталось до Нового года",
    ],
)
def test_what_is_to_be_seen_is_no_question(message):
    assert ["generate"] == actions(message)


def test_a_speech_goes_on_behind_a_space_in_thai():
    assert ["generate"] == actions("ให้คนพากย์พูดว่า ดาวน์โหลดแอปวันนี้ รับส่วนลดทันที")
    assert ["state"] == actions("ไม่ได้ถามเรื่องเครดิต ถามว่าเรนเดอร์ถึงไหนแล้ว")


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("a 6 second video of a snowy village, and export it as gif 480p", 6),
        ("a forest in autumn, 5 seconds, then export", 5),
        ("une vidéo de 5 secondes d'une forêt sous la pluie, et exporte-la en gif 480p", 5),
        ("eine 5 Sekunden lange Aufnahme von einem verschneiten Dorf, bitte als webm in 480p speichern", 5),
    ],
)
def test_a_picture_that_is_only_described_is_made_before_the_export(text, seconds):
    made, exported = route(text).steps
    assert ("generate", "export") == (made.action, exported.action)
    assert seconds == made.slots["duration_seconds"]


def test_a_question_for_the_resolution_exports_nothing():
    assert ("state",) == route("How long is the video and what resolution does it have?").actions
