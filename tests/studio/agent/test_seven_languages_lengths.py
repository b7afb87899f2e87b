"""Edits as people type them in Spanish, German, French, Portuguese, Italian, Dutch and Polish: lengths, parts and speed of clips and of the film."""

import pytest

from promptreel_studio.agent import respond
from studio.agent.drafts import check
from studio.agent.phrases.kit import clips, total
from studio.agent.tables_seven_languages import CLIPS, DRAWN, HOLIDAY, SENT, does_what_it_says, edits

EDITS = {
    "off_the_start": (
        HOLIDAY,
        None,
        lambda a: (3000, 9000) == (clips(a)[0]["src_in"], clips(a)[0]["d"]),
        {
            "es": 'Recórtale 3 segundos al principio al vídeo de la playa',
            "de": 'Kürze das Strandvideo am Anfang um 3 Sekunden',
            "fr": 'Enlève 3 secondes au début de la vidéo de la plage',
            "pt": 'Tira 3 segundos do começo do vídeo da praia',
            "it": "Togli 3 secondi dall'inizio del video della spiaggia",
            "nl": 'Haal 3 seconden van het begin van de strandvideo af',
            "pl": 'Obetnij 3 sekundy z początku filmu z plażą',
        },
    ),
    "last_second": (
        HOLIDAY,
        None,
        lambda a: [12_000, 6000, 4000, 4000] == [c["d"] for c in clips(a)],
        {
            "es": 'Quita el último segundo del clip del perro',
            "de": 'Nimm beim Hundeclip die letzte Sekunde weg',
            "fr": 'Retire la dernière seconde du clip du chien',
            "pt": 'Remove o último segundo do clipe do cachorro',
            "it": "Leva l'ultimo secondo dalla clip del cane",
            "nl": 'Knip de laatste seconde van de hondenclip weg',
            "pl": 'Usuń ostatnią sekundę klipu z psem',
        },
    ),
    "split_at": (
        CLIPS,
        None,
        lambda a: [8000, 6000, 4000, 6000, 4000] == [c["d"] for c in clips(a)],
        {
            "es": 'divide three.mp4 en 0:04',
            "de": 'Teile three.mp4 bei 0:04',
            "fr": 'divise three.mp4 à 0:04',
            "pt": 'divide three.mp4 em 0:04',
            "it": 'dividi three.mp4 a 0:04',
            "nl": 'splits three.mp4 op 0:04',
            "pl": 'podziel three.mp4 w 0:04',
        },
    ),
    "kept": (
        CLIPS,
        None,
        lambda a: (2000, 3000) == (clips(a)[0]["src_in"], clips(a)[0]["d"]),
        {
            "es": 'del primer clip quédate solo con 0:02 a 0:05',
            "de": 'Behalte vom ersten Clip nur 0:02 bis 0:05',
            "fr": 'garde seulement de 0:02 à 0:05 du premier clip',
            "pt": 'do primeiro clipe deixa só de 0:02 a 0:05',
            "it": 'della prima clip tieni solo da 0:02 a 0:05',
            "nl": 'houd van de eerste clip alleen 0:02 tot 0:05',
            "pl": 'z pierwszego klipu zostaw tylko od 0:02 do 0:05',
        },
    ),
    "twice_as_fast": (
        HOLIDAY,
        None,
        lambda a: [1.0, 2.0] == [c["speed"] for c in clips(a)[:2]],
        {
            "es": 'Que la escena del perro vaya el doble de rápido',
            "de": 'Die Szene mit dem Hund soll doppelt so schnell laufen',
            "fr": 'Je voudrais que la scène du chien aille deux fois plus vite',
            "pt": 'Quero que a cena do cachorro fique duas vezes mais rápida',
            "it": 'Vorrei che la scena del cane andasse il doppio più veloce',
            "nl": 'De scène met de hond moet twee keer zo snel',
            "pl": 'Scena z psem ma być dwa razy szybsza',
        },
    ),
    "backwards": (
        HOLIDAY,
        None,
        lambda a: [False, True] == [c.get("reverse", False) for c in clips(a)[:2]],
        {
            "es": 'Reproduce el vídeo del perro al revés',
            "de": 'Lass das Hundevideo rückwärts laufen',
            "fr": "Lis la vidéo du chien à l'envers",
            "pt": 'Toca o vídeo do cachorro de trás para frente',
            "it": 'Riproduci al contrario il video del cane',
            "nl": 'Speel de hondenvideo achterstevoren af',
            "pl": 'Odtwórz film z psem od tyłu',
        },
    ),
    "each_scene": (
        DRAWN,
        None,
        lambda a: [4000] * 3 == [c["d"] for c in clips(a)],
        {
            "es": 'que cada escena dure 4 segundos',
            "de": 'Jede Szene soll 4 Sekunden dauern',
            "fr": 'chaque scène doit durer 4 secondes',
            "pt": 'cada cena deve durar 4 segundos',
            "it": 'ogni scena deve durare 4 secondi',
            "nl": 'elke scène moet 4 seconden duren',
            "pl": 'każda scena ma trwać 4 sekundy',
        },
    ),
    "ten_seconds": (
        DRAWN,
        None,
        lambda a: 10_000 == total(a),
        {
            "es": 'quiero el vídeo más corto, 10 segundos',
            "de": 'Ich will das Video kürzer, 10 Sekunden',
            "fr": 'je veux une vidéo plus courte, 10 secondes',
            "pt": 'quero o vídeo mais curto, 10 segundos',
            "it": 'voglio il video più corto, 10 secondi',
            "nl": 'ik wil de video korter, 10 seconden',
            "pl": 'chcę krótszy film, 10 sekund',
        },
    ),
    "too_long": (
        HOLIDAY,
        None,
        lambda a: [12_000, 4000, 4000, 4000] == [c["d"] for c in clips(a)],
        {
            "es": 'El clip del perro es demasiado largo, déjalo en 4 segundos',
            "de": 'Der Hundeclip ist zu lang, kürze ihn auf 4 Sekunden',
            "fr": 'Le clip du chien est trop long, coupe-le à 4 secondes',
            "pt": 'O clipe do cachorro está longo demais, deixa com 4 segundos',
            "it": 'La clip del cane è troppo lunga, accorciala a 4 secondi',
            "nl": 'De hondenclip is te lang, kort hem in tot 4 seconden',
            "pl": 'Klip z psem jest za długi, skróć go do 4 sekund',
        },
    ),
    "both_ends": (
        CLIPS,
        None,
        lambda a: (1000, 8000) == (clips(a)[2]["src_in"], clips(a)[2]["d"]),
        {
            "es": 'Corta 1 segundo al principio y al final del clip 3',
            "de": 'Schneid bei Clip 3 vorne und hinten je 1 Sekunde ab',
            "fr": 'Coupe 1 seconde au début et à la fin du clip 3',
            "pt": 'Corta 1 segundo no começo e no fim do clipe 3',
            "it": "Taglia 1 secondo all'inizio e alla fine della clip 3",
            "nl": 'Knip 1 seconde van het begin en het einde van clip 3',
            "pl": 'Obetnij po 1 sekundzie z początku i końca klipu 3',
        },
    ),
    "half": (
        CLIPS,
        None,
        lambda a: [8000, 3000, 10_000, 4000] == [c["d"] for c in clips(a)],
        {
            "es": 'Deja el clip 2 a la mitad de su duración',
            "de": 'Kürze Clip 2 auf die Hälfte',
            "fr": 'Réduis le clip 2 de moitié',
            "pt": 'Deixa o clipe 2 com metade da duração',
            "it": 'Dimezza la durata della clip 2',
            "nl": 'Maak clip 2 half zo lang',
            "pl": 'Skróć klip 2 o połowę',
        },
    ),
}  # fmt: skip


@pytest.mark.parametrize(("start", "first", "holds", "language", "words"), edits(EDITS))
def test_an_everyday_edit_does_what_it_says(start, first, holds, language, words):
    does_what_it_says(start, first, holds, language, words)


def test_a_comma_in_a_number_is_no_list():
    start = respond(CLIPS, None, assets=SENT[CLIPS], seed=7).draft
    reply = respond("Clip 2 mit 1,5-facher Geschwindigkeit", start, assets=SENT[CLIPS], language="de", seed=7)
    assert [1.0, 1.5, 1.0] == [clip["speed"] for clip in clips(check(reply.draft))[:3]]


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("I want the video shorter, 10 seconds", 10_000),
        ("a shorter video, 10 seconds", 10_000),
        ("make it 4 seconds shorter", 11_000),
    ],
)
def test_shorter_with_a_comma_says_how_long_it_is_to_be(words, length):
    start = respond(DRAWN, None, seed=7).draft
    assert length == total(check(respond(words, start, seed=7).draft))
