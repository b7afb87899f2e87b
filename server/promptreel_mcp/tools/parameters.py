"""Parameters that several tools have, and what all of them answer: one definition each."""

from __future__ import annotations

from typing import Annotated, Literal

from mcp.types import CallToolResult
from pydantic import Field

from promptreel_mcp.results import Result

Answer = Annotated[CallToolResult, Result]
ProjectParameter = Annotated[
    str | None,
    Field(
        description="Project id from an earlier result, or 'new'. Default: the project of this conversation."
    ),
]
BackendParameter = Annotated[
    Literal["nemo", "studio"] | None,
    Field(description="Where a new project lives: 'studio' (this machine, free) or 'nemo' (cloud, credits)."),
]
WaitParameter = Annotated[
    float,
    Field(
        description="Seconds to wait for the outcome, 0 to 45. The work goes on afterwards.",
        json_schema_extra={"minimum": 0, "maximum": 45},
    ),
]
AspectParameter = Annotated[
    str | None, Field(description="16:9, 9:16, 1:1, 4:5, 4:3 or 21:9.", examples=["9:16"])
]
FormatParameter = Annotated[str | None, Field(description="mp4 (default), mov, webm or gif.")]
ResolutionParameter = Annotated[
    str | None, Field(description="480p, 720p, 1080p, 1440p or 2160p. Default: the timeline's own.")
]
