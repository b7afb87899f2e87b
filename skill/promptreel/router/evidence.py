"""What each kind of word in a message tells of what it asks for, when nothing tells it for sure.

Weights of a logistic regression, fitted on benchmarks/data/router: of export, credits, state and upload, each against a
wish for the video. They know no words and no language, only in which lists the words of a message stand.
"""

from __future__ import annotations

from .flags import Flag

ANY = (
    (Flag.NOT, -0.7, 0.7, 1.2, -0.9),
    (Flag.AFTER, -0.5, -0.7, -0.6, -1.0),
    (Flag.VIDEO, 1.1, -0.1, 0.9, 0.0),
    (Flag.EDIT, -1.0, -0.7, -1.0, -1.3),
    (Flag.EXPORT_STRONG, 2.0, -0.4, -0.6, -0.2),
    (Flag.EXPORT_WEAK, 0.9, -1.3, -0.8, -0.3),
    (Flag.CREDITS_STRONG, -2.4, 4.4, -2.8, -2.0),
    (Flag.CREDITS_WEAK, -1.0, 0.9, -1.2, -0.9),
    (Flag.CREDITS_ASK, -0.5, 1.1, 0.7, 0.1),
    (Flag.STATE_STRONG, -1.2, -0.1, 2.6, -0.6),
    (Flag.STATE_WEAK, -1.0, -0.5, 0.6, -0.9),
    (Flag.STATE_ASK, 0.1, 1.0, 2.1, 0.3),
    (Flag.UPLOAD_STRONG, -0.8, 0.8, 0.6, 3.8),
    (Flag.UPLOAD_WEAK, 0.0, 0.1, -0.1, 1.6),
    (Flag.UPLOAD_THING, 0.1, -0.4, -0.1, 1.5),
    (Flag.HIGH, 1.6, 0.4, 0.2, 0.4),
    (Flag.RESOLUTION, 2.6, 1.4, 0.4, 0.4),
    (Flag.ASPECT, -0.8, -1.0, -0.7, -0.9),
    (Flag.FORMAT, 5.2, 0.8, 0.8, 0.8),
    (Flag.NUMBER, -1.0, -0.7, -1.4, -1.0),
    (Flag.SECOND, -0.1, -0.8, -0.2, -0.2),
    (Flag.MINUTE, 0.5, 1.5, 0.8, 0.3),
    (Flag.PATH, 1.2, 0.4, 0.4, 3.4),
    (Flag.URL, 0.0, 0.4, 0.4, 2.0),
    (Flag.QUOTE, -3.2, -3.2, -3.0, -3.6),
    (Flag.HENCE, 0.6, 0.5, 0.8, 0.8),
    (Flag.PERSON, 1.2, 1.4, 0.7, 1.3),
    (Flag.PRAISE, 0.2, -0.7, 0.0, -0.6),
    (Flag.ONE, -1.0, -0.1, -1.2, -0.7),
    (Flag.CHANGE, 1.0, 0.4, 0.4, 0.1),
    (Flag.SAYS, -1.6, -1.4, -2.1, -1.1),
    (Flag.CONTENT, -1.7, -1.0, -1.5, -1.3),
    (Flag.OTHER, -1.2, -1.3, -1.1, -1.2),
    (Flag.FILE, 2.8, 0.7, 0.6, 1.8),
    (Flag.USES, 0.8, -0.2, -0.1, 0.3),
    (Flag.UPLOAD_GIVE, 0.1, 0.3, 0.3, 1.7),
    (Flag.DONE, 0.4, 0.2, 1.1, -0.4),
    (Flag.AS, -0.4, -1.1, -1.0, -0.5),
    (Flag.FIRSTLY, -1.4, -0.6, -0.9, -0.6),
    (Flag.MORE, 0.2, 0.8, 0.2, 0.2),
    (Flag.OR, 0.6, 1.2, 1.4, 0.2),
    (Flag.DEVICE, -0.3, -1.7, -1.0, 0.9),
)  # fmt: skip
"""If one of the words can be this: what it adds for export, credits, state and upload."""

ONLY = (
    (Flag.EDIT, -1.4, -1.2, -1.1, -1.4),
    (Flag.EXPORT_STRONG, 1.6, -0.5, -0.6, -0.1),
    (Flag.CREDITS_WEAK, -1.0, 0.9, -1.2, -0.9),
    (Flag.CREDITS_ASK, -0.4, 0.9, -0.2, -0.7),
    (Flag.STATE_STRONG, -1.2, -0.1, 2.3, -0.6),
    (Flag.STATE_WEAK, -0.5, -0.4, 0.9, -0.5),
    (Flag.UPLOAD_WEAK, 0.5, 0.4, 0.8, 1.2),
    (Flag.UPLOAD_THING, -1.5, -1.0, -0.8, 1.0),
    (Flag.ASPECT, -0.8, -1.0, -0.7, -0.9),
    (Flag.NUMBER, -0.5, -0.3, -0.8, -0.9),
    (Flag.SECOND, 0.0, -0.6, 0.2, -0.3),
    (Flag.MINUTE, 0.2, 0.9, 0.1, 0.0),
    (Flag.CHANGE, 1.0, 0.4, 0.5, 0.3),
    (Flag.SAYS, -1.6, -2.0, -2.3, -1.2),
    (Flag.CONTENT, -1.9, -1.3, -1.7, -1.4),
    (Flag.EXPORT_PUT, 0.6, -0.4, -0.5, -1.3),
    (Flag.OTHER, -1.4, -1.4, -1.3, -1.1),
    (Flag.USES, -0.4, -0.8, -0.6, -0.9),
    (Flag.UPLOAD_GIVE, -0.1, 0.1, 0.1, 1.4),
    (Flag.TELLS, -0.6, -0.8, -0.6, -0.7),
)  # fmt: skip
"""If one can be this and nothing harmless, in addition."""

BIAS = (-0.3, -0.3, 0.0, -0.1)
QUESTION = (1.3, 2.2, 2.0, 1.6)
UNKNOWN = (-3.2, -3.5, -3.0, -2.6)
WORDS = (-1.5, -2.0, -2.0, -2.5)
ALL_KNOWN = (2.2, 1.3, 1.2, 1.0)
CLAUSES = (0.9, 0.2, 0.3, 1.0)
EDITS = (-1.9, -0.8, -1.7, -1.1)
SHARE = (-1.2, -1.2, -0.9, -0.7)
OPENS = (-0.8, -0.8, -0.8, -0.7)
