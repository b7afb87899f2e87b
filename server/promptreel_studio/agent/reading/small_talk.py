"""What people say around a wish: asides that ask for nothing, reasons behind it, remarks before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.variants import either_script

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_ASIDES = re.compile(
    either_script(
        r"[ ,]*\b(?:by the way|btw|just (?:curious|wondering|asking|checking|to be sure)|out of curiosity|if (?:that's|that is|it's|it is) (?:ok|okay|possible|alright|all right|not too much(?: trouble)?)"
        r"|if you (?:can|could|don't mind|please|wouldn't mind|would)|(?:when|whenever) you (?:get|have) (?:a chance|time|a moment)|(?:just )?to see (?:how|what|whether|if) (?:it|that|this) (?:looks?|feels?|works?|is|would)(?: like)?"
        r"|(?:just )?(?:as a|for a) (?:test|try|joke|laugh)|(?:just )?for (?:fun|the fun of it|now)|you know(?: what i mean)?|i mean|i guess|i think|i suppose|i reckon|let's say|so to speak|(?:while|whilst) (?:you're|you are|we're|we are) at it|on second thoughts?|come to think of it|thinking about it|now that i think (?:about|of) it|if i think about it|all things considered|to be honest|tbh|as you can see|as i said|like i said|no rush|(?:on|from) (?:my|his|her|our|mum's|mom's|dad's) (?:(?:small|tiny|old|little|own) )?(?:phone|mobile|tablet|laptop|ipad|tv)(?: screen)?|(?:just |a bit |kind of )?like (?:they|you|people|we) (?:always |usually |often )?(?:do|did|see|have|use|know it|know them)(?: it| that)? (?:in|on|from|at) [\w' ]+?(?=\s*(?:$|[,.;!?]))|(?:just )?like in (?:(?:the|a|those|all|most|some) )?(?:documentar(?:y|ies)|movies|films|adverts?|commercials|ads|trailers?|tv shows?|youtube videos|reels|the cinema)|one (?:last|more|final) thing:?|last thing:?|quick one:?|small thing:?|no offen[cs]e|my bad|my mistake)\b(?=[ ,.!?]|$)"
        r"|[ ,，]*(?:and |but )?(?:please )?(?:make sure|ensure) (?:that )?(?:it|they|the (?:text|title|caption|logo)s?) (?:doesn't|does not|don't|do not|won't|never) (?:go|run|spill|stick|get|hang|fall)(?:s)? (?:off|out of|outside|over|beyond)(?: of)? (?:the )?(?:screen|frame|edges?|picture|canvas)|[ ,，]*(?:别|不要|不能|不可以|千万别)(?:再)?(?:超出|跑出|伸出|露出|出|超过|跑到)(?:了)?(?:画面|屏幕|边框|边界|画框)(?:外面?|之外)?|(?:竖屏|横屏|竖版|横版|方形|方的|可以|方便|能行|不行|有空|有时间|这样|那样|没记错|没问题)的话[,，]?(?=.)|(?:想了想|转念一想|再想想|说实话|老实说|其实吧)[,，]?|[ ,，]*(?:看看(?:效果|怎么样|如何|会怎么样|好不好看)|给我看看|试试看?(?:吧|效果)?|顺便问(?:一)?下|话说(?:回来)?|怎么样\s*$|好不好\s*$|行不行\s*$|行吗\s*$|好吗\s*$|可以吗\s*$|(?:要是|如果)(?:可以|方便|能行)的话)"
    ),
    re.IGNORECASE,
)
_ONLY_ASIDE = re.compile(r"\W*")
_VERB = r"(?:add|make|put|remove|delete|cut|trim|change|set|turn|move|speed|slow|play|use|give|show|mute|fade|reverse|split|swap|copy|crop|zoom|blur|replace|write|lower|raise|keep|drop|take|bring)"
_REASON = re.compile(
    either_script(
        rf"[ ,，]*(?<!say )(?<!says )(?<!read )(?<!saying )(?:\b(?i:because|cause|'cause|cos|coz)\b|\bsince (?:it|they|we|i|I|he|she|that|this|the|my)\b|\bso (?:that )?(?:it|they|people|everyone|everybody|we|you|i|I)(?:'s|'re|'m|'ll|'d| is| are| looks?| feels?| seems?| isn't| aren't| doesn't| don't| won't| will| would| could| can(?:not|'t)?| falls?| fell| knows?| sees?| gets? (?:it|the (?:idea|joke|point))| notices?| reads?| understands?| recogni[sz]es?| stands? out| comes? across)\b|因为|毕竟)(?:(?!\s(?:and|but|then)\s(?:then |also |please )?{_VERB}\b)[^.;!?。；！？\n\d,，])*(?=$|[.;!?。；！？\n,，]|\s(?:and|but|then)\s)"
    )
)
_WHO = (
    r"(?:i|i'm|i've|we|we're|it|it's|that|that's|this|he|she|they|they're|there's|there|people|everyone|everybody|nobody|somebody|someone"
    r"|(?:a few|some|most|many|two|several) (?:people|friends|folks|of us|of them)|(?:my|our|his|her|their) [\w']+(?: [\w']+)?|the [\w']+(?: [\w']+)?|colou?r|silence|(?:the |this |that |my )?(?:title|caption|text|music|song|picture|logo|video|film|ending|intro)(?:'s)?|the rest of it|these|those|mine|ours)"
)
_STATES = (
    r"(?:'s|'m|'re|is|isn't|was|wasn't|are|aren't|were|weren't|looks?|looked|feels?|felt|seems?|seemed|sounds?|sounded|drags?|dragged|drowns?|liked?|likes|loves?|loved|prefer(?:red|s)?|hates?|hated|think|thought|guess|know|knew|mean|meant"
    r"|(?:can't|cannot|couldn't|can hardly|can barely) (?:see|hear|read|tell|stand|make out)|(?:don't|doesn't|didn't|do not|does not|did not) (?:like|love|want to be|need|want|know|fit|work|look|feel|go|match|suit|belong|get it)"
    r"|no longer (?:need|want|like)|(?:isn't|is not|aren't|are not) needed|baked|drinks?|eats?|lives?|suits?|fits?|matches|works?|bothers?|hurts?|distracts?|bores?|annoys?|kills?|ruins?|goes on|takes? (?:too long|forever|ages)|said|says|told|asked|noticed|find|found|misses|missed|forgot|changed my mind|clicked|misclicked|made a mistake|'d (?:rather not|prefer not)|makes? (?:me|us|you|people|everyone|everybody|him|her|them|my|our)|gives? (?:me|us|you|people|everyone)|drives? (?:me|us|people)|reminds?|shouts?|screams?|sticks? out|spoils?|spoiled|spoilt|ripped|tore|killed|ruined|gets? (?:lost|boring|old|annoying|in the way|on my nerves)"
    r"|(?:go|goes|fit|fits|work|works) (?:much |a lot |far )?(?:better|well|nicely|best|together)|(?:he|she|they|we|i|people|everyone)?'ll be \w+ing)"
)
_ADVERBS = r"(?:\s+(?:actually|really|kind of|kinda|sort of|just|still|also|always|only|never|so|rather|quite|honestly|totally|all|both|already|now|would))*"
_PRAISE = re.compile(
    r"\W*(?:(?:great|good|perfect|nice|cool|lovely|awesome|wonderful|brilliant|fantastic|excellent|super|amazing|beautiful|sweet|ok|okay|yes|wow|oh|much|way|so|very|that's|it's|this is|looking|looks?|getting|nearly|almost|we're|we are|just about|all|done|there|finished|better|work|job|well|now|already|then|good|one|stuff|love it|love this|thank you|thanks|cheers)\b[ ,.!]*)+"
    r"|\W*(?:(?:no|nope|nah|hmm+|oh|ok|okay|well|but|eh|and|ugh|maybe|perhaps|actually)\b[ ,.]*)*(?:(?:that's|it's|this is|that is|it is|now it's) )?(?:way |a bit |much |far |still |just |a little |kind of |kinda |rather |really )*(?:too|not) \w+(?: \w+){0,2}\W*"
)
_REMARK = re.compile(
    rf"\W*(?:(?:wait|ok|okay|oh|ah|haha+|lol|well|but|and|so|actually|honestly|hmm+|no|nah|nope|yes|yeah|whoa|wow|sorry|eh|right|though|also|hey|hm|great|ugh)\b[ ,!.]*)*{_WHO}{_ADVERBS}\s*{_STATES}(?![\w']).*"
)
_SOMEONE = (
    r"(?:i|we|he|she|they|people|everyone|everybody|nobody|no one|somebody|someone|(?:my|our|his|her|their) [\w']+(?: [\w']+)?"
    r"|the (?:kids?|children|boss|client|customers?|team|family|audience|viewers?|teacher|neighbou?rs?|grandparents|judges|others))"
)
_TELLS = re.compile(
    rf"\W*(?:(?:wait|ok|okay|oh|ah|well|but|and|so|actually|honestly|hmm+|no|yes|yeah|sorry|though|also|because|as|since)\b[ ,.!]*)*{_SOMEONE}(?:'ve|'re|'m|'ll)?{_ADVERBS}\s+"
    r"(?!want|need|wish|hope|would|should|must|could|can\b|like\b|prefer|choose|pick|take|use|go\b|call|see\b|fly|do\b|to\b|and\b|also\b|or\b)[a-z']+(?![\w']).*"
)
"""Somebody does something: no wish, as long as nothing of it could be done to a film."""
_COULD_BE_DONE = (
    "do", "edit", "version", "filter", "new", "size", "colour", "position", "speed", "font", "animation", "aspect", "weather", "time",
    "title_noun", "music_noun", "own",
)  # fmt: skip
_HAN_TELLS = re.compile(
    r"\W*(?:[\u3400-\u9fff]{1,6}嘛(?:[,，].*的)?|(?:我|我们)?(?:是)?(?:想|要)让(?:人|大家|观众|别人|他们|她们|孩子|家人)们?(?:能|都|可以)?(?:看|听|感|知|觉|记|注意).*|.{0,14}得(?:厉害|慌|要命|不行|难受|吓人|离谱|过分|太\w+)|(?:那里|这里|那儿|那段|后面|前面|中间).{0,8}得(?:很|厉害|慌))\W*"
)
_HAN_REMARK = re.compile(
    r"\W*(?:哈哈+|嗯|额|呃|唉|哎|不过|但是?|其实|等等|等一下|哦|啊)*[ ,，]*(?:(?:我|我们|他|她|大家|有人|有几个人|有些人|孩子|老婆|老公|妈妈|爸爸|朋友|客户|老板)(?:们)?(?:都|也|还|其实|还是|比较|更)?(?:觉得|喜欢|不需要|用不着|不喜欢|感觉|看不|听不|不想|想看|说|改主意|后悔|忘了|记错|弄错|喝|吃|爱|怕|担心)|.{0,12}(?:有点|有些|略微?|不够|太|好像|显得|看着|看起来).{1,5}(?:了|啊|吧)?|.{0,10}(?:不(?:太|怎么|是很)?(?:好看|合适|舒服|协调|好听|顺眼)|难看|难听|很丑|太丑)(?:了|啊|吧)?|(?:感觉|觉得|看着|看起来|看上去|听起来|显得|这样|有点|有些|太|好像|似乎)).*"
)
_ACTS = (
    "do",
    "edit",
    "version",
    "filter",
    "again",
    "speed",
)
_WISHED = re.compile(
    either_script(
        r"\d|\b(?:should|must|needs? to|has to|have to|ought to|want it|rather)\b|应该|必须|得要|改成|换成"
    )
)
_JOINS = re.compile(r"[,，—–]|\s-\s|\s[:;]?[-]?[)(]\s*$")


def without_asides(text: str) -> str:
    """The message without what asks for nothing; unchanged where nothing else would be left."""
    plain = _ASIDES.sub(" ", text)
    plain = _REASON.sub("", plain) if not _REASON.match(plain) else plain
    return text if _ONLY_ASIDE.fullmatch(plain) else plain


def is_remark(clause: Reading) -> bool:
    """ "It drags on", "I actually liked it", "我其实挺喜欢的": an opinion, where nothing is asked for."""
    if MARK.search(clause.folded):
        return False
    if _HAN_TELLS.fullmatch(clause.folded) and not clause.tags("edit", "version"):
        return True
    if _WISHED.search(clause.folded):
        return False
    if _TELLS.fullmatch(clause.folded) and not clause.tags(*_COULD_BE_DONE):
        return True
    return bool(
        _PRAISE.fullmatch(clause.folded)
        or _REMARK.fullmatch(clause.folded)
        or _HAN_REMARK.fullmatch(clause.folded)
    )


def without_remark(words: Reading, span: tuple[int, int]) -> tuple[int, int]:
    """The span of a clause without the opinion that follows its wish ("blur it, some people are shy")."""
    start, end = span
    for found in reversed(list(_JOINS.finditer(words.folded, start, end))):
        if not words.tags(*_ACTS, within=(start, found.start())):
            continue
        if is_remark(words.part(found.end(), end)):
            end = found.start()
    return start, end
