"""Clauses that tell something and ask for nothing: "she looks lovely there", "I can still read it", "我们都不认识"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import MARK

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_OPENING = r"\W*(?:(?:and|but|so|well|hm+|oh|ooh+|oof|ugh|eh|ah|aha|argh|ok|okay|yeah|yep|yes|no|nah|nope|lol|haha+|omg|wow|damn|man|dude|sorry|honestly|actually|also|still|because|since|as|plus|though|anyway|right|look|see|just|already|now|right now|then|otherwise|apparently|basically|technically|turns out|to be fair|in case)\b[\s,!.…-]*)*"
_KIN = r"mum|mom|mother|dad|father|wife|husband|boss|client|clients|kid|kids|son|daughter|sister|brother|friend|friends|team|teacher|partner|girlfriend|boyfriend|grandma|grandpa|gran|nan|aunt|uncle|nephew|niece|cousin|parents|grandparents|roommate|flatmate|manager|director|editor|producer|guests|students|classmates|followers|subscribers|fans|colleague|colleagues|audience|viewers|customers|neighbours?|neighbors?|cat|dog"
_PERSON = rf"(?:i|we|you|he|she|people|folks|everyone|everybody|nobody|no one|noone|someone|somebody|hardly anyone|half the (?:people|room|class)|(?:my|our|his|her|their|the|your) (?:\w+ )?(?:{_KIN})|(?:{_KIN}))"
_THING = r"(?:it|its|this|that|they|these|those|there|everything|nothing|something|(?:the|my|our|his|her|their|its|some|most|all the) [\w'-]+(?: [\w'-]+){0,4}?|[\w.'-]+)"
_IS = r"(?:'s|'re|is|are|was|were|isn't|aren't|wasn't|weren't|feels?|felt|looks?|looked|sounds?|sounded|seems?|seemed|reads?|drags?|bores?|distracts?|clash(?:es)?|doesn't|don't|didn't|won't|wouldn't|can't|couldn't|has|had|hasn't|haven't|have been|kind of|kinda|meant|means?|makes (?:me|us|no|sense|people)|takes? (?:too|so|forever|ages)|hurts?|goes on|went|happened|came out|turned out|reminds?|suits?|fits?|matches|works?|helps?|kills?|ruins?|hides?|covers?|blocks?|saves|spoils|hurts)"
_TELLS = re.compile(
    rf"{_OPENING}(?:{_PERSON}(?:'(?:s|re|m|ve|ll|d))?(?:n't)? [\w'-]+|{_THING}(?:(?='s|'re)| ){_IS}(?![\w'])|(?:really )?(?:feels?|looks?|sounds?|reads?|seems?|works?|makes (?:me|us|my|it|sense)|reminds?)\b|if (?:it|that|this|they|those|we)(?:'s|'re| is| are)? (?:still|not|already|really|just|going)\b|(?:can't|cannot|couldn't|can hardly|can barely|don't|didn't|won't|hardly|barely|never) (?:even |really |quite )?(?:make out|see|hear|read|tell|understand|believe|get|follow|notice|remember|know|like|recogni[sz]e)\b|(?:(?:a bit|a little|bit|way|so|too|very|really|kinda|kind of|pretty|quite|rather|not|far|much) )+[\w'-]+(?: (?:for|to|of) [\w ']+)?\W*$)"
)
_SAYS_ONLY = re.compile(
    r"\W*(?:(?:fair enough|fair|my (?:god|goodness|word)|good (?:grief|lord|god)|oh (?:god|dear|well|my)|omg|lol|rofl|haha+|yeah|yes|no|nah|nope|hm+|oof|ugh|meh|yikes|whoa|gotcha|got it|i see|i know|never mind|nevermind|whatever|just (?:checking|asking|saying|tell me)|tell me|be honest|no worries|all good|my (?:bad|mistake|fault)|same (?:length|time|place|size|as before)|ok|okay|gloomy|weird|strange|odd|boring|ugly|hideous|cheesy|cute|funny|silly|lovely|pretty|great|perfect|nice|then|and|so|the|that|this)\b[\s,!.…?-]*)+(?P<what>[\w'-]+(?: [\w'-]+)?)?\W*"
)
_WISHES = re.compile(
    r"\b(?:should|shall|must|needs?(?: to)?|needed|has to|have to|got to|gotta|ought|supposed|wants?|wanted|would (?:like|love|be (?:better|nicer|great))|(?<=')d (?:like|love|prefer|rather)|wish(?:es)?|prefers?|rather|let's|lets|let|please|pls|instead|deserves?|missing|lacks?|i would|you (?:can|could|may|might|would)|we (?:can|could|might)|can you|could you|would you|will you|can it|could it|how about|what about|why not|supposed)\b"
)
_HAN_PERSON = r"(?:我|我们|咱们?|你|你们|他们?|她们?|大家|人家|别人|没人|谁|有人|孩子们?|客户|老板|领导|同事|老婆|老公|朋友们?|观众|奶奶|爷爷|外婆|外公|妈妈?|爸爸?|我[妈爸哥姐弟妹]|老师|学生|网友|甲方)"
_HAN_TELLS = re.compile(
    rf"\W*(?:现在|其实|毕竟|因为|反正|不然|要不然|而且|但是?|主要是?|这样|那样|哎呀?|唉|嗯|哦|啊|呃|结果|果然|本来)*[,，]?(?:{_HAN_PERSON}(?!来|把)(?:[^要让把]|要是)+|[^,，。]{{0,10}}(?:太|好|很|挺|有点|有些|真|特别|非常|不够|不太|老是|总是|越来越)[^,，。把改换加删]{{1,8}}|(?:现在|看着|看起来|看上去|听着|听起来|感觉|觉得|显得|这样|那样|本来)[^,，。把改换加删要]{{1,14}}|[^,，。]{{0,10}}(?:记错|搞错|弄错|说错|写错|打错|说反|搞反|弄反|看错|忘)了?|[^,，。把改换加删要]{{0,12}}(?:没感觉|没意思|有意思|没必要|不好看|难看|丑|怪|别扭|浪费|可惜)(?:了|的|啊)?|[^,，。把改换加删要]{{2,16}}(?:挤|挡|盖|遮|压|撞|重|叠)[^,，。]{{0,6}}了|不[行对好]|说反了|等等|等一下|(?:就)?(?:好)?像[^,，。]{{2,14}}|(?:昨[天晚]|今[天早晚]|刚才|上次|那天|前两天)[^,，。把改换加删要]{{2,16}}|[^,，。把改换加删要]{{0,8}}(?:吵|闹|响|挂|拖|晃|抖|糊)得?[^,，。把改换加删要]{{0,10}}|(?:这|那)(?:个|段|条)?是[^,，。]{{2,14}}(?:用|看|拍|做)的|(?:要|准备|打算)?(?:发|传)(?:到|在|去|给)?[^,，。改换]{{2,8}}(?:用|看)?的?|(?:根本|完全|压根)?(?:看|听|认)不(?:出|清|见|懂|到)[^,，。把改换加删]{{0,10}})\W*"
)
_HAN_WISHES = re.compile(
    r"(?<!不)(?<!没必)要(?!是|不然)|想要|希望|应该|必须|得[改换加减调放]|请|帮我|给我(?!们?的?[女儿妈爸老孩朋奶爷外家哥姐弟妹自])|能不能|可不可以|可以吗|[改换](?!主意)|[加删]|去掉|剪|调[到成高低大小]|移|(?<![特分性类级])别|不要|(?:亮|暗|大|小|快|慢|长|短|高|低|多|少|暖|冷|浓|淡)(?:一?[点些])"
)
_NARRATES = re.compile(
    rf"{_OPENING}(?:you|he|she|people|everyone|everybody|nobody|no one|(?:my|our|his|her|their|the) (?:{_KIN})|i)(?:'(?:s|re|m|ve))?(?: (?:just|always|never|really|do|all|still))* (?!can\b|could\b|may\b|might\b|would\b|should\b|must\b|will\b|need|want|like\b|love\b|prefer|think|mean\b|have to|has to|got to|say\b|said\b|ask)[\w'-]+"
)
_BACK = re.compile(r"\b(?:back|before|undo|earlier|previous|original)\b|回|撤|原来|之前")


def tells(clause: Reading) -> bool:
    """Whether a clause that was not understood tells something and asks for nothing."""
    said = clause.folded
    if MARK.search(said) or _WISHES.search(said) or _BACK.search(said):
        return False
    if _HAN_TELLS.fullmatch(said):
        return not _HAN_WISHES.search(said)
    if clause.tags("version", "aspect") or ":" in said:
        return False
    return _TELLS.match(said) is not None or _SAYS_ONLY.fullmatch(said) is not None


_ACTS = (
    "do", "edit", "version", "new", "filter", "title_noun", "music_noun", "style_sure", "silence", "size", "colour",
    "position", "font", "animation", "aspect", "speed", "camera", "later", "which", "own",
)  # fmt: skip


def is_harmless(clause: Reading) -> bool:
    """Whether a clause that was not understood has no word in it that a wish is made of."""
    said = clause.part(0, len(clause.original))
    return not (
        said.tags(*_ACTS)
        or said.measures()
        or said.numbers()
        or MARK.search(said.folded)
        or _WISHES.search(said.folded)
        or _HAN_WISHES.search(said.folded)
    )


_LIKENS = re.compile(
    rf"{_OPENING}(?:it|this|that|they|which) (?:really |kind of |always )?(?:reminds?|looks? like|feels? like|sounds? like|makes (?:me|us|my)|was|were)\b"
)


def narrates(clause: Reading) -> bool:
    """Whether a clause beside a wish tells what somebody does ("you get home, you make tea"): nothing of it is asked for."""
    said = clause.folded
    return (
        (_NARRATES.match(said) or _LIKENS.match(said)) is not None
        and not MARK.search(said)
        and not _WISHES.search(said)
        and not clause.measures()
        and ":" not in said
        and not clause.tags("version", "title_noun", "music_noun", "aspect")
    )


_NO = r"(?:no|nope|nah|not that|wait|hold on|hang on|scratch that|strike that|never ?mind(?: that)?|forget (?:that|it)|on second thoughts?|actually|sorry|don't|not quite|rather not|不对|不是|不要了?|不用了?|不改了?|不加了?|别改了?|别加了?|先不(?:改|加|弄)了?|不|等等|等一下|等下|算了|还是算了|не совсем|хотя нет|нет|не|not|стоп|подожди|погоди|não|nao|espera|nein|doch nicht|warte|non|attends|aspetta|nee|wacht|nie|czekaj|hayır|bekle|khoan|không|tunggu|jangan|いや|待って|やっぱり|아니|잠깐)"
_WITHDRAWN = re.compile(
    rf"\W*(?:(?:oh|or|but|hm+|ah|and|so|well|ok)\W+|(?:哎呀?|嗯|啊|呃|那)\W*)*{_NO}(?:\W*\b{_NO}|\W+{_NO}|{_NO})*\W*(?:(?:(?:let's |please )?(?:keep|leave) (?:it|that|that one|them|this|the \w+)(?: in| there| as (?:it|they) (?:is|are)| alone| be)?|(?:还是)?留着(?:吧)?|还是要(?:的)?|说反了|搞反了|说错了)\W*)*"
)
_JUST_NO = re.compile(r"\W*(?:actually|sorry|don't|不|rather not)\W*")
_OF_FILM = re.compile(
    r"\b(?:it|video|film|movie|whole|entire|everything|all|total|altogether|overall|length|title|caption|subtitle|text|music|song|logo|watermark|this|that|ending|end|start|beginning|opening|intro|outro|pac(?:e|ing)|colou?rs?|look|mood|transitions?|cuts?|camera|zoom|fade|order|sound|audio|volume|quality|format|ratio|letters|font|picture|image|screen)\b|视频|片子|影片|全片|整个|整体|总|标题|字幕|文字|音乐|配乐"
)


_HAN = re.compile(r"[\u3400-\u9fff]")
_SUBJECT = re.compile(
    rf"{_OPENING}(?:(?:remove|delete|drop|cut|lose|add|make|put|move|turn|mute|play|swap|replace)\b|(?!(?:{_PERSON}|it|its|this|that|they|these|those|there|everything|nothing)\b)(?:(?:the|that|my|our|this) )?[\w.-]+(?: [\w.-]+){{0,2}} {_IS}(?![\w']))"
)


def is_withdrawal(clause: Reading) -> bool:
    """ "No wait, keep it": what was said before it is not to be done."""
    said = clause.folded
    return _WITHDRAWN.fullmatch(said) is not None and _JUST_NO.fullmatch(said) is None


_REPLACES = re.compile(
    r"\W*(?:(?:or|oh|hm+|but|and|well)\W+)*(?:no|nope|nah|actually no|no wait|wait|scratch that|sorry|hang on)\W+(?:(?:no|wait|sorry|actually)\W+)*(?:just|only|rather|instead|better|simply|maybe)\b.*\b(?:it|them|that one)\b.*"
    r"|\W*(?:哦|啊|嗯)*(?:不对|算了|不|等等)[,，]\s*(?:还是|只是|只|就|是)(?!要|算|留).*"
)


def replaces(clause: Reading) -> bool:
    """ "No, just make it quieter": this is to be done instead of what was said before it."""
    return _REPLACES.fullmatch(clause.folded) is not None


_WHERE_NOT = re.compile(
    r"\W*(?:(?:but|just|and|only|please)\W+)*not (?:over|on|under|behind|across|during|while|in front of|on top of) [^,;]+|\W*(?:但|不过)?(?:别|不要)(?:压|盖|挡|叠|放)(?:在|住|到)?[^,，。]{1,8}"
)


def says_where_not(clause: Reading) -> bool:
    """ "Not over the title though", before it is said when or where instead."""
    return _WHERE_NOT.fullmatch(clause.folded) is not None and not MARK.search(clause.folded)


def tells_of_part(clause: Reading) -> bool:
    """Whether a sentence that tells something is about a part of the film, whichever that is."""
    said = clause.folded
    return _OF_FILM.search(said) is None and (_HAN.search(said) or _SUBJECT.match(said)) is not None


_HAN_STRICTLY = re.compile(
    rf"\W*(?:现在|其实|毕竟|因为|反正|而且|但是?)*{_HAN_PERSON}(?![来把就])[^,，。把改换加删剪移放]{{1,24}}|[^,，。把改换加删]{{2,16}}(?:挤|挡|盖|遮|压|撞|重叠|叠)[^,，。]{{0,6}}了\W*"
)


def tells_strictly(clause: Reading) -> bool:
    """Whether a Chinese clause before a wish only tells how things are: "标题跟山挤在一起了", "我手在抖"."""
    said = clause.folded
    return _HAN_STRICTLY.fullmatch(said) is not None and not (
        _HAN_WISHES.search(said) or MARK.search(said) or clause.measures()
    )
