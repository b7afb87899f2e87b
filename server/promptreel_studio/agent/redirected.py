"""The last change, on another clip than it was made on: "no, the other photo", "I meant the sunset"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent.answering import answer
from promptreel_studio.agent.edits.timeline import speed_of
from promptreel_studio.agent.frames.film import film_of
from promptreel_studio.agent.frames.message import Message
from promptreel_studio.agent.frames.part_words import any_of, begins_with, listed
from promptreel_studio.agent.frames.parts import without_answer
from promptreel_studio.agent.frames.words import words_of
from promptreel_studio.agent.models import Reply
from promptreel_studio.agent.reading.file_mentions import with_joined_names
from promptreel_studio.agent.reading.language import answers_in
from promptreel_studio.agent.reading.text import fold
from promptreel_studio.agent.replies import Speaker
from promptreel_studio.agent.vocabulary import tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.frames.film import Film
    from promptreel_studio.agent.models import AssetInfo, Draft, History
    from promptreel_studio.agent.told import Told

Segment = dict[str, Any]
_LONGEST, _SHORT = 60, 4
_TOLD = frozenset({"clips", "named", "clip", "photo", "filler", "weak", "rest", "it", "neg", "time"})
_BY_SHARE = ("brightness", "contrast", "saturation", "warmth")
_SCENE = {"time": "set {clip} at {word}", "season": "set {clip} in {word}", "weather": "{word} in {clip}"}
_LAID = frozenset({"st", "d", "m", "tr", "speed"})


def redirected(
    said: Told,
    draft: Draft,
    *,
    assets: Sequence[AssetInfo],
    language: str,
    seed: int,
    history: History | None,
) -> Reply | None:
    """Answer a message that only says which clip was meant; None for any other.

    Args:
        said: The user's words.
        draft: A timeline with clips.
        assets: The project's uploads.
        language: Language to answer in when the words do not show it.
        seed: Decides pictures and music of what is newly made.
        history: The versions around the draft.
    """
    if said.demands or history is None or not history.past or len(said.masked) > _LONGEST or said.quotes:
        return None
    if words_of(said.spoken) is None or not listed(said.spoken, "meant"):
        return None
    before = history.past[0]
    found = _change(before, draft)
    if found is None:
        return None
    place, was, now = found
    target = _target(said, before, assets, place)
    if target is None or (command := _command(was, now, target)) is None:
        return None
    speaker = Speaker(said.other or answers_in(said.written, language))
    reply = answer(command, before, assets=assets, language=language, seed=seed, speaker=speaker)
    if not isinstance(reply, Reply) or not reply.ok or reply.draft is None:
        return None
    return replace(reply, texts=(speaker.together([speaker.say("undo.done", count=1), *reply.texts]),))


def _target(said: Told, before: Draft, assets: Sequence[AssetInfo], place: int) -> int | None:
    """The number of the clip that is meant, in the draft before the change."""
    film = film_of(before, assets)
    folded = fold(with_joined_names(said.masked, film.uploads))
    rest = without_answer(folded, said.spoken)
    opened = rest != folded
    meant = any_of(said.spoken, "meant")
    plain = begins_with(said.spoken, "meant").sub("", rest)
    plain = meant.sub(" ", plain)
    opened = opened or plain != rest
    message = Message((), film, said.spoken)
    bag = message.bag(message.items(plain))
    if not bag.items or any(not item.senses.keys() & _TOLD for item in bag.items):
        return None
    numbers = bag.clips()
    if len(numbers) == 1 and opened and not bag.has("rest"):
        return numbers[0] if numbers[0] != place else None
    if numbers or not bag.has("rest") or not (opened or len(rest.split()) <= _SHORT):
        return None
    if bag.has("film", but=("clip", "photo")):
        return None  # "The other thing" may be anything.
    return _other(bag.has("photo") and not bag.has("clip"), film, place)


def _other(of_photos: bool, film: Film, place: int) -> int | None:
    """ "The other one": of the same type, or the only other clip there is."""
    kind = "image" if of_photos else film.types[place - 1]
    alike = [number for number, one in enumerate(film.types, 1) if one == kind and number != place]
    others = [number for number in range(1, len(film.types) + 1) if number != place]
    chosen = others if len(others) == 1 else alike
    return chosen[0] if len(chosen) == 1 else None


def _change(before: Draft, after: Draft) -> tuple[int, Segment, Segment | None] | None:
    """The only clip that the last change was made on: its number before, what it was and what it is; None for none."""
    old = {clip.get("id"): (number, clip) for number, clip in enumerate(drafts.clips(before), 1)}
    new = {clip.get("id"): clip for clip in drafts.clips(after)}
    if new.keys() - old.keys():
        return None
    changed = [
        (number, clip, new.get(name)) for name, (number, clip) in old.items() if _differs(clip, new.get(name))
    ]
    return changed[0] if len(changed) == 1 and len(old) > 1 else None


def _differs(was: Segment, now: Segment | None) -> bool:
    if now is None:
        return True
    keys = (was.keys() | now.keys()) - _LAID
    return (
        speed_of(was) != speed_of(now)
        or any(was.get(key) != now.get(key) for key in keys)
        or _longer(was, now)
    )


def _longer(was: Segment, now: Segment) -> bool:
    joined = int((was.get("tr") or {}).get("d", 0)) - int((now.get("tr") or {}).get("d", 0))
    return was.get("d") != now.get("d") and not joined


def _command(was: Segment, now: Segment | None, number: int) -> str | None:
    """What was done to one clip, as a command for another; None where it is no one plain thing."""
    clip = f"clip {number}"
    if now is None:
        return f"remove {clip}"
    keys = {key for key in (was.keys() | now.keys()) - _LAID if was.get(key) != now.get(key)}
    if speed_of(was) != speed_of(now):
        return f"play {clip} at {speed_of(now):g}x speed" if not keys else None
    if not keys:
        return f"make {clip} {drafts.length_of(now) / 1000:g} seconds long"
    if keys == {"filters"}:
        return _looks(was, now, clip)
    if keys == {"reverse"} and now.get("reverse"):
        return f"play {clip} backwards"
    if keys == {"zoom"} and isinstance(zoom := now.get("zoom"), dict):
        out = zoom["from"]["scale"] > zoom["to"]["scale"]
        return f"zoom slowly {'out of' if out else 'into'} {clip}"
    if keys == {"vol"}:
        return f"set the sound of {clip} to {float(now['vol']):.0%}"
    return _scene(was, now, clip) if keys == {"scene"} else None


def _looks(was: Segment, now: Segment, clip: str) -> str | None:
    old, new = was.get("filters") or {}, now.get("filters") or {}
    told: list[str] = []
    for key in sorted(old.keys() | new.keys()):
        if old.get(key) == new.get(key):
            continue
        if key == "look" and new.get(key) == "mono":
            told.append(f"make {clip} black and white")
        elif key == "blur" and new.get(key):
            told.append(f"blur {clip}")
        elif key == "vignette" and new.get(key):
            told.append(f"add a vignette to {clip}")
        elif key in _BY_SHARE and new.get(key):
            told.append(f"{key} of {clip} {float(new[key]):+.0%}")
        else:
            return None
    return ". ".join(told) or None


def _scene(was: Segment, now: Segment, clip: str) -> str | None:
    old, new = was.get("scene"), now.get("scene")
    if not isinstance(old, dict) or not isinstance(new, dict):
        return None
    fields = [key for key in new if old.get(key) != new.get(key) and key not in {"palette", "seed"}]
    if len(fields) != 1 or fields[0] not in _SCENE:
        return None
    word = tables()["en"][fields[0]].get(str(new[fields[0]]))
    return _SCENE[fields[0]].format(clip=clip, word=word[0]) if word else None
