"""Who is to stay in the picture when it gets another shape: "keep the people in the frame", "人物要保持在画面中间"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.change import Change
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.shape import take_aspect

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.reading.text import Reading

_WHO = r"(?:people|persons?|everyone|everybody|anyone|anybody|faces?|heads?|couple|bride|groom|kids?|child(?:ren)?|family|man|woman|men|women|subjects?|speakers?|players?|dancers?|they|them|he|she|him|her|us|we|me)"
_WHERE = r"(?:(?:in|inside|within|on|near) (?:the |my )?(?:very )?(?:picture|frame|shot|view|image|middle|cent(?:er|re)|screen)|visible|cent(?:red|ered)|seen|recogni[sz]able|in)"
_IN_FRAME = (
    rf"(?:(?:the|my|our|all|both|of|two|other) )*{_WHO}\b[^,;.]{{0,24}}?\b(?:stay|stays|remain|remains|be|is|are|kept|keep)\b[^,;.]{{0,20}}?\b{_WHERE}\b"
    rf"|\b(?:keep|keeping|leave|have|hold|get|frame|centre|center)\b (?:(?:the|my|our|all|both|of|two|other) )*{_WHO}\b[^,;.]{{0,16}}?\b{_WHERE}\b"
)
_SAID = re.compile(_IN_FRAME)
_FRAMED = re.compile(
    rf"\W*(?:(?:and|but|so|please|make sure|be sure|ensure|with|while|that|where|just)[ ,]+)*(?:{_IN_FRAME})[^,;.]{{0,20}}\W*"
    r"|\W*(?:但是?|并且?|同时|而且|不过|请|注意|要)*(?:让|把|将|保证|确保|尽量)?(?:画面里的?|里面的?|所有)?(?:人|人物|人脸|人像|脸|主体|主角|头|大家|新娘|新郎|新人|孩子|小孩|宝宝)们?(?:都|也|还是?|仍然)?(?:要|得|必须|一定要|尽量|应该|可以|能)?(?:都)?(?:一直)?(?:(?:保持|保留|停留|留|待|处|放|出现)?(?:在|于)?(?:画面|镜头|画框|屏幕)?的?(?:里面?|内|当中|正?中间|中央|正中)?|居中|完整)(?:就好|就行|吧|哦|啊)?\W*"
)
"""The whole of a clause; the Chinese words behind the person may all be left out, so that what is said is checked."""
_HAN_WHERE = re.compile(r"画面|镜头|画框|屏幕|中间|中央|正中|居中")


def keep_framed(work: Work, reading: Reading) -> list[Change] | None:
    """Say what of cropped pictures is kept, as nobody looks who is in them; None for any other wish.

    Raises:
        Problem: Everything is drawn for its canvas.
    """
    said = _FRAMED.fullmatch(reading.folded)
    han = reading.folded > "\u3000" or re.search(r"[\u3400-\u9fff]", reading.folded) is not None
    if said is None or MARK.search(reading.folded) or (han and not _HAN_WHERE.search(reading.folded)):
        return None
    if take_aspect(reading.part(0, len(reading.original))) is not None:
        return None
    if not any("asset" in clip for clip in drafts.clips(work.draft)):
        raise Problem("fit.scene")
    reading.text = re.sub(r"[^\x00]", "\x00", reading.text)
    work.topic = "framed"
    return [_note()]


def told_beside(work: Work, asked: str, done: list[Change]) -> list[Change]:
    """The same where it was said beside another shape and passed over: "9:16, and keep the people in the picture"."""
    reshaped = any(change.operation == "set_aspect_ratio" for change in done)
    own = any("asset" in clip and clip.get("fit", "cover") == "cover" for clip in drafts.clips(work.draft))
    told = any(change.note[0] in {"fit.people", "fit.changed"} for change in done)
    return [_note()] if reshaped and own and not told and _SAID.search(asked.lower()) else []


def _note() -> Change:
    return Change("note", ("fit.people", {}))
