"""What a release consists of, built into an empty folder; everything in it is made from the repository's files."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

from .doors import as_json
from .exported import copy_skill
from .facts import ROOT, facts, git
from .manifests import PLUGINS, mcpb

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_PROGRAM = ("pyproject.toml", "SKILL.md", "README.md", "LICENSE", "skill", "server")
"""What a bundle needs that is installed from source."""
_LONG_AGO = (2020, 1, 1, 0, 0, 0)
"""The time of files in archives: two builds of one commit are byte for byte alike."""
_README = """\
# promptreel {version}, for {host}

{summary}

It needs [uv](https://docs.astral.sh/uv/), which installs the server from the wheel in this folder when the host first
starts it; that takes a minute, and about 450 MB. The skill is in `skills/`. More: {homepage}
"""


def build_distributions(out: Path, root: Path = ROOT, *, isolated: bool = True) -> tuple[Path, Path]:
    """Build sdist and wheel and return their paths.

    Args:
        out: Where to.
        root: The source.
        isolated: Whether the build's own requirements are fetched into an environment of their own.

    Raises:
        subprocess.CalledProcessError: The build failed; it has said why.
    """
    options = [] if isolated else ["--no-isolation"]
    command = [sys.executable, "-m", "build", *options, "--outdir", str(out), str(root)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    (sdist,), (wheel,) = out.glob("*.tar.gz"), out.glob("*.whl")
    return sdist, wheel


def write_plugin(folder: Path, kind: str, wheel: Path, root: Path = ROOT) -> Path:
    """Write one of `PLUGINS` below a folder: manifests, the skill, and the server as a wheel; return its path.

    The server is a wheel and not source, as the source has a SKILL.md at its root, and hosts would list the
    skill twice.
    """
    known = facts(root)
    target = folder / kind
    (target / "server").mkdir(parents=True)
    shutil.copyfile(wheel, target / "server" / wheel.name)
    shutil.copyfile(root / "LICENSE", target / "LICENSE")
    copy_skill(target / "skills", root)
    for path, manifest in PLUGINS[kind](known, f"server/{wheel.name}").items():
        (target / path).parent.mkdir(exist_ok=True)
        (target / path).write_text(as_json(manifest), encoding="utf-8")
    host = kind.replace("-", " ")
    text = _README.format(version=known.version, host=host, summary=known.summary, homepage=known.homepage)
    (target / "README.md").write_text(text, encoding="utf-8")
    return target


def write_mcpb(folder: Path, tools: list[dict[str, str]], root: Path = ROOT) -> Path:
    """Write the desktop bundle, an archive with a manifest and the program's source, and return its path."""
    known = facts(root)
    target = folder / f"promptreel-{known.version}.mcpb"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        _add(archive, "manifest.json", as_json(mcpb(known, tools)).encode())
        for path in program_files(root):
            _add(archive, path, (root / path).read_bytes())
    return target


def program_files(root: Path = ROOT) -> list[str]:
    """Return the committed files of the program itself, sorted."""
    return sorted(git("ls-files", "--", *_PROGRAM, root=root).splitlines())


def pack(folder: Path) -> Path:
    """Write a folder into a zip archive beside it, for hosts that take one file, and return its path."""
    target = folder.with_name(f"{folder.name}.zip")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in _files(folder):
            _add(archive, path.relative_to(folder.parent).as_posix(), path.read_bytes())
    return target


def _files(folder: Path) -> Iterable[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, _LONG_AGO)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, content)
