"""Who we say we are."""

import re

import pytest

from promptreel.identity import detect_platform, load_identity, read_frontmatter, skill_file


@pytest.fixture
def skill(tmp_path):
    folder = tmp_path / "best-free-video-generation-model"
    folder.mkdir()
    (folder / "SKILL.md").write_text("---\nname: x\n---\n")
    return folder / "SKILL.md"


def test_name_and_version_come_from_the_skill():
    identity = load_identity()
    assert "best-free-video-generation-model" == identity.name
    assert re.fullmatch(r"\d+\.\d+\.\d+", identity.version)
    assert {"X-Skill-Source", "X-Skill-Version", "X-Skill-Platform"} == set(identity.headers())
    assert skill_file().is_file()


@pytest.mark.parametrize("text", ["", "no frontmatter", "---\n[1, 2]\n---\n", "---\n{broken\n---\n"])
def test_a_broken_skill_file_is_no_crash(tmp_path, text):
    (tmp_path / "SKILL.md").write_text(text)
    assert {} == read_frontmatter(tmp_path / "SKILL.md")
    assert {} == read_frontmatter(tmp_path / "missing.md")


@pytest.mark.parametrize(
    ("marker", "platform"),
    [(".clawhub/origin.json", "clawhub"), (".openclaw/source-origin.json", "openclaw")],
)
def test_a_marker_file_beside_the_skill_names_the_platform(skill, marker, platform):
    path = skill.parent / marker
    path.parent.mkdir()
    path.write_text("{}")
    assert platform == detect_platform(None, skill=skill)


@pytest.mark.parametrize("platform", ["cursor", "claude", "openclaw", "codex", "gemini"])
def test_the_place_of_installation_names_the_platform(tmp_path, platform):
    path = tmp_path / f".{platform}" / "skills" / "x" / "SKILL.md"
    assert platform == detect_platform(None, skill=path)


def test_the_users_word_wins_and_the_hosts_name_comes_last(skill):
    assert "my-shop" == detect_platform("My Shop", client_name="Cursor", skill=skill)
    assert "cursor-vscode" == detect_platform(None, client_name="Cursor VSCode", skill=skill)
    assert "unknown" == detect_platform(None, skill=skill)


def test_a_header_cannot_be_broken_by_a_name(skill):
    assert "evil-header-x" == detect_platform("evil\r\nheader: x", skill=skill)
    assert "unknown" == detect_platform(None, client_name="日本", skill=skill)
