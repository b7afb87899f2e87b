"""Tools that change something: generate, upload, export."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from mcp.server.mcpserver import Context
from pydantic import Field

from promptreel_mcp import actions
from promptreel_mcp.answers import to_call_result
from promptreel_mcp.app import shown_in_app

from .consent import ConfirmParameter, TurnConsent, UploadConsent, declined, terms
from .hints import ADDS, CHANGES
from .parameters import (
    Answer,
    AspectParameter,
    BackendParameter,
    FormatParameter,
    ProjectParameter,
    ResolutionParameter,
    WaitParameter,
)
from .running import answer, desk, reporting

if TYPE_CHECKING:
    from mcp.server import MCPServer


def register(server: MCPServer) -> None:
    """Add the tools."""

    @server.tool(
        title="Generate or edit a video",
        annotations=CHANGES,
        meta=shown_in_app(),
    )
    async def generate(
        ctx: Context,
        consent: TurnConsent,
        prompt: Annotated[str, Field(description="What to see or to change, in the user's own words.")],
        project: ProjectParameter = None,
        backend: BackendParameter = None,
        aspect_ratio: AspectParameter = None,
        duration_seconds: Annotated[
            float | None,
            Field(description="Length of the video.", json_schema_extra={"minimum": 1, "maximum": 600}),
        ] = None,
        language: Annotated[
            str | None, Field(description="The user's language, such as en or zh-CN.")
        ] = None,
        confirm: ConfirmParameter = False,
        wait_seconds: WaitParameter = 20,
    ) -> Answer:
        """Make a new video, or edit the project's: titles, music, length, look. May cost credits on nemo.

        Returns what was made, the changes and the timeline in one line. Saves no file: call export for that.
        """
        if (refused := declined(consent, ctx)) is not None:
            return to_call_result(refused)
        async with reporting(ctx) as report:
            return await answer(
                lambda: actions.generate(
                    desk(),
                    prompt,
                    project=project,
                    backend=backend,
                    aspect_ratio=aspect_ratio,
                    duration_seconds=duration_seconds,
                    language=language,
                    **terms(consent, confirm=confirm),
                    wait_seconds=wait_seconds,
                    on_progress=report,
                )
            )

    @server.tool(
        title="Upload media",
        annotations=ADDS,
    )
    async def upload(
        ctx: Context,
        consent: UploadConsent,
        sources: Annotated[
            list[str],
            Field(
                description="Paths of local files or http(s) links: video, picture or sound.", min_length=1
            ),
        ],
        project: ProjectParameter = None,
        backend: BackendParameter = None,
        confirm: ConfirmParameter = False,
        wait_seconds: WaitParameter = 20,
    ) -> Answer:
        """Add the user's own files to a project: mp4 mov avi webm mkv jpg png gif webp mp3 wav m4a aac."""
        if (refused := declined(consent, ctx)) is not None:
            return to_call_result(refused)
        async with reporting(ctx) as report:
            return await answer(
                lambda: actions.upload(
                    desk(),
                    sources,
                    project=project,
                    backend=backend,
                    confirm=terms(consent, confirm=confirm)["confirm"],
                    wait_seconds=wait_seconds,
                    on_progress=report,
                )
            )

    @server.tool(
        title="Export a video file",
        annotations=ADDS,
        meta=shown_in_app(),
    )
    async def export(
        ctx: Context,
        project: ProjectParameter = None,
        format: FormatParameter = None,
        resolution: ResolutionParameter = None,
        quality: Annotated[str | None, Field(description="draft, standard or high (default).")] = None,
        path: Annotated[
            str | None, Field(description="File name inside the output folder. Default: the project's title.")
        ] = None,
        wait_seconds: WaitParameter = 20,
    ) -> Answer:
        """Render the timeline, download the file, check it and save it on this machine. Free; never overwrites."""
        async with reporting(ctx) as report:
            return await answer(
                lambda: actions.export(
                    desk(),
                    project=project,
                    format=format,
                    resolution=resolution,
                    quality=quality,
                    path=path,
                    wait_seconds=wait_seconds,
                    on_progress=report,
                )
            )
