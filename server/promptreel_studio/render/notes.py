"""What somebody who gets the film should know: where it is not quite what the draft says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.media.identify import probe
from promptreel_studio.titles.fonts import font_note

if TYPE_CHECKING:
    from promptreel_studio.render.plan import Plan


def notes(plan: Plan) -> tuple[str, ...]:
    """Sentences about fonts that were replaced and uploads of which only a part can be read; each once.

    Raises:
        MediaError: An upload cannot be used at all.
    """
    used = [segment.asset for track in plan.draft.video for segment in track]
    used += [segment.asset for segment in plan.draft.audio]
    found = [font_note(segment.txt, segment.style.font) for segment in plan.draft.text]
    found += [probe(plan.assets[asset]).note for asset in dict.fromkeys(used) if asset is not None]
    return tuple(dict.fromkeys(note for note in found if note))
