"""Looks into one uploaded file, in a process of its own: `python -m promptreel_studio.media.probe_child PATH`.

Prints one JSON object: what the file is, or `{"error": sentences}`.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path


def main() -> int:
    """Probe the file that the first argument names."""
    from promptreel_studio.media.errors import MediaError
    from promptreel_studio.media.identify import probe

    try:
        info = probe(Path(sys.argv[1]))
    except MediaError as error:
        found: dict[str, object] = {"error": f"{error.message} {error.hint}".strip()}
    else:
        names = ("file_type", "duration", "width", "height", "fps", "has_audio", "note")
        found = {name: getattr(info, name) for name in names}
    sys.stdout.write(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
