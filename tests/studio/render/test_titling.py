"""How titles come and go."""

from __future__ import annotations

import numpy as np
import pytest

from promptreel_studio.media.planes import black
from promptreel_studio.render import RenderError
from promptreel_studio.render.draft import TextSegment
from promptreel_studio.render.notes import notes
from promptreel_studio.render.plan import make_plan
from promptreel_studio.render.titling import Title, caption_lines
from studio.media import corpus
from studio.render import kit
from studio.render.kit import draft, segment, text, video

WIDTH, HEIGHT = 320, 180


def title(animation, txt="Harbour lights", d=3000, **more):
    style = {"size": "large", "animation": animation} | more.pop("style", {})
    return Title(TextSegment.model_validate(segment(1000, d, txt=txt, style=style, **more)), WIDTH, HEIGHT)


def shown(drawn, t, ground=16):
    picture = black(WIDTH, HEIGHT)
    picture[:HEIGHT] = ground
    drawn.lay(picture, 1000 + t)
    return corpus.luma(picture)


def ink(luma):
    return float(np.clip(luma - 16, 0, None).sum())


def centre(luma):
    light = np.clip(luma - 60, 0, None)
    return float((light.sum(axis=1) @ np.arange(HEIGHT)) / light.sum())


@pytest.mark.parametrize("animation", ["fade", "none", "slide", "pop", "type", "rise"])
def test_all_animations_come_to_rest_as_the_same_title(animation):
    assert np.abs(shown(title(animation), 1600) - shown(title("none"), 1600)).max() <= 1


@pytest.mark.parametrize("animation", ["fade", "slide", "pop", "type", "rise"])
def test_titles_come_little_by_little_and_fade_away(animation):
    drawn, rest = title(animation), ink(shown(title("none"), 1600))
    amounts = [ink(shown(drawn, t)) for t in (0, 100, 250, 1600)]
    assert amounts[0] < 0.4 * rest
    assert amounts[0] < amounts[1] < 1.01 * amounts[2]
    assert amounts[3] == pytest.approx(rest, rel=0.01)
    assert ink(shown(drawn, 2800)) == pytest.approx(rest / 2, rel=0.1)


def test_without_animation_it_is_there_at_once_and_to_the_end():
    drawn = title("none")
    assert np.array_equal(shown(drawn, 0), shown(drawn, 2999))


def test_sliding_and_rising_come_from_below_without_a_jump():
    for animation, style in (("slide", {}), ("rise", {"size": "huge"})):
        drawn = title(animation, "Harbour", style=style)
        places = [centre(shown(drawn, t)) for t in range(120, 440, 20)]
        assert places[0] > places[-1] + 1
        assert np.diff(places).max() < 0.1
        assert np.abs(np.diff(places)).max() < 4


def test_a_pop_goes_beyond_its_size_and_back():
    drawn = title("pop")
    widths = [int(np.ptp(np.flatnonzero((shown(drawn, t) > 60).any(axis=0)))) for t in (60, 280, 420)]
    assert widths[0] < widths[2] < widths[1]


def test_letters_come_in_the_order_of_reading():
    for txt, first in (("Harbour", slice(0, WIDTH // 2)), ("مدينة المستقبل", slice(WIDTH // 2, WIDTH))):
        luma = shown(title("type", txt), 200)
        other = slice(WIDTH // 2, WIDTH) if first.start == 0 else slice(0, WIDTH // 2)
        assert luma[:, first].max() > 200
        assert luma[:, other].max() < 40


def test_a_long_text_is_there_after_half_of_its_time():
    drawn = title("type", "a line that would take far too long to type", d=1000)
    assert ink(shown(drawn, 550)) == pytest.approx(
        ink(shown(title("none", "a line that would take far too long to type"), 550)), rel=0.02
    )


def test_the_plate_stands_while_its_words_rise():
    drawn = title("rise", style={"background": "box"}, fade_in=0)
    early, late = shown(drawn, 20, 200), shown(drawn, 1600, 200)
    assert early[90, 160] < 100
    assert late.max() > 220 > early[60:120].min()


def test_any_moment_can_be_drawn_alone():
    drawn = title("rise")
    first = shown(drawn, 300)
    shown(drawn, 2000)
    assert np.array_equal(first, shown(drawn, 300))


def test_a_caption_stands_at_the_bottom_unless_told_otherwise(studio):
    low = segment(0, 200, txt="Good evening", role="caption", fade_in=0)
    high = segment(0, 200, txt="Good evening", role="caption", fade_in=0, style={"position": "top"})
    for caption, half in ((low, slice(50, 90)), (high, slice(0, 40))):
        film = kit.decode(
            studio.render(draft(video(segment(0, 200, asset=studio.grey(60))), text(caption), d=200)).path
        )
        assert corpus.luma(film.pictures[0])[half].max() > 130
        assert np.median(corpus.luma(film.pictures[0])) == pytest.approx(60, abs=3)


def test_what_is_not_as_the_draft_says_is_noted_once(studio):
    cut = corpus.write_image(
        studio.folder / "cut.jpg", np.random.default_rng(1).integers(0, 255, (90, 160, 3), np.uint8)
    )
    cut.write_bytes(cut.read_bytes()[: cut.stat().st_size * 2 // 3])
    asset = studio.add("cut", cut)
    words = [segment(0, 200, txt=txt, style={"font": "serif"}) for txt in ("夜の街", "夜の街", "Harbour")]
    drafted = draft(video(segment(0, 100, asset=asset), segment(100, 100, asset=asset)), text(*words), d=200)
    found = notes(make_plan(studio.job(drafted)))
    assert 2 == len(found)
    assert "serif" in found[0]
    assert "cut off" in found[1]
    plain = draft(video(segment(0, 200, asset=studio.grey(60))), text(segment(0, 200, txt="Hi")), d=200)
    assert () == notes(make_plan(studio.job(plain)))


@pytest.mark.parametrize("txt", ["", " \u200b "])
def test_a_title_without_words_is_refused_in_words(studio, txt):
    drafted = draft(video(segment(0, 200, asset=studio.grey(60))), text(segment(0, 200, txt=txt)), d=200)
    with pytest.raises(RenderError, match="needs some text"):
        studio.render(drafted)


def test_captions_have_more_lines_where_the_canvas_is_narrow():
    assert [caption_lines(*size, "medium") for size in ((1920, 1080), (1080, 1080), (1080, 1920))] == [
        2,
        3,
        4,
    ]
    assert caption_lines(1920, 1080, "large") == 3
