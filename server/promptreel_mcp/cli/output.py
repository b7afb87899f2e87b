"""What people see: a progress bar and sentences on stderr; the answer on stdout."""

from __future__ import annotations

import json
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.text import Text

from promptreel.harmless import harmless, harmless_data

from .commands import as_commands

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from promptreel.client import Progress as JobProgress
    from promptreel.errors import PromptreelError
    from promptreel_mcp.results import Failure, Result


class Output:
    """Where a command writes.

    Args:
        quiet: Only the path of the file, and errors.
        as_json: One JSON object on stdout; people's sentences are left out.
    """

    def __init__(self, *, quiet: bool = False, as_json: bool = False) -> None:
        self.quiet = quiet
        self.as_json = as_json
        self.errors = Console(stderr=True, highlight=False)

    @contextmanager
    def progress(self, title: str) -> Generator[Callable[[JobProgress], None]]:
        """Show a bar with what is happening, as long as the block runs."""
        if self.quiet or self.as_json or not self.errors.is_terminal:
            yield lambda _: None
            return
        columns = (
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(bar_width=30),
            TextColumn("{task.percentage:>3.0f}%"),
            TimeElapsedColumn(),
        )
        with Progress(*columns, console=self.errors, transient=True) as bar:
            task = bar.add_task(escape(title), total=None)

            def show(progress: JobProgress) -> None:
                total = None if progress.fraction is None else 1.0
                bar.update(
                    task,
                    description=escape(harmless(progress.message or progress.stage or title)),
                    completed=progress.fraction or 0.0,
                    total=total,
                )

            yield show

    def say(self, text: str) -> None:
        """Say something to people."""
        if text and not self.quiet and not self.as_json:
            # A line that is copied, such as a command, must not be broken where nobody sees it break.
            self.errors.print(Text(harmless(text)), soft_wrap=not self.errors.is_terminal)

    def answer(self, text: str) -> None:
        """Write a line of the answer."""
        if text and not self.as_json:
            print(harmless(text))

    def agreed(self, question: str) -> bool:
        """Ask people on a terminal; nobody else can say yes."""
        people = sys.stdin.isatty() and self.errors.is_terminal and not (self.quiet or self.as_json)
        return people and typer.confirm(question, err=True)

    def finish(self, result: Result) -> None:
        """Write the result as JSON, or its failure as sentences."""
        if self.as_json:
            shown = harmless_data(result.model_dump(exclude_none=True))
            if result.error is not None and result.error.hint:
                shown["error"]["hint"] = harmless(as_commands(result.error.hint))
            print(json.dumps(shown, ensure_ascii=False, indent=2))
        if result.error is not None:
            print_error(self.errors, result.error)


def print_error(console: Console, error: PromptreelError | Failure) -> None:
    """Print what happened and what to do, as plain sentences."""
    console.print(Text.assemble(("Error: ", "bold red"), harmless(error.message)), soft_wrap=True)
    if error.hint:
        console.print(
            Text.assemble(("What to do: ", "bold"), harmless(as_commands(error.hint))), soft_wrap=True
        )
