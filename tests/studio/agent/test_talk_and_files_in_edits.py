"""Edits of a film of one's own files, as people tell them: with what happened to it, and files called by what they show."""

from promptreel_studio.agent import AssetInfo
from studio.agent.drafts import of
from studio.agent.phrases.kit import Project

FILES = [
    AssetInfo("a1", "team.jpg", "image", None, 4000, 3000),
    AssetInfo("a2", "crawl.mov", "video", 14_000, 1920, 1080, True),
    AssetInfo("a3", "cake.mp4", "video", 9_000, 1920, 1080, True),
    AssetInfo("a4", "living.mp4", "video", 12_000, 1920, 1080, True),
    AssetInfo("a5", "bedroom.jpg", "image", None, 4000, 3000),
]
LATER = [AssetInfo("a6", "rosa_hug.mp4", "video", 6_000, 1920, 1080, True)]
START = "team.jpg for 4 seconds, then crawl.mov, then cake.mp4, then living.mp4, then bedroom.jpg for 4 seconds. Title 'Hi', piano music"


def order(draft):
    return "".join(str(clip["asset"])[-1] for clip in of(draft, 0))


def lengths(draft):
    return [clip["d"] // 1000 for clip in of(draft, 0)]


def filters(draft, asset):
    return next(clip.get("filters") or {} for clip in of(draft, 0) if clip["asset"] == asset)


def volume(draft):
    return of(draft, 1)[0]["vol"]


ORDERS = (
    ([], "I've just uploaded Rosa's hug. Drop it in between the cake and the living room.", "en", "123645"),
    ([], "I uploaded the hug clip. Put it at the very end.", "en", "123456"),
    ([], "刚传了 rosa_hug.mp4,接在蛋糕后面,只用里面第2秒到第5秒", "zh", "123645"),
    ([], "爬行的视频别放那么前面,挪到蛋糕后头吧", "zh", "13245"),
    ([], "Mets la chambre à coucher avant le gâteau.", "fr", "12534"),
    (["duplicate the cake"], "drop the second cake", "en", "12345"),
    (["duplicate the cake"], "看兩遍有點久,第二遍拿掉好了", "zh-Hant", "12345"),
    (["half speed for the cake"], "同样的慢动作再播一次,接在它后面", "zh", "123345"),
    (["remove the cake"], "I don't like it, undo", "en", "12345"),
    (["remove the cake"], "手滑了,撤回", "zh", "12345"),
    ([], "Can you erase the man with the phone behind the cake?", "en", "12345"),
    ([], "把蛋糕后面的人去掉", "zh", "12345"),
    ([], "cut that out", "en", "12345"),
)
LENGTHS = (
    ("Shave three seconds off the beginning of the living room walk-through.", "en", [4, 14, 9, 9, 4]),
    ("the bedroom deserves six seconds", "en", [4, 14, 9, 12, 6]),
    ("Give the bedroom another two seconds", "en", [4, 14, 9, 12, 6]),
    ("爬行那段我只要它的第5秒到第12秒", "zh", [4, 7, 9, 12, 4]),
)
LOOKS = (
    ("Make the living room brighter and more vivid", "en", "a4", {"brightness": 0.2, "saturation": 0.2}),
    ("the second photo: black and white, with the corners darkened", "en", "a5", {"look": "mono", "vignette": 0.5}),
    ("But the cake should not be cold", "en", "a3", {"warmth": 0.2}),
    ("卧室那张太黄,调冷一点,颜色也淡一些", "zh", "a5", {"warmth": -0.1, "saturation": -0.2}),
)  # fmt: skip
LEVELS = (
    ("The piano is a touch loud, bring it down to 40%", "en", 0.4),
    ("Das Klavier ist zu laut, auf 40 % runter", "de", 0.4),
    ("Le piano est trop fort, mets-le à 40 %", "fr", 0.4),
    ("钢琴有点吵,调到四成", "zh", 0.4),
)


def test_edits_told_with_what_happened():
    def edited(before, words, language):
        project = Project(FILES, 7)
        project.say(START)
        project.assets = [*project.assets, *LATER]
        for said in before:
            project.say(said)
        project.say(words, language)
        return project.draft

    for before, words, language, expected in ORDERS:
        assert order(edited(before, words, language)) == expected, words
    for words, language, seconds in LENGTHS:
        assert lengths(edited([], words, language)) == seconds, words
    for words, language, asset, expected in LOOKS:
        assert filters(edited([], words, language), asset) == expected, words
    for words, language, level in LEVELS:
        assert volume(edited([], words, language)) == level, words
    redone = edited(["half speed for the cake", "undo"], "redo it, the slow motion comes back", "en")
    assert lengths(redone) == [4, 14, 18, 12, 4]
    cut = edited([], "someone walks through the frame from 8 to 10 seconds, cut that out", "en")
    assert sum(lengths(cut)) == 4 + 14 + 9 + 12 + 4 - 2
    captions = of(edited([], "Under the cake, one after the other: 'one', 'two', 'three'", "en"), 7)
    assert [text["txt"] for text in captions if text.get("role") == "caption"] == ["one", "two", "three"]
    shown = of(edited([], "影片第20秒的时候打出“看她”,停三秒", "zh"), 7)[-1]
    assert (shown["st"], shown["d"]) == (20_000, 3_000)
