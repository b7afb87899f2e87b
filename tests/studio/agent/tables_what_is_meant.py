"""Conversations about drawn films and one of own files."""

from promptreel_studio.agent import AssetInfo
from studio.agent.drafts import check, of
from studio.agent.phrases.kit import Project

SRT = "1\n00:00:01,000 --> 00:00:03,000\nWelcome\n\n2\n00:00:05,000 --> 00:00:07,000\nThis is us\n"
FILES = (
    AssetInfo("a1", "one.mp4", "video", 8_000, 1920, 1080, True),
    AssetInfo("a2", "two.mp4", "video", 6_000, 1920, 1080, True),
    AssetInfo("a3", "three.mp4", "video", 10_000, 1920, 1080, True),
    AssetInfo("a4", "photo.jpg", "image", None, 4000, 3000),
    AssetInfo("a5", "captions.srt", "subtitle", text=SRT),
)
JOINED = "make a video from one.mp4, two.mp4, three.mp4 and photo.jpg"
SHOTS = 'First a street in the rain at night for 5 seconds, then a beach at sunset for 5 seconds, title "Night Ride", synthwave music'
FOREST = 'a 10 second forest in autumn fog, piano music, caption "Breathe in"'


def talk(*messages, start=FOREST):
    """Say one thing after the other; the last reply, the draft before it and the draft after it."""
    project = Project(FILES[:4] if start == JOINED else (), seed=7)
    project.say(start)
    project.assets = project.assets and list(FILES)
    before, reply = project.draft, None
    for message in messages:
        before = project.draft
        reply = project.say(message)
        check(project.draft)
    return reply, before, project.draft


def looks(draft):
    return [clip.get("filters", {}) for clip in of(draft, 0)]
