"""What a first message says of one of its files that is an edit of the film: a logo in a corner, one clip in black and white."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edit import edit
from promptreel_studio.agent.edits.choose import is_logo
from promptreel_studio.agent.edits.overlay_files import LOGO, OVER_FILM
from promptreel_studio.agent.models import History
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.file_pace import PACE, SO_LONG, at_pace, is_slow
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.shape import Constraints
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo, Reply
    from promptreel_studio.agent.replies import Speaker

_PIECE = re.compile(
    r"[,;，；、。\n]|\.(?!\w)|(?<!\w)(?:and(?! white)|then|plus|followed by|with(?= (?:my |the |our )?(?:logo|watermark|[\w-]+\.(?:png|jpe?g|webp|gif)\b)))(?!\w)|(?<=[\ue000-\uf8ff]) (?=(?:(?:my|our|the) )?(?:logo|watermark)\b)|然后|接着|再|并且?"
)
_OVER = re.compile(
    rf"{OVER_FILM}|\b(?:corners?|watermark|overlaid?|overlay|on top(?: of)?|(?:top|bottom|upper|lower)[ -](?:left|right)|as (?:a|the|our|my) (?:small |little |tiny )?logo)\b|角落?|水印|叠加|左上|右上|左下|右下"
)
_WHERE = re.compile(
    r"\s*(?:(?:position|place|placement|where|location) ?: ?|位置[:：]\s*)?(?:(?:in|at|on|near|to) )?(?:the )?(?:(?:top|bottom|upper|lower)[ -](?:left|right)(?:[ -]hand)?(?: (?:corner|side))?|corner)(?=\W*(?:$|[,;.]))|\s*(?:位置[:：]\s*)?(?:放|摆)?在?(?:画面)?的?[左右][上下]角?(?=\W*(?:$|[,，。;；]))"
)
"""A place behind a comma belongs to what stands before it: "spin.gif over the video, bottom left"."""
_COMMA_WHERE = re.compile(rf"[,，、;；\n](?={_WHERE.pattern})")
_VERB = re.compile(
    r"^\W*(?:put|add|place|stick|use|show|overlay|lay|have|with|and|my|our|the|把|将|加上?|放|用|在)\b",
    re.IGNORECASE,
)
_HAN_VERB = re.compile(r"[\u3400-\u9fff].*[放加贴]")
_OVER_SCENE = re.compile(r" (?:over|on|onto|above|in front of) ")
_LOOKS = (
    "mono",
    "sepia",
    "blur",
    "vignette",
    "grain",
    "warmer",
    "colder",
    "brighter",
    "darker",
    "contrast",
    "saturation",
)
_NOT = re.compile(r"\b(?:not|don't|dont|no|without|later|yet)\b|别|不要|先不|不用")
_INTO = re.compile(r"(?:\b(?:in|as|turned|made|shown|with|all|into)\s+)+$|(?:变成|改成|用|是|要|弄成|调成)$")
_IN_IT = re.compile(r"(?:\b(?:to|in|on|of|onto|over|give|for|with)|[在给往到]|为)\s*(?:the |my )?$")
"""In front of the clip that something is put on."""
_SITS = re.compile(
    r"\b(?:(?:should|must|shall|needs? to|has to|is to) )?(?:sit|be|stay|appear|go|stand|is|sits|goes|stays|appears)\b(?= (?:at|in|on)\b)"
)
_UNCROPPED = re.compile(
    r"\b(?:please )?(?:don't|dont|do not|never|without|no) (?:crop(?:ping)?|cut(?:ting)? off)(?: (?:of|off|anything|any|the|my|our|them|it|photos?|pictures?|images?|heads?|faces?|people|edges|sides))*\b|(?:照片|图片|视频|人头|头)?(?:请)?(?:别|不要|不能)裁(?:切|剪|到|掉|断|了)*(?:人?头|脸|照片|图片|人)?"
)
"""Files that are to be seen as a whole."""
_APART = re.compile(r"(?:[;；。.\n]|\b(?:then|plus|followed by)|然后|接着|再)\s*$")
_HAN = re.compile(r"[\u3400-\u9fff]")


class Later(NamedTuple):
    """A first message without what is done to its film afterwards.

    Attributes:
        words: The message without it.
        clauses: The edits, in order.
        over: Ids of the files that lie over the film and are no part of it.
    """

    words: Reading
    clauses: tuple[str, ...] = ()
    over: frozenset[str] = frozenset()


def cut_later(words: Reading, assets: Sequence[AssetInfo]) -> Later:
    """Take out of a first message what is said of one file alone and is an edit."""
    clauses: list[str] = []
    over: set[str] = set()
    cut: list[tuple[int, int]] = []
    whole = [hit.span() for hit in _UNCROPPED.finditer(words.folded) if assets]
    clauses += [words.original[slice(*span)].strip() for span in whole]
    cut += whole
    joints = [hit for hit in _PIECE.finditer(words.folded) if not _WHERE.match(words.folded, hit.end())]
    edges = [0, *(edge for hit in joints for edge in hit.span())]
    for low, high in zip(edges[::2], [*edges[1::2], len(words.folded)], strict=True):
        said = words.folded[low:high]
        named = [asset for asset in assets if asset.filename.lower() in said] or _logo(said, assets)
        if laid := _laid_over(said, named):
            clause, upper, kept = laid
            clauses.append(clause)
            over.add(upper.id)
            cut += [(low, low + kept[0]), (low + kept[1], high)]
            continue
        if beside_other := _in_place_of(words.original[low:high], said, named):
            clause, upper, (start, end) = beside_other
            clauses.append(clause)
            over.add(upper.id)
            cut += [(low, low + start), (low + end, high)]
            continue
        if len(named) != 1 or named[0].file_type == "audio":
            continue
        beside = said.replace(named[0].filename.lower(), " ")
        if (
            (named[0].file_type == "image" or _is_sticker(named[0], assets))
            and _OVER.search(beside)
            and not _NOT.search(beside)
            and (MARK.search(said) is None or is_logo(named[0]) or LOGO.search(said))
        ):
            end = _before_scene(words, low, high)
            clause = _COMMA_WHERE.sub(" ", words.original[low:end].strip())
            has_verb = _VERB.match(clause) or _HAN_VERB.search(clause)
            clauses.append(clause if has_verb else f"put {clause}")
            over.add(named[0].id)
            cut.append((low, end))
        elif (pace := PACE.search(said)) and not _NOT.search(beside):
            clauses += at_pace(named[0], pace, said)
            length = None if is_slow(pace) else SO_LONG.search(said)
            spans = [pace.span(), *([length.span()] if length else [])]
            cut += [(low + start, low + end) for start, end in spans]
        elif (span := _look(words, low, high)) and _its_own(
            words.folded, low, high, named[0].filename.lower()
        ):
            look = words.original[slice(*span)].strip()
            name = named[0].filename
            clauses.append(f"把{name}变成{look}" if _HAN.search(look) else f"make {name} {look}")
            cut.append((_before(words, low, span[0]), span[1]))
    if len(edges) == 1 and not over and not PACE.search(words.folded):
        return Later(words)  # One wish for one file is one for the film.
    original = words.original
    for low, high in sorted(cut, reverse=True):
        original = original[:low] + " " + original[high:]
    return Later(Reading(original, words.quotes), tuple(clauses), frozenset(over)) if cut else Later(words)


def _logo(said: str, assets: Sequence[AssetInfo]) -> list[AssetInfo]:
    """The logo, where it is spoken of as such and only one file can be it."""
    pictures = [asset for asset in assets if asset.file_type == "image"]
    # The only picture beside clips is what is called a logo, whatever its name is.
    alone = pictures if len(pictures) == 1 and len(assets) > 1 else []
    found = [asset for asset in assets if is_logo(asset)] or alone
    return found if len(found) == 1 and LOGO.search(said) else []


def _before_scene(words: Reading, low: int, high: int) -> int:
    """Where what is said of a logo ends: before the picture that it lies over ("top right over a beach at sunset")."""
    for hit in _OVER_SCENE.finditer(words.folded, low, high):
        if words.tags("kind", within=(hit.end(), high)):
            return hit.start()
    return high


def _is_sticker(asset: AssetInfo, assets: Sequence[AssetInfo]) -> bool:
    """Whether a moving picture may lie over another clip: a GIF is hardly ever the film itself."""
    others = [one for one in assets if one.id != asset.id and one.file_type != "audio"]
    return asset.filename.lower().endswith((".gif", ".webp")) and bool(others)


def _laid_over(said: str, named: Sequence[AssetInfo]) -> tuple[str, AssetInfo, tuple[int, int]] | None:
    """ "Put ball.gif over rocket.webm in the corner": the edit, the upper file, and where the lower one is named."""
    for upper in named:
        for lower in named:
            if upper is lower or "audio" in {upper.file_type, lower.file_type}:
                continue
            names = (re.escape(upper.filename.lower()), re.escape(lower.filename.lower()))
            hit = re.search(
                rf"{names[0]}\s+(?:over|on top of|onto|above)\s+(?:the |my )?(?P<lower>{names[1]})", said
            )
            if hit and not _NOT.search(said):
                rest = said[hit.end() :].strip()
                where = rest if _OVER.search(rest) else "in the corner"
                return f"put {upper.filename} {where}", upper, hit.span("lower")
    return None


def _in_place_of(
    told: str, said: str, named: Sequence[AssetInfo]
) -> tuple[str, AssetInfo, tuple[int, int]] | None:
    """ "Put logo.png in the bottom right corner of party.mp4": the edit, the logo, and where the film is named."""
    logos = [asset for asset in named if is_logo(asset)]
    clips = [asset for asset in named if asset.file_type == "video"]
    if len(logos) != 1 or len(clips) != 1 or len(named) != 2 or not _OVER.search(said) or _NOT.search(said):
        return None
    upper, lower = logos[0], clips[0]
    start = said.find(lower.filename.lower())
    end = start + len(lower.filename)
    place = said.find(upper.filename.lower())
    within = place < start or _IN_IT.search(said[:start]) is not None
    film = "视频" if _HAN.search(told) else "the video"
    clause = told[:start] + film + told[end:] if within else told[place:]
    clause = _SITS.sub(" ", clause).strip()
    has_verb = _VERB.match(clause) or _HAN_VERB.search(clause)
    return (clause if has_verb else f"put {clause}"), upper, (start, end)


def _its_own(text: str, low: int, high: int, name: str) -> bool:
    """Whether a look is that of one file: not of the last in a list ("from a.jpg and b.jpg in black and white")."""
    return (
        name in text[:low]
        or _APART.search(text, 0, low) is not None
        or DURATION.search(text, low, high) is not None
    )


def _look(words: Reading, low: int, high: int) -> tuple[int, int] | None:
    tags = [tag for tag in words.tags("filter", within=(low, high)) if tag.concept in _LOOKS]
    return (tags[0].start, tags[-1].end) if tags else None


def _before(words: Reading, low: int, at: int) -> int:
    """Where the small words begin that lead to a look ("turned into")."""
    found = _INTO.search(words.folded, low, at)
    return found.start() if found else at


def done_later(reply: Reply, later: Later, assets: Sequence[AssetInfo], seed: int, speaker: Speaker) -> Reply:
    """The film with the edits that its first message asked for, and all that is to be said of it."""
    for clause in later.clauses:
        if reply.draft is None:
            return reply
        more = edit(
            Reading(clause, later.words.quotes), Constraints(), reply.draft, seed, speaker,
            assets=assets, asked=clause, history=History(),
        )  # fmt: skip
        reply = replace(reply, texts=(*reply.texts, *more.texts), draft=more.draft or reply.draft)
    return reply
