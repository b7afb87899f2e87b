"""What is told beside a wish, taken back or gone on about, in the words of other people."""

import pytest

from studio.agent.openings import FILES, lengths, project
from studio.agent.phrases.kit import captions, clips, files, kinds, sounds, titles, total

MOODS = "first a beach at sunset for 6 seconds, then a forest in the fog for 5 seconds, then a snow village at night for 6 seconds, title 'Three Moods' at the start, piano music"
HAN_MOODS = "第一段海边日落6秒,第二段雾里的森林5秒,第三段雪村的夜晚6秒,开头标题“三种心情”,钢琴音乐"


def looks(draft):
    return [clip.get("filters") for clip in clips(draft)]


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        ("the forest feels endless, 3 seconds will do", lambda d: lengths(d)[1] == 3000),
        ("honestly I nodded off during the village, trim it to 4 seconds", lambda d: lengths(d)[2] == 4000),
        ("make the beach warmer, it reminds me of grandma's house", lambda d: looks(d) == [{"warmth": 0.2}, None, None] and sounds(d)[0]["music"]["style"] == "piano"),
        ("my kids love the snow so give it more snow please", lambda d: clips(d)[2]["scene"]["amounts"] == {"snow": 1.6}),
        ("the title is on for ages, two seconds is plenty", lambda d: (titles(d)[0]["d"], total(d)) == (2000, 17_000)),
        ("not bad, but the village is too dark for my taste, brighten it a little", lambda d: looks(d) == [None, None, {"brightness": 0.1}]),
        ("everyone liked it, only the ending felt abrupt, add a fade to black", lambda d: clips(d)[2]["fade_out"] and all(c["tr"]["kind"] == "crossfade" for c in clips(d)[1:])),
        ("you can hardly tell it's a forest, take the fog out", lambda d: [c["scene"]["weather"] for c in clips(d)] == ["clear", "clear", "snow"]),
        ("the beach goes by too quickly, give it two more seconds", lambda d: lengths(d)[0] == 8400 and clips(d)[0]["scene"]["camera"]["speed"] == 1),
        ("hmm the piano's a bit gloomy for a birthday, something happier", lambda d: sounds(d)[0]["music"]["style"] == "upbeat"),
        ("so I was thinking, what if the forest came first", lambda d: kinds(d) == ["forest", "beach", "village"]),
        ("make the title red, no wait, yellow", lambda d: titles(d)[0]["style"]["color"] == "#ffd60a"),
        ("speed up the forest, wait no, slow it down instead", lambda d: clips(d)[1]["speed"] < 1),
        ("the last thing on screen should be the words 'The End', big, centred", lambda d: [t["txt"] for t in titles(d)] == ["Three Moods", "The End"]),
        ("give me some text for the forest, say 'Can you hear it?'", lambda d: (captions(d)[0]["st"], len(titles(d))) == (5600, 1)),
        ("put a little line under the title saying 'a film by Tom'", lambda d: [t["txt"] for t in captions(d)] == ["a film by Tom"]),
    ],
)  # fmt: skip
def test_english(words, holds):
    made = project(MOODS)
    made.say(words)
    assert holds(made.draft)


@pytest.mark.parametrize(
    "words",
    [
        "put the village first, hmm no, leave the order as it is", "turn it black and white, actually don't",
        "add a vignette, no, forget it", "雪村放最前面,嗯算了,顺序不动", "加个暗角,算了不要了",
    ],
)  # fmt: skip
def test_what_is_taken_back_leaves_the_film_as_it_is(words):
    made = project(HAN_MOODS if "，" in words or ("," in words and words > "\u3000") else MOODS)
    before = made.draft
    made.say(words)
    assert [clip["id"] for clip in clips(before)] == [clip["id"] for clip in clips(made.draft)]
    assert looks(before) == looks(made.draft)


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        ("雪村太黑了,我爸说什么都看不见,调亮一点", lambda d: looks(d) == [None, None, {"brightness": 0.2}]),
        ("海边暖一点,像小时候外婆家那种感觉", lambda d: looks(d) == [{"warmth": 0.2}, None, None]),
        ("我女儿特别喜欢雪,雪再多一点", lambda d: clips(d)[2]["scene"]["amounts"] == {"snow": 1.6}),
        ("标题挂太久了,两秒就行", lambda d: titles(d)[0]["d"] == 2000),
        ("挺好的,就是森林对比度再高一点", lambda d: looks(d) == [None, {"contrast": 0.2}, None]),
        ("结尾有点突然,加个渐黑吧", lambda d: clips(d)[2].get("fade_out") and clips(d)[1]["tr"]["kind"] == "crossfade"),
        ("这是给我女儿生日用的,标题改成“小雨生日快乐”", lambda d: titles(d)[0]["txt"] == "小雨生日快乐"),
        ("根本看不出是森林,把雾去掉", lambda d: [c["scene"]["weather"] for c in clips(d)] == ["clear", "clear", "snow"]),
        ("钢琴太沉闷了,来个欢快的", lambda d: sounds(d)[0]["music"]["style"] == "upbeat"),
        ("要不森林放第一个?", lambda d: kinds(d)[0] == "forest"),
        ("整个片子有点拖,12秒顶天了", lambda d: total(d) == 12_000),
        ("把森林删了,算了还是留着,剪成2秒", lambda d: lengths(d)[1] == 2000),
        ("海边那段左上角写个小小的“第一章”", lambda d: titles(d)[1]["style"]["position"] == "top-left" and titles(d)[1]["d"] == 6400),
    ],
)  # fmt: skip
def test_chinese(words, holds):
    made = project(HAN_MOODS)
    made.say(words, "zh")
    assert holds(made.draft)


@pytest.mark.parametrize(
    ("before", "words", "holds"),
    [
        ("make the ferry a bit warmer", "warmer still", lambda d: looks(d) == [None, {"warmth": 0.3}, None, None]),
        ("make the ferry a bit warmer", "the gulls should get that too", lambda d: looks(d)[2] == {"warmth": 0.1}),
        ("make the ferry a bit warmer", "back off a little", lambda d: looks(d)[1] == {"warmth": 0.05}),
        ("play the ferry at double speed", "too hectic, 150% would do", lambda d: clips(d)[1]["speed"] == 1.5),
        ("make the ferry reversed", "that was a mistake", lambda d: not clips(d)[1].get("reverse")),
        ("title 'Weekend' at the start", "never mind the last thing", lambda d: titles(d) == []),
        ("add lo-fi music", "fade from the ferry to the gulls", lambda d: clips(d)[2]["tr"]["kind"] == "crossfade" and sounds(d)[0]["fade_out"] == 1500),
        ("make the ferry brighter", "can the gulls open the film", lambda d: files(d)[0] == "a3"),
        ("make the ferry brighter", "end on the ferry", lambda d: files(d)[-1] == "a2"),
        ("make the ferry brighter", "slip the gulls in between harbour and the ferry", lambda d: files(d) == ["a1", "a3", "a2", "a4"]),
        ("make the ferry brighter", "cut the ferry 4 seconds in and drop the lighthouse in there", lambda d: files(d) == ["a1", "a2", "a4", "a2", "a3"]),
    ],
)  # fmt: skip
def test_after_what_was_done(before, words, holds):
    made = project(*FILES)
    made.say(before)
    made.say(words)
    assert holds(made.draft)


@pytest.mark.parametrize(
    ("before", "words", "holds"),
    [
        ("split the gulls in half", "throw away the first of the two pieces", lambda d: (clips(d)[2]["asset"], clips(d)[2]["src_in"]) == ("a3", 3000)),
        ("speed up the gulls 2x", "cancel the speed-up", lambda d: clips(d)[2]["speed"] == 1),
        ("speed up the gulls 2x", "half the speed", lambda d: [c.get("speed", 1) for c in clips(d)] == [1, 1, 1, 1]),
        ("speed up the gulls 2x", "取消加速", lambda d: clips(d)[2]["speed"] == 1),
        ("add lo-fi music", "trim the end so it lasts 20 seconds", lambda d: (files(d), total(d)) == (["a1", "a2"], 20_000)),
    ],
)  # fmt: skip
def test_what_goes_back_or_goes(before, words, holds):
    made = project(*FILES)
    made.say(before)
    made.say(words)
    assert holds(made.draft)


def test_the_end_of_drawn_shots_is_cut_and_the_others_stay():
    made = project(MOODS)
    made.say("trim the end so it lasts 12 seconds")
    assert [6400, 5800, 1400] == lengths(made.draft)


def test_the_other_way_round_undoes_one_and_does_the_other():
    made = project(MOODS)
    made.say("play the forest at half speed")
    made.say("rather the other way round, the village at half speed")
    assert [1, 1, 0.5] == [clip.get("speed", 1) for clip in clips(made.draft)]


def test_an_ending_and_what_the_music_does_over_it():
    made = project(MOODS)
    made.say("finish with fireworks and let the music fade over them")
    assert (kinds(made.draft)[-1], sounds(made.draft)[0]["fade_out"]) == ("fireworks", 2000)


@pytest.mark.parametrize(
    "words", ["same colour for the title", "make the title match it", "标题也用一样的颜色"]
)
def test_a_text_looks_like_the_one_that_was_changed_last(words):
    made = project(MOODS)
    made.say("put the caption 'Hush' over the forest, in red")
    made.say(words)
    assert ["#ff3b30"] == [title["style"]["color"] for title in titles(made.draft)]


TRIP = (
    "make a video from trip.mp4, train.mov, hotel.jpg and view.jpg, each picture 4 seconds, title 'Lisbon' at the start, acoustic music at 60%",
    (("trip.mp4", 15_000), ("train.mov", 10_000), ("hotel.jpg", 0), ("view.jpg", 0)),
)


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        ("the train is cool but it's so long, can we get it down to 5", lambda d: lengths(d)[1] == 5000 and looks(d)[1] is None),
        ("view is gorgeous!! leave it on for 7 seconds", lambda d: len(clips(d)) == 4),
        ("the hotel is gorgeous, leave it on for 7 seconds", lambda d: lengths(d)[2] == 7000),
        ("trim trip so the whole thing is 25 seconds", lambda d: (lengths(d)[0], total(d)) == (7000, 25_000)),
        ("the music doesn't really fit, what about piano", lambda d: sounds(d)[0]["music"]["style"] == "piano"),
        ("the title sits right on my face, move it to the bottom", lambda d: titles(d)[0]["style"]["position"] == "bottom"),
        ("make it pop", lambda d: looks(d)[0] == {"saturation": 0.2} and sounds(d)[0]["music"]["style"] == "acoustic"),
        ("the trip clip starts shaky, drop the first two seconds", lambda d: clips(d)[0]["src_in"] == 2000),
        ("the last two photos should be swapped", lambda d: files(d) == ["a1", "a2", "a4", "a3"]),
        ("it'd be nice if the photos moved a little", lambda d: [bool(c.get("zoom")) for c in clips(d)] == [False, False, True, True]),
    ],
)  # fmt: skip
def test_own_files(words, holds):
    made = project(*TRIP)
    made.say(words)
    assert holds(made.draft)
