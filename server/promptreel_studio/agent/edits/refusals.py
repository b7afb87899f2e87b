"""Why a clause was not carried out, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent.labels import shorten
from promptreel_studio.agent.reading.quotes import MARK, unmask

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.reading.text import Reading
    from promptreel_studio.agent.replies import Note, Speaker

_LONGEST_CLAUSE = 80
_MARKS = "\"'“”‘’「」『』«»"
"""Quotation marks: the sentence has its own around what it names."""


def refusal(speaker: Speaker, clause: Reading, why: Note, *, alone: bool) -> str:
    """The sentence that says it; it quotes the clause unless that is the whole message."""
    key, values = why
    values = dict(values)
    said = speaker.quoted(
        shorten(unmask(clause.original, clause.quotes).strip(" ,.、，。\n"), _LONGEST_CLAUSE)
    )
    if isinstance(wanted := values.get("wanted"), list):
        values["wanted"] = [unmask(str(one), clause.quotes).strip(_MARKS) for one in wanted]
    hint = values.pop("hint", None)
    if field := values.pop("field", None):
        values |= {
            "wished": speaker.say(
                f"wish.{field}",
                at=speaker.name("at", values["wished"]),
                name=speaker.name(field, values["wished"]),
            ),
            "used": speaker.name(field, values["used"]),
            "possible": [speaker.name(field, name) for name in values["possible"]],
        }
    if key == "later.clause":
        sentence = speaker.say(key, clause=said, **values)
        return speaker.together([sentence, speaker.say(hint)] if hint else [sentence])
    if key == "unclear":
        return speaker.together([speaker.say(key, **values), speaker.say("unclear.help")])
    if key == "title.place":
        values["wanted"] = speaker.name("position", str(values["wanted"]))
    sentence = speaker.say(key, **values)
    return sentence if alone else speaker.say("refused", clause=said, why=sentence)


_WHICH_CLIP = frozenset({"order.which", "order.two", "clip.unseen"})
_NO_CLIPS = ("title_noun", "music_noun", "style_sure", "aspect", "font_noun", "ask", "outside")
_MOST_NAMED, _LONGEST_NAME = 12, 30


def names_no_clip(clause: Reading, why: Note) -> bool:
    """Whether a clause may be about a clip, and which one was not understood."""
    of_clips = not MARK.search(clause.folded) and not clause.part(0, len(clause.original)).tags(*_NO_CLIPS)
    return why[0] in _WHICH_CLIP or (why[0] == "unclear.part" and of_clips)


def clips_there(work: Work) -> list[str]:
    """What can be named instead, as a sentence; [] where there is but one clip."""
    clips = drafts.clips(work.draft)[:_MOST_NAMED]
    names = [
        f"{number}. {shorten(drafts.label_of(clip), _LONGEST_NAME)}" for number, clip in enumerate(clips, 1)
    ]
    return [work.speaker.say("clip.there", clips=names)] if len(names) > 1 else []
