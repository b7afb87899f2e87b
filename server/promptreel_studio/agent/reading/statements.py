"""Sentences that say how something is, before the wish that follows from it: "you can barely see the title, ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import MARK

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_START = r"^\W*(?:(?:and|but|so|well|hmm+|oh|ok|okay|sorry|also|since|because|as|honestly|actually|right now|now|yes|no)\b[ ,]*)*"
_SOMEONE = r"(?:i|we|you|they|he|she|nobody|no one|no-one|people|everyone|everybody|someone|somebody|anyone|viewers|kids|(?:my|our|his|her|their|the) (?:boss|client|wife|husband|mum|mom|mother|dad|father|kids?|children|friends?|team|colleagues?|teacher|audience|viewers?|people|grandma|grandpa|sister|brother|customers?)|grandma|grandpa|mum|mom|dad)"
_SOMETHING = r"(?:it|that|this|they|these|those|there|nothing|something|everything|the [\w'-]+(?: (?!should\b|must\b|needs?\b|has to\b|to\b)[\w'-]+){0,5}?|my [\w'-]+(?: [\w'-]+){0,2}?|[a-z-]{3,}s(?= (?:are|were|feel|look|seem|sound)\b))"
_FEELS = r"(?:hates?|dislikes?|loathes?|can(?:'t|not| not| barely| hardly| scarcely)|could(?:n't| not| barely| hardly)|do(?:es)?n't|do(?:es)? not|didn't|never|barely|hardly|complain(?:s|ed)?|said|says|told|think|thinks|find|finds|found|noticed|have(?= (?:so|too|very|only|no|little|not)\b)|has(?= (?:so|too|very|only|no|little|not)\b)|miss(?:es)?|lost|keep(?:s)? (?:missing|losing))"
_IS = r"(?:'s|'re|is|are|was|were|isn't|aren't|wasn't|looks?|feels?|seems?|sounds?|gets?|stays?|appears?|covers?|hides?|blocks?|overlaps?|clash(?:es)?|drags?|distracts?|drowns?|disappears?(?= (?:in|into|against|behind))|lies? over|sits?(?= (?:on|over|right))|happens?|comes?(?= (?:across|out as))|goes on(?= (?:too|for))|takes?(?= (?:too|so|forever|ages|up))|(?:kicks|starts|comes|begins|ends|stops|enters|jumps|cuts)(?= (?:in |on |out |off |up )?(?:way |far |a bit |much )?(?:too|so|rather|very|pretty)\b)|doesn't|don't|has(?= (?:no|too|so|nothing|very)\b)|(?:starts|begins|ends)(?= (?:out |off )?(?:\w+ )?(?:shaky|blurry|blurred|dark|badly|weird|slow|boring|black|abruptly)\b)|have(?= (?:no|too|so|nothing)\b))"
_STATEMENT = re.compile(
    rf"{_START}(?:(?:nobody|no one|no-one|hardly anyone) can\b|{_SOMEONE}(?: (?:really|still|just|also|always|simply|all))? {_FEELS}\b|{_SOMETHING}(?: (?:really|still|just|also|always|all))?(?:(?='s|'re)| ){_IS}(?![\w']))"
)
_WISHES = re.compile(
    r"\b(?:should|must|needs? to|has to|have to|ought to|supposed to|want|wants|would like|i'd like|wish|prefer|rather|let's|please|instead|could you|can you|would you|will you|is to|are to|be)\b|应该|必须|要"
)
_TOO = re.compile(
    r"\b(?:too|a (?:little |tiny )?bit|a little|a tad|a touch|kind of|kinda|sort of|rather|quite|pretty|so|very|really|not \w+ enough|way|much|not)\b"
)
_CHANGED_BY = ("size", "filter", "speed", "thing", "weather", "time")
"""What is too much of these is to become less, which is a wish."""
_ASKED = re.compile(
    r"\W*(?:and |so |then |please )*(?:(?:let|can|could|would|how about|what about)\b|(?:maybe |perhaps |just |something |a bit |a little )*something \w+er\b)"
)
_LOUD = {"raise", "lower", "loud", "soft", "mute", "lengthen", "shorten", "remove", "again", "double", "half"}


_COMPARES = re.compile(
    r"\W*(?:(?:meh|hm+|ugh|eh|nah|no|oh|ok|well|wow|and|but|it|that|this)\b[ ,.!]*)*(?:looks?|feels?|sounds?|seems?|reads?|comes across) (?:(?:a bit|kind of|kinda|sort of|just|really|way|totally|more|rather|so much) )*(?:like|as if|as though|as) .+"
)


def compares(clause: Reading) -> bool:
    """ "Looks like an office slideshow": what it is about may be left out."""
    return _COMPARES.fullmatch(clause.folded) is not None and not MARK.search(clause.folded)


def describes(clause: Reading, following: Reading) -> bool:
    """Whether a clause only says how things are, and the next one what is to be done about it.

    "There's too much going on at the bottom, get rid of the caption": nothing is to be at the bottom. A complaint
    that says by itself what is to change ("the title is too small") is a wish.
    """
    said = clause.folded
    if MARK.search(said) or clause.measures() or clause.numbers() or _WISHES.search(said):
        return False
    if not _STATEMENT.match(said):
        return False
    if not (
        following.tags("do", "edit", "version", "new")
        or MARK.search(following.folded)
        or _ASKED.match(following.folded)
    ):
        return False
    loud = {tag.concept for tag in clause.tags("do")} & _LOUD
    changed = [tag for tag in clause.tags(*_CHANGED_BY) if said[tag.start : tag.end] != "little"]
    return not (_TOO.search(said) and (loud or changed)) and not clause.tags("filter", "aspect")
