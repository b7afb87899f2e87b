"""Several texts over one picture that come one after the other: "each for about 3 seconds", "one by one", "4s ... 4s ..."."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.parts import MOST_TITLES
from promptreel_studio.agent.reading.card_each import EACH, ONE_BY_ONE, take_each
from promptreel_studio.agent.reading.durations import SECONDS
from promptreel_studio.agent.reading.numbers import NUMBER, number_of
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.shape import take_duration
from promptreel_studio.agent.reading.texts_on_shots import ON_EACH
from promptreel_studio.agent.reading.times import When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.prompt import Prompt
    from promptreel_studio.agent.reading.looks import Look
    from promptreel_studio.agent.reading.text import Reading
    from promptreel_studio.agent.reading.titles import TitleWish

_USUAL_MS = 3_000
_MANY = 3
"""So many texts do not stand in the picture at once where nothing says so."""
_IN_TURN = re.compile(
    r"\b(?:one after (?:the other|another)|one at a time|in turn|in sequence|successively|by turns)\b|依次|逐一|轮流|先后|一个接一个"
)
ALWAYS = 1_000
"""So many rounds as the film has room for."""
_STAYS = re.compile(
    r"\b(?:each|every|all|the|which|that|they)(?: of (?:them|the lines))?(?: (?:line|text|word|one|lines|texts))?(?: (?:comes?|appears?|shows?)(?: (?:after|below|under) (?:the )?(?:other|another|each other)| one (?:by one|after (?:the other|another)))?)?,? (?:and |then )*(?:stays?|remains?|keeps? (?:standing|showing)|do(?:es)? not (?:go|disappear|vanish)|don't (?:go|disappear|vanish))(?: (?:there|on|visible|up|on screen|until the end|till the end))*\b|\bbuild(?:ing|s)? up line by line\b|\badd(?:ed|ing)? (?:one )?below (?:the (?:other|last)|each other)\b|(?:并且?|然后|都|且)?(?:保留|留着|不消失|留在(?:画面|屏幕)上|一直在)"
)
"""Texts that come one after the other, of which none goes."""
_BEHIND_TEXT = re.compile(rf"(?<=[\ue000-\uf8ff])\s*(?:for )?(?:{NUMBER}) ?{SECONDS}")
_SHOTS = re.compile(r"\b(?:shots?|scenes?|clips)\b|镜头|画面")
_ROUNDS = re.compile(
    rf"\b(?:repeated|repeat(?: (?:it|this|that|them|all))?|looped|all of (?:it|this)) ?(?:(?P<n>{NUMBER}) (?:times|rounds|cycles)|(?P<twice>twice))\b|\brepeated throughout\b|全程循环|重复(?P<han>{NUMBER})[次遍]|(?:循环|来)(?P<loop>{NUMBER})[次遍轮]"
)


def take_rounds(reading: Reading) -> int:
    """Take how often texts are said to come again: "repeated three times"; 1 where nothing is said."""
    rounds = reading.take(_ROUNDS)
    if rounds is None:
        return 1
    number = rounds["n"] or rounds["han"] or rounds["loop"]
    if not (number or rounds["twice"]):
        return ALWAYS
    return 2 if rounds["twice"] else max(round(number_of(number)), 1)


def _rounds_of(count: int, rounds: int, each: int | None, whole: int | None) -> tuple[int, int | None]:
    """How often so many texts come again, and how long each is seen; where they always do, as long as is needed."""
    most = max(MOST_TITLES // count, 1)
    if rounds == ALWAYS and each and whole:
        rounds, each = whole // (each * count), max(each, whole // (most * count))
    return max(min(rounds, most), 1), each


def lay_in_turn(prompt: Prompt, rounds: int) -> None:
    """Give the texts of a film of one picture their times, where they come one after the other, so many rounds."""
    reading = prompt.reading
    wishes = [wish for wish in prompt.titles if any(wish.texts)]
    texts = [(wish, text) for wish in wishes for text in wish.texts if text]
    if not 2 <= len(texts) <= MOST_TITLES or any(not _untimed(wish) for wish in wishes):
        return
    captions = any(wish.named == "caption" for wish in wishes)
    timed = all(wish.when is not None and wish.when.length for wish in wishes)
    each_said = EACH.search(reading.folded) is not None
    if captions and not (timed or (each_said and not _SHOTS.search(reading.folded))):
        return
    said = [pattern.search(reading.folded) for pattern in (EACH, ONE_BY_ONE, _IN_TURN)]
    placed = any(wish.look.position for wish in wishes)
    if not (any(said) or timed or (len(texts) >= _MANY and not placed)):
        return
    headless = [wish for wish in prompt.titles if not any(wish.texts)]
    each = take_each(reading) or next(
        (wish.when.length for wish in headless if wish.when and wish.when.length), None
    )
    own = [wish.when.length for wish in wishes if wish.when is not None and wish.when.length]
    if each is None and each_said and len(own) == 1:
        each = own[0]  # "Three texts, 4 s each: ..." says it before the first.
    reading.take(ONE_BY_ONE)
    reading.take(_IN_TURN)
    for hit in list(_BEHIND_TEXT.finditer(reading.folded)) if timed else []:
        reading.take_span(*hit.span())
    prompt.duration_ms = prompt.duration_ms or take_duration(reading)
    times, each = _rounds_of(len(texts), rounds, each, prompt.duration_ms)
    lengths = [(wish.when.length if wish.when else None) or each for wish, _ in texts] * times
    whole = prompt.duration_ms
    if whole and each and each_said and whole <= each:
        whole = None  # "3 seconds each, all of them 3 seconds at the end".
    if None in lengths or (whole and sum(length or 0 for length in lengths) > whole):
        share = (whole or _USUAL_MS * len(lengths)) // len(lengths)
        lengths = [share] * len(lengths)
    prompt.titles = [wish for wish in prompt.titles if wish not in (*wishes, *headless)]
    if times == 1 and _STAYS.search(reading.folded):
        texts = [
            (wish, "\n".join(said for _, said in texts[: number + 1]))
            for number, (wish, _) in enumerate(texts)
        ]
    reading.take(_STAYS)
    here = 0
    for (wish, text), length in zip(texts * times, lengths, strict=True):
        span = When(start=here, end=here + (length or _USUAL_MS))
        prompt.titles.append(replace(wish, texts=[text], when=span))
        here += length or _USUAL_MS
    prompt.in_turn = whole is None
    prompt.duration_ms = whole or here


_OF_ALL_TEXTS = re.compile(
    r"(?:^|[\n.;,。；，]\s*)(?:all (?:the |of the )?|the |every )?(?:texts?|titles|captions|subtitles|words|letters|lettering|lines|writing|fonts?)\b|(?:^|[\n。；;，,]\s*)(?:所有|全部)?(?:的)?(?:文字|字幕|标题|字体|字)(?:都|全|统一)?"
)


_EACH_TEXT = re.compile(r"\b(?:each|every|all|both)\b|每|各|都")


def put_on_files(prompt: Prompt, files: int, beside: Sequence[int]) -> None:
    """Let as many texts as files lie on one each, where nothing says when they are seen: "picture 1 “Rügen”, picture 2 ..."."""
    texts = [wish for wish in prompt.titles if any(wish.texts)]
    if not prompt.in_turn or len(texts) != files:
        return
    prompt.duration_ms = None
    for number, wish in enumerate(texts):
        wish.when, wish.shot = None, number + sum(at <= number for at in beside)


def share_look(titles: list[TitleWish]) -> None:
    """Give every text the look that is said of all in words of its own: "..., text lower third, white"."""
    texts = [wish for wish in titles if any(wish.texts)]
    if len(texts) < 2:
        return
    bare = [wish for wish in titles if not any(wish.texts) and wish.look and wish.when is None]
    last = texts[-1]
    mark = MARK.search(last.words)
    behind = _OF_ALL_TEXTS.search(last.words, mark.end()) if mark else None
    first = texts[0]
    if (
        not bare
        and first.look
        and _EACH_TEXT.search(first.words)
        and not any(wish.look for wish in texts[1:])
    ):
        bare = [first]
    if not bare and behind and last.look and not any(wish.look for wish in texts[:-1]):
        bare = [last]
    for said in bare:
        for wish in texts:
            own = wish.look.style()
            wish.look = replace(
                wish.look, **{name: value for name, value in _parts(said.look) if name not in own}
            )
        if not any(said is one for one in texts):
            titles.remove(said)


def _parts(look: Look) -> list[tuple[str, str]]:
    return list(look.style().items())


def lay_over_shots(prompt: Prompt, shots: int) -> None:
    """Give each shot its own of as many texts as there are: "three shots: ..., titled “One”, “Two” and “Three”"."""
    wishes = [wish for wish in prompt.titles if any(wish.texts)]
    texts = [(wish, text) for wish in wishes for text in wish.texts if text]
    each = ON_EACH.search(prompt.words.folded) is not None
    placed = {None, shots - 1} if each else {None}
    free = all(_untimed(wish) and wish.shot in placed and (each or not wish.closing) for wish in wishes)
    captions = any(wish.named == "caption" for wish in wishes) and not each
    if shots < 2 or len(texts) != shots or not free or captions:
        return
    others = [wish for wish in prompt.titles if wish not in wishes]
    prompt.titles = [
        *others,
        *(
            replace(
                wish,
                texts=[text],
                shot=number,
                closing=False,
                words=f"{wish.words} on it" if each else wish.words,
            )
            for number, (wish, text) in enumerate(texts)
        ),
    ]


def _untimed(wish: TitleWish) -> bool:
    """Whether nothing but a length was said of when a text is seen."""
    return wish.when is None or (wish.when.start, wish.when.end, wish.when.anchor) == (None, None, None)
