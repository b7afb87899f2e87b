"""The evaluations that are shipped have the shape that skill tools read, and are about this skill."""

import json

from promptreel.media import sniff
from skill_rig import FRONT, ROOT

EVALS = json.loads((ROOT / "evals/evals.json").read_text(encoding="utf-8"))
TRIGGERS = json.loads((ROOT / "evals/trigger_eval.json").read_text(encoding="utf-8"))


def test_each_evaluation_can_be_run_and_judged():
    assert FRONT["name"] == EVALS["skill_name"]
    ids = [item["id"] for item in EVALS["evals"]]
    assert ids == list(range(1, len(ids) + 1)) and len(ids) >= 8
    for item in EVALS["evals"]:
        assert {"id", "prompt", "expected_output", "files", "expectations"} == item.keys()
        assert item["prompt"] and item["expected_output"] and len(item["expectations"]) >= 3
        for name in item["files"]:
            assert sniff((ROOT / name).read_bytes()[:4096]) is not None


def test_triggers_are_twenty_of_which_half_are_near_misses():
    assert 20 == len(TRIGGERS) == len({item["query"] for item in TRIGGERS})
    assert 10 == sum(item["should_trigger"] for item in TRIGGERS)
    assert all({"query", "should_trigger"} == item.keys() for item in TRIGGERS)
