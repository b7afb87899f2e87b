"""Who talks to a backend does not wait for httpx's command line."""

import subprocess
import sys

import pytest

LEFT_OUT = ("rich", "pygments", "httpx._main")


@pytest.mark.parametrize(
    "name", ["promptreel.client", "promptreel.jobs.runner, promptreel.client", "promptreel.quick_httpx"]
)
def test_the_client_loads_nothing_that_draws_on_terminals(name):
    code = f"import sys, {name}; import httpx; httpx.main; print([one for one in {LEFT_OUT} if one in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert "[]\n" == done.stdout
