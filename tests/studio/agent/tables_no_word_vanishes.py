"""Films that are made in the tests in which no word vanishes, of files and of drawn shots."""

from studio.agent.phrases.kit import Project
from studio.agent.plain import language_of

FILES = (
    {"id": "a1", "filename": "beach.mp4", "file_type": "video", "duration_ms": 12000},
    {"id": "a2", "filename": "dog.mov", "file_type": "video", "duration_ms": 7000},
    {"id": "a3", "filename": "cat.jpg", "file_type": "image"},
    {"id": "a4", "filename": "drone.mp4", "file_type": "video", "duration_ms": 15000},
)
START = "make a video from beach.mp4, dog.mov and cat.jpg"


def film():
    project = Project(FILES)
    project.say(START)
    return project


SHOTS = "4 shots of 5 seconds each: mountains at dawn, a waterfall, a forest in spring, fireworks at night"


def shots(*messages):
    project = Project(())
    for words in (SHOTS, *messages):
        project.say(words, language_of(words))
    return project


SRT = "1\n00:00:01,000 --> 00:00:03,000\nWelcome\n\n2\n00:00:05,000 --> 00:00:07,000\nThis is us\n"
LOGO = {"id": "l", "filename": "watermark.png", "file_type": "image", "width": 400, "height": 200}
NUMBERED = (
    {"id": "b1", "filename": "one.mp4", "file_type": "video", "duration_ms": 8000, "has_audio": True},
    {"id": "b2", "filename": "two.mp4", "file_type": "video", "duration_ms": 6000, "has_audio": True},
    {"id": "b3", "filename": "second.jpg", "file_type": "image"},
    {"id": "b4", "filename": "song.mp3", "file_type": "audio", "duration_ms": 30000},
)


def numbered(*messages):
    project = Project(NUMBERED)
    for words in ("make a video from one.mp4 and two.mp4", *messages):
        project.say(words, language_of(words))
    return project
