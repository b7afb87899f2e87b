"""What the App makes of its host, and of results that are sparse, foreign or of several videos."""

import json

import pytest

from app.rig import StandIn, drawn, told

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_links_that_are_no_web_addresses_are_no_buttons(browser, html):
    app = await browser.open(html, StandIn(timeline=drawn()))
    await app.result(told("done", link="javascript:alert(1)"))
    await app.until("!document.querySelector('#export').hidden")
    assert not await app.shown("#open")


async def test_a_host_that_can_do_nothing_gets_words_and_no_dead_buttons(browser, html):
    app = await browser.open(html, StandIn(), capabilities={})
    await app.result(told("running", job="j_1", text="The video is being made (10%)."))
    await app.until("document.querySelector('#note').textContent !== ''")
    assert "This chat does not let the player read the video." == await app.text("#note")
    assert "The video is being made (10%). Ask in the chat how far it is." == await app.text("#doing")
    assert not await app.shown("#actions")
    assert [] == app.asked


async def test_text_alone_is_enough_to_find_the_project(browser, html):
    """Some hosts pass on no structured content."""
    app = await browser.open(html, StandIn(timeline=drawn()))
    result = told("done")
    del result["structuredContent"]
    await app.result(result)
    await app.until("document.querySelectorAll('.segment').length === 4")


async def test_nobody_but_the_host_is_heard(browser, html):
    app = await browser.open(html, StandIn(timeline=drawn()))
    forged = {
        "jsonrpc": "2.0",
        "method": "ui/notifications/tool-result",
        "params": told("failed", error={"message": "forged", "hint": ""}),
    }
    await app.inside(f"window.postMessage({json.dumps(forged)}, '*')")
    await app.result(told("done"))
    await app.until("document.querySelectorAll('.segment').length === 4")
    assert "" == await app.text("#text")
    assert "Ready" == await app.text("#status")


async def test_each_video_of_a_batch_can_be_looked_at(browser, html):
    items = [
        {"item": 1, "asked": "a city", "status": "done", "doing": "done", "project": "p_1"},
        {"item": 2, "asked": "the sea", "status": "failed", "doing": "failed", "project": "p_2"},
    ]
    app = await browser.open(html, StandIn(timeline=drawn()))
    await app.result(told("done", project=None, job="b_1", items=items))
    await app.until("document.querySelectorAll('.segment').length === 4")
    await app.click("#items li:last-child button")
    await app.until(
        "document.querySelector('#items li:last-child button').getAttribute('aria-current') === 'true'"
    )
    await app.until("document.querySelectorAll('.segment').length === 4")
    assert "video://projects/p_2/timeline" in [params.get("uri") for _, params in app.asked]


async def test_the_host_decides_on_colours_and_learns_the_height(browser, html):
    context = {"theme": "dark", "styles": {"variables": {"--color-background-primary": "rgb(1, 2, 3)"}}}
    app = await browser.open(html, StandIn(timeline=drawn()), context=context)
    await app.result(told("done"))
    await app.until("document.querySelectorAll('.segment').length === 4")
    assert "rgb(1, 2, 3)" == await app.inside("getComputedStyle(document.body).backgroundColor")
    assert "dark" == await app.inside("getComputedStyle(document.documentElement).colorScheme")
    await app.tell("sendHostContextChange", {"theme": "light"})
    await app.until("getComputedStyle(document.documentElement).colorScheme === 'light'")
    await app.until("document.documentElement.scrollHeight <= innerHeight + 1")
    height = await app.inside("Math.ceil(document.querySelector('#app').getBoundingClientRect().height)")
    assert {"height": height} == (await app.outside("window.sizes"))[-1]


async def test_narrow_and_still_there_is_no_sideways_scrolling_and_no_motion(browser, html):
    app = await browser.open(html, StandIn(timeline=drawn(title="W" * 200)), width=300, still=True)
    await app.result(told("done"))
    await app.until("document.querySelector('#notice').classList.contains('busy')")
    assert 300 == await app.inside("document.documentElement.scrollWidth")
    assert "none" == await app.inside("getComputedStyle(document.querySelector('.spinner')).animationName")
