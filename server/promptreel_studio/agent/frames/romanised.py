"""Hindi in Latin letters."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re

_ROMANISED_HINDI = re.compile(
    r"\b(?:chahiye|nahi|nahin|karo|kar do|kardo|hatao|hata do|lagao|laga do|daalo|dikhao|dikhe|rakho|wala|wali|wale|mein|hona|aaye"
    r"|badal|badlo|banao|bana do|jagah|aur|thoda|thodi|zyada|dheere|dhire|kaat|kaato|jodo|jod do|peeche|pehle|baad|sabse|chalao|le jao"
    r"|karke|kijiye|dijiye|hai|hain|kya|ko|ka|ki|ke|se|tak|poora|poori|puri|pura|saare|sab|har|upar|neeche|beech|aadhi|bina|wapas)\b",
    re.IGNORECASE,
)
_IN_LATIN = re.compile(r"[a-z]", re.IGNORECASE)
_OTHER_LETTERS = re.compile(r"[^\W\d_a-zA-Z\ue000-\uf8ff]")
_SURE = 3


def in_romanised_hindi(text: str, preferred: str) -> bool:
    """Whether Hindi is written in Latin letters."""
    if _OTHER_LETTERS.search(text) or not _IN_LATIN.search(text):
        return False
    known = {one.lower() for one in _ROMANISED_HINDI.findall(text)}
    return bool(known) if preferred.lower().startswith("hi") else sum(map(_is_long, known)) >= _SURE


def _is_long(word: str) -> bool:
    return len(word) > _SURE
