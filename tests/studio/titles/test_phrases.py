"""Lines of Chinese and Japanese end between words."""

import pytest

from promptreel_studio.titles.phrases import phrase_break, places_of


def test_a_line_ends_after_a_particle():
    assert "霓虹灯下的\n未来城市之夜" == phrase_break("霓虹灯下的未来城市之夜")
    assert "今日の海、\n明日の山" == phrase_break("今日の海、明日の山")
    assert "東京\n夜景散歩" == phrase_break("東京夜景散歩")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("人工智能正在改变我们的生活方式", "人工智能 正在 改变 我们的 生活 方式"),
        ("今天也要好好吃饭", "今天 也 要 好好 吃饭"),
        ("全场八折", "全场 八折"),
        ("不忘初心", "不忘初心"),
        ("一期一会の出会いを大切に", "一期一会の 出会いを 大切に"),
        ("お茶とコーヒーの時間", "お茶と コーヒーの 時間"),
        ("Plain words", "Plain words"),
    ],
)
def test_words_are_not_torn(text, words):
    torn = places_of(text).torn
    shown = "".join(f" {one}" if at and at not in torn else one for at, one in enumerate(text))
    assert words == (shown if not text.isascii() else text)
    assert all(0 < at < len(text) for at in torn)
    assert text.isascii() <= (not torn)


def test_a_line_ends_between_two_known_words_where_no_particle_is():
    assert "人工智能\n改变生活" == phrase_break("人工智能改变生活")
    assert "坚持\n就是胜利" == phrase_break("坚持就是胜利")
