"""Nothing is changed by default: what is not there, not known or not wanted is refused in words or left alone."""

import pytest

from studio.agent.drafts import of
from studio.agent.tables_talk_around_wishes import DRAWN, OWN, clips, talk, texts

SILENT = "make a video from beach.mp4, dog.mp4, grandma.mp4, party.mp4 and cake.jpg"
CLOUDS = "a 10 second sea of clouds with the caption 'Up'"


@pytest.mark.parametrize(
    ("start", "before", "words"),
    [
        (DRAWN, ["no music"], "set the music to 60 %"),
        (DRAWN, ["no music"], "Sube la música al 60 %"),
        (DRAWN, ["no music"], "音乐调到60%"),
        (DRAWN, ["no music"], "Laat de muziek in de laatste vier seconden wegbliepen"),
        (CLOUDS, [], "make the last gizmo black and white"),
        (CLOUDS, [], "make that gizmo brighter"),
        (CLOUDS, [], "湖的镜头放到前面去"),
        (CLOUDS, [], "trim the lake to 3 seconds"),
        (CLOUDS, [], "森林的镜头里雾再浓一点"),
        (DRAWN, [], "make the gizmo shot brighter"),
        (DRAWN, [], "deixa a cena da floresta mais clara"),
        (OWN, [], "replace the dog with the drone footage"),
        (DRAWN, ["add the title 'Hi'", "write 'Boo' over the fireworks"], "不要重叠标题"),
        (DRAWN, ["add the title 'Hi'", "write 'Boo' over the fireworks"], "Quita el texto de medianoche"),
        (OWN, ["remove the party"], "mute the party"),
        (OWN, [], "don't reverse it"),
        (OWN, [], "别倒放"),
        (DRAWN, [], "which text animations have you got?"),
        (DRAWN, [], "remind me, what sort of things can I ask for?"),
        (DRAWN, [], "你有哪些文字动画?"),
        (DRAWN, [], "lovely!! now email the finished film to my sister"),
        (DRAWN, [], "把视频发到我妈的微信"),
    ],
)
def test_it_is_answered_and_nothing_changes(start, before, words):
    draft, _ = talk(start, *before)
    after, said = talk(start, *before, words)
    assert after == draft, said
    assert "I did not understand" not in said


@pytest.mark.parametrize(
    ("start", "messages", "holds"),
    [
        (DRAWN, ["rain on the ocean", "雨再大一点"], lambda d: [bool(c["scene"].get("amounts")) for c in of(d, 0)].count(True) == 1),
        (DRAWN, ["heavy snow in the village", "more snow"], lambda d: "snow" not in (of(d, 0)[0]["scene"].get("amounts") or {})),
        (OWN, ["run the beach clip backwards", "算了，别倒放了"], lambda d: not any(c.get("reverse") for c in of(d, 0))),
        (OWN, ["run the beach clip backwards", "no, don't play it backwards"], lambda d: not any(c.get("reverse") for c in of(d, 0))),
        (DRAWN, ["duplicate the ocean at the end", "最后那个海洋镜头删掉吧"], lambda d: clips(d) == ["ocean", "village", "fireworks"]),
        (DRAWN, ["duplicate the ocean at the end", "trim the closing ocean to 2 seconds"], lambda d: [c["d"] for c in of(d, 0)][-1] == 2000 and len(of(d, 0)) == 4),
        (DRAWN, ["add the title 'Film'", "write 'Bang' over the fireworks", "make the title red"], lambda d: [one["txt"] for one in of(d, 7) if one["style"]["color"] == "#ff3b30"] == ["Film"]),
        (DRAWN, ["add the title 'Film'", "在烟花上写“砰”", "标题改成红色"], lambda d: [one["txt"] for one in of(d, 7) if one["style"]["color"] == "#ff3b30"] == ["Film"]),
        (DRAWN, ["add the title 'Film'", "write 'Bang' over the fireworks", "タイトルを赤にして"], lambda d: [one["txt"] for one in of(d, 7) if one["style"]["color"] == "#ff3b30"] == ["Film"]),
        (OWN, ["blur the cake and write 'Fin' on it"], lambda d: (of(d, 7)[0]["st"], of(d, 7)[0]["d"]) == (of(d, 0)[4]["st"], of(d, 0)[4]["d"])),
        (CLOUDS, ["lift the caption a little so it clears the bottom edge"], lambda d: texts(d) == ["Up"] and of(d, 7)[0]["style"]["position"] == "lower-third"),
        (CLOUDS, ["try another version of the clouds"], lambda d: of(d, 0)[0]["scene"]["weather"] == "clear"),
        (CLOUDS, ["云再厚一些，多一点"], lambda d: of(d, 0)[0]["scene"]["amounts"]["clouds"] > 1),
        (CLOUDS, ["后面那一半倒着放"], lambda d: [bool(c.get("reverse")) for c in of(d, 0)] == [False, True]),
    ],
)  # fmt: skip
def test_it_is_done_where_it_is_meant_and_nowhere_else(start, messages, holds):
    draft, said = talk(start, *messages)
    assert holds(draft), said


@pytest.mark.parametrize(
    ("start", "messages", "holds"),
    [
        (DRAWN, ["one-second crossfades joining all three scenes"], lambda d: [c["tr"]["d"] for c in of(d, 0)[1:]] == [1000, 1000]),
        (DRAWN, ["know what, trade the opening ocean for a snowy forest"], lambda d: clips(d) == ["forest", "village", "fireworks"]),
        (DRAWN, ["ease the tune in over three seconds"], lambda d: of(d, 1)[0]["fade_in"] == 3000),
        (DRAWN, ["can the camera in the second shot drift more slowly?"], lambda d: [c["scene"]["camera"]["speed"] < 1 for c in of(d, 0)] == [False, True, False]),
        (DRAWN, ["make it square", "I've changed my mind, widescreen was right"], lambda d: d["m"]["aspect"] == "16:9"),
        (DRAWN, ["make the village black and white", "还是彩色的好看，恢复吧"], lambda d: not any((c.get("filters") or {}).get("look") for c in of(d, 0))),
        (DRAWN, ["more contrast", "take back that last step please"], lambda d: not any(c.get("filters") for c in of(d, 0))),
        (OWN, ["drop the first three seconds of the party, nothing happens there"], lambda d: of(d, 0)[3]["d"] == 6000),
        (OWN, ["stick logo.png in the corner", "I'd like more of a faint watermark"], lambda d: [c["box"]["opacity"] < 1 for t in d["t"] for c in t["sg"] if "box" in c] == [True]),
        (OWN, ["Square. Don't cut off grandma's head!"], lambda d: [c["fit"] for c in of(d, 0)].count("contain") == 1),
        (OWN, ["no crossfades", "add the text 'Hi'", "that text's in the way, shove it into the top right"], lambda d: of(d, 7)[0]["style"]["position"] == "top-right"),
        (DRAWN, ["make it vertical", "不要竖的了，改回横屏16:9"], lambda d: d["m"]["aspect"] == "16:9"),
        (DRAWN, ["Quiero que el océano sea de noche, no al amanecer"], lambda d: of(d, 0)[0]["scene"]["time"] == "night"),
        (DRAWN, ["Inverte esse último plano, de trás para a frente"], lambda d: [bool(c.get("reverse")) for c in of(d, 0)] == [False, False, True]),
        (DRAWN, ["add the title 'Hi'", "Пусть заголовок держится на секунду дольше"], lambda d: of(d, 7)[0]["d"] == 4000),
        (DRAWN, ["add the title 'Hi'", "Cho tiêu đề trượt vào từ bên trái"], lambda d: of(d, 7)[0]["style"]["animation"] == "slide"),
        (DRAWN, ["Добавь ещё один кадр: горное озеро на рассвете, 6 секунд"], lambda d: len(clips(d)) == 4 and of(d, 0)[3]["d"] == 6000),
        (DRAWN, ["Laat de muziek in de laatste vier seconden wegsterven"], lambda d: of(d, 1)[0]["fade_out"] == 4000),
        (DRAWN, ["أضف تعتيماً للحواف على الفيديو كله"], lambda d: all(c["filters"]["vignette"] for c in of(d, 0))),
        (OWN, ["sunset.jpg after the dog, four seconds, panning left to right"], lambda d: clips(d)[2] == "a8" and of(d, 0)[2]["d"] == 4000 and "zoom" in of(d, 0)[2]),
        (OWN, ["caption the dog clip 'Woof', typewriter style"], lambda d: of(d, 7)[0]["style"]["animation"] == "type" and of(d, 7)[0]["st"] == 8000),
        (OWN, ["split the party in the middle", "make it warmer", "Supprime la deuxième moitié de party"], lambda d: [c["d"] for c in of(d, 0)][3:4] == [4500] and len(clips(d)) == 5),
        (OWN, ["half-second dissolves all the way through", "no crossfade from beach to dog, I want a hard cut there"], lambda d: [bool(c.get("tr")) for c in of(d, 0)[1:]] == [False, True, True, True]),
        (DRAWN, ["add the title 'Hi'", "and have it hang around for a whole five seconds"], lambda d: (d["d"], of(d, 7)[0]["d"]) == (15000, 5000)),
        (DRAWN, ["the last shot feels rushed - give it another 2 seconds"], lambda d: of(d, 0)[2]["d"] > 6500),
        (DRAWN, ["drop the music down to a quarter of what it is now"], lambda d: of(d, 1)[0]["vol"] == 0.2),
        (DRAWN, ["add a second scene: a quiet forest in fog, eight seconds"], lambda d: clips(d)[-1] == "forest" and of(d, 0)[-1]["d"] == 8000),
        (DRAWN, ["no music", "hmm, bring it back, half as loud"], lambda d: of(d, 1)[0]["vol"] == 0.4),
        (DRAWN, ["Mach aus dem Feuerwerk einen Wald"], lambda d: "forest" in clips(d)),
        (OWN, ["上传的日落照片接在小狗后面"], lambda d: clips(d)[2] == "a8"),
        (OWN, ["Maak het filmpje korter dan 30 seconden"], lambda d: d["d"] == 30000),
        (OWN, ["the party bit should open the film"], lambda d: clips(d)[0] == "a4"),
        (OWN, ["trim the party so only its last four seconds remain"], lambda d: (of(d, 0)[3]["d"], of(d, 0)[3]["src_in"]) == (4000, 5000)),
        (OWN, ["the dog clip looks washed out, punch it up a bit"], lambda d: of(d, 0)[1]["filters"]["saturation"] > 0),
        (OWN, ["blur the background around the upright one"], lambda d: of(d, 0)[2]["fit"] == "blur"),
        (OWN, ["Passe tout en noir et blanc sauf le chien"], lambda d: [bool(c.get("filters")) for c in of(d, 0)] == [True, False, True, True, True]),
        (OWN, ["louder music, but not more than 90"], lambda d: of(d, 1)[0]["vol"] == 0.9),
        (OWN, ["more contrast", "make it warmer", "Draai de laatste twee stappen terug"], lambda d: not any(c.get("filters") for c in of(d, 0))),
        (OWN, ["the music's driving me nuts, get rid of it"], lambda d: of(d, 1) == []),
    ],
)  # fmt: skip
def test_more_ways_to_say_it(start, messages, holds):
    draft, said = talk(start, *messages)
    assert holds(draft), said
    assert "Not understood" not in said
    assert "没听懂" not in said
