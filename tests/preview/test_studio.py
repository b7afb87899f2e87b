"""Previews of real timelines, drawn by the real studio."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import av
import cv2
import pytest

from preview.films import sound_only
from promptreel.errors import InvalidInput
from promptreel_mcp import actions
from promptreel_mcp.preview.shelf import KEEP_STATES, Shelf
from serving_rig import until

DEADLINE = 120


@pytest.fixture
def desk(in_common_studio, monkeypatch):
    monkeypatch.setenv("PROMPTREEL_BACKEND", "studio")
    return actions.Desk()


@pytest.fixture
def renders(in_common_studio):
    """How many renders the studio was asked for since the test began."""

    def count():
        with closing(sqlite3.connect(in_common_studio.data / "studio.db")) as database:
            return database.execute("SELECT count(*) FROM renders").fetchone()[0]

    before = count()
    return lambda: count() - before


async def made(desk, prompt="a 1 second video of the sea", **more):
    result = await actions.generate(desk, prompt=prompt, wait_seconds=45, **more)
    assert result.ok, result.words()
    return result.project


async def there(ask, desk, project):
    """Ask until it is there, as an agent would."""
    async with asyncio.timeout(DEADLINE):
        while (found := await ask(desk, project, wait_seconds=20)).busy:
            pass
    return found


async def bytes_of(path):
    return await asyncio.to_thread(Path(path).read_bytes)


@pytest.mark.parametrize(
    ("aspect", "size"), [("16:9", (854, 480)), ("9:16", (480, 854)), ("1:1", (480, 480))]
)
async def test_a_timeline_is_seen_in_three_shapes_with_one_render(desk, renders, aspect, size):
    project = await made(desk, aspect_ratio=aspect)
    sheet = await there(actions.contact_sheet, desk, project)
    video = await there(actions.preview_file, desk, project)
    poster = await there(actions.poster, desk, project)
    assert 1 == renders()
    assert len(sheet.times) >= 6 and "timeline as it is now" in sheet.note
    assert ("image/jpeg", "video/mp4", "image/jpeg") == (sheet.mime, video.mime, poster.mime)
    assert sheet.fingerprint == video.fingerprint == poster.fingerprint
    with av.open(str(video.path)) as container:
        stream = container.streams.video[0]
        assert ("h264", *size) == (stream.codec.name, stream.width, stream.height)
        assert "aac" == container.streams.audio[0].codec.name
    assert 150_000 >= sheet.path.stat().st_size
    assert cv2.imread(str(poster.path)).std() > 10
    drawn = cv2.imread(str(sheet.path))
    assert (drawn.shape[1] > drawn.shape[0]) == (aspect != "1:1")


async def test_an_edit_is_seen_and_what_was_seen_is_kept(desk, renders):
    project = await made(desk)
    before = await there(actions.contact_sheet, desk, project)
    assert before.path == (await actions.contact_sheet(desk, project, wait_seconds=0)).path
    assert 1 == renders()
    await made(desk, "add the title 'Salt' for 1 second", project=project)
    after = await there(actions.contact_sheet, desk, project)
    assert before.fingerprint != after.fingerprint
    assert 2 == renders()
    assert cv2.norm(cv2.imread(str(before.path)), cv2.imread(str(after.path))) > 1000


async def test_previews_are_no_jobs_of_the_user(desk, tmp_path):
    project = await made(desk)
    await there(actions.preview_file, desk, project)
    assert ["generate"] == [job.kind for job in await desk.jobs.jobs()]
    assert not (tmp_path / "videos").exists()


async def test_a_current_export_is_taken_and_only_read(desk, renders):
    project = await made(desk)
    exported = await actions.export(desk, project=project, resolution="720p", wait_seconds=45)
    was = await bytes_of(exported.file.path)
    sheet = await there(actions.contact_sheet, desk, project)
    video = await there(actions.preview_file, desk, project)
    assert 1 == renders()
    assert "from its latest export" in sheet.note
    assert exported.file.path != str(video.path) and was == await bytes_of(exported.file.path)


async def test_an_export_that_was_changed_is_not_taken(desk, renders):
    project = await made(desk)
    exported = await actions.export(desk, project=project, resolution="480p", wait_seconds=45)
    await asyncio.to_thread(Path(exported.file.path).write_bytes, b"something else")
    sheet = await there(actions.contact_sheet, desk, project)
    assert 2 == renders()
    assert "export" not in sheet.note


async def test_who_does_not_wait_is_told_and_the_work_goes_on(desk, renders):
    project = await made(desk)
    first = await actions.preview_file(desk, project, wait_seconds=0)
    assert (None, True) == (first.path, first.busy)
    assert "being made" in first.note and "ask again" in first.note
    assert (await there(actions.preview_file, desk, project)).path.exists()
    assert 1 == renders()


async def test_another_server_finds_the_render_that_was_asked_for(desk, renders):
    """Its loop ends in the middle, as when a host is closed."""
    project = await made(desk)
    shelf = Shelf(desk.settings.home, project)

    def first_server():
        async def ask():
            await actions.preview_file(actions.Desk(), project, wait_seconds=0)
            await until(renders, "a render")

        asyncio.run(ask())

    await asyncio.to_thread(first_server)
    assert (await there(actions.preview_file, desk, project)).path.exists()
    assert 1 == renders()
    assert not list(shelf.folder.glob(".*"))


async def test_what_has_nothing_to_show_says_so(desk, tmp_path, monkeypatch):
    monkeypatch.setenv("PROMPTREEL_MEDIA_DIRS", str(tmp_path))
    desk = actions.Desk()
    song = sound_only(tmp_path / "song.m4a")
    uploaded = await actions.upload(desk, sources=[str(song)], wait_seconds=45)
    assert uploaded.ok, uploaded.words()
    seen, sheet = await actions.look(desk, project=uploaded.project)
    assert seen.ok and sheet.path is None
    assert "nothing to see" in seen.text
    with pytest.raises(InvalidInput, match="no project"):
        await actions.poster(desk, "p_none", wait_seconds=0)


async def test_without_media_libraries_the_video_is_there_and_the_pictures_say_how(
    desk, tmp_path, monkeypatch
):
    project = await made(desk)
    broken = tmp_path / "broken" / "av"
    broken.mkdir(parents=True)
    (broken / "__init__.py").write_text("raise ImportError('no libavcodec')")
    monkeypatch.setenv("PYTHONPATH", str(broken.parent))
    assert (await there(actions.preview_file, desk, project)).path.exists()
    sheet = await there(actions.contact_sheet, desk, project)
    assert sheet.path is None
    assert "pip install 'promptreel[studio]'" in sheet.note


def test_old_states_and_forgotten_files_are_removed(tmp_path):
    from promptreel_mcp.preview.models import Facts

    shelf = Shelf(tmp_path, "p_one")
    for number in range(4):
        video = shelf.temporary(".mp4")
        video.write_bytes(b"video")
        shelf.put(f"{number}" * 64, {"video": video}, Facts(origin="render"))
    kept = {path.name.split(".")[0][0] for path in shelf.folder.iterdir()}
    assert {"2", "3"} == kept and KEEP_STATES == len(kept)
    assert shelf.facts("1" * 64) is None
    assert 0o700 == shelf.folder.stat().st_mode & 0o777
