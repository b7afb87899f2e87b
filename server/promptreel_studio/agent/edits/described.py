"""Clips that are described: by what their file's name means, by its number, by weather or time of day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.shown import LOOK_NOUN, NOUN, asked_for
from promptreel_studio.agent.reading.file_names import name_of
from promptreel_studio.agent.vocabulary import WORDS

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.reading.text import Reading

Segment = dict[str, Any]
_NOT_NAMES = {
    "filler",
    "do",
    "edit",
    "title_noun",
    "music_noun",
    "filter",
    "speed",
    "size",
    "version",
    "amount",
    "which",
}
_SHORTEST_FORM = 4
NO_NAMES = {
    "img",
    "dsc",
    "clip",
    "video",
    "photo",
    "image",
    "picture",
    "mov",
    "vid",
    "the",
    "new",
    "final",
    "music",
}
"""Words of file names that are no names: cameras and people write them into any."""
_MEANINGS = ("file_word", "kind", "thing", "variant")
_TIMES = ("time", "weather", "season")
_APART = re.compile(r"[_\-.\d]+")
_END_NUMBER = re.compile(r"\d{1,3}$")
_WORD_NUMBER = re.compile(
    r"(?P<word>(?<![\w第])(?:[^\W\d_\u3400-\u9fff]{3,}|[\u3400-\u9fff]{1,4}?)) ?(?P<n>\d{1,2})(?![\d:.%]|[ ]?(?:s\b|sec|min|x\b|秒|倍|个|张|次|点|分|ч|с\b))"
)


def by_meaning(work: Work, reading: Reading, order: list[Segment]) -> list[tuple[int, Segment]]:
    """ "海滩" for beach.mp4: what a file's name means, in another language."""
    names = {asset.id: name_of(asset) for asset in work.assets}
    meant = [
        {
            tag.concept
            for tag in WORDS.scan(_APART.sub(" ", names.get(clip.get("asset", ""), "")))
            if tag.group in {*_MEANINGS, *_TIMES}
        }
        for clip in order
    ]
    found: list[tuple[int, Segment]] = []
    drawn = [scene.get("kind") for clip in order if isinstance(scene := clip.get("scene"), dict)]
    for tag in reading.tags(*_MEANINGS, *_TIMES):
        if tag.group == "kind" and tag.concept in drawn:
            continue  # "The beach" is the one that is drawn, and not surf.mp4.
        # "日落" may be sunset.png; beside drawn shots only where it is called a clip.
        if tag.group in _TIMES and drawn and not LOOK_NOUN.match(reading.text, tag.end):
            continue
        if drawn and _AMOUNT.search(reading.text[: tag.start]):
            continue  # "Fewer waves" is about a drawn sea, and not about surf.mp4.
        hits = [clip for clip, concepts in zip(order, meant, strict=True) if tag.concept in concepts]
        one_file = len({clip.get("asset") for clip in hits}) == 1  # It may have been cut into pieces.
        if one_file and all(hits[0] is not clip for _, clip in found):
            end = re.compile(
                rf"(?: ?{NOUN}\b)?(?:的)?(?:[那这]一?[段个张幕])?(?:视频|片段|镜头|照片|图片)?"
            ).match(reading.text, tag.end)
            reading.take_span(tag.start, end.end() if end else tag.end)
            found += [(tag.start, hit) for hit in hits]
    return found


_AMOUNT = re.compile(r"(?:\b(?:more|less|fewer|extra|some|no)|更多|更少|少点|多点)(?: the)? ?$")
_FORM = r"(?:{word}(?:e?s|ed|ing)?|{stem}(?:ed|ing)|{word}{end}(?:ed|ing))"
_TYPE_NOUNS = {
    "video": r"(?:video|movie|footage|recording)(?: clip)?|clip",
    "image": r"photo|picture|pic|image|still",
}
_HAN_TYPE = {
    "video": r"的?(?:那|这)?(?:一)?(?:个|段)?(?:视频|录像)",
    "image": r"的?(?:那|这)?(?:一)?张?(?:照片|图片)",
}


def by_word_and_type(work: Work, reading: Reading, order: list[Segment]) -> list[tuple[int, Segment]]:
    """ "The cat video" where the other cats are photos, and "the purring clip" for purr.mp4."""
    files = {asset.id: asset for asset in work.assets}
    shown = [files.get(clip.get("asset", "")) for clip in order]
    for noun, file_type in ((noun, kind) for kind, noun in _TYPE_NOUNS.items()):
        alike = [
            one for one, asset in zip(order, shown, strict=True) if asset and asset.file_type == file_type
        ]
        if not alike or len(alike) == len(order) or len({clip.get("asset") for clip in alike}) > 1:
            continue
        named = [word for name in {a.filename for a in shown if a} for word in set(_name_words(name))]
        words = {word for word in named if named.count(word) > 1}
        for word in words:
            hit = re.search(rf"\b(?:the |my |that )?{re.escape(word)}s? (?:{noun})\b", reading.text)
            if hit is not None:
                reading.take_span(*hit.span())
                return [(hit.start(), clip) for clip in alike]
        for tag in reading.tags("file_word"):
            end = re.compile(_HAN_TYPE[file_type]).match(reading.text, tag.end)
            called = any(
                one.concept == tag.concept
                for word in words
                for one in WORDS.scan(word)
                if one.group == "file_word"
            )
            if end is not None and called:
                reading.take_span(tag.start, end.end())
                return [(tag.start, clip) for clip in alike]
    return _by_form(reading, order, [asset.filename if asset else "" for asset in shown])


def _by_form(reading: Reading, order: list[Segment], names: list[str]) -> list[tuple[int, Segment]]:
    """ "The purring clip": the name of one file in another form, before what clips are called."""
    found: list[tuple[int, Segment]] = []
    for clip, name in zip(order, names, strict=True):
        for word in _name_words(name):
            if len(word) < _SHORTEST_FORM or any(
                word in _name_words(other) for other in names if other != name
            ):
                continue
            form = _FORM.format(word=re.escape(word), stem=re.escape(word.removesuffix("e")), end=word[-1])
            hit = re.search(rf"\b(?:the|my|that) {form} {NOUN}\b", reading.text)
            if hit is not None:
                reading.take_span(*hit.span())
                found.append((hit.start(), clip))
                break
    return found


def _name_words(filename: str) -> list[str]:
    return [
        word
        for word in re.findall(r"[^\W\d_]{3,}", filename.lower().rpartition(".")[0])
        if word not in NO_NAMES
    ]


_AT_A_PACE = re.compile(r"(?= (?:at|in) (?:half|double|twice|normal|full|slow|\d))")


def by_look(reading: Reading, order: list[Segment]) -> list[tuple[int, Segment]]:
    """ "The foggy bit", "the night shot": the only drawn clip with that weather or time of day."""
    for tag in reading.tags("weather", "time"):
        noun = LOOK_NOUN.match(reading.text, tag.end)
        if noun is None and not reading.text[: tag.start].strip(" ,.\x00"):
            noun = _AT_A_PACE.match(reading.text, tag.end)  # "Rain at half speed"
        hits = [
            c for c in order if isinstance(c.get("scene"), dict) and c["scene"].get(tag.group) == tag.concept
        ]
        if noun and len(hits) > 1:  # Several have that weather; one was asked for with it.
            word = reading.folded[tag.start : tag.end]
            hits = [clip for clip in hits if asked_for([clip], word)] or hits
        if noun and len(hits) == 1:
            reading.take_span(tag.start, noun.end())
            return [(tag.start, hits[0])]
    return []


def by_own_number(work: Work, reading: Reading, order: list[Segment]) -> list[tuple[int, Segment]]:
    """ "Produkt 2" for product2.jpg: the number that a file's name ends with, after a word nobody knows."""
    stems = {asset.id: asset.filename.rpartition(".")[0] for asset in work.assets}
    ends = [_END_NUMBER.search(stems.get(clip.get("asset", ""), "")) for clip in order]
    numbers = [int(end.group()) if end else None for end in ends]
    found: list[tuple[int, Segment]] = []
    for hit in list(_WORD_NUMBER.finditer(reading.text)):
        number = int(hit["n"])
        known = {tag.group for tag in reading.tags_near(*hit.span("word"))}
        if numbers.count(number) == 1 and not known & _NOT_NAMES:
            reading.take_span(*hit.span())
            found.append((hit.start(), order[numbers.index(number)]))
    return found


def by_word(work: Work, reading: Reading, order: list[Segment]) -> list[Segment]:
    """ "Every product photo": all clips whose files are called so; takes the word."""
    names = {asset.id: name_of(asset) for asset in work.assets}
    for tag in reading.tags("file_word"):
        hits = [
            clip
            for clip in order
            if any(
                one.group == "file_word" and one.concept == tag.concept
                for one in WORDS.scan(_APART.sub(" ", names.get(clip.get("asset", ""), "")))
            )
        ]
        if hits:
            reading.take_span(tag.start, tag.end)
            return hits
    return []


def takes_only_clip(work: Work, reading: Reading) -> bool:
    """Whether the one clip of a film is called by its file; takes the name."""
    order = drafts.clips(work.draft)
    asset = next((one for one in work.assets if len(order) == 1 and one.id == order[0].get("asset")), None)
    stem = name_of(asset) if asset else ""
    hit = (
        re.search(rf"(?:\bthe )?(?<![a-z0-9]){re.escape(stem)}(?:\.\w+)?(?![a-z0-9])", reading.text)
        if len(stem) > 2
        else None
    )
    if hit is None:
        return False
    reading.take_span(*hit.span())
    return True
