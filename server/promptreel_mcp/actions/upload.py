"""Upload: local files and links become assets of a project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel.errors import InvalidInput

from .desk import Desk, check_wait
from .patience import Patience
from .presenting import present_now
from .spending import question_before, unanswered

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from promptreel.client import Progress
    from promptreel.settings import BackendName, Settings
    from promptreel_mcp.results import Result


async def upload(
    desk: Desk,
    sources: Sequence[str],
    *,
    project: str | None = None,
    backend: BackendName | None = None,
    confirm: bool = False,
    after: str | None = None,
    wait_seconds: float = 20,
    on_progress: Callable[[Progress], None] | None = None,
) -> Result:
    """Send files and links and follow for at most `wait_seconds`.

    Args:
        confirm: The user has agreed to use the cloud; otherwise its first use is asked for, and nothing is sent.
        after: A job of the same project that must succeed before this may start.

    Raises:
        PromptreelError: Before anything was sent: a file that may not be read, no such project.
    """
    from promptreel.jobs import Order

    checked = check_sources(sources, desk.settings)
    check_wait(wait_seconds)
    patience = Patience(wait_seconds)
    if not confirm:
        question = await question_before(desk, project=project, backend=backend, patience=patience)
        if question is not None:
            asked = {"sources": list(sources), "project": project, "backend": backend}
            return unanswered("upload", asked, question, project or desk.current_project)
    found, name = await desk.look_for(project, backend)
    if name == "nemo":
        _refuse_subtitles(checked)
    order = Order(
        kind="upload",
        request={"sources": checked, "after": after},
        project_id=None if found is None else found.id,
        backend=name,
        title=checked[0].replace("\\", "/").rsplit("/", 1)[-1],
        # What follows in a new project would be paid for again with it.
        once=name == "nemo" and found is None,
    )
    placed = await desk.jobs.place(order)
    desk.current_project = placed.job.project_id
    job = await desk.jobs.follow(placed.job.id, patience.left, on_progress)
    return await present_now(desk, job, await desk.named_project(job.project_id), patience)


def _refuse_subtitles(sources: Sequence[str]) -> None:
    """Captions are a type of the studio's; the cloud gets them as words.

    Raises:
        MediaRefused: One of the sources has captions.
    """
    from promptreel.errors import MediaRefused
    from promptreel.media import is_subtitles

    if any(is_subtitles(source) for source in sources):
        raise MediaRefused(
            "NemoVideo takes no subtitle files.",
            hint="Put the file's text into the prompt: 'add these captions: ...'. The studio takes the file itself.",
        )


def check_sources(sources: Sequence[str], settings: Settings) -> list[str]:
    """Return the links, and the resolved paths of the files, that may be uploaded.

    Raises:
        InvalidInput: There are none, or too many.
        MediaRefused: One of them may not be uploaded.
    """
    from promptreel.client.uploads import MAX_FILES

    wanted = [source.strip() for source in sources if source.strip()]
    if not wanted:
        raise InvalidInput("Nothing to upload.", hint="Give the path of a file, or a link to one.")
    if len(wanted) > MAX_FILES:
        raise InvalidInput(
            f"At most {MAX_FILES} files can be uploaded at once, not {len(wanted)}.",
            hint="Call `upload` several times.",
        )
    return [check_source(source, settings) for source in wanted]


def check_source(source: str, settings: Settings) -> str:
    """Return the link, or the resolved path of a file that may be uploaded.

    Raises:
        MediaRefused: It may not.
    """
    from promptreel.media import check_file, check_url, is_url

    if is_url(source):
        return check_url(source)
    limit = settings.max_upload_mb * 1024 * 1024
    return str(check_file(source, settings.media_folders(), max_bytes=limit).path)
