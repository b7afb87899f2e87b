"""What is said about cards of text."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "made.card": "The picture: {kind}, {ink} on {ground}.",
    "card.closes": "A card closes it: {card}, {length}.",
    "card.outlined": "Letters in {ink} on {ground} are hard to read, so they have an outline.",
}

NAMES: dict[str, dict[str, str]] = {
    "variant": {
        "river": "river",
        "reef": "coral reef",
        "quote": "as a quotation",
        "festive": "festive, with confetti",
        "coffee": "coffee",
        "tea": "tea",
        "green_tea": "green tea",
        "matcha": "matcha",
        "chocolate": "hot chocolate",
        "rise": "centred, underlined",
        "zoom": "centred, with rings",
        "slide": "with a field of colour",
        "bar": "left-aligned, with a bar",
        "frame": "framed",
        "headline": "big first word",
        "lower": "lower third",
    },
    "reveal": {"letters": "letter by letter", "words": "word by word"},
}

MORE: dict[str, dict[str, str]] = {
    "field": {
        "ink": "Colour of the letters",
        "ground": "Background",
        "reveal": "The text comes",
    },
    "colour": {
        "#d1d1d6": "light gray",
        "#3a3a3c": "dark gray",
    },
}
