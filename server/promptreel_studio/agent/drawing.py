"""A new film without pictures of the user's own: whether there is anything to draw, and what is heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.asks import edits_what_is_not
from promptreel_studio.agent.edits.voice import spoken_of
from promptreel_studio.agent.generate import generate
from promptreel_studio.agent.models import AssetInfo, Draft, Reply
from promptreel_studio.agent.prompt import Prompt, nothing_to_draw

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.reading.text import Reading
    from promptreel_studio.agent.replies import Speaker
    from promptreel_studio.agent.request import Request

_OVER = re.compile(
    r"(?:(?:ok|okay|no|let's|lets|please|i want to|can we|now)[ ,]+)*(?:start|begin) (?:all )?(?:over|again|from scratch|anew)(?: again| please| from scratch)?[\s.!]*"
    r"|(?:make )?(?:a )?new (?:video|project)[\s.!]*|(?:我们|咱们|要)?(?:重新开始|从头(?:再)?(?:开始|来)(?:一遍)?|新的?(?:视频|项目))(?:吧)?[\s。!！]*"
)
"""Another film is wanted, and nothing is said of it."""
_ANYTHING = re.compile(
    r"\bsurprise me\b|\b(?:you (?:choose|decide|pick)|up to you|your choice|dealer'?s choice|whatever you (?:like|want)|anything (?:you like|nice|beautiful|is fine|goes|will do))\b|\b(?:make|show|give|create|do)(?: me)? (?:something|anything)\b|^(?:something|anything) (?:beautiful|nice|pretty|cool|calm|relaxing|fun|happy|lovely|cute|magical|amazing)\b"
    r"|惊喜|随便(?:来|做|弄|生成|画)|(?:你|您)(?:来定|来决定|决定|看着办|做主)|都可以|什么都行|überrasch|irgendwas|sorpr[eé]nde|lo que (?:tú )?quieras|algo bonito|surpr(?:ends|enez)|ce que tu veux|quelque chose de beau|sorprendi|qualcosa di bello|surpreend|algo bonito|verras me|iets moois|zaskocz|coś ładnego|удиви|что-нибудь красив|şaşırt|güzel bir şey|おまかせ|お任せ|何か(?:きれい|綺麗)|알아서|아무거나|bất ngờ|gì đó đẹp|kejutkan|sesuatu yang indah",
    re.IGNORECASE,
)
"""Whoever asks for it leaves the subject to us."""


def make_drawn(
    request: Request,
    prompt: Prompt,
    draft: Draft | None,
    assets: Sequence[AssetInfo],
    speaker: Speaker,
    heard: Sequence[AssetInfo],
    *,
    has_timeline: bool,
) -> Reply:
    """A film without pictures of the user's own."""
    words, asked = request.words, request.asked
    if why := _why_not(words, prompt, asked, has_timeline=has_timeline):
        return Reply((speaker.say(why),), ok=False)
    _last_as_voice(prompt, [sound.duration_ms or 0 for sound in spoken_of(words.folded, heard)])
    return generate(
        prompt, draft, request.seed, speaker, asked, songs=heard, said=words.folded, assets=assets
    )


def _choose(prompt: Prompt, asked: str) -> None:
    """Choose the subject for somebody who leaves it to us."""
    if prompt.shots or not _ANYTHING.search(asked):
        return
    scene, prompt.unknown = prompt.scene, []
    if not (scene.kinds or scene.near or scene.beyond or scene.time or scene.weather):
        scene.kinds = ["ocean"]


def _last_as_voice(prompt: Prompt, spoken: list[int]) -> None:
    """Let a drawn film be as long as the voice over it, where nothing says how long it is."""
    timed = any(shot.duration_ms for shot in prompt.shots)
    if any(spoken) and prompt.duration_ms is None and not timed:
        prompt.duration_ms = min(max(sum(spoken), drafts.SHORTEST_MS), drafts.LONGEST_MS)


def _why_not(words: Reading, prompt: Prompt, asked: str, *, has_timeline: bool) -> str | None:
    """Return the sentence that says why nothing is drawn, if nothing is."""
    if not has_timeline:
        _choose(prompt, asked)
    if not has_timeline and edits_what_is_not(words, prompt):
        return "no_video"
    if has_timeline and _OVER.fullmatch(words.folded.strip()):
        return "nothing_to_draw"
    anything = not has_timeline and _ANYTHING.search(asked)
    told = anything or words.tags("new") or prompt.duration_ms or prompt.aspect or prompt.titles
    return None if told or not nothing_to_draw(prompt) else "nothing_to_draw"
