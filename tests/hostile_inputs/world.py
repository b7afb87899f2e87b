"""A machine with traps: files that may be used, files that may not, and a backend that keeps what it is sent."""

import os
import socket
from contextlib import contextmanager

from fake_nemo import mp4_bytes
from serving_rig import HeldBackend, environment

PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(64)
SECRET = b"\x89PNG\r\n\x1a\n" + b"a secret that must not leave" + bytes(64)


class World:
    """Folders and a backend of one run."""

    def __init__(self, folder):
        self.folder = folder
        self.media, self.outside, self.home = folder / "media", folder / "elsewhere", folder / "home"
        self.videos = folder / "videos"
        self._fill()
        self.backend = HeldBackend()

    def _fill(self):
        for made in (self.media / ".ssh", self.media / "folder.mp4", self.outside, self.folder / "user"):
            made.mkdir(parents=True)
        (self.outside / "secret.png").write_bytes(SECRET)
        (self.media / ".ssh" / "key.png").write_bytes(SECRET)
        (self.media / "good.png").write_bytes(PICTURE)
        (self.media / "clip.mp4").write_bytes(mp4_bytes())
        (self.media / "empty.mp4").touch()
        (self.media / "text.mp4").write_text("<script>alert(1)</script>")
        (self.media / "link.png").symlink_to(self.outside / "secret.png")
        (self.media / "linked").symlink_to(self.outside)
        (self.media / "loop.png").symlink_to(self.media / "loop.png")
        os.mkfifo(self.media / "pipe.mp4")
        with socket.socket(socket.AF_UNIX) as made:
            # Paths of sockets are short.
            here = os.open(self.media, os.O_RDONLY)
            try:
                made.bind(f"/proc/self/fd/{here}/socket.mp4")
            finally:
                os.close(here)

    def env(self, **more):
        """The environment of a server in this world."""
        ours = {
            "HOME": str(self.folder / "user"),
            "PROMPTREEL_HOME": str(self.home),
            "PROMPTREEL_OUTPUT_DIR": str(self.videos),
            "PROMPTREEL_MEDIA_DIRS": str(self.media),
        }
        return environment(self.backend, **ours | more)

    def filled(self, value):
        """Return a value with this world's folders in it."""
        if isinstance(value, str):
            return value.replace("{media}", str(self.media)).replace("{outside}", str(self.outside))
        return [self.filled(item) for item in value] if isinstance(value, list) else value

    def traces(self):
        """What anybody could have left behind: files, and requests."""
        names = [str(path) for path in self.folder.rglob("*")]
        return sorted(names), len(self.backend.seen)

    def plain(self, text):
        """Return text without what is different in every run."""
        return text.replace(str(self.folder), "…").replace(self.folder.name, "…")


@contextmanager
def world(folder):
    """A world whose backend runs."""
    made = World(folder)
    made.backend.start()
    try:
        yield made
    finally:
        made.backend.release()
        made.backend.stop()
