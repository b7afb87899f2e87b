"""What a prompt for a new video shows: the kind of scene, or moving words and what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.card_manner import without_manner
from promptreel_studio.agent.fit import DEFAULT_KIND, Fit
from promptreel_studio.agent.labels import LONGEST, headline, says_sentence
from promptreel_studio.agent.quoted_over import length_of_text
from promptreel_studio.agent.reading.card_look import CardLook
from promptreel_studio.agent.reading.card_words import nouns
from promptreel_studio.agent.reading.nearest_kind import OF_WEATHER
from promptreel_studio.agent.reading.purposes import advertises
from promptreel_studio.agent.reading.scenes import SceneWish
from promptreel_studio.agent.reading.times import When
from promptreel_studio.agent.shotlist import Shot
from promptreel_studio.scenes.spec import KINDS

if TYPE_CHECKING:
    from promptreel_studio.agent.prompt import Prompt
    from promptreel_studio.agent.reading.titles import TitleWish

_INTRO = re.compile(
    r"\b(?:intro|outro|opener|opening|bumper|teaser|title (?:card|screen|sequence)|end ?screen|background)s?\b|片头|片尾|开场|背景"
)
"""Films that are there for their title; another one has it over a picture."""
_WRITTEN = re.compile(r"\b(?:texts?|words?|cards?|slides?)\b|文字|写|字(?!幕)|卡片")
_SUITS = (
    (
        "pastel",
        re.compile(
            r"\b(?:wedding|bride|love|valentine|flowers?|florist|baby|spring|mother'?s day|spa|yoga|skin ?care|beauty|easter|engaged|engagement)\b|婚|爱|花|宝宝|春天|母亲节|瑜伽|美容"
        ),
    ),
    (
        "warm",
        re.compile(
            r"\b(?:bakery|bread|coffee|cafe|café|restaurant|pizza|food|kitchen|cooking|recipe|dinner|autumn|fall|thanksgiving|harvest|cosy|cozy|home|family|grandma|grandpa|christmas|wine|beer|bbq)\b|面包|咖啡|餐|美食|火锅|秋|家|圣诞|奶奶|爷爷"
        ),
    ),
    (
        "blue",
        re.compile(
            r"\b(?:company|corporate|quarterly|results|report|finance|bank|tax|insurance|business|strategy|meeting|webinar|conference|climate|science|health|medical|doctor|hospital|school|course|lesson|training|swim\w*)\b|公司|财报|报告|会议|培训|课程|医院|健康|科学"
        ),
    ),
    (
        "mono",
        re.compile(
            r"\b(?:in memory|memorial|funeral|rest in peace|elegant|luxury|minimal\w*|fashion|photographer|architect\w*|law firm|lawyer|notary)\b|悼念|追思|极简|奢华|时装|律师"
        ),
    ),
)
"""Colours of a card by what it is about; the first that fits counts."""
_OF_SEASON = {"spring": "fields", "summer": "beach", "autumn": "forest", "winter": "village"}
"""What a season is shown by where nothing else is named."""
_CLOSING_MS = 3_000
_MOVES = {"pop": "zoom", "slide": "slide"}
"""How moving words come that are asked for as a title comes: letters that bounce grow into the picture."""


def kind_of(prompt: Prompt) -> tuple[str, bool]:
    """The kind to draw, and whether it is what was asked for."""
    scene = prompt.scene
    if scene.kinds:
        return scene.kinds[0], True
    by_time = {"sunset": "ocean", "dawn": "ocean", "day": "ocean", "night": "skyline", "dusk": "village"}
    by_weather = OF_WEATHER | {"cloudy": "ocean", "wind": "ocean"}
    if prompt.shots:
        kinds = [shot.kind or "words" for shot in prompt.shots]
        return next((name for name in kinds if name != "words"), kinds[0]), True
    if _only_words(prompt) or (prompt.cards.text and not scene.kinds):
        return "words", True
    titled = any(any(wish.texts) for wish in prompt.titles) and bool(scene.time or scene.weather)
    if (
        "words" in KINDS
        and prompt.unknown
        and not titled
        and not scene.beyond
        and (scene.near is None or scene.by_mood)
    ):
        return "words", any(any(wish.texts) for wish in prompt.titles)
    near = None if titled and scene.near == "words" else scene.near
    season = _OF_SEASON.get(scene.season or "")
    if season and (scene.by_mood or near in {None, OF_WEATHER.get(scene.weather or "")}):
        # "A video about autumn", "autumn rain"; where its picture does not have the weather, the weather decides.
        near = season if not scene.weather or scene.weather in KINDS[season].weathers else near
    kind = near or by_weather.get(scene.weather or "") or by_time.get(scene.time or "")
    plain = not scene.beyond and not prompt.unknown and (not scene.by_mood or kind in {"words", season})
    return kind or DEFAULT_KIND, plain and kind is not None


def show_title_alone(prompt: Prompt) -> None:
    """Let the title of an intro be its picture where nothing is named to be seen: "an intro, title 'Food diary', warm"."""
    scene = prompt.scene
    named = scene.kinds or scene.beyond or scene.time or scene.weather or scene.season or prompt.unknown
    if named or prompt.shots or (scene.near and not scene.by_mood) or not _INTRO.search(prompt.words.folded):
        return
    if len(prompt.titles) == 1 and any(prompt.titles[0].texts) and prompt.titles[0].named != "caption":
        scene.kinds = ["words"]
        prompt.duration_ms = prompt.duration_ms or length_of_text(scene, prompt.titles)


def close_with_card(prompt: Prompt) -> None:
    """Let the text that closes a film of nothing but texts be a card of its own: “Never stop”, at the end “Gym 24”."""
    titles = [wish for wish in prompt.titles if any(wish.texts)]
    if prompt.shots or len(titles) < 2 or kind_of(prompt)[0] != "words":
        return
    closing = titles[-1]
    if (closing.when or When()).anchor != "end" or any(map(_lies_apart, titles[:-1])):
        return
    total = prompt.duration_ms or 2 * _CLOSING_MS + _CLOSING_MS
    last = min((closing.when or When()).length or _CLOSING_MS, total // 2)
    said = "\n".join(text for wish in titles[:-1] for text in wish.texts if text)
    prompt.shots = [
        Shot(SceneWish(), total - last, words=said, look=_look_of(titles[0])),
        Shot(SceneWish(), last, words="\n".join(closing.texts), look=_look_of(closing)),
    ]
    prompt.duration_ms = total
    prompt.titles = [wish for wish in prompt.titles if wish not in titles]


def _look_of(wish: TitleWish) -> CardLook:
    return CardLook(ink=wish.look.color)


def take_length_of_text(prompt: Prompt) -> None:
    """A length behind the only text of a film that has no other is the film's: 「…」6秒."""
    if prompt.shots or prompt.duration_ms or len(prompt.titles) != 1 or kind_of(prompt)[0] != "words":
        return
    wish = prompt.titles[0]
    if wish.named != "caption" and any(wish.texts) and wish.when == When(length=(wish.when or When()).length):
        prompt.duration_ms, wish.when = wish.when.length, None


def take_length_of_longest_text(prompt: Prompt, usual_ms: int) -> None:
    """A text that is to stay longer than a film of the usual length needs a longer one."""
    lengths = [wish.when.length or 0 for wish in prompt.titles if wish.when and not wish.when.start]
    if not prompt.shots and prompt.duration_ms is None and max(lengths, default=0) > usual_ms:
        prompt.duration_ms = max(lengths)


def _only_words(prompt: Prompt) -> bool:
    """Whether a prompt is nothing but a text: a quotation without a subject, or a sentence to be read."""
    scene = prompt.scene
    sentence = says_sentence(prompt.words.original.strip())
    lettered = nouns("letters").search(prompt.words.folded) is not None
    near = scene.near and scene.near != "words" and not scene.by_mood
    shows = scene.time or scene.weather or (not sentence and ((scene.beyond and not lettered) or near))
    # A title lies over a picture; other texts are a picture by themselves.
    placed = any(_lies_over(wish) for wish in prompt.titles)
    quoted = any(text for wish in prompt.titles for text in wish.texts)
    if prompt.shots or shows or placed:
        return False
    if not quoted and not prompt.unknown and advertises(prompt.words):
        return True
    return (quoted and (lettered or not prompt.unknown)) or (not quoted and sentence)


def _lies_over(wish: TitleWish) -> bool:
    titled = wish.named == "title" and not _WRITTEN.search(wish.words)
    return bool(titled or wish.when or wish.look.position)


def put_words(prompt: Prompt, fits: list[Fit], label: str) -> None:
    """Moving words show the quoted text, else the user's own subject."""
    texts = [text for wish in prompt.titles for text in wish.texts if text]
    # A title that has no time and no place of its own would lie across the words.
    free = [wish for wish in prompt.titles if prompt.scene.kinds or not _lies_apart(wish)]
    if not any(any(wish.texts) for wish in free):
        free = [wish for wish in prompt.titles if wish.look.position in {None, "center"}]
    said = free if texts else []
    prompt.titles = [wish for wish in prompt.titles if wish not in said]
    shown = [text for wish in said for text in wish.texts if text]
    spoken = "\n".join(shown) if shown else _spoken(prompt, label)
    update = {"words": spoken}
    if prompt.scene.palette is None and (suits := _palette_of(f"{spoken} {prompt.words.original}".lower())):
        update["palette"] = suits
    moves = next((_MOVES[wish.look.animation] for wish in said if wish.look.animation in _MOVES), None)
    if moves and not prompt.scene.variants:
        prompt.scene.variants = [moves]
    fits[0].spec = fits[0].spec.model_copy(update=update)


def _lies_apart(wish: TitleWish) -> bool:
    """Whether a title has a place of its own, or a time that does not begin with the film."""
    when = wish.when
    placed = wish.look.position not in {None, "center"}
    return bool(placed or (when and (when.start or when.anchor not in {None, "whole"})))


def _spoken(prompt: Prompt, label: str) -> str:
    """The words of a card for which no text was quoted: a sentence as it was typed, or the subject."""
    said = (prompt.label.partition(":")[2] or prompt.label or prompt.words.original).strip()
    if says_sentence(prompt.words.original.strip()) and len(said) <= LONGEST:
        return said[0].upper() + said[1:]
    return headline(without_manner(said if prompt.label else label))


def _palette_of(text: str) -> str | None:
    """The colours of a card that suit what it is about; None for the usual ones."""
    return next((palette for palette, words in _SUITS if words.search(text)), None)
