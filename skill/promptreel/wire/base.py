"""Models that give back what they were given: unknown keys kept, key order kept, ids as strings."""

from __future__ import annotations

from typing import Annotated, Any, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    ModelWrapValidatorHandler,
    PrivateAttr,
    SerializerFunctionWrapHandler,
    model_serializer,
    model_validator,
)


def _id_as_string(value: object) -> object:
    """Session ids have 19 digits (protocol.md §3.1), more than a double holds: never a number with us."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


Id = Annotated[str, BeforeValidator(_id_as_string)]
"""An opaque id; a number on the wire becomes its decimal string."""


class WireModel(BaseModel):
    """Base of every model of the protocol.

    `dump()` returns the mapping that was validated: the same keys in the same order, declared or
    not, plus fields that were set afterwards. Nothing is added that was not there.
    """

    model_config = ConfigDict(extra="allow", populate_by_name=True, serialize_by_alias=True)

    _key_order: tuple[str, ...] = PrivateAttr(default=())

    @model_validator(mode="wrap")
    @classmethod
    def _remember_key_order(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        model = handler(data)
        if isinstance(data, dict):
            model._key_order = tuple(key for key in data if isinstance(key, str))  # noqa: SLF001 - our own
        return model

    @model_serializer(mode="wrap")
    def _in_key_order(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        dumped: dict[str, Any] = handler(self)
        ordered = {key: dumped[key] for key in self._key_order if key in dumped}
        return ordered | {key: value for key, value in dumped.items() if key not in ordered}

    def dump(self) -> dict[str, Any]:
        """Return plain JSON data, without fields that were never set."""
        return self.model_dump(mode="json", exclude_unset=True, by_alias=True)
