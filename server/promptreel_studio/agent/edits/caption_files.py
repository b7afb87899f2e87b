"""Captions from an uploaded file: which one a message means."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import MARK, quote_of
from promptreel_studio.agent.reading.subtitles import CueSheet, read_cues
from promptreel_studio.agent.reading.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo, Draft

_FILE = re.compile(r"\b(?:srt|vtt|webvtt|subrip)\b|\.srt\b|\.vtt\b")
_NOUN = re.compile(r"\b(?:captions?|subtitles?|subs|closed captions)\b|字幕")
_ADD = re.compile(
    r"\b(?:add|put|use|show|insert|import|load|(?:bring|pull|throw|drop|stick|pop|chuck|put) in|burn|include|attach|apply|overlay|with|replace)\b|加|用|放(?!大)|添加|导入|显示|配|换"
)
_FROM = re.compile(
    r"\s*\b(?:from|in|of|out of|using|with|use)? ?(?:this|that|the|my|these|those|an?)? ?(?:uploaded|attached)? ?(?:(?:srt|vtt|caption|subtitle|captions|subtitles)\b ?)?(?:files?|attachment|uploads?|srt|vtt|fichiers?|archivos?|datei(?:en)?|arquivos?|ficheiros?|bestand|pliku?|файл\w*|tệp|berkas|dosya\w*|फ़ाइल|ملف)\b(?: (?:i|that i) (?:uploaded|sent|attached))?"
    r"|ファイル|파일|ไฟล์|(?:从|用|使用)?(?:这个|那个|我的|上传的?)*(?:srt|vtt|字幕)?文件(?:里|中)?的?"
)
_EVERYTHING = re.compile(
    r"(?<!and )(?<!in front of )(?<!before )(?<!after )(?<!over )(?<!behind )(?<!ahead of )(?<!to )(?<!on )(?<!onto )(?<!across )(?<!around )(?<!under )(?<!for )\b(?:everything|all (?:of )?(?:my|the|these|those)? ?(?:files|uploads)|these (?:files|uploads)|(?:my|the) (?:files|uploads))\b|所有(?:的)?(?:文件|素材)|这些(?:文件|素材)"
)
_FOLDER = re.compile(r"[^\s<>|\"*?“”，。、；]*[\\/]$")
_ONE_OF = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|last|other|\d+(?:st|nd|rd|th)) (?:srt )?(?:caption|subtitle|line|one)\b|第[一二三四五六七八九十\d]+[条句行个]"
)
_ONE_OF_FILE = re.compile(
    r"\b(first|second|third|fourth|fifth|sixth|last|other) (caption|subtitle|line) (?:of|in|from) (?:the|my|that|this) (?:\.?srt|subtitle|caption)s?(?: file)?\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:remove|delete|without|no|hide|drop|get rid of)\b|\b(?:take|pull|strip)\b[^,.;]*\b(?:off|out|away|down)\b|删|去掉|不要|移除|拿掉|撤掉"
)


_OLD_OUT = re.compile(
    r"(?P<han>[^,，.。;]{0,8}字幕[^,，.。;]{0,4}?(?:不要|删|去掉|拿掉|撤)(?:了|掉)*[,，]\s*(?:就)?(?:换成|换上|换|改成|改用|用)\s*)(?=[\w.-]+\.(?:srt|vtt))"
    r"|\b(?:remove|delete|drop|get rid of|lose|take out|scrap) (?:(?:all|the|those|these|my|of|old|three|two) )*(?:captions?|subtitles?|lines)[ ,.;]+(?:and |then )?(?:use|put|add|show|take|put in|replace them with|instead use) (?:the (?:ones|captions|lines) (?:from|in|of) )?(?=[\w.-]+\.(?:srt|vtt))",
    re.IGNORECASE,
)
"""The captions that are there go, and those of a file come in their place."""


class FileCues(NamedTuple):
    """The captions of the file that a message means; `words` is the message without the file."""

    words: str
    sheet: CueSheet | None = None
    file: AssetInfo | None = None


def cues_of_file(
    words: str, quotes: tuple[str, ...], assets: Sequence[AssetInfo], draft: Draft | None = None
) -> FileCues:
    """Find the subtitle file that a message speaks of.

    Args:
        words: The message in the words of the grammar, with its quotations behind marks.
        quotes: The quotations.
        assets: The project's uploads, subtitle files among them; the latest counts where none is named.
        draft: The timeline so far; where the file's captions are on it, "the captions" are these.
    """
    files = [asset for asset in assets if asset.file_type == "subtitle"]
    words = _OLD_OUT.sub(lambda hit: "字幕换成" if hit["han"] else "replace the captions with ", words)
    folded = fold(words)
    called = _as_captions(words, files, draft)
    if not files or called != words or _NOT.search(folded):
        return FileCues(called)
    for file in files:
        place = folded.find(fold(file.filename))
        if place >= 0:
            before = _FOLDER.sub("", words[:place])
            rest = f"{before} {words[place + len(file.filename) :]}"
            return FileCues(_without_file(rest), read_cues(file.text), file)
        for mark in MARK.findall(words):
            if quote_of(mark, quotes) == file.filename:
                return FileCues(_without_file(words.replace(mark, " ")), read_cues(file.text), file)
    sheet = read_cues(files[-1].text)
    if _shown(sheet, draft) and (MARK.search(words) or _ONE_OF.search(folded)):
        return FileCues(_ONE_OF_FILE.sub(r"\1 srt \2", words))
    about_file = _FILE.search(folded) or (_NOUN.search(folded) and _FROM.search(folded))
    plain = _NOUN.search(folded) and _ADD.search(folded) and not MARK.search(words) and ":" not in folded
    if (
        about_file
        or (plain and not _shown(sheet, draft) and not _of_one_there(folded, draft))
        or (
            _EVERYTHING.search(folded)
            and (draft is None or (_ADD.search(folded) and not _shown(sheet, draft)))
        )
    ):
        return FileCues(_without_file(words), sheet, files[-1])
    return FileCues(words)


_THAT_ONE = re.compile(
    r"\b(?:that|this|the|its|my|each|every|which) (?:[\w-]+ )?(?:caption|subtitle)\b|字幕(?:的)?(?:颜色|字体|大小|位置|文字|内容|样式)|(?:那|这)[句行条段个]?字幕"
)


def _of_one_there(folded: str, draft: Draft | None) -> bool:
    """ "Make that caption fade in": one that is there is spoken of, and none that a file would bring."""
    texts = drafts.segments(draft, drafts.TEXT) if draft else []
    return _THAT_ONE.search(folded) is not None and any(one.get("role") == "caption" for one in texts)


def _as_captions(words: str, files: Sequence[AssetInfo], draft: Draft | None) -> str:
    """ "Remove the subs.srt captions" once these are on the timeline: the file's name is only what they are called by."""
    folded = fold(words)
    if _ADD.search(folded) and not _NOT.search(folded):
        return words
    for file in files:
        if fold(file.filename) in folded and _NOUN.search(folded) and _shown(read_cues(file.text), draft):
            return re.sub(re.escape(file.filename), "srt", words, flags=re.IGNORECASE)
    return words


def _shown(sheet: CueSheet, draft: Draft | None) -> bool:
    """Whether a caption of a file is on the timeline."""
    texts = {segment.get("txt") for segment in drafts.segments(draft, drafts.TEXT)} if draft else set()
    return any(cue.text in texts for cue in sheet.cues)


def means_everything(folded: str) -> bool:
    """Whether a text speaks of all uploads, the subtitle file among them."""
    return bool(_EVERYTHING.search(folded))


_PUTS = re.compile(
    r"\b(?:pop|bung|stick|whack|chuck|throw|slap|drop|plonk|stuff|shove|get|have) (?=(?:the |my |those |these |some |our )?(?:captions?|subtitles?|subs)\b)",
    re.IGNORECASE,
)
""" "Pop the captions on" is no way for them to appear."""


def _without_file(words: str) -> str:
    """ "Add captions from the attached file in yellow" without the file; what are all files stays."""
    words = re.sub(
        r"\bburn(?:ed)?(?: in)?\b|\b(?:import|load|attach|apply|(?:bring|pull|throw|drop|stick|pop|chuck) in)\b",
        "add",
        words,
        flags=re.IGNORECASE,
    )
    words = _PUTS.sub("add ", words)
    if means_everything(fold(words)):
        return words
    found = _FROM.search(fold(words))
    rest = f"{words[: found.start()]} {words[found.end() :]}" if found else words
    return re.sub(r"\s*\b(?:from|out of|using)\s*(?=$|[.,;!?]|\bin\b|\bat\b|\band\b)", " ", rest).strip()
