"""The tool that takes the user's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from mcp.server.mcpserver import Context
from pydantic import Field

from promptreel_mcp import actions
from promptreel_mcp.answers import to_call_result

from .consent import ConfirmParameter, StepsConsent, declined, terms
from .hints import CHANGES
from .parameters import Answer, ProjectParameter, WaitParameter
from .running import answer, desk, reporting

if TYPE_CHECKING:
    from mcp.server import MCPServer


def register(server: MCPServer) -> None:
    """Add the tool."""

    @server.tool(
        title="Do what the user says",
        annotations=CHANGES,
    )
    async def ask(
        ctx: Context,
        consent: StepsConsent,
        message: Annotated[str, Field(description="The user's own words, unchanged, in any language.")],
        files: Annotated[
            list[str] | None, Field(description="Paths or links that the user handed over with them.")
        ] = None,
        project: ProjectParameter = None,
        confirm: ConfirmParameter = False,
        wait_seconds: WaitParameter = 20,
    ) -> Answer:
        """Run the steps the words mean (generate, upload, credits, state, export) in order; stops at a failure."""
        if (refused := declined(consent, ctx)) is not None:
            return to_call_result(refused)
        async with reporting(ctx) as report:
            return await answer(
                lambda: actions.ask(
                    desk(),
                    message,
                    files=files or (),
                    project=project,
                    **terms(consent, confirm=confirm),
                    wait_seconds=actions.check_wait(wait_seconds),
                    on_progress=report,
                )
            )
