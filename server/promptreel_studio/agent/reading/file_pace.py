"""How fast a file of a first message plays: "talk.mp4 in slow motion", "speed up walk.mp4 so that it is 10 seconds"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.durations import DURATION, duration_of

if TYPE_CHECKING:
    from promptreel_studio.agent.models import AssetInfo

PACE = re.compile(
    r"\b(?:(?:played )?(?:in|with|as) )?(?:a )?(?:(?P<slow>slow[- ]?mo(?:tion)?|slowed(?: down)?|at half (?:the )?speed)|(?:sped up|speeded up|in fast motion|in time[- ]?lapse|speed(?:ing)? (?:it |this |that )?up|fast[- ]forward(?:ed)?|time[- ]?lapse(?: of)?))\b|(?:用|放成|调成|做成)?(?:(?P<han>慢动作|慢放|慢镜头)|(?:快放|快进|快动作|加速|提速|延时(?:摄影)?))(?:播放)?"
)
SO_LONG = re.compile(
    rf"(?:,?[ ]?\b(?:so[ ](?:that[ ])?it(?:'s|[ ]is|[ ]lasts|[ ]takes|[ ]runs)?|to|until[ ]it(?:'s|[ ]is)|down[ ]to|into|in|for|lasting|only|about|fits?(?:[ ]in(?:to)?)?)\s+)*(?:{DURATION.pattern})(?:[ ]long|[ ]in[ ]total)?|(?:变成|压到|压缩到|缩到|只有|大约|到|成|为)*(?:{DURATION.pattern.replace('?P<', '?P<han_')})",
    re.VERBOSE,
)
"""How long a file is that plays faster."""
_HAN = re.compile(r"[\u3400-\u9fff]")


def is_slow(pace: re.Match[str]) -> bool:
    """Whether it is slow motion."""
    return bool(pace["slow"] or pace["han"])


def at_pace(file: AssetInfo, pace: re.Match[str], said: str) -> list[str]:
    """The edits that let one file play slower or faster and be as long as was said."""
    name, length = file.filename, DURATION.search(said)
    seconds = f"{duration_of(length).ms / 1000:g}" if length else ""
    if length and not is_slow(pace) and (file.duration_ms or 0) > duration_of(length).ms:
        factor = round((file.duration_ms or 0) / duration_of(length).ms, 2)
        return [f"make {name} {factor:g}x faster"]
    if _HAN.search(pace.group()):
        clauses = [f"把{name}调成慢动作" if is_slow(pace) else f"把{name}加速"]
        return [*clauses, f"把{name}剪到{seconds}秒"] if seconds and is_slow(pace) else clauses
    clauses = [f"play {name} in slow motion" if is_slow(pace) else f"speed up {name}"]
    return [*clauses, f"cut {name} to {seconds} seconds"] if seconds and is_slow(pace) else clauses
