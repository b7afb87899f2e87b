"""Ways of saying things that would be misread word by word, put into plainer words first."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.plain_edits import PLAIN_EDITS
from promptreel_studio.agent.reading.plain_times import PLAIN_TIMES
from promptreel_studio.agent.reading.plain_wishes import PLAIN_WISHES
from promptreel_studio.agent.reading.small_talk import without_asides
from promptreel_studio.agent.reading.variants import either_script

_THING = r"clips?|shots?|scenes?|titles?|captions?|it|that|this|video|photos?|pictures?|ones?|parts?|segments?|text|intro"
_EARLIER = (
    r"^\W*(?:(?:hmm+|no|nah|nope|ok|okay|well|actually|oh|sorry|honestly|i think|i guess)[ ,.!]+)*(?:i (?:actually |really |think i )?)?(?:liked|loved|prefer(?:red)?|like|love) (?:the )?(?:previous|old|earlier|former|last|other) (?:one|version|take|look|drawing|picture|music|order|state)(?: (?:better|more|best|instead))?\W*$"
    r"|^\W*(?:(?:hmm+|no|nah|nope|ok|okay|well|actually|oh|sorry|honestly|i think|i guess)[ ,.!]+)*i (?:actually |really |think i )?(?:liked|loved|prefer(?:red)?) (?:it|that|this|them|everything) (?:better |more |best )?(?:before|the way (?:it|they) (?:was|were)|(?:how|as) (?:it|they) (?:was|were)(?: before)?|earlier|previously)\W*$"
    r"|^\W*(?:(?:hmm+|no|nah|nope|ok|okay|well|actually|oh|sorry|honestly|i think|i guess)[ ,.!]+)*(?:the )?(?:previous|old|earlier|former|one before|version before|take before)(?: (?:one|version|take|look|drawing))? (?:was|looked|is|felt|sounded) (?:much |way |a lot |so much )?(?:better|nicer|best|prettier)\W*$"
    r"|^\W*(?:(?:hmm+|no|nah|nope|ok|okay|well|actually|oh|sorry|honestly)[ ,.!]+)*(?:it|that) (?:was|looked|felt|sounded) (?:much |way |a lot |so much )?(?:better|nicer|best|prettier) (?:before|the way it was|like before)\W*$"
    r"|^\W*(?:嗯|不|算了|唉|哎|额)*[ ,，]*(?:还是)?(?:我)?(?:更|比较|还是)?(?:喜欢|觉得|要)?(?:之前|上一|前一|刚才|原来|先前|以前)(?:的)?(?:那)?(?:一)?(?:个|版|种|次|段|首)?(?:版本|样子|效果)?(?:更|比较|要)?(?:好|好看|好听|好些|好一点|顺眼)(?:一些|一点|看|听)?(?:吧|了)?\W*$"
)
"""The version before was better."""
_NTHS = {
    name: number
    for number, name in enumerate(
        ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"), 2
    )
}
"""What is said of a point in time ("until the fifth second"); the first and the second are too often something else."""
_COUNTS = "one|two|three|four|five|six|seven|eight|nine|ten|half|twelve|fifteen|twenty"
_PLAINER = tuple(
    (re.compile(either_script(pattern), re.IGNORECASE), plain)
    for pattern, plain in (
        (r"\bblack\s*(?:&|n|'n')\s*white\b", "black and white"),
        (
            rf"\b({_THING}) (?:should |must |to )?lasts?(?= (?:for )?(?:\d|one(?= (?:second|sec|minute|and a half))|two|three|four|five|six|seven|eight|nine|ten|half))",
            r"\1 be for",
        ),
        (r"\bhalf[ -]way\b", "halfway"),
        (
            rf"\b(?P<at>(?:in|at|on|during) (?:the )?)?(?:the )?(?P<nth>second(?= second)|{'|'.join(list(_NTHS)[1:])}|\d{{1,2}}th) seconds?\b(?! (?:\w+ )?(?:{_THING}|of)\b)",
            lambda found: (
                ("at " if found["at"] else "")
                + f"{_NTHS.get(found['nth'].lower()) or int(found['nth'][:-2])} seconds"
            ),
        ),
        (
            r"(?<![成为為译譯到])[中英日韩韓法德俄]文(?=的?(?:标题|標題|字幕|大标题|大標題|片名|文字|文案))",
            "",
        ),
        (r"\bcan u\b", "can you"),
        (r"\bpop (?:in |on |up )?(?=(?:an?|some|another)\b)", "put "),
        (r"\ba little (?=(?:title|caption|subtitle|text|logo|watermark|headline|label)\b)", "a small "),
        (
            r",? ?\b(?:rather than|instead of) (?:a |the |just )?(?:dissolv|fad|cut|cross-?fad|wip|dipp)\w+(?: (?:in|out|to black))?\b",
            " instead",
        ),
        (r"原(?:来|本|视频|片|始|先)?的?(?:视频的?|素材的?)?(?:声音|音频|音轨|杂音|噪音)", "原声"),
        (
            r"(?P<what>(?:原声|声音)[^。;；]{0,8}?)[,，]?(?:只|仅)(?:留|要|保留|剩)(?:下)?(?:背景)?(?:音乐|配乐)(?:就行|就好|即可)?(?=[。.!！]?$)",
            r"\g<what>",
        ),
        (
            r"(?P<what>\b(?:sounds?|audio|noise|voices?)\b[^.;!?]{0,30}?)[ ,]+(?:and |so )?(?:leave|keep|just|leaving|keeping) (?:only |just )?(?:the )?music(?: only| alone| on)?(?=[.!]?$)",
            r"\g<what>",
        ),
        (r"^\W*(?:(?:no|nope|nah|wait|oh|hmm+)[ ,!.]+)*(?:no|nope|nah)[,!.;]+\s*(?=\w)", ""),
        (r"\bmake sure (?:that )?(?=(?:the|it|my|they|nobody|every)\b)", ""),
        (r"\bensure (?:that )?(?=(?:the|it|my|they)\b)", ""),
        (
            r"\bslow the camera (?:right |way |a (?:little )?bit |a little )?down\b|\bslow (?:that|the) (?:camera )?(?:movement|motion|pan|move) (?:right |way |a (?:little )?bit |a little )?down\b",
            "make the camera slower",
        ),
        (
            r"\bspeed the camera (?:right |way |a (?:little )?bit |a little )?up\b|\bspeed (?:that|the) (?:camera )?(?:movement|motion|pan|move) (?:right |way |a (?:little )?bit |a little )?up\b",
            "make the camera faster",
        ),
        (
            r"\bthe (\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten)[ -]second mark\b",
            r"\1 seconds",
        ),
        (r"是(?:竖|横|倒|斜)着?(?:拍|录)的", ""),
        (
            (
                r",? ?\b(?:and |but |so )?(?:that |with )?(?:nobody|no one|no-one|nobodys|no ?body)(?:'s)? (?:(?:head|face|feet|legs|body|hair)s? )?(?:is |gets |being |should be |to be |must be )?(?:cut|cropped|chopped|sliced)(?: off| out)?\b|,? ?\b(?:and |but )?without (?:cutting|chopping|cropping)(?: off)? (?:anybody|anyone|anything|any of it|people|(?:any|their|the|people's|anyone's|anybody's)(?: important)? (?:heads?|faces?|things?|parts?|bits?|stuff))(?: off)?\b"
                r"|,? ?\b(?:and |but |so )?(?:that |with )?(?:nothing|none of it|no part|no parts)(?: (?:that is |that's )?(?:important|essential|relevant|of it))? (?:is |gets |being |should be |to be |must be )?(?:cut|cropped|chopped|sliced|lost|missing)(?: off| out| away)?\b"
                r"|,? ?\b(?:and |but |so |please )*(?:don't|do not|dont|never) (?:cut|crop|chop|slice|lose)(?: off| out| away)? (?:anything|any of it|the important (?:parts?|things?|bits?|stuff))(?: (?:important|essential|relevant))?(?: off| out| away)?\b"
                r"|,? ?\b(?:and |but |so |please )*(?:keep|leave|with) (?:everything|all of it|the (?:whole|entire|full) (?:picture|image|frame|scene|shot)|everyone|everybody|the important (?:parts?|things?|bits?))(?: still)? (?:visible|in (?:the )?(?:frame|view|shot|picture)|on (?:the )?screen|showing|inside)\b"
                r"|[,，、]?(?:但|但是|不过|同时|并且)?(?:请)?(?:别|不要|不能|不许|不)(?:把)?(?:重要|主要|关键)?的?(?:东西|内容|部分|主体|人物?|画面|主角|任何东西)(?:给|被)?(?:裁|切|剪|截)(?:掉|到|没|去|出去)?"
                r"|[,，、]?(?:但|但是|不过|同时|并且)?(?:请)?(?:保证|确保|保持|让)(?:重要|主要|关键)?的?(?:东西|内容|部分|主体|人物?|画面|主角|所有内容)都?(?:完整|可见|看得见|在画面(?:里|内|中))(?:显示)?"
            ),
            ". don't crop anything",
        ),
        (_EARLIER, "undo"),
        (r"(?:\bfrom )?(?<![\d.])\d{1,3} ?% (?:up |down |back )?to (?=\d{1,3} ?%)", "to "),
        (
            r"从?(?<![\d.])\d{1,3}[%％](?:再)?(?:调|升|降|改|变|提|加|减)?(?:高|低|大|小)?(?:到|至|成|为)(?=\d{1,3} ?[%％])",
            "到",
        ),
        (
            rf"\b(?:let|make) (?!(?:the|my|that) last\b)(?P<what>(?:the |my )?(?:[\w'-]+ ){{0,3}}[\w.'-]+?) (?:last|run|go on)(?= (?:for |about |exactly |just |only )*(?:\d|{_COUNTS}))",
            r"make \g<what> be for",
        ),
        (
            rf"\b(?:i want|i'd like|i would like|we want|have) (?P<what>(?:the |my )(?:[\w'-]+ ){{0,3}}?[\w'-]+?) (?:to )?last(?= (?:for |about |exactly |just |only )*(?:\d|{_COUNTS}))",
            r"make \g<what> be for",
        ),
        (
            rf"\b(?P<what>the (?:[\w'-]+ ){{0,2}}[\w'-]+?) (?:should|must|ought to|needs to|has to|can|could) (?:only |just )?last(?= (?:for |about |exactly |just |only )*(?:\d|{_COUNTS}))",
            r"make \g<what> be for",
        ),
        (
            r"\bsubstitute (?P<new>[^,;.]+?(?:\.\w{3,4})?) (?:in )?for (?P<old>(?:the |my |that |this )?[^,;.]+(?:\.\w{3,4})?)",
            r"replace \g<old> with \g<new>",
        ),
        (
            r"\b(?:use|put|show|play|take) (?P<new>[^,;.]+?(?:\.\w{3,4})?) in place of (?P<old>[^,;.]+(?:\.\w{3,4})?)",
            r"replace \g<old> with \g<new>",
        ),
        (r"\bg[ie]mm[ei]e?\b", "give me"),
        (r"\b(?:wanna)\b", "want to"),
        (r"\blemme\b", "let me"),
        (r"\bgonna\b", "going to"),
        (r"\ball the way (?=(?:up|down) (?:to|at)\b)", ""),
        (
            r"\b(?:a )?(?:pics?|snaps?|snapshots?)\b",
            lambda found: "pictures" if found.group().endswith("s") else "picture",
        ),
        (
            r"\b(?:wipe|clear|strip|chuck|bin|toss)(?: (?:out|off|away))? (?=(?:the |all |every |each |any |my |that |this |those |these )?(?:[\w-]+ ){0,4}(?:titles?|captions?|subtitles?|texts?|words|music|logo|watermark)\b)",
            "remove ",
        ),
        (r"\bevery (?:bit|piece|scrap|line|single bit|last bit) of (?:the )?(text|writing)\b", "all text"),
        (
            r"\b(?:switch|go|get|turn|return|revert|take|bring|put|flip|move)(?: (?:it|this|that|everything|us|the (?:video|film|picture|format|whole thing)))? ?(?:back |over )?to (?:the )?(?:(?:original|normal|usual|old) )?(?:format |aspect |ratio )?(?=(?:a )?(?:vertical|portrait|horizontal|landscape|square|widescreen|upright|tall|wide|tiktok|instagram|youtube|(?:[^\W\d]+ )?[1-9]\d? ?: ?\d{1,2}(?!\d)))",
            "change it to ",
        ),
        (
            r",? (?:and )?(?:then|after that|afterwards) (?:silence|nothing|no music|quiet|none)\b|[,，]?(?:然后|之后|后面)(?:静音|没有音乐|不要音乐)",
            "",
        ),
        (
            r"\b(?:everything|all sounds?|all audio) (?:but|except)(?: keep| leave| for)* (?:the |my )?(?:music|song|soundtrack)\b(?: on| playing)?|除了(?:背景)?音乐(?:以外|之外|外)?(?:的声音)?(?:全部|全|其他|其它)?",
            "the sound of all clips",
        ),
        (
            r"\b(\d+(?:\.\d+)?|one|two|three|four|five|six|ten|a few|a couple of) (?:more|extra|additional) (seconds?|secs?|s|minutes?)\b",
            r"\1 \2 more",
        ),
        (
            r"\b(?:and |but )?(?:no|not) (?:bigger|larger|wider|louder) than\b|(?:最多|不超过|不要超过)(?=\d)",
            "at ",
        ),
        (r"\b(?:and |but )?(?:no|not) longer than\b", "to"),
        (
            r"(?<!the )(?<!top )(?<!bottom )(?<!to )\bright (?=(?:at|before|after|when|from|now|away|up|down|off|through)\b|in the (?:beginning|middle))",
            "",
        ),
        (
            r"^\W*(?:surprise me|anything(?: you like| you want)?|whatever(?: you like| you want)?|随便(?:你)?(?:做|来|画|生成|弄)(?:一?个)?(?:视频)?(?:吧)?)\W*$",
            "make a video",
        ),
        (
            r"\b(?:let |have )?(?:the )?(?:music|song|soundtrack)\b (?:(?:should|must|can|could|to|get|gets|become|becomes|go|goes|grow|grows) )*(?:(?:slowly|gradually|gently|bit by bit|little by little) )*(?:quieter|softer|lower|down|fainter)(?: (?:slowly|gradually|gently|bit by bit|little by little))?,? (?:at|towards?|near|in) the (?:very )?end\b(?<!lower at the end)",
            "fade the music out at the end",
        ),
        (
            r"\b(?:the )?(?:music|song)\b (?:at|towards?|near|in) the (?:very )?end (?:(?:should|must|slow|slowly|gradually|gently|get|gets|become|becomes) )+(?:quieter|softer|lower|down|fainter)\b",
            "fade the music out at the end",
        ),
        (r"\bslow[ -]mo(?:tion)?\b(?! camera)", "slow motion"),
        (
            r"(?P<how>倒着?放|反着?放|倒播|慢放|快放|反向播放|倒序播放)(?P<what>(?:最后|结尾|开头|最前)(?:面)?的?(?:那|这)?一?(?:个|段|张|幕)(?:片段|镜头|视频|场景|画面)?)(?!的)",
            r"把\g<what>\g<how>",
        ),
        (
            r"恢复(?:成)?(?:刚才|刚刚|之前|先前)(?:被)?(?:撤销|取消|撤回|去掉)的(?:那(?:一)?[步个次]|操作|修改|改动|效果)?",
            "重做",
        ),
        (r"(?:还是)?恢复(?:刚才|刚刚|之前|先前|原来)的(?=黑白|模糊|暗角|暖色|冷色|复古)", "加上"),
        (
            (
                r"(?:把)?(?:刚才|刚刚)(?:做|弄|加)?的(?:那个|那次)?(?:加速|减速|变速|慢放|快放|倒放|分割|切割|剪切|裁剪|裁切|复制|移动|调整|排序|放大|缩放|修改|改动|操作|编辑)(?:给我)?(?:取消|撤销|撤回|撤掉|去掉|还原|不要了?)(?:掉|了|吧)*"
                r"|(?:取消|撤销|撤回|撤掉|还原)(?:掉)?(?:刚才|刚刚)(?:做|弄|加)?的(?:那个|那次)?(?:加速|减速|变速|慢放|快放|倒放|分割|切割|剪切|裁剪|裁切|复制|移动|调整|排序|放大|缩放|修改|改动|操作|编辑)"
            ),
            "撤销",
        ),
        (
            r"\b(?P<not>not|isn't|aren't|doesn't (?:look|feel|seem|sound)|don't (?:look|feel|seem)|looks?|feels?|seems?|sounds?|all) (?:quite |really |exactly |entirely |completely |just |that |so )*right\b(?= *(?:[,.!?;]|$|yet\b|for me\b|to me\b|here\b))",
            r"\g<not> fine",
        ),
        (
            r"\bfrom (?:below|the bottom|underneath|the side)\b(?=.*\bslid)|(?<=slide it in) from (?:below|the bottom|underneath)",
            "",
        ),
    )
)


def plainer(text: str) -> str:
    """The text with idioms replaced; quotations must be behind their marks already."""
    text = without_asides(text)
    for pattern, plain in (*PLAIN_WISHES, *_PLAINER, *PLAIN_EDITS, *PLAIN_TIMES):
        if pattern.search(text) is not None:
            text = pattern.sub(plain, text)
    return text
