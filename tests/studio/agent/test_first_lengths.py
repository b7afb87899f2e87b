"""First messages: lengths in a row, equal lengths, last seconds, shots apart by blanks, where titles and countdowns belong."""

import pytest

from promptreel_studio.agent import AssetInfo, respond
from studio.agent.drafts import check, of, titles


def made(words, assets=()):
    reply = respond(words, None, assets=assets, seed=7)
    assert reply.ok, reply.texts
    return check(reply.draft), " ".join(reply.texts)


def shots(draft):
    return [clip["scene"]["words"] or clip["scene"]["kind"] for clip in of(draft, 0)]


@pytest.mark.parametrize(
    ("words", "expected", "seconds"),
    [
        ("a waterfall, then green fields, then clouds from above. 4 + 4 + 5 seconds", ["waterfall", "fields", "clouds"], 13),
        ("a beach, a forest and a city, 3, 4 and 5 seconds", ["beach", "forest", "skyline"], 12),
        ("an 18 second video called “Four”? Spring flowers, a beach, an autumn forest and a winter village, same length each", ["fields", "beach", "forest", "village"], 18),
        ("春天花田 夏天沙滩 秋天树林 冬天雪村 每个3秒 片名叫“四季”", ["fields", "beach", "forest", "village"], 12),
        ("先来5秒的沙漠日落，再来5秒的星空，最后4秒极光，配氛围音乐", ["desert", "space", "aurora"], 14),
        ("The first is a desert under the stars for 8 seconds, the second a desert sunrise, 6 seconds.", ["desert", "desert"], 14),
        ("开头是城市夜景，镜头慢慢推近，中间切到烟花，结尾落在平静的海面上，一共18秒", ["skyline", "fireworks", "ocean"], 18),
        ("a forest 5 seconds, then a waterfall 5 seconds and at the end the sea at sunset 6 seconds", ["forest", "waterfall", "ocean"], 16),
        ("两个画面：极光8秒，然后雪村夜晚7秒，不要音乐", ["aurora", "village"], 15),
        ("a video with 4 scenes (forest, desert, ocean, space), 3s each, upbeat music", ["forest", "desert", "ocean", "space"], 12),
        ("2 scenes (forest, ocean), calm music", ["forest", "ocean"], 10),
        ("拍三个场景，分别是清晨的森林、正午的海滩和夜晚的城市，每个4秒", ["forest", "beach", "skyline"], 12),
        ("recipe video: 1. boil water 2. add pasta 3. wait 9 minutes 4. enjoy", ["Boil water", "Add pasta", "Wait 9 minutes", "Enjoy"], 12),
        ("做个菜谱视频：1. 烧水 2. 下面条 3. 等9分钟 4. 开吃", ["烧水", "下面条", "等9分钟", "开吃"], 12),
        ("a ten minute walk on the beach", ["beach"], 10),
        ("励志短句合集：1.别放弃 2.慢慢来 3.你可以的 每句3秒", ["别放弃", "慢慢来", "你可以的"], 9),
        ("motivation: 1. don't give up 2. go slow 3. you can do it, 3 seconds each", ["Don't give up", "Go slow", "You can do it"], 9),
        ("breathing: 1. inhale 4 seconds 2. hold 7 seconds", ["Inhale 4 seconds", "Hold 7 seconds"], 11),
        ("做个倒计时，3、2、1，然后跳出“新年快乐”，红金配色", ["3", "2", "1", "新年快乐"], 5),
    ],
)  # fmt: skip
def test_shots_and_lengths(words, expected, seconds):
    draft, answer = made(words)
    assert (shots(draft), draft["d"]) == (expected, seconds * 1000)
    assert "推迟" not in answer


@pytest.mark.parametrize(
    ("words", "texts"),
    [
        ("3 shots: forest, beach, city at night, captions “Morning”, “Noon”, “Night”", ["Morning", "Noon", "Night"]),
        ("3 shots of 4 seconds each: a forest, a beach and a city, titled “One”, “Two” and “Three”", ["One", "Two", "Three"]),
        ("三个镜头：清晨的森林、正午的海滩、夜晚的城市，每个4秒，配上字幕“早安”、“午安”、“晚安”", ["早安", "午安", "晚安"]),
        ("三段画面，分别为森林、沙滩和城市，各3秒，上面写“一”、“二”、“三”", ["一", "二", "三"]),
    ],
)  # fmt: skip
def test_texts_listed_behind_as_many_shots_lie_over_one_each(words, texts):
    draft, _ = made(words)
    assert ["forest", "beach", "skyline"] == shots(draft)
    begins = [0, *(clip["st"] + clip["tr"]["d"] / 2 for clip in of(draft, 0)[1:])]
    assert texts == [text for text, *_ in titles(draft)]
    assert begins == pytest.approx([start * 1000 for _, start, _ in titles(draft)], abs=400)


def test_minutes_of_every_day_are_not_those_of_a_film():
    for words in (
        "meditate 10 minutes a day",
        "a video about my 20 minute workout",
        "每天运动10分钟，健康一辈子",
    ):
        assert 10_000 == made(words)[0]["d"]
    for words, seconds in (("ocean waves, 1 minute", 60), ("the ocean, 1 minute 30", 90), ("ocean 80s", 80)):
        assert seconds * 1000 == made(words)[0]["d"]


def test_what_all_shots_have_in_common_is_told_once():
    assert 1 == made("storm over the city, 40 seconds")[1].count("used rain instead")


def test_a_title_beside_the_music_is_that_of_the_film():
    draft, _ = made("first a forest, then the sea at sunset, with acoustic guitar and the title “Breathe”")
    assert titles(draft)[0][:2] == ("Breathe", 0)


@pytest.mark.parametrize(
    ("words", "kind", "weather"),
    [
        ("雨停后的城市天际线", "skyline", "clear"),
        ("a street after the rain", "street", "clear"),
        ("gold fireworks over a dark river", "fireworks", "clear"),
        ("wild flowers in the sun", "fields", "clear"),
        ("a starry sky with planets", "space", "clear"),
    ],
)
def test_what_is_drawn(words, kind, weather):
    draft, answer = made(words)
    scene = of(draft, 0)[0]["scene"]
    assert (scene["kind"], scene["weather"]) == (kind, weather)
    assert "left out" not in answer
    assert "Not in the picture" not in answer


@pytest.mark.parametrize(
    ("words", "clips"),
    [
        ("a.mov, then b.mov in slow motion", [(30, 1.0), (60, 0.5)]),
        ("the first 6 seconds of a.mov, then 4 seconds of b.mov in slow motion", [(6, 1.0), (4, 0.5)]),
        ("a.mov in slow motion", [(60, 0.5)]),
        ("先放a.mov，然后b.mov用慢动作", [(30, 1.0), (60, 0.5)]),
    ],
)
def test_one_file_may_be_slow(words, clips):
    files = tuple(AssetInfo(n, f"{n}.mov", "video", 30_000, 1920, 1080, True) for n in "ab")
    draft, _ = made(words, files)
    assert [(clip["d"] / 1000, clip["speed"]) for clip in of(draft, 0)] == clips


def test_a_greeting_in_letters_is_a_card_and_nothing_is_missing():
    draft, answer = made("make a greeting that says “Merry Christmas, Grandma” in dancing letters")
    assert shots(draft) == ["Merry Christmas, Grandma"]
    assert "cannot draw" not in answer
