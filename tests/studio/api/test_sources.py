"""Shots from other engines: a clip on the timeline, or a sentence and the studio's own picture."""

import asyncio
import json
import os
from pathlib import Path

import av
import httpx
import pytest

from promptreel_studio.api.app import create_app
from promptreel_studio.api.context import PROBE, WORKER, Studio
from promptreel_studio.sources.choosing import makes_clips, open_source
from promptreel_studio.sources.source import ClipRequest, SourceError
from studio.agent.drafts import of
from studio.api.stand_ins import DEADLINE, sse
from studio.api.steps import follow, message, new_session, render_request, until

PROMPT = "first a city for 1 second, then the ocean for 1 second, no music"


@pytest.fixture
def say(launch, connect, monkeypatch, data):
    """A studio with a source; says something to one project and returns texts, draft and the client."""

    def start(name, **config):
        real = Studio.__dataclass_fields__["agent"].default
        # Sources are ordinary modules: the studio's processes find those of the tests by PYTHONPATH.
        known = [str(Path(__file__).parents[2]), *filter(None, [os.environ.get("PYTHONPATH")])]
        monkeypatch.setenv("PYTHONPATH", os.pathsep.join(known))
        source = f"studio.api.example_sources:{name}" if name[0].isupper() else name
        studio = launch(agent=real, worker=WORKER, probe=PROBE, video_source=source, **config)
        client = connect(studio, "client-1")
        session = new_session(client)

        def tell(words):
            events = sse(client.post("/run_sse", json=message(session, words)).text)
            parts = [event.get("content", {"parts": [{}]})["parts"][0] for event in events]
            state = client.get(f"/api/state/nemo_agent/me/{session}/latest").json()["data"]["state"]
            return " ".join(part.get("text", "") for part in parts), state

        return tell, client, session, studio

    return start


def left(data):
    return sorted(path.name for path in (data / "media" / "assets").iterdir())


def test_a_clip_of_another_engine_lies_on_the_timeline_and_is_exported(say, data):
    tell, client, session, _ = say("Plain")
    text, state = tell(PROMPT)
    clips = of(state["draft"], 0)
    assert [True, True] == [clip["asset"].startswith("asset_") and "scene" not in clip for clip in clips]
    assert ["Plain", "Plain"] == [clip["m"]["source"] for clip in clips]
    assert {"video"} == {info["file_type"] for info in state["video_infos"]}
    assert "Shot" not in text
    assert ["video", "video"] == [made["type"] for made in state["generated_media"]]
    request = render_request(session, draft=state["draft"], resolution="480p", quality="draft")
    assert 200 == client.post("/api/render/proxy/lambda", json=request).status_code
    body = follow(client, "render_1")
    assert "completed" == body["status"], body
    film = data / "film.mp4"
    film.write_bytes(httpx.get(body["output"]["url"]).content)
    red, blue = _colours(film)
    assert (True, True) == (red[0] > 180, red[2] < 80)
    assert (True, True) == (blue[2] > 180, blue[0] < 80)


def _colours(film):
    """The middle of the pictures at a quarter and at the end, RGB."""
    with av.open(str(film)) as container:
        pictures = [frame.to_ndarray(format="rgb24") for frame in container.decode(video=0)]
    return [pictures[place][200, 400].tolist() for place in (len(pictures) // 4, -1)]


def test_only_new_shots_are_made_and_moving_words_are_always_drawn(say, data):
    tell, *_ = say("Plain")
    _, first = tell("a 1-second video of a city, no music")
    _, second = tell("add the title 'Hello'")
    assert 1 == len(left(data))
    assert of(first["draft"], 0) == of(second["draft"], 0)
    _, third = tell("add a 1 second shot of the ocean at the end")
    assert 2 == len(left(data)) == len(of(third["draft"], 0))
    _, undone = tell("undo")
    assert of(second["draft"], 0) == of(undone["draft"], 0)
    _, words = tell(
        "a new video: three shots: a city, the ocean and the title Good Night, 3 seconds, no music"
    )
    assert [False, False, True] == ["scene" in clip for clip in of(words["draft"], 0)]


def test_a_source_may_write_wherever_it_likes_and_print_what_it_likes(say):
    tell, *_ = say("Elsewhere")
    assert "asset" in of(tell("a 1-second video of a city, no music")[1]["draft"], 0)[0]


def test_what_a_source_prints_is_no_answer(say):
    tell, *_ = say("Talking")
    assert "asset" in of(tell("a 1-second video of a city, no music")[1]["draft"], 0)[0]


def test_a_clip_of_another_size_and_length_is_used_and_the_answer_says_so(say):
    tell, *_ = say("Square")
    text, state = tell("a 3-second video of a city, no music")
    assert "asset" in of(state["draft"], 0)[0]
    assert "1 s long instead of 3 s; its last picture is held" in text
    assert "128x128 instead of 1920x1080; its edges are cropped" in text


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("Refusing", "The model is not loaded."),
        ("Nonsense", "no video that can be used"),
        ("Empty", "made no"),
        ("NoFile", "It made no file."),
        ("Tiny", "no video that can be used"),
        ("Dying", "stopped without a word"),
        ("NotASource", "no method generate"),
        ("Missing", "cannot be loaded (AttributeError"),
        ("no.such.module:Thing", "cannot be loaded (ModuleNotFoundError"),
    ],
)
def test_a_source_that_fails_loses_nothing_and_the_answer_says_why(say, data, source, why):
    tell, *_ = say(source)
    text, state = tell("a 2-second video of a city, with the title 'Hi'")
    assert why in text
    assert "Shot 1: the video source" in text
    assert "The studio draws what is missing itself" in text
    assert "skyline" == of(state["draft"], 0)[0]["scene"]["kind"]
    assert 1 == len(of(state["draft"], 7))
    assert [] == left(data)


def test_what_worked_is_kept_when_another_shot_fails(say, data):
    tell, *_ = say("OnlyTheSea")
    text, state = tell(PROMPT)
    city, sea = of(state["draft"], 0)
    assert ("skyline", True) == (city["scene"]["kind"], "asset" in sea)
    assert "Shot 1" in text
    assert "MemoryError: out of memory" in text
    assert "Shot 2" not in text
    assert [f"{sea['asset']}.mp4"] == left(data)


def test_a_source_that_hangs_is_stopped(say, data):
    tell, *_ = say("Hanging", source_stall_seconds=0.3)
    text, state = tell("a 2-second video of a city")
    assert "made no progress for too long" in text
    assert "scene" in of(state["draft"], 0)[0]
    assert [] == left(data)


def test_a_turn_that_is_given_up_ends_the_source_and_leaves_nothing_behind(say, data):
    _, client, session, studio = say("Hanging", heartbeat_seconds=0.05)
    body = message(session, "a 2-second video of a city")
    with client.stream("POST", "/run_sse", json=body) as answer:
        for _line in answer.iter_lines():
            if (data / "hanging").is_file():
                break
    until(lambda: not studio.studio.talking)
    until(lambda: left(data) == [])
    pid = (data / "hanging").read_text()
    until(lambda: not _runs(pid))
    state = client.get(f"/api/state/nemo_agent/me/{session}/latest").json()["data"]["state"]
    assert "draft" not in state
    assert [] == state["video_infos"]


def test_a_client_that_leaves_while_it_is_being_told_something_leaves_nothing_behind(say, data):
    _, client, session, studio = say("Hanging", heartbeat_seconds=0.05)
    body = json.dumps(message(session, "a 2-second video of a city")).encode()
    came = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive():
        if came:
            return came.pop()
        while not (data / "hanging").is_file():  # noqa: ASYNC110 - another process writes it
            await asyncio.sleep(0.01)
        return {"type": "http.disconnect"}

    async def send(event):
        if event.get("body"):
            await asyncio.Event().wait()  # a connection that takes no more

    async def leave():
        headers = {
            "host": httpx.URL(studio.url).netloc.decode(),
            "authorization": client.headers["Authorization"],
        }
        scope = {
            "type": "http", "asgi": {"version": "3.0", "spec_version": "2.3"}, "http_version": "1.1", "method": "POST",
            "scheme": "http", "path": "/run_sse", "raw_path": b"/run_sse", "root_path": "", "query_string": b"",
            "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
            "client": ("127.0.0.1", 1), "server": ("127.0.0.1", 80),
        }  # fmt: skip
        await create_app(studio.studio)(scope, receive, send)
        return left(data), set(studio.studio.talking)

    # Nothing is waited for: what is given up is over when the request is.
    assert ([], set()) == asyncio.run_coroutine_threadsafe(leave(), studio.loop).result(DEADLINE)
    assert not _runs((data / "hanging").read_text())


def _runs(pid):
    try:
        with open(f"/proc/{pid}/stat") as stat:  # noqa: PTH123 - no file of ours
            return stat.read().split()[2] != "Z"
    except FileNotFoundError:
        return False


def test_the_studios_own_scenes_need_no_clip(say, data):
    tell, *_ = say("procedural")
    assert "scene" in of(tell("a 2-second video of a city")[1]["draft"], 0)[0]
    assert not makes_clips("procedural")
    told = []
    request = ClipRequest("a city", 64, 36, 30, 1, 7)
    assert open_source("procedural").generate(request, data, told.append) is None
    assert [1.0] == told


def test_a_name_that_is_no_source_is_told_in_a_sentence():
    with pytest.raises(SourceError, match="PROMPTREEL_STUDIO_VIDEO_SOURCE must be"):
        open_source("nonsense")
