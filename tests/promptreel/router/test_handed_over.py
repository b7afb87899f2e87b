"""What is to be handed over, asked for or shown, although no verb says so: formats, versions, how to send files."""

import pytest

from promptreel.router import route


def actions(message):
    return list(route(message).actions)


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
