"""Points in time as people write them in Chinese, put as "第6秒": "0:06才出现", "等到第6秒再出来"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.variants import either_script

if TYPE_CHECKING:
    from collections.abc import Callable

_CLOCK = r"(?P<m>\d{1,2}):(?P<s>\d{2})"
_COMES = r"(?:出现|出来|显示|进来|冒出来|露面|弹出|出)"


def _in_seconds(found: re.Match[str]) -> str:
    return f"第{int(found['m']) * 60 + int(found['s'])}秒"


PLAIN_TIMES: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = tuple(
    (re.compile(either_script(pattern)), plain)
    for pattern, plain in (
        # A clock beside Chinese words; a span of two ("0:06到0:09") and a ratio ("16:9") stay as they are.
        (
            rf"(?<=[从在到等于它句幕题字])(?:第)?{_CLOCK}(?!\d|秒|[ ]?(?:-|—|到|至))(?=[才再开起的时处后就,，\u3400-\u9fff]|$)",
            _in_seconds,
        ),
        (
            rf"(?<=[,，、])(?:到)?{_CLOCK}(?=(?:的时候|时|就|才|再)?(?:消失|隐藏|结束|停|{_COMES}))",
            _in_seconds,
        ),
        # "第6秒才出现", "等到第6秒再出来": where it begins.
        (
            rf"(?:从|等到|等|到|在|过了?)*第?(?P<n>\d+(?:\.\d+)?|[一二两三四五六七八九十]+)秒(?:钟)?(?:的时候|时|起|之后|以后|后)?(?:才|再|后才)(?:开始)?(?={_COMES})",
            r"从第\g<n>秒开始",
        ),
        (
            rf"(?:晚|迟|早)一?[点些](?:再)?{_COMES}[,，](?=从第?[\d一二两三四五六七八九十]+秒(?:钟)?开始)",
            "显示",
        ),
        (r"(?<=秒)(?:钟)?开始(?:才|再)?(?:出来|进来|冒出来|露面)", "开始显示"),
    )
)
