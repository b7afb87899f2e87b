"""The colours of the city at each time of day."""

from __future__ import annotations

from dataclasses import replace

from promptreel_studio.scenes.kit.colour import greyed, mix, scale
from promptreel_studio.scenes.skyline.daylight import daylit
from promptreel_studio.scenes.skyline.record import Look

SKIES: dict[tuple[str, str], tuple[str, ...]] = {
    ("night", "neon"): ("#050823", "#0d1650", "#2c2484", "#7b2fa2", "#e0569c", "#ff9a8e"),
    ("night", "amber"): ("#080a1c", "#181a3c", "#452a4e", "#99483e", "#e07c3e", "#ffb868"),
    ("night", "teal"): ("#020e1e", "#062a48", "#0a5068", "#128c90", "#44ccb4", "#b0f0cc"),
    ("sunset", "neon"): ("#2a2a6e", "#5a3c8e", "#a24c94", "#e8667e", "#ff9a70", "#ffcf94"),
    ("sunset", "amber"): ("#3a4272", "#6e5678", "#b26a66", "#ea8a52", "#ffb060", "#ffd892"),
    ("sunset", "teal"): ("#134a66", "#2c7684", "#71a494", "#d2b988", "#f8bc78", "#ffe0a6"),
    ("dusk", "neon"): ("#0c1240", "#1f1f66", "#4c2d84", "#a0468c", "#ea6e86", "#ffac8c"),
    ("dusk", "amber"): ("#141a3c", "#2c2c54", "#5c4058", "#a4604e", "#e4904e", "#ffc070"),
    ("dusk", "teal"): ("#06223c", "#0c4258", "#1e6e7a", "#5aa09a", "#c0c49a", "#f6d89a"),
}
_POSITIONS = (0.0, 0.33, 0.60, 0.81, 0.94, 1.0)
_DARK = {"neon": "#0d0b26", "amber": "#14100f", "teal": "#04141c"}
_WINDOWS = {
    "neon": ("#ffd7a0", "#ffe9c4", "#8fe9ff", "#ff8fd0"),
    "amber": ("#ffc97a", "#ffe2ae", "#ffb05a", "#fff4dc"),
    "teal": ("#c8fff0", "#fff0c8", "#7ef0e4", "#ffd79a"),
}
_NEON = {
    "neon": ("#29e6ff", "#ff3fa4", "#8a5bff", "#38ffc3"),
    "amber": ("#ffb238", "#ff6a3c", "#ffe08a", "#ff4d5e"),
    "teal": ("#2cf5d0", "#39b8ff", "#b8ff7a", "#ffc46a"),
}
_GLOW = {"neon": "#d8a0ff", "amber": "#ffc890", "teal": "#9af0e0"}

_LOST = (0.88, 0.70, 0.46, 0.24, 0.06)
"""How far each row of towers is lost in fog, far to near."""


def look_of(time: str, weather: str, palette: str) -> Look:
    """Compose the look; towers fade from the shore's darkness into the colour of the horizon."""
    if time in ("day", "dawn"):
        look = daylit(time, weather, palette)
        return _in_fog(look) if weather == "fog" else look
    sky = SKIES[time, palette]
    # It rains from a ceiling of clouds; without the rain the ceiling is a little lighter.
    rain = weather != "clear"
    if rain:
        sky = tuple(mix(scale(c, 0.82), "#3a4152", 0.30 if weather == "rain" else 0.20) for c in sky)
    night, sunset = time == "night", time == "sunset"
    air = scale(mix(sky[2], sky[3], 0.48 if night else 0.62), 1.06)
    depth = (0.92, 0.70, 0.46, 0.20, 0.05)
    shore = _DARK[palette] if night else mix(_DARK[palette], sky[2], 0.24 if sunset else 0.13)
    look = Look(
        sky=tuple(zip(_POSITIONS, sky, strict=True)),
        cloud=mix(sky[3], sky[4], 0.5),
        cloud_gain=0.55 if rain else 0.26,
        disc="sun" if sunset else "moon",
        disc_tint="#ffe9c2" if sunset else mix("#f4ecea", _GLOW[palette], 0.16),
        disc_glow="#ffd09a" if sunset else _GLOW[palette],
        bodies=tuple(scale(mix(shore, air, d), 0.92) for d in depth),
        mists=tuple(mix(sky[3 if night else 4], shore, m) for m in (0.06, 0.20, 0.36, 0.58, 0.84)),
        rim=mix(_GLOW[palette], sky[4], 0.35 if night else 0.75),
        windows=_WINDOWS[palette],
        neon=_NEON[palette],
        lit={"night": 1.0, "dusk": 0.80, "sunset": 0.34}[time],
        neon_gain={"night": 1.0, "dusk": 0.90, "sunset": 0.55}[time],
        stars=0 if rain or sunset else 480 if night else 130,
        water=scale(mix(sky[1], sky[2], 0.7), 0.85),
        mirror=(0.94, 0.82, 0.84) if night else (0.90, 0.82, 0.84),
        mist=mix(sky[3], sky[4], 0.45),
    )
    return _in_fog(look) if weather == "fog" else look


def _in_fog(look: Look) -> Look:
    """Far towers are hardly seen, the sky is one with the air, and signs shine as through a veil."""
    if look.sun:
        veil = tuple(min(0.96, v + 0.30 * (1 - 0.13 * n)) for n, v in enumerate(look.sun.veil))
        sun = replace(look.sun, veil=veil, cover=0.0, reach=min(1.0, look.sun.reach * 1.6))
        return replace(look, sun=sun)
    air = greyed(mix(look.sky[2][1], look.sky[3][1], 0.5), 0.25)
    sky = tuple((at, mix(greyed(code, 0.2), air, 0.30 + 0.30 * at)) for at, code in look.sky)
    bodies = tuple(mix(code, air, share) for code, share in zip(look.bodies, _LOST, strict=True))
    return replace(look, sky=sky, bodies=bodies, cloud_gain=0.15, neon_gain=look.neon_gain * 0.8)
