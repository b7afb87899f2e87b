"""Wishes for the film as a whole: its shape and length, steps back and forward, questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.frames.bag import EMPTY
from promptreel_studio.agent.frames.groups import LIGHT, NOT_ADDING, NOT_CLIPS, TEXTS
from promptreel_studio.agent.frames.times import spoken

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.bag import Bag
    from promptreel_studio.agent.frames.film import Film

_BLURS = re.compile(
    r"blur|模糊|虚化|糊|朦胧|sfoc|sfum|flou|desenfo|borros|difumin|desfoc|unscharf|verschwom|weich|wazig|onscherp|vervaag|rozmy|nieostr|размы"
    r"|bulan|buğu|kabur|buram|mờ|เบลอ|ぼか|ぼけ|ボケ|흐리|흐린|흐릿|흐림|블러|ضباب|مموه|धुंध"
)
_MOST_STEPS = 20
_SPOKEN = frozenset({"until", "all"})
_IDLE = frozenset({"film", "to_end", "last", *EMPTY})
_ALL = frozenset({"everything", "all", "both", "it all"})


def shaped(bag: Bag, _film: Film) -> list[str] | None:
    """ "Vertical please", "9:16 with blurred sides"."""
    ratios = bag.all("aspect")
    swapped = len(ratios) == len("ab") and any(item.text.startswith("instead of") for item in bag.items)
    ratio = ratios[0] if len(ratios) == 1 or swapped else None
    if ratio is None or bag.sure(*TEXTS, "music", "secs", "logo"):
        return None
    if bag.has("clips") and not bag.has("uncropped"):
        return None  # "4:5 with the surfer still in frame" is said of all of it.
    if not bag.only(
        *LIGHT, "aspect", "format_noun", "film", "all", "blurred_sides", "blur", "uncropped", "neg", "place_noun", "at", "rest",
        *(("clips", "clip", "named", "file_word") if bag.has("uncropped") else ()), "cut", "out", "size_noun", "stays", "length_noun", "it", "until", "keep_only", "from",
    ):  # fmt: skip
        return None
    bag.used |= {"file_word", "named"}  # Whoever is to stay in it: all of the picture is seen.
    filled = bag.has("blur") or any(
        "blurred_sides" in one.senses and _BLURS.search(one.text) for one in bag.items
    )
    whole = bag.has("uncropped", but=(*EMPTY, "film", "clip"))
    if bag.has("neg") and not bag.means("neg", "uncropped") and not filled:
        return None
    return [f"make it {ratio} with blurred sides" if filled or whole else f"make it {ratio}"]


def lasting(bag: Bag, film: Film) -> list[str] | None:
    """ "The whole film 20 seconds long"."""
    said = bag.seconds()
    if (
        len(said) != 1
        or bag.sure(
            "clips", "named", *TEXTS, "music", "logo", "voice", "sound", "first", "neg", "crossfade", "fade", "asset", "scene",
        )
        or bag.has("photo", "except", "freeze")
    ):  # fmt: skip
        return None
    if not bag.has("film") and not (bag.alone and not bag.has("clip")):
        return None
    if film.total_s <= said[0] and (bag.has("at_most") or bag.has("shorten", but=("length_noun",))):
        return None  # It is refused, with the reason.
    sure = bag.has("at_most") or (
        bag.has("length_noun") if bag.all("point") else bag.has("film", "length_noun", "shorten", "lengthen")
    )
    if not sure or not bag.only(
        *LIGHT, "secs", "point", "film", "length_noun", "shorten", "lengthen", "all", "until", "at_most", "stays", "back",
    ):  # fmt: skip
        return None
    if (
        (bag.has("shorten", "lengthen") and not bag.has("until", "length_noun"))
        or bag.has("out", "stronger", "freeze", but=("until",))
        or _cuts_off(bag)
    ):
        return None
    return [f"make the video {spoken(said[0])} long"]


def _cuts_off(bag: Bag) -> bool:
    return bag.has("last", but=("length_noun",))


def whole_end_cut(bag: Bag, film: Film) -> list[str] | None:
    """ "Cut off the last 2 seconds of the film"."""
    said = bag.seconds()
    if (
        len(said) != 1
        or bag.clips()
        or bag.all("point")
        or bag.has("photo", "stronger", "replace")
        or bag.has(*_SPOKEN, but=_IDLE)
        or bag.sure(*NOT_CLIPS, "scene", "camera", "fade", "except", "all_texts")
        or (bag.has("all") and not bag.of_film())
    ):
        return None
    keeps = bag.means(
        "keep_only", "remove", but=("cut", "out", "take")
    )  # "Nothing but the first 20 seconds".
    if (
        not keeps
        and not bag.has("cut", but=("keep_only",))
        and not bag.has("remove", "out")
        and not (bag.has("by") and bag.has("shorten"))
    ):
        return None
    if bag.has("first") == bag.has("last", "to_end") or not bag.only(
        *NOT_ADDING, "secs", "first", "last", "to_end", "to_start", "cut", "remove", "out", "shorten", "keep_only", "all", "clip", "neg",
        "by", "it",
    ):  # fmt: skip
        return None
    if bag.has("neg"):
        return None
    if keeps:
        low = 0.0 if bag.has("first") else film.total_s - said[0]
        return [f"keep only {low:g} seconds to {low + said[0]:g} seconds"]
    return [f"cut off the {'first' if bag.has('first') else 'last'} {spoken(said[0])} of the video"]


def stepped(bag: Bag, _film: Film) -> list[str] | None:
    """ "Undo", "do it again after all"."""
    if bag.has("both"):
        return None
    count = bag.one("number")
    if bag.has("number") and not (
        count and count % 1 == 0 and 1 < count <= _MOST_STEPS and bag.has("step_noun", "last")
    ):
        return None
    if (
        bag.has("last_change")
        and bag.has("remove", "none", "out")
        and bag.only(*LIGHT, "last_change", "remove", "none", "out", "undo", "cut", "it")
    ):
        return ["undo"]
    if bag.seconds() or bag.sure("clips", "named", "quote", "music", "logo", "photo", "asset", "percent"):
        return None
    sure = [name for name in ("undo", "redo") if bag.has(name, but=(*EMPTY, "copy"))]
    if len(sure) > 1 and all(
        "back" in item.senses
        for item in bag.items
        if "undo" in item.senses and not item.senses.keys() & EMPTY
    ):
        sure = ["redo"]  # "Bring back what was undone".
    if not sure or not bag.only(
        "undo", "redo", "last", "it", "again", *LIGHT, "replace", "turned", "out", "copy", "reverse", "number", "step_noun",
        *(("undone", "stays") if bag.has("undone") else ()),
        "back",
        *(
            ("title", "caption", "text", "colour", "colour_noun", "palette")
            if bag.has("undone") or (sure == ["redo"] and bag.has("reason"))
            else ()
        ),
    ):  # fmt: skip
        return None
    if bag.says(_ALL):
        return None
    bag.used |= {"colour", "palette"}
    if len(sure) != 1 or bag.has("neg"):
        return None
    return [f"{sure[0]} {count:.0f} steps" if count else sure[0]]


def asked(bag: Bag, _film: Film) -> list[str] | None:
    """What can be done, what the film shows, how long it is."""
    if bag.has("quote", "secs", "percent", "asset", "clips"):
        return None
    for name, plain in (
        ("q_help", "what can you do?"),
        ("q_clips", "how long is the video?"),
        ("q_length", "how long is the video?"),
    ):
        if bag.has(name) and bag.only(
            name, "it", "clip", "film", "photo", "all", "to_start", *LIGHT, "length_noun", "order", "last", "until",
            "first", "now_secs", "u_second", "u_minute", "title", "text",
        ):  # fmt: skip
            return [plain]
    return None


RULES = (
    shaped,
    lasting,
    whole_end_cut,
    stepped,
    asked,
)
