"""One transition and hard cuts at all other places: "a wipe between A and B, plain cuts everywhere else", "only the first of those"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.bare_values import joined
from promptreel_studio.agent.edits.neighbours import only_clip
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.models import Draft, History

_CUTS = r"(?:(?:just |only )?(?:an? )?(?:plain|hard|straight|simple|normal|clean|direct)? ?cuts?)"
_ELSEWHERE = re.compile(
    rf"[ ,;.]+(?:and |but |with |then )*(?:{_CUTS} (?:everywhere|anywhere|for everything|at all the|in all the) ?(?:else|other places|others?)|(?:everywhere|anywhere) else (?:should be |is |gets |has )?{_CUTS}|(?:the |all the )?(?:others?|rest|other (?:joins|ones|cuts|transitions))(?: (?:should|can|must|to))?(?: (?:be|stay|remain|have|get|are))? {_CUTS})(?: again| please)?\W*$"
    r"|[ ,，。；]*(?:其他|其余|其它|别的)(?:地方|位置|转场|几处|的)?(?:都|就|全)?(?:用|是|改成|保持)?(?:直接|硬)(?:切|切换|剪切)(?:就行|就好|吧)?\W*$",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    rf"\W*(?:(?:and|but|now|please|ok|make|let|have|use|put|keep|turn|change)\W+)*(?:all )?(?:of )?(?:the )?(?:others?|rest|remaining)(?: (?:joins?|ones?|cuts?|transitions?|places|joints|spots|crossfades|fades))?(?: (?:should|can|must|to|be|as|stay|remain|become|are|into|turn|have|get|just))* {_CUTS}(?: again| instead| please)?\W*"
    r"|\W*(?:其他|其余|其它|别的)的?(?:地方|位置|转场|衔接|几处)?(?:都|就|全)?(?:用|是|改成|改为|换成|保持)?(?:直接|硬)(?:切换?|剪切)(?:就行|就好|吧)?\W*",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\bbetween (?:the |my )?(?P<a>[\w.]+(?: [\w.]+)?) and (?:the |my )?(?P<b>[\w.]+(?: [\w.]+)?)|(?P<c>[\w.\u3400-\u9fff]{1,8}?)(?:和|与|跟|到)(?P<d>[\w.\u3400-\u9fff]{1,8}?)(?:之间|中间)",
    re.IGNORECASE,
)
_PLACES = {"first": 0, "second": 1, "third": 2, "last": -1, "第一": 0, "第二": 1, "第三": 2, "最后一": -1}
_ONLY = re.compile(
    rf"\W*(?:(?:no|wait|sorry|actually|hm+|ok|please|well)[ ,.]+)*(?:just|only|keep only|only keep|keep just|leave only) (?:keep )?(?:it (?:on|at|for) )?the (?P<nth>first|second|third|last)(?: one| two clips| cut| join| transition| crossfade| fade| wipe)?(?: of (?:those|these|them))?(?:[ ,;.]+(?:and |the |all |but )*(?:others?|rest|remaining)\b.*{_CUTS}.*)?\W*"
    r"|\W*(?:不|不对|不要|等等)*[,，]?(?:只|仅)(?:要|留|保留|在)(?P<han>第[一二三]|最后一)(?:个|处|段)?(?:转场|叠化)?(?:就行|就好|就够了|吧)?(?:[,，].*(?:直接|硬)切.*)?\W*",
    re.IGNORECASE,
)


def with_other_cuts(work: Work, words: Reading, draft: Draft, history: History) -> Reading:
    """The message with every such cut by its clips; unchanged where it is not clear which are meant."""
    order = drafts.clips(work.draft)
    just = [place for place, _ in joined(draft, history.past[0])] if history.past else []
    if len(just) > 1 and (only := _ONLY.fullmatch(words.folded)):
        kept = (
            just[_PLACES[only["nth"] or only["han"]]]
            if len(just) > _PLACES[only["nth"] or only["han"]]
            else 0
        )
        return _cuts([place for place in just if place != kept], words, "") if kept else words
    if len(just) == 1 and _OTHERS.fullmatch(words.folded):
        return _cuts([place for place in _joints(order) if place != just[0]], words, "")
    rest = _ELSEWHERE.search(words.folded)
    if rest is None or len(order) < 3:
        return words
    main = words.original[: rest.start()]
    pair = _BETWEEN.search(Reading(main).folded)
    if pair is None:
        return words
    places = [only_clip(work, pair[name] or "", order) for name in (("a", "b") if pair["a"] else ("c", "d"))]
    if None in places or abs((places[0] or 0) - (places[1] or 0)) != 1:
        return words
    meant = max(place for place in places if place is not None) + 1
    return _cuts([place for place in _joints(order) if place != meant], words, main)


def _joints(order: list[dict[str, Any]]) -> list[int]:
    """The numbers of the clips that come with a transition."""
    return [number for number, clip in enumerate(order, 1) if number > 1 and isinstance(clip.get("tr"), dict)]


def _cuts(places: list[int], words: Reading, main: str) -> Reading:
    cuts = [f"hard cut between clip {place - 1} and clip {place}" for place in places]
    return Reading(". ".join(filter(None, [main.strip(" ,.;"), *cuts])), words.quotes)
