"""Moods of a picture as the looks that make them: "the forest more mysterious" is darker, colder and has a vignette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work

_LOOKS = {
    "mysterious|mystical|eerier?|eery|spook(?:y|ier)|creep(?:y|ier)|scar(?:y|ier)|ominous|sinister|haunting|haunted": "a bit darker and colder with a vignette",
    "gloom(?:y|ier)|sadd?(?:er)?|melanchol(?:y|ic)|somb(?:re|er)|depressing|bleak(?:er)?|drear(?:y|ier)|lonel(?:y|ier)|mood(?:y|ier)": "a bit darker and less saturated",
    "cheer(?:y|ier|ful)|happ(?:y|ier)|joyful|joyous|merr(?:y|ier)|uplifting": "a bit brighter with more saturation",
    "romantic|intimate|co[sz](?:y|ier)|homely|inviting|heart-?warming|tender": "a bit warmer with a vignette",
    "dream(?:y|ier)|dreamlike|magical|ethereal|fairy-?tale(?:-like)?": "a bit brighter and a bit blurred",
    "dramatic|intense|epic|powerful": "more contrast with a vignette",
    "peaceful|serene|tranquil|soothing|restful": "a bit less contrast and less saturated",
    "nostalgic|wistful": "a bit warmer and less saturated",
}
_HAN_LOOKS = {
    "神秘|诡异|阴森|恐怖|吓人|诡秘|悬疑": "暗一点冷一点，加暗角",
    "忧郁|悲伤|忧伤|伤感|压抑|阴郁|孤独|凄凉|冷清": "暗一点，饱和度低一点",
    "欢快|活泼|快乐|开心|喜庆|欢乐|愉快": "亮一点，饱和度高一点",
    "浪漫|温馨|温柔|甜蜜|温情": "暖一点，加暗角",
    "梦幻|唯美|仙气": "亮一点，模糊一点",
    "戏剧化|有戏剧性|震撼|大气|史诗|有张力": "对比度高一点，加暗角",
    "宁静|祥和|静谧|安宁": "对比度低一点，饱和度低一点",
    "怀旧|有年代感": "暖一点，饱和度低一点",
}
_NOUN = r"mood|atmosphere|feel|feeling|vibes?|look|tone|ambien[ct]e"
_ENGLISH = tuple(
    (
        re.compile(
            rf"(?:\b(?:an?|some) )?\b(?P<more>(?:(?:a (?:little )?bit|a little|a touch|slightly|much|way|even|a lot|somewhat|rather|really|very|quite|so) )*(?:more )?)(?:{words})(?P<noun>(?: (?:{_NOUN}))?)(?= (?:there|here|please|and|in|at|for|too|again|now|overall|throughout|instead|than|if|so)\b|\W*$|[,.;!])",
            re.IGNORECASE,
        ),
        looks,
    )
    for words, looks in _LOOKS.items()
)
_HAN = tuple(
    (
        re.compile(
            rf"(?P<more>(?:再|更|要|稍微|稍|有点|偏|变得?|显得|弄得?|做得?|调得?)*)(?P<word>{words})(?P<end>(?:一点|一些|点儿?|些)?(?:的(?:感觉|气氛|氛围|味道|情绪))?)(?=吧|$|[。.!！,，;；]|那)"
        ),
        looks,
    )
    for words, looks in _HAN_LOOKS.items()
)
_SAID = re.compile(rf"\b(?:{_NOUN})s?\b|气氛|氛围|感觉|情绪|基调")
_ASKS = re.compile(
    r"\b(?:make|let|turn|give|get|have|should|could|can|must|needs?|would|want|like|bring|add|a bit|a little|more)\b|\w(?:er|ier)\b|[再更让把使弄搞]|一点|一些"
)
_OTHERS = ("music_noun", "style_sure", "title_noun", "camera_noun", "font_noun", "animation_noun", "aspect")


def in_looks(work: Work, clause: Reading) -> Reading:
    """The clause with looks instead of a mood; unchanged where it is the mood of music, or what a new picture is like."""
    said = clause.folded
    if MARK.search(said) or clause.tags(*_OTHERS) or clause.has("music_noun", "music"):
        return clause
    about = _SAID.search(said) is not None
    if not about and (work.topic in {"music", "title"} or not _ASKS.search(said)):
        return clause
    for moods in (_ENGLISH, _HAN):
        for mood, looks in moods:
            if (found := mood.search(said)) is None:
                continue
            if moods is _HAN and not (about or found["more"] or found["end"]):
                continue
            text = clause.original[: found.start()] + looks + clause.original[found.end() :]
            return Reading(text, clause.quotes)
    return clause
