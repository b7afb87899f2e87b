"""Where two clips meet, put as their numbers: "just cut from the beach to the street" is a hard cut between clips 2 and 3."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.neighbours import only_clip
from promptreel_studio.agent.reading.joins import CROSSFADE, CUT, DIP, NOUN, WIPE
from promptreel_studio.agent.reading.numbers import number_of
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work

Segment = dict[str, Any]
_KINDS = (CROSSFADE, DIP, WIPE, CUT, NOUN)
_CUT = re.compile(
    r"(?<!\w )\b(?P<verb>cut)(?= (?:straight |directly |right )?between clip)|\b(?:an?|the|just|only|simple|normal|with|be|to|:) (?P<noun>cuts?)\b(?! (?:the|it|out|off|from|away|down|at|\d))|(?<=, )(?P<last>cuts?)(?=\W*$)"
)
_JOINING = re.compile(r"\b(?:fade[sd]?|fading|cuts?|blends?|melts?|goes|goes over|join|switch)\b")
_SENTENCE = re.compile(r"[^.;!?\n。；！？]+(?:\.(?=\w)[^.;!?\n。；！？]+)*")
_BETWEEN = re.compile(
    r"\b(?:between|from) (?P<a>[^,;]{1,40}?)(?: and| into| to| over to|->| ->| →|→) (?P<b>[^,;:]+)",
    re.IGNORECASE,
)
_INTO = re.compile(
    r"\b(?P<how>cross[ -]?fade[sd]?|dissolves?|fades?|wipes?|blends?|melts?|dips?)(?: from)? (?!in\b|out\b|between\b|to\b)(?P<a>[^,;:]{1,30}?)(?: into| to| over to|->| ->| →|→) (?P<b>[^,;:]+)",
    re.IGNORECASE,
)
_TWO = re.compile(
    r"\bthe (?P<side>first|last|next) two(?= (?:should|must|can|could|to|with|into|together|over|melt|blend|fade|cross|dissolve|only)\b| ?[,;]|\W*$)",
    re.IGNORECASE,
)
_POINTED = re.compile(
    r"\b(?:that|the|this) (?P<noun>transition|cross ?fade|dissolve|fade|wipe|dip|cut|join|one)(?P<where> (?:at|between|from|around) (?:[^,;.:]|(?<=\d):(?=\d\d))+?)(?:,|:| -| should be| must be| has to be| needs to be| ought to be)+ (?:can (?:you|we|that|it) |please |should |to |let's )*(?:(?:make|turn|change|switch) (?:it|that|this) |be |use )?(?:in)?(?:to )?(?=(?:an? |the )?(?:[\w-]+ )?(?:second )?(?:cross|dissolve|fade|wipe|dip|hard|straight|plain|cut))",
    re.IGNORECASE,
)
_ELSE = r"(?:for |at |in |between |on )?(?:all )?(?:the )?(?:everywhere|anywhere|everything|elsewhere|others?|rest|remaining|all the other)\b(?: else)?"
_REST = re.compile(
    rf"[ ,;]*(?:[,;]|\band\b|\bbut\b|\bwith\b)(?: (?:and|but|with|then))* ?(?:an? |just |only )?(?:plain|hard|straight|simple|normal|clean|direct)? ?cuts?(?: straight| hard)? (?={_ELSE})"
)
"""The wish for the other joints is one of its own."""
_REST_FIRST = re.compile(
    rf"[ ,;]*(?:[,;]|\band\b|\bbut\b)(?: (?:and|but|with|then))* ?(?={_ELSE} (?:should be |as |with |stays? |gets? )?(?:an? |just |only )?(?:plain|hard|straight|simple|normal|clean|direct)? ?cuts?\b)"
)
_NO_MORE = re.compile(
    r"[ ,;]*(?:[,;]|\band\b|\bbut\b)(?: (?:and|but))* ?(?:nothing|nowhere|no others?|none) (?:else|of the (?:others?|rest))\W*$|[ ,;]*(?:[,;]|\band\b|\bbut\b) ?(?:not (?:on |at |for |between )?)?(?:the )?(?:others?|rest|everywhere else) ?(?:no|none|without|not|nothing)?(?: transitions?| effects?)?\W*$|[,，]?(?:别的|其他|其它|其余|剩下)(?:地方|的|几个)*(?:都|就|全)*(?:不要|不用|不加|别加|没有)(?:了|转场|叠化)*\W*$"
)
_NOT_OTHERS = re.compile(r"\bnot\b|\bno|\bnone|\bwithout|不|别加|没")
_ONLY = re.compile(
    r"\bonly (?:have |want |use |do |put |keep )?(?:an? |the )?(?:cross|dissolv|fade|wipe|blend|dip)\w*[^,;]* between clip|\b(?:cross ?fade|dissolve|fade|wipe|dip)s? only between clip|\bonly between clip|(?:只有?|仅|就)(?:在|要|给)?[^,，]{2,16}(?:之间|中间)"
)
_BUT_NOT = re.compile(
    r"\b(?P<all>everything|everywhere|all(?: of them)?|them all)[ ,]*\b(?:but not|but only not|just not|only not|not|but)(?: the one| at the one)? (?=between clip \d+ and clip \d+\W*$)"
)
_ONE_BETWEEN_WORDS = re.compile(r"\b(?:the|that) one (?:between|from)\b")
_ONE_BETWEEN = re.compile(r"\b(?:the|that) one (?=between clip)")
_HAN_PAIR = re.compile(r"[^,，]{2,16}(?:之间|中间)")
_REST_SAID = re.compile(rf"\b{_ELSE}|其他|其它|其余|别的|剩下")
_EVERYWHERE_ELSE = ". hard cuts everywhere else"
_THAT_AT = re.compile(
    r"(?P<before>^[^\ue000-\uf8ff]*\bat (?P<t>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: (?:seconds?|secs?|s))?\b[^.;!?]*[.;!?,] *(?:please |just |can you )*)(?P<verb>cross ?fade|dissolve|wipe|dip to black|fade|blend|hard cut) (?:that|this|it)(?: one| cut| join)?\b",
    re.IGNORECASE,
)
_MOST_WORDS = 5


def with_joints_named(work: Work, words: Reading) -> Reading:
    """The message with "between the beach and the street" as "between clip 2 and clip 3", where clips join there.

    Only in sentences about transitions, and only for clips that follow each other.
    """
    order = drafts.clips(work.draft)
    if len(order) < 2:
        return words
    text = _THAT_AT.sub(
        lambda hit: f"{hit['before']}{hit['verb']} at {number_of(hit['t'].lower()):g} seconds", words.original
    )
    for sentence in reversed(list(_SENTENCE.finditer(text))):
        said = sentence.group()
        if (
            _ONE_BETWEEN_WORDS.search(said.lower())
            or any(kind.search(said.lower()) for kind in _KINDS)
            or _JOINING.search(said.lower())
        ):
            text = text[: sentence.start()] + _named(work, said, order) + text[sentence.end() :]
    return words if text == words.original else Reading(text, words.quotes)


def _named(work: Work, said: str, order: list[Segment]) -> str:
    said = _TWO.sub(lambda hit: f"the {hit['side']} two clips", said)
    start, found_one = 0, False
    for pattern in (_INTO, _BETWEEN):
        start = 0
        while (found := pattern.search(said, start)) is not None:
            start = found.start() + 1
            if (pair := _pair(work, found, order)) is None:
                continue
            end, second = pair
            how = f"{found['how']} " if pattern is _INTO else ""
            name = f"{how}between clip {second} and clip {second + 1}"
            said, start, found_one = (
                said[: found.start()] + name + said[end:],
                found.start() + len(name),
                True,
            )
    if found_one and not any(kind.search(said.lower()) for kind in (CROSSFADE, DIP, WIPE, CUT)):
        said = _CUT.sub(_hard, said)
    said = _BUT_NOT.sub(r"\g<all> except ", _ONE_BETWEEN.sub("the transition ", said))
    said = _REST_FIRST.sub(". ", said)
    said = _REST.sub(". hard cuts ", _POINTED.sub(r"change the transition\g<where> to ", said))
    rest = _NO_MORE.search(said)
    if rest is not None and _NOT_OTHERS.search(rest.group()) and (found_one or _HAN_PAIR.search(said)):
        return said[: rest.start()] + _EVERYWHERE_ELSE
    return (
        said + _EVERYWHERE_ELSE
        if _ONLY.search(said) and len(order) > len("ab") and not _REST_SAID.search(said)
        else said
    )


def _hard(hit: re.Match[str]) -> str:
    name = next(name for name, found in hit.groupdict().items() if found)
    low, high = hit.start(name) - hit.start(), hit.end(name) - hit.start()
    return f"{hit.group()[:low]}hard cut{hit.group()[high:]}"


def _pair(work: Work, found: re.Match[str], order: list[Segment]) -> tuple[int, int] | None:
    """Where the name of the second clip ends, and the number of the first; None where they do not meet."""
    first = only_clip(work, found["a"], order)
    if first is None:
        return None
    ends = [one.end() for one in re.finditer(r"[^\s]+", found["b"])][:_MOST_WORDS]
    best = None
    for end in ends:
        second = only_clip(work, found["b"][:end], order)
        if second is not None and abs(second - first) == 1:
            best = (found.start("b") + end, min(first, second) + 1)
            if found["b"][end : end + 5].strip(" .").split(" ")[0] not in {"clip", "shot", "one"}:
                return best
    return best
