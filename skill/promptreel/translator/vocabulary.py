"""How editors' assistants talk, language by language: `words/<language>.toml`, made into patterns.

An entry may hold alternatives in braces, one of which may be nothing: "{with|using} {the |}mouse" stands for four. A `*`
stands for the letters of an ending, a space for spaces or a hyphen.

Lists of a file:
    leading: verbs as they address the reader at the beginning of what they ask ("click the", "open", "打开").
    anywhere: forms that address the reader wherever they stand ("klicken Sie", "クリックしてください").
        Of both, `sure` is an instruction by itself; `press` and `drag` need a widget, a name or quoted text
        beside them, and what is dragged is a change made by hand; `weak` needs a widget.
    words.address: after these an instruction can begin, whoever was spoken of before ("you can", "请").
    words.join: the same, if nobody was ("and", "then").
    words.you: pronouns and verb endings of the second person; one of them beside a control (`widgets.api`) is an
        instruction whatever its verb is.
    words.me: which of `told` are the first person; they keep their own clause, and tell nothing of the next one
        ("I made it louder, pull the slider for more").
    words.article: right behind one of them stands a noun, no verb ("the download arrow").
    words.lead: may stand before the verb without changing whom it speaks to ("now", "in the").
    words.nouns: longer words that begin like a verb and are none ("click track", "点击率").
    words.place: where things are on a screen.
    words.hanging: a clause that begins with them hangs on another one ("to ...", "if ...").
    words.ending: a clause that ends with them does ("...たら", "...하고").
    words.by: an instruction that begins with them, or ends with them, is a means; the clause behind it tells what it
        does and goes with it ("by clicking the gear, the rate can be set").
    words.holder: parts of an editor that bear names; beside quoted text they are controls ("page", "section").
    words.key: what the keys of a keyboard are called; beside a letter they are keys ("the J key").
    words.via: a control behind one of them is used ("through the", "mithilfe").
    words.means: a control before one of them is, or one that ends so ("から", "*ıyla").
    words.film: which of `widgets` a film shows as well ("button", "dashboard"); one of them alone is content.
    words.does: which of `told` a gesture or key does as well ("a double click opens").
    words.trailing: a clause that begins with them goes with the instruction before it ("where all files are").
    words.uploading, words.exporting: verbs that say what is done, wherever in the editor it is done ("upload it from the
        library").
    words.same: a clause that begins with them is about whom the one before it was about ("并", "và").
    words.gesture: what a reader does with a control, as a condition or a means and nobody's deed in a film ("on tapping").
    words.result: what comes of it ("appears", "se abre"); beside a gesture and a thing of an editor it is an instruction.
    words.enough: after these no more than a control is needed ("suffices").
    words.request: a question with one of them may be a polite order ("could you").
    words.says: verbs of speaking to the agent; one of them beside quoted text tells what may be said ("say “louder”").
    words.there: what there is or is not, and what is possible; such a clause asks nothing of the reader ("there is no").
    words.able: what a thing can do, in the third person ("can", "puede").
    words.acted: what is done to a thing, or where it is done, has one of them beside `able` ("be", "在").
    words.done: before a space or at the end of a clause these tell that something was done ("แล้ว").
    words.told: a clause with one of them tells or asks and does not instruct ("I", "shall I", "clicked").
    widgets: parts of an editor that nothing else is called by, by the action that they lead to.
    names: what else is pressed and dragged; in a film's description they are content.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Literal, NamedTuple

from promptreel.router.wordfiles import WordFiles

from .parts import QUOTE
from .patterns import at_the_end, before_a_space, beside, pattern

if TYPE_CHECKING:
    import re

    from .models import Action

FILES = WordFiles(__file__)
ACTIONS: tuple[Action, ...] = ("export", "upload", "credits", "timeline", "state", "edit", "api")
"""The first that a thing of an instruction leads to counts."""
Verb = Literal["sure", "press", "drag", "weak"]
VERBS: tuple[Verb, ...] = ("sure", "press", "drag", "weak")
SHORTCUT = (
    r"(?:ctrl|control|strg|cmd|command|alt|option|shift|⌘|⌥|⇧)\s*(?:\+|＋|-)\s*[a-z0-9]+(?:\s*[+＋]\s*[a-z0-9]+)?|⌘\w"
    r"|(?<!\w)f\d{1,2}(?!\w)|[^\s>]+\s*(?<![-=])[>＞→›»➜]\s*[^\s>]+"
)
_SIGNS: dict[Action, str] = {"api": rf"{SHORTCUT}|[⋮☰⚙➕✂]", "timeline": "[▶►⏵⏯⏸]", "export": "[⬇📥]"}
"""Signs stand for the buttons that bear them."""


_PREFIXED = {"ar": "{و|ف|}"}
"""Conjunctions that are part of the word behind them."""


class Vocabulary(NamedTuple):
    """The patterns of some languages together, over lowered text; the first language is the text's own."""

    code: str
    leading: dict[Verb, re.Pattern[str]]
    anywhere: dict[Verb, re.Pattern[str]]
    address: re.Pattern[str]
    join: re.Pattern[str]
    harmless: re.Pattern[str]
    little: re.Pattern[str]
    nouns: re.Pattern[str]
    hanging: re.Pattern[str]
    told: re.Pattern[str]
    me: re.Pattern[str]
    you: re.Pattern[str]
    article: re.Pattern[str]
    place: re.Pattern[str]
    ending: re.Pattern[str]
    by: re.Pattern[str]
    via: re.Pattern[str]
    means: re.Pattern[str]
    does: re.Pattern[str]
    film: re.Pattern[str]
    holder: re.Pattern[str]
    keys: re.Pattern[str]
    trailing: re.Pattern[str]
    uploading: re.Pattern[str]
    exporting: re.Pattern[str]
    same: re.Pattern[str]
    gesture: re.Pattern[str]
    result: re.Pattern[str]
    enough: re.Pattern[str]
    request: re.Pattern[str]
    says: re.Pattern[str]
    there: re.Pattern[str]
    able: re.Pattern[str]
    acted: re.Pattern[str]
    done: re.Pattern[str]
    widgets: dict[Action, re.Pattern[str]]
    names: dict[Action, re.Pattern[str]]


@functools.cache
def vocabulary(codes: tuple[str, ...], *, spaceless: bool = True) -> Vocabulary:
    """Return the patterns for texts in these languages.

    Args:
        codes: Of the languages.
        spaceless: Whether there may be scripts without spaces in the texts; without them it takes half the time.
    """
    some = functools.partial(pattern, spaceless=spaceless)

    def listed(section: str, name: str) -> list[str]:
        # Grammar is the text's own: English "he" is no "he" of Spanish. Things have their names in any language.
        own = codes if section in {"widgets", "names"} or name == "film" else codes[:1]
        prefix = _PREFIXED if section in {"leading", "anywhere"} or name in {"you", "address"} else {}
        return [
            prefix.get(code, "") + entry for code in own for entry in FILES.read(code)[section].get(name, ())
        ]

    things = [
        entry for section in ("widgets", "names") for action in ACTIONS for entry in listed(section, action)
    ]
    words = [entry for name in ("lead", "place", "address", "join") for entry in listed("words", name)]
    return Vocabulary(
        code=codes[0],
        leading={verb: some(listed("leading", verb)) for verb in VERBS},
        anywhere={verb: some(listed("anywhere", verb)) for verb in VERBS},
        address=some(listed("words", "address")),
        join=some(listed("words", "join")),
        harmless=some([*words, *things], also=rf"{SHORTCUT}|\d+[点點]|[\W\d_{QUOTE}]"),
        little=some(words, also=r"[\W\d_]"),
        nouns=some(listed("words", "nouns")),
        hanging=some(listed("words", "hanging")),
        told=some(listed("words", "told")),
        me=some(listed("words", "me")),
        you=some(listed("words", "you")),
        article=some(listed("words", "article")),
        place=some(listed("words", "place")),
        ending=at_the_end(listed("words", "ending"), spaceless=spaceless),
        by=some(listed("words", "by")),
        via=some(listed("words", "via")),
        means=some(listed("words", "means")),
        does=some(listed("words", "does")),
        film=some(listed("words", "film")),
        holder=beside(listed("words", "holder"), QUOTE, spaceless=spaceless),
        keys=beside(listed("words", "key"), r"(?<![a-z])[a-z](?![a-z])", spaceless=spaceless),
        trailing=some(listed("words", "trailing")),
        uploading=some(listed("words", "uploading")),
        exporting=some(listed("words", "exporting")),
        same=some(listed("words", "same")),
        gesture=some(listed("words", "gesture")),
        result=some(listed("words", "result")),
        enough=some(listed("words", "enough")),
        request=some(listed("words", "request")),
        says=beside(listed("words", "says"), QUOTE, spaceless=spaceless),
        there=some(listed("words", "there")),
        able=some(listed("words", "able")),
        acted=some(listed("words", "acted")),
        done=before_a_space(listed("words", "done"), spaceless=spaceless),
        widgets={action: some(listed("widgets", action), also=_SIGNS.get(action, "")) for action in ACTIONS},
        names={action: some(listed("names", action)) for action in ACTIONS},
    )
