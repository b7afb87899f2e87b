"""A backend's texts without the talk of buttons and panels that a chat does not have."""

from .models import Found, Translation
from .translating import translate

__all__ = ["Found", "Translation", "translate"]
