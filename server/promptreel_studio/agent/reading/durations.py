"""Lengths of time: "10-second", "a minute and a half", "1 min 30 s", "半分钟", "十五秒"."""

from __future__ import annotations

from typing import NamedTuple

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.numbers import NUMBER, number_of

SECONDS = r"(?:seconds?|secs?|s|segundos?|secondes?|sekunden?|secondi|секунд[аы]?|秒钟|秒|초)(?![a-z])"
MINUTES = r"(?:minutes?|mins?|minutos?|minuten?|минут[аы]?|分钟|分(?!之|辨|享|屏|割))(?![a-z])"
HOURS = r"(?:hours?|hrs?|horas?|heures?|stunden?|小时|个小时|钟头)(?![a-z])"
_GAP = r"[ \-]{0,2}"
_OF_LIFE = (
    r"(?!\ (?:a|per|each|every)\ (?:day|week|night|morning|evening)\b|\ daily\b"
    r"|[ -](?:walk|ride|drive|workout|exercise|meal|dinner|lunch|recipe|routine|break|nap|read|run|jog|yoga|craft|commute|hike)s?\b(?!\ (?:video|film|clip|movie|loop|animation))"
    r"|\ (?:away|ago|early|late|left|earlier|later)\b|的?(?:瑜伽|健身|早餐|晚餐|午餐|料理|路程|步行|车程|锻炼|训练|运动|阅读|休息))"
)
_NO_COOKING = "".join(
    f"(?<!{verb}\\ )(?<!{verb}\\ for\\ )"
    for verb in (
        "roast",
        "bake",
        "cook",
        "boil",
        "simmer",
        "steam",
        "fry",
        "grill",
        "chill",
        "rest",
        "stir",
        "knead",
        "soak",
        "marinate",
    )
)
_BEFORE_HOURS = (
    r"^|(?<=[,，、:：;；\n]\ )|(?<=[,，、:：;；\n])|(?<=\bfor\ )|(?<=\bof\ )|(?<=\ba\ )|(?<=\ban\ )|(?<=\bto\ )|(?<=\bin\ all\ )"
    r"|(?<=\blike\ )|(?<=\babout\ )|(?<=\baround\ )|(?<=\blasting\ )|(?<=\blasts\ )|(?<=\btotal\ )|(?<=长)|(?<=长度)|(?<=共)|(?<=约)|(?<=做)|(?<=成)|(?<=到)|(?<=个)|(?<=来)"
)
_BEHIND_HOURS = r"[ -]?(?:long|in\ all|total|of\b|videos?|films?|clips?|movies?|loops?)|的?(?:长|视频|影片|短片|循环|雨|海)"
"""No film is hours long; that somebody asked for it is only told where it is one: not of "24h only", "续航30小时"."""
_DAILY = "".join(f"(?<!每[天日晚早周]{'.' * between})" for between in range(6))
"""Behind and before the minutes of what somebody does, which are not those of a film: "10 minutes a day", "my 20 minute workout"."""

HALF_A_MINUTE = re.compile(r"\bhalf[ -](?:a[ -])?minute\b|半分钟")
DURATION = re.compile(
    rf"""
      (?P<half>\bhalf[ -]a?[ -]?minute\b|半分钟)
    | (?P<second_and_half>(?:\b(?:an?|one)[ ])?\bsecond[ ]and[ ]a[ ]half\b)
    | (?P<quarter>\b(?:a[ ])?quarter[ ]of[ ]a[ ]minute\b)
    | (?P<and_half>(?:\b(?:an?|one)[ ])?\bminute[ ]and[ ]a[ ]half\b|(?:一|1)分钟?半钟?|\b(?:one|1)[ ]and[ ]a[ ]half[ -]minutes?\b)
    | (?P<n_and_half>{NUMBER})(?:[ ]and[ ]a[ ]half|[ ]?½)[ -]?(?P<n_unit>{MINUTES}|{SECONDS})
    | {_DAILY}(?P<of_film>{_BEFORE_HOURS})?(?P<hours>{NUMBER}|\bhalf\ an?\b|\ban?\b|半){_GAP}(?:个)?{HOURS}{_OF_LIFE}(?(of_film)|(?={_BEHIND_HOURS}))
    | {_DAILY}{_NO_COOKING}(?P<minutes>{NUMBER}|\ban?\b){_GAP}{MINUTES}{_OF_LIFE}(?:(?:[ ,]|and)*(?P<rest>{NUMBER}){_GAP}{SECONDS}|[ ](?P<bare_rest>[1-5]?\d)(?=\s*(?:[,;.]|$)(?!\d)))?
    | (?P<seconds>{NUMBER}|\ban?\b(?![ ]second[ ](?:\w+[ ])?(?:title|caption|subtitle|text|clip|video|shot|song|headline|one|line|time)\b)(?![ ]second[ ](?:cup|mug|person|moon|sun|boat|ship|tree|cat|dog|bird|house|cabin|tent|car|fish|logo|photo|picture|image|copy|take|version|camera|voice|font|try|attempt|look|thought|track|layer|light|star|planet|flower|cloud|mountain|wave|candle|fire)s?\b)|半){_GAP}{SECONDS}(?P<tail>半)?
    | (?P<half_s>\bhalf[ -](?:a[ -])?second\b)
    """,
    re.VERBOSE,
)


_FOR_SECONDS = re.compile(
    rf"\bfor {NUMBER} ?(?:seconds?|secs?|s)\b|\b\d{{1,3}} ?(?:seconds?|secs?|sec)\b", re.IGNORECASE
)
_FOR_BARE = re.compile(
    r"\bfor (?:\d{1,2}|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)(?![.,]\d)(?=\s*(?:[.,;!]|$|\band\b|\bthen\b))(?!\s*(?:and|to) \d)",
    re.IGNORECASE,
)
_BEHIND_FILES = re.compile(r"(\.[a-z]\w{2,3}),? (\d{1,2})(?=\s*(?:[,;(]|$|\.(?!\d)))", re.IGNORECASE)
_IN_ROWS = re.compile(
    r"((?:^|[,:;]) ?(?!(?:and |then )?(?:room|day|step|rule|part|week|level|lesson|number|no|top|vol|episode|chapter|version|take|shot|scene|clip|photo|picture|image) )(?:[a-z'-]+ ){0,3}[a-z'-]{3,}) (\d{1,2})(?=\s*(?:[,;]|$|\.(?!\d)))",
    re.IGNORECASE,
)
"""Numbers behind the files or the subjects of a list, without their seconds: "warm room 4, cup 4, forest 6"."""
_BARE_SPAN = re.compile(r"(?<![\w.:])(\d{1,3}) ?[-–—] ?(\d{1,3})(?= ?[:,]? ?[\ue000-\uf8ff])")
_BARE = re.compile(r"\(\s*(\d{1,3})\s*\)")


def with_units(text: str) -> str:
    """The text with seconds for bare numbers behind the subjects of a list: "a beach (10), a forest (5)".

    Also for those that go on after one with a unit: "a storm for eight seconds, then stars for ten".
    """
    if _FOR_SECONDS.search(text):
        text = _FOR_BARE.sub(lambda found: f"{found.group()} seconds", text)
    for rows, fewest in ((_BEHIND_FILES, 2), (_IN_ROWS, 3)):
        said = [int(found[2]) for found in rows.finditer(text)]
        if len(said) >= fewest and said != list(range(1, len(said) + 1)):
            text = rows.sub(r"\1 \2 s", text)
    spans = _BARE_SPAN.findall(text)
    if len(spans) > 1 and all(int(a) < int(b) for a, b in spans):
        text = _BARE_SPAN.sub(r"\1 s - \2 s", text)  # "Captions: 0-3 “One”, 3-6 “Two”".
    numbers = [int(found[1]) for found in _BARE.finditer(text)]
    counts = list(range(1, len(numbers) + 1))
    if len(numbers) < 2 or numbers == counts or text.lstrip().startswith("("):
        return text
    return _BARE.sub(lambda found: f"({found[1]} s)", text)


class Duration(NamedTuple):
    """A length of time in ms, and where the text says it."""

    ms: int
    start: int
    end: int


def duration_of(found: re.Match[str]) -> Duration:
    """The length that `DURATION` matched."""
    return Duration(round(_seconds(found) * 1000), found.start(), found.end())


def find_duration(text: str, start: int = 0, end: int | None = None) -> Duration | None:
    """The first length of time in a folded text."""
    found = DURATION.search(text, start, len(text) if end is None else end)
    return duration_of(found) if found else None


def _seconds(found: re.Match[str]) -> float:
    if found["half"]:
        return 30
    if found["quarter"]:
        return 15
    if found["and_half"]:
        return 90
    if found["half_s"]:
        return 0.5
    if found["second_and_half"]:
        return 1.5
    if found["n_and_half"]:
        return (number_of(found["n_and_half"]) + 0.5) * (60 if re.match(MINUTES, found["n_unit"]) else 1)
    if found["hours"]:
        return 1800 if found["hours"].startswith(("半", "half")) else number_of(found["hours"]) * 3600
    if found["minutes"]:
        return number_of(found["minutes"]) * 60 + (number_of(found["rest"] or found["bare_rest"] or "0"))
    value = 0.5 if found["seconds"] == "半" else number_of(found["seconds"])
    return value + (0.5 if found["tail"] else 0)
