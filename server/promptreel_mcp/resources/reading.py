"""What every resource shares: our errors in the words of the protocol."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from mcp.server.mcpserver.exceptions import ResourceError, ResourceNotFoundError

from promptreel.errors import InvalidInput, PromptreelError
from promptreel.harmless import harmless_data

if TYPE_CHECKING:
    from collections.abc import Generator

    from pydantic import BaseModel


@contextmanager
def told_by_protocol() -> Generator[None]:
    """Say an unknown id as "not found", and other failures with what to do.

    Raises:
        ResourceNotFoundError: There is no such project or job.
        ResourceError: It cannot be read.
    """
    try:
        yield
    except InvalidInput as error:
        raise ResourceNotFoundError(f"{error.message} {error.hint}".strip()) from None
    except PromptreelError as error:
        raise ResourceError(f"{error.message} {error.hint}".strip()) from None


def as_json(data: BaseModel | dict[str, Any]) -> str:
    """Return data as JSON text, for people to read as well."""
    plain = data if isinstance(data, dict) else data.model_dump(exclude_none=True)
    return json.dumps(harmless_data(plain), ensure_ascii=False, indent=1)
