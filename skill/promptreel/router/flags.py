"""What a word can be; a word may be several things, and the clause around it decides."""

from __future__ import annotations

from . import flag as Flag  # noqa: N812 - read as the enum that it would be, if that were not slow

__all__ = ["CREDITS", "EXPORT", "HARMLESS", "OUTPUT", "QUALITY", "STATE", "TALK", "UPLOAD", "Flag", "Flags"]

Flags = int
"""Several of `Flag` together. Plain numbers: they are compared a thousand times a message, and an enum's
operators took two thirds of the time."""

QUALITY = Flag.HIGH | Flag.STANDARD | Flag.DRAFT
OUTPUT = QUALITY | Flag.RESOLUTION | Flag.FORMAT | Flag.PATH
TALK = Flag.SMALL | Flag.PERSON | Flag.PRAISE | Flag.WANT | Flag.ONE | Flag.FIRST | Flag.WHY | Flag.HENCE
HARMLESS = TALK | Flag.VIDEO | Flag.THEN | Flag.AFTER
EXPORT = Flag.EXPORT_STRONG | Flag.EXPORT_GIVE | Flag.EXPORT_WEAK
CREDITS = Flag.CREDITS_STRONG | Flag.CREDITS_WEAK | Flag.CREDITS_ASK
STATE = Flag.STATE_STRONG | Flag.STATE_WEAK | Flag.STATE_ASK
UPLOAD = Flag.UPLOAD_STRONG | Flag.UPLOAD_WEAK | Flag.UPLOAD_THING | Flag.UPLOAD_GIVE
