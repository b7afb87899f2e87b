"""`python -m promptreel_studio`: a NemoVideo-compatible server on this machine."""

from __future__ import annotations

import argparse
import asyncio
import gc
import logging
import os
import sys
import time
import urllib.request
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from promptreel_studio.config import StudioConfig
    from promptreel_studio.lifecycle import FolderLock

_LIBRARIES = {
    "av": "av",
    "cv2": "opencv-python-headless",
    "numpy": "numpy",
    "python_multipart": "python-multipart",
    "skia": "skia-python",
}
_LOCK_SECONDS = 5.0
"""A studio that is ending may hold the folder for a moment longer."""

READY = """\
promptreel studio {version} is ready at {url}

Point any NemoVideo client at it:
    export NEMO_API_URL={url}

Everything stays on this machine, in {data}
Press Ctrl+C to stop.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the studio until it is stopped; returns the exit code."""
    os.umask(0o077)
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    options = _parser().parse_args(arguments)
    # Imports allocate much and free nothing: without the collector they take a seventh less.
    gc.disable()
    try:
        return _start(options)
    finally:
        gc.enable()


def _start(options: argparse.Namespace) -> int:
    missing = [name for module, name in _LIBRARIES.items() if find_spec(module) is None]
    if missing:
        return _refuse(f"The studio needs {', '.join(missing)}. Install promptreel with the extra [studio].")
    try:
        config = _config(options)
    except ValueError as error:
        return _refuse(f"The settings cannot be used: {_first_line(error)}.")
    return _run(config, background=options.background_child, remote=options.allow_remote)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m promptreel_studio", description=__doc__)
    parser.add_argument("--host", help="address to listen on (default: 127.0.0.1)")
    parser.add_argument("--port", type=int, help="port (default: a free one)")
    parser.add_argument("--data", type=Path, metavar="DIR", help="folder for projects and media")
    parser.add_argument(
        "--idle-seconds", type=float, metavar="N", help="in the background: end after N idle seconds"
    )
    parser.add_argument("--allow-remote", action="store_true", help="let other machines use this studio")
    parser.add_argument("--background-child", action="store_true", help=argparse.SUPPRESS)
    return parser


def _config(options: argparse.Namespace) -> StudioConfig:
    from promptreel_studio.config import StudioConfig

    names = ("host", "port", "data", "idle_seconds")
    return StudioConfig(
        **{name: getattr(options, name) for name in names if getattr(options, name) is not None}
    )


def _run(config: StudioConfig, *, background: bool, remote: bool) -> int:
    from promptreel_studio.api.guard import is_loopback
    from promptreel_studio.lifecycle import FolderLock, read_address

    if not is_loopback(config.host) and not remote:
        return _refuse(
            f"Listening on {config.host} lets every machine that can reach this one make videos here and read "
            "projects whose tokens it has, without encryption. Add --allow-remote if that is what you want."
        )
    try:
        config.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = FolderLock(config.data / "lock")
        if not _lock(lock, config.data, wait=background):
            if background:
                return 0
            address = read_address(config.data)
            where = f" at {address.url}" if address is not None else ""
            return _refuse(
                f"A studio serves this folder already{where}. Use it, or choose another folder with --data."
            )
    except OSError as error:
        return _refuse(
            f"The folder {config.data} cannot be used: {error.strerror}. Choose another with --data."
        )
    try:
        return _serve(config, background=background)
    finally:
        lock.release()


def _serve(config: StudioConfig, *, background: bool) -> int:
    from promptreel_studio.api import Studio
    from promptreel_studio.lifecycle.serve import prepare, serve
    from promptreel_studio.store import NewerDatabase

    gc.freeze()
    gc.enable()
    studio = Studio(config)
    try:
        serving = prepare(studio)
    except OSError as error:
        return _refuse(
            f"The address {config.host}:{config.port} cannot be used: {error.strerror}. Choose another --port."
        )
    ready: Callable[[], None] | None = None
    if not background:
        text = READY.format(version=studio.version, url=serving.url, data=config.data)

        def ready() -> None:
            sys.stdout.write(text)
            sys.stdout.flush()

    try:
        asyncio.run(serve(serving, ends_when_idle=background, on_started=ready))
    except NewerDatabase:
        return _refuse(
            f"The folder {config.data} belongs to a later version of promptreel. Update promptreel."
        )
    except OSError as error:
        return _refuse(
            f"The folder {config.data} cannot be used: {error.strerror}. Choose another with --data."
        )
    return 0


def _lock(lock: FolderLock, data: Path, *, wait: bool) -> bool:
    """Take the folder. While a studio ends or starts, `wait` for it to be gone or to serve."""
    from promptreel_studio.lifecycle import read_address

    deadline = time.monotonic() + _LOCK_SECONDS
    while not lock.acquire():
        address = read_address(data)
        if not wait or time.monotonic() > deadline or (address is not None and _is_served(address.url)):
            return False
        time.sleep(0.05)
    return True


def _is_served(url: str) -> bool:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(f"{url}/healthz", timeout=1):
            return True
    except (OSError, ValueError):
        return False


def _refuse(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return 2


def _first_line(error: ValueError) -> str:
    from pydantic import ValidationError

    if isinstance(error, ValidationError):
        first = error.errors()[0]
        return f"{'.'.join(str(part) for part in first['loc'])}: {first['msg'].lower()}"
    return str(error)


if __name__ == "__main__":
    sys.exit(main())
