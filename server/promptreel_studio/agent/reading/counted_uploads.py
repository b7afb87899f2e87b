"""Uploads that a first message counts or points at: "these 4 clips", "a video from 3 photos", "写真3枚", "用这4个视频".

`as_own` puts "my" before what can only be an upload, so that it is read like all that is called so; `counted_uploads`
finds the files that are only counted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.numbers import number_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo
    from promptreel_studio.agent.reading.text import Reading

_PICTURE = r"(?:photo|foto|picture|image|pic)"
_CLIP = r"(?:clip|video|recording)"
_FILE = r"(?:file|upload)"
_NOUN = rf"(?:{_PICTURE}|{_CLIP}|{_FILE})"
_NUMBER = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)"
_LIKE = r"(?:short|little|attached|uploaded|different|raw)"
"""What files are called that says nothing of what they show."""
_NOT_SHOWN = r"(?! (?:of|about|called|titled)\b)"
"""Pictures "of" something may be those that are wished."""

_THESE = re.compile(
    rf"\b(from|of|with|using|out of) (?:this|that|these|those|the) ({_NOUN}s?)\b{_NOT_SHOWN}", re.IGNORECASE
)
_POINTED = re.compile(
    rf"\b(?:(?:all|both)(?: of)? )?(?:these|those|the|my|our) {_NUMBER}(?: {_LIKE})* ({_NOUN}s)\b{_NOT_SHOWN}(?! (?:shows?|should)\b)"
    rf"|\b(?:all|both)(?: of)? (?:these|those|the|my|our)? ?({_NOUN}s)\b",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"\b(of|from|with|using|out of|into|use|combine|join|merge|take|turn|make|edit|put|cut|stitch|mix|splice) (?:all (?:of )?)?(?:these|those|them)(?: all)?(?=\s*(?:$|[,.;!]|(?:in)?to an?\b|(?:into|in|for|with|as|and|together)\b))",
    re.IGNORECASE,
)
_POINTS_AT = re.compile(
    r"\b(?P<on>on|onto|over|under|underneath|below|to|into|of|from|with|in|for) (?:this|these|those)(?: one| ones)?(?=\s*(?:$|[:.,;!?\ue000-\uf8ff]|\b(?:with|and|at|in|then|please|pls|from|so|but|as|for)\b))|(?P<han>(?<=[给为对把将])(?:这个|这些)(?=[加配打上写做剪，,]))",
    re.IGNORECASE,
)
"""Files that are neither named nor called by their kind."""
_CAPTIONS_IT = re.compile(r"\b(?:caption|subtitle) (?:this|it)(?=\s*[:：])", re.IGNORECASE)
_POINTS_AT_KIND = re.compile(
    r"\b(on|onto|over|under|underneath|below|to) (?:this|that) (?=(?P<video>video|clip|recording|footage|movie)|(?P<image>photo|picture|image|pic|screenshot)\b)",
    re.IGNORECASE,
)
_HAN = re.compile(
    r"(?:这|那|我的?)(?:[\d一二两三四五六七八九十]+)(?:个|段|张|条|份)?(?:短)?(视频|片段|素材|照片|图片|文件)"
)
_HAN_MADE = re.compile(
    r"(?:把|将|用)?(?:所有|全部|这些|旅行|旅游|婚礼|聚会|毕业)?的?(照片|相片|图片|圖片|视频|片段)(?=(?:都)?(?:做成|剪成|合成|制成|拼成|变成|剪辑成|做个|做一个))"
)
"""Pictures of which a film is made: "旅行相片做成影片"."""

_COUNTED = re.compile(
    rf"\b(?P<n>{_NUMBER}|both) (?:(?:of|the|my|our|these|those|all|{_LIKE}) )*(?:(?P<image>{_PICTURE}s?)|(?P<video>{_CLIP}s?)(?! ?\d)|(?P<any>{_FILE}s?))\b"
)
_COUNTED_BEHIND = re.compile(
    rf"(?<!every )(?<!each )(?<!per )\b(?:(?P<image>{_PICTURE}s?)|(?P<any>{_FILE}s?)) (?P<n>[2-9]|\d\d)\b(?! ?(?:s\b|sec|min|%|:|\.\d))"
)
"""In languages that count behind the noun: "写真3枚"."""
_HAN_COUNTED = re.compile(
    r"(?P<n>[\d一二两三四五六七八九十]+)(?:张|幅|个|段|条)(?:短)?(?:(?P<image>照片|图片|相片)|(?P<video>视频|片段|素材|录像)|(?P<any>文件))(?!里|中|上)"
)
_EVERY = re.compile(
    rf"\b(?:every|each|per|all)(?: (?:one )?of)?(?: the| my)? (?:(?P<image>{_PICTURE}s?)|(?P<any>{_FILE}s?))\b"
)
_EDGE_OF_EACH = re.compile(
    r"\b(?:first|last) [\w.]{1,6} ?(?:seconds?|secs?|s) (?:of|from|in) (?:each|every|both|all)\b"
    r"|\b(?:of|from|in) (?:each|every|both|all)(?: (?:of them|one|clip|video|file))?,? (?:the )?(?:first|last) [\w.]{1,6} ?(?:seconds?|secs?|s)\b"
)
"""Something that was recorded has first seconds; what is yet to be drawn has none."""


def as_own(words: str, *, uploads: bool) -> str:
    """The words with "my" for what can only be an upload, where there is no video yet.

    Args:
        words: A message.
        uploads: Whether there are any: "the two photos" of a film that is to be drawn are none.
    """
    words = _THESE.sub(lambda found: f"{found[1]} {_mine(found[2])}", words)
    if not uploads:
        return words
    words = _POINTED.sub(lambda found: _mine(found[1] or found[2]), words)
    words = _HAN_MADE.sub(lambda found: "我的视频" if found[1] in "视频片段" else "我的照片", words)
    return _HAN.sub(r"我的\1", _ALONE.sub(r"\1 my files", words))


def with_pointed(words: Reading, files: Sequence[AssetInfo]) -> Reading:
    """A message with "my video" for what it only points at: "put subtitles on this"."""
    kinds = {asset.file_type for asset in files}
    words = type(words)(_CAPTIONS_IT.sub("put captions on this", words.original), words.quotes)
    hit = _POINTS_AT_KIND.search(words.folded)
    if hit is not None and ("video" if hit["video"] else "image") in kinds:
        words = type(words)(_POINTS_AT_KIND.sub(r"\1 my ", words.original), words.quotes)
    if not files or not _POINTS_AT.search(words.folded):
        return words
    noun = "file" if len(kinds) > 1 else "video" if kinds == {"video"} else "photo"
    han = {"file": "文件", "video": "视频", "photo": "照片"}[noun]
    noun = noun if len(files) == 1 else f"{noun}s"
    told = _POINTS_AT.sub(
        lambda hit: f"我的{han}" if hit["han"] else f"{hit['on']} my {noun}", words.original
    )
    return type(words)(told, words.quotes)


def _mine(noun: str) -> str:
    return f"my {noun.lower().replace('foto', 'photo')}"


def counted_uploads(words: Reading, assets: Sequence[AssetInfo]) -> tuple[list[AssetInfo], str] | None:
    """The uploads of the kind that is counted, where there are so many of them.

    Args:
        words: The message; where it names something to draw, "each picture" is a shot.
        assets: The project's uploads that can be shown.

    Returns:
        The files in the order of the uploads, and their kind: "image", "video" or "any"; None where nothing is counted.
    """
    text = words.folded
    for pattern in (_COUNTED, _COUNTED_BEHIND, _HAN_COUNTED, *(() if _draws(words) else (_EVERY,))):
        for hit in pattern.finditer(text):
            kind = next(name for name in ("image", "video", "any") if hit.groupdict().get(name))
            alike = [asset for asset in assets if kind in {asset.file_type, "any"}]
            said = hit.groupdict().get("n")
            wanted = len(alike) if said is None else 2 if said == "both" else round(number_of(said))
            if alike and wanted == len(alike):
                return alike, kind
    if assets and _EDGE_OF_EACH.search(text):
        return list(assets), "any"
    return None


def _draws(words: Reading) -> bool:
    """Whether something to draw is named; a piano is to be heard, though a room may have one."""
    heard = words.tags("style_sure", "music_noun")
    return any(
        not any(tag.start < other.end and other.start < tag.end for other in heard)
        for tag in words.tags("kind")
    )
