"""Patterns are compiled when they are first used, and each of them can be."""

import json
import re
import subprocess
import sys
from pathlib import Path

from promptreel_studio.agent import patterns

ALL = """
import gc, importlib.resources, json, pkgutil, re
import promptreel_studio.agent as agent
from promptreel_studio.agent.patterns import LatePattern
for module in pkgutil.walk_packages(agent.__path__, f"{agent.__name__}."):
    importlib.import_module(module.name)
from promptreel_studio.agent.frames import part_words, words
for file in importlib.resources.files(words.__package__).joinpath("words").iterdir():
    language = file.name.removesuffix(".toml")
    for name in words.table_of(language).get("parts", {}):
        part_words.any_of(language, name)
        part_words.begins_with(language, name)
    words.spellings_of(language)
late = [one for one in gc.get_objects() if isinstance(one, LatePattern)]
wrong = []
for one in late:
    try:
        re.compile(one.pattern, one._flags)
    except re.error as error:
        wrong.append(f"{one!r}: {error}")
print(json.dumps([len(late), wrong]))
"""


def test_all_that_the_modules_hold_can_be_compiled():
    done = subprocess.run(
        [sys.executable, "-c", ALL], capture_output=True, text=True, check=True, timeout=120
    )
    count, wrong = json.loads(done.stdout)
    assert [] == wrong
    assert count > 1000


def test_no_module_compiles_all_that_it_knows_when_it_is_loaded():
    folder = Path(patterns.__file__).parent
    texts = {
        path: path.read_text(encoding="utf-8")
        for path in folder.rglob("*.py")
        if path.name not in {"patterns.py", "needed.py"}
    }
    eager = [path.name for path, text in texts.items() if "\nimport re\n" in text and "re.compile(" in text]
    assert [] == eager, "take `re` from promptreel_studio.agent.patterns"


def test_one_is_compiled_with_its_first_use_and_then_kept(monkeypatch):
    made = []
    monkeypatch.setattr(re, "compile", lambda *given, really=re.compile: made.append(given) or really(*given))
    late = patterns.compile(r"(?P<word>se)a", patterns.IGNORECASE)
    assert (r"(?P<word>se)a", []) == (late.pattern, made)
    assert ["Se", "SE"] == [late.search(text)["word"] for text in ("the Sea", "SEA")]
    assert [(late.pattern, patterns.IGNORECASE)] == made
    assert "the C" == late.sub("C", "the sea")


def test_one_is_not_compiled_for_texts_that_lack_what_it_needs(monkeypatch):
    made = []
    monkeypatch.setattr(re, "compile", lambda *given, really=re.compile: made.append(given) or really(*given))
    late = patterns.compile(r"sea(?P<side>side)?|lake", patterns.IGNORECASE)
    land = "a wood"
    assert (None, None, None) == (late.search(land), late.match(land, 2), late.fullmatch(land))
    assert ([], [], [land]) == ([*late.finditer(land)], late.findall(land), late.split(land))
    assert (land, (land, 0)) == (late.sub("x", land), late.subn("x", land))
    assert [] == made
    assert ["LAKE"] == [found[0] for found in late.finditer("a LAKE")]
    assert None is late.search(land)
    assert 1 == len(made)
