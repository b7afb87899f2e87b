"""Many ways in which people say one wish: parts, lengths, levels and what was spoken of."""

import pytest

from studio.agent.drafts import of
from studio.agent.tables_talk_around_wishes import DRAWN, OWN, clips, talk, texts


@pytest.mark.parametrize(
    ("start", "messages", "holds"),
    [
        (DRAWN, ["mind turning the soundtrack down a touch?"], lambda d: of(d, 1)[0]["vol"] == 0.7),
        (DRAWN, ["pop a little caption on the village that reads Silent night"], lambda d: (texts(d), of(d, 7)[0]["st"]) == (["Silent night"], 4600)),
        (DRAWN, ["add caption 'Hi'", "call it Monday Mood instead"], lambda d: texts(d) == ["Monday Mood"]),
        (DRAWN, ["add title 'Hi'", "标题颜色换浅蓝"], lambda d: of(d, 7)[0]["style"]["color"] == "#5ac8fa"),
        (DRAWN, ["add title 'Hi'", "Quita el título, ya no hace falta"], lambda d: texts(d) == []),
        (DRAWN, ["烟花再密集一些"], lambda d: of(d, 0)[2]["scene"]["amounts"] == {"fireworks": 1.6}),
        (DRAWN, ["Wipe from the village to the fireworks rather than dissolving"], lambda d: of(d, 0)[2]["tr"]["kind"] == "wipe"),
        (DRAWN, ["中间那段调成黑白"], lambda d: [bool(c.get("filters")) for c in of(d, 0)] == [False, True, False]),
        (DRAWN, ["开头那段调暗一点"], lambda d: [bool(c.get("filters")) for c in of(d, 0)] == [True, False, False]),
        (DRAWN, ["把雪村放到最前面"], lambda d: clips(d) == ["village", "ocean", "fireworks"]),
        (DRAWN, ["village first", "put the village at the start", "move it back to where it was"], lambda d: clips(d)[0] != "fireworks"),
        (DRAWN, ["no music", "bring back the music at a quarter of the volume"], lambda d: of(d, 1)[0]["vol"] == 0.2),
        (DRAWN, ["add title 'Hi'", "add title 'Bye' at the end", "第一个标题别动，其他文字删掉"], lambda d: texts(d) == ["Hi"]),
        (OWN, ["原来的声音都关掉，只留音乐"], lambda d: len(of(d, 1)) == 1 and all(not c.get("vol") for c in of(d, 0))),
        (OWN, ["mute the sound of the clips, keep only the music"], lambda d: len(of(d, 1)) == 1 and all(not c.get("vol") for c in of(d, 0))),
        (OWN, ["put the logo in the corner", "给蛋糕那张照片加个慢慢放大的效果", "zoom out instead"], lambda d: [bool(c.get("zoom")) for c in of(d, 0)][:5] == [False, False, False, False, True] and of(d, 0)[4]["zoom"]["from"]["scale"] == 1.25),
        (OWN, ["I'd rather have the cake first, then the beach"], lambda d: clips(d) == ["a5", "a1", "a2", "a3", "a4"]),
        (OWN, ["先放派对，再放海滩"], lambda d: clips(d)[:2] == ["a4", "a1"]),
        (OWN, ["奶奶那段前后都加交叉淡化"], lambda d: [c.get("tr", {}).get("kind") for c in of(d, 0)] == [None, None, "crossfade", "crossfade", None]),
        (OWN, ["get rid of grandma's wrinkles"], lambda d: len(clips(d)) == 5),
    ],
)  # fmt: skip
def test_more_ways_to_say_it(start, messages, holds):
    draft, said = talk(start, *messages)
    assert holds(draft), said


def test_the_only_text_is_not_removed_as_one_of_the_others():
    draft, said = talk(DRAWN, "add title 'Hi'", "标题别动，其他文字删掉")
    assert ["Hi"] == texts(draft)
    assert "其他文字" in said


@pytest.mark.parametrize(
    ("start", "messages", "holds"),
    [
        (DRAWN, ["add title 'Hi'", "title's hard to read, can you put it in yellow with a dark background"], lambda d: (of(d, 7)[0]["style"]["color"], of(d, 7)[0]["style"]["background"]) == ("#ffd60a", "box")),
        (DRAWN, ["add title 'Hi'", "shift it so it appears at 0:02 and goes at 0:06"], lambda d: (of(d, 7)[0]["st"], of(d, 7)[0]["d"]) == (2000, 4000)),
        (DRAWN, ["put the fireworks first", "hmm, no. Original order"], lambda d: clips(d) == ["ocean", "village", "fireworks"]),
        (DRAWN, ["Ponle más volumen a la música, un 10 %"], lambda d: of(d, 1)[0]["vol"] == 0.9),
        (DRAWN, ["turn the music down another 10%"], lambda d: of(d, 1)[0]["vol"] == 0.7),
        (DRAWN, ["music 30% quieter"], lambda d: of(d, 1)[0]["vol"] == 0.5),
        (DRAWN, ["soften the music in the last 4 seconds"], lambda d: of(d, 1)[0]["d"] == 15000 and of(d, 1)[0]["levels"][0]["st"] == 11000),
        (DRAWN, ["draw the village in spring without the snow"], lambda d: clips(d) == ["ocean", "village", "fireworks"]),
        (DRAWN, ["Lass die Kamera im ersten Teil stillstehen"], lambda d: [c["scene"]["camera"]["move"] for c in of(d, 0)] == ["static", "pan", "pan"]),
        (DRAWN, ["烟花那段加速1.5倍，音乐不要变"], lambda d: [c.get("speed", 1) for c in of(d, 0)] == [1, 1, 1.5] and len(of(d, 1)) == 1),
        (DRAWN, ["speed up the village to 2x, leave the music as it is"], lambda d: [c.get("speed", 1) for c in of(d, 0)] == [1, 2, 1] and len(of(d, 1)) == 1),
        (DRAWN, ["add title 'Hi'", "copy the title and show it again at the end", "the second one should say Goodbye"], lambda d: [(o["st"], o["txt"]) for o in of(d, 7)] == [(0, "Hi"), (12000, "Goodbye")]),
        (DRAWN, ["add title 'Hi'", "结尾再显示一次标题"], lambda d: texts(d) == ["Hi", "Hi"]),
        (DRAWN, ["trim it down to 12 seconds"], lambda d: d["d"] == 12000),
        (DRAWN, ["music 35, fade in 2 seconds, fade out 3"], lambda d: (of(d, 1)[0]["vol"], of(d, 1)[0]["fade_in"], of(d, 1)[0]["fade_out"]) == (0.35, 2000, 3000)),
        (DRAWN, ["音乐从第5秒开始", "no, from the top"], lambda d: of(d, 1)[0]["st"] == 0),
        (DRAWN, ["Videoyu yüzde 50 hızlandır"], lambda d: [c["speed"] for c in of(d, 0)] == [1.5, 1.5, 1.5]),
        (DRAWN, ["slow it down 50%"], lambda d: [c["speed"] for c in of(d, 0)] == [0.5, 0.5, 0.5]),
        (DRAWN, ["Metti una musica di pianoforte malinconica al posto di questa"], lambda d: of(d, 1)[0]["music"]["style"] == "piano"),
        (DRAWN, ["add title 'Hi'", "add caption 'Ho' at the end", "两个文字都移到顶部"], lambda d: [o["style"]["position"] for o in of(d, 7)] == ["top", "top"]),
        (OWN, ["Start the beach clip 3 seconds in"], lambda d: (of(d, 0)[0]["d"], of(d, 0)[0]["src_in"]) == (5000, 3000)),
        (OWN, ["let's swap the cake for the sunset"], lambda d: clips(d)[-1] == "a8" and len(clips(d)) == 5),
        (OWN, ["music off during the party"], lambda d: [(one["st"], one["vol"]) for one in of(d, 1)[0]["levels"]] == [(21000, 0)]),
        (OWN, ["use my song from its 20 second mark"], lambda d: "asset" not in of(d, 1)[0]),
    ],
)  # fmt: skip
def test_still_more_ways_to_say_it(start, messages, holds):
    draft, said = talk(start, *messages)
    assert holds(draft), said


@pytest.mark.parametrize(
    ("start", "messages", "holds"),
    [
        (DRAWN, ["add title 'Hi'", "Make the opening title fade in slowly and go away after 4 seconds"], lambda d: (of(d, 7)[0]["st"], of(d, 7)[0]["d"]) == (0, 4000)),
        (DRAWN, ["Alarga el último plano 3 segundos", "and shorten the first by one"], lambda d: [c["d"] for c in of(d, 0)] == [4400, 5800, 8400]),
        (DRAWN, ["change the order so the village is last"], lambda d: clips(d) == ["ocean", "fireworks", "village"]),
        (DRAWN, ["less camera movement everywhere please"], lambda d: all(c["scene"]["camera"]["speed"] < 1 for c in of(d, 0))),
        (DRAWN, ["Ajoute du grain façon vieux film"], lambda d: all(c["filters"]["grain"] > 0 for c in of(d, 0))),
        (DRAWN, ["how about a portrait version?"], lambda d: d["m"]["aspect"] == "9:16"),
        (DRAWN, ["add caption 'Hi'", "add caption 'Ho' at the end", "Usuń wszystkie napisy"], lambda d: texts(d) == []),
        (DRAWN, ["Đổi sang tỉ lệ 1:1"], lambda d: d["m"]["aspect"] == "1:1"),
        (DRAWN, ["add caption 'Hi'", "字幕从第2秒显示到第6秒"], lambda d: (of(d, 7)[0]["st"], of(d, 7)[0]["d"]) == (2000, 4000)),
        (DRAWN, ["add title 'Hi'", "use a handwritten font", "太丑了，换回原来的字体"], lambda d: of(d, 7)[0]["style"].get("font", "sans") == "sans"),
        (OWN, ["split grandma's clip after 2 seconds and delete the first piece"], lambda d: clips(d) == ["a1", "a2", "a3", "a4", "a5"] and of(d, 0)[2]["src_in"] == 2000),
        (OWN, ["把小狗那段从中间切成两段，删掉后一段"], lambda d: clips(d) == ["a1", "a2", "a3", "a4", "a5"] and of(d, 0)[1]["d"] == 3500),
        (OWN, ["小狗那段只保留中间3秒"], lambda d: (of(d, 0)[1]["d"], of(d, 0)[1]["src_in"]) == (3000, 2000)),
        (OWN, ["keep only the middle 3 seconds of the dog clip"], lambda d: (of(d, 0)[1]["d"], of(d, 0)[1]["src_in"]) == (3000, 2000)),
        (OWN, ["add subtitles: Hello / How are you / Goodbye", "make them a bit bigger"], lambda d: [o["style"]["size"] for o in of(d, 7)] == ["large"] * 3),
        (OWN, ["add subtitles: Hello / How are you / Goodbye", "Alle Untertitel eine Sekunde später"], lambda d: of(d, 7)[0]["st"] == 1000 and of(d, 7)[0]["d"] > 5000),
        (OWN, ["I don't want the party to be so colourful"], lambda d: len(clips(d)) == 5 and of(d, 0)[3]["filters"]["saturation"] < 0),
        (OWN, ["Fai il video in formato quadrato con sfondo sfocato"], lambda d: (d["m"]["aspect"], of(d, 0)[0]["fit"]) == ("1:1", "blur")),
        (OWN, ["fit my song to the video and fade it out at the end"], lambda d: of(d, 1)[0].get("asset") == "a7"),
        (OWN, ["extend the cake until the video is 40 seconds long"], lambda d: d["d"] == 40000 and of(d, 0)[4]["d"] == 10000),
        (OWN, ["İlk klibi sil"], lambda d: clips(d) == ["a2", "a3", "a4", "a5"]),
        (OWN, ["delete the beach clip", "oops, bring that one back"], lambda d: clips(d) == ["a1", "a2", "a3", "a4", "a5"]),
    ],
)  # fmt: skip
def test_parts_and_lengths_as_people_call_them(start, messages, holds):
    draft, said = talk(start, *messages)
    assert holds(draft), said


@pytest.mark.parametrize(
    ("start", "messages", "holds"),
    [
        (DRAWN, ["the village should only last three seconds"], lambda d: of(d, 0)[1]["d"] == 3000),
        (DRAWN, ["dim the fireworks a bit", "can you make the snow stop"], lambda d: of(d, 0)[1]["scene"]["weather"] == "clear"),
        (DRAWN, ["no music", "hang on, keep the music but make it really soft"], lambda d: (of(d, 1)[0]["music"]["style"], of(d, 1)[0]["vol"]) == ("cinematic", 0.35)),
        (DRAWN, ["音乐淡入两秒，结尾淡出三秒"], lambda d: (of(d, 1)[0]["fade_in"], of(d, 1)[0]["fade_out"]) == (2000, 3000)),
        (DRAWN, ["mute the music", "声音恢复"], lambda d: of(d, 1)[0]["vol"] > 0),
        (DRAWN, ["add title 'Hi'", "not that big"], lambda d: of(d, 7)[0]["style"]["size"] == "medium"),
        (DRAWN, ["add title 'Hi'", "标题别那么大"], lambda d: of(d, 7)[0]["style"]["size"] == "medium"),
        (DRAWN, ["remove the last two clips", "split it in half", "the second half at night"], lambda d: len(of(d, 0)) == 2 and d["d"] > 4000),
        (DRAWN, ["Rallenta un po' la prima parte"], lambda d: [c.get("speed", 1) for c in of(d, 0)] == [0.8, 1, 1]),
        (OWN, ["trim the dog clip so that it's only 4 seconds"], lambda d: of(d, 0)[1]["d"] == 4000),
        (OWN, ["the dog clip looks a little dark to me"], lambda d: [bool(c.get("filters")) for c in of(d, 0)] == [False, True, False, False, False] and of(d, 0)[1]["filters"]["brightness"] > 0),
        (OWN, ["logo top left for the first 5 seconds, then gone"], lambda d: [(c["st"], c["d"], c["box"]["position"]) for t in d["t"] for c in t["sg"] if "box" in c] == [(0, 5000, "top-left")]),
        (OWN, ["play the party at one and a half times the speed"], lambda d: of(d, 0)[3]["speed"] == 1.5),
        (OWN, ["fade from the party to the cake through black"], lambda d: of(d, 0)[4]["tr"]["kind"] == "dip"),
        (OWN, ["Insert sunset.jpg after the beach for two seconds"], lambda d: clips(d)[:2] == ["a1", "a8"] and of(d, 0)[1]["d"] == 2000),
        (OWN, ["小狗那段放慢", "小狗那段恢复正常"], lambda d: of(d, 0)[1]["speed"] == 1),
    ],
)  # fmt: skip
def test_ends_halves_and_levels_as_people_call_them(start, messages, holds):
    draft, said = talk(start, *messages)
    assert holds(draft), said


@pytest.mark.parametrize(
    "words", ["dissolve into that last one, about two seconds long", "转到最后一段用两秒的叠化"]
)
def test_the_last_one_is_no_length(words):
    draft, said = talk(DRAWN, words)
    assert [800, 2000] == [c["tr"]["d"] for c in of(draft, 0)[1:]], said


@pytest.mark.parametrize(
    ("start", "messages", "holds"),
    [
        (DRAWN, ["add title 'Hi' for 3 seconds", "give it a typewriter effect", "hold it for two seconds longer"], lambda d: of(d, 7)[0]["d"] == 5000 and d["d"] == 15000),
        (DRAWN, ["add title 'Hi'", "标题换个位置，放右上角"], lambda d: of(d, 7)[0]["style"]["position"] == "top-right"),
        (DRAWN, ["put a soft blur on it", "remove the blur, more vignette"], lambda d: all(c["filters"] == {"vignette": 0.5} for c in of(d, 0))),
        (DRAWN, ["add caption 'Hi'", "add another one at second 5: Stay a while"], lambda d: [(o["st"], o["txt"]) for o in of(d, 7)] == [(0, "Hi"), (5000, "Stay a while")]),
        (DRAWN, ["add caption 'Hi'", "bump the caption's font up a notch"], lambda d: (of(d, 7)[0]["style"]["size"], of(d, 7)[0]["style"]["position"]) == ("large", "bottom")),
        (DRAWN, ["make it warmer", "no music", "恢复到最开始的样子"], lambda d: len(of(d, 1)) == 1 and "filters" not in of(d, 0)[0]),
        (OWN, ["flip the first two clips"], lambda d: clips(d) == ["a2", "a1", "a3", "a4", "a5"]),
        (OWN, ["给奶奶那段加个柔和的暗角"], lambda d: of(d, 0)[2]["filters"] == {"vignette": 0.25}),
    ],
)  # fmt: skip
def test_what_goes_on_about_the_same(start, messages, holds):
    draft, said = talk(start, *messages)
    assert holds(draft), said


@pytest.mark.parametrize("words", ["make it 9:16", "make it 9:16 because it's for my phone", "改成9:16"])
def test_the_shape_is_that_of_the_film_also_after_a_clip(words):
    draft, said = talk(DRAWN, "make the first clip darker", words)
    assert "9:16" == draft["m"]["aspect"], said
