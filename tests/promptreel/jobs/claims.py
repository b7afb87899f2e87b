"""Work that a runner has taken up, and the end of its process."""

from stand_in_client import connect

from promptreel.jobs import projects, queue
from promptreel.jobs.work import JobContext


class Died(BaseException):
    """The process is gone: nothing may catch this."""


def claimed(journal, project, settings):
    """What a runner gives to the work, with nobody beside it who would clean up."""
    claim = queue.claim(journal, project.id)
    current = projects.require(journal, project.id)
    return JobContext(claim.job, current, settings, journal, connect, lambda _: None, claim.step, claim.memo)
