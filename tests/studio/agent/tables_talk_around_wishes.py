"""Conversations about a drawn film and one of own files."""

from promptreel_studio.agent import AssetInfo, respond
from promptreel_studio.agent.models import History
from studio.agent.drafts import check, of

FILES = (
    AssetInfo("a1", "beach.mp4", "video", 8000, 1920, 1080, has_audio=True),
    AssetInfo("a2", "dog.mp4", "video", 7000, 1920, 1080, has_audio=True),
    AssetInfo("a3", "grandma.mp4", "video", 6000, 1080, 1920, has_audio=True),
    AssetInfo("a4", "party.mp4", "video", 9000, 1920, 1080, has_audio=True),
    AssetInfo("a5", "cake.jpg", "image", None, 4000, 3000),
    AssetInfo("a6", "logo.png", "image", None, 400, 200),
    AssetInfo("a7", "our_song.mp3", "audio", 90000),
    AssetInfo("a8", "sunset.jpg", "image", None, 4000, 3000),
)
DRAWN = "First an ocean at dawn for 5 seconds, then a snowy village for 5 seconds, finally fireworks for 5 seconds, with cinematic music"
OWN = "make a video from beach.mp4, dog.mp4, grandma.mp4, party.mp4 and cake.jpg with music"


def talk(start, *messages):
    """The draft after a conversation, and the words of its last answer."""
    draft = check(respond(start, None, assets=FILES if start == OWN else (), seed=7).draft)
    past, future, said = [], [], ""
    for words in messages:
        reply = respond(
            words,
            draft,
            assets=FILES if start == OWN else (),
            seed=7,
            history=History(tuple(past), tuple(future)),
        )
        said = " | ".join(reply.texts)
        if reply.draft is None:
            continue
        check(reply.draft)
        if reply.steps < 0:
            future = [draft, *past[: -reply.steps - 1]][::-1] + future
            past = past[-reply.steps :]
        else:
            past, future = [draft, *past], []
        draft = reply.draft
    return draft, said


def clips(draft):
    return [clip.get("asset") or clip["scene"]["kind"] for clip in of(draft, 0) if "box" not in clip]


def texts(draft):
    return [one["txt"] for one in of(draft, 7)]
