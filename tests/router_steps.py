"""What the router makes of a message, short enough for tables."""

from promptreel.router import route


def steps(message):
    """Each step's action, with its paths or its text."""
    return [
        (step.action, step.slots.get("paths") or step.slots.get("text") or "")
        for step in route(message).steps
    ]
