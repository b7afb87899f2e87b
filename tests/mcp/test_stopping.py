"""What runs is stopped in the user's words, and "is it done?" says where the file is."""

import asyncio

import pytest

from promptreel.settings import Settings
from promptreel_mcp import actions
from promptreel_mcp.actions.stopping import wants_stop


def make_desk(tmp_path):
    out = tmp_path / "out"
    out.mkdir(exist_ok=True)
    return actions.Desk(Settings(home=tmp_path / "home", output_dir=out))


@pytest.mark.parametrize(
    "message",
    [
        "stop", "stop it", "cancel the export", "please stop the export", "stop the export please", "abort rendering now",
        "can you cancel that?", "no wait, stop", "停止导出", "取消", "别导出了", "先停下", "brich den Export ab", "stopp",
        "annule l'export", "cancela la exportación", "останови экспорт", "エクスポートを中止して", "중지해 주세요",
    ],
)  # fmt: skip
def test_orders_to_stop(message):
    assert wants_stop(message)


@pytest.mark.parametrize(
    "message",
    [
        "stop the music at 5 seconds", "stop the camera", "cancel the title", "remove the music", "undo", "a bus at a stop",
        "the car stops", "取消标题", "停在最后一帧", "stop motion of a forest", "make a video that stops", "export it",
    ],
)  # fmt: skip
def test_edits_and_films_are_none(message):
    assert not wants_stop(message)


async def test_a_running_export_is_stopped_at_once(tmp_path):
    desk = make_desk(tmp_path)
    await actions.ask(desk, "make a 60 second video of the sea", wait_seconds=45)
    begun = await actions.ask(desk, "export it in 4k", wait_seconds=0)
    assert begun.status == "running"
    stopped = await asyncio.wait_for(actions.ask(desk, "stop the export please", wait_seconds=45), 30)
    assert stopped.job == begun.job
    assert stopped.status == "cancelled"
    looked = await actions.ask(desk, "is it done?", wait_seconds=45)
    assert "the last export was stopped" in looked.text


async def test_is_it_done_says_where_the_file_is(tmp_path):
    desk = make_desk(tmp_path)
    made = await actions.ask(desk, "make a 1 second video of the sea and export it in 480p", wait_seconds=45)
    looked = await actions.ask(desk, "is it done?", wait_seconds=45)
    assert f"the last export is done: {made.file.path}." in looked.text
