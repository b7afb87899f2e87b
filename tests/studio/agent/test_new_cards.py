"""Edits: cards among the clips, end credits, other words on a card, the case of titles, a text for each shot, any order."""

import pytest

from promptreel_studio.agent import AssetInfo, respond
from studio.agent.drafts import check, of, titles

FILM = "first a desert for 5 seconds, then a city for 5 seconds, title “Neon Summer”"
FILES = tuple(
    AssetInfo(f"a{n}", f"{name}.jpg", "image", None, 4000, 3000)
    for n, name in enumerate(("paris", "rome", "berlin"), 1)
)


def after(*edits, first=FILM, assets=()):
    draft = respond(first, None, assets=assets, seed=7).draft
    for words in edits:
        reply = respond(words, draft, assets=assets, seed=7)
        assert reply.ok, (words, reply.texts)
        assert not any("Not understood" in text or "没听懂" in text for text in reply.texts), reply.texts
        draft = check(reply.draft)
    return draft


def shown(draft):
    return [clip["scene"]["words"] or clip["scene"]["kind"] for clip in of(draft, 0)]


@pytest.mark.parametrize(
    ("words", "wanted", "length"),
    [
        ("end card “The End”", ["desert", "skyline", "The End"], 3000),
        ("end with a black screen saying “The End” for 4 seconds", ["desert", "skyline", "The End"], 4000),
        ("put an intro card “Hello” for 2 seconds at the start", ["Hello", "desert", "skyline"], 2000),
        ("add a black card saying “Later” between the desert and the city", ["desert", "Later", "skyline"], 3000),
        ("片尾加一张黑底白字的卡片“谢谢”", ["desert", "skyline", "谢谢"], 3000),
        ("开头加一个字卡“你好”，2秒", ["你好", "desert", "skyline"], 2000),
        ("credits at the end: Music by Anna, Photos by Ben, Thanks", ["desert", "skyline", "Music by Anna\nPhotos by Ben\nThanks"], 3700),
        ("片尾加上演职员表：导演 小王，摄影 小李", ["desert", "skyline", "导演 小王\n摄影 小李"], 3000),
    ],
)  # fmt: skip
def test_a_card_is_a_shot_of_its_own(words, wanted, length):
    draft = after(words)
    assert shown(draft) == wanted
    card = next(clip for clip in of(draft, 0) if clip["scene"]["kind"] == "words")
    assert card["d"] == length
    assert draft["d"] == 10_000 + length
    start = length if wanted[0] == card["scene"]["words"] else 0
    assert titles(draft) == [("Neon Summer", start / 1000, start / 1000 + 3)]


def test_the_ground_of_a_card_is_as_it_was_said():
    card = of(after("end with a black screen saying “Bye”"), 0)[-1]["scene"]
    assert (card["words"], card["ground"]) == ("Bye", "#000000")


@pytest.mark.parametrize("words", ["add end credits", "片尾加上演职员表"])
def test_credits_need_words(words):
    reply = respond(words, after(), seed=7)
    assert not reply.ok
    assert reply.draft is None


@pytest.mark.parametrize(
    "words", ["add the title “Hi” on a dark background", "add a title “Hi” with a black background"]
)
def test_a_ground_behind_a_title_makes_no_card(words):
    draft = after(words)
    assert shown(draft) == ["desert", "skyline"]
    assert [text for text, *_ in titles(draft)][-1] == "Hi"


@pytest.mark.parametrize(
    "words", ["change the card to “Asia”", "the card should say “Asia”", "把卡片改成“Asia”"]
)
def test_other_words_on_a_card(words):
    draft = after("add a title card “Europe” at the start", words)
    assert shown(draft) == ["Asia", "desert", "skyline"]
    assert [text for text, *_ in titles(draft)] == ["Neon Summer"]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("spell the title in all caps", "NEON SUMMER"),
        ("title in lowercase", "neon summer"),
        ("标题全部大写", "NEON SUMMER"),
        ("swap “Summer” for “Winter” in the title", "Neon Winter"),
    ],
)
def test_letters_and_words_of_a_title(words, wanted):
    assert titles(after(words))[0][0] == wanted


@pytest.mark.parametrize("words", ["label each shot: Sand, Lights", "给每个镜头加字幕：Sand、Lights"])
def test_a_text_for_each_shot(words):
    made = {text: span for text, *span in titles(after(words))}
    assert made["Sand"][0] == 0
    assert made["Sand"][1] == made["Lights"][0]
    assert made["Lights"][1] == 10


def test_texts_on_files_that_are_named():
    draft = after(
        "subtitle “Paris” on paris.jpg, “Rome” on rome.jpg",
        first="make a slideshow of my pictures",
        assets=FILES,
    )
    spans = {text: start for text, start, _ in titles(draft)}
    clips = {clip["asset"]: clip["st"] / 1000 for clip in of(draft, 0)}
    assert spans == {"Paris": clips["a1"], "Rome": clips["a2"]}


@pytest.mark.parametrize("words", ["shuffle the photos", "打乱照片顺序", "put them in random order"])
def test_any_other_order(words):
    before = after(first="make a slideshow of my pictures", assets=FILES)
    draft = after(words, first="make a slideshow of my pictures", assets=FILES)
    order = [clip["asset"] for clip in of(draft, 0)]
    assert order != [clip["asset"] for clip in of(before, 0)]
    assert sorted(order) == ["a1", "a2", "a3"]


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("title should come up a second after the start", (1, 4)),
        ("the title needs to hang around longer, say five secs", (0, 5)),
    ],
)
def test_when_a_title_is_seen(words, span):
    draft = after(words)
    assert draft["d"] == 10_000
    assert titles(draft)[0][1:] == span


@pytest.mark.parametrize("words", ["fade to white at the end", "sharpen the picture"])
def test_what_cannot_be_done_changes_nothing(words):
    reply = respond(words, after(), seed=7)
    assert not reply.ok
    assert reply.draft is None


@pytest.mark.parametrize(
    ("words", "fonts"),
    [
        (("another font please",), "serif"),
        (("标题换个字体", "another font please"), "hand"),
        (("use a different font for the title",), "serif"),
    ],
)
def test_another_font(words, fonts):
    assert of(after(*words), 7)[0]["style"]["font"] == fonts


@pytest.mark.parametrize(
    "words",
    [
        "把标题的第一个字变红",
        "make the first word of the title red",
        "make the word “Neon” red",
        "把“Neon”这个词变红",
    ],
)
def test_a_text_has_one_look(words):
    reply = respond(words, after(), seed=7)
    assert not reply.ok, reply.texts
    assert reply.draft is None


@pytest.mark.parametrize(
    ("words", "seconds"),
    [
        ("去掉第一秒", [(0, 1)]), ("剪掉第3秒", [(2, 3)]), ("delete the third second", [(2, 3)]), ("cut second 3", [(2, 3)]),
        ("从第3秒开始剪掉", [(3, 10)]), ("第3秒以后的剪掉", [(3, 10)]),
    ],
)  # fmt: skip
def test_one_second_is_called_by_its_number(words, seconds):
    ((start, end),) = seconds
    draft = after(words)
    assert draft["d"] == 10_000 - 1000 * (end - start)


@pytest.mark.parametrize(
    "words", ["除了沙漠都变黑白", "除沙漠外全部黑白", "black and white except the desert"]
)
def test_all_but_one(words):
    desert, city = of(after(words), 0)
    assert "look" not in desert.get("filters", {})
    assert city["filters"]["look"] == "mono"


NIGHTS = "First a snow village at night for 6 seconds, then fireworks for 4 seconds, then the card “Happy New Year” for 3 seconds"


@pytest.mark.parametrize(
    ("words", "lengths"),
    [
        ("make the card 5 seconds long", [6, 4, 5]),
        ("keep the card up for five seconds", [6, 4, 5]),
        ("卡片显示5秒", [6, 4, 5]),
        ("remove the card", [6, 5]),
    ],
)
def test_the_card_is_a_clip(words, lengths):
    clips = of(after(words, first=NIGHTS), 0)
    starts = [clip["st"] for clip in clips]
    ends = [*starts[1:], clips[-1]["st"] + clips[-1]["d"]]
    assert [round((end - start) / 1000) for start, end in zip(starts, ends, strict=True)] == lengths


def test_the_words_of_a_card_are_no_new_text():
    draft = after("write Happy New Year in gold", first=NIGHTS)
    assert titles(draft) == []
    assert of(draft, 0)[-1]["scene"]["ink"] == "#f5c542"


def test_a_shot_is_called_by_its_time_of_day():
    draft = after(
        "duplicate the village",
        "make the second village shot sunrise",
        "add a vignette to the sunrise village",
        first=NIGHTS,
    )
    assert ["vignette" in (clip.get("filters") or {}) for clip in of(draft, 0)] == [False, True, False, False]


def test_what_was_not_uploaded_does_not_come():
    draft = after(first="make a slideshow of my pictures", assets=FILES)
    reply = respond("replace rome.jpg with the picture of my cat", draft, assets=FILES, seed=7)
    assert not reply.ok
    assert reply.draft is None


@pytest.mark.parametrize("words", ["add a vignette, title red", "加暗角，标题改成红色"])
def test_a_look_and_then_something_else(words):
    draft = after(words)
    assert all(clip["filters"]["vignette"] for clip in of(draft, 0))
    assert of(draft, 7)[0]["style"]["color"] == "#ff3b30"


def test_everything_is_not_the_subtitle_file():
    files = (*FILES, AssetInfo("a9", "talk.srt", "subtitle", text="1\n00:00:01,000 --> 00:00:02,000\nHi\n"))
    draft = after(first="make a slideshow of my pictures", assets=FILES)
    reply = respond("add a vignette to everything", draft, assets=files, seed=7)
    assert titles(reply.draft) == []
