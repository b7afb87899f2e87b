"""JSON schemas made small: every agent pays for every byte of the tool list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

_NOISE = {"title", "default"}


def compact_schema(schema: Any, resolve: Callable[[dict[str, Any]], dict[str, Any]] | None = None) -> Any:
    """Return a JSON schema without titles, defaults and nulls: a value that is absent is left out.

    Args:
        schema: Any part of a JSON schema.
        resolve: Turns a `$ref` into what it stands for; references stay where there is none.
    """
    if isinstance(schema, list):
        return [compact_schema(item, resolve) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema and resolve is not None:
        return compact_schema(resolve(schema), resolve)
    plain = {key: value for key, value in schema.items() if key not in _NOISE}
    if "anyOf" in plain:
        real = [option for option in plain.pop("anyOf") if option.get("type") != "null"]
        plain |= real[0] if len(real) == 1 else {"anyOf": real}
        if "$ref" in plain:
            return compact_schema(plain, resolve)
    # A property may itself be called "title".
    named = plain.pop("properties", None)
    small = {key: compact_schema(value, resolve) for key, value in plain.items()}
    if named is not None:
        small["properties"] = {name: compact_schema(value, resolve) for name, value in named.items()}
    return small
