"""The protocol as both ends share it: requests, responses, envelopes, stream events, the draft."""

from .base import Id, WireModel
from .draft import Draft, Segment, Track, TrackType
from .envelope import Envelope, read_envelope
from .events import (
    Actions,
    AgentEvent,
    Content,
    FunctionCall,
    FunctionResponse,
    Part,
)
from .requests import (
    APP_NAME,
    ClaimRequest,
    NewMessage,
    RenderOutput,
    RenderRequest,
    RunRequest,
    SessionRequest,
    TextPart,
    UrlUploadRequest,
)
from .responses import (
    ClaimToken,
    CreditsBalance,
    GuestToken,
    RenderStatus,
    SessionCreated,
    SessionState,
    StateAnswer,
    Uploaded,
    UploadedFile,
)

__all__ = [
    "APP_NAME",
    "Actions",
    "AgentEvent",
    "ClaimRequest",
    "ClaimToken",
    "Content",
    "CreditsBalance",
    "Draft",
    "Envelope",
    "FunctionCall",
    "FunctionResponse",
    "GuestToken",
    "Id",
    "NewMessage",
    "Part",
    "RenderOutput",
    "RenderRequest",
    "RenderStatus",
    "RunRequest",
    "Segment",
    "SessionCreated",
    "SessionRequest",
    "SessionState",
    "StateAnswer",
    "TextPart",
    "Track",
    "TrackType",
    "Uploaded",
    "UploadedFile",
    "UrlUploadRequest",
    "WireModel",
    "read_envelope",
]
