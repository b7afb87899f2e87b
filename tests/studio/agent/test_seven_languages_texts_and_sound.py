"""Edits as people type them in Spanish, German, French, Portuguese, Italian, Dutch and Polish: titles, captions, logos, music and sound."""

import pytest

from studio.agent.phrases.kit import captions, clips, overlays, sounds, titles
from studio.agent.tables_seven_languages import CLIPS, DRAWN, HOLIDAY, does_what_it_says, edits

EDITS = {
    "title_placed": (
        DRAWN,
        None,
        lambda a: {"center", "bottom-left"} == {t["style"]["position"] for t in titles(a)},
        {
            "es": '¿Podrías poner un título que diga "Mi viaje" en la esquina inferior izquierda?',
            "de": 'Könntest du unten links "Meine Reise" als Titel einblenden?',
            "fr": 'Pourrais-tu ajouter un titre "Mon voyage" en bas à gauche ?',
            "pt": 'Poderias pôr um título "A minha viagem" em baixo à esquerda?',
            "it": 'Potresti mettere un titolo "Il mio viaggio" in basso a sinistra?',
            "nl": 'Zou je linksonder een titel "Mijn reis" kunnen zetten?',
            "pl": 'Czy mógłbyś dodać w lewym dolnym rogu tytuł "Moja podróż"?',
        },
    ),
    "title_says": (
        DRAWN,
        None,
        lambda a: 1 == len(titles(a)) and "Night Ride" != titles(a)[0]["txt"],
        {
            "es": 'el título debería decir "De noche"',
            "de": 'Im Titel soll "Bei Nacht" stehen',
            "fr": 'le titre devrait dire "La nuit"',
            "pt": 'o título devia dizer "À noite"',
            "it": 'il titolo dovrebbe dire "Di notte"',
            "nl": 'in de titel moet "Bij nacht" staan',
            "pl": 'w tytule ma być napisane "Nocą"',
        },
    ),
    "title_ends": (
        DRAWN,
        None,
        lambda a: [(0, 2000)] == [(t["st"], t["d"]) for t in titles(a)],
        {
            "es": 'Que el título desaparezca a los 2 segundos',
            "de": 'Nach 2 Sekunden soll der Titel verschwinden',
            "fr": 'Fais disparaître le titre au bout de 2 secondes',
            "pt": 'Faça o título desaparecer depois de 2 segundos',
            "it": 'Fai sparire il titolo dopo 2 secondi',
            "nl": 'Laat de titel na 2 seconden verdwijnen',
            "pl": 'Niech tytuł zniknie po 2 sekundach',
        },
    ),
    "title_later": (
        DRAWN,
        None,
        lambda a: [3000] == [t["st"] for t in titles(a)],
        {
            "es": 'que el título salga más tarde, en 0:03',
            "de": 'Der Titel soll später kommen, bei 0:03',
            "fr": 'fais arriver le titre plus tard, à 0:03',
            "pt": 'faz o título aparecer mais tarde, aos 0:03',
            "it": 'fai comparire il titolo più tardi, a 0:03',
            "nl": 'laat de titel later komen, op 0:03',
            "pl": 'niech tytuł pojawi się później, w 0:03',
        },
    ),
    "title_boxed": (
        DRAWN,
        None,
        lambda a: "box" == titles(a)[0]["style"]["background"],
        {
            "es": 'ponle un fondo negro al título',
            "de": 'Gib dem Titel einen schwarzen Hintergrund',
            "fr": 'mets un fond noir derrière le titre',
            "pt": 'põe um fundo preto no título',
            "it": 'metti uno sfondo nero al titolo',
            "nl": 'geef de titel een zwarte achtergrond',
            "pl": 'daj czarne tło pod tytuł',
        },
    ),
    "title_timed": (
        DRAWN,
        None,
        lambda a: [(2000, 4000)] == [(t["st"], t["d"]) for t in titles(a)],
        {
            "es": 'El título debería aparecer en el segundo 2 y durar 4 segundos',
            "de": 'Der Titel soll erst ab Sekunde 2 kommen und 4 Sekunden stehen bleiben',
            "fr": 'Le titre doit apparaître à la 2e seconde et rester 4 secondes',
            "pt": 'O título deve aparecer no segundo 2 e ficar 4 segundos',
            "it": 'Il titolo deve comparire al secondo 2 e restare 4 secondi',
            "nl": 'De titel moet pas na 2 seconden verschijnen en 4 seconden blijven staan',
            "pl": 'Tytuł ma się pojawić w 2 sekundzie i trwać 4 sekundy',
        },
    ),
    "too_small": (
        DRAWN,
        None,
        lambda a: "huge" == titles(a)[0]["style"]["size"],
        {
            "es": 'El título es demasiado pequeño',
            "de": 'Der Titel ist zu klein',
            "fr": 'Le titre est trop petit',
            "pt": 'O título está pequeno demais',
            "it": 'Il titolo è troppo piccolo',
            "nl": 'De titel is te klein',
            "pl": 'Tytuł jest za mały',
        },
    ),
    "text_gone": (
        DRAWN,
        "add a caption \"See you\" at the end",
        lambda a: ["Night Ride"] == [t["txt"] for t in titles(a)] and [] == captions(a),
        {
            "es": 'Borrá el texto "See you"',
            "de": 'Lösch den Text "See you"',
            "fr": 'Efface le texte "See you"',
            "pt": 'Apaga o texto "See you"',
            "it": 'Cancella il testo "See you"',
            "nl": 'Wis de tekst "See you"',
            "pl": 'Skasuj tekst "See you"',
        },
    ),
    "logo_doubled": (
        CLIPS,
        "put logo.png in the top right corner",
        lambda a: overlays(a)[0]["box"]["width"] in {0.36, 0.7},
        {
            "es": 'Que el logo sea el doble de grande',
            "de": 'Mach das Logo doppelt so groß',
            "fr": 'Double la taille du logo',
            "pt": 'Deixa o logo com o dobro do tamanho',
            "it": 'Raddoppia la dimensione del logo',
            "nl": 'Maak het logo twee keer zo groot',
            "pl": 'Zrób logo dwa razy większe',
        },
    ),
    "music_stops": (
        DRAWN,
        None,
        lambda a: [(0, 8000)] == [(s["st"], s["d"]) for s in sounds(a)],
        {
            "es": 'que la música pare en el segundo 8',
            "de": 'Die Musik soll bei Sekunde 8 aufhören',
            "fr": "la musique doit s'arrêter à 8 secondes",
            "pt": 'a música deve parar no segundo 8',
            "it": 'la musica deve fermarsi al secondo 8',
            "nl": 'de muziek moet bij seconde 8 stoppen',
            "pl": 'muzyka ma się skończyć w 8 sekundzie',
        },
    ),
    "music_file": (
        HOLIDAY,
        None,
        lambda a: [("a6", 0.4)] == [(s["asset"], s["vol"]) for s in sounds(a)],
        {
            "es": 'añade theme.mp3 como música al 40 %',
            "de": 'Füge theme.mp3 als Musik mit 40 % Lautstärke hinzu',
            "fr": 'ajoute theme.mp3 en musique à 40 %',
            "pt": 'adiciona theme.mp3 como música a 40%',
            "it": 'aggiungi theme.mp3 come musica al 40%',
            "nl": 'voeg theme.mp3 toe als muziek op 40%',
            "pl": 'dodaj theme.mp3 jako muzykę na 40%',
        },
    ),
    "music_in": (
        DRAWN,
        None,
        lambda a: 2000 == sounds(a)[0]["fade_in"],
        {
            "es": 'Me gustaría que la música empezara suavemente durante 2 segundos',
            "de": 'Die Musik soll 2 Sekunden lang sanft einsetzen',
            "fr": "J'aimerais que la musique commence en fondu sur 2 secondes",
            "pt": 'Quero que a música entre suavemente em 2 segundos',
            "it": 'Vorrei che la musica partisse gradualmente in 2 secondi',
            "nl": 'Laat de muziek in 2 seconden opkomen',
            "pl": 'Chciałbym, żeby muzyka narastała przez 2 sekundy',
        },
    ),
    "something_happier": (
        DRAWN,
        None,
        lambda a: ["upbeat"] == [s["music"]["style"] for s in sounds(a)],
        {
            "es": 'No me gusta la música, cámbiala por algo más alegre',
            "de": 'Die Musik gefällt mir nicht, nimm was Fröhlicheres',
            "fr": "Je n'aime pas la musique, change-la pour quelque chose de plus joyeux",
            "pt": 'Não gostei da música, troca por algo mais alegre',
            "it": 'Non mi piace la musica, cambiala con qualcosa di più allegro',
            "nl": 'Ik vind de muziek niet leuk, doe iets vrolijkers',
            "pl": 'Nie podoba mi się muzyka, zmień ją na coś weselszego',
        },
    ),
    "silent": (
        HOLIDAY,
        None,
        lambda a: 0 == clips(a)[1]["vol"],
        {
            "es": 'Sin sonido en el clip del perro',
            "de": 'Der Hundeclip soll ohne Ton sein',
            "fr": 'Pas de son dans le clip du chien',
            "pt": 'Sem som no clipe do cachorro',
            "it": 'Niente audio nella clip del cane',
            "nl": 'Geen geluid bij de hondenclip',
            "pl": 'Bez dźwięku w klipie z psem',
        },
    ),
    "its_volume": (
        HOLIDAY,
        None,
        lambda a: [0.5, 1.0] == [c["vol"] for c in clips(a)[:2]],
        {
            "es": 'Baja el volumen del vídeo de la playa al 50%',
            "de": 'Die Lautstärke vom Strandvideo auf 50%',
            "fr": 'Baisse le volume de la vidéo de plage à 50%',
            "pt": 'Abaixa o volume do vídeo da praia para 50%',
            "it": 'Abbassa il volume del video della spiaggia al 50%',
            "nl": 'Zet het volume van de strandvideo op 50%',
            "pl": 'Ścisz film z plażą do 50%',
        },
    ),
}  # fmt: skip


@pytest.mark.parametrize(("start", "first", "holds", "language", "words"), edits(EDITS))
def test_an_everyday_edit_does_what_it_says(start, first, holds, language, words):
    does_what_it_says(start, first, holds, language, words)
