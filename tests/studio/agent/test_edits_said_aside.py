"""Edits whose clip, reason or place stands before or behind them, and ways of taking back."""

import pytest

from promptreel_studio.agent import AssetInfo, respond
from promptreel_studio.agent.models import History
from studio.agent.drafts import check, of

CUES = "1\n00:00:01,000 --> 00:00:03,000\nWelcome\n\n2\n00:00:05,000 --> 00:00:07,000\nThis is us\n"
FILES = (
    AssetInfo("v1", "kitchen.mp4", "video", 9000, 1920, 1080, True),
    AssetInfo("p1", "dog.jpg", "image", None, 4000, 3000),
    AssetInfo("p2", "logo.png", "image", None, 400, 200),
    AssetInfo("s1", "subs.srt", "subtitle", text=CUES),
)
OWN = "make a video from kitchen.mp4 and dog.jpg, the picture for 4 seconds"
TWO = 'a street in the rain at night for 8 seconds, then a cup of coffee for 8 seconds. Lo-fi, caption "Wait" on the first and "Breathe" on the second'
HILLS = 'a 12 second video of mountains at dawn, cinematic music, title "Higher"'


def after(start, *messages):
    """The draft before and after the last message, and its answer."""
    files = FILES if start == OWN else ()
    asked = [asset for asset in files if asset.id in {"v1", "p1"}]
    draft, past = respond(start, None, assets=asked, seed=7).draft, ()
    reply, before = None, draft
    for words in messages:
        before = draft
        reply = respond(words, draft, assets=files, seed=7, history=History(past, ()))
        if reply.draft is not None:
            draft = check(reply.draft)
            past = past[-reply.steps :] if reply.steps < 0 else (before, *past)
    return before, draft, reply


def texts(draft):
    return [(text["txt"], text["st"], text["st"] + text["d"]) for text in of(draft, 7)]


@pytest.mark.parametrize(
    ("start", "messages", "expected"),
    [
        (OWN, ['Under the dog, add a caption "Max"'], [("Max", 9000, 13_000)]),
        (TWO, ['Give me another take of the street', 'Show "Breathe" during the last four seconds instead'], [("Wait", 0, 3000), ("Breathe", 12_000, 16_000)]),
        (HILLS, ["Finish with the words see you up there in the last two seconds"], [("Higher", 0, 3000), ("see you up there", 10_000, 12_000)]),
        (HILLS, ['From 0:06 to 0:09 add the line "Climb"'], [("Higher", 0, 3000), ("Climb", 6000, 9000)]),
        (OWN, ["add the captions from subs.srt", "Take the subtitles from the srt off again"], []),
        (TWO, ['For the coffee, a caption at the top in orange: "Hot"', 'remove "Wait" and "Breathe"'], [("Hot", 7600, 16_000)]),
    ],
)  # fmt: skip
def test_texts_stand_where_they_were_asked_for(start, messages, expected):
    _, draft, _ = after(start, *messages)
    assert sorted(texts(draft)) == sorted(expected)


@pytest.mark.parametrize(
    ("words", "style"),
    [
        ('Move "Higher" to the top of the picture', {"position": "top"}),
        ('给"Higher"加上打字机效果', {"animation": "type"}),
        ("标题往上挪，放到画面顶部", {"position": "top"}),
    ],
)
def test_titles_change_as_was_said(words, style):
    _, draft, reply = after(HILLS, words)
    assert {key: of(draft, 7)[0]["style"].get(key) for key in style} == style
    assert len(of(draft, 7)) == len(reply.texts) == 1


@pytest.mark.parametrize(
    "words", ["Swap the two shots so the coffee comes first", "两段调换一下，咖啡放前面"]
)
def test_two_shots_change_places(words):
    _, draft, _ = after(TWO, words)
    assert [clip["scene"]["kind"] for clip in of(draft, 0)] == ["cup", "street"]


def test_what_is_said_of_one_shot_first_is_of_that_shot():
    _, draft, _ = after(TWO, "In the street shot, turn the night into dusk")
    assert [clip["scene"]["time"] for clip in of(draft, 0)] == ["dusk", "dawn"]
    _, refused, reply = after(TWO, "In the street shot, turn the night into early morning")
    assert not reply.ok and [clip["scene"]["time"] for clip in of(refused, 0)] == ["night", "dawn"]


@pytest.mark.parametrize(
    "messages",
    [
        ["make the coffee black and white", "Hmm no, give the coffee its colour back"],
        ["blur it a little", "Too soft, I don't want that blur"],
        ["speed up the second shot 2x", "Oops, take back the speed change"],
    ],
)
def test_what_was_done_is_taken_back(messages):
    _, draft, _ = after(TWO, *messages)
    for clip in of(draft, 0):
        assert not any((clip.get("filters") or {}).values())
        assert clip.get("speed", 1.0) in {None, 1.0}


@pytest.mark.parametrize(
    ("messages", "aspect"),
    [
        (["Reframe the whole video to 9:16 and don't cut off the faces"], "9:16"),
        (["make it 9:16", "竖屏不好看，改回16:9"], "16:9"),
    ],
)
def test_the_shape_is_the_one_that_was_said(messages, aspect):
    _, draft, reply = after(OWN, *messages)
    assert draft["m"]["aspect"] == aspect
    assert len(reply.texts) == 1


def test_a_logo_comes_back_where_it_is_wanted():
    _, draft, _ = after(
        OWN,
        "put logo.png top left",
        "remove the logo",
        "I want the logo back, bottom right, half transparent",
    )
    box = next(clip["box"] for clip in of(draft, 0) if clip["asset"] == "p2")
    assert (box["position"], box["opacity"]) == ("bottom-right", 0.5)


@pytest.mark.parametrize(
    ("words", "fades"),
    [
        ("音乐开头两秒淡入，最后三秒淡出", (2000, 3000)),
        ("音乐前两秒淡入，结尾三秒淡出", (2000, 3000)),
    ],
)
def test_both_fades_are_done(words, fades):
    _, draft, _ = after(HILLS, words)
    assert (of(draft, 1)[0]["fade_in"], of(draft, 1)[0]["fade_out"]) == fades


def test_other_music_is_heard_all_along_and_a_calmer_camera_is_slower():
    _, draft, _ = after(TWO, "make the coffee warmer", "Go for ambient music instead")
    music = of(draft, 1)[0]
    assert (music["music"]["style"], music["st"], music["d"]) == ("ambient", 0, 16_000)
    _, draft, _ = after(HILLS, "more snow and a calmer camera")
    assert of(draft, 0)[0]["scene"]["camera"]["speed"] < 1
