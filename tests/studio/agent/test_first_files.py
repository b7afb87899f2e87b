"""First messages about the user's own files: what is shown of each, their sound, their captions."""

import pytest

from promptreel_studio.agent import AssetInfo, respond
from studio.agent.drafts import of
from studio.agent.tables_first_messages import made


def video(number, name):
    return AssetInfo(f"v{number}", name, "video", 8000, 1920, 1080, True)


def picture(number, name):
    return AssetInfo(f"p{number}", name, "image", None, 4000, 3000)


A, B = video(1, "a.mp4"), video(2, "b.mp4")
PHOTO, LOGO = picture(1, "photo.jpg"), picture(2, "logo.png")
SONG = AssetInfo("s1", "song.mp3", "audio", 60_000)


def shown(draft):
    return [(clip["asset"], clip["src_in"], clip["d"]) for clip in of(draft, 0)]


@pytest.mark.parametrize(
    ("words", "files", "expected"),
    [
        (
            "start with logo.png on white for 2 sec then a.mp4 from 0:01 to 0:07, black and white",
            (LOGO, A),
            [("p2", 0, 2000), ("v1", 1000, 6000)],
        ),
        ("先放 a.mp4 的第2到7秒,再放 b.mp4 的前6秒", (A, B), [("v1", 2000, 5000), ("v2", 0, 6000)]),
        (
            "put song.mp3 under a.mp4, fade the music out over the last 3 seconds",
            (A, SONG),
            [("v1", 0, 8000)],
        ),
        ("cut a.mp4 to the first 5 seconds", (A,), [("v1", 0, 5000)]),
    ],
)
def test_what_is_shown_of_each_file(words, files, expected):
    draft, _ = made(words, *files)
    assert shown(draft) == expected


def test_a_film_of_a_clip_has_the_shape_of_the_clip_and_the_look_that_was_said():
    draft, _ = made("start with photo.jpg for 2 seconds, then a.mp4, black and white", PHOTO, A)
    assert draft["m"]["aspect"] == "16:9"
    assert {clip["filters"]["look"] for clip in of(draft, 0)} == {"mono"}


@pytest.mark.parametrize(
    "words",
    [
        "Join a.mp4 and b.mp4 with a crossfade, mute the original sound",
        "Join a.mp4 and b.mp4 without their own sound, piano music",
        "把 a.mp4 和 b.mp4 拼起来,去掉原声,配钢琴曲",
    ],
)
def test_the_own_sound_goes_where_that_was_said(words):
    draft, said = made(words, A, B)
    assert [clip["vol"] for clip in of(draft, 0)] == [0.0, 0.0]
    assert "100% -> 0%" in said and "keep their own" not in said


def test_the_own_sound_stays_otherwise():
    draft, said = made("join a.mp4 and b.mp4 with piano music", A, B)
    assert [clip["vol"] for clip in of(draft, 0)] == [1.0, 1.0]
    assert "keep their own sound" in said


def test_each_file_has_its_caption():
    draft, _ = made("先放 a.mp4,再放 b.mp4 的前6秒,字幕分别是“喵”和“汪”", A, B)
    assert [(text["txt"], text["st"], text["d"]) for text in of(draft, 7)] == [
        ("喵", 0, 8000),
        ("汪", 8000, 6000),
    ]


def test_the_users_song_fades_as_was_said():
    draft, _ = made("put song.mp3 under a.mp4, fade the music out over the last 3 seconds", A, SONG)
    assert (of(draft, 1)[0]["fade_out"], draft["d"]) == (3000, 8000)


@pytest.mark.parametrize(
    ("words", "files", "place"),
    [
        ("use a.mp4, mute it, logo.png in the bottom right corner", (A, LOGO), "bottom-right"),
        ("用 a.mp4 做视频,logo.png 放在左上角", (A, LOGO), "top-left"),
        ("a beach at sunset for 8 seconds with logo.png in the top left corner", (LOGO,), "top-left"),
    ],
)
def test_a_picture_in_a_corner_lies_over_the_film(words, files, place):
    draft, _ = made(words, *files)
    over = [clip["box"]["position"] for clip in of(draft, 0) if clip.get("asset") == "p2"]
    assert (over, draft["d"]) == ([place], 8000)


@pytest.mark.parametrize(
    ("words", "looks"),
    [
        ("photo.jpg for 5 seconds, then a.mp4 in black and white", [None, "mono"]),
        ("用 photo.jpg 和 a.mp4 做视频,a.mp4 黑白", [None, "mono"]),
        ("make a video from photo.jpg and a.mp4 in black and white", ["mono", "mono"]),
    ],
)
def test_a_look_of_one_file_and_of_all(words, looks):
    draft, _ = made(words, PHOTO, A)
    assert [(clip.get("filters") or {}).get("look") for clip in of(draft, 0)] == looks


VOICE = AssetInfo("s2", "anna.wav", "audio", 7000)
SPIN = AssetInfo("g1", "spin.gif", "video", 960, 160, 160, False)


@pytest.mark.parametrize(
    ("words", "language", "style"),
    [
        ("the sea at sunset with ambient music, use anna.wav as the voiceover", "en", "ambient"),
        ('the sea at sunset, narration "anna.wav", piano', "en", "piano"),
        ("the sea at sunset with anna.wav as voice", "en", None),
        ("大海日落,用anna.wav做旁白,轻柔的钢琴音乐", "zh", "piano"),
        ("海上日落，把“anna.wav”当作配音", "zh", None),
        ("Das Meer bei Sonnenuntergang, anna.wav als Sprecherstimme, Klaviermusik", "de", "piano"),
        ("La mer au coucher du soleil avec anna.wav en voix off et de la musique de piano", "fr", "piano"),
        ("夕焼けの海の動画、anna.wavをナレーションに、ピアノの音楽", "ja", "piano"),
    ],
)
def test_a_voice_speaks_over_a_drawn_film_and_music_steps_back(words, language, style):
    draft, said = made(words, VOICE, language=language)
    (clip,) = of(draft, 0)
    assert ("ocean", 7000) == (clip["scene"]["kind"], draft["d"])
    voices = [one for one in of(draft, 1) if one.get("role") == "voice"]
    music = [(one["music"]["style"], one["duck_for"]) for one in of(draft, 1) if "music" in one]
    assert ["s2"] == [one["asset"] for one in voices]
    assert music == ([(style, "voice")] if style else [])
    assert "anna.wav" not in clip["m"]["title"]
    assert "voiceover" not in said and "Not possible" not in said


def test_a_song_and_a_voice_beside_a_drawn_film():
    draft, said = made("the sea at sunset with song.mp3 as music and anna.wav as voice", SONG, VOICE)
    sounds = {one["asset"]: (one.get("role"), one.get("duck_for")) for one in of(draft, 1)}
    assert {"s1": (None, "voice"), "s2": ("voice", None)} == sounds
    assert '"sea at sunset"' in said


@pytest.mark.parametrize("words", ["a forest with song.mp3, no voiceover", "a forest, song.mp3 as the music"])
def test_a_song_is_no_voice(words):
    draft, _ = made(words, SONG)
    assert [("s1", None)] == [(one["asset"], one.get("role")) for one in of(draft, 1)]


@pytest.mark.parametrize(
    ("words", "language", "span", "place"),
    [
        ("make a video from a.mp4 and put spin.gif over it from 2 to 6 seconds", "en", (2000, 6000), None),
        ("a.mp4, then lay spin.gif on top of the video at the bottom left for the last 3 seconds", "en",
         (5000, 8000), "bottom-left"),
        ("a.mp4 with spin.gif in the top left corner", "en", (0, 8000), "top-left"),
        ("make a video of a.mp4 and put spin.gif on the video, bottom left", "en", (0, 8000), "bottom-left"),
        ("用a.mp4做视频,把spin.gif叠在上面,左下角", "zh", (0, 8000), "bottom-left"),
        ("Mach ein Video aus a.mp4 und leg spin.gif über das Video, unten links", "de", (0, 8000), "bottom-left"),
        ("Fais une vidéo avec a.mp4 et mets spin.gif par-dessus la vidéo", "fr", (0, 8000), "bottom-right"),
        ("Haz un vídeo con a.mp4 y pon spin.gif encima del vídeo", "es", (0, 8000), "bottom-right"),
    ],
)  # fmt: skip
def test_a_gif_over_the_film_begins_again_as_long_as_it_is_shown(words, language, span, place):
    draft, _ = made(words, A, SPIN, language=language)
    film, over = of(draft, 0)
    assert ("v1", "g1", 8000) == (film["asset"], over["asset"], draft["d"])
    assert span == (over["st"], over["st"] + over["d"])
    assert place in {None, over["box"]["position"]}


@pytest.mark.parametrize(
    ("words", "files", "lengths"),
    [
        ("make a 5 second video from spin.gif", (SPIN,), [5000]),
        ("spin.gif for 4 seconds, then a.mp4", (SPIN, A), [4000, 8000]),
        ("make a 10 second video from a.mp4 and spin.gif", (A, SPIN), [8000, 2000]),
        ("make a video from spin.gif and a.mp4", (SPIN, A), [960, 8000]),
    ],
)
def test_a_gif_is_shown_for_as_long_as_was_said(words, files, lengths):
    draft, said = made(words, *files)
    assert lengths == [clip["d"] for clip in of(draft, 0)]
    assert "longest possible" not in said


@pytest.mark.parametrize("more", ["", ", photo.jpg for 3 seconds"])
def test_photos_make_up_for_what_crossfades_take(more):
    other = picture(3, "other.jpg")
    words = f"a video of a.mp4, photo.jpg and other.jpg with crossfades, 14 seconds{more}"
    draft, said = made(words, A, PHOTO, other)
    clips = of(draft, 0)
    assert 14_000 == draft["d"] == clips[-1]["st"] + clips[-1]["d"]
    assert "last only" not in said


@pytest.mark.parametrize(
    "words",
    [
        'make a video from "My Photos/photo.jpg" and a.mp4',
        "make a video from 'My Photos/2026/photo.jpg' and \"More Clips/a.mp4\"",
        'make a video from "Anna\'s Photos/photo.jpg" and a.mp4',
        "用“我的 照片/photo.jpg”和a.mp4做视频",
    ],
)
def test_a_path_in_quotation_marks_is_the_file_whatever_its_folders_are_called(words):
    draft, _ = made(words, A, PHOTO)
    assert (["p1", "v1"], []) == ([clip["asset"] for clip in of(draft, 0)], of(draft, 7))


def test_a_text_with_a_slash_beside_quoted_paths_is_a_text():
    words = 'make a video from "Pics/photo.jpg" and \'More Clips/a.mp4\' with the title "Sun/Moon"'
    draft, _ = made(words, A, PHOTO)
    assert (["p1", "v1"], ["Sun/Moon"]) == (
        [clip["asset"] for clip in of(draft, 0)],
        [text["txt"] for text in of(draft, 7)],
    )


@pytest.mark.parametrize("name", ["夕焼け.jpg", "закат над морем.jpg", "शाम.jpg", "生日.jpg", "مساء.jpg"])
def test_the_name_of_a_file_does_not_tell_the_language(name):
    draft, said = made(f"make a 5 second video from {name} and a.mp4", A, picture(1, name))
    assert ([2500, 2500], "en") == ([clip["d"] for clip in of(draft, 0)], draft["m"]["language"])
    assert said.startswith("Made a 5 s video")


@pytest.mark.parametrize(
    "words",
    [
        "make a video from beach.mp4 and waves.mov in that order. logo.png is our logo, leave it out for now",
        "make a video from beach.mp4 and waves.mov, leave logo.png out",
        "用beach.mp4和waves.mov做个视频，logo.png先不用",
    ],
)
def test_a_file_that_is_left_out_is_not_in_the_film(words):
    files = [
        AssetInfo("a1", "beach.mp4", "video", 8000, 1920, 1080, True),
        AssetInfo("a2", "waves.mov", "video", 6000, 1920, 1080, True),
        AssetInfo("a3", "logo.png", "image", None, 800, 400),
    ]
    reply = respond(words, None, assets=files, seed=7)
    assert ["a1", "a2"] == [clip["asset"] for clip in reply.draft["t"][0]["sg"]]
    assert not [track for track in reply.draft["t"][1:] for one in track["sg"] if one.get("asset")]
