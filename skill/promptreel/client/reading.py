"""Reading JSON that may hold anything: no field of an answer may make the client stumble."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

from promptreel.errors import BadAnswer

if TYPE_CHECKING:
    from promptreel.wire import Envelope

ModelT = TypeVar("ModelT", bound=BaseModel)


class NotJson(ValueError):
    """The text is no JSON, or JSON beyond reason."""


def decode(text: str | bytes) -> Any:
    """Decode JSON.

    Raises:
        NotJson: It is malformed, nested too deeply, or holds a number too long to be one.
    """
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotJson(str(error)) from None


def lenient(model: type[ModelT], data: Any, what: str) -> ModelT:
    """Validate, leaving out the optional fields whose values cannot be used.

    Args:
        model: What it should be.
        data: What came.
        what: How to call it in a sentence, for example "the new project".

    Raises:
        BadAnswer: It is no object, or a field that is needed is missing or unusable.
    """
    if isinstance(data, dict):
        rest = dict(data)
        for _ in range(len(model.model_fields) + 1):
            try:
                return model.model_validate(rest)
            except ValidationError as error:
                bad = {str(problem["loc"][0]) for problem in error.errors() if problem["loc"]}
                if not bad & rest.keys():
                    break
                rest = {key: value for key, value in rest.items() if key not in bad}
            except RecursionError:
                break
    raise BadAnswer(f"The backend's answer about {what} cannot be understood.")


def read_model(model: type[ModelT], answer: Envelope, what: str) -> ModelT:
    """Read an answer's fields, each from `data` if it is there, else from beside it (protocol.md §2).

    Raises:
        BadAnswer: As `lenient`.
    """
    if not isinstance(answer.payload, dict):
        raise BadAnswer(f"The backend's answer about {what} cannot be understood.")
    names = {name: (info.alias or name, name) for name, info in model.model_fields.items()}
    return lenient(model, {name: answer.get(*spelled) for name, spelled in names.items()}, what)


def source_of(text: str, *path: str) -> str | None:
    """Return the very characters of a value inside a JSON object, None if it is not there.

    Drafts go back as they came (protocol.md §5): decoding and encoding again would change spacing,
    escapes and the spelling of numbers.
    """
    start, end = 0, len(text)
    for key in path:
        found = _member(text, start, key)
        if found is None:
            return None
        start, end = found
    return text[start:end]


_DECODER = json.JSONDecoder()


def _member(text: str, start: int, wanted: str) -> tuple[int, int] | None:
    """Find the value of a key in the object that starts at `start`; the last one counts, as in Python."""
    at = _skip(text, start)
    if text[at : at + 1] != "{":
        return None
    found: tuple[int, int] | None = None
    at = _skip(text, at + 1)
    try:
        while text[at : at + 1] == '"':
            key, at = _DECODER.raw_decode(text, at)
            begin = _skip(text, _skip(text, at) + 1)
            _, at = _DECODER.raw_decode(text, begin)
            if key == wanted:
                found = (begin, at)
            at = _skip(text, _skip(text, at) + 1)
    except (ValueError, RecursionError):
        return None
    return found


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t\r\n":
        at += 1
    return at
