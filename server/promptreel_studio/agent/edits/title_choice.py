"""Which titles of the timeline a wish speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.title_changes import text_of
from promptreel_studio.agent.edits.title_counts import COUNTED, counted_out, no_such_title
from promptreel_studio.agent.edits.title_recent import THEM, all_recent
from promptreel_studio.agent.edits.title_tongues import in_tongue, tongue_named
from promptreel_studio.agent.edits.titles_called import titles_called
from promptreel_studio.agent.parts import CUE, Problem, is_caption, role_of
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.titles import TitleWish, take_title

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.reading.text import Reading

Segment = dict[str, Any]
_TITLE = re.compile(r"\btitle(?! card)\b|标题(?!们)|片名")
_THAT_TITLE = re.compile(r"\b(?:that|this|the new|my new|the latest) title\b|(?:那个|这个|新的?|刚才的)标题")
_CALLED = re.compile(r"\b(?:titles?|headlines?|headings?)\b|标题|片名|题目|片头")
_TEXT = r"(?:titles?|lines?|words?|texts?|captions?|messages?|cards?|credits?)"
_CLOSING = re.compile(
    rf"\b(?:closing|ending|end|final|outro|last) {_TEXT}\b|\b{_TEXT} (?:that is |that's |which is )?(?:at|near) the (?:very )?end\b|(?:片尾|结尾|末尾|最后)(?:的|那|这)?(?:一?[个行句段条])?(?:字|文字|标题|字幕|话)"
)
_OPENING = re.compile(
    rf"\b(?:opening|intro|starting) {_TEXT}\b|\b{_TEXT} (?:that is |that's |which is )?(?:at|near) the (?:very )?(?:start|beginning)\b|(?:片头|开头|开场)(?:的|那|这)?(?:一?[个行句段条])?(?:字|文字|标题|字幕|话)"
)
_END_NAME = re.compile(
    r"(?P<han>(?:片尾|结尾|末尾|最后面?(?=[的那])|片头|开头|开场)的?(?:那|这)?(?:一)?(?:个|行|句|段|条)?的?)(?=标题|字幕|文字|字(?!体|号)|大标题)"
    r"|\b(?:titles?|captions?|text|line) (?P<en>(?:that is |that's |which is )?(?:at|near|from) the (?:very )?(?:end|start|beginning)(?: of (?:the|my) (?:film|video|movie))?)(?= (?:should|must|needs|has to|is|to be|bigger|smaller|larger|red|white|yellow|blue|green|black)\b)"
)
_CLOSING_NAME = re.compile(
    rf"\b(?:closing|ending|end|final|outro) {_TEXT}\b|(?:片尾|结尾|末尾|最后面?(?=[的那]))的?(?:那[个条行句段])?(?:文字|标题|字幕|字(?!体|号))"
)
_OPENING_NAME = re.compile(
    rf"\b(?:opening|intro|starting) {_TEXT}\b|(?:片头|开头|开场)的?(?:文字|标题|字幕|字(?!体|号))"
)
_SEVERAL = 2
_NAMES = re.compile(
    r"\b(?:title|headline|caption|subtitle|text|line|it|that|this|one|logo|watermark)\b|标题|字幕|文字|字(?![体号])|它|这个|那个"
)
_CAPTION = re.compile(r"\b(?:captions?|subtitles?)\b|字幕")
_ONE_CAPTION = re.compile(
    r"\b(?:the|this|that|a|an|my|one|last|first|new|it|second|third|fourth|fifth) (?:\w+ )?(?:caption|subtitle)\b"
    r"|(?:[这那]|第[一二三四五六七八九十\d]|最后|末尾|一)的?(?:一)?[句条行个]字幕|[这那]字幕(?!们)"
)
_IT = re.compile(r"\b(?:it|that(?: one)?|this(?: one)?)\b|它|这个|那个")


def chosen_titles(work: Work, existing: list[Segment], wish: TitleWish, which: list[str]) -> list[Segment]:
    """Those that are named, else the one that was spoken of last.

    Raises:
        Problem: There is no such title, or several could be meant.
    """
    if not existing:
        raise Problem("title.none")
    if wish.texts:
        every = drafts.segments(work.draft, drafts.TEXT)
        found = [titles_called(existing, text) or titles_called(every, text) for text in wish.texts]
        if found[0]:
            return [segment for alike in found for segment in alike]
        raise no_such_title(every, wish.texts[0])
    if spoken := _in_tongue(work, existing, wish.words):
        return spoken
    if "all" in which and (recent := all_recent(work, existing, wish)):
        return recent
    if "all" in which:
        # "All captions" are those that look like one; a text written over a picture is called a caption by itself only.
        plain = [s for s in existing if is_caption(s)] if wish.named == "caption" else []
        return plain or existing
    counted = _by_place(existing, which)
    if counted is None:
        counted = _at_an_end(work, existing, wish.words) or _the_title(work, existing, wish.words)
    return counted or _spoken_of(work, existing, wish.words)


def titles_spoken_of(work: Work, clause: Reading) -> tuple[str, ...]:
    """Ids of the texts that a clause names, which asks for nothing itself; none where it could be any of several."""
    wish, which = (
        take_title(clause.part(0, len(clause.original))),
        [tag.concept for tag in clause.tags("which")],
    )
    try:
        chosen = chosen_titles(work, of_role(work, wish.named, counted=bool(which)), wish, which)
    except Problem:
        return ()
    return tuple(str(one.get("id")) for one in chosen)


def _spoken_of(work: Work, existing: list[Segment], words: str) -> list[Segment]:
    """The one that was spoken of last, or the only one.

    Raises:
        Problem: Several could be meant.
    """
    if said := COUNTED.search(words):
        return counted_out(work, existing, said)
    if len(same := [s for s in existing if s.get("id") in work.last_titles]) > 1 and not _NAMES.search(words):
        return same  # "Make the captions pink and put them at the top" goes on about all of them.
    if THEM.search(words):
        several = [s for s in existing if s.get("id") in work.recent]
        if len(several) > 1:
            return several
    recent = work.recent if _IT.search(words) else ()
    for name in (work.last_title, *recent, work.latest_title):
        if last := [s for s in existing if name is not None and s.get("id") == name]:
            if THEM.search(words):
                return [s for s in existing if role_of(s) == role_of(last[0])]
            return (_all_of_file(existing, words) if drafts.meta(last[0]).get(CUE) else []) or last
    if len(several := _all_of_file(existing, words)) > 1:
        return several
    if len(existing) > 1:
        raise Problem("title.which", titles=[f'"{text_of(s)}"' for s in existing])
    return existing


def _all_of_file(existing: list[Segment], words: str) -> list[Segment]:
    """Those that were added together, where captions are spoken of and none of them ("Untertitel kleiner")."""
    if not _CAPTION.search(words) or _ONE_CAPTION.search(words):
        return []
    return [segment for segment in existing if drafts.meta(segment).get(CUE)]


def _at_an_end(work: Work, existing: list[Segment], words: str) -> list[Segment]:
    """ "The closing line", "片头的标题": the last or the first of several on the timeline."""
    if not any(map(is_caption, existing)):
        existing = [s for s in drafts.segments(work.draft, drafts.TEXT) if not is_caption(s)]
    every = drafts.segments(work.draft, drafts.TEXT)
    if len(existing) == 1 < len(every):
        # "开场字幕" is the text that opens the film, also where another one is a caption.
        if _OPENING_NAME.search(words) and drafts.start_of(existing[0]) > min(map(drafts.start_of, every)):
            return [min(every, key=drafts.start_of)]
        if _CLOSING_NAME.search(words) and drafts.end_of(existing[0]) < max(map(drafts.end_of, every)):
            return [max(every, key=drafts.end_of)]
    if len(existing) == 1 and (name := _other_end(work, existing[0], words)):
        raise no_such_title(existing, name)
    if len(existing) < 2:
        return []
    if _CLOSING.search(words):
        return [max(existing, key=drafts.end_of)]
    return [min(existing, key=drafts.start_of)] if _OPENING.search(words) else []


def _other_end(work: Work, segment: Segment, words: str) -> str | None:
    """What a title is called that must be another one than the only one there: that stands at the other end."""
    total = drafts.total_of(work.draft)
    closing, opening = _CLOSING_NAME.search(words), _OPENING_NAME.search(words)
    if closing and not opening and drafts.start_of(segment) == 0 and 2 * drafts.end_of(segment) <= total:
        return closing.group()
    late = drafts.end_of(segment) >= total and 2 * drafts.start_of(segment) >= total
    return opening.group() if opening and not closing and late else None


def _the_title(work: Work, existing: list[Segment], words: str) -> list[Segment]:
    """ "The title" of the film, its first, where the last change was about none of several."""
    titles = [segment for segment in existing if role_of(segment) == "title"]
    last = {work.last_title, *work.recent}
    if work.latest_title is not None and _THAT_TITLE.search(words):
        return []
    if len(titles) < 2 or not _TITLE.search(words) or any(segment.get("id") in last for segment in titles):
        return []
    return [min(titles, key=drafts.start_of)]


def _by_place(existing: list[Segment], which: list[str]) -> list[Segment] | None:
    places = {"first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "last": len(existing) - 1}
    name = next((name for name in which if name in places), None)
    if name is None:
        return None
    if places[name] >= len(existing):
        raise no_such_title(existing, str(places[name] + 1))
    return [sorted(existing, key=drafts.start_of)[places[name]]]


def _in_tongue(work: Work, existing: list[Segment], words: str) -> list[Segment]:
    """Those that are called by their language; none where no language is named.

    Raises:
        Problem: None is in that language.
    """
    tongue = tongue_named(words)
    if tongue is None:
        return []
    every = drafts.segments(work.draft, drafts.TEXT)
    found = in_tongue(existing, words) or in_tongue(every, words)
    if not found:
        raise no_such_title(every, tongue)
    return found


def take_end_name(work: Work, reading: Reading, *, adds: bool) -> None:
    """Take what a title is called by ("片尾标题", "the title at the end"), which is no time for it.

    A title that is to be added, or written where there is none at that end, does get that time.
    """
    if adds or (MARK.search(reading.text) and len(drafts.segments(work.draft, drafts.TEXT)) < _SEVERAL):
        return
    while found := reading.search(_END_NAME):
        name = "han" if found["han"] else "en"
        reading.take_span(*found.span(name))


def names_end(words: str) -> bool:
    """Whether a text is called by the end of the film that it stands at."""
    return bool(_OPENING_NAME.search(words) or _CLOSING_NAME.search(words))


def is_called_title(words: str) -> bool:
    """Whether words call a text a title, rather than words, a line or a caption."""
    return _CALLED.search(words) is not None


def of_role(work: Work, named: str | None, *, sure: bool = False, counted: bool = False) -> list[Segment]:
    """Texts of the role that was named; all of them when there is none of that role, unless it is to be `sure`.

    Where they are `counted` ("the second title"), all that look like titles are meant.
    """
    every = drafts.segments(work.draft, drafts.TEXT)
    if named is None:
        return every
    if counted and named != "caption":
        return [s for s in every if not is_caption(s)] or every
    found = [s for s in every if role_of(s) == ("caption" if named == "caption" else "title")]
    return found if sure else found or every


def refuse_no_captions(work: Work, wish: TitleWish, verbs: set[str], existing: list[Segment]) -> None:
    """Refuse to take several titles, or to remove one, where captions are spoken of and there are none.

    Raises:
        Problem: It would be so.
    """
    if wish.named != "caption" or wish.texts or not existing or of_role(work, "caption", sure=True):
        return
    if len(existing) > 1 or "remove" in verbs or work.last_verb == "remove":
        raise no_such_title(existing, work.speaker.name("text", "caption"))
