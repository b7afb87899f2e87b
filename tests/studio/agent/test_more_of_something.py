"""More of what is drawn, beside another look of the same shot: both are done, or it is told that one cannot be."""

from studio.agent.drafts import of
from studio.agent.phrases.kit import Project

START = "先是海滩日落5秒,然后雪中的村庄5秒,再来沙漠4秒,极光5秒,最后太空里的行星6秒,开头标题“远方”,配氛围音乐"


def shot(language, words, number):
    """What is drawn in a shot and its looks after an edit, and the answer."""
    project = Project(())
    project.say(START, "zh")
    reply = project.say(words, language)
    clip = of(project.draft, 0)[number - 1]
    return clip["scene"], clip.get("filters", {}), reply


def test_more_of_a_thing_and_another_warmth_are_two_wishes():
    for language, words in (
        ("zh", "极光那段多来几颗星星,色调冷一点"),
        ("en", "more stars in the aurora, and make it a bit colder"),
    ):
        scene, filters, reply = shot(language, words, 4)
        assert scene["amounts"].get("stars", 1) > 1, words
        assert (filters["warmth"] < 0, len(reply.texts)) == (True, 1), words
    _, filters, reply = shot("zh", "太空那段多来几颗行星,色调冷一点", 5)
    assert (filters, len(reply.texts)) == (
        {"warmth": -0.2},
        2,
    )  # The second tells that there are no more planets.


def test_another_scene_as_long_as_the_one_before():
    for language, words, kind in (
        ("en", "How about mountains instead of the desert, still four seconds?", "mountains"),
        ("en", "replace the desert with a forest, same four seconds", "forest"),
        ("zh", "沙漠换成森林，还是4秒", "forest"),
    ):
        scene, _, reply = shot(language, words, 3)
        assert (scene["kind"], len(reply.texts)) == (kind, 1), words
