"""Cards of text in first messages: their colours, lists, countdowns, quotations over scenes and cards at the end."""

from __future__ import annotations

import pytest

from promptreel_studio.agent import AssetInfo, respond
from promptreel_studio.agent.reading.card_look import take_look
from promptreel_studio.agent.reading.card_reveal import take_reveal
from promptreel_studio.agent.reading.gloss import in_english
from promptreel_studio.agent.reading.text import Reading
from studio.agent.drafts import check, of

WHITE, BLACK, RED, YELLOW, GOLD = "#ffffff", "#000000", "#ff3b30", "#ffd60a", "#f5c542"
NAVY, GREEN, PINK, ORANGE, PURPLE = "#1d3a8a", "#34c759", "#ff5fa2", "#ff9500", "#5b2a86"


def made(words, language="en", files=()):
    assets = tuple(
        AssetInfo(f"a{n}", name, "video", 8000, 1920, 1080, True) for n, name in enumerate(files, 1)
    )
    reply = respond(words, None, assets=assets, language=language, seed=7)
    assert reply.draft is not None, reply.texts
    return check(reply.draft), " ".join(reply.texts)


def cards(words, language="en"):
    """What each card says, how long it is, ms, and its letters' and ground's colours."""
    draft, _ = made(words, language)
    clips = of(draft, 0)
    assert {"words"} == {clip["scene"]["kind"] for clip in clips}
    looks = {(clip["scene"]["ink"], clip["scene"]["ground"]) for clip in clips}
    assert 1 == len(looks)
    return [(clip["scene"]["words"], clip["d"]) for clip in clips], looks.pop()


@pytest.mark.parametrize(
    ("words", "ink", "ground"),
    [
        ("white letters on a red background", WHITE, RED),
        ("gold on black", GOLD, BLACK),
        ("in white on dark blue", WHITE, NAVY),
        ("navy background, yellow text", YELLOW, NAVY),
        ("pink sparkling background", None, PINK),
        ("text on black", None, BLACK),
        ("teal on a dark background", "#30d5c8", "#101014"),
        ("the background should be bright orange", None, ORANGE),
        ("big purple letters on a light grey background", "#af52de", "#d1d1d6"),
        ("letters in dark orange", "#734300", None),
        ("黑底金字", GOLD, BLACK),
        ("红底白字", WHITE, RED),
        ("深蓝色背景,白色的字", WHITE, NAVY),
        ("黃底黑字", BLACK, YELLOW),
        ("背景用紫色", None, "#af52de"),
        ("the sea at night", None, None),
        ("背景是夜晚的星空", None, None),
    ],
)
def test_colours_of_letters_and_ground(words, ink, ground):
    look = take_look(Reading(words))
    assert (ink, ground) == (look.ink, look.ground)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "weiße Buchstaben auf rotem Grund"),
        ("es", "letras blancas sobre fondo rojo"),
        ("fr", "lettres blanches sur fond rouge"),
        ("it", "lettere bianche su sfondo rosso"),
        ("pt", "letras brancas em fundo vermelho"),
        ("nl", "witte letters op rode achtergrond"),
        ("pl", "białe litery na czerwonym tle"),
        ("ru", "белые буквы на красном фоне"),
        ("tr", "kırmızı zemin üzerine beyaz yazı"),
        ("id", "huruf putih di latar merah"),
        ("vi", "chữ trắng trên nền đỏ"),
        ("th", "ตัวอักษรสีขาวบนพื้นหลังสีแดง"),
        ("ja", "赤い背景に白い文字"),
        ("ko", "빨간색 배경에 흰색 글자"),
        ("ar", "حروف بيضاء على خلفية حمراء"),
        ("hi", "लाल पृष्ठभूमि पर सफेद अक्षर"),
    ],
)
def test_colours_in_other_languages(language, words):
    look = take_look(Reading(in_english(words, language).text))
    assert (WHITE, RED) == (look.ink, look.ground)


@pytest.mark.parametrize(
    ("words", "reveal"),
    [
        ("letters typing in one by one", "letters"),
        ("typewriter effect", "letters"),
        ("words appearing one at a time", "words"),
        ("word by word", "words"),
        ("逐字出现", "letters"),
        ("一個字一個字出現", "letters"),
        ("one line at a time", None),
    ],
)
def test_what_comes_one_at_a_time(words, reveal):
    assert reveal == take_reveal(Reading(words))


@pytest.mark.parametrize(
    ("words", "said", "look"),
    [
        ('White letters on red: "Sale ends Sunday", 5 seconds', [("Sale ends Sunday", 5000)], (WHITE, RED)),
        ('a text: "Stay curious" teal on black 4 seconds', [("Stay curious", 4000)], ("#30d5c8", BLACK)),
        ("做一个文字视频,黑底金字:“厚德载物”,6秒", [("厚德载物", 6000)], (GOLD, BLACK)),
        (
            "Our motto: Build slow. Break nothing. Sleep well. Navy background, yellow text, 9 seconds",
            [("Build slow. Break nothing. Sleep well.", 9000)],
            (YELLOW, NAVY),
        ),
        ("我们的口号:诚信。创新。共赢。深蓝色背景白色字,8秒", [("诚信。创新。共赢。", 8000)], (WHITE, NAVY)),
        (
            'three cards, 2 seconds each: "Ready", "Set", "Go!" - orange background',
            [("Ready", 2000), ("Set", 2000), ("Go!", 2000)],
            (None, ORANGE),
        ),
        (
            'lyrics video, one line at a time 3 seconds each: "Hello" / "old friend". white on dark purple',
            [("Hello", 3000), ("old friend", 3000)],
            (WHITE, PURPLE),
        ),
        (
            "3 tips for better sleep: 1 No screens after 10 2 Keep it cool 3 Read. dark blue, 3 seconds each",
            [
                ("3 tips for better sleep", 3000),
                ("No screens after 10", 3000),
                ("Keep it cool", 3000),
                ("Read", 3000),
            ],
            (None, NAVY),
        ),
        (
            "早睡的3个好处:1精神好 2皮肤好 3记忆好,每条3秒,绿色背景",
            [("早睡的3个好处", 3000), ("精神好", 3000), ("皮肤好", 3000), ("记忆好", 3000)],
            (None, GREEN),
        ),
        (
            "3 motivos para visitar Lisboa: o sol, a comida, as pessoas. 3 segundos cada, fundo verde",
            [
                ("3 motivos para visitar Lisboa", 3000),
                ("O sol", 3000),
                ("A comida", 3000),
                ("As pessoas", 3000),
            ],
            (None, GREEN),
        ),
        (
            "Countdown from 3 to 1 and then GO! in yellow letters on black, two seconds per number",
            [("3", 2000), ("2", 2000), ("1", 2000), ("GO!", 2000)],
            (YELLOW, BLACK),
        ),
        (
            "倒數3到1,最後出現「開幕!」,紅底白字,每個數字一秒",
            [("3", 1000), ("2", 1000), ("1", 1000), ("開幕!", 2000)],
            (WHITE, RED),
        ),
        ("Happy birthday Maya on a pink background", [("Happy Birthday, Maya!", 10_000)], (None, PINK)),
    ],
)
def test_cards_say_what_was_asked_in_the_colours_that_were_asked(words, said, look):
    assert (said, look) == cards(words, "pt" if "segundos" in words else "en")


def test_the_answer_names_the_colours_and_says_when_letters_got_an_outline():
    assert "gold on black" in made('gold on black: "Less is more"')[1]
    assert "outline" not in made('gold on black: "Less is more"')[1]
    assert "have an outline" in made('white on yellow: "Less is more"')[1]


@pytest.mark.parametrize(
    ("words", "kind", "animation"),
    [
        (
            'quote video: "Now or never" over a soft forest background, words appearing one at a time',
            "forest",
            "rise",
        ),
        ('Quote over a calm ocean: "Now or never" letters typing in one by one', "ocean", "type"),
        ("金句视频:“星光不问赶路人”,背景是夜晚的星空,逐字出现", "space", "type"),
    ],
)
def test_a_quotation_lies_over_its_scene_for_the_whole_film(words, kind, animation):
    draft, answer = made(words)
    assert kind == of(draft, 0)[0]["scene"]["kind"]
    (title,) = of(draft, 7)
    assert (0, draft["d"], animation) == (title["st"], title["d"], title["style"]["animation"])
    assert "left out" not in answer


@pytest.mark.parametrize(
    ("words", "length", "look"),
    [
        (
            "Join a.mp4 and b.mp4 with a crossfade and put the words The End on black for 2 seconds after them.",
            2000,
            (None, BLACK),
        ),
        (
            'put a.mp4 and b.mp4 together, then finish with a black screen that says "The End"',
            3000,
            (None, BLACK),
        ),
        ('a.mp4 and b.mp4, end with a card: "The End" white on red, 4 seconds', 4000, (WHITE, RED)),
        ("把a.mp4和b.mp4接起来,最后加一张黑底白字“The End”,停3秒", 3000, (WHITE, BLACK)),
    ],
)
def test_a_card_stands_behind_own_clips(words, length, look):
    draft, answer = made(words, files=("a.mp4", "b.mp4"))
    *clips, card = of(draft, 0)
    assert ["a1", "a2"] == [clip["asset"] for clip in clips]
    assert (length, "The End", look) == (
        card["d"],
        card["scene"]["words"],
        (card["scene"]["ink"], card["scene"]["ground"]),
    )
    assert not of(draft, 7)
    assert "The End" in answer


def test_a_text_that_the_film_ends_with_is_seen_at_the_end():
    draft, _ = made('put a.mp4 and b.mp4 together and end with "See you" in yellow', files=("a.mp4", "b.mp4"))
    (title,) = of(draft, 7)
    assert (draft["d"], YELLOW) == (title["st"] + title["d"], title["style"]["color"])


def test_a_shot_that_is_a_text_on_a_ground_is_a_card():
    draft, _ = made("前5秒城市天际线黄昏 中间10秒烟花 最后5秒黑底金字新年快乐")
    card = of(draft, 0)[-1]["scene"]
    assert ("新年快乐", GOLD, BLACK) == (card["words"], card["ink"], card["ground"])


def test_a_title_over_a_scene_keeps_its_colour():
    draft, _ = made('a snowy village with the title "Hola" in red')
    assert ["village"] == [clip["scene"]["kind"] for clip in of(draft, 0)]
    assert [RED] == [title["style"]["color"] for title in of(draft, 7)]


def test_compositions_depend_on_the_seed():
    found = {
        of(respond('text on black: "Less is more"', None, seed=seed).draft, 0)[0]["scene"]["variant"]
        for seed in range(1, 25)
    }
    assert len(found) >= 4
