"""A release is made of the repository's files: every copy is equal to its source, and every manifest names what is there."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from shipping.bundles import pack, program_files
from shipping.exported import skill_files
from shipping.facts import facts, git
from shipping.manifests import PLUGINS
from skill_rig import ROOT, need_git

need_git()
PACKAGES = ("skill/promptreel", "server/promptreel_mcp", "server/promptreel_studio")
PORTABLE = {
    "$schema",
    "name",
    "version",
    "description",
    "author",
    "homepage",
    "repository",
    "license",
    "keywords",
}
CURSOR = (PORTABLE - {"$schema"}) | {"displayName", "category", "skills", "mcpServers"}


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    """The last commit, as a release takes it."""
    folder = tmp_path_factory.mktemp("source") / "clone"
    git("clone", "--quiet", "--no-hardlinks", str(ROOT), str(folder))
    return folder


@pytest.fixture(scope="module")
def out(released):
    folder, made = released
    assert made and all(path.exists() for path in made)
    return folder


@pytest.fixture(scope="module")
def wheel(out):
    (found,) = out.glob("*.whl")
    return found


@pytest.mark.parametrize("place", ["clawhub", *(f"{kind}/skills" for kind in PLUGINS)])
def test_every_copy_of_the_skill_is_the_source(out, source, place):
    folder = out / place / facts(source).skill
    copied = {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }
    assert copied == {path: (source / path).read_bytes() for path in skill_files(source)}


def test_the_wheel_has_every_file_of_the_packages_and_the_skill(wheel, source):
    with zipfile.ZipFile(wheel) as archive:
        packed = {name: archive.read(name) for name in archive.namelist() if ".dist-info/" not in name}
    expected = {"promptreel/SKILL.md": (source / "SKILL.md").read_bytes()}
    for package in PACKAGES:
        for path in git("ls-files", package, root=source).splitlines():
            expected[path.split("/", 1)[1]] = (source / path).read_bytes()
    assert packed == expected


def test_an_installed_wheel_says_who_it_is_from_its_own_copy_of_the_skill(wheel, source, tmp_path):
    install = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        "--target",
        str(tmp_path),
    ]
    subprocess.run([*install, str(wheel)], check=True)
    ask = "import json, promptreel.identity as i; print(json.dumps([str(i.skill_file()), i.load_identity().headers()]))"
    said = subprocess.run(
        [sys.executable, "-c", ask],
        env=os.environ | {"PYTHONPATH": str(tmp_path)},
        cwd=tmp_path,
        check=True,
        capture_output=True,
    )
    path, headers = json.loads(said.stdout)
    known = facts(source)
    assert tmp_path / "promptreel" / "SKILL.md" == Path(path)
    assert (known.skill, known.version) == (headers["X-Skill-Source"], headers["X-Skill-Version"])
    assert wheel.name.startswith(f"promptreel-{known.version}-")


@pytest.mark.parametrize("kind", PLUGINS)
def test_every_plugin_names_the_version_and_starts_the_wheel_in_it(out, wheel, source, kind):
    folder = out / kind
    manifests = {path: json.loads((folder / path).read_text()) for path in PLUGINS[kind](facts(source), "x")}
    versions = {manifest["version"] for manifest in manifests.values() if "version" in manifest}
    assert {facts(source).version} == versions
    (server,) = [
        manifest["mcpServers"]["video"]
        for manifest in manifests.values()
        if isinstance(manifest.get("mcpServers"), dict)
    ]
    start, named, *rest = server["args"]
    assert ("uvx", "--from", ["promptreel", "mcp"]) == (server["command"], start, rest)
    inside = named.removesuffix("[studio]").split("/", 1)[1]
    assert (folder / inside).read_bytes() == wheel.read_bytes()
    assert (folder / "LICENSE").read_bytes() == (source / "LICENSE").read_bytes()


def test_the_closed_formats_have_no_field_of_our_own(out):
    portable = json.loads((out / "agent-plugin/plugin.json").read_text())
    cursor = json.loads((out / "cursor-plugin/.cursor-plugin/plugin.json").read_text())
    assert portable.keys() <= PORTABLE and cursor.keys() <= CURSOR
    assert {"name", "email"} >= cursor["author"].keys(), "Cursor knows no address of an author"


def test_the_desktop_bundle_has_the_program_and_settings_that_may_stay_empty(out, source):
    (bundle,) = out.glob("*.mcpb")
    with zipfile.ZipFile(bundle) as archive:
        manifest = json.loads(archive.read("manifest.json"))
        packed = {name: archive.read(name) for name in archive.namelist() if name != "manifest.json"}
    assert packed == {path: (source / path).read_bytes() for path in program_files(source)}
    assert ("0.4", "uv") == (manifest["manifest_version"], manifest["server"]["type"])
    assert manifest["server"]["entry_point"] in packed and facts(source).version == manifest["version"]
    assert all(not item["required"] and "default" in item for item in manifest["user_config"].values())
    assert manifest["user_config"]["nemo_token"]["sensitive"]


def test_an_archive_is_the_folder_and_the_same_each_time(tmp_path):
    folder = tmp_path / "a"
    (folder / "b").mkdir(parents=True)
    (folder / "b" / "c.txt").write_text("c")
    first = pack(folder).read_bytes()
    (folder / "b" / "c.txt").touch()
    assert first == pack(folder).read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert {"a/b/c.txt": b"c"} == {name: archive.read(name) for name in archive.namelist()}


def test_what_a_release_builds_is_never_committed():
    assert "dist/x.whl" == git("check-ignore", "dist/x.whl").strip()
