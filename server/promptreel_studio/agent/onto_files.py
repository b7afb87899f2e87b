"""Edits of files that are uploaded and on no timeline yet: "trim it to 6 seconds" right after an upload."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.asks import edits_it, edits_what_is_not, wants_video
from promptreel_studio.agent.edits.choose import without_logos
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.prompt import Prompt, read_prompt
from promptreel_studio.agent.reading.file_lengths import FileLengths
from promptreel_studio.agent.reading.shape import Constraints
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.slideshow import make_slideshow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo, Reply
    from promptreel_studio.agent.replies import Speaker

_DESCRIBES = re.compile(r"\W*(?:an?|some|another|\d+|one|一[个段只条])\b|\W*一", re.IGNORECASE)
"""How the description of a picture begins, and hardly any wish to change one."""
_OF_IT = re.compile(
    r"\W*(?:please |can you |could you |now |just )*[a-z]+ (?:the|it|that|this|my)\b|\W*[把将]"
)
"""A verb and what is there: "make the sky bluer"."""


_PART = r"(?:first|last|begin\w*|start|end\w*|intro|outro|middle|seconds?|secs?|minutes?|\d+ ?s\b|\d+:\d\d|everything|silence|pauses?)"
_TAKES_AWAY = re.compile(
    rf"\b(?:cut|trim|chop|snip|crop)\b[^,;.]{{0,30}}\b(?:out|off|away)\b|\b(?:cut|trim|chop|snip) (?:the )?(?:first|last)\b|\b(?:remove|delete|drop|lose|skip|get rid of|take (?:out|off|away))\b[^,;.]{{0,20}}\b{_PART}"
    r"|(?:剪|切|删|去|裁)(?:掉|去|除)[^,，。;；]{0,8}(?:秒|分钟|开头|结尾|前|后)|(?:秒|开头|结尾|部分)(?:都|给)?(?:剪|切|删|去|裁)(?:掉|去|除)"
)
_PLAYS = re.compile(
    r"\b(?:revers(?:e|ed|ing)|backwards?|rewind|speed(?:ed)? (?:it |this |that |everything )?up|slow(?:ed)? (?:it |this |that |everything )?down|faster|slower|\d+(?:\.\d+)?x(?: (?:speed|faster))?|(?:twice|double|half) (?:the )?speed|freeze|boomerang|rotate[ds]?|mirror(?:ed)?|flip(?:ped)?)\b"
    r"|倒放|倒着放|反转|加速|减速|快进|\d(?:\.\d)?倍速|[两二三四]倍速|定格|旋转|镜像|翻转"
)
_SHORTEST_REST = 3


@dataclass(frozen=True, slots=True)
class OntoFiles:
    """A message that may be an edit of uploads which are on no timeline yet.

    Attributes:
        speaker: Answers in its language.
        must: Whether it is no description of a picture, so that nothing is drawn if it cannot be done.
        files: Those that it names; all that were uploaded where it names none.
    """

    speaker: Speaker
    must: bool
    files: tuple[AssetInfo, ...] = ()


def shown_files(assets: Sequence[AssetInfo]) -> list[AssetInfo]:
    """The clips and pictures that a film is made of where none is named; logos only if there is nothing else."""
    seen = [asset for asset in assets if asset.file_type in {"video", "image"}]
    return without_logos(seen) or seen


def may_edit_files(words: Reading, prompt: Prompt, assets: Sequence[AssetInfo]) -> bool:
    """Whether a message without a video may be about the files that were uploaded, and not about a new picture."""
    if not shown_files(assets) or prompt.cards.shots or prompt.cards.text:
        return False
    if wants_video(words):
        return False
    if edits_it(words) or edits_what_is_not(words, prompt):
        return True
    scene = prompt.scene
    near = scene.near and not scene.by_mood
    return bool(prompt.unknown) and not (scene.kinds or near or prompt.shots or prompt.greeting)


def must_edit_files(words: Reading, prompt: Prompt) -> bool:
    """Whether such a message is no description of a picture, so that nothing is drawn if it cannot be done."""
    scene = prompt.scene
    if edits_what_is_not(words, prompt) or _OF_IT.match(words.folded):
        return True
    return not (scene.kinds or scene.near or prompt.shots or _DESCRIBES.match(words.folded))


def changes_files(words: Reading, files: Sequence[AssetInfo]) -> bool:
    """Whether a first message wants parts of its files away, or them played in another way: more than to show them."""
    if not any(asset.file_type == "video" for asset in files):
        return False
    return bool(_TAKES_AWAY.search(words.folded) or _PLAYS.search(words.folded))


def takes_away(text: str) -> bool:
    """Whether a message, in folded letters, wants a part of what there is away."""
    return _TAKES_AWAY.search(text) is not None


def said_of_files(message: str, files: Sequence[AssetInfo]) -> str:
    """The message without the files that it begins with: "talk.mp4: remove the first 3 seconds"."""
    if not files:
        return message
    names = "|".join(re.escape(asset.filename) for asset in files)
    path = rf"[\"“„«「']?(?:[^\s\"“„«「]*[\\/])?(?:{names})[\"”“»」']?"
    lead = r"(?:(?:take|use|with|from|in|of|nimm|mit|aus|prends|avec|toma|usa|con|prendi|pega|使用|用|把|将)\s*)?"
    found = re.match(
        rf"\W*{lead}{path}(?:[\s,、和]*(?:and|und|y|et|e)?\s*{path})*[\s,:;.，：—-]*(?:(?:and|then|und|y|et|e|然后|再)\s+)?",
        message,
        re.IGNORECASE,
    )
    rest = message[found.end() :] if found else ""
    return rest if len(rest) > _SHORTEST_REST else message


def lay_files(
    assets: Sequence[AssetInfo], seed: int, speaker: Speaker, asked: str, files: Sequence[AssetInfo] = ()
) -> Reply | None:
    """The files, or else the uploads, one after the other as they are; None where they cannot make a film."""
    plain = read_prompt(Reading("", ()), Constraints())
    try:
        return make_slideshow(
            plain, list(files) or shown_files(assets), FileLengths(), assets, None, seed, speaker, asked
        )
    except Problem:
        return None


def edited_files(laid: Reply, reply: Reply) -> Reply:
    """What is said of an edit whose files were laid for it; with the film as it was before, for undo."""
    if reply.draft is None or laid.draft is None:
        return reply
    several = len(laid.tool.args.get("assets", ())) > 1 if laid.tool is not None else False
    texts = (laid.texts[0], *reply.texts) if several else reply.texts
    return replace(reply, texts=texts, intro=laid.intro, before=laid.draft)
