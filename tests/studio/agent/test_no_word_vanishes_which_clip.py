"""Which clip: every word that says so is used by an edit, or the edit is refused with that word."""

import pytest

from studio.agent.phrases.kit import Project, clips
from studio.agent.plain import language_of
from studio.agent.tables_no_word_vanishes import FILES, film, numbered, shots


def test_a_look_is_for_all_clips_that_are_called_so():
    project = shots("duplicate the mountain shot")
    project.say("give the mountains a warmer look")
    assert [True, True, False, False, False] == [bool(clip.get("filters")) for clip in clips(project.draft)]


@pytest.mark.parametrize(
    "words", ["delete the mountains", "move the mountains to the end", "play the mountains at 2x"]
)
def test_which_of_several_clips_is_asked_for(words):
    project = shots("duplicate the mountain shot")
    before = project.draft
    reply = project.say(words)
    assert "clip 1" in reply.texts[0], reply.texts
    assert "clip 2" in reply.texts[0], reply.texts
    assert before == project.draft


def test_both_of_them_are_both():
    project = shots("duplicate the mountain shot")
    project.say("delete both mountain shots")
    assert 3 == len(clips(project.draft))


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("make the second to last clip black and white", "en"),
        ("the next to last clip in black and white", "en"),
        ("倒数第二段调成黑白", "zh"),
        ("mach den vorletzten Clip schwarzweiß", "de"),
        ("mets l'avant-dernier clip en noir et blanc", "fr"),
        ("最後から二番目のクリップを白黒にして", "ja"),
        ("pon el penúltimo clip en blanco y negro", "es"),
    ],
)
def test_clips_are_counted_from_the_end(words, language):
    project = film()
    reply = project.say(words, language)
    looks = [(clip.get("filters") or {}).get("look") for clip in clips(project.draft)]
    assert [None, "mono", None] == looks, reply.texts


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("replace the mountain copy with an aurora", "en"),
        ("replace the copy of the mountains with an aurora", "en"),
        ("山的副本换成极光", "zh"),
    ],
)
def test_a_copy_is_the_later_one_and_not_copied_again(words, language):
    project = shots("duplicate the mountain shot")
    reply = project.say(words, language)
    kinds = [clip["scene"]["kind"] for clip in clips(project.draft)]
    assert ["mountains", "aurora", "waterfall", "forest", "fireworks"] == kinds, reply.texts


@pytest.mark.parametrize(
    ("words", "language"),
    [("trim the slowed-down waterfall to 6 seconds", "en"), ("把放慢的瀑布剪到6秒", "zh")],
)
def test_what_was_done_to_a_clip_and_its_name_together(words, language):
    project = shots("play the waterfall at half speed")
    reply = project.say(words, language)
    assert 6000 == clips(project.draft)[1]["d"], reply.texts


def test_the_other_way_round_is_about_the_picture_that_was_zoomed():
    project = film()
    project.say("zoom slowly into the cat photo")
    reply = project.say("now the other way round, zoom out")
    assert [False, False, True] == [bool(clip.get("zoom")) for clip in clips(project.draft)], reply.texts


@pytest.mark.parametrize(
    ("words", "language"),
    [("bring the dog back", "en"), ("restore the dog clip", "en"), ("把狗加回来", "zh")],
)
def test_what_was_deleted_comes_back_by_its_name(words, language):
    project = film()
    project.say("delete the dog")
    reply = project.say(words, language)
    assert ["a1", "a2", "a3"] == [clip["asset"] for clip in clips(project.draft)], reply.texts


def test_the_other_one_is_one():
    project = Project((*FILES, {"id": "a9", "filename": "tree.jpg", "file_type": "image"}))
    project.say("make a video from beach.mp4, cat.jpg and tree.jpg")
    project.say("slow pan across cat.jpg, left to right")
    reply = project.say("and zoom into the other one")
    moves = [clip.get("zoom") for clip in clips(project.draft)]
    assert moves[0] is None, reply.texts
    assert moves[1]["from"]["scale"] == moves[1]["to"]["scale"]
    assert moves[2]["from"]["scale"] < moves[2]["to"]["scale"]


@pytest.mark.parametrize(
    "words", ["烟花换一个画法", "烟花重新画一次", "烟花重新画一遍", "draw the fireworks again"]
)
def test_one_shot_drawn_again_leaves_the_film(words):
    project = shots()
    before = [clip["scene"]["seed"] for clip in clips(project.draft)]
    reply = project.say(words, language_of(words))
    after = [clip["scene"]["seed"] for clip in clips(project.draft)]
    assert before[:3] == after[:3], reply.texts
    assert before[3] != after[3]


@pytest.mark.parametrize(
    ("words", "language"),
    [("make the forest foggy and slow the camera there", "en"), ("森林起雾，那里镜头慢一点", "zh")],
)
def test_there_is_the_shot_that_was_spoken_of(words, language):
    project = shots()
    reply = project.say(words, language)
    speeds = [clip["scene"]["camera"]["speed"] for clip in clips(project.draft)]
    assert [1, 1, 0.6, 1] == speeds, reply.texts


@pytest.mark.parametrize(
    "words",
    [
        "split two.mp4 at 0:02 and delete the second part",
        "split two.mp4 at 0:02 and throw away the last piece",
    ],
)
def test_the_second_part_is_that_of_the_clip_that_was_split(words):
    project = numbered()
    reply = project.say(words)
    assert [("b1", 8000), ("b2", 2000)] == [(c["asset"], c["d"]) for c in clips(project.draft)], reply.texts


def test_a_photo_that_is_gone_moves_no_video():
    project = film()
    project.say("remove the photo")
    before = project.draft
    reply = project.say("pan across the photo from right to left")
    assert "cat.jpg" in reply.texts[0]
    assert before == project.draft


def test_too_loud_and_halved_is_about_that_clip():
    project = numbered()
    reply = project.say("the second clip is a bit too loud, halve it")
    assert [1.0, 0.5] == [clip["vol"] for clip in clips(project.draft)], reply.texts


@pytest.mark.parametrize(
    ("words", "language"), [("delete the fireworks", "en"), ("删掉烟花", "zh"), ("lösch das Feuerwerk", "de")]
)
def test_a_shot_called_by_what_there_can_be_more_of_is_deleted(words, language):
    project = shots()
    reply = project.say(words, language)
    assert ["mountains", "waterfall", "forest"] == [c["scene"]["kind"] for c in clips(project.draft)], (
        reply.texts
    )
