"""Titles: add, reword, restyle, move and remove."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.caption_sentences import in_sentences
from promptreel_studio.agent.edits.captions import each_so_long, over_each, spread
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.over_clips import over_clip, within
from promptreel_studio.agent.edits.title_but import all_but
from promptreel_studio.agent.edits.title_changes import alter, take_step, text_of
from promptreel_studio.agent.edits.title_choice import (
    chosen_titles,
    is_called_title,
    of_role,
    refuse_no_captions,
    take_end_name,
)
from promptreel_studio.agent.edits.title_copies import copied
from promptreel_studio.agent.edits.title_counts import no_such_title
from promptreel_studio.agent.edits.title_texts import add_text, remove_texts, replace_text, reword, swap_words
from promptreel_studio.agent.edits.title_times import SHIFT, end_titles, free_of_titles, shift_titles
from promptreel_studio.agent.edits.title_tongues import LINE_IN
from promptreel_studio.agent.edits.title_words import (
    ADDED,
    check_code,
    corrects,
    counts_one,
    gives_look,
    meant,
    point_to_new,
    refuse_part,
    refuse_strange,
    removes,
    says_at,
    speaks_of_one,
    step_said,
)
from promptreel_studio.agent.edits.titles_called import titles_called
from promptreel_studio.agent.edits.wordless import no_words
from promptreel_studio.agent.parts import Problem, fit_title
from promptreel_studio.agent.reading.pointed_titles import is_nearly
from promptreel_studio.agent.reading.text_by_clip import OVER_EACH
from promptreel_studio.agent.reading.titles import TitleWish, take_title

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

Segment = dict[str, Any]
_INDEFINITE = re.compile(
    r"\b(?:an?|another|one more|new|(?<!the )second)\s+(?:(?!the\b|my\b)[\w#-]+\s+){0,4}?(?:title|caption|subtitle|text|headline|heading|lower third)\b|(?:(?<![这那])(?:一个|一条|个|条)|新的?|再加|另一个)[^,。]{0,6}(?:标题|字幕|文字)"
)
_DEFINITE = re.compile(
    r"\b(?:the|my|this|that)\s+(?:\w+\s+){0,2}?(?:title|caption|subtitle|text|headline|heading)\b|\bit\b|把|将|标题的|字幕的|文字的|让标题"
)
_STRICT_ADD = re.compile(
    r"\b(?:add|insert|include|overlay|create)\b|添加|(?<!刚)(?<!刚才)(?<!刚刚)(?<!新)(?<!后)加上?(?!粗|大|的)|增加|插入"
)
_BARE = re.compile(
    r"\W*(?:再|先|给我|帮我|我要|我想要|还要)*(?:来|整|配|打|上|弄|做|要)(?:点|个|条|一个|一条|一行|一句)(?:大|小|新)?(?:标题|字幕|文字)(?:吧|呗|好吗)?\W*"
)
"""Nothing but that one is wanted."""
_FADES = re.compile(r"\bfad(?:e|es|ing)\b|淡入|淡出|渐入|渐出")
_PAIRS_WITH = re.compile(r"\b(?:change|replace|rename|swap|reword|edit)\b|改|换")
_DIFFERENT = re.compile(
    r"\b(?:different|another|other|nicer|better|prettier|cooler)\b(?= (?:font|typeface|colou?r|lettering|style|animation))"
)
_ANY_TEXT = re.compile(r"\b(?:texts?|words|lettering|writing)\b|文字|字(?!幕|体|号|样)")
_MORE_TIME = re.compile(
    r"\b(?:seconds?|secs?|s|minutes?) (?:more|longer|extra)\b|\b(?:another|further|additional|extra) (?:\d|a |one|two|three|four|five|six|ten|half|few|couple)|(?:多|再)(?:停留|显示|持续|放|留|展示|出现)(?=[\d一二两三四五六七八九十半]+秒)"
)
"""So much longer, not so long."""
_THIS = re.compile(
    r"\b(?:this|that) (?:title|text|line|one)\b|(?:这|那)(?:一)?(?:个|行|句|段|条)(?:标题|文字|字(?!幕))"
)
_REPEATS = re.compile(
    r"\b(?:repeat|copy|duplicate|clone)\b|\b(?:again|once more|a second time)\b.*\b(?:at|in|for|over) (?:the )?(?:end|last|start|beginning|\d)|(?:复制|重复|再(?:出现|显示|放|来)一[次遍])"
)


def edit_titles(work: Work, reading: Reading) -> list[Change]:
    """Do what a clause says about titles.

    Raises:
        Problem: It cannot be done; nothing was changed.
    """
    check_code(reading)
    said = reading.folded
    says_at(reading)
    reading.take(ADDED)
    step = take_step(reading)
    over = over_clip(work, reading)
    reading.take(_DIFFERENT)
    take_end_name(work, reading, adds=bool(_STRICT_ADD.search(said)))
    wish = take_title(reading)
    if over is not None:
        wish.when = within(over, wish.when)
    refuse_part(reading, wish, [text_of(one) for one in drafts.segments(work.draft, drafts.TEXT)])
    verbs = set(reading.take_tags("do", "edit"))
    if wish.when and wish.when.length and _MORE_TIME.search(said) and not wish.texts:
        verbs.add("lengthen")
    step = step or step_said(wish, verbs)
    if step and wish.look.position is None:
        wish.look = replace(wish.look, position=step)
    reading.take_tags("filter", "amount") if step or wish.look.color or wish.look.size else None
    which = reading.take_tags("which")
    reading.take_tags("new")
    generic = _THIS.search(said) or (_ANY_TEXT.search(said) and ("all" in which or not is_called_title(said)))
    existing = of_role(work, None if generic else wish.named, counted=bool(set(which) - {"all"}))
    reading.take(LINE_IN)
    existing, which = meant(work, wish, existing, which, said)
    in_sentences(wish, existing, said)
    if len(wish.texts) > 1 and wish.named == "caption":
        while reading.take(OVER_EACH):
            pass
    refuse_no_captions(work, wish, verbs, existing)
    if (rest := all_but(work, reading, wish)) is not None:
        existing, which = rest, ["all"]
        verbs.discard("keep")
    if "remove" in verbs and _FADES.search(said):
        wish.fade_in = wish.fade_out = 0
        wish.look = replace(wish.look, animation="none")
        verbs.discard("remove")
    point_to_new(work, reading, existing)
    refuse_strange(wish, verbs, drafts.segments(work.draft, drafts.TEXT), reading.leftovers())
    if shift := SHIFT.search(reading.text):
        return shift_titles(work, chosen_titles(work, existing, wish, which), wish, shift, reading)
    if _REPEATS.search(said) and not wish.texts:
        return copied(work, chosen_titles(work, existing, wish, which), wish)
    return _carry_out(work, existing, wish, which, verbs, said)


def _carry_out(
    work: Work, existing: list[Segment], wish: TitleWish, which: list[str], verbs: set[str], said: str
) -> list[Change]:
    if removes(work, wish, verbs):
        return _take_off(work, existing, wish, which)
    if "keep" in verbs and (kept := _kept(work, existing, wish, which, verbs)) is not None:
        return kept
    if wish.texts:
        return _with_texts(work, existing, wish, which, verbs, said)
    another = _INDEFINITE.search(said)
    unnamed = another or (work.last_title is None and not _DEFINITE.search(said))
    fades = wish.fade_in is not None or wish.fade_out is not None
    restyles = fades or (bool(wish.look) and (wish.named is None or gives_look(said)))
    if (_BARE.fullmatch(said) or (_STRICT_ADD.search(said) and unnamed)) and not restyles:
        raise no_words(work, said)
    return alter(work, chosen_titles(work, existing, wish, which), wish, verbs)


def _kept(
    work: Work, existing: list[Segment], wish: TitleWish, which: list[str], verbs: set[str]
) -> list[Change] | None:
    """ "Keep the title as it is", but "keep it on screen until 0:05" and "keep it white" are changes if it is not so."""
    chosen = existing
    if wish.texts and not titles_called(existing, wish.texts[0]):
        return None
    if wish.when or wish.look or wish.fade_in is not None or wish.fade_out is not None:
        chosen = chosen_titles(work, existing, wish, which)
        try:
            return alter(work, chosen, wish, verbs)
        except Problem as problem:
            if problem.note[0] != "title.same":
                raise
    work.last_title = chosen[0].get("id") if len(chosen) == 1 else work.last_title
    return [Change("keep", ("kept", {"wanted": [text_of(s) for s in chosen]}))]


def _take_off(work: Work, existing: list[Segment], wish: TitleWish, which: list[str]) -> list[Change]:
    when = wish.when
    if when is not None and not wish.texts and (when.anchor or when.end is not None):
        return free_of_titles(work, existing, when)
    chosen = chosen_titles(work, existing, wish, which)
    return (
        end_titles(work, chosen, when)
        if when is not None and when.start is not None
        else remove_texts(work, chosen)
    )


def _with_texts(
    work: Work, existing: list[Segment], wish: TitleWish, which: list[str], verbs: set[str], said: str
) -> list[Change]:
    if len(wish.texts) == 2 and (swapped := swap_words(existing, wish.texts, said)):
        return swapped
    if corrects(said) and len(wish.texts) == 2 and titles_called(existing, wish.texts[0]):
        return replace_text(work, existing, wish)
    known = [segment for text in wish.texts for segment in titles_called(existing, text)]
    fades = wish.fade_in is not None or wish.fade_out is not None
    if len(wish.texts) > 1 and len(known) >= len(wish.texts) and (wish.look or wish.when or fades):
        return alter(work, known, replace(wish, texts=[]), verbs)
    if wish.named == "caption" and len(wish.texts) > 1 and not _PAIRS_WITH.search(said):
        texts = [text for text in wish.texts if text]
        if wish.when is None and (each := over_each(work, texts, wish.look, said)) is not None:
            work.topic = "title"
            return each
        span = fit_title(wish.when, drafts.total_of(work.draft))[0] if wish.when else None
        span = each_so_long(span, len(texts), drafts.total_of(work.draft), said)
        return spread(work, texts, wish.look, span, said)
    if len(wish.texts) > 1 and not _STRICT_ADD.search(said):
        return replace_text(work, existing, wish)
    return _with_text(work, existing, wish, which, verbs, said)


def _with_text(
    work: Work, existing: list[Segment], wish: TitleWish, which: list[str], verbs: set[str], said: str
) -> list[Change]:
    every = drafts.segments(work.draft, drafts.TEXT)
    known = titles_called(every, wish.texts[0])
    if (
        not known
        and speaks_of_one(wish, verbs, said)
        and not any(is_nearly(wish.texts[0], text_of(s)) for s in every)
    ):
        raise no_such_title(every, wish.texts[0])
    if (
        (_INDEFINITE.search(said) and not counts_one(said, which, verbs))
        or _STRICT_ADD.search(said)
        or not existing
    ):
        return [add_text(work, text, wish) for text in wish.texts]
    nearly = [segment for segment in existing if is_nearly(wish.texts[0], text_of(segment))]
    if not known and len(nearly) == 1:
        return [reword(nearly[0], wish.texts[0])]
    if known and (wish.look or wish.when or wish.fade_in is not None or wish.fade_out is not None):
        return alter(work, known, wish, verbs)
    if known:
        raise Problem("title.same", text=wish.texts[0])
    if "change" in verbs or (which and "all" not in which and "add" not in verbs):
        chosen = chosen_titles(work, existing, TitleWish(named=wish.named, words=wish.words), which)
        changes = [reword(segment, wish.texts[0]) for segment in chosen]
        if wish.look or wish.when:
            changes += alter(work, chosen, wish, verbs)
        work.last_title = chosen[-1].get("id")
        return changes
    return [add_text(work, text, wish) for text in wish.texts]
