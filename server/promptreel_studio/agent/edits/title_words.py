"""Words around titles that are read before the titles themselves: steps, colour codes, "the one I just added"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.title_choice import names_end
from promptreel_studio.agent.edits.title_counts import refuse_other_count
from promptreel_studio.agent.parts import CUE, Problem
from promptreel_studio.agent.reading.looks import bad_hex

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.reading.text import Reading
    from promptreel_studio.agent.reading.titles import TitleWish

Segment = dict[str, Any]
_NEW = re.compile(
    r"\b(?:i|you|we) (?:just |have |'ve )*(?:added|made|put|wrote|changed)\b|\bnew(?:est)? (?:title|caption|text|subtitle|one)s?\b|\b(?:latest|most recent) (?:title|caption|text|subtitle|one)s?\b|刚才|刚刚|刚加|新加|新的?(?:那|这)?(?:几|些|[两二三四五\d])?[条个句行段]?(?:标题|字幕|文字)|新的?(?=那?几[条个句行段]字幕)"
)
_SEVERAL_NEW = re.compile(r"\b(?:titles|captions|subtitles|texts|ones|lines)\b|字幕|些|几[条个句行]|都|全")
_PLURAL = re.compile(r"\b(?:titles|captions|subtitles|texts)\b|所有|全部|都|字幕")
_BOTH = re.compile(r"\bboth\b|\b(?:the )?two (?:captions|titles|texts|lines)\b|两(?:个|条|句|行)")
_PAIR = 2
ADDED = re.compile(r"(?:刚才|刚刚|刚|新)(?:添?加|写|放|做|弄|打)(?:上去?|进去|出来)?的")
"""What a text is called by that is there: nothing is to be added."""
_ONE_OF_HAN = re.compile(r"(?<![所整])[这那此](?:一)?[条句行个段](?:的)?(?:字幕|标题|文字|字|话)")
_ONE_MORE = re.compile(
    r"\b(?:an?|another|one more)\s+(?:\w+\s+){0,2}?(?:title|caption|subtitle|text)\b|(?:一个|再加|另)"
)
_GIVEN = re.compile(
    r"\b(?:to|on|for) (?:(?:the|my|all|every|each|this|that|first|second|third|last) )*(?:title|caption|subtitle|text|headline)s?\b|(?:标题|字幕|文字)(?:也|都|再)?(?:加上?|添加|增加)|给[^,。]{0,6}(?:标题|字幕|文字)"
)
_SIZE = re.compile(
    r"\b(?:size|sized|font size|point size|increase|reduce|decrease|louder|quieter)\b|字号|字体大小|大小|字体|[调加增放]大|[调减]小"
)
_SIZE_NOUN = re.compile(
    r"\b(?:size|font size|point size|letters|lettering)\b|字号|字体(?!颜色|的颜色|换|改)|字的?大小|大小|[调加增放]大|[调减]小"
)
"""Said beside a colour, a size is to change all the same ("标题字号调大一点，颜色换成橙色")."""
_APPEARS = re.compile(r"\b(?:appear|come|show|start|begin)s?\b|出现|显示|开始")
_DROPS = re.compile(r"\bdrop (?:it|that|this|them|the \w+) (?:down|to|into|in|at)\b")
_VANISHES = re.compile(
    r"\b(?:make|let|have)\b.*\b(?:disappear|vanish|gone|go away)\b|\b(?:should|must|can|to) (?:disappear|vanish|be gone|go away)\b|[让使].*消失"
)
_TO_CLOCK = re.compile(r"(?<!\d )(?<!s )\bto(?= \d{1,2}:\d{2}\b)")
_TO_PLACE = re.compile(r"\bto (?=\d|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)|到(?=第?\d)")
_SHOULD = re.compile(
    r"[\ue000-\uf8ff] (?:should|must|has to|needs to|ought to|to|shall) (?:be|say|read)\b|[\ue000-\uf8ff](?:应该|应当|应|该|得)(?:要)?(?:是|为|写成?|改成)"
)
_MAKES_IT = re.compile(
    r"\b(?:make|turn|colou?r|paint|set)\b ?[\ue000-\uf8ff]|把 ?[\ue000-\uf8ff] ?(?:改|变|弄|调|设|放大|缩小)"
)
_OF_FILE = re.compile(
    r"\b(?:from|of|in) (?:the |my |that )?(?:[\w-]+\.)?(?:srt|vtt|subtitle|caption)(?: file)?\b|\b(?:srt|imported|uploaded) (?:captions|subtitles)\b|(?:srt|字幕文件)(?:文件)?(?:里|中|里面)?的?(?:所有|全部)?字幕|导入的字幕"
)


def of_file(work: Work, said: str) -> list[Segment]:
    """The captions that came from a file, where these are spoken of."""
    if not _OF_FILE.search(said):
        return []
    return [one for one in drafts.segments(work.draft, drafts.TEXT) if drafts.meta(one).get(CUE)]


def is_one(said: str) -> bool:
    """Whether one text is pointed at in Chinese, which has no plural: "这条字幕", not "字幕"."""
    return _ONE_OF_HAN.search(said) is not None


def just_added(work: Work, said: str) -> list[Segment]:
    """The texts that the message before has made, where "the new captions" are spoken of and they were several."""
    if not (_NEW.search(said) and _SEVERAL_NEW.search(said)) or is_one(said) or not work.history.past:
        return []
    known = {one.get("id") for one in drafts.segments(work.history.past[0], drafts.TEXT)}
    found = [one for one in drafts.segments(work.draft, drafts.TEXT) if one.get("id") not in known]
    return found if len(found) > 1 else []


def meant(
    work: Work, wish: TitleWish, existing: list[Segment], which: list[str], said: str
) -> tuple[list[Segment], list[str]]:
    """The texts that can be meant: "both" of two, those of the subtitle file, all where they are named in the plural."""
    if _BOTH.search(said) and len(existing) != _PAIR:
        every = drafts.segments(work.draft, drafts.TEXT)
        existing = every if len(every) == _PAIR else existing
    if not wish.texts and (alike := of_file(work, said) or just_added(work, said)):
        return alike, ["all"]
    plural = (
        wish.named and _PLURAL.search(said) and not wish.texts and not names_end(said) and not is_one(said)
    )
    if plural:
        refuse_other_count(existing, said)
    return existing, ["all"] if plural and not which else which


def speaks_of_one(wish: TitleWish, verbs: set[str], said: str) -> bool:
    """Whether a text is to be moved or restyled that must be there for it: "move 'A' to the end", "make 'A' red"."""
    if "add" in verbs or len(wish.texts) != 1 or wish.named is not None:
        return False
    if "move" in verbs:
        return True
    return "change" in verbs and bool(wish.look) and _MAKES_IT.search(said) is not None


def step_said(wish: TitleWish, verbs: set[str]) -> str | None:
    """ "Raise the title": a step up, where nothing else is said of it; "raise its size" is one of the size."""
    if wish.when is not None or {"add", "remove"} & verbs:
        return None
    if {"raise", "lower"} & verbs and wish.look.size is None:
        of_size = _SIZE_NOUN if wish.look or wish.named is None else _SIZE
        if of_size.search(wish.words):
            wish.look = replace(wish.look, size="larger" if "raise" in verbs else "smaller")
            return None
    look = wish.look
    if look.size or look.weight or look.font or look.color or look.position or wish.named is None:
        return None
    return "higher" if "raise" in verbs else "lower" if "lower" in verbs else None


def refuse_strange(wish: TitleWish, verbs: set[str], existing: list[Segment], unknown: list[str]) -> None:
    """Refuse to take one of several texts away beside words that nobody knows: it may be another, or no removal.

    Raises:
        Problem: There are such words.
    """
    if "remove" in verbs and not wish.texts and not wish.look and len(existing) > 1 and unknown:
        raise Problem("unclear.part", wanted=unknown)


def counts_one(said: str, which: list[str], verbs: set[str]) -> bool:
    """Whether "second caption: change it to ..." means the second of those there, not one more."""
    return "change" in verbs and bool(set(which) - {"all"}) and not _ONE_MORE.search(said)


def corrects(said: str) -> bool:
    """Whether a text that is there should be another one ('A' should read 'B')."""
    return _SHOULD.search(said) is not None


def gives_look(said: str) -> bool:
    """Whether an effect is to be added to a title that is there ("add a typewriter effect to the caption")."""
    return _GIVEN.search(said) is not None


def says_at(reading: Reading) -> None:
    """ "Move it to 5 seconds" says where it begins."""
    reading.text = _TO_CLOCK.sub("at", reading.text)
    if any(tag.concept == "move" for tag in reading.tags("do")):
        reading.text = _TO_PLACE.sub(
            lambda found: "at ".ljust(len(found.group())) if found.group().startswith("to") else "在",
            reading.text,
        )


def check_code(reading: Reading) -> None:
    """Refuse a colour code that is none.

    Raises:
        Problem: It is not like #ffcc00.
    """
    code = bad_hex(reading)
    if code and (len(code) not in {4, 7} or not re.fullmatch(r"#[0-9a-f]+", code)):
        raise Problem("title.color_code", wanted=code)


def point_to_new(work: Work, reading: Reading, existing: list[Segment]) -> None:
    """ "The title I just added" is the one that the message before made."""
    if not _NEW.search(reading.folded):
        return
    found = next((s["id"] for s in existing if s.get("id") in work.recent), None)
    work.last_title = found or work.last_title
    while reading.take(_NEW):
        pass


def removes(work: Work, wish: TitleWish, verbs: set[str]) -> bool:
    """Whether a title is to go, also in "remove the music and the title"."""
    if not verbs and work.last_verb == "remove" and not wish.texts and not wish.look and wish.when is None:
        return True
    when = wish.when
    if when and when.start is not None and when.end is not None and _APPEARS.search(wish.words):
        return False  # "It appears at 1 s and disappears at 4 s" is a span.
    if wish.look.position and _DROPS.search(wish.words):
        return False  # "Drop it down to the bottom" moves it.
    vanishes = "remove" in verbs and _VANISHES.search(wish.words) is not None
    return "remove" in verbs and (vanishes or not {"add", "change"} & verbs)


_PART = re.compile(
    r"\b(?:the )?(?:first|last|second|third|middle|initial|single) (?:word|letter|character)s?\b(?: of)?|\b(?:just|only) (?:the|one) (?:word|letter)\b|第[一二三四五]个(?:字|词|单词|字母)|(?:最后|其中)一个(?:字|词|单词|字母)|首字"
)
_WORD = re.compile(r"\b(?:the )?words? (?=[\ue000-\uf8ff])|[\ue000-\uf8ff](?:这|那)?(?:两|几)?个?(?:字|词)")


def refuse_part(reading: Reading, wish: TitleWish, texts: list[str]) -> None:
    """Refuse another look for a part of a text: a text has one look.

    Args:
        reading: The clause, as it was said.
        wish: What was read from it.
        texts: The texts that are on the timeline.

    Raises:
        Problem: It is so.
    """
    if not wish.look:
        return
    part = _PART.search(reading.folded)
    if part is None and _WORD.search(reading.folded) and len(wish.texts) == 1:
        said = wish.texts[0].casefold()
        whole = [text.casefold() for text in texts]
        if said not in whole and any(said in text for text in whole):
            raise Problem("later", wanted=[wish.texts[0]])
    if part:
        raise Problem("later", wanted=[part.group().strip()])
