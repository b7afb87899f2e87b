"""What KINDS promises is really drawn."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from promptreel_studio.scenes import KINDS, SceneSpec, open_scene
from studio.scenes.opened import SECONDS, SIZE, offered, opened, spec_of


def _choices() -> list[tuple[str, dict[str, str]]]:
    """Every choice of every kind beside its defaults."""
    found: list[tuple[str, dict[str, str]]] = []
    for kind in KINDS:
        for field, names in offered(kind).items():
            found += [(kind, {field: name}) for name in (names if field == "time" else names[1:])]
    return found


CHOICES = _choices()
each_kind = pytest.mark.parametrize("kind", tuple(KINDS))


def _draw(kind: str, **chosen: object) -> np.ndarray:
    """One frame; kept under the whole spec, because several tests compare the same pictures."""
    return _frame(spec_of(kind, **chosen).model_dump_json())


@cache
def _frame(asked: str) -> np.ndarray:
    spec = SceneSpec.model_validate_json(asked)
    usual = spec == spec_of(spec.kind)
    return (opened(spec.kind) if usual else open_scene(spec, *SIZE, SECONDS)).frame(2.0).copy()


def _difference(one: np.ndarray, other: np.ndarray) -> float:
    return float(np.abs(one.astype(int) - other).mean())


@pytest.mark.parametrize(
    ("kind", "chosen"), CHOICES, ids=["-".join([kind, *chosen.values()]) for kind, chosen in CHOICES]
)
def test_every_choice_is_neither_black_nor_blown_out(kind, chosen):
    frame = _draw(kind, **chosen)
    light = frame.max(axis=2)
    assert 10 < frame.mean() < 225
    assert frame.std() > 14
    assert (light < 6).mean() < 0.40
    assert (frame.min(axis=2) > 252).mean() < 0.06
    # A title in the middle has something to stand on.
    middle = frame[60:120, 80:240]
    assert (middle.min(axis=2) > 250).mean() < 0.10


@pytest.mark.parametrize("kind", [kind for kind, facts in KINDS.items() if {"night"} < set(facts.times)])
def test_night_is_darker_than_every_other_time(kind):
    light = {time: _draw(kind, time=time).mean() for time in KINDS[kind].times}
    assert "night" == min(light, key=light.__getitem__)


@each_kind
def test_palettes_differ_in_colour(kind):
    tones = [_draw(kind, palette=p).mean(axis=(0, 1)) for p in KINDS[kind].palettes]
    for n, one in enumerate(tones):
        for other in tones[n + 1 :]:
            assert np.abs(one - other).max() > 4


@pytest.mark.parametrize("field", ["weather", "season", "variant"])
@each_kind
def test_every_other_choice_shows(kind, field):
    first, *others = offered(kind)[field] or ("",)
    for other in others:
        assert _difference(_draw(kind, **{field: first}), _draw(kind, **{field: other})) > 1.0


AMOUNTS = [(kind, thing) for kind, facts in KINDS.items() for thing in facts.amounts]


@pytest.mark.parametrize(("kind", "thing"), AMOUNTS)
def test_more_and_less_of_a_thing_shows(kind, thing):
    weather = {"weather": thing} if thing in KINDS[kind].weathers else {}
    usual = _draw(kind, **weather)
    none, much = (_draw(kind, **weather, amounts={thing: amount}) for amount in (0.0, 3.0))
    assert _difference(usual, none) > 0.12
    assert _difference(usual, much) > 0.12


@each_kind
def test_unknown_names_fall_back_to_the_defaults(kind):
    facts = KINDS[kind]
    other = next((w for w in ("fog", "snow", "rain", "cloudy") if w not in facts.weathers), None)
    unknown = {"palette": "no such palette", "variant": "no such variant"}
    asked = spec_of(kind, **unknown | ({"weather": other} if other else {}))
    assert asked.settled() == spec_of(kind).settled()
    if kind in {"ocean", "room"}:
        np.testing.assert_array_equal(_draw(kind), open_scene(asked, *SIZE, SECONDS).frame(2.0))


def test_a_kind_that_does_not_exist_is_refused_with_those_that_do():
    with pytest.raises(ValueError, match="skyline"):
        SceneSpec(kind="volcano", time="day")
