"""After an undo: "one undo too many", "还是暖的好看,恢复吧" want what was taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from promptreel_studio.agent.models import History

_TOO_FAR = re.compile(
    r"\b(?:one (?:undo |step )?too (?:many|far)|(?:undid|went back|gone back|that's|that was) (?:a step |one |one step )?too (?:many|far|much undone))\b|(?:多|误)(?:撤|退|回)(?:销|回|退)?了?(?:一|1)?[步次下]|(?:撤|退)(?:销|回)?(?:多|过头)了",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?P<before>^\W*(?:嗯|不|算了|唉|哎|…|\.|,|，)*(?:还是|觉得|感觉)+[^,，。]{1,10}?的?(?:好看|好听|好|顺眼|舒服|合适)(?:一?些|一?点)?(?:吧|了|啊)?)[,，。 ]+(?:恢复|还原|改回来|换回来|放回来|加回来|弄回来|回来)(?:回来|一下|吧|了)*\W*$"
    r"|^\W*(?:(?:no|wait|hmm+|actually|ok|okay|oh|nah|well)[ ,.!]+)*(?:it|that|the [\w -]{2,20}|[\w-]{3,14}) (?:was|looked|sounded|is) (?:much |a lot |way )?(?:better|nicer|good|great)(?: after all)?[ ,.;]+(?:so |please )?(?:put|bring|get|take) (?:it|that) back\W*$",
    re.IGNORECASE,
)
_WANTED = re.compile(
    r"^\W*(?:算了|不|不对|嗯|哎|还是|等等|[,，。.!！])*(?:刚才|刚刚|之前)(?:那个|那步|那一步|的那个|的)?[^,，。]{0,8}?(?:我)?(?:还是|又|其实)(?:要|留着|保留|加上|用上?|想要|需要)(?:回来)?(?:吧|了|的|好)*\W*$"
    r"|^\W*(?:(?:no|wait|hmm+|actually|never mind|oh|well|ok|okay)[ ,.!]+)*(?:i (?:do |did )?want|we (?:do )?want|i'd like|let's (?:keep|have)|keep|leave) (?:that|the) (?:[\w-]+ ?){1,3} (?:after all|anyway)\W*$",
    re.IGNORECASE,
)
_EFFECT = r"(?:it|that|(?:the |that )?(?:black[ -]and[ -]white|b ?& ?w|colou?rs?|blur|zooms?|slow[ -]?mo(?:tion)?|vignette|effect|filter|look|change|swap|order|cross ?fades?|version|edit|step|one))"
_AGAIN = re.compile(
    rf"^\W*(?:(?:no|wait|hmm+|actually|yes|yeah|ok|okay|oh|nah|well|on reflection|on second thoughts?|sorry|please|so)[ ,.!;]+)*(?:i (?:did |do |really |actually )*(?:like|liked|loved|love|prefer|preferred|miss)(?: it| that)?[ ,.!;]+(?:so |please |and )*)?(?:bring|put|get|have|give me|switch|turn) {_EFFECT} (?:back(?: in| on)?|on again)(?: please)?\W*$"
    r"|^\W*(?:on reflection[ ,]+|actually[ ,]+|please[ ,]+)*reinstate (?:it|that|the change)(?:[ ,;.]+[^\d\ue000-\uf8ff]{0,60}\b(?:better|nicer|best|well|fine)\b[^,.;]{0,20})?\W*$",
    re.IGNORECASE,
)
"""What is named is no clip, which an earlier message may have taken away."""
_REST = re.compile(r"^[^\w]*(?:吧|\?|？|,|，|。|!|！)*(?:天际线|画面|[^,，。]{1,8}?(?:那个|那步|那段)?)?(?:恢复|还原|重做|redo|restore|put (?:it|that) back|bring (?:it|that) back)(?:回来|一下|吧|了)*\W*$", re.IGNORECASE)  # fmt: skip


_ONCE_MORE = re.compile(
    r"\b(?:put|bring|get|have|take|set|turn|switch|change) (?:it|that|this|them) back\b|\bback (?:to )?(?:how|the way|what) (?:it|that|they) (?:was|were|looked)\b"
    r"|\b(?:gone|away|out|off|in|on|there) again\b|\b(?:do|try|apply|have|make) (?:it|that|this) (?:once more|again|after all)\b"
    r"|(?:还是|那还是)(?:刚才|刚刚|之前|那样|改了|删了|去了|加了|换了|删掉|去掉|加上|不要)[^,，。]{0,6}(?:好|吧|更好|好看|顺眼|了)|(?:又|再)(?:改|换|弄|删|去|变)回(?:去|来)|重新(?:删|去|加|改)(?:掉|上)?(?:吧|了)?$",
    re.IGNORECASE,
)
_NAMES_MORE = re.compile(r"\d|[\ue000-\uf8ff]|\b(?:undo|back (?:one|two|another)|step)\b|撤销|上一步")


def wants_it_after_all(folded: str) -> bool:
    """ "Actually I do want that crossfade after all", "刚才那个转场还是要吧"."""
    return _WANTED.match(folded) is not None


def once_more(folded: str) -> bool:
    """ "Nah, put that back", once a step was taken back: "back" is where it came from."""
    return _ONCE_MORE.search(folded) is not None and _NAMES_MORE.search(folded) is None


_BACK_TO_THAT = re.compile(
    r"[,.;]*\s*(?:and |so |then |let's |let us |please |can we |could we |i'd )*(?:go|switch|change|move|turn|flip|revert) back to (?:that|it|this|those)(?: one| again)?(?=\W|$)(?! way)",
    re.IGNORECASE,
)
_VALUES = ("style", "style_sure", "time", "weather", "season", "palette", "colour", "font", "kind", "aspect")


def with_that_told(words: Reading) -> Reading:
    """ "Ambient was nicer, go back to that": what was named before it is wished, and no step back."""
    found = _BACK_TO_THAT.search(words.folded)
    if found is None or not words.part(0, found.start()).tags(*_VALUES):
        return words
    rest = words.original[found.end() :]
    return Reading(words.original[: found.start()] + rest, words.quotes)


def with_redo_told(words: Reading, history: History) -> Reading:
    """The message as "redo", where something was just undone and is wanted again."""
    if not history.future:
        return words
    far = _TOO_FAR.search(words.folded)
    if far is not None:
        rest = words.folded[far.end() :]
        if not re.search(r"\w", rest) or _REST.match(rest):
            return Reading("redo", words.quotes)
        return words
    back = wants_it_after_all(words.folded) or _AFTER.match(words.folded) or _AGAIN.match(words.folded)
    return Reading("redo", words.quotes) if back else words
