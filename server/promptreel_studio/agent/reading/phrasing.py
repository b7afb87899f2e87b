"""Ways of saying things that would be misread word by word, put into plainer words first."""

from __future__ import annotations

import re

_THING = r"clips?|shots?|scenes?|titles?|captions?|it|that|this|video|photos?|pictures?|ones?|parts?|segments?|text|intro"
_PLAINER = tuple(
    (re.compile(pattern, re.IGNORECASE), plain)
    for pattern, plain in (
        (r"\bblack\s*(?:&|n|'n')\s*white\b", "black and white"),
        (
            rf"\b({_THING}) (?:should |must |to )?lasts?(?= (?:for )?(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|half))",
            r"\1 be for",
        ),
        (r"\bhalf[ -]way\b", "halfway"),
        (
            r"(?<![成为為译譯到])[中英日韩韓法德俄]文(?=的?(?:标题|標題|字幕|大标题|大標題|片名|文字|文案))",
            "",
        ),
        (r"\bcan u\b", "can you"),
        (
            r",? (?:and )?(?:then|after that|afterwards) (?:silence|nothing|no music|quiet|none)\b|[,，]?(?:然后|之后|后面)(?:静音|没有音乐|不要音乐)",
            "",
        ),
        (
            r"\b(?:everything|all sounds?|all audio) (?:but|except)(?: keep| leave| for)* (?:the |my )?(?:music|song|soundtrack)\b(?: on| playing)?|除了(?:背景)?音乐(?:以外|之外|外)?(?:的声音)?(?:全部|全|其他|其它)?",
            "the sound of all clips",
        ),
        (
            r"\b(\d+(?:\.\d+)?|one|two|three|four|five|six|ten|a few|a couple of) (?:more|extra|additional) (seconds?|secs?|s|minutes?)\b",
            r"\1 \2 more",
        ),
        (
            r"\b(?:and |but )?(?:no|not) (?:bigger|larger|wider|louder) than\b|(?:最多|不超过|不要超过)(?=\d)",
            "at ",
        ),
        (r"\b(?:and |but )?(?:no|not) longer than\b", "to"),
        (
            r"(?<!the )(?<!top )(?<!bottom )(?<!to )\bright (?=(?:at|before|after|when|from|now|away)\b|in the (?:beginning|middle))",
            "",
        ),
        (r"\bslow[ -]mo(?:tion)?\b(?! camera)", "slow motion"),
        (
            r"\bfrom (?:below|the bottom|underneath|the side)\b(?=.*\bslid)|(?<=slide it in) from (?:below|the bottom|underneath)",
            "",
        ),
    )
)


def plainer(text: str) -> str:
    """The text with idioms replaced; quotations must be behind their marks already."""
    for pattern, plain in _PLAINER:
        text = pattern.sub(plain, text)
    return text
