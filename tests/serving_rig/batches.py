"""Batches that are asked for in both modes of a host, and their outcomes."""

import pytest

MODES = pytest.mark.parametrize("mode", ["auto", "legacy"])
THREE = ["the sea", "a city", "a village"]


def outcomes(result):
    return [item["status"] for item in result["items"]]
