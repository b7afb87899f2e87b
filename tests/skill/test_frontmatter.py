"""The top of SKILL.md is what the Agent Skills standard, ClawHub and OpenClaw accept."""

import re

import pytest

from promptreel.identity import load_identity
from shipping.facts import facts
from skill_rig import FRONT, TEXT

ALLOWED = {"name", "description", "license", "compatibility", "metadata"}


def test_only_fields_of_the_standard_are_at_the_top():
    assert {"name", "description"} <= FRONT.keys() <= ALLOWED


def test_the_name_is_a_valid_folder_name():
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", FRONT["name"]) and len(FRONT["name"]) <= 64
    assert not re.search("anthropic|claude|openclaw|clawhub|official", FRONT["name"])


def test_the_description_is_short_enough_for_every_list_and_begins_with_what_it_does():
    assert 350 <= len(FRONT["description"]) <= 600
    assert not set("<>") & set(FRONT["description"])
    assert FRONT["description"].startswith("Make and edit videos ")
    assert "Use when" in FRONT["description"] and "Not for" in FRONT["description"]


def test_the_compatibility_note_is_short_and_names_the_host():
    assert len(FRONT["compatibility"]) <= 500
    assert "mega-api-prod.nemovideo.ai" in FRONT["compatibility"]


def test_it_is_written_in_blocks_as_the_strict_reader_wants():
    front = TEXT.split("---\n")[1]
    assert not re.search(r"(?m)^\s*(- )?[\w-]+:\s*[\[{]", front)


def test_nothing_is_required_that_would_hide_the_skill():
    openclaw = FRONT["metadata"]["openclaw"]
    assert "requires" not in openclaw and "os" not in openclaw and "always" not in openclaw
    assert "NEMO_TOKEN" == openclaw["primaryEnv"]
    assert openclaw["emoji"] and openclaw["homepage"].startswith("https://")
    assert all(item["required"] is False and item["description"] for item in openclaw["envVars"])


def test_metadata_version_is_what_the_backend_is_told():
    assert FRONT["metadata"]["version"] == load_identity().headers()["X-Skill-Version"] == facts().version


@pytest.mark.parametrize(
    "word", ["silently", "always run", "don't tell", "do not tell", "curl", "Bearer", "@latest"]
)
def test_words_that_reviewers_refuse_are_not_in_it(word):
    assert word.lower() not in TEXT.lower()


def test_hosts_and_files_are_disclosed_within_the_part_that_reviewers_read():
    shown = TEXT[:6000]
    for fact in (
        "mega-api-prod.nemovideo.ai",
        "accounts.json",
        "account forget",
        "NEMO_API_URL",
        "~/Videos/promptreel",
    ):
        assert fact in shown, fact
