"""What people tell beside a wish asks for nothing, and what they take back is not done."""

import pytest

from studio.agent.drafts import of
from studio.agent.openings import FILES, HAN, SHOTS, lengths, project
from studio.agent.phrases.kit import captions, clips, kinds, overlays, sounds, titles, total


@pytest.mark.parametrize(
    ("words", "changed"),
    [
        ("the rain bit drags. 4 secs is plenty", {1: 4000}),
        ("fair enough lol. then stretch the fireplace to 9 seconds, people do like staring at a fire", {2: 9000}),
        ("my aunt fell asleep during the skyline, make it 3 seconds", {0: 3000}),
        ("remove the last clip... no wait, keep it, just make it 3 seconds", {3: 3000}),
        ("delete the skyline, hang on, no, leave it, only shorten it to 2 seconds", {0: 2000}),
    ],
)  # fmt: skip
def test_one_shot_gets_the_length_whatever_is_told_around_it(words, changed):
    made = project(SHOTS)
    before = lengths(made.draft)
    made.say(words)
    assert [changed.get(place, length) for place, length in enumerate(before)] == lengths(made.draft)


@pytest.mark.parametrize(
    "words",
    ["4 secs", "the accordion bit drags, 4 seconds is enough", "draw me something underwater, 4 secs"],
)
def test_a_length_that_may_be_that_of_a_shot_does_not_cut_the_film(words):
    made = project(SHOTS)
    before = made.draft
    made.say(words)
    assert total(before) == total(made.draft)


def test_a_story_around_a_wish_changes_nothing_else():
    made = project(SHOTS)
    made.say(
        "actually the cup should come before the fireplace. you get home, you make tea, THEN you sit down"
    )
    assert ["skyline", "street", "cup", "room"] == kinds(made.draft)
    assert clips(made.draft)[2]["scene"]["variant"] is None


@pytest.mark.parametrize(
    ("words", "scene"),
    [
        ("the skyline feels like a screensaver, let the camera move a bit quicker", ("skyline", "dusk")),
        ("my sister hates the skyline, could that be an aurora instead?", ("aurora", "dusk")),
    ],
)
def test_what_a_shot_is_like_is_no_wish_for_that(words, scene):
    made = project(SHOTS)
    made.say(words)
    first = clips(made.draft)[0]["scene"]
    assert scene == (first["kind"], first["time"])


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        ("drop the gulls, no wait, keep them, just mute them", lambda d: clips(d)[2]["vol"] == 0 < clips(d)[0]["vol"]),
        ("把灯塔删掉,等等,还是留着吧,缩短到3秒", lambda d: lengths(d) == [14_000, 9_000, 6_000, 3_000]),
        ("my god the gulls. kill the sound on that clip", lambda d: [c.get("vol") for c in clips(d)] == [1, 1, 0, None]),
        ("tira a foto do final… não, espera, deixa ela, só encurta pra 3 segundos", lambda d: lengths(d)[3] == 3000),
    ],
)  # fmt: skip
def test_what_is_taken_back_is_not_done(words, holds):
    made = project(*FILES)
    made.say(words, "pt" if "foto" in words else "en")
    assert len(clips(made.draft)) == 4
    assert holds(made.draft)


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        ("雪再下大一点,现在稀稀拉拉的没感觉", lambda d: clips(d)[0]["scene"]["amounts"] == {"snow": 1.6}),
        ("标题字太小,我妈戴着老花镜都看不清,放大", lambda d: titles(d)[0]["style"]["size"] == "huge"),
        ("标题和山挤在一起了,标题放到上面", lambda d: (titles(d)[0]["st"], titles(d)[0]["style"]["position"]) == (0, "top")),
        ("整个改成竖屏的,大家都用手机看", lambda d: d["m"]["aspect"] == "9:16"),
        ("瀑布那段砍掉两秒", lambda d: lengths(d)[2] == 3800),
        ("标题一直留到第5秒", lambda d: (titles(d)[0]["st"], titles(d)[0]["d"]) == (0, 5000)),
        ("第二段加行字:清晨六点,雾还没散", lambda d: [t["txt"] for t in titles(d)] == ["山里的日子", "清晨六点,雾还没散"]),
    ],
)  # fmt: skip
def test_chinese_wishes_with_what_is_told_beside_them(words, holds):
    made = project(HAN)
    made.say(words, "zh")
    assert holds(made.draft)


def test_a_clip_that_is_pointed_at_and_not_known_is_asked_for():
    made = project(HAN)
    before = made.draft
    made.say("那段再快一点", "zh")
    assert before == made.draft


def test_cut_in_two_and_something_put_between_the_halves():
    made = project(*FILES)
    made.say("cut the ferry in two, 4 seconds into it, and stick the gulls between the halves")
    assert ["a1", "a2", "a3", "a2", "a4"] == [clip["asset"] for clip in clips(made.draft)]


@pytest.mark.parametrize(
    ("before", "words", "holds"),
    [
        ("dissolve from harbour into ferry", "do the same for the others", lambda d: [bool(c.get("tr")) for c in clips(d)] == [False, True, True, True]),
        ("make harbour black and white", "and the same for the ferry please", lambda d: [bool(c.get("filters")) for c in clips(d)] == [True, True, False, False]),
        ("play the ferry at half speed", "do that with gulls.mp4 too", lambda d: [c.get("speed") for c in clips(d)][:3] == [1, 0.5, 0.5]),
        ("play the ferry at half speed", "too slow, 80% maybe", lambda d: clips(d)[1]["speed"] == 0.8),
        ("blur the gulls a bit", "more, I can still see them", lambda d: clips(d)[2]["filters"] == {"blur": 0.4}),
        ("make the gulls brighter", "a bit too much", lambda d: clips(d)[2]["filters"] == {"brightness": 0.1}),
        ("add lo-fi music", "take the lo-fi down to 10", lambda d: sounds(d)[0]["vol"] == 0.1),
        ("add lo-fi music at 20%", "hm too timid. set it to 70", lambda d: sounds(d)[0]["vol"] == 0.7),
        ("put lighthouse.jpg before ferry.mov", "nah the other way was better", lambda d: [c["asset"] for c in clips(d)] == ["a1", "a2", "a3", "a4"]),
    ],
)  # fmt: skip
def test_what_goes_on_about_the_last_change(before, words, holds):
    made = project(*FILES)
    made.say(before)
    made.say(words)
    assert holds(made.draft)


@pytest.mark.parametrize(
    ("words", "place"),
    [("the cut at 0:23 is too harsh, make it a crossfade", 2), ("dissolve at 0:14, one second", 1)],
)
def test_a_transition_at_a_time_is_that_of_the_cut_there(words, place):
    made = project(*FILES)
    made.say(words)
    assert [place] == [number for number, clip in enumerate(clips(made.draft)) if clip.get("tr")]


@pytest.mark.parametrize(
    ("old", "words", "new"),
    [
        ("Available 12 March", "date's moved again, 19th", "Available 19 March"),
        ("Available 12 March", "change the date to 2 April", "Available 2 April"),
        ("Doors at 7 pm", "make it 8:30 pm", "Doors at 8:30 pm"),
        ("Only $20", "the price is $25 now", "Only $25"),
        ("2024.6.1 全家福", "哎日期记错了,是5月31号", "2024.5.31 全家福"),
        ("清晨六点,雾还没散", "改成五点半吧,六点天早亮了", "清晨五点半,雾还没散"),
        ("Smaller", "it should say Lighter, not Smaller", "Lighter"),
        ("山里的日子", "应该是山里的时光,不是山里的日子", "山里的时光"),
    ],
)
def test_a_part_of_a_text_gets_another_value(old, words, new):
    made = project(*FILES)
    made.say(f'put the caption "{old}" on the last clip')
    made.say(words)
    assert [new] == [text["txt"] for text in of(made.draft, 7)]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("draw me something underwater, 4 secs, between the ferry and the gulls", 2),
        ("put an underwater scene between ferry.mov and gulls.mp4", 2),
    ],
)
def test_a_new_shot_between_files_is_drawn_there(words, place):
    made = project(*FILES)
    made.say(words)
    assert [place] == [number for number, clip in enumerate(clips(made.draft)) if "scene" in clip]


def test_what_lies_over_the_film_comes_later_and_is_half_as_large():
    made = project(FILES[0], (*FILES[1], ("logo.png", 0)))
    made.say("logo.png in the corner as a watermark")
    width = overlays(made.draft)[0]["box"]["width"]
    made.say("not over the title though, let it come in at 0:04")
    made.say("half that size")
    assert (4000, width / 2) == (overlays(made.draft)[0]["st"], overlays(made.draft)[0]["box"]["width"])
    assert total(made.draft) == 34_000


def test_one_more_line_is_a_caption():
    made = project(SHOTS)
    made.say(
        "one more line for the last four seconds: 'goodnight.' small, all lower case, right in the middle"
    )
    made.say("that line in a handwritten sort of font, please")
    line = captions(made.draft)[0]
    assert ("goodnight.", "small", "center", "hand") == (
        line["txt"],
        *(line["style"][name] for name in ("size", "position", "font")),
    )
