"""How loud the music of a new film is, and how it comes and goes, in a piece of its own behind the style."""

import pytest

from promptreel_studio.agent import respond
from studio.agent.drafts import check, of


@pytest.mark.parametrize(
    ("language", "words", "level"),
    [
        ("en", "A cosy room at night. Lo-fi music, volume low. 10 seconds.", 0.35),
        ("en", "Ocean, soft piano, the volume should be low", 0.35),
        ("en", "Ocean, cinematic music, half the volume", 0.5),
        ("en", "A forest with synthwave music at half volume", 0.5),
        ("en", "A forest, piano music, a bit quieter", 0.7),
        ("zh", "海滩,钢琴,音量低", 0.35),
        ("zh", "海滩,钢琴音乐,小声一点", 0.6),
        ("de", "Wald, Klaviermusik, Lautstärke niedrig", 0.35),
        ("es", "bosque, música de piano, volumen bajo", 0.35),
        ("fr", "forêt, musique de piano, volume faible", 0.35),
        ("ru", "Море, фортепиано, громкость низкая", 0.35),
        ("ja", "海、ピアノの音楽、音量は小さめ", 0.35),
    ],
)
def test_levels_behind_the_music(language, words, level):
    reply = respond(words, None, language=language, seed=7)
    music = of(check(reply.draft), 1)[0]
    assert music["vol"] == level and len(reply.texts) == 1


@pytest.mark.parametrize(
    ("words", "fades"),
    [
        ("A beach, cinematic music, fade in and fade out.", (2000, 2000)),
        ("海上暴风雨,电影配乐,淡入淡出。", (2000, 2000)),
        ("A snowy mountain, acoustic guitar, at half volume, fading out", (0, 2000)),
    ],
)
def test_fades_behind_the_music(words, fades):
    music = of(respond(words, None, seed=7).draft, 1)[0]
    assert (music["fade_in"], music["fade_out"]) == fades


def test_the_end_goes_to_black_before_a_chinese_full_stop():
    draft = respond("晨雾中的小河,10秒,钢琴音乐,结尾淡出。", None, seed=7).draft
    assert of(draft, 0)[-1]["fade_out"] > 0


def test_music_goes_as_is_said():
    """From when on it is heard, ms; and its fades, where it grows louder or softer."""
    for language, words, start, fades in (
        ("en", "one city, four times: sunrise, midday, sunset, night. 5 seconds each, cuts, synthwave starting only in the sunset part", 10_000, (0, 1500)),
        ("en", "countdown 3 2 1 one second each then HAPPY NEW YEAR with fireworks for 6 seconds. no music until the zero", 3_000, (0, 1500)),
        ("en", "no music for the first 3 seconds, then piano, river 12 s", 3_000, (0, 1500)),
        ("zh", "海滩10秒,第4秒才开始放音乐,钢琴", 4_000, (0, 1500)),
        ("de", "Wald 5 s, dann Feuerwerk 5 s, harte Schnitte, Musik erst ab dem Feuerwerk", 5_000, (0, 1250)),
        ("zh", "海浪,10秒,史诗感音乐，越来越响", 0, (5000, 1500)),
        ("zh", "小房间,外面下雪,2分钟,轻轻的音乐越来越小", 0, (0, 60_000)),
        ("en", "forest in fog 20 s, piano, quiet, fading in at the start and out at the end", 0, (2000, 1500)),
    ):  # fmt: skip
        heard = of(check(respond(words, None, language=language, seed=7).draft), 1)[0]
        assert (heard["st"], (heard["fade_in"], heard["fade_out"])) == (start, fades), words
    for words in ("red ink in water, never stops, 2 minutes, no cuts", "海浪一镜到底,60秒,安静的音乐"):
        assert len(of(check(respond(words, None, seed=7).draft), 0)) == 1, words
    unknown = respond("forest 10 s, piano, no music until the dragon", None, seed=7)
    assert "dragon" in " ".join(unknown.texts[1:])
