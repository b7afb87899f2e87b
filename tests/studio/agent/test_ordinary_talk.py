"""What ordinary people say: one class of wordings each, in English, Chinese and another language."""

import pytest

from studio.agent.drafts import of
from studio.agent.phrases.kit import Project, clips
from studio.agent.test_idioms import FILES, MADE, THREE, said

AT_START = "an autumn forest, 6 seconds, then a waterfall, 4 seconds, then mountains at dawn, 6 seconds. Piano music. Title: 'Walk with us'"


def project(*words, assets=()):
    found = Project(assets)
    for one in words:
        assert found.say(one).ok, one
    return found


def texts(draft):
    return [segment["txt"] for segment in sorted(of(draft, 7), key=lambda one: one["st"])]


def kinds(draft):
    return [clip["scene"]["kind"] for clip in clips(draft)]


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


CUES = (
    "a 12 second city at night, title 'Opening night'",
    "add a small caption at the bottom: '21 June, 8 pm'",
    "captions: One city. / One stage. / One night.",
)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("the middle one ought to be 'One huge stage.'", "en"),
        ("中间那句改成“One huge stage.”", "zh"),
        ("the second line should read 'One huge stage.'", "en"),
    ],
)
def test_the_middle_one_of_those_just_added(words, language):
    assert "One huge stage." in texts(said(project(*CUES), words, language))
    assert "One stage" not in texts(said(project(*CUES), words, language))


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("make all three captions gray", "en"),
        ("这三句都改成灰色", "zh"),
        ("the three subtitles in gray please", "en"),
    ],
)
def test_as_many_as_were_said_and_no_others(words, language):
    draft = said(project(*CUES), words, language)
    gray = {segment["txt"] for segment in of(draft, 7) if segment["style"]["color"] == "#8e8e93"}
    assert gray == {"One city", "One stage", "One night"}


@pytest.mark.parametrize(
    ("words", "language"),
    [("delay all three by half a second", "en"), ("三句字幕都往后半秒", "zh")],
)
def test_texts_come_later(words, language):
    found = project(*CUES)
    before = {one["txt"]: one["st"] for one in of(found.draft, 7)}
    after = {one["txt"]: one["st"] for one in of(said(found, words, language), 7)}
    later = {text for text in before if after[text] == before[text] + 500}
    assert later == {"One city", "One stage", "One night"}


@pytest.mark.parametrize(
    ("words", "language", "left"),
    [
        ("三句字幕全清掉,日期留着", "zh", ["Opening night", "21 June, 8 pm"]),
        ("remove the date", "en", ["Opening night", "One city", "One stage", "One night"]),
        ("quita la fecha", "es", ["Opening night", "One city", "One stage", "One night"]),
    ],
)
def test_a_text_by_what_it_is(words, language, left):
    assert sorted(texts(said(project(*CUES), words, language))) == sorted(left)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("title text: Come walk with us", "Come walk with us"),
        ("the headline wording: Come walk with us", "Come walk with us"),
        ('our boss insists: "Walk with us!!" with two exclamation marks', "Walk with us!!"),
    ],
)
def test_a_new_wording_of_the_title(words, text):
    assert texts(said(project(AT_START), words)) == [text]


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
    ("words", "volume"),
    [("upbeat music underneath it all, quietly, say 20%", 0.2), ("加欢快的音乐,一半音量就够了", 0.5)],
)
def test_a_level_beside_quietly(words, volume):
    found = project("a 10 second city at night, no music")
    draft = said(found, words, "zh" if "加" in words else "en")
    assert [one["vol"] for one in of(draft, 1)] == [volume]


@pytest.mark.parametrize(
    ("words", "style"),
    [
        ("synthwave isn't working for grandma. go orchestral", "cinematic"),
        ("Instead of piano, wouldn't an acoustic guitar suit it better?", "acoustic"),
    ],
)
def test_other_music_by_the_way(words, style):
    found = project(AT_START)
    assert [one["music"]["style"] for one in of(said(found, words), 1)] == [style]


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
    ("words", "language"),
    [
        ("my password is visible in the interview, hide it", "en"),
        ("the number plate can be seen, please blur it", "en"),
        ("给车牌打码", "zh"),
    ],
)
def test_what_is_private_in_a_picture_is_refused(words, language):
    found = project(MADE, "add the title 'Hello'", assets=FILES)
    reply = found.say(words, language)
    assert reply.draft is None
    assert not reply.ok


@pytest.mark.parametrize(
    ("words", "language", "start"),
    [
        ("Niech tytuł pojawi się dopiero w drugiej sekundzie", "pl", 2000),
        ("제목을 3초 뒤에 나오게 해줘", "ko", 3000),
        ("der Titel soll in der zweiten Sekunde kommen", "de", 2000),
    ],
)
def test_the_second_in_which_a_title_comes(words, language, start):
    assert [one["st"] for one in of(said(project(THREE), words, language), 7)] == [start]


@pytest.mark.parametrize(
    "words", ["0.4 sec is plenty for those blends", "half a second is enough for all the crossfades"]
)
def test_a_length_that_is_enough(words):
    draft = said(project(AT_START), words)
    assert {clip["tr"]["d"] for clip in clips(draft)[1:]} == {400 if "0.4" in words else 500}


def looks(draft, name):
    return [clip.get("filters", {}).get(name) for clip in clips(draft)]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Would the second clip look better in black and white? Let's see", "en"),
        ("take the colour out of the second clip", "en"),
        ("第二段去掉颜色", "zh"),
        ("Entferne die Farbe aus dem zweiten Clip", "de"),
        ("Quita el color del segundo clip", "es"),
    ],
)
def test_without_colour_and_nothing_is_removed(words, language):
    found = project(AT_START)
    assert looks(said(found, words, language), "look") == [None, "mono", None]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("make all three captions pink and put them at the top", "en"),
        ("三条字幕都换成粉色,放在顶部", "zh"),
    ],
)
def test_a_clause_goes_on_about_several_texts(words, language):
    draft = said(project(*CUES), words, language)
    top = {one["txt"] for one in of(draft, 7) if one["style"]["position"] == "top"}
    assert top == {"One city", "One stage", "One night"}


@pytest.mark.parametrize(
    ("words", "language", "end"),
    [
        ("let it linger until the end", "en", 10_000),
        ("让它一直显示到最后", "zh", 10_000),
        ("make that 5 seconds", "en", 5_000),
    ],
)
def test_it_is_the_title_that_stays(words, language, end):
    found = project("a 10 second city at night with the title 'Hi'", "make the title red")
    draft = said(found, words, language)
    assert draft["d"] == 10_000
    assert [one["st"] + one["d"] for one in of(draft, 7)] == [end]


@pytest.mark.parametrize(
    ("words", "language"),
    [("第一条字幕多停一秒", "zh"), ("show the first caption one second longer", "en")],
)
def test_a_text_stays_longer(words, language):
    found = project(*CUES[:1], CUES[2])
    before = {one["txt"]: one["d"] for one in of(found.draft, 7)}
    after = {one["txt"]: one["d"] for one in of(said(found, words, language), 7)}
    assert after["One city"] == before["One city"] + 1000


@pytest.mark.parametrize(
    ("words", "volume"),
    [
        ("upbeat music at a third of the volume", 0.33),
        ("add piano music at three quarters of full volume", 0.75),
    ],
)
def test_shares_of_the_volume(words, volume):
    draft = said(project("a 10 second city at night, no music"), words)
    assert [one["vol"] for one in of(draft, 1)] == [volume]


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


def test_a_text_that_is_written_over_the_last_seconds_is_a_new_one():
    draft = said(project(AT_START), "Write THE END over the final two seconds")
    assert texts(draft) == ["Walk with us", "THE END"]


@pytest.mark.parametrize(
    ("words", "language"),
    [("把刚加的那行字改成“别停下”", "zh"), ("change the line I just added to 'Go'", "en")],
)
def test_the_line_just_added_is_changed(words, language):
    found = project(AT_START, "add the caption 'keep going' on the waterfall")
    assert len(texts(said(found, words, language))) == 2


def test_the_opening_title_stays_at_the_start():
    found = project(AT_START, "let the title start at 2 seconds", "move the mountains to the start")
    assert [one["st"] for one in of(found.draft, 7)] == [2000]


@pytest.mark.parametrize(
    ("words", "language"),
    [("画面四角压暗一点", "zh"), ("darken the corners a bit", "en")],
)
def test_dark_corners_are_a_vignette(words, language):
    draft = said(project(AT_START), words, language)
    assert all(looks(draft, "vignette"))
    assert not any(looks(draft, "brightness"))


@pytest.mark.parametrize(
    ("words", "language"), [("海滩那段浪花多一点", "zh"), ("more waves in the beach shot", "en")]
)
def test_more_of_a_thing_where_it_is(words, language):
    found = project(AT_START, "add a beach in the evening for 5 seconds at the end")
    assert kinds(said(found, words, language))[-1] == "beach"


@pytest.mark.parametrize(("words", "language"), [("森林改成冬天", "zh"), ("winter in the forest", "en")])
def test_another_season_of_the_same_scene(words, language):
    scene = clips(said(project(AT_START), words, language))[0]["scene"]
    assert (scene["kind"], scene["season"]) == ("forest", "winter")


@pytest.mark.parametrize(
    ("words", "language", "contrast"),
    [("more contrast on the forest, less on the mountains", "en", [0.2, None, -0.2])],
)
def test_more_of_one_and_less_of_another(words, language, contrast):
    assert looks(said(project(AT_START), words, language), "contrast") == contrast


def test_a_speed_to_fit_a_length_changes_nothing_else():
    found = project(AT_START)
    assert found.say("speed the forest up so it takes only 3 seconds").draft is None


def test_twice_as_long_in_slow_motion_is_half_the_speed():
    scene = clips(said(project(AT_START), "Make the waterfall twice as long but in slow motion"))[1]
    assert (scene["speed"], scene["d"]) == (0.5, 9600)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("all in black and white except the waterfall", "en"),
        ("Pon todo en blanco y negro menos la cascada", "es"),
    ],
)
def test_all_but_one_in_black_and_white(words, language):
    assert looks(said(project(AT_START), words, language), "look") == ["mono", None, "mono"]


def test_music_that_is_not_to_be_too_loud():
    draft = said(
        project("a 10 second city at night, no music"), "put some cheerful ukulele music in, not too loud"
    )
    assert [one["vol"] for one in of(draft, 1)] == [0.35]


def test_a_style_and_a_fade_in_one_sentence():
    (music,) = of(said(project(AT_START), "音乐换成舒缓的,最后两秒淡出", "zh"), 1)
    assert (music["music"]["style"], music["fade_out"]) == ("ambient", 2000)


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


def test_the_whole_video_in_portuguese():
    assert all(looks(said(project(AT_START), "Deixa o vídeo todo mais quente", "pt"), "warmth"))
