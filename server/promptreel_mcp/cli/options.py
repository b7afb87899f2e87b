"""Options that several commands have: one definition each, so that they mean the same everywhere."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from promptreel.errors import InvalidInput

JsonOption = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="Print only the paths of saved files.")]
YesOption = Annotated[
    bool, typer.Option("--yes", "-y", help="Agree to what the cloud may cost, and to its first use.")
]
WaitOption = Annotated[
    float | None,
    typer.Option("--wait", metavar="SECONDS", help="Stop waiting after this long; the work goes on."),
]
BackendOption = Annotated[
    Literal["nemo", "studio"] | None,
    typer.Option(
        "--backend", help="Of a new project. studio: this machine, free. nemo: NemoVideo's cloud, credits."
    ),
]
AspectOption = Annotated[str | None, typer.Option("--aspect", help="16:9, 9:16, 1:1, 4:5, 4:3 or 21:9.")]
ResolutionOption = Annotated[
    str | None, typer.Option("--resolution", help="480p, 720p, 1080p, 1440p or 2160p.")
]


def check_patience(seconds: float | None) -> None:
    """Make sure that `--wait` can be waited for.

    Raises:
        InvalidInput: It is negative, or no number.
    """
    if seconds is not None and not seconds >= 0:
        raise InvalidInput(
            f"--wait cannot be {seconds:g}.",
            hint="Give seconds, 0 or more; leave it out to wait for the end.",
        )
