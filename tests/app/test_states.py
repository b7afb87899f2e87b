"""What the App shows and does in front of a stand-in host, in a real browser with the reference bridge."""

import pytest

from app.rig import BUSY, Refusal, StandIn, drawn, told

pytestmark = pytest.mark.asyncio(loop_scope="module")

MADE = "The preview cannot be made: its file is broken. Export it instead."

QUICK = "const later = window.setTimeout; window.setTimeout = (run, ms) => later(run, ms > 20000 ? ms : ms / 50); true"
"""Makes the App's pauses, not its deadlines, fifty times shorter."""
LATER = "(window.since ??= performance.now()) + 600 < performance.now() && (delete window.since, true)"
"""True once, when several of those pauses have gone by in the App."""
AWAY = """
new Promise((resolve) => new IntersectionObserver((entries, observer) => {
  if (entries.at(-1).isIntersecting) return;
  observer.disconnect();
  setTimeout(() => resolve(true));
}).observe(document.documentElement))
"""
"""True when the frame has been scrolled out of sight, and the App knows it."""
HIDE = "Object.defineProperty(document, 'hidden', { value: true, configurable: true }); true"
SHOW = "delete document.hidden; document.dispatchEvent(new Event('visibilitychange'))"


async def test_tracks_are_drawn_to_scale(browser, html):
    app = await browser.open(html, StandIn(timeline=drawn()))
    await app.result(told("done"))
    await app.until("document.querySelectorAll('.segment').length === 4")
    shares = await app.inside(
        "[...document.querySelectorAll('.segment')].map((one) => [one.textContent, one.style.left, one.style.width])"
    )
    assert [
        ["A city", "0%", "50%"],
        ["The sea", "50%", "50%"],
        ["Lo-fi 35%", "0%", "100%"],
        ["Urban Dreams", "0%", "25%"],
    ] == shares
    assert ["Video", "BGM", "Title"] == (
        await app.inside("[...document.querySelectorAll('.name')].map((one) => one.textContent)")
    )
    assert "Two places" == await app.text("#title")
    assert [] == await app.troubles()


@pytest.mark.parametrize("width", [720, 340])
async def test_names_that_are_written_to_the_left_begin_at_the_right(browser, html, width):
    """What is cut off is their end, and a volume stays whole."""
    label = "عنوان المقطع الطويل"
    segments = [{"label": label, "start_seconds": 0, "duration_seconds": 12, "volume": 0.35}]
    tracks = [{"name": label * 3, "kind": "audio", "segments": segments}]
    answers = StandIn(timeline=drawn(title=label * 5, tracks=tracks))
    app = await browser.open(html, answers, width=width)
    await app.result(told("failed", error={"message": label, "hint": "Try again."}))
    await app.until("document.querySelector('.segment') !== null")
    assert ["rtl"] * 4 + ["ltr"] * 2 == await app.inside(
        "['#title', '.name', '.segment', '#text', '#facts', '#hint']"
        ".map((one) => getComputedStyle(document.querySelector(one)).direction)"
    )
    assert "right" == await app.inside("getComputedStyle(document.querySelector('#facts')).textAlign")
    label_begins, volume_ends, volume, segment_ends = await app.inside(
        """(() => {
          const segment = document.querySelector('.segment');
          const range = document.createRange();
          range.selectNodeContents(segment.firstChild);
          const volume = segment.querySelector('bdi');
          return [range.getBoundingClientRect().left, volume.getBoundingClientRect().right, volume.textContent,
            segment.getBoundingClientRect().right - range.getBoundingClientRect().right];
        })()"""
    )
    assert "35%" == volume
    assert volume_ends <= label_begins
    assert 20 > segment_ends
    assert f"{label} 35%" == await app.inside("document.querySelector('.segment').textContent")


async def test_labels_are_text_whatever_they_hold(browser, html):
    evil = "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>"
    segment = {"label": evil, "start_seconds": 0, "duration_seconds": 12}
    tracks = [{"name": evil, "kind": "video", "segments": [segment]}]
    app = await browser.open(html, StandIn(timeline=drawn(title=evil, tracks=tracks)))
    await app.result(told("failed", error={"message": evil, "hint": evil}))
    await app.until("document.querySelector('.segment') !== null")
    assert evil == await app.inside("document.querySelector('.segment').textContent")
    assert evil == await app.inside("document.querySelector('#text').textContent")
    assert ["promptreel", 1] == await app.inside("[document.title, document.images.length]")


async def test_the_position_moves_by_keys_and_by_clicks(browser, html):
    app = await browser.open(html, StandIn(timeline=drawn()))
    await app.result(told("done"))
    await app.until("!document.querySelector('#timeline').hidden")
    position = "document.querySelector('#cursor').getAttribute('aria-valuetext')"
    await app.press("#cursor", "ArrowRight", "ArrowRight")
    assert "0:02 of 0:12" == await app.inside(position)
    await app.press("#cursor", "End")
    assert "0:12 of 0:12" == await app.inside(position)
    await app.point("#ruler", 0.5)
    assert "0:06 of 0:12" == await app.inside(position)


async def test_a_running_job_is_followed_to_its_end(browser, html):
    running = [
        told("running", job="j_1", text=f"The video is being made: Drawing ({share}%).") for share in (20, 60)
    ]
    host = StandIn(
        timeline=[drawn(tracks=[], duration_seconds=0), drawn()], wait=[*running, told("done", job="j_1")]
    )
    app = await browser.open(html, host)
    await app.result(told("running", job="j_1", text="The video is being made: Starting."))
    await app.until("document.querySelector('#bar').getAttribute('aria-valuenow') === '60'")
    assert "The video is being made: Drawing (60%)." == await app.text("#doing")
    await app.until("document.querySelectorAll('.segment').length === 4")
    assert not await app.shown("#work")
    calls = [params for method, params in app.asked if method == "tools/call"]
    assert [{"name": "wait", "arguments": {"job": "j_1", "wait_seconds": 0}}] * 3 == calls


async def test_a_page_that_is_closed_or_hidden_asks_no_more(browser, html):
    host = StandIn(timeline=drawn(), wait=told("running", job="j_1", text="The video is being made (60%)."))
    app = await browser.open(html, host)
    await app.inside(QUICK)
    await app.result(told("running", job="j_1"))
    await app.until("document.querySelector('#doing').textContent.includes('60%')")
    for end in (HIDE, None):
        await (app.tell("teardownResource", {}) if end is None else app.inside(end))
        await app.until(LATER)
        before = len(app.asked)
        await app.until(LATER)
        assert before == len(app.asked)
        if end is not None:
            await app.inside(SHOW)
            await app.until(LATER)
            assert before < len(app.asked)


async def test_a_preview_in_the_making_is_asked_for_again(browser, html):
    busy = Refusal(BUSY)
    done = Refusal(f"MCP error -32603: {MADE}")
    host = StandIn(timeline=drawn(), poster=[busy, busy, done], preview=done)
    app = await browser.open(html, host)
    await app.result(told("done"))
    await app.until("document.querySelector('#note').textContent === 'The preview is being made (40%).'")
    await app.until("!document.querySelector('#again').hidden")
    read = [params["uri"].rsplit("/", 1)[-1] for _, params in app.asked]
    assert ["timeline", "poster", "poster", "poster", "preview"] == read


async def test_why_there_is_no_preview_is_said_and_can_be_tried_again(browser, html):
    broken = Refusal(f"MCP error -32603: {MADE}")
    host = StandIn(timeline=drawn(), poster=broken, preview=broken)
    app = await browser.open(html, host)
    await app.result(told("done"))
    await app.until("!document.querySelector('#again').hidden")
    assert MADE == await app.text("#note")
    before = len(app.asked)
    await app.click("#again")
    await app.until("!document.querySelector('#again').hidden")
    assert "video://projects/p_1/timeline" == app.asked[before][1]["uri"]


async def test_a_failure_is_told_with_what_to_do(browser, html):
    error = {
        "code": "x",
        "message": "There are not enough credits.",
        "hint": "Top up, or use the studio.",
        "retryable": False,
    }
    app = await browser.open(html, StandIn(timeline=drawn(tracks=[], duration_seconds=0)))
    await app.result(told("failed", error=error))
    await app.until("document.querySelector('#note').textContent !== ''")
    assert "Failed" == await app.text("#status")
    assert "There are not enough credits." == await app.text("#text")
    assert "Top up, or use the studio." == await app.text("#hint")
    assert "There is nothing on the timeline yet." == await app.text("#note")
    assert not await app.shown("#export")


async def test_the_buttons_reach_the_host(browser, html):
    file = {
        "path": "/videos/two.mp4",
        "bytes": 3_400_000,
        "sha256": "0",
        "container": "mp4",
        "duration_seconds": 12,
    }
    linked = {
        "type": "resource_link",
        "uri": "file:///videos/two.mp4",
        "name": "two.mp4",
        "mimeType": "video/mp4",
    }
    done = told("done", job="j_2", file=file, link="https://example.com/p")
    done["content"].append(linked)
    host = StandIn(timeline=drawn(), export=done, download_file={}, open_link={"isError": True})
    app = await browser.open(html, host)
    await app.result(told("done"))
    await app.click("#export")
    await app.until("!document.querySelector('#saved').hidden")
    assert "/videos/two.mp4" == await app.text("#path")
    await app.click("#download")
    await app.click("#open")
    await app.until("document.querySelector('#told').textContent !== ''")
    assert "The chat did not open the link: https://example.com/p" == await app.text("#told")
    asked = dict(app.asked)
    assert {"name": "export", "arguments": {"project": "p_1", "wait_seconds": 1}} == asked["tools/call"]
    assert {"contents": [linked]} == asked["ui/download-file"]
    assert {"url": "https://example.com/p"} == asked["ui/open-link"]


async def test_a_link_that_may_have_run_out_is_renewed_before_the_download(browser, html):
    def exported(number):
        done = told(
            "done", job="j_2", file={"path": "/v/two.mp4", "bytes": 5, "sha256": "0", "container": "mp4"}
        )
        link = {"type": "resource_link", "uri": f"https://example.com/{number}", "name": "two.mp4"}
        return done | {"content": [*done["content"], link]}

    app = await browser.open(html, StandIn(timeline=drawn(), wait=exported(2), download_file={}))
    await app.result(exported(1))
    await app.click("#download")
    await app.until("!document.querySelector('#download').disabled")
    (asked,) = [params for method, params in app.asked if method == "ui/download-file"]
    assert "https://example.com/2" == asked["contents"][0]["uri"]


async def test_a_page_that_is_scrolled_away_fetches_no_film(browser, html):
    app = await browser.open(html, StandIn(timeline=drawn()))
    await app.outside(
        "document.body.prepend(Object.assign(document.createElement('p'), { style: 'height: 9000px' }))"
    )
    await app.inside(QUICK)
    await app.until(AWAY)
    await app.result(told("done"))
    await app.until("document.querySelectorAll('.segment').length === 4")
    await app.until(LATER)
    assert ["video://projects/p_1/timeline"] == [params["uri"] for _, params in app.asked]
    await app.outside("document.querySelector('p').remove()")
    await app.until("document.querySelector('#note').textContent.includes('40%')")
