"""How files are spoken of: as so many photos, as the second clip, as my logo, in English and in Chinese."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.board.cues import ANY, COUNT, HAN_COUNT, HAN_IMAGE, HAN_VIDEO, IMAGE, VIDEO

_DET = r"(?:(?:the|my|our|your|these|those|this|that|his|her|their|its|all|both|a|an|of|me|you|each|every|some|just|only) )"
_ORDINAL = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|last|1st|2nd|3rd|4th|5th|6th)"
PLACES = {
    "first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3, "fifth": 4, "5th": 4,
    "sixth": 5, "6th": 5, "seventh": 6, "eighth": 7, "last": -1,
}  # fmt: skip
_DRAWN_BESIDE = (
    r"(?![^,.;]{0,40}\b(?:drawn|painted|animated|generated|illustrated|scenes?|(?:in )?between)\b)"
)
_FILE_BESIDE = rf"(?! {_DET}*(?:(?:{COUNT}|[a-z]+) )?(?:{IMAGE}s?|{VIDEO}s?|cross[ -]?fades?|dissolves?|transitions?|wipes?|music|titles?|texts?|captions?|subtitles?|logo|voice)\b)"
"""What is drawn beside a file, and other files, are nothing that it shows: "a video from my clip and my photo"."""
_OF = rf"(?: (?:of|from|with{_DRAWN_BESIDE}|showing|where|that shows?){_FILE_BESIDE}(?! (?:each|every|all|both|them|\d|second|0:|the (?:first|last|whole))\b) (?P<of>[^,.;:()\ue000-\uf8ff]{{2,60}}?)(?=\s*(?:$|[,.;:()\ue000-\uf8ff]|\b(?:for|from|then|and|with|in|at|on|\d+|should|is|are|to)\b)))?"
EN = re.compile(
    rf"(?<![\w.-])(?P<det>{_DET}*)(?:(?P<n>{COUNT}) (?!s(?:ec\w*)? ))?(?:(?<!\d )(?<!\d-)(?P<ord>{_ORDINAL}) )?(?:(?P<n2>{COUNT}) (?!s(?:ec\w*)? ))?(?P<adj>(?:(?!(?:{COUNT}|{_ORDINAL}|i|we|you|have|has|got|had|here|are|please|can|want|need|the|my|our|these|those|this|sec|secs|seconds?|s|per|each|every|and|then|with|use|show|put|take|add|play|make|from|of|on|over|in|to|for|is|are|clips?|videos?|photos?|of)\b)[a-z'’-]+ ){{0,3}}?)"
    rf"(?:(?P<both>photos? and (?:\w+ )?(?:videos?|clips?))|(?P<image>{IMAGE}(?P<is>s)?)|(?P<video>{VIDEO}(?P<vs>s)?)|(?P<any>{ANY}(?P<as>s)?))(?![\w-]| ?:(?! ?[\ue000-\uf8ff]))(?: ?(?:no\.?|number|nr\.?|#)? ?(?P<num>\d{{1,2}})(?!\d|[:.]\d|\s*(?:s\b|sec|x\b|%|minutes?|min\b))(?:(?: ?(?:-|–|to) ?)(?P<num2>\d{{1,2}}))?)?{_OF}"
)
EN_ORDINAL = re.compile(
    rf"(?<![\w.-])(?:the |my |(?<=before )|(?<=after )|(?:on|over|onto|in|under|of) (?:the )?)(?P<ord>{_ORDINAL})(?: (?P<n>{COUNT}))?(?= ?(?:$|[,.;:()\ue000-\uf8ff]|(?:should|is|goes|comes|gets|says?|with|in|for|write|as|and)\b))"
)
HAN = re.compile(
    rf"(?P<det>(?:把|用|将)?(?:我们?的|我|这|那|这些|那些|所有的?|全部|每)*)(?:第(?P<ord>{HAN_COUNT})|(?P<last>最后(?:的)?一)|(?:一共|共)?(?P<n>{HAN_COUNT})(?=[张个段幅条份]|{HAN_IMAGE}|{HAN_VIDEO}))?(?P<m>[张个段幅条份])?(?:的)?(?P<adj>(?:(?![先再放用把将后最然接第张个段幅条的一二两三四五六七八九十每各在上做是有拍])[\u3400-\u9fff]){{0,6}}?)(?:的)?(?:(?P<image>{HAN_IMAGE})|(?P<video>{HAN_VIDEO}))(?:(?P<n2>{HAN_COUNT})[张个段幅])?"
)
HAN_ORDINAL = re.compile(rf"(?:第(?P<ord>{HAN_COUNT})|(?P<last>最后一))(?P<m>[张个段幅])(?!镜头|卡)")
HAN_MADE = re.compile(
    r"(?:做|制作|生成|剪|剪辑|弄|出|来|拍|拼)(?:成|个|一个|一段|一条|条|段|[\d.]+ ?(?:秒|分钟)钟?的?)*[\u3400-\u9fff]{0,6}$"
)
LOGO = re.compile(
    r"\b(?:(?:my|our|the|a|his|her|their|company|club|shop|team) )*(?:logo|emblem|crest)\b|(?:我们?的)?(?:logo|徽标|标志|台标)"
)
CODE = re.compile(r"\b(?:my|our|the|a)? ?qr(?: ?code)?\b|二维码|扫码图")
CODE_NAME = re.compile(r"qr|二维码")
