"""When a shot begins or ends, put as a time of the film: "until the ocean ends", "显示到烟花开始"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.neighbours import only_clip
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work

_NAME = r"(?:the |my |our )?(?P<name>(?!(?:whole |entire )?(?:video|film|movie|music|song|end|start|very|title|caption|text)\b)[\w.]+(?: (?!and\b|then\b|or\b|until\b)[\w.]+){0,3}?)"
_ENDS = r"ends|is over|is done|is finished|finish(?:es)?|stops?|is gone|goes away|has ended"
_STARTS = r"starts?|begins?|comes? (?:in|on|up)|appears?|shows? up"
_ENGLISH = (
    re.compile(
        rf"\b(?P<how>until|till|to|before|when|as soon as|once|as|after) {_NAME} (?:(?P<end>{_ENDS})|(?P<start>{_STARTS}))(?=\W*$|[,.;!]| and\b| or\b| then\b| until\b| till\b)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<how>until|till|to|(?<=out )at|(?<=disappear )at|(?<=vanish )at|(?<=away )at|(?<=gone )at) (?:right )?(?:(?P<end>the (?:very )?end)|(?P<start>the (?:very )?(?:start|beginning))) of {_NAME}(?=\W*$|[,.;!]| and\b| or\b| then\b| until\b| till\b)",
        re.IGNORECASE,
    ),
)
_HAN = re.compile(
    r"(?P<how>(?:一直)?(?:显示|持续|停留|保持|留|播)?(?:直)?到)(?P<name>[\w.\u3400-\u9fff]{1,10}?)(?:的?(?:那|这)(?:一)?(?:段|个|幕)|的?(?:镜头|片段|场景))?(?:(?P<end>结束|放完|播完|完了|为止)|(?P<start>开始|出现))(?:为止|的时候|时)?"
)
_HAN_WHEN = re.compile(
    r"(?P<name>[\w.\u3400-\u9fff]{1,8}?)(?:的?(?:那|这)(?:一)?(?:段|个|幕)|的?(?:镜头|片段|场景))?(?:(?P<end>结束|放完|播完|结尾)|(?P<start>开始|出现|开头))(?:的时候|时候|时|了?以?后|之后)?[,，]?(?=(?:背景)?音乐)"
)
_VANISHES = re.compile(r"\b(?:disappear|vanish|go away|be gone|be hidden|hide)s? $", re.IGNORECASE)
_FADED = re.compile(
    r"\bfade (?:out )?(?:the |my )?(?:music|song|soundtrack)(?: out)? (?:at|from|after) (?P<time>\d+(?:\.\d+)?) ?(?:seconds?|secs?|s)(?=\W*$|[,.;!]| and\b)"
    r"|\b(?:the |my )?(?:music|song|soundtrack) (?:should |must |can |has to |needs to |to )?fades? (?:out|away) (?:at|from|after) (?P<also>\d+(?:\.\d+)?) ?(?:seconds?|secs?|s)(?=\W*$|[,.;!]| and\b)"
    r"|第(?P<then>\d+(?:\.\d+)?)秒(?:背景)?音乐(?:慢慢|逐渐|渐渐|就)*淡出"
    r"|(?:让|把)?(?:背景)?音乐(?:在|从)第?(?P<han>\d+(?:\.\d+)?)秒(?:开始|的时候|时|处)?(?:慢慢|逐渐|渐渐)?淡出",
    re.IGNORECASE,
)
_AT_END = re.compile(r"\b(?:at|to) the (?:very )?(?:end|start|beginning)$", re.IGNORECASE)
_MOVES = re.compile(
    r"\b(?:move|put|bring|shift|drag|take|place|go|jump|dissolve|fade|cut|switch)\b[^,;.]*$", re.IGNORECASE
)
_UNTIL = {"until", "till", "to", "before"}


def with_shot_times(work: Work, words: Reading) -> Reading:
    """The message with such times in seconds; unchanged where it could be any of several shots."""
    order = drafts.clips(work.draft)
    if len(order) < 2:
        return words
    text, last = _HAN_WHEN.sub(lambda hit: _when(work, hit, order), words.original), None
    for pattern in (*_ENGLISH, _HAN):
        start = 0
        while (found := pattern.search(text, start)) is not None:
            start = found.end()
            if _AT_END.search(found.group()) and _MOVES.search(text[: found.start()]):
                continue  # "Move it to the beach at the end" is a place.
            index = last if found["name"] == "it" else only_clip(work, found["name"], order)
            if index is None:
                continue
            last = index
            time = drafts.end_of(order[index]) if found["end"] else drafts.start_of(order[index])
            if pattern is _HAN:
                told = f"{'显示' if found['how'] == '到' else ''}{found['how']}第{time / 1000:g}秒"
            else:
                how = found["how"].lower()
                told = f"{'until' if how in _UNTIL else 'after' if how == 'after' else 'at'} {time / 1000:g} seconds"
            head = text[: found.start()]
            if told.startswith("at") and head.endswith("from "):
                told = told.removeprefix("at ")
            if told.startswith("at") and (gone := _VANISHES.search(head)):
                head, told = head[: gone.start()], f"stay until{told.removeprefix('at')}"
            text, start = head + told + text[found.end() :], len(head) + len(told)
    text = _FADED.sub(
        lambda hit: f"music until {next(filter(None, hit.groups()))} seconds. fade out the music", text
    )
    return words if text == words.original else Reading(text, words.quotes)


def _when(work: Work, hit: re.Match[str], order: list[dict[str, Any]]) -> str:
    index = only_clip(work, hit["name"], order)
    if index is None:
        return hit.group()
    time = drafts.end_of(order[index]) if hit["end"] else drafts.start_of(order[index])
    return f"第{time / 1000:g}秒"
