"""The middle of one's own file, which is neither its beginning nor all of it."""

import pytest

from promptreel_studio.agent import AssetInfo, respond
from studio.agent.drafts import of

SEA = AssetInfo("a1", "sea.mp4", "video", 50_000, 1920, 1080, True)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("take the middle 10 seconds of sea.mp4, with piano", "en"),
        ("sea.mp4, just the middle 10 seconds, piano", "en"),
        ("取sea.mp4中间10秒，配钢琴", "zh"),
        ("sea.mp4里面取中间10秒，配钢琴", "zh"),
        ("用sea.mp4，你就取中间10秒吧", "zh"),
    ],
)
def test_the_middle_is_shown(words, language):
    reply = respond(words, None, assets=[SEA], language=language, seed=7)
    assert [(20_000, 10_000)] == [(clip["src_in"], clip["d"]) for clip in of(reply.draft, 0)]
