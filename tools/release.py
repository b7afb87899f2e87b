"""Build everything that a release publishes into dist/: `python tools/release.py`.

It needs the environment of the tests (`pip install -e '.[studio,dev]'`) and git, and publishes nothing. It builds
from the last commit; files that are being edited are not in it.
"""

from __future__ import annotations

import argparse
import asyncio
import shutil
import sys
import tempfile
from pathlib import Path

from promptreel_mcp.toolbook import listed
from shipping.bundles import build_distributions, pack, write_mcpb, write_plugin
from shipping.exported import copy_skill
from shipping.facts import ROOT, facts, git
from shipping.manifests import PLUGINS

ORDER = """
Publish in this order, as each needs the one before:
1. PyPI: the wheel and the sdist. The plugins bring their own wheel; the skill's folder and server.json name the package.
2. The MCP registry: mcp-publisher publish, in the root; it checks README.md's marker on PyPI.
3. ClawHub: clawhub skill publish {skill} --version {version} --categories creative
4. The tag v{version} with the .mcpb, the plugins' archives and the skill's archive. Claude Code's marketplace is the
   repository itself.
"""


def release(out: Path, *, isolated: bool = True) -> list[Path]:
    """Build the release from the last commit and return what was made.

    Args:
        out: The folder; what earlier runs have left there is removed.
        isolated: As in `build_distributions`.
    """
    if out.exists():
        shutil.rmtree(out)
    out.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch) / facts().skill
        git("clone", "--quiet", "--no-hardlinks", str(ROOT), str(source))
        sdist, wheel = build_distributions(out, source, isolated=isolated)
        tools = [
            {"name": tool.name, "description": tool.title or tool.name} for tool in asyncio.run(listed())
        ]
        made = [sdist, wheel, write_mcpb(out, tools, source)]
        folders = [write_plugin(out, kind, wheel, source) for kind in PLUGINS]
        folders.append(copy_skill(out / "clawhub", source))
    return [*made, *folders, *map(pack, folders)]


def main() -> None:
    """Build, and say what to do with it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="default: dist")
    parser.add_argument(
        "--no-isolation", action="store_true", help="build with the packages of this environment"
    )
    options = parser.parse_args()
    if git("status", "--porcelain").strip():
        print("Some files differ from the last commit, which is what is built.", file=sys.stderr)
    for path in release(options.out, isolated=not options.no_isolation):
        size = sum(file.stat().st_size for file in path.rglob("*")) if path.is_dir() else path.stat().st_size
        print(f"{size / 1e6:6.2f} MB  {path}")
    known = facts()
    skill = options.out / "clawhub" / known.skill
    print(ORDER.format(skill=skill, version=known.version))


if __name__ == "__main__":
    main()
