"""Plain edits are read by what they name, whatever the order of their words."""

import runpy
from pathlib import Path

import pytest

from promptreel_studio.agent.frames import in_commands
from promptreel_studio.agent.reading.quotes import mask
from studio.agent.phrases.kit import Project

BENCHMARK = runpy.run_path(str(Path(__file__).parents[3] / "benchmarks" / "edits.py"))


def read(film, words, language):
    """The commands that a message on one of the benchmark's films means; None where it is not understood."""
    project = BENCHMARK["film"](film)
    found = in_commands(*mask(words), project.draft, project.assets, language)
    return found and found.commands


@pytest.mark.parametrize(
    ("language", "least"),
    [
        ("en", 0.93),
        ("zh", 0.88),
        ("de", 0.9),
        ("nl", 0.9),
        ("pl", 0.9),
        ("ru", 0.9),
        ("ja", 0.88),
        ("ko", 0.85),
        ("th", 0.9),
        ("vi", 0.9),
        ("ar", 0.9),
        ("hi", 0.9),
        ("id", 0.9),
        ("tr", 0.9),
        ("es", 0.9),
        ("pt", 0.9),
        ("fr", 0.88),
        ("it", 0.88),
    ],
)
def test_most_wordings_do_what_they_ask_for(language, least):
    rows = BENCHMARK["rows"](BENCHMARK["DATA"] / f"{language}.tsv")[::4]
    found = [BENCHMARK["outcome"](wish, words, language)[0] for wish, words in rows]
    assert sum(one in {"right", "remarked"} for one in found) / len(found) >= least
    assert found.count("wrong") / len(found) <= 0.05


@pytest.mark.parametrize(
    ("film", "words", "commands"),
    [
        ("drawn", "beach out", ["remove clip 2"]),
        ("drawn", "Take “Far away” out, please", ["remove the caption “Far away”"]),
        ("drawn", "caption out, title stays", ["remove the caption “Far away”"]),
        ("drawn", "The film shouldn't have a title", ["remove the title “Night Ride”"]),
        ("drawn", "it's too dark in the street, brighten it up", ["make clip 1 brighter"]),
        ("drawn", "Forest first, then beach, street last", ["new order: clip 3, clip 2, clip 1"]),
        ("drawn", "could we lose the shot with the beach?", ["remove clip 2"]),
        ("own", "Between surf and dog comes bird.mp4", ["insert bird.mp4 between clip 1 and clip 2"]),
        ("own", "dog.mov: half speed", ["play clip 2 at 0.5x speed"]),
        ("own", "the first and the last clip should swap", ["swap clip 1 and clip 4"]),
        ("own", "grandma where the cake is and the cake where grandma is", ["swap clip 4 and clip 3"]),
        ("own_joined", "Get rid of the crossfades, all of them", ["hard cuts between all clips"]),
    ],
)
def test_commands(film, words, commands):
    assert read(film, words, "en") == commands


def test_into_and_what_goes_on_about_what_was_told():
    said = {
        ("own", "cut bird.mp4 into the film after the dog"): ["insert bird.mp4 after clip 2"],
        ("own", "bird.mp4 is uploaded now. put it at the end"): ["add bird.mp4 at the end"],
        ("own", "from 3 to 5 seconds it's shaky. cut that out"): ["cut out 3 seconds to 5 seconds"],
        ("drawn", "turn the beach into a winter scene"): ["set clip 2 in winter"],
        ("drawn", "show 'Hi' 2 seconds into the beach, for 3 seconds"): [
            "add “Hi” from 7 seconds to 10 seconds"
        ],
        ("drawn", "add a desert at the end with the text 'Bye'"): [
            "add desert at the end. add the text “Bye” over clip 4"
        ],
    }
    assert said == {(film, words): read(film, words, "en") for film, words in said}


@pytest.mark.parametrize(
    ("film", "words"),
    [
        ("drawn", "don't remove the title"),
        ("drawn", "make the first word of the title red and bold"),
        ("drawn", "the beach 2 seconds longer"),
        ("drawn", "bring the beach back"),
        ("drawn", "undo that and make the title red"),
        ("drawn", "everything louder than everything else"),
        ("drawn", "remove the zebra"),
        ("own", "mute surf.mp4, no, just make it quieter"),
        ("own", "split dog.mov at 0:02 and delete the second part"),
    ],
)
def test_what_says_more_is_left_to_the_grammar(film, words):
    assert read(film, words, "en") is None


def test_a_reason_beside_a_wish_asks_for_nothing():
    project = BENCHMARK["film"]("own")
    project.say("I can hardly see the dog, make the clip brighter", "en")
    looks = [clip.get("filters") for clip in project.draft["t"][0]["sg"]]
    assert [bool(look) for look in looks] == [False, True, False, False]


def test_what_is_understood_and_cannot_be_done_is_refused_in_the_users_words():
    project = BENCHMARK["film"]("own")
    before = project.draft
    reply = project.say("Title in white, outlined in black", "en")
    assert not reply.ok
    assert project.draft == before
    assert "Title in white, outlined in black" in reply.texts[0]


def test_a_command_is_answered_in_the_language_of_the_message():
    project = Project([])
    project.say("first a street in the rain for 5 seconds, then a beach for 6 seconds, title “Night”")
    assert "Title" in project.say("the title goes away", "en").texts[0]


@pytest.mark.parametrize(
    ("film", "words", "language", "commands"),
    [
        ("drawn", "Titel ganz nach unten", "de", ["move the title “Night Ride” to the bottom"]),
        ("own", "Schneid surf.mp4 nach vier Sekunden ab", "de", ["keep only the first 4 seconds of clip 1"]),
        ("own", "Häng den Hund ganz hinten dran", "de", ["move clip 2 to the end"]),
        (
            "own",
            "Dodaj „The End” na końcu, przez trzy ostatnie sekundy",
            "pl",
            ["add “The End” from 21 seconds to 24 seconds"],
        ),
        ("drawn", "Убавь музыку до тридцати процентов", "ru", ["set the music volume to 30%"]),
        (
            "own",
            "Voeg bird.mp4 in na het surfen en voor de hond",
            "nl",
            ["insert bird.mp4 between clip 1 and clip 2"],
        ),
        ("drawn", "Сократи пляж на 2 секунды", "ru", None),
        (
            "drawn",
            "Der Titel ist zu früh weg, der soll erst bei 0:05 verschwinden",
            "de",
            ["show the title “Night Ride” from 0 seconds to 5 seconds"],
        ),
        (
            "drawn",
            "Ten napis na dole jest za duży, zmniejsz podpis",
            "pl",
            ["make the caption “Far away” smaller"],
        ),
        ("own", "Лого слишком большое? Пёсик темноват, прибавь ему яркости", "ru", None),
        (
            "own",
            "Le début du chien est flou, vire-moi ses deux premières secondes",
            "fr",
            ["cut the first 2 seconds off clip 2"],
        ),
        ("own", "Skróć całość od końca o dwie sekundy", "pl", ["cut off the last 2 seconds of the video"]),
        ("own", "La torta due secondi e basta", "it", ["make clip 3 2 seconds long"]),
    ],
)
def test_words_of_other_languages_may_be_what_an_english_word_is(film, words, language, commands):
    assert read(film, words, language) == commands


def test_how_it_shall_not_be_says_nothing_more_and_a_complaint_names_what_the_wish_is_about():
    for language, words, commands in (
        ("ko", "음악이 뚝 끊기지 않게 끝에 3초 동안 서서히 줄어들게 해줘", ["fade the music out over 3 seconds"]),
        ("hi", "म्यूज़िक एकदम से बंद ना हो, लास्ट के 3 सेकंड में धीरे-धीरे ख़त्म हो जाए", ["fade the music out over 3 seconds"]),
        ("ar", "المطر في الشارع خفيف، أبيه أقوى", ["more rain in clip 1"]),
        ("ko", "제목 아래로 내려줘", ["move the title “Night Ride” to the bottom"]),
    ):  # fmt: skip
        assert read("drawn", words, language) == commands, words


@pytest.mark.parametrize(
    ("start", "language", "words"),
    [
        (
            "first a forest for 5 seconds, then a beach for 6 seconds, title “Forest”",
            "en",
            "remove the forest",
        ),
        ("zuerst ein Wald 5 Sekunden, dann ein Strand 6 Sekunden, Titel „Wald“", "de", "Lösch den Wald"),
        (
            "primero un bosque 5 segundos, luego una playa 6 segundos, título «Bosque»",
            "es",
            "quita el bosque",
        ),
    ],
)
def test_a_shot_is_not_the_text_that_is_called_like_it(start, language, words):
    project = Project([])
    project.say(start, language)
    project.say(words, language)
    assert [clip["scene"]["kind"] for clip in project.draft["t"][0]["sg"]] == ["beach"]


def test_what_only_tells_something_names_what_a_wish_is_about_and_is_not_done_itself():
    for language, film, words, commands in (
        ("en", "own", "the surfing is kind of slow, run it at double speed", ["play clip 1 at 2x speed"]),
        (
            "en",
            "drawn",
            "I can hardly read the title, it's way too small",
            ["make the title “Night Ride” bigger"],
        ),
        (
            "en",
            "own",
            "the piano puts me to sleep, take song.mp3 as the music instead",
            ["use song.mp3 as the music"],
        ),
        ("en", "drawn", "No sunset at the beach, make it night there", ["set clip 2 at night"]),
        ("zh", "own", "冲浪太慢了，速度翻倍", ["play clip 1 at 2x speed"]),
        ("zh", "own", "狗狗那段不用了，原来的位置改放bird.mp4", ["replace clip 2 with bird.mp4"]),
        ("zh", "drawn", "这音乐有点闹，来点lo-fi的配乐代替吧", ["change the music to lofi"]),
        ("zh", "drawn", "街道和森林都不要动，海滩改成黑白", ["make clip 2 black and white"]),
        (
            "zh",
            "drawn",
            "10秒之前别出现Far away，到点了再显示",
            ["move the caption “Far away” to 10 seconds"],
        ),
        ("en", "drawn", "the zebra is too dark, make it brighter", None),
        ("en", "own", "plain cuts everywhere but between the surf and the dog", None),
        ("en", "own", "Make the title red. No, blue.", None),
    ):
        assert read(film, words, language) == commands, words
