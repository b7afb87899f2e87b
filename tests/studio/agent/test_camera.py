"""The camera goes where the words say: in first messages, in edits and over the user's own pictures."""

from __future__ import annotations

import pytest

from promptreel_studio.agent.models import AssetInfo
from promptreel_studio.agent.respond import respond
from promptreel_studio.scenes.spec import SceneSpec
from studio.agent.drafts import of

FILES = [
    AssetInfo(id="a1", filename="a.jpg", file_type="image", width=1600, height=900),
    AssetInfo(id="a2", filename="b.jpg", file_type="image", width=1600, height=900),
]
FIRST = {
    "a city at night, slow pan to the right": ("pan", "right", 0.5),
    "mountain lake at dawn, pan left": ("pan", "left", 1.0),
    "city skyline, panning slowly from right to left": ("pan", "left", 0.5),
    "beach, the camera moves from left to right": ("pan", "right", 1.0),
    "slow pan over the misty forest, from left to right": ("pan", "right", 0.5),
    "clouds, left-to-right pan": ("pan", "right", 1.0),
    "ocean waves, tracking shot moving right": ("pan", "right", 1.0),
    "underwater, camera drifts slowly to the left": ("drift", "left", 0.5),
    "sunflower field, gentle rightward drift": ("drift", "right", 0.5),
    "forest, camera panning up": ("pan", "up", 1.0),
    "waterfall, the camera tilts down": ("pan", "down", 1.0),
    "mountains at dawn, slow tilt": ("pan", "up", 0.5),
    "space, crane up": ("pan", "up", 1.0),
    "snowy mountains, the camera slowly rises": ("pan", "up", 0.5),
    "ocean sunset, zoom out slowly": ("zoom", "out", 0.5),
    "street in the rain, camera pulls back": ("zoom", "out", 0.5),
    "desert at sunset, camera slowly moving forward": ("zoom", "in", 0.5),
    "city skyline, camera moves backward": ("zoom", "out", 1.0),
    "tracking shot through a neon city street at night, camera moving forward": ("zoom", "in", 1.0),
    "ocean, camera movement: slow zoom out": ("zoom", "out", 0.5),
    "forest, dolly in": ("zoom", "in", 0.5),
    "mountains, fly over": ("drift", None, 1.0),
    "desert, pan": ("pan", None, 1.0),
    "ocean at night, no camera movement": ("static", None, 1.0),
    "city at night, still": ("static", None, 1.0),
    "forest, the camera doesn't move": ("static", None, 1.0),
    "beach, no zoom": ("static", None, 1.0),
    "雪山日出，镜头缓慢推进": ("zoom", "in", 0.5),
    "雪山日出，镜头慢慢拉远": ("zoom", "out", 0.5),
    "海边日落，镜头向左移": ("pan", "left", 1.0),
    "森林，镜头慢慢往右移，10秒": ("pan", "right", 0.5),
    "森林，镜头上移": ("pan", "up", 1.0),
    "星空，镜头缓缓下摇": ("pan", "down", 0.5),
    "雪山，镜头慢慢上升": ("pan", "up", 0.5),
    "城市夜景，镜头从左到右平移": ("pan", "right", 1.0),
    "城市夜景，从右往左平移": ("pan", "left", 1.0),
    "海边，镜头由近及远": ("zoom", "out", 1.0),
    "城市，无人机向前飞": ("zoom", "in", 1.0),
    "雪山，不要镜头移动": ("static", None, 1.0),
    "森林，镜头不要动": ("static", None, 1.0),
    "沙漠日落，镜头由远及近": ("zoom", "in", 1.0),
    "森林，镜头从下往上缓缓抬起": ("pan", "up", 0.5),
    "雪山，不要运镜": ("static", None, 1.0),
    "海邊日落，鏡頭緩緩向前": ("zoom", "in", 0.5),
    "海邊，鏡頭向右平移，10秒": ("pan", "right", 1.0),
    "海邊，鏡頭拉遠": ("zoom", "out", 1.0),
}
NO_CAMERA = [
    "a boat drifting to the left on the ocean at sunset",
    "a man looking up at the stars",
    "a rocket flying up into space",
    "a lighthouse to the right of the beach, slow pan",
    "desert with the sun rising up",
]
EDITS = {
    "pan to the left instead": ("pan", "left", "pan -> pan left"),
    "make the camera pan to the right": ("pan", "right", "pan -> pan right"),
    "let the camera go left": ("pan", "left", "pan -> pan left"),
    "move the camera up": ("pan", "up", "pan -> tilt up"),
    "tilt down": ("pan", "down", "pan -> tilt down"),
    "zoom out": ("zoom", "out", "pan -> zoom out"),
    "dolly out": ("zoom", "out", "pan -> zoom out"),
    "zoom in": ("zoom", "in", "pan -> zoom in"),
    "the camera should drift to the right": ("drift", "right", "pan -> drift right"),
    "still camera": ("static", None, "pan -> still camera"),
    "pan the other way": ("pan", "left", "pan -> pan left"),
    "make the camera go the other way": ("pan", "left", "pan -> pan left"),
    "reverse the direction of the camera": ("pan", "left", "pan -> pan left"),
    "fly forward": ("zoom", "in", "pan -> zoom in"),
    "镜头往反方向移": ("pan", "left", "平移 -> 左移"),
    "鏡頭不要移動": ("static", None, "-> "),
    "镜头改成向左移": ("pan", "left", "平移 -> 左移"),
    "把镜头改成向上移动": ("pan", "up", "平移 -> 上移"),
    "镜头拉远": ("zoom", "out", "平移 -> 拉远"),
    "鏡頭改成向左移": ("pan", "left", "平移 -> 左移"),
    "镜头不要动": ("static", None, "平移 -> 静止"),
}
OVER = {
    "pan left over the photos": (0.6, 0.4, 1.25, 1.25),
    "camera moves to the right over the photos": (0.4, 0.6, 1.25, 1.25),
    "zoom out on the photos": (0.5, 0.5, 1.25, 1.0),
    "镜头往右移": (0.4, 0.6, 1.25, 1.25),
    "照片慢慢拉远": (0.5, 0.5, 1.25, 1.0),
}
SLIDES = {
    "make a video from a.jpg and b.jpg, 4 seconds each, slow zoom in": (
        "Camera: zoom in.",
        [(1.0, 1.25)] * 2,
    ),
    "make a video from a.jpg and b.jpg, 4 seconds each, zoom out": ("Camera: zoom out.", [(1.25, 1.0)] * 2),
    "make a video from a.jpg and b.jpg with a slow pan to the right": (
        "Camera: pan right.",
        [(1.25, 1.25)] * 2,
    ),
    "a.jpg with a slow zoom in, then b.jpg with a pan left": (
        "Slow pan over clip 2",
        [(1.0, 1.25), (1.25, 1.25)],
    ),
    "a.jpg 3 seconds with zoom out, b.jpg 4 seconds": ("Slow zoom out on clip 1", [(1.25, 1.0), None]),
    "make a video from a.jpg and b.jpg, zoom in on the first and pan right on the second": (
        "Slow zoom in on clip 1",
        [(1.0, 1.25), (1.25, 1.25)],
    ),
    "用a.jpg和b.jpg做一个视频，每张4秒，缓慢放大": ("镜头：推近。", [(1.0, 1.25)] * 2),
    "用a.jpg和b.jpg做一個視頻，每張4秒，鏡頭慢慢拉遠": ("鏡頭：拉遠。", [(1.25, 1.0)] * 2),
    "make a video from a.jpg and b.jpg, no zoom": ("Made a", [None, None]),
}


def clips(draft):
    return of(draft, 0)


def _cameras(draft):
    return [SceneSpec.model_validate(clip["scene"]).camera for clip in clips(draft)]


@pytest.mark.parametrize("message", FIRST)
def test_a_first_message_says_where_the_camera_goes(message):
    move, direction, speed = FIRST[message]
    reply = respond(message, None, seed=7)
    [camera] = _cameras(reply.draft)
    assert (camera.move, camera.direction, camera.speed) == (move, direction, speed)
    said = " ".join(reply.texts)
    assert not any(
        words in said for words in ("The camera can", "镜头可以", "Not in the picture", "画面里没有")
    )


@pytest.mark.parametrize("message", NO_CAMERA)
def test_what_moves_in_the_picture_is_no_camera(message):
    assert [camera.direction for camera in _cameras(respond(message, None, seed=7).draft)] == [None]


@pytest.mark.parametrize("message", EDITS)
def test_an_edit_turns_the_camera(message):
    move, direction, said = EDITS[message]
    before = respond('a city at night, 8 seconds, with the title "Hello"', None, seed=7).draft
    reply = respond(message, before, seed=8)
    assert [(camera.move, camera.direction) for camera in _cameras(reply.draft)] == [(move, direction)]
    assert said in " ".join(reply.texts)


def test_only_the_shot_that_was_named_turns():
    before = respond("first a beach, then a forest, then a city at night", None, seed=7).draft
    for message in ("pan left in the second shot", "第二个镜头向左移"):
        draft = respond(message, before, seed=8).draft
        assert [camera.direction for camera in _cameras(draft)] == [None, "left", None]
    draft = respond("pan right in all shots", before, seed=8).draft
    assert [camera.direction for camera in _cameras(draft)] == ["right"] * 3


def test_a_direction_stays_until_another_is_said():
    draft = respond("a city at night, slow pan left, 8 seconds", None, seed=7).draft
    faster = respond("make the camera faster", draft, seed=8).draft
    assert [(camera.direction, camera.speed) for camera in _cameras(faster)] == [("left", 0.8)]
    assert respond("pan to the left", draft, seed=8).draft is None
    drifting = respond("drift", draft, seed=8).draft
    assert [(camera.move, camera.direction) for camera in _cameras(drifting)] == [("drift", None)]


def test_shots_of_a_list_each_have_their_own():
    draft = respond(
        "first a beach, slow pan left, then a forest, zoom out, then a city at night, tilt up", None, seed=7
    ).draft
    assert [camera.direction for camera in _cameras(draft)] == ["left", "out", "up"]


@pytest.mark.parametrize("message", OVER)
def test_it_moves_over_the_users_pictures_too(message):
    before = respond("make a video from a.jpg and b.jpg, 4 seconds each", None, assets=FILES, seed=7).draft
    draft = respond(message, before, assets=FILES, seed=8).draft
    for clip in clips(draft):
        here, there = clip["zoom"]["from"], clip["zoom"]["to"]
        assert (here["x"], there["x"], here["scale"], there["scale"]) == OVER[message]


@pytest.mark.parametrize("message", SLIDES)
def test_a_first_message_moves_over_pictures(message):
    said, scales = SLIDES[message]
    reply = respond(message, None, assets=FILES, seed=7)
    zooms = [clip.get("zoom") for clip in clips(reply.draft)]
    assert [zoom and (zoom["from"]["scale"], zoom["to"]["scale"]) for zoom in zooms] == scales
    assert said in " ".join(reply.texts)


@pytest.mark.parametrize("message", ["fireworks, orbiting camera", "城市，镜头环绕"])
def test_what_the_camera_cannot_do_is_said_with_all_it_can(message):
    reply = respond(message, None, seed=7)
    assert any("zoom in or out" in text or "推近、拉远" in text for text in reply.texts)


@pytest.mark.parametrize("message", ["what can you do?", "你能做什么？"])
def test_help_names_the_directions(message):
    said = " ".join(respond(message, None, seed=7).texts)
    assert "tilt" in said or "左右平移" in said


@pytest.mark.parametrize(
    "message",
    [
        "first a beach, then a forest, then a city. The camera moves to the left in all shots.",
        "先海滩，然后森林，最后城市夜景，镜头都慢慢往左移",
    ],
)
def test_one_direction_holds_for_all_shots(message):
    assert ["left"] * 3 == [camera.direction for camera in _cameras(respond(message, None, seed=7).draft)]
