"""A browser for the tests of the App."""

import pytest
import pytest_asyncio

from app.rig import Browser, missing
from promptreel_mcp.app.page import page


@pytest.fixture(name="html")
def _html():
    return page()


@pytest_asyncio.fixture(name="chromium", scope="module", loop_scope="module")
async def _chromium(tmp_path_factory):
    if (reason := missing()) is not None:
        pytest.skip(reason)
    async with Browser.started(tmp_path_factory.mktemp("browser")) as browser:
        yield browser


@pytest_asyncio.fixture(name="browser", loop_scope="module")
async def _browser(chromium):
    """One browser for a module; the pages that a test opens are closed with it."""
    yield chromium
    await chromium.close_pages()
