"""What is written in digits and signs: shapes of pictures, times, shares, factors, and numbers in Chinese."""

from __future__ import annotations

from typing import Any

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.numbers import number_of

_ASPECTS = ("16:9", "9:16", "1:1", "4:5", "4:3", "21:9")
SPECIAL = re.compile(
    r"(?P<aspect>(?<![\d:])(?:16|9|1|4|21) ?[:：x] ?(?:9|16|1|5|3)(?![\d:]))"
    r"|(?P<clock>(?<![\d:])(?:\d{1,2}:)?\d{1,2}[:：]\d{2}(?:\.\d{1,3})?(?![\d:]))"
    r"|(?P<percent>(?<![\d.])\d{1,3}(?:[.,]\d+)?\s?[%％])"
    r"|(?P<han_percent>百分之(?P<of_hundred>[零〇一二两三四五六七八九十百\d]+)|(?<![\d.])(?P<tenths>[一二两三四五六七八九1-9])成(?![为立功]))"
    r"|(?P<dash>(?<=[\d秒초]) ?[—~〜-] ?(?=\d))"
    r"|(?P<nth_second>第(?P<at>[零〇一二两三四五六七八九十百\d.]+)(?:秒钟?|(?=(?:到|至|[-—~～])第?[零〇一二两三四五六七八九十百\d.]+秒)))"
    r"|(?P<again>第二[遍次回])"
    r"|(?P<last_secs>[到在至]?(?:最后|末尾|结尾)(?=[零〇一二两三四五六七八九十半\d.]{1,4}个?半?秒))"
    r"|(?P<from_end>倒数第(?P<back>[一二三四五六七八九十\d]{1,2})(?:个|段|张|条|幕|幅)?(?:片段|镜头|视频|场景|画面|照片|图片|素材)?)"
    r"|(?P<nth>第(?P<place>[一二三四五六七八九十\d]{1,2})(?:个|段|张|条|幕|幅|句|行|页)?(?:片段|镜头|视频|场景|画面|照片|图片|素材)?)"
    r"|(?P<han_secs>(?P<secs>半|[零〇一二两三四五六七八九十百]{1,4}(?=个?半?秒|秒))个?(?P<more>半)?秒钟?(?P<tail>半)?)"
    r"|(?P<times>(?<![\d.])(?:\d+(?:[.,]\d+)?|(?:(?<![快慢长短多])一|[二两三四五六七八九十半])|零点[一二三四五六七八九]) ?(?:[x×](?![a-z])|倍半|倍速?))"
)


def measured(hit: re.Match[str]) -> dict[str, Any] | None:
    """What `SPECIAL` found; None for a shape that no film has."""
    if said := hit["aspect"]:
        ratio = re.sub(r"[ x：]", lambda one: "" if one[0] == " " else ":", said)
        return {"aspect": ratio} if ratio in _ASPECTS else None
    if hit["clock"]:
        parts = [float(part) for part in hit["clock"].replace("：", ":").split(":")]
        return {"point": sum(part * 60**place for place, part in enumerate(reversed(parts)))}
    if hit["percent"]:
        return {"percent": number_of(hit["percent"].rstrip("%％ "))}
    if hit["han_percent"]:
        said = hit["of_hundred"]
        return {"percent": number_of(said) if said else number_of(hit["tenths"]) * 10}
    if hit["dash"]:
        return {"until": True}
    if hit["nth_second"]:
        return {"point": number_of(hit["at"])}
    if hit["last_secs"]:
        return {"last": True}  # "放到最后3秒" is no "until the end".
    if hit["nth"] or hit["again"] or hit["from_end"]:
        return _counted(hit)
    if hit["han_secs"]:
        value = 0.5 if hit["secs"] == "半" else number_of(hit["secs"])
        return {"secs": value + (0.5 if hit["more"] or hit["tail"] else 0)}
    return {"factor": _times(hit["times"])}


def _times(said: str) -> float:
    """ "2x", "一倍半", "零点五倍"."""
    if said.endswith("倍半"):
        return number_of(said.removesuffix("倍半").strip()) + 0.5
    plain = re.sub(r" ?(?:[x×]|倍速?)$", "", said)
    if plain.startswith("零点"):
        return number_of(plain[2:]) / 10
    return 0.5 if plain == "半" else number_of(plain)


def _counted(hit: re.Match[str]) -> dict[str, Any]:
    """ "The third", "the second time", "the last but one"."""
    if hit["again"]:
        return {"second_time": True}
    return {"nth": -round(number_of(hit["back"])) if hit["from_end"] else round(number_of(hit["place"]))}
