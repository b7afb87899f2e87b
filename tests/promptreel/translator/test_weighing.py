"""What words weigh counts more than the rules where it is clear."""

import tomllib
from pathlib import Path

import pytest

from promptreel.router.folding import fold
from promptreel.translator import translate
from promptreel.translator.parts import clauses
from promptreel.translator.vocabulary import FILES, vocabulary
from promptreel.translator.weighing import FOLDER, KINDS, features, heard, is_known, together, weight


def weights_in(name: str) -> dict[int, list[str]]:
    data = tomllib.loads(Path(FOLDER, f"{name}.toml").read_text("utf-8"))
    assert data["start"] < 0, "what says nothing is content"
    return {int(weight): own for weight, own in data["instruction"].items()}


@pytest.mark.parametrize("code", [*FILES.codes, KINDS])
def test_each_language_has_pieces_for_and_against_an_instruction(code):
    weights = weights_in(code)
    assert min(weights) < 0 < max(weights)
    assert 0 not in weights
    pieces = [piece for own in weights.values() for piece in own]
    assert len(pieces) == len(set(pieces))
    assert code == KINDS or all(piece == fold(piece) for piece in pieces)


def test_clauses_weigh_by_their_words_and_the_kinds_of_them():
    words = vocabulary(("en",))
    first, second = (
        heard(clause, words) for clause in clauses("Open the “Media” panel, at 0:04 a fisherman waits")
    )
    assert {"begins", "widget", "quote", "control"} <= first.kinds
    assert "time" in second.kinds and "time" not in first.kinds
    assert first.strange < second.strange
    both = together([first, second])
    assert both.strange == first.strange + second.strange
    assert "control + time" in features(both)[2]
    assert weight("en", second) < weight("en", both) < weight("en", first)


def test_moods_and_persons_are_told_by_how_words_end():
    (clause,) = clauses("Ściszysz go pokrętłem")
    assert {"^sciszysz", "^*ysz", "*em", "pokretlem$", "*em$"} <= heard(clause, vocabulary(("pl",))).endings
    (clause,) = clauses("名前は鉛筆で直せます。")
    assert {"^名前", "せます$", "ます$"} <= heard(clause, vocabulary(("ja",))).endings


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("pl", "Drgania zmniejszysz zielonym suwakiem."),
        ("ru", "Переименуйте дорожку карандашиком."),
        ("zh-Hant", "邊框請到「效果」那格挑。"),
    ],
)
def test_what_is_asked_by_its_endings_goes(code, text):
    assert translate(text, code).text == ""


def test_a_language_of_which_nothing_was_learned_is_left_to_the_rules():
    assert is_known("en")
    assert not is_known("xx")


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Which is why Kestrel tiles never crack; that is the voice over scene 4."),
        ("fr", "Il ouvre la porte, appuie sur l'interrupteur et entre."),
        ("zh-Hans", "您要求更短，所以中间那段删掉了。"),
    ],
)
def test_what_a_film_shows_stays_whole_though_its_words_are_those_of_an_editor(code, text):
    assert translate(text, code).text == text


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Your invoices are listed under Account > Payments."),
        ("de", "Um die Reihenfolge zu ändern, verschieben Sie die Karten im Storyboard."),
        ("th", "ความทึบปรับได้ในคุณสมบัติของเลเยอร์"),
    ],
)
def test_what_no_rule_knows_goes_when_all_its_words_are_of_an_editor(code, text):
    assert translate(text, code).text == ""


def test_content_beside_an_instruction_stays_and_what_is_restored_is_offered():
    kept = "I kept the original sound"
    assert translate(f"{kept}, so if it bothers you, tap the speaker icon.", "en").text == f"{kept}."
