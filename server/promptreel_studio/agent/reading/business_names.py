"""Names of what a film is for, without quotation marks: "an intro for my channel TechTalk Daily", "我的公司叫蓝港咨询"."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import MARK, mark

_CAPITAL = r"(?-i:[A-ZÀ-ÞĀ-ŽА-Я0-9])[\w'’&.-]*"
_JOINED = r"(?:of|the|and|&|de|la|les|des|du|del|di|da|do|und|van|der|den|y|et|e)"
_NAME = rf"{_CAPITAL}(?: (?:{_JOINED} )?{_CAPITAL}){{0,4}}"
_OVER = r"(?=\s*(?:[,;:!?\n。，]|\.(?:\s|$)|$|[-–—] )|\s+(?:with|in|on|at|for|and|mit|auf|avec|con|com|met|dans|en|op|für|pour|para|per|voor)\b)"
_FILM_FOR = re.compile(
    rf"\b(?:logo (?:reveal|animation|sting|intro)|intro|outro|opener|opening|teaser|trailer|promo|advert|ad|commercial)(?: (?:video|clip|film|animation))? for (?P<name>{_CAPITAL}(?: (?:{_JOINED} )?{_CAPITAL}){{1,4}}){_OVER}",
    re.IGNORECASE,
)
_HAN = re.compile(
    r"(?:我们?(?:家)?的?|咱们?家?的?|本)?(?:[\u3400-\u9fff]{0,4}?)(?:公司|店铺?|奶茶店|咖啡店|餐厅|饭店|品牌|频道|账号|工作室|乐队|播客|书|游戏|民宿|酒店|农场|俱乐部|社团|学校|机构|健身房|网店|节目)(?:名字?)?(?:叫做?|名叫|名为|是叫|叫)(?P<name>[\u3400-\u9fffA-Za-z0-9 ]{2,12}?)(?=[,，。.;；!！\n]|的|$)"
)


def mask_business_name(
    masked: str, quotes: tuple[str, ...], language: str, *, files: bool = False
) -> tuple[str, tuple[str, ...]]:
    """Put the name of a shop, a channel or a book that a film is for behind a mark, for it is to be read.

    Args:
        masked: A first message, its quotations behind marks; one that quotes anything names its texts so.
        quotes: The quotations.
        language: Its language.
        files: It is about one's own files: what it quotes may lie on these.
    """
    if MARK.search(masked) and not files:
        return masked, quotes
    if found := _HAN.search(masked):
        start = found.start()
    elif found := (pattern.search(masked) if (pattern := _patterns().get(language)) else None):
        start = found.start("called") if found["called"] else found.start("name")
    elif language == "en" and (found := _FILM_FOR.search(masked)):
        start = found.start("name")
    else:
        return masked, quotes
    name = found["name"].strip(" .")
    return f"{masked[:start].rstrip()} {mark(len(quotes))}{masked[found.end('name') :]}", (*quotes, name)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    text = files("promptreel_studio.agent.vocabulary").joinpath("businesses.toml").read_text("utf-8")
    return {
        language: re.compile(
            rf"(?<!\w)(?:{words['mine']}) ?(?:[\w'’&-]+ ){{0,2}}?(?:{words['nouns']}),? (?:(?P<called>{words['called']}) )?(?P<name>{_NAME}){_OVER}",
            re.IGNORECASE,
        )
        for language, words in tomllib.loads(text).items()
    }
