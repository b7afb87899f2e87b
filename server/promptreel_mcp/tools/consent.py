"""Ask the user through the host before something is spent; where the host cannot ask, the result does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal, TypedDict

from mcp.server.mcpserver import AcceptedElicitation, Context, Elicit, ElicitationResult, Resolve
from pydantic import BaseModel, Field

from promptreel.errors import PromptreelError
from promptreel_mcp import actions
from promptreel_mcp.results import Result

from .running import Closing, before_closing, desk, restart_clock

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from promptreel_mcp.actions.spending import Question

ConfirmParameter = Annotated[
    bool,
    Field(
        description="True only if the user agreed to what an earlier result asked about cost or the cloud."
    ),
]


class Consent(BaseModel):
    """The user's word."""

    proceed: bool = Field(title="Go on", description="Spend the credits, or use the cloud.")


class Unchecked(Consent):
    """Nobody was asked and nothing is agreed to: the action itself looks again."""


class Checked(Consent):
    """Nobody had to be asked, and the balance need not be read again."""


_YES, _NO = Consent(proceed=True), Consent(proceed=False)
_CHECKED, _UNCHECKED = Checked(proceed=True), Unchecked(proceed=True)


def _refused(ctx: Context[Any, Any]) -> bool:
    """Whether the user has said no in this call: that stays, even if the question would not be asked any more."""
    return any(not _is_yes(answer) for answer in (ctx.input_responses or {}).values())


def _is_yes(answer: Any) -> bool:
    content = getattr(answer, "content", None)
    return (
        getattr(answer, "action", None) == "accept"
        and isinstance(content, dict)
        and bool(content.get("proceed"))
    )


def can_ask(ctx: Context[Any, Any]) -> bool:
    """Whether the host shows the user a question; one that only says "elicitation" can show forms."""
    capabilities = ctx.client_capabilities
    ways = capabilities.elicitation if capabilities is not None else None
    return ways is not None and (ways.form is not None or ways.url is None)


async def _ask(ctx: Context[Any, Any], question: Question | None) -> Consent | Elicit[Consent]:
    if _refused(ctx):
        return _NO
    if question is None:
        return _CHECKED
    # Where nobody can be asked, the action itself answers with the question.
    return Elicit(question.text, Consent) if can_ask(ctx) else _NO


async def before_a_turn(
    ctx: Context,
    prompt: str,
    aspect_ratio: str | None,
    duration_seconds: float | None,
    language: str | None,
    wait_seconds: float,
    project: str | None,
    backend: Literal["nemo", "studio"] | None,
    confirm: bool,
) -> Consent | Elicit[Consent]:
    """Ask before a message that costs."""

    async def look() -> Question | None:
        actions.check_generate(prompt, aspect_ratio, duration_seconds, language)
        patience = actions.Patience(actions.check_wait(wait_seconds))
        asked = {"aspect_ratio": aspect_ratio, "duration_seconds": duration_seconds, "language": language}
        if await actions.would_repeat(desk(), prompt, project=project, backend=backend, **asked):
            return None
        return await actions.question_before(
            desk(), project=project, backend=backend, patience=patience, messages=1
        )

    return await _before(ctx, look, confirm=confirm)


async def before_an_upload(
    ctx: Context,
    sources: list[str],
    wait_seconds: float,
    project: str | None,
    backend: Literal["nemo", "studio"] | None,
    confirm: bool,
) -> Consent | Elicit[Consent]:
    """Ask before files go to the cloud for the first time."""

    async def look() -> Question | None:
        actions.check_sources(sources, desk().settings)
        patience = actions.Patience(actions.check_wait(wait_seconds))
        return await actions.question_before(desk(), project=project, backend=backend, patience=patience)

    return await _before(ctx, look, confirm=confirm)


async def before_the_steps(
    ctx: Context,
    message: str,
    files: list[str] | None,
    wait_seconds: float,
    project: str | None,
    confirm: bool,
) -> Consent | Elicit[Consent]:
    """Ask before the steps of a message, if one of them costs."""

    async def look() -> Question | None:
        patience = actions.Patience(actions.check_wait(wait_seconds))
        return await actions.question_before_steps(desk(), message, files or (), project, patience)

    return await _before(ctx, look, confirm=confirm)


async def before_a_batch(
    ctx: Context,
    items: list[Any],
    project: str | None,
    backend: Literal["nemo", "studio"] | None,
    export: bool,
    format: str | None,
    resolution: str | None,
    aspect_ratio: str | None,
    wait_seconds: float,
    confirm: bool,
) -> Consent | Elicit[Consent]:
    """Ask once for all messages of a batch."""
    wanted = actions.Wanted(export, format, resolution, aspect_ratio)

    async def look() -> Question | None:
        patience = actions.Patience(actions.check_wait(wait_seconds))
        return await actions.question_before_batch(
            desk(), items, wanted, project=project, backend=backend, patience=patience
        )

    return await _before(ctx, look, confirm=confirm)


async def _before(
    ctx: Context[Any, Any], look: Callable[[], Awaitable[Question | None]], *, confirm: bool
) -> Consent | Elicit[Consent]:
    """Ask, unless the call cannot be done anyway: nobody is asked about that."""
    if confirm:
        return _YES
    try:
        found = await before_closing(look)
    except PromptreelError:
        # The action meets the same error, and says it as it should be said.
        return _UNCHECKED
    # Where the server closes meanwhile the action does nothing but say so.
    return _UNCHECKED if isinstance(found, Closing) else await _ask(ctx, found)


TurnConsent = Annotated[ElicitationResult[Consent], Resolve(before_a_turn)]
UploadConsent = Annotated[ElicitationResult[Consent], Resolve(before_an_upload)]
BatchConsent = Annotated[ElicitationResult[Consent], Resolve(before_a_batch)]
StepsConsent = Annotated[ElicitationResult[Consent], Resolve(before_the_steps)]


def declined(consent: ElicitationResult[Consent], ctx: Context[Any, Any]) -> Result | None:
    """Return the result of a question that was answered with no, or not at all; None if all may go on."""
    if isinstance(consent, AcceptedElicitation) and (consent.data.proceed or not can_ask(ctx)):
        return None
    return Result(
        ok=False,
        status="cancelled",
        text="Nothing was sent and nothing was spent, as the user wished. The studio on this machine is free.",
    )


class Terms(TypedDict):
    """How far a call may go."""

    confirm: bool
    checked: bool


def terms(consent: ElicitationResult[Consent], *, confirm: bool) -> Terms:
    """Return how far a call may go: `confirm` if the user agreed to the cost, `checked` if nobody had to be asked.

    The call's time begins anew where the user has thought about a question.
    """
    if not isinstance(consent, AcceptedElicitation) or isinstance(consent.data, Unchecked):
        return {"confirm": confirm, "checked": False}
    if isinstance(consent.data, Checked):
        return {"confirm": confirm, "checked": True}
    if not confirm and consent.data.proceed:
        restart_clock()
    return {"confirm": confirm or consent.data.proceed, "checked": False}
