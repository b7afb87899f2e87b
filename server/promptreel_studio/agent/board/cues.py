"""Words by which a message about one's own files is read, in English and in Chinese.

Other languages come here in the English words of the grammar, without their endings: "the last photo", "2 photo".
"""

from __future__ import annotations

from promptreel_studio.agent import patterns as re

MARKS = "\ue000-\uf8ff"
COUNT = r"(?:\d{1,2}|both|two|three|four|five|six|seven|eight|nine|ten|twelve)"
HAN_COUNT = r"(?:[一二两三四五六七八九十]{1,2}|\d{1,2})"
IMAGE = r"(?:photo(?:graph)?|picture|pic|image|snap(?:shot)?|selfie|portrait|polaroid|scan|screenshot|still|drawing|painting|sketch)"
VIDEO = r"(?:clip|video|vid|recording|footage|take|movie)"
ANY = r"(?:file|upload|one|item)"
HAN_IMAGE = r"(?:照片|相片|图片|截图|海报|合影|扫描件|照(?![片亮样着顾明常])|图(?![上里中层像]))"
HAN_VIDEO = r"(?:视频|片段|录像|素材|录屏)"

EACH = re.compile(
    r"\b(?:each|every|apiece|per (?:photo|picture|pic|image|clip|video|shot|slide|one)|(?:for )?all of them|equal(?:ly)?|evenly|both)\b|\b(?:по|po)(?= ?\d)|每|各(?:自|放)?|一(?:张|段|个|幅)(?=[\d一二两三四五六七八九十]+ ?秒)|(?:照片|图片|视频|片段)都|平均|均分|等长"
)
"""What is said of every file of a group."""
EVENLY = re.compile(r"\b(?:evenly|equal(?:ly)?|same length|same time|split)\b|平均|均分|等长|一样长")
TOTAL = re.compile(
    r"\b(?:total|in all|in total|altogether|overall|long|whole (?:thing|video|film)|(?:the )?(?:video|film|reel|movie|slide ?show) (?:is|should|must|to|lasts|about|of)|not longer than|no longer than|at most|max(?:imum)?|under|up to|within|about|around|roughly|approximately|ca)\b|^\W*to (?=\d)|总|一共|共|全长|时长|左右|以内|不超过|最多"
)
"""Beside a length that is the film's."""
START = re.compile(
    r"\b(?:start|begin|open|kick off|lead off)(?:s|ing)?(?: it| off| the (?:video|film|thing))*(?: with| on| by)?\b|\bat the (?:very )?(?:start|beginning|front)\b|\bfirst(?:ly)?\b(?! (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|half|sec|few|couple|of|photo|pic|picture|clip|video|image|shot|slide|on|day|time))|\bas (?:an? |the )?(?:opener|opening|intro)\b|\bcomes? first\b|\b(?:opener|intro|opening)\b|\bbefore (?:it|that|this|them|everything)\b|\bearlier\b|之前先|先|首先|开头|片头|开场|一开始"
)
AT_END = re.compile(r"\bat the (?:very )?(?:end|start|beginning)\b")
CARD_NOUN = re.compile(
    r"\b(?:(?:end|title|text|closing|opening|intro|final|last) ?)?(?:cards?|pages?|slides?|screens?|panels?|frames?)\b|卡片?|字卡|一页"
)
END = re.compile(
    r"\b(?:end|finish|close|conclude|wrap up|close out|finish off)(?:s|ing|es)?(?: it| off| up| the (?:video|film|thing))*(?: with| on| by)?\b|\bat the (?:very )?end\b|\b(?:finally|lastly|last(?:ly)? of all|last comes?|comes? last|to (?:end|finish|close))\b|\blast(?=[: ]*(?:a|the|my|our|page|card|slide|screen)\b)(?! (?:the )?(?:photo|pic|picture|clip|video|image|shot|one|\d))|\bas (?:an? |the )?(?:outro|ending|closing|closer|last (?:thing|shot|page|card|slide))\b|\b(?:outro|ending|end ?card|closing|final)\b|最后(?!一?[张个段幅秒\d])|结尾|片尾|末尾|收尾"
)
AFTER = re.compile(
    r"\b(?:then|followed by|after (?:that|this|it|them|which)|next|afterwards?|and then)\b|然后|接着|随后|之后|后面(?:接|放|是|跟)?|再(?:放|来|接|是|加)"
)
AGAIN = re.compile(r"\b(?:again|once more|a second time|one more time)\b|再(?:放|来)?一[遍次]|又(?:是|放)")
TIMES = re.compile(
    r"\b(?:(?:play|show|loop|repeat|run|use)(?:s|ed)?(?: (?:it|that|this|the clip))? )?(?:(?P<twice>twice|two times|2 times)|(?P<thrice>thrice|three times|3 times))\b(?! (?:speed|as|the speed|faster|slower))|(?:重复|循环|连?放|播放?|来)(?P<han>[两二三\d])[遍次]"
)
ZOOM_IN = re.compile(
    r"\b(?:slow(?:ly)? |gentl[ey] |soft |slight |smooth(?:ly)? |with |a |an )*(?:zoom(?:s|ing)?(?: slowly| gently)?(?: in| into| on)?\b(?! out)|ken[ -]?burns(?: effect)?|push[ -]?(?:in|ing in)|mov(?:e|es|ing) (?:slowly |gently )?(?:closer|in(?: closer)?|towards?)|com(?:e|es|ing) (?:slowly )?closer|getting closer|creep in)\b(?: effect)?(?: slowly| gently)?|(?:缓慢|慢慢|缓缓|轻轻|稍微)?(?:地)?(?:推近|推进|拉近|放大|靠近|镜头推)"
)
ZOOM_OUT = re.compile(
    r"\b(?:slow(?:ly)? |gentl[ey] |soft |with |a )*(?:zoom(?:s|ing)?(?: slowly| gently)? out|pull(?:s|ing)? (?:slowly )?(?:back|out)|mov(?:e|es|ing) (?:slowly )?(?:away|back))\b|(?:缓慢|慢慢|缓缓)?(?:地)?(?:拉远|缩小|推远)"
)
SLOW = re.compile(
    r"\b(?:slow[ -]?mo(?:tion)?|half (?:the )?speed|at half speed|0?\.5x)\b|慢动作|慢放|慢镜头|半速"
)
FAST = re.compile(
    r"\b(?:(?:at )?(?:double|twice the) speed|at 2x|2x speed|sped up|speed(?:ed)? up|time[ -]?lapse|fast[ -]?forward)\b|[两二2]倍速|快进|加速"
)
BLUR = re.compile(
    r"\bblur(?:red|ry)? (?:\w+ )?(?:sides?|edges?|background|bars?|borders?|strips?)\b|\b(?:sides?|edges|background|bars?|borders?|gaps?|empty (?:space|parts?))(?: (?:is|are|should be|of it|left and right))* blur(?:red|ry)?\b|模糊(?:的)?(?:背景|边|两侧|两边|填充)|背景模糊|(?:两边|两侧|四周|边缘|上下|左右)(?:都)?(?:用|要)?(?:虚化|模糊)"
)
BARS = re.compile(
    r"\b(?:don'?t|dont|do not|never|without|no|not) (?:be )?crop(?:ped|ping)?\b|\bblack bars?\b|\b(?:whole|entire|full|complete) (?:picture|photo|image|frame) (?:visible|seen|shown)\b|(?:不要|别|不)(?:被)?裁(?:切|剪|掉)?|黑边"
)
MONO = re.compile(r"\b(?:in )?(?:black (?:and|&) white|b ?& ?w|b/w|greyscale|grayscale|monochrome)\b|黑白")
MUTED = re.compile(
    r"\b(?:mute[ds]?|silent|silence)\b(?: (?:its|the|their|his|her))?(?: (?:own|original))?(?: (?:sound|audio))?|\b(?:without|no|remove|kill|drop|strip)(?: (?:its|the|their|any))?(?: (?:own|original))? (?:sound|audio)\b|\b(?:sounds?|audio)(?: (?:is|are|should be|must be|turned|switched))* (?:off|muted|away|gone|out)\b|静音|消音|(?:原声|声音)(?:要|都|就|请)?(?:去掉|关掉|关|不要|消掉|静音|拿掉)|(?:去掉|关掉|不要)(?:它的|视频的?)?(?:原声|声音)|无声"
)
WHOLE = re.compile(
    r"\b(?:in )?(?:the |its |their )?(?:whole|full|entire|complete)(?:ly)?(?: (?:length|thing|duration|of it))?\b|\ball of it\b|\bto the end\b|整段|全部|完整|从头到尾|整条|整个"
)
ON = re.compile(
    r"\b(?:on|over|onto|across|under|underneath|below|above|beneath|in (?:the )?(?:corner|middle) of|for|during)(?: to)?(?: the| my| our)?[ ]*$|[在给为]$"
)
"""In front of a file that a text lies on."""
BEHIND_ON = re.compile(
    r"\s*(?:\.\w{2,4})?\s*(?:[:：,，]|(?:的)?(?:上面?|里面?|中|下面|底部|下方)?(?:请|要|再|都)?(?:写|加|配|打|显示|放|标)|(?:says?|reads?|gets?|has|with|saying|text|titled|captioned|labell?ed)\b)"
)
TEXT_NOUN = re.compile(
    r"\b(?:captions?|subtitles?|texts?|titles?|labels?|words?|names?|lines?|writ(?:e|ing|ten)|says?|saying|reads?|reading|headings?|headline)\b|字幕|标题|文字|配字|写|文案|字样|名字|打上|配文"
)
CAPTION = re.compile(
    r"\b(?:captions?|subtitles?|under(?:neath)?|below|beneath|at the bottom|lower third|labels?)\b|字幕|下面|下方|底部"
)
CARD = re.compile(
    r"\b(?:(?:end|title|text|closing|opening|intro|final|last|black|white) ?)?(?:cards?|pages?|slides?|screens?|panels?|frames?)\b(?! (?:photo|pic|picture|clip|video))|\bon (?:an? )?(?:plain |solid )?(?:black|white|dark)\b|卡片?|字卡|黑屏|白屏|黑底|白底|一页"
)
OVER = re.compile(
    r"\b(?:over|on|onto|across|under|underneath|below|above) (?:it|them|that|this|each|every|all|top|the (?:\w+ )?(?:clips?|videos?|photos?|pictures?|images?|pics?|first|second|third|last|footage|shots?|ones?))\b|画面上|视频上|照片上|图片上|片上|上面|上写|图上"
)
WHOLE_TIME = re.compile(
    r"\b(?:the whole (?:time|film|video|way)|throughout|all the (?:time|way)|from (?:start|beginning) to (?:end|finish)|entire (?:film|video|time)|permanently|always)\b|全程|一直|始终|从头到尾|整段都"
)
REST = re.compile(
    rf"\b(?:the )?(?:rest|others|remaining|other)(?: (?:of (?:them|the|my)|{COUNT}))*(?: ?(?:the |my )?(?:{IMAGE}s?|{VIDEO}s?|{ANY}s?))?\b(?! half)|其余|其他|剩下|另外(?=[两二三四几])"
)
FROM_MY = re.compile(
    r"\b(?:i|we|my \w+|he|she|they)(?:'ve|'s| have| has| had)? (?:\w+ )?(?:filmed|shot|recorded|took|taped|captured|photographed)\b|(?:我|我们|自己)(?:自己)?(?:拍|录|照)的?"
)
"""What somebody filmed is the only file that there is."""
NEGATED = re.compile(
    r"\b(?:don'?t|dont|do not|never|without|no|not|skip|leave out|except|instead of|remove|delete|get rid of|cut out)\b|不要|别|不用|去掉|删"
)
CANNOT = re.compile(
    r"\b(?:stabili[sz]\w*|remove|erase|delete|get rid of|replace|swap|animate|(?:make|let|have|get|so that) (?:[^,.;]|\.(?=\w)){0,60}\b(?:wave|waving|dance|talk|sing|speak|blink|smile|move|say|turn (?:his|her|around))|translate|transcribe|deepfake|from (?:google|youtube|the (?:internet|web)|spotify)|(?:un)?blur (?:the |his |her |their |my )?(?:faces?|plates?|number)|upscale|enhance|restore|colori[sz]e|zoom call|green ?screen|split[ -]?screen|side by side|lip[ -]?sync|voice ?over (?:says|saying)|read (?:it )?out|cut out the background)\b|稳定|防抖|抹掉|去除|去掉.{0,4}(?:人|车|水印|背景)|跳舞|动起来|眨眼|开口|说话|唱歌|抠图|分屏|修复|上色|换(?:脸|天|背景)|网上|百度"
)
"""What no film of files can be: it is told, wherever it is said."""
TELLS = re.compile(
    r"^\W*(?:hi|hello|hey|this is|these are|that'?s|here(?:'s| are| is)|i(?:'m| am|'ve| have| had| was| need| want| made| would|'d)|we(?:'re| are|'ve| have| had| were| need| want|'d)|it(?:'s| is)|there (?:is|are)|my \w+ (?:is|are|was|has)|our \w+ (?:is|are|was|has))\b|^\W*(?:这是|这个是|这些是|我(?:有|们|想|要|需要|是)|给|是|帮)",
)
FOR_WHOM = re.compile(
    r"\b(?:for (?:my|our|the|a|an|his|her|their|your|instagram|tiktok|youtube|whatsapp)|birthday|wedding|anniversary|video|film|reel|edit|montage|clip for|slide ?show|presentation|promo|teaser|trailer|tour|listing|recap|ad|advert|commercial|story|post)\b|视频|短片|片子|用的|相册|影片"
)
AND_VERB = re.compile(
    r"(?<!\w)and(?!\w)(?= (?:then )?(?:at the (?:end|start|beginning)|put|write|add|use|make|show|finish|end|start|begin|close|open|mute|fade|play|keep|let|give|have|a (?:\w+ )?(?:card|title|slide|screen)|the (?:words?|text|title)|my logo|our logo|the logo|with|(?:an? |some )?(?:\w+ ){0,2}music)\b| [\ue000-\uf8ff] (?:at|before|after|behind|in front of|between|on|over|under|for|during)\b)"
)
STILL = re.compile(
    r"\b(?:no|without|not?) (?:any )?(?:movement|motion|zoom(?:ing)?|moving|pan(?:ning)?)\b|\b(?:keep|hold|stand|stay)s? (?:it |them )?still\b|\bstatic\b|(?:不要|别)(?:动|移动|推拉)|静止|固定"
)
"""That a picture stands still, which it does anyway."""
OWN_SOUND = re.compile(
    r"\b(?:(?:my|our|this|attached|uploaded)(?: own)? (?:\w+ )?(?:songs?|tracks?|tune|jingle|soundtrack|music|mp3|audio file)|(?:the|that) (?:songs?|tracks?|tune|jingle|mp3|audio file))\b|(?:我们?的?|传的|这首)(?:歌|曲|配乐|音乐)"
)
"""Music that is somebody's own."""
NOTHING_ELSE = re.compile(
    r"\bnothing (?:else|more|after that|on it|added)\b|\bon it nothing\b|\bno (?:other )?(?:texts?|titles?|captions?|effects?|transitions?)\b|(?:什么|其他|别的)都?(?:不要|别|不用)加?|(?:别|不要)加(?:字|文字|字幕)"
)
LYRICS = re.compile(
    r"(?:(?:the|with|show|and|as|lyrics?|lines?|captions?|subtitles?|times?|texts?|at|in|on|bottom|top|white|small|big)\W*)+|(?:歌词|字幕|时间|底部)+"
)
ELSEWHERE = re.compile(
    r"\bhal(?:f|ves)\b(?! a? ?(?:second|minute))|半段|\bonly the (?:ones|clips|photos|pictures) (?:called|named)\b|\b(?:rest|remainder) of (?:the |my )?[\w-]+\.\w{3}|剩下的?[\w-]+\.\w{3}"
)
"""What others read: halves of a file, what is left of one, files of which only some are used."""
ON_COLOUR = re.compile(
    r"\b(?:on|with|to|against) (?:an? )?(?:plain |solid |pure |light |dark |deep |pale )*(?:white|red|blue|green|yellow|orange|pink|purple|grey|gray|brown|gold|navy|teal|cream|beige)(?: (?:background|ground|backdrop))?(?=\s*(?:$|[,.;]|for\b|\d))|(?:白|红|蓝|绿|黄|橙|粉|紫|灰|米)色?(?:的)?(?:背景|底)"
)
"""A picture on a ground of its own: behind a whole picture there is only black, or the picture itself blurred."""


EFFECT = re.compile(
    r"\b(?:(?:with|and) )?(?:an? |some |nice |soft |little )*(?:glow(?:s|ing)?(?: effect| outline)?|sparkl(?:es|ing)|particles?|lens flares?|light leaks?|3d(?: effect| rotation)?|hologram|explo(?:des?|sion)|shatters?|morph(?:s|ing)?|confetti|smoke|flames?|glitch(?:es)?(?: effect)?)\b(?! (?:clip|video|photo|picture|background|scene))|发光(?:效果)?|粒子(?:效果)?|光效|爆炸效果|故障效果|3d效果|光晕"
)
"""What is wished around a picture of one's own and is not to be had."""


def cannot(said: str) -> bool:
    """Whether a part wishes something of the files' pictures or voices that no film of them can be."""
    mute = MUTED.search(said)
    plain = said[: mute.start()] + " " * (mute.end() - mute.start()) + said[mute.end() :] if mute else said
    return CANNOT.search(plain) is not None


BARE_SECONDS = re.compile(r"(?<![\w.:,#])(?P<n>\d{1,2})(?=\s*(?:$|of\b))")
"""A length without its unit, where others have one: "5 secs of live1, 5 of live2", "for 5"."""
