"""What a first message names, held against the film that was made of it: what it does not show is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.audit.facts import facts_of
from promptreel_studio.agent.board.cues import EFFECT
from promptreel_studio.agent.edits.choose import is_logo
from promptreel_studio.agent.file_shares import caps_in
from promptreel_studio.agent.frames.film import film_of
from promptreel_studio.agent.frames.message import Message
from promptreel_studio.agent.frames.words import words_of
from promptreel_studio.agent.reading.durations import DURATION, duration_of
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.text import fold
from promptreel_studio.agent.vocabulary import WORDS
from promptreel_studio.scenes.spec import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from promptreel_studio.agent.frames.item import Item
    from promptreel_studio.agent.models import AssetInfo, Draft
    from promptreel_studio.agent.told import Told

_LONGEST = 1_200
_OVERLAP_MS = 800
_NEAR_MS = 60
_JOINS = ("crossfade", "dip", "wipe")
_DIGIT = re.compile(r"\d")
_SHAPE = re.compile(r"\d+:\d+(?!\d)")
_FIRST = re.compile(r"^(.*[^\W\d])\s+\d+$")
"""Of "9 minutes 4" the last may count the next step."""
_OPENING = "\"'“‘«„「『《（(*`"
_ALIKE = ({"beach", "ocean"}, {"street", "skyline"}, {"waterfall", "forest"})
_LEFT_OUT = ("neg", "none", "remove", "except", "out")
_FIELDS = frozenset({"field", "fields"})
"""Of stars, of ice."""
_SCREENS = frozenset({"黑屏", "black screen", "black"})
_LOGO = re.compile(r"logo|watermark|徽标|标志|水印|логотип|लोगो|โลโก้|ロゴ|로고")
_OWN_SOUND = re.compile(
    r"\b(?:my|our|this|the attached) (?:\w+ )?(?:song|track|voice|voice ?over|narration|recording|tune|jingle)\b|我(?:们|的)?的?(?:歌|录音|旁白|配音|音乐)|这首"
)
_WEAK = frozenset({"filler", "weak"})


def unmet_of_film(said: Told, draft: Draft, assets: Sequence[AssetInfo], answer: str) -> tuple[str, ...]:
    """Words of a first message that the film does not agree with; () where nothing speaks against it.

    Args:
        said: The message.
        draft: The film.
        assets: The project's uploads.
        answer: What is told beside it: what is in it needs no second remark.
    """
    if words_of(said.spoken) is None or len(said.masked) > _LONGEST:
        return ()
    film = film_of(draft, assets)
    message = Message(said.quotes, film, said.spoken)
    items = message.bag(message.items(said.masked)).items
    read = fold(" ".join(_texts(draft)))
    shown = _bare(read)
    found = (
        *(quote for quote in _quoted(said) if not _shows(read, quote)),
        *_lengths(_said_lengths(items, said, drafts.total_of(draft)), draft, assets),
        *_joins(items, draft, said.masked),
        *(() if message.bag(items).has(*_LEFT_OUT) else _files(said.masked, draft, assets)),
        *_styles(items, draft),
        *_effects(said.masked, draft),
        *facts_of(said.masked, read, english=said.spoken == "en"),
        *(item.text for item in items if _is_other(item, draft) and not _within_others(item, said)),
    )
    typed = _bare(said.masked)
    told = fold(answer)
    found = (one for one in found if one in said.quotes or (_bare(one) in typed and _bare(one) not in shown))
    return tuple(dict.fromkeys(one for one in found if fold(one) not in told))


def _bare(text: str) -> str:
    return fold(text).replace(" ", "")


def _texts(draft: Draft) -> Iterator[str]:
    for segment in _segments(draft):
        scene = segment.get("scene")
        yield str(segment.get("txt") or "")
        yield str(scene.get("words") or "") if isinstance(scene, dict) else ""


def _quoted(said: Told) -> Iterator[str]:
    """What stands in quotation marks, where more is said than that."""
    if any(sign.isalnum() for sign in MARK.sub("", said.masked)):
        yield from (text for text in said.quotes if any(f"{mark}{text}" in said.words for mark in _OPENING))


def _shows(shown: str, quote: str) -> bool:
    """Whether all words of a quotation are to be read somewhere."""
    return _bare(quote).strip(".!?,") in shown.replace(" ", "") or all(
        word.strip(" .!?,;:") in shown for word in fold(quote).split()
    )


def _said_lengths(items: Sequence[Item], said: Told, total: int) -> list[tuple[int, str]]:
    """Lengths in ms, and the words for each; minutes of every day are none of the film."""
    if said.other is None:
        text = _SHAPE.sub(" ", fold(said.masked))
        capped = {at for ms, at in caps_in(text) if total <= ms}
        hits = [hit for hit in DURATION.finditer(text) if hit.start() not in capped]
        return [(duration_of(hit).ms, _FIRST.sub(r"\1", hit.group())) for hit in hits]
    return [
        (round(item.senses["secs"] * 1000), item.text)
        for item in items
        if isinstance(item.senses.get("secs"), int | float) and _DIGIT.search(item.text)
    ]


def _lengths(said: list[tuple[int, str]], draft: Draft, assets: Sequence[AssetInfo]) -> Iterator[str]:
    """Lengths that nothing of the film has; one that is said of each shot is had by several."""
    own = [(one.duration_ms // 1000 * 1000, one.duration_ms, True) for one in assets if one.duration_ms]
    left = [*_measures(draft, {one.id for one in assets if one.file_type == "video"}), *own]
    for wanted, words in said:
        if wanted > drafts.LONGEST_MS:
            continue  # That no film is as long is told.
        fit = next((one for one in left if one[0] - _NEAR_MS <= wanted <= one[1] + _NEAR_MS), None)
        if fit is None:
            yield words
        elif not fit[2]:
            left.remove(fit)


def _measures(draft: Draft, playing: set[str]) -> Iterator[tuple[int, int, bool]]:
    """Lengths and times of the film, each from .. to ms; whether it may be meant more than once."""
    if len(drafts.clips(draft)) > 1:
        yield drafts.total_of(draft), drafts.total_of(draft), False
    for segment in _segments(draft):
        length = drafts.length_of(segment)
        less = 0 if segment.get("asset") in playing or "txt" in segment else 2 * _OVERLAP_MS
        if "music" not in segment:
            yield length - less, length, False
        if "txt" in segment or "box" in segment:
            yield drafts.end_of(segment), drafts.end_of(segment), True
        for name in ("fade_in", "fade_out", "src_in"):
            if segment.get(name):
                yield segment[name], segment[name], True
        if segment.get("src_in"):
            yield segment["src_in"] + length, segment["src_in"] + length, True
        yield drafts.start_of(segment), drafts.start_of(segment), False
        joined = segment.get("tr")
        if isinstance(joined, dict):
            yield joined["d"], joined["d"], True


def _joins(items: Sequence[Item], draft: Draft, masked: str) -> Iterator[str]:
    """A way to go over that is named and is nowhere, where there are shots that could."""
    clips = drafts.clips(draft)
    if len(clips) < 2:
        return
    had = {clip["tr"].get("kind") for clip in clips if isinstance(clip.get("tr"), dict)}
    for item in items:
        for name in _JOINS:
            sure = item.senses.keys() <= {*_JOINS, "fade_black"} and item.text not in _SCREENS
            ends = "fade_black" in item.senses and clips[-1].get("fade_out")
            if sure and name in item.senses and name not in had and not ends:
                yield masked[item.start : item.end]


def _files(masked: str, draft: Draft, assets: Sequence[AssetInfo]) -> Iterator[str]:
    """Files that are named and not used."""
    used = {segment.get("asset") for segment in _segments(draft)}
    for asset in assets:
        if asset.id not in used and asset.filename.lower() in masked.lower():
            yield asset.filename


def unused_files(said: Told, draft: Draft, assets: Sequence[AssetInfo]) -> tuple[str, ...]:
    """Uploads that a first message speaks of and that its film neither shows nor plays.

    All of them where it uses none; a logo or a sound where others are used.
    """
    used = {segment.get("asset") for segment in _segments(draft)}
    left = [one for one in assets if one.id not in used and one.file_type in {"image", "video", "audio"}]
    if len(left) == len(assets):
        return tuple(one.filename for one in left)
    text = fold(said.masked)
    sounds = [one for one in assets if one.file_type == "audio"]
    heard = _OWN_SOUND.search(text) is not None and not any(one.id in used for one in sounds)
    logo = _LOGO.search(text) is not None and not any(is_logo(one) and one.id in used for one in assets)
    return tuple(one.filename for one in left if (heard and one in sounds) or (logo and is_logo(one)))


def _effects(masked: str, draft: Draft) -> Iterator[str]:
    """What is wished around pictures of one's own and is not to be had, where nothing is drawn."""
    if not any("scene" in one for one in drafts.clips(draft)):
        yield from (masked[slice(*hit.span())].strip() for hit in EFFECT.finditer(masked.lower()))


def _styles(items: Sequence[Item], draft: Draft) -> Iterator[str]:
    """Music that is named, where none that is named is heard."""
    heard = {one["music"]["style"] for one in _segments(draft) if isinstance(one.get("music"), dict)}
    named = [
        item
        for item in items
        if (style := item.senses.get("style")) and ("music" in item.senses or style == item.text)
    ]
    if heard and not any(item.senses["style"] in heard for item in named):
        yield from (item.text for item in named)


def _is_other(item: Item, draft: Draft) -> bool:
    """Whether something else is seen or heard than a word says."""
    senses = item.senses
    if _WEAK & senses.keys() or item.text in _FIELDS:
        return False
    if (shape := senses.get("aspect")) is not None and _DIGIT.search(item.text):
        return shape != (draft.get("m") or {}).get("aspect")
    if (font := senses.get("font")) is not None and senses.keys() <= {"font", "font_noun"}:
        styles = [one["style"] for one in _segments(draft) if isinstance(one.get("style"), dict)]
        return not any(style.get("font") == font for style in styles)
    if (kind := senses.get("kind")) is not None and senses.keys() <= {"kind", "scene", "named"}:
        drawn = [scene["kind"] for one in drafts.clips(draft) if isinstance(scene := one.get("scene"), dict)]
        near = {kind, *(other for pair in _ALIKE if kind in pair for other in pair)}
        return bool(drawn) and not any(near & {one, *KINDS[one].includes} for one in drawn if one in KINDS)
    return False


def _within_others(item: Item, said: Told) -> bool:
    """Whether a word of Chinese is only part of longer ones: the sea in a poster, 海 in 海报."""
    if said.other is not None or "kind" not in item.senses:
        return False
    text = fold(said.masked)
    found = [text[tag.start : tag.end] for tag in WORDS.scan(text)]
    return item.text not in found and any(item.text in one for one in found)


def _segments(draft: Draft) -> Iterator[dict[str, Any]]:
    for track in drafts.tracks(draft):
        listed = track.get("sg")
        yield from (one for one in (listed if isinstance(listed, list) else ()) if isinstance(one, dict))
