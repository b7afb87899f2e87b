"""What is heard in the clips themselves: a voice that nobody recorded apart, and a sound that was just muted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import mask
from promptreel_studio.agent.reading.text import fold

if TYPE_CHECKING:
    from promptreel_studio.agent.models import Draft, History

_VOICE = re.compile(
    r"\b(?:(?:the|his|her|my|our|their)\s+)?(?:speaker's )?(?:voices?|speech|dialog(?:ue)?)\b(?![ -]?over|\.\w)",
    re.IGNORECASE,
)
_LOUD = re.compile(
    r"\b(?:louder|quieter|softer|loud|quiet|volume|hear|mute|unmute|raise|lower|turn (?:up|down)|boost)\b|\d ?%|大声|小声|音量|声音?[大小]|静音|听不[清见到]|[大小]一?点"
)
_UNMUTED = re.compile(
    r"\W*(?:(?:ok|no|please|actually|wait),? )*(?:un ?mute (?:it|that|them|again)?|(?:turn|put|switch) (?:it|them|that) (?:back )?on(?: again)?|(?:bring|get|put) (?:it|them|that) back)\W*(?:please\W*)?|\W*(?:取消静音|恢复声音|声音恢复|还是要声音吧?)\W*"
)
_HAN_LETTER = re.compile(r"[\u3400-\u9fff]")
_HAN = r"(?:视频|片段|素材|原来|原本)?的?(?:原声|原音|人声|说话声|讲话声|现场声|同期声)(?:的?音量|的?声音)?"
_OFF = r"(?:关掉|关了|关闭|关|去掉|去除|去了|不要了?|静音|删掉|删了|拿掉|消掉|消除|屏蔽)"
_HAN_ORDERS = tuple(
    (re.compile(rf"\W*(?:请|帮我|麻烦)?(?:把|将)?{pattern}(?:吧|了|一?下|好吗)?\W*"), plain)
    for pattern, plain in (
        (rf"(?:{_HAN}{_OFF}|{_OFF}{_HAN})", "所有片段静音"),
        (rf"{_HAN}(?:调|再|开|弄)?(?:太小|大声?|高|响)了?(?:一?点|一些|些)?儿?", "所有片段的声音大一点"),
        (
            rf"{_HAN}(?:调|再|开|弄)?(?:太大|太吵|小声?|低|轻)了?(?:一?点|一些|些)?儿?",
            "所有片段的声音小一点",
        ),
        (rf"{_HAN}(?:调|改|设)?(?:到|成|为)?(?P<level>\d{{1,3}})[%％]", "所有片段的声音调到{level}%"),
    )
)
"""原声 is acoustic music as well, where a film has no sound of its own."""


def with_heard_named(message: str, draft: Draft, history: History | None) -> str:
    """The message with "the original sound" for what is heard in the clips.

    Args:
        message: An edit, as it was typed.
        draft: The film.
        history: The versions before it.
    """
    own = [clip for clip in drafts.clips(draft) if "asset" in clip and "vol" in clip]
    if not own or mask(message)[1]:
        return message
    said = fold(message)
    past = history.past if history else ()
    if past and _UNMUTED.fullmatch(said) and _muted_last(draft, past[0]):
        return "所有片段的声音调到100%" if _HAN_LETTER.search(message) else "original sound at 100%"
    for pattern, plain in _HAN_ORDERS:
        if found := pattern.fullmatch(said):
            return plain.format(**found.groupdict())
    recorded = any(map(drafts.is_voice, drafts.segments(draft, drafts.AUDIO)))
    if recorded or not _LOUD.search(said) or not _VOICE.search(message):
        return message
    return _VOICE.sub("the original sound", message)


def _muted_last(draft: Draft, before: Draft) -> bool:
    """Whether the last change made the clips' own sound silent and nothing else."""
    heard = {clip.get("id"): clip.get("vol") for clip in drafts.clips(before)}
    changed = [clip for clip in drafts.clips(draft) if clip.get("vol") != heard.get(clip.get("id"))]
    return bool(changed) and all(clip.get("vol") == 0 for clip in changed)
