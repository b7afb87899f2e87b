"""A renderer that draws nothing: what it does is in the title of the draft."""

import json
import os
import signal
import sys
import threading
import time
from pathlib import Path


def say(**event):
    sys.stdout.write(json.dumps(event) + "\n")
    sys.stdout.flush()


def end_with_parent():
    sys.stdin.read()
    os._exit(1)


job = json.loads(Path(sys.argv[1]).read_text())
title = job["draft"]["m"]["title"]
target = Path(job["target"])
signal.signal(signal.SIGTERM, lambda *_: os._exit(1))
threading.Thread(target=end_with_parent, daemon=True).start()
sys.stdout.write("not json\n")
say(event="progress", frame=1, frames=4, stage="Drawing frames")
match title:
    case "fail":
        say(event="failed", code="bad_scene", message="This scene cannot be drawn.", hint="Try a skyline.")
        sys.exit(1)
    case "die":
        os.kill(os.getpid(), signal.SIGKILL)
    case "wait":
        target.with_name(f"{target.name}.part").write_bytes(b"half")
        say(event="progress", frame=2, frames=4, stage="Drawing frames")
        while not (target.parent / "go").exists():
            time.sleep(0.01)
    case "ignore":
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        say(event="progress", frame=2, frames=4, stage="Drawing frames")
        while True:
            time.sleep(1)
    case "lie":
        say(event="done", path=str(target), bytes=1, duration=1.0)
        sys.exit(0)
target.write_bytes(json.dumps({"assets": job["assets"], "output": job["output"]}).encode().ljust(1000))
say(event="done", path=str(target), bytes=1000, duration=10.0, width=1920, height=1080, fps=30, frames=300)
