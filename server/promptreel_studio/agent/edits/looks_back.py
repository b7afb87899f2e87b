"""An effect that an earlier message took off is put back where it was: "put the blur back", "have the slow motion back"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.timeline import speed_of
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from collections.abc import Callable

    from promptreel_studio.agent.models import Draft, History

Segment = dict[str, Any]
_EFFECTS: dict[str, str] = {
    "blur": r"blur(?:ring)?|soft focus|模糊|虚化|flou|desenfoque|desfoque|unschärfe|sfocatura|rozmycie|размытие",
    "vignette": r"vignett(?:e|ing)|dark (?:edges|corners)|暗角|vignettierung|виньетк[ау]",
    "mono": r"black[ -]and[ -]white|b ?& ?w|bw|monochrome|黑白|noir et blanc|blanco y negro|schwarz-?weiß|bianco e nero",
    "reverse": r"reverse|reversed play(?:back)?|backwards? (?:play|playing|effect)|rewind|倒放",
    "slow": r"slow[ -]?mo(?:tion)?|slow(?:er)? speed|慢动作|慢放|ralenti|cámara lenta|zeitlupe|rallentatore",
    "zoom": r"zoom(?:[- ]in)?|ken burns(?: effect| zoom)?|push[- ]in|推近|缩放",
}
_ALL = "|".join(f"(?P<{name}>{words})" for name, words in _EFFECTS.items())
_ALL_BEHIND = _ALL.replace("(?P<", "(?P<behind_")
_BACK = re.compile(
    rf"^\W*(?:(?:no|wait|hmm+|actually|ok|okay|oh|please|sorry|and|so|can you|could you|can we|could we|i(?:'d| would) like to|let's)[ ,.!]+)*"
    rf"(?:i |we )?(?:put|bring|get|give me|have|want|need|add|turn|switch) (?:the |that |its )?(?:{_ALL})(?: effect| look| filter)? back(?: in| on| again)*(?: again| please| after all)*\W*$"
    rf"|^\W*(?:(?:no|wait|actually|ok|okay|please|can you|could you)[ ,.!]+)*(?:i |we )?(?:put|bring|get|have|want|turn|switch|add) back (?:on )?(?:the |that )?(?:{_ALL_BEHIND})(?: effect| look| filter)?(?: again| please)*\W*$",
    re.IGNORECASE,
)
_HAN_BACK = re.compile(
    r"^\W*(?:还是|请|麻烦|再|把|将|给我)*(?:把|将)?(?P<what>模糊|虚化|暗角|黑白|倒放|慢动作|慢放|推近|缩放)(?:效果)?(?:再|还是|都|给)*(?:加|弄|放|恢复|调|开|换|改|变|还原)(?:回来|回去|上)(?:吧|了)?\W*$"
)


def with_looks_back(words: Reading, draft: Draft, history: History) -> Reading:
    """The message with the shots that had the effect by their numbers; unchanged where none of them had it."""
    found = _BACK.match(words.folded)
    name = (
        next((key.removeprefix("behind_") for key, said in found.groupdict().items() if said), "")
        if found
        else ""
    )
    if not name and (han := _HAN_BACK.match(words.folded)):
        name = next(key for key, said in _EFFECTS.items() if re.search(said, han["what"]))
    if not name:
        return words
    here = {clip.get("id"): (number, clip) for number, clip in enumerate(drafts.clips(draft), 1)}
    for version in history.past:
        had = [clip for clip in drafts.clips(version) if clip.get("id") in here and _has(name, clip)]
        lost = [(here[clip["id"]][0], clip) for clip in had if not _has(name, here[clip["id"]][1])]
        if lost:
            return Reading(". ".join(_told(name, number, clip) for number, clip in lost), words.quotes)
    return words


def _filters(clip: Segment) -> dict[str, Any]:
    found = clip.get("filters")
    return found if isinstance(found, dict) else {}


_HOLDS: dict[str, Callable[[Segment], bool]] = {
    "blur": lambda clip: bool(_filters(clip).get("blur")),
    "vignette": lambda clip: bool(_filters(clip).get("vignette")),
    "mono": lambda clip: _filters(clip).get("look") == "mono",
    "reverse": lambda clip: bool(clip.get("reverse")),
    "slow": lambda clip: speed_of(clip) < 1,
    "zoom": lambda clip: bool(clip.get("zoom")),
}


def _has(name: str, clip: Segment) -> bool:
    return _HOLDS[name](clip)


def _told(name: str, number: int, clip: Segment) -> str:
    told = {
        "blur": f"blur clip {number}",
        "vignette": f"add a vignette to clip {number}",
        "mono": f"make clip {number} black and white",
        "reverse": f"play clip {number} backwards",
        "slow": f"play clip {number} at {speed_of(clip):g}x speed",
        "zoom": f"zoom {_way(clip)} clip {number}",
    }
    return told[name]


def _way(clip: Segment) -> str:
    zoom = clip.get("zoom")
    ends = (
        [zoom.get(side, {}).get("scale", 1.0) for side in ("from", "to")]
        if isinstance(zoom, dict)
        else [1.0, 1.0]
    )
    return "out of" if ends[0] > ends[1] else "into"
