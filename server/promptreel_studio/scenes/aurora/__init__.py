"""Northern lights over a snowy lake or a field of snow."""
