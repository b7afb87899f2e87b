"""What all tests share: a place of their own, away from the user's."""

import gc
import itertools
import os
import signal
import sys
from pathlib import Path

import pytest

# A shell that starts this in the background lets it ignore Ctrl-C; the programs under test must not inherit that.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

_OURS = ("PROMPTREEL_", "NEMO_", "SKILL_SOURCE")
_LONG = (
    "peers/test_conformance.py",
    "peers/test_python_client.py",
    "peers/test_typescript.py",
    "chaos/test_chaos.py",
    "studio/scenes/test_kinds.py",
    "skill/test_examples.py",
    "mcp/test_hostile.py",
    "http/test_calls.py",
    "http/test_apart.py",
    "mcp/test_batch.py",
    "preview/test_studio.py",
    "e2e/test_make.py",
    "mcp/test_consent.py",
    "studio/agent/test_replies_others.py",
    "mcp/test_shared_folder.py",
    "mcp/test_resources.py",
    "promptreel/faults/test_fault_matrix.py",
    "mcp/test_ask.py",
    "e2e/test_mcp_story.py",
    "studio/api/test_sources.py",
    "app/test_states.py",
    "studio/music/test_open_music.py",
    "mcp/test_jobs_command.py",
    "mcp/test_batch_command.py",
)
"""Files that take longer than twenty seconds, the longest first."""
_TOGETHER = (
    ("tests/peers/",),
    ("tests/skill/",),
    ("tests/promptreel/faults/",),
    ("tests/promptreel/router/",),
    ("tests/promptreel/translator/", "tests/studio/agent/test_replies_others.py"),
    tuple(
        f"tests/studio/scenes/test_{name}.py" for name in ("kinds", "camera_direction", "frames", "motion")
    ),
)
"""Folders and files that share what is dear to make: servers, a release, trials, the patterns of eighteen languages, scenes.

The thousands of tests of the agent are not kept together: one worker would still be at them when the others have ended.
"""
_WAITING = ("tests/mcp/", "tests/http/", "tests/peers/", "tests/chaos/", "tests/e2e/", "tests/skill/", "tests/preview/", "tests/app/", "tests/promptreel/faults/", "tests/studio/api/")  # fmt: skip
"""Their tests start programs and wait for them, the others compute."""


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Hand out files, some of them together, in our order and not by how many tests they have.

    A long one at the end would leave the other workers with nothing to do. Every second worker takes what waits
    as long as there is any, the others what computes: so there is always something for the processors.
    """
    if config.getvalue("dist") != "loadfile":
        return None
    from xdist.scheduler import LoadFileScheduling

    class OurFiles(LoadFileScheduling):
        def _split_scope(self, nodeid):
            shared = next((folders for folders in _TOGETHER if nodeid.startswith(folders)), None)
            return shared[0] if shared else super()._split_scope(nodeid)

        def _assign_work_unit(self, node):
            waits = self.nodes.index(node) % 2 == 0
            fitting = (scope for scope in self.workqueue if scope.startswith(_WAITING) == waits)
            if (scope := next(fitting, None)) is not None:
                self.workqueue.move_to_end(scope, last=False)
            super()._assign_work_unit(node)

    config.option.loadscopereorder = False
    return OurFiles(config, log)


@pytest.hookimpl(wrapper=True)
def pytest_collection():
    """Collecting makes much and frees nothing: without the collector it takes half the time, and later it has less to look at."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def pytest_collection_modifyitems(config, items):
    """Every worker has the tests of long files first."""
    if hasattr(config, "workerinput"):
        here = Path(__file__).parent
        places = {here / name: place for place, name in enumerate(_LONG)}
        items.sort(key=lambda item: places.get(item.path, len(places)))


_numbers = itertools.count()


@pytest.fixture(scope="session")
def _places(tmp_path_factory):
    return tmp_path_factory.mktemp("places")


@pytest.fixture(autouse=True)
def home(request, _places, monkeypatch):
    """Every test has its own data folder and output folder, and no account.

    Most tests touch no file: a folder of their own is only a name then, as making thousands takes a minute.
    """
    uses_files = "tmp_path" in request.fixturenames
    place = request.getfixturevalue("tmp_path") if uses_files else _places / str(next(_numbers))
    for name in [name for name in os.environ if name.startswith(_OURS)]:
        monkeypatch.delenv(name)
    folder = place / "home"
    monkeypatch.setenv("PROMPTREEL_HOME", str(folder))
    monkeypatch.setenv("PROMPTREEL_OUTPUT_DIR", str(place / "videos"))
    monkeypatch.setenv("PROMPTREEL_STUDIO_IDLE_SECONDS", "60")
    _forget_desk()
    yield folder
    _forget_desk()
    if folder.exists():
        from background import end_background

        end_background(folder)


def _forget_desk():
    """A server in this process is a new one for every test, whatever ran before it."""
    if (running := sys.modules.get("promptreel_mcp.tools.running")) is not None:
        running._only_desk.cache_clear()


@pytest.fixture(scope="session")
def _common_studio(tmp_path_factory):
    pytest.importorskip("av")
    from common_studio import common_studio

    with common_studio(tmp_path_factory.mktemp("studio")) as running:
        yield running


@pytest.fixture
def in_common_studio(home, _common_studio, monkeypatch):
    """The test's programs work in a studio that other tests have used, and start none of their own."""
    monkeypatch.setenv("PROMPTREEL_STUDIO_URL", _common_studio.url)
    return _common_studio
