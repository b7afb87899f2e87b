"""Previews of projects in the cloud: nothing paid, nobody told who asks, no way into a private network."""

import asyncio

import pytest
from starlette.responses import RedirectResponse, StreamingResponse

from fake_nemo.backend import json_answer
from preview.films import film
from promptreel.errors import BackendError, MediaRefused, RenderFailed
from promptreel_mcp import actions
from promptreel_mcp.preview import clips
from serving_rig import HeldBackend, until

DEADLINE = 120
PAID = ("run", "upload", "session", "guest")
CLIP = {"t": [{"tt": 0, "sg": [{"d": 2000, "m": {"title": "the sea"}}]}], "d": 2000}
TITLED = {"t": [*CLIP["t"], {"tt": 7, "sg": [{"d": 1000, "m": {"title": "Sea"}}]}], "d": 2000}
SOUND = {"t": [{"tt": 1, "sg": [{"d": 2000, "m": {"title": "a song"}}]}], "d": 2000}


@pytest.fixture
def backend(tmp_path, monkeypatch):
    running = HeldBackend().start()
    running.file = film(tmp_path / "cloud.mp4", frames=20).read_bytes()
    monkeypatch.setenv("NEMO_API_URL", running.url)
    monkeypatch.setenv("NEMO_WEB_URL", running.url)
    monkeypatch.setenv("NEMO_TOKEN", "token")
    monkeypatch.setenv("PROMPTREEL_POLL_INTERVAL", "0.05")
    yield running
    running.release()
    running.stop()


async def project_with(backend, desk, draft, **more):
    backend.after_turn = {"draft": draft, "video_infos": []} | more
    result = await actions.generate(desk, prompt="the sea", wait_seconds=45)
    assert result.ok, result.words()
    backend.seen.clear()
    return result.project


def asset(backend, name="sea.mp4"):
    return {"filename": name, "file_type": "video/mp4", "cdn_url": f"{backend.url}/files/{name}"}


async def there(ask, desk, project):
    async with asyncio.timeout(DEADLINE):
        while (found := await ask(desk, project, wait_seconds=20)).busy:
            pass
    return found


def nothing_was_paid(backend):
    return not [seen for seen in backend.seen if seen.call in PAID]


@pytest.mark.parametrize("where", ["video_infos", "generated_media"])
async def test_the_one_clip_of_a_timeline_is_shown_and_no_render_is_made(backend, where):
    desk = actions.Desk()
    media = (
        asset(backend)
        if where == "video_infos"
        else {"clips": [{"video_url": f"{backend.url}/files/sea.mp4?a=b"}]}
    )
    project = await project_with(backend, desk, CLIP, **{where: [media]})
    sheet = await there(actions.contact_sheet, desk, project)
    assert sheet.times and "the generated clip itself" in sheet.note
    assert [] == backend.calls("submit")
    (fetched,) = backend.calls("file")
    assert "authorization" not in fetched.headers and "x-skill-source" not in fetched.headers
    assert nothing_was_paid(backend)
    assert (await actions.preview_file(desk, project, wait_seconds=0)).path.exists()


async def test_a_timeline_with_a_title_is_drawn_so_that_the_title_is_seen(backend):
    desk = actions.Desk()
    project = await project_with(backend, desk, TITLED, video_infos=[asset(backend)])
    sheet = await there(actions.contact_sheet, desk, project)
    assert "timeline as it is now" in sheet.note
    (submitted,) = backend.calls("submit")
    assert {"format": "mp4", "quality": "draft", "resolution": "480p"} == submitted.json()["output"]
    assert nothing_was_paid(backend)


async def test_a_clip_that_cannot_be_had_is_no_end(backend):
    desk = actions.Desk()
    lost = {"filename": "sea.mp4", "file_type": "video", "cdn_url": "http://127.0.0.1:9/sea.mp4"}
    project = await project_with(backend, desk, CLIP, video_infos=[lost])
    sheet = await there(actions.contact_sheet, desk, project)
    assert sheet.path is not None
    assert 1 == len(backend.calls("submit"))


async def test_a_file_that_is_no_video_gets_a_sentence(backend):
    desk = actions.Desk()
    project = await project_with(backend, desk, TITLED)
    backend.file = b"not a video at all" * 100
    seen, sheet = await actions.look(desk, project=project)
    assert seen.ok and sheet.path is None
    assert "There is no preview" in seen.text and "Traceback" not in seen.text


async def test_while_a_job_runs_nothing_is_drawn_and_the_job_is_named(backend):
    desk = actions.Desk()
    project = await project_with(backend, desk, TITLED)
    backend.hold("run")
    running = await actions.generate(desk, prompt="add a song", project=project, wait_seconds=0)
    seen, sheet = await actions.look(desk, project=project)
    assert (None, True) == (sheet.path, sheet.busy)
    assert f"call `wait` with job {running.job}" in seen.text
    assert "wait" == seen.next_actions[0].tool
    assert [] == backend.calls("submit")
    backend.release()
    await actions.wait(desk, running.job, wait_seconds=45)
    assert (await there(actions.contact_sheet, desk, project)).path is not None


def render(status, progress=50):
    data = {"status": status, "progress": progress, "error": "no memory" if status == "failed" else None}
    return json_answer({"success": True, "data": data})


async def test_an_edit_ends_the_render_of_the_old_timeline(backend):
    desk = actions.Desk()
    project = await project_with(backend, desk, TITLED)
    backend.sticky["render"] = render("processing")
    first = await actions.preview_file(desk, project, wait_seconds=1)
    assert first.busy and "(50%)" in first.note
    (old,) = backend.calls("submit")
    del backend.sticky["render"]
    backend.state = {"draft": CLIP, "video_infos": []}
    second = await there(actions.preview_file, desk, project)
    assert first.fingerprint != second.fingerprint
    await until(lambda: backend.calls("cancel"), "the cancel")
    assert old.json()["id"] in backend.calls("cancel")[0].path


async def test_a_render_that_fails_is_tried_once_more_and_then_told(backend):
    """Also to one who asks after it has failed, instead of beginning anew."""
    desk = actions.Desk()
    project = await project_with(backend, desk, TITLED)
    backend.sticky["render"] = render("failed")
    with pytest.raises(RenderFailed, match="no memory"):
        await there(actions.preview_file, desk, project)
    assert 2 == len({seen.json()["id"] for seen in backend.calls("submit")})
    first = await actions.contact_sheet(desk, project, wait_seconds=0)
    assert first.busy
    await until(lambda: 4 == len(backend.calls("submit")), "the second try")
    seen, sheet = await actions.look(desk, project=project)
    assert seen.ok and sheet.path is None
    assert "no memory" in seen.text
    assert 4 == len(backend.calls("submit"))


async def test_sound_alone_is_not_drawn(backend):
    desk = actions.Desk()
    project = await project_with(backend, desk, SOUND)
    seen, sheet = await actions.look(desk, project=project)
    assert sheet.path is None and "only sound" in seen.text
    assert [] == backend.calls("submit")


async def test_looking_without_preview_asks_for_nothing_more(backend):
    desk = actions.Desk()
    project = await project_with(backend, desk, TITLED)
    await actions.state(desk, project=project)
    assert {"state", "claim"} >= {seen.call for seen in backend.seen}


async def fetch(url, target, backend="https://api.example.com"):
    await clips.fetch_clip(url, target, backend=backend, seconds=20, silence=5)


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "http://127.0.0.1/clip.mp4",
        "http://2130706433/clip.mp4",
        "http://localhost/clip.mp4",
        "http://169.254.169.254/latest/clip.mp4",
        "http://[::1]/clip.mp4",
        "http://[::ffff:10.0.0.1]/clip.mp4",
        "http://user:password@example.com/clip.mp4",
    ],
)
async def test_addresses_that_lead_inside_are_not_fetched(url, tmp_path):
    with pytest.raises(MediaRefused):
        await fetch(url, tmp_path / "clip.mp4")
    assert not (tmp_path / "clip.mp4").exists()


async def test_nor_by_a_redirect(backend, tmp_path):
    backend.plan["file"].append(lambda _: RedirectResponse("http://169.254.169.254/clip.mp4"))
    with pytest.raises(MediaRefused, match="private"):
        await fetch(f"{backend.url}/files/a.mp4", tmp_path / "clip.mp4", backend.url)


async def test_a_clip_that_never_ends_is_cut_off(backend, tmp_path, monkeypatch):
    monkeypatch.setattr(clips, "MOST_BYTES", 1_000_000)

    async def endless():
        for _ in range(10_000):
            yield b"\0" * 65536

    backend.plan["file"].append(lambda _: StreamingResponse(endless(), media_type="video/mp4"))
    with pytest.raises(BackendError, match="more than 1 MB"):
        await fetch(f"{backend.url}/files/a.mp4", tmp_path / "clip.mp4", backend.url)
