"""What the message before has made too much: "too bright, half of that", "亮过头了,15%就够" are about those clips."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.filters import FIELDS
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from promptreel_studio.agent.models import Draft, History

_ANY = ("any", 0)
_SAID = {
    **dict.fromkeys(("bright", "light", "white", "washed out", "overexposed", "亮", "明亮", "曝", "白"), ("brightness", 1)),
    **dict.fromkeys(("dark", "dim", "gloomy", "black", "暗", "黑", "昏暗"), ("brightness", -1)),
    **dict.fromkeys(("warm", "orange", "yellow", "red", "暖", "黄", "橙", "红"), ("warmth", 1)),
    **dict.fromkeys(("cold", "cool", "blue", "冷", "蓝"), ("warmth", -1)),
    **dict.fromkeys(
        ("saturated", "colorful", "colourful", "vivid", "garish", "bright and colourful", "艳", "鲜艳", "饱和", "花"),
        ("saturation", 1),
    ),
    **dict.fromkeys(("pale", "grey", "gray", "faded", "dull", "colourless", "灰", "淡", "素"), ("saturation", -1)),
    **dict.fromkeys(("contrasty", "harsh", "hard", "硬", "刺眼"), ("contrast", 1)),
    **dict.fromkeys(("flat", "平", "软"), ("contrast", -1)),
    **dict.fromkeys(("blurry", "blurred", "blurred out", "soft", "fuzzy", "糊", "模糊", "虚"), ("blur", 1)),
    **dict.fromkeys(("grainy", "noisy"), ("grain", 1)),
    **dict.fromkeys(("much", "strong", "heavy", "intense", "extreme", "多", "强", "重", "浓", "猛", "过"), _ANY),
}  # fmt: skip
_WORDS = "|".join(sorted(map(re.escape, _SAID), key=len, reverse=True))
_FILL = r"(?:(?:hm+|no|nope|nah|oh|ok|okay|well|wait|sorry|now|but|ugh|eek|whoa|wow|yikes|and|so|actually|嗯+|哎|啊|不)[ ,.!，。]+)*"
_WHAT = r"(?:(?:that's|that is|it's|it is|that|it|this|now it's|they're|they are)(?: (?:is|was|looks|feels|seems|got|became))?(?: (?:now|still|already))? )?(?:(?:a (?:bit|little|tad|touch)|way|far|much|slightly|just|rather|kind of|sort of) )*"
_VALUE = r"(?P<n>\d+)[ ]?(?:%|percent\b)"
_ENOUGH = r"(?:[ ,]*(?:is |would be |will be |should be |are )?(?:enough|plenty|fine|ok|okay|better|more than enough|will do|would do|please|instead|suffices?)| 就(?:够|行|好|可以)|就(?:够|行|好|可以)|差不多|就可以|够)*(?:了|吧)*"
_HALF = r"(?:make (?:it|that) |do |just |only |take |use )*(?:half of that change|(?:the |about |only )*half(?: of (?:that|it|what it was)| that| as (?:much|strong)| the (?:amount|strength))?|halve (?:it|that)|把刚才的减半|(?:只要|减|减去)?一半)"
_LESS = r"(?:(?:please |make it |just )*(?:a (?:bit|little|touch|tad) )?(?:less|weaker|softer|down a bit|tone it down(?: a (?:bit|little))?|dial it (?:back|down)(?: a (?:bit|little))?)(?: of (?:that|it))?|(?:收|弱|少|淡|回)一?[点些]|别那么(?:多|强))"
_OVERDONE = re.compile(
    rf"\W*{_FILL}(?:{_WHAT}too (?P<en>{_WORDS})(?: (?:now|for me|like that|this way))*|(?:这样|现在|这下|画面|好像|感觉)?(?:有点儿?|有些|还是|又|也)?(?:太|过于)(?P<han>{_WORDS})(?:了|啦)?(?:点|些)?|(?P<past>{_WORDS})(?:得)?(?:过头|过分|过火|过)了?)"
    rf"(?:[ ,.;:!—，。；、-]+(?:so |but |and |maybe |perhaps |better |rather |try |make (?:it|that) |go (?:for|with) |let's (?:say|try|do) |只要|用|改成|调到|到|大概|大约|那就)*(?:{_VALUE}{_ENOUGH}|(?P<half>{_HALF}){_ENOUGH}|{_LESS}))?\W*",
    re.IGNORECASE,
)


def with_overdone(words: Reading, draft: Draft, history: History) -> Reading:
    """The message with the clips and the look that are too much now; unchanged where the last change was another."""
    said = _OVERDONE.fullmatch(words.folded.strip())
    if said is None or not history.past:
        return words
    field, sign = _SAID[said["en"] or said["han"] or said["past"]]
    found = [
        name
        for name, grew in _changed(draft, history.past[0])
        if field in {"any", name} and sign in {0, grew}
    ]
    if field == "any" and found and said["n"] is None:
        return Reading("half of that change", words.quotes)
    if len(found) != 1:
        return words
    how = "half of that change" if said["n"] is None else f"{int(said['n'])}% of that change"
    return Reading(f"{how} of {found[0]}", words.quotes)


def _changed(draft: Draft, before: Draft) -> set[tuple[str, int]]:
    """The filters that the last change touched, and whether they grew or shrank."""
    known: dict[Any, Any] = {clip.get("id"): clip.get("filters") or {} for clip in drafts.clips(before)}
    found: set[tuple[str, int]] = set()
    for clip in drafts.clips(draft):
        held = clip.get("filters") or {}
        for name in FIELDS:
            old, new = known.get(clip.get("id"), {}).get(name, 0.0), held.get(name, 0.0)
            if clip.get("id") in known and old != new:
                found.add((name, 1 if new > old else -1))
    return found
