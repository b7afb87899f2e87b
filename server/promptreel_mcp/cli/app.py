"""The Typer application: commands, help, and errors as sentences with exit codes."""

from __future__ import annotations

import sys

import typer
from rich.console import Console

from promptreel.errors import PromptreelError
from promptreel.identity import skill_name_and_version

from . import account, ask, batch, doctor, jobs, make, serving, state
from .exits import exit_code
from .output import print_error

app = typer.Typer(
    name="promptreel",
    help="Say what you want to see, and a video file comes out.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 done, 1 the backend said no, 2 wrong use, 3 account, 4 still running.",
)
make.register(app)
ask.register(app)
batch.register(app)
state.register(app)
jobs.register(app)
serving.register(app)
doctor.register(app)
account.register(app)


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"promptreel {skill_name_and_version()[1]}")
        raise typer.Exit


@app.callback()
def _options(
    version: bool = typer.Option(
        False, "--version", help="Show the version.", callback=_print_version, is_eager=True
    ),
) -> None:
    pass


def run() -> None:
    """Run the command line and end the process with its exit code."""
    try:
        app()
    except PromptreelError as error:
        print_error(Console(stderr=True), error)
        sys.exit(exit_code(error))
    except KeyboardInterrupt:
        Console(stderr=True).print("Stopped.")
        sys.exit(130)
    except BrokenPipeError:
        # The reader of our output has gone, as in `promptreel ... | head`.
        sys.stderr.close()
        sys.exit(141)
