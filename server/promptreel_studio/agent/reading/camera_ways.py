"""Where the camera is told to go: "pan slowly to the right", "the camera rises", "镜头往左移"."""

from __future__ import annotations

from dataclasses import dataclass

from promptreel_studio.agent import patterns as re

_FILL = (
    r"(?:[\x00\s-]|\b(?:slow(?:ly)?|gent(?:le|ly)|quick(?:ly)?|fast|the|a|an|very|its|view|shot|picture|slightly|smoothly|gradually|softly|steadily|evenly|then|just"
    r"|only|now|bit|little|over|around|across|scene|is|are|should|must|keeps?|starts?|begins?|instead|to|so|that|it|be"
    r"|straight|directly|all|way|which|go|goes|going|moving|moves?|and)\b)*?"
)
"""What may stand between a move and its direction; speeds have been taken by then."""
_RIGHT = (
    r"\b(?:(?:from )?(?:the )?left[ -](?:side )?to[ -](?:the )?right|from (?:the )?left(?: side)?"
    r"|(?:to|towards?) (?:the |its |our )?right(?: side|-hand side)?(?! of\b)|rightwards?|right(?: side)?(?! now| away| after| before| at| there| here| in the (?:middle|cent)))\b"
)
_LEFT = (
    r"\b(?:(?:from )?(?:the )?right[ -](?:side )?to[ -](?:the )?left|from (?:the )?right(?: side)?"
    r"|(?:to|towards?) (?:the |its |our )?left(?: side|-hand side)?(?! of\b)|leftwards?|left(?: side)?)\b"
)
_UP = (
    r"\b(?:(?:from )?(?:the )?bottom[ -](?:up )?to[ -](?:the )?top|from (?:the )?(?:bottom|ground|below)(?: up(?:wards?)?)?"
    r"|(?:to|towards?) the top|upwards?|skywards?|up)\b"
)
_DOWN = (
    r"\b(?:(?:from )?(?:the )?top[ -](?:down )?to[ -](?:the )?bottom|from (?:the )?(?:top|above)(?: down(?:wards?)?)?"
    r"|(?:to|towards?) the (?:bottom|ground)|downwards?|down)\b"
)
_IN = r"\b(?:forwards?|ahead|inwards?|in|into|closer|nearer|through|towards?)\b"
_OUT = r"\b(?:backwards?|back|outwards?|out|away)\b(?: from\b)?"
_WAYS = {"right": _RIGHT, "left": _LEFT, "up": _UP, "down": _DOWN, "out": _OUT, "in": _IN}
_ANY = "|".join(f"(?P<{name}>{pattern})" for name, pattern in _WAYS.items())
_CLEAR = "|".join(
    f"(?P<{name}>{pattern})"
    for name, pattern in {
        "right": r"\b(?:from (?:the )?left to (?:the )?right|left[ -]to[ -]right|to the right(?! of\b)|rightwards?)\b",
        "left": r"\b(?:from (?:the )?right to (?:the )?left|right[ -]to[ -]left|to the left(?! of\b)|leftwards?)\b",
        "up": r"\b(?:from (?:the )?bottom to (?:the )?top|bottom[ -]to[ -]top|upwards?)\b",
        "down": r"\b(?:from (?:the )?top to (?:the )?bottom|top[ -]to[ -]bottom|downwards?)\b",
    }.items()
)
"""Directions that can only be one, wherever they stand."""
_CAMERA = r"\b(?:camera|viewpoint|lens|drone|pov)(?:'s)?\b"
_SURE = r"\b(?P<verb>pan|pans|panning|panned|panorama|tilt|tilts|tilting|tilted|zoom|zooms|zooming|truck|trucks|trucking|dolly|dollies|dollying|tracking|tracking shot|crab|crane|cranes|craning|jib|pedestal|boom|drift|glide|sweep)\b"
"""Words for a camera's move that need no camera beside them; "drifting to the left" may be a boat."""
_ANY_MOVE = (
    r"\b(?P<verb>mov(?:e|es|ing|ement)|motion|travel(?:s|l?ing)?|go|goes|going|slid(?:e|es|ing)|turn(?:s|ing)?|swing(?:s|ing)?"
    r"|look(?:s|ing)?|fl(?:y|ies|ying)|drift(?:s|ing)?|glid(?:e|es|ing)|float(?:s|ing)?|sweep(?:s|ing)?|scroll(?:s|ing)?|push(?:es|ing)?"
    r"|pull(?:s|ing)?|shift(?:s|ing)?|track(?:s|ing)?|head(?:s|ing)?|point(?:s|ing)?|com(?:e|es|ing)|creep(?:s|ing)?|rotat(?:e|es|ing)|craning|cranes?)\b"
)
_BY_ITSELF = {
    "up": r"(?:ris(?:e|es|ing)|ascend(?:s|ing)?|lift(?:s|ing)?|climb(?:s|ing)?)",
    "down": r"(?:descend(?:s|ing)?|lower(?:s|ing)?|sink(?:s|ing)?|drop(?:s|ping)?)",
    "in": r"(?:approach(?:es|ing)?|advanc(?:e|es|ing))",
    "out": r"(?:retreat(?:s|ing)?|reced(?:e|es|ing)|withdraw(?:s|ing)?)",
}
_ITSELF = "|".join(f"(?P<{name}>\\b{pattern}\\b)" for name, pattern in _BY_ITSELF.items())
_BEFORE = (
    r"(?P<right>\b(?:left[ -]to[ -]right|rightwards?|right)\b)|(?P<left>\b(?:right[ -]to[ -]left|leftwards?|left)\b)"
    r"|(?P<up>\b(?:bottom[ -]to[ -]top|upwards?)\b)|(?P<down>\b(?:top[ -]to[ -]bottom|downwards?)\b)"
    r"|(?P<in>\b(?:forwards?|inwards?)\b)|(?P<out>\b(?:backwards?|outwards?)\b)"
)
_NOUN = r"\b(?P<verb>pan|tilt|drift|glide|sweep|dolly|truck|tracking shot|tracking|zoom|camera (?:move(?:ment)?|motion|pan|drift))\b"
_ENGLISH = (
    re.compile(rf"{_SURE}{_FILL}(?:{_ANY})"),
    re.compile(rf"(?:{_BEFORE})[\x00\s-]*{_NOUN}"),
    re.compile(rf"{_CAMERA}[^,.;!?\n]{{0,12}}?{_ANY_MOVE}{_FILL}(?:{_ANY})"),
    re.compile(rf"{_ANY_MOVE}{_FILL}{_CAMERA}{_FILL}(?:{_ANY})"),
    re.compile(rf"{_CAMERA}{_FILL}(?:{_ITSELF})(?:{_FILL}\b(?:up|down)(?:wards?)?\b)?"),
    re.compile(rf"{_CAMERA}{_FILL}(?:{_CLEAR})"),
)
_APART = re.compile(rf"{_SURE}(?:[^,.;!?\n]{{1,60}}?|[^.;!?\n]{{1,60}}?(?=\bfrom \w+ to\b))(?:{_CLEAR})")
"""What the camera passes may stand between: "pan over the city to the left"."""
_BACK = re.compile(
    rf"(?:{_CAMERA}|{_SURE}){_FILL}\b(?:in|into)?{_FILL}\b(?:other|opposite|reverse) (?:way|direction)(?: (?:a)?round)?\b"
    rf"|\b(?:reverse|flip|invert|change)\b{_FILL}\b(?:direction|way)\b(?: of| in which)?{_FILL}{_CAMERA}(?:{_FILL}\bmov(?:es?|ing)\b)?"
    rf"|\b(?:reverse|flip|invert|change)\b{_FILL}{_CAMERA}{_FILL}\b(?:direction|way)\b"
    rf"|\breverse\b{_FILL}(?:\bcamera\b)?{_FILL}\b(?P<told>pan|tilt|zoom|camera move(?:ment)?)\b"
    r"|(?:镜头|平移|运镜)[\x00\s]*(?:改成|换成|往|向|朝|改|换)*(?:反方向|相反的?方向|反过来|反向)(?:移动?|平移|摇|走)?"
)
_DRIFTS = re.compile(r"drift|glid|float|fl[yi]|drone|飘|漂|飞|滑")

_HAN_FILL = r"(?:[\x00\s]|再|就|也|都|要|请|改成|改为|变成|换成|开始|一直|始终|稍微|稍稍|轻轻|缓缓|缓慢|慢慢|慢|快速|快|逐渐|渐渐|匀速|平稳|平滑|沿着?|地|的|跟着|随着)*"
_SIDE = r"[边侧方面部]?"
_TO = r"[往向朝到至]"
_HAN_WAYS = {
    "right": rf"(?:[从由]左{_SIDE}{_TO}右{_SIDE}|{_TO}右{_SIDE}|右(?=移|摇|推|拉|转|平|横|滑|飘|漂|飞))",
    "left": rf"(?:[从由]右{_SIDE}{_TO}左{_SIDE}|{_TO}左{_SIDE}|左(?=移|摇|推|拉|转|平|横|滑|飘|漂|飞))",
    "up": rf"(?:[从由]下{_SIDE}(?:{_TO}|而)上{_SIDE}|{_TO}上{_SIDE}|上(?=移|摇|推|拉|仰|升|抬|滑|飘)|[抬仰升](?=起|高))",
    "down": rf"(?:[从由]上{_SIDE}(?:{_TO}|而)下{_SIDE}|{_TO}下{_SIDE}|下(?=移|摇|推|拉|俯|降|压|滑|沉)|[降压俯](?=低|下))",
    "in": rf"(?:[由从]远(?:及|到|至|而|往|向)近|{_TO}(?:前|里|内){_SIDE}|前(?=移|推|进|行))",
    "out": rf"(?:[由从]近(?:及|到|至|而|往|向)远|{_TO}(?:后|外){_SIDE}|后(?=移|拉|退|撤))",
}
_HAN_ANY = "|".join(f"(?P<{name}>{pattern})" for name, pattern in _HAN_WAYS.items())
_HAN_CAMERA = r"(?:镜头|运镜|摄像机|摄影机|相机|机位|航拍|无人机)"
_HAN_MOVE = r"(?:(?P<verb>平移|横移|推移|飘移|漂移|移动|移|摇动|摇|推进|推近|推|拉远|拉近|拉|转动|转|飞行|飞|走|运动|滑动|滑|飘|升起|升高|上升|升|下降|降|抬|起|高|低|压|下|仰|俯|沉|扫过|扫|掠过|进|退|撤|行|运镜)(?:起来?|高|低|过去|过来|去|来|开)?)"
_HAN = (
    re.compile(rf"{_HAN_CAMERA}{_HAN_FILL}(?:{_HAN_ANY}){_HAN_FILL}{_HAN_MOVE}?"),
    # The camera may be what a clip is called by, and taken: "第二个镜头向左移".
    re.compile(rf"(?<=\x00){_HAN_FILL}(?:{_HAN_ANY}){_HAN_FILL}{_HAN_MOVE}"),
    re.compile(
        rf"(?:{_HAN_ANY}){_HAN_FILL}(?P<verb>平移|横移|飘移|漂移|摇摄|运镜|航拍|(?:移动?|摇动?|推|拉|转动?)镜头?|摇镜|推镜|摇(?![晃摆滚]))"
    ),
    re.compile(rf"(?P<verb>平移|横移|飘移|漂移|推移){_HAN_FILL}(?:{_HAN_ANY})"),
)


_STOPS = re.compile(
    rf"{_CAMERA}[\x00\s]*\b(?:does not|doesn't|doesnt|do not|don't|should not|shouldn't|must not|mustn't|never|won't|is not|isn't|not)\b"
    rf"{_FILL}\bmov(?:e|es|ing)\b(?: at all)?"
    rf"|{_CAMERA}{_FILL}\b(?:stays?|remains?|stands?|holds?|is|kept|keeps?)\b{_FILL}\b(?:still|static|fixed|locked|put|motionless|stationary|in place)\b"
    rf"|{_HAN_CAMERA}[\x00\s]*(?:保持|要|请|完全|一直)*(?:不要|别|不用|无需|不会|不能|不|没有)(?:再|要|有)*(?:移动|运动|晃动|动)"
    rf"|(?:不要|别|不用|无需|没有|无|不)(?:任何)?(?:镜头|运镜|机位)(?:的)?(?:移动|运动|动作|变化|动)?"
)


@dataclass(frozen=True, slots=True)
class Way:
    """A direction that was found: the move and where it goes, as `scenes.spec.Camera`, and the spans that say so."""

    move: str
    direction: str
    spans: tuple[tuple[int, int], ...]


def find_way(text: str) -> Way | None:
    """The first direction that the camera is told in a folded text, of which parts may have been taken."""
    for pattern in (*_ENGLISH, *_HAN):
        if found := pattern.search(text):
            return _read(found, (found.span(),))
    if found := _APART.search(text):
        return _read(found, (found.span("verb"), found.span(_named(found))))
    return None


def find_turn(text: str) -> tuple[int, int] | None:
    """Where a folded text says that the camera is to go the other way."""
    found = _BACK.search(text)
    return found.span() if found else None


def find_stop(text: str) -> tuple[int, int] | None:
    """Where a folded text says in a sentence that the camera does not move."""
    found = _STOPS.search(text)
    return found.span() if found else None


def _read(found: re.Match[str], spans: tuple[tuple[int, int], ...]) -> Way:
    direction = _named(found)
    if direction in {"in", "out"}:
        return Way("zoom", direction, spans)
    verb = found.groupdict().get("verb") or found.group()
    return Way("drift" if _DRIFTS.search(verb) else "pan", direction, spans)


def _named(found: re.Match[str]) -> str:
    return next(name for name in _WAYS if found.groupdict().get(name) is not None)
