"""A word that says which, where or how large is used by an edit, or the edit is refused with that word."""

import pytest

from studio.agent.drafts import of
from studio.agent.phrases.kit import Project, clips, sounds

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


def language_of(words):
    return "zh" if any("\u3400" <= char <= "\u9fff" for char in words) else "en"


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
    "words",
    [
        "fade the music out over the last two seconds",
        "音乐在最后两秒淡出",
        "fade the music out in the final 2 seconds",
    ],
)
def test_which_end_a_fade_lies_at_is_understood(words):
    project = Project(())
    project.say("a 12 second beach with piano music")
    reply = project.say(words, language_of(words))
    assert 2000 == sounds(project.draft)[0]["fade_out"]
    assert 1 == len(reply.texts), reply.texts


SHOTS = "4 shots of 5 seconds each: mountains at dawn, a waterfall, a forest in spring, fireworks at night"


def shots(*messages):
    project = Project(())
    for words in (SHOTS, *messages):
        project.say(words, language_of(words))
    return project


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
        ("caption the first three clips 'Sea', 'Rex' and 'Tom'", "en"),
        ("put the captions 'Sea', 'Rex' and 'Tom' on the first three clips", "en"),
        ("caption the beach 'Sea', the dog 'Rex' and the cat 'Tom'", "en"),
        ("给前三段分别加上字幕“Sea”、“Rex”、“Tom”", "zh"),
    ],
)
def test_texts_for_clips_lie_over_them(words, language):
    project = film()
    reply = project.say(words, language)
    starts = [clip["st"] for clip in clips(project.draft)]
    said = [(one["txt"], one["st"]) for one in of(project.draft, 7)]
    assert list(zip(("Sea", "Rex", "Tom"), starts, strict=True)) == said, reply.texts


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("call the opening Summer by the Sea, in a serif font", "en"),
        ("name the film Summer by the Sea in a serif font", "en"),
        ("title it Summer by the Sea in serif", "en"),
    ],
)
def test_a_name_for_the_film_is_its_title(words, language):
    project = film()
    reply = project.say(words, language)
    (title,) = of(project.draft, 7)
    assert ("Summer by the Sea", 0, "serif") == (title["txt"], title["st"], title["style"].get("font")), (
        reply.texts
    )


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("gib dem Titel eine rote Farbe", "de"),
        ("nadaj tytułowi czerwony kolor", "pl"),
        ("сделай заголовок красного цвета", "ru"),
        ("geef de titel een rode kleur", "nl"),
    ],
)
def test_colours_are_known_in_all_their_forms(words, language):
    project = film()
    project.say("add the title 'Hello' at the start")
    reply = project.say(words, language)
    (title,) = of(project.draft, 7)
    assert ("Hello", "#ff3b30") == (title["txt"], title["style"]["color"]), reply.texts


def test_a_font_in_traditional_characters_is_no_text():
    project = film()
    project.say("add the title 'Hello' at the start")
    project.say("把標題改成等寬字體，並用打字機效果出現", "zh")
    (title,) = of(project.draft, 7)
    assert ("Hello", "mono", "type") == (title["txt"], title["style"]["font"], title["style"]["animation"])


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


SRT = "1\n00:00:01,000 --> 00:00:03,000\nWelcome\n\n2\n00:00:05,000 --> 00:00:07,000\nThis is us\n"


@pytest.mark.parametrize(
    ("words", "language", "seen"),
    [
        ("delete all captions from subs.srt", "en", []),
        ("remove the subs.srt captions", "en", []),
        ("subs.srt的字幕全部删掉", "zh", []),
        ("make the subs.srt captions yellow", "en", ["#ffd60a", "#ffd60a"]),
        ("把subs.srt的字幕改成黄色", "zh", ["#ffd60a", "#ffd60a"]),
    ],
)
def test_captions_are_called_by_their_file_once_they_are_there(words, language, seen):
    project = Project((*FILES, {"id": "s", "filename": "subs.srt", "file_type": "subtitle", "text": SRT}))
    project.say(START)
    project.say("add the captions from subs.srt")
    reply = project.say(words, language)
    assert seen == [one["style"]["color"] for one in of(project.draft, 7)], reply.texts


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


@pytest.mark.parametrize(
    ("words", "language"),
    [("add an upbeat track at half volume", "en"), ("加一首轻快的音乐，音量一半", "zh")],
)
def test_half_the_volume_of_new_music_is_half(words, language):
    project = film()
    reply = project.say(words, language)
    assert 0.5 == sounds(project.draft)[0]["vol"], reply.texts


@pytest.mark.parametrize(
    "words", ["把最后的标题改成“剧终”", "把最后那个标题改成“剧终”", "change the last title to '剧终'"]
)
def test_the_last_title_is_the_last_one(words):
    project = film()
    project.say("add the title 'Hello' at the start")
    project.say("add the title 'Bye' at the end")
    reply = project.say(words, language_of(words))
    assert [("Hello", 0), ("剧终", 19000)] == sorted(
        (one["txt"], one["st"]) for one in of(project.draft, 7)
    ), reply.texts
    assert 1 == len(reply.texts), reply.texts


@pytest.mark.parametrize("words", ["重做一下，晚上还是好看", "重做，还是夜里好", "redo it, night was nicer"])
def test_a_reason_beside_redo_asks_for_nothing(words):
    project = shots("make the waterfall night", "undo")
    reply = project.say(words, language_of(words))
    assert "night" == clips(project.draft)[1]["scene"]["time"], reply.texts
    assert 1 == reply.steps


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


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("mute one.mp4", "en"),
        ("mute one.mp4 but leave the music", "en"),
        ("turn off the sound of one.mp4, keep the music", "en"),
        ("one.mp4静音，音乐保留", "zh"),
        ("schalte one.mp4 stumm", "de"),
    ],
)
def test_one_file_is_muted_and_no_other(words, language):
    project = numbered("use song.mp3 as the music")
    reply = project.say(words, language)
    assert [0.0, 1.0] == [clip["vol"] for clip in clips(project.draft)], reply.texts
    assert 0.8 == sounds(project.draft)[0]["vol"]


@pytest.mark.parametrize(
    "words", ["could it come in slowly over three seconds", "let it come in gently over 3 seconds"]
)
def test_how_long_music_takes_to_come_is_no_length_of_the_film(words):
    project = numbered("use song.mp3 as the music")
    reply = project.say(words)
    assert (14000, 3000) == (project.draft["d"], sounds(project.draft)[0]["fade_in"]), reply.texts


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
    ("words", "language"),
    [
        ("it's too big, make it about 10% of the width", "en"),
        ("make it 10% wide", "en"),
        ("水印改成宽度的10%", "zh"),
    ],
)
def test_a_share_right_after_a_logo_is_its_width(words, language):
    project = Project((*FILES, LOGO, NUMBERED[3]))
    for said in (START, "use song.mp3 as the music", "put watermark.png bottom right"):
        project.say(said)
    reply = project.say(words, language)
    (box,) = [one["box"] for one in of(project.draft, 0) if "box" in one]
    assert (0.1, 0.8) == (box["width"], sounds(project.draft)[0]["vol"]), reply.texts


@pytest.mark.parametrize(
    ("words", "language"), [("they should start half a second sooner", "en"), ("都早半秒出现", "zh")]
)
def test_captions_come_sooner(words, language):
    project = Project((*FILES, {"id": "s", "filename": "subs.srt", "file_type": "subtitle", "text": SRT}))
    project.say(START)
    project.say("add the captions from subs.srt")
    reply = project.say(words, language)
    assert [500, 4500] == [one["st"] for one in of(project.draft, 7)], reply.texts


def test_the_other_way_round_is_about_the_picture_that_was_zoomed():
    project = film()
    project.say("zoom slowly into the cat photo")
    reply = project.say("now the other way round, zoom out")
    assert [False, False, True] == [bool(clip.get("zoom")) for clip in clips(project.draft)], reply.texts


@pytest.mark.parametrize(
    "words", ["throw in a third shot of a beach, four seconds long", "加第三个镜头：沙滩，4秒"]
)
def test_a_shot_with_a_number_comes_there(words):
    project = shots()
    reply = project.say(words, language_of(words))
    assert "beach" == clips(project.draft)[2]["scene"]["kind"], reply.texts


@pytest.mark.parametrize(
    "words",
    [
        "write 'The End' across the middle during the last three seconds, white with a fade",
        "最后三秒在中间写“The End”，白色，淡入",
    ],
)
def test_the_end_is_when_a_text_is_seen_and_not_how_it_fades(words):
    project = film()
    reply = project.say(words, language_of(words))
    (title,) = of(project.draft, 7)
    assert (19000, 3000) == (title["st"], title["d"]), reply.texts


def test_what_is_put_back_is_not_moved_back():
    project = film()
    project.say("add the caption 'Hi' from 4 to 7 seconds")
    before = project.draft
    project.say("put the serif back")
    assert before == project.draft


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
    ("words", "language"),
    [
        ("blur the beach and darken its edges", "en"),
        ("海滩那段模糊一点，四角压暗", "zh"),
        ("mach den Strand unscharf und dunkle die Ränder ab", "de"),
    ],
)
def test_dark_edges_are_a_vignette(words, language):
    project = film()
    reply = project.say(words, language)
    looks = clips(project.draft)[0].get("filters") or {}
    assert looks.get("vignette"), reply.texts
    assert "brightness" not in looks


@pytest.mark.parametrize(
    ("words", "less"),
    [
        ("森林的雾淡一点", True),
        ("the fog in the forest should be thinner", True),
        ("森林的雾浓一点", False),
        ("the fog in the forest should be thicker", False),
    ],
)
def test_thinner_fog_is_less_of_it(words, less):
    project = shots("make the forest foggy")
    reply = project.say(words, language_of(words))
    assert less == (clips(project.draft)[2]["scene"]["amounts"]["fog"] < 1), reply.texts


@pytest.mark.parametrize(
    ("words", "language"), [("only show it during the dog clip", "en"), ("只在狗那段显示", "zh")]
)
def test_when_a_logo_is_seen_is_said_right_after_it(words, language):
    project = Project((*FILES, LOGO))
    for said in (START, "put the watermark in the lower left corner"):
        project.say(said)
    reply = project.say(words, language)
    (logo,) = [one for one in of(project.draft, 0) if "box" in one]
    assert (12000, 7000) == (logo["st"], logo["d"]), reply.texts


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


@pytest.mark.parametrize("words", ["mute the clips, I only want the music", "片段静音，我只要音乐"])
def test_the_music_that_is_wanted_is_not_muted(words):
    project = numbered("use song.mp3 as the music")
    reply = project.say(words, language_of(words))
    assert [0.0, 0.0] == [clip["vol"] for clip in clips(project.draft)], reply.texts
    assert 0.8 == sounds(project.draft)[0]["vol"]


@pytest.mark.parametrize(
    "words", ["a cut please", "a cut would be better there", "mm, a plain cut would be nicer there"]
)
def test_a_cut_shortens_nothing(words):
    project = film()
    project.say(words)
    assert [12000, 7000, 3000] == [clip["d"] for clip in clips(project.draft)]


@pytest.mark.parametrize(
    ("words", "language"),
    [("turn spring into autumn", "en"), ("把春天换成秋天", "zh"), ("change spring to autumn", "en")],
)
def test_one_season_for_another(words, language):
    project = Project(())
    project.say("a 10 second forest in spring")
    reply = project.say(words, language)
    assert "autumn" == clips(project.draft)[0]["scene"]["season"], reply.texts


@pytest.mark.parametrize(
    ("words", "language"),
    [("and the whole thing should finish at exactly 0:12", "en"), ("整个视频到0:12结束", "zh")],
)
def test_when_the_whole_ends_is_its_length(words, language):
    project = film()
    reply = project.say(words, language)
    assert 12000 == project.draft["d"], reply.texts


def test_start_with_the_video_among_photos():
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


def test_a_quoted_file_is_no_title():
    project = film()
    before = project.draft
    project.say('add "watermark.png" bottom right')
    assert before == project.draft
    project.say('put "drone.mp4" at the end')
    assert "a4" == clips(project.draft)[-1]["asset"]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("add song.mp3 as the music, quietly", "en"),
        ("füge song.mp3 als Musik hinzu, leise", "de"),
        ("mets song.mp3 en musique, tout bas", "fr"),
        ("добавь song.mp3 как музыку, тихо", "ru"),
    ],
)
def test_music_that_is_added_quietly(words, language):
    project = numbered()
    reply = project.say(words, language)
    assert sounds(project.draft)[0]["vol"] < 0.5, reply.texts


def test_a_file_name_does_not_make_a_message_english():
    project = Project((*FILES, {"id": "s", "filename": "subs.srt", "file_type": "subtitle", "text": SRT}))
    project.say(START)
    assert "字幕" in project.say("导入subs.srt", "zh").texts[0]


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


@pytest.mark.parametrize(
    "words", ["start the video with two.mp4", "open the film with two.mp4", "end the video with one.mp4"]
)
def test_a_file_is_no_export(words):
    project = numbered()
    reply = project.say(words)
    assert ["b2", "b1"] == [clip["asset"] for clip in clips(project.draft)], reply.texts


def test_a_photo_that_is_gone_moves_no_video():
    project = film()
    project.say("remove the photo")
    before = project.draft
    reply = project.say("pan across the photo from right to left")
    assert "cat.jpg" in reply.texts[0]
    assert before == project.draft


@pytest.mark.parametrize(("words", "language"), [("bring the colour back", "en"), ("把颜色调回来", "zh")])
def test_colour_comes_back(words, language):
    project = film()
    project.say("make everything black and white")
    project.say("add the title 'Hello' at the start")
    reply = project.say(words, language)
    assert not any((clip.get("filters") or {}).get("look") for clip in clips(project.draft)), reply.texts


@pytest.mark.parametrize(
    ("words", "language"), [("less snow in the first shot", "en"), ("第一段雪小一点", "zh")]
)
def test_less_of_what_does_not_fall_lets_nothing_fall(words, language):
    project = shots()
    before = project.draft
    reply = project.say(words, language)
    assert before == project.draft, reply.texts


def test_too_loud_and_halved_is_about_that_clip():
    project = numbered()
    reply = project.say("the second clip is a bit too loud, halve it")
    assert [1.0, 0.5] == [clip["vol"] for clip in clips(project.draft)], reply.texts


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("add watermark.png bottom right", "en"),
        ("add logo.png at the end", "en"),
        ("use hello.mp3 as the music", "en"),
        ("replace cat.jpg with tree.jpg", "en"),
        ("把hello.mp3作为音乐", "zh"),
        ("füge baum.jpg am Ende hinzu", "de"),
    ],
)
def test_a_file_that_was_never_uploaded_is_not_another_one(words, language):
    project = film()
    before = project.draft
    reply = project.say(words, language)
    assert "beach.mp4" in reply.texts[0], reply.texts
    assert before == project.draft


@pytest.mark.parametrize(
    ("words", "language"), [("delete the fireworks", "en"), ("删掉烟花", "zh"), ("lösch das Feuerwerk", "de")]
)
def test_a_shot_called_by_what_there_can_be_more_of_is_deleted(words, language):
    project = shots()
    reply = project.say(words, language)
    assert ["mountains", "waterfall", "forest"] == [c["scene"]["kind"] for c in clips(project.draft)], (
        reply.texts
    )


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("add song.mp3 and let it start at four seconds", "en"),
        ("use song.mp3 as the music, starting at 4 seconds", "en"),
        ("加song.mp3，从第4秒开始", "zh"),
    ],
)
def test_where_new_music_begins_is_not_dropped(words, language):
    project = numbered()
    reply = project.say(words, language)
    assert 4000 == sounds(project.draft)[0]["st"], reply.texts


def test_a_length_of_new_music_is_not_dropped():
    project = numbered()
    before = project.draft
    reply = project.say("add song.mp3 for 10 seconds")
    assert "10 seconds" in reply.texts[0]
    assert before == project.draft


@pytest.mark.parametrize(
    ("words", "language"), [("花火をもっと多くして", "ja"), ("make the fireworks more", "en")]
)
def test_to_make_something_more_is_more_of_it(words, language):
    project = shots()
    reply = project.say(words, language)
    assert clips(project.draft)[3]["scene"]["amounts"]["fireworks"] > 1, reply.texts
