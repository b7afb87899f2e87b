"""The clips in any other order: "shuffle the photos"."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work

SHUFFLE = re.compile(
    r"\b(?:shuffle|scramble|randomi[sz]e|mix up|jumble)(?: up)?(?: the order(?: of)?)?(?: (?:all|the|my|these|those|of))*(?: (?:photos|pictures|images|clips|shots|scenes|videos|order|them|it|timeline))?(?![\w ]*\b(?:music|song|titles?|captions?|colou?rs?)\b)"
    r"|\b(?:in )?(?:a )?random order\b|(?:随机|打乱)(?:一下)?(?:片段|镜头|照片|图片)?(?:的)?(?:顺序|次序|排列|排序)"
)


def shuffled(work: Work, order: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Two or more clips in another order than theirs, decided by the draft's seed and how much was edited since."""
    dice = random.Random(drafts.derived_seed(work.seed, "shuffle", len(work.history.past)))
    after = list(order)
    while all(one is other for one, other in zip(after, order, strict=True)):
        dice.shuffle(after)
    return after
