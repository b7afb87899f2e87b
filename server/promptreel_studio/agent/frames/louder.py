"""Wishes that something is louder or quieter by a share: the music, the music of one clip, the sound of a clip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.bag import EMPTY
from promptreel_studio.agent.frames.groups import CLIP, LIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.frames.bag import Bag
    from promptreel_studio.agent.frames.film import Film
    from promptreel_studio.agent.frames.item import Item

_UP, _DOWN = ("louder", "stronger"), ("quieter", "weaker")
_ENDS_PHRASE = 0x2E80
"""From here on signs stand without spaces: one between two words is a comma."""
_SO_MUCH = ("那么", "这么", "as ", "that ", "so ")
_REACHED = frozenset({"at", "until"})


def with_shares(items: Sequence[Item]) -> None:
    """Mark the share that something is to change by: "10 percent more", "加大10%", and not "quieter, 25 percent"."""
    for place, item in enumerate(items):
        unit = place + 1 < len(items) and "number" in item.senses and "u_percent" in items[place + 1].senses
        if not unit and "percent" not in item.senses:
            continue
        last = place + 1 if unit else place
        behind = items[last + 1] if last + 1 < len(items) else None
        before = place - 1
        while (
            before > 0
            and _near(items[before], items[before + 1])
            and items[before].senses.keys() <= {*EMPTY, "single", "by", "it", "to"}
        ):
            before -= 1
        said = behind is not None and _near(items[last], behind) and changes_loudness(behind)
        said = said or (
            before >= 0 and _near(items[before], items[before + 1]) and changes_loudness(items[before])
        )
        if said or any("by" in one.senses for one in items):
            item.senses["by_much"] = True


def changes_loudness(item: Item) -> bool:
    """Whether a word says that something is to be louder or quieter, and not how loud it is."""
    if item.text.startswith(_SO_MUCH):
        return False  # "只有30%那么响".
    return bool(item.senses.keys() & {*_UP, *_DOWN}) and not item.senses.keys() & {"reason", "until"}


def _near(item: Item, after: Item) -> bool:
    """Whether nothing but a space is between two words."""
    return after.start - item.end <= (0 if ord(item.text[-1:] or " ") >= _ENDS_PHRASE else 1)


def by_share(bag: Bag, film: Film) -> list[str] | None:
    """ "The music in the second clip is too quiet, give it 10 percent more"."""
    share, clips = bag.one("percent"), bag.clips()
    if share is None or len(clips) > 1 or bag.seconds() or not bag.has("by_much") or _reached(bag):
        return None
    up, down = bag.has(*_UP), bag.has(*_DOWN)
    music = bag.has("music") or bool(not clips and bag.about.get("music") and bag.has("it"))
    heard = music or bag.has("sound", "volume", "louder", "quieter", but=("bigger", "smaller"))
    if up == down or not heard or not (music or clips) or (music and not film.music):
        return None
    if not bag.only(
        *CLIP, *LIGHT, "percent", "by_much", "music", "sound", "volume", *_UP, *_DOWN, "by", "bigger", "smaller", "lowered", "while", "before", "into", "between",
        "place_noun", "keep_only", "more", "of_now", "shorten", "lengthen", "exits", "enters",
    ):  # fmt: skip
        return None
    if not music and film.types[clips[0] - 1] != "video":
        return None
    change = float(share) / 100 * (1 if up else -1)
    if not music:
        return [f"set the sound of clip {clips[0]} to {_level(film.volumes[clips[0] - 1] + change)}"]
    if not clips:
        return [f"set the music volume to {_level(film.loudness + change)}"]
    now = film.heard_at[clips[0] - 1]
    return [f"set the music volume in clip {clips[0]} to {_level(now + change)}"]


def _reached(bag: Bag) -> bool:
    """Whether a word before the share says that it is what is to be reached."""
    return any(
        "percent" in after.senses and item.senses.keys() & _REACHED
        for item, after in zip(bag.items, bag.items[1:], strict=False)
    )


def _level(share: float) -> str:
    return f"{round(min(max(share, 0.0), 1.0) * 100):g}%"


RULES = (by_share,)
