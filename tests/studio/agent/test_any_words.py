"""Whatever people type: no crash, no broken draft, nothing changed behind their back."""

import copy

from hypothesis import given, settings
from hypothesis import strategies as st

from promptreel_studio.agent import AssetInfo, respond
from studio.agent.drafts import check

SEA = respond("the sea at sunset with the title 'Calm'", None, seed=7).draft
PIECES = st.sampled_from(
    [
        "add",
        "remove",
        "change",
        "the",
        "title",
        "music",
        "volume",
        "to",
        "at",
        "from",
        "3",
        "seconds",
        "35%",
        "'Hi'",
        '"Yo"',
        "make",
        "it",
        "night",
        "sunset",
        "vertical",
        "louder",
        "and",
        "then",
        ";",
        ",",
        "标题",
        "音乐",
        "改成",
        "去掉",
        "“好”",
        "秒",
        "第5秒",
        "city",
        "sea",
        "snow",
        "not",
        "don't",
        "last",
        "first",
        "10000",
        "0",
        "-1",
        "#ff0000",
        "zoom",
        "another",
        "take",
        "Duration:",
        "5",
        "9:16",
        "½",
        "%",
        "'",
        "“",
        "。",
    ]
)
SENTENCES = st.lists(PIECES, min_size=1, max_size=12).map(" ".join)
ASSETS = (
    AssetInfo("asset_1", "clip.mp4", "video", 4000, 1280, 720),
    AssetInfo("asset_2", "photo.jpg", "image", None, 800, 600),
    AssetInfo("asset_3", "song.mp3", "audio", 60_000, None, None),
)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=200) | SENTENCES, st.booleans(), st.booleans())
def test_no_words_break_anything(words, on_a_timeline, with_uploads):
    draft = copy.deepcopy(SEA) if on_a_timeline else None
    reply = respond(words, draft, assets=ASSETS if with_uploads else (), seed=3)
    assert reply.texts
    assert all(isinstance(text, str) and text for text in reply.texts)
    assert draft == (SEA if on_a_timeline else None)
    if reply.draft is not None:
        check(reply.draft)


def test_uploads_become_a_timeline():
    reply = respond(
        "make a video from my clip and my photo with my song as music", None, assets=ASSETS, seed=3
    )
    draft = check(reply.draft)
    assert ["asset_1", "asset_2"] == [segment.get("asset") for segment in draft["t"][0]["sg"]]
    assert ["asset_3"] == [segment.get("asset") for segment in draft["t"][1]["sg"]]


def test_uploads_that_are_not_there_are_asked_for():
    reply = respond("make a video from my clips", None, seed=3)
    assert (False, None) == (reply.ok, reply.draft)
    assert "pload" in reply.texts[0]
