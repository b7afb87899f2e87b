"""Conversations about a drawn film and one of own files."""

from promptreel_studio.agent import AssetInfo
from studio.agent.drafts import check, of
from studio.agent.phrases.kit import Project

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
    project = Project(FILES if start == OWN else (), seed=7)
    said = ""
    for words in (start, *messages):
        said = " | ".join(project.say(words).texts)
        check(project.draft)
    return project.draft, said


def clips(draft):
    return [clip.get("asset") or clip["scene"]["kind"] for clip in of(draft, 0) if "box" not in clip]


def texts(draft):
    return [one["txt"] for one in of(draft, 7)]
