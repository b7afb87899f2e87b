"""Edits as people type them in Spanish, German, French, Portuguese, Italian, Dutch and Polish."""

import pytest

from promptreel_studio.agent import AssetInfo, respond
from promptreel_studio.agent.reading.gloss import glossed
from studio.agent.drafts import check
from studio.agent.phrases.kit import Project, captions, clips, overlays, sounds, titles, total

DRAWN = (
    "First a street in the rain at night for 5 seconds, then a beach at sunset for 5 seconds, "
    'then space with planets for 5 seconds, title "Night Ride" at the start, synthwave music'
)
CLIPS = "make a video from one.mp4, two.mp4, three.mp4 and photo.jpg, photo.jpg for 4 seconds"
HOLIDAY = "make a video from beach.mp4, dog.mov, cat.jpg and sunset.png, each picture 4 seconds"


def _sent(*files):
    return [
        AssetInfo(f"a{n}", name, "video", length, 1920, 1080, True)
        if length
        else AssetInfo(f"a{n}", name, "image", None, 4000, 3000)
        for n, (name, length) in enumerate(files, 1)
    ]


SENT = {
    DRAWN: [],
    CLIPS: _sent(("one.mp4", 8000), ("two.mp4", 6000), ("three.mp4", 10_000), ("photo.jpg", 0)),
    HOLIDAY: _sent(("beach.mp4", 12_000), ("dog.mov", 7000), ("cat.jpg", 0), ("sunset.png", 0)),
}
LATER = [
    AssetInfo("a5", "logo.png", "image", None, 400, 200),
    AssetInfo("a6", "theme.mp3", "audio", 90_000),
    AssetInfo("a7", "drone.mp4", "video", 15_000, 1920, 1080, True),
]


def files(a):
    return [clip["asset"] for clip in clips(a)]


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


@pytest.mark.parametrize(
    ("start", "first", "holds", "language", "words"),
    [
        pytest.param(start, first, holds, language, words, id=f"{edit}-{language}")
        for edit, (start, first, holds, said) in EDITS.items()
        for language, words in said.items()
    ],
)
def test_an_everyday_edit_does_what_it_says(start, first, holds, language, words):
    project = Project(())
    project.assets = SENT[start]
    project.say(start)
    project.assets = SENT[start] and SENT[start] + LATER
    if first:
        project.say(first)
    reply = project.say(words, language)
    assert reply.ok, (glossed(words, language), reply.texts)
    assert holds(check(reply.draft)), (glossed(words, language), reply.texts)
    assert 1 == len(reply.texts), (glossed(words, language), reply.texts)


@pytest.mark.parametrize(
    ("language", "typed", "meant"),
    [
        ("es", "anade un titulo y sube la musica", "añade un título y sube la música"),
        ("fr", "deplace le titre et enleve la video", "déplace le titre et enlève la vidéo"),
        ("pl", "usun tytul i przenies klip", "usuń tytuł i przenieś klip"),
        ("de", "loesche den Titel und kuerze den Clip", "lösche den Titel und kürze den Clip"),
        ("pt", "poe a musica no inicio", "poe a música no início"),
        ("es", "quítale los últimos segundos", "quita los últimos segundos"),
        ("it", "spostala in alto", "sposta in alto"),
        ("pt", "deixe-o maior", "deixe maior"),
        ("fr", "mets-le en haut", "mets en haut"),
    ],
)
def test_words_without_accents_or_with_pronouns_are_the_same_words(language, typed, meant):
    assert glossed(meant, language) == glossed(typed, language)


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


@pytest.mark.parametrize(
    "words", ["remove the clip of the dog", "remove the dog clip", "delete the video of the dog"]
)
def test_a_clip_called_by_what_it_shows_goes_as_a_whole(words):
    start = respond(HOLIDAY, None, assets=SENT[HOLIDAY], seed=7).draft
    assert ["a1", "a3", "a4"] == files(check(respond(words, start, assets=SENT[HOLIDAY], seed=7).draft))


def test_a_song_is_quoted_as_the_language_quotes():
    project = Project(())
    project.assets = SENT[HOLIDAY]
    project.say(HOLIDAY)
    project.assets = SENT[HOLIDAY] + LATER
    project.say("use theme.mp3 as music")
    assert "„theme.mp3“" in project.say("Ersetz das Lied durch Klaviermusik", "de").texts[0]
