"""What a message names, held against what an edit has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.audit.amounts import drawn_instead, left_as_many
from promptreel_studio.agent.audit.changes import Changes, changes_of
from promptreel_studio.agent.audit.kept import left_standing, unused_file
from promptreel_studio.agent.audit.shaped import unshaped
from promptreel_studio.agent.frames.film import film_of
from promptreel_studio.agent.frames.message import Message
from promptreel_studio.agent.frames.part_words import listed
from promptreel_studio.agent.frames.words import words_of
from promptreel_studio.agent.reading.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from promptreel_studio.agent.frames.bag import Bag
    from promptreel_studio.agent.frames.film import Film
    from promptreel_studio.agent.frames.item import Item
    from promptreel_studio.agent.models import AssetInfo, Draft

_LONGEST = 600
_WIDER = (
    "except",
    "rest",
    "all",
    "none",
    "neg",
    "swap",
    "reverse",
    "before",
    "after",
    "between",
    "stays",
    "keep_only",
    "neighbour",
)
"""With these a clip that is named is not, or not alone, what changes."""
_PLACES = (
    "crossfade",
    "dip",
    "wipe",
    "joint",
    "from",
    "until",
    "move",
    "to_start",
    "to_end",
    "while",
    "same",
)
_NAMES = {
    "title": ("title", "text", "all_texts", "old", "which_text", "text_noun", "quote", "add", "copy"),
    "caption": ("caption", "text", "all_texts", "old", "which_text", "text_noun", "quote", "add", "copy"),
    "music": ("music", "style", "style_near", "sound", "volume", "fade_in", "fade_out", "asset", "percent", "voice"),
    "voice": ("voice", "sound", "volume", "asset", "percent"),
    "logo": ("logo", "watermark", "as_watermark", "asset", "photo"),
}  # fmt: skip
"""Groups of which one is said of a thing that is to be changed."""
_TEXTS = {"title", "caption"}
_KEPT_FILM = ("to_end", "to_start", "between", "title", "caption", "music")
"""With these a message speaks of the film that there is."""
_BESIDE = frozenset({"后面", "前面", "之后", "之前", "后"})
"""Words for places that are told by a shot."""
_TOLD_NEW = frozenset({"en", "zh"})
_NEW = re.compile(
    r"\b(?:new|another|different) (?:video|film|movie|clip|one|version)\b|\b(?:start|begin) (?:over|again|afresh|anew)\b|from scratch"
    r"|新(?:的)?(?:视频|影片|短片|片子|一个|一部)|重新(?:做|来|开始|生成|拍)|另(?:外)?(?:做|来|拍)?一(?:个|部|条)",
    re.IGNORECASE,
)
"""How another film than the one that there is is asked for."""
_ABOUT = re.compile(
    r"\b(?:title|caption|text|line)s? (?:about|mentioning|that (?:mentions|talks about)|with the words?) (?:the )?(?P<what>[^\W\d_]{3,})\b",
    re.IGNORECASE,
)
_STEM = 4
"""As many letters as "open" and "opening" share."""
_CUE = "-->"
_NEAR = 0.012
_LEAST = 0.06


def unmet(
    masked: str,
    quotes: tuple[str, ...],
    before: Draft,
    after: Draft,
    assets: Sequence[AssetInfo],
    language: str,
    *,
    told: str = "",
) -> tuple[str, ...]:
    """Words of a message that what was changed does not agree with; () where nothing speaks against it.

    Args:
        masked: The message, with quotations behind marks and files called by their names.
        quotes: The quotations.
        before: The draft as it was.
        after: The draft as it would be.
        assets: The project's uploads.
        language: What the message is written in.
        told: What the answer says beside the changes.
    """
    if words_of(language) is None or len(masked) > _LONGEST or _CUE in masked:
        return ()
    film = film_of(before, assets)
    message = Message(quotes, film, language)
    bag = message.bag(message.items(masked))
    changes = changes_of(before, after)
    about = _ABOUT.search(masked)
    if (
        about
        and changes.texts
        and not any(fold(about["what"])[:_STEM] in fold(text) for text in changes.texts)
    ):
        return (about["what"],)
    new = language not in _TOLD_NEW or _NEW.search(masked) is not None
    said = (
        *_film(bag, film, changes, new=new),
        *_clips(bag, before, changes, {*_BESIDE, *listed(language, "slips")}, told),
        *_things(bag, changes),
        *left_standing(bag, changes),
        *unused_file(bag, changes, after),
        *(text for text in unshaped(bag, before, after) if text not in told),
        *(() if told else left_as_many(bag, before, after)),
        *drawn_instead(bag, before, after),
    )
    return tuple(dict.fromkeys((*said, *_texts(bag, film, changes), *_figures(bag, changes))))


def _film(bag: Bag, film: Film, changes: Changes, *, new: bool) -> Iterator[str]:
    """A film made anew though the one that there is was spoken of, a scene that is not added."""
    anew = changes.added and changes.removed == len(film.names)
    spoken_of = bag.has(*_KEPT_FILM) or any("clips" in item.senses for item in bag.items)
    if anew and spoken_of and not new:
        yield _first(bag)
    texts_alone = changes.texts and not any("clip" in item.senses for item in bag.items)
    for item in bag.items if bag.has("to_end", "between") and not (changes.added or texts_alone) else ():
        kinds = {str(item.senses[group]).casefold() for group in ("kind", "variant") if group in item.senses}
        sure = item.senses.keys() <= {"kind", "variant", "scene", "thing", "palette"}
        if kinds and sure and not kinds & changes.words and not film.clips_called(item.text):
            yield item.text


def _clips(bag: Bag, before: Draft, changes: Changes, passed: set[str], told: str) -> Iterator[str]:
    """A shot that is named and was left alone while something else was changed, or was not alone changed."""
    said = [item for item in bag.items if "clips" in item.senses and not item.text.endswith(" one")]
    named = {number for item in said for number in item.senses["clips"]}
    if not named or any(map(_widens, bag.items)) or any(item.text in passed for item in bag.items):
        return
    if any(changes.touched & {*item.senses.get("named", ())} for item in bag.items):
        return  # "The second beach": several have that name.
    spans = [
        (drafts.start_of(clip), drafts.end_of(clip))
        for number, clip in enumerate(drafts.clips(before), 1)
        if number in named
    ]
    laid = any(low <= end and start <= high for low, high in changes.spans for start, end in spans)
    alone = not changes.removed and not changes.added
    if not changes.touched & named and not laid and not changes.added:
        yield said[0].text
    elif len(said) > 1 and 0 < len(changes.lasting & named) < len(named) and not bag.has(*_PLACES):
        alone_left = (item.text for item in said if not changes.lasting & {*item.senses["clips"]})
        yield from (text for text in alone_left if text not in told)
    elif changes.content - named and alone:
        yield said[0].text


def _widens(item: Item) -> bool:
    said = item.senses.keys() & {*_WIDER}
    return bool(said - {"before", "after"}) or bool(said and not item.senses.keys() & {"first", "last"})


def _things(bag: Bag, changes: Changes) -> Iterator[str]:
    """A title, caption, music, voice or logo that is named and was left alone while another thing was changed."""
    if changes.content or changes.added:
        return
    for kind, names in _NAMES.items():
        others = changes.kinds - {kind}
        said = next((item for item in bag.items if item.senses.keys() == {names[0]}), None)
        if said is None or kind in changes.moved or not others:
            continue
        if {kind, *others} <= _TEXTS and changes.fewer:
            continue  # "The caption in Chinese" may be a title.
        asked = {
            one for one in others if bag.has(*(_NAMES[one][:1] if {kind, one} == _TEXTS else _NAMES[one]))
        }
        if not asked and not bag.has("text", "all_texts", "stays"):
            yield said.text


def _texts(bag: Bag, film: Film, changes: Changes) -> Iterator[str]:
    """A text that is named by its words and was left alone while another was changed."""
    said = [item for item in bag.items if "old" in item.senses]
    if said and len(film.texts) > 1 and changes.kinds and changes.kinds <= _TEXTS:
        shown = {item.senses["old"].text for item in said}
        if not shown & changes.texts and not bag.has("add", "copy", "stays", "before", "after", "while"):
            yield said[0].text


def _figures(bag: Bag, changes: Changes) -> Iterator[str]:
    """A time that nothing of what was changed shows, where only times of texts were changed."""
    if changes.longer or changes.touched or changes.reworded or not changes.moved <= _TEXTS:
        return
    if bag.has("cut", "keep_only", "split", "neg"):
        return
    for item in bag.items:
        value = next((item.senses[group] for group in ("secs", "point") if group in item.senses), None)
        if isinstance(value, float | int) and not any(
            abs(abs(number) - value) <= max(_LEAST, abs(value) * _NEAR) for number in changes.numbers
        ):
            yield item.text


def _first(bag: Bag) -> str:
    said = (item for item in bag.items if item.senses.keys() - {"filler", "weak", "move", "add", "take"})
    return next(said, bag.items[0]).text
