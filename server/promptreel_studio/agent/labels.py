"""The short name by which people know a piece of video: their own words, without the request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import MARK, unmask
from promptreel_studio.agent.reading.text import TAKEN, Reading

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.titles import Window
    from promptreel_studio.agent.replies import Speaker
    from promptreel_studio.scenes.spec import SceneSpec

LONGEST = 60
_POLITE = r"(?:please|pls|hey|hi|hello|ok|okay|so|now|just|can you|could you|would you|will you|i want you to|i would like you to|i want|i need|i'd like|i would like|we need|let's|lets|help me|want|need|explain(?:s|ing)?)"
_MAKE = r"(?:generate|create|make|draw|render|produce|build|design|shoot|give me|show me|get|have|do|see|to)"
_NEUTRAL = r"(?:me|us|a|an|the|my|one|some|another|new(?! (?:york|orleans|zealand|delhi|mexico|england|year))|brand|short|long|quick|simple|little|nice|cool|looping|loop|vertical|horizontal|square|portrait|landscape|widescreen|hd|4k|full|animated|ai|video|videos|vid|clip|clips|film|movie|footage|animation|background|scene|shot|intro|reel|and|with|in|for|it|-|–|,|:|\.|!)"
_ABOUT = r"(?:of|about|showing|shows|depicting|featuring|over|that shows|which shows|with|where|on)"
_LEAD = re.compile(
    rf"(?:each\b|every\b|[\s,:!.)\]])*(?:(?:{_POLITE}|{_MAKE}|{_NEUTRAL})(?![a-z0-9'])[\s,:!.-]*)*(?:{_ABOUT}\b[\s]*)?(?:(?:a|an|the|some)\b\s*)?"
)
_TRAIL = re.compile(
    r"(?:[\s,;.:!?。、(\[-]|\b(?:each|and|with|in|for|at|of|a|an|the|plus|to|as|please|long|video|clip|format|mode|set to|music|use|using|no|have|it|is|that|make|add|by|on|but|soft|some|my)(?![\w']))+$"
)
_HAN_LEAD = re.compile(
    r"^(?:[\s,:!。、]|请你?|麻烦你?|帮我|帮忙|给我|我们?想要?|我们?要|我需要|你好|能不能|可以|能|为我|生成|制作|创建|创作|绘制|渲染|做|来|画面(?:里|中|上)?要?有?|画|拍摄?|弄|整|出|再|一个|一段|一条|一部|一支|一张|个|段|条|部|新的?|短?视频|短片|影片|关于|展示|的|是|:)+"
)
_HAN_TRAIL = re.compile(
    r"(?:[\s,;.:!?。、]|的|短?视频|小视频|短片|影片|片子|动画|画面|场景|并且?|和|加上?|配上?|带有?|然后|再|用|要|是|格式|风格的?|谢谢|吧|一个|一段|长|时长)+$"
)
_PLAIN_FORM = re.compile(
    r"^(?:text|words) (?:for|about|saying|that says) (?:the words? )?|的(?:文字|大字)$", re.IGNORECASE
)
_FORM_LEAD = re.compile(
    r"^(?:[\s:：,，-]|(?:video|clip|animation|about|saying|that says?|which says?|with|the|words?|text|of|for|on)(?![\w'])|内容是|写着|说|内容|视频|动画)+",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"^(?:we|we're|we are|i|i'm|you|you're|let's|thank|thanks|welcome|never|always|stay|join|in (?:loving )?memory|rest in peace|coming soon|now open|grand opening|sold out|see you"
    r"|good (?:morning|night|evening|luck|job)|congrats|congratulations|don't|be|keep|follow|subscribe|open now|new arrivals?|save the date|sorry|miss you|i love|love you)\b"
    r"|^(?:我们|欢迎|谢谢|感谢|加油|即将|正式|盛大|开业|招聘|早安|晚安|永远|不要|坚持|关注|再见|爱你)"
)
_REQUEST = re.compile(
    r"\b(?:make|create|generate|video|clip|film|movie|animation|scene|show me|draw|need|want|like a|trailer|title|music|seconds?|about)\b|\b(?:can|could|would) you\b|视频|短片|动画|标题|音乐|生成|制作|做一|做个|画一|秒"
)
_FILM_NAMES = (
    r"video|clip|film|movie|promo|promotion|ad|advert|advertisement|commercial|trailer|teaser|intro|outro|opener|opening|story|reel"
    r"|post|animation|spot|short|slideshow|logo reveal|logo animation|logo|quote|card|banner|message|greeting"
)
_FILM_FOR = re.compile(
    rf"(?:channel|podcast|company|brand|startup|app|blog|shop|store) (?:called|named) "
    rf"|(?:(?:a|an|the|my|our|short|little|quick|nice|cool|new|youtube|instagram|insta|tiktok|facebook|social media|motivational|inspirational"
    rf"|promotional|promo|marketing|business|brand|channel|company|welcome|explainer) )*(?:{_FILM_NAMES})(?: (?:video|clip|film|animation))?"
    r"(?:\s*[:–-]\s*| (?:for|about|of|on|called|named|saying|that says|which says) )"
    r"(?:(?:my|our|the|a|an) )?(?:(?:youtube |instagram |podcast |tiktok |twitch )?(?:channel|podcast|company|brand|startup|app|blog|shop|store)(?: called| named|:) )?",
    re.IGNORECASE,
)
_FILM_WORD = re.compile(r" (?:video|clip|film|movie)(?= (?:for|about|of)\b)", re.IGNORECASE)
_SPACES = re.compile(r"\s+([,.;:!?])|\s{2,}")
_TOKEN_HAN = re.compile(r"[\u3400-\u9fff]")


def label_from(words: Reading, dropped: list[Window], speaker: Speaker, spec: SceneSpec) -> str:
    """A label from the user's words; one composed from the scene when little is left of them.

    Args:
        words: The whole message, untouched.
        dropped: Spans of titles, music, length and shape.
        speaker: Names the scene when the words do not.
        spec: The scene that will be drawn.
    """
    return own_words(words, dropped) or speaker.scene(spec)


def own_words(words: Reading, dropped: list[Window]) -> str:
    """The user's words for a scene; empty when they name none."""
    text = "".join(
        TAKEN if any(a <= i < b for a, b in dropped) else char for i, char in enumerate(words.original)
    )
    pieces = [tidy(unmask(MARK.sub("", piece), words.quotes)) for piece in re.split(f"{TAKEN}+|\n", text)]
    best = max((piece for piece in pieces if _names_scene(piece)), key=_weight, default="")
    if not best:
        return ""
    joined = _join([piece for piece in pieces if piece and (_names_scene(piece))])
    return shorten(joined if len(joined) <= LONGEST else best)


def without_form(label: str) -> str:
    """What moving words shall say: "our summer sale" of "kinetic typography about our summer sale"."""
    tags = [tag for tag in Reading(label).tags("kind") if tag.concept == "words"]
    if not tags:
        # "Animated" is no part of a label, so only "text for our summer sale" is left here.
        said = _PLAIN_FORM.sub("", label)
        return said[0].upper() + said[1:] if said and said != label else label
    behind = _FORM_LEAD.sub("", label[tags[-1].end :])
    before = _HAN_TRAIL.sub("", label[: tags[0].start]).strip() if _TOKEN_HAN.search(label) else ""
    said = tidy(behind) or before
    return said[0].upper() + said[1:] if said else label


def says_sentence(text: str) -> bool:
    """Whether a prompt is itself what is to be read: "we're hiring!", "thank you for watching"."""
    return _SENTENCE.search(text.lower()) is not None and _REQUEST.search(text.lower()) is None


def headline(label: str) -> str:
    """What a card of moving words says for a subject: without the kind of film it is for, with a capital.

    "promo for my barber shop" is "Barber shop", "motivational video: never give up" is "Never give up".
    """
    said = without_form(label)
    lead = _FILM_FOR.match(said)
    kept = said[lead.end() :] if lead else said
    kept = _FILM_WORD.sub("", kept).strip(" ,;:–-") or said
    return kept[0].upper() + kept[1:]


def shorten(text: str, longest: int = LONGEST) -> str:
    """At most so many characters, cut at a word."""
    if len(text) <= longest:
        return text
    cut = text[: longest - 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > longest // 2 else cut).rstrip(" ,;:") + "…"


def _join(pieces: list[str]) -> str:
    if not pieces:
        return ""
    glue = "" if _TOKEN_HAN.search(pieces[0]) else " "
    kept = [pieces[0], *(piece for piece in pieces[1:] if piece)]
    return _SPACES.sub(lambda found: found.group(1) or " ", glue.join(kept))


def tidy(piece: str) -> str:
    """A piece of a prompt without the request around it."""
    folded = Reading(piece).folded
    lead = _LEAD.match(folded)
    start = lead.end() if lead else 0
    if han := _HAN_LEAD.match(folded[start:]):
        start += han.end()
    end = len(folded)
    while True:
        trail = _TRAIL.search(folded, start, end) or _HAN_TRAIL.search(folded, start, end)
        if not trail or trail.start() == end:
            break
        end = trail.start()
    return _SPACES.sub(lambda found: found.group(1) or " ", piece[start:end].strip())


def taken_spans(reading: Reading) -> list[Window]:
    """Where a text has been understood already, quotations included."""
    spans: list[Window] = []
    for index, char in enumerate(reading.text):
        if char == TAKEN or MARK.match(char):
            if spans and spans[-1][1] == index:
                spans[-1] = (spans[-1][0], index + 1)
            else:
                spans.append((index, index + 1))
    return spans


def _names_scene(piece: str) -> bool:
    return bool(Reading(piece).tags("kind", "beyond", "time", "weather", "mood", "shows")) or bool(
        Reading(piece).leftovers(ignore=("do", "title_noun", "colour", "size", "position", "which"))
    )


def _weight(piece: str) -> int:
    probe = Reading(piece)
    return (
        3 * len(probe.tags("kind"))
        + 2 * len(probe.tags("beyond", "time", "weather"))
        + len(probe.tags("shows", "mood"))
    )
