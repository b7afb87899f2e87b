"""Prompts that a host offers its user: make, edit, batch, go on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from mcp.types import INVALID_PARAMS
from pydantic import Field

from mcp import MCPError
from promptreel_mcp.actions.checks import quoted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mcp.server import MCPServer
    from mcp.types import Prompt

_FOLLOW = (
    "While the status is running, call `wait` with the job until it ends; never send the same request twice. "
    "Look at the result with `state(preview=true)` before you describe it."
)
_SPEND = "If a result asks about cost or the cloud, ask me before you call it again with confirm=true."


def register_prompts(server: MCPServer) -> None:
    """Add the prompts."""

    @server.prompt(name="make_video", title="Make a video")
    def make_video(
        idea: Annotated[str, Field(description="What to see, in any language.")],
        aspect_ratio: Annotated[str, Field(description="16:9, 9:16, 1:1, 4:5, 4:3 or 21:9.")] = "16:9",
        seconds: Annotated[str, Field(description="Length of the video.")] = "10",
    ) -> str:
        """Make a video from an idea and save it as a file."""
        return (
            f"Make a video and give me the file.\n\nThe idea, in my own words: {idea}\n\n"
            f"Call `generate` with these words, project 'new', aspect_ratio {aspect_ratio} and duration_seconds "
            f"{seconds}. {_FOLLOW} Then call `export` and tell me the path, the timeline in one line, and two changes "
            f"that would make it better. {_SPEND}"
        )

    @server.prompt(name="edit_video", title="Edit a video")
    def edit_video(
        change: Annotated[str, Field(description="What should be different.")],
        project: Annotated[str, Field(description="Project id; empty for the latest one.")] = "",
    ) -> str:
        """Change a video that exists."""
        which = f"project {project}" if project else "my latest project (see `projects`)"
        return (
            f"Change {which}: {change}\n\nCall `state` first, then `generate` with my words and the project's id. "
            f"{_FOLLOW} Tell me what changed, before and after. Export only if I ask for the file. {_SPEND}"
        )

    @server.prompt(name="batch_videos", title="Make several videos")
    def batch_videos(
        ideas: Annotated[str, Field(description="One video a line.")],
        format: Annotated[str, Field(description="mp4, mov, webm or gif.")] = "mp4",
    ) -> str:
        """Make several videos, each with its own file."""
        return (
            f"Make one video for each line:\n\n{ideas}\n\nCall `batch` once with these lines as items, unchanged, and "
            f"format {format}. While the status is running, call `wait` with the job until all have ended; never send the "
            "same items again. Look at some results with `state(preview=true)` before you describe them. At the end show a "
            f"table: idea, file or what went wrong, and what to do about it. {_SPEND}"
        )

    @server.prompt(name="continue_video", title="Continue where I left off")
    def continue_video(
        project: Annotated[str, Field(description="Project id; empty for the latest one.")] = "",
    ) -> str:
        """Go on with earlier work."""
        which = f"the project {project}" if project else "the project I worked on last"
        return (
            f"Let us go on with {which}. Call `projects`, then `state` with its id. Tell me in three sentences what "
            "is on the timeline, what is running or has ended since, and what would make sense next; then wait for "
            "my word. Change nothing yet."
        )


def check_prompt_request(prompts: Sequence[Prompt], name: str, given: Mapping[str, object]) -> None:
    """Make sure that there is such a prompt, and that it has been given what it needs.

    Raises:
        MCPError: As the protocol says it, "invalid params".
    """
    wanted = next((prompt for prompt in prompts if prompt.name == name), None)
    if wanted is None:
        known = ", ".join(prompt.name for prompt in prompts)
        raise MCPError(INVALID_PARAMS, f"There is no prompt {quoted(name)}. There are: {known}.")
    needed = [one.name for one in wanted.arguments or () if one.required and one.name not in given]
    if needed:
        raise MCPError(INVALID_PARAMS, f"The prompt {name} needs {', '.join(needed)}.")


__all__ = ["check_prompt_request", "register_prompts"]
