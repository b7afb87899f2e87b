"""What is said about titles: their texts, quoted or not, and which words belong to them."""

from __future__ import annotations

from dataclasses import dataclass, field

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.card_heads import heads_list, lists_texts
from promptreel_studio.agent.reading.fades import take_fades
from promptreel_studio.agent.reading.looks import Look, take_look
from promptreel_studio.agent.reading.quotes import MARK, mark, quote_of
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.reading.text_by_clip import OVER_EACH
from promptreel_studio.agent.reading.times import When, take_when

Window = tuple[int, int]

_NOUN = r"(?:title|caption|subtitle|headline|heading|text|words|lower third)"
_SAYS = rf"\b{_NOUN}(?: card| overlay| text)?\s*(?:(?:that|which|should|to|it|must|just|only|simply|now)\s+)*(?:(?:saying|says?|reading|reads?|called|named|is)\b|:|=)\s*(?P<t>[^,;\n。]+)"
_TO = rf"\b(?:change|set|rename|update|edit|replace|switch|make|reword|have|let)\s+(?:the |my |this |that )?(?:\w+ )?{_NOUN}(?: text)?\s+(?:to|with|into|(?:just |only |simply )?(?:say|read))\s+(?:say |read )?(?P<t>[^,;\n。]+)"
_ADD = rf"\b(?:add|put|insert|write|include|with|overlay)\s+(?:(?:a|an|the|my|this|another|one)\s+)?(?:\w+[ -]){{0,2}}?{_NOUN}(?: card| overlay| text)?\s*:?\s+(?P<t>[^,;\n。]+)"
_SCREEN = r"(?<!title )(?<!caption )(?<!text )\b(?:(?:write|type)(?! (?:it|them|that|this|those|these|(?:the|my|this|that|all the) (?:\w+ )?(?:titles?|captions?|texts?|words?|subtitles?|lines?)) (?:in|with|using|larger|smaller|bigger|bold|at|on|over|across|to)\b)(?: the (?:words?|text|title))?|(?:put|show|display|add) the (?:words?|text))\s+(?P<t>[^,;\n。]+?)(?=\s+(?:on|over|across) (?:the |it\b|top|(?:an? |plain |solid |pure |dark |light |deep )*(?:black|white|red|blue|green|yellow|orange|pink|purple|gr[ae]y|brown|gold|navy|teal)\b)|$)"
_OVER = r"\b(?:caption|subtitle) (?:the|my|our|this|that) (?:[\w.]+ ){1,4}?(?:with|as)\s+(?P<t>[^,;\n。]+)"
_TITLED = r"\b(?:titled|entitled|captioned)\s+(?P<t>[^,;\n。]+)"
_HAN_IS = r"(?:标题|字幕|片名|文字|文案|题目)(?:内容|文字)?(?:改成|改为|换成|换为|变成|设为|设置为|写[成着上]?|是|为|叫做?|:|=)\s*(?P<t>[^,;\n。、]+)"
_HAN_ADD = r"(?:写上|打上|打(?=字幕|文字)|加上|显示|(?<!手)写|添加|配上?|放上)(?:文字|字幕(?!文件)|标题|字(?!体|幕))\s*:?\s*(?P<t>[^,;\n。、]+)|(?:(?:加|添加)(?:一?[个行条句段])?(?:标题|字幕)|(?:(?<![手书描编填上里中孩们人他她生师])|(?<=画面上)|(?<=屏幕上)|(?<=视频上)|(?<=视频里))写上(?!文字|字|标题|一行|一句|一段|几个))\s*:?\s*(?P<u>[^,;\n。、]+)"
_COLON = rf"\b{_NOUN}s?\b(?! card)[^,;:\n。\ue000-\uf8ff]{{0,40}}:\s+(?P<t>\S[^\n。]*)$"
_HAN_COLON = r"(?:标题|字幕|文字|文案|题目|字|话|一句|一行)[^,;:\n。\ue000-\uf8ff]{0,12}(?:(?<!\d):|:(?!\d\d))\s*(?P<t>[^\n。]+)$"
_READS = rf"\b{_NOUN}\b[^,;.\n]{{0,60}}?\b(?:(?:that|which) (?:reads?|says?|goes)|saying|reading)\s+(?P<t>[^,;\n。]+)|写着\s*:?(?P<u>[^,;\n。、]+)"
_CALL = r"\b(?:call|name|title) (?:it|that|this|(?:the|my|our) (?:title|caption|headline|opening|closing|intro|film|movie|video))\s+(?P<t>[^,;\n。]+?)(?: instead| from now on| please)*[.!]?(?=$|,)"
_NO_VERB = r"(?!(?:cards?|screens?|sequence|overlay|pages?|fad\w+|(?:dis)?appears?|vanish\w*|mov(?:es?|ing)|slid(?:es?|ing)|com(?:es?|ing)|go(?:es)?|gets?|turns?|becomes?|stays?|looks?|ha(?:s|ve)|can|will|w[ae]s|were|do(?:es)?|needs?|keeps?|pops?|fl(?:y|ies)|zooms?|remains?|grows?|shrinks?|starts?|ends?|back|last|first|and)\b)"
_NEXT = rf"(?:(?:\b(?:then|finally|lastly|last|followed by|next|first|at last|after that|(?:starts?|starting|ends?|ending|closes?|closing|opens?|opening) (?:with|in|on)|and|of)|[,;:\n]|(?<![\d.])\d[.)])\s*(?:(?:comes|shows?|we see|there is) )?(?:the|a) |\b\d+ ?(?:s|seconds?) of (?:the|a) )(?:\w+ )?(?:title|headline|words|text)(?: card| screen| page)?\s*:?\s+{_NO_VERB}(?P<t>[^,;\n。]+)"
_HAN_NEXT = r"(?:最后|然后|接着|随后|首先|先|再|和|以及|、|的|,)(?:是|显示|出现|来|放|用)?(?:一?个)?(?:标题|文字|片名)(?:卡片?)?(?!跟|和|与|同|太|有点|看|挡|盖|遮|挤|好像|怎么|那|这|已经|现在|没|恢复|还原|还给|撤销|去掉|删|再|也|都|就|不|别|加[大粗长]|变|换|颜色|字体|位置|内容|动画|大小|样式)(?P<t>[^,;\n。、的是为要用放移改在出消淡]+)"
_BARE = (
    rf"[,;\n]\s*(?:(?:and|with|add|the|a|my|main|opening) )*(?:title|headline)\s+{_NO_VERB}(?P<t>[^,;\n。]+)"
)
"""Read as a text only where it begins with a capital: ", title Provence in white"."""
_FILM_SAYS = r"\b(?:video|clip|animation|film|movie|card|screen|banner|slide|image|picture)\s+(?:(?:that|which)\s+(?:just |simply |only )?(?:says?|reads?)|saying|reading)\s*:?\s+(?P<t>[^,;\n。]+)"
_SIGN = r"^(?:(?:make|create|show|draw|generate|give me|i want|i need|just|please) )*(?:me )?(?:a|an|the|one|my|our) (?:simple |plain |big |little |short )?(?:sign|notice|board|poster|note|placard|page|flyer|announcement|message)\s+(?:(?:that|which)\s+(?:just |simply |only )?(?:says?|reads?)|saying|reading)\s*:?\s+(?P<t>[^,;\n。]+)"
_NAMED = (_FILM_SAYS, _SIGN, _OVER, _COLON, _HAN_COLON, _CALL, _SAYS, _TO, _TITLED, _SCREEN)
_PLACED = (_ADD, _HAN_IS, _HAN_ADD, _NEXT, _HAN_NEXT, _READS, _BARE)
_SPOKEN = tuple(re.compile(pattern) for pattern in (*_NAMED, *_PLACED))
_STOP = re.compile(
    r"\s+(?:(?:on|over) (?:a )?(?:plain )?(?:black|dark)\b(?: (?:screen|background|card))?|(?:and )?(?:then|finally)\b|\d[.)] |for (?:the|a|about|only|\d|one|two|three|four|five|six|ten|half)\b|from (?:\d|second|the|NUM)|between (?:\d|NUM)|(?:at|after) (?:the |\d|NUM)|during\b|throughout\b|until\b|starting\b|over (?:the|it|an?|my|some)\b|on (?:the|top|screen)\b"
    r"|in (?:the (?:cent|middle|top|bottom|upper|lower|first|last|color|colour)|an? (?:small|big|large|bold|\w+ colou?r)|(?:an? )?(?:[\w-]+ ){0,2}(?:font|typeface|lettering)\b|(?:an? )?(?:serif|sans[ -]?serif|handwriting|monospace)\b|bold|small|large|big|(?:\w+ )?(?:white|black|yellow|red|blue|green|orange|pink|purple|gold|golden|silver|gray|grey|teal|cyan|magenta)\b)"
    r"|with (?:a |some |the )?(?:\S+ )?(?:music|song|fade|white|black|yellow|red|blue|green|piano|lofi|lo-fi)|and (?:then|make|set|add|change|put|lower|remove|the|some|music|a|use|turn|mute|move|show)\b|please\b)"
    r"|(?:持续|显示|停留)?(?:在)?(?:前|第|最后|全程|从)[\d一二两三四五六七八九十]|持续|全程|放在|居中|(?:用|颜色)?(?:浅|深|淡|亮|暗|天|大|墨|湖|宝|藏|荧光)?(?:红|黄|蓝|绿|白|黑|金|橙|紫|粉|灰)色|(?:在)?(?:顶部|底部|中间|上方|下方|开头|结尾|最后)|字号|字体|然后|并且?|[\ue000-\uf8ff]".replace(
        "NUM",
        r"(?:one|two|three|four|five|six|seven|eight|nine|ten|half)(?= (?:and |an? )*(?:a half |half )?(?:seconds?|minutes?)\b)",
    )
)
_MANY_SMALL_WORDS = 3
_EACH_OF = re.compile(r"\s*[/|、，,;；]\s*")
"""Between texts that are one for each shot."""
_LOOK_BACK = 24
_NOT_A_TEXT = re.compile(
    r"(?:itself|missing|gone|wrong|错了|写错|不对|naming|letter by|word by|out\b|bolder|for|at|in|on|from|to|with|and|that|which|of|during|over|please|too|also|until|is|should|says?|reading|as|by|music|be|it|a bit|a little|more|less|bigger|smaller|larger|longer|shorter|again|now|instead|up|down|away|off|out|here|there|,|:|一点|大一|小一)(?![\w'])"
)
_DESCRIBED = re.compile(
    r"(?:(?:the|their|its|our|my|each|every|all) )*(?:names? of (?!the (?:game|rose|father|wind)).+|(?:time of day|names|dates|seasons?)(?: (?:on|below|under|over|at|in) .+)?)|[\u3400-\u9fff]{1,6}的(?:名字|名称|时间|日期)"
)
"""What is to be read, and not its words: "write the names of our kids"."""
_LOUD = re.compile(r"[^!?]+[!?]+(?= [a-z])")
"""A text that is called out ends there, where the next words are small: "title Happy New Year! loud and festive"."""
_A_STYLE = re.compile(r".*(?:那种|样式|效果|风格|的动画|的字体|的颜色)$")
_A_TIME = re.compile(
    r"(?:at )?(?:\d{1,2}:\d{2}(?:[.:]\d+)?|\d+(?:\.\d+)? ?(?:s|sec|secs|seconds?|秒))|\S+ seconds?"
)
_DENIED = re.compile(
    r"\b(?:no|without|don't (?:add|want|need)|do not (?:add|want|need))(?: (?:a|any|the))? (?:titles?|texts?|captions?|words|subtitles?|headline)\b(?! (?:until|before|card))"
)
NAMING = re.compile(
    r"\b(?:titled|entitled|called|named|saying|that says|which says|says|captioned|that reads|reading)\b|题为|名为|写着|叫做?"
)


@dataclass(slots=True)
class TitleWish:
    """A title as it was asked for.

    Attributes:
        texts: Quotations, in order.
        named: "title", "caption" or None when no such word was said.
        fade_in, fade_out: ms, None where nothing was said.
        words: The folded words that it was read from.
        shot: Number of the shot that it belongs to, from 0; None for the video as a whole.
        closing: It stands at the end of its shot.
    """

    texts: list[str] = field(default_factory=list)
    named: str | None = None
    when: When | None = None
    look: Look = field(default_factory=Look)
    fade_in: int | None = None
    fade_out: int | None = None
    words: str = ""
    shot: int | None = None
    closing: bool = False


def mask_spoken(masked: str, quotes: tuple[str, ...], *, new: bool = False) -> tuple[str, tuple[str, ...]]:
    """Put unquoted title texts ("a title that says Hello World for 3 seconds") behind marks too.

    A list of texts in a `new` film is cards.
    """
    for pattern in _SPOKEN:
        folded = Reading(masked).folded
        found = pattern.search(folded)
        if not found:
            continue
        group = "t" if found["t"] else "u"
        start, end = _bounds(folded, *found.span(group))
        if (loud := _LOUD.match(masked, start, end)) is not None:
            end = loud.end()
        if start >= end or MARK.search(found.group()) or lists_texts(folded[start:end]):
            continue
        if new and _DENIED.search(folded[max(0, found.start() - _LOOK_BACK) : start]):
            continue  # "No title. Music: acoustic".
        if new and heads_list(folded, start):
            continue
        named = pattern.pattern == _TO and masked[start].isupper() and " " in masked[start:end]
        loud = named or (
            pattern.pattern == _NEXT and len(masked[start:end]) > 2 and masked[start:end].isupper()
        )
        if pattern.pattern == _BARE and not masked[start].isupper():
            continue
        if not loud and not _is_text(folded[start:end], pattern.pattern):
            continue
        text = masked[start:end].strip().strip("'\"").strip()
        if pattern.pattern == _FILM_SAYS:
            text = text[:1].upper() + text[1:]
        texts = (
            _EACH_OF.split(text) if OVER_EACH.search(folded[max(0, start - _LOOK_BACK) : start]) else [text]
        )
        marks = "、".join(mark(len(quotes) + number) for number in range(len(texts)))
        masked = masked[:start] + marks + " " + masked[end:]
        quotes = (*quotes, *texts)
    return masked, quotes


def _bounds(folded: str, start: int, end: int) -> tuple[int, int]:
    stop = _STOP.search(folded, start, end)
    if stop and stop.start() > start:
        end = stop.start()
    sentence = re.search(r"\.(?=\s|$)", folded[start:end])
    if sentence:
        end = start + sentence.start()
    while start < end and folded[start].isspace():
        start += 1
    while end > start and folded[end - 1].isspace():
        end -= 1
    return start, end


def _is_text(words: str, pattern: str) -> bool:
    """Whether words are somebody's text and not a colour, a size, a time or a place."""
    if (
        not words
        or _A_TIME.fullmatch(words)
        or _A_STYLE.match(words)
        or _NOT_A_TEXT.match(words)
        or _DESCRIBED.fullmatch(words)
        or words in {"only", "just", "please", "visible", "shown"}
        or _STOP.match(" " + words)
    ):
        return False
    probe = Reading(words)
    if probe.tags("music_noun", "title_noun") and pattern == _ADD:
        return False
    take_when(probe)
    if take_look(probe):
        probe.take_tags("title_noun")  # "黑底白字"
    probe.take_tags("amount", "do")
    return bool(probe.leftovers(ignore=("which",))) or _says_anything(probe, 2 if pattern == _ADD else 1)


def _says_anything(probe: Reading, fewest: int) -> bool:
    """A text may be all small words ("Now or never"), but not only articles beside a colour."""
    words = len(probe.folded.split())
    if words > _MANY_SMALL_WORDS and not Reading(probe.original).tags("colour", "size", "position", "font"):
        return True  # "See you up there"
    return probe.text == probe.folded and words >= fewest and words + len(probe.folded) // 3 > 1


def take_title(reading: Reading, window: Window | None = None) -> TitleWish:
    """Take everything about a title from a window of the text."""
    low, high = window or (0, len(reading.text))
    wish = TitleWish(words=reading.folded[low:high])
    nouns = [tag.concept for tag in reading.tags("title_noun", within=(low, high))]
    wish.named = None if not nouns else "caption" if "caption" in nouns and "title" not in nouns else nouns[0]
    for found in list(MARK.finditer(reading.text, low, high)):
        wish.texts.append(quote_of(found.group(), reading.quotes))
        reading.take_span(*found.span())
    if re.search(r"\bfad(?:e|es|ing)\b|淡|渐", reading.text[low:high]):
        words = reading.part(low, high)  # What is outside of the window says nothing about the title.
        words.text = reading.text[low:high]
        wish.fade_in, wish.fade_out = take_fades(words, timed=True)
        reading.text = reading.text[:low] + words.text + reading.text[high:]
    wish.when = take_when(reading, (low, high))
    wish.look = take_look(reading, (low, high))
    reading.take_tags("title_noun", within=(low, high))
    while reading.take(NAMING, (low, high)):
        pass
    return wish
