"""What people type without care, and the plainer words for it: complaints, "longer" without an amount, "the last 3"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.numbers import NUMBER
from promptreel_studio.agent.reading.variants import either_script

if TYPE_CHECKING:
    from collections.abc import Callable

_MUCH = r"(?:(?:just |way |far |much |a (?:little |tiny )?bit |a little |a tad |slightly |rather |kind of |kinda |really |still )*)"
_WHAT = r"(?:(?:it|this|that|the (?:whole )?(?:video|film|movie|clip|thing|camera|pan))(?:'s| is| was| looks| feels| seems| plays| moves| goes)? )?"
_OTHER = {"fast": "slower", "quick": "slower", "slow": "faster"}
_PART = r"(?:clip|shot|scene|photo|picture|image|slide|card|part|one|title|caption|subtitle|text|logo)"
_STEPS = {"long": "longer", "short": "shorter"}


def _opposite(found: re.Match[str]) -> str:
    """ "The camera is too fast" is a wish for a slower one."""
    camera = "camera " if re.search(r"camera|\bpan\b", found.group(), re.IGNORECASE) else ""
    return f"make the {camera}{_OTHER[found['how'].lower()]}" if camera else _OTHER[found["how"].lower()]


def _by_some(found: re.Match[str]) -> str:
    """A length without an amount: two seconds, one if it is to be only a bit, four if much."""
    words = found.group().lower()
    seconds = 1 if re.search(r"\bbit\b|\blittle\b|\btad\b|slightly", words) else 2
    seconds = 4 if re.search(r"\bmuch\b|\blot\b|\bway\b", words) else seconds
    how = found["how"].lower()
    return f"make {found['what']} {seconds} seconds {_STEPS.get(how, how)}"


PLAIN_WISHES: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = tuple(
    (re.compile(either_script(pattern), re.IGNORECASE), plain)
    for pattern, plain in (
        (
            rf"^\W*(?:make|let|have|keep|show) (?P<what>(?:that|this) (?:one|clip|shot|scene|photo|picture|part|bit))(?: (?:be|stay|last|run|play))? {_MUCH}(?P<how>longer|shorter)[\s.!]*$",
            _by_some,
        ),
        # A complaint alone asks for the opposite; before another length it is only the reason.
        (rf"^\W*{_WHAT}{_MUCH}too (?P<how>fast|slow|quick)(?: for me)?[\s.!]*$", _opposite),
        (
            rf"^\W*{_WHAT}{_MUCH}too (?:fast|quick|slow|short|long)[\s,.;:!-]+(?=(?:please |so |can you |just )*(?:make|let|set|have)\b.*(?:\d|minute))",
            "",
        ),
        (r"^\W*(?:太|有点|有点儿)(?P<how>快|慢)(?:了)?(?:点|一点)?[\s。!！]*$", lambda found: "慢一点" if found["how"] == "快" else "快一点"),
        (
            rf"\b(?:make|let|have|keep|show) (?P<what>(?:the |my )(?:[\w-]+ ){{0,3}}?{_PART})(?: (?:be|stay|last|run|play|stay on))? {_MUCH}(?P<how>longer|shorter)(?! than)(?=[\s.!]*$|,(?!\s*{NUMBER})| and\b)",
            _by_some,
        ),
        (
            rf"\b(?P<what>(?:the |my )(?:[\w-]+ ){{0,3}}?{_PART}) (?:should |must |has to |needs to |can )(?:be|stay|last|run|play|stay on|be seen|be shown)(?: on(?: screen)?| there| visible)? {_MUCH}(?P<how>longer|shorter)(?! than)(?=[\s.!]*$|,(?!\s*{NUMBER})| and\b)",
            _by_some,
        ),
        (
            rf"^\W*(?:make |let |have )?(?P<what>(?:the |my )?(?:[\w-]+ ){{0,2}}?{_PART}) (?:(?:should|be|show|stay|last|for|more|even|on) )*{_MUCH}(?P<how>longer|shorter)(?: (?:for|show|stay|be|more))*[\s.!]*$",
            _by_some,
        ),
        (
            r"^\W*(?:把|让|请)*(?P<what>第[一二三四五六七八九\d](?:个|段|张|幕)(?:片段|镜头|视频|场景|照片|图片)?|最后一?(?:个|段|张|幕)(?:片段|镜头|视频|场景|照片|图片)?|标题|字幕|文字)(?:的(?:时间|时长))?(?:再|要|应该|可以)*(?:显示|停留|播放|放|留)?(?:的?时间)?得?(?:再|更)?(?:多?(?P<long>长|久)|短)(?:一些|一点|点|些)[\s。!！]*$",
            lambda found: f"{found['what']}{'延长' if found['long'] else '缩短'}2秒",
        ),
        (rf"^\W*(?P<what>(?:the )(?:[\w-]+ ){{0,3}}?{_PART}) (?:is |are |feels? |looks? )?{_MUCH}too (?P<how>long|short)[\s.!]*$",
            lambda found: f"make {found['what']} 2 seconds {'shorter' if found['how'].lower() == 'long' else 'longer'}",
        ),
        # "Cut the first 2 seconds and the last 3."
        (
            rf"\b(?P<one>(?:the )?(?:first|last) {NUMBER} ?(?P<unit>seconds?|secs?|s)(?: and| plus|,)+ (?:the )?(?:first|last) {NUMBER})(?=[\s.!,]*$|[,.;] )",
            r"\g<one> seconds",
        ),
        (
            rf"\b(?P<one>(?:the )?(?:first|last) {NUMBER})(?P<two>(?: and| plus|,)+ (?:the )?(?:first|last) {NUMBER} ?(?:seconds?|secs?|s)\b)",
            r"\g<one> seconds\g<two>",
        ),
        (r"(?P<one>[前后][\d一二两三四五六七八九十半]+)(?P<two>[和跟、,，]最?[前后][\d一二两三四五六七八九十半]+秒)", r"\g<one>秒\g<two>"),
        (
            rf"\b(?P<do>cut|trim|remove|delete|chop|drop)(?P<off> off| out| away)? (?P<one>(?:the )?first {NUMBER} ?(?:seconds?|secs?|s)\b)(?: and| plus|,)+ (?P<two>(?:the )?last {NUMBER} ?(?:seconds?|secs?|s)\b)(?P<of>(?: (?:of|from|in|off) (?:the |my )?[\w.-]+(?: (?:clip|video|shot|scene))?)?)(?=[\s.!]*$|[,.;] )",
            r"\g<do> \g<two>\g<of>, then \g<do> \g<one>\g<of>",
        ),
        (
            rf"^(?P<first>\W*(?:make|play|speed|slow|turn|cut|trim|let)\b(?!.*\b(?:first|last)\b)[^,;]{{2,40}}?),? and (?:only|just) (?P<length>{NUMBER} ?(?:seconds?|secs?|s|minutes?))(?: long)?(?=[\s.!]*$)",
            r"\g<first>, then make the video \g<length>",
        ),
        # What was made is not what was meant: "no wait, mountains instead".
        (
            r"^\W*(?:(?:no|nope|nah|wait|hmm+|hm|oh|sorry|actually|ok|okay|hang on|hold on)[ ,.!-]+)+(?=[\w-]+(?: [\w-]+){0,5} instead\W*$)",
            "",
        ),
        (
            r"^\W*(?:actually,? |ok,? |hmm+,? |no,? )*(?:please )?(?:go|change it|switch it|turn it|take it|bring it) back to (?:the |a |an )?(?P<what>[a-z-]+(?: [a-z-]+){0,2})[\s.!]*$",
            lambda found: found.group() if _STATES.search(found["what"]) else f"make it {found['what']} instead",
        ),
        (r"^\W*(?:make|have|let)? ?(?:the )?(?:sound|audio|noise) (?:be )?off[\s.!]*$", "mute the sound"),
        (r"^\W*mute the sound of the clips? off\W*$", "mute the sound"),
        # The first word is what is to be done: a slip in it costs everything.
        (r"^\W*(?:tirm|trimm|trmi|trin)(?= )", "trim"),
        (r"^\W*(?:ad|adda|dad)(?= (?:an? |the |some |my )?(?:[\w-]+ )?(?:titel|title|text|caption|music|subtitle|logo|song)s?\b)", "add"),
        (r"^\W*(?:mkae|maek|mak|amke|mke)(?= )", "make"),
        (r"^\W*(?:ctu|cutt)(?= )", "cut"),
        (r"^\W*(?:remvoe|remov|reomve|rmeove)(?= )", "remove"),
        (r"^\W*(?:delte|deleet|dleete|delet)(?= )", "delete"),
        (r"\btitel\b(?= )", "title"),
    )
)  # fmt: skip
_STATES = re.compile(
    r"\b(?:previous|before|earlier|first|last|old|original|version|normal|way|that|it|one|start|beginning|end|speed|colou?rs?|black|white|full|volume|edit|step|what|how|formats?|aspect|ratio|upright|horizontal|portrait|landscape|vertical|square|widescreen|english|music|title|captions?)\b"
)
"""What one goes back to that is no picture."""
_FADE_OUT = re.compile(
    r"^\W*(?:(?:please |can you |now )?(?:add|put|make|do|give it|use|end with|i want) )?(?:an? |the )?(?:nice |short |slow |little |soft |smooth )?fade[- ]?out(?: effect)?(?: at the (?:very )?end)?(?: please)?[\s.!]*$|^\W*(?:请)?(?:在)?(?:结尾|最后|末尾)?(?:加上?|来|做|要)?(?:一?[个段])?淡出(?:的?效果)?(?:吧)?[\s。!！]*$",
    re.IGNORECASE,
)
_FADE_IN = re.compile(
    r"^\W*(?:(?:please |can you |now )?(?:add|put|make|do|give it|use|start with|begin with|i want) )?(?:an? |the )?(?:nice |short |slow |little |soft |smooth )?fade[- ]?in(?: effect)?(?: at the (?:very )?(?:start|beginning))?(?: please)?[\s.!]*$|^\W*(?:请)?(?:在)?(?:开头|开始)?(?:加上?|来|做|要)?(?:一?[个段])?淡入(?:的?效果)?(?:吧)?[\s。!！]*$",
    re.IGNORECASE,
)


def with_fades_of_picture(words: str, *, music: bool) -> str:
    """A fade of which nothing else is said: where there is no music it can only be the picture's."""
    if music:
        return words
    han = re.search(r"[\u3400-\u9fff]", words) is not None
    if _FADE_OUT.match(words):
        return "结尾淡出到黑色" if han else "fade to black at the end"
    if _FADE_IN.match(words):
        return "开头从黑色淡入" if han else "fade in from black at the beginning"
    return words
