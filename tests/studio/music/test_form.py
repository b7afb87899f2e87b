from __future__ import annotations

import pytest

from promptreel_studio.music.form import plan
from promptreel_studio.music.styles import CATALOGUE
from promptreel_studio.music.theory import Key, parse_chord, voice

LENGTHS = [1, 2.5, 4, 5, 6, 8, 10, 13.7, 20, 30, 47, 60, 120, 333, 600]


@pytest.mark.parametrize("name", CATALOGUE)
@pytest.mark.parametrize("seconds", LENGTHS)
def test_the_bars_fill_the_piece_and_the_last_is_the_tonic(name, seconds):
    song = plan(CATALOGUE[name], seconds, 9)
    for bar, following in zip(song.bars, song.bars[1:], strict=False):
        assert following.start == pytest.approx(bar.start + bar.seconds)
    last = song.bars[-1]
    assert seconds == pytest.approx(last.start + last.seconds)
    assert song.key.tonic == last.chord.root
    assert last.final
    assert last.seconds >= min(1.0, seconds)


@pytest.mark.parametrize("name", CATALOGUE)
@pytest.mark.parametrize("seconds", LENGTHS)
def test_the_tempo_stays_near_the_style(name, seconds):
    style = CATALOGUE[name]
    assert style.bpm == pytest.approx(60 / plan(style, seconds, 3).bars[0].beat, rel=0.11)


def test_a_long_piece_has_an_intro_a_break_and_more_than_one_progression():
    song = plan(CATALOGUE["upbeat"], 180, 1)
    assert {"intro", "verse", "chorus", "break", "outro", "end"} == {bar.role for bar in song.bars}
    phrases = {}
    for bar in song.bars:
        phrases.setdefault(bar.phrase, []).append(bar.chord)
    assert len({tuple(chords) for chords in phrases.values()}) > 4


@pytest.mark.parametrize("name", CATALOGUE)
def test_seeds_change_key_or_chords(name):
    plans = {tuple(bar.chord for bar in plan(CATALOGUE[name], 40, seed).bars) for seed in range(8)}
    assert len(plans) >= 6


def test_numerals_follow_the_mode_of_the_key():
    assert (9, 0, 4, 7) == parse_chord(Key(0, "major"), "vi7").tones
    assert (9, 0, 4) == parse_chord(Key(9, "minor"), "i").tones
    with pytest.raises(ValueError, match="not a chord"):
        parse_chord(Key(0, "major"), "X")


@pytest.mark.parametrize("tonic", range(12))
def test_voices_move_little_and_stay_in_range(tonic):
    key = Key(tonic, "major")
    before: tuple[int, ...] = ()
    for numeral in ("I", "V", "vi", "IV", "I"):
        notes = voice(parse_chord(key, numeral), before, 55, 74)
        assert 55 <= min(notes) <= max(notes) <= 74
        for note in notes:
            assert not before or min(abs(note - old) for old in before) <= 4
        before = notes
