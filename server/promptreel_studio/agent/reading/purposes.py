"""What a film is for ("invitation to a summer party", "intro for my lecture"): nothing that could be seen in it."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.text import Reading

_FORMS = (
    r"invitations?|invites?|announcements?|adverts?|advertisements?|ads?|promos?|promotions?|commercials?|teasers?|trailers?"
    r"|logo (?:reveals?|animations?|stings?|intros?)|flyers?|greetings?|congratulations|lectures?|lessons?|webinars?|workshops?|events?|presentations?|cards?|notices?"
)
_PURPOSE = re.compile(rf"(?:[\w'’-]+ ){{0,3}}(?:{_FORMS})(?: (?:for|to|of|about|in|on|at)\b.*)?")
_BUSINESS = re.compile(
    r"(?:[\w'’&-]+ ){0,3}(?:studio|shop|store|cafe|café|bakery|salon|gym|clinic|school|company|restaurant|bar|hotel|agency|firm|team|club|channel|podcast|brand|class|course|coach|practice|dentist)s?"
)
_FORM = re.compile(
    r"\b(?:count(?:ing|s)?[ -]?downs?|intros?|outros?|openers?|openings?|end (?:screens?|cards?)|backgrounds?|backdrops?)\b|倒计时|倒数|片头|片尾|背景"
)
_FORM_BEHIND = re.compile(rf"\s*(?:{_FORMS}|intros?|outros?|openers?|videos?|clips?|films?|reels?|logo)\b")
_FOR = re.compile(r"\bfor(?: (?:my|our|the|an?|this|your|their))? *$")
_USED_FOR = re.compile(
    r"\b(?:for|before|during|until|till|to (?:open|start|begin|introduce)|at the (?:start|beginning|end) of)\b(?! \d)[^,.;:!?]*$"
)
_PLACES = (
    r"shops?|stores?|cafes?|restaurants?|bakery|bakeries|companies|company|business|hotel|bar|salon|school"
)
_FOR_PLACE = re.compile(
    rf"\b(?:{_FORMS}|videos?|clips?|films?|intros?|reels?|stor(?:y|ies)|posts?) (?:\d+:\d+ )?(?P<whom>for (?:(?:my|our|the|an?) )*(?:{_PLACES})\b)(?! (?:at|in|on|with|by)\b)"
)
_ADVERTISES = re.compile(
    r"\b(?:ads?|adverts?|advertisements?|commercials?|promos?|promotions?|flyers?|posters?|teasers?)(?: (?:video|clip|film|spot))? for (?:(?:my|our|the|an?) )*[\w'’-]{3,}"
    r"|\b[\w'’-]{3,} (?:ad|advert|advertisement|commercial|promo|flyer|poster|teaser)\b"
    r"|[\u3400-\u9fff]{2,8}?的?(?:宣传|广告|推广|招生|促销|开业|海报)(?:片|视频|短片)?"
)

_USED = r"(?:photo|picture|video|film|zoom|clip|image|music|audio|song|media)s?"
_USE = re.compile(
    rf"\b(?P<lead>(?:for|before|during|behind|to (?:open|start|begin|introduce))(?: the (?:very )?(?:start|beginning|end|opening|intro|first \w+) of)?) (?:my|our) (?P<what>(?:[\w'’-]+ )?)(?:{_USED} (?!with\b|in\b|on\b|at\b|and\b|as\b|so\b|to\b|over\b|about\b)(?=[a-z])|(?P<film>(?:video|film|clip|movie|recording)s?\b))"
    r"|我们?的?(?=(?:视频号|直播间?|频道|公众号|账号|视频(?:会议|课|号|通话)|照片墙|影楼|相册|摄影))",
    re.IGNORECASE,
)


def with_use_apart(masked: str) -> str:
    """A first message without uploads, in which what its film is used for is none: "a countdown for my photo show"."""
    reading = Reading(masked)
    if not (reading.tags("kind") or _FORM.search(reading.folded)):
        return masked
    return _USE.sub(
        lambda found: f"{found['lead']} the {found['what']}{found['film'] or ''}" if found["lead"] else "",
        masked,
    )


def advertises(words: Reading) -> bool:
    """Whether a film is to tell of something, which nobody has to draw: "an ad for organic honey, warm colours"."""
    return _ADVERTISES.search(words.folded) is not None


def is_use(reading: Reading, phrase: str) -> bool:
    """Whether words say when or for what a film is shown: "a countdown before our meeting starts"."""
    at = reading.place_of(phrase)
    return at >= 0 and (is_purpose(reading, phrase) or _USED_FOR.search(reading.folded, 0, at) is not None)


def is_purpose(reading: Reading, phrase: str) -> bool:
    """Whether words that nobody drew only say what the film is for."""
    at = reading.place_of(phrase)
    if at > 0 and _FOR.search(reading.folded, 0, at):
        return True
    if (
        at >= 0
        and _BUSINESS.fullmatch(phrase.lower().strip())
        and _FORM_BEHIND.match(reading.folded, at + len(phrase))
    ):
        return True
    return _PURPOSE.fullmatch(phrase.lower().strip()) is not None


def take_place_of_purpose(reading: Reading) -> None:
    """Take "video for the shop": with a text of its own, the shop is who shows it and no street that is seen."""
    if reading.quotes and (found := reading.search(_FOR_PLACE)):
        reading.take_span(*found.span("whom"))
