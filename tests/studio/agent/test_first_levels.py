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
