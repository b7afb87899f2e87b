"""Edits of a timeline, one module for each subject."""
