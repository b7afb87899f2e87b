"""Which uploads a text speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.counted_uploads import counted_uploads
from promptreel_studio.agent.reading.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo
    from promptreel_studio.agent.reading.text import Reading


_NOT_USED = re.compile(
    r"\b(?:leave|keep) (?:it|that|this|the \w+) out\b|\b(?:don't|do not|dont|not) (?:use|add|include|show|put)\b|\bnot yet\b|\b(?:later|for later)\b|(?:先|暂时)?(?:别|不要|不用|不)(?:用|放|加)|留着"
)


_NOUNS = r"(?:(?P<video>videos?|clips?|footage|recordings?|movies?|视频|片段|录像)|(?P<image>photos?|pictures?|images?|pics?|照片|图片)|(?P<any>files?|uploads?|material|media|素材|文件))"
_PLAIN_NOUN = re.compile(rf"\b(?:both|all|the two|the three)(?: of)?(?: my| the)? (?:\w+ )?{_NOUNS}\b")
_JOINED = re.compile(
    rf"\b(?:combine|merge|join|stitch|splice|concatenate|assemble|put together|edit together|cut together|glue|montage of)\b[^.;]{{0,30}}?\b{_NOUNS}\b".replace(
        "(?P<", "(?P<a_"
    )
    + rf"|\b(?:these|those|both|all|(?:all )?the (?:two|three|four|five|\d))(?: of)?(?: my| the)? {_NOUNS}\b".replace(
        "(?P<", "(?P<b_"
    )
    + rf"|(?:这|两|三|几|所有|全部|把)[一两三几些]*(?:个|段|张)?的?{_NOUNS}[^。]{{0,6}}?(?:合并|拼接|拼在一起|剪在一起|合成|合在一起|连起来)".replace(
        "(?P<", "(?P<c_"
    )
)
_A_VIDEO = r"(?:video|clip|movie|footage|recording)"
_A_PICTURE = r"(?:photo|picture|image|pic|snapshot)"
_THEN = r"\b(?:[^.;]|\.(?=\d)){0,40}?(?:,|\b(?:then|and|plus|before|followed by|after (?:that|it)|next)\b)[ ,]*(?:then |and |after that )*(?:(?:the|my|a|whole|entire|full|complete) )*"
_ONE_THEN_OTHER = re.compile(
    rf"^\W*(?:(?:make|create|use|show|put|take|first|start with|the|my|a) )*(?:(?P<image>{_A_PICTURE})s?{_THEN}{_A_VIDEO}s?|(?P<video>{_A_VIDEO})s?{_THEN}{_A_PICTURE}s?)\b"
)
"""Uploads of two kinds, one after the other: "my photo for 6 seconds, then the whole video"."""
_LOGO_NAME = re.compile(r"logo|watermark|(?:^|[^a-z])brand|badge|水印|标志|徽标|台标|商标")
_SEVERAL = re.compile(
    r"\b(?:both|all|every|the (?:two|three|four|\d)|photos|pictures|images|clips|videos)\b|所有|全部|两张|几张|这些"
)
_SHORTEST_NAME = 4
_LOGO_PIXELS = 300_000
"""A PNG that is not larger is laid over videos rather than shown by itself."""
_LEAVE, _OUT = re.compile(r"\b(?:leave|keep) (?:the |my |our )?$"), re.compile(r" *out\b(?! of)")
_EXCEPT = re.compile(
    r"\b(?:except|without|leave out|not|excluding|don't use|do not use|apart from)(?: for)?(?: the| my)? *$|(?:除了|不要|别用|不用)$"
)


def chosen_assets(reading: Reading, assets: Sequence[AssetInfo]) -> tuple[list[AssetInfo], str | None]:
    """The uploads that a text speaks of, and of what type it speaks; takes the words.

    Returns:
        The assets (perhaps none although spoken of) and "video", "image", "audio", "any" or None.
    """
    left_out = [
        asset for asset in assets if _left_out(reading, asset.filename, [other.filename for other in assets])
    ]
    assets = [asset for asset in assets if asset not in left_out]
    places = {asset.id: _place_of(reading, asset.filename) for asset in assets if asset.filename}
    named = [asset for asset in assets if places.get(asset.id, -1) >= 0]
    named.sort(key=lambda asset: places[asset.id])
    kinds = [tag.concept for tag in reading.tags("own")]
    if not kinds and not named:
        return [], None
    if named and (noun := _PLAIN_NOUN.search(reading.text)):
        kinds.append("video" if noun["video"] else "image" if noun["image"] else "any")
        reading.take_span(*noun.span())
    reading.take_tags("own")
    heard = "audio" in kinds or any(asset.file_type == "audio" for asset in assets)
    as_music = heard and reading.has("music_noun", "music") and not {"video", "image"} & set(kinds)
    wanted = "audio" if as_music and not named else kinds[0] if kinds else "any"
    reading.take_tags("music_noun")
    if named:
        known = {asset.file_type for asset in without_logos(named)}
        others = [
            asset
            for asset in without_logos(assets)
            if asset.file_type in set(kinds) - known and asset not in named
        ]
        # "party.mp4 and the photo": of several photos it could be any.
        meant = others if len(others) == 1 or _SEVERAL.search(reading.folded) else []
        return [*named, *meant], wanted
    types = set(kinds) | ({"audio"} if as_music else set())
    if types == {"any"} or "any" in types:
        return list(assets), wanted if wanted != "any" or not as_music else "audio"
    alike = [asset for asset in assets if asset.file_type in types]
    return without_logos(alike) or alike, wanted


def meant_assets(reading: Reading, assets: Sequence[AssetInfo]) -> tuple[list[AssetInfo], str | None]:
    """The uploads that a new video is to be made of; takes the words.

    Returns:
        As `chosen_assets`; where there are uploads, "combine the two videos" and "3 photos" mean them too.
    """
    joined = _JOINED.search(reading.folded) if assets else None
    shown = without_logos([asset for asset in assets if asset.file_type != "audio"])
    counted = counted_uploads(reading, shown)
    both = _ONE_THEN_OTHER.search(reading.folded)
    chosen, wanted = chosen_assets(reading, assets)
    kinds = {asset.file_type for asset in shown}
    named = any(asset.filename.lower() in reading.folded for asset in shown)
    if (
        both
        and not named
        and kinds == {"image", "video"}
        and not kinds <= {asset.file_type for asset in chosen}
    ):
        first = "image" if both["image"] else "video"
        return [*sorted(shown, key=lambda asset: asset.file_type != first), *_heard(chosen)], "any"
    if counted and not any(asset.file_type != "audio" for asset in chosen):
        # "From 3 photos, with song.mp3": the song is named, the photos are counted.
        files, kind = counted
        return [*files, *chosen], kind
    if wanted is not None or joined is None:
        return chosen, wanted
    noun = next(name[2:] for name, found in joined.groupdict().items() if found)
    alike = [asset for asset in assets if noun in {asset.file_type, "any"}]
    return (without_logos(alike) or alike), noun


def _heard(assets: Sequence[AssetInfo]) -> list[AssetInfo]:
    """The uploads that are sounds."""
    return [asset for asset in assets if asset.file_type == "audio"]


def without_logos(assets: Sequence[AssetInfo]) -> list[AssetInfo]:
    """The uploads that are to be seen by themselves: "the photo" is not the logo."""
    return [asset for asset in assets if not is_logo(asset)]


def is_logo(asset: AssetInfo) -> bool:
    """Whether a file is rather laid over a film than shown by itself."""
    small = 0 < (asset.width or 0) * (asset.height or 0) <= _LOGO_PIXELS
    return asset.file_type == "image" and (
        bool(_LOGO_NAME.search(asset.filename.lower())) or (small and asset.filename.lower().endswith(".png"))
    )


def _left_out(reading: Reading, filename: str, others: Sequence[str]) -> bool:
    """Whether a text says not to use a file ("leave logo.png out", "水印.png先别用"); takes its name."""
    start = reading.folded.find(filename.lower()) if len(filename) >= _SHORTEST_NAME else -1
    if start < 0:
        return False
    end = start + len(filename)
    names = [name.lower() for name in others if name.lower() != filename.lower()]
    marks = [". ", ";", "。", "\n", *names]
    before = max(
        (found + len(mark) for mark in marks if (found := reading.folded.rfind(mark, 0, start)) >= 0),
        default=0,
    )
    after = min(
        (i for mark in marks if (i := reading.folded.find(mark, end)) >= 0), default=len(reading.folded)
    )
    told, behind = reading.folded[before:start], reading.folded[end:after]
    around = _LEAVE.search(told) and _OUT.match(behind)
    if not around and not _NOT_USED.search(behind) and not _EXCEPT.search(told):
        return False
    reading.take_span(start, after if around or _NOT_USED.search(behind) else end)
    return True


def _place_of(reading: Reading, filename: str) -> int:
    """Where a file is named, -1 if it is not; takes its name."""
    if filename in reading.quotes:
        marks = [at for at, char in enumerate(reading.text) if "\ue000" <= char <= "\uf8ff"]
        return next((at for at in marks if reading.quotes[ord(reading.text[at]) - 0xE000] == filename), -1)
    if len(filename) < _SHORTEST_NAME:
        return -1
    start = reading.folded.find(fold(filename))
    if start >= 0:
        reading.take_span(start, start + len(filename))
    return start
