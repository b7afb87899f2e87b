"""Parts of a message that are no words: links, paths and quoted text. They never decide by what they say."""

import functools
import re
from typing import NamedTuple

from .flags import Flag, Flags
from .folding import SPACELESS

_EXTENSION = r"\.(?:mp4|mov|avi|webm|mkv|m4v|jpe?g|png|gif|webp|bmp|heic|mp3|wav|m4a|aac|flac|ogg|opus|aiff?|svg|tiff?|mpe?g|3gp|m2ts|pdf|psd|zip|pptx?|docx?|srt|vtt)"
_END = r"(?![a-z0-9_])"
"""Behind an ending; a word of a script without spaces may follow: "노래.mp3을"."""
_URL = r"https?://[^\s<>\"'“”「」]+"
_QUOTES = (
    r"\"[^\"\n]+\"",
    r"“[^”\n]+[”\"]",
    r"„[^“”\n]+[“”]",
    r"«[^»\n]+»",
    r"「[^」\n]+」",
    r"『[^』\n]+』",
    r"‘[^’\n]+’",
    rf"(?<![^\W{SPACELESS}])'[^'\n]+'(?![^\W{SPACELESS}])",
    r"`[^`\n]+`",
    r"《[^》\n]+》",
)
_QUOTE = "|".join(_QUOTES)
_QUOTE_MARKS = frozenset("\"“„«「『‘'`《")
_MARKS = re.compile(r"[\"'`./\\]")
"""One of these is in every path, link and quotation of a text in ASCII."""
_ALL_MARKS = rf"[{''.join(sorted(_QUOTE_MARKS))}./\\]"
_PART = r"[^\s<>|\"*?“”，。、；]"
_BEGINNING = r"[A-Za-z]:[\\/]|\\\\[\w.$-]+\\|~?/|\.{1,2}[\\/]|~\\"
_PATH = (
    # With a drive, a share, a home or a root. Spaces belong to it if it ends like a media file later, and
    # no other path begins before that.
    rf"(?<![A-Za-z0-9_/.<])(?<![A-Za-z0-9_/:]:)(?<!^:)(?:{_BEGINNING})"
    rf"(?:{_PART}*?{_EXTENSION}{_END}|{_PART}+(?:[ ](?!{_BEGINNING}){_PART}+?)*?{_EXTENSION}{_END}"
    rf"|{_PART}+(?:(?:[ ](?!{_BEGINNING})[^\s<>|\"*?“”，。、；/\\]+){{1,3}}[\\/]{_PART}*)+"
    rf"|{_PART}*[^\s<>|\"*?“”，。、；.,;:!)])"
    # Or below a folder beside: "Pictures/a.jpg"; right behind a script without spaces it begins with other letters.
    rf"|(?<![^\W{SPACELESS}])(?<![/\\.:~<-])[^\W{SPACELESS}](?:[^\s<>|\"*?/\\:：“”「」，。、；()（）]*[\\/])+?"
    rf"[^\s<>|\"*?/\\:：“”「」，。、；()（）]+?{_EXTENSION}{_END}(?!\.[a-z0-9])"
    # Or a bare name with such an ending; another one may follow right behind it: "a.pngとb.mp4".
    rf"|[^\s<>|\"*?/\\:：“”「」，。、；()（）]+?{_EXTENSION}{_END}(?!\.[a-z0-9])"
)
_ROOTED = rf"(?:{_BEGINNING})[^\n]*[\\/][^\n]"
"""A quoted path may have any spaces."""
_SPACED_NAME = rf"[^\n:*?<>|]{{1,120}}{_EXTENSION}"
"""A file's name in quotation marks may have spaces, and folders before it: 'my voiceover.wav', "My Videos/a b.mp4"."""
_MEDIA = rf"{_EXTENSION}(?:$|[?#])"


@functools.cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile what few messages need when one does: together it takes as long as the rest of the import."""
    return re.compile(pattern, re.IGNORECASE)


class Span(NamedTuple):
    """A part of a message: `text[start:end]`."""

    start: int
    end: int
    flag: Flags
    text: str


def find_spans(message: str) -> list[Span]:
    """Return links, paths and quoted text, from left to right; a quoted path is a path."""
    found: list[Span] = []
    if not (_MARKS if message.isascii() else _compiled(_ALL_MARKS)).search(message):
        return found
    if "://" in message:
        for match in _compiled(_URL).finditer(message):
            text = match[0].rstrip(".,;:!?)。，；！？）")
            found.append(Span(match.start(), match.start() + len(text), Flag.URL, text))
    if not _QUOTE_MARKS.isdisjoint(message):
        found = _with_quotes(found, message)
    if "." in message or "/" in message or "\\" in message:
        found += [
            Span(match.start(), match.end(), Flag.PATH, match[0])
            for match in _compiled(_PATH).finditer(message)
            if _is_path(match[0]) and not _overlaps(found, match.start(), match.end())
        ]
    return sorted(found, key=lambda span: span.start) if found else found


def _with_quotes(found: list[Span], message: str) -> list[Span]:
    for match in _compiled(_QUOTE).finditer(message):
        inner = match[0][1:-1].strip()
        is_path = any(_compiled(pattern).fullmatch(inner) for pattern in (_PATH, _SPACED_NAME)) or (
            _compiled(_ROOTED).match(inner) is not None
        )
        if is_path or not _overlaps(found, match.start(), match.end()):
            flag = Flag.PATH if is_path else Flag.QUOTE
            found = [span for span in found if not match.start() <= span.start < match.end()]
            found.append(Span(match.start(), match.end(), flag, inner))
    return found


def is_media(address: str) -> bool:
    """Whether a link leads to a file that can be uploaded, by its ending."""
    return _compiled(_MEDIA).search(address) is not None


def _is_path(text: str) -> bool:
    """Whether it is one beyond doubt: "/imagine" and "night/day" are words."""
    return is_media(text) or text[0] != "/" or text.count("/") > 1


def _overlaps(found: list[Span], start: int, end: int) -> bool:
    return any(span.start < end and start < span.end for span in found)
