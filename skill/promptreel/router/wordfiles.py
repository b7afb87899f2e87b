"""Files of words, one for each language: `words/<language>.toml` beside the module that uses them."""

from __future__ import annotations

import functools
import os
from typing import Any

_ENDING = ".toml"


class WordFiles:
    """The word files of one package, read when first needed.

    Args:
        module: The `__file__` of the module that uses them.
    """

    def __init__(self, module: str) -> None:
        # pathlib and tomllib would be half of what it costs to import the router.
        self._folder = os.path.join(os.path.dirname(module), "words")  # noqa: PTH118, PTH120
        self._read: dict[str, dict[str, Any]] = {}

    @functools.cached_property
    def codes(self) -> tuple[str, ...]:
        """Languages that have a file: adding one is adding its file."""
        found = os.listdir(self._folder)  # noqa: PTH208
        return tuple(sorted(name.removesuffix(_ENDING) for name in found if name.endswith(_ENDING)))

    def read(self, code: str) -> dict[str, Any]:
        """Return a language's lists.

        Raises:
            FileNotFoundError: There is no such file.
            tomllib.TOMLDecodeError: It is no TOML.
        """
        if code not in self._read:
            import tomllib

            with open(os.path.join(self._folder, code + _ENDING), "rb") as file:  # noqa: PTH118, PTH123
                self._read[code] = tomllib.load(file)
        return self._read[code]
