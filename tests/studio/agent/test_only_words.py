"""Prompts that are a text and nothing to draw: quotations, sentences, what a film is for, countdowns."""

import pytest

from promptreel_studio.agent import respond
from studio.agent.drafts import check, of


def cards(words):
    """What each card says and how long it is, ms; and all that was answered."""
    reply = respond(words, None, seed=7)
    assert reply.draft is not None, reply.texts
    clips = of(check(reply.draft), 0)
    assert {"words"} == {clip["scene"]["kind"] for clip in clips}
    return [(clip["scene"]["words"], clip["d"]) for clip in clips], " ".join(reply.texts)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ('a video that says "We are open"', "We are open"),
        ("a video that says Hello World", "Hello World"),
        ("a quote: stay hungry, stay foolish", "stay hungry, stay foolish"),
        ("we're hiring!", "We're hiring!"),
        ("thank you for watching", "Thank you for watching"),
        ("welcome to our new store", "Welcome to our new store"),
        ("motivational video: never give up", "Never give up"),
        ("欢迎光临", "欢迎光临"),
        ("我们开业了！", "我们开业了！"),
        ("sale", "Sale"),
    ],
)
def test_a_text_is_shown_as_moving_words_without_an_excuse(words, said):
    shown, answer = cards(words)
    assert [(said, 10_000)] == shown
    assert "cannot draw" not in answer
    assert "no subject" not in answer


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("promo for my barber shop", "Barber shop"),
        ("a logo reveal for Nova", "Nova"),
        ("an intro for my youtube channel called TechTalk", "TechTalk"),
        ("instagram story for my pizza place", "Pizza place"),
        ("a product launch video for my bakery", "Product launch for my bakery"),
        ("a video about climate change", "Climate change"),
        ("our company's quarterly results", "Our company's quarterly results"),
    ],
)
def test_a_card_says_the_subject_and_not_what_kind_of_film_it_is_for(words, said):
    shown, _ = cards(words)
    assert said == shown[0][0]


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("a countdown from 5 to 1", [5, 4, 3, 2, 1]),
        ("countdown: 3, 2, 1", [3, 2, 1]),
        ("a 3 second countdown", [3, 2, 1]),
        ("count down from ten", list(range(10, 0, -1))),
        ("从5倒数到1", [5, 4, 3, 2, 1]),
        ("做一个5秒倒计时", [5, 4, 3, 2, 1]),
    ],
)
def test_a_countdown_shows_each_number_for_a_second(words, numbers):
    shown, _ = cards(words)
    assert [(str(number), 1_000) for number in numbers] == shown


@pytest.mark.parametrize(
    ("words", "closing"),
    [
        ('countdown from 3 with the text "Go!" at the end', "Go!"),
        ("product launch countdown 3 2 1", "Product launch"),
    ],
)
def test_what_is_counted_down_to_stands_at_the_end(words, closing):
    shown, _ = cards(words)
    assert [("3", 1_000), ("2", 1_000), ("1", 1_000), (closing, 2_000)] == shown


def test_a_title_lies_over_a_picture():
    draft = respond('a 12 second video with the title "Hola"', None, seed=7).draft
    assert draft is not None
    assert "skyline" == of(draft, 0)[0]["scene"]["kind"]
    assert ["Hola"] == [title["txt"] for title in of(draft, 7)]


def test_a_greeting_keeps_who_sends_it():
    draft = respond("Merry Christmas from the Smith family", None, seed=7).draft
    assert draft is not None
    assert ["Merry Christmas from the Smith family!"] == [title["txt"] for title in of(draft, 7)]


def test_a_coffee_shop_is_a_cup_rather_than_a_city():
    draft = respond("coffee shop promo, cozy, 15 seconds", None, seed=7).draft
    assert draft is not None
    assert "cup" == of(draft, 0)[0]["scene"]["kind"]


@pytest.mark.parametrize(
    ("words", "palette"),
    [
        ("a wedding invitation for Tom and Lisa", "pastel"),
        ("promo for my bakery", "warm"),
        ("our company's quarterly results", "blue"),
        ("in memory of our dear father", "mono"),
        ("我们的婚礼邀请", "pastel"),
        ("motivational video: never give up", "neon"),
        ("a neon card that says wedding", "neon"),
    ],
)
def test_the_colours_of_a_card_suit_what_it_is_about(words, palette):
    draft = respond(words, None, seed=7).draft
    assert draft is not None
    assert palette == of(draft, 0)[0]["scene"]["palette"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("joyeux anniversaire Léa", "Joyeux anniversaire Léa"),
        ("feliz cumpleaños mamá", "Feliz cumpleaños mamá"),
        ("feliz navidad, con nieve", "Feliz navidad"),
        ("с днём рождения, Маша!", "С днём рождения, Маша!"),
        ("誕生日おめでとう、健太", "誕生日おめでとう、健太"),
        ("생일 축하해 지민아", "생일 축하해 지민아"),
        ("祝小明生日快乐", "祝小明生日快乐！"),
    ],
)
def test_a_greeting_is_in_the_words_of_the_user(words, said):
    reply = respond(words, None, seed=7)
    assert reply.draft is not None
    assert [said] == [title["txt"] for title in of(check(reply.draft), 7)]
    assert 1 == len(reply.texts)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("wir stellen ein!", "Wir stellen ein!"),
        ("merci d'avoir regardé", "Merci d'avoir regardé"),
        ("Ein Video das sagt: Wir haben geöffnet", "Wir haben geöffnet"),
    ],
)
def test_a_card_is_never_in_another_language(words, said):
    shown, _ = cards(words)
    assert said == shown[0][0]


def test_a_greeting_with_its_sender_is_in_its_own_language_too():
    draft = respond("Frohe Weihnachten von Familie Müller", None, seed=7).draft
    assert draft is not None
    assert ["Frohe Weihnachten von Familie Müller"] == [one["txt"] for one in of(draft, 7)]
    assert "village" == of(draft, 0)[0]["scene"]["kind"]


@pytest.mark.parametrize("words", ["a cat", "a cute kitten by the window"])
def test_a_cat_is_in_its_room(words):
    draft = respond(words, None, seed=7).draft
    assert draft is not None
    assert "room" == of(draft, 0)[0]["scene"]["kind"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "a video with three tips: drink water, sleep well, move more",
            ["Drink water", "Sleep well", "Move more"],
        ),
        ("List: 1. Drink water 2. Sleep well 3. Move more", ["Drink water", "Sleep well", "Move more"]),
        ("- Eat\n- Sleep\n- Repeat", ["Eat", "Sleep", "Repeat"]),
        ("our services: haircut, shave, massage, 12 seconds", ["Haircut", "Shave", "Massage"]),
        (
            "three reasons to visit: sun, sea and sand. 9:16, upbeat music",
            ["Three reasons to visit", "Sun", "Sea", "Sand"],
        ),
        ("三个建议：多喝水、早睡、多运动", ["多喝水", "早睡", "多运动"]),
    ],
)
def test_a_list_of_texts_is_a_card_for_each(words, said):
    shown, _ = cards(words)
    assert said == [text for text, _ in shown]


@pytest.mark.parametrize("words", ["make me something cool", "surprise me", "随便做一个", "给我来个酷的视频"])
def test_whoever_leaves_it_to_us_gets_a_film(words):
    assert respond(words, None, seed=7).draft is not None


@pytest.mark.parametrize("words", ["nice", "thanks", "谢谢"])
def test_thanks_are_answered(words):
    reply = respond(words, None, seed=7)
    assert (None, True) == (reply.draft, reply.ok)
