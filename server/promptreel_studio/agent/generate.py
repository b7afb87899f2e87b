"""A new video from a prompt: read the wishes, fit them to what can be drawn, build the draft."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent.asides import errands_in
from promptreel_studio.agent.edits.change import Work
from promptreel_studio.agent.edits.uploads import use_as_music
from promptreel_studio.agent.fit import DEFAULT_KIND, SUITABLE_MUSIC, Fit, fit
from promptreel_studio.agent.labels import label_from, shorten
from promptreel_studio.agent.models import Draft, Reply, ToolCall
from promptreel_studio.agent.parts import Problem, fit_title, music_segment, title_segment
from promptreel_studio.agent.reading.durations import HALF_A_MINUTE
from promptreel_studio.agent.reading.music import MusicWish, speaks_of_music, take_music
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.scenes import SceneWish, take_scene
from promptreel_studio.agent.reading.shape import Constraints, nearest_aspect, take_aspect, take_duration
from promptreel_studio.agent.reading.text import TAKEN, Reading
from promptreel_studio.agent.reading.titles import TitleWish, take_title, title_windows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo
    from promptreel_studio.agent.replies import Note, Speaker

DEFAULT_MS = 10_000
DEFAULT_ASPECT = "16:9"
_MOST_NAMED = 4


@dataclass(slots=True)
class Prompt:
    """Everything that a prompt for a new video says."""

    words: Reading
    reading: Reading
    titles: list[TitleWish] = field(default_factory=list)
    music: MusicWish = field(default_factory=MusicWish)
    duration_ms: int | None = None
    aspect: str | None = None
    scene: SceneWish = field(default_factory=SceneWish)
    dropped: list[tuple[int, int]] = field(default_factory=list)
    later: list[str] = field(default_factory=list)
    wants_file: bool = False
    unknown: list[str] = field(default_factory=list)


def read_prompt(words: Reading, constraints: Constraints) -> Prompt:
    """Read a prompt; the constraint line wins over its words."""
    reading = Reading(words.original, words.quotes)
    prompt = Prompt(words, reading)
    for window in title_windows(reading):
        prompt.titles.append(take_title(reading, window))
    if reading.take(HALF_A_MINUTE):
        # Read first: beside the word "music" its "half" would be a volume.
        prompt.duration_ms = 30_000
    if speaks_of_music(reading):
        prompt.music = take_music(reading)
    prompt.aspect = take_aspect(reading)
    prompt.duration_ms = prompt.duration_ms or take_duration(reading)
    for tag in errands_in(reading.text):
        prompt.wants_file = True
        reading.take_span(tag.start, tag.end)
    reading.take_tags("own")
    prompt.dropped = _taken_spans(reading)
    for tag in reading.tags("later"):
        prompt.later.append(reading.original[tag.start : tag.end])
        reading.take_span(tag.start, tag.end)
    prompt.scene = take_scene(reading)
    reading.take_tags("do", "amount", "new", "which", "style", "style_near")
    prompt.unknown = list(dict.fromkeys([*reading.leftovers(ignore=("colour", "size", "position", "style"))]))
    if constraints.duration_ms is not None:
        prompt.duration_ms = constraints.duration_ms
    prompt.aspect = constraints.aspect or prompt.aspect
    prompt.music.silent = prompt.music.silent or constraints.silent
    return prompt


def generate(
    prompt: Prompt,
    draft: Draft | None,
    seed: int,
    speaker: Speaker,
    asked: str,
    *,
    songs: Sequence[AssetInfo] = (),
    assets: Sequence[AssetInfo] = (),
) -> Reply:
    """Make a video from a prompt.

    Args:
        prompt: What was read.
        draft: The timeline so far; it is replaced, foreign keys are carried over.
        seed: Decides the pictures and the music.
        speaker: Answers in the user's language.
        asked: The user's words, for the tool call.
        songs: Uploaded audio that the prompt wants as music.
        assets: Everything uploaded.
    """
    total = DEFAULT_MS if prompt.duration_ms is None else prompt.duration_ms
    if not drafts.SHORTEST_MS <= total <= drafts.LONGEST_MS:
        return Reply(
            (
                speaker.say(
                    "length.limits", asked=speaker.seconds(total), nearest=speaker.seconds(_clamp(total))
                ),
            ),
            ok=False,
        )
    notes: list[Note] = []
    aspect = _aspect(prompt, notes)
    kind, found = _kind(prompt)
    fitted = fit(prompt.scene, kind, seed)
    label = label_from(prompt.words, prompt.dropped, speaker, fitted.spec)
    if not found:
        # What cannot be drawn is told; the timeline must not claim that it is there.
        label = speaker.scene(fitted.spec)
    made = drafts.empty_draft(label, aspect, total, speaker.language, seed, draft)
    picture = {
        "id": drafts.new_id(made, seed),
        "st": 0,
        "d": total,
        "m": {"title": label},
        "scene": fitted.spec.model_dump(),
    }
    drafts.add_segment(made, drafts.VIDEO, picture)
    try:
        if songs and not prompt.music.silent:
            changes = use_as_music(Work(made, seed, speaker, assets), songs[0])
            notes += [change.note for change in changes[1:]]
            music = drafts.segments(made, drafts.AUDIO)[0]
        else:
            music = (
                None if prompt.music.silent else _add_music(made, prompt.music, kind, seed, speaker, notes)
            )
        titles = add_titles(made, prompt.titles, seed, speaker, notes)
    except Problem as problem:
        return Reply((speaker.note(problem.note),), ok=False)
    _say_what_is_missing(prompt, kind, found=found, fitted=fitted, notes=notes, speaker=speaker)
    texts = [speaker.made(made, fitted.spec, music, titles)]
    if notes:
        texts.append(speaker.together([speaker.note(note) for note in notes]))
    args = {"prompt": asked, "duration": total / 1000, "aspect_ratio": aspect}
    result = {
        "status": "success",
        "duration_ms": total,
        "tracks": len(made["t"]),
        "scene": fitted.spec.kind,
        "title": label,
    }
    return Reply(
        tuple(texts), made, ToolCall("generate_video", args, result), intro=speaker.intro(total, fitted.spec)
    )


def nothing_to_draw(prompt: Prompt) -> bool:
    """Whether a prompt names neither a subject, a mood, a time nor anything we do not know."""
    scene = prompt.scene
    return not (scene.says_something or scene.near or scene.beyond or prompt.unknown)


def _kind(prompt: Prompt) -> tuple[str, bool]:
    """The kind to draw, and whether it is what was asked for."""
    scene = prompt.scene
    if scene.kinds:
        return scene.kinds[0], True
    by_time = {"sunset": "ocean", "dawn": "ocean", "day": "ocean", "night": "skyline", "dusk": "village"}
    by_weather = {
        "snow": "village",
        "rain": "skyline",
        "storm": "skyline",
        "cloudy": "ocean",
        "wind": "ocean",
    }
    kind = scene.near or by_weather.get(scene.weather or "") or by_time.get(scene.time or "")
    plain = not scene.beyond and not prompt.unknown and not scene.by_mood
    return kind or DEFAULT_KIND, plain and kind is not None


def _aspect(prompt: Prompt, notes: list[Note]) -> str:
    asked = prompt.aspect or DEFAULT_ASPECT
    if asked in drafts.CANVASES:
        return asked
    width, height = (int(side) for side in asked.split(":"))
    nearest = nearest_aspect(width, height)
    notes.append(("aspect.nearest", {"asked": asked, "used": nearest}))
    return nearest


def _add_music(
    made: Draft, wish: MusicWish, kind: str, seed: int, speaker: Speaker, notes: list[Note]
) -> dict[str, Any]:
    level = wish.level
    if level is None:
        level = 80 + (wish.change or 0) if wish.factor is None else 80 * wish.factor
    if not 0 <= level <= 100:
        raise Problem("volume.limits", asked=f"{level:g}", nearest=100 if level > 100 else 0)
    style = wish.style or SUITABLE_MUSIC.get(kind, "ambient")
    if wish.near:
        notes.append(("music.near", {"asked": wish.near, "used": speaker.name("style", style)}))
    segment = music_segment(made, style, seed, level / 100, speaker)
    drafts.add_segment(made, drafts.AUDIO, segment)
    return segment


def add_titles(
    made: Draft, wishes: list[TitleWish], seed: int, speaker: Speaker, notes: list[Note]
) -> list[dict[str, Any]]:
    """Put the titles of a prompt on a new timeline."""
    added = []
    for wish in wishes:
        texts = [text for text in wish.texts if text]
        if not texts:
            notes.append(("title.no_text", {}))
        for text in texts:
            span, clipped = fit_title(wish.when, drafts.total_of(made))
            if clipped:
                notes.append(("title.clipped", {"text": shorten(text, 40), "span": speaker.span(*span)}))
            segment = title_segment(made, text, span, wish, seed, speaker)
            drafts.add_segment(made, drafts.TEXT, segment)
            added.append(segment)
    return added


def _say_what_is_missing(
    prompt: Prompt, kind: str, *, found: bool, fitted: Fit, notes: list[Note], speaker: Speaker
) -> None:
    scene = prompt.scene
    wanted = [shorten(phrase, 40) for phrase in prompt.unknown][:_MOST_NAMED]
    if not found and wanted:
        notes.insert(0, ("draw.cannot", {"wanted": wanted, "kind": kind}))
    elif not found:
        notes.insert(0, ("draw.no_subject", {"kind": kind}))
    elif wanted:
        notes.append(("draw.left_out", {"wanted": wanted}))
    for compromise in fitted.compromises:
        group = "at" if compromise.field == "time" else compromise.field
        wished = speaker.name(group, compromise.wished)
        used = speaker.name(group, compromise.used)
        notes.append((f"scene.{compromise.field}", {"wished": wished, "used": used, "kind": kind}))
    if len(scene.kinds) > 1:
        notes.append(
            (
                "draw.one_scene",
                {"kind": kind, "others": [speaker.name("kind", other) for other in scene.kinds[1:]]},
            )
        )
    if scene.camera_beyond:
        notes.append(("camera.beyond", {"wanted": scene.camera_beyond}))
    if scene.amounts:
        notes.append(("scene.amount", {"wanted": scene.amounts}))
    if prompt.wants_file:
        notes.append(("outside.export_later", {}))
    if prompt.later:
        notes.append(("later", {"wanted": list(dict.fromkeys(prompt.later))}))


def _taken_spans(reading: Reading) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for index, char in enumerate(reading.text):
        if char == TAKEN or MARK.match(char):
            if spans and spans[-1][1] == index:
                spans[-1] = (spans[-1][0], index + 1)
            else:
                spans.append((index, index + 1))
    return spans


def _clamp(total: int) -> int:
    return min(max(total, drafts.SHORTEST_MS), drafts.LONGEST_MS)
