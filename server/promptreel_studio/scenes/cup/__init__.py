"""A steaming cup close up."""
