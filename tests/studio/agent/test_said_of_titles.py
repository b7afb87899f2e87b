"""Which title is meant, how it comes, and words that are a watermark."""

import pytest

from promptreel_studio.agent import respond
from promptreel_studio.agent.models import History
from studio.agent.drafts import of


@pytest.mark.parametrize(
    "words", ["Have the title fade in instead of popping", "change the animation of the title to fade"]
)
def test_a_fade_takes_the_place_of_another_animation(words):
    draft = respond("a forest, title 'Breathe'", None, seed=8).draft
    draft = respond("give the title a pop animation", draft, seed=8).draft
    assert "pop" == of(draft, 7)[0]["style"]["animation"]
    draft = respond(words, draft, seed=8).draft
    assert "fade" == of(draft, 7)[0]["style"]["animation"]


@pytest.mark.parametrize(
    "words", ['stick "© Lena" bottom right as a small watermark', "右下角加个水印文字“© Lena”"]
)
def test_a_watermark_of_words_stays_for_the_whole_video(words):
    draft = respond("a forest", None, seed=8).draft
    (text,) = of(respond(words, draft, seed=8).draft, 7)
    assert ("© Lena", 0, draft["d"]) == (text["txt"], text["st"], text["d"])
    assert ("small", "bottom-right") == (text["style"]["size"], text["style"]["position"])


def test_a_shot_that_is_replaced_has_the_length_that_was_said():
    draft = respond("first a forest, then a beach, then fireworks", None, seed=8).draft
    draft = respond("replace the first clip with a 9-second snow village scene", draft, seed=8).draft
    assert ("village", 9000) == (of(draft, 0)[0]["scene"]["kind"], of(draft, 0)[0]["d"])


def test_that_title_is_the_one_that_was_spoken_of_last():
    first = respond("a forest, title 'Breathe'", None, seed=8).draft
    second = respond('put the title "Letters" at the top for the first three seconds', first, seed=8).draft
    third = respond("make it brighter", second, seed=8).draft
    draft = respond("turn that title gold", third, seed=8, history=History((second, first), ())).draft
    colours = {one["txt"]: one["style"]["color"] for one in of(draft, 7)}
    assert {"Breathe": "#ffffff", "Letters": "#f5c542"} == colours


@pytest.mark.parametrize("words", ["delete the watermark", "删掉水印"])
def test_words_that_are_a_watermark_are_called_so(words):
    draft = respond("a forest, title 'Breathe'", None, seed=8).draft
    draft = respond('stick "© Lena" bottom right as a small watermark', draft, seed=8).draft
    assert ["Breathe"] == [one["txt"] for one in of(respond(words, draft, seed=8).draft, 7)]


@pytest.mark.parametrize(
    "words", ["احذف العلامة المائية", "удали водяной знак", "워터마크 삭제해줘", "filigranı kaldır"]
)
def test_a_watermark_that_is_not_there_is_told(words):
    draft = respond("a forest", None, seed=8).draft
    reply = respond(words, draft, seed=8)
    assert (False, None) == (reply.ok, reply.draft)
    assert "'" not in reply.texts[0]  # No examples of what could have been said: the words were understood.


@pytest.mark.parametrize("words", ["孩子们在沙滩上写上名字", "沙滩日落，她写上答案"])
def test_what_somebody_in_the_picture_writes_is_no_title(words):
    assert [] == of(respond(words, None, seed=8).draft, 7)


def test_what_is_to_be_written_on_the_picture_is_a_title():
    draft = respond("沙滩日落,在画面上写上夏天再见", None, seed=8).draft
    assert ["夏天再见"] == [text["txt"] for text in of(draft, 7)]


@pytest.mark.parametrize(
    ("words", "spans"),
    [
        (
            'first a city at night for 6 seconds with the words "Hello" on it, then the ocean for 6 seconds with "Bye" on it',
            [(0, 6000), (6000, 12_000)],
        ),
        ("先是城市夜景6秒,上面写着“你好”,然后是大海6秒,上面写着“再见”", [(0, 6000), (6000, 12_000)]),
        ('a beach for 8 seconds with the words "Summer" on it', [(0, 8000)]),
        ('"Sale" over a city at night, 9 seconds', [(0, 9000)]),
        ('a beach with the text "Summer" over it for 4 seconds, 8 seconds', [(0, 4000)]),
        ('a city at night with the title "Sale", 9 seconds', [(0, 3000)]),
        ('the words "Sale" on the screen, a city at night, 9 seconds', [(0, 3000)]),
    ],
)
def test_words_on_a_shot_stay_for_the_shot_and_a_title_for_a_while(words, spans):
    texts = of(respond(words, None, seed=8).draft, 7)
    assert spans == [(text["st"], text["st"] + text["d"]) for text in texts]


def test_words_on_two_shots_that_go_over_into_each_other_never_lie_on_each_other():
    words = 'a city at night with the words "Hello" on it, then the ocean with "Bye" on it, 12 seconds'
    first, second = of(respond(words, None, seed=8).draft, 7)
    assert first["st"] + first["d"] == second["st"] and second["st"] + second["d"] == 12_000
