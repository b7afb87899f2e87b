"""The whole way, against a backend on loopback."""

from __future__ import annotations

import json

from starlette.responses import Response

from promptreel.client import new_render_id, verify_file
from promptreel.wire import RenderOutput


async def test_a_project_from_its_session_to_a_verified_file(client, backend, tmp_path):
    session = await client.create_session("My film", "zh-CN")
    assert "5529798706024415232" == session.session_id
    assert {"task_name": "My film", "language": "zh-CN"} == backend.calls("session")[0].json()
    state = await client.state(session.session_id)
    backend.after_turn = backend.state | {
        "draft": {
            "t": [*backend.state["draft"]["t"], {"tt": 7, "sg": [{"d": 3000, "txt": "Urban Dreams"}]}],
            "d": 10000,
        }
    }
    sent = []
    turn = await client.send(session.session_id, "add a title", before=state, on_sent=lambda: sent.append(1))
    assert ("done", ("Done.",), ('Added a title "Urban Dreams" (0-3s)',)) == (
        turn.status,
        turn.texts,
        turn.changes,
    )
    assert [1] == sent
    render_id = new_render_id()
    await client.submit_render(session.session_id, turn.state.draft, RenderOutput(), render_id)
    fractions = []
    view = await client.follow_render(
        render_id, on_progress=lambda progress: fractions.append(progress.fraction)
    )
    assert ("done", 1.0) == (view.status, view.fraction)
    assert [0.05, 0.5] == fractions
    target = tmp_path / "made.mp4"
    await client.download(render_id, view.url, target)
    facts = verify_file(target, kind="mp4", expected_seconds=10)
    assert (10.0, 1920, 1080) == (facts.duration_seconds, facts.width, facts.height)


async def test_the_message_is_sent_in_the_documented_form(client, backend, sid):
    await client.send(sid, "hello")
    (seen,) = backend.calls("run")
    assert {
        "app_name": "nemo_agent",
        "user_id": "me",
        "session_id": sid,
        "new_message": {"parts": [{"text": "hello"}]},
    } == seen.json()
    assert "text/event-stream" == seen.headers["accept"]


async def test_every_request_says_who_we_are(client, backend, sid):
    await client.credits()
    await client.send(sid, "hello")
    for seen in backend.seen:
        named = {key: value for key, value in seen.headers.items() if key.startswith("x-skill")}
        assert {
            "x-skill-source": "promptreel-test",
            "x-skill-version": "1.2.3",
            "x-skill-platform": "pytest",
        } == named
        assert "Bearer token-of-the-user" == seen.headers["authorization"]


async def test_the_draft_goes_back_character_by_character(client, backend, sid):
    draft = '{ "t":[{"tt":0,"sg":[{"d":1e4,"x":1.10,"u":"\\u00e9\\ud800"}]}],  "z":0.30000000000000004,"big":12345678901234567890123 }'
    body = '{"code":0,"data":{"state":{"draft":' + draft + "}}}"
    backend.sticky["state"] = lambda _: Response(body, media_type="application/json")
    state = await client.state(sid)
    await client.submit_render(sid, state.draft, RenderOutput(format="webm", quality="draft"), "render_1")
    sent = backend.calls("submit")[0].body.decode()
    assert f'"draft":{draft},' in sent
    assert {"format": "webm", "quality": "draft"} == json.loads(sent)["output"]
    assert sid == json.loads(sent)["sessionId"]
