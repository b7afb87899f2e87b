"""What a film is for, which is not to be seen in it: "lecture opener", "a message for the family group"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.card_words import alternatives, words_of
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from promptreel_studio.agent.reading.text import Reading

_FORM = (
    r"(?:openers?|intros?|outros?|lectures?|courses?|lessons?|seminars?|presentations?|webinars?|adverts?|advertisements?|ads?|commercials?|promos?|promotions?|trailers?|teasers?|invitations?|invites?"
    r"|announcements?|notices?|greetings?|messages?|msgs?|quotations?|quotes?|posts?|reels?|stories|status(?:es)?|backdrops?|screensavers?|wallpapers?|banners?|lists?|cards?|slides?|loops?|loopable|channels?|feeds?|websites?|homepages?|newsletters?|tutorials?|explainers?|calls|demos?|pitch(?:es)?|goodbyes?|farewells?|welcomes?|memories|memory|recaps?|highlights|vlogs?|montages?|films?|stages?|screens?|projectors?|keynotes?|backgrounds?|bg)"
)
_BESIDE = (
    r"(?:for|of|my|our|the|an?|to|in|on|at|as|with|and|from|your|his|her|their|family|group|chat|whatsapp|telegram|facebook|insta|instagram|ig|fb|tiktok|youtube|linkedin|zoom|teams|company|corporate|business|shop|store|cafe|bakery"
    r"|school|university|team|club|class|work|office|friends?|clients?|customers?|followers|subscribers|birthday|wedding|party|event|diwali|eid|christmas|easter|halloween|trip|travel|holiday|vacation|summer|family|behind|speakers?|presenters?|talks?|meetings?|product|launch|brand|i|we|can|could|that|which|you|people|everyone|everybody|them|share|post|use|put|forward|show|upload|little|short|quick|simple|small|nice|cool|good|two|three|four|five|six|\d+|send|via)"
)
_PURPOSE = re.compile(rf"(?:{_BESIDE} )*{_FORM}(?: (?:{_FORM}|{_BESIDE}))*", re.IGNORECASE)
_HAN_PURPOSE = re.compile(
    r"(?:公司|学校|店铺|我家|班级|部门|生日|新年|春节|婚礼|产品|品牌|活动|课程|会议|年会|家人|朋友|微信|朋友圈|群|给|的|发|用|老妈|老爸|妈妈|爸爸|健身房|培训班|餐厅|饭店|咖啡馆|咖啡店|花店|书店|馆|店|厅|适合|给我|送给|能|可以|发到?){0,4}(?:群|年会|开会|会议|PPT|ppt|投影|舞台|公司年|介绍|招生|开业|促销|推广|女朋友|男朋友|老婆|老公|小朋友|孩子们?|儿童|开场|片头|片尾|通知|宣传|广告|祝福|文案|清单|列表|邀请函|请柬|海报|招聘|公告|课件|封面|微信群|朋友圈)+(?:用|的|片|视频)?"
)
_PLATFORM = re.compile(
    r"(?:(?:on|for|to|in|my|our|the|and|post(?:ing)?|stories|story|page|group|status|feed) ?)*(?:whatsapp|wechat|telegram|facebook|instagram|insta|ig|fb|tiktok|youtube|yt|linkedin|twitter|pinterest|snapchat|reddit|discord|twitch|zoom|抖音|快手|小红书|微信|视频号|朋友圈|微博|b站)(?: (?:stories|story|page|group|status|feed|reels?|post))?",
    re.IGNORECASE,
)
"""Where a film is posted."""
_MOTION = re.compile(
    r"(?:(?:then|slowly|and|we|it|the camera) )*(?:land|fall|fly|dive|rise|travel|float|glide|drift|sink|climb|cross|pass|swim|walk|go|move|arrive|traverse|descend|ascend)(?:s|ing|es)?(?: (?:on|onto|in|into|through|over|under|by|at|to|down|up|out|past|across|along))*",
    re.IGNORECASE,
)
"""How one comes from shot to shot."""
_MANNER = re.compile(alternatives(words_of("manner")))
_SMALL_HAN = frozenset("烧冒散发依尽弄配越追打搞屏系线盏没就都要请让把被给用放来去着了过吧呢啊嘛做写里上下中")
"""Single characters that are verbs and particles; nobody misses them in a picture."""


_PERSONS = re.compile(
    r"(?:i|you|we|they|he|she|it|him|her|them|that|there|here|what|who|let)(?:'(?:re|s|m|ve|ll|d|us))?(?: (?:are|is|am|was|were|have|has|will|would|can))?|(?:feels?|looks?|seems?|sounds?) like|heat|warmth|maybe|perhaps|possible|if (?:at all )?possible|if you can|she'?s|he'?s|theyre|its|im|ill|ive",
    re.IGNORECASE,
)
_HAN_PERSONS = re.compile(
    r"(?:祝愿?|送给?|献给|写给|给|想)?(?:我们?|我的|亲爱的|她|他)?(?:妈妈|爸爸|老妈|老爸|母亲|父亲|奶奶|爷爷|外婆|外公|家人|朋友|闺蜜|老师|同学|宝贝|宝宝|老婆|老公|女儿|儿子|姐姐|妹妹|哥哥|弟弟|大家|自己)?(?:很|最|特别)?(?:喜欢|爱|想念)?(?:拜年|祝寿|贺岁|学英语|学习|每日|每天|今日|日常|回忆|记忆|纪念|旅行|旅途|留念|日记|随笔|一句|分享|记录|生活)*"
)
_THINGS = frozenset("猫狗鸟鱼马牛羊龙虎熊兔猴鸡鸭鹅鹿狼象狮蛇龟蝶车船人树草花竹桥塔伞弹唱骑踢舞吻吃喝")
"""Single characters that name what, or what is done, that may be missed in a picture; others are verbs, numbers and particles."""
_OWN_SENTENCE = re.compile(
    r"\s*(?:hi|hello|hey|dear|thanks|thank you|cheers|best wishes|kind regards|regards|love from|yours)\b"
    r"|\s*(?:i|we|he|she|they)(?:'(?:m|re|ve|s))? (?!(?:really |just |also |'?d )*(?:want|need|like|wish|would|think of|imagine|see|saw|dream|look(?:ing)? for|love a|picture)\b)"
    r"|\s*(?:i'm|i've|we're|we've|he's|she's|they're)\b|\s*(?:你好|您好|谢谢|我是|我们是|我家|我妈|我爸)"
)
_SENTENCE = re.compile(r"[.!?。！？\n]+")


def beside_the_point(words: Reading, phrase: str) -> bool:
    """Whether what was not understood stands in a sentence about whoever asks: "I run a small bakery."."""
    at = words.place_of(phrase)
    if at < 0:
        return False
    ends = [0, *(hit.end() for hit in _SENTENCE.finditer(words.folded)), len(words.folded)]
    low = max(end for end in ends if end <= at)
    high = min((end for end in ends if end > at), default=len(words.folded))
    if low == 0 and not words.folded[high:].strip():
        return False  # It is all that was said.
    own = _OWN_SENTENCE.match(words.folded, low, high) is not None
    asks = words.part(low, high)
    return own and not (asks.tags("new") and asks.tags("kind", "shows"))


def without_purposes(phrases: Iterable[str]) -> list[str]:
    """What was not understood, without what says only what the film is for, and without single small characters."""
    return [
        phrase
        for phrase in phrases
        if phrase not in _SMALL_HAN
        and not (len(phrase) == 1 and "\u3400" <= phrase <= "\u9fff" and phrase not in _THINGS)
        and not _PERSONS.fullmatch(phrase.strip())
        and not _HAN_PERSONS.fullmatch(phrase.strip())
        and not DURATION.search(phrase.lower())
        and not _PURPOSE.fullmatch(phrase.strip())
        and not _HAN_PURPOSE.fullmatch(phrase.strip())
        and not _MOTION.fullmatch(phrase.strip())
        and not _PLATFORM.fullmatch(phrase.strip())
        and _MANNER.sub("", fold(phrase)).strip(" -,的地")
    ]
