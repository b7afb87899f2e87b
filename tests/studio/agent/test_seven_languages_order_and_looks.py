"""Edits as people type them in Spanish, German, French, Portuguese, Italian, Dutch and Polish: the order of clips, transitions, looks and weather."""

import pytest

from studio.agent.phrases.kit import clips, files
from studio.agent.tables_seven_languages import CLIPS, DRAWN, HOLIDAY, does_what_it_says, edits

EDITS = {
    "put_behind": (
        HOLIDAY,
        None,
        lambda a: ["a1", "a3", "a2", "a4"] == files(a),
        {
            "es": 'Coloca el perro después del gato',
            "de": 'Den Hund bitte hinter die Katze setzen',
            "fr": 'Place le chien après le chat',
            "pt": 'Coloca o cachorro depois do gato',
            "it": 'Metti il cane dopo il gatto',
            "nl": 'Zet de hond na de kat',
            "pl": 'Daj psa po kocie',
        },
    ),
    "swapped": (
        CLIPS,
        None,
        lambda a: ["a4", "a2", "a3", "a1"] == files(a),
        {
            "es": 'Cambia de lugar el primer y el último clip',
            "de": 'Tausch den ersten und den letzten Clip',
            "fr": 'Inverse le premier et le dernier clip',
            "pt": 'Troca o primeiro com o último clipe',
            "it": "Scambia la prima e l'ultima clip",
            "nl": 'Verwissel de eerste en de laatste clip',
            "pl": 'Zamień pierwszy klip z ostatnim',
        },
    ),
    "comes_first": (
        CLIPS,
        None,
        lambda a: ["a4", "a1", "a2", "a3"] == files(a),
        {
            "es": 'Pon la última escena en primer lugar',
            "de": 'Die letzte Szene soll als Erstes kommen',
            "fr": 'Mets la dernière scène en premier',
            "pt": 'Coloque a última cena em primeiro lugar',
            "it": "Metti l'ultima scena per prima",
            "nl": 'De laatste scène moet als eerste komen',
            "pl": 'Ostatnia scena ma być pierwsza',
        },
    ),
    "replaced": (
        HOLIDAY,
        None,
        lambda a: ["a1", "a7", "a3", "a4"] == files(a),
        {
            "es": 'Sustituye el vídeo del perro por drone.mp4',
            "de": 'Ersetze das Hundevideo durch drone.mp4',
            "fr": 'Remplace la vidéo du chien par drone.mp4',
            "pt": 'Substitua o vídeo do cachorro por drone.mp4',
            "it": 'Sostituisci il video del cane con drone.mp4',
            "nl": 'Vervang de hondenvideo door drone.mp4',
            "pl": 'Zastąp film z psem plikiem drone.mp4',
        },
    ),
    "both_gone": (
        HOLIDAY,
        None,
        lambda a: ["a1", "a2"] == files(a),
        {
            "es": 'borra las fotos del gato y del atardecer',
            "de": 'Lösch die Fotos von der Katze und vom Sonnenuntergang',
            "fr": 'supprime les photos du chat et du coucher de soleil',
            "pt": 'apaga as fotos do gato e do pôr do sol',
            "it": 'elimina le foto del gatto e del tramonto',
            "nl": "verwijder de foto's van de kat en de zonsondergang",
            "pl": 'usuń zdjęcia kota i zachodu słońca',
        },
    ),
    "in_a_row": (
        HOLIDAY,
        None,
        lambda a: ["a2", "a1", "a3", "a4"] == files(a),
        {
            "es": 'Primero el perro, luego la playa, después el gato y por último el atardecer',
            "de": 'Erst der Hund, dann der Strand, danach die Katze und zum Schluss der Sonnenuntergang',
            "fr": "D'abord le chien, puis la plage, ensuite le chat et enfin le coucher de soleil",
            "pt": 'Primeiro o cachorro, depois a praia, em seguida o gato e por último o pôr do sol',
            "it": 'Prima il cane, poi la spiaggia, dopo il gatto e infine il tramonto',
            "nl": 'Eerst de hond, dan het strand, daarna de kat en als laatste de zonsondergang',
            "pl": 'Najpierw pies, potem plaża, następnie kot i na końcu zachód słońca',
        },
    ),
    "ends_with": (
        HOLIDAY,
        None,
        lambda a: ["a2", "a3", "a4", "a1"] == files(a),
        {
            "es": 'Termina con la playa',
            "de": 'Hör mit dem Strand auf',
            "fr": 'Termine par la plage',
            "pt": 'Termina com a praia',
            "it": 'Finisci con la spiaggia',
            "nl": 'Eindig met het strand',
            "pl": 'Zakończ plażą',
        },
    ),
    "second_place": (
        HOLIDAY,
        None,
        lambda a: ["a1", "a4", "a2", "a3"] == files(a),
        {
            "es": 'Coloca la última foto en segundo lugar',
            "de": 'Das letzte Foto an die zweite Stelle',
            "fr": 'Place la dernière photo en deuxième position',
            "pt": 'Põe a última foto em segundo lugar',
            "it": "Metti l'ultima foto al secondo posto",
            "nl": 'Zet de laatste foto op de tweede plaats',
            "pl": 'Daj ostatnie zdjęcie na drugie miejsce',
        },
    ),
    "turned_around": (
        CLIPS,
        None,
        lambda a: ["a4", "a3", "a2", "a1"] == files(a),
        {
            "es": 'Invierte el orden de los clips',
            "de": 'Dreh die Reihenfolge der Clips um',
            "fr": "Inverse l'ordre des clips",
            "pt": 'Inverte a ordem dos clipes',
            "it": "Inverti l'ordine delle clip",
            "nl": 'Draai de volgorde van de clips om',
            "pl": 'Odwróć kolejność klipów',
        },
    ),
    "last_two": (
        CLIPS,
        None,
        lambda a: [False, False, False, True] == ["tr" in c for c in clips(a)],
        {
            "es": 'un fundido entre los dos últimos clips',
            "de": 'Eine Überblendung zwischen den letzten beiden Clips',
            "fr": 'un fondu entre les deux derniers clips',
            "pt": 'uma fusão entre os dois últimos clipes',
            "it": 'una dissolvenza tra le ultime due clip',
            "nl": 'een overvloeier tussen de laatste twee clips',
            "pl": 'przenikanie między dwoma ostatnimi klipami',
        },
    ),
    "cut_again": (
        CLIPS,
        "crossfade between all clips",
        lambda a: [False, False, True, True] == ["tr" in c for c in clips(a)],
        {
            "es": 'Quita el fundido entre el primero y el segundo',
            "de": 'Entferne die Überblendung zwischen Clip 1 und Clip 2',
            "fr": 'Supprime le fondu entre le clip 1 et le clip 2',
            "pt": 'Remove a transição entre o clipe 1 e o clipe 2',
            "it": 'Togli la dissolvenza tra la clip 1 e la clip 2',
            "nl": 'Verwijder de overvloeier tussen clip 1 en clip 2',
            "pl": 'Usuń przenikanie między klipem 1 a klipem 2',
        },
    ),
    "zoomed": (
        HOLIDAY,
        None,
        lambda a: [False, False, True, False] == ["zoom" in c for c in clips(a)],
        {
            "es": 'Acércate despacio a la foto del gato',
            "de": 'Fahr langsam an die Katze ran',
            "fr": 'Zoome doucement sur le chat',
            "pt": 'Dá um zoom devagar no gato',
            "it": 'Fai uno zoom lento sul gatto',
            "nl": 'Zoom rustig in op de kat',
            "pl": 'Powoli przybliż kota',
        },
    ),
    "blurred": (
        HOLIDAY,
        None,
        lambda a: 0.8 == clips(a)[0]["filters"]["blur"],
        {
            "es": 'desenfoca mucho la playa',
            "de": 'Mach den Strand stark unscharf',
            "fr": 'floute beaucoup la plage',
            "pt": 'desfoca bastante a praia',
            "it": 'sfoca molto la spiaggia',
            "nl": 'maak het strand heel wazig',
            "pl": 'mocno rozmyj plażę',
        },
    ),
    "in_colour": (
        CLIPS,
        "make the whole video black and white",
        lambda a: all("look" not in c.get("filters", {}) for c in clips(a)),
        {
            "es": 'Vuelve a poner el color',
            "de": 'Mach es wieder farbig',
            "fr": 'Remets la vidéo en couleur',
            "pt": 'Volta a deixar colorido',
            "it": 'Rimettilo a colori',
            "nl": 'Maak het weer in kleur',
            "pl": 'Przywróć kolor',
        },
    ),
    "dry": (
        DRAWN,
        None,
        lambda a: "clear" == clips(a)[0]["scene"]["weather"],
        {
            "es": 'que deje de llover en la primera escena',
            "de": 'In der ersten Szene soll es aufhören zu regnen',
            "fr": "qu'il arrête de pleuvoir dans la première scène",
            "pt": 'quero que pare de chover na primeira cena',
            "it": 'fai smettere di piovere nella prima scena',
            "nl": 'in de eerste scène moet het stoppen met regenen',
            "pl": 'niech w pierwszej scenie przestanie padać',
        },
    ),
}  # fmt: skip


@pytest.mark.parametrize(("start", "first", "holds", "language", "words"), edits(EDITS))
def test_an_everyday_edit_does_what_it_says(start, first, holds, language, words):
    does_what_it_says(start, first, holds, language, words)
