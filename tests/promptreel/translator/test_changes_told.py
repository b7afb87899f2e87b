"""What the studio says of its own edits reaches the user word for word: an arrow between two values is no menu."""

import re

import pytest

from promptreel.translator import translate
from promptreel_studio.agent.replies import en, zh

TOLD = [
    'Title "Wanderlust": position centre -> bottom.',
    'Title "Wanderlust": colour white -> yellow. Title "Wanderlust": font sans serif -> handwritten.',
    "Camera pan -> zoom in. Camera speed 1x -> 0.5x.",
    "Look in colour -> black and white.",
    "Music Piano -> Lo-fi at 80%.",
    "Time of day sunset -> night.",
    "Between clip 1 and clip 2: cut -> crossfade 0.8 s. Duration 14 s -> 13.2 s.",
    'Slow zoom in on clip 2 ("cake.mov"): 100% -> 125%.',
    "标题“Wanderlust”：位置 居中 -> 右下。",
    "镜头速度：1x -> 0.6x。",
]


@pytest.mark.parametrize("text", TOLD)
def test_a_change_from_one_value_to_another_is_left_as_it_is(text):
    found = translate(text)
    assert (text, ()) == (found.text, tuple(found.actions))


@pytest.mark.parametrize(("code", "texts"), [("en", en.TEXTS), ("zh", zh.TEXTS)], ids=["en", "zh"])
def test_no_sentence_of_the_studio_is_taken_for_an_instruction(code, texts):
    plain = [re.sub(r"\{\w+\}", "12", text) for text in texts.values()]
    lost = [text for text in plain if translate(text).text != text]
    assert [] == lost


@pytest.mark.parametrize(
    "text", ["Go to File -> Export.", "Open Settings > Billing > Credits.", "点击 文件 -> 导出。"]
)
def test_a_path_through_menus_is_still_one(text):
    assert translate(text).actions
