"""Edits of all captions at once: other words, a box behind them, and the caption that there is not."""

from studio.agent.drafts import of
from studio.agent.own_film import told


def captions(draft):
    return [one for one in of(draft, 7) if one.get("role") == "caption"]


def test_all_captions_are_said_anew():
    first = {
        "en": "add yellow captions: One / Two / Three",
        "zh": "加黄色字幕：你好 / 再见 / 谢谢",
        "de": "Füge gelbe Untertitel hinzu: Eins / Zwei / Drei",
        "es": "añade subtítulos amarillos: Uno / Dos / Tres",
    }
    for language, words in (
        ("en", "change the captions: A / B / C"),
        ("en", "the captions should read 'A', 'B' and 'C' instead"),
        ("en", "change the captions to: 'A', 'B', 'C'"),
        ("zh", "三条字幕分别改成“A”“B”“C”"),
        ("zh", "字幕改成：A / B / C"),
        ("de", "Ändere die Untertitel: A / B / C"),
        ("es", "cambia los subtítulos: A / B / C"),
    ):
        before, draft, reply = told(language, first[language], words)
        assert [one["txt"] for one in captions(draft)] == ["A", "B", "C"], words
        assert len(reply.texts) == 1, words
        kept = [(one["st"], one["d"], one["style"]["color"]) for one in captions(draft)]
        assert kept == [(one["st"], one["d"], "#ffd60a") for one in captions(before)], words
    _, draft, _ = told("en", first["en"], "change the captions 'One' and 'Two' to 'A' and 'B'")
    assert [one["txt"] for one in captions(draft)] == ["A", "B", "Three"]


def test_all_captions_lie_on_a_box():
    first = {
        "en": "add captions: One / Two / Three",
        "zh": "加字幕：你好 / 再见 / 谢谢",
        "de": "Füge Untertitel hinzu: Eins / Zwei / Drei",
        "es": "añade subtítulos: Uno / Dos / Tres",
    }
    for language, words in (
        ("en", "The captions are hard to read. Make them larger and white on a black box."),
        ("zh", "字幕大一点，白字黑底"),
        ("de", "Die Untertitel sind schlecht lesbar. Mach sie größer und weiß auf schwarzem Kasten."),
        ("es", "pon los subtítulos más grandes y sobre fondo negro"),
    ):
        _, draft, reply = told(language, first[language], words)
        styles = {
            (one["style"]["size"], one["style"]["color"], one["style"]["background"])
            for one in captions(draft)
        }
        assert (styles, len(captions(draft)), len(reply.texts)) == ({("large", "#ffffff", "box")}, 3, 1), (
            words
        )


def test_what_is_said_of_a_missing_caption_is_said_of_no_other_text():
    for language, words in (
        ("en", "The third caption comes too late, start it at 0:17."),
        ("zh", "第三条字幕从第17秒开始"),
        ("de", "Der dritte Untertitel soll bei 0:17 beginnen"),
    ):
        before, draft, reply = told(language, words)
        assert draft == before, words
        assert not reply.ok, words


def test_captions_share_the_new_length_as_the_clips_do():
    for words in ("make the whole video 19 seconds", "Get the whole thing down to exactly 19 seconds"):
        _, draft, _ = told("en", "add captions: One / Two / Three", words)
        times = [(one["st"], one["st"] + one["d"]) for one in captions(draft)]
        assert [round(start / 1000) for start, _ in times] == [0, 6, 12], words
        assert times[-1][1] == 19_000, words


def test_a_clock_is_the_films_where_a_clip_is_cut():
    for language, words in (
        ("en", "Divide the dog at precisely 0:14"),
        ("en", "split dog.mov at 0:14"),
        ("zh", "在第14秒的地方把狗那段切成两段"),
        ("de", "Teile dog.mov genau bei 0:14"),
        ("es", "divide dog.mov justo en 0:14"),
    ):
        _, draft, reply = told(language, words)
        assert [clip["d"] for clip in of(draft, 0)][1:3] == [2000, 6000], words
        assert len(reply.texts) == 1, words
