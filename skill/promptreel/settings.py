"""Settings: read from the environment, once, when asked; importing this reads nothing."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import platformdirs
from pydantic import AliasChoices, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from .errors import InvalidInput

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

BackendName = Literal["nemo", "studio"]
BackendChoice = Literal["auto", "nemo", "studio"]


def _default_home() -> Path:
    return platformdirs.user_data_path("promptreel", appauthor=False)


def _default_output() -> Path:
    return Path.home() / "Videos" / "promptreel"


def _env(name: str) -> AliasChoices:
    return AliasChoices(name)


class _NamedVariables(PydanticBaseSettingsSource):
    """The variables that the fields name, and no others.

    The library's own source reads fields that may be given by name from variables of that name as well:
    `HOME` would be our data folder.
    """

    def get_field_value(self, field: FieldInfo, field_name: str) -> tuple[Any, str, bool]:
        """Return the variable's value, its name, and that it is plain text."""
        name = str(getattr(field.validation_alias, "choices", [field_name])[0])
        return os.environ.get(name) or None, name, False

    def __call__(self) -> dict[str, Any]:
        """Return what is set, by the names of the variables."""
        found = [self.get_field_value(field, name) for name, field in self.settings_cls.model_fields.items()]
        return {name: value for value, name, _ in found if value is not None}


class Settings(BaseSettings):
    """Everything a user may set; each field names its environment variable."""

    model_config = SettingsConfigDict(extra="ignore", populate_by_name=True, frozen=True)

    backend: BackendChoice = Field(default="auto", validation_alias=_env("PROMPTREEL_BACKEND"))
    home: Path = Field(default_factory=_default_home, validation_alias=_env("PROMPTREEL_HOME"))
    output_dir: Path = Field(default_factory=_default_output, validation_alias=_env("PROMPTREEL_OUTPUT_DIR"))
    media_dirs: tuple[Path, ...] | None = Field(default=None, validation_alias=_env("PROMPTREEL_MEDIA_DIRS"))
    """Folders that uploads may come from, separated as in PATH; default: home and the working directory."""
    max_credits: float | None = Field(default=None, ge=0, validation_alias=_env("PROMPTREEL_MAX_CREDITS"))
    """Credits of the cloud that may be used in 24 hours without asking; None: whatever the balance holds."""
    account_home: Path | None = Field(default=None, validation_alias=_env("PROMPTREEL_ACCOUNT_HOME"))
    """The server's data folder, for a user of `mcp --http` who has one of their own below it: whoever is
    there uses the same NEMO_TOKEN, and `max_credits` is for all of them together. The server sets it."""
    max_upload_mb: int = Field(default=500, ge=1, validation_alias=_env("PROMPTREEL_MAX_UPLOAD_MB"))
    log_level: str = Field(default="WARNING", validation_alias=_env("PROMPTREEL_LOG_LEVEL"))
    max_runners: int = Field(default=4, ge=1, validation_alias=_env("PROMPTREEL_MAX_RUNNERS"))
    """Projects worked on at once on this machine; further ones wait for a free place."""
    runner_linger_seconds: float = Field(
        default=1.0, ge=0, le=60, validation_alias=_env("PROMPTREEL_RUNNER_LINGER_SECONDS")
    )
    """How long a runner without work waits for more; starting another takes about half a second."""

    http_token: SecretStr | None = Field(default=None, validation_alias=_env("PROMPTREEL_HTTP_TOKEN"))
    """The one token of `promptreel mcp --http`; otherwise those of its tokens file."""

    nemo_token: SecretStr | None = Field(default=None, validation_alias=_env("NEMO_TOKEN"))
    nemo_api_url: str = Field(
        default="https://mega-api-prod.nemovideo.ai", validation_alias=_env("NEMO_API_URL")
    )
    nemo_web_url: str = Field(default="https://nemovideo.com", validation_alias=_env("NEMO_WEB_URL"))
    nemo_client_id: str | None = Field(default=None, max_length=64, validation_alias=_env("NEMO_CLIENT_ID"))
    skill_source: str | None = Field(default=None, validation_alias=_env("SKILL_SOURCE"))

    studio_url: str | None = Field(default=None, validation_alias=_env("PROMPTREEL_STUDIO_URL"))
    """A studio that runs already, here or elsewhere; none is started then."""
    studio_idle_seconds: float = Field(
        default=900, gt=0, validation_alias=_env("PROMPTREEL_STUDIO_IDLE_SECONDS")
    )

    connect_seconds: float = Field(default=15, gt=0, validation_alias=_env("PROMPTREEL_CONNECT_SECONDS"))
    request_seconds: float = Field(default=60, gt=0, validation_alias=_env("PROMPTREEL_REQUEST_SECONDS"))
    turn_seconds: float = Field(default=900, gt=0, validation_alias=_env("PROMPTREEL_TURN_SECONDS"))
    """A turn in all: 15 minutes (protocol.md §3.2)."""
    turn_idle_seconds: float = Field(default=600, gt=0, validation_alias=_env("PROMPTREEL_TURN_IDLE_SECONDS"))
    """A turn without news: 10 minutes (protocol.md §3.2)."""
    render_seconds: float = Field(default=300, gt=0, validation_alias=_env("PROMPTREEL_RENDER_SECONDS"))
    """A render without progress: 5 minutes (protocol.md §4.8)."""
    poll_interval: float | None = Field(default=None, gt=0, validation_alias=_env("PROMPTREEL_POLL_INTERVAL"))
    """A fixed time between looks at a render; otherwise 1 s, growing to 15 s."""
    transfer_seconds: float = Field(default=3600, gt=0, validation_alias=_env("PROMPTREEL_TRANSFER_SECONDS"))
    """One upload or download in all: an hour."""
    stall_seconds: float = Field(default=60, gt=0, validation_alias=_env("PROMPTREEL_STALL_SECONDS"))
    """An upload or download without a byte."""
    recovery_first_seconds: float = Field(
        default=30, ge=0, validation_alias=_env("PROMPTREEL_RECOVERY_FIRST_SECONDS")
    )
    """After a dropped stream, before the first look at the state (protocol.md §3.7)."""
    recovery_interval_seconds: float = Field(
        default=60, ge=0, validation_alias=_env("PROMPTREEL_RECOVERY_INTERVAL_SECONDS")
    )
    """Between the further looks."""
    recovery_checks: int = Field(default=5, ge=1, validation_alias=_env("PROMPTREEL_RECOVERY_CHECKS"))
    """How many looks in all; unchanged in each of them is reported as unchanged."""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - replaced, see _NamedVariables
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - a file in the working directory is not ours
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - the same
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Read arguments first, then the environment; no files."""
        return init_settings, _NamedVariables(settings_cls)

    @field_validator("media_dirs", mode="before")
    @classmethod
    def _split_paths(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(Path(part).expanduser() for part in value.split(os.pathsep) if part.strip())
        return value

    @field_validator("home", "output_dir", mode="after")
    @classmethod
    def _absolute(cls, value: Path) -> Path:
        return value.expanduser().absolute()

    @field_validator("nemo_api_url", "nemo_web_url", "studio_url", mode="after")
    @classmethod
    def _base_url(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith(("http://", "https://")):
            message = "must start with http:// or https://"
            raise ValueError(message)
        return value.rstrip("/") if value else value

    @field_validator("nemo_token", mode="after")
    @classmethod
    def _no_blank_token(cls, value: SecretStr | None) -> SecretStr | None:
        return value if value is not None and value.get_secret_value().strip() else None

    @property
    def journal_path(self) -> Path:
        """The file of projects and jobs; it is made by the first of them."""
        return self.home / "journal.db"

    def media_folders(self) -> tuple[Path, ...]:
        """Folders that uploads may come from.

        Hosts with windows start servers in the root folder, which is nobody's choice of a folder:
        a root counts only if it was named.
        """
        if self.media_dirs is not None:
            return self.media_dirs
        return tuple(folder for folder in (Path.home(), Path.cwd()) if folder != Path(folder.anchor))

    def recovery_waits(self) -> tuple[float, ...]:
        """Seconds before each look at the state after a dropped stream."""
        return (self.recovery_first_seconds, *[self.recovery_interval_seconds] * (self.recovery_checks - 1))


def load_settings() -> Settings:
    """Read the environment.

    Raises:
        InvalidInput: A variable has a value that cannot be used; the sentence names it.
    """
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0]) if first["loc"] else "a setting"
        reason = first["msg"].removeprefix("Value error, ")
        raise InvalidInput(
            f"The environment variable {name} cannot be used: {reason}.",
            hint=f"Correct or unset {name}.",
        ) from None
