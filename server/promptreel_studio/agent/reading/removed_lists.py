"""Several things that one verb takes away: "remove the title and the logo", "标题和水印都去掉"."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.variants import either_script

_CLIP = r"(?:the|my) (?:[\w-]+ ){1,2}(?:shot|clip|scene|photo|picture)|(?:the |my )?[\w-]+\.(?:mp4|mov|webm|png|jpe?g|webp|gif|mp3|wav|m4a)"
_NOUN = (
    r"(?:(?:the|my|all|both|any|that|this) )*(?:(?:background|opening|closing|first|last|second|top|bottom) )?"
    r"(?:titles?|headlines?|captions?|subtitles?|texts?|logos?|watermarks?|badge|music|song|soundtrack|vignette|blur|grain|filters?)"
    rf"(?: {MARK.pattern})?"
    rf"|{_CLIP}"
)
_AND = r"(?:, ?(?:and )?| and | & | as well as | plus )"
_REMOVED = re.compile(
    rf"\b(?P<verb>(?:please )?(?:remove|delete|drop|lose|erase|clear|hide|get rid of|take out|take away|take off|kill))\s+"
    rf"(?P<items>(?:{_NOUN})(?:{_AND}(?:{_NOUN}))+)(?=\W*$|[.;!,])",
    re.IGNORECASE,
)
_HAN_NOUN = r"(?:开头|片头|片尾|结尾|所有|全部)?(?:的)?(?:标题|字幕|文字|水印|徽标|标志|[Ll]ogo|背景音乐|音乐|配乐|暗角|滤镜|模糊)"
_HAN = re.compile(
    either_script(
        rf"(?:请|麻烦)?(?:把|将)?(?P<items>{_HAN_NOUN}(?:(?:、|和|跟|以及|还有){_HAN_NOUN})+)(?:都|全都|全部|一起|一并|也)*(?P<verb>去掉|删掉|删除|删了|移除|拿掉|不要了?|不用了?)(?:吧|了)?"
    )
)
_VERB_FIRST = re.compile(
    either_script(
        rf"(?:请|麻烦)?(?P<verb>去掉|删掉|删除|移除|拿掉|不要)(?P<items>{_HAN_NOUN}(?:(?:、|和|跟|以及|还有){_HAN_NOUN})+)"
    )
)
_HAN_AND = re.compile(either_script(r"、|和|跟|以及|还有"))


def one_removal_each(words: str) -> str:
    """The message with one instruction for each thing; quotations must be behind their marks."""
    for pattern in (_HAN, _VERB_FIRST):
        words = pattern.sub(
            lambda hit: "。".join(f"删掉{one}" for one in _HAN_AND.split(hit["items"])), words
        )
    return _REMOVED.sub(
        lambda hit: ". ".join(f"remove {one}" for one in re.split(_AND, hit["items"]) if one), words
    )
