"""Everything that can go wrong, as one tree.

    PromptreelError
    ├── InvalidInput            what the user gave cannot be used; nothing was sent
    │   ├── MediaRefused        a file or link that may not or cannot be read
    │   │   └── MediaElsewhere  a file outside the folders that uploads may come from
    │   └── OutputRefused       a place where the result may not or cannot be written
    ├── NoBackend               neither the studio nor a cloud account is there
    ├── AccountError            the backend does not accept who we are
    │   ├── TokenRejected       1001, 1010, 1011, HTTP 401
    │   ├── CreditsExhausted    2001
    │   ├── CreditLimitReached  PROMPTREEL_MAX_CREDITS leaves no room; nothing was sent
    │   ├── PlanRequired        402 on export, 403
    │   └── GuestQuotaReached   429 when a guest token is asked for
    ├── BackendError            the backend said no, or nothing that makes sense
    │   ├── SessionGone         1002, HTTP 404 on a session
    │   ├── UnsupportedMedia    4001
    │   ├── MediaTooLarge       4002
    │   ├── RateLimited         429
    │   ├── RequestRefused      any other 4xx or unknown code
    │   ├── StorageFull         507: no room where the backend keeps its files
    │   ├── Unreachable         refused, reset, timed out, 408, 5xx
    │   ├── BadAnswer           wrong content type, malformed or contradictory body
    │   ├── TurnFailed          the agent reported an error
    │   ├── RenderFailed        the render ended as failed
    │   └── NotExportable       the timeline is empty
    ├── VerificationFailed      the file that came is not what was promised
    └── StillRunning            our patience ended, the work did not

Each error carries a stable `code`, a sentence for the user, a `hint` (what to do next) and whether
trying the same again is safe.
"""

from __future__ import annotations

from typing import ClassVar


class PromptreelError(Exception):
    """Base of all errors that users see.

    Args:
        message: One plain sentence: what happened.
        hint: What to do next; each class has a default.
        retryable: Whether the same request may be made again without harm.
    """

    code: ClassVar[str] = "error"
    default_hint: ClassVar[str] = "Run `promptreel doctor` to see what is set up."
    default_retryable: ClassVar[bool] = False

    def __init__(self, message: str, *, hint: str | None = None, retryable: bool | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = self.default_hint if hint is None else hint
        self.retryable = self.default_retryable if retryable is None else retryable


class InvalidInput(PromptreelError):
    """What the user gave cannot be used; nothing was sent."""

    code = "invalid_input"
    default_hint = "Correct the value and try again."


class MediaRefused(InvalidInput):
    """A file or link that may not or cannot be read."""

    code = "media_refused"
    default_hint = "Give the path of a video, picture or sound file that you may read."


class MediaElsewhere(MediaRefused):
    """A file outside the folders that uploads may come from, whether it is there or not."""

    code = "media_elsewhere"
    default_hint = (
        "Give its full path. It must lie in your home folder, not in a hidden one, or in a folder named in "
        "PROMPTREEL_MEDIA_DIRS."
    )


class OutputRefused(InvalidInput):
    """A place where the result may not or cannot be written."""

    code = "output_refused"
    default_hint = "Choose a folder that you may write to and that has room."


class NoBackend(PromptreelError):
    """Neither the studio nor a cloud account is there."""

    code = "no_backend"
    default_hint = (
        "Install the studio, which is free and works offline: pip install 'promptreel[studio]'. "
        "Or set NEMO_TOKEN to use a NemoVideo account."
    )


class AccountError(PromptreelError):
    """The backend does not accept who we are."""

    code = "account"
    default_hint = "Check NEMO_TOKEN, or use the free studio instead: PROMPTREEL_BACKEND=studio."


class TokenRejected(AccountError):
    """The token is wrong or has expired."""

    code = "token_rejected"


class CreditsExhausted(AccountError):
    """The account has no credits left."""

    code = "credits_exhausted"
    default_hint = (
        "Top up the account at nemovideo.com, or use the free studio: PROMPTREEL_BACKEND=studio. "
        "Nothing you made is lost, and exports stay free."
    )


class CreditLimitReached(AccountError):
    """The limit that the user has set leaves no room for this; nothing was sent."""

    code = "credit_limit"
    default_hint = "Ask the user; with their word, go on with `confirm`. The studio is free."


class PlanRequired(AccountError):
    """The account's plan does not include this."""

    code = "plan_required"
    default_hint = "Register or change the plan at nemovideo.com, or use the free studio."


class GuestQuotaReached(AccountError):
    """The backend gives no further guest account for now."""

    code = "guest_quota"
    default_hint = (
        "The backend gives one guest account a week. Set NEMO_TOKEN to use an account of your own, "
        "or use the free studio: PROMPTREEL_BACKEND=studio."
    )


class BackendError(PromptreelError):
    """The backend said no, or nothing that makes sense."""

    code = "backend"
    default_hint = "Try again in a minute."


class SessionGone(BackendError):
    """The backend no longer knows this project."""

    code = "session_gone"
    default_hint = "Start a new project; the old timeline can no longer be reached from here."


class UnsupportedMedia(BackendError):
    """The backend cannot use this type of file."""

    code = "unsupported_media"
    default_hint = "Accepted: mp4 mov avi webm mkv jpg png gif webp mp3 wav m4a aac."


class MediaTooLarge(BackendError):
    """The file is larger than the backend takes."""

    code = "media_too_large"
    default_hint = "Compress or cut the file, then upload it again."


class RateLimited(BackendError):
    """Too many requests."""

    code = "rate_limited"
    default_retryable = True


class RequestRefused(BackendError):
    """The backend refused the request for a reason of its own."""

    code = "refused"
    default_hint = "Change the request; the same one will be refused again."


class StorageFull(BackendError):
    """There is no room where the backend keeps its files."""

    code = "storage_full"
    default_hint = "Free some space where the backend keeps its files, then try again."


class Unreachable(BackendError):
    """No answer: refused, reset, timed out, or the server itself failed."""

    code = "unreachable"
    default_hint = "Check the connection and try again; nothing is sent twice without being asked for."
    default_retryable = True


class BadAnswer(BackendError):
    """An answer that cannot be read."""

    code = "bad_answer"


class TurnFailed(BackendError):
    """The backend's agent reported an error."""

    code = "turn_failed"
    default_hint = "Look at the state first: what was done before the error stays done."


class RenderFailed(BackendError):
    """The render ended without a file."""

    code = "render_failed"
    default_hint = "Export again; if it fails again, change the timeline or the format."
    default_retryable = True


class NotExportable(BackendError):
    """There is nothing on the timeline."""

    code = "not_exportable"
    default_hint = "Generate something or upload a file first."


class VerificationFailed(PromptreelError):
    """The file that came is not what was promised; it was not kept."""

    code = "verification_failed"
    default_hint = "Export again; the timeline is unchanged."
    default_retryable = True


class StillRunning(PromptreelError):
    """Our patience ended, the work did not."""

    code = "still_running"
    default_hint = "Ask again in a minute; the work goes on."
    default_retryable = True
