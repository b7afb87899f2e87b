"""Films that are edited in Spanish, German, French, Portuguese, Italian, Dutch and Polish, and what every such edit must do."""

from promptreel_studio.agent import AssetInfo
from studio.agent import language_rows
from studio.agent.language_rows import sent

DRAWN = (
    "First a street in the rain at night for 5 seconds, then a beach at sunset for 5 seconds, "
    'then space with planets for 5 seconds, title "Night Ride" at the start, synthwave music'
)
CLIPS = "make a video from one.mp4, two.mp4, three.mp4 and photo.jpg, photo.jpg for 4 seconds"
HOLIDAY = "make a video from beach.mp4, dog.mov, cat.jpg and sunset.png, each picture 4 seconds"


SENT = {
    DRAWN: [],
    CLIPS: sent(("one.mp4", 8000), ("two.mp4", 6000), ("three.mp4", 10_000), ("photo.jpg", 0)),
    HOLIDAY: sent(("beach.mp4", 12_000), ("dog.mov", 7000), ("cat.jpg", 0), ("sunset.png", 0)),
}
LATER = [
    AssetInfo("a5", "logo.png", "image", None, 400, 200),
    AssetInfo("a6", "theme.mp3", "audio", 90_000),
    AssetInfo("a7", "drone.mp4", "video", 15_000, 1920, 1080, True),
]


edits = language_rows.rows


def begun(start):
    return language_rows.begun(start, SENT[start], LATER)


def does_what_it_says(start, first, holds, language, words):
    language_rows.does_what_it_says(begun(start), [first] if first else [], holds, language, words)
