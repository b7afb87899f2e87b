"""A message in plainer words, as far as that takes to know the film."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edit_words import with_everything_numbered
from promptreel_studio.agent.edits.again import with_copies_told
from promptreel_studio.agent.edits.clips_in_turn import with_clips_in_turn
from promptreel_studio.agent.edits.joints import with_joints_named
from promptreel_studio.agent.edits.looks_back import with_looks_back
from promptreel_studio.agent.edits.neighbours import with_neighbours
from promptreel_studio.agent.edits.other_cuts import with_other_cuts
from promptreel_studio.agent.edits.own_times import with_own_times
from promptreel_studio.agent.edits.paced_before import without_speed_kept
from promptreel_studio.agent.edits.redone import with_redo_told, with_that_told
from promptreel_studio.agent.edits.shot_times import with_shot_times
from promptreel_studio.agent.edits.sounds import with_sound_named
from promptreel_studio.agent.edits.squeezed import with_all_squeezed
from promptreel_studio.agent.edits.swapped import with_swaps
from promptreel_studio.agent.edits.title_counts import refuse_missing_nth
from promptreel_studio.agent.edits.titles_by_clip import with_titles_of_clips
from promptreel_studio.agent.edits.wrong_numbers import with_number_corrected
from promptreel_studio.agent.frames.second_thoughts import with_amount_corrected
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.models import Draft, History


_SAYS = re.compile(
    r"(?P<noun>字幕|标题|文字)[，,]\s*(?:文字|内容|文案|上面)?(?:就)?(?:是|为|写着?|写上)[:：]?\s*(?=[\ue000-\uf8ff])"
)


def _with_texts_joined(words: Reading) -> Reading:
    """ "给照片配字幕，文字是：“...”": what it says belongs to the text."""
    joined = _SAYS.sub(lambda hit: hit["noun"], words.original)
    if joined == words.original:
        return words
    return Reading(joined, words.quotes)


def _with_second_thoughts(words: Reading) -> Reading:
    """ "Blur it a bit. No, a lot": with the amount that was said last."""
    language = "zh" if re.search(r"[\u3400-\u9fff]", words.original) else "en"
    said = with_amount_corrected(words.original, language)
    return words if said == words.original else Reading(said, words.quotes)


def plainly(work: Work, words: Reading, draft: Draft, history: History) -> Reading:
    """The message in plainer words, with everything that depends on the film by its number or its name.

    Raises:
        Problem: What it asks for contradicts itself, or is said of a text that there is not.
    """
    refuse_missing_nth(work, words)
    words = _with_texts_joined(_with_second_thoughts(words))
    words = with_looks_back(
        with_redo_told(with_that_told(without_speed_kept(words)), history), draft, history
    )
    words = with_swaps(work, with_copies_told(work, words))
    words = with_number_corrected(with_sound_named(words, draft, history), draft, history)
    words = with_all_squeezed(with_own_times(work, words), draft)
    words = with_clips_in_turn(work, with_everything_numbered(words, draft, work.assets, history))
    words = with_joints_named(work, with_other_cuts(work, words, draft, history))
    return with_titles_of_clips(work, with_neighbours(work, with_shot_times(work, words)))
