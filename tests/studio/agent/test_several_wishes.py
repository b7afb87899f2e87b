"""Several wishes in one sentence: each of its own clip, of its own kind, with its own number."""

import pytest

from promptreel_studio.agent import respond
from studio.agent.drafts import check, of, titles
from studio.agent.phrases.kit import clips, overlays, sounds
from studio.agent.plain import language_of
from studio.agent.tables_parts_of_films import film, said


@pytest.mark.parametrize(
    ("words", "volumes"),
    [
        ("beach should be muted, dinner at 30 percent", [0.0, 0.3]),
        ("mute dinner and set beach to 40%", [0.4, 0.0]),
        ("beach静音，dinner音量30%", [0.0, 0.3]),
    ],
)
def test_each_clip_gets_what_is_said_of_it(words, volumes):
    project = film()
    said(project, words, language_of(words))
    assert volumes == [clip["vol"] for clip in clips(project.draft)[:2]]
    assert 0.8 == sounds(project.draft)[0]["vol"]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("beach 4 seconds, dinner 3 seconds", "en"),
        ("beach改成4秒，dinner改成3秒", "zh"),
        ("beach à 4 s, dinner à 3 s", "fr"),
    ],
)
def test_each_clip_gets_its_length(words, language):
    project = film()
    said(project, words, language)
    assert [4000, 3000, 3000] == [clip["d"] for clip in clips(project.draft)]


@pytest.mark.parametrize(
    "words", ["play the beach shot in reverse and a bit faster", "beach那段倒放，快一点"]
)
def test_backwards_and_faster(words):
    project = film()
    said(project, words, language_of(words))
    first = clips(project.draft)[0]
    assert first["reverse"] and first["speed"] > 1
    assert not any(clip.get("reverse") or clip["speed"] > 1 for clip in clips(project.draft)[1:])


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("写真を4秒にして、少し明るくして", "ja"),
        ("make the photo 4 seconds and a bit brighter", "en"),
        ("照片改成4秒，亮一点", "zh"),
    ],
)
def test_a_length_and_a_look(words, language):
    project = film()
    said(project, words, language)
    photo = clips(project.draft)[-1]
    assert 4000 == photo["d"] and photo["filters"]["brightness"] > 0
    assert not any(clip.get("filters") for clip in clips(project.draft)[:-1])


@pytest.mark.parametrize(
    "words",
    ["cut the last second of every clip", "taglia via l'ultimo secondo di ogni clip", "每段的最后一秒剪掉"],
)
def test_the_end_of_every_clip(words):
    project = film()
    said(project, words, "it" if "taglia" in words else language_of(words))
    assert [8000, 5000, 2000] == [clip["d"] for clip in clips(project.draft)]


def test_two_numbers_of_a_logo():
    project = film()
    said(project, "put our logo in the bottom left, 15 percent wide, 70% visible")
    box = overlays(project.draft)[0]["box"]
    assert ("bottom-left", 0.15, 0.7) == (box["position"], box["width"], box["opacity"])


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("the logo should vanish for the last three seconds", "en"),
        ("пусть логотип исчезнет на последних трёх секундах", "ru"),
    ],
)
def test_to_vanish_for_a_while_is_to_be_hidden(words, language):
    project = film("put the logo in the top right corner")
    said(project, words, language)
    assert [(0, 15000)] == [(one["st"], one["d"]) for one in overlays(project.draft)]


def test_it_is_what_was_spoken_of_and_never_the_length_of_the_film():
    project = film()
    said(project, "make the beach clip 5 seconds")
    said(project, "make it a square for Instagram")
    assert "1:1" == project.draft["m"]["aspect"]
    before = project.draft["d"]
    said(project, "swap the music for lofi, start it 2 seconds in")
    assert before == project.draft["d"]
    assert ("lofi", 2000) == (sounds(project.draft)[0]["music"]["style"], sounds(project.draft)[0]["st"])


@pytest.mark.parametrize("words", ["the title stays until 0:05", "标题持续到第5秒"])
def test_until_is_an_end(words):
    project = film("add the title 'Hello' from 0:01 to 0:03")
    said(project, words, language_of(words))
    assert [("Hello", 1.0, 5.0)] == titles(project.draft)


def test_the_last_frame_of_a_clip_is_its_own():
    project = film()
    said(project, "freeze the last frame of beach for 2 seconds")
    still = clips(project.draft)[1]
    assert ("a1", True, 9000, 2000) == (still["asset"], still["freeze"], still["st"], still["d"])


def test_a_title_is_not_stretched_by_what_comes_in_between():
    project = film("add the title 'Hello' from 0:08 to 0:11")
    said(project, "duplicate the beach clip")
    (title,) = of(check(project.draft), 7)
    assert 3000 == title["d"]


@pytest.mark.parametrize(
    ("words", "language"),
    [("music is too loud, 25 percent is enough", "en"), ("la musique est trop forte, mets-la à 25%", "fr")],
)
def test_a_complaint_is_no_change_of_its_own(words, language):
    project = film()
    reply = said(project, words, language)
    assert 0.25 == sounds(project.draft)[0]["vol"]
    assert 1 == len(reply.texts) and "60" not in reply.texts[0]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("the music should start at 3 seconds and fade out at the end over 2 seconds", "en"),
        ("die Musik soll erst nach drei Sekunden einsetzen und am Ende langsam ausklingen", "de"),
        ("音乐从第3秒开始，结尾淡出2秒", "zh"),
    ],
)
def test_music_that_begins_later_and_fades(words, language):
    project = film()
    said(project, words, language)
    (music,) = sounds(project.draft)
    assert (3000, 0, 2000) == (music["st"], music["fade_in"], music["fade_out"])


@pytest.mark.parametrize(
    ("words", "language"),
    [("make the beach clip 5 seconds, leave the rest as it is", "en"), ("beach改成5秒，其他不动", "zh")],
)
def test_what_is_to_stay_as_it_is_is_no_wish(words, language):
    project = film()
    reply = said(project, words, language)
    assert [5000, 6000, 3000] == [clip["d"] for clip in clips(project.draft)]
    assert 1 == len(reply.texts)


def test_of_several_titles_the_one_that_was_spoken_of_last_is_meant():
    project = film("add the title 'Hello' at the start", "add the title 'Bye' at the end", "make 'Hello' red")
    said(project, "music at 50%")
    said(project, "make the title smaller")
    assert {"Hello": "medium", "Bye": "large"} == {
        one["txt"]: one["style"]["size"] for one in of(project.draft, 7)
    }


@pytest.mark.parametrize(
    ("words", "style"),
    [
        ("swap the music for a calm piano", "piano"),
        ("把音乐换成轻快的吉他", "acoustic"),
        ("mach eine ruhige Gitarre als Musik", "acoustic"),
    ],
)
def test_an_instrument_counts_more_than_a_mood(words, style):
    project = film("change the music to lofi")
    said(project, words, "de" if "mach" in words else language_of(words))
    assert style == sounds(project.draft)[0]["music"]["style"]


def test_at_most_is_a_size_and_removes_nothing():
    project = film()
    said(project, "logo top left please, and no bigger than 10%")
    assert 0.1 == overlays(project.draft)[0]["box"]["width"]


@pytest.mark.parametrize(("words", "span"), [("in the middle of", (3.5, 5.5)), ("at the end of", (7.0, 9.0))])
def test_a_part_of_a_clip(words, span):
    project = film()
    said(project, f"I want the word 'Hi' to appear {words} the beach clip, two seconds long")
    assert [("Hi", *span)] == titles(project.draft)


@pytest.mark.parametrize(
    ("words", "speed"),
    [
        ("make the music quieter and slow it down to half speed", 0.5),
        ("turn the music down and speed it up", 1.5),
        ("make it black and white and twice as fast", 2.0),
        ("make it faster and warmer", 1.5),
        ("音乐小一点，再放慢一倍", 0.5),
        ("Mach schwarzweiß und doppelt so schnell", 2.0),
        ("quita la música y acelera el video al doble", 2.0),
    ],
)
def test_how_fast_it_plays_is_a_wish_beside_another(words, speed):
    draft = respond("a beach at noon, 8 seconds, lofi music", None, seed=7).draft
    reply = respond(words, draft, seed=8)
    assert reply.ok, reply.texts
    (clip,) = clips(reply.draft)
    assert speed == pytest.approx(clip.get("speed", 1.0))
    assert sounds(reply.draft) != sounds(draft) or clip.get("filters"), reply.texts
