"""The address file: how programs of the same user find the studio, and prove that they may stop it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Self

from promptreel_studio.store.folder import write_private

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Address:
    """Where a studio serves."""

    url: str
    pid: int
    version: str
    secret: str

    @classmethod
    def path(cls, data: Path) -> Path:
        """The file, below the data folder."""
        return data / "address.json"

    def publish(self, data: Path) -> Self:
        """Write the file, readable by its owner alone."""
        write_private(self.path(data), json.dumps(asdict(self)).encode())
        return self

    def withdraw(self, data: Path) -> None:
        """Remove the file if it is still ours."""
        if read_address(data) == self:
            self.path(data).unlink(missing_ok=True)


def read_address(data: Path) -> Address | None:
    """The address of the folder's studio, None where there is none that can be read."""
    try:
        found = json.loads(Address.path(data).read_bytes())
        return Address(
            url=str(found["url"]),
            pid=int(found["pid"]),
            version=str(found["version"]),
            secret=str(found["secret"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None
