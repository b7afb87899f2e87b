"""First wishes: of files, of greetings, of what has no place of its own."""

import pytest

from promptreel_studio.agent import respond
from studio.agent.drafts import check, music, of
from studio.agent.plain import FILES, edited


@pytest.mark.parametrize(
    ("words", "order"),
    [
        ("put party.mp4, then cake.mov and the photo together", ["a1", "a2", "a3"]),
        ("put cake.mov first, then party.mp4", ["a2", "a1"]),
        ("combine the two videos and add piano music", ["a1", "a2"]),
        ("把这两个视频拼接起来", ["a1", "a2"]),
        ("a slideshow of my photos", ["a3"]),
    ],
)
def test_a_new_video_of_files_has_those_that_were_meant_in_their_order(words, order):
    assert order == [clip["asset"] for clip in of(edited(None, words), 0)]


@pytest.mark.parametrize(
    ("words", "text", "kind"),
    [
        ("happy new year 2027 animation with gold text", "Happy New Year 2027!", "fireworks"),
        ("Happy Birthday Anna! with fireworks", "Happy Birthday, Anna!", "fireworks"),
        ("a happy birthday video for my mum", "Happy Birthday!", "fireworks"),
        ("merry christmas over a quiet lake", "Merry Christmas!", "mountains"),
        ("中秋快乐，月亮升起在海上", "中秋快乐！", "ocean"),
    ],
)
def test_a_greeting_is_read_on_a_fitting_picture(words, text, kind):
    reply = respond(words, None, language="zh" if "中" in words else "en", seed=8)
    (title,) = of(check(reply.draft), 7)
    assert (text, 0, 10000) == (title["txt"], title["st"], title["d"])
    assert kind == of(reply.draft, 0)[0]["scene"]["kind"]
    assert not any("named no subject" in one or "Not in the picture" in one for one in reply.texts)


@pytest.mark.parametrize("words", ["a heart beating made of neon light", "a neon heart that beats"])
def test_what_has_no_place_of_its_own_becomes_moving_words_and_the_answer_says_so(words):
    reply = respond(words, None, seed=8)
    assert "words" == of(reply.draft, 0)[0]["scene"]["kind"]
    assert "your own words" in " ".join(reply.texts)


def test_a_film_of_files_has_the_transition_and_the_end_that_were_wished():
    words = "make a video of the two clips with lofi music at 40% and a crossfade between them, fade to black at the end"
    reply = respond(words, None, assets=FILES, seed=8)
    first, second = of(check(reply.draft), 0)
    assert ("crossfade", 1000) == (second["tr"]["kind"], second["fade_out"])
    assert first["st"] + first["d"] - second["st"] == second["tr"]["d"]
    assert ("lofi", 40) == music(reply.draft)


def test_a_drawn_video_comes_out_of_black_and_goes_into_it():
    (city,) = of(
        respond("a city at night, fade in from black and fade to black at the end", None, seed=8).draft, 0
    )
    assert (1000, 1000) == (city["fade_in"], city["fade_out"])
