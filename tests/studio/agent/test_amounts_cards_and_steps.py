"""Plain edits of what scenes show, of cards of words, of times with a length, and several steps back."""

from copy import deepcopy

import pytest

from studio.agent.phrases.kit import Project

DRAWN = (
    "first a city street in the rain for 5 seconds, then the ocean at sunset for 5 seconds, then underwater for 5 seconds, "
    "then a cosy room with a fire, then a steaming cup, then a card with the words 'Ready when you are' for 3 seconds, "
    "title 'Long Way Home' at the start, lo-fi music"
)
AMOUNTS = (
    ("en", "I'd like the waves calmer and slower", "ocean", {"waves": 0.62}),
    ("en", "more fish please", "underwater", {"fish": 1.6}),
    ("en", "fewer bubbles", "underwater", {"bubbles": 0.62}),
    ("en", "make the fire smaller", "room", {"fire": 0.62}),
    ("zh", "火小一点", "room", {"fire": 0.62}),
    ("zh", "鱼再多一点", "underwater", {"fish": 1.6}),
    ("de", "die Wellen etwas ruhiger", "ocean", {"waves": 0.77}),
    ("es", "más vapor en la taza", "cup", {"steam": 1.6}),
    ("fr", "moins de feu", "room", {"fire": 0.62}),
    ("pl", "mniejszy ogień", "room", {"fire": 0.62}),
    ("ru", "огонь поменьше", "room", {"fire": 0.62}),
    ("ko", "불을 더 작게", "room", {"fire": 0.62}),
    ("ja", "魚をもっと増やして", "underwater", {"fish": 1.6}),
    ("ar", "اجعل النار أصغر", "room", {"fire": 0.62}),
    ("hi", "आग छोटी कर दो", "room", {"fire": 0.62}),
    ("tr", "ateş daha küçük olsun", "room", {"fire": 0.62}),
)  # fmt: skip
NEW_CARDS = (
    ("en", "add a card 'Bye' at the end, 3 seconds", -1),
    ("en", "put a text card between the street and the ocean: 'Bye', 3 seconds", 1),
    ("zh", "最后加一张文字卡片，写“Bye”，3秒", -1),
    ("zh", "在开头加一张3秒的卡片，写着“Bye”", 0),
    ("pl", "Dodaj na końcu planszę z napisem „Bye” na 3 sekundy", -1),
    ("de", "Am Ende eine Texttafel „Bye“ für 3 Sekunden", -1),
    ("fr", "Ajoute un carton « Bye » à la fin pendant 3 secondes", -1),
    ("ja", "最後に「Bye」というカードを3秒入れて", -1),
    ("ko", "마지막에 'Bye'라는 카드를 3초 추가해 줘", -1),
)
OTHER_WORDS = (
    ("en", "the last card should say 'Bye'"),
    ("zh", "最后那张卡片改成“Bye”"),
    ("zh", "卡片上的字改成“Bye”"),
    ("pl", "Na ostatniej planszy ma być napis „Bye”."),
    ("de", "Auf der Tafel soll „Bye“ stehen"),
)
TIMES = (
    ("en", "the title should come three seconds in and stay on for four", (3, 7)),
    ("en", "the title should appear at 3 seconds and last 4 seconds", (3, 7)),
    ("en", "move the title to the last 4 seconds", (None, 4)),
    ("zh", "标题第3秒出现，停4秒", (3, 7)),
    ("de", "der Titel soll nach 3 Sekunden kommen und 4 Sekunden bleiben", (3, 7)),
)  # fmt: skip
STEPS = (
    ("en", "Sorry, take back the last two things I asked for."),
    ("zh", "撤销最后两步"),
    ("de", "mach die letzten zwei Änderungen rückgängig"),
    ("ru", "отмени последние два действия"),
)


@pytest.fixture(scope="module")
def film():
    project = Project([])
    project.say(DRAWN)
    return project


def said(film, words, language, *before):
    project = deepcopy(film)
    for earlier in before:
        project.say(earlier)
    return project, project.say(words, language)


def clips(draft):
    return draft["t"][0]["sg"]


def test_there_is_more_or_less_of_what_the_scene_shows_and_of_nothing_else(film):
    for language, words, kind, amounts in AMOUNTS:
        project, reply = said(film, words, language)
        wanted = deepcopy(clips(film.draft))
        next(one["scene"] for one in wanted if one["scene"]["kind"] == kind)["amounts"] = amounts
        assert [one["scene"] for one in wanted] == [one["scene"] for one in clips(project.draft)], (
            words,
            reply.texts,
        )


def test_a_card_is_added_where_it_was_wanted(film):
    for language, words, place in NEW_CARDS:
        project, reply = said(film, words, language)
        found = clips(project.draft)
        assert len(found) == len(clips(film.draft)) + 1, (words, reply.texts)
        assert found[place]["scene"]["words"] == "Bye", (words, reply.texts)
        assert found[place]["d"] in {3000, 3400}, (words, reply.texts)


def test_a_card_gets_other_words_and_no_title_does(film):
    for language, words in OTHER_WORDS:
        project, reply = said(film, words, language)
        assert [one["scene"]["words"] for one in clips(project.draft)][-1] == "Bye", (words, reply.texts)
        assert project.draft["t"][-1] == film.draft["t"][-1], (words, reply.texts)


def test_a_title_comes_when_and_stays_as_long_as_it_was_said(film):
    for language, words, (start, end) in TIMES:
        project, reply = said(film, words, language)
        title = project.draft["t"][-1]["sg"][0]
        total = project.draft["d"]
        wanted = (
            (start * 1000, (end - start) * 1000) if start is not None else (total - end * 1000, end * 1000)
        )
        assert wanted == (title["st"], title["d"]), (words, reply.texts)


def test_several_steps_are_taken_back(film):
    for language, words in STEPS:
        project, reply = said(
            film, words, language, "make the title red", "music at 30%", "make the title blue"
        )
        assert (project.here, reply.steps) == (2, -2), (words, reply.texts)


FILES = [
    {
        "id": "a1",
        "filename": "surf.mp4",
        "file_type": "video",
        "duration_ms": 16000,
        "width": 1920,
        "height": 1080,
    },
    {
        "id": "a2",
        "filename": "dog.mov",
        "file_type": "video",
        "duration_ms": 9000,
        "width": 1920,
        "height": 1080,
    },
    {"id": "a3", "filename": "cake.jpg", "file_type": "image", "width": 1920, "height": 1080},
    {
        "id": "a4",
        "filename": "bird.mp4",
        "file_type": "video",
        "duration_ms": 8000,
        "width": 1920,
        "height": 1080,
    },
]
OF_FILES = (
    ("en", "speed dog.mov up, twice as fast", lambda found: found[1]["speed"] == 2 and found[0]["speed"] == 1),
    ("en", "slow the dog down, half speed", lambda found: found[1]["speed"] == 0.5),
    ("en", "swap cake.jpg for bird.mp4 but keep it at four seconds", lambda found: (found[2]["asset"], found[2]["d"]) == ("a4", 4000)),
    ("de", "Schneide vom Hundevideo die ersten vier Sekunden weg", lambda found: (found[1]["src_in"], found[1]["d"]) == (4000, 5000)),
    ("de", "Mach das Surfvideo schwarzweiß", lambda found: found[0]["filters"] == {"look": "mono"}),
    ("nl", "maak de taartfoto zwart-wit", lambda found: found[2]["filters"] == {"look": "mono"}),
    ("nl", "hondenfilmpje twee keer zo snel", lambda found: found[1]["speed"] == 2),
)  # fmt: skip


def test_files_are_called_by_compounds_and_a_speed_said_twice_counts_once():
    project = Project(FILES[:3])
    project.say("make a video from surf.mp4, dog.mov and cake.jpg, each picture 4 seconds")
    project.assets = Project(FILES).assets
    for language, words, holds in OF_FILES:
        edited, reply = said(project, words, language)
        assert len(reply.texts) == 1, (words, reply.texts)
        assert holds(clips(edited.draft)), (words, reply.texts)


STORY = [
    {
        "id": "a1",
        "filename": "market.mp4",
        "file_type": "video",
        "duration_ms": 14000,
        "width": 1920,
        "height": 1080,
    },
    {
        "id": "a2",
        "filename": "dog.mov",
        "file_type": "video",
        "duration_ms": 9000,
        "width": 1920,
        "height": 1080,
    },
    {"id": "a3", "filename": "bridge.jpg", "file_type": "image", "width": 1920, "height": 1080},
    {"id": "a4", "filename": "narration.mp3", "file_type": "audio", "duration_ms": 20000},
]
TWO_WISHES = (
    ("en", "brighten the market a little and cut its last 2 seconds", lambda d: (clips(d)[0]["d"], clips(d)[0].get("filters")) == (12000, {"brightness": 0.1})),
    ("en", "narration.mp3 should start at second 3, music at 20% underneath", lambda d: [(one["st"], one.get("vol", 1.0)) for one in d["t"][1]["sg"]] == [(0, 0.2), (3000, 1.0)]),
    ("zh", "旁白从第3秒开始，音乐压到20%", lambda d: [(one["st"], one.get("vol", 1.0)) for one in d["t"][1]["sg"]] == [(0, 0.2), (3000, 1.0)]),
    ("zh", "把片头前两秒剪掉，片尾加个淡出", lambda d: (clips(d)[0]["src_in"], clips(d)[0]["d"], clips(d)[-1]["d"]) == (2000, 12000, 4000)),
    ("en", "only the bridge in black and white, everything else stays in colour", lambda d: [one.get("filters") for one in clips(d)] == [None, None, {"look": "mono"}]),
    ("en", "mute the market but keep the dog's sound", lambda d: [one.get("vol") for one in clips(d)][:2] == [0.0, 1.0]),
)  # fmt: skip
AT_MOST = (
    ("en", "the video must not be longer than 20 seconds"),
    ("zh", "整个视频不要超过20秒"),
    ("de", "das Video soll höchstens 20 Sekunden dauern"),
    ("fr", "la vidéo ne doit pas dépasser 20 secondes"),
    ("es", "el vídeo no debe pasar de 20 segundos"),
    ("ru", "видео должно быть не длиннее 20 секунд"),
)


@pytest.fixture(scope="module")
def story():
    project = Project(STORY[:3])
    project.say(
        "make a video from market.mp4, dog.mov and bridge.jpg, each picture 4 seconds, acoustic music"
    )
    project.assets = Project(STORY).assets
    return project


def test_of_two_wishes_each_is_done_where_it_belongs(story):
    for language, words, holds in TWO_WISHES:
        edited, reply = said(story, words, language)
        assert holds(edited.draft), (words, reply.texts)


def test_a_film_that_may_be_so_long_at_most_is_shortened_to_that(story):
    for language, words in AT_MOST:
        edited, reply = said(story, words, language)
        assert edited.draft["d"] == 20000, (words, reply.texts)


ON_A_FILM = (
    ("en", "I'd like 4 seconds of aurora just before the clouds", lambda d: [one["scene"]["kind"] for one in clips(d) if "scene" in one] == ["space", "aurora", "clouds"]),
    ("en", "Put 'Crew 7' over the photo", lambda d: [(one["txt"], one["st"]) for one in d["t"][-1]["sg"]][-1] == ("Crew 7", 5000)),
    ("zh", "倒数第二段黑白", lambda d: [one.get("filters") for one in clips(d)] == [None, {"look": "mono"}, None]),
    ("zh", "幫我上字幕：第1到3秒「那天陽光很好」，第8到11秒「一家人都到了」", lambda d: [one.get("role") for one in d["t"][-1]["sg"]] == [None, "caption", "caption"]),
    ("zh", "标题动画不要了", lambda d: d["t"][-1]["sg"][0]["style"]["animation"] == "none"),
    ("en", "remove the title's animation", lambda d: d["t"][-1]["sg"][0]["style"]["animation"] == "none"),
)  # fmt: skip


def test_the_photo_the_last_but_one_and_two_captions():
    project = Project(
        [{"id": "a1", "filename": "crew.jpg", "file_type": "image", "width": 1920, "height": 1080}]
    )
    project.say(
        "space with planets for 5 seconds, then crew.jpg for 4 seconds, then clouds from above for 6 seconds. Title 'To Orbit' at the start, ambient music"
    )
    for language, words, holds in ON_A_FILM:
        edited, reply = said(project, words, language)
        assert len(reply.texts) == 1, (words, reply.texts)
        assert holds(edited.draft), (words, reply.texts)


def test_an_answer_is_in_the_characters_of_the_question():
    project = Project([])
    project.say("海边日落，标题「你好」")
    assert "紅色" in project.say("把標題改成紅色", "zh").texts[0]
