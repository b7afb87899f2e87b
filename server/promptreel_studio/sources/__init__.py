"""Where the pictures of a shot come from: drawn by the studio, or clips that another engine makes."""

from promptreel_studio.sources.source import ClipRequest, Progress, SourceError, VideoSource

__all__ = ["ClipRequest", "Progress", "SourceError", "VideoSource"]
