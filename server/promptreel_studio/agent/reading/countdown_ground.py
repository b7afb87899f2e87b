"""What is said of the numbers of a countdown: how they look, what lies behind them, how long its last word stays."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.card_words import colours_in
from promptreel_studio.agent.reading.durations import DURATION, duration_of
from promptreel_studio.agent.reading.text import TAKEN, Reading

_NUMBERS = re.compile(
    r"[\s,.;:]*\b(?:(?:with|in|and|using|as|are|the|its?|each|of|very|really|all|lots?) )*(?:[\w-]+ ){0,3}?(?:numbers?|numerals?|digits?|figures?)\b(?: (?:that |which )?(?:pulse|bounce|pop|glow|zoom|flash|shake|grow|shrink|fade)\w*)?"
    r"|[\s,，、]*(?:数字)(?:要|都)?(?:很|特别|超)?(?:大|粗|醒目|亮)(?:一点|些)?|[\s,，、]*(?:用)?(?:超|特|很)?[大粗亮]的?数字"
)
_THEN = re.compile(
    r"\b(?:then|followed by|finally|lastly|afterwards?|after that|at the end|at zero|when it)\b|最后|然后|接着|随后|之后|数完|结束"
)
_WHAT = r"(?P<what>[^,;.!?。，\x00\ue000-\uf8ff]{3,60}?)"
_END = r"(?=[,;.!?。，\x00\ue000-\uf8ff]|$)"
_BEHIND = (
    re.compile(
        rf"\b(?:with|over|on|using|and) {_WHAT} (?:in the (?:background|back)|behind (?:it|them|the numbers)|as (?:the |a |its )?(?:background|backdrop))\b"
    ),
    re.compile(rf"\b(?:background|backdrop)(?: (?:is|of|should be|shows?|with))?[ :,]+{_WHAT}{_END}"),
    re.compile(r"(?:以|用)(?P<what>[^,;。，\x00]{1,12}?)(?:作|做|当)?(?:为|成)?背景"),
    re.compile(r"背景(?:是|为|用|放|要)?[: ]?(?P<what>[^,;。，\x00\ue000-\uf8ff]{1,16})"),
    re.compile(
        rf"\b(?:over|on top of|on|in front of|against|above|across|before) {_WHAT}(?=[,;.!?。，\x00\ue000-\uf8ff]|$|\band (?:then|with|the|an?|finally|at|shows?|says?|writes?|ends?)\b)"
    ),
    re.compile(r"在(?P<what>[^,;。，\x00]{1,12}?)(?:上面?|中|里|前)"),
)
_CALLED = 4
"""Where the scene behind the numbers is named, the surest first."""
_TRAIL = re.compile(r"(?:\b(?:for|with|in|as|and|then)\b|[\s,])*$")
_OF_FILM = ("music_noun", "style_sure", "aspect", "silence")
_LENGTH = re.compile(
    rf"[\s,]*(?:(?:for|stays?|lasts?|lasting|held|shown)\s+|停留?|显示|持续|保持)*(?:{DURATION.pattern})",
    re.VERBOSE,
)


def take_ground(reading: Reading) -> Reading | None:
    """Take what is said of the scene behind the numbers of a countdown that was taken: "over a starry sky"."""
    then = _THEN.search(reading.text)
    stop = then.start() if then else len(reading.text)
    for number, pattern in enumerate(_BEHIND):
        # What is called the background is behind everything, wherever it is said.
        end = len(reading.text) if number < _CALLED else stop
        for found in pattern.finditer(reading.text, 0, end):
            low, high = found.span("what")
            high = min([high, *(tag.start for tag in reading.tags(*_OF_FILM, within=(low, high)))])
            kept = _TRAIL.sub("", reading.text[low:high])
            tags = reading.tags("kind", "shows", within=(low, low + len(kept)))
            if not any(tag.concept != "words" for tag in tags):
                continue
            said = Reading(reading.original[low : low + len(kept)], reading.quotes)
            whole = high == found.end("what")
            reading.take_span(found.start(), found.end() if whole else low + len(kept))
            return said
    return None


def take_numbers_look(reading: Reading) -> str | None:
    """Take what is said of the numbers of a countdown; their colour, "#rrggbb", if one is said."""
    for taken in re.finditer(rf"{TAKEN}+", reading.text):
        found = _NUMBERS.match(reading.text, taken.end())
        if found is None:
            continue
        colours = colours_in(reading.text, *found.span())
        reading.take_span(*found.span())
        return colours[0].code if colours else None
    return None


def take_length_behind(reading: Reading, end: int) -> int | None:
    """Take how long the word is shown that ends there: "then “Go!” for two seconds"; ms."""
    found = _LENGTH.match(reading.text, end)
    if found is None:
        return None
    length = DURATION.search(reading.text, end)
    reading.take_span(*found.span())
    return duration_of(length).ms if length else None
