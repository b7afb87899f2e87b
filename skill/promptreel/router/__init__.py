"""The intent router: a user's words to the steps they mean."""

from .models import Action, Context, Route, Step
from .routing import route

__all__ = ["Action", "Context", "Route", "Step", "route"]
