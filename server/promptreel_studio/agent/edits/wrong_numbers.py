"""A number in a text that is wrong: "the number's wrong, it's 2.941", "数字错了,是2941"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.versions import latest_title_of
from promptreel_studio.agent.reading.quotes import MARK, mark
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from promptreel_studio.agent.models import Draft, History

_N = r"(?P<n>\d[\d.,:/-]*\d|\d)"
_WRONG = re.compile(
    rf"\b(?:number|figure|date|year|time|price|altitude|height|elevation|phone number|room)(?:'s| is| was) (?:wrong|not right|off|incorrect)\b[^.;\d]{{0,20}}[,.;:!]* ?(?:lol |haha |oops |sorry )*(?:it's|it is|it should be|should be|must be|make it|make that) {_N}\W*$"
    rf"|(?:数字|日期|年份|时间|价格|高度|海拔|号码|电话)(?:写|打|弄)?错了[啊哈,，。!！ ]*(?:应该|应)?(?:是|改成|为)(?P<han>\d[\d.,:/-]*\d|\d)\W*$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d[\d.,:/-]*\d|\d")


def with_number_corrected(words: Reading, draft: Draft, history: History) -> Reading:
    """The message as a change of the latest text that has just one number; unchanged where there is none."""
    said = _WRONG.search(words.folded)
    if said is None or MARK.search(words.folded):
        return words
    texts = drafts.segments(draft, drafts.TEXT)
    holding = [one for one in texts if len(_NUMBER.findall(str(one.get("txt")))) == 1]
    latest = latest_title_of(draft, history)
    meant = [one for one in holding if one.get("id") == latest] or (holding if len(holding) == 1 else [])
    if not meant:
        return words
    old = str(meant[0].get("txt"))
    new = _NUMBER.sub(said["n"] or said["han"], old)
    count = len(words.quotes)
    return Reading(f"change the text {mark(count)} to {mark(count + 1)}", (*words.quotes, old, new))
