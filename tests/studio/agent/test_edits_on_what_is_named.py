"""Edits that name files, parts and texts in their own words: what is named changes, and nothing else."""

from copy import deepcopy

from promptreel_studio.agent import drafts
from studio.agent.phrases.kit import Project

START = "Put together ceremony.mp4, cake.jpg for 4 seconds, toast.mov, then firstdance.mp4. Title 'Mia' at the start, acoustic guitar music"
FILES = [
    {"id": "a1", "filename": "ceremony.mp4", "file_type": "video", "duration_ms": 20_000},
    {"id": "a2", "filename": "toast.mov", "file_type": "video", "duration_ms": 14_000},
    {"id": "a3", "filename": "firstdance.mp4", "file_type": "video", "duration_ms": 18_000},
    {"id": "a4", "filename": "cake.jpg", "file_type": "image", "duration_ms": None},
    {"id": "a5", "filename": "confetti.mp4", "file_type": "video", "duration_ms": 6_000},
]
CUES = "1\n00:00:00,500 --> 00:00:04,000\nHe never shared his fries.\n"
SUBTITLES = {"id": "a6", "filename": "speech.srt", "file_type": "subtitle", "duration_ms": None, "text": CUES}
MADE = Project(FILES[:4])
MADE.say(START)


def after(*said, language="en"):
    """The wedding film after some messages."""
    project = deepcopy(MADE)
    project.assets += [type(project.assets[0])(**one) for one in (FILES[4], SUBTITLES)]
    for words in said:
        project.say(words, language)
    return project.draft


def clips(draft):
    """Each clip's file, where in the file it begins and how long it is seen, in seconds."""
    return [
        (one.get("asset", "drawn"), one.get("src_in", 0) / 1000, one["d"] / 1000)
        for one in drafts.clips(draft)
    ]


def texts(draft):
    return [(one["txt"], one["st"] / 1000, (one["st"] + one["d"]) / 1000) for one in draft_texts(draft)]


def draft_texts(draft):
    return drafts.segments(draft, drafts.TEXT)


def test_clips_and_files_are_called_in_two_words_and_spoken_of_as_it():
    for words in (
        "first dance in black and white please",
        "the first dance in black and white",
        "make the first dance black and white",
    ):
        assert [bool(one.get("filters")) for one in drafts.clips(after(words))] == [False] * 3 + [True], words
    cut = after("the ceremony drags a bit at the start, lose the first six seconds of it")
    assert clips(cut)[0] == ("a1", 6, 14) and texts(cut)[0][1] == 0  # The title opens the film all the same.
    slow = after(
        "First dance at half speed!", "oh that's way too long now. 75 percent of the real speed instead"
    )
    assert drafts.clips(slow)[-1]["speed"] == 0.75


def test_only_a_part_of_a_file_comes_in():
    for words, language in (
        ("Replace the cake picture with confetti.mp4, but give me only its first four seconds.", "en"),
        ("swap the cake photo for confetti.mp4, just the first 4 seconds", "en"),
    ):
        assert clips(after(words, language=language))[1] == ("a5", 0, 4), words
    for words, language in (
        ("insert confetti.mp4 before the toast, use only 0:02 to 0:06 of it", "en"),
        ("把 confetti.mp4 插到 toast.mov 前面，只用它的第2秒到第6秒", "zh"),
    ):
        assert clips(after(words, language=language))[2] == ("a5", 2, 4), words
    ending = after("The toast should run no longer than 9 seconds; keep its ending.")
    assert clips(ending)[2] == ("a2", 5, 9)


def test_a_clip_that_was_cut_in_two_has_one_behind_and_one_before():
    twice = after("split the ceremony at 8 seconds", "put confetti.mp4 right after the ceremony")
    assert [one[0] for one in clips(twice)] == ["a1", "a1", "a5", "a4", "a2", "a3"]
    again = after("Show the cake again at the very end for three seconds, as a second copy.")
    assert clips(again)[-1] == ("a4", 0, 3) and len(clips(again)) == 5


def test_captions_of_a_file_begin_with_the_clip_that_they_are_for():
    for words in (
        "use speech.srt as captions for the toast",
        "put the captions from speech.srt on the toast",
    ):
        assert texts(after(words))[-1][1:] == (24.5, 28.0), words


def test_what_was_undone_comes_back_and_what_was_right_before_too():
    mono = ("make the toast black and white", "undo")
    for words in (
        "Actually yes, I did like it. Bring the black and white back",
        "on reflection, reinstate it",
    ):
        assert drafts.clips(after(*mono, words))[2]["filters"] == {"look": "mono"}, words
    for words in ("No, sorry, it was right the first time round.", "hmm, it was better before"):
        assert after(mono[0], words) == after(), words


def test_texts_are_called_by_their_order_and_look_like_the_one_before():
    two = (
        "add the caption 'Sweet' over the cake at the bottom",
        "And 'Cheers' on the toast, in the same place and look.",
    )
    draft = after(*two)
    one, other = draft_texts(draft)[1:]
    assert other["role"] == "caption" and other["style"] == one["style"]
    colours = [
        text["style"]["color"] for text in draft_texts(after(*two, "All two captions in red, nothing fancy."))
    ]
    assert colours[0] == "#ffffff" and colours[1] == colours[2] != "#ffffff"
    timed = after("the title should only run from 0:01 to 0:03, once the ceremony has begun")
    assert texts(timed)[0] == ("Mia", 1, 3)
    branded = after("Our brand colour is #0A7CFF. Apply it to the title and set it in a serif font.")
    assert draft_texts(branded)[0]["style"]["color"] == "#0a7cff"


def test_a_length_of_the_whole_loses_no_clip():
    short = after("make the whole thing exactly 30 seconds")
    assert [one[0] for one in clips(short)] == ["a1", "a4", "a2", "a3"] and short["d"] == 30_000


def test_music_is_replaced_by_its_name_and_set_to_a_share():
    for words, language in (
        ("May we have a piano in place of the acoustic guitar?", "en"),
        ("Metti il pianoforte al posto della chitarra acustica.", "it"),
    ):
        assert drafts.music_of(after(words, language=language))[0]["music"]["style"] == "piano", words
    quiet = after("Turn the music down to a quarter, I'll be talking over it.")
    assert drafts.music_of(quiet)[0]["vol"] == 0.25
    back = after("change the music to lofi", "ok the acoustic was better ngl, bring that back at 60%")
    music = drafts.music_of(back)[0]
    assert music["music"]["style"] == "acoustic" and music["vol"] == 0.6
