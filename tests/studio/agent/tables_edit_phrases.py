"""The video of which people say how it is to change."""

from promptreel_studio.agent import respond

START = respond(
    "generate a 10-second video clip of a futuristic city skyline at night with the title 'Urban Dreams'",
    None,
    seed=7,
).draft
