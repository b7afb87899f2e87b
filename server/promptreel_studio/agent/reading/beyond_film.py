"""What a first message wishes of the film that none can be: sounds of nature, so many frames a second, two shapes at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_HEARD = r"(?:waves?|rain|sea|ocean|wind|birds?|fire|crackling|thunder|forest|water|traffic|city|nature|river|waterfall|crickets?|storm|campfire|jungle|beach|crowd|applause)"
_SOUNDS = re.compile(
    rf"\b(?:with |and |plus )?(?:the |some )?(?:(?:real |natural )?sounds? of (?:the )?{_HEARD}(?: and (?:the )?{_HEARD})?|{_HEARD} (?:sounds?|noise|ambience)|birdsong|bird song|white noise|(?:an? )?(?:beeps?|beeping|buzzer|gong|drum ?rolls?|ticking(?: (?:clock|sounds?))?|heartbeats?|cheering|applause|laughter|church bells) (?:sounds?|noises?)|(?:an? |some )?(?:beeps?|beeping|buzzer|gong|drum ?rolls?|ticking(?: clock)?))\b"
    r"|(?:配上?|加上?|带|有)?(?:海浪|雨|鸟叫|鸟鸣|风|雷|火|溪水|流水|森林|大自然|自然)(?:的)?(?:声音|声|音效)"
)
_FRAMES = re.compile(
    r"\b(?:60|120|50|48|24|25|30) ?fps\b|\b(?:60|120|50) frames (?:a|per) second\b|(?:60|120|50)帧"
)
_VERSIONS = re.compile(
    r"(?P<n>\b(?:two|2|both|three|3) (?:versions|formats|sizes|aspect ratios|videos)\b)[^.]{0,60}|\bboth (?:(?:in|as) )?(?:16:9|9:16|1:1|vertical|horizontal|wide|square|portrait|landscape) and (?:16:9|9:16|1:1|vertical|horizontal|wide|square|portrait|landscape)\b|(?:两|2)个版本"
)
_SHAPES = re.compile(r"16:9|9:16|1:1|4:5|vertical|horizontal|wide|square|portrait|landscape|upright|横|竖|方")
_OF_FILES = re.compile(
    r"\b(?:my|our|these|those|the|two|three|four|both|\d)(?: \w+)? (?P<shape>landscape|portrait|horizontal|vertical|wide|square)(?= (?:clips?|videos?|footage|photos?|pictures?|images?|recordings?|files?)\b)"
)


def take_beyond(reading: Reading) -> list[str]:
    """Take what cannot be, as the user typed it; the shape that one's own files have is no wish."""
    while found := reading.search(_OF_FILES):
        reading.take_span(*found.span("shape"))
    said: list[str] = []
    for pattern in (_SOUNDS, _FRAMES):
        while hit := reading.take(pattern):
            said.append(reading.original[slice(*hit.span())].strip())
    versions = reading.search(_VERSIONS)
    if versions and len({*_SHAPES.findall(versions.group())}) > 1:
        said.append(reading.original[slice(*versions.span("n" if versions["n"] else 0))].strip())
    return said
