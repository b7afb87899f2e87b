"""The folder that registries get: small, whole, and nothing in it that scanners must stop at."""

import re
import subprocess

import pytest

from shipping.exported import MAX_BYTES, MAX_FILES, copy_skill, skill_files
from shipping.facts import git
from skill_rig import ROOT, need_git

need_git()

SECRETS = re.compile(
    r"(?i)\b(sk-[a-z0-9]{8,}|eyJ[a-z0-9_-]{10,}|ak_[a-z0-9]{8,}|ghp_\w{10,}|AKIA[A-Z0-9]{12,})"
    r"|authorization:\s*bearer\s+(?!TOKEN\b)[\w.~+/-]{16,}"
    r"|-----BEGIN [A-Z ]*PRIVATE KEY-----"
)
INJECTIONS = re.compile(
    r"(?i)ignore (all |any )?previous instructions|system prompt:|you are now a\b|[\u200b\u200c\u2060\ufeff]"
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return copy_skill(tmp_path_factory.mktemp("export"))


def test_it_is_the_skill_with_its_references_and_nothing_else(folder):
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert files == set(skill_files())
    assert {path.split("/")[0] for path in files} == {"SKILL.md", "LICENSE", "agents", "references"}
    assert folder.name == "best-free-video-generation-model"


def test_it_keeps_within_what_openclaw_takes(folder):
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    assert len(sizes) <= MAX_FILES and max(sizes) <= MAX_BYTES and sum(sizes) <= 8 * MAX_BYTES


def test_no_committed_file_is_larger_than_a_mebibyte():
    sizes = {
        path: (ROOT / path).stat().st_size for path in git("ls-files").splitlines() if (ROOT / path).is_file()
    }
    assert not {path: size for path, size in sizes.items() if size > MAX_BYTES}


def test_the_repository_has_one_skill():
    assert ["SKILL.md"] == [path for path in git("ls-files").splitlines() if path.endswith("SKILL.md")]


@pytest.mark.parametrize("path", skill_files())
def test_nothing_in_it_looks_like_a_secret_or_an_injection(path):
    text = (ROOT / path).read_text(encoding="utf-8")
    assert not SECRETS.search(text) and not INJECTIONS.search(text)


def test_the_archive_of_git_gives_the_same_folder(folder, tmp_path):
    """What is published comes from a commit; the ignore file does not depend on the working tree."""
    if git("status", "--porcelain", "--", *skill_files(), ".clawhubignore").strip():
        pytest.skip("the skill's files are being edited; the archive has the committed ones")
    archive = subprocess.run(
        ["git", "-C", str(ROOT), "archive", "HEAD", *skill_files()], check=True, capture_output=True
    )
    subprocess.run(["tar", "x", "-C", str(tmp_path)], input=archive.stdout, check=True)
    for path in skill_files():
        assert (tmp_path / path).read_bytes() == (folder / path).read_bytes()


def test_what_is_new_in_the_repository_stays_out_unless_the_ignore_file_lets_it_in():
    rules = ["-c", f"core.excludesFile={ROOT / '.clawhubignore'}", "check-ignore", "--no-index"]
    out = git(*rules, "new/thing.py", "new.md", "references/faults.md").splitlines()
    assert ["new/thing.py", "new.md", "references/faults.md"] == out
