"""What grows in the forest in each season."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Growth:
    """What a season has: tones of leaves from the shade to the light, of the floor, and what falls."""

    leaves: tuple[str, str, str, str]
    floor: tuple[str, str]
    ferns: tuple[str, str]
    falling: tuple[str, ...]
    blossom: str = ""
    fallen: float = 0.12
    bare: bool = False


GROWTH: dict[str, Growth] = {
    "summer": Growth(
        leaves=("#0f2410", "#2a5220", "#5f9630", "#c4e060"),
        floor=("#2c2a16", "#5d7a2c"),
        ferns=("#1c3c16", "#86b83c"),
        falling=("#a8b83c", "#7f9a34", "#d8c050", "#c89a3c"),
    ),
    "spring": Growth(
        leaves=("#1c3a18", "#4c7c2c", "#94c444", "#e4f488"),
        floor=("#2f3a1a", "#7ea63c"),
        ferns=("#2c5420", "#a8d850"),
        falling=("#ffd0dc", "#ffb4cc", "#fff0f2", "#ffc4d6"),
        blossom="#ffc2d8",
    ),
    "autumn": Growth(
        leaves=("#34140a", "#8a3410", "#d8741c", "#ffc848"),
        floor=("#3a1e10", "#b8642a"),
        ferns=("#4a3412", "#c8963a"),
        falling=("#e8782a", "#f2a83a", "#c8442a", "#f6c850"),
        fallen=1.0,
    ),
    "winter": Growth(
        leaves=("#1c2a28", "#3a4c48", "#7c9090", "#dfeaf0"),
        floor=("#8296ac", "#eef4fa"),
        ferns=("#5a5448", "#b8aa94"),
        falling=("#8a6a48", "#a8845a", "#6e5640"),
        fallen=0.05,
        bare=True,
    ),
}
