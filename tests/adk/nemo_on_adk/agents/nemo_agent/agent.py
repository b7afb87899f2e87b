"""A real LlmAgent with real tools, and a model that follows a script instead of a network.

The first word of the user's message chooses the script.
"""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING, Any

from google.adk.agents import LlmAgent
from google.adk.models import BaseLlm, LlmResponse
from google.adk.tools import ToolContext  # noqa: TC002 - read at run time to find the tools' parameters
from google.genai import types

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

LOG: list[str] = []
GATE = asyncio.Event()
_GATE_SECONDS = 20
# The server reads both; ADK's loader imports this file under a name of its own.
sys.modules["nemo_agent_shared"] = sys.modules[__name__]

LINES = "one\u2028two\u2029three\u0085four"
CLIP = {"d": 10000, "m": {"title": "city"}}


def edit_multitrack(seconds: int, tool_context: ToolContext) -> dict[str, Any]:
    """Set the length of the timeline's only clip."""
    LOG.append(f"edit {seconds}")
    segment = CLIP | {"d": seconds * 1000}
    tool_context.state["draft"] = {"t": [{"tt": 0, "sg": [segment]}], "d": seconds * 1000}
    return {"status": "success"}


def generate_video_with_seedance(prompt: str, tool_context: ToolContext) -> dict[str, Any]:
    """Make a clip."""
    LOG.append("generate")
    tool_context.state["draft"] = {"t": [{"tt": 0, "sg": [CLIP]}], "d": 10000}
    tool_context.state["generated_media"] = [{"prompt": prompt}]
    return {"status": "success", "frames": "x" * 400_000 if "big" in prompt else ""}


def ask_question(title: str, questions: list[dict[str, Any]]) -> dict[str, Any]:
    """Ask the user."""
    LOG.append("ask")
    return {"status": "shown", "title": title, "count": len(questions)}


async def generate_music(tool_context: ToolContext) -> dict[str, Any]:
    """Take until the gate opens; what it makes is there only if nobody stopped it."""
    LOG.append("music begun")
    try:
        await asyncio.wait_for(GATE.wait(), _GATE_SECONDS)
    except asyncio.CancelledError:
        LOG.append("music aborted")
        raise
    LOG.append("music done")
    tool_context.state["draft"] = {"t": [{"tt": 0, "sg": [CLIP]}, {"tt": 1, "sg": [CLIP]}], "d": 10000}
    return {"status": "success"}


def _call(name: str, **args: Any) -> types.Part:
    return types.Part(function_call=types.FunctionCall(name=name, args=args))


def _say(text: str) -> types.Part:
    return types.Part(text=text)


_OPTIONS = [{"id": "a", "label": "Warm"}, {"id": "b", "label": "Cold"}]
_QUESTION = {"title": "One thing", "questions": [{"id": "q", "prompt": "Which light?", "options": _OPTIONS}]}
SCRIPTS: dict[str, list[list[types.Part]]] = {
    "text": [[_say("Hello.")]],
    "fragments": [[_say("A text in several pieces.")]],
    "thought": [[types.Part(text="I wonder", thought=True), _say("Hello.")]],
    "lines": [[_say(LINES)]],
    "edit": [[_call("edit_multitrack", seconds=8)], [_say("Now it is 8 seconds.")]],
    "mixed": [[_say("I shorten it."), _call("edit_multitrack", seconds=5)], [_say("Done.")]],
    "silent": [[_call("edit_multitrack", seconds=6)], []],
    "stages": [
        [_call("generate_video_with_seedance", prompt="city")],
        [_say("The raw clip is ready."), _call("edit_multitrack", seconds=7)],
        [_say("I cut it and added nothing else.")],
    ],
    "big": [[_call("generate_video_with_seedance", prompt="big")], [_say("Here it is.")]],
    "question": [[_call("ask_question", **_QUESTION)], []],
    "break": [[_call("edit_multitrack", seconds=4)]],
    "slow": [[_call("edit_multitrack", seconds=3)], [_call("generate_music")], [_say("Music added.")]],
    "nothing": [[]],
}


class ScriptedModel(BaseLlm):
    """Answers as the script says that the user's last message names."""

    async def generate_content_async(
        self, llm_request: Any, stream: bool = False
    ) -> AsyncGenerator[LlmResponse, None]:
        step, message = 0, ""
        for content in llm_request.contents:
            parts = content.parts or []
            if content.role == "user" and any(part.text for part in parts):
                step, message = 0, next(part.text for part in parts if part.text)
            step += any(part.function_response for part in parts)
        LOG.append(f"model {message.split()[0]} {step}")
        script = SCRIPTS[message.split()[0]]
        if step >= len(script):
            # Quotation marks and a line break: old versions of ADK do not escape them.
            raise RuntimeError('the model said "no"\nand went away')
        parts = script[step]
        if stream or message.startswith("fragments"):
            for part in parts:
                for begin in range(0, len(part.text or ""), 5):
                    piece = types.Part(text=part.text[begin : begin + 5])
                    yield LlmResponse(content=types.Content(role="model", parts=[piece]), partial=True)
        if parts:
            yield LlmResponse(content=types.Content(role="model", parts=parts))
        else:
            empty = types.Content(role="model", parts=[])
            yield LlmResponse(content=empty, finish_reason=types.FinishReason.STOP)


root_agent = LlmAgent(
    name="nemo_agent",
    model=ScriptedModel(model="scripted"),
    instruction="Edit the timeline.",
    tools=[edit_multitrack, generate_video_with_seedance, ask_question, generate_music],
)
