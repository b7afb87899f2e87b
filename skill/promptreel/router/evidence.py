"""What each kind of word in a message tells of what it asks for, when nothing tells it for sure.

Weights of a logistic regression, fitted on benchmarks/data/router: of export, credits, state and upload, each against a
wish for the video. They know no words and no language, only in which lists the words of a message stand. For the fit
a tenth, a fifth and a third of the words were made unknown at random: what people say will hold words that no list knows.
"""

from __future__ import annotations

from .flags import Flag

ANY = (
    (Flag.NOT, -0.7, 0.6, 0.4, -0.1),
    (Flag.THEN, -0.1, 0.0, -1.2, -0.5),
    (Flag.VIDEO, 0.9, -0.1, 0.5, -0.6),
    (Flag.EDIT, -1.3, -0.4, -1.6, -1.7),
    (Flag.EXPORT_STRONG, 1.7, -0.5, -1.0, -0.9),
    (Flag.EXPORT_WEAK, 1.5, 0.0, -0.1, 0.7),
    (Flag.CREDITS_STRONG, -2.2, 2.9, -2.0, -1.2),
    (Flag.CREDITS_WEAK, -2.2, 0.4, -3.1, -2.2),
    (Flag.CREDITS_ASK, 0.1, 1.8, 0.9, 0.1),
    (Flag.STATE_STRONG, -1.6, 0.3, 2.7, -0.9),
    (Flag.STATE_WEAK, -1.5, -0.3, 0.9, -0.4),
    (Flag.UPLOAD_STRONG, -1.1, -0.9, -0.8, 2.4),
    (Flag.UPLOAD_THING, 0.2, 0.4, 0.4, 2.2),
    (Flag.HIGH, 2.3, 0.8, 0.3, 0.5),
    (Flag.DRAFT, 1.4, -0.3, -0.5, -0.3),
    (Flag.RESOLUTION, 2.7, 1.9, 0.5, 0.5),
    (Flag.ASPECT, -1.8, -2.1, -1.2, -1.6),
    (Flag.FORMAT, 3.4, 0.5, 0.7, 1.8),
    (Flag.NUMBER, -0.5, -0.1, -1.3, -0.5),
    (Flag.SECOND, -1.6, -0.9, -0.7, 0.0),
    (Flag.MINUTE, 0.8, 2.5, 1.5, 0.3),
    (Flag.PATH, 2.0, 0.5, 0.3, 3.2),
    (Flag.URL, 0.4, 0.9, 0.5, 3.7),
    (Flag.QUOTE, -2.9, -2.6, -3.2, -2.8),
    (Flag.TYPO, -0.9, -0.5, -0.7, -0.2),
    (Flag.WHY, 1.3, 0.2, 0.4, 0.8),
    (Flag.HENCE, 1.5, 0.6, 0.3, 0.9),
    (Flag.PERSON, 1.0, 1.0, 0.1, 0.0),
    (Flag.PRAISE, 1.3, -0.7, -0.8, -1.2),
    (Flag.WANT, 0.1, -0.9, -0.5, 0.1),
    (Flag.ONE, -1.9, -0.3, -1.9, -0.2),
    (Flag.SAYS, -0.8, -1.6, -0.7, -0.9),
    (Flag.CONTENT, -3.5, -3.0, -2.5, -3.4),
    (Flag.EXPORT_PUT, -0.1, -0.4, -1.1, -1.2),
    (Flag.QUOTING, 0.3, 1.0, 0.2, 0.1),
    (Flag.OTHER, -1.0, -1.5, -0.9, -1.2),
    (Flag.FILE, 2.8, 0.0, 0.1, 2.2),
    (Flag.USES, 0.0, -1.2, -0.7, -0.7),
    (Flag.UPLOAD_GIVE, 0.3, 0.3, 1.0, 3.1),
    (Flag.IF, 1.4, 2.9, 1.6, 1.9),
    (Flag.AUDIENCE, -1.7, -1.5, -1.6, -1.3),
    (Flag.GLUED, -0.9, -0.6, -0.7, -0.7),
    (Flag.INQUIRE, -0.9, 1.2, 1.3, -0.3),
    (Flag.DONE, -0.2, -0.7, 0.4, -1.2),
    (Flag.WHICH, 1.0, 1.4, 1.5, 1.0),
    (Flag.FIRSTLY, -1.0, -0.1, -1.1, -0.2),
    (Flag.COST, -1.8, -0.1, -1.0, -1.5),
    (Flag.ENOUGH, 0.8, 1.1, 1.0, -0.6),
    (Flag.MORE, 0.7, 3.1, 0.6, 0.8),
    (Flag.WELL, -0.9, -1.1, 0.3, -0.9),
    (Flag.OR, 1.3, 1.7, 1.9, 0.3),
    (Flag.LONG, 0.0, 0.1, 1.2, 0.1),
    (Flag.WITHOUT, -0.1, -0.9, -1.0, -0.6),
    (Flag.DEVICE, 1.2, -2.5, -2.1, 1.1),
    (Flag.SELF, 1.0, 1.4, 0.9, 2.3),
    (Flag.OWN, 0.4, -0.3, 0.4, 2.4),
    (Flag.YOU, 0.7, 0.8, 1.1, 2.2),
    (Flag.WHERE, -0.3, -1.8, -0.8, 1.0),
    (Flag.UPLOAD_MOVE, 0.4, -0.1, -0.4, 1.1),
    (Flag.PROPERTY, -1.0, -1.5, 0.1, -1.2),
    (Flag.NOW, 0.4, 1.0, 2.2, 0.0),
    (Flag.UNSURE, 0.4, 2.7, 3.9, 1.5),
    (Flag.WAIT, -0.6, -0.7, 0.0, 2.0),
    (Flag.ACCEPT, -0.8, -0.7, -1.3, 1.5),
    (Flag.PERCENT, -0.8, -0.9, 0.6, -0.7),
    (Flag.HAPPENED, -0.2, 1.4, 2.7, 1.0),
    (Flag.WHETHER, -0.7, 0.0, 1.2, 0.4),
)  # fmt: skip
"""If one of the words can be this: what it adds for export, credits, state and upload."""

ONLY = (
    (Flag.NOT, 0.4, 0.6, 0.4, -1.2),
    (Flag.EDIT, -1.3, -0.7, -0.7, -0.9),
    (Flag.EXPORT_STRONG, 1.1, -0.7, -1.0, -1.1),
    (Flag.EXPORT_WEAK, -0.9, -0.5, -0.2, -0.9),
    (Flag.CREDITS_STRONG, -2.1, 2.8, -2.0, -1.2),
    (Flag.CREDITS_WEAK, -1.0, 1.5, -1.2, -1.2),
    (Flag.CREDITS_ASK, -1.3, 0.3, -1.3, -1.2),
    (Flag.STATE_STRONG, -2.0, -0.1, 2.2, -1.1),
    (Flag.STATE_WEAK, -1.5, -1.1, 0.6, -1.3),
    (Flag.STATE_ASK, 0.3, 0.7, 1.6, -0.8),
    (Flag.UPLOAD_STRONG, -1.7, -1.4, -2.2, 1.9),
    (Flag.UPLOAD_WEAK, 0.2, 0.2, 1.2, 1.2),
    (Flag.UPLOAD_THING, -2.0, -3.0, -1.7, 0.0),
    (Flag.HIGH, 2.1, 0.8, 0.4, 0.6),
    (Flag.DRAFT, 2.1, 0.1, -0.1, 0.1),
    (Flag.RESOLUTION, 2.7, 1.9, 0.5, 0.5),
    (Flag.ASPECT, -1.9, -2.2, -1.2, -1.6),
    (Flag.FORMAT, 3.4, 0.5, 0.7, 1.8),
    (Flag.SECOND, -0.9, 0.9, 0.4, -1.2),
    (Flag.PATH, 2.0, 0.5, 0.3, 3.2),
    (Flag.URL, 0.4, 0.9, 0.5, 3.7),
    (Flag.QUOTE, -2.9, -2.6, -3.2, -2.8),
    (Flag.LINK, -0.1, -1.5, -1.8, -2.5),
    (Flag.CHANGE, 4.1, 2.5, 2.9, 1.7),
    (Flag.SAYS, -1.6, -1.2, -1.7, -0.9),
    (Flag.CONTENT, -2.6, -2.4, -2.7, -2.8),
    (Flag.EXPORT_GIVE, 0.4, -1.1, -1.1, -0.7),
    (Flag.EXPORT_PUT, 0.3, -0.1, -0.3, -1.3),
    (Flag.OTHER, -2.6, -3.0, -2.6, -1.5),
    (Flag.FILE, 0.5, -0.8, 0.0, -2.4),
    (Flag.USES, 0.9, 0.9, 0.7, 1.2),
    (Flag.UPLOAD_GIVE, -0.6, -0.5, -0.8, 2.0),
    (Flag.IF, -0.1, 1.8, 0.6, 0.8),
    (Flag.TELLS, -1.3, -2.8, -1.5, -1.9),
    (Flag.AUDIENCE, 0.6, 0.5, 1.4, 0.6),
    (Flag.GLUED, -0.9, -0.6, -0.7, -0.7),
    (Flag.INQUIRE, 0.8, 1.3, 2.5, 1.5),
    (Flag.WHICH, 1.0, 1.4, 1.5, 1.0),
    (Flag.COST, -0.2, 0.8, -0.5, -0.2),
    (Flag.ENOUGH, -0.5, 1.0, -0.3, -1.3),
    (Flag.WELL, -1.2, -1.2, -0.4, -1.1),
    (Flag.LONG, 0.0, 0.2, 1.1, 0.2),
    (Flag.WITHOUT, -0.1, -0.8, -1.1, -0.6),
    (Flag.WHERE, 1.9, 0.9, -0.1, 1.2),
    (Flag.UPLOAD_MOVE, -0.3, -0.9, 0.2, -0.1),
    (Flag.PROPERTY, -1.2, -0.6, -0.1, -0.6),
    (Flag.ACCEPT, -2.7, -1.6, -1.1, 1.1),
    (Flag.PERCENT, -0.8, -0.9, 0.6, -0.7),
    (Flag.HAPPENED, -0.4, -0.4, -0.1, -1.1),
)  # fmt: skip
"""If one can be this and nothing harmless, in addition."""

UNKNOWN = (-0.3, 0.1, -0.6, 0.3)
WORDS = (-5.4, -6.1, -6.1, -7.2)
SHARE = (-2.0, -0.6, 0.1, -0.2)
ALL_KNOWN = (0.5, -0.1, 0.5, 0.7)
CLAUSES = (1.0, -0.2, 0.7, 1.0)
QUESTION = (2.0, 3.2, 3.3, 2.5)
EDITS = (-2.3, -1.5, -1.4, -2.2)
OPENS = (-2.5, -2.1, -1.6, -2.5)
BIAS = (2.9, 1.8, 2.6, 1.3)
