"""What a first message names and the film made of it does not have is told, in the language of the message."""

from promptreel_studio.agent import AssetInfo
from promptreel_studio.agent.audit import unmet_of_film
from promptreel_studio.agent.told import told
from studio.agent.phrases.kit import Project

_FILES = [
    AssetInfo("a1", "a.mp4", "video", 8000, 1920, 1080),
    AssetInfo("a2", "b.jpg", "image", None, 40, 30),
]


def _unmet(words, film, files=(), language="en"):
    project = Project(list(files))
    project.say(film, language)
    return unmet_of_film(told(words, project.draft, files, language), project.draft, files, "")


def test_what_the_film_does_not_have():
    shots = "First a beach for 5 seconds, then a forest for 7 seconds. Piano."
    assert _unmet(shots, shots) == ()
    for words, film, lost in (
        (shots, "a beach for 5 seconds, piano", ("7 seconds", "forest")),
        ("a beach 6s + 6s", "a beach for 6 seconds", ("6s",)),
        ("a beach, “Salt” and “Sand”", "a beach with “Salt”", ("Sand",)),
        ("a beach, a wipe to a forest", "a beach, then a crossfade to a forest", ("wipe",)),
        ("a beach with jazz", "a beach with piano music", ()),
        ("a beach with synthwave", "a beach with piano music", ("synthwave",)),
        ("a beach and a city", "a beach", ("city",)),
        ("沙滩5秒,然后森林7秒", "沙滩,5秒", ("7秒", "森林")),
        ("playa 5 segundos, bosque 7 segundos", "playa, 5 segundos", ("7 segundos",)),
    ):
        assert _unmet(words, film) == lost, (words, film)
    assert _unmet("a.mp4, then b.jpg", "make a video from a.mp4", _FILES) == ("b.jpg",)
