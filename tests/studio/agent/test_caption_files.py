"""Captions from uploaded subtitle files, whole and broken."""

from itertools import pairwise

import pytest

from promptreel_studio.agent import AssetInfo, respond
from promptreel_studio.agent.reading.subtitles import read_cues
from studio.agent.drafts import check, of

PLAIN = """1
00:00:00,500 --> 00:00:02,000
Hello <i>there</i>

2
00:00:03,000 --> 00:00:05,000
Two lines
of text
"""
VTT = """WEBVTT - made by hand

STYLE
::cue { color: red }

NOTE nobody reads this

intro
00:00.500 --> 00:02.000 align:start position:10%
<v Ann>Tom &amp; <c.loud>Jerry</c>

01:00:00.000 --> 01:00:01.000
An hour later
"""
CITY = respond("a 10 second city at night, no music", None, seed=7).draft
CLIP = AssetInfo("a2", "beach.mp4", "video", 8000, 1920, 1080)


def srt(text, name="subs.srt", note=""):
    return AssetInfo("a1", name, "subtitle", text=text, note=note)


def captions(draft):
    return [(s["txt"], s["st"], s["st"] + s["d"]) for s in of(draft, 7) if s.get("role") == "caption"]


def say(words, *files, draft=CITY):
    return respond(words, draft, assets=files, seed=7)


@pytest.mark.parametrize(
    "words",
    [
        "add captions from this file",
        "add captions from subs.srt",
        'add captions from "subs.srt"',
        "use the srt",
        "add the subtitles",
        "burn in subs.srt",
        "add captions from /home/me/films/subs.srt",
        r"add captions from C:\films\subs.srt please",
        "please add the attached subtitle file",
        "加上字幕",
        "用这个字幕文件加字幕",
        "ajoute les sous-titres du fichier subs.srt",
        "agrega los subtítulos del archivo subs.srt",
    ],
)
def test_the_file_is_found_however_it_is_spoken_of(words):
    reply = say(words, CLIP, srt(PLAIN))
    assert [("Hello there", 500, 2000), ("Two lines of text", 3000, 5000)] == captions(check(reply.draft))
    assert 1 == len(reply.texts), reply.texts


@pytest.mark.parametrize(
    "words",
    [
        "make it sunset",
        "add captions: One. Two.",
        "add the title 'Hi'",
        "remove the captions",
        "what can you do?",
    ],
)
def test_other_messages_leave_the_file_alone(words):
    reply = say(words, srt(PLAIN))
    assert "Hello there" not in [text for text, _, _ in captions(reply.draft or CITY)]


def test_the_words_beside_the_file_say_how_captions_look():
    draft = say("add captions from subs.srt in yellow", srt(PLAIN)).draft
    assert {"#ffd60a"} == {segment["style"]["color"] for segment in of(draft, 7)}


def test_the_file_that_is_named_counts_else_the_latest():
    other = AssetInfo("a3", "new.srt", "subtitle", text=PLAIN.replace("Hello", "Newer"))
    assert "Hello there" == captions(say("add captions from subs.srt", srt(PLAIN), other).draft)[0][0]
    assert "Newer there" == captions(say("add captions from this file", srt(PLAIN), other).draft)[0][0]


def test_a_new_video_takes_its_captions_along():
    for words in ("make a video from beach.mp4 with captions from subs.srt", "make a video from these files"):
        reply = say(words, CLIP, srt(PLAIN), draft=None)
        assert ("a2", 2) == (of(reply.draft, 0)[0]["asset"], len(captions(check(reply.draft))))
        assert "needs a text" not in " ".join(reply.texts)
    drawn = say("a 10 second ocean with captions from subs.srt", srt(PLAIN), draft=None).draft
    assert ("ocean", 2) == (of(drawn, 0)[0]["scene"]["kind"], len(captions(drawn)))


def test_captions_are_not_added_twice():
    once = say("add captions from subs.srt", srt(PLAIN)).draft
    again = say("add captions from subs.srt", srt(PLAIN), draft=once)
    assert (None, False) == (again.draft, again.ok)
    assert "already" in again.texts[0]
    replaced = say(
        "replace the captions with subs.srt", srt(PLAIN.replace("Hello", "Newer")), draft=once
    ).draft
    assert ["Newer there", "Two lines of text"] == [text for text, _, _ in captions(replaced)]


@pytest.mark.parametrize(
    "words", ["make a video from this clip", "make a film of these files with a title 'Hi'"]
)
def test_this_clip_is_an_upload_where_there_is_no_video_yet(words):
    assert "a2" == of(say(words, CLIP, draft=None).draft, 0)[0]["asset"]


def test_captions_need_a_video():
    reply = say("add captions from subs.srt", srt(PLAIN), draft=None)
    assert (None, False) == (reply.draft, reply.ok)
    assert "no video" in reply.texts[0]


def test_webvtt_is_read_with_its_names_settings_and_entities():
    sheet = read_cues(VTT)
    assert [("Tom & Jerry", 500, 2000), ("An hour later", 3_600_000, 3_601_000)] == [
        (cue.text, cue.start, cue.end) for cue in sheet.cues
    ]


BROKEN = [
    ("7\n00:00:03,000 --> 00:00:04,000\nb\n\nx\n00:00:01,000 --> 00:00:02,000\na\n", ["a", "b"], None),
    ("00:00:01,000 --> 00:00:02,000\na\n00:00:03,000 --> 00:00:04,000\nb\n", ["a", "b"], None),
    ("1\n00:00:01,000 --> 00:00:02,000\na\n2\n00:00:03,000 --> 00:00:04,000\nb", ["a", "b"], None),
    ("1\n0:0:1,0 -> 0:0:2,5\na\n", ["a"], None),
    ("1\n00:01 --> 00:02\na\n", ["a"], None),
    ("1\n00:00:01,000 --> 00:00:02,000\n1984\n", ["1984"], None),
    ("1\n00:00:01,000 --> 00:00:04,000\na\n\n2\n00:00:03,000 --> 00:00:05,000\nb\n", ["a", "b"], "overlap"),
    ("1\n00:00:01,000 --> 00:00:04,000\na\n\n2\n00:00:01,000 --> 00:00:05,000\nb\n", ["a b"], "overlap"),
    ("1\n00:00:01,000 --> 00:00:02,000\n<b></b>\n\n2\n00:00:03,000 --> 00:00:05,000\nb\n", ["b"], "no words"),
    (
        "1\n00:00:04,000 --> 00:00:02,000\na\n\n2\n00:00:05,000 --> 00:00:06,000\nb\n",
        ["b"],
        "before they begin",
    ),
    (
        "1\n00:00:04,000 --> 00:00:06,000\na\n\n2\n00:00:20,000 --> 00:00:26,000\nb\n",
        ["a"],
        "after the video ends",
    ),
]


@pytest.mark.parametrize(("text", "expected", "said"), BROKEN)
def test_a_broken_file_is_read_as_far_as_it_can_be_and_the_answer_says_what_was_left_out(
    text, expected, said
):
    reply = say("add captions from this file", srt(text))
    found = captions(check(reply.draft))
    assert expected == [words for words, _, _ in found]
    assert all(end <= start for (_, _, end), (_, start, _) in pairwise(found))
    told = " ".join(reply.texts)
    assert (said or "added") in told
    assert said or 1 == len(reply.texts)


@pytest.mark.parametrize("text", ["", "hello", "1\n00:00:01,000 --> 00:00:02,000\n\n", "a --> b"])
def test_a_file_without_captions_changes_nothing_and_says_what_is_missing(text):
    reply = say("add captions from subs.srt", srt(text))
    assert (None, False) == (reply.draft, reply.ok)
    assert "no usable captions in subs.srt" in reply.texts[0]


def test_captions_beyond_the_end_change_nothing():
    reply = say("add captions from subs.srt", srt("1\n00:01:00,000 --> 00:01:02,000\nx\n"))
    assert (None, False) == (reply.draft, reply.ok)
    assert "within the 10 s" in reply.texts[0]


def test_a_guessed_encoding_is_told_with_the_captions():
    reply = say("add captions from subs.srt", srt(PLAIN, note="It is not UTF-8."))
    assert "subs.srt: It is not UTF-8." in reply.texts[-1]


def test_the_file_is_no_picture():
    reply = say("use all my uploads", CLIP, srt(PLAIN))
    assert ["a2"] == [segment["asset"] for segment in of(reply.draft, 0) if "asset" in segment]
