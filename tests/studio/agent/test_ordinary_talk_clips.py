"""What ordinary people say of clips, their order and their lengths, and of going back: one class of wordings each, in English, Chinese and another language."""

import pytest

from studio.agent.drafts import of
from studio.agent.phrases.kit import clips, kinds
from studio.agent.tables_idioms import AT_START, FILES, MADE, project, said


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("I'd rather see the mountains first, then forest, then waterfall", "en"),
        ("the mountains first, then the forest and then the waterfall", "en"),
        ("先放山,再放森林,最后瀑布", "zh"),
    ],
)
def test_three_in_a_row_are_an_order_and_no_new_film(words, language):
    assert kinds(said(project(AT_START), words, language)) == ["mountains", "forest", "waterfall"]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("再给我画一版山景", "zh"),
        ("roll the dice on the mountains once more", "en"),
        ("give the mountains another spin", "en"),
    ],
)
def test_another_take_of_one_shot(words, language):
    found = project(AT_START)
    seeds = [clip["scene"]["seed"] for clip in clips(found.draft)]
    after = [clip["scene"]["seed"] for clip in clips(said(found, words, language))]
    assert [a == b for a, b in zip(seeds, after, strict=True)] == [True, True, False]


@pytest.mark.parametrize(
    "words",
    ["ctrl+z", "hm, the previous mountains were prettier, take me back", "put it back the way it was", "confusing... reassemble it like it was a minute ago", "太暗了,撤回", "too dark, undo"],
)  # fmt: skip
def test_going_back(words):
    found = project(AT_START)
    before = found.draft
    assert found.say("another take of the mountains").ok
    reply = found.say(words, "zh" if "撤" in words else "en")
    assert reply.steps == -1
    assert found.draft == before
    assert len(reply.texts) == 1


@pytest.mark.parametrize("words", ["ctrl+y", "刚撤掉的那一步恢复", "刚才撤回的还是做回来"])
def test_doing_it_again(words):
    found = project(AT_START)
    assert found.say("add a vignette").ok
    after = found.draft
    assert found.say("undo").ok
    assert found.say(words, "en" if "ctrl" in words else "zh").steps == 1
    assert found.draft == after


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("remove the campfire", "en"),
        ("the second campfire goes monochrome", "en"),
        ("篝火那段复制一遍", "zh"),
        ("复制出来的那个加速", "zh"),
        ("make the copy brighter", "en"),
        ("clip nine is too long, halve it", "en"),
    ],
)
def test_what_is_not_there_is_refused(words, language):
    found = project(AT_START)
    reply = found.say(words, language)
    assert reply.draft is None
    assert not reply.ok


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("back to the original format", "en"),
        ("Remets le format d'origine", "fr"),
        ("恢复原来的画面比例", "zh"),
    ],
)
def test_the_format_it_began_with(words, language):
    found = project(AT_START, "make it 4:5", "make it 21:9")
    assert said(found, words, language)["m"]["aspect"] == "16:9"


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("The waterfall flashes by too quickly though, it deserves 3 more seconds", "en"),
        ("the waterfall could use another 3 seconds", "en"),
    ],
)
def test_more_seconds_that_are_deserved(words, language):
    found = project(AT_START)
    before = clips(found.draft)[1]["d"]
    assert clips(said(found, words, language))[1]["d"] == before + 3000


@pytest.mark.parametrize(
    "words",
    ["new here, sorry. how does this work and what am I allowed to request?", "Who are you and what do you know how to do?", "第一次用,这个怎么玩?"],
)  # fmt: skip
def test_help_is_answered(words):
    found = project(AT_START)
    before = found.draft
    assert found.say(words, "zh" if "怎" in words else "en").ok
    assert found.draft == before


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Glide across the team photo from left to right, closing in a little", "en"),
        ("pan over the team photo from left to right and zoom in a bit", "en"),
    ],
)
def test_a_pan_that_comes_nearer(words, language):
    zoom = clips(said(project(MADE, assets=FILES), words, language))[3]["zoom"]
    assert zoom["from"]["x"] < zoom["to"]["x"]
    assert zoom["from"]["scale"] < zoom["to"]["scale"]


@pytest.mark.parametrize(
    "words", ["0.4 sec is plenty for those blends", "half a second is enough for all the crossfades"]
)
def test_a_length_that_is_enough(words):
    draft = said(project(AT_START), words)
    assert {clip["tr"]["d"] for clip in clips(draft)[1:]} == {400 if "0.4" in words else 500}


@pytest.mark.parametrize(
    ("words", "language", "aspect"),
    [
        ("Mach aus dem Film ein Hochformat", "de", "9:16"),
        ("tall version for my phone please", "en", "9:16"),
        ("on reflection a square version", "en", "1:1"),
    ],
)
def test_a_version_of_that_shape(words, language, aspect):
    draft = said(project(AT_START), words, language)
    assert draft["m"]["aspect"] == aspect
    assert [one["vol"] for one in of(draft, 1)] == [0.8]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("remove two seconds from the middle of the forest", "en"),
        ("cut 2 seconds out of the middle of the forest", "en"),
    ],
)
def test_seconds_out_of_the_middle(words, language):
    found = project(AT_START)
    total = found.draft["d"]
    draft = said(found, words, language)
    assert draft["d"] == total - 2000
    assert len(clips(draft)) == 4


@pytest.mark.parametrize("words", ["瀑布往前挪,放第一个", "start with the waterfall"])
def test_to_the_first_place(words):
    draft = said(project(AT_START), words, "zh" if "瀑" in words else "en")
    assert kinds(draft)[0] == "waterfall"


def test_a_speed_to_fit_a_length_changes_nothing_else():
    found = project(AT_START)
    assert found.say("speed the forest up so it takes only 3 seconds").draft is None


def test_twice_as_long_in_slow_motion_is_half_the_speed():
    scene = clips(said(project(AT_START), "Make the waterfall twice as long but in slow motion"))[1]
    assert (scene["speed"], scene["d"]) == (0.5, 9600)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("split the interview at 5 seconds and speed up the second half 2x", "en"),
        ("interview 从第5秒剪开,后半段加速两倍", "zh"),
    ],
)
def test_the_later_part_of_what_was_just_split(words, language):
    draft = said(project(MADE, assets=FILES), words, language)
    assert [clip.get("speed", 1.0) for clip in clips(draft)[1:3]] == [1.0, 2.0]
    assert clips(draft)[1]["d"] == 5000
