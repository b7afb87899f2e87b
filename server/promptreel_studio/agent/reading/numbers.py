"""Numbers as people write them: digits, English words, Chinese numerals."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re

_ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
NUMBER_WORDS = frozenset({*_ONES, *_TENS})
_HAN_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_HAN_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10000}

_ones, _tens = "|".join(sorted(_ONES, key=len, reverse=True)), "|".join(_TENS)
_below_hundred = rf"(?:(?:{_tens})(?:[ -](?:{_ones}))?|{_ones})"
WORDS = rf"(?:(?:a|{_ones})[ -]hundred(?:(?:[ ]and)?[ -]{_below_hundred})?|{_below_hundred}|(?:a[ ])?couple[ ]of|(?:a[ ])?few)(?![a-z])"
DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,18}(?:\.\d{1,6}|,\d{1,2}(?!\d))?)"
HAN = "[零〇一二两三四五六七八九十百千万]{1,9}"
NUMBER = rf"(?:(?<![a-z0-9.])(?:(?:(?<![\d\w])[-−])?{DIGITS}|{WORDS})|{HAN})"
"""A regular expression, to be built into others; `number_of` reads what it matched."""

_THOUSANDS = re.compile(r"-?\d{1,3}(?:,\d{3})+")
_HUNDRED = re.compile(rf"(?P<hundreds>a|{_ones})[ -]hundred(?:(?: and)?[ -](?P<rest>.+))?")


def number_of(text: str) -> float:
    """The value of what `NUMBER` matched."""
    text = text.strip().replace("−", "-")
    if text in {"a", "an"}:
        return 1.0
    if text.endswith(("couple of", "few")):
        return 2.0 if "couple" in text else 3.0
    if text[0] in _HAN_DIGITS or text[0] in _HAN_UNITS:
        return float(_han(text))
    if text[0].isalpha():
        return float(_english(text))
    return float(text.replace(",", "") if _THOUSANDS.fullmatch(text) else text.replace(",", "."))


def _english(text: str) -> int:
    if found := _HUNDRED.fullmatch(text):
        hundreds = 1 if found["hundreds"] == "a" else _ONES[found["hundreds"]]
        return hundreds * 100 + (_english(found["rest"]) if found["rest"] else 0)
    return sum(_ONES.get(word, _TENS.get(word, 0)) for word in re.split(r"[ -]", text))


def _han(text: str) -> int:
    if not any(char in _HAN_UNITS for char in text):
        return int("".join(str(_HAN_DIGITS[char]) for char in text))
    total, digit = 0, 0
    for char in text:
        if char in _HAN_DIGITS:
            digit = _HAN_DIGITS[char]
        elif char == "万":
            total, digit = (total + digit or 1) * 10000, 0
        else:
            total, digit = total + (digit or 1) * _HAN_UNITS[char], 0
    return total + digit
