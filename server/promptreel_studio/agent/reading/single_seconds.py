"""One second that is called by its number: "delete the third second", "剪掉第3秒" is what lies between 2 s and 3 s."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.numbers import NUMBER, number_of

_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10,
}  # fmt: skip
_REMOVES = r"(?:cut|delete|remove|drop|lose|trim|take out|cut out|get rid of|skip|clip)"
_SECOND = re.compile(
    rf"\b(?P<verb>{_REMOVES}) (?:out |away )?(?:the )?(?:(?P<nth>{'|'.join(_ORDINALS)}|\d{{1,3}}(?:st|nd|rd|th)) second|second (?P<n>\d{{1,3}}))(?: of (?:it|the (?:video|film)))?(?: out| away)?(?=\W*$|[,.;]| and\b(?! a half))",
    re.IGNORECASE,
)
_HAN_VERB = r"(?:去掉|删掉|删除|剪掉|剪去|裁掉|砍掉|移除|拿掉)"
_HAN = re.compile(
    rf"(?P<before>{_HAN_VERB})(?:视频的?|片子的?)?第(?P<a>{NUMBER})秒钟?(?=\W*$|[,，。])"
    rf"|(?<![从自在到至~～-])(?:把)?(?:视频的?|片子的?)?第(?P<b>{NUMBER})秒钟?(?P<after>{_HAN_VERB})"
)


_SHARES = re.compile(
    rf"\b(?P<one>(?:first|last|opening|next) (?:{NUMBER})) (?P<unit>seconds?|secs?)\b(?P<between>.*?)\b(?P<two>(?:last|next|other|remaining|final|second) (?:{NUMBER}))(?! ?(?:s|secs?|seconds?|minutes?|mins?)\b)(?=\s*(?:$|[,.;!?\ue000-\uf8ff]|and\b|show\b|the\b))",
    re.IGNORECASE | re.DOTALL,
)
"""Of "in the first 4 seconds ..., in the last 4 ..." the second has the unit of the first."""


def with_spans(words: str) -> str:
    """The message with such a second as a span of time; quotations must be behind their marks."""
    words = _SHARES.sub(r"\g<one> \g<unit>\g<between>\g<two> \g<unit>", words)
    return _HAN.sub(_han_span, _SECOND.sub(_span, words))


def _span(hit: re.Match[str]) -> str:
    said = (hit["nth"] or hit["n"]).lower()
    number = _ORDINALS.get(said) or int(re.sub(r"\D", "", said))
    return f"{hit['verb']} from {number - 1} to {number} seconds" if number else hit.group()


def _han_span(hit: re.Match[str]) -> str:
    number = round(number_of(hit["a"] or hit["b"]))
    verb = hit["before"] or hit["after"]
    return f"{verb}第{number - 1}秒到第{number}秒" if number else hit.group()
