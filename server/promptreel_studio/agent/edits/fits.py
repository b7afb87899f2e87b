"""How a picture fills the canvas: cropped, whole with bars, or whole with blurred sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.pick import called, pick
from promptreel_studio.agent.edits.zoom import SIDES
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.durations import find_duration
from promptreel_studio.agent.reading.shape import take_aspect

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_PHOTOS = re.compile(
    r"\b(?:the |my |all )*(?:photos|images|stills)\b|(?:所有|全部|每张|这些)?的?(?:照片|图片)"
)
_FIT_BLUR = re.compile(
    r"\bblur(?:red|ry)? (?:sides?|edges?|background|bars?|borders?)\b|\bblur (?:out )?the (?:sides|edges|borders|bars)\b|\bfill\b.{0,30}\b(?:sides?|edges|bars?|background|rest|gaps?)\b.{0,10}\bwith\b.{0,12}\bblur(?:red|ry)?\b|模糊(?:的)?(?:背景|边|两侧|填充)|背景模糊|(?:两边|两侧|四周|边缘|上下|左右)(?:都)?(?:用)?模糊"
)
_FIT_CONTAIN = re.compile(
    r"\b(?:black (?:bars?|borders?|sides)|letterbox(?:ed)?|pillarbox|(?:don't|do not|dont|without|no|never|nothing|not) (?:crop|cut|chop|cutting|chopping)(?:ping)?(?: (?:off|away|anything))?|not cropped|uncropped|fit (?:the )?(?:whole|entire)|show (?:all|the whole|the entire|everything) (?:of )?(?:it|the )?(?:picture|photo|image|frame|clip)?|see the whole|show (?:(?:the|my|all|of|these|those) )*(?:photos?|pictures?|images?|clips?|videos?|footage|them|it)(?: in full| whole| entirely| completely| fully| uncropped)|(?:photos?|pictures?|images?|clips?|videos?|they|it) (?:should |must |to )?(?:be|stay|are) (?:whole|complete|fully visible|uncropped|entire))\b|黑边|(?:不要|别|不)被?裁掉?|不裁切|完整(?:地)?(?:显示|展示|出现|露出)|显示完整|(?:要|保持|得)完整|全部显示"
)
_FIT_COVER = re.compile(
    r"\b(?:fill the (?:screen|frame|canvas)|crop (?:it )?(?:to fill|in)|no (?:black )?(?:bars|borders)|full[ -]?(?:screen|frame)|without (?:black )?bars|(?:remove|crop|cut|lose|delete|kill|hide|get rid of)(?: out| off| away)? (?:the |those |these )?(?:black )?(?:bars|borders))\b|填满|铺满|充满画面|全屏|去掉黑边|不要黑边"
)
_SIDES_OF = re.compile(
    r"(?:画面)?(?:的)?(?:两边|两侧|四周|上下|左右)(?:都)?(?:用)?|填充|\bsides?\b|\bedges?\b|\bbackground\b"
)
_CROPPED_THING = re.compile(
    r"(?<=crop |.crop)(?: ?(?:off|out))? ?(?:the |any |any of the |my |our |all the |all of the )(?:(?:sides?|edges?|heads?|faces?|ears?|tails?|legs?|feet|tops?) of (?:the |my )?)?(?!photos?\b|pictures?\b|images?\b|clips?\b|videos?\b)[a-z][\w'-]*(?: (?!and\b|but\b|please\b|then\b|so\b)[a-z][\w'-]*)?|(?<=裁掉)(?!照片|图片|视频)[\u3400-\u9fff]{1,4}"
)
_FOCUS = re.compile(
    r"\b(?:focus|centre|center|frame|crop|keep)\b.*\b(?:on|to|visible|in frame|side|part|left|right|top|bottom|middle|cent(?:er|re))\b"
)


def speaks_of_fit(reading: Reading) -> bool:
    """Whether a clause says how pictures fill the canvas."""
    if reading.tags("title_noun", "music_noun"):
        return False
    return any(p.search(reading.text) for p in (_FIT_BLUR, _FIT_CONTAIN, _FIT_COVER)) or bool(
        _FOCUS.search(reading.text)
        and reading.tags("position")
        and not find_duration(reading.text)  # "Keep the middle 3 seconds" is a time.
        and not (reading.tags("own") and reading.has("do", "add"))
    )


def change_fit(work: Work, reading: Reading) -> list[Change]:
    """Crop, show whole with bars, or show whole with blurred sides; what of a cropped picture stays.

    Raises:
        Problem: Nothing on the timeline is an uploaded picture, or it is like that already.
    """
    text = reading.text
    fit = next(
        (
            n
            for n, p in (("blur", _FIT_BLUR), ("cover", _FIT_COVER), ("contain", _FIT_CONTAIN))
            if p.search(text)
        ),
        None,
    )
    # "Make it square and don't crop it" is about the whole.
    shaped = take_aspect(reading.part(0, len(reading.original))) is not None
    picked = pick(work, reading, pronouns=not shaped, inherit=not shaped)
    if not picked.said and fit == "contain" and (thing := reading.search(_CROPPED_THING)):
        # What is seen in the pictures ("the cat") may be in any of them.
        reading.take_span(*thing.span())
        work.touched = tuple(str(clip.get("id")) for clip in picked.clips)
    own = [clip for clip in picked.clips if "asset" in clip]
    if not picked.said and reading.take(_PHOTOS):
        types = {asset.id: asset.file_type for asset in work.assets}
        photos = [clip for clip in own if types.get(clip["asset"]) == "image"]
        own = photos or own
        work.touched = tuple(str(clip.get("id")) for clip in photos)
    if not own:
        raise Problem("fit.scene")
    places = reading.take_tags("position") if fit is None else []
    changes: list[Change] = []
    for clip in own:
        if fit is not None and clip.get("fit", "cover") != fit:
            before = work.speaker.name("fit", clip.get("fit", "cover"))
            clip["fit"] = fit
            note = (
                "fit.changed",
                {"clip": called(work, clip), "before": before, "after": work.speaker.name("fit", fit)},
            )
            changes.append(Change("set_fit", note, {"fit": fit}))
        elif places and fit is None:
            x, y = SIDES.get(places[-1], (0.5, 0.5))
            side = (round(x * 2 - 0.5, 2), round(y * 2 - 0.5, 2))
            clip["focus"] = {"x": side[0], "y": side[1]}
            note = (
                "fit.focus",
                {"clip": called(work, clip), "place": work.speaker.name("position", places[-1])},
            )
            changes.append(Change("set_focus", note, {"focus": clip["focus"]}))
    if not changes and not shaped:
        raise Problem("filter.same")
    reading.take(_SIDES_OF)
    for pattern in (_FIT_BLUR, _FIT_CONTAIN, _FIT_COVER):
        reading.take(pattern)
    reading.take_around("do", "filter", "new", "edit")
    return changes
