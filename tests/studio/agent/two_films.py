"""Two films that edits are told of: one of own files and a drawn one."""

from promptreel_studio.agent import AssetInfo
from studio.agent.drafts import check, of
from studio.agent.phrases.kit import Project

FILES = [
    AssetInfo("a1", "office.mp4", "video", 11_000),
    AssetInfo("a2", "team.jpg", "image", None, 4000, 3000),
]
LATER = [AssetInfo("a3", "logo.png", "image", None, 400, 400)]
START = "first a city skyline at night for 5 seconds, then office.mp4, then team.jpg for 5 seconds, title 'Review' at the start, upbeat music"
DRAWN = "first a snow village in the evening for 5 seconds, then a forest in autumn for 6 seconds, then an ocean at sunset for 5 seconds, title 'Our Year' at the start, ambient music"


def made_films():
    """The versions of both, and the files."""
    own, drawn = Project(FILES, seed=7), Project([], seed=7)
    own.say(START)
    own.assets += LATER
    drawn.say(DRAWN)
    return {"own": own.versions, "drawn": drawn.versions, "assets": own.assets}


def told(films, which, *messages):
    project = Project(films["assets"] if which == "own" else [], seed=7)
    project.versions, project.here = list(films[which]), len(films[which]) - 1
    for words in messages:
        reply = project.say(words, "zh" if any("\u3400" <= char <= "\u9fff" for char in words) else "en")
    return check(project.draft), " ".join(reply.texts)


def lengths(draft):
    return [clip["d"] / 1000 for clip in of(draft, 0)]


def looks(draft):
    return [sorted(clip.get("filters", {})) for clip in of(draft, 0)]
