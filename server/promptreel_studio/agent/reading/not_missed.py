"""What a film is for, which is not to be seen in it: "lecture opener", "a message for the family group"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.card_words import alternatives, words_of
from promptreel_studio.agent.reading.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

_FORM = (
    r"(?:openers?|intros?|outros?|lectures?|courses?|lessons?|seminars?|presentations?|webinars?|adverts?|advertisements?|ads?|commercials?|promos?|promotions?|trailers?|teasers?|invitations?|invites?"
    r"|announcements?|notices?|greetings?|messages?|msgs?|posts?|reels?|stories|status(?:es)?|backdrops?|screensavers?|wallpapers?|banners?|lists?|cards?|slides?|loops?|loopable|channels?|feeds?|websites?|homepages?|newsletters?|tutorials?|explainers?|calls)"
)
_BESIDE = (
    r"(?:for|of|my|our|the|an?|to|in|on|at|as|with|and|from|your|his|her|their|family|group|chat|whatsapp|telegram|facebook|insta|instagram|ig|fb|tiktok|youtube|linkedin|zoom|teams|company|corporate|business|shop|store|cafe|bakery"
    r"|school|university|team|club|class|work|office|friends?|clients?|customers?|followers|subscribers|birthday|wedding|party|event|product|launch|brand|little|short|quick|simple|small|nice|cool|good|two|three|four|five|six|\d+|send|via)"
)
_PURPOSE = re.compile(rf"(?:{_BESIDE} )*{_FORM}(?: (?:{_FORM}|{_BESIDE}))*", re.IGNORECASE)
_HAN_PURPOSE = re.compile(
    r"(?:公司|学校|店铺|我家|班级|部门|生日|新年|春节|婚礼|产品|品牌|活动|课程|会议|年会|家人|朋友|微信|朋友圈|群|给|的|发|用|老妈|老爸|妈妈|爸爸){0,4}(?:年会|开场|片头|片尾|通知|宣传|广告|祝福|文案|清单|列表|邀请函|请柬|海报|招聘|公告|课件|封面|微信群|朋友圈)+(?:用|的|片|视频)?"
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


def without_purposes(phrases: Iterable[str]) -> list[str]:
    """What was not understood, without what says only what the film is for, and without single small characters."""
    return [
        phrase
        for phrase in phrases
        if phrase not in _SMALL_HAN
        and not _PURPOSE.fullmatch(phrase.strip())
        and not _HAN_PURPOSE.fullmatch(phrase.strip())
        and not _MOTION.fullmatch(phrase.strip())
        and not _PLATFORM.fullmatch(phrase.strip())
        and _MANNER.sub("", fold(phrase)).strip(" -,的地")
    ]
