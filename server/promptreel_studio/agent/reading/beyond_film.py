"""What a first message wishes of the film that none can be: sounds of nature, two shapes at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_HEARD = r"(?:waves?|rain|sea|ocean|wind|birds?|fire|crackling|thunder|forest|water|traffic|city|nature|river|waterfall|crickets?|storm|campfire|jungle|beach|crowd|applause)"
_SOUNDS = re.compile(
    rf"\b(?:with |and |plus )?(?:the |some )?(?:(?:real |natural )?sounds? of (?:the )?{_HEARD}(?: and (?:the )?{_HEARD})?|{_HEARD} (?:sounds?|noise|ambience)|birdsong|bird song|white noise|(?:an? )?(?:beeps?|beeping|buzzer|gong|drum ?rolls?|ticking(?: (?:clock|sounds?))?|heartbeats?|cheering|applause|laughter|church bells) (?:sounds?|noises?)|(?:an? |some )?(?:beeps?|beeping|buzzer|gong|drum ?rolls?|ticking(?: clock)?))\b"
    r"|(?:配上?|加上?|带|有)?(?:海浪|雨|鸟叫|鸟鸣|风|雷|火|溪水|流水|森林|大自然|自然)(?:的)?(?:声音|声|音效)"
)
_VERSIONS = re.compile(
    r"(?P<n>\b(?:two|2|both|three|3) (?:versions|formats|sizes|aspect ratios|videos)\b)[^.]{0,60}|\bboth (?:(?:in|as) )?(?:16:9|9:16|1:1|vertical|horizontal|wide|square|portrait|landscape) and (?:16:9|9:16|1:1|vertical|horizontal|wide|square|portrait|landscape)\b|(?:两|2)个版本"
)
_SHAPES = re.compile(r"16:9|9:16|1:1|4:5|vertical|horizontal|wide|square|portrait|landscape|upright|横|竖|方")
_OF_FILES = re.compile(
    r"\b(?:my|our|these|those|the|two|three|four|both|\d)(?: \w+)? (?P<shape>landscape|portrait|horizontal|vertical|wide|square)(?= (?:clips?|videos?|footage|photos?|pictures?|images?|recordings?|files?)\b)"
)


_WHOM = r"(?:person|people|persons|man|men|woman|women|guys?|girls?|boys?|kids?|child(?:ren)?|cars?|dog|cat|objects?|strangers?|passers?-?by|photobombers?|tourists?|crowd|wires?|poles?|pimples?|wrinkles?|red[- ]eyes?|reflections?)"
_RETOUCHED = re.compile(
    rf"\b(?:(?:can|could) you )?(?:remove|erase|delete|take out|get rid of|cut out|edit out|photoshop out|hide|retouch)(?: out)? (?:the |that |those |all |all the |my |his |her )*(?:\w+ )?{_WHOM}(?: (?:(?:in|from|at|on) (?:the )?(?:back(?:ground)?|front|left|right|foreground|picture|video|photo|clip)|behind (?:us|me|him|her|them)))*"
    rf"|\b(?:cut|crop|edit|photoshop|take|get) (?:my |the |that |his |her )?(?:ex(?:-\w+)?|\w*{_WHOM}|husband|wife|boyfriend|girlfriend|him|her|them|someone|somebody) out of (?:the |my |this |that )?[\w.]+"
    r"|\b(?:make|enlarge|slim|whiten|smooth) (?:the |his |her |my |our |their )?(?:\w+'s )?(?:eyes?|face|nose|waist|legs?|teeth|skin|hair|body|lips)(?: (?:look )?(?:a bit |a little |much )?(?:bigger|larger|smaller|thinner|slimmer|whiter|smoother|longer))?"
    r"|(?:请|帮我|能不能|可以)*(?:把|将)?[^,，。;；\n]{0,8}?(?:眼睛|脸|鼻子|腿|腰|皮肤|牙齿|头发|嘴)[^,，。;；\n]{0,4}?(?:[pP修变调弄]|放|瘦|美)[^,，。;；\n]{0,2}?(?:大|小|瘦|长|白|细|图|掉|颜|一点|一些)+(?:一点|一些|点)?|(?:把|将)?(?:背景|后面|画面)?(?:里|中|上)?的?(?:路人|行人|那个人|陌生人|杂物|水印)(?:去掉|p掉|P掉|抹掉|删掉|擦掉|移除)"
)
_MUSIC = r"(?:music|ambient|piano|song|track|lo-?fi|synthwave|acoustic|cinematic|upbeat|jazz|guitar|beat)"
_PARTLY = re.compile(
    rf"\b{_MUSIC}(?: music)?(?P<where> (?:only )?(?:under|during|over|behind|for|in|on|at|below) (?:the |my |our )?(?:drawn|first|second|third|last|middle|title|intro|outro|opening|closing|text|card|photo|picture|video|clip|end|beginning|start)[^,.;\n]{{0,24}}\bonly\b)"
    rf"|\b{_MUSIC}(?: music)?(?P<only> only (?:under|during|over|behind|for|in|on|at|below) (?:the |my |our )?(?:drawn|first|second|third|last|middle|title|intro|outro|opening|closing|text|card|photo|picture|video|clip|end|beginning|start)[^,.;\n]{{0,24}})"
    r"|(?:音乐|配乐)(?P<han>只(?:在|给|配|放在)[^,，。;；\n]{1,14}(?:部分|片段|镜头|画面|时候|里|上|下面|段))"
)
_POSTED = re.compile(
    r"\b(?:and |then |also |please |(?:can|could) you )*(?:post|publish|upload|send|share|schedule|email|tweet) (?:it|this|that|the (?:video|film|clip|result)|them)(?: \w+ly| straight| right away)*(?: (?:to|on|for|onto|in) (?:my |our |the )?(?:instagram|insta|ig|tiktok|youtube|facebook|fb|twitter|x|linkedin|whatsapp|telegram|channel|page|account|story|stories|website|group|email|mum|mom|team|boss)\w*)"
    r"|(?:顺便|然后|再|最后|请)*(?:(?:帮|替|给)我)?(?:自动|直接)(?:发布?|上传|传)?[到在]?(?:抖音|快手|小红书|微信|视频号|朋友圈|微博|b站|公众号)(?:号|上|里)?"
    r"|(?:顺便|然后|再|最后|请)*(?:(?:帮|替|给)我)?(?:自动|直接)(?:发布?|上传|传|推送|分享)[到给在至][^,，。;；\n]{1,8}|(?:顺便|然后|再)?(?:帮|替|给)我(?:发布?|上传|传|推送|分享)[到给在至][^,，。;；\n]{1,8}"
)
_SPOKEN = re.compile(
    r"\b(?:with |w/? |and |add |plus |put )*(?:the )?(?:auto(?:matic)? )?(?:subtitles?|captions?) (?:of|for|from|with) (?:(?:everything |all )?(?:what|that) (?:he|she|i|they|we|is|was|people|the \w+) ?(?:\w+ )?(?:says?|said|saying|talks?|sings?|speaks?|speaking)?|the (?:speech|talk|audio|spoken words|voice|dialogue))"
    r"|(?:把|将)?(?:他|她|我|人|里面|视频里)?(?:说|讲)的(?:话|内容)?(?:自动)?(?:加|配|打|生成|做成?|转成?|识别)[上成为]*字幕|自动(?:识别|生成|加|配)?(?:语音)?字幕|语音(?:识别|转(?:成)?(?:文字|字幕))"
)
"""What would need to hear or to repaint what a file shows, or to have somebody's account."""


LONGEST = re.compile(
    r"\bas long as (?:you can|possible|it (?:gets|goes|can be)|you're able|we can)\b|\b(?:otherwise|if not|or else|if (?:that's|it's|that is) (?:not|too))[^.;]{0,24}\b(?:longest|maximum|max)\b(?: (?:possible|you can|there is|that works))?|\bthe (?:longest|maximum length)(?: (?:possible|you can|there is|that works))\b|(?:不可以|不行|不能)?的话,?最长能?(?:做|到|是)?多长(?:就多长)?|最长能?(?:做|到|是)?多长(?:就多长)?|能(?:做|有)?多长就?(?:做|有)?多长|尽可能长|越长越好|最长的?(?:时长|长度)"
)
"""A film that is to be as long as films can be."""


def take_longest(reading: Reading) -> bool:
    """Take that the film is to be as long as possible."""
    return reading.take(LONGEST) is not None


def take_beyond(reading: Reading) -> list[str]:
    """Take what cannot be, as the user typed it; the shape that one's own files have is no wish."""
    while found := reading.search(_OF_FILES):
        reading.take_span(*found.span("shape"))
    said: list[str] = []
    for pattern in (_SOUNDS, _RETOUCHED, _SPOKEN):
        while hit := reading.take(pattern):
            said.append(reading.original[slice(*hit.span())].strip())
    for hit in list(_PARTLY.finditer(reading.text)):
        low, high = hit.span(next(name for name in ("where", "only", "han") if hit[name]))
        said.append(reading.original[hit.start() : high].strip())
        reading.take_span(low, high)
    for hit in list(_POSTED.finditer(reading.text)):
        # Where it is to be seen says which shape it has.
        said.append(reading.original[slice(*hit.span())].strip())
        place = reading.tags("aspect", within=hit.span())
        reading.take_span(hit.start(), place[0].start if place else hit.end())
    versions = reading.search(_VERSIONS)
    if versions and len({*_SHAPES.findall(versions.group())}) > 1:
        said.append(reading.original[slice(*versions.span("n" if versions["n"] else 0))].strip())
    return said
