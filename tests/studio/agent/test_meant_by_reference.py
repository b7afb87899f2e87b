"""Edits: joints between clips by their names, what is too much now, copies that are otherwise, swaps, and a file's own times."""

import pytest

from promptreel_studio.agent import AssetInfo
from studio.agent.openings import lengths, project
from studio.agent.phrases.kit import clips, files, sounds, total

DRAWN = "first a city skyline at dusk for 5 seconds, then a beach at sunset for 6 seconds, then a street in the rain at night for 6 seconds, then mountains in winter for 5 seconds, synthwave music"
OWN = (
    "make a video from kitten.mp4, nap.jpg, yarn.mov and window.png, each picture 4 seconds, lo-fi music at 30%",
    (("kitten.mp4", 11_000), ("nap.jpg", 0), ("yarn.mov", 9000), ("window.png", 0)),
)


def joins(draft):
    return "".join({None: "-", "crossfade": "x", "dip": "d", "wipe": "w"}[(clip.get("tr") or {}).get("kind")] for clip in clips(draft)[1:])  # fmt: skip


def looks(draft):
    return [clip.get("filters") or {} for clip in clips(draft)]


@pytest.mark.parametrize(
    ("words", "language", "after"),
    [
        ("cut between the beach and the street", "en", "x-x"),
        ("make it a cut between the skyline and the beach", "en", "-xx"),
        ("just cut from the beach to the street", "en", "x-x"),
        ("that transition at 0:11, make it a dip to black", "en", "xdx"),
        ("the one between street and mountains: dip to black", "en", "xxd"),
        ("wipes everywhere but not between the beach and the street", "en", "wxw"),
        ("plain cuts everywhere but between the beach and the street", "en", "-x-"),
        ("fade from the skyline into the beach, like a sec long, and plain cuts everywhere else", "en", "x--"),
        ("keep the first crossfade, cuts for the rest", "en", "x--"),
        ("only crossfade the skyline to the beach", "en", "x--"),
        ("dip to black between beach and street, everything else plain cuts", "en", "-d-"),
        ("只有海滩和街道之间要叠化,别的都不要", "zh", "-x-"),
        ("除了海滩和街道之间,其他都用擦除", "zh", "wxw"),
        ("最后两段之间换成黑场", "zh", "xxd"),
        ("海滩到街道用黑场,其余地方都硬切", "zh", "-d-"),
        ("un fondu enchaîné entre la plage et la rue, et des coupes franches partout ailleurs", "fr", "-x-"),
        ("solo la primera transición, las demás con corte directo", "es", "x--"),
        ("zwischen Strand und Straße Überblendung, sonst überall harte Schnitte", "de", "-x-"),
    ],
)  # fmt: skip
def test_joints(words, language, after):
    """Of three joints that are crossfades those change that are named, or all but those."""
    made = project(DRAWN)
    made.say("crossfades everywhere")
    made.say(words, language)
    assert joins(made.draft) == after


def test_a_joint_goes_on():
    """What is said after a transition is about it."""
    made = project(DRAWN)
    made.say("between the beach and the street make it a wipe")
    made.say("longer")
    assert clips(made.draft)[2]["tr"]["d"] == 1200
    made.say("everything else dips to black")
    assert joins(made.draft) == "dwd"


@pytest.mark.parametrize(
    ("first", "then", "after"),
    [
        ("make the street brighter", "too bright. half of that", {"brightness": 0.1}),
        ("make the street brighter", "too bright, 15% is enough", {"brightness": 0.15}),
        ("make the street brighter", "亮过头了,15%就够", {"brightness": 0.15}),
        ("make the street brighter", "zu hell, die Hälfte reicht", {"brightness": 0.1}),
        ("make the street darker and colder", "too cold", {"brightness": -0.2, "warmth": -0.1}),
        ("make the street darker", "too dark, 10% is enough", {"brightness": -0.1}),
        ("make the street brighter", "only the contrast then, +20%", {"brightness": 0.2, "contrast": 0.2}),
        ("make the street brighter", "half as strong please", {"brightness": 0.1}),
    ],
)
def test_too_much_now(first, then, after):
    """What the message before has overdone is made less, there and nowhere else."""
    made = project(DRAWN)
    made.say(first)
    made.say(then)
    assert looks(made.draft) == [{}, {}, after, {}] and sounds(made.draft)[0]["vol"] == 0.8


def test_after_an_undo():
    """One goes on about the clip of which something was taken back."""
    made = project(DRAWN)
    made.say("make the street brighter")
    made.say("undo")
    made.say("only the saturation then, +20%")
    assert looks(made.draft) == [{}, {}, {"saturation": 0.2}, {}]


@pytest.mark.parametrize(
    ("words", "language", "backwards", "where"),
    [
        ("LOL great. and then the same clip again but backwards, right after", "en", True, 3),
        ("repeat it backwards", "en", True, 3),
        ("put a reversed copy of yarn right after it", "en", True, 3),
        ("yarn.mov again but backwards at the end", "en", True, 4),
        ("now the same again but in black and white", "en", None, 3),
        ("再来一遍,倒着放", "zh", True, 3),
        ("后面接一个倒放的同一段", "zh", True, 3),
        ("und dann dasselbe nochmal rückwärts", "de", True, 3),
        ("et puis le même clip à l'envers juste après", "fr", True, 3),
    ],
)
def test_the_same_again_otherwise(words, language, backwards, where):
    """The clip that was changed last comes once more, and the copy alone is otherwise."""
    made = project(*OWN)
    made.say("speed up yarn.mov 2x")
    made.say(words, language)
    shown = clips(made.draft)
    assert len(shown) == 5 and files(made.draft)[where] == "a3" == files(made.draft)[2]
    assert [clip.get("reverse") for clip in shown] == [backwards if n == where else None for n in range(5)]


@pytest.mark.parametrize(
    ("words", "language", "place"),
    [
        ("window 那张不要了,换成 old.mp4,整段都放", "zh", 3),
        ("把 nap 那张删了,换 old.mp4 上去", "zh", 1),
        ("i don't want the window picture, put old.mp4 there instead", "en", 3),
        ("get rid of nap.jpg, old.mp4 in its place", "en", 1),
        ("remove the window pic and replace it with old.mp4", "en", 3),
        ("window.png raus, dafür old.mp4", "de", 3),
        ("quita window.png y pon old.mp4 en su lugar", "es", 3),
    ],
)
def test_one_out_and_a_file_in_its_place(words, language, place):
    made = project(*OWN)
    made.assets = [*made.assets, AssetInfo("a5", "old.mp4", "video", 8000, 1920, 1080)]
    made.say(words, language)
    assert files(made.draft) == ["a5" if n == place else f"a{n + 1}" for n in range(4)]
    assert "整段" not in words or lengths(made.draft)[3] == 8000


@pytest.mark.parametrize(
    ("words", "language", "after"),
    [
        ("split yarn at its 8 second mark", "en", [11_000, 4000, 8000, 1000, 4000]),
        ("9s of yarn.mov is too much. chop it in 2 at the 3 sec mark", "en", [11_000, 4000, 3000, 6000, 4000]),
        ("split it at 8 seconds", "en", [8000, 3000, 4000, 9000, 4000]),
        ("cut yarn so it ends at its 7 second mark", "en", [11_000, 4000, 7000, 4000]),
        ("kitten should end at its 6 second mark", "en", [6000, 4000, 9000, 4000]),
        ("start yarn at its 3 second mark", "en", [11_000, 4000, 6000, 4000]),
        ("kitten from second 2 on", "en", [9000, 4000, 9000, 4000]),
        ("前面2秒黑屏的不要,kitten 从第2秒开始就行", "zh", [9000, 4000, 9000, 4000]),
        ("kitten放到第6秒就行", "zh", [6000, 4000, 9000, 4000]),
        ("make it 14 seconds without cutting anything", "en", [5500, 2000, 4500, 2000]),
        ("整个视频加速到14秒", "zh", [5500, 2000, 4500, 2000]),
        ("make it exactly 10 seconds total but dont cut anything and dont speed anything up", "en", [11_000, 4000, 9000, 4000]),
        ("总长10秒,但什么都不能剪,也不能加速", "zh", [11_000, 4000, 9000, 4000]),
    ],
)  # fmt: skip
def test_a_files_own_times(words, language, after):
    """A time that is said of one file is a time in it; a film that may lose nothing is played faster or left."""
    made = project(*OWN)
    made.say(words, language)
    assert lengths(made.draft) == after and total(made.draft) == sum(after)
