"""One clip of a source, as a process: `python -m promptreel_studio.sources.worker JOB.json`.

Speaks JSON lines on stdout like the renderer; what a source prints goes to stderr. It is gone as soon as its stdin
is closed or it gets a signal, whatever the source is doing; what it has written is removed by its parent.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import threading
import traceback
from pathlib import Path
from typing import Any

from promptreel_studio.render.report import Reporter
from promptreel_studio.sources.choosing import open_source
from promptreel_studio.sources.source import ClipRequest, SourceError

_STEPS = 1000
_PATIENT_SECONDS = 30.0


def main(arguments: list[str]) -> int:
    """Run one job; the exit code is 0 when the source has ended well."""
    sys.stdout.flush()
    ours = os.dup(1)
    os.dup2(2, 1)
    reporter = Reporter(ours)
    threading.Thread(target=_end_with_parent, name="stdin", daemon=True).start()
    try:
        outcome = _run(json.loads(Path(arguments[0]).read_bytes()), reporter)
    except SourceError as error:
        outcome = _failed(str(error))
    except BaseException as error:  # noqa: BLE001 - a source may do anything, and the user must hear of it
        traceback.print_exc()
        outcome = _failed(f"It stopped with an error ({type(error).__name__}: {str(error)[:200]}).")
    reporter.finish(outcome, _PATIENT_SECONDS)
    return 0 if outcome["event"] == "done" else 1


def _run(job: dict[str, Any], reporter: Reporter) -> dict[str, Any]:
    target = Path(job["target"])
    made = open_source(job["source"]).generate(
        ClipRequest(**job["request"]),
        target,
        lambda share: reporter.progress("clip", round(_STEPS * min(max(share, 0.0), 1.0)), _STEPS),
    )
    if made is None:
        target.unlink(missing_ok=True)
        return {"event": "done", "path": None}
    if not Path(made).is_file():
        raise SourceError("It made no file.")
    if Path(made) != target:
        # Moved by us: the studio reads no path that a source names.
        shutil.move(made, target)
    return {"event": "done", "path": str(target)}


def _failed(message: str) -> dict[str, Any]:
    return {"event": "failed", "message": message}


def _end_with_parent() -> None:
    try:
        while os.read(0, 4096):
            pass
    except OSError:
        pass  # no stdin at all is as good as a closed one
    os._exit(1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
