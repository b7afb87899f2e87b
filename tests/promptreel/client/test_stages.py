"""How far a turn is: by what was seen of it, never by the clock."""

from fake_nemo import events, stream
from promptreel.client.stages import Stage, label
from promptreel.client.turn import TurnReader


def said(text):
    return {"content": {"parts": [{"text": text}], "role": "model"}, "author": "a"}


def part(**what):
    return {"content": {"parts": [what], "role": "model"}, "author": "a"}


CALL = part(functionCall={"id": "1", "name": "generate_video", "args": {}})
ANSWER = part(functionResponse={"id": "1", "name": "generate_video", "response": {"ok": True}})


async def test_a_turn_tells_its_stages_in_order(client, backend, sid):
    told = []
    backend.plan["run"].append(
        stream(*(events(one) for one in (said("I will make it."), CALL, ANSWER, said("Done."))))
    )
    await client.send(sid, "the sea", on_progress=told.append)
    shares = [one.fraction for one in told]
    assert shares == sorted(shares)
    assert [0.0, 0.4, 0.6, 0.8] == sorted(set(shares))
    by_message = {one.message: one.fraction for one in told}
    assert (0.0, 0.4, 0.6, 0.8) == tuple(
        by_message[words]
        for words in (
            "Sending the message",
            "Generating the clip",
            "Looking at the result",
            "Looking at the timeline",
        )
    )


async def test_a_heartbeat_is_no_progress(client, backend, sid):
    """The backend has the message, and says nothing of how far it is."""
    told = []
    backend.plan["run"].append(
        stream(b'data: {"type":"heartbeat"}\n\n', b": still here\n\n", events(said("Done.")))
    )
    await client.send(sid, "the sea", on_progress=told.append)
    assert [0.0, 0.4, 0.8] == [one.fraction for one in told]


def test_a_second_tool_does_not_take_a_turn_back():
    reader = TurnReader()
    seen = []
    for event in (CALL, ANSWER, CALL, ANSWER):
        reader.feed_json(event)
        seen.append(reader.stage)
    assert [Stage.WORKING, Stage.RETURNED, Stage.RETURNED, Stage.RETURNED] == seen


def test_a_stage_is_named_by_its_number():
    assert [f"step {number} of 5" for number in range(1, 6)] == [label(stage.fraction) for stage in Stage]
    assert "" == label(None)
