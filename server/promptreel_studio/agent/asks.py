"""Whether a message asks for another video, or for a change of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.sequence import find_parts

if TYPE_CHECKING:
    from promptreel_studio.agent.models import Draft
    from promptreel_studio.agent.prompt import Prompt
    from promptreel_studio.agent.reading.text import Reading

_NOT_A_VIDEO = (
    r"(?!(?:the|in|of|to|my|title|caption|subtitle|text|music|song|bit|version|look|at|on|it|make)\b)"
)
_NEW_VIDEO = re.compile(
    r"\b(?:generate|create|make|draw|render|produce|build|design|shoot|give me|show me|i want|i need|i'd like|i would like|need|want|can i (?:get|have)|let's (?:make|do|have))\b(?:[ ](?:me|us|now|please))*"
    rf"[ ](?:an?|another|new|some|one more|\d+[ -]?(?:s|sec|seconds?|minutes?))(?:[ -]{_NOT_A_VIDEO}[\w':-]+){{0,8}}[ -]+(?:video|clip|film|movie|animation|footage|vid|teaser)s?\b"
    r"|^\W*(?:now )?(?:an?|another|new|\d+[ -]?(?:s|sec|seconds?))(?:[ -][\w':-]+){0,5}[ ](?:video|clip|film|movie|animation)\b[ ](?:of|about|with|showing)\b"
    r"|(?:生成|制作|创建|创作|做|来|画|拍|我想要|我要|给我|弄|整(?!个|段|支|条|部)|出)(?:一|1|个|段|条|部|另|新|再)[^。;,]{0,30}?(?:视频|短片|影片|片子|动画)"
)
_OF_PART = re.compile(  # to draw that again makes no other video
    r"\b(?:the|that|this|my) (?:[\w'-]+ ){0,3}(?:shot|scene|clip|part|bit|section|one)\b|(?:那|这)(?:一)?(?:段|个镜头|个场景|幕|部分)|第[一二三四五六\d](?:个|段|幕)|(?:另|再|换|重).{0,3}(?:一版|版本)"
)
_DRAWS_THE = re.compile(
    r"\b(?:draw|render|paint|show|generate)\b(?: me)? the\b(?! (?:[\w-]+ ){0,2}(?:video|clip|film|movie) of)|(?:把|将)[^,，。]{1,8}(?:画|绘)"
)
_MAKE_IT = re.compile(r"\W*(?:please |can you |now )*make (?:it|this|that)\b")
_NEW_PICTURE = re.compile(
    r"\b(?:generate|draw|render|produce)\b(?:[ ](?:me|us))?[ ](?:an?|another|some|the)\b|(?:生成|绘制|画)(?:一|个|段|条|张|幅|另|新)"
)
_EDITS_IT = re.compile(
    r"^\W*(?:please |can you |could you |now |just )*(?:(?:make|change|set|turn|switch|convert|update|adjust|move|put|lower|raise|increase|decrease|reduce|fade|mute|unmute|remove|delete|replace|rename|trim|cut|shorten|extend|lengthen|crop|reword|edit)\b|add (?:the |a |an |some |another )?(?:\w+[ -]){0,4}(?:title|caption|subtitle|text|music|song|soundtrack|headline)\b)"
    r"|^\W*(?:请|帮我|再)*(?:把|将|加(?!州|拿大)|添加|去掉|删|改|换|调|移|静音|取消|缩短|延长)"
)
_MAKES_VIDEO = re.compile(
    r"^\W*(?:please )?(?:make|create|generate)(?: me| us)? (?:short )?(?:video|clip|film|movie|animation|reel)s? ?(?:[,.:]|(?:with|of|about|for|from|showing|in which)\b|$)"
)
"""In English that was put together from words of another language, without its article."""
_MAKES_A_THING = re.compile(
    r"^\W*(?:please |can you |could you |now |just )*(?:make|cut|edit|put|set)\b(?:[ ](?:me|us|him|her|them))?[ ](?:an?|some|something|another|\d|one)\b"
)


def asks_for_new(words: Reading, draft: Draft | None = None) -> bool:
    """Whether a message wants another video instead of a change to this one."""
    if _DRAWS_THE.search(words.folded) and {tag.concept for tag in words.tags("kind")} & _shown(draft):
        return words.has("new", "over")  # "Draw the village in spring": the one that is there.
    if words.has("do", "again") and {tag.concept for tag in words.tags("kind")} & _shown(draft):
        return words.has("new", "over")  # "烟花重新画一次"
    if words.has("new", "over") or (words.has("do", "again") and _OF_PART.search(words.folded)):
        return words.has("new", "over")
    drawn = _NEW_PICTURE.search(words.folded) and words.tags("kind", "beyond")
    return bool(drawn or _NEW_VIDEO.search(words.folded) or _is_shot_list(words, draft))


def _shown(draft: Draft | None) -> set[str]:
    scenes = (
        [clip.get("scene") for clip in drafts.clips(draft)] if drafts.has_timeline(draft) and draft else []
    )
    return {str(scene.get("kind")) for scene in scenes if isinstance(scene, dict)}


def _is_shot_list(words: Reading, draft: Draft | None) -> bool:
    """ "First a forest, then the ocean": several subjects in a row, and no verb that changes anything."""
    made = _MAKE_IT.match(words.folded)
    if words.tags("do", "edit", "version", within=(made.end() if made else 0, len(words.folded))):
        return False
    kinds = [words.part(part.start, part.end).tags("kind") for part in find_parts(words)]
    if len(named := {tag.concept for tags in kinds for tag in tags}) > 1 and named <= _shown(draft):
        return False  # Those that are there in another order.
    return sum(map(bool, kinds)) > 1


def edits_it(words: Reading) -> bool:
    """Whether a message begins like a change of what is there ("delete the dog"), whatever it speaks of."""
    return bool(_EDITS_IT.search(words.folded)) and not _MAKES_A_THING.search(words.folded)


def wants_video(words: Reading) -> bool:
    """Whether a message expressly asks for a video or for a thing that is made ("make me a reel", "draw the sea")."""
    return any(
        pattern.search(words.folded) for pattern in (_NEW_VIDEO, _NEW_PICTURE, _MAKES_A_THING, _DRAWS_THE)
    )


def edits_what_is_not(words: Reading, prompt: Prompt) -> bool:
    """An edit ("make the title red") when there is no video yet."""
    if (
        _MAKES_VIDEO.search(words.folded)
        or _MAKES_A_THING.search(words.folded)
        or _NEW_VIDEO.search(words.folded)
    ):
        return False
    scene = prompt.scene
    if scene.kinds or scene.near or scene.beyond or prompt.shots:
        return False
    undoes = words.tags("version") or (words.tags("edit") and words.tags("which"))
    return bool(undoes or _EDITS_IT.search(words.folded))
