"""What heads a list of texts that is to be read: "3 reasons ...:", "our menu:", "text only:", "这三句话：…"."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.card_words import alternatives, words_of
from promptreel_studio.agent.reading.numbers import NUMBER

COUNTED = re.compile(
    rf"(?<![a-z\d.])(?P<n>{NUMBER})(?:个|条|点|大|句|种)?(?:小|大)? ?(?:(?:\w+ ){{0,2}}?|[\u3400-\u9fff]{{0,6}}?)(?P<noun>{alternatives(words_of('items'))})"
)
LIST = re.compile(
    r"\b(?:check|to-?do |bucket |shopping )?list(?: video)?\b(?! of)|\b(?:opening|business|office|shop|store) (?:hours|times)\b|\b(?:menu|agenda|line-?up|set ?list|price list)\b|清单|列表|营业时间|菜单|日程|节目单|价目表"
)
_OF_THE_FILM = r"(?!(?:an?|the|my|our|your|me|us|make|create|show|do|want|need|for|of|with|about|short|quick|video|film|clip|to)\b)"
RECIPE = re.compile(
    rf"\b(?:(?:{_OF_THE_FILM}[a-z'’-]+ ){{0,3}}(?:recipe|ingredients|shopping list|packing list)(?: (?:video|clip|card|reel))?|how (?:to|we|i) (?:make|cook|bake|brew|do|build|fix|fold|plant|tie|draw|clean|use|set up|get)\b[^:\n,.]{{2,40}})(?=[^:\n.]{{0,40}}:)"
    r"|[\u3400-\u9fff]{1,10}?(?:的?(?:做法|制作方法|食谱|菜谱|配方|制作步骤)|所?需?(?:材料|食材|配料))(?=\s*[:：\n])|(?:购物|行李|打包)清单(?=\s*[:：\n])"
)
"""What a recipe or an instruction is headed with; its amounts are no numbers of its steps."""
HAN_COUNTED = re.compile(
    rf"(?P<noun>{alternatives(words_of('items'))}|卡片|句子|文字|话|字卡)(?:卡片)?(?P<n>{NUMBER})(?:张|条|个|句|行)"
)
TEXT_ONLY = re.compile(
    r"\b(?:text|words|typography|cards?|slides?) only\b|\b(?:only|just) (?:text|words|cards|slides)\b|(?:纯|只要|只有|只用)文字|(?:这|下面)(?:几|[两二三四五六七八九十\d]+)(?:句|条|行|段)(?:话|文字|字)?|\b(?:these|the following)(?: (?:two|three|four|five|six|\d))? (?:lines|sentences|phrases|texts|words|cards)\b"
)
PLAIN_LIST = re.compile(r"(?<!do )(?<!shopping )(?<!bucket )(?<!price )\blist\b|列表|only|这|these|following")
"""Of shots as well as of texts; a menu is read."""
HEAD_END = re.compile(r"[:\n]")


def lists_texts(words: str) -> bool:
    """Whether folded words are the head of a list to be read and the list ("3 reasons: the sun, the sea")."""
    heads = [head for pattern in (COUNTED, HAN_COUNTED, TEXT_ONLY) if (head := pattern.search(words))]
    return any(HEAD_END.search(words, head.end(), head.end() + 60) for head in heads)


def heads_list(words: str, start: int) -> bool:
    """Whether what begins at `start` of folded words is a list of texts that a head without a number is before."""
    return any(
        head.end() < start and words[head.end() : start].rstrip().endswith(":")
        for pattern in (HAN_COUNTED, TEXT_ONLY)
        for head in pattern.finditer(words, 0, start)
    )
