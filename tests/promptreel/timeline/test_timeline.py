"""Drafts in words: the summary in one line, and what changed between two."""

import copy
import json
import tomllib
from pathlib import Path
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promptreel import timeline
from promptreel.timeline import Timeline, diff, language_of, measures, parse_draft, summarize

CAPTURES = Path(__file__).parents[1] / "client" / "captures"
CITY = {
    "t": [
        {
            "tt": 0,
            "sg": [{"id": "v", "st": 0, "d": 10000, "m": {"title": "city"}, "scene": {"time": "night"}}],
        },
        {"tt": 1, "sg": [{"id": "a", "st": 0, "d": 10000, "m": {"title": "Lo-fi"}, "vol": 0.35}]},
        {"tt": 7, "sg": [{"id": "t", "st": 0, "d": 3000, "m": {"title": "Title"}, "txt": "Urban Dreams"}]},
    ],
    "d": 10000,
    "m": {"width": 1920, "height": 1080},
}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["t", "tt", "sg", "d", "m", "st", "vol", "txt", "title", "x"]), inner, max_size=4
        )
    ),
    max_leaves=20,
)


def changed(edit):
    """What a change of CITY reads like."""
    after = copy.deepcopy(CITY)
    edit(after)
    return diff(parse_draft(CITY), parse_draft(after))


def line(draft):
    timeline = parse_draft(draft)
    assert timeline is not None
    return summarize(timeline)


def test_the_one_line_summary_has_the_documented_form():
    expected = 'Timeline (3 tracks): 1. Video: city (0-10s) 2. BGM: Lo-fi (0-10s, 35%) 3. Title: "Urban Dreams" (0-3s)'
    assert expected == line(CITY)


def test_a_draft_with_only_the_documented_keys_reads_the_same():
    documented = {
        "t": [
            {"tt": 0, "sg": [{"d": 10000, "m": {"title": "city"}}]},
            {"tt": 1, "sg": [{"d": 10000, "m": {"title": "Lo-fi", "volume": 0.35}}]},
            {"tt": 7, "sg": [{"d": 3000, "m": {"title": "Urban Dreams"}}]},
        ],
        "d": 10000,
    }
    assert line(CITY) == line(documented)


def test_the_captured_edit_is_told_in_sentences():
    def drafts(name):
        for raw in (CAPTURES / name).read_bytes().split(b"\n"):
            if raw.startswith(b"data: "):
                delta = json.loads(raw[6:]).get("actions", {}).get("stateDelta", {})
                if "draft" in delta:
                    yield delta["draft"]

    before = next(drafts("adk-1.23.0__generate.sse"))
    after = next(drafts("adk-1.23.0__silent.sse"))
    assert ("Added music Lo-fi (0-10s, 35%)", 'Added a title "Urban Dreams" (0-3s)') == diff(
        parse_draft(before), parse_draft(after)
    )


def test_an_empty_timeline_says_so():
    assert "Timeline (empty)" == line({"t": []})
    assert "Timeline (empty)" == line({})


def test_tracks_that_nobody_documented_are_shown_with_their_number():
    assert "Other(4)" in line({"t": [{"tt": 4, "sg": [{"d": 1000}]}]})


@pytest.mark.parametrize("draft", [None, "<draft fps='30'/>", 5, [], "nonsense"])
def test_what_is_no_json_draft_is_declined_not_guessed(draft):
    assert parse_draft(draft) is None


def test_nothing_changed_is_told_by_silence():
    assert () == changed(lambda _: None)
    assert () == diff(None, None)


def test_volume_is_told_before_and_after():
    assert ("Music volume 35% -> 100%",) == changed(lambda draft: draft["t"][1]["sg"][0].update(vol=1.0))


def test_a_new_length_is_told_once():
    def shorten(draft):
        draft["d"] = 8000
        for track in draft["t"][:2]:
            track["sg"][0]["d"] = 8000

    assert ("Video now 8s (was 10s)",) == changed(shorten)


def test_words_of_a_title_are_told():
    assert ('Title "Urban Dreams" is now "Hi"',) == changed(
        lambda draft: draft["t"][2]["sg"][0].update(txt="Hi")
    )


def test_what_is_gone_is_told():
    assert ('Removed the title "Urban Dreams"',) == changed(lambda draft: draft["t"].pop())


def test_a_change_that_has_no_words_is_still_told():
    assert changed(lambda draft: draft["t"][0]["sg"][0]["scene"].update(time="sunset"))
    assert ("The timeline changed",) == changed(lambda draft: draft.update(x_unknown=1))


@given(JSON, JSON)
def test_no_json_is_a_surprise(before, after):
    old, new = parse_draft(before), parse_draft(after)
    assert all(isinstance(sentence, str) for sentence in diff(old, new))
    if new is not None:
        assert summarize(new).startswith("Timeline (")
        assert "\n" not in summarize(new)


@pytest.mark.parametrize(
    ("size", "said"),
    [
        ((1920, 1080), "10 s, 1920x1080 (16:9)"),
        ((1080, 1920), "10 s, 1080x1920 (9:16)"),
        ((1366, 768), "10 s, 1366x768"),
        ((None, None), "10 s"),
    ],
)
def test_the_measures_tell_length_size_and_shape(size, said):
    assert said == measures(Timeline((), 10_000, *size))


def with_parts(language=None):
    """What the studio's parts read like when they are new."""
    after = copy.deepcopy(CITY)
    box = {"id": "o", "st": 0, "d": 10000, "box": {"position": "top-right"}}
    after["t"][1]["sg"].append(
        {"id": "w", "st": 0, "d": 4000, "m": {"title": "voiceover.mp3"}, "role": "voice"}
    )
    after["t"][1]["sg"].append({"id": "b", "st": 0, "d": 1000, "m": {"title": "bell.wav"}, "role": "sound"})
    after["t"][2]["sg"].append({"id": "c", "st": 4000, "d": 2000, "txt": "Hello", "role": "caption"})
    after["t"].insert(1, {"tt": 0, "sg": [box | {"m": {"title": "my-logo.png"}}]})
    after["t"].insert(2, {"tt": 0, "sg": [box | {"id": "p", "m": {"title": "face.mp4"}}]})
    return diff(parse_draft(CITY), parse_draft(after), language)


def test_a_voice_is_no_music_a_caption_no_title_and_a_logo_no_clip():
    assert (
        "Added a logo my-logo.png (0-10s)",
        "Added an overlay face.mp4 (0-10s)",
        "Added a voice voiceover.mp3 (0-4s)",
        "Added a sound bell.wav (0-1s)",
        'Added a caption "Hello" (4-6s)',
    ) == with_parts()


@pytest.mark.parametrize(
    ("language", "voice", "caption"),
    [
        ("zh", "添加了配音 voiceover.mp3 (0-4 秒)", '添加了字幕 "Hello" (4-6 秒)'),
        ("zh-CN", "添加了配音 voiceover.mp3 (0-4 秒)", '添加了字幕 "Hello" (4-6 秒)'),
        ("zh_TW", "新增了配音 voiceover.mp3 (0-4 秒)", '新增了字幕 "Hello" (4-6 秒)'),
        ("zh-Hant-HK", "新增了配音 voiceover.mp3 (0-4 秒)", '新增了字幕 "Hello" (4-6 秒)'),
        ("de", "Neu: eine Stimme voiceover.mp3 (0-4 s)", 'Neu: ein Untertitel "Hello" (4-6 s)'),
        ("ja", "ナレーション voiceover.mp3 (0-4 秒) を追加しました", '字幕 "Hello" (4-6 秒) を追加しました'),
        ("pt-BR", "Adicionado: uma voz voiceover.mp3 (0-4 s)", 'Adicionado: uma legenda "Hello" (4-6 s)'),
        ("sv", "Added a voice voiceover.mp3 (0-4s)", 'Added a caption "Hello" (4-6s)'),
    ],
)
def test_changes_are_told_in_the_user_s_language_where_there_are_words_of_it(language, voice, caption):
    assert {voice, caption} < set(with_parts(language))


def test_a_voice_is_called_so_when_its_volume_changes():
    draft = copy.deepcopy(CITY)
    draft["t"][1]["sg"][0]["role"] = "voice"
    louder = copy.deepcopy(draft)
    louder["t"][1]["sg"][0]["vol"] = 0.7
    assert ("Voice Lo-fi volume 35% -> 70%",) == diff(parse_draft(draft), parse_draft(louder))


WORDS = Path(timeline.__file__).with_name("words")


@pytest.mark.parametrize("file", sorted(WORDS.glob("*.toml")), ids=lambda file: file.stem)
def test_every_language_has_every_sentence_and_noun(file):
    """And each sentence has the same parts in it, so that nothing is lost."""
    english, other = (tomllib.loads(one.read_text(encoding="utf-8")) for one in (WORDS / "en.toml", file))
    assert english.keys() == other.keys()
    assert english["nouns"].keys() == other["nouns"].keys()
    for key, sentence in english.items():
        if key != "nouns":
            parts = [
                {name for _, name, _, _ in Formatter().parse(text) if name} - {"a", "it", "It"}
                for text in (sentence, other[key])
            ]
            assert parts[0] == parts[1], key


@pytest.mark.parametrize(
    ("words", "preferred", "language"),
    [
        ("make it warmer", None, "en"),
        ("make it warmer", "de", "de"),
        ("加一个标题", None, "zh"),
        ("加一個標題", None, "zh-Hant"),
        ("加一個標題", "zh", "zh-Hant"),
        ("加字幕", "zh-TW", "zh-TW"),
        ("加字幕", "en", "zh"),
        ("タイトルを追加", None, "ja"),
        ("مقطع عن البحر", "en", "ar"),
        ("یک ویدیو بساز", "fa", "fa"),
        ("сделай теплее", None, "ru"),
        ("자막 추가", "ko", "ko"),
    ],
)
def test_the_user_s_own_words_decide_where_their_script_does(words, preferred, language):
    assert language == language_of(words, preferred)
