"""Which backend does the work, and why."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING

from promptreel.errors import InvalidInput, NoBackend

if TYPE_CHECKING:
    from promptreel.settings import BackendName, Settings

_DISTRIBUTIONS = (
    ("av", "av"),
    ("cv2", "opencv-python-headless"),
    ("skia", "skia-python"),
    ("numpy", "numpy"),
    ("multipart", "python-multipart"),
)
_INSTALL = "Install the studio, which is free and works offline: pip install 'promptreel[studio]'."


@dataclass(frozen=True, slots=True)
class Choice:
    """A backend, and a sentence for people why it is this one."""

    name: BackendName
    reason: str


def studio_installed() -> list[str]:
    """Return the distributions that the studio lacks, none if it can run; imports nothing."""
    return [distribution for module, distribution in _DISTRIBUTIONS if find_spec(module) is None]


def choose_backend(settings: Settings, wanted: BackendName | None = None) -> Choice:
    """Choose: what was asked for, else what is set, else a cloud account, else the studio.

    A guest account at the cloud is never chosen by itself; only somebody who says "nemo" gets one.

    Args:
        settings: What is set.
        wanted: What was asked for in this call.

    Raises:
        InvalidInput: The studio was asked for and cannot run here.
        NoBackend: There is neither an account nor the studio.
    """
    named = wanted or (settings.backend if settings.backend != "auto" else None)
    because = "it was asked for" if wanted else "PROMPTREEL_BACKEND says so"
    if named == "nemo":
        account = "with the account in NEMO_TOKEN" if settings.nemo_token else "as a guest"
        return Choice("nemo", f"The NemoVideo cloud, {account}, because {because}.")
    if named == "studio":
        return Choice("studio", f"The studio{_where(settings)}, because {because}.")
    if settings.nemo_token is not None:
        return Choice("nemo", "The NemoVideo cloud, because NEMO_TOKEN is set.")
    try:
        where = _where(settings)
    except InvalidInput as error:
        raise NoBackend("There is no backend to make the video.") from error
    return Choice("studio", f"The studio{where}: free, no account and no network needed.")


def _where(settings: Settings) -> str:
    """Say where the studio is.

    Raises:
        InvalidInput: Nowhere; the sentence says what it lacks.
    """
    if settings.studio_url is not None:
        return f" at {settings.studio_url}"
    missing = studio_installed()
    if missing:
        raise InvalidInput(f"The studio cannot run here: {', '.join(missing)} missing.", hint=_INSTALL)
    return " on this machine"
