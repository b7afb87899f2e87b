"""First messages that list shots or texts, and what is said of the film below, behind or between them."""

from promptreel_studio.agent import respond
from studio.agent.drafts import check, of


def made(language, words):
    reply = respond(words, None, language=language, seed=7)
    assert reply.ok, reply.texts
    return check(reply.draft)


def shots(draft):
    return [(clip["scene"]["words"] or clip["scene"]["kind"]) for clip in of(draft, 0)]


def test_what_is_below_a_list_of_shots_is_about_the_film():
    for language, words, kinds, seconds, told in (
        ("en", "3 shots\n- city at night, 4s\n- rain on street, 4s\n- window with warm lamp, 6s\nhard cuts, lo-fi, 9:16", ["skyline", "street", "room"], 14, ("lofi", "9:16")),
        ("en", "- desert, 5 sec\n- ocean, 5 sec\n- northern lights, 5 sec\npiano, square", ["desert", "ocean", "aurora"], 15, ("piano", "1:1")),
        ("en", "1. snowy village 4s\n2. cosy room with fire 6s\n3. fireworks 5s\ncrossfades, acoustic", ["village", "room", "fireworks"], 15, ("acoustic", "16:9")),
        ("zh", "1. 森林 5秒\n2. 瀑布 5秒\n3. 星空 5秒\n轻柔钢琴，竖屏", ["forest", "waterfall", "space"], 15, ("piano", "9:16")),
        ("de", "3 Szenen:\n- Wald im Nebel, 4s\n- Wasserfall, 4s\n- Sternenhimmel, 6s\nKlavier, 9:16", ["forest", "waterfall", "space"], 14, ("piano", "9:16")),
    ):  # fmt: skip
        draft = made(language, words)
        assert (shots(draft), draft["d"] // 1000) == (kinds, seconds)
        assert (of(draft, 1)[0]["music"]["style"], draft["m"]["aspect"]) == told
        assert all(clip["tr"]["d"] <= 800 for clip in of(draft, 0) if clip.get("tr"))


def test_what_is_below_texts_is_none_of_them():
    for language, words, texts, style in (
        ("en", "ocean in the background the whole time, and these lines every 4 seconds:\nI left the light on\nYou never came\nThe tide did though\nsoft piano", ["I left the light on", "You never came", "The tide did though"], "piano"),
        ("en", "forest background, show these lines one after another, 3 seconds each:\nBreathe in\nHold\nBreathe out\ncalm music, vertical", ["Breathe in", "Hold", "Breathe out"], "ambient"),
        ("zh", "背景是海，下面几句话每句4秒：\n风从海上来\n你从远方来\n我在原地等\n轻柔的钢琴", ["风从海上来", "你从远方来", "我在原地等"], "piano"),
        ("zh", "镜头1 清晨的河 6秒\n镜头2 中午的麦田 6秒\n镜头3 晚上的窗边 8秒 字幕：一天就这样过去了\n吉他", ["一天就这样过去了"], "acoustic"),
    ):  # fmt: skip
        draft = made(language, words)
        assert ([one["txt"] for one in of(draft, 7)], of(draft, 1)[0]["music"]["style"]) == (texts, style)


def test_subjects_in_a_row_are_shots():
    for language, words, kinds, seconds, texts in (
        ("en", "Four seasons! spring flowers, summer beach, autumn forest, winter village. 6 seconds each with the name of the season in the lower left. piano", ["fields", "beach", "forest", "village"], 24, ["Spring", "Summer", "Autumn", "Winter"]),
        ("zh", "春天的花田、夏天的海滩、秋天的森林、冬天的雪村，每个5秒，左下角写季节名，钢琴", ["fields", "beach", "forest", "village"], 20, ["春天", "夏天", "秋天", "冬天"]),
        ("en", "city, street, sea, mountains, stars. 3 seconds each, upbeat", ["skyline", "street", "ocean", "mountains", "space"], 15, []),
        ("en", "waterfall, aurora, black beach. \"Iceland, March\" at the start. 30s", ["waterfall", "aurora", "beach"], 30, ["Iceland, March"]),
        ("en", "start in space, fall through clouds, land on a mountain, end under water. 40s", ["space", "clouds", "mountains", "underwater"], 40, []),
        ("zh", "森林、瀑布、星空，30秒", ["forest", "waterfall", "space"], 30, []),
        ("en", "a forest and a river, half each, 20 seconds", ["forest", "waterfall"], 20, []),
        ("en", "starts with a forest, when half is over go to the sea. 18 seconds", ["forest", "ocean"], 18, []),
        ("zh", "画面配森林和溪流，两个镜头各一半，20秒", ["forest", "waterfall"], 20, []),
        ("zh", "开头4秒黑屏白字“写给自己”，然后雨中的街8秒，再海上日出8秒", ["写给自己", "street", "ocean"], 20, []),
    ):  # fmt: skip
        draft = made(language, words)
        assert (shots(draft), draft["d"] // 1000) == (kinds, seconds), words
        assert [one["txt"] for one in of(draft, 7)] == texts


def test_lists_told_in_other_ways():
    """Rows of dashes in one line, lines with their pictures in brackets, a card without quotation marks, lengths in a row, looks of all texts, slips of the camera."""
    for words, kinds, lengths, texts, moves in (
        ("Explainer, 25 sec. - title card “Why” 5s - night sky 10s caption “Rest” - forest at sunrise 10s caption “Wake”. ambient music", ["words", "space", "forest"], [5, 10, 10], [("Rest", "bottom"), ("Wake", "bottom")], None),
        ("A poem, 6 seconds a line:\nThe river does not ask (river, autumn)\nThe peak forgets (mountains, winter)\nText lower third, white. Piano.", ["waterfall", "mountains"], [6, 6], [("The river does not ask", "lower-third"), ("The peak forgets", "lower-third")], None),
        ("0:00-0:05 city skyline at dusk\n0:05-0:08 card: Halden Bakery, since 1961\n0:08-0:12 rainy street, night", ["skyline", "words", "street"], [5, 3, 4], [], None),
        ("field of lavender, two shots. 6s + 4s. No title. Music: acoustic, fade in 2s fade out 3s", ["fields", "fields"], [6, 4], [], None),
        ("city at night 8 s, camera tilting... actually no just keep it still", ["skyline"], [8], [], "static"),
        ("clouds at sunrise (8s), then slowly dissolve to a desert (8s). Over the last shot the title “Heat” and smaller below it “Part 1”", ["clouds", "desert"], [8, 8], [("Heat", "center"), ("Part 1", "bottom")], None),
    ):  # fmt: skip
        draft = check(respond(words, None, language="en", seed=7).draft)
        shots = of(draft, 0)
        assert [one["scene"]["kind"] for one in shots] == kinds, words
        assert all(abs(one["d"] - s * 1000) <= 800 for one, s in zip(shots, lengths, strict=True)), words
        assert [(one["txt"], one["style"]["position"]) for one in of(draft, 7)] == texts, words
        assert moves is None or shots[0]["scene"]["camera"]["move"] == moves, words
