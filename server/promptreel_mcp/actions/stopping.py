"""Messages that want what runs to stop: "stop the export". They must not wait behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .following import cancel

if TYPE_CHECKING:
    from promptreel_mcp.results import Result

    from .desk import Desk

_LONGEST = 80
_KINDS = {
    "export": re.compile(
        r"export|render|download|导出|導出|渲染|下载|書き出し|レンダ|내보내|렌더|экспорт|рендер|eksport|xuất|ส่งออก|تصدير|निर्यात",
        re.IGNORECASE,
    ),
    "generate": re.compile(r"generat|draw|生成|绘制|创建|생성|генерац", re.IGNORECASE),
    "upload": re.compile(r"upload|上传|上傳|アップロード|업로드|загрузк", re.IGNORECASE),
}
_STOPS = re.compile(
    r"""\W*(?:(?:please|no|wait|oh|ok|okay|bitte|por\ favor|s'il\ (?:te|vous)\ pla[iî]t|per\ favore|請|请|快|先|别|那个)[ ,.!，。]*)*
    (?:(?:can|could)\ you\ )?
    (?:stoppe?|stop|cancel|abort|kill|halt|quit|abbrechen|brich|brech|annulla|ferma|interrompi|annule[zr]?|arr[eê]te[zr]?|interromps
      |cancela[r]?|para|pare|det[eé]n(?:lo|er)?|interrompa|annuleer|anuluj|zatrzymaj|przerwij|останови(?:те)?|отмени(?:те)?|прекрати|стоп
      |iptal|durdur|dur|batalkan|hentikan|hủy|dừng|หยุด|ยกเลิก|أوقف|توقف|إلغاء|रोको|रोक|रद्द
      |停止|停下|停|取消|中止|终止|終止|别(?:再)?|不要(?:再)?|中断|止めて|やめて|キャンセル|ストップ|중지|취소|멈춰)
    (?P<what>[^.!?。！？\n]{0,40}?)
    [\s.!?。！？吧了啊]*""",
    re.IGNORECASE | re.VERBOSE,
)
_OF_WORK = re.compile(
    r"""[\s,]*(?:(?:the|that|this|it|my|now|right|away|please|current|running|job|task|process|ing|work|everything|all|doing|making|den|die|das|ab|es|el|la|le|l'|o|a|lo|il|
      to|whole|thing|whatever|is|you|are|bitte|jetzt|sofort|ahora|maintenant|adesso|agora|et|ya|please|video|file|clip|gif|mp4|mov|webm|
      export\w*|render\w*|download\w*|upload\w*|generat\w*|draw\w*|eksport\w*|экспорт\w*|рендер\w*|
      正在|现在|这个|那个|它|的|任务|导出|導出|渲染|下载|上传|生成|绘制|掉|下来|書き出し|書出し|レンダリング|を|して|ください|내보내기|렌더링|해줘|해|주세요)[\s,]*)*""",
    re.IGNORECASE | re.VERBOSE,
)


_STOPS_LAST = re.compile(
    r"\W*(?:エクスポート|書き出し|レンダリング|ダウンロード|作業|それ|내보내기|렌더링|작업)(?:を|을|를)?\s*(?:中止|中断|キャンセル|ストップ|止めて|やめて|중지|중단|취소|멈춰)(?:して|해)?(?:ください|下さい|주세요|줘)?\W*"
)
"""In languages with the verb at the end."""


def wants_stop(message: str) -> bool:
    """Whether a message is no more than an order to stop the work that runs."""
    if len(message) > _LONGEST:
        return False
    if _STOPS_LAST.fullmatch(message):
        return True
    found = _STOPS.fullmatch(message.strip())
    return found is not None and _OF_WORK.fullmatch(found["what"]) is not None


async def stop_running(desk: Desk, message: str, project: str | None) -> Result | None:
    """Stop the job of a project that a message speaks of.

    Args:
        desk: Whose.
        message: The user's words.
        project: Id, 'new', or None for this conversation's.

    Returns:
        What became of it; None where the message wants nothing stopped or nothing runs: it is then an edit.
    """
    if project == "new" or not wants_stop(message):
        return None
    subject = await desk.find_project(project)
    going = [job for job in await desk.jobs.jobs(subject.id) if not job.final] if subject is not None else []
    named = [kind for kind, words in _KINDS.items() if words.search(message)]
    meant = [job for job in going if job.kind in named] if named else going
    if not meant:
        return None
    # What waits behind others goes first: it must not begin when they are gone.
    for job in meant[:0:-1]:
        await cancel(desk, job.id)
    return await cancel(desk, meant[0].id)
