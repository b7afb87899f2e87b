"""Looks into one video and draws from it, in a process of its own: `python -m promptreel_mcp.preview.child`.

Arguments: video, FFmpeg's name of its container, contact sheet to write, poster to write, small video to write or "-".
Prints one JSON object: `promptreel_mcp.preview.models.Looked`, or `{"error": sentence, "hint": what to do}`.
"""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from pathlib import Path

MEMORY_BYTES = 3 * 1024**3
"""Address space; decoding and drawing take a tenth of it, a file made to explode takes all there is."""
CPU_SECONDS = 600
LARGEST_FILE_BYTES = 256 * 1024**2
MISSING = "To see pictures of a video here, promptreel needs its media libraries."
INSTALL = "Install them: pip install 'promptreel[studio]'."


def main(arguments: list[str]) -> int:
    """Draw from the video that the first argument names."""
    _confine()
    source, demuxer, sheet, poster, small = arguments
    try:
        from .draw import draw_pictures
        from .shrink import shrink
        from .watch import Unseen
    except ImportError:
        return _say({"error": MISSING, "hint": INSTALL, "missing": True})
    try:
        looked = draw_pictures(Path(source), demuxer, Path(sheet), Path(poster))
        if small != "-":
            looked.small = shrink(Path(source), demuxer, Path(small), seconds=looked.seconds)
    except Unseen as nothing:
        return _say({"error": str(nothing)})
    except MemoryError:
        return _say({"error": "The video needs more memory to be looked at than is given to it."})
    return _say(looked.model_dump())


def _confine() -> None:
    """Cap what a file that was made to harm can take, where the system has such caps."""
    if sys.platform == "win32":
        return
    import resource

    caps = [(resource.RLIMIT_CPU, CPU_SECONDS), (resource.RLIMIT_FSIZE, LARGEST_FILE_BYTES)]
    if sys.platform == "linux":
        caps.append((resource.RLIMIT_AS, MEMORY_BYTES))
    for what, most in caps:
        with suppress(OSError, ValueError):
            resource.setrlimit(what, (most, most))


def _say(found: dict[str, object]) -> int:
    sys.stdout.write(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
