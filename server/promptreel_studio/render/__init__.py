"""The renderer: a draft in, a video file out. These names are light; `render.engine` does the work."""

from promptreel_studio.render.errors import RenderError
from promptreel_studio.render.plan import Output, RenderJob, read_job

__all__ = ["Output", "RenderError", "RenderJob", "read_job"]
