"""What a backend's tools do, in plain words."""

from __future__ import annotations

import re

_LABELS: tuple[tuple[str, str], ...] = (
    ("ask_question", "Asking a question"),
    ("music", "Composing the music"),
    ("suno", "Composing the music"),
    ("bgm", "Composing the music"),
    ("voice", "Making the voice-over"),
    ("tts", "Making the voice-over"),
    ("speech", "Making the voice-over"),
    ("subtitle", "Writing the captions"),
    ("caption", "Writing the captions"),
    ("image", "Making the picture"),
    ("seedance", "Generating the clip"),
    ("generate", "Generating the clip"),
    ("video_gen", "Generating the clip"),
    ("text_to_video", "Generating the clip"),
    ("audio", "Working on the sound"),
    ("sound", "Working on the sound"),
    ("title", "Editing the timeline"),
    ("edit", "Editing the timeline"),
    ("draft", "Editing the timeline"),
    ("timeline", "Editing the timeline"),
    ("multitrack", "Editing the timeline"),
    ("understand", "Looking at the material"),
    ("analy", "Looking at the material"),
    ("search", "Searching"),
    ("render", "Preparing the export"),
    ("export", "Preparing the export"),
)


def label_of(tool: str) -> str:
    """Return what a tool does; an unknown one by its own name, made readable."""
    name = tool.lower()
    for part, label in _LABELS:
        if part in name:
            return label
    readable = " ".join(re.sub(r"[^a-z0-9]+", " ", name).split())[:40]
    return f"Working ({readable})" if readable else "Working"
