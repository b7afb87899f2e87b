"""Where and how long: every word that says so is used by an edit, or the edit is refused with that word."""

import pytest

from studio.agent.phrases.kit import Project, clips
from studio.agent.plain import language_of
from studio.agent.tables_no_word_vanishes import FILES, film, numbered, shots


@pytest.mark.parametrize(
    ("words", "language", "missed"),
    [
        ("reverse the dog clip at the top left", "en", "top left"),
        ("speed up the dog clip to 2x at the bottom", "en", "bottom"),
        ("blur the third dog clip", "en", "third"),
        ("blur the second beach clip", "en", "second"),
        ("duplicate the third dog clip", "en", "third"),
        ("split the dog clip at 2 seconds on the left", "en", "left"),
        ("mach den Hund rückwärts oben links", "de", "oben links"),
        ("把狗那段在左上角倒放", "zh", "左上角"),
    ],
)
def test_a_place_or_a_number_that_nothing_can_use_is_not_dropped(words, language, missed):
    project = film()
    before = project.draft
    reply = project.say(words, language)
    assert missed in " ".join(reply.texts), reply.texts
    assert before == project.draft


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("place the drone footage first", "en"),
        ("drone.mp4 should be the first clip", "en"),
        ("insert drone.mp4 as the opening shot", "en"),
        ("把drone.mp4放到最前面", "zh"),
        ("drone.mp4放第一个", "zh"),
        ("mach drone.mp4 an den Anfang", "de"),
    ],
)
def test_a_file_that_is_to_come_first_comes_first(words, language):
    project = film()
    reply = project.say(words, language)
    assert ["a4", "a1", "a2", "a3"] == [clip["asset"] for clip in clips(project.draft)], reply.texts


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("reframe the whole thing as 4:5", "en"),
        ("recut it for 4:5", "en"),
        ("重新构图成4:5", "zh"),
        ("neu zuschneiden auf 4:5", "de"),
        ("recadre tout en 4:5", "fr"),
    ],
)
def test_another_format_is_no_other_length(words, language):
    project = film()
    reply = project.say(words, language)
    assert ("4:5", 22000) == (project.draft["m"]["aspect"], project.draft["d"]), reply.texts
    assert 1 == len(reply.texts), reply.texts


def test_how_long_a_change_takes_is_refused():
    project = shots()
    before = project.draft
    reply = project.say("the camera moves slowly over five seconds")
    assert "five seconds" in reply.texts[0]
    assert before == project.draft


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("the first clip is way too long, three seconds is plenty", "en"),
        ("could you chop the first clip down to three seconds?", "en"),
        ("第一段太长了，三秒就够了", "zh"),
    ],
)
def test_a_length_that_will_do(words, language):
    project = numbered()
    reply = project.say(words, language)
    assert [3000, 6000] == [clip["d"] for clip in clips(project.draft)], reply.texts


def test_a_file_that_is_called_by_a_number_is_put_where_it_was_said():
    project = numbered()
    project.say("second.jpg should go in before the last clip, for four seconds")
    assert [("b1", 8000), ("b3", 4000), ("b2", 6000)] == [(c["asset"], c["d"]) for c in clips(project.draft)]


@pytest.mark.parametrize(
    "words", ["throw in a third shot of a beach, four seconds long", "加第三个镜头：沙滩，4秒"]
)
def test_a_shot_with_a_number_comes_there(words):
    project = shots()
    reply = project.say(words, language_of(words))
    assert "beach" == clips(project.draft)[2]["scene"]["kind"], reply.texts


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("show cat.jpg for six seconds instead of three", "en"),
        ("cat.jpg显示六秒，不是三秒", "zh"),
        ("the cat photo only needs to be shown for six seconds", "en"),
    ],
)
def test_the_length_that_is_not_meant_is_left_out(words, language):
    project = film()
    reply = project.say(words, language)
    assert 6000 == clips(project.draft)[2]["d"], reply.texts


@pytest.mark.parametrize(
    "words", ["a cut please", "a cut would be better there", "mm, a plain cut would be nicer there"]
)
def test_a_cut_shortens_nothing(words):
    project = film()
    project.say(words)
    assert [12000, 7000, 3000] == [clip["d"] for clip in clips(project.draft)]


@pytest.mark.parametrize(
    ("words", "language"),
    [("and the whole thing should finish at exactly 0:12", "en"), ("整个视频到0:12结束", "zh")],
)
def test_when_the_whole_ends_is_its_length(words, language):
    project = film()
    reply = project.say(words, language)
    assert 12000 == project.draft["d"], reply.texts


def test_start_with_the_video_among_their_type():
    project = Project((*FILES, {"id": "a9", "filename": "tree.jpg", "file_type": "image"}))
    project.say("make a video from cat.jpg, tree.jpg and dog.mov")
    reply = project.say("start with the video")
    assert ["a2", "a3", "a9"] == [clip["asset"] for clip in clips(project.draft)], reply.texts


@pytest.mark.parametrize(
    ("words", "language"), [("copy the forest shot to the very start", "en"), ("把森林复制到最前面", "zh")]
)
def test_a_copy_goes_where_it_was_said(words, language):
    project = shots()
    reply = project.say(words, language)
    assert "forest" == clips(project.draft)[0]["scene"]["kind"], reply.texts
    assert 5 == len(clips(project.draft))


@pytest.mark.parametrize(
    "words", ["start the video with two.mp4", "open the film with two.mp4", "end the video with one.mp4"]
)
def test_a_file_is_no_export(words):
    project = numbered()
    reply = project.say(words)
    assert ["b2", "b1"] == [clip["asset"] for clip in clips(project.draft)], reply.texts
