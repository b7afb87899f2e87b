"""The answers in sixteen further languages: files that are whole, and sentences that stay whole in the client."""

import re
from itertools import pairwise
from string import Formatter

import pytest

from promptreel.translator import translate
from promptreel_studio.agent.reading.own_words import OwnWords
from promptreel_studio.agent.replies import Speaker, book, en
from promptreel_studio.agent.replies.book import OTHERS, book_of

NOT_YET: dict[str, str] = {}
"""Sentences that are English for a while, and why; every other key of en.py has to be in every file."""
FORM = {"comma", "and", "quotes", "seconds", "span", "decimal", "percent", "times", "glue", "scene", "season", "camera"}  # fmt: skip
CHANGES = {
    "scene.changed": {"time": "time", "weather": "weather", "palette": "palette", "season": "season"},
    "title.style": {"color": "colour", "position": "position", "size": "size", "font": "font"},
    "fit.changed": {"": "fit"},
}
VALUES = {
    "seconds": ("total", "start", "nearest", "old", "new", "length_ms", "said"),
    "percent": ("volume", "was", "share", "width"),
}


def fields(template):
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def names_of(language):
    return book_of(language).names


def filled(language, key):
    """A sentence with values such as people see in it."""
    speaker, said = Speaker(language), book_of(language)
    quoted, name = speaker.quoted("Abc"), said.name
    clips = [said.text("clip.name").format(number=n, label="Abc") for n in (1, 2)]
    values = {
        "kind": name("kind", "forest"), "scene": name("kind", "ocean"), "palette": name("palette", "warm"),
        "camera": name("camera", "pan"), "style": name("style", "piano"), "field": name("field", "color"),
        "color": name("colour", "#ffffff"), "position": name("position", "bottom"), "thing": name("thing", "rain"),
        "place": name("position", "top"), "pace": name("pace", "slow"), "size": name("size", "large"),
        "plain": name("colour", "#ff3b30"), "at": name("at", "night"), "things": name("thing", "snow"),
        "palettes": speaker.listing([name("palette", "warm"), name("palette", "cold")]),
        "scenes": speaker.scenes(), "styles": speaker.styles(), "span": speaker.span(0, 3000),
        "clip": clips[0], "first": clips[0], "second": clips[1], "clips": speaker.listing(clips),
        "wanted": name("position", "left") if key == "title.place" else quoted,
        "before": speaker.percent(0.8), "after": speaker.percent(0.3),
        "text": "Abc", "label": "Abc", "name": "Abc", "aspect": "16:9", "asked": "16:9", "used": "9:16",
    }  # fmt: skip
    if key.startswith("music.style"):
        values |= {"before": name("style", "lofi"), "after": name("style", "piano")}
    values |= dict.fromkeys(VALUES["seconds"], speaker.seconds(9000))
    values |= dict.fromkeys(VALUES["percent"], speaker.percent(0.3))
    values |= dict.fromkeys(("clause", "names", "titles"), quoted)
    values |= dict.fromkeys(("fade_in", "fade_out"), speaker.seconds(500))
    template = said.text(key)
    return template.format(**{name: values.get(name, "2") for name in fields(template)})


def of_title(key: str) -> str:
    """What is said of captions is what is said of titles."""
    return key.replace("caption.", "title.")


@pytest.mark.parametrize("language", ["en", "zh", *OTHERS])
def test_a_caption_is_called_so(language):
    said = book_of(language)
    for what in ("is", "added", "text", "time", "style", "fade", "removed", "moved", "gone"):
        title, caption = said.text(f"title.{what}"), said.text(f"caption.{what}")
        assert caption != title, what
        assert fields(caption) == fields(title), what


@pytest.mark.parametrize("language", OTHERS)
def test_every_file_has_all_sentences_and_names(language):
    written = book_of(language)
    missing = [key for key in en.TEXTS if key not in written.texts and key not in NOT_YET]
    assert not missing, f"replies/others/{language}.toml lacks (or name them in NOT_YET): {missing}"
    unknown = [key for key in written.texts if of_title(key) not in en.TEXTS]
    assert not unknown, f"replies/others/{language}.toml has sentences that nobody says: {unknown}"
    wanted = {f"{group}.{name}" for group, names in en.NAMES.items() for name in names}
    had = {f"{group}.{name}" for group, names in written.names.items() for name in names}
    assert not wanted - had, f"replies/others/{language}.toml lacks names: {sorted(wanted - had)}"
    assert set(book_of("en").names["kind"]) == set(written.names["kind"])
    assert FORM == set(written.form)


@pytest.mark.parametrize("language", OTHERS)
def test_no_value_is_lost_or_invented(language):
    for key, template in book_of(language).texts.items():
        assert fields(en.TEXTS[of_title(key)]) == fields(template), key


@pytest.mark.parametrize("language", OTHERS)
def test_quotation_marks_come_in_pairs_and_only_those_of_the_language(language):
    before, after = book_of(language).form["quotes"].split("{}")
    for key, template in book_of(language).texts.items():
        assert template.count(before.strip()) == template.count(after.strip()), key
        assert '"' not in template, key


@pytest.mark.parametrize("language", ["en", "zh", "zh-Hant", *OTHERS])
def test_the_client_takes_no_sentence_for_an_instruction(language):
    sentences = [filled(language, key) for key in en.TEXTS]
    assert [] == [sentence for sentence in sentences if translate(sentence, language).text != sentence]


@pytest.mark.parametrize("language", OTHERS)
def test_the_client_leaves_every_change_of_a_name_alone(language):
    said = book_of(language)
    for key, groups in CHANGES.items():
        for field, group in groups.items():
            for before, after in pairwise(said.names[group].values()):
                sentence = said.text(key).format(
                    field=said.name("field", field), before=before, after=after, text="Abc", clip="Abc"
                )
                assert sentence == translate(sentence, language).text


def test_what_a_file_lacks_is_said_in_english():
    partly = book.Book({"later": "Später: {wanted}."}, {"kind": {}}, book_of("de").form)
    assert "Später: {wanted}." == partly.text("later")
    assert en.TEXTS["undo.none"] == partly.text("undo.none")
    assert "ocean" == partly.name("kind", "ocean")
    assert "yellow" == partly.name("colour", "#ffd60a")


def test_english_and_chinese_need_no_file(monkeypatch):
    def refuse(language):
        raise AssertionError(language)

    book_of.cache_clear()
    monkeypatch.setattr(book, "_read", refuse)
    assert "10 s" == Speaker("en").seconds(10_000)
    assert "10秒" == Speaker("zh").seconds(10_000)
    with pytest.raises(AssertionError):
        Speaker("de")
    book_of.cache_clear()


@pytest.mark.parametrize(
    ("language", "seconds", "span", "percent"),
    [
        ("de", "1,5 s", "0–2,5 s", "35 %"),
        ("ja", "1.5秒", "0～2.5秒", "35%"),
        ("tr", "1,5 sn", "0–2,5 sn", "%35"),
        ("ar", "1.5 ث", "0 إلى 2.5 ث", "35%"),
        ("th", "1.5 วินาที", "0–2.5 วินาที", "35%"),
    ],
)
def test_numbers_are_written_as_in_the_language(language, seconds, span, percent):
    speaker = Speaker(language)
    assert seconds == speaker.seconds(1500)
    assert span == speaker.span(0, 2500)
    assert percent == speaker.percent(0.35)


def test_the_words_of_a_message_are_found_again():
    own = OwnWords("un drago Rosso", "un drago rosso")
    own.replace(re.compile("rosso"), lambda _: "red")
    assert "un drago red" == own.text
    assert "Rosso" == own.of("red")
    assert "drago Rosso" == own.of("drago red")
    assert "drago" == own.of("dragon"), "the spelling was corrected after the words were replaced"
    assert "violin" == own.of("violin"), "what is not in the message stays as it is"


def test_letters_that_meant_nothing_belong_to_the_word_before_them():
    own = OwnWords("字幕を書き出して、白く", "字幕を書き出して、白く")
    own.replace(re.compile("を|して"), lambda _: "  ")
    assert "書き出して" == own.of("書き出")
    assert "नमस्ते" == OwnWords("नमस्ते", "नमस्ते").of("नमस्त")
    spaced = OwnWords("pon el gato", "pon el gato")
    spaced.replace(re.compile(r"\bel\b"), lambda _: "  ")
    assert "pon" == spaced.of("pon")


def test_an_amount_is_told_in_the_words_that_were_typed():
    own = OwnWords("mehr Wellen", "mehr wellen")
    own.replace(re.compile("mehr wellen"), lambda _: "more waves")
    assert "„mehr Wellen“" in Speaker("de", own).say("scene.amount", kind="skyline", wished="more waves")
    assert "„Neon“" not in Speaker("de", own).say("scene.palette", kind="skyline", wished="x", used="y")
