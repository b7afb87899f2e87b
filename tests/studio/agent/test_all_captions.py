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


def test_the_text_for_the_captions_is_taken_apart():
    for language, words, texts in (
        (
            "en",
            "Here's the text for the captions: We flew out. The waves were huge! Home on Sunday. Spread it over the video.",
            ["We flew out.", "The waves were huge!", "Home on Sunday."],
        ),
        ("zh", "字幕文字如下：我们出发。浪很大。平均铺到整个视频。", ["我们出发。", "浪很大。"]),
    ):
        _, draft, reply = told(language, words)
        assert ([one["txt"] for one in captions(draft)], len(reply.texts)) == (texts, 1), words


def test_looks_and_fades_that_were_not_known():
    for language, words in (
        ("de", "Mach den zweiten Clip schärfer"),
        ("fr", "rends le deuxième clip plus net"),
        ("es", "haz el segundo clip más nítido"),
    ):
        before, draft, reply = told(language, words)
        assert draft == before, words
        assert not reply.ok, words
    for language, words in (
        ("fr", "Baisse la musique à 25 % et termine par un fondu de deux secondes."),
        ("it", "Abbassa la musica al 25% e finisci con una dissolvenza di due secondi."),
    ):
        _, draft, _ = told(language, words)
        (music,) = of(draft, 1)
        assert (music["vol"], music["fade_out"]) == (0.25, 2000), words
        assert not any(clip.get("fade_out") for clip in of(draft, 0)), words
    _, draft, reply = told("en", "Show the title only until three seconds in, dropping in from above.")
    (title,) = of(draft, 7)
    assert (title["st"], title["d"], title["style"]["animation"], len(reply.texts)) == (0, 3000, "slide", 1)
    _, draft, _ = told("zh", "标题用圆一点的字体")
    assert of(draft, 7)[0]["style"]["font"] == "hand"
