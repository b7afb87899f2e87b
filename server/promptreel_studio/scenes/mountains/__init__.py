"""High mountains over a lake or a misty valley."""
