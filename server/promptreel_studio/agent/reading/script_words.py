"""Words by which a message that tells a film shot by shot is read: what is a card, a text over a shot, or about the film."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.file_order import place_of_first
from promptreel_studio.agent.reading.file_pieces import PICTURES
from promptreel_studio.agent.reading.shape import aspect_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.reading.script_items import Item
    from promptreel_studio.agent.reading.text import Reading

OF_FILM = ("music_noun", "style_sure", "silence", "aspect")
MORE = ("time", "weather", "season", "palette", "mood", "filter", "camera_noun", "variant")
CARD = re.compile(
    r"\b(?:(?:title|text|intro|opening|closing|end|black|white) )?(?:cards?|screens?|slides?)\b|\bon (?:an? )?(?:plain |solid )?(?:black|white|dark)\b|卡片?|字卡|黑屏|白屏|黑底|白底"
)
OVER = re.compile(
    r"\b(?:over|on|onto|across|in|below|under) (?:it|them|the (?:clips?|videos?|photos?|pictures?|images?|first|second|third|last|footage)|top)\b|画面上|视频上|照片上|图片上|片上|上面|上写"
)
PLACED = re.compile(
    r"\b(?:before(?! (?:it|that|this|them)\b|\.\w)|between(?! (?:them|both|the two)\b)|behind|instead of|replace)\b|(?<!that )\bafter (?!that)(?!\.\w)|之前(?!先)|之间|之后"
)
SEVERAL = re.compile(
    r"\b(?:both|all|the|my|our|these|those|two|three|four|five|some|other|\d) (?:\w+ ){0,2}?(?:photos|pictures|images|pics|clips|videos|files)\b(?! sound)|(?:两|三|几|所有|全部|其他|其余)(?:张|个|段)?(?:\w{0,2})(?:照片|图片|视频|片段)"
)
"""Files that are counted are no scenes; whoever reads those finds them."""
HEARD = re.compile(r"\b(?:mutes?|muted|silent|silence|sounds?|audio)\b|静音|声")
NOT = re.compile(r"\b(?:not|don't|dont|skip|without|except|leave out|no)\b|不要|别")
LEFT_OUT = re.compile(
    r"\b(?:leave|keep|left) (?:it|that|this|them|the \S+|\S+) out\b|先不用|(?:暂时|先)?(?:不用|不放|别放|不要放|不要用)(?:上去|进去)?(?=[，。,.!！]|$)"
)
"""What follows a file that is not to be in the film: "logo.png is our logo, leave it out for now"."""
TITLE = re.compile(r"\b(?:titles?|captions?|subtitles?|headline)\b(?! cards?)|标题|片名|字幕")
WRITES = re.compile(
    r"\s*(?:and )?(?:with|saying|reading|it says?|the words?|the text|text|words|写上?|配上?文?字?|配文)\b|\s*(?:写|配|加)"
)
WITH = re.compile(
    r"\b(?:with|under|carrying|bearing|showing|titled)\b[^.;]*$|(?:带着?|配上?|写着|上面|加上?)[^。；]*$"
)
HAN_LEAD = re.compile(r"\s*(?:最后(?=用|放|来|\d)|(?:再|紧)?接(?:上|着)?(?=\s*\d|一))")
HAN_END = re.compile(r"(?:来|做|作为?|当)?(?:收尾|收场|结尾|作结|结束)\s*$")
"""Where a shot stands is no part of what is drawn."""
ALONE = re.compile(
    r"(?<=[\s,，。;；、])(?:(?:and )?(?:then|finally)|然后|接着|随后|最后|再放|接)(?:是|放)?(?=\s*(?:[,，。;；、]|$))"
)
"""What joined a shot that was taken: "finally" is not said of the title that is left."""
MIDDLE = re.compile(
    r"\b(?:between|in between) (?:them|both|the two|all|these|those|each|the (?:clips|photos|pictures|files))\b|\bin between\b(?! the first| \w+ and)|\bin the middle\b|中间|之间|穿插"
)
SEVERAL_SCENES = re.compile(
    r"\b(?:some|several|few|drawn|short) (?:\w+ )?(?:scenes|shots|clips|images|views)\b|\b(?:scenes|shots|images|views) of\b|每(?:两|张|段|个)|穿插"
)
BEFORE = re.compile(r"\b(?:earlier|before (?:it|that|this|them))\b|之前先")
START, END = (
    re.compile(r"\bat the (?:very )?(?:start|beginning)\b|开头"),
    re.compile(r"\bat the (?:very )?end\b|结尾|末尾"),
)
BACKGROUND = re.compile(
    r"\b(?:in|as|for|on) (?:the |a |its )?back(?:ground|drop)\b|\bback(?:ground|drop)(?: (?:is|of|with|shows))?\b|\bbg\b|\bbehind (?:it|them|everything|the (?:texts?|words))\b|(?:做|作|当|为|是)?背景"
)
ENDS = re.compile(
    rf"{END.pattern}|\b(?:begin|start|open|end|finish|clos)\w*(?: (?:it|the (?:film|video)))? (?:with|on) (?:(?:the |a )?(?:words?|text|title|name|line) )?[\ue000-\uf8ff]|(?:开头|片头|结尾|片尾)(?:写|加|放|是)?(?:标题|文字|字幕)?[\ue000-\uf8ff]"
)
"""What a film is said to begin or to end with is its title, where it is no card."""
FILM_TITLE = re.compile(r"(?:,| and| with)* (?:a |the )?(?:titles?|headline)\b(?! cards?)")
"""Behind a file it is that of the film where it says so: "... and c.jpg with a title “Family” at the start"."""
REST = re.compile(r"\b(?:the )?(?:rest|remaining time|remainder)\b|剩下|剩余|其余")
OF_ALL = re.compile(r"\b(?:of|from|in) (?:each|both|all|every)\b|\beach\b|每(?:个|段|张)|各")
NOT_SEEN = re.compile(
    r"\b(?:quotation|quote|text|words?|caption)s? (?:on|over) the\b|(?<![^\s,.;])(?:don't|do not|dont|avoid|never)\b|\b(?:sounds?|noise|audio|volume|looks?|style|mood|vibes?|theme|tone|filter|effect)\b|风格|氛围|色调|滤镜|声音|原声|音量"
    r"|\b(?:we|i|they)(?:'re|'m| (?!see\b|cut\b|go\b|start\b|end\b)[a-z]+)\b|我们(?!看到)|我想|我要|我需要"
)
"""What speaks of a scene as what is heard or as a look, as what a text lies over, or as what people do."""
HEAD = re.compile(r"[:：]|\b(?:video|film|movie|reel|clip) (?:of|from|with|out of)\b")
DRAWN = re.compile(r"\b(?:hand-?)?(?:drawn|painted|illustrated|animated)\b|手绘|画出来|绘制|画的")
"""What is said to be drawn is no part of a file."""
LEAD = re.compile(
    r"\W*(?:and |then )*(?:add|append|attach)\b|\W*(?:(?:make|create|give me|i want|please|a|the|my|video|film|clip|that|and|we|it|of) )*(?:start|open|begin|end|finish|clos)\w*(?: off| it| up| the (?:video|film))? (?:with|on|in)\b|\W*first(?:ly)?\b(?! half)|\W*(?:先(?:是|放|来)?|首先|开头|片头|开场|一开始|结尾|片尾)"
)
BESIDE_TIMES = re.compile(
    r"\b(?:but|aber|mais|pero|ma|maar|ale|но|only|just|from|to|till|until|seconds?|secs?|s|the|its?|of|it|use|take|show|play|part|bit|between|and|first|last|middle|for)\b|只|取|用|从|第|到|的|前|后|最后|中间|秒"
)
"""What may stand beside a time that says what of the file before is shown: "my clip, but only seconds 3 to 9"."""


_CLIPS = re.compile(r"\b(?:clips?|videos?)\b|视频|片段")
_PICTURES = re.compile(rf"\b{PICTURES}\b|照片|图")


def kind_said(text: str) -> str | None:
    """Of which files something is said: "photos 2 seconds each"; None where it is said of all."""
    pictures, clips = _PICTURES.search(text), _CLIPS.search(text)
    return None if bool(pictures) == bool(clips) else "image" if pictures else "video"


def counts_files(text: str, span: tuple[int, int]) -> bool:
    """Whether words show several files at once, of which the reader of scripts knows nothing."""
    return SEVERAL.search(text, *span) is not None and HEARD.search(text, *span) is None


def with_first(text: str, items: Sequence[Item]) -> list[Item]:
    """The shots with the file first among the files that is to come first: "use the second one first"."""
    files = [item for item in items if item.file is not None]
    place = place_of_first(text, len(files))
    if place is None:
        return list(items)
    order = iter([files[place], *(one for one in files if one is not files[place])])
    return [next(order) if item.file is not None else item for item in items]


def film_words(words: Reading, low: int, high: int) -> int:
    """Where what is said of the film begins in a piece: "a waterfall 10 s 9:16, calm music"."""
    sounds = [tag for tag in words.tags("own", within=(low, high)) if tag.concept == "audio"]
    tags = [*words.tags(*OF_FILM, within=(low, high)), *sounds]
    first = min((tag.start for tag in tags), default=high)
    first = min(first, aspect_at(words.folded, low, high) or high)
    for tag in reversed(words.tags("style", "style_near", "mood", within=(low, first))):
        if not words.folded[tag.end : first].strip():
            first = tag.start  # "Calm music".
    return first
