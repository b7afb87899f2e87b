"""First messages about own files: what is drawn beside them, how they share a length, how they are pointed at."""

import pytest

from promptreel_studio.agent import AssetInfo, respond
from studio.agent.drafts import check, of, titles


def asset(name):
    ending = name.rpartition(".")[2]
    if ending in {"jpg", "png"}:
        return AssetInfo(name, name, "image", None, 4000, 3000)
    if ending == "mp3":
        return AssetInfo(name, name, "audio", 60_000)
    return AssetInfo(name, name, "video", 30_000, 1920, 1080, True)


def made(names, words, language="en"):
    reply = respond(
        words, None, assets=tuple(asset(name) for name in names.split()), language=language, seed=7
    )
    assert reply.ok, reply.texts
    return check(reply.draft), " ".join(reply.texts)


def shown(draft):
    """Every clip with its length in seconds: the file, the words of a card, or the scene."""
    return [
        (clip.get("asset") or clip["scene"]["words"] or clip["scene"]["kind"], clip["d"] / 1000)
        for clip in of(draft, 0)
    ]


A, B = ("a.mp4", 30.0), ("b.mp4", 30.0)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("start with a title card “Our trip” on black for 3 seconds, then a.mp4, then b.mp4", [("Our trip", 3), A, B]),
        ("a.mp4, then a forest in fog for 5 seconds, then b.mp4", [A, ("forest", 5), B]),
        ("open with a city skyline at night, then a.mp4 and b.mp4, end with the northern lights for 4 seconds", [("skyline", 4), A, B, ("aurora", 4)]),
        ("a.mp4 and b.mp4 with a card saying “Day two” on white between a.mp4 and b.mp4", [A, ("Day two", 3), B]),
        ("put a black screen with “Chapter one” before a.mp4, then b.mp4", [("Chapter one", 3), A, B]),
        ("start with a.mp4, then b.mp4, end with a card “Bye” on black", [A, B, ("Bye", 3)]),
        ("先是一段海上日出5秒，然后a.mp4，最后b.mp4", [("ocean", 5), A, B]),
        ("片头黑底白字“我们的旅行”3秒，然后依次播放a.mp4和b.mp4", [("我们的旅行", 3), A, B]),
        ("first the beach clip a.mp4, then the city one b.mp4", [A, B]),
        ("join a.mp4 and b.mp4 for our beach holiday, then fade to black", [A, B]),
        ("a.mp4, then make it look like a sunset, then b.mp4", [A, B]),
    ],
)  # fmt: skip
def test_what_is_drawn_stands_where_it_is_said(words, expected):
    draft, answer = made("a.mp4 b.mp4", words)
    assert shown(draft) == expected
    assert "Not in the picture" not in answer


def test_a_drawn_shot_has_its_title_and_counts_into_the_length():
    draft, _ = made(
        "a.jpg b.jpg",
        "a slideshow of a.jpg and b.jpg, start with snowy mountains for 3 seconds with the caption “Winter”, 15 seconds in total",
    )
    assert shown(draft) == [("mountains", 3), ("a.jpg", 6), ("b.jpg", 6)]
    assert titles(draft)[0][:2] == ("Winter", 0)


def test_titles_of_drawn_shots_and_of_the_film_stand_beside_files():
    draft, _ = made(
        "a.mp4 b.mp4",
        "Open on a beach for 5 seconds with the title 'Bye', then a.mp4, then b.mp4, and finish on fireworks for 6 seconds",
    )
    assert shown(draft) == [("beach", 5), A, B, ("fireworks", 6)]
    assert titles(draft)[0][:2] == ("Bye", 0)
    draft, answer = made(
        "a.mp4 b.mp4", "先来5秒沙滩,标题“再见”,然后a.mp4,接3秒森林,再放 b.mp4,最后用6秒烟花收尾"
    )
    assert shown(draft) == [("beach", 5), A, ("forest", 3), B, ("fireworks", 6)]
    assert titles(draft)[0][:2] == ("再见", 0)
    assert "画面里没有" not in answer


def test_a_drawn_shot_in_another_language():
    draft, answer = made(
        "a.mp4 b.mp4", "empieza con una ciudad de noche durante 3 segundos, luego a.mp4 y b.mp4", "es"
    )
    assert shown(draft) == [("skyline", 3), A, B]
    assert "Vídeo listo" in answer


@pytest.mark.parametrize(
    "words",
    [
        "make a 20 second video of these 4 clips",
        "combine these four clips, 20 seconds",
        "turn them into a 20 second film",
        "edit these together, 20 seconds",
        "用这4个视频做一个20秒的短片",
        "把这四段素材剪成20秒，配欢快的音乐",
    ],
)
def test_all_files_fit_into_the_length_that_was_wished(words):
    draft, answer = made("1.mp4 2.mp4 3.mp4 4.mp4", words)
    assert shown(draft) == [(f"{n}.mp4", 5) for n in (1, 2, 3, 4)]
    assert "beginning is shown" in answer or "开头部分" in answer


def test_a_file_with_a_length_of_its_own_keeps_it_and_the_others_share_the_rest():
    draft, _ = made("1.mp4 2.mp4 3.mp4", "1.mp4 for 4 seconds, then 2.mp4 and 3.mp4, 24 seconds in total")
    assert shown(draft) == [("1.mp4", 4), ("2.mp4", 10), ("3.mp4", 10)]


@pytest.mark.parametrize(
    ("words", "start", "length"),
    [
        ("take seconds 10 to 25 of talk.mov", 10_000, 15_000),
        ("only 0:05 to 0:12 of talk.mov please", 5_000, 7_000),
        ("use 0:05-0:12 from talk.mov", 5_000, 7_000),
        ("use talk.mov from second 5 to second 12", 5_000, 7_000),
    ],
)
def test_a_piece_from_one_time_to_another(words, start, length):
    clip = of(made("talk.mov", words)[0], 0)[0]
    assert (clip["src_in"], clip["d"]) == (start, length)


def test_the_sound_may_be_taken_away_and_music_added():
    draft, _ = made("dance.mp4", "crop dance.mp4 to square, remove the sound and add some upbeat funk")
    assert (of(draft, 0)[0]["vol"], of(draft, 1)[0]["music"]["style"]) == (0.0, "upbeat")


def test_fading_to_black_does_not_colour_the_title():
    draft, _ = made("a.mp4", "a.mp4 with the title “Day” at the start, then fade to black")
    assert of(draft, 7)[0]["style"]["color"] == "#ffffff"
