"""The pieces of an announcement, and the one text that they are."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.card_words import alternatives, words_of
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.quotes import MARK, quote_of
from promptreel_studio.agent.reading.text import fold

_FORMS = alternatives(words_of("forms"))
PIECE = re.compile(
    r"\s*(?:(?<!\d),(?! ?(?:19|20)\d\d\b)|,(?!\d)(?! ?(?:19|20)\d\d\b)|\.(?=\s|$)|[，。;；،؛!！\n]|\s[-–—]\s)\s*"
)
_HAN_PIECE = re.compile(
    rf"{PIECE.pattern}|(?<=[\u3400-\u9fff\d！!])\s+(?=[\u3400-\u9fff\d])|(?<=[\u0e00-\u0e7f])\s+(?=[\u0e00-\u0e7f])|\s(?=(?:ขอ|ทำ|สี|แนว|เพลง|ดนตรี|พื้นหลัง|วิดีโอ))"
)
"""Where no comma stands between them, Chinese and Thai pieces have blanks between."""
_HAN_COMMA = re.compile(r"[，,。;；]")
_HAN_OR_THAI = re.compile(r"[\u3400-\u9fff\u0e00-\u0e7f]")
_KANA = re.compile(r"[\u3040-\u30ff]")
_KANA_PIECE = re.compile(rf"{PIECE.pattern}|、")
_ABBREVIATED = re.compile(
    r"^\s*\d{1,2}\.$|(?:^|\s)(?:jl|st|ste|św|dr|str|av|avda|ave|blvd|rd|nr|no|prof|univ|dept|inc|ltd|co|ul|godz|tel|ул|д|г|тел|mr|mrs|ms|pl|r|c|s)\.$",
    re.IGNORECASE,
)
"""Behind it a full stop ends no sentence: "10. Juli", "Jl. Kenanga", "św. Anny"."""
_ORDINAL = re.compile(
    r"(?:^|\s)(?:zum|zur|am|vom|der|den|dem|des|das|die|im|bis|ab|unser|mein|sein|ihr|dne|do|od) \d{1,3}\.$",
    re.IGNORECASE,
)
_MONTH_BEHIND = re.compile(rf"(?<=\d)\. ?(?:{alternatives(words_of('months'))})")
_ANNOUNCE = r"(?:announc(?:e|ing)|saying|telling (?:people|everyone|everybody|(?:my|our) \w+)|(?:tell|let) (?:people|everyone|everybody|(?:my|our) \w+)(?: know)?|to announce|to say)"
TOLD_THAT = re.compile(rf"\b{_ANNOUNCE}\b")
"""What stands before the words that are to be read: "a video announcing that ..."."""
_FOR_WHOM = re.compile(
    r"^(?:(?:hi|hey|hello|ok|okay|so|well|please|pls)[ ,!.]+)*(?:(?:please |(?:can|could|would|will) (?:you|u) (?:please )?)?(?:make|create|do|i need|i want|i'd like|we need|need)(?= ) )?(?:me |us )?"
    rf"(?:(?:an? |my |our |the )(?=(?:[\w-]+ ){{0,3}}?(?:{_FORMS}|{alternatives(words_of('invites'))})))?(?:{_ANNOUNCE}(?: that)? )?",
    re.IGNORECASE,
)
_FOR_WHOM_ELSEWHERE = re.compile(
    r"^(?:请|麻烦)?(?:我们?(?=[想要]))?[想要]?(?:你|您)?(?:帮我们?|给我们?|帮忙|替我)?(?:做|制作|生成|弄|来|拍|要)(?:一?[个段条支份张])?|^(?:帮我|给我)"
    r"|^(?:bitte )?(?:mach(?:e|en)? |erstelle )(?:mir )?(?:eine? )?|^(?:haz(?:me)?|quiero|necesito) una? |^(?:fais(?:-moi)?|je veux|crée) une? |^(?:fammi|crea|voglio) un[oa']? ?|^(?:faça|quero|crie) uma? |^(?:сделай|создай|нужно|нужен) ",
    re.IGNORECASE,
)
FORM_FOR = re.compile(
    rf"^(?:(?:short|quick|little|small|nice|\d+ ?s(?:ec(?:ond)?s?)?) )*(?:(?:{_FORMS}|en|in|als|as)(?:[ -]|(?=[\u3400-\u9fff])|$))+"
    rf"(?:{_ANNOUNCE}(?: that)? )?(?:(?:for|of|to|about|on|de|del|di|della|dello|du|des|pour|für|zum|zur|von|voor|van|para|da|do|untuk|cho)(?: |$))?"
    r"(?:(?:my|our|the|an?|el|la|le|il|mein\w*|unser\w*|mi|nuestr\w+|mon|ma|notre|nos|mio|mia|nostr\w+|mijn|ons|onze|meu|minha|nosso|nossa) )*"
)
_HAN_ASKED = re.compile(
    r"^(?:请)?(?:给|为|帮|替)(?:我们?的?|咱们?的?)?(?P<what>[\u3400-\u9fff]{2,12}?)(?:做|弄|写|发|制作|拍|来|设计)(?:一?[个张份条段支])?(?:邀请函?|请柬|请帖|通知|海报|广告|宣传片?|视频|短片|预告|公告|招募|招聘)+(?:视频|短片|卡片?)?$"
)
"""Whose it is: of "给我读书会做个邀请" the book club is read."""
_INTRODUCES = re.compile(
    r"(?:(?:hi|hello|hey),? )?(?:i|we)(?:'ve| have|'re|'m| are| am)? (?:just )?(?:run|running|have|own|opened|opening|started|starting) (?:an? |our |my )?(?:[\w'-]+ ){1,4}(?:called|named)|(?:你好,?)?(?:我们?家?|咱们?|本人)?(?:最近|刚|新)*(?:开了?|有|经营了?|是)(?:一?[家个间])?[\u3400-\u9fff]{0,8}(?:的)?(?:名字?)?(?:叫做?|名叫|名为|叫)"
)
"""Whoever asks introduces a shop, whose name is read: "我开了一家奶茶店叫“茶小满”"."""
_TOPIC = re.compile(
    rf"(?P<lead>主题|书目|书名|片名|曲目|剧目|课题|题目|主讲|嘉宾|theme|topic|book|film|movie|play|talk|subject)(?: is)?[:：]?\s*(?P<mark>{MARK.pattern})",
    re.IGNORECASE,
)
"""What is quoted there is said of it: "主题《小王子》"."""
_HAN_LENGTH = re.compile(r"^(?:\d+|[一二三四五六七八九十半]+)(?:秒钟?|分钟)的?")
_BEHIND_FORM = re.compile(
    r" (?:notice|announcement|invite|flyer|poster|ad|promo|post|story)(?: (?:for|to|on|in) (?:the|my|our|a|an) [\w' -]*(?:group|chat|board|channel|page|feed|website|window|screen|newsletter|neighbou?rs|neighbou?rhood|school|village|town|office|building))?$|(?:\s+|(?<=[\u3400-\u9fff]))(?:video|clip|film|reel|animation|vídeo|vidéo|видео|(?:的?(?:竖屏|横屏|方形|\d+秒))?的?(?:小?视频|短片|影片|动画|活动通知|活动预告|通知|宣传片|广告片|广告))$"
)
HEAD = re.compile(r"(?<!\d)\s*[:：]\s*|\s*[:：]\s*(?!\d\d)")

Span = tuple[int, int]
_ADDRESS = re.compile(r"(?:www\.|https?://|[@#]|[\w.-]+@|[\w-]+\.[a-z]{2,}(?:/|$))")


def pieces_of(text: str, *, foreign: bool) -> list[Span]:
    """The pieces between commas and sentences, and behind the head's colon; without the full stops of short forms."""
    found: list[Span] = []
    start = 0
    colon = HEAD.search(text)
    first = PIECE.search(text)
    if colon and first and first.start() < colon.start():
        last = max(hit.end() for hit in PIECE.finditer(text, 0, colon.start()))
        # "Make a video, 15 seconds: ..." heads it too; "address: ..." is one of its lines.
        colon = colon if DURATION.search(fold(text), last, colon.start()) else None
    pattern = _KANA_PIECE if _KANA.search(text) else PIECE
    if pattern is PIECE and _HAN_OR_THAI.search(text) and not _HAN_COMMA.search(text):
        pattern = _HAN_PIECE
    hits = [
        hit
        for hit in pattern.finditer(text)
        if not (colon and hit.start() < colon.end() and colon.start() < hit.end())
    ]
    hits = sorted([*hits, *([colon] if colon else [])], key=lambda hit: hit.start())
    for hit in hits:
        said = text[start : hit.end()].rstrip()
        ordinal = foreign and (
            _ORDINAL.search(said) or _MONTH_BEHIND.match(fold(text[: hit.end() + 12]), hit.start())
        )
        if "." in hit.group() and (_ABBREVIATED.search(said) or ordinal):
            continue
        if text[start : hit.start()].strip():
            found.append((start, hit.start()))
        start = hit.end()
    return [*found, (start, len(text))] if text[start:].strip() else found


def with_capital(line: str) -> str:
    """The line as a card shows it; addresses on the web stay as they are typed."""
    return line if _ADDRESS.match(line) else line[:1].upper() + line[1:]


def compose(pieces: list[str], quotes: tuple[str, ...]) -> str:
    """The text: what the head says, a line for what it names, and the rest."""
    led = [
        _TOPIC.sub(lambda hit: f"{hit['lead']}{_colon(hit['lead'])}{quote_of(hit['mark'], quotes)}", piece)
        for piece in pieces
    ]
    head, *rest = (
        MARK.sub(lambda hit: f"\n{quote_of(hit.group(), quotes)}\n", piece).strip() for piece in led
    )
    first, *lines = [line.strip() for line in head.split("\n") if line.strip()]
    if not (lines and (_INTRODUCES.fullmatch(fold(first)) or FORM_FOR.match(fold(bare_of(first))))):
        # "Opening for my lecture “Ocean Currents”" is only what the film is for.
        lines = [headline_of(first), *lines]
    lines = [line for line in lines if not _WHERE_SHOWN.fullmatch(fold(line))]
    lines += [without_lead(line.strip()) for piece in rest for line in piece.split("\n") if line.strip()]
    return "\n".join(dict.fromkeys(with_capital(line) for line in lines if line))


def introduces(piece: str) -> bool:
    """Whether somebody tells in a piece what their shop is called, in quotation marks."""
    named = MARK.search(piece)
    return named is not None and _INTRODUCES.fullmatch(fold(piece[: named.start()]).strip()) is not None


def asks_for(piece: str) -> bool:
    """Whether a piece asks for a notice of those whom it names: "给我读书会做个邀请"."""
    return _HAN_ASKED.match(piece.strip()) is not None


def _colon(lead: str) -> str:
    return ": " if lead.isascii() else "："


_NAME_IS = re.compile(
    r"^(?:(?:the|our|my) )?(?:(?:shop|store|place|company|cafe|café|studio|business|club|team|band|brand)(?:'s)? )?name(?:'s| is|:)(?: called)? (?P<name>\S.*)$|^(?:it(?:['’]s| is|s) )?(?:called|named) (?P<called>\S.*)$|^(?:店名|名字|我们店?|店铺)(?:是|叫做?|:|：)(?P<han>\S+)$|^(?:der name ist|se llama|le nom est|il nome è|o nome é|название) (?P<other>\S.*)$",
    re.IGNORECASE,
)


_WHERE_SHOWN = re.compile(
    r"(?:(?:our|the|my) )?(?:instagram |insta |facebook |whatsapp |tiktok )?(?:reels?|stor(?:y|ies)|instagram|insta|ig|facebook|fb|tiktok|whatsapp|youtube|status|feed|website|tv|screen|shop window)s?|抖音|朋友圈|微信群|小红书|快手"
)
"""Where a film is posted, which heads no text: "job ad for reels: ..."."""


def without_lead(line: str) -> str:
    """A line without what only says what it is: "name is Threadbare Yarns"."""
    found = _NAME_IS.match(line.strip())
    return next(filter(None, found.groups())) if found else line


def headline_of(said: str) -> str:
    """What heads the text, without the words that ask for it: "a promo for our yard sale" is headed "Yard sale"."""
    if asked := _HAN_ASKED.match(said.strip()):
        return asked["what"]
    bare = bare_of(said)
    form = FORM_FOR.match(fold(bare))
    bare = _HAN_LENGTH.sub("", bare[form.end() :] if form else bare)
    behind = _BEHIND_FORM.search(fold(bare))
    return bare[: behind.start()].strip() if behind else bare.strip()


def bare_of(said: str) -> str:
    """What is said, without the words that ask for it."""
    return _FOR_WHOM_ELSEWHERE.sub("", _FOR_WHOM.sub("", said, count=1), count=1).strip()
