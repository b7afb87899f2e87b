"""Parts of files and of clips: spans, halves and ends that people say are used, or it is said that they were not understood."""

import pytest

from promptreel_studio.agent import AssetInfo
from studio.agent.tables_nothing_vanishes import DRAWN, FILES, OWN, VILLAGE, Film


@pytest.mark.parametrize(
    ("words", "language", "start", "length"),
    [
        ("replace the cat with the last 3 seconds of drone.mp4", "en", 12000, 3000),
        ("replace the cat with drone.mp4 from 0:03 to 0:07", "en", 3000, 4000),
        ("swap the cat for 5 seconds of drone.mp4", "en", 0, 5000),
        ("用 drone.mp4 的最后3秒替换猫的照片", "zh", 12000, 3000),
        ("把猫换成drone.mp4第3秒到第6秒", "zh", 3000, 3000),
        ("remplace le chat par les 3 dernières secondes de drone.mp4", "fr", 12000, 3000),
    ],
)
def test_a_part_of_a_file_takes_the_place_of_a_clip(words, language, start, length):
    film = Film(OWN)
    assert film.say(words, language).ok
    clip = film.clips()[2]
    assert ("a7", start, length) == (clip["asset"], clip["src_in"], clip["d"])


@pytest.mark.parametrize(
    ("words", "start", "length", "place"),
    [
        ("add the last 3 seconds of drone.mp4 at the end", 12000, 3000, 4),
        ("add drone.mp4 from 0:02 to 0:06 at the start", 2000, 4000, 0),
        ("put the first 4 seconds of drone.mp4 between the beach and the dog", 0, 4000, 1),
        ("把drone.mp4的最后3秒加到最后", 12000, 3000, 4),
    ],
)
def test_a_part_of_a_file_is_added(words, start, length, place):
    film = Film(OWN)
    assert film.say(words, "zh" if "把" in words else "en").ok
    clip = film.clips()[place]
    assert ("a7", start, length) == (clip["asset"], clip["src_in"], clip["d"])


def test_what_cannot_be_done_to_the_new_clip_is_not_done_to_the_old_one():
    film = Film(OWN)
    before = film.draft
    reply = film.say("replace the cat with drone.mp4 in slow motion")
    assert not reply.ok
    assert "slow motion" in reply.texts[0]
    assert film.draft == before


def test_a_file_that_is_not_on_the_timeline_cannot_be_removed():
    film = Film(OWN)
    reply = film.say("remove drone.mp4")
    assert not reply.ok
    assert "drone.mp4" in reply.texts[0]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("删掉海滩的后半段", "zh"),
        ("delete the second half of the beach clip", "en"),
        ("delete the second half", "en"),
    ],
)
def test_the_later_half_of_what_was_split_is_one_clip(words, language):
    film = Film(OWN, "split the beach clip down the middle")
    assert film.say(words, language).ok
    assert ["a1", "a2", "a3", "a4"] == film.files_in_order()
    assert 0 == film.clips()[0]["src_in"]


@pytest.mark.parametrize(
    ("words", "language", "start", "length"),
    [
        ("put drone.mp4 at the end, just the first 3 seconds", "en", 0, 3000),
        ("put drone.mp4 at the end, only its middle 5 seconds", "en", 5000, 5000),
        ("把drone.mp4放到最后，只要前4秒", "zh", 0, 4000),
    ],
)
def test_only_a_part_of_what_is_added_cuts_nothing_else(words, language, start, length):
    film = Film(OWN)
    before = film.draft["d"]
    assert film.say(words, language).ok
    last = film.clips()[-1]
    assert ("a7", start, length) == (last["asset"], last["src_in"], last["d"])
    assert before + length == film.draft["d"]


@pytest.mark.parametrize(
    ("words", "language"),
    [("only the first half of the forest, cut the rest", "en"), ("森林只要前半段，剩下的剪掉", "zh")],
)
def test_the_rest_of_a_part_that_is_kept_is_no_other_shot(words, language):
    film = Film(DRAWN)
    assert film.say(words, language).ok
    assert ["mountains", "waterfall", "forest", "fireworks"] == film.kinds()


@pytest.mark.parametrize("words", ["前5秒放慢到一半", "slow the first five seconds down to half"])
def test_a_part_that_is_slowed_is_no_title(words):
    film = Film(VILLAGE, 'add the caption "so quiet" from 9 to 11 seconds')
    assert film.say(words, "zh" if "前" in words else "en").ok
    assert [(10000, 0.5), (7000, 1.0)] == [(clip["d"], clip.get("speed", 1.0)) for clip in film.clips()]


def test_in_front_of_everything_is_a_place():
    film = Film(OWN)
    film.assets = (
        *FILES,
        AssetInfo("a8", "subs.srt", "subtitle", text="1\n00:00:01,000 --> 00:00:03,000\nHi\n"),
    )
    reply = film.say("put drone.mp4 in front of everything")
    assert "a7" == film.files_in_order()[0]
    assert (1, 0) == (len(reply.texts), len(film.titles()))


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("cut 0:02 to 0:04", "en"),
        ("cut 2 to 4 seconds", "en"),
        ("cut 0:02-0:04", "en"),
        ("2秒到4秒剪掉", "zh"),
    ],
)
def test_a_span_that_is_cut_is_not_what_stays(words, language):
    film = Film(OWN)
    before = film.draft["d"]
    assert film.say(words, language).ok
    assert before - 2000 == film.draft["d"]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("cut everything after the first 3 seconds of the dog clip", "en"),
        ("删掉狗狗那段前3秒之后的部分", "zh"),
        ("keep only the first 3 seconds of the dog clip", "en"),
    ],
)
def test_what_comes_after_a_part_goes(words, language):
    film = Film(OWN)
    assert film.say(words, language).ok
    assert [(0, 3000)] == [(clip["src_in"], clip["d"]) for clip in film.clips() if clip["asset"] == "a2"]


@pytest.mark.parametrize(
    ("words", "language"),
    [("cut the first 2 seconds of dog.mov", "en"), ("coupe les 2 premières secondes de dog.mov", "fr")],
)
def test_the_first_seconds_of_a_file_are_cut(words, language):
    film = Film(OWN)
    assert film.say(words, language).ok
    assert [(2000, 5000)] == [(clip["src_in"], clip["d"]) for clip in film.clips() if clip["asset"] == "a2"]


@pytest.mark.parametrize("words", ["恢复原速", "back to normal speed"])
def test_normal_speed_is_of_what_was_sped_up(words):
    film = Film(DRAWN, "speed up the forest by 50%")
    assert film.say(words, "zh" if "恢" in words else "en").ok
    assert 20000 == film.draft["d"]
