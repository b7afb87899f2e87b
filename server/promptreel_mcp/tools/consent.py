"""Ask the user through the host before something is spent; where the host cannot ask, the result does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

from mcp.server.mcpserver import AcceptedElicitation, Context, Elicit, ElicitationResult, Resolve
from pydantic import BaseModel, Field

from promptreel.errors import PromptreelError
from promptreel_mcp import actions
from promptreel_mcp.results import Result

from .running import desk

if TYPE_CHECKING:
    from collections.abc import Callable

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


_YES, _NO, _UNCHECKED = Consent(proceed=True), Consent(proceed=False), Unchecked(proceed=True)


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
        return _YES
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

    def check() -> None:
        actions.check_generate(prompt, aspect_ratio, duration_seconds, language)
        actions.check_wait(wait_seconds)

    return await _before(ctx, project, backend, check, confirm=confirm, pays=True)


async def before_an_upload(
    ctx: Context,
    sources: list[str],
    wait_seconds: float,
    project: str | None,
    backend: Literal["nemo", "studio"] | None,
    confirm: bool,
) -> Consent | Elicit[Consent]:
    """Ask before files go to the cloud for the first time."""

    def check() -> None:
        actions.check_sources(sources, desk().settings)
        actions.check_wait(wait_seconds)

    return await _before(ctx, project, backend, check, confirm=confirm, pays=False)


async def before_the_steps(
    ctx: Context,
    message: str,
    files: list[str] | None,
    wait_seconds: float,
    project: str | None,
    confirm: bool,
) -> Consent | Elicit[Consent]:
    """Ask before the steps of a message, if one of them costs."""
    if confirm:
        return _YES
    try:
        actions.check_wait(wait_seconds)
        kinds = await actions.check_steps(desk(), message, files or (), project)
    except PromptreelError:
        return _UNCHECKED
    if not kinds & {"generate", "upload"}:
        return _YES
    return await _before(ctx, project, None, _nothing_more, confirm=confirm, pays="generate" in kinds)


def _nothing_more() -> None:
    """All has been checked already."""


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
    if confirm:
        return _YES
    wanted = actions.Wanted(export, format, resolution, aspect_ratio)
    try:
        actions.check_wait(wait_seconds)
        return await _ask(
            ctx,
            await actions.question_before_batch(desk(), items, wanted, project=project, backend=backend),
        )
    except PromptreelError:
        return _UNCHECKED


async def _before(
    ctx: Context[Any, Any],
    project: str | None,
    backend: Literal["nemo", "studio"] | None,
    check: Callable[[], None],
    *,
    confirm: bool,
    pays: bool,
) -> Consent | Elicit[Consent]:
    """Ask, unless the call cannot be done anyway: nobody is asked about that."""
    if confirm:
        return _YES
    try:
        check()
        return await _ask(
            ctx, await actions.question_before(desk(), project=project, backend=backend, pays=pays)
        )
    except PromptreelError:
        # The action meets the same error, and says it as it should be said.
        return _UNCHECKED


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


def agreed(consent: ElicitationResult[Consent]) -> bool:
    """Whether the user said yes, or did not have to be asked."""
    if not isinstance(consent, AcceptedElicitation) or isinstance(consent.data, Unchecked):
        return False
    return consent.data.proceed
