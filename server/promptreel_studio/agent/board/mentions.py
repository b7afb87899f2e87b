"""Which files a part of a message speaks of: by name, by kind and number, by their place, by what is in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.board.called import (
    WORD,
    bare_word,
    called,
    is_film,
    is_han_film,
    name_alone,
    same_word,
    whole_name,
)
from promptreel_studio.agent.board.cues import COUNT, FROM_MY, IMAGE, REST, VIDEO
from promptreel_studio.agent.board.mention import Mention, by_place, count_said
from promptreel_studio.agent.board.nouns import (
    CODE,
    CODE_NAME,
    EN,
    EN_ORDINAL,
    HAN,
    HAN_ORDINAL,
    LOGO,
    PLACES,
)
from promptreel_studio.agent.edits.choose import is_logo
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.numbers import number_of
from promptreel_studio.agent.reading.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo


_AND_KIND = re.compile(r"(?:和|跟|与|及|还有|以及)(?:视频|片段|录像|照片|图片|相片)")
_EACH = re.compile(r"\b(?:each|every|per|po)\b|每|各")


class Finder:
    """Finds the files that words speak of.

    Attributes:
        files: All that can be shown, in the order of their upload or as the message orders them.
        used: Those that were found before: "the others" are the rest.
    """

    def __init__(self, files: Sequence[AssetInfo], *, glossed: bool = False) -> None:
        self.files = list(files)
        self.glossed = glossed
        self.plain = [file for file in files if not is_logo(file)]
        self.used: list[AssetInfo] = []

    def names(self, text: str) -> list[Mention]:
        """Where files are called by their names."""
        found: list[Mention] = []
        stems = sorted(self.files, key=lambda one: -len(one.filename))
        for pattern_of in (whole_name, name_alone, bare_word):
            for file in stems:
                pattern = pattern_of(file)
                whole = pattern_of is not whole_name and any(file in one.files for one in found)
                for hit in pattern.finditer(text) if pattern and not whole else ():
                    if not any(one.start < hit.end() and hit.start() < one.end for one in found):
                        found.append(Mention(*hit.span(), (file,)))
        return sorted(found)

    def within(self, text: str, low: int, high: int, names: Sequence[Mention]) -> list[Mention]:
        """The files that a part speaks of, in the order of its words."""
        found = [one for one in names if low <= one.start < high]
        for hit, kind in self._hits(text, low, high):
            if any(one.start < hit.end() and hit.start() < one.end for one in found):
                continue
            one = self._meant(hit, kind, text[low:high])
            named = {file.id for other in found for file in other.files}
            if one and not (
                one.sure and found and named & {file.id for file in one.files} and kind in {"en", "han"}
            ):
                found.append(one)
        found = self._together(text, sorted(found))
        if not found and (mine := FROM_MY.search(text, low, high)):
            clips = [file for file in self.plain if file.file_type == "video"] or self.plain
            if len(clips) == 1 and clips[0] not in self.used:
                found.append(Mention(*mine.span(), (clips[0],)))
        if not found:
            found += self._counted(text, low, high) or self._by_content(text, low, high)
        if not found and self.glossed and DURATION.search(text, low, high):
            # "... then that of the forest 3 seconds": the article is lost.
            left = called(text[low:high], [file for file in self.plain if file not in self.used])
            found += [Mention(low, low, (left[0],))] if len(left) == 1 else []
        for one in found:
            self.used += [file for file in one.files if file not in self.used]
        return found

    def _together(self, text: str, found: list[Mention]) -> list[Mention]:
        """All files in the order of their upload, where kinds are only named beside each other: "照片和视频都在这里"."""
        if len(found) != 2:
            return found
        one, other = found
        files = {file.id for file in (*one.files, *other.files)}
        beside = _AND_KIND.match(text, one.end) is not None and other.start <= one.end + 2
        if not beside or files != {file.id for file in self.plain} or not (one.group or other.group):
            return found
        return [Mention(one.start, other.end, tuple(self.plain), group=True)]

    def _hits(self, text: str, low: int, high: int) -> list[tuple[re.Match[str], str]]:
        hits: list[tuple[re.Match[str], str]] = []
        for pattern, kind in (
            (LOGO, "logo"), (CODE, "code"), (REST, "rest"), (EN, "en"), (HAN, "han"), (HAN_ORDINAL, "han"), (EN_ORDINAL, "ord"),
        ):  # fmt: skip
            for hit in pattern.finditer(text, low, high):
                if hit.end() > hit.start() and not any(
                    one.start() < hit.end() and hit.start() < one.end() for one, _ in hits
                ):
                    hits.append((hit, kind))
        return sorted(hits, key=lambda one: one[0].start())

    def _meant(self, hit: re.Match[str], kind: str, part: str) -> Mention | None:
        """What words mean, as the pattern that found them tells."""
        if kind == "logo":
            return self._only(hit, [file for file in self.files if is_logo(file)])
        if kind == "code":
            return self._only(hit, [file for file in self.files if CODE_NAME.search(fold(file.filename))])
        if kind == "rest":
            alike = [file for file in self._alike_of(hit.group()) if file not in self.used]
            return Mention(*hit.span(), tuple(alike), group=True) if alike and self.used else None
        said = hit.groupdict()
        alike = self._alike(said)
        number = self._place(said, len(alike)) if alike else None
        if number is not None and not self._first_of_all(said, part, len(alike)):
            return by_place(hit, said, alike, number)
        return self._of_kind(hit, said, kind, part) if alike and kind != "ord" else None

    @staticmethod
    def _only(hit: re.Match[str], files: Sequence[AssetInfo]) -> Mention | None:
        return Mention(*hit.span(), (files[0],)) if len(files) == 1 else None

    def _first_of_all(self, said: dict[str, str | None], part: str, count: int) -> bool:
        """ "First photo", where a language without endings says that the photos come first."""
        first = said.get("ord") == "first" and not said.get("det") and count > 1
        return self.glossed and first and re.match(r"\W*first\b", part) is not None

    def _of_kind(
        self, hit: re.Match[str], said: dict[str, str | None], kind: str, part: str
    ) -> Mention | None:
        """Files that are called by their kind: so many photos, my clip, the clip of the kids."""
        alike, span, wanted = self._alike(said), self._span(hit, said), count_said(said)
        each = _EACH.search(hit.string[max(hit.start() - 6, 0) : hit.end()]) is not None
        several = (each and not wanted and len(alike) > 1) or bool(wanted and wanted > 1)
        several = several or bool(said.get("is") or said.get("vs") or said.get("as") or said.get("both"))
        if kind == "han":
            if is_han_film(hit, said, wanted):
                return None
            several = several or (wanted is None and said.get("m") is None and len(alike) > 1)
        meant = called(f"{said.get('adj') or ''} {said.get('of') or ''}", alike)
        if meant and (not several or len(meant) == wanted or (len(meant) > 1 and not wanted)):
            return Mention(*span, tuple(meant), group=len(meant) > 1)
        if kind != "han" and (several or said.get("video")) and is_film(said, hit, part):
            return None
        left = [file for file in alike if file not in self.used]
        if several:
            chosen = (left if wanted and wanted < len(alike) else alike)[: wanted or None]
            lacking = max((wanted or 0) - len(alike), 0)
            return Mention(*span, tuple(chosen), lacking, group=True, each=each)
        if said.get("any"):
            return None
        if len(alike) == 1:
            return Mention(*span, (alike[0],), each=each)
        if self.glossed and not wanted and not said.get("num"):
            return Mention(*span, tuple(alike), group=True)
        return Mention(*span, (left[0],), sure=False) if len(left) == 1 else None

    def _span(self, hit: re.Match[str], said: dict[str, str | None]) -> tuple[int, int]:
        """Where files are named; "the video 10" says how long it is."""
        if said.get("num") and int(said["num"] or 0) > len(self.plain):
            return hit.start(), hit.start("num")
        return hit.span()

    def _alike_of(self, said: str) -> list[AssetInfo]:
        kind = (
            "image"
            if re.search(rf"\b{IMAGE}s?\b|照|图", said)
            else "video"
            if re.search(rf"\b{VIDEO}s?\b|视频", said)
            else None
        )
        return [file for file in self.plain if kind in {None, file.file_type}]

    def _alike(self, said: dict[str, str | None]) -> list[AssetInfo]:
        kind = "image" if said.get("image") else "video" if said.get("video") else None
        kind = None if said.get("both") else kind
        alike = [file for file in self.plain if kind in {None, file.file_type}]
        return alike or (self.plain if said.get("ord") or said.get("num") else [])

    def _place(self, said: dict[str, str | None], count: int) -> int | None:
        """Which of several, from 0; None where nothing says so."""
        word = said.get("ord")
        if said.get("last"):
            return -1
        if word:
            place = PLACES[word] if word in PLACES else round(number_of(word)) - 1
            return place if -1 <= place < count else None
        number = said.get("num")
        return int(number) - 1 if number and 0 < int(number) <= count else None

    def _counted(self, text: str, low: int, high: int) -> list[Mention]:
        """Files that are counted as what they show: "6 quilts" of quilt1.jpg to quilt6.jpg."""
        for hit in re.finditer(rf"\b(?P<n>{COUNT}) (?:\w+ )?(?P<word>[a-z]{{3,}}s)\b", text[low:high]):
            word = hit["word"].rstrip("s")
            alike = [
                file
                for file in self.plain
                if any(same_word(word, own) for own in WORD.findall(fold(file.filename.rpartition(".")[0])))
            ]
            count = 2 if hit["n"] == "both" else round(number_of(hit["n"]))
            if len(alike) > 1 and count == len(alike):
                return [Mention(low + hit.start(), low + hit.end(), tuple(alike), group=True)]
        return []

    def _by_content(self, text: str, low: int, high: int) -> list[Mention]:
        """Files that are called by what their names say: "start with the dog"."""
        found: list[Mention] = []
        for hit in re.finditer(
            r"(?<!\w)(?:the|my|our|his|her|their) (?P<told>(?:[a-z'’-]+ ){0,2}?[a-z'’-]{3,})(?P<noun> (?:one|pic|shot|photo|picture|clip|video))?(?!\w)",
            text[low:high],
        ):
            meant = called(hit["told"], self.files, by_word=hit["noun"] is None)
            if len(meant) == 1:
                found.append(Mention(low + hit.start(), low + hit.end(), (meant[0],)))
        for hit in re.finditer(
            r"(?P<told>[\u3400-\u9fff]{1,4}?)(?:的)?(?:那|这)(?:一)?[张个段幅]", text[low:high]
        ):
            meant = called(hit["told"], self.files)
            if len(meant) == 1:
                found.append(Mention(low + hit.start(), low + hit.end(), (meant[0],)))
        return found
