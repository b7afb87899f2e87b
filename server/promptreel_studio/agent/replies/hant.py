"""Answers in traditional Chinese: those in simplified Chinese with the characters and the words of the other script."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

_WORDS = (
    ("文件名", "檔名"), ("文件", "檔案"), ("视频", "影片"), ("程序", "程式"), ("导出", "匯出"), ("项目", "專案"),
    ("添加", "新增"), ("字体", "字型"), ("音频", "音訊"), ("默认", "預設"), ("消息", "訊息"), ("复制", "複製"),
    ("重复", "重複"), ("绘制", "繪製"), ("标志", "標誌"), ("“", "「"), ("”", "」"),
)  # fmt: skip
"""What people in Taiwan call it, and words of which a character alone does not say how it is written."""


@cache
def _characters() -> dict[int, str]:
    table = files("promptreel_studio.agent.replies").joinpath("traditional.txt").read_text("utf-8")
    pairs = [pair for line in table.splitlines() if not line.startswith("#") for pair in line.split()]
    return {ord(one): other for one, other in pairs}


def in_traditional(text: str) -> str:
    """A sentence or a name of ours in traditional Chinese; never for the user's own words."""
    for simplified, traditional in _WORDS:
        text = text.replace(simplified, traditional)
    return text.translate(_characters())
