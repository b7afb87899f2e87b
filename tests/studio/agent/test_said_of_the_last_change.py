"""Edits that go on from the one before: how fast is enough, the copy that runs backwards, a place in the row."""

import pytest

from studio.agent.drafts import of
from studio.agent.own_film import told


def speeds(draft):
    return [clip.get("speed", 1.0) for clip in of(draft, 0)]


@pytest.mark.parametrize(
    ("language", "first", "rows"),
    [
        ("en", "slow dog.mov to 0.3x", {"half speed's plenty": 0.5, "0.8 would do": 0.8}),
        ("en", "speed up dog.mov to 3x", {"double's enough": 2.0, "half speed is enough": 0.5}),
        ("zh", "第二段放慢到0.3倍", {"一半的速度就够了": 0.5, "0.8倍就差不多": 0.8}),
        ("de", "Mach den zweiten Clip dreimal so schnell", {"Doppelt reicht": 2.0}),
        ("es", "pon el segundo clip a 3x", {"el doble basta": 2.0}),
    ],
)
def test_how_fast_is_enough_is_said_of_the_clip_whose_speed_was_changed(language, first, rows):
    for words, speed in rows.items():
        _, draft, reply = told(language, first, words)
        assert (speeds(draft), len(reply.texts)) == ([1.0, speed, 1.0, 1.0, 1.0], 1), words


def test_times_and_a_half():
    for language, words, speed in (
        ("en", "speed up the second clip by one and a half", 1.5),
        ("en", "make dog.mov two and a half times faster", 2.5),
        ("en", "slow the second clip down by one and a half", 0.667),
        ("zh", "第二段用一倍半的速度放", 1.5),
        ("fr", "accélère le deuxième clip d'une fois et demie", 1.5),
        ("es", "acelera el segundo clip una vez y media", 1.5),
        ("nl", "Speel de tweede clip anderhalf keer zo snel af", 1.5),
        ("pl", "Przyspiesz drugi klip trzykrotnie", 3.0),
    ):
        _, draft, reply = told(language, words)
        assert (speeds(draft)[1], len(reply.texts)) == (speed, 1), words


@pytest.mark.parametrize(
    ("language", "first", "rows"),
    [
        (
            "en",
            ("duplicate the dog clip", "play the copy backwards"),
            ("delete the backwards copy", "get rid of the reversed one", "the backwards dog can go"),
        ),
        (
            "zh",
            ("把第二段复制一份，复制的那份倒放",),
            ("后面倒着的那份删掉", "倒放的那段不要了", "倒着放的那遍不要了"),
        ),
        (
            "de",
            ("Dupliziere den zweiten Clip", "Spiel Clip 3 rückwärts"),
            ("Lösch die rückwärts laufende Kopie",),
        ),
        ("es", ("duplica el segundo clip", "pon el clip 3 al revés"), ("borra la copia al revés",)),
    ],
)
def test_a_clip_is_called_by_how_it_is_played(language, first, rows):
    for words in rows:
        before, draft, _ = told(language, *first, words)
        assert of(before, 0)[2]["reverse"]
        assert [clip["asset"] for clip in of(draft, 0)] == ["a1", "a2", "a3", "a4", "a5"], words
        assert not any(clip.get("reverse") for clip in of(draft, 0)), words


def test_a_length_is_not_a_speed_that_was_refused():
    for language, words, length in (
        ("en", "shorten dog.mov to 4 seconds, but don't speed it up", 4000),
        ("en", "keep the dog for 5 seconds and don't change the speed", 5000),
        ("en", "stretch the dog to 20 seconds but don't slow it down", 8000),
        ("zh", "第二段缩短到4秒，不要加速", 4000),
        ("zh", "狗那段拉长到20秒,但别放慢", 8000),
        ("de", "Kürze den zweiten Clip auf 4 Sekunden, aber nicht schneller abspielen", 4000),
        ("es", "alarga el segundo clip a 20 segundos, pero sin ralentizarlo", 8000),
        ("en", "don't slow it down", 8000),
        ("zh", "别放慢", 8000),
    ):
        _, draft, reply = told(language, words)
        assert (of(draft, 0)[1]["d"], len(reply.texts)) == (length, 1), words
        assert set(speeds(draft)) == {1.0}, words


def shown(draft):
    (text,) = of(draft, 7)[-1:]
    return text["st"], text["st"] + text["d"], text["fade_in"], text["fade_out"]


def test_texts_come_and_go_softly():
    one = {
        "en": "add the caption 'One' from 2 to 6 seconds",
        "zh": "第2到6秒加字幕“一”",
        "de": "Füge die Untertitel „Eins“ von 2 bis 6 Sekunden ein",
        "fr": "ajoute le sous-titre « Un » de 2 à 6 secondes",
    }
    for language, words, times in (
        ("en", "ease the titles in over the first two seconds", (0, 3000, 2000, 400)),
        ("en", "let the title come in softly over two seconds", (0, 3000, 2000, 400)),
        ("zh", "标题用两秒慢慢浮现", (0, 3000, 2000, 400)),
        ("de", "Blende die Titel über die ersten zwei Sekunden ein", (0, 3000, 2000, 400)),
        ("es", "el título aparece poco a poco en dos segundos", (0, 3000, 2000, 400)),
        ("en", "the title should fade out over the last second", (0, 3000, 400, 1000)),
        ("en", "show the title only until three seconds in", (0, 3000, 400, 400)),
    ):
        assert shown(told(language, words)[1]) == times, words
    for language, words in (
        ("en", "the caption should be visible until 0:04, with a fade"),
        ("zh", "字幕显示到第4秒，淡入淡出"),
        ("de", "Zeig den Untertitel bis Sekunde 4, mit Ein- und Ausblenden"),
        ("fr", "le sous-titre reste jusqu'à la seconde 4, avec un fondu"),
    ):
        assert shown(told(language, one[language], words)[1]) == (2000, 4000, 1000, 1000), words


def test_a_share_louder_is_of_what_is_named():
    for language, words, music, clip in (
        ("en", "the music in the second clip is too quiet, give it 10 percent more", 0.9, 1.0),
        ("zh", "第二段里音乐太小声了，加百分之十", 0.9, 1.0),
        ("de", "Die Musik im zweiten Clip ist zu leise, gib ihr 10 Prozent mehr", 0.9, 1.0),
        ("es", "la música en el segundo clip está muy baja, súbela un 10 por ciento", 0.9, 1.0),
        ("en", "the dog clip is too loud, 30 percent less", None, 0.7),
        ("zh", "狗那段的声音太大了，小百分之三十", None, 0.7),
        ("en", "the sound of the second clip is too quiet, give it 10 percent more", None, 1.0),
        ("zh", "音乐应该只有30%那么响", 0.3, 1.0),
    ):
        _, draft, reply = told(language, words)
        (piano,) = of(draft, 1)
        levels = [one["vol"] for one in piano.get("levels", [])]
        assert (levels or [piano["vol"]])[-1] == (music or 0.8), words
        assert (of(draft, 0)[1].get("vol", 1.0), len(reply.texts)) == (clip, 1), words


def order(draft):
    return [clip["asset"] for clip in of(draft, 0)]


def test_a_clip_goes_to_a_place_of_the_row():
    for language, *messages, expected in (
        ("en", "Move the dog to the end", "put it back in first place", "a2 a1 a3 a4 a5"),
        ("en", "Move the party to the start", "move the party back to last place", "a1 a2 a3 a4 a5"),
        ("en", "move clip 2 to position 4", "a1 a3 a4 a2 a5"),
        ("zh", "把狗放到最后", "还是放回第二位吧", "a1 a2 a3 a4 a5"),
        ("zh", "把狗那段放回第一位", "a2 a1 a3 a4 a5"),
        ("de", "Setz den Hund an die dritte Stelle", "a1 a3 a2 a4 a5"),
        ("es", "pon dog.mov otra vez en primer lugar", "a2 a1 a3 a4 a5"),
        ("es", "pon el perro en tercer lugar", "a1 a3 a2 a4 a5"),
        ("ru", "верни собаку на первое место", "a2 a1 a3 a4 a5"),
    ):
        _, draft, reply = told(language, *messages)
        assert (" ".join(order(draft)), len(reply.texts)) == (expected, 1), messages


def test_what_is_between_two_times_is_kept_or_is_a_clip():
    for language, words in (
        ("en", "keep only what is between 0:04 and 0:14"),
        ("en", "throw away all but 0:04-0:14"),
        ("zh", "0:04到0:14之间的留下，其他都剪掉"),
        ("de", "Behalte nur, was zwischen 0:04 und 0:14 liegt"),
        ("es", "quita todo menos de 0:04 a 0:14"),
    ):
        _, draft, reply = told(language, words)
        assert [(clip["asset"], clip["d"]) for clip in of(draft, 0)] == [("a1", 8000), ("a2", 2000)], words
        assert "38" in reply.texts[0], words
    for language, words in (
        ("en", "make the photo from 0:20 to 0:24 black and white"),
        ("zh", "0:20到0:24那张照片改成黑白"),
        ("de", "Mach das Foto von 0:20 bis 0:24 schwarzweiß"),
    ):
        _, draft, reply = told(language, words)
        looks = [clip.get("filters", {}).get("look") for clip in of(draft, 0)]
        assert (looks, len(reply.texts)) == ([None, None, "mono", None, None], 1), words


def test_pieces_repeats_and_what_was_undone_are_meant_by_reference():
    for language, *messages, expected in (
        ("zh", "把第二段切成两段", "后面那段不要了,删掉", [("a2", 0, False)]),
        ("zh", "把第二段切成两段", "前面那段删掉", [("a2", 4000, False)]),
        (
            "en",
            "Show the dog twice in a row.",
            "The second time it should run backwards.",
            [("a2", 0, False), ("a2", 0, True)],
        ),
    ):
        _, draft, reply = told(language, *messages)
        dogs = [
            (c["asset"], c.get("src_in", 0), bool(c.get("reverse")))
            for c in of(draft, 0)
            if c["asset"] == "a2"
        ]
        assert (dogs, len(reply.texts)) == (expected, 1), messages
    for language, *messages in (
        ("zh", "在海滩和狗之间加一秒叠化", "撤销", "算了,刚才那个转场还是要吧"),
        (
            "en",
            "add a crossfade between the beach and the dog",
            "undo",
            "actually I do want that crossfade after all",
        ),
    ):
        _, draft, _ = told(language, *messages)
        assert [bool(clip.get("tr")) for clip in of(draft, 0)] == [False, True, False, False, False], messages
