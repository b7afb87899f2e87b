"""A probe that believes any file which begins with `media:`."""

import json
import sys
from pathlib import Path

path = Path(sys.argv[1])
if path.read_bytes().startswith(b"media:"):
    info = {
        "file_type": "video",
        "duration": 2.5,
        "width": 640,
        "height": 360,
        "fps": 25.0,
        "has_audio": True,
    }
elif path.read_bytes().startswith(b"crash"):
    sys.exit("the decoder crashed")
else:
    info = {"error": "The file is damaged. Try another."}
sys.stdout.write(json.dumps(info))
