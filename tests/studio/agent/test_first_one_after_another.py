"""First messages: moves of the camera in turn, what a film is for, colours that are named together, rivers, order of files."""

import pytest

from promptreel_studio.agent import AssetInfo, drafts, respond
from studio.agent.drafts import check, of


def made(words, language="en", assets=()):
    reply = respond(words, None, assets=assets, language=language, seed=7)
    assert reply.ok, reply.texts
    return check(reply.draft), " ".join(reply.texts)


def moves(draft):
    return [(clip["scene"]["camera"]["move"], clip["scene"]["camera"]["direction"]) for clip in of(draft, 0)]


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        ("en", "waterfall zoom in then zoom out 10s", [("zoom", "in"), ("zoom", "out")]),
        ("en", "A snowy mountain at night with a slow tilt up and a zoom in, 15 seconds", [("pan", "up"), ("zoom", "in")]),
        ("en", "A forest, first pan left, then zoom in, 12 seconds", [("pan", "left"), ("zoom", "in")]),
        ("en", "The camera zooms in slowly and then pans to the right over a desert, 10 seconds", [("zoom", "in"), ("pan", "right")]),
        ("zh", "镜头先拉近再拉远,瀑布,10秒", [("zoom", "in"), ("zoom", "out")]),
        ("es", "bosque, la cámara se acerca y luego se aleja, 10 segundos", [("zoom", "in"), ("zoom", "out")]),
        ("en", "An ocean with a slow pan to the right, drifting. 14 seconds", [("pan", "right")]),
        ("en", "A city with a slow zoom in and piano music, 10 seconds", [("zoom", "in")]),
        ("en", "desert, camera dont move!!! 15s", [("static", None)]),
        ("zh", "瀑布 10秒 别动镜头", [("static", None)]),
        ("en", "tech background for zoom calls, data lines, 10 s", [("pan", None)]),
    ],
)  # fmt: skip
def test_moves_follow_each_other_in_one_scene(language, words, expected):
    draft, _ = made(words, language)
    assert moves(draft) == expected
    assert len({clip["scene"]["seed"] for clip in of(draft, 0)}) == 1


def test_the_camera_of_all_is_that_of_what_is_drawn_beside_files():
    photo = AssetInfo("a1", "photo1.jpg", "image", None, 4000, 3000)
    draft, _ = made(
        "First photo1.jpg for 5 seconds, then a snow village at night for 10 seconds. Static camera.",
        "en",
        [photo],
    )
    assert of(draft, 0)[1]["scene"]["camera"]["move"] == "static"


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        ("en", "Make a birthday invitation for Anna: a card “You are invited”, then fireworks, then a card “Saturday, 7 pm”. 4 seconds each", ["You are invited", "fireworks", "Saturday, 7 pm"]),
        ("en", "an advert: card “New”, then the ocean, finally card “Buy now”, 2 seconds each", ["New", "ocean", "Buy now"]),
        ("en", "Invite: beach 4s, then a card “Léa & Hugo”, then a card “5 September”. crossfade between everything. piano not too loud", ["beach", "Léa & Hugo", "5 September"]),
        ("fr", "Faire-part : plage 4s, puis carte « Léa & Hugo », puis carte « 5 septembre ». fondu entre tout. piano pas trop fort", ["beach", "Léa & Hugo", "5 septembre"]),
        ("en", "make a moodboard video: warm room 4, cup 4, forest autumn 4, river autumn 4. lofi.", ["room", "cup", "forest", "waterfall"]),
        ("zh", "第一个镜头是云海4秒,然后用擦除转场到沙漠6秒。", ["clouds", "desert"]),
        ("zh", "先森林3秒,然后叠化到海滩4秒", ["forest", "beach"]),
        ("zh", "先是大海5秒,最后是城市夜景5秒,用交叉淡化转场。", ["ocean", "skyline"]),
    ],
)  # fmt: skip
def test_what_a_film_is_for_is_no_part_of_its_first_shot(language, words, expected):
    draft, answer = made(words, language)
    assert [clip["scene"]["words"] or clip["scene"]["kind"] for clip in of(draft, 0)] == expected
    assert not of(draft, 7) and "Not in the picture" not in answer and "画面里没有" not in answer


def test_lengths_behind_a_transition_are_those_of_the_shots():
    assert made("先森林3秒,然后用叠化转到海滩4秒", "zh")[0]["d"] == 7_000
    assert made("第一个镜头是云海4秒,然后用擦除转场到沙漠6秒。", "zh")[0]["d"] == 10_000


@pytest.mark.parametrize(
    "words",
    [
        "Make a lecture opener with data lines, 8 seconds, no music.",
        "good morning msg for family group. cup of tea, sunrise",
        "温馨的房间,壁炉里烧着火,外面下雪",
        "一杯冒着热气的茶的特写,早上",
        "春天的花田,蓝天白云,10秒,发抖音用的竖屏。",
    ],
)
def test_purposes_and_small_words_are_not_missed(words):
    _, answer = made(words)
    assert "Not in the picture" not in answer and "画面里没有" not in answer


def test_what_is_missed_is_told():
    assert "family picnic" in made("Make a family picnic on the beach")[1]
    assert "龙" in made("做一条龙在山上的视频", "zh")[1]


@pytest.mark.parametrize(
    ("words", "palette", "said"),
    [
        ("Show a desert at sunset in orange and purple", "golden", "no purple palette"),
        ("An abstract background in purple and cyan", "teal", "no purple palette"),
        ("An underwater scene in blue and teal", "blue", ""),
        ("underwater in green and gold", "teal", "no golden palette"),
    ],
)
def test_colours_that_are_named_together(words, palette, said):
    draft, answer = made(words)
    assert of(draft, 0)[0]["scene"]["palette"] == palette
    assert said in answer and (said or "palette" not in answer)


def test_a_river_is_called_one():
    assert "river at dawn" in made("A quiet river in the morning mist")[1]
    assert "河流" in made("晨雾中的小河", "zh")[1]
    assert "nehir" in made("Önce 4 saniye orman, sonra 4 saniye nehir", "tr")[1]


def test_a_beach_without_palm_trees_is_a_beach():
    draft, _ = made("beach, summer, 10 s and for the love of god no palm trees")
    assert of(draft, 0)[0]["scene"]["kind"] == "beach"


@pytest.mark.parametrize(
    "words", ["雪村,夜,静止,不要字", "森林 清晨 钢琴 不要字!!", "bosque, sin música ni texto"]
)
def test_no_text_asks_for_none(words):
    draft, answer = made(words)
    assert not of(draft, 7) and "引号" not in answer and "comillas" not in answer


def test_winter_is_behind_the_window():
    assert of(made("a cosy room with a fireplace in winter")[0], 0)[0]["scene"]["weather"] == "snow"


def test_each_shot_has_its_own_of_as_many_texts_that_nobody_quoted():
    for language, words, kinds, texts in (
        ("en", "First the ocean 6 seconds, then clouds 6 seconds, then a river, 6 seconds. Put one word on each: Vapour, Rain, Flow. Gentle music", ["ocean", "clouds", "waterfall"], ["Vapour", "Rain", "Flow"]),
        ("zh", "晴天的田野、下雨的街、下雪的村子,各5秒,每个画面上写中文和英文:晴天 Sunny,雨天 Rainy,雪天 Snowy。镜头不要动", ["fields", "street", "village"], ["晴天 Sunny", "雨天 Rainy", "雪天 Snowy"]),
        ("zh", "三个镜头:海边日出、森林、星空,每个4秒,字幕分别是:醒来、呼吸、做梦", ["ocean", "forest", "space"], ["醒来", "呼吸", "做梦"]),
        ("en", "sunrise over mountains, then waterfall, 5 seconds each, with the words Wake, Move on them (one each)", ["mountains", "waterfall"], ["Wake", "Move"]),
        ("fr", "Plage, forêt, 4 secondes chacune, avec un mot sur chacune : Calme, Force. piano", ["beach", "forest"], ["Calme", "Force"]),
        ("ru", "Океан, лес, по 5 секунд, на каждом надпись: Покой, Сила", ["ocean", "forest"], ["Покой", "Сила"]),
        ("en", "city at dawn 4s, city at night 4s. text on first: Good morning, on second: Good night", ["skyline", "skyline"], ["Good morning", "Good night"]),
    ):  # fmt: skip
        draft = check(respond(words, None, language=language, seed=7).draft)
        assert [one["scene"]["kind"] for one in of(draft, 0)] == kinds, words
        assert [one["txt"] for one in of(draft, 7)] == texts, words
        starts = [drafts.start_of(one) for one in of(draft, 0)]
        assert all(
            abs(drafts.start_of(one) - start) < 900 for one, start in zip(of(draft, 7), starts, strict=True)
        )
