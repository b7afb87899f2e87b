"""Small talk around a wish, and clips and titles that are called by what they are: it does just what is asked for."""

import pytest

from promptreel_studio.agent import respond
from studio.agent.drafts import check, of
from studio.agent.tables_talk_around_wishes import DRAWN, OWN, clips, talk, texts


@pytest.mark.parametrize(
    ("start", "words", "holds"),
    [
        (DRAWN, "the music drowns everything, drop it to 40%", lambda d: of(d, 1)[0]["vol"] == 0.4),
        (
            DRAWN,
            "turn the whole thing black and white, just to see how it looks",
            lambda d: all(c["filters"] == {"look": "mono"} for c in of(d, 0)),
        ),
        (DRAWN, "整个变成黑白，看看效果", lambda d: all(c["filters"] == {"look": "mono"} for c in of(d, 0))),
        (
            DRAWN,
            "brighten up the village a touch, it's gloomy",
            lambda d: [c.get("filters") for c in of(d, 0)] == [None, {"brightness": 0.1}, None],
        ),
        (DRAWN, "ditch the soundtrack altogether, silence suits it", lambda d: of(d, 1) == []),
        (DRAWN, "Desaturate a little, I'm after a faded film vibe", lambda d: of(d, 0)[0]["filters"] == {"saturation": -0.1}),
        (OWN, "blur the party, a few people don't want to be recognised", lambda d: [bool(c.get("filters")) for c in of(d, 0)] == [False, False, False, True, False]),
        (OWN, "the party drags on, lose its last three seconds", lambda d: [c["d"] for c in of(d, 0)] == [8000, 7000, 6000, 6000, 3000]),
        (DRAWN, "Switch to vertical for TikTok, 9:16", lambda d: d["m"]["aspect"] == "9:16"),
        (DRAWN, "let the fireworks last 8 seconds", lambda d: of(d, 0)[2]["d"] == 8000),
        (DRAWN, "最初の海のシーンを3秒に短くして", lambda d: of(d, 0)[0]["d"] < 5000 and of(d, 0)[1]["d"] == 5800),
        (DRAWN, "chop off the final second of the film", lambda d: len(of(d, 0)) == 3 and d["d"] == 14000),
        (DRAWN, "煙花那段再畫一個版本給我看看", lambda d: clips(d) == ["ocean", "village", "fireworks"]),
        (DRAWN, "flip the order of the last two", lambda d: clips(d) == ["ocean", "fireworks", "village"]),
        (DRAWN, "music volume from 80% down to 30%", lambda d: of(d, 1)[0]["vol"] == 0.3),
        (DRAWN, "音乐从80%调到60%吧", lambda d: of(d, 1)[0]["vol"] == 0.6),
        (OWN, "then substitute sunset.jpg for the dog clip", lambda d: clips(d) == ["a1", "a8", "a3", "a4", "a5"]),
        (OWN, "put our_song.mp3 in place of that music", lambda d: of(d, 1)[0].get("asset") == "a7"),
    ],
)  # fmt: skip
def test_what_is_said_around_a_wish_is_none(start, words, holds):
    draft, said = talk(start, words)
    assert holds(draft), said
    assert "nderst" not in said and "没听懂" not in said


@pytest.mark.parametrize(
    ("start", "messages", "holds"),
    [
        (
            DRAWN,
            ["Repeat the fireworks shot once more at the end", "Deixa essa repetição em câmera lenta, metade da velocidade"],
            lambda d: [c.get("speed", 1) for c in of(d, 0)] == [1, 1, 1, 0.5],
        ),
        (DRAWN, ["play the village backwards", "delete the reversed one"], lambda d: clips(d) == ["ocean", "fireworks"]),
        (DRAWN, ["play the village backwards", "把倒放的那段删了"], lambda d: clips(d) == ["ocean", "fireworks"]),
        (DRAWN, ["delete the reversed one"], lambda d: clips(d) == ["ocean", "village", "fireworks"]),
        (
            DRAWN,
            ["split the last shot down the middle and bin its second half"],
            lambda d: len(of(d, 0)) == 3 and of(d, 0)[2]["d"] == 2700,
        ),
        (
            DRAWN,
            ["split the video at 7 seconds", "and now double the speed of everything after that split"],
            lambda d: [c.get("speed", 1) for c in of(d, 0)] == [1, 1, 2, 2],
        ),
        (
            OWN,
            ["copy the beach clip to the end", "have that second beach run at half speed"],
            lambda d: [c["speed"] for c in of(d, 0) if "speed" in c] == [1, 1, 1, 1, 1, 0.5],
        ),
        (OWN, ["把海滩复制到最后", "第二个海滩放慢一半"], lambda d: [c["speed"] for c in of(d, 0)][-1] == 0.5),
        (
            OWN,
            ["dog clip at 1.5x", "play the beach at half speed", "太慢了，还是正常速度吧"],
            lambda d: [c["speed"] for c in of(d, 0)] == [1, 1.5, 1, 1, 1],
        ),
        (
            DRAWN,
            ["add title 'Hello'", "Schreib bei Sekunde 10 „Frohes Neues!“ unten in die Mitte", "the title should say 'Ahoy'"],
            lambda d: texts(d) == ["Ahoy", "Frohes Neues!"] and of(d, 7)[1]["style"]["position"] == "bottom",
        ),
        (
            DRAWN,
            ["add title 'Hello'", "Добавь надпись «Доброе утро» в конце", "添加字幕“慢慢来”", "animate that Russian line like a typewriter"],
            lambda d: [one["style"].get("animation") for one in of(d, 7) if one["txt"] == "Доброе утро"] == ["type"],
        ),
        (
            DRAWN,
            ["add title 'Hello'", "Добавь надпись «Доброе утро» в конце", "添加字幕“慢慢来”", "can you wipe every bit of text except the Chinese one"],
            lambda d: texts(d) == ["慢慢来"],
        ),
        (DRAWN, ["add title 'Hello'", "add title 'Guten Morgen' at the end", "Togli la scritta tedesca"], lambda d: texts(d) == ["Hello"]),
        (DRAWN, ["add title 'Hello'", "那句德语的标题换成红色"], lambda d: of(d, 7)[0]["style"]["color"] == "#ffffff"),
        (DRAWN, ["another take", "liked the previous one better"], lambda d: of(d, 0)[0]["scene"]["seed"] == 7),
        (DRAWN, ["another take", "还是之前那个好"], lambda d: of(d, 0)[0]["scene"]["seed"] == 7),
        (
            OWN,
            ["my captions: 0:02 Hello sea, 0:07 Let's dance, 0:13 Good boy"],
            lambda d: [(o["st"], o["txt"]) for o in of(d, 7)] == [(2000, "Hello sea"), (7000, "Let's dance"), (13000, "Good boy")],
        ),
        (OWN, ["put the logo in the corner", "fade the watermark to about 50% so it's less in your face"], lambda d: [(c["box"]["opacity"], c.get("fade_in")) for t in d["t"] for c in t["sg"] if "box" in c] == [(0.5, None)]),
    ],
)  # fmt: skip
def test_what_is_called_by_what_was_done_to_it(start, messages, holds):
    draft, said = talk(start, *messages)
    assert holds(draft), said


@pytest.mark.parametrize(
    "words", ["what can you do, by the way?", "对了，你能做什么？", "just curious, what can you do"]
)
def test_a_question_with_small_talk_is_answered(words):
    reply = respond(words, check(respond(DRAWN, None, seed=7).draft), seed=7)
    assert reply.ok and reply.draft is None


def test_what_cannot_be_done_is_not_said_to_be_there():
    _, said = talk(DRAWN, "能把花的香味也加进去吗？")
    assert "香味" in said and "已经是" not in said
    assert "jazz" in talk(DRAWN, "lo-fi music", "chill jazz instead of lo-fi would be great")[1]


@pytest.mark.parametrize(
    ("start", "messages", "holds"),
    [
        (DRAWN, ["more snow in the village", "the music drowns everything, drop it to 40%"], lambda d: of(d, 1)[0]["vol"] == 0.4),
        (
            DRAWN,
            ["put a one-second crossfade between the first and second shot", "雪村和烟花中间也来个一样的过渡"],
            lambda d: [c["tr"]["d"] for c in of(d, 0)[1:]] == [1000, 1000],
        ),
        (DRAWN, ["make it 9:16", "On second thoughts, widescreen again"], lambda d: (d["m"]["aspect"], of(d, 0)[0]["scene"]["seed"]) == ("16:9", 7)),
        (DRAWN, ["make it 9:16", "Muda para 16:9 outra vez"], lambda d: d["m"]["aspect"] == "16:9"),
        (DRAWN, ["add title 'Hello'", "竖屏的话标题放到底部，别超出画面"], lambda d: of(d, 7)[0]["style"]["position"] == "bottom"),
        (DRAWN, ["add title 'Hello'", "the title should stay on till the 4 second mark"], lambda d: of(d, 7)[0]["d"] == 4000),
        (DRAWN, ['أضف تعليقًا في الثانية الخامسة: "شتاء سعيد"'], lambda d: (of(d, 7)[0]["st"], of(d, 7)[0]["txt"]) == (5000, "شتاء سعيد")),
        (DRAWN, ["no music", "Zet er toch weer filmische muziek onder, zachtjes graag"], lambda d: of(d, 1)[0]["vol"] == 0.35),
        (DRAWN, ["make it warmer", "光线再暖一点"], lambda d: of(d, 0)[0]["filters"]["warmth"] == 0.4),
        (DRAWN, ["speed up the village to 2x", "全体を1.25倍速にして"], lambda d: [c["speed"] for c in of(d, 0)] == [1.25, 2.5, 1.25]),
        (OWN, ["my nan's clip looks a bit cold, warm it up?"], lambda d: [c.get("filters") for c in of(d, 0)] == [None, None, {"warmth": 0.1}, None, None]),
        (OWN, ["奶奶那段有点暗，调亮一点"], lambda d: of(d, 0)[2]["filters"]["brightness"] > 0),
        (OWN, ["I need a title at the beginning: Summer with Grandma"], lambda d: (of(d, 7)[0]["st"], texts(d)) == (0, ["Summer with Grandma"])),
        (OWN, ["奶奶出现的时候加一行字：我最爱的奶奶"], lambda d: (of(d, 7)[0]["st"], of(d, 7)[0]["d"], texts(d)) == (15000, 6000, ["我最爱的奶奶"])),
        (OWN, ["Pon mi canción our_song.mp3 en lugar de esa música"], lambda d: of(d, 1)[0].get("asset") == "a7"),
        (OWN, ["throw in the sunset picture at the very end for 3 seconds"], lambda d: clips(d)[-1] == "a8" and of(d, 0)[-1]["d"] == 3000),
        (OWN, ["把日落那张照片加到最后", "结尾那张日落照片不要了"], lambda d: clips(d) == ["a1", "a2", "a3", "a4", "a5"]),
        (OWN, ["clone the beach clip and place it right before the cake"], lambda d: clips(d) == ["a1", "a2", "a3", "a4", "a1", "a5"]),
        (OWN, ["蛋糕的照片停留6秒"], lambda d: clips(d)[-1] == "a5" and of(d, 0)[-1]["d"] == 6000),
        (
            OWN,
            ["make everything black and white", "No no, only the beach should be b&w, the rest in colour"],
            lambda d: [c.get("filters") for c in of(d, 0)] == [{"look": "mono"}, None, None, None, None],
        ),
        (OWN, ["整个黑白", "只有小狗是黑白的"], lambda d: [bool(c.get("filters")) for c in of(d, 0)] == [False, True, False, False, False]),
        (OWN, ["add title 'Summer' for 6 seconds", "The title ought to pop in with a bounce, and disappear after 3 seconds"], lambda d: (of(d, 7)[0]["d"], of(d, 7)[0]["style"]["animation"]) == (3000, "pop")),
        (OWN, ["put the logo in the corner", "麻煩把logo拿掉"], lambda d: all("box" not in c for t in d["t"] for c in t["sg"])),
        (OWN, ["I want it square for Instagram, and nobody's head cut off"], lambda d: (d["m"]["aspect"], of(d, 0)[2]["fit"]) == ("1:1", "contain")),
    ],
)  # fmt: skip
def test_a_wish_reaches_just_what_it_is_about(start, messages, holds):
    draft, said = talk(start, *messages)
    assert holds(draft), said
    assert "nderst" not in said and "没听懂" not in said, said


def test_clips_that_a_length_leaves_out_are_told():
    assert "cake.jpg" in talk(OWN, "make the whole video exactly 25 seconds")[1]


def test_what_fonts_there_are_is_answered():
    reply = respond("what fonts do you have?", check(respond(DRAWN, None, seed=7).draft), seed=7)
    assert reply.ok and reply.draft is None


def test_what_follows_a_reason_is_a_wish():
    draft, said = talk(DRAWN, "make it brighter because it's dark and add a vignette")
    assert {"brightness": 0.2, "vignette": 0.5} == of(draft, 0)[0]["filters"], said
    draft, said = talk(DRAWN, "add title 'Hi'", "the title, because it's small, make it bigger")
    assert "huge" == of(draft, 7)[0]["style"]["size"], said
