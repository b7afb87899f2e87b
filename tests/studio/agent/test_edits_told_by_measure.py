"""Shares of a look, parts of clips, logos in several ways at once, lines of captions, texts of shots, and effects that come back."""

from studio.agent.drafts import check, of
from studio.agent.phrases.kit import Project

CUES = "1\n00:00:01,000 --> 00:00:03,000\nOne\n\n2\n00:00:05,000 --> 00:00:07,000\nTwo\n"
FILES = (
    {"id": "a1", "filename": "surf.mp4", "file_type": "video", "duration_ms": 12000, "width": 1920, "height": 1080},
    {"id": "a2", "filename": "pier.mov", "file_type": "video", "duration_ms": 9000, "width": 1920, "height": 1080},
    {"id": "a3", "filename": "gull.jpg", "file_type": "image", "width": 4000, "height": 3000},
    {"id": "a4", "filename": "logo.png", "file_type": "image", "width": 400, "height": 200},
    {"id": "a5", "filename": "subs.srt", "file_type": "subtitle", "text": CUES},
    {"id": "a6", "filename": "bike.mp4", "file_type": "video", "duration_ms": 6000, "width": 1920, "height": 1080},
)  # fmt: skip
START = "surf.mp4, pier.mov, then gull.jpg for 4 seconds, acoustic music"


def film(*messages, language="en"):
    made = Project(FILES)
    made.say(START)
    for words in messages[:-1]:
        made.say(words)
    reply = made.say(messages[-1], language)
    assert reply.draft is None or reply.ok, (messages[-1], reply.texts)
    return made.draft if made.draft is None else check(made.draft)


def looks(draft):
    return [clip.get("filters", {}) for clip in of(draft, 0)]


def logo(draft):
    return next(one["box"] for track in draft["t"] for one in track["sg"] if one.get("box"))


def written(draft):
    return [(one["txt"], one["st"], one["st"] + one["d"]) for one in of(draft, 7)]


def test_a_look_changes_by_the_share_that_is_told():
    for words, name, value, place in (
        ("The pier was so grey that day, bump the colours up a good 30% there please", "saturation", 0.3, 1),
        ("the gull pic wants about 25% less colour", "saturation", -0.25, 2),
        ("could you make the surf 15% darker", "brightness", -0.15, 0),
        ("cool the pier off by 20%", "warmth", -0.2, 1),
    ):
        assert looks(film(words))[place] == {name: value}, words
    assert of(film("The music's a bit loud for my taste, about half of that would do"), 1)[0]["vol"] == 0.4


def test_parts_of_clips_without_a_number_or_in_the_middle():
    for words, lengths in (
        ("rip out the middle two secs of surf", [5000, 5000, 9000, 4000]),
        ("chop surf.mp4 down to just seconds 2 to 8 of it", [6000, 9000, 4000]),
        ("lose the first second of the surf", [11000, 9000, 4000]),
        ("replace the pier with bike.mp4, in full and at normal speed", [12000, 6000, 4000]),
    ):
        assert [clip["d"] for clip in of(film(words), 0)] == lengths, words
    assert [bool(one) for one in looks(film("blur the last sec of the pier"))] == [False, False, True, False]
    assert of(film("surf's dragging, run it at 1.5"), 0)[0]["speed"] == 1.5


def test_a_logo_changes_in_all_that_is_said():
    put = "add logo.png at the bottom right"
    for words, language in (
        ("make the logo smaller and move it to the top right", "en"),
        ("Mach das Logo kleiner und schieb es nach oben rechts", "de"),
        ("로고를 좀 더 작게 해서 오른쪽 위로 옮겨 줘.", "ko"),
    ):
        found = logo(film(put, words, language=language))
        assert (found["position"], found["width"] < 0.35) == ("top-right", True), words
    assert logo(film(put, "the logo at the bottom, smaller"))["position"] == "bottom-right"


def test_captions_are_lines_and_texts_belong_to_shots():
    use = "use subs.srt"
    assert [
        one[0] for one in written(film(use, "The second line should be 'Three', let's not be modest"))
    ] == ["One", "Three"]
    draft = film(use, "Could the subtitles sit at the top? They're covering my feet down there")
    assert {one["style"]["position"] for one in of(draft, 7)} == {"top"}
    over = ("title 'Sea' for 3 seconds", "caption 'Yum' on the gull")
    assert [one[0] for one in written(film(*over, "take the text off the gull photo"))] == ["Sea"]
    assert written(film(over[0], "have the title come in half a second later and leave a second later")) == [
        ("Sea", 500, 4000)
    ]
    held = film("caption 'Yum' on the gull from 21 to 22 seconds", "keep 'Yum' on until the photo's gone")
    assert written(held) == [("Yum", 21_000, 25_000)]
    draft = film("caption the pier with these, split even: 'a', 'b', 'c'")
    assert [one[0] for one in written(draft)] == ["a", "b", "c"]
    assert all(12_000 <= low < high <= 21_000 for _, low, high in written(draft))


def test_an_effect_comes_back_where_it_was():
    draft = film("blur the pier", "take the blur off", "music at 30%", "can you put the blur back on")
    assert [bool(one.get("blur")) for one in looks(draft)] == [False, True, False]


def test_what_is_named_and_not_changed_changes_nothing_else():
    before = film("music at 30%")
    for words, language in (
        ("Dividi a metà il video della bici.", "it"),
        ("Quita el texto que sale en el muelle.", "es"),
    ):
        assert of(film("music at 30%", words, language=language), 0) == of(before, 0), words


def test_the_last_change_is_made_on_the_clip_that_was_meant():
    for words, then, language in (
        ("make the surf black and white", "no, the other one", "en"),
        ("surf.mp4 black and white", "oops, I meant the pier", "en"),
        ("make surf.mp4 black and white", "不对，是pier.mov", "zh"),
        ("make surf.mp4 black and white", "Nein, ich meinte pier.mov", "de"),
    ):
        assert looks(film(words, then, language=language)) == [{}, {"look": "mono"}, {}], then
    assert [clip["d"] for clip in of(film("remove the surf", "wrong one, I meant the pier"), 0)] == [
        12_000,
        4000,
    ]


def test_order_parts_and_new_texts_in_free_words():
    for words, order in (
        ("gull first, then the pier", ["a3", "a2", "a1"]),
        ("start with the gull, then the surf, then the rest", ["a3", "a1", "a2"]),
        ("the gull should come second to last", ["a1", "a3", "a2"]),
        ("duplicate the pier and put the copy at the start", ["a2", "a1", "a2", "a3"]),
    ):
        assert [clip["asset"] for clip in of(film(words), 0)] == order, words
    draft = film("keep the first three seconds of the surf and the last two of the pier")
    assert [(clip["src_in"], clip["d"]) for clip in of(draft, 0)[:2]] == [(0, 3000), (7000, 2000)]
    assert of(film("Keep gull.jpg up for 6 seconds, two more than now"), 0)[2]["d"] == 6000
    assert looks(film("pull the colours of the surf back a bit"))[0] == {"saturation": -0.1}
    text = of(film("Put 'Crew 7' over the gull photo, big, in the middle, in red"), 7)[0]
    assert (text["txt"], text["st"], text["style"]["color"], text["style"]["size"]) == (
        "Crew 7",
        21_000,
        "#ff3b30",
        "large",
    )
    draft = film("add the captions 'Left at 8:15, sunny' from 1 to 3 and 'Home by 9, soaked' from 5 to 8")
    assert written(draft) == [("Left at 8:15, sunny", 1000, 3000), ("Home by 9, soaked", 5000, 8000)]


def test_a_clip_in_pieces_is_still_one():
    cut = "rip out the middle two secs of surf"
    draft = film(cut, "caption the surf with these, split even: 'a', 'b'")
    assert written(draft) == [("a", 0, 5000), ("b", 5000, 10_000)]
    assert [bool(one) for one in looks(film(cut, "make the surf warmer"))] == [True, True, False, False]
    draft = film(
        "split the pier in half",
        "second half of the pier black and white",
        "colour back. then delete that clip.",
    )
    assert [clip["d"] for clip in of(draft, 0)] == [12_000, 4500, 4000]
    assert [
        clip["d"]
        for clip in of(film("split the pier in half", "убери вторую половину pier", language="ru"), 0)
    ][1:] == [4500, 4000]
    assert [clip["asset"] for clip in of(film("swap first and last"), 0)] == ["a3", "a2", "a1"]
    assert [clip["asset"] for clip in of(film("put gull before the pier"), 0)] == ["a1", "a3", "a2"]
