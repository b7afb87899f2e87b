"""English words in the order of another language, put into the order that the grammar reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.edit_order import CALLED, COLOUR, EDITS, FILE, SHOWN, WEATHER

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.own_words import OwnWords

_AMOUNTS = rf"{WEATHER}|storm|contrast|saturation"
_OLD = rf"(?:{FILE}|(?:the )?(?:first|second|third|last) clip|clip \d+|(?:the )?(?:{CALLED})(?: (?:clip|photo|video))?)"
_NTH = rf"(?:{SHOWN}|first|second|third|fourth|fifth|last) clip|clip \d+"
_NOUN = rf"titles?|captions?|music|logo|{_NTH}|{FILE}"
_NOT_SHOWN = "".join(f"(?<!{word} )" for word in SHOWN.split("|"))
_QUOTED = re.compile(r"[\ue000-\uf8ff]")
_WHERE = re.compile(rf"(?<!on )(?<!the )(?<!of )(?<!from )\b({SHOWN}) (clip|photo)\b(?: (?:to|in|on)\b)?")
_MADE = r"(?:film|montage|slideshow|reel)"
_RULES = EDITS + tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        # Verbs at the end: "iki videoyu 4'er saniye birleştir".
        (
            r"^\W*((?:the |my |all |both )*(?:\d+ |two |three |four |five )?(?:videos?|clips?|photos?|pictures?|files?)(?: [\d.]+ seconds each)?) join\b",
            r"join \1",
        ),
        # Adjectives behind their nouns: beside another weather the nearer one would be lost.
        (
            r"\b(mountains?|peaks?|hills|village|roofs) snowy\b(?=[^,.;]*\b(?:storm|rain|fog|cloud|wind))",
            r"snowy \1",
        ),
        (
            r"\bwindows (?:in |with )?((?:warm |yellow |golden )?)lights?\b|\blights? (?:in|on|from)(?: the)? windows\b",
            "lit windows",
        ),
        # A ground that comes before the letters: "siyah zemin üzerine altın renginde".
        (rf"\bon ({COLOUR}) (?=(?:{COLOUR})\b)", r"on \1, "),
        (
            rf"\bthe (?:{_MADE} )?(video|clip|{_MADE})(?: (?:of|with|from))?(?: the| s| my)* (?=(?:all (?:the )?|both |my )?(?:\d+|two|three|four|five|six|seven|eight|my|all|both) (?:photo|picture|image|clip|video|file)s?\b)",
            r"\1 from the ",
        ),
        (rf"\badd (?:a bit )?({WEATHER}|storm)(?: (?:in|to|on))? clip ({SHOWN})\b", r"\1 in the \2 clip"),
        (rf"\b({_NOUN}) and ({_NOUN}) (remove|hide)\b", r"\3 \1 and \2"),
        (
            r"\b(?:every clip|clips) between (?:a )?(fade|crossfade) (?:add|make|put)\b",
            r"add \1 between every clip",
        ),
        (rf"^\W*(?:the )?({_NTH}) (at the (?:beginning|end))(?: (?:add|put|make))?\W*$", r"move \1 \2"),
        (
            r"\b(the same [a-z ]{3,30}?(?:two|three|four|five)) times ?[,-] ?(?=(?:in |at |by )?(?:the )?(?:sunrise|dawn|morning|day|midday|noon|sunset|night|spring|summer|autumn|winter|rain|fog|snow|sunny)\b)",
            r"\1 times: ",
        ),
        (
            r"\bon (?:the )?((?:first|second|third|fourth|last)(?: (?:clip|shot))?) make (?=[\W]{0,3}[\ue000-\uf8ff])",
            r"on the \1 put ",
        ),
        (r"\b(?:with |at )?speed twice\b", "at 2x speed"),
        (r"\b(captions|titles|transitions) (?:all|everything) (remove|hide)\b", r"\2 all \1"),
        (r"\b(?:everything|all everything) (captions|titles|transitions)\b", r"all \1"),
        (r"\b(photo|clip) each\b(?! (?:photo|clip)\b)", r"each \1"),
        (
            r"\b(raise|increase|louder|reduce|lower|quieter)((?: [a-z]+){0,5}?)(?<! to)(?<! at)(?<! by) (\d+) ?%",
            r"\1\2 by \3%",
        ),
        (r"(?<!to )(?<!at )(?<!by )\b(\d+) ?% (raise|increase|louder|reduce|lower|quieter)\b", r"by \1% \2"),
        (rf"\b(?:raise|increase|louder)(?: in)?(?: the)? ({WEATHER})\b", r"more \1"),
        (rf"\b(?:reduce|lower|quieter)(?: in)?(?: the)? ({WEATHER})\b", r"less \1"),
        (rf"\b({WEATHER})(?: a bit)? (?:raise|increase|louder)\b", r"more \1"),
        (rf"\b({WEATHER})(?: a bit)? (?:reduce|lower|quieter)\b", r"less \1"),
        (r"\b(?:make|put|add|show|write) (?=another take\b)", ""),
        (r"\badd (?=contrast|saturation|brightness|warmth)", "more "),
        (
            rf"\binstead of ({_OLD})[ ,]+(?:put|make|add|use|play|move|show|write) ({FILE})",
            r"replace \1 with \2",
        ),
        (
            rf"(?:put |use |add |make |show |play )?({FILE}) instead of ({_OLD})(?: (?:put|make|add|use|play|move|show))?",
            r"replace \2 with \1",
        ),
        (
            rf"\b({_AMOUNTS})(?: (?:a bit|make))? (more|less)\b(?! (?:{_AMOUNTS}|contrast|saturat|{SHOWN}))",
            r"\2 \1",
        ),
        (
            rf"\b(?<!first )(?<!second )(?<!third )(?<!fourth )(?<!last )(?<!next )(?<!every )(?<!all ){_NOT_SHOWN}(clips?|photo) (?:(?:with|of|in|from)(?: the)? )?({SHOWN})\b(?! (?:more|less|heavier|stronger))",
            r"\2 \1",
        ),
        (
            r"\bthe (photo|picture|clip|video) (?:of|with) (?:the |my |a )?(?!the\b|first|second|third|fourth|fifth|last|next|start|beginning|end|title|text|music|logo|every|all|one\b|two\b)(snowy village|cosy room|cup of coffee|field of flowers|[a-z]{3,})(?![.\w])",
            r"the \2 \1",
        ),
        (
            r"\bfont (?:in |of |for )?(?:the )?(title|caption|captions|text)\b(?= (?:to|in|with|as)\b)",
            r"\1 font",
        ),
        (r"\b(?:2x|twice|two times)(?: as| in| the| zo)? (?:larger|large)\b", "twice as large"),
        (
            rf"\b(?:the )?photo(?: of| in| from)? (?:the )?({CALLED}) and (?:of |in |from )?(?:the )?(?:photo )?({CALLED})\b(?! (?:clip|photo|video)s?\b)",
            r"\1 photo and \2 photo",
        ),
        (
            rf"\b({CALLED}) photo and (?:of |in |from )(?:the )?({CALLED})\b(?! (?:clip|photo|video)s?\b)",
            r"\1 photo and \2 photo",
        ),
        (
            rf"^\W*(?:the )?((?:{CALLED})(?: (?:clip|photo|picture|video))?) (?:to )?(at the (?:beginning|end))\W*$",
            r"move the \1 \2",
        ),
        (r"\bsplit ([^,;]{1,40}?) (?:in|to|on) (\d+:\d\d)", r"split \1 at \2"),
        (
            r"\b(appear|start|begins?|ends?|disappear)\b((?: later| earlier)?),? (?:in|to|on) (\d+:\d\d)",
            r"\1\2 at \3",
        ),
        (
            r"\b(titles?|captions?|texts?)((?: \w+){0,2}?) (?:(?:appear|show) slowly|slowly (?:appear|show))\b",
            r"\1\2 fade in",
        ),
        (
            r"\b(titles?|captions?|texts?)((?: \w+){0,2}?) (?:disappear slowly|slowly disappear)\b",
            r"\1\2 fade out",
        ),
        (
            r"\b(?:make |add |put )?(?:a )?(?:cross)?fade(?: in| out)?(?: (?:in|for|of|to))? (\d+(?:\.\d+)? seconds?) at the beginning and (?:at )?(?:the )?end (?:in |of )?(?:the )?music\b",
            r"fade music in and out for \1",
        ),
        (
            rf"\bmusic volume(?: (?:in|of|on|from|with))?(?: the)* ((?:(?:{CALLED}) (?:clip|video|photo)|(?:video|clip) in (?:the )?(?:{CALLED})|(?:first|second|third|fourth|last) (?:clip|video)|clip \d|[\w-]+\.[a-z]\w{{2,3}}))\b",
            r"volume of the \1",
        ),
        (
            r"\b(?:cross)?fade (?:the )?music (?:at the beginning and (?:at )?(?:the )?end,?|in and out) ?,? ?(?:for |in |over |with )?(\d+(?:\.\d+)? seconds?)",
            r"fade music in and out for \1",
        ),
        (
            rf"^\W*(?:the )?((?:first|second|third|fourth|last) (?:photo|clip)|(?:{CALLED})(?: (?:photo|clip|video))?|clip \d) (in (?:second|third|fourth|fifth) position)\W*$",
            r"put \1 \2",
        ),
        (r"\bfor twice\b(?! as)", "twice as long"),
        (
            r"\b(?:shorter|shorten|reduce|smaller) (clip \d|(?:\w+ ){1,2}clip) (?:by )?half(?: speed)?(?=\W*$)",
            r"shorten \1 by half",
        ),
        (r"\bblur (?:a lot )?((?:the )?(?:\w+ ){0,2}\w+) a lot\b", r"blur \1 a lot"),
        (r"\b(slow|slowly) zoom out (?:in|from)\b", r"\1 zoom out on"),
        (r"\bzoom out slow\b", "slow zoom out"),
        (
            r"\bswap (?:the )?(first|second|third|fourth|last)(?: clips?)? (?:and|with|for) (?:the )?(first|second|third|fourth|fifth|last)\b(?! (?:clip|photo|picture|video|title|caption|part)s?\b)",
            r"swap \1 and \2 clip",
        ),
        (
            r"\bbetween (?:the )?(first|second|third|fourth) and (?:the )?(second|third|fourth|fifth|last)\b(?! (?:clip|photo|picture|video|title|caption|part)s?\b)",
            r"between \1 and \2 clip",
        ),
        (
            r"\b(?<!first )(?<!second )(?<!third )(?<!last )(?:photo|picture|file) (?=[\w-]+\.[a-z]\w{2,3}\b)",
            "",
        ),
        (
            r"\bmusic((?: \w+){0,2}?) (?:slowly (?:louder|raise|increase|larger|start|appear)|(?:louder|raise|increase|start|appear|larger) slowly)\b",
            r"music\1 fade in",
        ),
        (
            r"\bmusic((?: \w+){0,2}?) (?:slowly (?:quieter|lower|reduce|ends|mute|disappear|remove|less|smaller)|(?:quieter|lower|reduce|ends|mute|disappear|less|smaller) slowly)\b",
            r"music\1 fade out",
        ),
        (r"\bslowly (?:louder|raise|increase|start)((?: \w+){0,2}?) music\b", r"fade in\1 music"),
        (r"\bslowly (?:quieter|lower|reduce|mute|less)((?: \w+){0,2}?) music\b", r"fade out\1 music"),
        (r"\b(?:louder|raise|increase|start)((?: in| the)*) music slowly\b", r"fade in\1 music"),
        (r"\b(?:quieter|lower|reduce|mute|less)((?: in| the)*) music slowly\b", r"fade out\1 music"),
        (rf"\b({_NTH})(?: (?:in|to|on))? ({WEATHER}|storm) (?:add|make|put|show)\b", r"\2 in the \1"),
        (rf"\badd (?:a bit )?({WEATHER}|storm)(?: (?:in|to|on))?(?: the)? ({_NTH})\b", r"\1 in the \2"),
    )
)


_COUNTED = re.compile(
    r"\b(two|three|four|five|six|seven|eight|[2-8]) (clip|shot|scene|part)(?= (?:video ?)?:|:)"
)
"""Many languages count in the singular: "üç sahne: ..."."""
_NAME = r"(?:the )?(?:clip \d|[\w.]+(?: (?:clip|photo|video))?)"
_NEXT = r" ?,? ?(?:and )?(?:then|finally|at the end|last) "
_ROW = re.compile(
    rf"^\W*(?:first|start with|begin with) (?P<first>{_NAME})(?P<rest>(?:{_NEXT}{_NAME}){{2,}})\W*$"
)


def _in_a_row(found: re.Match[str]) -> str:
    """ "First dog , then beach , then cat finally sunset": one after the other, in plain words."""
    names = [found["first"], *re.split(_NEXT, found["rest"])[1:]]
    return "first " + ", then ".join(name.strip().removeprefix("the ") for name in names)


def reorder(own: OwnWords) -> None:
    """Put what belongs together into the order of English: "clip snow", "rain more", "music slowly louder"."""
    own.replace(_COUNTED, lambda found: f"{found[1]} {found[2]}s")
    own.replace(_ROW, _in_a_row)
    for pattern, plain in _RULES:
        own.replace(pattern, lambda found, plain=plain: found.expand(plain))
    if _QUOTED.search(own.text):
        own.replace(_WHERE, lambda found: f"on the {found[1]} {found[2]}")
