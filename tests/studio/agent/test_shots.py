"""Several shots from one prompt: what each shows, and when a prompt is one shot, a new video or an edit."""

import pytest

from promptreel_studio.agent import respond
from studio.agent.tables_shots import kinds, made

PROMPTS = [
    ("first a city, then fireworks, then the title Good Night", ["skyline", "fireworks"]),
    ("First a city, then fireworks, finally the ocean", ["skyline", "fireworks", "ocean"]),
    ("first a city, a forest, finally the sea", ["skyline", "forest", "ocean"]),
    ("1. a city 2. fireworks", ["skyline", "fireworks"]),
    ("1) a city\n2) fireworks\n3) a beach at sunset", ["skyline", "fireworks", "beach"]),
    ("- a desert\n- the ocean\n- mountains", ["desert", "ocean", "mountains"]),
    ("shot 1: a forest, shot 2: a waterfall, shot 3: the words BE CALM", ["forest", "waterfall", "BE CALM"]),
    ("1. a beach 2. the words GOOD NIGHT, 9 seconds, piano music, with crossfades", ["beach", "GOOD NIGHT"]),
    (
        "first a city, then a forest, then the title card 'Bye', with piano music",
        ["skyline", "forest", "Bye"],
    ),
    ("first a forest, then tax forms, then the sea, 12 seconds, lofi", ["forest", "tax forms", "ocean"]),
    ("0-3s: a beach, 3-6s: a forest, 6-10s: space", ["beach", "forest", "space"]),
    ("[0:00-0:04] city at night [0:04-0:08] ocean at dawn", ["skyline", "ocean"]),
    ("0:00-0:04 city at night\n0:04-0:08 ocean at dawn", ["skyline", "ocean"]),
    ("a montage of the desert, the ocean and mountains", ["desert", "ocean", "mountains"]),
    ("the first scene is a forest, the second scene is a beach", ["forest", "beach"]),
    ("three shots: a city, fireworks and the ocean", ["skyline", "fireworks", "ocean"]),
    ("three shots: a beach, a forest and the title See You Soon", ["beach", "forest", "See You Soon"]),
    ("a video in this order: desert, forest, space", ["desert", "forest", "space"]),
    ("5 seconds of ocean followed by 3 seconds of stars", ["ocean", "space"]),
    ("ocean 4s, forest 3s, city 5s, upbeat music", ["ocean", "forest", "skyline"]),
    ("open on a beach at dawn, cut to a forest, end with the title The End", ["beach", "forest"]),
    ("a beach -> a forest -> a city", ["beach", "forest", "skyline"]),
    ("first the title Hello World, then a city, then a forest", ["Hello World", "skyline", "forest"]),
    (
        "mountains, then 6 seconds of forest, ending with the words GOODBYE on black",
        ["mountains", "forest", "GOODBYE"],
    ),
    ("first the ocean at sunset, then at night", ["ocean", "ocean"]),
    ("first a city, then my tax report, then a forest", ["skyline", "tax report", "forest"]),
    ("首先是城市,然后是烟花,最后是标题“晚安”", ["skyline", "fireworks"]),
    ("先是大海，接着是星空，最后是极光", ["ocean", "space", "aurora"]),
    ("第一个镜头：海滩日落；第二个镜头：星空；第三个镜头：极光，每个镜头4秒", ["beach", "space", "aurora"]),
    ("三个镜头：城市、森林和海洋，用擦除转场", ["skyline", "forest", "ocean"]),
    ("5秒海洋，然后3秒星空", ["ocean", "space"]),
    (
        "4 shots of 5 seconds each: a city, a forest, the ocean, stars. Cinematic music, 9:16",
        ["skyline", "forest", "ocean", "space"],
    ),
    ("a city, a forest and the ocean, 5 seconds each", ["skyline", "forest", "ocean"]),
    ("群山、瀑布、森林，每个3秒", ["mountains", "waterfall", "forest"]),
]


@pytest.mark.parametrize(("words", "expected"), PROMPTS)
def test_each_part_of_a_prompt_is_a_shot_of_its_own(words, expected):
    assert expected == kinds(made(words))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("a city at night, then zoom in slowly", ["skyline"]),
        ("a beach with palm trees and people dancing", ["beach"]),
        ("a city. Then export it as mp4", ["skyline"]),
        ("mountains at dawn for 10 seconds with a 3 second title 'Up'", ["mountains"]),
        ("make a video of mountains and then add the title Peak", ["mountains"]),
        ("3 shots of the ocean", ["ocean", "ocean", "ocean"]),
        ("a 20 second flight over mountains, drone shot", ["mountains"]),
        ("20 seconds of the ocean", ["ocean", "ocean"]),
    ],
)
def test_one_subject_is_one_shot_unless_it_is_long_or_more_are_asked_for(words, expected):
    assert expected == kinds(made(words))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("first a forest, then the ocean, then the title Bye", ["forest", "ocean"]),
        ("make it three shots: a city, a forest and a beach", ["skyline", "forest", "beach"]),
        ("1. a desert 2. space", ["desert", "space"]),
        ("first make it darker, then add the title Hello World", ["village"]),
        ("add a shot of fireworks, then a title saying Bye at the end", ["village", "fireworks"]),
        ("change it to a forest, then add rain", ["forest"]),
    ],
)
def test_a_shot_list_makes_a_new_video_and_instructions_in_a_row_do_not(words, expected):
    assert expected == kinds(respond(words, made("a snowy village"), seed=7).draft)


@pytest.mark.parametrize(
    "words",
    [
        "Primero una ciudad, luego fuegos artificiales, finalmente el mar",
        "Zuerst eine Stadt, dann Feuerwerk, zuletzt das Meer",
        "D'abord une ville, puis des feux d'artifice, enfin la mer",
        "まず街、次に花火、最後に海",
        "먼저 도시, 그다음 불꽃놀이, 마지막으로 바다",
        "Сначала город, потом фейерверк, наконец море",
        "Prima una città, poi i fuochi d'artificio, infine il mare",
        "Primeiro uma cidade, depois fogos de artifício, por fim o mar",
        "Eerst een stad, daarna vuurwerk, tot slot de zee",
        "Najpierw miasto, potem fajerwerki, na koniec morze",
        "İlk olarak bir şehir, sonra havai fişekler, son olarak deniz",
        "Đầu tiên là thành phố, sau đó pháo hoa, cuối cùng là biển",
        "Pertama kota, lalu kembang api, akhirnya laut",
        "أولا مدينة، ثم ألعاب نارية، وأخيرا البحر",
        "सबसे पहले शहर, फिर आतिशबाजी, अंत में समुद्र",
        "เริ่มด้วยเมือง จากนั้นดอกไม้ไฟ สุดท้ายทะเล",
    ],
)
def test_first_then_and_finally_are_known_in_every_language(words):
    reply = respond(words, None, seed=7)
    assert ["skyline", "fireworks", "ocean"] == kinds(reply.draft)
    assert "Not in the picture" not in " ".join(reply.texts)
