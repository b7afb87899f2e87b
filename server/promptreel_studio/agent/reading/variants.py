"""Chinese in both scripts: traditional characters read as simplified ones, patterns that match either."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def simplified() -> dict[int, str]:
    """Each traditional character's code, and the simplified character that it is read as."""
    table = files("promptreel_studio.agent.vocabulary").joinpath("traditional.txt").read_text("utf-8")
    pairs = [pair for line in table.splitlines() if not line.startswith("#") for pair in line.split()]
    return {ord(one): other for one, other in pairs}


@cache
def _forms() -> dict[str, str]:
    """Each simplified character, and the traditional ones that are read as it."""
    forms: dict[str, str] = {}
    for code, plain in simplified().items():
        forms[plain] = forms.get(plain, "") + chr(code)
    return forms


def either_script(pattern: str) -> str:
    """A pattern in simplified characters as one that matches traditional ones too.

    For patterns that are applied to the user's own words, before they are folded.
    """
    if pattern.isascii():
        return pattern
    forms = _forms()
    made: list[str] = []
    in_class = escaped = False
    for char in pattern:
        more = forms.get(char, "")
        made.append(char + more if in_class or not more else f"[{char}{more}]")
        if not escaped:
            in_class = char == "[" or (in_class and char != "]")
        escaped = char == "\\" and not escaped
    return "".join(made)
