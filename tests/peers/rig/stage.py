"""One home, with the studio and a cloud that has too few credits, behind servers over both transports."""

from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from background import end_background
from fake_nemo import FakeBackend
from fake_nemo.backend import json_answer
from mcp import Client, StdioServerParameters
from serving_rig import PROMPTREEL
from serving_rig.over_http import Served, ours, serve

WAYS = ("stdio", "http")


@dataclass(frozen=True)
class Stage:
    """Servers of one user."""

    served: Served
    cloud: FakeBackend
    variables: dict
    picture: Path

    def address(self, way):
        """Where a server is, as the scripts take it."""
        if way == "http":
            return {"url": f"{self.served.url}/mcp", "token": self.served.token()}
        return {"command": PROMPTREEL, "args": ["mcp"], "env": self.variables}

    @asynccontextmanager
    async def client(self, way, mode, **more):
        """The Python client."""
        if way == "http":
            async with self.served.client(mode=mode, **more) as client:
                yield client
        else:
            async with Client(StdioServerParameters(**self.address(way)), mode=mode, **more) as client:
                yield client


@contextmanager
def staged(place):
    """Serve until the block ends."""
    home, picture = place / "home", place / "grey.png"
    cv2.imwrite(str(picture), np.full((48, 64, 3), 128, np.uint8))
    cloud = FakeBackend().start()
    cloud.sticky["credits"] = json_answer({"code": 0, "data": {"available": 1}})
    mine = {
        "PROMPTREEL_OUTPUT_DIR": str(place / "videos"),
        "PROMPTREEL_MEDIA_DIRS": str(place),
        "PROMPTREEL_STUDIO_IDLE_SECONDS": "60",
        "PROMPTREEL_BACKEND": "studio",
        "NEMO_API_URL": cloud.url,
        "NEMO_WEB_URL": cloud.url,
        "NEMO_TOKEN": "token",
    }
    served = serve(home, **mine)
    variables = ours(home, **mine)
    try:
        yield Stage(served, cloud, variables, picture)
    finally:
        served.process.kill()
        served.process.communicate()
        end_background(home)
        cloud.stop()
