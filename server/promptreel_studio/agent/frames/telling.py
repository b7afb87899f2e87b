"""Parts of a message that only tell something: how it is, what bothers, what was done before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.frames.item import Item

TELLING = frozenset({"en", "zh"})
"""Languages whose tellings are known."""
_SUBJECT = re.compile(
    r"^\W*(?:(?:so|and|but|well|because|since|as|cause|cos|honestly|frankly|sadly|actually|just|now|right now|at the moment|you know|i think|i feel like|i find|i guess|somehow) )*"
    r"(?P<subject>i|we|you|they|he|she|it|that|this|these|those|there|nobody|no one|noone|nothing|everyone|everybody|everything|people|somebody|someone|all that|half of|most of|what"
    r"|i'(?:m|ve|ll)|we'(?:re|ve)|you'(?:re|ve)|they'(?:re|ve)|it'?s|that's|there's|he's|she's"
    r"|(?:the|my|our|your|his|her|its|their|a|an|every|all|some|most|those|these|that|this)(?= )|[^\W\d_]+'s?(?= ))\b"
)
_TELLS = re.compile(
    r"(?<![\w'])(?:is|isn't|are|aren't|was|wasn't|were|weren't|am|looked|feels?|felt|seems?|gets|got|took|comes|came|goes|went|has|hasn't|haven't"
    r"|doesn't|didn't|don't|does|did|can't|cannot|couldn't|hardly|barely|makes|made|puts|keeps|kept|lasts|hides|drowns|hurts"
    r"|distracts?|bothers?|annoys?|bores?|drags|hits|jumps|shakes|sits|stands|rushes|blocks|turned out|found|find|told|said|love|like|hate|dislike|think|thought|know|see|saw"
    r"|recorded|uploaded|took|forgot|noticed|wonder"
    r"|(?:looks?|sounds?|takes|moves|covers|stays|stops|starts|ends|says|flashes|wobbles|races)(?= \w))\b"
    r"|\w's (?:gone|too|so|just|not|way|kind|sort|a bit|a little|a touch|a tad|pretty|really|very|been|fine|boring|hard|barely|hardly|always|still|already|covering|blocking|rushing"
    r"|completely|totally|quite|rather|getting|in the way|all over)\b"
)
_ASKS = re.compile(
    r"\b(?:should(?!n't have)|shouldn't|must|mustn't|ha(?:s|ve) to|had to be|needs?|needn't|wants?(?! to be in)|wanna|would|wouldn't|could(?! (?:hardly|barely))|i'd|we'd|you'd|it'd|'d|can you|can we|can i|can it|can the|will|i'll|let|let's|make|please"
    r"|how about|what about|what if|why not|rather|prefer|wish|hope|except|apart from|instead|ought|supposed|better|nicer|unless|until|only|but|if|more|less|can be|may be|might|another|again|instead|then|for once|i mean|go ahead)\b"
)
_HAN_ASKS = re.compile(
    r"要(?!是太|命)|请|把|将|让|给我|帮|改|换|删|去掉|拿掉|加|设|调|放(?!着)|移|挪|剪|切(?!得|换得)|用|变成|弄|做|应该|最好|希望|能不能|可以|能否|别(?!扭)|只|除|不用|不必|来[个点段]|留|得(?:是|有|在)|就(?:行|好|够)"
    r"|恢复|还原|撤|关|停(?!得)|吧$|保|再|第|倒|转|复制|没了|不对|不是|消失|静音|回|替|接|插|写|打|盖住|(?<!有)(?:一点|一些|一点点|点儿|些|一下)(?:吧|啊|呀|哦)?$"
)
_HAN_TELLS = re.compile(
    r"太|有点|有些|好(?:吵|烦|闷|暗|亮|大|小|慢|快|难|长|短|冷|暖|黑|糊|乱|看)|很|挺|怪|超|老是|总是|看不|听不|看着|看起来|显得|感觉|觉得|不够|不太|不好|不合|不搭|不像|没什么|没啥|没意思|难看|碍眼|多余|得我|腻|烦|受不了"
    r"|喜欢|超爱|忘|不知道|干嘛|想看|似的|多好|多(?:有|美|酷|棒|逗)|死板|呆板|生硬|突[兀然]|单调|普通|拖|得[^了]*了|蒙蒙|乎乎|冰冰|平平|本来|盖过|没拍好|拍得|挡"
)


def tells(text: str, items: Sequence[Item], language: str) -> bool:
    """Whether a part of a message, with nothing in it that a film is to get, only tells something.

    Args:
        text: The part, in lower case.
        items: What is known of its words.
        language: What it is written in.
    """
    if any(item.senses.keys() & _GIVEN for item in items):
        return False
    if language == "zh":
        return _HAN_ASKS.search(text) is None and _HAN_TELLS.search(text) is not None
    if language != "en" or _ASKS.search(text):
        return False
    begun = _SUBJECT.match(text)
    named = bool(items) and bool(items[0].senses.keys() & _NAMES)
    start = begun.end() if begun else items[0].end if named else -1
    if start < 0:
        return False
    contracted = begun is not None and begun["subject"] in _CONTRACTED
    return (
        contracted
        or _TELLS.search(text, 0 if "'s " in text[:start] + text[start : start + 1] else start) is not None
    )


_EXCEPTS = re.compile(
    r"\W*but (?!(?:please|only|keep|make|leave|don't|do not|without|with|put|let|it|i|the|that|this|can|could|at|then|also|still)\b)",
    re.IGNORECASE,
)


def may_go_on(behind: str) -> bool:
    """Whether what is said behind a part is no exception to it: "everywhere but between the beach and the street"."""
    return _EXCEPTS.match(behind) is None


def refers_back(text: str, items: Sequence[Item]) -> bool:
    """Whether a part that tells something may be about what was spoken of before it."""
    begun = _SUBJECT.match(text)
    if _PEOPLE.match(text) or (begun is not None and begun["subject"].partition("'")[0] in _PRONOUNS):
        return True
    return begun is None and bool(items) and bool(items[0].senses)


_KINDS = (
    re.compile(r"\b(?:quieter|louder|music volume|sound of)\b"),
    re.compile(r"\b(?:brighter|darker)\b"),
    re.compile(r"\b(?:bigger|smaller|small|large|huge|tiny)\b"),
    re.compile(r"\b(?:warmer|cooler)\b"),
    re.compile(r"\bx speed$"),
    re.compile(r"\b(?:contrast|saturation|black and white)\b"),
    re.compile(r"\bcamera\b|\bzoom"),
)
_ENDS_IT = re.compile(r"^(?:remove|replace|change|use|mute) ")
_TARGET = re.compile(
    r"\bclip \d+|the music|the logo|the (?:title|caption) “[^”]*”|everything|whole video|\S+\.mp3 as the music"
)


def without_complaints(commands: list[str], complaints: set[str]) -> list[str]:
    """The commands without those of complaints that a wish beside them answers: "it is too dark, make it much brighter"."""
    wishes = [one for one in commands if one not in complaints]
    return [
        one for one in commands if one not in complaints or not any(_answers(wish, one) for wish in wishes)
    ]


def _answers(wish: str, complaint: str) -> bool:
    if any(kind.search(wish) and kind.search(complaint) for kind in _KINDS):
        return True
    targets = [{said.split(" ")[-1] for said in _TARGET.findall(one)} for one in (wish, complaint)]
    return _ENDS_IT.match(wish) is not None and bool(targets[0] & targets[1])


_CONTRACTED = frozenset(
    {
        "i'm",
        "i've",
        "we're",
        "we've",
        "you're",
        "you've",
        "they're",
        "they've",
        "it's",
        "that's",
        "there's",
        "he's",
        "she's",
    }
)
_PEOPLE = re.compile(
    r"\W*(?:我|你|他|她|咱|大家|人家|老板|客户|朋友|同事|家里|爸|妈|孩子|观众|别人|有人|谁"
    r"|(?:my|our|the) (?:dad|mum|mom|mother|father|wife|husband|boss|clients?|friends?|kids?|daughter|son|sister|brother|family|team|boyfriend|girlfriend|teacher|customers?|people|viewers?|audience)\b)"
)
_PRONOUNS = frozenset(
    {"it", "its", "they", "he", "she", "that", "this", "these", "those", "there", "i", "we"}
)
_GIVEN = frozenset({"quote", "secs", "point", "percent", "factor", "aspect", "asset", "number"})
"""What may belong to a wish wherever it is said."""
_NAMES = frozenset({"title", "caption", "old", "music", "logo", "camera", "named", "clips", "style", "film"})
