"""A turn read from its stream: events in, what happened out. Pure, no I/O, no clock."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from promptreel import errors
from promptreel.timeline.values import mapping

from .dialects import read_event, signals
from .labels import label_of
from .phrases import is_temporary_issue, says_credits_exhausted
from .plain import one_line, sentence, speakable
from .reported import explain_failure, outcome_of_tool
from .signals import PLAIN, Alive, Called, Edited, Failed, Key, Passed, Returned, Said, Signal, Unreadable
from .stages import Stage
from .types import ToolUse

if TYPE_CHECKING:
    from httpx_sse import ServerSentEvent

    from promptreel.errors import PromptreelError

_SILENT_CODES = frozenset({"STOP", "MODEL_RETURNED_NO_CONTENT"})


@dataclass(frozen=True, slots=True)
class Reading:
    """What a stream said, before anybody has looked at the state.

    Attributes:
        texts: As in `Turn`.
        tools: As in `Turn`.
        question: As in `Turn`.
        failure: The error it reported, None if none.
        delta: What it said has changed in the state.
    """

    texts: tuple[str, ...] = ()
    tools: tuple[ToolUse, ...] = ()
    question: dict[str, Any] | None = None
    failure: PromptreelError | None = None
    delta: dict[str, Any] = field(default_factory=dict)


class TurnReader:
    """Feed it the events of one stream, in order."""

    def __init__(self) -> None:
        self.doing = "Waiting for the backend's agent"
        self.stage = Stage.SENDING
        self._texts: list[str] = []
        self._fragments: dict[Key, list[str]] = {}
        self._early: dict[Key, int] = {}
        self._tools: list[ToolUse] = []
        self._tool_ids: list[str | None] = []
        self._question: dict[str, Any] | None = None
        self._delta: dict[str, Any] = {}
        self._failure: Failed | None = None
        self._fragment_failures: dict[Key, Failed] = {}
        self._understood = False
        self._unreadable = False

    def begin(self) -> None:
        """The backend has taken the message in, and may tell of it now."""
        self._reach(Stage.WAITING)

    def _reach(self, stage: Stage) -> None:
        self.stage = max(self.stage, stage)

    def feed(self, event: ServerSentEvent) -> bool:
        """Take an event; returns whether it brought news, which heartbeats do not."""
        return self._take_all(signals(event.data, event.event))

    def feed_json(self, event: Any) -> bool:
        """Take an event that came decoded, in one answer with others."""
        return self._take_all(read_event(event))

    def _take_all(self, found: list[Signal]) -> bool:
        news = [signal for signal in found if not isinstance(signal, Alive)]
        for signal in news:
            self._take(signal)
        return bool(news)

    def said(self) -> tuple[str, ...]:
        """Return what was said so far and will not be said again in other words."""
        whole = [text for index, text in enumerate(self._texts) if index not in self._early.values()]
        clean = (speakable(text) for text in whole if not is_temporary_issue(text))
        return tuple(text for text in clean if text)

    def finish(self) -> Reading:
        """Return what was said, once the stream has ended, however it did."""
        texts = [*self._texts, *("".join(parts) for parts in self._fragments.values())]
        texts = [clean for text in texts if (clean := speakable(text))]
        worked = any(tool.ok for tool in self._tools)
        failure = self._reported()
        if texts and is_temporary_issue(texts[-1]):
            if worked or len(texts) > 1:
                texts.pop()
            elif failure is None:
                failure = errors.TurnFailed(
                    "The backend's agent reported a temporary problem and did nothing."
                )
        if failure is None and not worked:
            failure = self._hidden_failure(texts)
        return Reading(
            texts=tuple(texts),
            tools=tuple(self._tools),
            question=self._question,
            failure=failure,
            delta=self._delta,
        )

    def _take(self, signal: Signal) -> None:
        self._unreadable = isinstance(signal, Unreadable)
        self._understood = self._understood or not self._unreadable
        match signal:
            case Said():
                self._say(signal)
            case Called():
                self._call(signal)
            case Returned():
                self._return(signal)
            case Edited():
                self._delta |= signal.delta
            case Failed():
                self._fail(signal)
            case Passed():
                self._fragment_failures.pop(signal.key, None)
                if signal.spoke:
                    self._close(signal.key)

    def _say(self, said: Said) -> None:
        self._reach(Stage.WORKING)
        self.doing = "Writing the answer"
        if said.partial:
            self._fragments.setdefault(said.key, []).append(said.text)
            return
        if said.whole:
            self._fragments.pop(said.key, None)
        elif (begun := "".join(self._fragments.get(said.key, ()))) and not said.text.startswith(begun):
            self._close(said.key)
        else:
            self._fragments.pop(said.key, None)
        early = self._early.pop(said.key, None)
        if early is not None and said.whole and said.text.startswith(self._texts[early]):
            self._texts[early] = said.text
        else:
            self._texts.append(said.text)

    def _close(self, key: Key) -> None:
        """Fragments are followed by something else than their whole text: they were all there is."""
        parts = self._fragments.pop(key, None)
        if parts:
            self._texts.append("".join(parts))
            if key != PLAIN:
                self._early[key] = len(self._texts) - 1

    def _call(self, call: Called) -> None:
        self._reach(Stage.WORKING)
        tool = ToolUse(name=one_line(call.name, 80) or "tool", label=label_of(call.name), args=call.args)
        self.doing = tool.label
        if call.id is not None and call.id in self._tool_ids:
            index = self._tool_ids.index(call.id)
            self._tools[index] = replace(self._tools[index], args=call.args)
        else:
            self._tools.append(tool)
            self._tool_ids.append(call.id)
        asks = call.name.lower().endswith("ask_question")
        self._question = dict(mapping(call.args)) or {"title": ""} if asks else None

    def _return(self, returned: Returned) -> None:
        self._reach(Stage.RETURNED)
        self.doing = "Looking at the result"
        ok, error = outcome_of_tool(returned.response)
        index = self._open_tool(returned)
        if index is None:
            self._tools.append(ToolUse(one_line(returned.name, 80) or "tool", label_of(returned.name)))
            self._tool_ids.append(returned.id)
            index = len(self._tools) - 1
        self._tools[index] = replace(self._tools[index], ok=ok, error=error, result=returned.response)

    def _open_tool(self, returned: Returned) -> int | None:
        if returned.id is not None and returned.id in self._tool_ids:
            return self._tool_ids.index(returned.id)
        for index in range(len(self._tools) - 1, -1, -1):
            tool = self._tools[index]
            if tool.result is None and tool.name in {one_line(returned.name, 80), "tool"}:
                return index
        return None

    def _fail(self, failed: Failed) -> None:
        if str(failed.code).upper() in _SILENT_CODES:
            return
        if failed.partial:
            self._fragment_failures[failed.key] = failed
        else:
            self._failure = failed

    def _reported(self) -> PromptreelError | None:
        failed = self._failure or next(iter(self._fragment_failures.values()), None)
        if failed is not None:
            return explain_failure(failed)
        if not self._understood and self._unreadable:
            return errors.BadAnswer("The backend's answer cannot be read.")
        return None

    def _hidden_failure(self, texts: list[str]) -> PromptreelError | None:
        """Return a failure that is told in prose, or only by a tool."""
        said = [*texts, *(tool.error for tool in self._tools if tool.error)]
        for text in said:
            if says_credits_exhausted(text):
                return errors.CreditsExhausted(f"The backend says: {sentence(text)}")
        wrong = [tool for tool in self._tools if tool.ok is False]
        if wrong and not texts:
            reason = sentence(wrong[-1].error) or "It did not say why."
            return errors.TurnFailed(f"{wrong[-1].label} failed: {reason}")
        return None
