"""First messages that tell a film shot by shot: own files, drawn shots and cards in turn, voices and songs."""

import pytest

from studio.agent.drafts import of
from studio.agent.scripts import made, texts, told


@pytest.mark.parametrize(
    ("names", "words", "expected", "said", "total"),
    [
        ("a.mp4 b.jpg", "take only seconds 10 to 18 of a.mp4 and then show the photo for five seconds with “Ann, 2019” on it",
         [("a.mp4", 10, 0), ("b.jpg", 0, 8)], [("Ann, 2019", 8)], 13),
        ("clip1.mp4 clip2.mp4", "clip1 then ocean 6s then clip2. mute my clips and put ambient underneath",
         [("clip1.mp4", 0, 0), ("ocean", 0, 30), ("clip2.mp4", 0, 36)], [], 66),
        ("p.mp4", "skyline at night 5s, cut to p.mp4 but only 20 to 28, cut to fireworks 6s with “Best. Night. Ever.” Piano music",
         [("skyline", 0, 0), ("p.mp4", 20, 5), ("fireworks", 0, 13)], [("Best. Night. Ever.", 13)], 19),
        ("a.jpg b.jpg o.mp4", "Reel for the bakery: a.jpg 2s, o.mp4 the first 4 seconds, b.jpg 3s with “Open from 6”. Upbeat.",
         [("a.jpg", 0, 0), ("o.mp4", 0, 2), ("b.jpg", 0, 6)], [("Open from 6", 6)], 9),
        ("falls.jpg", "photo first (falls.jpg 4 sec), then a drawn waterfall 10 sec 9x16 calm music",
         [("falls.jpg", 0, 0), ("waterfall", 0, 4)], [], 14),
        ("d.mp4", "Cut d.mp4 into two halves: first half at the start, second half at the end, and in the middle a text card “Later” 3 sec",
         [("d.mp4", 0, 0), ("Later", 0, 15), ("d.mp4", 15, 18)], [], 33),
        ("a.jpg b.jpg", "The picture a.jpg for 8 seconds, then the picture b.jpg for 8, then a field with the words “Walter” for 10. Only soft piano.",
         [("a.jpg", 0, 0), ("b.jpg", 0, 8), ("fields", 0, 16)], [("Walter", 16)], 26),
        ("peak.mp4 valley.mp4 tent.mp4", "I've got clips from the hike, use only the ones called peak and valley. peak first 10s with “2,913 m” from second 3 to 6, valley all of it. keep wind sound at 20%",
         [("peak.mp4", 0, 0), ("valley.mp4", 0, 10)], [("2,913 m", 3)], 40),
        ("ski1.mp4 ski2.mp4", "start with winter forest 5s, then ski1.mp4, ski2.mp4 each cut to 4 seconds, then snowy forest again 5s. 4:5",
         [("forest", 0, 0), ("ski1.mp4", 0, 5), ("ski2.mp4", 0, 9), ("forest", 0, 13)], [], 18),
        ("店面.jpg logo.png", "第一个镜头热咖啡特写6秒，写“第二杯半价”；第二个镜头用我的店面照片5秒，写“信义路88号”；最后放logo白底3秒。",
         [("cup", 0, 0), ("店面.jpg", 0, 6), ("logo.png", 0, 11)], [("第二杯半价", 0), ("信义路88号", 6)], 14),
        ("毕业.mp4", "开头黑屏3秒白字“那年夏天”，接着我的视频从第12秒播到第30秒，然后黑屏“完”2秒。",
         [("那年夏天", 0, 0), ("毕业.mp4", 12, 3), ("完", 0, 21)], [], 23),
    ],
)  # fmt: skip
def test_a_film_is_told_shot_by_shot(names, words, expected, said, total):
    draft, answer = made(names, words)
    assert (told(draft), sorted(texts(draft), key=lambda one: one[1]), draft["d"] / 1000) == (
        expected,
        said,
        total,
    )
    assert "Not in the picture" not in answer and "画面里没有" not in answer


@pytest.mark.parametrize(
    ("language", "names", "words", "expected"),
    [
        ("id", "toko.jpg logo.png", "Pakai foto toko.jpg 4 detik dengan tulisan \"Buka 08–21\", lalu logo.png 3 detik", [("Buka 08–21", 0)]),
        ("pt", "a.mp4 b.mp4", "junta a.mp4 e b.mp4, depois 5 segundos de pôr do sol no mar com o texto \"Saudades\"", [("Saudades", 60)]),
    ],
)  # fmt: skip
def test_texts_of_single_files_in_other_languages(language, names, words, expected):
    draft, _ = made(names, words, language)
    assert texts(draft) == expected


def test_cards_have_the_ground_that_is_said_in_any_order():
    draft, _ = made("毕业.mp4", "开头黑屏3秒白字“那年夏天”，接着我的视频")
    card = of(draft, 0)[0]["scene"]
    assert (card["ink"], card["ground"]) == ("#ffffff", "#000000")


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("a.mp4 then b.mp4, keep the clip sound at 20%", 0.2),
        ("a.mp4 and b.mp4, the original sound quieter, no music", 0.3),
        ("a.mp4和b.mp4，原声小一点", 0.3),
    ],
)
def test_the_own_sound_of_the_clips_is_as_loud_as_was_wished(words, level):
    draft, answer = made("a.mp4 b.mp4", words)
    assert {clip["vol"] for clip in of(draft, 0)} == {level}
    assert f"{level:.0%}" in answer.replace(" ", "")


def test_a_logo_lies_over_what_is_drawn_and_what_is_shown():
    draft, _ = made(
        "logo_FINAL2.png", "put my logo top right the whole time over beach at sunset, 10 seconds, square"
    )
    shot, logo = of(draft, 0)
    assert (shot["scene"]["kind"], draft["d"], logo["asset"], logo["box"]["position"]) == (
        "beach", 10_000, "logo_FINAL2.png", "top-right",
    )  # fmt: skip
    draft, _ = made(
        "城.mp4 台标.png voice.mp3",
        "城市夜景往右摇8秒，右上角一直放台标，配我的voice.mp3，剩下的时间换成城.mp4",
    )
    assert (draft["d"], [clip.get("asset") for clip in of(draft, 0)]) == (
        24_000,
        [None, "城.mp4", "台标.png"],
    )


def test_music_that_is_not_to_be_loud_is_soft():
    draft, _ = made("", "fields of flowers, 10 seconds, happy music but not loud")
    assert of(draft, 1)[0]["vol"] == 0.35


@pytest.mark.parametrize(
    ("name", "words", "music"),
    [
        ("voiceover.mp3", "mountains at sunrise, as long as the voiceover", None),
        ("narration.wav", "a forest in the rain, the film must be as long as the narration, soft ambient under it", "ambient"),
        ("poem_voice.wav", "ink in water behind my voice, length = the recording, no music", None),
        ("voice.mp3", "the ocean until the voice ends. Soft ambient below the voice", "ambient"),
        ("旁白.mp3", "用我录的旁白，画面是江河，跟旁白一样长，背景音乐很小声", "ambient"),
    ],
)  # fmt: skip
def test_a_drawn_film_is_as_long_as_its_voice(name, words, music):
    draft, answer = made(name, words)
    voice, *rest = of(draft, 1)
    assert (draft["d"], voice["asset"], voice["d"], voice["role"]) == (24_000, name, 24_000, "voice")
    assert [one["music"]["style"] for one in rest] == ([music] if music else [])
    assert "Not in the picture" not in answer and "画面里没有" not in answer


@pytest.mark.parametrize(
    ("words", "total", "begins", "loops"),
    [
        ("song.mp3 only from 0:05 to 0:15 as music, over a rainy window", 10_000, 5_000, None),
        ("a beach at sunset that matches the length of my song", 24_000, 0, None),
        (
            "fireplace one minute with song.mp3 instead of music, it is only 24 sec so repeat it",
            60_000,
            0,
            True,
        ),
    ],
)
def test_a_drawn_film_with_a_song(words, total, begins, loops):
    draft, _ = made("song.mp3", words)
    song = of(draft, 1)[0]
    assert (draft["d"], song["asset"], song["src_in"], song["d"], song.get("loop")) == (
        total,
        "song.mp3",
        begins,
        total,
        loops,
    )


def test_two_halves_of_a_film_are_two_shots():
    draft, _ = made("", "38 seconds: ocean first half, beach second half")
    assert [clip["scene"]["kind"] for clip in of(draft, 0)] == ["ocean", "beach"]
