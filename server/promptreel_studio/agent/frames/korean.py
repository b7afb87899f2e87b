"""Korean verbs as a table has them: "넣/넣어" stands for all that edits say of it, "길//길어" for complaints alone."""

from __future__ import annotations

_ENDINGS = ("고", "게", "기", "자", "지", "도록", "는", "네", "던", "든지", "거나", "길", "되")
_AFTER_VOWELS = ("면", "며", "니까", "니", "려고", "시", "세요")
_AFTER_CONSONANTS = ("으면", "으며", "으니까", "으니", "을", "은", "음", "으시", "으세요")
_COMPLAINING = ("네", "다", "거든", "잖", "더라", "던데", "겠네", "지만", "죠", "구나")
_FIRST, _LAST = 0xAC00, 0xD7A3
_FINALS = 28
_N, _L, _M, _B, _SS = 4, 8, 16, 17, 20
"""Numbers of the consonants that may close a syllable."""


def forms(written: str) -> list[str]:
    """What a phrase of a table stands for: itself, or a verb's forms where its stem and its infinitive are given."""
    stem, slash, infinitive = written.partition("/")
    if not slash or not stem or _final(stem) < 0:
        return [written]
    if infinitive.startswith("/"):
        return _complaints(stem, infinitive[1:])
    found = [infinitive, *(f"{stem}{ending}" for ending in _ENDINGS)]
    final = _final(stem)
    if final in (0, _L):
        open_stem = _with_final(stem, 0)
        found += [f"{stem if ending[0] in '면며려' else open_stem}{ending}" for ending in _AFTER_VOWELS]
        found += [_with_final(stem, closed) for closed in (_N, _L, _M)]
    else:
        found += [f"{stem}{ending}" for ending in _AFTER_CONSONANTS]
    if _final(infinitive) == 0:
        found += [f"{_with_final(infinitive, _SS)}{ending}" for ending in ("으면", "다", "어", "던", "는데")]
    return list(dict.fromkeys(one for one in found if len(one.replace(" ", "")) > 1))


def _complaints(stem: str, infinitive: str) -> list[str]:
    closed = {0: _with_final(stem, _N), _L: _with_final(stem, _N), _B: f"{_with_final(stem, 0)}운"}
    told = "는" if stem[-1] in "있없" else "은"
    told = closed.get(_final(stem), f"{stem}{told}")
    found = [f"{stem}{ending}" for ending in _COMPLAINING]
    found += [f"{infinitive}{ending}" for ending in ("서", "요", " 보여", " 보이")]
    found += [f"{told}{ending}" for ending in ("데", " 것 같", " 거 같", " 느낌", " 편", " 감이")]
    soft = {0: stem, _L: _with_final(stem, 0), _B: f"{_with_final(stem, 0)}우"}.get(_final(stem), f"{stem}으")
    return [*found, f"{soft}니까", f"{soft}니"]


def _final(word: str) -> int:
    return (ord(word[-1]) - _FIRST) % _FINALS if _FIRST <= ord(word[-1]) <= _LAST else -1


def _with_final(word: str, final: int) -> str:
    return word[:-1] + chr(ord(word[-1]) - _final(word) + final)
