"""Downloads: beside the target, going on at the last byte, counted, then put in place."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING
from urllib.parse import quote

from promptreel.errors import (
    BackendError,
    BadAnswer,
    PlanRequired,
    PromptreelError,
    TokenRejected,
    Unreachable,
)

from .failures import NoAnswer
from .fetching import fetch_once
from .filereplies import Busy, Elsewhere, Part
from .saving import explain
from .throttle import Throttle

if TYPE_CHECKING:
    from pathlib import Path

    from .api import Api
    from .types import OnProgress


async def download(
    api: Api,
    render_id: str,
    url: str | None,
    target: Path,
    *,
    stall_seconds: float,
    total_seconds: float,
    on_progress: OnProgress,
) -> None:
    """Download a rendered file to `target`, by way of `target` + ".part".

    A part that is there already is gone on with, so `target` must be a name that belongs to this
    render alone. Only a whole file gets the name `target`.

    Args:
        api: The backend.
        render_id: For the endpoint that is asked when `url` does not work.
        url: Where the render says the file is.
        target: Where it goes; a temporary name of the caller's, to be verified and published.
        stall_seconds: How long to wait for a byte.
        total_seconds: How long it may take in all.
        on_progress: Told about bytes.

    Raises:
        OutputRefused: It cannot be written, for example because the disk is full.
        BackendError: It cannot be had.
    """
    endpoint = api.transport.url(f"/api/render/proxy/{quote(render_id, safe='')}/download")
    part = Part(target.with_name(target.name + ".part"))
    error: PromptreelError | None = None
    try:
        async with asyncio.timeout(total_seconds):
            for address in dict.fromkeys(filter(None, (url, endpoint))):
                try:
                    await _fetch(api, address, part, stall_seconds, Throttle(on_progress))
                except (BackendError, PlanRequired) as failed:
                    # A 403 here is mostly an address that is over; the endpoint may still have the file.
                    error = error or failed
                except TokenRejected as failed:
                    if api.transport.is_ours(address):
                        raise
                    # A foreign host was shown no token, so it speaks of the address.
                    error = error or BadAnswer(f"The address of the file is no longer good: {failed.message}")
                else:
                    await asyncio.to_thread(part.path.replace, target)
                    return
    except TimeoutError:
        raise Unreachable(
            "The download takes too long.", hint="Export again: it goes on where it stopped."
        ) from None
    except OSError as failed:
        raise explain(failed, target) from None
    raise error or BadAnswer("The backend has no address for the file.")


async def _fetch(api: Api, url: str, part: Part, stall_seconds: float, progress: Throttle) -> None:
    """Fetch one address, again after a break as long as each attempt brings something."""
    pace = api.transport.pace
    attempt, renewed = 0, False
    while True:
        had = part.size()
        wait = None
        try:
            await fetch_once(api, url, part, stall_seconds, progress)
        except Elsewhere as other:
            if other.url == url:
                raise BadAnswer("The backend's download leads in a circle.") from None
            url = other.url
            attempt += 1
            error: PromptreelError = BadAnswer("The backend's download leads in a circle.")
        except NoAnswer as lost:
            error = lost.error
        except Busy as busy:
            error, wait = busy.error, busy.wait
        except TokenRejected:
            if renewed or not api.transport.is_ours(url):
                raise
            renewed = True
            await api.renew(await api.token())
            continue
        else:
            return
        attempt = 1 if part.size() > had else attempt + 1
        if attempt >= pace.attempts or (wait or 0) > pace.longest_wait:
            raise error
        await asyncio.sleep(pace.backoff(attempt) if wait is None else wait)
