"""A film of three drawn shots, one of cats, and one card, to be edited in turns of speech."""

from studio.agent.drafts import of
from studio.agent.phrases.kit import Project
from studio.agent.plain import language_of
from studio.agent.tables_idioms import said

DRAWN = "3 shots of 5 seconds each: a beach at sunset, fireworks, snowy mountains. Piano music, title 'Weekend' at the start"
CATS = "make a slideshow of cat1.jpg, cat2.jpg, cat3.jpg and purr.mp4, 3 seconds each picture, lo-fi music, title 'Our Cat'"
CARD = "a 12 second video of the words 'Dream big, start small, act now' on dark blue, cinematic music"
FILES = (
    *(
        {"id": f"c{n}", "filename": f"cat{n}.jpg", "file_type": "image", "duration_ms": None, "width": 4000, "height": 3000}
        for n in (1, 2, 3)
    ),
    {"id": "p", "filename": "purr.mp4", "file_type": "video", "duration_ms": 7000, "width": 1920, "height": 1080, "has_audio": True},
)  # fmt: skip
LOGO = {
    "id": "l",
    "filename": "paw.png",
    "file_type": "image",
    "duration_ms": None,
    "width": 400,
    "height": 400,
}


def film(start, *messages, more=()):
    """A project after these messages; `more` was uploaded once its film was made."""
    project = Project(FILES if start == CATS else (), seed=7)
    assert project.say(start).ok
    project.assets = [*project.assets, *Project(more).assets]
    for words in messages:
        assert project.say(words, language_of(words)).ok, words
    return project


def after(start, *messages, more=()):
    """The draft after these messages, the last of which was understood wholly."""
    *before, last = messages
    return said(film(start, *before, more=more), last, language_of(last))


def shots(draft):
    """What is shown, and for how many tenths of a second."""
    return [
        (clip.get("asset") or clip["scene"]["kind"], round(clip["d"] / 100))
        for clip in of(draft, 0)
        if "box" not in clip
    ]


def styles(draft):
    """Every text with its looks."""
    return {one["txt"]: one["style"] for one in of(draft, 7)}
