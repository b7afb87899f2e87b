"""Orders of a video."""

from promptreel.jobs import Order

COST = 100.0


def order(message="the sea", **more):
    request = {"message": message, "language": None, "after": None, "expected_credits": COST}
    named = {name: more.pop(name) for name in ("confirmed", "after", "language") if name in more}
    return Order("generate", request | named, title=message, once=True, **more)
