"""First messages: subjects that only stand beside each other, lists that describe one picture, logos put on a clip."""

import pytest

from promptreel_studio.agent import AssetInfo, drafts, respond
from studio.agent.drafts import check, of


def made(words, language="en", assets=()):
    reply = respond(words, None, assets=assets, language=language, seed=7)
    assert reply.ok, reply.texts
    return check(reply.draft)


def kinds(draft):
    return [clip["scene"]["kind"] for clip in of(draft, 0)]


@pytest.mark.parametrize(
    ("language", "words", "expected", "total"),
    [
        ("en", "24s in total: desert, aurora, fireworks", ["desert", "aurora", "fireworks"], 24),
        ("en", "A film of forty seconds altogether with the ocean, a desert and a street in the rain", ["ocean", "desert", "street"], 40),
        ("en", "Four places, a beach, a desert, a forest and a city, together 28 seconds", ["beach", "desert", "forest", "skyline"], 28),
        ("zh", "总共24秒：沙漠、极光、烟花", ["desert", "aurora", "fireworks"], 24),
        ("zh", "沙漠、瀑布、大海，各5秒", ["desert", "waterfall", "ocean"], 15),
        ("en", "A beach at sunset, 24 seconds", ["beach"], 24),
        ("en", "The ocean with fireworks over it, 20 seconds in all", ["fireworks"], 20),
    ],
)  # fmt: skip
def test_a_long_film_of_several_subjects_has_a_shot_for_each(language, words, expected, total):
    draft = made(words, language)
    assert list(dict.fromkeys(kinds(draft))) == expected
    assert drafts.total_of(draft) == total * 1000


@pytest.mark.parametrize(
    ("language", "words", "expected", "join"),
    [
        ("en", "desert, dip to black, fireworks", ["desert", "fireworks"], "dip"),
        ("en", "A desert at dawn, and after a fade through black the ocean", ["desert", "ocean"], "dip"),
        ("en", "a field 4s, wipe, the sea 4s", ["fields", "ocean"], "wipe"),
        ("en", "a forest, wiping to a desert", ["forest", "desert"], "wipe"),
        ("zh", "沙漠，黑场过渡，大海", ["desert", "ocean"], "dip"),
        ("zh", "沙漠4秒，擦除转场，大海4秒", ["desert", "ocean"], "wipe"),
    ],
)
def test_a_join_between_two_subjects_parts_them(language, words, expected, join):
    draft = made(words, language)
    assert kinds(draft) == expected
    assert of(draft, 0)[1]["tr"]["kind"] == join


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "- ocean\n- fog\n- 9 s\n- camera zooms in\n- title “Hello” at the start"),
        ("en", "- the ocean, 9 seconds\n- in the fog\n- “Hello” as text at the start\n- camera zoom in"),
        ("en", "Subject: ocean\nWeather: fog\nLength: 9 s\nCamera: zoom in\nTitle: “Hello” at the start"),
        ("zh", "- 大海\n- 有雾\n- 9秒\n- 镜头推近\n- 片头标题：“Hello”"),
    ],
)
def test_a_list_may_describe_one_picture(language, words):
    draft = made(words, language)
    (clip,) = of(draft, 0)
    scene = clip["scene"]
    assert (scene["kind"], scene["weather"], scene["camera"]["move"]) == ("ocean", "fog", "zoom")
    assert drafts.total_of(draft) == 9000
    assert [(text["txt"], drafts.start_of(text)) for text in drafts.segments(draft, drafts.TEXT)] == [
        ("Hello", 0)
    ]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "clip.mp4 + logo.png top left the whole time"),
        ("en", "Put logo.png in the top left corner of clip.mp4"),
        ("en", "logo.png should sit at the top left of clip.mp4 and stay there"),
        ("en", "Could you add logo.png to clip.mp4? Top left, visible all the time."),
        ("en", "Video: clip.mp4\nLogo: logo.png\nPosition: top left"),
        ("zh", "请在clip.mp4的左上角加上logo.png，从头到尾都显示"),
        ("zh", "能不能把logo.png放到clip.mp4左上角？"),
        ("zh", "视频：clip.mp4\n标志：logo.png\n位置：左上角"),
    ],
)
def test_a_logo_put_on_a_clip_lies_over_it(language, words):
    files = [
        AssetInfo("a1", "clip.mp4", "video", 8000, 1920, 1080, True),
        AssetInfo("a2", "logo.png", "image", None, 400, 300),
    ]
    draft = made(words, language, files)
    assert [clip["asset"] for clip in drafts.clips(draft)] == ["a1"]
    assert [(clip["asset"], clip["box"]["position"]) for clip in drafts.overlays(draft)] == [
        ("a2", "top-left")
    ]


@pytest.mark.parametrize(
    ("language", "words", "move"),
    [
        ("en", "A desert while the camera drifts along, skip the music", "drift"),
        ("en", "A desert, the camera glides. Leave the music off.", "drift"),
        ("en", "A desert, slow pan. Please don't add any music", "pan"),
        ("zh", "沙漠，镜头平移，音乐不用加", "pan"),
    ],
)
def test_music_that_nobody_wants_and_a_camera_that_drifts(language, words, move):
    draft = made(words, language)
    assert drafts.music_of(draft) == []
    assert of(draft, 0)[0]["scene"]["camera"]["move"] == move


def test_fall_is_a_season():
    assert of(made("A forest in fall"), 0)[0]["scene"]["season"] == "autumn"
