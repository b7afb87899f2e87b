"""One bit for each list of the word files, and for what the engine finds by itself.

A module and no class: Python 3.11 finds what a module holds in a tenth of the time, and they are looked up some thousand
times a message.
"""

from __future__ import annotations

from typing import Final

SMALL: Final = 1 << 0
NOT: Final = 1 << 1
THEN: Final = 1 << 2
BEFORE: Final = 1 << 3
AFTER: Final = 1 << 4
VIDEO: Final = 1 << 5
EDIT: Final = 1 << 6
EXPORT_STRONG: Final = 1 << 7
EXPORT_WEAK: Final = 1 << 8
CREDITS_STRONG: Final = 1 << 9
CREDITS_WEAK: Final = 1 << 10
CREDITS_ASK: Final = 1 << 11
STATE_STRONG: Final = 1 << 12
STATE_WEAK: Final = 1 << 13
STATE_ASK: Final = 1 << 14
UPLOAD_STRONG: Final = 1 << 15
UPLOAD_WEAK: Final = 1 << 16
UPLOAD_THING: Final = 1 << 17
HIGH: Final = 1 << 18
STANDARD: Final = 1 << 19
DRAFT: Final = 1 << 20
RESOLUTION: Final = 1 << 21
ASPECT: Final = 1 << 22
FORMAT: Final = 1 << 23
NUMBER: Final = 1 << 24
SECOND: Final = 1 << 25
MINUTE: Final = 1 << 26
HALF_MINUTE: Final = 1 << 27
PATH: Final = 1 << 28
URL: Final = 1 << 29
QUOTE: Final = 1 << 30
STOP: Final = 1 << 31
TYPO: Final = 1 << 32
LINK: Final = 1 << 33
WHY: Final = 1 << 34
HENCE: Final = 1 << 35
FIRST: Final = 1 << 36
PERSON: Final = 1 << 37
PRAISE: Final = 1 << 38
WANT: Final = 1 << 39
ONE: Final = 1 << 40
CHANGE: Final = 1 << 41
SAYS: Final = 1 << 42
CONTENT: Final = 1 << 43
EXPORT_GIVE: Final = 1 << 44
EXPORT_PUT: Final = 1 << 45
QUOTING: Final = 1 << 46
OTHER: Final = 1 << 47
FILE: Final = 1 << 48
USES: Final = 1 << 49
UPLOAD_GIVE: Final = 1 << 50
PART: Final = 1 << 51
IF: Final = 1 << 52
TELLS: Final = 1 << 53
AUDIENCE: Final = 1 << 54
GLUED: Final = 1 << 55
INQUIRE: Final = 1 << 56
DONE: Final = 1 << 57
WHICH: Final = 1 << 58
AS: Final = 1 << 59
INSTEAD: Final = 1 << 60
FIRSTLY: Final = 1 << 61
SO: Final = 1 << 62
COST: Final = 1 << 63
ENOUGH: Final = 1 << 64
MORE: Final = 1 << 65
WELL: Final = 1 << 66
OR: Final = 1 << 67
LONG: Final = 1 << 68
PARTICLE: Final = 1 << 69
WITHOUT: Final = 1 << 70
DEVICE: Final = 1 << 71
SELF: Final = 1 << 72
OWN: Final = 1 << 73
YOU: Final = 1 << 74
WHERE: Final = 1 << 75
UPLOAD_MOVE: Final = 1 << 76
BUTTON: Final = 1 << 77
PROPERTY: Final = 1 << 78
NOW: Final = 1 << 79
UNSURE: Final = 1 << 80
FORGET: Final = 1 << 81
WAIT: Final = 1 << 82
ACCEPT: Final = 1 << 83
PERCENT: Final = 1 << 84
HAPPENED: Final = 1 << 85
WHETHER: Final = 1 << 86
FROM: Final = 1 << 87
LATER: Final = 1 << 88
SLIP: Final = 1 << 89
WATCH: Final = 1 << 90
JOB: Final = 1 << 91
INSIDE: Final = 1 << 92
