"""Whether a film is what the message names: the last look before an answer."""

from promptreel_studio.agent.audit.check import unmet
from promptreel_studio.agent.audit.film import unmet_of_film, unused_files

__all__ = ["unmet", "unmet_of_film", "unused_files"]
