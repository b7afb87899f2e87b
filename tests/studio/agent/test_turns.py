"""Turns of phrase: what is said in another way does what the plain words do."""

import pytest

from promptreel_studio.agent import AssetInfo, History, respond
from studio.agent.drafts import check, of

FILM = "first mountains at dawn for 4 seconds, then a river for 5 seconds, then an aurora for 5 seconds, title “Far”"
FILES = (
    AssetInfo("a1", "surf.mp4", "video", 12000, 1920, 1080, True),
    AssetInfo("a2", "van.jpg", "image", None, 4000, 3000),
    AssetInfo("a3", "campfire.mov", "video", 16000, 1920, 1080, True),
    AssetInfo("a4", "map.jpg", "image", None, 4000, 3000),
)
CLIPS = "make a video from surf.mp4, van.jpg and campfire.mov, the picture for 4 seconds"


def after(film, *edits):
    """The draft after some edits, each said as a message of its own."""
    files = FILES if film == CLIPS else ()
    draft = respond(film, None, assets=files[:3], seed=7).draft
    past = []
    for words in edits:
        reply = respond(words, draft, assets=files, seed=7, history=History(tuple(past), ()))
        assert reply.ok, (words, reply.texts)
        past.insert(0, draft)
        draft = check(reply.draft)
    return draft


def same(film, before, said, plain):
    """Both wordings lead to the same draft, which is another one than before."""
    wanted = after(film, *before, *plain)
    assert after(film, *before, said) == wanted
    assert wanted != after(film, *before)


SLOW = ("play surf.mp4 at half speed",)
BACKWARDS = ("reverse surf.mp4",)


@pytest.mark.parametrize(
    "said",
    ["play surf forwards again", "surf clip the right way round again please", "let the surf clip run forwards",
     "stop playing surf backwards"],
)  # fmt: skip
def test_forwards_again(said):
    same(CLIPS, BACKWARDS, said, ("play surf.mp4 forward",))


@pytest.mark.parametrize(
    "said",
    ["hmm, less slow, 0.75x is enough", "不用那么慢，0.75倍就行", "太慢了，改成0.75倍"],
)
def test_another_speed_of_what_was_just_slowed(said):
    same(CLIPS, SLOW, said, ("play surf.mp4 at 0.75x speed",))


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("cut off the end so that the video is 25 seconds long", "make the video 25 seconds long"),
        ("trim the ending so the whole thing lasts 20 seconds", "make the video 20 seconds long"),
        ("把结尾剪掉，让视频变成25秒", "视频改成25秒"),
        ("剪掉片尾，总长控制在30秒", "视频改成30秒"),
        ("trim the start so that it is 20 seconds long", "keep only the last 20 seconds"),
        ("trim campfire.mov so only 0:02 to 0:07 of it is left", "keep only 0:02 to 0:07 of campfire.mov"),
        ("copy the van photo and put it last as well", "repeat the van photo at the end"),
        ("make a copy of van.jpg and move it to the start", "repeat van.jpg at the start"),
        ("在 van.jpg 后面插入 map.jpg，放3秒", "insert map.jpg after the van photo, 3 seconds"),
        ("把 map.jpg 放到 surf.mp4 后面，停留两秒", "insert map.jpg after the surf clip, 2 seconds"),
        ("surf.mp4和campfire.mov换一下位置", "swap clip 1 and clip 3"),
        ("把第一段和最后一段换一下", "swap clip 1 and clip 3"),
        ("halve the surf clip", "make the surf clip half as long"),
    ],
)
def test_clips(said, plain):
    same(CLIPS, (), said, (plain,))


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        (
            "cut straight from the second shot to the third, no dissolve",
            "a hard cut between shot 2 and shot 3",
        ),
        ("the cut from mountains to river should be hard", "a hard cut between shot 1 and shot 2"),
        ("begin with a 5 second ocean scene", "put a 5 second ocean scene at the start"),
        ("开头先来5秒海洋", "在最前面加5秒的海洋"),
        ("Fade the music in during the first second", "fade the music in over 1 second"),
        ("两段之间用1秒叠化", "a 1 second crossfade between all shots"),
        (
            "write Look Up at the top for the last two seconds",
            "write “Look Up” at the top for the last two seconds",
        ),
        ("put Stay Curious at the bottom at the end", "put “Stay Curious” at the bottom at the end"),
        ("mountains last please", "move shot 1 to the end"),
        ("第二个镜头和第三个镜头换一下", "swap shot 2 and shot 3"),
        ("same title but bigger", "make the title bigger"),
        ("same music but quieter", "make the music quieter"),
        ("make the mountains snowier", "more snow in the mountains"),
        (
            "the title should fade in and use a typewriter-style mono font",
            "make the title mono and fade it in",
        ),
        ("keep the title on for 5 seconds", "make the title 5 seconds long"),
        ("title to the bottom left please", "move the title to the bottom left"),
    ],
)
def test_drawn_shots_and_titles(said, plain):
    same(FILM, (), said, (plain,))


@pytest.mark.parametrize(
    ("before", "said", "plain"),
    [
        (("change the title to “Hi”",), "change the title back to “Far” and make it red", ("change the title to “Far”", "make the title red")),
        (("change the title to “Hi”",), "set the title back to “Far”", ("change the title to “Far”",)),
        (("add a caption “one” at 5s",), "captions back at the top please, they hide the faces", ("move the caption to the top",)),
        (("add a caption “one” at 5s",), "字幕放到上面，挡住房子了", ("move the caption to the top",)),
        (("add a caption “one” at 5s",), "same caption in German: “eins”", ("change the caption to “eins”",)),
        (("add a caption “one” at 2s", "add a caption “two” at 8s"), "删掉第二句字幕", ("remove the caption “two”",)),
        (("add a caption “one” at 2s", "add a caption “two” at 8s", "remove the first caption"),
         "move the remaining caption to the top", ("move the caption “two” to the top",)),
    ],
)  # fmt: skip
def test_texts(before, said, plain):
    same(FILM, before, said, plain)


@pytest.mark.parametrize(
    ("before", "said", "plain"),
    [
        ((), "remove the title and the music", ("remove the title", "remove the music")),
        ((), "remove the title and the second shot", ("remove the title", "remove the second shot")),
        ((), "标题和音乐都去掉", ("remove the title", "remove the music")),
        ((), "remove the first shot and the last shot", ("remove the last shot", "remove the first shot")),
    ],
)
def test_one_verb_takes_several_things_away(before, said, plain):
    same(FILM, before, said, plain)


@pytest.mark.parametrize("said", ["还是换回原来的顺序吧", "顺序换回来"])
def test_the_order_is_as_it_was(said):
    first, swapped = after(FILM), after(FILM, "swap shot 1 and shot 2")
    reply = respond(said, swapped, seed=7, history=History((first,), ()))
    assert reply.draft == first, reply.texts


@pytest.mark.parametrize("said", ["make those three a little bigger", "make these two captions red"])
def test_there_are_not_so_many(said):
    reply = respond(said, after(FILM), seed=7)
    assert not reply.ok
    assert reply.draft is None


def test_those_three_are_all_that_are_there():
    draft = after(FILM, "add a caption “a” at 4s", "add a caption “b” at 7s", "make those three red")
    assert {one["style"]["color"] for one in of(draft, 7)} == {"#ff3b30"}


@pytest.mark.parametrize(
    ("removed", "said"),
    [
        ("delete the river", "恢复刚才删掉的镜头"),
        ("delete the river", "把刚才删的那段还给我"),
        ("delete the river", "bring back the shot I just removed"),
        ("delete the river", "restore the deleted shot"),
        ("delete the title", "bring back the title I just deleted"),
        ("delete the title", "把刚才删掉的标题恢复"),
    ],
)
def test_what_was_just_deleted_comes_back(removed, said):
    first = after(FILM)
    gone = after(FILM, removed)
    reply = respond(said, gone, seed=7, history=History((first,), ()))
    assert reply.steps == -1, reply.texts
    assert check(reply.draft) == first


@pytest.mark.parametrize("said", ["keep the end title on for 5 seconds", "片尾标题停留五秒"])
def test_what_closes_the_film_and_lasts_longer_begins_earlier(said):
    draft = after(FILM, "put the title at the end", said)
    (title,) = of(draft, 7)
    assert (title["st"], title["d"]) == (draft["d"] - 5000, 5000)


@pytest.mark.parametrize("said", ["remove all captions", "把字幕全部删掉"])
def test_all_captions_are_those_that_look_like_one(said):
    texts = ("add a caption “one” at 5s", "add a caption “two” at 9s", "write “Where?” over the river")
    assert {one["txt"] for one in of(after(FILM, *texts, said), 7)} == {"Far", "Where?"}
