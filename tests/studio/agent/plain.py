"""Files and projects of the tests in which people talk plainly."""

from promptreel_studio.agent import AssetInfo, respond
from studio.agent.drafts import check, of


def language_of(words):
    """Chinese and German by their letters, all else is English."""
    return "zh" if any("\u3400" <= one <= "\u9fff" for one in words) else "de" if "ß" in words else "en"


FILES = (
    AssetInfo("a1", "party.mp4", "video", 9000, 1920, 1080),
    AssetInfo("a2", "cake.mov", "video", 5000, 1080, 1920),
    AssetInfo("a3", "family.jpg", "image", 0, 4000, 3000),
    AssetInfo("a4", "birthday song.mp3", "audio", 30000),
    AssetInfo("a5", "brand.png", "image", 0, 600, 200),
)


def edited(draft, words):
    reply = respond(words, draft, assets=FILES, language=language_of(words), seed=9)
    assert reply.draft is not None, reply.texts
    assert not any("Not understood" in text for text in reply.texts), reply.texts
    return check(reply.draft)


TRIP = (
    AssetInfo("a1", "IMG_2041.MOV", "video", 12000, 3840, 2160),
    AssetInfo("a2", "IMG_2042.MOV", "video", 7000, 3840, 2160),
    AssetInfo("a3", "drone shot.mp4", "video", 20000, 1920, 1080),
)


def order_of(draft):
    return [clip["asset"] for clip in of(draft, 0)]
