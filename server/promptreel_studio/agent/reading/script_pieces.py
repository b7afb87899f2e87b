"""The pieces of a message that tells a film shot by shot, of which some are one's own files."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.choose import is_logo
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.file_names import name_of
from promptreel_studio.agent.reading.joins import WAYS
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.script_words import END
from promptreel_studio.agent.reading.text import Reading, fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo

_TO = rf"(?:{WAYS}(?:cut|cross[ -]?fade|dissolve|wipe|fade|dip|transition)s?(?: through black)? (?:in)?to(?! (?:(?:black|white|one|two|three|four|five|six|eight|ten)\b|\d)))"
_JOINT = re.compile(
    r"\n\s*(?:(?:part|shot|scene|clip)\s*[1-9]\s*[:.)]?|[1-9]\s*[.):、]|(?:镜头|画面|片段)[1-9一二三四五六]\s*:|[-*•])\s*"
    rf"|(?:(?<!\d)[,，]|[,，](?!\d)|[;；、。\n]|\.(?!\w)|(?<=[\ue000-\uf8ff])[.](?=\s|$)|->|→|\s[+]\s)\s*(?:(?:and )?(?:then|finally|{_TO})\b|然后|接着|最后(?!\d|一?秒))?"
    rf"|(?<!\w)(?:and then|then(?: (?:again|finally))?|followed by|after that|next|finally|{_TO})(?!\w)"
    r"|(?:然后|接着|随后)(?:再)?(?:是|放)?|最后(?!\d|一?秒)(?:是|放)?|再(?:放|来|是|接)|(?:后面|后边|之后|然后)再?(?:接|跟|加|放)[上着]?|(?:叠化|切|淡入|溶解|转场|过渡)(?:到|至)"
    r"|(?:第[一二三四五六七八]|最后一)(?:个|段|幕)(?:镜头|画面|片段)"
)
_NEW_SENTENCE = re.compile(r"(?<=[\ue000-\uf8ff]) (?=[A-Z][a-z]+ )")
"""Behind a text that ends with its own full stop."""
_HEAD = re.compile(r"(?<!\d)[:：]\s*(?![\ue000-\uf8ff\d])")
"""Behind what the film is for: "an advert for my shop: first a beach, ..."."""
_AND = re.compile(
    r"(?<!\w)(?:and|&|with(?= (?:a|an|the) (?:\w+ ){0,2}(?:card|screen|slide)s?\b))(?!\w)|和|与"
)
_LEADS = re.compile(
    r"\s*(?:(?:and|then|it|to) )*(?:add|append|attach)\b(?= (?:\w+ ){0,6}(?:of|a|an)\b)|\s*(?:(?:and|then|it|to) )*(?:start|begin|open|end|finish|clos)\w*\b|\s*(?:in|at) the (?:middle|end|start|beginning)\b"
)
_THEN = re.compile(
    r"\n\s*(?:\w+\s*)?[1-9-]|后面|后边|之后|then|finally|followed|after|next|to\b|->|→|然后|接着|随后|最后|再|到|至|第"
)
_FINALLY = re.compile(r"finally|lastly|最后")
_MY = r"(?:my|our|the)"
_ADJECTIVES = r"(?: (?:own|old|little|short|long|uploaded|attached|whole|entire|full|first|other|\w+)){0,2}?"
_PICTURE = re.compile(
    rf"\b{_MY}{_ADJECTIVES} (?:photo|picture|image|pic|snapshot)\b(?! (?:of|is drawn))|\b(?:photo|picture)(?= (?:first|on screen|full screen)\b)"
    r"|(?:我们?的?)?[\u3400-\u9fff]{0,4}?(?:照片|图片|相片)(?!上|里|中)"
)
_CLIP = re.compile(
    rf"\b(?:my|our){_ADJECTIVES} (?:video|clip|footage|movie|recording)\b|\bthe (?:whole|entire|full|complete) (?:video|clip|recording)\b|(?<=then )(?:the )?(?:video|clip)\b(?! (?:should|is|must|ends|has|of))|^\W*(?:the )?(?:video|clip|recording)(?= ?,)|我们?的?(?:这段|那段)?(?:视频|片段|素材|录像|影片)"
)
_HALF = re.compile(
    r"\b(?:the )?(?:its )?(?P<n>first|second|other|last) half(?: of (?:it|the (?:clip|video)|my (?:clip|video)))?\b|(?P<han>前|后)半(?:段|部分)"
)
_LOGO = re.compile(
    r"\b(?:(?:my|our|the|a) )?logo\b(?! (?:small|top|bottom|in|at(?! the (?:very )?(?:end|start|beginning))|on top|over))|(?:我们?的)?(?:logo|徽标|台标|标志)"
)
_SENTENCE = re.compile(r"[.!?:](?=\s)|[。！？：\n]")
_TEXT_ON = re.compile(
    r"[\ue000-\uf8ff][^.,;:!?\ue000-\uf8ff]{0,30}\b(?:on|over|onto|across|in) (?:the |my |our )?$"
)
"""In front of a file that a text lies on."""
_ON = re.compile(r"\b(?:on|over|onto|across|above|under|below|during|in|to) (?:the |my |our )?$|(?:在|到)$")
"""In front of a file of which only more is said."""
_AGAIN = re.compile(r"\bagain\b|\bonce more\b|再")
_HAN_ON = re.compile(
    r"(?:\.\w{2,4})?(?:那|这)?(?:一)?(?:段|张|个|幅|条)?(?:视频|片段|照片|图片|图)?(?:上面?|里面?|的时候|处|中|下面)?(?:要|再|都)?(?:写|加|配|显示|打|放上|标)"
)
"""Behind a file on which something is written."""
_WORD = re.compile(r"[^\W\d_]+")
_DRAWN = r"(?<!\ba )(?<!\ban )(?<!\bthe )(?<!\bdrawn )(?<!\bpainted )(?<!的)(?<!片)(?<!个)(?<!画)"
_OTHER_WORDS = frozenset(
    {"before", "after", "intro", "outro", "title", "start", "end", "first", "last", "then"}
)
_NEAR = 12
_SHORTEST_NAME = 3
_HAN_NAME = 2


class Piece(NamedTuple):
    """A piece of a message, and whether a word such as "then" joins it to the one before."""

    start: int
    end: int
    joint: str

    @property
    def closes(self) -> bool:
        """Whether it is said to be the last."""
        return _FINALLY.search(self.joint) is not None

    @property
    def follows(self) -> bool:
        """Whether it is said to come after what is before it."""
        return _THEN.search(self.joint) is not None


class Mention(NamedTuple):
    """Where a file is named, which half of it is meant (0 or 1), and whether its shot is told elsewhere."""

    start: int
    end: int
    file: AssetInfo
    half: int | None = None
    told: bool = True

    @property
    def by_kind(self) -> bool:
        """Whether it is a logo that is only called so."""
        return is_logo(self.file) and self.end - self.start < len(self.file.filename)


def pieces_of(words: Reading, mentions: Sequence[Mention]) -> list[Piece]:
    """The pieces between commas, sentences and words like "then"; "and" parts them only where a file or an end follows."""
    text = words.folded
    hits = [(*hit.span(), hit.group()) for hit in _JOINT.finditer(text)]
    hits += [(*hit.span(), ". ") for hit in _NEW_SENTENCE.finditer(words.original)]
    for hit in _AND.finditer(text):
        nearest = min((m.start for m in mentions if m.start >= hit.end()), default=len(text))
        stop = min((low for low, _, _ in hits if low >= hit.end()), default=len(text))
        if nearest < stop or _LEADS.match(text, hit.end()) or hit.group() == "with":
            hits.append((*hit.span(), hit.group()))
    heads = [hit for hit in _HEAD.finditer(text) if not any(m.start < hit.start() for m in mentions)]
    hits += [(*hit.span(), ": ") for hit in heads]
    hits = [hit for hit in sorted(hits) if not any(m.start < hit[1] and hit[0] < m.end for m in mentions)]
    pieces: list[Piece] = []
    start, joint = 0, ""
    for low, high, said in [*hits, (len(text), len(text), "")]:
        if low < start:
            continue
        if text[start:low].strip(" ()"):
            pieces.append(Piece(start, low, joint))
            joint = ""
        joint += said
        start = high
    return pieces


def is_followed(text: str, later: Sequence[Piece], mentions: Sequence[Mention]) -> bool:
    """Whether another shot comes next: "a cup, “Our coffee”, then the logo", "a cup, the logo at the end for 2 s"."""
    following = next(
        (
            piece
            for piece in later
            if not MARK.search(text, piece.start, piece.end)
            and not DURATION.fullmatch(text[piece.start : piece.end].strip(" ()"))
        ),
        None,
    )
    if following is None or following.follows:
        return following is not None
    ends = END.search(text, following.start, following.end) is not None
    return ends and any(following.start <= one.start < following.end for one in mentions)


def mentions_of(text: str, files: Sequence[AssetInfo]) -> list[Mention]:
    """Where the files that can be seen are named: by their names, with or without ending, or as the only one of their kind."""
    kinds = {
        kind: [file for file in files if file.file_type == kind and not is_logo(file)]
        for kind in ("image", "video")
    }
    found: list[Mention] = []
    for file in sorted(files, key=lambda one: -len(one.filename)):
        _find(re.compile(re.escape(fold(file.filename))), text, file, found)
    whole = {one.file.id for one in found}
    for file in files:
        called = _without_ending(file)
        if called is not None and file.id in whole and _is_word(name_of(file)):
            # Beside "forest.jpg", "a forest at dawn" is drawn.
            called = None if fold(name_of(file)) in _OTHER_WORDS else re.compile(_DRAWN + called.pattern)
        if called is not None and not _by_kind(text, file, kinds):
            # "My shop video: shop.mp4 ...": before its whole name, the word is no file.
            start = min((one.start for one in found if one.file is file), default=0)
            _find(called, text, file, found, start)
    named = {one.file.id for one in found}
    logos = [file for file in files if is_logo(file)] or kinds["image"]
    for pattern, alike in ((_PICTURE, kinds["image"]), (_CLIP, kinds["video"]), (_LOGO, logos)):
        if len(alike) == 1 and alike[0].id not in named:
            _find(pattern, text, alike[0], found)
    halves = list(_HALF.finditer(text)) if len(kinds["video"]) == 1 else []
    if len(halves) > 1:
        clip = kinds["video"][0]
        found = [one._replace(told=False) if one.file is clip else one for one in found]
        found += [
            Mention(*hit.span(), clip, 0 if "first" in hit.group() or hit["han"] == "前" else 1)
            for hit in halves
        ]
    return _told_once(text, sorted(found, key=lambda one: one.start))


def _is_word(stem: str) -> bool:
    """Whether a file's name is a word that may be said of something else: "forest", "before"."""
    known = bool(Reading(stem).tags_near(0, len(stem)))
    return _WORD.fullmatch(stem) is not None and (known or fold(stem) in _OTHER_WORDS)


def _by_kind(text: str, file: AssetInfo, kinds: dict[str, list[AssetInfo]]) -> bool:
    """Whether the only file of its kind is called by that: of "our photo" in "band teaser, then our photo"."""
    pattern = {"image": _PICTURE, "video": _CLIP}.get(file.file_type)
    single = _WORD.fullmatch(name_of(file)) is not None and len(kinds.get(file.file_type, ())) == 1
    return single and pattern is not None and pattern.search(text) is not None


def _find(pattern: re.Pattern[str], text: str, file: AssetInfo, found: list[Mention], start: int = 0) -> None:
    """Add where a file is called so, from a place on, unless another file is named there."""
    for hit in pattern.finditer(text, start):
        if not any(one.start < hit.end() and hit.start() < one.end for one in found):
            found.append(Mention(*hit.span(), file))


def _without_ending(file: AssetInfo) -> re.Pattern[str] | None:
    """What finds a file that is called by its name alone: "clip1", "店面照片"; None where that is too short."""
    stem = fold(name_of(file))
    if len(stem) < (_SHORTEST_NAME if stem.isascii() else _HAN_NAME):
        return None
    if stem.isascii():
        return re.compile(rf"(?<![a-z0-9_.-]){re.escape(stem)}(?![a-z0-9_-])(?!\.\w)")
    return re.compile(rf"{re.escape(stem)}(?:照片|图片|视频|片段)?")


def _told_once(text: str, found: list[Mention]) -> list[Mention]:
    """Which files one sentence introduces and a later one tells of: "I have a.mp4 and b.jpg. Start with b.jpg, ..."."""
    kept: list[Mention] = []
    for number, one in enumerate(found):
        later = [
            other
            for other in found[number + 1 :]
            if other.file is one.file and _SENTENCE.search(text, one.end, other.start) and one.half is None
            if not _TEXT_ON.search(text, one.end, other.start) and not _ON.search(text, one.end, other.start)
        ]
        again = one.told and any(_AGAIN.search(text, other.start, other.end + _NEAR) for other in later)
        told_before = any(other.file is one.file and other.told for other in kept)
        if told_before and _HAN_ON.match(text, one.end):
            kept.append(one._replace(told=False))
            continue
        written = any(other.file is one.file and other.told for other in kept)
        written = written and _TEXT_ON.search(text, 0, one.start) is not None
        kept.append(one._replace(told=one.told and (not later or again) and not written))
    return kept
