"""How the studio's server runs: read from the environment and the command line, never at import."""

from __future__ import annotations

import os
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import platformdirs
from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

MIB = 1024 * 1024
DAY = 24 * 60 * 60.0


def studio_version() -> str:
    """Version of the installed distribution."""
    try:
        return version("promptreel")
    except PackageNotFoundError:
        return "0.0.0"


def _default_data() -> Path:
    home = os.environ.get("PROMPTREEL_HOME")
    folder = Path(home) if home else platformdirs.user_data_path("promptreel", appauthor=False)
    return folder / "studio"


class StudioConfig(BaseSettings):
    """Everything that may be set, each as `PROMPTREEL_STUDIO_<NAME>` or by a keyword.

    The defaults are those of a server for one person on one machine: no quota, no charge.
    """

    model_config = SettingsConfigDict(
        env_prefix="PROMPTREEL_STUDIO_", env_ignore_empty=True, extra="ignore", frozen=True
    )

    host: str = "127.0.0.1"
    port: int = Field(default=0, ge=0, le=65535)
    """0 takes a free one."""
    data: Path = Field(default_factory=_default_data)
    idle_seconds: float = Field(default=900, gt=0)
    """Only a background studio ends by itself."""

    token_seconds: float = Field(default=7 * DAY, gt=0)
    tokens_per_client: int | None = Field(default=None, ge=1)
    """How many guest tokens one client id may get within `token_seconds`; None: as many as it asks for."""
    tokens_per_address: int | None = Field(default=None, ge=1)
    """The same for one network address."""
    require_attribution: bool = False
    """Whether an export without the `X-Skill-*` headers answers 402."""

    starting_credits: int | None = Field(default=None, ge=0)
    """Credits of a new user; None: everything is free and no ledger is kept."""
    generation_cost: int = Field(default=100, ge=0)
    editing_cost: int = Field(default=50, ge=0)
    export_cost: int = Field(default=0, ge=0)

    heartbeat_seconds: float = Field(default=10, gt=0)
    think_seconds: float = Field(default=0, ge=0)
    """Makes every turn take at least this long, to try out clients with slow ones."""
    turn_seconds: float = Field(default=120, gt=0)
    """A turn that thinks longer than this (besides `think_seconds`) fails."""

    video_source: str = "procedural"
    """Who makes the pictures of new shots: the studio's own scenes, or a class as `package.module:Name`."""
    source_stall_seconds: float = Field(default=300, gt=0)
    """A video source that reports no progress for so long is stopped."""

    renders_at_once: int = Field(default=1, ge=1, le=16)
    render_stall_seconds: float = Field(default=120, gt=0)
    """A renderer that reports no progress for so long is stopped."""

    body_seconds: float = Field(default=60, gt=0)
    """A request that sends nothing for so long is given up."""
    max_upload_bytes: int = Field(default=500 * MIB, ge=1)
    max_files: int = Field(default=20, ge=1)
    max_json_bytes: int = Field(default=4 * MIB, ge=1)
    probe_seconds: float = Field(default=60, gt=0)
    fetch_seconds: float = Field(default=120, gt=0)
    """Time for one link, from the first look-up to the last byte."""
    allow_private_links: bool = False
    """Whether uploads may come from addresses of this machine or network; for tests."""

    @field_validator("data", mode="after")
    @classmethod
    def _absolute(cls, value: Path) -> Path:
        return value.expanduser().absolute()

    def price(self, *, has_draft: bool) -> int:
        """Credits that a message may cost: making a video, or changing one that is there."""
        return self.editing_cost if has_draft else self.generation_cost
