"""Words and sentences of all languages stand side by side, and nothing that can be drawn lacks a name."""

import re
from pathlib import Path

import pytest

import promptreel_studio.agent
from promptreel_studio.agent.fit import SUITABLE_MUSIC
from promptreel_studio.agent.replies import Speaker, en, zh
from promptreel_studio.agent.vocabulary import LANGUAGES, tables
from promptreel_studio.music.styles import STYLES
from promptreel_studio.scenes.spec import KINDS
from promptreel_studio.titles.style import POSITIONS, SIZES, TextStyle


def test_every_language_knows_the_same_groups():
    first, *others = (set(tables()[language]) for language in LANGUAGES)
    assert all(first == other for other in others)


def test_every_sentence_exists_in_both_languages_with_the_same_blanks():
    def blanks(texts):
        return {key: set(re.findall(r"\{(\w+)\}", text)) for key, text in texts.items()}

    assert blanks(en.TEXTS) == blanks(zh.TEXTS)


def test_every_name_exists_in_both_languages():
    assert {group: set(names) for group, names in en.NAMES.items()} == {
        group: set(names) for group, names in zh.NAMES.items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_can_be_drawn_or_composed_has_words_and_a_name(language):
    words, speaker = tables()[language], Speaker(language)
    assert KINDS.keys() <= words["kind"].keys()
    assert KINDS.keys() == SUITABLE_MUSIC.keys()
    assert STYLES.keys() == words["style"].keys()
    for kind, offered in KINDS.items():
        assert speaker.name("kind", kind) != kind or language == "en"
        assert set(offered.times) <= words["time"].keys()
        assert set(offered.variants) <= words["variant"].keys()
        assert set(offered.weathers) <= words["weather"].keys()
        assert all(name in speaker._book.names["palette"] for name in offered.palettes)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_titles_that_are_understood_can_be_drawn(language):
    words = tables()[language]
    assert set(words["size"]) - {"larger", "smaller"} == set(SIZES)
    assert set(words["position"]) - {"left", "right"} == set(POSITIONS)
    assert all(TextStyle(color=code).color == code for code in words["colour"])


def test_every_sentence_that_the_code_says_exists():
    folder = Path(promptreel_studio.agent.__file__).parent
    code = "\n".join(path.read_text("utf-8") for path in folder.rglob("*.py") if "replies" not in path.parts)
    prefixes = {key.partition(".")[0] for key in en.TEXTS if "." in key}
    said = {key for key in re.findall(r'"([a-z]+\.[a-z_]+)"', code) if key.partition(".")[0] in prefixes}
    assert 100 < len(said)
    assert said <= en.TEXTS.keys()
