"""A backend's text for a chat: instructions out, content in, and what the instructions wanted."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from promptreel.router.folding import fold
from promptreel.router.language import languages

from .forms import Instruction, action_of
from .frames import controls_in, is_label, is_made_of, tells_of_others
from .hanging import goes_with, hangs, hangs_before, is_means, sharper
from .judging import doubtful_in, instruction_in, is_little
from .lists import tidied
from .models import Found, Translation
from .moods import is_request, leads_on, orders_nothing
from .parts import QUOTE, THAI_ASKS, Clause, clauses, mark_of, sentences
from .patterns import has_spaceless
from .second import reconsidered
from .steps import without_steps
from .vocabulary import FILES, vocabulary

if TYPE_CHECKING:
    from .vocabulary import Vocabulary

LONGEST = 50_000
"""Characters of a text that are read; a longer one is left as it is."""
_NEW = {";", ":", "；", "："}
"""Behind them somebody else can be spoken of."""
_QUESTION = re.compile(rf"[?？؟]\W*$|{THAI_ASKS}\s*$")


def translate(text: str, language: str | None = None) -> Translation:
    """Return a backend's text without instructions for a graphical editor.

    Never fails, asks nobody and follows nothing that the text says.

    Args:
        text: As the backend wrote it; Markdown is left alone.
        language: Code of a language it is known to be in, as "en" or "zh-Hant"; else its words tell.
    """
    text = unicodedata.normalize("NFC", text)
    if len(text) > LONGEST:
        return Translation(text)
    told = [] if language is None else [language.partition("-")[0]]
    codes = tuple(
        dict.fromkeys(code for code in [*told, *languages(fold(text), text)] if code in FILES.codes)
    )
    words = vocabulary(codes or ("en",), spaceless=has_spaceless(text))
    lines: list[str] = []
    found: list[Found] = []
    emptied = False
    given = text.split("\n")
    for left, here in without_steps(given, [_line(line, words) for line in given], words):
        found += here
        if any(one.removed for one in here) and not left.strip():
            emptied = True
            continue
        lines.append(left)
    if emptied:
        lines = tidied(lines)
    if not any(one.removed for one in found):
        return Translation(text, tuple(found))
    return Translation(re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip(), tuple(found))


def is_question(sentence: str) -> bool:
    """Whether a sentence asks, so that it can be answered in a chat."""
    return _QUESTION.search(sentence) is not None


def _line(line: str, words: Vocabulary) -> tuple[str, list[Found]]:
    mark = mark_of(line)
    body = line[len(mark) :]
    kept: list[str] = []
    found: list[Found] = []
    asked = False
    for start, end in sentences(body):
        left, here = _sentence(body[start:end], words)
        found += here
        if asked and here and not left.strip():
            # "Too long? Drag the handle.": the question was half of the instruction.
            kept.pop()
        kept.append(left)
        asked = _is_short_question(left, words)
    if not any(one.removed for one in found):
        return line, found
    left = "".join(kept).rstrip()
    return (mark + left if left else ""), found


def _sentence(sentence: str, words: Vocabulary) -> tuple[str, list[Found]]:
    whole = clauses(sentence)
    if is_question(sentence) and not is_request(whole, words):
        # A question can be answered in a chat.
        doubtful = [_doubtful(sentence, part, words, question=True) for part in whole]
        return sentence, [one for found in doubtful for one in found]
    parts = [finer for part in whole for finer in _finer(part, words)]
    found: list[Found] = []
    kept: list[tuple[Clause, int]] = []
    removed_before = told = means = labelled = leads = False
    firm: list[Clause] = []
    for number, part in enumerate(parts):
        goes_on = bool(number) and words.same.match(part.folded.lstrip()) is not None
        told_before = told or (goes_on and words.told.search(parts[number - 1].folded) is not None)
        said = orders_nothing(part, words, goes_on=leads, ordered=removed_before)
        leads = said and (leads or leads_on(part, words))
        firm += [part] if said else []
        instruction = None if said else _instruction(sentence, parts, number, words, told_before=told_before)
        following = parts[number + 1] if number + 1 < len(parts) else None
        if (
            instruction is None
            and not said
            and following
            and not told_before
            and is_label(part, following, sentence[part.end : following.start], words)
        ):
            instruction = Instruction(0, action_of(part, words, 0, len(part.folded)) or "api")
            labelled = True
        # "If you want it earlier, ..." tells of nobody.
        hanging = words.hanging.match(part.folded.lstrip()) is not None
        told = (tells_of_others(part.folded, words) and not hanging) or (
            told and sentence[part.end : part.end + 1] not in _NEW
        )
        if instruction is not None:
            start = part.start + instruction.start
            asked = part.folded[instruction.start :]
            action = sharper(instruction.action, asked, parts[max(0, number - 1) : number], words)
            found.append(Found(action, sentence[start : part.end].strip()))
            before = number - 1
            while kept and kept[-1][0] is parts[before] and hangs(kept[-1][0], words):
                kept.pop()
                before -= 1
            if instruction.start and not hangs_before(part.folded, instruction.start, words):
                kept.append((part, start))
            removed_before = True
            means = not instruction.start and is_means(part, words)
        elif (
            removed_before
            and not said
            and not sentence[: part.start].rstrip().endswith((")", "）"))
            and (
                goes_with(part, words, means=means) or (labelled and is_made_of(part.folded, words.harmless))
            )
        ):
            means = False
            found[-1] = found[-1]._replace(action=sharper(found[-1].action, part.folded, [], words))
        else:
            found += _doubtful(sentence, part, words, question=False)
            kept.append((part, part.end))
            removed_before = False
    parts, kept, found = reconsidered(sentence, parts, kept, found, words, firm=firm)
    if not any(one.removed for one in found):
        return sentence, found
    return _joined(sentence, parts, kept, words), found


def _is_short_question(sentence: str, words: Vocabulary) -> bool:
    """Whether this asks for a case ("Too loud?") and not for an answer."""
    if not is_question(sentence) or words.told.search(sentence.lower()):
        return False
    return len(sentence.split()) <= 4 if " " in sentence.strip() else len(sentence) <= 12


def _finer(part: Clause, words: Vocabulary) -> list[Clause]:
    """Cut a clause where somebody else is spoken of: "drop it there *and* I'll place it in the last scene"."""
    for joint in words.join.finditer(part.folded):
        behind = len(part.folded) - len(part.folded[joint.end() :].lstrip())
        if joint.start() and words.told.match(part.folded, behind):
            names = part.folded.count(QUOTE, 0, joint.start())
            one = Clause(
                part.start, part.start + joint.start(), part.folded[: joint.start()], part.names[:names]
            )
            rest = Clause(part.start + behind, part.end, part.folded[behind:], part.names[names:])
            return [one, *_finer(rest, words)]
    return [part]


def _instruction(
    sentence: str, parts: list[Clause], number: int, words: Vocabulary, *, told_before: bool
) -> Instruction | None:
    """Return the instruction of a clause; of an aside nothing is cut off: "clips (shorten, split, zoom)"."""
    part = parts[number]
    found = instruction_in(
        part,
        words,
        told_before=told_before and not words.you.search(part.folded),
        said_before=any(words.told.search(before.folded) for before in parts[:number]),
    )
    aside = sentence[: part.start].rstrip().endswith(("(", "（"))
    return None if found and found.start and aside and not controls_in(part, words) else found


def _doubtful(sentence: str, part: Clause, words: Vocabulary, *, question: bool) -> list[Found]:
    """Return what a clause that stays may want all the same, at most one thing that can be offered."""
    instruction = doubtful_in(part, words, question=question)
    if instruction is None or instruction.action in {"api", "state", "timeline"}:
        return []
    return [Found(instruction.action, sentence[part.start : part.end].strip(), removed=False)]


def _joined(sentence: str, parts: list[Clause], kept: list[tuple[Clause, int]], words: Vocabulary) -> str:
    """Return what stays, with one full stop and a capital letter."""
    if not kept or all(is_little(part.folded[: end - part.start], words) for part, end in kept):
        return ""
    pieces: list[str] = []
    for number, (part, end) in enumerate(kept):
        next_one = kept[number + 1][0] if number + 1 < len(kept) else None
        follows = next_one is not None and end == part.end and next_one is parts[parts.index(part) + 1]
        until = kept[number + 1][0].start if follows else end
        piece = sentence[part.start : until]
        if not follows and number + 1 < len(kept):
            piece = piece.rstrip(" ,;:、，；") + ", "
        pieces.append(piece)
    text = "".join(pieces).strip()
    ending = re.search(r"[.!?…。！？।]+[\"'”’»)*_]*\s*$|\s*$", sentence)
    stop = ending[0] if ending else ""
    if kept[0][0] is not parts[0]:
        text = text[:1].upper() + text[1:]
    if text.endswith(tuple("。！？.!?…।")):
        return text + re.sub(r"^\S+", "", stop)
    text = text.rstrip(" ,;:、，；：-–—")
    if text.count("(") > text.count(")"):
        text += ")"
    stop = stop if stop.strip() else ("." if kept[-1][0] is not parts[-1] and text.isascii() else "") + stop
    return text[:1].upper() + text[1:] + stop
