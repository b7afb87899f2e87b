"""Pictures of a timeline: a small video, a contact sheet, a poster.

Whatever decodes or draws runs in a process of its own (`child`); the server only starts it and keeps what it made.
"""
