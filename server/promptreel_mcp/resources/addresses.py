"""The addresses of resources."""

from __future__ import annotations

PROJECTS = "video://projects"
TIMELINE = "video://projects/{project}/timeline"
PREVIEW = "video://projects/{project}/preview"
POSTER = "video://projects/{project}/poster"
JOB = "video://jobs/{job}"


def timeline_of(project: str) -> str:
    """Return the address of a project's timeline."""
    return TIMELINE.format(project=project)


def job_at(job: str) -> str:
    """Return the address of a job."""
    return JOB.format(job=job)
