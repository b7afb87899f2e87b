"""关于文字卡的句子与名称。"""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "made.card": "画面：{kind}，{ground}底{ink}字。",
    "card.closes": "最后是一张文字卡：{card}，{length}。",
    "card.outlined": "{ground}底{ink}字不容易看清，所以给文字加了描边。",
}

NAMES: dict[str, dict[str, str]] = {
    "variant": {
        "reef": "珊瑚礁",
        "quote": "引言样式",
        "festive": "喜庆，带彩纸",
        "river": "河流",
        "coffee": "咖啡",
        "tea": "茶",
        "green_tea": "绿茶",
        "matcha": "抹茶",
        "chocolate": "热巧克力",
        "rise": "居中，带下划线",
        "zoom": "居中，带光环",
        "slide": "带色块",
        "bar": "左对齐，带竖条",
        "frame": "带边框",
        "headline": "首词放大",
        "lower": "下三分之一",
    },
    "reveal": {"letters": "逐字出现", "words": "逐词出现"},
}

MORE: dict[str, dict[str, str]] = {
    "field": {
        "ink": "文字颜色",
        "ground": "背景",
        "reveal": "出现方式",
    },
    "colour": {
        "#d1d1d6": "浅灰色",
        "#3a3a3c": "深灰色",
    },
}
