"""How loud the own sound of the files of a new film is, of all of them or of some."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.models import AssetInfo
    from promptreel_studio.agent.prompt import Prompt
    from promptreel_studio.agent.replies import Note

_PLACES = ("first", "second", "third", "fourth", "fifth")
_HAN = "一二三四五"
_MUTED = r"(?:(?: one| clip| video| file)* ?[(,]?(?: is| should be| shall be| must be| stays?)? ?(?:muted\b|silent\b|(?:without|with no|no) (?:the |any |its )?(?:sound|audio)\b)|的?(?:视频|片段|素材)?(?:也|要|设为|就)*(?:静音|消音|不要声音|没有声音|去掉声音|无声))"
_OF_ALL = re.compile(r"\b(?:each|every|all|both)\b|每|都|全部")
_KEEPS = re.compile(
    r"\bwith (?:its|their|the|original)(?: own| original)? (?:sound|audio)\b|\bkeeps? (?:its|their|the) (?:own |original )?(?:sound|audio)\b|(?:保留|带|用)(?:着)?(?:原声|原音|声音)"
)


def set_own_sound(work: Work, prompt: Prompt, files: Sequence[AssetInfo], notes: list[Note]) -> None:
    """Let the own sound of the clips be as loud as was wished: of those that are named, or of all."""
    level = 0.0 if prompt.mutes_own else prompt.own_level or 0.0
    some = [file for file in files if file.id in prompt.muted]
    if prompt.mutes_own and not some:
        some = _muted(fold(prompt.words.original), files)
    some = [] if len(some) == len(files) else some
    for clip in drafts.clips(work.draft):
        if "vol" in clip and (not some or clip.get("asset") in {file.id for file in some}):
            clip["vol"] = level
    before, after = (work.speaker.percent(one) for one in (1.0, level))
    note = {"before": before, "after": after}
    if some:
        notes.append(("music.own_sound_of", {"clips": [file.filename for file in some], **note}))
    else:
        notes.append(("music.own_sound", note))


def _muted(text: str, files: Sequence[AssetInfo]) -> list[AssetInfo]:
    """The files that alone are to be silent: "a.mp4 muted, b.mp4 with its sound", "the first without sound"."""
    if len(files) < 2 or _OF_ALL.search(text):
        return []
    some = []
    for place, file in enumerate(files):
        called = [re.escape(fold(file.filename))]
        if place < len(_PLACES):
            called += [rf"\b{_PLACES[place]}", rf"第{_HAN[place]}[个段]"]
        if place == len(files) - 1:
            called += [r"\blast", r"最后一[个段]"]
        either = "|".join(called)
        if re.search(rf"(?:{either}){_MUTED}|\b(?:mute|silence)(?: only)? (?:the )?(?:{either})", text):
            some.append(file)
    if not some and (kept := _KEEPS.search(text)):
        # "Mute a.mp4, b.mp4 with its sound"
        before = [(text.rfind(fold(file.filename), 0, kept.start()), file) for file in files]
        last = max(before, key=lambda one: one[0])
        some = [file for file in files if file is not last[1]] if last[0] >= 0 else []
    return some if len(some) < len(files) else []
