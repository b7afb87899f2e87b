"""Traditional Chinese: understood as simplified Chinese is, and answered in its own script."""

import pytest

from promptreel_studio.agent import respond
from promptreel_studio.agent.reading.language import answer_language
from promptreel_studio.agent.reading.variants import either_script, simplified
from promptreel_studio.agent.replies.book import book_of
from studio.agent.drafts import of

BEACH = respond("海灘日落,10秒", None, seed=7).draft


@pytest.mark.parametrize(
    ("words", "preferred", "expected"),
    [
        ("海灘日落", "en", "zh-Hant"),
        ("海滩日落", "zh-TW", "zh"),
        ("下雨的城市", "zh-TW", "zh-Hant"),
        ("下雨的城市", "zh", "zh"),
        ("下雨的城市", "zh_HK", "zh-Hant"),
        ("把標題改成 Hello", "en", "zh-Hant"),
        ("a beach", "zh-Hant", "en"),
    ],
)
def test_the_script_of_an_answer_is_that_of_the_message(words, preferred, expected):
    assert answer_language(words, preferred) == expected


def test_every_sentence_is_in_traditional_characters():
    book = book_of("zh-Hant")
    sentences = [*book.texts.values(), *(name for names in book.names.values() for name in names.values())]
    for sentence in sentences:
        sentence.encode("big5")  # Simplified characters are not in it.
        assert "“" not in sentence
    assert book.texts.keys() == book_of("zh").texts.keys()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("加字幕「你好」", "已新增字幕「你好」，0-3秒，白色，底部。"),
        ("改成20秒", "時長：10秒 -> 20秒。"),
        ("導出", "匯出檔案不在對話裡進行，請用匯出工具。時間線沒有改動。"),
    ],
)
def test_edits_are_answered_in_it(words, said):
    assert respond(words, BEACH, language="zh-TW", seed=7).texts[0] == said


def test_the_users_own_words_stay_as_they_are():
    reply = respond("先從雲海上方開始,再來是山谷裡的河流", None, language="zh-TW", seed=7)
    assert "「雲海上方開始和山谷裡的河流」" in reply.texts[0]
    draft = respond("加標題「后来」", BEACH, language="zh-TW", seed=7).draft
    assert of(draft, 7)[0]["txt"] == "后来"


def test_patterns_match_either_script():
    assert either_script(r"第[一二](?:个|段)后?") == r"第[一二](?:[个個箇]|段)[后後]?"
    assert simplified()[ord("後")] == "后"
