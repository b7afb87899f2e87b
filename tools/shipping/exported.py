"""The skill's folder as registries get it: the committed files that .clawhubignore lets through.

OpenClaw takes at most 256 files of at most 1 MiB into a person's library, and the program has four times as
many. So the folder is the skill alone: SKILL.md with what it points at. The program comes as a package, which
SKILL.md says how to get.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from .facts import ROOT, facts, git

IGNORE = ".clawhubignore"
MAX_FILES = 255
MAX_BYTES = 1024 * 1024


def skill_files(root: Path = ROOT) -> list[str]:
    """Return the paths of the folder's files, sorted, relative to the root.

    As registries do, it leaves out what begins with a dot, and links.
    """
    ignored = set(git("ls-files", "-ci", f"--exclude-from={root / IGNORE}", root=root).splitlines())
    tracked = git("ls-files", root=root).splitlines()
    return sorted(
        path
        for path in tracked
        if path not in ignored
        and not any(part.startswith(".") for part in Path(path).parts)
        and not (root / path).is_symlink()
    )


def copy_skill(folder: Path, root: Path = ROOT) -> Path:
    """Write the skill's folder below another one, under the skill's name, and return it."""
    target = folder / facts(root).skill
    for path in skill_files(root):
        copy = target / path
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(root / path, copy)
    return target
