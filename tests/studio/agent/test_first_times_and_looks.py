"""First messages: when a text comes and goes, how music and picture fade, how own files are to look."""

import pytest

from promptreel_studio.agent import AssetInfo
from studio.agent.drafts import of
from studio.agent.phrases.kit import Project, clips

CLIP = AssetInfo("a1", "talk.mp4", "video", 10_000, 1920, 1080, True)
PHOTO = AssetInfo("a2", "warm.jpg", "image", None, 4000, 3000)
SONG = AssetInfo("a3", "song.mp3", "audio", 40_000)


def made(words, *files, language="en"):
    film = Project(list(files))
    reply = film.say(words, language)
    assert reply.ok, reply.texts
    return reply


@pytest.mark.parametrize(
    ("words", "window"),
    [
        ("a street in the rain, the text 'Hi' appears after 2 seconds and stays until the end", (2, 10)),
        ("a beach, title 'Hi' that comes in after 3 seconds and stays on screen until the end", (3, 10)),
        ("a beach for 10 seconds, the title 'Hi' shows up at second 4 and disappears at second 8", (4, 8)),
        ("a beach for 10 seconds, the title 'Hi' appears at 0:02 and is gone by 0:05", (2, 5)),
        ('a beach for 10 seconds, text "Hi" from 2 s to 7 s', (2, 7)),
        ("a beach 5 s, a forest 5 s, caption 'Trip' from 0:02 until the end", (2, 10)),
        ("海边10秒，2秒后出现文字“你好”，保持到最后", (2, 10)),
        ("海边10秒，文字“你好”从第2秒开始显示到第7秒", (2, 7)),
        ("海边10秒，标题“你好”从第2秒到第7秒", (2, 7)),
    ],
)
def test_a_text_is_seen_from_one_time_to_another_and_is_no_shot(words, window):
    draft = made(words).draft
    (text,) = of(draft, 7)
    assert window == (text["st"] / 1000, (text["st"] + text["d"]) / 1000)
    assert 10_000 == draft["d"]


@pytest.mark.parametrize(
    ("words", "length", "fade"),
    [
        ("a beach for 8 seconds with piano music that fades out over the last 3 seconds", 8, 3),
        ("a beach for 8 seconds with piano music, fading out over the last 3 seconds", 8, 3),
        ("a beach for 8 seconds, over the last 3 seconds the piano music fades out", 8, 3),
        ("a 12 second forest, upbeat music, fade it out over the last 4 seconds", 12, 4),
        ("a beach for 8 seconds with calm music that fades out", 8, 2),
        ("海边8秒，钢琴曲，最后3秒淡出", 8, 3),
        ("un bosque de 12 segundos con música de piano que se desvanece en los últimos 3 segundos", 12, 3),
    ],
)
def test_music_fades_as_long_as_it_was_said_and_the_film_keeps_its_length(words, length, fade):
    draft = made(words).draft
    assert (length * 1000, fade * 1000) == (draft["d"], of(draft, 1)[0]["fade_out"])


def test_an_own_song_fades_as_well():
    draft = made(
        "make a video from talk.mp4 with song.mp3 as music at 40 %, fading out over the last 3 seconds",
        CLIP,
        SONG,
    ).draft
    assert (0.4, 3000) == (of(draft, 1)[0]["vol"], of(draft, 1)[0]["fade_out"])


@pytest.mark.parametrize(
    ("words", "fades"),
    [
        ("a beach, piano music, fade out at the end", (None, 1000)),
        ("a beach with a slow fade-in at the beginning and a fade-out at the end", (1000, 1000)),
        ("a beach, title 'Hi' at the start, fade out at the end", (None, 1000)),
    ],
)
def test_a_fade_of_its_own_is_the_picture_s(words, fades):
    draft = made(words).draft
    (clip,) = clips(draft)
    assert fades == (clip.get("fade_in"), clip.get("fade_out"))
    assert all(text["st"] == 0 for text in of(draft, 7))


@pytest.mark.parametrize(
    ("words", "filters"),
    [
        ('make talk.mp4 black and white with a title "X"', {"look": "mono"}),
        ("make talk.mp4 brighter, with the caption 'Interview' at the bottom", {"brightness": 0.2}),
        ("turn talk.mp4 into black and white and add the title 'Old days'", {"look": "mono"}),
        (
            "make a video from talk.mp4 with a vignette, warm tones and calm music",
            {"vignette": 0.5, "warmth": 0.2},
        ),
        ("make a video from talk.mp4 with warm bright piano music and cold colours", {"warmth": -0.2}),
        ("make a video from talk.mp4 with bright upbeat music", None),
        ("make a video from talk.mp4, title 'Warm days' in white", None),
        ("用talk.mp4做视频，黑白，标题“回忆”，暖一点", {"look": "mono", "warmth": 0.2}),
        ("用talk.mp4做视频，明亮的钢琴曲，画面暗一点", {"brightness": -0.2}),
    ],
)
def test_own_files_look_as_it_was_said_whatever_text_stands_over_them(words, filters):
    reply = made(words, CLIP, language="zh" if "做" in words else "en")
    (clip,) = clips(reply.draft)
    assert filters == clip.get("filters")
    told = " ".join(reply.texts)
    assert (filters is not None) == any(word in told for word in ("->", "色温", "亮度"))


def test_the_look_of_one_file_is_not_that_of_another():
    words = "first talk.mp4 in black and white with the text 'Then', then warm.jpg for 4 seconds with the text 'Now'"
    assert [{"look": "mono"}, None] == [clip.get("filters") for clip in clips(made(words, CLIP, PHOTO).draft)]


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("把talk.mp4剪成6秒，加标题“旅行”，黑白", 6),
        ("把talk.mp4剪到4秒，加标题“旅行”", 4),
        ("trim talk.mp4 to 6 seconds and add the title 'Trip'", 6),
    ],
)
def test_a_file_is_cut_to_its_length_beside_a_title(words, length):
    draft = made(words, CLIP, language="zh" if "剪" in words else "en").draft
    assert (length * 1000, 1) == (draft["d"], len(of(draft, 7)))


@pytest.mark.parametrize(
    "words",
    [
        "a 16:9 video, 24 seconds: mountains in winter, then a forest, then northern lights",
        "24 seconds, 16:9: mountains in winter, then a forest, then northern lights",
        "a 24-second video: mountains in winter, then a forest, then northern lights",
    ],
)
def test_a_length_before_the_colon_is_the_film_s(words):
    draft = made(words).draft
    assert (24_000, 3) == (draft["d"], len(clips(draft)))


@pytest.mark.parametrize(
    "words",
    [
        "a street in the rain, 'Rain' for the first 2 seconds and 'End' for the last 2 seconds",
        "a street in the rain, title 'Rain' in the first two seconds, title 'End' in the last two seconds",
        "下雨的街道，前两秒标题“雨”，最后两秒标题“完”",
    ],
)
def test_texts_at_both_ends_are_no_shots(words):
    draft = made(words).draft
    assert [(0, 2000), (8000, 2000)] == [(text["st"], text["d"]) for text in of(draft, 7)]
    assert 1 == len(clips(draft))


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("a 5 second intro, title 'Food diary', warm background", 5),
        ("5秒片头：“美食日记”", 5),
        ("opener with a dark background and the title 'Hello'", 10),
    ],
)
def test_the_title_of_an_intro_is_its_picture(words, length):
    draft = made(words).draft
    (card,) = clips(draft)
    assert (length * 1000, "words", []) == (draft["d"], card["scene"]["kind"], of(draft, 7))


@pytest.mark.parametrize(
    "words", ["a sunrise", "a calm sunrise with piano", "日出", "sunrise over the hills"]
)
def test_a_sunrise_is_seen_from_the_earth(words):
    (clip,) = clips(made(words).draft)
    assert clip["scene"]["kind"] != "space" and "dawn" == clip["scene"]["time"]


def test_a_part_of_a_file_is_shown_beside_its_text():
    words = "take my clip talk.mp4, show the first 6 seconds and put the text 'Summer' over it"
    draft = made(words, CLIP).draft
    assert (6000, 0) == (draft["d"], clips(draft)[0].get("src_in", 0))
