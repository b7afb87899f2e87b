"""Every word the agent knows, in any order, message after message on the same timeline."""

import copy

from hypothesis import given, settings
from hypothesis import strategies as st

from promptreel_studio.agent import AssetInfo, respond
from promptreel_studio.agent.vocabulary import tables
from studio.agent.drafts import check

KNOWN = sorted(
    {
        phrase
        for table in tables().values()
        for concepts in table.values()
        for phrases in concepts.values()
        for phrase in phrases
    }
)
SHAPES = ["'Hi'", "“好”", '""', ";", ",", "、", "\n", "3 seconds", "from 2 to 5 seconds", "0:03-0:05", "第3秒到第5秒", "35%", "by 10%", "9:16", "7:3", "#fff", "#12", "to", "at", "改成", "1e9 s", "½", "٣ seconds", "①秒", "İ", "ﬁ", "百分之", "千万秒"]  # fmt: skip
MESSAGE = st.lists(st.sampled_from(KNOWN) | st.sampled_from(SHAPES), min_size=1, max_size=9)
ASSETS = (
    AssetInfo("asset_1", "clip.mp4", "video", 4000, 1280, 720),
    AssetInfo("asset_2", "photo.jpg", "image", None, 800, 600),
    AssetInfo("asset_3", "tiny.mp3", "audio", 200),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(MESSAGE, min_size=1, max_size=6), st.sampled_from([" ", ""]), st.booleans())
def test_a_conversation_of_known_words_keeps_the_draft_whole(messages, glue, with_uploads):
    draft = None
    for number, words in enumerate(messages):
        before = copy.deepcopy(draft)
        reply = respond(glue.join(words), draft, assets=ASSETS if with_uploads else (), seed=number)
        assert before == draft
        assert reply.texts
        assert all(reply.texts)
        draft = check(reply.draft) if reply.draft is not None else draft


def test_no_music_and_a_title_in_one_breath():
    sea = respond("the sea with the title 'Calm'", None, seed=7).draft
    reply = respond("a red title without music", sea, seed=7)
    assert reply.texts
