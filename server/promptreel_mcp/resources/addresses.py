"""The addresses of resources."""

from __future__ import annotations

import re

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


def job_of(address: str) -> str | None:
    """Return the job that an address is that of, None if it is another's."""
    found = re.fullmatch(r"video://jobs/([^/]+)", address)
    return found and found[1]


def project_of(address: str) -> str | None:
    """Return the project that an address belongs to, None if it is no project's."""
    found = re.fullmatch(r"video://projects/([^/]+)/\w+", address)
    return found and found[1]
